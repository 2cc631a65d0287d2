"""Whether what was put into this build is still there: its files, its version, every module."""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path

import core
import gui
from core.version import UNKNOWN, version
from gui.self_check.incomplete import Incomplete

LIST, MODULES = "contents.txt", "modules.txt"
"""Name every file of a frozen app, beside which they lie, and every module (packaging/pyinstaller)."""

_LIBRARIES = (
    "holidays", "peewee", "platformdirs", "playhouse.migrations", "PySide6.QtNetwork", "sqlite3", "tzdata",
    "tzlocal",
)  # fmt: skip
_FOR_LINUX = ("jeepney.io.blocking",)
_MOST = 8  # files that are named, of many that are missing


def all_files() -> str:
    """Look for every file that the build was made of. A checkout has no such list."""
    folder = getattr(sys, "_MEIPASS", "")
    return found_in(Path(folder)) if folder else "not a frozen build: there is no list to go by"


def found_in(folder: Path) -> str:
    """Look in `folder` for the files that its list names."""
    try:
        names = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise Incomplete(f"{LIST}, the list of all files, is missing") from None
    missing = [f"{name} is missing" for name in names if not (folder / name).exists()]
    if missing:
        more = len(missing) - _MOST
        raise Incomplete(*missing[:_MOST], *([f"{more} more files are missing"] if more > 0 else []))
    return f"{len(names)} of {len(names)}"


def its_environment() -> str:
    """See that programs which are opened from here get the libraries of the system, not ours."""
    folder = getattr(sys, "_MEIPASS", "")
    if folder and folder in os.environ.get("LD_LIBRARY_PATH", ""):
        raise Incomplete("a browser that is opened from here would load this build's libraries")
    return "as it was"


def its_version() -> str:
    """Look whether this build knows which one it is."""
    if version() == UNKNOWN:
        raise Incomplete("nothing says which version this is: pyproject.toml is missing")
    return version()


def all_modules() -> str:
    """Load every module of the app, and the libraries that it loads late."""
    folder = getattr(sys, "_MEIPASS", "")
    names = (Path(folder) / MODULES).read_text(encoding="utf-8").split() if folder else _in_the_checkout()
    names += _LIBRARIES + (_FOR_LINUX if sys.platform == "linux" else ())
    amiss = [words for words in map(_trouble_with, names) if words]
    if amiss:
        raise Incomplete(*amiss)
    return f"{len(names)} loaded"


def _in_the_checkout() -> list[str]:
    """Return the name of every module of the app, migrations aside, which are read as files."""
    return [
        one.name
        for package in (core, gui)
        for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not one.name.endswith(".__main__") and not one.name.rpartition(".")[2][0].isdigit()
    ]


def _trouble_with(name: str) -> str:
    """Return why a module cannot be loaded, "" where it can."""
    try:
        import_module(name)
    except Exception as error:  # noqa: BLE001  a library that is missing may show itself in any way
        return f"{name} cannot be loaded: {error}"
    return ""
