"""The setup for Windows, as far as it can be looked at elsewhere; packaging/windows/try-in-rig runs it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gui.login import windows
from gui.windows_name import APP_ID

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "windows"
SCRIPT = (FOLDER / "afterword.nsi").read_text(encoding="utf-8")


@pytest.fixture(name="build", scope="module")
def _build() -> ModuleType:
    loader = SourceFileLoader("windows_build", str(FOLDER / "make-setup"))
    spec = spec_from_loader("windows_build", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture(name="frozen")
def _frozen(tmp_path: Path) -> Path:
    """A frozen folder in small."""
    folder = tmp_path / "afterword"
    for name in ("afterword.exe", "_internal/python311.dll", "_internal/a/b/c.txt", "_internal/a/b.txt"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    (folder / "_internal" / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n', encoding="utf-8")
    return folder


def test_what_is_put_there_is_taken_away_and_nothing_else(build: ModuleType, frozen: Path) -> None:
    put, take = (text.splitlines() for text in build.lists_of(frozen))
    at, there = "", set()
    for line in put:
        word, _, name = line.partition(" ")
        if word == "SetOutPath":
            at = name.strip('"')
        else:
            assert word == "File"
            there.add(f"{at}\\{Path(name.strip(chr(34))).name}".replace("$INSTDIR\\.\\", "$INSTDIR\\"))
    gone = {line.removeprefix("Delete ").strip('"') for line in take if line.startswith("Delete ")}
    assert gone == there
    assert len(gone) == 5
    assert r"$INSTDIR\_internal\a\b.txt" in gone
    folders = [line.removeprefix("RMDir ") for line in take if line.startswith("RMDir ")]
    assert folders == [r'"$INSTDIR\_internal\a\b"', r'"$INSTDIR\_internal\a"', r'"$INSTDIR\_internal"']
    assert len(take) == len(gone) + len(folders)
    assert not re.search(r"RMDir\s+/r", SCRIPT), "a folder may hold what is not ours"


def test_the_version_is_that_of_the_folder_and_counted_as_windows_does(
    build: ModuleType, frozen: Path
) -> None:
    assert build.version_of(frozen) == "1.2.3"
    assert build.numbers_of("1.2.3") == "1.2.3.0"
    assert build.numbers_of("2.0") == "2.0.0.0"


def test_every_word_is_there_in_english_and_german() -> None:
    said = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE)
    for name in {name for name, _ in said}:
        assert [language for one, language in said if one == name] == ["ENGLISH", "GERMAN"], name
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) <= {name for name, _ in said}


def test_setup_and_app_call_the_same_things_by_the_same_names(build: ModuleType) -> None:
    assert build.app_id() == APP_ID
    assert f'!define RUN_KEY "{windows.RUN}"' in SCRIPT
    assert f'!define APPROVED_KEY "{windows.APPROVED}"' in SCRIPT
    assert f'DeleteRegValue HKCU "${{RUN_KEY}}" "{windows.NAME}"' in SCRIPT


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis is not here")
def test_a_setup_is_made_without_a_warning(build: ModuleType, frozen: Path, tmp_path: Path) -> None:
    options = ("--folder", frozen, "--into", tmp_path, "--work", tmp_path)
    command = [sys.executable, *map(str, (FOLDER / "make-setup", *options))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own script
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "AfterwordSetup-1.2.3.exe").read_bytes()[:2] == b"MZ"
