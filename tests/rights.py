"""Who may read a file: what the tests of every place that writes one ask."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def has_rights(path: Path, rights: int) -> bool:
    """Say whether a file or folder has these rights; Windows has none, but a profile closed to others."""
    return sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == rights
