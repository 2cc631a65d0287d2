"""The version of the app. It stands in pyproject.toml and nowhere else."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from core.paths import APP

UNKNOWN = "unknown"
_PROJECT = Path(__file__).parent.parent / "pyproject.toml"


@lru_cache
def version(project: Path = _PROJECT, package: str = APP) -> str:
    """Return the version, such as "1.2.3"; `UNKNOWN` where nothing tells it.

    A checkout has its pyproject.toml beside the code, and the frozen app one with nothing else in it; an
    installed package has what was written down as it was installed. It is asked for when it is shown: a start
    does without.
    """
    import tomllib

    try:
        told = tomllib.loads(project.read_text(encoding="utf-8")).get("project", {})
    except (OSError, ValueError):
        told = {}
    if told.get("name") == package:
        return str(told["version"])
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed(package)
    except PackageNotFoundError:
        return UNKNOWN
