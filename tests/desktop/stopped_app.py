"""The app as its launcher starts it, on a Tuesday that does not pass: its data folder is the argument."""

from __future__ import annotations

import sys
from pathlib import Path

from gui.app import run
from tests.desktop.tuesday import CLOCK

if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), demo=False, clock=CLOCK))
