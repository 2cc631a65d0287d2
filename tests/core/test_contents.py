"""What stays of what PyInstaller found: Python's own library by any name, and links with their ends."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).parents[2] / "packaging" / "pyinstaller"
FRAMEWORK = "Python.framework/Versions/3.13/Python"


@pytest.fixture(name="contents")
def _contents(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load it as the spec does."""
    monkeypatch.syspath_prepend(str(FOLDER))
    monkeypatch.delitem(sys.modules, "contents", raising=False)
    return import_module("contents")


def nothing(_file: str) -> tuple[str, ...]:
    """Say of each library that it asks for no other."""
    return ()


@pytest.mark.parametrize(
    "library", ["libpython3.13.so.1.0", "python313.dll", "libpython3.13.dylib", FRAMEWORK]
)
def test_the_library_of_python_stays(contents: ModuleType, library: str) -> None:
    binaries = [(library, "/usr/lib/it", "BINARY"), ("libtk.so", "/usr/lib/libtk.so", "BINARY")]
    assert contents.pruned(binaries, [], nothing)[0] == binaries[:1]


def test_a_framework_of_the_mac_keeps_its_links_and_one_that_goes_takes_them_along(
    contents: ModuleType,
) -> None:
    binaries = [
        (FRAMEWORK, "/Library/it", "BINARY"),
        ("PySide6/Qt/lib/QtSvgUnused.framework/Versions/A/QtSvgUnused", "/qt", "BINARY"),
    ]
    kept = [
        ("Python", FRAMEWORK, "SYMLINK"),
        ("Python.framework/Python", "Versions/Current/Python", "SYMLINK"),
        ("Python.framework/Versions/Current", "3.13", "SYMLINK"),
    ]
    dropped = [
        ("QtSvgUnused", "PySide6/Qt/lib/QtSvgUnused.framework/Versions/A/QtSvgUnused", "SYMLINK"),
        ("PySide6/Qt/lib/QtSvgUnused.framework/Resources", "Versions/Current/Resources", "SYMLINK"),
    ]
    assert contents.pruned(binaries, [*kept, *dropped], nothing)[1] == kept
