"""Where everything lies: the data folder and what is in it, and the files that came with the app."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Mapping

APP = "afterword"
FOLDER_RIGHTS = 0o700
FILE_RIGHTS = 0o600


class Paths:
    """The files of one data folder. Only the user may read them."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.database = data_dir / "afterword.sqlite3"
        self.settings = data_dir / "settings.json"
        self.announced = data_dir / "announced.json"  # what reminders were shown, and up to when
        self.messages = data_dir / "messages"  # the user's own message templates, one file each
        self.cache_dir = data_dir / "cache"  # what can be computed again, such as the public holidays
        self.log = data_dir / "afterword.log"  # kinds and places of mistakes, nothing personal
        self.crashes = data_dir / "afterword.crash"  # where the process itself was ended, if ever
        self.unfinished = data_dir / "unfinished.txt"  # typed in a form when the system ended the app
        self.lock = data_dir / "afterword.lock"  # by which a second window finds the first

    def prepare(self) -> None:
        """Make the data folder, for the user's eyes only. Raises `EnvironmentProblem`."""
        try:
            make_folder(self.data_dir)
        except OSError as error:
            message = (
                f"Afterword cannot make its data folder {self.data_dir} ({error.strerror}). "
                "Nothing was changed. Make the folder writable, or name another one with --data-dir."
            )
            raise EnvironmentProblem(message) from error


def make_folder(folder: Path) -> None:
    """Make a folder that nobody else may look into, and those on the way to it. Raises `OSError`."""
    for one in (*reversed(folder.parents), folder):
        if not one.is_dir():
            one.mkdir(mode=FOLDER_RIGHTS, exist_ok=True)


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
