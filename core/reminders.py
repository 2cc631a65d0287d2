"""What to announce between the last tick and now: seldom, once, never at night, several as one.

The engine is a function from one tick to the next. It keeps no timers: whatever fell due since the last
persisted tick is announced by the next one that may speak, so sleep, restarts and clock changes neither
lose a reminder nor repeat one. The caller stores the returned tick, and only then shows what came with it:
once at most matters more than once at least, and the agenda shows what a crash in between keeps silent.
A tick that announced nothing need not be stored: the one before only looks a little further back.
"""

from __future__ import annotations

from datetime import time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from core.agenda import when_words
from core.models import Rule, StepState
from core.records import record
from core.wording import at_local, local, local_day, plural, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from core.models import Id, Step

LAST_CALL = timedelta(hours=2)  # "once more before it is late"
_KEPT = 200  # announcements remembered: what was announced before so many others is long past
_SLIP = timedelta(hours=1)  # a clock corrected by no more was hardly wrong enough to have hidden anything
_LOOK_BACK = timedelta(days=14)  # after a wrong clock is put right; what opened before has lapsed
_NOTICE = timedelta(minutes=15)  # an interview so early that the morning leaves less: the evening before
_MORNING = 8  # o'clock
_NAMED = 3  # titles named in a notification that stands for several

_SILENT = frozenset({Rule.WAIT, Rule.KEEP_SEARCHING})
_ONCE = frozenset({Rule.INTERVIEW, Rule.MOVE_ON})


class ReminderKind(StrEnum):
    """Why a step is announced."""

    OPENS = "opens"
    LAST_CALL = "last_call"
    AGAIN = "again"


class Offer(StrEnum):
    """What a notification lets a person do with what it is about."""

    OPEN = "open"
    LATER = "later"
    DONE = "done"


@record
class QuietHours:
    """When nothing sounds, on the user's clock. Equal ends mean that there are none."""

    start: time = time(21, 0)
    end: time = time(8, 0)

    def cover(self, moment: datetime, zone: str) -> bool:
        """Return whether an aware `moment` falls into them in `zone`."""
        there = local(moment, zone).time()
        if self.start <= self.end:
            return self.start <= there < self.end
        return there >= self.start or there < self.end


@record
class Reminder:
    """One announcement of one step: `about` an instant of it, to be shown from `moment` on (both UTC).

    `key` is unique for the step, the kind and what it is about.
    """

    key: str
    kind: ReminderKind
    about: datetime
    moment: datetime
    step: Step


@record
class Tick:
    """Where the engine stands.

    `at` is the instant (UTC) up to which everything was considered; `announced` are the keys of what was
    shown, the newest of them.
    """

    at: datetime
    announced: frozenset[str] = frozenset()


@record
class Notification:
    """What is shown, as plain text; `steps` are those it stands for, most urgent first.

    `offers` are its buttons, each with its words.
    """

    title: str
    text: str
    steps: tuple[Step, ...]
    offers: tuple[tuple[Offer, str], ...] = ()


def tick(
    steps: Iterable[Step],
    last: Tick,
    now: datetime,
    zone: str,
    quiet: QuietHours,
    paused_until: datetime | None = None,
) -> tuple[Tick, tuple[Reminder, ...]]:
    """Return the next tick and the reminders to show at `now` (aware), in order of urgency.

    In quiet hours or while paused nothing is shown and the tick stays, so that what falls due meanwhile
    comes at once when they are over. A clock put right repeats nothing, since what was announced is
    remembered, and loses nothing: what it may have passed over in the meantime is looked at again.
    """
    if quiet.cover(now, zone) or (paused_until is not None and now < paused_until):
        return last, ()
    moments = [reminder for step in steps for reminder in _moments(step, now, zone, quiet)]
    since = last.at if now >= last.at else now - (_LOOK_BACK if last.at - now > _SLIP else timedelta(0))
    due = [
        reminder
        for reminder in moments
        if reminder.moment <= now and reminder.key not in last.announced and _is_new(reminder, since, last)
    ]
    newest = {reminder.step.key: reminder for reminder in sorted(due, key=lambda r: r.moment)}
    shown = tuple(sorted(newest.values(), key=lambda r: (r.step.due, r.key)))
    announced = last.announced.union(reminder.key for reminder in due)
    if len(announced) > _KEPT:
        announced = frozenset(sorted(announced, key=_about)[-_KEPT:])
    return Tick(at=now, announced=announced), shown


