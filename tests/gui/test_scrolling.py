"""What scrolls, by its bar, by the wheel and for a screen reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.scroll import BAR_WIDTH, ThinScrollBar
from gui.widgets.scrolling import ScrollingArea

if TYPE_CHECKING:
    from collections.abc import Iterator

LONG = 900


@pytest.fixture(params=[False, True], ids=["down", "across"])
def area(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[ScrollingArea]:
    window = QWidget()
    qtbot.addWidget(window)
    shown = ScrollingArea(window, across=request.param)
    shown.resize(300, 200)
    inner = QWidget()
    inner.setMinimumSize(*((LONG, 40) if request.param else (40, LONG)))
    shown.setWidget(inner)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)
    yield shown
    window.close()


def bar_of(area: ScrollingArea) -> ThinScrollBar:
    (bar,) = (one for one in area.findChildren(ThinScrollBar) if one.isVisible())
    return bar


def test_the_bar_lies_at_the_edge_and_knows_how_far_it_goes(area: ScrollingArea) -> None:
    bar, page = bar_of(area), area.viewport().size()
    if bar.orientation() is Qt.Orientation.Horizontal:
        assert bar.geometry().getRect() == (0, 200 - BAR_WIDTH, 300, BAR_WIDTH)
        assert bar.maximum() == LONG - page.width()
    else:
        assert bar.geometry().getRect() == (300 - BAR_WIDTH, 0, BAR_WIDTH, 200)
        assert bar.maximum() == LONG - page.height()


def test_the_bar_moves_what_is_shown_and_follows_it(area: ScrollingArea) -> None:
    bar = bar_of(area)
    bar.setValue(120)
    place = area.viewport().childrenRect()
    assert -120 in {place.x(), place.y()}
    area.ensureVisible(LONG, LONG)
    assert bar.value() == bar.maximum()


def test_the_wheel_goes_on_by_lines_and_not_by_points(area: ScrollingArea) -> None:
    bar, middle = bar_of(area), QPointF(area.viewport().rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(area.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120) if bar.orientation() is Qt.Orientation.Vertical else QPoint(-120, 0),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area.viewport(), turn)
    assert bar.value() >= 3 * 10


def test_a_reader_is_told_of_as_much_after_the_page_is_left_as_before(area: ScrollingArea) -> None:
    """Qt does not check the number of the child it is asked for next."""
    told = QAccessible.queryAccessibleInterface(area)
    before = told.childCount()
    area.window().hide()
    assert told.childCount() == before == 1
    area.window().show()
    assert told.childCount() == before


def test_every_area_of_the_app_is_this_one() -> None:
    users = [
        path.name
        for path in Path("gui").rglob("*.py")
        if "QScrollArea(" in path.read_text(encoding="utf-8") and path.name != "scrolling.py"
    ]
    assert users == []
