"""How the fields of records lie in rows: enough to read them without loading the ORM."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from core import models
from core.models import NO_ID, RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    Converter = Callable[[Any], object]

_COLUMN_NAMES = {"on": "on_day"}  # ON is a word of SQL


def _instant(value: str | None) -> datetime | None:
    return None if value is None else datetime.fromisoformat(value)


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _reference(value: str | None) -> str:
    return NO_ID if value is None else value


_CONVERTERS: dict[str, Converter] = {
    "datetime": datetime.fromisoformat,
    "datetime | None": _instant,
    "date | None": _day,
    "bool": bool,
    "Id": _reference,
}


def _converter(annotation: str) -> Converter | None:
    """Return what makes a field's value of a column's, by the field's annotation; None if they are alike."""
    if annotation in _CONVERTERS:
        return _CONVERTERS[annotation]
    words = getattr(models, annotation.removesuffix(" | None"), None)
    if words is None:
        return None
    members: dict[str | None, object] = {word.value: word for word in words}
    if annotation.endswith("None"):
        members[None] = None
    return members.__getitem__


def table_name(kind: type[object]) -> str:
    """Return the name of the table that holds a kind of record."""
    return kind.__name__.lower()


FIELDS: dict[type[object], tuple[str, ...]] = {kind: tuple(kind.__annotations__) for kind in RECORD_TYPES}
"""The fields of each kind of record, in the order of its columns."""

COLUMNS: dict[type[object], tuple[str, ...]] = {
    kind: tuple(_COLUMN_NAMES.get(name, name) for name in fields) for kind, fields in FIELDS.items()
}
"""The columns of each kind of record."""

CONVERTERS: dict[type[object], tuple[tuple[int, Converter], ...]] = {
    kind: tuple(
        (number, converter)
        for number, annotation in enumerate(kind.__annotations__.values())
        if (converter := _converter(annotation)) is not None
    )
    for kind in RECORD_TYPES
}
"""For each kind of record the columns whose values need converting, by position."""


def instant_text(moment: datetime) -> str:
    """Return a UTC instant as columns hold it: "2026-11-23T14:00:00Z", so that text sorts as time."""
    return f"{moment.isoformat()[:19]}Z"
