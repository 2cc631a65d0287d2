"""Pictures of the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from gui.people.merge_sheet import MergeSheet
from gui.people.new_person import NewPersonSheet
from gui.people.page import PeoplePage
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE
from tests.desktop.shots.fillings import five_hundred, long_names, nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def people(name: str = "", then: Callable[[PeoplePage], object] | None = None) -> Callable[..., None]:
    """Return what goes to the people, to the first of that name, and does something more."""

    def act(window: MainWindow, workspace: Workspace) -> None:
        page = window.go("people")
        assert isinstance(page, PeoplePage)
        if name:
            window.open_contact(
                next(row[0] for row in workspace.listed_contacts() if row[1].startswith(name))
            )
        if then is not None:
            then(page)

    return act


def wrong(page: PeoplePage) -> None:
    """Type an address that is none."""
    page.card.fields.inputs["email"].setFocus()
    page.card.fields.inputs["email"].insert("@ ")  # type: ignore[union-attr]
    page.card.fields._unsaved.add("email")  # noqa: SLF001  as if it had been typed
    page.keep_typing()


def texts(page: PeoplePage) -> None:
    """Open what was sent, and go to it."""
    for text in page.card.history.texts.values():
        text.show()
    scrolled(page)


def merge(page: PeoplePage) -> None:
    """Choose the second entry of a person."""
    page.merge()
    sheet = page.findChild(MergeSheet)
    assert sheet is not None
    sheet.list.setCurrentIndex(sheet.list.model().index(1, 0))


def new(page: PeoplePage) -> None:
    """Add somebody without a name."""
    page.add()
    sheet = page.findChild(NewPersonSheet)
    assert sheet is not None
    sheet.add()


def scrolled(page: PeoplePage) -> None:
    """Look at what happened."""
    page.card.area.verticalScrollBar().setValue(10_000)


SHOTS: dict[str, Shot] = {
    "people": (WIDE, add_demo, people("Dana")),
    "people-history": (WIDE, add_demo, people("Ines", texts)),
    "people-wrong": (WIDE, add_demo, people("Sam", wrong)),
    "people-narrow": (NARROW, add_demo, people("Leo")),
    "people-smallest": (SMALLEST, add_demo, people()),
    "people-smallest-page": (SMALLEST, add_demo, people("Dana")),
    "people-long-names": (WIDE, long_names, people("Wolf", scrolled)),
    "people-long-names-smallest": (SMALLEST, long_names, people("Wolf")),
    "people-full": (WIDE, five_hundred, people()),
    "people-filter": (WIDE, add_demo, people("", lambda page: page.filter.setText("head"))),
    "people-empty": (WIDE, nothing, people()),
    "people-new": (WIDE, add_demo, people("Dana", new)),
    "people-merge": (WIDE, add_demo, people("Dana", merge)),
    "people-delete": (WIDE, add_demo, people("Dana", lambda page: page.remove())),
}
