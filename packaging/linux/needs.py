"""What the frozen app needs from the system: found in its files, and named as the packages name it."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("needs.toml")
_ELF = b"\x7fELF"
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_OF_LIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


class Needs(NamedTuple):
    """The libraries that are asked for and not carried, and the oldest C library that will do."""

    libraries: frozenset[str]
    libc: tuple[int, int]


def look(app: Path) -> Needs:
    """Read what every program and library of the app says of itself."""
    told = [_tell(path) for path in sorted(app.rglob("*")) if _is_elf(path)]
    carried = {path.name for path in app.rglob("*.so*")}
    wanted = {name for text in told for name in _NEEDED.findall(text)}
    versions = {(int(major), int(minor)) for text in told for major, minor in _OF_LIBC.findall(text)}
    return Needs(frozenset(wanted - carried), max(versions))


def _is_elf(path: Path) -> bool:
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF


def _tell(path: Path) -> str:
    command = ["objdump", "-p", str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def debian(needs: Needs) -> list[str]:
    """Return what a .deb depends on."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    asked_for = needs.libraries | table["asked_for"].keys()
    unknown = sorted(asked_for - table["libraries"].keys())
    if unknown:
        raise LookupError(f"no package is known for {', '.join(unknown)}: name it in {TABLE}")
    packages = {table["libraries"][library] for library in asked_for} - {"libc6"}
    major, minor = needs.libc
    return [f"libc6 (>= {major}.{minor})", *sorted(packages)]


def rpm(needs: Needs) -> list[str]:
    """Return what an .rpm depends on: the libraries themselves, as `rpmbuild` would find them."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    of_libc = {name for name, package in table["libraries"].items() if package == "libc6"}
    major, minor = needs.libc
    others = sorted((needs.libraries | table["asked_for"].keys()) - of_libc)
    return [f"libc.so.6(GLIBC_{major}.{minor})(64bit)", *(f"{name}()(64bit)" for name in others)]
