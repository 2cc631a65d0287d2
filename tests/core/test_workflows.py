"""The workflows name only what is there, ask for few rights, and pin each action to one commit."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
NOTES = ROOT / "packaging/release/notes"

by_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


@by_workflow
def test_each_script_and_target_that_is_run_is_there(path: Path) -> None:
    text = path.read_text("utf-8")
    scripts = set(re.findall(r"\bpackaging/[\w./-]+", text))
    assert {name for name in scripts if not (ROOT / name).is_file()} == set()
    started = {name for name in scripts if re.search(rf"(?<!python ){re.escape(name)}\b", text)}
    assert sys.platform == "win32" or all(os.access(ROOT / name, os.X_OK) for name in started)
    targets = set(re.findall(r"^(?:[\w-]+)(?=:)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"run: make ([\w-]+)", text)) <= targets


@by_workflow
def test_each_action_is_one_commit_and_leaves_no_credentials(path: Path) -> None:
    text = path.read_text("utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used
    for action, comment in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action), "GitHub's own, by its commit"
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), "and which release that is"
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@by_workflow
def test_rights_are_given_job_by_job(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.search(r"^permissions: \{\}$", text, re.MULTILINE)
    rights = re.findall(r"^ {6}(\w[\w-]*): (read|write)\b", text, re.MULTILINE)
    assert rights.count(("contents", "write")) == (path.name == "release.yml")
    assert set(rights) <= {("contents", "read"), ("contents", "write")}
    jobs = re.findall(r"^ {2}(\w+):$", text.split("\njobs:\n")[1], re.MULTILINE)
    assert len(re.findall(r"^ {4}permissions:$", text, re.MULTILINE)) == len(jobs)
    assert len(re.findall(r"^ {4}timeout-minutes: \d+$", text, re.MULTILINE)) == len(jobs)


def test_the_files_of_the_release_are_those_that_the_builds_make() -> None:
    text = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
    for name in ("dist/*.deb", "dist/*.rpm", "dist/AfterwordSetup-*.exe", "dist/*.dmg", "dist/*.cdx.json"):
        assert f"            {name}\n" in text
    assert "sha256sum" in text


def told(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(NOTES), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  our own script


def test_the_notes_of_a_release_are_its_part_of_the_changelog() -> None:
    done = told("v0.1.0")
    if done.returncode:  # a later version
        assert "v0.1.0" in done.stderr
        return
    assert done.stdout.startswith("### Added\n- Today:")
    assert "## " not in done.stdout.replace("### ", "")


def test_a_tag_that_is_not_the_version_stops_the_release() -> None:
    done = told("v99.0.0")
    assert done.returncode == 1
    assert "the tag is v99.0.0, and pyproject.toml says version" in done.stderr
    assert told().returncode == 1
