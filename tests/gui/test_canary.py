"""A name, an address and a text go through every form of the real app; they stay where they belong."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

import pytest

from core.paths import Paths
from tests.gui.canary_words import ADDRESS, PIECES
from tests.gui.desktop_bus import desktop_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
THEIRS = ("afterword.sqlite3", "backups/", "messages/", "unfinished.txt")  # where the person keeps them
OTHERS = ("fontconfig", "mesa_shader_cache", "qtshadercache", "dconf")  # other programs' caches
BLINK = 0.005  # seconds between two looks at the list of programs


def found_in(content: str) -> list[str]:
    small = content.casefold()
    return [piece for piece in PIECES if piece in small]


def written(home: Path) -> Iterator[Path]:
    """Every file and folder that the app made."""
    for path in home.rglob("*"):
        if not any(part.startswith(OTHERS) for part in path.relative_to(home).parts):
            yield path


class Neighbour:
    """Somebody else on the same computer, who looks at the arguments of all programs all the time."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.looks = 0
        self._over = Event()
        self._looking = Thread(target=self._look)

    def _look(self) -> None:
        while not self._over.wait(BLINK):
            self.looks += 1
            for process in os.listdir("/proc"):  # noqa: PTH208  as fast as can be
                if process.isdecimal():
                    self._read(process)

    def _read(self, process: str) -> None:
        try:
            with open(f"/proc/{process}/cmdline", "rb") as file:  # noqa: PTH123  the same
                self.seen.add(file.read().decode("utf-8", "replace"))
        except OSError:  # it is over
            return

    def __enter__(self) -> Self:
        self._looking.start()
        return self

    def __exit__(self, *_about: object) -> None:
        self._over.set()
        self._looking.join()


@pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon"), reason="it looks into /proc, and has a bus"
)
def test_what_a_person_tells_the_app_is_in_no_log_no_argument_no_file_name_and_no_setting(
    tmp_path: Path,
) -> None:
    home, notes = tmp_path / "home", tmp_path / "notes"
    home.mkdir(mode=0o700)
    paths = Paths(home / ".local" / "share" / "afterword")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    env |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home / ".config")}
    env["XDG_RUNTIME_DIR"] = str(home)
    before = os.umask(0o022)  # what a system usually has: the app must not lean on a stricter one
    try:
        with desktop_bus(notes) as where, Neighbour() as neighbour:
            ran = subprocess.run(  # noqa: S603  our own program
                [sys.executable, "-m", "tests.gui.canary_app", str(paths.data_dir)],
                cwd=ROOT, env=env | where, capture_output=True, text=True, timeout=100, check=False,
            )  # fmt: skip
    finally:
        os.umask(before)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert found_in(ran.stdout + ran.stderr) == []
    assert ran.stderr.count("Traceback") == 1, ran.stderr  # the one that was asked for
    assert any("canary_app" in line for line in neighbour.seen)
    assert [line for line in neighbour.seen if found_in(line)] == []
    check_asked(notes)
    assert paths.database.exists()
    assert "ValueError at tests/gui/canary_app.py" in paths.log.read_text(encoding="utf-8")
    check_files(home)
    for theirs in (paths.database, paths.unfinished, paths.messages):
        files = [theirs] if theirs.is_file() else [one for one in theirs.rglob("*") if one.is_file()]
        assert any(found_in(one.read_bytes().decode("utf-8", "replace")) for one in files), theirs
    print(f"{neighbour.looks} looks at the arguments of {len(neighbour.seen)} programs")  # noqa: T201


def check_asked(notes: Path) -> None:
    """See that the mail program, the browser and the notification were asked for, over the bus alone."""
    asked = [json.loads(line) for line in notes.read_text(encoding="utf-8").splitlines()]
    opened = [body[1] for what, body in asked if what == "OpenURI"]
    assert [link.partition(":")[0] for link in opened] == ["mailto", "https", "mailto"]
    assert all(ADDRESS.partition("@")[0] in link for link in opened)
    assert any(found_in(json.dumps(body)) for what, body in asked if what == "Notify")


def check_files(home: Path) -> None:
    """See that names and texts are where the person keeps them alone, and that all is for the user alone."""
    data = Paths(home / ".local" / "share" / "afterword").data_dir
    for path in written(home):
        name = path.relative_to(home).as_posix()
        assert found_in(name) == []
        theirs = path.is_relative_to(data) and path.relative_to(data).as_posix().startswith(THEIRS)
        if path.is_file() and not theirs:
            assert found_in(path.read_bytes().decode("utf-8", "replace")) == [], name
        if not path.is_symlink():
            others = stat.S_IMODE(path.lstat().st_mode) & 0o077
            assert not others, f"{name} is open to others: {others:o}"
