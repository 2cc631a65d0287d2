"""The example that a first start shows: two processes around today, removed with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.ids import EXAMPLE
from core.models import Change, ContactKind, InterviewKind
from core.sample import Sample
from core.workdays import PLAIN_WEEK

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Record
    from core.workspace import Workspace


def _notes_to_write(sample: Sample) -> None:
    """Add a panel that was just held: two people to thank, and a promise."""
    company = sample.company("Halden")
    dana = sample.contact(company, "Dana Lee", "Head of Design", ContactKind.HIRING_MANAGER)
    sam = sample.contact(company, "Sam Okafor", "Engineer")
    ruth = sample.contact(company, "Ruth Abe", "Recruiter", ContactKind.RECRUITER)
    application = sample.application(company, "Product Designer", sample.at(sample.day(-20), 18), news=ruth)
    panel = sample.interview(
        application,
        sample.just_held(15, 30),
        90,
        {
            dana.id: "how your team runs critique with engineers in the room",
            sam.id: "the move off the old component library",
        },
        kind=InterviewKind.PANEL,
    )
    sample.promise(panel, "in about two weeks", PLAIN_WEEK.on_or_after(sample.day(13)))


def _nothing_to_do(sample: Sample) -> None:
    """Add a process that waits for the day they named."""
    company = sample.company("Lumen Health")
    ines = sample.contact(company, "Ines Duarte", "Research Lead", ContactKind.HIRING_MANAGER)
    application = sample.application(company, "UX Researcher", sample.at(sample.day(-25), 9), news=ines)
    talk = sample.interview(
        application, sample.at(sample.day(-4), 11), 45, {ines.id: "the diary study on night shifts"}
    )
    sample.thanked(talk, ines)
    sample.promise(talk, "in two to three weeks", PLAIN_WEEK.on_or_after(sample.day(17)))


def example_records(now: datetime, zone: str) -> tuple[Record, ...]:
    """Return the example as it is at `now`, in the user's `zone`. Its ids are always the same."""
    sample = Sample(EXAMPLE, now, zone)
    _notes_to_write(sample)
    _nothing_to_do(sample)
    return tuple(sample.records)


def add_example(workspace: Workspace) -> Change:
    """Add the example. Raises as `Workspace.apply`, also when it is there already."""
    records = example_records(workspace.clock.now(), workspace.zone)
    return workspace.apply(Change(title="Add the example", after=records))


def begin_with_example(workspace: Workspace) -> None:
    """Add the example at a first start: the person did not do it, so no undo takes it back.

    Raises as `add_example`.
    """
    add_example(workspace)
    workspace.forget_undo()
