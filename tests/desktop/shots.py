"""Pictures of every screen, to be looked at: `make shots`, or this module with a folder."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.clock import StoppedClock
from core.demo import add_demo
from core.example import add_example
from core.models import Change, Participant
from core.settings import with_profile
from core.workspace import open_workspace
from gui.bridge import Bridge
from gui.draft.actions import Action
from gui.main_window import MainWindow
from gui.theme.theme import STYLE, Theme
from tests.fakes import FakeClock
from tests.gui.fakes import FakeClipboard, FakeOpener
from tests.making import Halden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.workspace import Workspace

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
WIDE, NARROW, SMALLEST = (1280, 800), (1024, 700), (720, 520)
SETTLE = 350  # milliseconds until everything is painted


def main(folder: Path) -> None:
    """Take all pictures, in light and dark, and put them in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0], *STYLE])
    theme = Theme(app)
    theme.follow()
    for look in ("light", "dark"):
        theme.set_appearance(look)
        for name, (size, fill, act) in SHOTS.items():
            with a_window(size, fill) as (window, workspace):
                act(window, workspace)
                settle()
                shown = app.activePopupWidget() or app.activeModalWidget()
                picture = (app.primaryScreen().grabWindow(0) if shown else window.grab()).toImage()
                picture.save(str(folder / f"{name}-{look}.png"))


@contextmanager
def a_window(
    size: tuple[int, int], fill: Callable[[Workspace], object]
) -> Iterator[tuple[MainWindow, Workspace]]:
    """Show the window on a workspace of its own."""
    with TemporaryDirectory() as data:
        workspace = open_workspace(Path(data), StoppedClock(NOW, "Europe/London"))
        workspace.update_settings(with_profile(workspace.settings, name="Alex Moreau"))
        fill(workspace)
        window = MainWindow(workspace)
        bridge = Bridge(workspace, window)
        bridge.changed.connect(window.refresh)
        window.resize(*size)
        window.show()
        window.furnish(FakeClipboard(), FakeOpener())
        settle()
        yield window, workspace
        bridge.close()
        window.close_for_good()
        window.deleteLater()
        workspace.close()


def settle() -> None:
    """Let the window be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()


# ---- what there is in the workspace ------------------------------------------------------------------


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


# ---- what a person does ------------------------------------------------------------------------------


def look(_window: MainWindow, _workspace: Workspace) -> None:
    """Only look."""


def step(beginning: str, then: Callable[[MainWindow], object] | None = None) -> Callable[..., None]:
    """Return what selects the first step whose title begins so, and does something more."""

    def act(window: MainWindow, workspace: Workspace) -> None:
        agenda = workspace.agenda()
        everything = (*agenda.overdue, *agenda.today, *agenda.next, *agenda.waiting)
        window.page.select(next(one.key for one in everything if one.title.startswith(beginning)))
        if then is not None:
            then(window)

    return act


def do(action: Action) -> Callable[[MainWindow], None]:
    """Return what does an action on the selected step."""
    return lambda window: window.page.desk.do(action)


def write(window: MainWindow) -> None:
    """Change the text by hand."""
    window.page.go_to_draft()
    window.page.pane.note.body.insertPlainText("Hi again! Just checking in! ")
    window.page.desk.keep_typing()


SHOTS: dict[str, tuple[tuple[int, int], Callable[[Workspace], object], Callable[..., object]]] = {
    "today": (WIDE, add_demo, step("Thank Dana")),
    "today-narrow": (NARROW, add_demo, look),
    "today-narrow-draft": (NARROW, add_demo, step("Thank Dana", lambda window: window.page.go_to_draft())),
    "today-smallest": (SMALLEST, add_demo, look),
    "today-smallest-draft": (
        SMALLEST,
        add_demo,
        step("Thank Dana", lambda window: window.page.go_to_draft()),
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
    "draft-rule": (WIDE, add_demo, step("Thank Dana", lambda window: window.page.pane.reason.link.click())),
    "keys": (WIDE, add_demo, lambda window, _workspace: window.show_shortcuts()),
    "menu": (WIDE, add_demo, lambda window, _workspace: window.open_menu()),
    "new-interview": (WIDE, add_demo, lambda window, _workspace: window.new_interview()),
}


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "shots"))
