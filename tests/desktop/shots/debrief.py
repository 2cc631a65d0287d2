"""Pictures of the debrief, and of the notice that offers it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from core.demo import add_demo
from core.models import Change, ContactKind, Feeling
from gui.debrief.dialog import DebriefDialog
from tests.desktop.shots.camera import NARROW, NOW, SMALLEST, WIDE
from tests.fakes import FakeClock
from tests.making import Halden

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot

LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " * 3


def just_over(*names: str) -> Callable[[Workspace], None]:
    """Return what adds an interview that ended ten minutes ago, with these people."""

    def fill(workspace: Workspace) -> None:
        made = Halden(FakeClock(NOW))
        made.contact(made.halden, "Ruth Abe", "Recruiter", ContactKind.RECRUITER)
        met = {made.contact(made.halden, name, "Engineer").id: "" for name in names}
        met = {made.dana.id: "", made.sam.id: "", **met}
        talk = made.interview(made.process, NOW - timedelta(minutes=70), 60, met, number=2)
        records = [replace(one, debriefed_at=None) if one == talk else one for one in made.records]
        workspace.apply(Change(title="Fill", after=tuple(records)))

    return fill


def look(window: MainWindow, _workspace: Workspace) -> None:
    """Open it, and only look."""
    window.debrief()


def tell(window: MainWindow, _workspace: Workspace) -> None:
    """Fill it in as the mockup has it."""
    window.debrief()
    form = window.findChildren(DebriefDialog)[0].form
    form.rapport[0].line.setText("how your team runs critique with engineers in the room")
    form.rapport[1].line.setText("the move off the old component library")
    QTest.keyClicks(form.promise.line, "in about two weeks")
    form.news.name.setText("Ruth Abe")
    form.felt.set_value(Feeling.GOOD)
    form.notes.text.setPlainText(
        "Asked about the patient portal; they liked the Fernway case. Salary not raised."
    )
    form.changed()


def ask_back(window: MainWindow, workspace: Workspace) -> None:
    """Type what may be two days, and somebody whose address is none."""
    tell(window, workspace)
    dialog = window.findChildren(DebriefDialog)[0]
    dialog.form.promise.line.clear()
    QTest.keyClicks(dialog.form.promise.line, "4/12")
    dialog.form.people.line.setText("Ivo Hart, Engineer, ivo@")
    dialog.form.people.commit()
    dialog.save()


def notice(_window: MainWindow, _workspace: Workspace) -> None:
    """Look at the window that has just noticed."""


SHOTS: dict[str, Shot] = {
    "debrief": (WIDE, just_over(), tell),
    "debrief-narrow": (NARROW, just_over(), tell),
    "debrief-smallest": (SMALLEST, just_over(), tell),
    "debrief-begun": (WIDE, just_over(), look),
    "debrief-asks": (WIDE, just_over(), ask_back),
    "debrief-many": (NARROW, just_over("Ivo Hart", "Mei Lin", "Noor Aziz", "Tom Brandt", "Ana Sousa"), look),
    "debrief-long-names": (WIDE, just_over(LONG, "\u5f20\u4f1f \u0645\u062d\u0645\u062f <b>A&B</b>"), tell),
    "debrief-bar": (WIDE, just_over(), notice),
    "debrief-bar-smallest": (SMALLEST, just_over(), notice),
    "debrief-none": (WIDE, add_demo, look),
}
