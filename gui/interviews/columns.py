"""The columns of the table: what they are called, how wide they are at first, how they are remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.processes import Column
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Iterable

TITLES = {
    Column.COMPANY: "Company",
    Column.ROLE: "Role",
    Column.STATE: "State",
    Column.NEXT: "Next step",
    Column.CONTACT: "Last contact",
    Column.ROUNDS: "Interviews",
    Column.STARTED: "Started",
}
ORDER = tuple(Column)
SHARES = {
    Column.COMPANY: 18,
    Column.ROLE: 19,
    Column.STATE: 12,
    Column.NEXT: 36,
    Column.CONTACT: 18,
    Column.ROUNDS: 9,
    Column.STARTED: 13,
}
"""How the width is divided until the person divides it otherwise."""
LEAST = {
    Column.COMPANY: 110,
    Column.ROLE: 110,
    Column.STATE: 112,
    Column.NEXT: 200,
    Column.CONTACT: 106,
    Column.ROUNDS: 88,
    Column.STARTED: 100,
}
"""The pixels that a column needs to say anything, unless the person makes it narrower."""
GIVES_WAY = (Column.STARTED, Column.ROUNDS, Column.CONTACT, Column.ROLE)
"""Which columns go first where there is no room for all."""
HIDDEN_AT_FIRST = frozenset({Column.ROUNDS, Column.STARTED})
NARROWEST, WIDEST = 60, 1200  # pixels


@record
class Layout:
    """The columns in the order they stand in, with widths in pixels (none: as there is room)."""

    order: tuple[Column, ...] = ORDER
    hidden: frozenset[Column] = HIDDEN_AT_FIRST
    widths: tuple[tuple[Column, int], ...] = ()
    by: Column = Column.NEXT
    descending: bool = False
    board: bool = False


def told(layout: Layout) -> str:
    """Return a layout as the settings keep it: "company:180 role -rounds next; by next up; table"."""
    widths = dict(layout.widths)
    columns = " ".join(
        ("-" if one in layout.hidden else "") + one.value + (f":{widths[one]}" if one in widths else "")
        for one in layout.order
    )
    direction = "down" if layout.descending else "up"
    return f"{columns}; {layout.by.value} {direction}; {'board' if layout.board else 'table'}"


def read(text: str) -> Layout:
    """Return the layout that a text tells of, as far as it can be read."""
    columns, _, rest = text.partition(";")
    sorting, _, view = rest.partition(";")
    by, _, direction = sorting.strip().partition(" ")
    found = dict(_columns(columns.split()))
    if not found:
        return Layout()
    order = (*found, *(one for one in ORDER if one not in found))
    hidden = frozenset(one for one, (away, _) in found.items() if away) - {order[0]} | (
        HIDDEN_AT_FIRST - found.keys()
    )
    return Layout(
        order=order,
        hidden=hidden if len(hidden) < len(order) else HIDDEN_AT_FIRST,
        widths=tuple((one, width) for one, (_, width) in found.items() if width),
        by=Column(by) if by in set(Column) else Column.NEXT,
        descending=direction.strip() == "down",
        board=view.strip() == "board",
    )


def _columns(parts: Iterable[str]) -> Iterable[tuple[Column, tuple[bool, int]]]:
    for part in parts:
        name, _, width = part.removeprefix("-").partition(":")
        if name in set(Column):
            wide = min(max(int(width), NARROWEST), WIDEST) if width.isdecimal() else 0
            yield Column(name), (part.startswith("-"), wide)
