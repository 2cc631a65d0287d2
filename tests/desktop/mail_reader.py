"""Opens a mail file in mutt, as a person would, and hands back what mutt makes of it."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import termios
from pathlib import Path
from tempfile import TemporaryDirectory

_PATIENCE = 20  # seconds
_SHOWN = "set nowait_key pipe_decode=yes charset=utf-8; ignore *; unignore to subject; hdr_order to subject"


def is_there() -> bool:
    """Return whether mutt is installed."""
    return shutil.which("mutt") is not None


def opened(mail: Path) -> str:
    """Return the headers and the text that mutt shows of a mail file."""
    with TemporaryDirectory() as home:
        folder = Path(home) / "mail"
        for part in ("cur", "new", "tmp"):
            (folder / part).mkdir(parents=True)
        (Path(home) / "Mail").mkdir()  # which mutt would ask about
        (folder / "cur" / "1:2,S").write_bytes(mail.read_bytes().replace(b"\r\n", b"\n"))  # as delivered
        shown = Path(home) / "shown.txt"
        keys = f"push '<pipe-message>cat > {shown}<enter><exit>'"
        master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (30, 100))
        subprocess.run(
            ["mutt", "-n", "-F", os.devnull, "-R", "-f", str(folder), "-e", _SHOWN, "-e", keys],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=os.environ | {"HOME": home, "TERM": "xterm", "LC_ALL": "C.UTF-8"},
            timeout=_PATIENCE,
            check=True,
        )
        os.close(slave)
        os.close(master)
        return shown.read_text(encoding="utf-8")
