"""A small window with one thing of each kind, for testing the driver itself."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)


class SampleWindow(QWidget):
    """Repeats what is typed, copies it on demand, lists what was copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sample window")
        self._field = QLineEdit()
        self._field.setAccessibleName("What to copy")
        self._said = QLabel("nothing yet")
        self._button = QPushButton("&Copy")
        self._list = QListWidget()
        self._list.setAccessibleName("Copied")
        box = QVBoxLayout(self)
        for widget in (self._field, self._said, self._button, self._list):
            box.addWidget(widget)
        self._field.textChanged.connect(self._said.setText)
        self._button.clicked.connect(self._copy)
        self._tray = self._icon_in_the_panel()

    def _icon_in_the_panel(self) -> QSystemTrayIcon:
        picture = QPixmap(32, 32)
        picture.fill(Qt.GlobalColor.darkCyan)
        icon = QSystemTrayIcon(QIcon(picture), self)
        menu = QMenu(self)
        menu.addAction("&Copy it").triggered.connect(self._copy)
        menu.addAction("It's R&&D").triggered.connect(self._field.clear)
        icon.setContextMenu(menu)
        icon.activated.connect(self._tray_clicked)
        icon.show()
        return icon

    def _tray_clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        self._said.setText(reason.name)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._field.text())
        self._list.addItem(self._field.text())


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = SampleWindow()
    window.show()
    sys.exit(app.exec())
