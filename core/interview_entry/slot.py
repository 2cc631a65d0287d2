"""When an interview is: the typed times of a day, on the clocks of a zone, as an instant and a length.

Clocks skip an hour in spring and repeat one in autumn. A time that is skipped is refused, with the next one
there is; of two times that look the same, the first is taken, and said.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from core.errors import UserError
from core.interview_entry.times import length_typed, length_words, time_typed, time_words
from core.records import record
from core.timeline.context import ends
from core.validity import LONGEST_MINUTES
from core.wording import short_day, zone_of

if TYPE_CHECKING:
    from core.models import Interview

_DAY = 24 * 60
_LIKELY_LENGTH = 7 * 60  # "1h" is an hour long; "14h" is a time of day
_USUAL_LENGTH = 60
_MINUTE = timedelta(minutes=1)


class Skipped(UserError):
    """Clocks skip this time: `next_time` is the first one after it, as "02:00"."""

    def __init__(self, message: str, field: str, next_time: str) -> None:
        super().__init__(message, field=field)
        self.next_time = next_time


@record
class Slot:
    """A start in UTC and a length in minutes, with the zone they were typed in.

    `said` names the fields whose time comes twice that night, of which the first is taken.
    """

    start: datetime
    minutes: int
    zone: str
    said: tuple[tuple[str, str], ...] = ()

    @property
    def end(self) -> datetime:
        """Return the end, in UTC."""
        return self.start + timedelta(minutes=self.minutes)


def wall(moment: datetime, zone: str) -> datetime:
    """Return what clocks in `zone` show at `moment`, to the minute and without a zone."""
    return moment.astimezone(zone_of(zone)).replace(tzinfo=None, second=0, microsecond=0, fold=0)


def _instants(shown: datetime, zone: str) -> tuple[datetime, ...]:
    """Return the instants at which clocks in `zone` show this time: one, none in a gap, two in a fold."""
    found = {shown.replace(tzinfo=zone_of(zone), fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(instant for instant in found if wall(instant, zone) == shown))


def _first(shown: datetime, zone: str, field: str) -> datetime:
    """Return the first instant at which clocks show this time. Raises `Skipped` where they never do."""
    found = _instants(shown, zone)
    if found:
        return found[0]
    before, after = shown, shown
    while not _instants(before - _MINUTE, zone):
        before -= _MINUTE
    while not _instants(after, zone):
        after += _MINUTE
    next_time = f"{after:%H:%M}"
    message = (
        f"There is no {shown:%H:%M} on {short_day(shown.date())}: clocks in {zone} "
        f"go from {before:%H:%M} straight to {next_time}."
    )
    raise Skipped(message, field, next_time)


def _said(shown: datetime, zone: str, field: str) -> tuple[tuple[str, str], ...]:
    if len(_instants(shown, zone)) == 1:
        return ()
    return ((field, f"{shown:%H:%M} comes twice on {short_day(shown.date())}; this is the first."),)


def slot_typed(day: date, start: str, end: str, zone: str, kept: Interview | None = None) -> Slot:
    """Return the slot that is typed. An empty end means an hour.

    `kept` is the interview as stored: where its clocks show the same, its very instant stays, be it the
    second of two or a few seconds past the minute. Raises `UserError` naming "start" or "end".
    """
    at = time_typed(start)
    if not start.split():
        raise UserError("When did it start, or will it?", field="start")
    if at is None:
        raise UserError("Which time is that? Write it like 14:30, 2pm or 14.", field="start")
    if at == _DAY:
        at = 0
    shown = datetime.combine(day, time(at // 60, at % 60))
    same = kept is not None and kept.zone == zone and wall(kept.start, zone) == shown
    begins = kept.start if kept is not None and same else _first(shown, zone, "start")
    minutes, said_of_end = _minutes(shown, at, begins, end, zone)
    said = () if same else _said(shown, zone, "start")
    return Slot(start=begins, minutes=minutes, zone=zone, said=(*said, *said_of_end))


def end_problem(end: str) -> str:
    """Return what is wrong with the end by itself, "" where it may do."""
    readable = not end.split() or length_typed(end) is not None or time_typed(end) is not None
    return "" if readable else "Which time is that? Write it like 15:30 or 3pm, or how long it was: 45 min."


def _minutes(
    shown: datetime, at: int, begins: datetime, end: str, zone: str
) -> tuple[int, tuple[tuple[str, str], ...]]:
    """Return the length that the end is typed as, or makes with the start, and what there is to say of it."""
    if not end.split():
        return _USUAL_LENGTH, ()
    length, until = length_typed(end), time_typed(end)
    if length is not None and (until is None or length < _LIKELY_LENGTH):
        return _sensible(length), ()
    if until is None:
        raise UserError(end_problem(end), field="end")
    if until <= at:
        same = until == at
        words = "The end is the same as the start." if same else "The end is before the start."
        raise UserError(words, field="end")
    shown_end = shown + timedelta(minutes=until - at)
    first = _first(shown_end, zone, "end")
    after = [instant for instant in _instants(shown_end, zone) if instant > begins]
    said = _said(shown_end, zone, "end") if after[0] == first else ()
    return _sensible(round((after[0] - begins.replace(second=0)) / _MINUTE)), said


def _sensible(minutes: int) -> int:
    if minutes < 1:
        raise UserError("The end is the same as the start.", field="end")
    if minutes > LONGEST_MINUTES:
        raise UserError("That is longer than a day.", field="end")
    return minutes


def slot_words(slot: Slot, zone: str) -> str:
    """Return "14:00 to 15:30 (1 h 30 min)" on the clocks of `zone`."""
    start, end = wall(slot.start, zone), wall(slot.end, zone)
    return f"{start:%H:%M} to {end:%H:%M} ({length_words(slot.minutes)})"


def texts_of(interview: Interview) -> tuple[date, str, str]:
    """Return the day and the texts of start and end that `slot_typed` reads as this interview again."""
    start, end = wall(interview.start, interview.zone), wall(ends(interview), interview.zone)
    end_text = time_words(end.hour * 60 + end.minute)
    try:
        again = slot_typed(start.date(), f"{start:%H:%M}", end_text, interview.zone, interview).minutes
    except UserError:
        again = 0
    return (
        start.date(),
        f"{start:%H:%M}",
        end_text if again == interview.minutes else f"{interview.minutes} min",
    )
