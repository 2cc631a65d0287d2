"""Who the frozen app is: its version, its icon, and the list of what is in it."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from contents import Entry

_LIST, _MODULES = "contents.txt", "modules.txt"  # read by gui/self_check/installed.py
_ICONS = {"win32": "ico", "darwin": "icns"}  # elsewhere the desktop entry names it


def project(root: Path) -> dict[str, Any]:
    """Return what pyproject.toml says of the project."""
    told: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return told


def version_file(about: dict[str, Any], made: Path) -> Path:
    """Make and return the pyproject.toml that goes along, with name and version in it (core/version.py)."""
    file = made / "pyproject.toml"
    lines = ["[project]", f'name = "{about["name"]}"', f'version = "{about["version"]}"', ""]
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return file


def listed(binaries: list[Entry], datas: list[Entry], root: Path, made: Path) -> list[Entry]:
    """Make the lists of every module and of every file of the app, and return them as two more."""
    sources = [file.relative_to(root) for part in ("core", "gui") for file in (root / part).rglob("*.py")]
    modules = {".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in sources}
    modules = {name for name in modules if not name.rpartition(".")[2][0].isdigit()}  # migrations are data
    files = {entry[0].replace("\\", "/") for entry in (*binaries, *datas)} | {_MODULES}
    lists = {_MODULES: modules - {"gui.__main__"}, _LIST: files}
    for name, lines in lists.items():
        text = "".join(f"{line}\n" for line in sorted(lines))
        (made / name).write_text(text, encoding="utf-8", newline="\n")
    return [(name, str(made / name), "DATA") for name in lists]


def icon(root: Path, made: Path) -> str | None:
    """Make and return the icon as Windows or macOS wants it; None elsewhere."""
    if sys.platform not in _ICONS:
        return None
    file = made / f"afterword.{_ICONS[sys.platform]}"
    # Qt paints it, in a process of its own: PyInstaller is to look at Qt, not to hold it.
    command = [sys.executable, str(root / "packaging" / "pyinstaller" / "draw_icon.py"), str(file)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(root)})
    return str(file)


def windows_version(about: dict[str, Any]) -> object:
    """Return what Windows shows among the properties of the program; None elsewhere."""
    if sys.platform != "win32":
        return None
    from PyInstaller.utils.win32 import versioninfo as info

    version = str(about["version"])
    numbers = (*(int(part) for part in version.split(".")[:3]), 0)
    words = {
        "CompanyName": "The Afterword authors",
        "FileDescription": "Afterword",
        "FileVersion": version,
        "InternalName": "afterword",
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "afterword.exe",
        "ProductName": "Afterword",
        "ProductVersion": version,
    }
    english = "040904B0"  # American English, in Unicode
    strings = [info.StringStruct(name, text) for name, text in words.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([info.StringTable(english, strings)]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 0x04B0])]),
        ],
    )
