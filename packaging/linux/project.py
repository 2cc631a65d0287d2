"""What is built: its version, its home, whose it is, and the time that every file in it gets."""

from __future__ import annotations

import os
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
RELEASE = "1"  # of the package; grows when the same app is packaged anew


class Project(NamedTuple):
    """The facts that every package states."""

    version: str
    homepage: str
    maintainer: str
    built: datetime

    @property
    def epoch(self) -> int:
        """The time of every file, in seconds."""
        return int(self.built.timestamp())


def read_project(environment: dict[str, str] | None = None) -> Project:
    """Read pyproject.toml. `AFTERWORD_VERSION` builds under another version, to try an upgrade."""
    environment = dict(os.environ) if environment is None else environment
    about = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    homepage = about["urls"]["Homepage"].rstrip("/")
    return Project(
        version=environment.get("AFTERWORD_VERSION") or about["version"],
        homepage=homepage,
        maintainer=f"{about['authors'][0]['name']} <authors@{urlsplit(homepage).hostname}>",
        built=datetime.fromtimestamp(_epoch(environment), UTC),
    )


def _epoch(environment: dict[str, str]) -> int:
    """Return `SOURCE_DATE_EPOCH`, by default the time of the commit, so that one commit makes one package."""
    if told := environment.get("SOURCE_DATE_EPOCH"):
        return int(told)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
