"""What happens next, in a line or two, while the form is still being filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.interview_entry.change import plan
from core.interview_entry.reading import read
from core.models import Rule
from core.records import replace
from core.timeline import timelines
from core.timeline.context import ends
from core.wording import clock_time, first_name, join_names, local_day, relative_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from core.etiquette import Policy
    from core.interview_entry.change import Plan
    from core.interview_entry.entry import InterviewEntry, Known
    from core.interview_entry.reading import Reading
    from core.models import Facts, Step
    from core.workdays import Workdays

_UNNAMED = "\N{HORIZONTAL ELLIPSIS}"


def sketch(reading: Reading) -> InterviewEntry:
    """Return the entry without what is wrong in it, so that one bad address does not hide the rest."""
    wrong, entry = reading.problems, reading.entry
    lines = {name.split(".")[1] for name in wrong if name.startswith("people.")}
    return replace(
        entry,
        company=_UNNAMED if "company" in wrong else entry.company,
        role=_UNNAMED if "role" in wrong else entry.role,
        round="" if "round" in wrong else entry.round,
        place="" if "place" in wrong else entry.place,
        country="" if "country" in wrong else entry.country,
        region="" if {"country", "region"} & wrong.keys() else entry.region,
        people=tuple(one for number, one in enumerate(entry.people) if str(number) not in lines),
        promise="" if "promise" in wrong else entry.promise,
        news="" if "news" in wrong else entry.news,
        news_email="" if {"news", "news_email"} & wrong.keys() else entry.news_email,
        notes="" if "notes" in wrong else entry.notes,
    )


def what_next(
    reading: Reading, known: Known, policy: Policy, workdays: Workdays, now: datetime, zone: str
) -> tuple[str, ...]:
    """Return what would follow were the form saved now, a few words each; nothing while it has no time.

    `zone` is the user's own.
    """
    slot = reading.slot
    if slot is None:
        return ()
    if reading.problems:
        reading = read(sketch(reading), workdays, known, reading.existing)
    made = plan(reading, slot, now)
    company_id, own = made.facts.company.id, made.facts.application.id
    others = [one for one in known.live if one.company.id == company_id and one.application.id != own]
    steps = timelines([*others, made.facts], policy, workdays, now, zone)[own]
    open_steps = [step for step in steps if step.done_at is None and step.skipped_at is None]
    words = _Words(made.facts, local_day(now, zone), now, zone)
    return tuple(_lines(made, open_steps, words))


class _Words(NamedTuple):
    """How days and people are said, to this user today."""

    facts: Facts
    today: date
    now: datetime
    zone: str

    def day(self, step: Step, moment: datetime) -> str:
        """Return the day of a step; a matter of a day is thought where the company is."""
        return relative_day(local_day(moment, step.zone if step.all_day else self.zone), self.today)

    def by(self, step: Step) -> str:
        """Return "by tomorrow 15:30", or "now" for what is late already."""
        if step.due < self.now:
            return "now"
        return f"by {self.day(step, step.due)} {clock_time(step.due, self.zone)}"

    def people(self, steps: Sequence[Step]) -> str:
        """Return the first names of those that steps are for, or whole names where two share the first."""
        names = [self.facts.contacts[step.contact_id].name for step in steps]
        firsts = [first_name(name) for name in names]
        return join_names(firsts if len(set(firsts)) == len(firsts) else names)


def _lines(made: Plan, steps: Sequence[Step], words: _Words) -> Iterator[str]:
    """Yield what follows from an interview, in order of time."""
    own = [step for step in steps if step.interview_id == made.interview.id]
    by_rule = {rule: [step for step in own if step.rule is rule] for rule in Rule}
    coming = ends(made.interview) > words.now
    for step in by_rule[Rule.INTERVIEW]:
        yield f"Reminder {words.day(step, step.opens)} {clock_time(step.opens, words.zone)}"
    thanks = by_rule[Rule.THANK_YOU]
    if coming:
        yield "Afterwards, write down how it went"
    elif not any(one.interview_id == made.interview.id for one in made.facts.participants):
        yield "Add who you met, and a note to each follows"
    for due in sorted({step.due for step in thanks}):
        together = [step for step in thanks if step.due == due]
        yield f"Thank {words.people(together)} {words.by(together[0])}"
    for step in by_rule[Rule.CONNECT][:1]:
        late = step.due < words.now
        yield f"Connect on LinkedIn {'now' if late else 'by ' + words.day(step, step.due)}"
    yield from _waiting(made, steps, words)


def _waiting(made: Plan, steps: Sequence[Step], words: _Words) -> Iterator[str]:
    """Yield when they reply, and what to do otherwise."""
    promised = [one.on for one in made.facts.promises if one.interview_id == made.interview.id and one.on]
    for on in promised[-1:]:
        yield f"They reply by {relative_day(on, words.today)}"
    for step in steps:
        if step.key == f"follow_up:{made.interview.id}:1":
            contact = made.facts.contacts.get(step.contact_id)
            whom = first_name(contact.name) if contact else made.facts.company.name
            when = "now" if step.due < words.now else f"on {words.day(step, step.opens)}"
            yield f"{'Otherwise' if promised else 'If you hear nothing,'} ask {whom} {when}"
