"""A person's hands on any form: fields and buttons are found by the names a person knows them by."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from gui.theme.wrapping import words_of


def field(within: QWidget, name: str) -> QLineEdit | QTextEdit | QPlainTextEdit:
    """Return the field of that name."""
    for one in within.findChildren(QWidget):
        is_field = isinstance(one, QLineEdit | QTextEdit | QPlainTextEdit)
        if is_field and one.isVisible() and one.accessibleName() == name:
            return one  # type: ignore[return-value]
    raise LookupError(name)


def write(within: QWidget, name: str, words: str) -> None:
    """Type into the field of that name, in place of what is there."""
    one = field(within, name)
    one.setFocus()
    one.selectAll()
    QTest.keyClicks(one, words)
    QTest.keyClick(one, Qt.Key.Key_Tab)
    QApplication.processEvents()


def press(within: QWidget, words: str) -> None:
    """Press the button with these words."""
    for one in within.findChildren(QAbstractButton):
        if one.isVisible() and words in {words_of(one.text()).rstrip("\u2026"), one.accessibleName()}:
            one.click()
            QApplication.processEvents()
            return
    raise LookupError(words)
