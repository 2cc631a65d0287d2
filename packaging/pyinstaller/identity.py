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

_LIST = "contents.txt"  # read by gui/self_check/installed.py
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


def listed(binaries: list[Entry], datas: list[Entry], made: Path) -> Entry:
    """Make the list of every file of the app, and return it as one more."""
    file = made / _LIST
    names = sorted(entry[0].replace("\\", "/") for entry in (*binaries, *datas))
    file.write_text("".join(f"{name}\n" for name in names), encoding="utf-8", newline="\n")
    return _LIST, str(file), "DATA"


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
