"""What there may be in a workspace whose picture is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
