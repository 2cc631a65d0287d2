"""Pictures of the message templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.demo import add_demo
from gui.draft.actions import Action
from gui.templates.sheet import TemplatesSheet
from tests.desktop.shots.camera import NARROW, SMALLEST, WIDE, settle
from tests.desktop.shots.fillings import nothing
from tests.desktop.shots.today import step

if TYPE_CHECKING:
    from core.workspace import Workspace
    from gui.main_window import MainWindow
    from tests.desktop.shots.camera import Shot


def open_all(window: MainWindow, _workspace: Workspace) -> None:
    """Open them from the menu."""
    window.errands.open_templates()


def edit(window: MainWindow) -> TemplatesSheet:
    """Open the template of a draft."""
    window.today.desk.do(Action.TEMPLATE)
    sheet = window.findChild(TemplatesSheet)
    assert sheet is not None
    return sheet


def spoil(window: MainWindow) -> None:
    """Make mistakes in it."""
    editor = edit(window).page.editor
    editor.mend(editor.text().replace("${first_name},", "${firstname},", 1).replace("or:", "or: [[", 1))


def write(window: MainWindow) -> None:
    """Begin to put a field in."""
    sheet = edit(window)
    editor = sheet.page.editor
    settle()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    editor.insertPlainText("\n${f")


SHOTS: dict[str, Shot] = {
    "templates": (WIDE, add_demo, open_all),
    "templates-nobody": (WIDE, nothing, open_all),
    "templates-fields": (WIDE, add_demo, step("Thank Dana", write)),
    "templates-spoilt": (WIDE, add_demo, step("Thank Dana", spoil)),
    "templates-narrow": (NARROW, add_demo, step("Thank Dana", spoil)),
    "templates-smallest": (SMALLEST, add_demo, step("Thank Noor", edit)),
}
