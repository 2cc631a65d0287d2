"""Where everything lies: the data folder and what is in it, and the files that came with the app."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Mapping

APP = "afterword"
FOLDER_RIGHTS = 0o700
FILE_RIGHTS = 0o600


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of one data folder. Only the user may read them."""

    data_dir: Path

    @property
    def database(self) -> Path:
        """Return the file that holds every fact."""
        return self.data_dir / "afterword.sqlite3"

    @property
    def settings(self) -> Path:
        """Return the file of the settings."""
        return self.data_dir / "settings.json"

    @property
    def cache_dir(self) -> Path:
        """Return the folder of what can be computed again, such as the public holidays."""
        return self.data_dir / "cache"

    @property
    def lock(self) -> Path:
        """Return the file by which a second window finds the first."""
        return self.data_dir / "afterword.lock"

    def prepare(self) -> None:
        """Make the data folder, for the user's eyes only. Raises `EnvironmentProblem`."""
        try:
            self.data_dir.mkdir(mode=FOLDER_RIGHTS, parents=True, exist_ok=True)
        except OSError as error:
            message = (
                f"Afterword cannot make its data folder {self.data_dir} ({error.strerror}). "
                "Nothing was changed. Make the folder writable, or name another one with --data-dir."
            )
            raise EnvironmentProblem(message) from error


def default_data_dir(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder where this system keeps an app's data for this user."""
    if platform == "linux":  # XDG's one rule, spelt out: platformdirs costs 10 ms of every start
        base = Path(environment.get("XDG_DATA_HOME", ""))
        return (base if base.is_absolute() else Path.home() / ".local" / "share") / APP
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False, roaming=False)


def resources_dir() -> Path:
    """Return the folder of the files that came with the app, wherever it is installed."""
    return Path(__file__).parent.parent / "resources"
