"""Pictures of the interview screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.demo import add_demo
from gui.interview.timeline import Act
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import five_hundred, long_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.interview.page import InterviewPage
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def process(company: str, then: Callable[[InterviewPage], object] | None = None) -> Callable[..., None]:
    """Return what opens the process at a company, and does something more."""

    def act(window: MainWindow, workspace: Workspace) -> None:
        facts = next(one for one in workspace.live_facts() if one.company.name.startswith(company))
        window.open_process(facts.application.id)
        if then is not None:
            then(cast("InterviewPage", window.page))

    return act


def open_person(page: InterviewPage) -> None:
    """Open what is known of the first person met."""
    next(iter(page.form.people.field.chips.values())).click()


def mistake(page: InterviewPage) -> None:
    """Type an address that is none, and a day that could be two."""
    open_person(page)
    line = page.form.people.lines[0]
    line.email.setText("dana")
    line.email.setFocus()
    page.form.promise.line.setFocus()
    page.form.promise.line.selectAll()
    QTest.keyClicks(page.form.promise.line, "next friday")


def open_group(page: InterviewPage) -> None:
    """Show the steps of a group, with the keys at the first of them."""
    group = next(row for row in page.side.list.rows if row.is_group)
    page.side.list.turned.emit(group, True)
    QTest.keyClick(page.side.list, Qt.Key.Key_Down)


def why(page: InterviewPage) -> None:
    """Ask why for the first follow-up."""
    row = next(one for one in page.side.list.rows if one.moment.title.startswith("Follow up"))
    page.side.list.select(row.key)
    page.side.list.asked.emit(row, Act.WHY)


def hover(page: InterviewPage) -> None:
    """Show the buttons of a row under the mouse."""
    at = next(at for at, row in enumerate(page.side.list.rows) if row.can_be_marked)
    index = page.side.list.model().index(at, 0)
    page.side.list.entered.emit(index)


def read_message(page: InterviewPage) -> None:
    """Open a message as it was sent."""
    row = next(one for one in page.side.list.rows if one.moment.title.startswith("Thanked"))
    page.side.list.asked.emit(row, Act.OPEN)


def timeline(page: InterviewPage) -> None:
    """Go to the timeline where both do not fit."""
    page.other_part()


SHOTS: dict[str, Shot] = {
    "interview": (WIDE, add_demo, process("Halden")),
    "interview-person": (WIDE, add_demo, process("Halden", open_person)),
    "interview-mistake": (WIDE, add_demo, process("Halden", mistake)),
    "interview-group": (WIDE, add_demo, process("Halden", open_group)),
    "interview-hover": (WIDE, add_demo, process("Halden", hover)),
    "interview-why": (WIDE, add_demo, process("Halden", why)),
    "interview-message": (WIDE, add_demo, process("Halden", read_message)),
    "interview-to-come": (WIDE, add_demo, process("Juniper")),
    "interview-offer": (WIDE, add_demo, process("Brightwell")),
    "interview-narrow": (NARROW, add_demo, process("Halden")),
    "interview-narrow-timeline": (NARROW, add_demo, process("Halden", timeline)),
    "interview-smallest": (SMALLEST, add_demo, process("Halden")),
    "interview-long-names": (WIDE, long_names, process("The Venerable")),
    "interview-500": (WIDE, five_hundred, process("Halden")),
}
