"""The app as it is, with a clock that a test sets by writing a time into a file.

`python app_at.py FILE DATA_DIR`: the file holds an instant as ISO has it.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from core.models import utc
from gui.app import run


class FileClock:
    """A clock that reads what time it is from a file; it lives in London."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        """Return what the file says."""
        return utc(datetime.fromisoformat(self._file.read_text(encoding="ascii")))

    def zone(self) -> str:
        """Return London."""
        return "Europe/London"


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[2]), False, FileClock(Path(sys.argv[1]))))
