"""Pictures of Today, the draft, and what opens over the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from core.example import add_example
from gui.draft.actions import Action
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import five_hundred, long_names, nothing, nothing_noted

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def look(_window: MainWindow, _workspace: Workspace) -> None:
    """Only look."""


def step(beginning: str, then: Callable[[MainWindow], object] | None = None) -> Callable[..., None]:
    """Return what selects the first step whose title begins so, and does something more."""

    def act(window: MainWindow, workspace: Workspace) -> None:
        agenda = workspace.agenda()
        everything = (*agenda.overdue, *agenda.today, *agenda.next, *agenda.waiting)
        window.today.select(next(one.key for one in everything if one.title.startswith(beginning)))
        if then is not None:
            then(window)

    return act


def do(action: Action) -> Callable[[MainWindow], None]:
    """Return what does an action on the selected step."""
    return lambda window: window.today.desk.do(action)


def write(window: MainWindow) -> None:
    """Change the text by hand."""
    window.today.go_to_draft()
    window.today.pane.note.body.insertPlainText("Hi again! Just checking in! ")
    window.today.desk.keep_typing()


SHOTS: dict[str, Shot] = {
    "today": (WIDE, add_demo, step("Thank Dana")),
    "today-narrow": (NARROW, add_demo, look),
    "today-narrow-draft": (NARROW, add_demo, step("Thank Dana", lambda window: window.today.go_to_draft())),
    "today-smallest": (SMALLEST, add_demo, look),
    "today-smallest-draft": (
        SMALLEST,
        add_demo,
        step("Thank Dana", lambda window: window.today.go_to_draft()),
    ),
    "today-smallest-offer": (
        SMALLEST,
        add_demo,
        step("Thank Leo", lambda window: window.today.go_to_draft()),
    ),
    "today-smallest-follow-up": (
        SMALLEST,
        add_demo,
        step("Follow up with Priya", lambda window: window.today.go_to_draft()),
    ),
    "today-long-names": (WIDE, long_names, step("Thank Wolf")),
    "today-long-names-narrow": (NARROW, long_names, look),
    "today-empty": (WIDE, nothing, look),
    "today-example": (WIDE, add_example, look),
    "today-500": (WIDE, five_hundred, look),
    "draft-own-words": (WIDE, add_demo, step("Thank Sam", write)),
    "draft-questions": (WIDE, nothing_noted, step("Thank Dana")),
    "draft-sent": (WIDE, add_demo, step("Thank Dana", do(Action.COPY_AND_MARK))),
    "draft-guard": (WIDE, add_demo, step("Follow up with Ines", do(Action.COPY_AND_MARK))),
    "draft-invitation": (WIDE, add_demo, step("Connect with Dana")),
    "draft-interview": (WIDE, add_demo, step("Second interview")),
    "draft-waiting": (WIDE, add_demo, step("Marlow")),
    "draft-rule": (WIDE, add_demo, step("Thank Dana", lambda window: window.today.pane.reason.link.click())),
    "keys": (WIDE, add_demo, lambda window, _workspace: window.errands.show_shortcuts()),
    "menu": (WIDE, add_demo, lambda window, _workspace: window.open_menu()),
    "new-interview": (WIDE, add_demo, lambda window, _workspace: window.new_interview()),
}
