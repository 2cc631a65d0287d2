"""How an entry looks in a cell: its colours, its icon and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.calendar.entries import EntryKind
from core.models import Channel, StepState
from gui.theme.colours import colour
from gui.theme.hue import Hue
from gui.theme.wrapping import isolated
from gui.today.rows import hue_of, icon_of

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QColor

    from core.calendar.entries import Entry
    from gui.calendar.conventions import Conventions
    from gui.theme.colours import Colours

_CHANNEL_NAMES = {Channel.EMAIL: "E-mail", Channel.CARD: "Card", Channel.LINKEDIN: "LinkedIn"}
_CLOCK = len("14:00")
_WORDS = {
    StepState.OVERDUE: "overdue",
    StepState.DUE: "due",
    StepState.COMING: "coming",
    StepState.LATER: "put off",
    StepState.DONE: "done",
    StepState.SKIPPED: "skipped",
}


def hue(entry: Entry, now: datetime) -> Hue | None:
    """Return the colour of an entry; None for an interview, which is solid, and for what was skipped."""
    if entry.kind is EntryKind.PROMISE:
        return Hue.WAIT
    if entry.step is None or entry.state is StepState.SKIPPED:
        return None
    return hue_of(entry.step, now)


def icon(entry: Entry) -> str:
    """Return the icon of an entry; "" for an interview, whose time stands there."""
    if entry.kind is EntryKind.PROMISE:
        return "flag"
    if entry.step is None:
        return ""
    if entry.state is StepState.DONE:
        return "check"
    return "close" if entry.state is StepState.SKIPPED else icon_of(entry.step)


def paints(entry: Entry, now: datetime, colours: Colours) -> tuple[QColor, QColor]:
    """Return ground and ink."""
    if entry.kind is EntryKind.INTERVIEW:
        return colour(colours.accent), colour(colours.on_accent)
    shown = hue(entry, now)
    if shown is None:
        return colour(colours.bg), colour(colours.muted)
    return colours.ground(shown), colours.ink(shown)


def words(entry: Entry, conventions: Conventions) -> str:
    """Return the words of an entry in a cell, on one line."""
    title = " ".join(entry.title.split())
    return f"{conventions.said(entry.when[:_CLOCK])} {title}" if entry.start is not None else title


def short(entry: Entry, conventions: Conventions) -> str:
    """Return whom an entry is about, or the company: its icon says the rest where there is no room."""
    if entry.start is not None:
        return words(entry, conventions)
    return " ".join((entry.who or entry.company).split()) or words(entry, conventions)


def where(entry: Entry) -> str:
    """Return the quiet line of an entry: the company, unless it is the title, the role, and the channel."""
    parts = [isolated(part) for part in (entry.company, entry.role) if part and part not in entry.title]
    if entry.step is not None and len(entry.step.channels) == 1:
        parts.append(_CHANNEL_NAMES[entry.step.channels[0]])
    return " \u00b7 ".join(parts)


def spoken(entry: Entry, conventions: Conventions) -> str:
    """Return an entry as a screen reader says it: what, when, in what state, where and why."""
    state = f", {_WORDS[entry.state]}" if entry.state is not None else ""
    if entry.kind is EntryKind.INTERVIEW:
        head = f"Interview, {words(entry, conventions)}"
    else:
        head = f"{words(entry, conventions)}{state}, {conventions.said(entry.when)}"
    tail = where(entry)
    return f"{head}{_there(entry, conventions)}. {tail}{'. ' if tail else ''}{conventions.said(entry.reason)}"


def _there(entry: Entry, conventions: Conventions) -> str:
    return f", {conventions.said(entry.there)}" if entry.there else ""


def tip(entry: Entry, conventions: Conventions) -> str:
    """Return what hovering over an entry shows: all its words, and why it is there."""
    where_words = where(entry)
    place = f" {where_words}." if where_words else ""
    head = f"{words(entry, conventions)}{_there(entry, conventions)}"
    return f"{head}.{place} {conventions.said(entry.reason)}"
