"""The whole workspace as one JSON document, and back: the format of docs/data-format.md."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from core.errors import UserError
from core.models import RECORD_TYPES, Company, Reply
from core.validity import InvalidRecord, check_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from core.models import Record

    Reader = Callable[[object], object]  # raises ValueError with what is wrong, to follow the field's name

FORMAT = "afterword-workspace"
VERSION = 1

_PLURALS: Mapping[type[Record], str] = {Company: "companies", Reply: "replies"}
_HEAD = ("format", "version", "exported_at")


def list_name(kind: type[Record]) -> str:
    """Return the name under which the document lists records of a kind."""
    return _PLURALS.get(kind, f"{kind.__name__.lower()}s")


# ---- out ---------------------------------------------------------------------------------------------


def _plain(value: object) -> object:
    """Return a value as JSON has it."""
    if isinstance(value, datetime):
        return instant_text(value)
    return value.isoformat() if isinstance(value, date) else value


def instant_text(moment: datetime) -> str:
    """Return "2026-11-23T14:00:00Z" for an aware instant."""
    return f"{moment.astimezone(UTC).isoformat()[:19]}Z"


def encode(records: Iterable[Record], exported_at: datetime) -> bytes:
    """Return the document of all `records`, as UTF-8."""
    lists: dict[str, list[dict[str, object]]] = {list_name(kind): [] for kind in RECORD_TYPES}
    for record in records:
        names = (field.name for field in fields(record))
        lists[list_name(type(record))].append({name: _plain(getattr(record, name)) for name in names})
    head = {"format": FORMAT, "version": VERSION, "exported_at": instant_text(exported_at)}
    text = json.dumps({**head, **lists}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


# ---- in ----------------------------------------------------------------------------------------------


def _wrong(where: str, reason: str) -> UserError:
    """Return the refusal of a document for one of its fields."""
    return UserError(f"{where}: {reason}. Nothing was imported.", field=where)


def locate(problem: InvalidRecord, records: Iterable[Record]) -> UserError:
    """Return the refusal of a document for one of its records, naming the place of its field."""
    alike = [record for record in records if type(record) is type(problem.record)]
    number = next((n for n, record in enumerate(alike) if record is problem.record), len(alike))
    return _wrong(f"{list_name(type(problem.record))}[{number}].{problem.field}", problem.reason)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")  # noqa: TRY004  one kind of error for all that is wrong in a document
    return value


def _instant(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value))
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise ValueError("must be an instant such as 2026-11-23T14:00:00Z")


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("must be a day such as 2026-12-07") from None


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")  # noqa: TRY004  as above
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("must be a whole number")  # noqa: TRY004  as above
    return value


def _word(words: type[StrEnum], value: object) -> StrEnum:
    try:
        return words(_text(value))
    except ValueError:
        raise ValueError(f"must be one of {', '.join(words)}") from None


def _optional(reader: Reader, value: object) -> object:
    return None if value is None else reader(value)


def _reader(hint: Any) -> Reader:  # noqa: ANN401  a type of any kind
    """Return what reads a value of an annotated type."""
    if isinstance(hint, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return partial(_optional, _reader(inner))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return partial(_word, hint)
    plain: dict[Any, Reader] = {datetime: _instant, date: _day, bool: _flag, int: _number}
    return plain.get(hint, _text)


@cache
def _readers() -> Mapping[type[Record], Mapping[str, Reader]]:
    """Return what reads each field of each kind of record."""
    hints = {kind: get_type_hints(kind) for kind in RECORD_TYPES}
    return {kind: {name: _reader(hint) for name, hint in of.items()} for kind, of in hints.items()}


def _missing(kind: type[Record], data: Mapping[str, object]) -> Iterator[str]:
    """Yield the fields that the data leaves out and may not."""
    return (field.name for field in fields(kind) if field.default is MISSING and field.name not in data)


def _record(kind: type[Record], data: object, where: str) -> Record:
    """Return one record, or refuse the document."""
    if not isinstance(data, dict):
        raise _wrong(where, "must be an object")
    readers = _readers()[kind]
    for name in _missing(kind, data):
        raise _wrong(f"{where}.{name}", "is missing")
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name not in readers:
            raise _wrong(f"{where}.{_shown(name)}", "is not a field of this kind of record")
        try:
            values[name] = readers[name](value)
        except ValueError as error:
            raise _wrong(f"{where}.{name}", str(error)) from None
    record = kind(**values)
    try:
        check_record(record)
    except InvalidRecord as problem:
        raise _wrong(f"{where}.{problem.field}", problem.reason) from None
    return record


_SHOWN = 40


def _shown(name: str) -> str:
    """Return a foreign name short and in one line, for a message."""
    return name[:_SHOWN].encode("unicode_escape").decode()


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object in which every name is given once."""
    data = dict(pairs)
    if len(data) != len(pairs):
        raise UserError("The file gives a name twice in one object, so it is unclear. Nothing was imported.")
    return data


def _document(content: bytes) -> dict[str, object]:
    """Return the document's object, of our format and version."""
    try:
        data = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UserError("This is not an Afterword export (JSON). Nothing was imported.", field="format")
    version = data.get("version")
    if isinstance(version, bool) or version != VERSION:
        reason = f"is one that this Afterword does not know; it reads version {VERSION}"
        raise _wrong("version", reason)
    return data


def decode(content: bytes) -> tuple[Record, ...]:
    """Return the records of a document, parents before children.

    Raises `UserError` for anything that is not a whole and valid document, naming the record and the
    field: "interviews[2].start: ...". Whether what a record refers to exists is seen on writing.
    """
    data = _document(content)
    kinds = {list_name(kind): kind for kind in RECORD_TYPES}
    for name in data:
        if name not in kinds and name not in _HEAD:
            raise _wrong(_shown(name), "is not a part of an Afterword export")
    records: list[Record] = []
    for name, kind in kinds.items():
        listed = data.get(name, [])
        if not isinstance(listed, list):
            raise _wrong(name, "must be a list")
        records += (_record(kind, entry, f"{name}[{number}]") for number, entry in enumerate(listed))
    return tuple(records)
