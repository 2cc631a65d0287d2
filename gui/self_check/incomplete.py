"""What a check raises where something is missing."""

from __future__ import annotations


class Incomplete(Exception):
    """Something is not there, or does not work: one sentence for each thing."""

    def __init__(self, *what: str) -> None:
        super().__init__(*what)
        self.what = what
