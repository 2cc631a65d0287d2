"""Ids of facts: canonical UUID text, random for what a person adds, derived for what must be recognised."""

from __future__ import annotations

import re
from os import urandom
from time import time_ns

from core.models import Id

_CANONICAL = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_AFTERWORD = "6d0e2c62-6b0f-4c07-9a44-2f6cf6d6a0f5"

_TICKS_PER_MILLISECOND = 4096
_RANDOM_BITS = 62
_GROUPS = (8, 12, 16, 20)  # where the dashes stand in 32 digits


class _Stamps:
    """Moments that always go forward: in each new id, so that ids sort in the order things were entered."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """Return 60 bits: the milliseconds since 1970 and 4096ths of one."""
        self._last = max(self._last + 1, time_ns() * _TICKS_PER_MILLISECOND // 1_000_000)
        return self._last


_stamps = _Stamps()


def new_id() -> Id:
    """Return an id that nothing else has, and that sorts after those before it (a UUID of version 7)."""
    stamp = _stamps.next()
    milliseconds, ticks = divmod(stamp, _TICKS_PER_MILLISECOND)
    chance = int.from_bytes(urandom(8)) & ((1 << _RANDOM_BITS) - 1)
    digits = f"{milliseconds << 80 | 0x7 << 76 | ticks << 64 | 0b10 << 62 | chance:032x}"
    return Id("-".join(digits[start:end] for start, end in zip((0, *_GROUPS), (*_GROUPS, 32), strict=True)))


def sample_id(sample: str, kind: str, number: int) -> Id:
    """Return the id that a record of a sample always has; it sorts by its number among its kind."""
    from uuid import UUID, uuid5  # with its hashes 6 ms, which only a sample being made costs

    return Id(f"{number:08x}{str(uuid5(UUID(_AFTERWORD), f'{sample} {kind} {number}'))[8:]}")


def is_id(text: str) -> bool:
    """Say whether the text is an id: 36 characters of a UUID, in lower case."""
    return _CANONICAL.fullmatch(text) is not None


EXAMPLE = "example"
EXAMPLE_COMPANIES = frozenset(
    (
        Id("00000001-d872-5ab1-9c6f-9d9df78bab29"),
        Id("00000002-7f1b-5731-85c6-ceb5a298ecdf"),
    )
)
"""The companies of the example, by which it is known again: the first two `sample_id`s of its companies."""
