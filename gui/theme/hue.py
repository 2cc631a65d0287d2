"""What a colour stands for."""

from __future__ import annotations

from enum import Enum


class Hue(Enum):
    """What a chip or an icon stands for. Never the only sign of it: words say the same."""

    LATE = "late"
    DUE = "due"
    DONE = "done"
    WAIT = "wait"
    INFO = "info"
