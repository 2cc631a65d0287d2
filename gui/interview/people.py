"""Everybody met as chips; what is known of one of them opens below, what you connected over stands apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.forms.row import Row
from gui.interview.chips import ChipsField
from gui.interview_dialog.people import People
from gui.interview_dialog.person import whom

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gui.interview_dialog.person import PersonLine


class ChipPeople(People):
    """The lines of `People`, of which one at most is open. `rapports` holds the last row of each."""

    def _prepare(self) -> None:
        self.field = ChipsField()
        self.field.opened.connect(self._turn)
        self.field.removed.connect(self._remove)
        self.field.added.connect(self.open_new)
        self.row = Row(whom(to_come=False), self.field, {}, self)
        self.row.label.setBuddy(self.field.add_button)
        self._column.addWidget(self.row)
        self.rapports = QWidget()
        self._rapports = QVBoxLayout(self.rapports)
        self._rapports.setContentsMargins(0, 0, 0, 0)
        self._rapports.setSpacing(10)
        self._open: PersonLine | None = None

    def _place(self, line: PersonLine) -> None:
        self._column.addWidget(line)
        self._rapports.addWidget(line.more)
        line.hide()
        line.edited.connect(self._show_chips)

    def _add(self) -> None:
        super()._add()
        self._show_chips()

    def _drop(self, line: PersonLine) -> None:
        if line is self._open:
            self._open = None
        super()._drop(line)
        self._show_chips()

    def remove_silently(self, line: PersonLine) -> None:
        """Take a line away without a word, as when another interview is shown."""
        if line in self.lines:
            self._drop(line)

    def set_to_come(self, *, to_come: bool) -> None:
        """Call the field by who will be there, or who was."""
        super().set_to_come(to_come=to_come)
        self.row.call(whom(to_come=to_come))
        self._show_chips()

    def _go_to(self, line: PersonLine) -> None:
        chip = self.field.chips.get(line)
        (chip or self.field.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chips(self) -> None:
        for line in self.lines:
            line.who.call("Name and role")
            line.reach.call("How to reach them")
        self.field.show_lines([line for line in self.lines if not line.is_blank()])
        for line, chip in self.field.chips.items():
            chip.setChecked(line is self._open)
        self.rapports.setVisible(any(not line.more.isHidden() for line in self.field.chips))

    def open(self, line: PersonLine | None) -> None:
        """Show the details of one line, or of none."""
        self._open = line
        for one in self.lines:
            one.setVisible(one is line)
        self._show_chips()
        self.rearranged.emit()

    def _turn(self, line: PersonLine) -> None:
        shown = line is self._open
        self.open(None if shown else line)
        if not shown:
            line.name.setFocus(Qt.FocusReason.TabFocusReason)

    def open_new(self) -> None:
        """Open the empty line for somebody new."""
        self.open(self.lines[-1])
        self.lines[-1].name.setFocus(Qt.FocusReason.TabFocusReason)

    def close_up(self) -> None:
        """Close what is open, with the focus on its chip."""
        line = self._open
        self.open(None)
        if line is not None:
            self._go_to(line)

    @property
    def is_open(self) -> bool:
        """Return whether somebody's details are shown."""
        return self._open is not None

    def show_wrong(self, numbers: set[int]) -> None:
        """Mark the chips of these lines as ones with something wrong in them."""
        for number, line in enumerate(self.lines):
            if line in self.field.chips:
                self.field.chips[line].set_wrong(number in numbers)

    def line_rows(self) -> Iterator[Row]:
        """Yield the rows above the rapports."""
        yield self.row
        for line in self.lines:
            yield line.who
            yield line.reach

    def rapport_rows(self) -> Iterator[Row]:
        """Yield the rows of what you connected over."""
        for line in self.lines:
            yield line.more
