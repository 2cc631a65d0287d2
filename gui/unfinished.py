"""What was typed in forms that were open when the system ended the app: kept as text, and shown once.

A half-typed form is no fact yet, so it is in no database; but whoever typed it gets the words back.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from core.files import write_whole
from gui.interview.words_sheet import Words, WordsSheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gui.main_window import MainWindow

_TITLE = "What you were typing"
_HOW = (
    "It was in a form that was open when the session ended, and was not saved. Copy from here what you need."
)


def keep_all(window: MainWindow, path: Path) -> None:
    """Save what can be saved, and keep as text at `path` what was typed and cannot be. Asks nobody."""
    text = "\n\n".join(filter(None, map(_typed_in, _unsaved(window))))
    if text:
        with suppress(OSError):  # there is nobody left to be told
            write_whole(path, f"{text}\n".encode("utf-8", "replace"))


def _unsaved(window: MainWindow) -> Iterator[QWidget]:
    """Yield the forms, and the screen, that hold what could not be saved, after trying to."""
    from gui.search.palette import Palette  # what is looked for is no loss

    for dialog in window.findChildren(QDialog):
        keeps = getattr(dialog, "keep_typing", None)  # a draft saves itself
        if dialog.isVisible() and not isinstance(dialog, Palette) and not (keeps and keeps()):
            yield dialog
    if not window.keep_typing():
        yield window.page


def _typed_in(form: QWidget) -> str:
    """Return "Company: Halden" for each field in which something was typed, under the title of its form."""
    lines = [
        words if words == field.accessibleName() else f"{field.accessibleName() or 'Text'}: {words}"
        for field in form.findChildren(QWidget)
        if field.isVisible() and (words := _typed(field).strip())
    ]
    title = form.windowTitle()
    return "\n".join([title, *lines] if title else lines) if lines else ""


def _typed(field: QWidget) -> str:
    """Return what a person typed into a field, "" for nothing or for no field."""
    from gui.debrief.person_chip import PersonChip

    if isinstance(field, PersonChip):
        return field.words()
    if isinstance(field, QLineEdit):
        return field.text() if field.isModified() else ""
    if isinstance(field, QTextEdit | QPlainTextEdit) and not field.isReadOnly():
        return field.toPlainText() if field.document().isModified() else ""
    return ""


class UnfinishedSheet(WordsSheet):
    """Shows once what the last session left at a path; it goes when it was seen."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        text = path.read_bytes().decode("utf-8", "replace")
        super().__init__(Words(_TITLE, _HOW, "", text.strip()), parent)
        self._path = path
        self.finished.connect(self._seen)

    def _seen(self) -> None:
        with suppress(OSError):
            self._path.unlink()
