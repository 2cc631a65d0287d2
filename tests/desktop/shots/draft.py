"""Pictures of the draft at work: checks that found something, what mends it, and the ways out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from core.demo import add_demo
from core.models import Change
from gui.draft.actions import Action
from gui.draft.found import Found, FoundWords
from tests.desktop.shots.camera import NARROW, NOW, SMALLEST, WIDE, settle
from tests.desktop.shots.today import step
from tests.gui.fakes import FakeSpeller

if TYPE_CHECKING:
    from core.workspace import Workspace
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


def misspell(window: MainWindow) -> None:
    """Write words that no dictionary knows."""
    note = window.today.pane.note
    wrong = {"critiqe": ["critique"], "teh": ["the", "ten"]}
    note.spelling.use(lambda _language: FakeSpeller(wrong=wrong))
    window.today.go_to_draft()
    note.body.insertPlainText("Hello! I saw teh harbour, and your critiqe stays with me. ")
    window.today.desk.keep_typing()
    settle()
    settle()


def more(window: MainWindow) -> None:
    """Open the menu of what is seldom wanted."""
    button = window.today.pane.bar.more
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


def ask_for_page(window: MainWindow) -> None:
    """Ask for a page on LinkedIn that is not known, and get no page."""
    window.today.desk.do(Action.LINKEDIN)
    question = window.today.pane.note.questions.all()[-1]
    question.field.setText("dana at linkedin")
    question.button.click()


def change_under(window: MainWindow, workspace: Workspace) -> None:
    """Note something else after a draft was begun."""
    step("Thank Dana")(window, workspace)
    window.today.go_to_draft()
    body = window.today.pane.note.body
    body.insertPlainText("Hello Dana! ")
    window.today.desk.keep_typing()
    for facts in workspace.live_facts():
        for old in facts.participants:
            if "critique" in old.rapport:
                later = NOW + timedelta(hours=1)
                new = replace(old, rapport="how you map the harbour by hand", changed=later)
                workspace.apply(Change(title="Rapport", before=(old,), after=(new,)))
                return


def compare(window: MainWindow, workspace: Workspace) -> None:
    """Compare it with the template."""
    change_under(window, workspace)
    window.today.pane.note.own.compare.click()


SHOTS: dict[str, Shot] = {
    "draft-checks": (WIDE, add_demo, step("Thank Dana", plant)),
    "draft-checks-go": (WIDE, add_demo, step("Thank Dana", go_there)),
    "draft-checks-smallest": (SMALLEST, add_demo, step("Thank Dana", plant)),
    "draft-checks-narrow": (NARROW, add_demo, step("Thank Dana", plant)),
    "draft-more": (WIDE, add_demo, step("Thank Dana", more)),
    "draft-ask-page": (WIDE, add_demo, step("Connect with Dana", ask_for_page)),
    "draft-variants": (WIDE, add_demo, step("Thank Noor")),
    "draft-offer": (WIDE, add_demo, step("Thank Leo")),
    "draft-changed": (WIDE, add_demo, change_under),
    "draft-compare": (WIDE, add_demo, compare),
    "draft-misspelt": (WIDE, add_demo, step("Thank Dana", misspell)),
    "draft-mended": (WIDE, add_demo, step("Thank Dana", mend)),
}
