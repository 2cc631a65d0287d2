"""The question where a file is to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LONGEST = 80  # characters of a proposed name
_KEPT = " -_.,"


def ask_where(parent: QWidget, title: str, name: str, kinds: str, ending: str) -> QFileDialog:
    """Return a dialog, not yet open, that asks where to save; it asks before it replaces a file.

    `name` is what the file is about: a file name is made of it.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(ending)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if documents and QDir(documents).exists():
        dialog.setDirectory(documents)
    dialog.selectFile(f"{file_name(name)}.{ending}")
    return dialog


def file_name(text: str) -> str:
    """Return a name that every system takes for a file, without an ending."""
    kept = "".join(letter if letter.isalnum() or letter in _KEPT else " " for letter in text)
    return " ".join(kept.split())[:_LONGEST].strip(" .") or "Message"
