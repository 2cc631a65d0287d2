"""Pictures of what they replied, the answer to an offer, and a message sent outside the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from core.demo import add_demo
from core.models import ReplyKind
from core.reply_entry import Answer
from gui.replies.message_sheet import MessageSheet
from gui.replies.reply_sheet import ReplySheet
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import long_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot

    Then = Callable[[ReplySheet], object]


def replied(
    company: str, kind: ReplyKind, promise: str = "", then: Then | None = None
) -> Callable[..., None]:
    """Return what opens the sheet of a company's process, says what they said, and does something more."""

    def act(window: MainWindow, workspace: Workspace) -> None:
        facts = next(one for one in workspace.live_facts() if one.company.name.startswith(company))
        window.they_replied(facts.application.id)
        sheet = window.findChildren(ReplySheet)[0]
        press(sheet, kind)
        QTest.keyClicks(sheet.form.promise.line, promise)
        if then is not None:
            then(sheet)

    return act


def press(sheet: ReplySheet, kind: ReplyKind) -> None:
    """Choose what they said."""
    sheet.form.kind.segment.set_value(kind)
    sheet.form.kind.segment.chosen.emit(kind)


def answer(what: Answer, until: str = "") -> Then:
    """Return what answers the offer at once."""

    def act(sheet: ReplySheet) -> None:
        rows = sheet.form.answer_rows
        rows.choice.segment.set_value(what)
        rows.choice.segment.chosen.emit(what)
        QTest.keyClicks(rows.until.line, until)

    return act


def write_answer(sheet: ReplySheet) -> None:
    """Save it, and go on to the letter."""
    (
        sheet.buttons.also_button if sheet.buttons.also_button.isVisible() else sheet.buttons.write_button
    ).click()


def wrong(sheet: ReplySheet) -> None:
    """Type what cannot be, and try to save it."""
    sheet.form.who.line.setText("Ruth Abe")
    sheet.form.moment.day.line.setText("tomorrow")
    sheet.save()


def picked(window: MainWindow, _workspace: Workspace) -> None:
    """Open the sheet with no process at hand, and try to save it."""
    window.they_replied()
    sheet = window.findChildren(ReplySheet)[0]
    assert sheet.process is not None
    sheet.process.line.setText("orbit")


def logged(window: MainWindow, workspace: Workspace) -> None:
    """Log a follow-up that was sent outside the app."""
    facts = next(one for one in workspace.live_facts() if one.company.name == "Northwind")
    window.log_message(facts.application.id)
    sheet = window.findChildren(MessageSheet)[0]
    sheet.form.who.line.setText("Priya Nair")


def offered(window: MainWindow, workspace: Workspace) -> None:
    """Open the answer to an offer that came before."""
    offers = (one for one in workspace.live_facts() if any(r.kind is ReplyKind.OFFER for r in one.replies))
    window.answer_offer(next(offers).application.id)


def shown(window: MainWindow, workspace: Workspace) -> None:
    """Show the process that has an offer."""
    offers = (one for one in workspace.live_facts() if any(r.kind is ReplyKind.OFFER for r in one.replies))
    window.open_process(next(offers).application.id)


SHOTS: dict[str, Shot] = {
    "replied-news": (WIDE, add_demo, replied("Halden", ReplyKind.NEWS_LATER, "in another week")),
    "replied-next-round": (WIDE, add_demo, replied("Halden", ReplyKind.NEXT_ROUND, "by Friday")),
    "answer-news": (WIDE, add_demo, replied("Halden", ReplyKind.NEWS_LATER, "in a week", write_answer)),
    "answer-next-round": (NARROW, add_demo, replied("Halden", ReplyKind.NEXT_ROUND, "", write_answer)),
    "answer-smallest": (SMALLEST, add_demo, replied("Halden", ReplyKind.NEXT_ROUND, "", write_answer)),
    "replied-next-smallest": (SMALLEST, add_demo, replied("Halden", ReplyKind.NEXT_ROUND)),
    "replied-no": (WIDE, add_demo, replied("Halden", ReplyKind.NO)),
    "replied-question": (WIDE, add_demo, replied("Halden", ReplyKind.NEWS_LATER, "4/12")),
    "replied-accepted": (
        WIDE,
        add_demo,
        replied("Halden", ReplyKind.OFFER, "by Friday", answer(Answer.ACCEPTED)),
    ),
    "replied-thinking": (
        NARROW,
        add_demo,
        replied("Halden", ReplyKind.OFFER, "by Friday", answer(Answer.THINKING, "next week")),
    ),
    "replied-wrong": (NARROW, add_demo, replied("Halden", ReplyKind.NEWS_LATER, "", wrong)),
    "replied-smallest": (SMALLEST, add_demo, replied("Halden", ReplyKind.OFFER, "by Friday")),
    "replied-long-names": (WIDE, long_names, replied("The Ven", ReplyKind.NO)),
    "replied-picked": (WIDE, add_demo, picked),
    "message-logged": (WIDE, add_demo, logged),
    "offer-answer": (WIDE, add_demo, offered),
    "offer-process": (WIDE, add_demo, shown),
    "offer-process-narrow": (NARROW, add_demo, shown),
    "offer-process-smallest": (SMALLEST, add_demo, shown),
}
