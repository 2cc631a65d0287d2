"""Pictures of the draft at work: checks that found something, what mends it, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from gui.draft.found import Found, FoundWords
from tests.desktop.shots.camera import NARROW, WIDE
from tests.desktop.shots.today import step

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def plant(window: MainWindow) -> None:
    """Write what the checks will not like."""
    window.today.go_to_draft()
    body = window.today.pane.note.body
    body.selectAll()
    body.insertPlainText(
        body.text()
        .replace("Dear Dana", "Dear Danna")
        .replace("\n\nWarm", " I am just checking in, and sorry to bother you!! [company]\n\nWarm")
    )
    window.today.pane.note.subject.clear()
    window.today.desk.keep_typing()


def go_there(window: MainWindow) -> None:
    """Press the second check."""
    plant(window)
    found = [one for one in window.findChildren(FoundWords) if one.isVisible()]
    found[1].click()
    found[1].setFocus()


def mend(window: MainWindow) -> None:
    """Take every repair there is."""
    plant(window)
    for _ in range(9):
        found = window.today.pane.note.checks.findChildren(Found)
        offered = [row.mend for row in found if row.mend.isVisible()]
        if not offered:
            return
        offered[0].click()


SHOTS: dict[str, Shot] = {
    "draft-checks": (WIDE, add_demo, step("Thank Dana", plant)),
    "draft-checks-go": (WIDE, add_demo, step("Thank Dana", go_there)),
    "draft-checks-narrow": (NARROW, add_demo, step("Thank Dana", plant)),
    "draft-mended": (WIDE, add_demo, step("Thank Dana", mend)),
}
