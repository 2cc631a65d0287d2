"""Which of several overlapping things stands in which column, so that none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Column(NamedTuple):
    """The `at`-th of `of` columns of equal width."""

    at: int
    of: int


def columns(spans: Sequence[tuple[float, float]]) -> tuple[Column, ...]:
    """Return the column of each span (from, to), in the order given; two that overlap never share one.

    Spans that touch do not overlap. A group that overlaps, one with another, shares its columns evenly; a
    span on its own has the whole width.
    """
    found = [Column(0, 1)] * len(spans)
    group: list[int] = []
    ends: list[float] = []  # of the last span in each column of the group
    for index in sorted(range(len(spans)), key=lambda one: (spans[one][0], -spans[one][1], one)):
        begins, stops = spans[index]
        if group and all(end <= begins for end in ends):
            _share(found, group, len(ends))
            group, ends = [], []
        at = next((column for column, end in enumerate(ends) if end <= begins), len(ends))
        ends[at : at + 1] = [stops]
        found[index] = Column(at, 1)
        group.append(index)
    _share(found, group, len(ends))
    return tuple(found)


def _share(found: list[Column], group: Sequence[int], count: int) -> None:
    for index in group:
        found[index] = Column(found[index].at, count)
