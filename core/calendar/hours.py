"""The hours of a week as they lie under one another, on days of 23, 24 and 25 hours alike.

All days of a week share one axis. It runs over the minutes of the clock, and where clocks go back on one of
the days, the minutes that come twice there lie on it twice. What a day does not have, the hour that spring
skips or the one that only another day repeats, is void on that day. Nothing here assumes that clocks change
by an hour, at night, or once a week.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from core.records import record
from core.wording import zone_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Span = tuple[float, float]

_DAY = 1440  # minutes on the clock
_HOUR = 60
_REACH = timedelta(hours=30)  # no clock is further from UTC, whichever way it is set
_STEP = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


@record
class Piece:
    """A stretch of a day in which clocks run evenly: its instants, and what they show at its beginning."""

    start: datetime
    end: datetime
    shown: float

    @property
    def until(self) -> float:
        """Return what clocks show at its end, in minutes."""
        return self.shown + (self.end - self.start) / _MINUTE


@record
class HourLine:
    """A line of the axis, at the full hour or where an hour comes again."""

    place: float
    minute: int
    again: bool = False


@lru_cache(maxsize=256)
def pieces(day: date, zone: str) -> tuple[Piece, ...]:
    """Return the stretches of a day in order: one, two where clocks change, none where the day is skipped."""
    where = zone_of(zone)
    noon = datetime.combine(day, time(12), UTC)
    found = []
    for start, end in _even(noon - _REACH, noon + _REACH, zone):
        offset = start.astimezone(where).utcoffset() or timedelta()
        begins = datetime.combine(day, time(), UTC) - offset
        inside, stops = max(start, begins), min(end, begins + timedelta(days=1))
        if inside < stops:
            found.append(Piece(start=inside, end=stops, shown=(inside - begins) / _MINUTE))
    return tuple(found)


def _even(start: datetime, end: datetime, zone: str) -> Iterator[tuple[datetime, datetime]]:
    """Yield the stretches between two instants in which clocks run evenly."""
    where = zone_of(zone)
    here = start
    while here < end:
        offset = here.astimezone(where).utcoffset()
        there = here
        while there < end and there.astimezone(where).utcoffset() == offset:
            there += _STEP
        if there.astimezone(where).utcoffset() != offset:
            before = there - _STEP
            while there - before > timedelta(seconds=1):
                middle = before + timedelta(seconds=(there - before) // timedelta(seconds=2))
                same = middle.astimezone(where).utcoffset() == offset
                before, there = (middle, there) if same else (before, middle)
        yield here, min(there, end)
        here = there


class Axis:
    """The shared axis of some days; places on it are minutes from its top."""

    def __init__(self, days: Sequence[date], zone: str) -> None:
        self.days = tuple(days)
        self._pieces = {day: pieces(day, zone) for day in days}
        self._again = sorted({span for day in days for span in _repeated(self._pieces[day])}, key=_by_end)
        self.length = _DAY + sum(end - start for start, end in self._again)

    def lines(self) -> tuple[HourLine, ...]:
        """Return the lines of the hours, from the top."""
        plain = [HourLine(place=self._first(minute), minute=minute) for minute in range(0, _DAY, _HOUR)]
        again = [
            HourLine(place=self._second(span, span[0]), minute=int(span[0]), again=True)
            for span in self._again
        ]
        return tuple(sorted((*plain, *again), key=lambda line: (line.place, line.minute)))

    def place(self, day: date, moment: datetime, *, ending: bool = False) -> float:
        """Return the place of an instant that falls on a day; at an end for one before or after it.

        Where the axis goes on elsewhere, what begins there stands after the gap and what ends before it.
        """
        held = self._pieces[day]
        place = 0.0
        for piece in held:
            if moment < piece.start or (ending and moment == piece.start):
                break
            minute = piece.shown + (min(moment, piece.end) - piece.start) / _MINUTE
            for begins, stops, shown in self._stretches(held, piece):
                if minute > shown or (minute == shown and not ending):
                    place = min(begins + minute - shown, stops)
        return place

    def moment(self, day: date, place: float) -> datetime | None:
        """Return the instant at a place; the next one where it is void; None where the day is skipped."""
        held = self._pieces[day]
        for piece in held:
            for begins, stops, shown in self._stretches(held, piece):
                if place < stops:
                    into = shown - piece.shown + max(0.0, place - begins)
                    return piece.start + into * _MINUTE
        return held[-1].end if held else None

    def voids(self, day: date) -> tuple[Span, ...]:
        """Return the parts of the axis that a day does not have."""
        held = self._pieces[day]
        there = sorted(
            (begins, stops) for piece in held for begins, stops, _shown in self._stretches(held, piece)
        )
        found, here = [], 0.0
        for begins, stops in there:
            if begins > here:
                found.append((here, begins))
            here = max(here, stops)
        return (*found, (here, self.length)) if here < self.length else tuple(found)

    # ---- inside --------------------------------------------------------------------------------------

    def _first(self, minute: float) -> float:
        """Return the place of a minute of the clock, the first time it comes."""
        return minute + sum(end - start for start, end in self._again if end <= minute)

    def _second(self, span: Span, minute: float) -> float:
        """Return the place of a minute that comes again in `span`."""
        before = self._again[: self._again.index(span)]
        return span[1] + sum(end - start for start, end in before) + minute - span[0]

    def _stretches(self, held: tuple[Piece, ...], piece: Piece) -> list[tuple[float, float, float]]:
        """Return where a piece lies on the axis: from, to, and the minute of the clock at its beginning."""
        repeated = {span for span in _repeated(held) if _belongs(span, piece, held)}
        cuts = sorted({piece.shown, piece.until, *self._cuts(piece)})
        found = []
        for start, stop in pairwise(cuts):
            again = next((span for span in repeated if span[0] <= start < span[1]), None)
            begins = self._first(start) if again is None else self._second(again, start)
            found.append((begins, begins + stop - start, start))
        return found

    def _cuts(self, piece: Piece) -> Iterator[float]:
        """Yield the minutes within a piece at which something on the axis begins or ends."""
        for span in self._again:
            yield from (minute for minute in span if piece.shown < minute < piece.until)


def _by_end(span: Span) -> tuple[float, float]:
    return span[1], span[0]


def _repeated(held: tuple[Piece, ...]) -> Iterator[Span]:
    """Yield the minutes of the clock that come again, for each piece that begins before the last ended."""
    for before, after in pairwise(held):
        if after.shown < before.until:
            yield after.shown, min(before.until, after.until)


def _belongs(span: Span, piece: Piece, held: tuple[Piece, ...]) -> bool:
    """Return whether it is this piece that shows the minutes of `span` for the second time."""
    at = held.index(piece)
    return at > 0 and span[0] == piece.shown < held[at - 1].until
