"""The board: a lane for each stage, and cards that are taken from one to another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.models import NO_ID, Id
from core.processes import Column, in_order, newest_closed_first
from core.timeline import Stage
from gui.interviews.lane import EMPTY, NARROWEST, Lane, LaneList
from gui.widgets.scrolling import ScrollingArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.processes import Process
    from gui.interviews.words import Times

_GAP = 7


class Board(ScrollingArea):
    """`opened` is the wish to see the card at hand, `menu_wanted` its menu, `moved` to take it to a stage.

    `more_wanted` carries a stage of which more are wanted than the board shows.
    """

    opened = Signal()
    menu_wanted = Signal(object)
    moved = Signal(str, object)
    more_wanted = Signal(object)

    def __init__(self, times: Times, parent: QWidget | None = None) -> None:
        super().__init__(parent, across=True)
        self._at_hand = NO_ID
        inside = QWidget()
        self._row_of_lanes = row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.lanes = [Lane(stage, times, inside) for stage in Stage]
        for lane in self.lanes:
            row.addWidget(lane, 1)
            lane.brought.connect(self._brought)
            lane.more_wanted.connect(self._more)
            lane.list.opened.connect(self.opened)
            lane.list.menu_wanted.connect(self.menu_wanted)
            lane.list.walked.connect(self._walk)
            lane.list.carried.connect(self._carry)
            lane.list.entered_lane.connect(self._entered)
        self.setWidget(inside)

    # ---- showing -------------------------------------------------------------------------------------

    def show_processes(self, processes: Sequence[Process], times: Times) -> None:
        """Show these processes, each in its lane; the card at hand stays so, wherever it is now."""
        held, row = self._at_hand, self._row()
        by_stage: defaultdict[Stage, list[Process]] = defaultdict(list)
        for process in processes:
            by_stage[process.stage].append(process)
        focused = any(lane.list.hasFocus() for lane in self.lanes)
        for lane in self.lanes:
            some = by_stage[lane.stage]
            over = lane.stage in {Stage.ACCEPTED, Stage.CLOSED}
            ordered = newest_closed_first(some) if over else in_order(some, Column.NEXT, times.now)
            lane.show_processes(ordered, times)
        self._arrange()
        self._find_again(held, row)
        if focused:
            self.focus_first()

    def _arrange(self) -> None:
        """Give all lanes the same width; where that is too narrow, the empty ones give way."""
        tight = self.width() < len(self.lanes) * (NARROWEST + _GAP) - _GAP
        for lane in self.lanes:
            gives_way = tight and not lane.list.rows
            lane.setMinimumWidth(EMPTY if gives_way else NARROWEST)
            self._row_of_lanes.setStretchFactor(lane, 0 if gives_way else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self._arrange()

    def _row(self) -> tuple[int, int]:
        """Return the lane and the row of the card at hand."""
        for at, lane in enumerate(self.lanes):
            if lane.list.is_at_hand:
                return at, max(0, lane.list.currentIndex().row())
        return 0, 0

    def _find_again(self, held: Id, place: tuple[int, int]) -> None:
        for lane in self.lanes:
            row = next((at for at, one in enumerate(lane.list.rows) if one.id == held), -1)
            if row >= 0:
                lane.list.go_to(row)
                self._take(lane.list)
                return
        near = sorted(range(len(self.lanes)), key=lambda at: abs(at - place[0]))
        for lane in (self.lanes[at] for at in near):
            if lane.list.rows:
                lane.list.go_to(place[1])
                self._take(lane.list)
                return
        self._at_hand = NO_ID

    def _take(self, cards: LaneList) -> None:
        """Have the current card of a lane at hand."""
        for lane in self.lanes:
            if lane.list.is_at_hand != (lane.list is cards):
                lane.list.is_at_hand = lane.list is cards
                if lane.list is not cards:
                    lane.list.clearSelection()  # a screen reader would hear of two selected cards
                lane.list.viewport().update()
        process = cards.process()
        self._at_hand = process.id if process is not None else NO_ID

    def _entered(self) -> None:
        cards = self.sender()
        if isinstance(cards, LaneList):
            self._take(cards)

    def at_hand(self) -> LaneList | None:
        """Return the lane in which the card at hand is."""
        return next((lane.list for lane in self.lanes if lane.list.is_at_hand and lane.list.rows), None)

    def process(self) -> Process | None:
        """Return the process at hand."""
        cards = self.at_hand()
        return cards.process() if cards is not None else None

    def go_to(self, key: Id) -> None:
        """Have this process at hand, if it is on the board."""
        self._find_again(key, self._row())

    def where(self) -> QPoint:
        """Return where a menu about the card at hand opens."""
        cards = self.at_hand()
        return cards.where() if cards is not None else self.mapToGlobal(QPoint(0, 0))

    def focus_first(self) -> None:
        """Put the focus on the card at hand."""
        cards = self.at_hand()
        if cards is not None:
            cards.setFocus()

    # ---- moving --------------------------------------------------------------------------------------

    def _walk(self, way: int) -> None:
        """Go to the next lane that way which has a card, as high as this one."""
        at, row = self._row()
        beyond = self.lanes[at + 1 :] if way > 0 else self.lanes[:at][::-1]
        lane = next((one for one in beyond if one.list.rows), None)
        if lane is not None:
            lane.list.go_to(row)
            lane.list.setFocus()
            self.ensureWidgetVisible(lane, 0, 0)

    def _carry(self, way: int) -> None:
        at, _row = self._row()
        if 0 <= at + way < len(self.lanes) and self._at_hand:
            self.moved.emit(self._at_hand, self.lanes[at + way].stage)

    def _brought(self, key: str) -> None:
        lane = self.sender()
        if isinstance(lane, Lane):
            self.go_to(Id(key))
            self.moved.emit(key, lane.stage)

    def _more(self) -> None:
        lane = self.sender()
        if isinstance(lane, Lane):
            self.more_wanted.emit(lane.stage)
