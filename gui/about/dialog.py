"""What this app is: its name and version, where the data is, and the licences of what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout

from core.version import version
from gui.about.licences_pane import LicencesPane
from gui.settings.file_manager import show_folder
from gui.theme import type as typeface
from gui.theme.app_icon import app_icon
from gui.widgets.button import Button, Weight
from gui.widgets.link import Link
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_SIZE = QSize(940, 680)
_ICON = 56
SENTENCE = "What to do after a job interview: when, why, and with the words ready."


class AboutDialog(QDialog):
    """`diagnostics_wanted` asks for what a report of a mistake needs, on the clipboard."""

    diagnostics_wanted = Signal()

    def __init__(self, data_dir: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About Afterword")
        self._data_dir = data_dir
        self.resize(_SIZE.boundedTo(parent.window().size()))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(16)
        column.addLayout(self._head())
        self.licences = LicencesPane(self)
        column.addWidget(self.licences, 1)
        column.addLayout(self._foot())
        self.licences.list.setFocus()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        icon = QLabel(self)
        icon.setPixmap(app_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatio()))
        icon.setFixedSize(_ICON, _ICON)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(3)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(Text("Afterword", self, kind=typeface.headline, wrap=False))
        self.version = Text(f"Version {version()}", self, muted=True, wrap=False)
        name.addWidget(self.version, 0, Qt.AlignmentFlag.AlignBottom)
        name.addStretch(1)
        words.addLayout(name)
        words.addWidget(Text(SENTENCE, self))
        words.addLayout(self._data())
        row.addLayout(words, 1)
        return row

    def _data(self) -> QHBoxLayout:
        """Return where the data is, and the way there."""
        row = QHBoxLayout()
        row.setSpacing(10)
        self.folder = Line(f"Your data: {self._data_dir}", self, kind=typeface.small, muted=True)
        row.addWidget(self.folder, 1)
        self.show_data = Link("Show in &file manager", self)
        self.show_data.clicked.connect(self._show_data)
        row.addWidget(self.show_data)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.diagnostics = Button("Copy &diagnostics", self)
        self.diagnostics.clicked.connect(self._copy_diagnostics)
        row.addWidget(self.diagnostics)
        self.said = Text("", self, kind=typeface.small, muted=True)
        row.addWidget(self.said, 1)
        self.close_button = Button("&Close", self, weight=Weight.PRIMARY, hint="Esc")
        self.close_button.clicked.connect(self.accept)
        row.addWidget(self.close_button)
        return row

    def _show_data(self) -> None:
        if not show_folder(self._data_dir):
            self.said.setText("No file manager answered.")

    def _copy_diagnostics(self) -> None:
        self.said.setText("Copied: versions, sizes and the log. Nothing that you typed is in it.")
        self.diagnostics_wanted.emit()
