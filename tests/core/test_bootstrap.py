"""Who may not install anything is told what to install, and nothing is changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BOOTSTRAP = ROOT / "packaging" / "bootstrap"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it is a shell script for Linux and the Mac")


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """A Debian with almost nothing installed, seen by a user who is not root and has no sudo."""
    commands = {
        "id": "echo 1000",
        "sudo": "exit 1",
        "apt-get": "echo apt-get was called >&2; exit 9",
        # what a newer release renamed is still there under its old name
        "dpkg-query": "echo 'installed libglib2.0-0t64 libglib2.0-0 (= 2.84)'; echo 'config-files xclip '",
    }
    for name, does in commands.items():
        command = tmp_path / name
        command.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        command.chmod(0o755)
    return {"PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path)}


def bootstrap(purpose: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own script
        [BOOTSTRAP, purpose], env=env, capture_output=True, text=True, check=False
    )


def test_without_rights_the_missing_packages_are_named_and_nothing_is_done(machine: dict[str, str]) -> None:
    done = bootstrap("test", machine)
    assert done.returncode == 1
    assert "apt-get was called" not in done.stderr
    command = next(line for line in done.stderr.splitlines() if "sudo apt-get install" in line)
    named = set(command.partition("--no-install-recommends ")[2].split())
    assert {"libegl1", "libxcb-cursor0", "xvfb", "xdotool", "gir1.2-atspi-2.0"} <= named
    assert "xclip" in named, "removed with its settings left behind is not installed"
    assert "libglib2.0-0" not in named, "another package provides it"


def test_a_window_needs_less_than_the_tests_do(machine: dict[str, str]) -> None:
    done = bootstrap("run", machine | {"DISPLAY": ":0"})
    assert done.returncode == 1
    assert "libxcb-cursor0" in done.stderr
    assert "xvfb" not in done.stderr


def test_an_unknown_purpose_is_answered_with_what_there_is(machine: dict[str, str]) -> None:
    done = bootstrap("fly", machine)
    assert done.returncode == 2
    assert "run|lint|test" in done.stderr
