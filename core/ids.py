"""Ids of facts: canonical UUID text, random for what a person adds, derived for what must be recognised."""

from __future__ import annotations

import re
from uuid import UUID, uuid4, uuid5

from core.models import Id

_CANONICAL = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_AFTERWORD = UUID("6d0e2c62-6b0f-4c07-9a44-2f6cf6d6a0f5")


def new_id() -> Id:
    """Return an id that nothing else has."""
    return Id(str(uuid4()))


def derived_id(*names: str) -> Id:
    """Return the id that these names, and no others, always give."""
    return Id(str(uuid5(_AFTERWORD, "\n".join(names))))


def is_id(text: str) -> bool:
    """Say whether the text is an id: 36 characters of a UUID, in lower case."""
    return _CANONICAL.fullmatch(text) is not None
