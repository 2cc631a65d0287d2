"""The version stands in pyproject.toml alone, and a checkout, a frozen app and a package all know it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from core.version import UNKNOWN, version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_a_checkout_tells_what_its_project_says() -> None:
    assert version() == PROJECT["version"]


def test_a_frozen_app_has_a_project_of_two_lines(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text('[project]\nname = "afterword"\nversion = "7.8.9"\n', encoding="utf-8")
    assert version(project) == "7.8.9"


@pytest.mark.parametrize(
    "text", ["", "not toml at all [", '[project]\nname = "other"\nversion = "1"\n', None]
)
def test_an_installed_package_tells_what_was_installed(tmp_path: Path, text: str | None) -> None:
    """It lies beside other packages, where anybody may have left a pyproject.toml, or nobody."""
    project = tmp_path / "pyproject.toml"
    if text is not None:
        project.write_text(text, encoding="utf-8")
    assert version(project) == PROJECT["version"]


def test_where_nothing_tells_it_the_version_is_unknown(tmp_path: Path) -> None:
    assert version(tmp_path / "pyproject.toml", "no-such-package-anywhere") == UNKNOWN


def test_no_other_file_of_the_app_repeats_it() -> None:
    written = re.compile(rf"(?<![\d.]){re.escape(PROJECT['version'])}(?![\d.])")
    files = [file for folder in ("core", "gui", "packaging") for file in (ROOT / folder).rglob("*")]
    texts = [
        file for file in files if file.suffix in {".py", ".spec", ".toml", ".yaml", ".yml", ".nsi", ".in"}
    ]
    repeated = [str(file) for file in texts if written.search(file.read_text(encoding="utf-8"))]
    assert repeated == []
