"""Times of day and lengths as people type them: "14", "2pm", "14:30", "90 min", "1h30"."""

from __future__ import annotations

import re

_DAY = 24 * 60
_HOUR = 60
_HALF_DAY = 12
_SMALL_HOURS = range(1, 7)

_NAMED = {"noon": _DAY // 2, "midday": _DAY // 2, "midnight": _DAY}
_TIME = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2})|h)? ?(am|pm)?(?: uhr)?")
_RUN_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})")
_AMOUNT = r"[0-9]{1,5}(?:[.,][0-9]{1,2})?|an?|one|two|three|half an?|an? half|half|one and a half"
_AND_MORE = r"(?:([0-9]{1,5}) ?(?:m|mins?|minutes?)?|(a half))?"
_HOURS = re.compile(rf"\+? ?({_AMOUNT})? ?(?:h|hrs?|hours?)(?: and)? ?{_AND_MORE}")
_MINUTES = re.compile(r"\+? ?([0-9]{1,5}) ?(?:m|mins?|minutes?|')")
_AMOUNTS = {"": 1.0, "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "one and a half": 1.5}
_NO_HOUR = range(25, 301)  # a bare number that can be no hour is minutes: "45", "90"


def _tidy(text: str) -> str:
    """Return small letters, single spaces, and "pm" for "p.m."."""
    words = " ".join(text.casefold().split())
    return re.sub(r"([ap])\.? ?m\.?$", r"\1m", words)


def time_typed(text: str) -> int | None:
    """Return the minutes after midnight of a time of day, or None where the text is none.

    A bare hour from 1 to 6 is in the afternoon, when interviews are; "02" and "2am" are at night. 24:00 and
    "midnight" are the end of the day.
    """
    words = _tidy(text)
    if words in _NAMED:
        return _NAMED[words]
    found = _RUN_TOGETHER.fullmatch(words) or _TIME.fullmatch(words)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = found[3] if found.re is _TIME else None
    if half:
        if not 1 <= hour <= _HALF_DAY:
            return None
        hour = hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0)
    elif len(found[1]) == 1 and hour in _SMALL_HOURS:
        hour += _HALF_DAY
    total = hour * _HOUR + minute
    return total if minute < _HOUR and total <= _DAY else None


def length_typed(text: str) -> int | None:
    """Return the minutes of a length such as "90 min", "1h30", "1.5 hours" or "an hour", or None."""
    words = _tidy(text)
    minutes = _MINUTES.fullmatch(words)
    if minutes:
        return int(minutes[1])
    if words.isascii() and words.isdigit() and len(words) <= len("300") and int(words) in _NO_HOUR:
        return int(words)
    hours = _HOURS.fullmatch(words)
    if hours is None:
        return None
    amount = hours[1] or ""
    whole = _AMOUNTS.get(amount)
    if whole is None:
        whole = 0.5 if "half" in amount else float(amount.replace(",", "."))
    return round(whole * _HOUR) + int(hours[2] or 0) + (_HOUR // 2 if hours[3] else 0)


def time_words(minutes: int) -> str:
    """Return minutes after midnight as "14:30"."""
    return f"{minutes // _HOUR:02}:{minutes % _HOUR:02}"


def length_words(minutes: int) -> str:
    """Return a length as "45 minutes", "an hour", "1 h 30 min" or "2 hours"."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return f"{minutes} minutes" if minutes != 1 else "a minute"
    if rest:
        return f"{hours} h {rest} min"
    return "an hour" if hours == 1 else f"{hours} hours"
