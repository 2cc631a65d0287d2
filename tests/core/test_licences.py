"""Whatever is installed with the app has its licence in the app, whole and in step with the pins."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "licences"
INDEX: list[dict[str, str]] = json.loads((FOLDER / "index.json").read_text("utf-8"))
PINS: dict[str, str] = dict(
    re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / "packaging/requirements/app.txt").read_text(), re.MULTILINE)
)


def test_the_licences_are_those_of_the_pinned_packages() -> None:
    """`packaging/licences` writes them anew."""
    command = [sys.executable, str(ROOT / "packaging/licences"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own script
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_pinned_package_is_listed_with_its_version() -> None:
    listed = {one["name"].casefold(): one["version"] for one in INDEX}
    listed |= {"pyside6-essentials": listed["qt for python"], "shiboken6": listed["shiboken"]}
    assert {name: listed.get(name) for name in PINS} == PINS


def test_each_part_has_texts_and_each_text_a_part() -> None:
    named = {name for one in INDEX for name in one["texts"]}
    assert named == {path.name for path in FOLDER.glob("*.txt")}
    assert all(one["texts"] and one["what"].endswith(".") for one in INDEX)


def test_the_licences_of_qt_are_there_to_their_last_line() -> None:
    lesser, general = ((FOLDER / name).read_text() for name in ("lgpl-3.0.txt", "gpl-3.0.txt"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3" in lesser
    assert lesser.rstrip().endswith(
        "permanent authorization for you to choose that version for the\nLibrary."
    )
    assert "END OF TERMS AND CONDITIONS" in general
    assert general.rstrip().endswith("<https://www.gnu.org/licenses/why-not-lgpl.html>.")
