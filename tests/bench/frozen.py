"""The frozen app beside the bare window, which is frozen too and plain, and what both take of the disk."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.starts import HERE, compare_starts

_MADE = Path("build/bench")


def print_frozen(few: Path, many: Path) -> None:
    """Freeze both as they are now, then print start and memory of each, run in turn, and their sizes."""
    subprocess.run(
        [sys.executable, "packaging/freeze", "--into", str(_MADE), "--spec", str(HERE / "frozen.spec")],
        check=True,
    )
    bare, app = (str(_MADE / name / name) for name in ("bare_window", "app_window"))
    compare_starts(
        {
            "the bare window, frozen": [bare],
            "the bare window, plain": [sys.executable, str(HERE / "bare_window.py")],
            "the frozen app, 200 applications": [app, str(few)],
            "the same, 10,000 applications": [app, str(many)],
            "the app unfrozen, 200": [sys.executable, str(HERE / "app_window.py"), str(few)],
        }
    )
    for name in ("bare_window", "app_window"):
        files = [path for path in (_MADE / name).rglob("*") if not path.is_symlink()]
        taken = sum(path.lstat().st_blocks * 512 for path in files)
        print(f"{name} takes {taken / 1e6:.1f} MB of the disk")
