"""Pictures of Interviews: the table, the board, and what they say when there is nothing to show."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.demo import add_demo
from core.models import Change
from core.timeline import Stage
from gui.screens import INTERVIEWS
from tests.bench.sample import Maker
from tests.desktop.shots.camera import NARROW, NOW, SMALLEST, WIDE
from tests.desktop.shots.fillings import long_names, nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.interviews.page import InterviewsPage
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def many(workspace: Workspace) -> None:
    """Add ten thousand processes, two hundred of them open."""
    maker = Maker(NOW - timedelta(hours=1))
    for start in range(0, 10_000, 500):
        records = [
            record
            for number in range(start, start + 500)
            for record in maker.process(number, is_open=number % 50 == 0)
        ]
        workspace.apply(Change(title="Fill", after=tuple(records)))


def table(then: Callable[[InterviewsPage], object] | None = None) -> Callable[..., None]:
    """Return what goes to the table, and does something there."""

    def act(window: MainWindow, _workspace: Workspace) -> None:
        page: InterviewsPage = window.go(INTERVIEWS)  # type: ignore[assignment]
        page.focus_first()
        if then is not None:
            then(page)

    return act


def search(words: str) -> Callable[[InterviewsPage], None]:
    """Return what types into the search."""
    return lambda page: page.filters.search.setText(words)


def open_companies(page: InterviewsPage) -> None:
    """Open the choice of companies."""
    page.filters.company.setFocus()
    page.filters.company.showPopup()


def board(then: Callable[[InterviewsPage], object] | None = None) -> Callable[..., None]:
    """Return what goes to the board, and does something there."""

    def act(page: InterviewsPage) -> None:
        page.show_board(board=True)
        page.focus_first()
        if then is not None:
            then(page)

    return table(act)


SHOTS: dict[str, Shot] = {
    "interviews": (WIDE, add_demo, table()),
    "interviews-narrow": (NARROW, add_demo, table()),
    "interviews-smallest": (SMALLEST, add_demo, table()),
    "interviews-long-names": (WIDE, long_names, table()),
    "interviews-empty": (WIDE, nothing, table()),
    "interviews-nothing-found": (WIDE, add_demo, table(search("zebra"))),
    "interviews-search": (WIDE, add_demo, table(search("lighthouse"))),
    "interviews-columns": (WIDE, add_demo, table(lambda page: page.filters.columns.click())),
    "interviews-head": (WIDE, add_demo, table(lambda page: page.table.header.setFocus())),
    "interviews-company": (WIDE, add_demo, table(open_companies)),
    "interviews-menu": (WIDE, add_demo, table(lambda page: page.doing.show_menu(page.where()))),
    "interviews-outcomes": (WIDE, add_demo, table(lambda page: page.doing.ask_outcome())),
    "interviews-delete": (WIDE, add_demo, table(lambda page: page.doing.delete_company.trigger())),
    "interviews-10000": (WIDE, many, table()),
    "board": (WIDE, add_demo, board()),
    "board-narrow": (NARROW, add_demo, board()),
    "board-smallest": (SMALLEST, add_demo, board()),
    "board-long-names": (WIDE, long_names, board()),
    "board-menu": (WIDE, add_demo, board(lambda page: page.doing.show_menu(page.where()))),
    "board-refused": (
        WIDE,
        add_demo,
        board(lambda page: page.doing.move_to(page.table.rows[3], Stage.WAITING)),
    ),
    "board-10000": (WIDE, many, board()),
}
