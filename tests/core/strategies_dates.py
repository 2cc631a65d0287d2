"""Days, working weeks and phrases, drawn by Hypothesis: near month ends, leap days and holidays."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from core.workdays import PLAIN_WEEK, Workdays

TURNS = (
    date(2026, 11, 23),
    date(2026, 11, 26),
    date(2026, 12, 31),
    date(2027, 1, 31),
    date(2028, 2, 29),
    date(2100, 2, 28),
)
WEEKENDS = ({5, 6}, {4, 5}, {4}, {6}, {4, 6}, set[int](), {0, 1, 2, 3, 4, 5})

days = st.sampled_from(TURNS) | st.dates(date(1970, 1, 1), date(2100, 12, 31))


@st.composite
def workdays(draw: st.DrawFn) -> Workdays:
    """Working days somewhere: any weekend, some holidays around the years of the turns."""
    if draw(st.booleans()):
        return PLAIN_WEEK
    weekend = frozenset(draw(st.sampled_from(WEEKENDS)))
    breaks = st.tuples(st.dates(date(2026, 10, 1), date(2027, 3, 31)), st.integers(1, 10))
    names = st.sampled_from(("Founders Day", "Thanksgiving Day", "New Year's Day (observed)"))
    closed = {
        first + timedelta(days=day): draw(names)
        for first, length in draw(st.lists(breaks, max_size=12))
        for day in range(length)
    }
    return Workdays(weekend, closed, draw(st.sets(st.sampled_from(TURNS))))


_words = st.sampled_from(
    """in within about by on the a an next this last end early mid late of first 2nd third week weeks day
    days month months business working weekend friday tue monday december dec may 3 3rd 12/04 03.12.
    2026-12-03 2027 31 feb after before from thanksgiving easter christmas new year founders
    holidays to or and - / 2 three twenty one half couple few soon tomorrow today q 1 quarter 5pm at
    noon not didnt say within-week coming fortnight hours 1.5 they said reply ??? 9999 0 00 100""".split()
)
phrases = st.lists(_words, max_size=9).map(" ".join)
texts = phrases | st.text(max_size=60)
