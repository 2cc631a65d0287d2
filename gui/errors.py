"""The one place that tells a person what went wrong."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from core.errors import AfterwordError, EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType


@contextmanager
def told(parent: QWidget | None) -> Iterator[None]:
    """Tell the person, over `parent`, about trouble they can do something about; nothing else is caught."""
    try:
        yield
    except AfterwordError as error:
        tell(parent, error)


def tell(parent: QWidget | None, error: AfterwordError) -> QMessageBox:
    """Show what happened and what to do, without stopping the window, and return the box."""
    ours = isinstance(error, EnvironmentProblem)
    box = _box(parent, "Afterword could not do that" if ours else "That cannot be", error.message)
    box.setIcon(QMessageBox.Icon.Warning if ours else QMessageBox.Icon.Information)
    box.open()
    return box


def tell_and_wait(error: AfterwordError) -> None:
    """Show what keeps the app from starting, and return when it has been read."""
    box = _box(None, "Afterword cannot start", error.message)
    box.setIcon(QMessageBox.Icon.Critical)
    box.exec()


def _box(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


def show_bugs() -> None:
    """Let what nobody caught be printed, and be said in the window instead of passing unseen."""
    sys.excepthook = _bug


def _bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, error, trace)
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    if QApplication.instance() is None:
        return
    text = (
        "Something in Afterword went wrong that should not have, and the last thing you did may not have "
        f"happened. What was saved before is safe.\n\n{kind.__name__}"
    )
    box = _box(QApplication.activeWindow(), "A mistake in Afterword", text)
    box.setIcon(QMessageBox.Icon.Warning)
    box.open()
