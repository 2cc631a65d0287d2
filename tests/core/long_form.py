"""How long a campaign against the data goes on: seconds in the suite, `AFTERWORD_LONG=1` for its figures."""

from __future__ import annotations

import os

LONG = bool(os.environ.get("AFTERWORD_LONG"))


def rounds(short: int, long: int) -> int:
    """Return how many rounds to go: few in the suite, many in the long form."""
    return long if LONG else short
