"""What there may be in a workspace whose picture is taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from core.demo import add_demo
from core.models import Change, Participant
from core.settings import with_profile
from tests.desktop.shots.camera import NOW
from tests.fakes import FakeClock
from tests.making import Halden

if TYPE_CHECKING:
    from core.workspace import Workspace


def nothing(_workspace: Workspace) -> None:
    """Leave the workspace empty."""


def long_names(workspace: Workspace) -> None:
    """Add people and companies with names longer than any line."""
    made = Halden(FakeClock(NOW))
    company = made.company(
        "The Venerable and Worshipful Guild of Makers of Exceedingly Long Names & Sons " * 2
    )
    role = (
        "Principal Staff Senior Lead Product Designer for Everything That Has a Screen, and Some That Do Not"
    )
    person = made.contact(company, "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " * 3, role)
    process = made.application(company, role, made.at(made.day(-20), 9), news=person)
    made.interview(process, made.at(made.day(-1), 13), 60, {person.id: "words " * 60})
    other = made.contact(made.halden, "\u5f20\u4f1f \u0645\u062d\u0645\u062f <b>A&B</b>", "")
    made.interview(made.process, made.at(made.day(-1), 11), 60, {other.id: ""})
    workspace.apply(Change(title="Fill", after=tuple(made.records)))


def five_hundred(workspace: Workspace) -> None:
    """Add five hundred steps."""
    made = Halden(FakeClock(NOW))
    people = [made.contact(made.halden, f"Person Number{at}", "Engineer") for at in range(250)]
    made.interview(made.process, made.at(made.day(-1), 11), 60, {one.id: "" for one in people})
    workspace.apply(Change(title="Fill", after=tuple(made.records)))


def nothing_noted(workspace: Workspace) -> None:
    """Add a panel of which nothing was written down, by somebody whose name is not known."""
    made = Halden(FakeClock(NOW))
    records = [replace(one, rapport="") if isinstance(one, Participant) else one for one in made.records]
    workspace.update_settings(with_profile(workspace.settings, name=""))
    workspace.apply(Change(title="Fill", after=tuple(records)))


def busy_week(workspace: Workspace) -> None:
    """Add the demo, and interviews that overlap, run past midnight, and are held elsewhere."""
    add_demo(workspace)
    made = Halden(FakeClock(NOW))
    for at, (name, day, hour, minutes, zone) in enumerate(
        (
            ("Ashdown Press", 2, 9, 90, "America/New_York"),
            ("Cobalt & Sons", 2, 9, 45, "Europe/London"),
            ("Dunmore Theatre", 2, 10, 120, "Europe/Berlin"),
            ("Elmwood", 3, 23, 120, "America/Los_Angeles"),
            ("Fennel Kitchens", 0, 16, 30, "Asia/Tokyo"),
        )
    ):
        company = made.company(name)
        process = made.application(company, "Designer", made.at(made.day(-9), 9 + at))
        talk = made.interview(process, made.at(made.day(day), hour), minutes, {})
        made.records[-1] = replace(talk, zone=zone)
    workspace.apply(Change(title="Fill", after=tuple(made.records)))


def nights(workspace: Workspace) -> None:
    """Add interviews around the two nights in which clocks change."""
    made = Halden(FakeClock(NOW))
    for month, day in ((3, 27), (3, 29), (3, 30), (10, 23), (10, 25), (10, 26)):
        for hour in (0, 3, 9):
            made.interview(made.process, made.at(date(2026, month, day), hour), 60, {})
    twice = datetime(2026, 10, 25, 1, 15, tzinfo=UTC)
    made.interview(made.process, twice, 45, {})
    workspace.apply(Change(title="Fill", after=tuple(made.records)))


def crowded(workspace: Workspace) -> None:
    """Add two hundred interviews to the month."""
    made = Halden(FakeClock(NOW))
    names = ("Kestrel", "Lumen Health", "Northwind", "Orbit Labs", "Tessel", "Marlow & Daughters")
    processes = [
        made.application(made.company(name), "Designer", made.at(made.day(-40), 9)) for name in names
    ]
    for at in range(200):
        day = made.day(at * 7 % 30 - 23)
        made.interview(processes[at % len(names)], made.at(day, 8 + at % 10, 30 * (at % 2)), 45, {})
    workspace.apply(Change(title="Fill", after=tuple(made.records)))