def _is_new(reminder: Reminder, since: datetime, last: Tick) -> bool:
    """Return whether a reminder fell due after `since`; what did before, the user has seen entered so.

    One that comes ahead of what it is about may also have been moved into the past meanwhile, by a new zone
    or other quiet hours. It still comes, but as a last call only for a step that was announced before.
    """
    if reminder.moment > since:
        return True
    if reminder.about <= since:
        return False
    start = f"{reminder.step.key}@"
    return reminder.kind is not ReminderKind.LAST_CALL or any(key.startswith(start) for key in last.announced)


def _about(key: str) -> str:
    """Return the instant that a key names: text that sorts by time, since all are in UTC."""
    return key.rpartition("@")[2]


def _moments(step: Step, now: datetime, zone: str, quiet: QuietHours) -> Iterator[Reminder]:
    """Yield every announcement a step asks for, past and to come, while it is not settled."""
    if step.rule in _SILENT or step.state(now) in {StepState.DONE, StepState.SKIPPED}:
        return
    opens = step.opens if step.later_until is None else step.later_until
    if step.later_until is not None:
        yield _reminder(step, ReminderKind.AGAIN, opens)
    elif step.rule is Rule.INTERVIEW and quiet.cover(step.due - _NOTICE, zone):
        yield _reminder(step, ReminderKind.OPENS, opens, _awake(opens, zone, quiet))
    else:
        yield _reminder(step, ReminderKind.OPENS, opens)
    if step.rule in _ONCE or step.optional:
        return
    moment = _awake(step.due - LAST_CALL, zone, quiet)
    if moment > opens:
        yield _reminder(step, ReminderKind.LAST_CALL, step.due, moment)


def _awake(moment: datetime, zone: str, quiet: QuietHours) -> datetime:
    """Return `moment`, or an hour before the quiet hours that cover it, lest it come too late."""
    if not quiet.cover(moment, zone):
        return moment
    day, hour, minute = local_day(moment, zone), quiet.start.hour, quiet.start.minute
    starts = [at_local(day - timedelta(days=back), hour, minute, zone) for back in (0, 1)]
    return max(start for start in starts if start <= moment) - timedelta(hours=1)


def _reminder(step: Step, kind: ReminderKind, about: datetime, moment: datetime | None = None) -> Reminder:
    """Return an announcement, named after the instant it is about: that stays when the user travels."""
    key = f"{step.key}@{kind}@{about.isoformat()}"
    return Reminder(key=key, kind=kind, about=about, moment=moment or about, step=step)


def next_moment(steps: Iterable[Step], now: datetime, zone: str, quiet: QuietHours) -> datetime | None:
    """Return when the next announcement falls due after `now`, so that one timer can wait for it."""
    moments = [r.moment for step in steps for r in _moments(step, now, zone, quiet) if r.moment > now]
    return min(moments, default=None)


def notification(
    reminders: Sequence[Reminder], now: datetime, zone: str, companies: Mapping[Id, str]
) -> Notification | None:
    """Return what to show for these reminders: one in its own words, several as one."""
    steps = tuple(reminder.step for reminder in reminders)
    if not steps:
        return None
    if len(steps) == 1:
        step = steps[0]
        company = companies.get(step.application_id, "")
        when = sentence(when_words(step, now, zone))
        parts = [
            "" if company in step.title else company,
            step.reason.rstrip(".") if step.rule is Rule.INTERVIEW else "",
            when,
        ]
        return Notification(
            title=step.title,
            text=". ".join(part for part in parts if part) + ".",
            steps=steps,
            offers=_offers(step),
        )
    named = [step.title for step in steps[:_NAMED]]
    more = len(steps) - len(named)
    text = ", ".join(named) + (f" and {more} more" if more else "")
    notes = sum(step.message_kind is not None for step in steps)
    title = (
        f"{plural(len(steps), 'note')} to write"
        if notes == len(steps)
        else f"{plural(len(steps), 'thing')} to do"
    )
    offers = ((Offer.OPEN, "Open"), (Offer.LATER, "In an hour"))
    return Notification(title=sentence(title), text=f"{text}.", steps=steps, offers=offers)


def _offers(step: Step) -> tuple[tuple[Offer, str], ...]:
    """Return what can be done about one step. An interview cannot be put off, nor a process closed unseen."""
    words = "Write it down" if step.rule is Rule.DEBRIEF else "Open"
    opening = (Offer.OPEN, "Open draft" if step.message_kind is not None else words)
    if step.rule is Rule.INTERVIEW:
        return (opening,)
    later = (Offer.LATER, "In an hour")
    return (opening, later) if step.rule is Rule.MOVE_ON else (opening, later, (Offer.DONE, "Done"))


def until_tomorrow(now: datetime, zone: str) -> datetime:
    """Return until when a pause lasts that is to end tomorrow: in the morning where the user is (UTC)."""
    return at_local(local_day(now, zone) + timedelta(days=1), _MORNING, 0, zone)
