"""A name, an address and a text go through every flow of the real app; they stay where they belong."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.paths import Paths
from tests.gui.canary_words import PIECES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
THEIRS = ("afterword.sqlite3", "backups/")  # where the person keeps them
OTHERS = ("fontconfig", "mesa_shader_cache", "qtshadercache", "dconf")  # other programs' caches


def found_in(content: str) -> list[str]:
    return [piece for piece in PIECES if piece in content]


def written(home: Path) -> Iterator[Path]:
    """Every file and folder that the app made."""
    for path in home.rglob("*"):
        if not any(part.startswith(OTHERS) for part in path.relative_to(home).parts):
            yield path


@pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")
def test_what_a_person_tells_the_app_is_in_no_log_no_argument_no_file_name_and_no_setting(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    paths = Paths(home / ".local" / "share" / "afterword")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    env |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home / ".config")}
    env["XDG_RUNTIME_DIR"] = str(home)
    before = os.umask(0o022)  # what a system usually has: the app must not lean on a stricter one
    try:
        ran = subprocess.run(  # noqa: S603  our own program
            [sys.executable, "-m", "tests.gui.canary_app", str(paths.data_dir)],
            cwd=ROOT, env=env, capture_output=True, text=True, timeout=100, check=False,
        )  # fmt: skip
    finally:
        os.umask(before)
    assert ran.returncode == 0, ran.stderr
    assert "canary_app" in ran.stdout
    assert found_in(ran.stdout + ran.stderr) == []
    assert ran.stderr.count("Traceback") == 1, ran.stderr  # the one that was asked for
    assert paths.database.exists()
    assert "ValueError at tests/gui/canary_app.py" in paths.log.read_text(encoding="utf-8")
    for path in written(home):
        name = path.relative_to(home).as_posix()
        assert found_in(name) == []
        if path.is_file() and not path.relative_to(home).as_posix().endswith(".sqlite3"):
            assert found_in(path.read_bytes().decode("utf-8", "replace")) == [], name
        if not path.is_symlink():
            others = stat.S_IMODE(path.lstat().st_mode) & 0o077
            assert not others, f"{name} is open to others: {others:o}"
    assert found_in(paths.database.read_bytes().decode("utf-8", "replace"))  # it did go through
