"""What of Qt, of Python and of the system goes into the frozen app: what is used, and what that needs.

PyInstaller's hooks bring each Qt module with all its plugins, and with the plugins half a desktop: GTK,
OpenSSL. Here the plugins are named that the app uses; of the libraries those stay that a kept one asks for.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Entry = tuple[str, str, str]  # where in the folder, from where, what kind
    Asking = Callable[[str], Iterable[str]]

HERE = Path(__file__).parent
PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},  # not GTK's, which brings 30 MB of GTK
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},  # GNOME draws no frame around a window
    "iconengines": {"qsvgicon"},  # a desktop's own icons, in Qt's message boxes
    "imageformats": {"qsvg", "qico"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
}
"""The plugins of Qt that are used, on whichever system has them. No OpenGL, no printer, no TLS."""

FIRST = {"linux": ("keep_open.py", "give_back.py")}
"""What runs before the app, and says itself why."""

EXCLUDED = [
    "PySide6.QtDBus",  # a hook brings it, nothing uses it
    "_ssl", "ssl", "_hashlib",  # OpenSSL: nothing is encrypted, and Python reckons hashes without it
    "asyncio", "multiprocessing", "socketserver", "ftplib", "http", "xmlrpc",
    "doctest", "lib2to3", "pdb", "pydoc", "test", "tkinter", "unittest", "distutils", "setuptools",
    "enchant",  # spelling is for who installs the package: docs/decisions
    *(["ctypes"] if sys.platform == "linux" else []),  # the start of every frozen program would load it
]  # fmt: skip
"""Modules that something mentions and nothing needs."""

OF_THE_SYSTEM = (
    "libwayland-", "libX11", "libxcb.so", "libXau", "libXdmcp",  # what its graphics drivers are made for
    "libstdc++", "libgcc_s",  # the same: a driver may need a newer one
    "libdbus-1", "libfontconfig", "libfreetype", "libexpat",  # what its settings are made for
    "libglib-2.0", "libgthread-2.0", "libpcre2-8", "libgssapi_krb5", "libz.so", "libzstd",  # alike everywhere
)  # fmt: skip
"""Libraries that every Linux desktop has, and that are to be its own."""

UNUSED = {"opengl32sw.dll"}  # Windows: paints OpenGL, of which there is none


def wanted(root: Path, project: Path) -> dict[str, Any]:
    """Return what PyInstaller's analysis is told beside the program: what no import of it names.

    `project` is the pyproject.toml that goes along (core/version.py).
    """
    from PyInstaller.utils.hooks import collect_data_files, collect_submodules

    return {
        "pathex": [str(root)],
        "datas": [
            (str(root / "resources"), "resources"),
            (str(root / "core" / "store" / "migrations" / "[0-9]*.py"), "core/store/migrations"),
            (str(project), "."),
            *collect_data_files("holidays", includes=["locale/en_US/**"]),  # which is asked for English names
            *collect_data_files("tzdata"),
        ],
        "hiddenimports": [
            *collect_submodules("core"),
            *collect_submodules("gui"),
            *collect_submodules("holidays.countries"),
            "playhouse.migrations",
            "tzdata",
        ],
        "excludes": EXCLUDED,
        "runtime_hooks": [str(HERE / name) for name in FIRST.get(sys.platform, ())],
        "optimize": 2,
    }


def pruned(
    binaries: list[Entry], datas: list[Entry], asking: Asking | None = None
) -> tuple[list[Entry], list[Entry]]:
    """Return what was found without the plugins, libraries and data that are not used.

    `asking` says which libraries a file names; by default the file is looked into.
    """
    kept = list(needed((entry for entry in binaries if is_used(entry[0])), asking or asked_for))
    dropped = {file_of(name) for name, _, _ in binaries} - {file_of(name) for name, _, _ in kept}
    return kept, [entry for entry in datas if is_used_data(entry[0], dropped)]


def without_hooks(scripts: list[Entry]) -> list[Entry]:
    """Return what runs at the start without what PyInstaller puts before it, where nothing needs that.

    It would load `inspect` and `pkgutil` for programs that read their own source or look for their modules,
    and on Linux tell Qt what Qt finds by itself.
    """
    unused = {"pyi_rth_inspect", "pyi_rth_pkgutil"} | (
        {"pyi_rth_pyside6"} if sys.platform == "linux" else set()
    )
    return [entry for entry in scripts if entry[0] not in unused]


def parts_of(name: str) -> tuple[str, ...]:
    """Return the folders and the file of an entry, whichever way the system writes them."""
    return PurePosixPath(name.replace("\\", "/")).parts


def file_of(name: str) -> str:
    """Return the name of an entry's file; Windows does not tell large letters from small ones."""
    file = parts_of(name)[-1]
    return file.lower() if sys.platform == "win32" else file


def plugin_of(name: str) -> tuple[str, str] | None:
    """Return the kind and name of a Qt plugin from where it lies, `None` for any other file."""
    parts = parts_of(name)
    if parts[0] != "PySide6" or "plugins" not in parts:
        return None
    return parts[-2], PurePosixPath(parts[-1]).stem.removeprefix("lib")


def is_used(name: str) -> bool:
    """Say whether a library or plugin may be in the folder."""
    plugin = plugin_of(name)
    if plugin is not None:
        kind, stem = plugin
        return stem in PLUGINS.get(kind, ())
    return not file_of(name).startswith(OF_THE_SYSTEM) and file_of(name) not in UNUSED


def is_used_data(name: str, dropped: set[str]) -> bool:
    """Say whether a data file is read by anything; `dropped` are the libraries that were left out."""
    parts = parts_of(name)
    if parts[0] == "PySide6" and "translations" in parts:
        return False  # the window speaks English, as Qt itself does
    if parts[0] == "dateutil":
        return False  # zones of its own
    if parts[0].endswith(".dist-info"):  # holidays asks which release it is
        return parts[0].startswith("holidays-") and parts[-1] == "METADATA"
    return not any(part.removesuffix(".framework") in dropped for part in parts)


def needed(entries: Iterable[Entry], asking: Asking) -> Iterator[Entry]:
    """Yield Python's modules, the plugins, and of the libraries those that one of these asks for."""
    found = list(entries)
    libraries = {file_of(name): (name, source) for name, source, kind in found if kind == "BINARY"}
    wanted = [(name, source) for name, source, kind in found if kind == "EXTENSION" or plugin_of(name)]
    wanted += [entry for file, entry in libraries.items() if file.lower().startswith(("libpython", "python"))]
    kept: set[str] = set()
    while wanted:
        name, source = wanted.pop()
        if name not in kept:
            kept.add(name)
            wanted += [libraries[file] for file in asking(source) if file in libraries]
    yield from (entry for entry in found if entry[0] in kept)


def asked_for(file: str) -> Iterator[str]:
    """Yield the names of the libraries that a library names itself."""
    if sys.platform == "linux":  # PyInstaller asks ldd, which names those of the others too
        command = ["readelf", "--dynamic", "--wide", file]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        yield from re.findall(r"\(NEEDED\).*\[(.+)\]", told)
    else:
        from PyInstaller.depend.bindepend import get_imports

        yield from (file_of(name) for name, _ in get_imports(file))
