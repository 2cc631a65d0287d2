"""The list of what is inside, for programs: valid, in step with the pins, and the same each time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT = Path(__file__).parents[2]


def sbom(into: Path, *arguments: str, moment: str = "") -> dict[str, Any]:
    command = [sys.executable, str(ROOT / "packaging/sbom"), "--into", str(into), *arguments]
    said = {**os.environ, "SOURCE_DATE_EPOCH": moment}
    subprocess.run(command, check=True, capture_output=True, env=said)  # noqa: S603  our own script
    made: dict[str, Any] = json.loads(into.read_text("utf-8"))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return what a frozen folder looks like, as far as the list cares."""
    made = tmp_path / "afterword"
    (made / "_internal").mkdir(parents=True)
    (made / "afterword").write_bytes(b"the program")
    (made / "_internal" / "libé.so.6").write_bytes(b"a library")
    (made / "_internal" / "libé.so").symlink_to("libé.so.6")
    return made


def test_it_keeps_to_the_schema(tmp_path: Path, folder: Path) -> None:
    into = tmp_path / "list.cdx.json"
    sbom(into, "--folder", str(folder), moment="1700000000")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(into.read_text("utf-8")) is None


def test_it_names_the_version_and_every_pinned_package_of_this_system(tmp_path: Path) -> None:
    made = sbom(tmp_path / "list")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert made["metadata"]["component"]["version"] == project["version"]
    named = {one["name"]: one["version"] for one in made["components"] if "version" in one}
    assert named["pyside6-essentials"] == named["Qt"] == "6.11.3"
    assert {"peewee", "holidays", "six", "Python", "SQLite", "PyInstaller"} <= set(named)
    assert ("jeepney" in named) == (sys.platform == "linux")
    needs = {one["ref"].split("@")[0]: one["dependsOn"] for one in made["dependencies"]}
    assert [ref.split("@")[0] for ref in needs["pkg:pypi/holidays"]] == ["pkg:pypi/python-dateutil"]
    refs = {one["bom-ref"] for one in made["components"]}
    assert {ref for wanted in needs.values() for ref in wanted} == refs, "each is asked for by somebody"


def test_it_names_each_file_of_the_folder_once(tmp_path: Path, folder: Path) -> None:
    made = sbom(tmp_path / "list", "--folder", str(folder))
    files = {one["name"]: one["hashes"] for one in made["components"] if one["type"] == "file"}
    assert sorted(files) == ["_internal/libé.so.6", "afterword"]
    assert files["afterword"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"the program").hexdigest()}]


def test_twice_it_is_the_same_and_another_folder_has_another_number(tmp_path: Path, folder: Path) -> None:
    first = sbom(tmp_path / "first", "--folder", str(folder))
    again = sbom(tmp_path / "again", "--folder", str(folder))
    assert first == again
    assert "timestamp" not in first["metadata"]
    assert sbom(tmp_path / "timed", moment="1700000000")["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    (folder / "afterword").write_bytes(b"another program")
    assert sbom(tmp_path / "other", "--folder", str(folder))["serialNumber"] != first["serialNumber"]
