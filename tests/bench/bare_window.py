"""The floor every figure stands on: the barest window with a table, in the same Qt and Python."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

ROWS, COLUMNS = 20, 4


class FirstPaint(QObject):
    """Tells when the first paint of a widget is over, on the clock that the bench started."""

    def __init__(self, watched: QObject, stay: float) -> None:
        super().__init__(watched)
        self._stay = stay
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print(f"painted {time.clock_gettime(time.CLOCK_MONOTONIC):.6f} {len(sys.modules)}", flush=True)
        QTimer.singleShot(int(self._stay * 1000), QApplication.quit)


def main(stay: float) -> None:
    """Show the window, and end after `stay` seconds."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    table = QTableView()
    model = QStandardItemModel(ROWS, COLUMNS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(f"Row {row}, column {column}"))
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1280, 800)
    FirstPaint(table.viewport(), stay)
    window.show()
    app.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]))
