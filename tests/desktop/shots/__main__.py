"""Pictures of every screen, to be looked at: `make shots`; those of the documentation: `--docs`."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.shots import (
    about,
    calendar,
    debrief,
    draft,
    interview,
    interviews,
    people,
    replies,
    search,
    settings,
    templates,
    today,
    trouble,
)
from tests.desktop.shots.camera import take

SHOTS = {
    **today.SHOTS,
    **draft.SHOTS,
    **calendar.SHOTS,
    **interview.SHOTS,
    **interviews.SHOTS,
    **people.SHOTS,
    **search.SHOTS,
    **replies.SHOTS,
    **debrief.SHOTS,
    **settings.SHOTS,
    **templates.SHOTS,
    **trouble.SHOTS,
    **about.SHOTS,
}
DOCS = Path("docs/pictures")
IN_DOCS = {
    "calendar-light": "calendar-light",
    "debrief-light": "debrief-light",
    "replied-news-light": "replied-light",
    "today-light": "today-light",
    "today-dark": "today-dark",
    "new-interview-light": "interview-light",
    "interviews-light": "interviews-light",
    "board-light": "board-light",
    "interview-light": "process-light",
}
"""The pictures that the documentation shows, and their names there."""


def main() -> None:
    """Take the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(description="Take pictures of the screens.")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("shots"))
    parser.add_argument("--only", default="", help="take those whose name begins so")
    parser.add_argument("--docs", action="store_true", help="take those that the documentation shows anew")
    options = parser.parse_args()
    if not options.docs:
        take({name: shot for name, shot in SHOTS.items() if name.startswith(options.only)}, options.folder)
        return
    with TemporaryDirectory() as folder:
        take(
            {name: SHOTS[name] for name in {name.rpartition("-")[0] for name in IN_DOCS}},
            Path(folder),
            close_up=True,
        )
        for name, shown_as in IN_DOCS.items():
            shutil.copy(Path(folder) / f"{name}.png", DOCS / f"{shown_as}.png")


if __name__ == "__main__":
    main()
