"""One number of the etiquette, with the control that fits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from core.errors import UserError
from core.etiquette import CardAdvice, ConnectWhen, FeedbackWhen
from core.policy_numbers import Unit, gaps_of
from core.wording import sentence
from gui.settings.number_field import NumberField
from gui.settings.row import SettingRow
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.segment import Segment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.policy_numbers import Number, Value

_UNITS = {
    Unit.MINUTES: (" minute", " minutes"),
    Unit.HOURS: (" hour", " hours"),
    Unit.DAYS: (" day", " days"),
    Unit.WORKDAYS: (" working day", " working days"),
    Unit.OCLOCK: (":00", ":00"),
    Unit.PROCESSES: (" process", " processes"),
}
_CHOICES: dict[Unit, tuple[tuple[str, str], ...]] = {
    Unit.CARD: (
        (CardAdvice.INSTEAD, "Instead of e-mail, in time"),
        (CardAdvice.AS_WELL, "As well as e-mail"),
        (CardAdvice.EMAIL_ONLY, "No, by e-mail"),
    ),
    Unit.CONNECT: (
        (ConnectWhen.AFTER_INTERVIEW, "After the interview"),
        (ConnectWhen.AFTER_DECISION, "Once they have decided"),
        (ConnectWhen.IF_ASKED, "Only if they asked"),
    ),
    Unit.FEEDBACK: (
        (FeedbackWhen.IN_REPLY, "In the answer to a no"),
        (FeedbackWhen.SEPARATE, "In a note of its own"),
        (FeedbackWhen.NEVER, "Never"),
    ),
}

_NOUGHT = {
    "thank_you_opens_hours": "at once",
    "follow_up_after_promise_workdays": "not used",
    "follow_up_after_promise_days": "not used",
    "ask_for_feedback_after_days": "at once",
    "keep_searching_fewer_than": "never shown",
}
"""What 0 means, where it is no number of hours or days."""


class NumberRow(SettingRow):
    """Says `entered` with its number and what was entered, and `refused` once it says why that cannot be."""

    entered = Signal(object, object)
    refused = Signal()

    def __init__(self, number: Number, parent: QWidget) -> None:
        self.number = number
        self._field = _control(number, parent)
        super().__init__(number.words, self._field, "", parent)
        field = self._field
        if isinstance(field, NumberField):
            field.valueChanged.connect(self._enter)
            field.refused.connect(self._refuse)
            self.reset.connect(field.put_back)
        elif isinstance(field, ChoiceField):
            field.activated.connect(self._enter_choice)
        elif isinstance(field, LineField):
            field.editingFinished.connect(self._enter_gaps)
        elif isinstance(field, Segment):
            field.chosen.connect(self._enter)

    def show_value(self, value: Value, first: Value) -> None:
        """Show what it is, and the way back to what it is `first`."""
        field = self._field
        blocked = field.blockSignals(True)  # it was not entered
        if isinstance(field, NumberField) and isinstance(value, int):
            if not field.is_beyond():
                field.setValue(value)
                field.name_unit(value)
        elif isinstance(field, ChoiceField):
            field.setCurrentIndex(field.findData(str(value)))
        elif isinstance(field, LineField) and isinstance(value, tuple) and not field.hasFocus():
            field.setText(_gaps(value))
        elif isinstance(field, Segment):
            field.set_value(bool(value))
        field.blockSignals(blocked)
        self.show_changed(value != first, self.words(first))

    def words(self, value: Value) -> str:
        """Return a value as a person reads it."""
        unit = self.number.unit
        if value == 0 and self.number.name in _NOUGHT:
            return _NOUGHT[self.number.name]
        if unit in _UNITS and isinstance(value, int):
            one, many = _UNITS[unit]
            return f"{value}{one if value == 1 else many}"
        if isinstance(value, tuple):
            return _gaps(value) or "none"
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return sentence(dict(_CHOICES[unit]).get(str(value), str(value)))

    def _refuse(self, words: str) -> None:
        self.tell(UserError(words) if words else None)
        if words:
            self.refused.emit()

    def _enter(self, value: object) -> None:
        self.entered.emit(self.number, value)

    def _enter_choice(self) -> None:
        if isinstance(self._field, ChoiceField):
            self._enter(self._field.currentData())

    def _enter_gaps(self) -> None:
        if isinstance(self._field, LineField):
            try:
                self._enter(gaps_of(self._field.text()))
            except UserError as error:
                self.tell(error)


def _gaps(value: tuple[int, ...]) -> str:
    return ", ".join(str(gap) for gap in value)


def _control(number: Number, parent: QWidget) -> NumberField | ChoiceField | LineField | Segment[bool]:
    """Return the control; it has a parent at once, or it would show as a window of its own."""
    if number.unit in _UNITS:
        bounds = number.low, number.high
        field = NumberField(number.words, bounds, *_UNITS[number.unit], parent)
        field.setSpecialValueText(_NOUGHT.get(number.name, ""))
        return field
    if number.unit in _CHOICES:
        choice = ChoiceField(number.words, parent)
        for value, words in _CHOICES[number.unit]:
            choice.addItem(words, str(value))
        return choice
    if number.unit is Unit.YES:
        segment = Segment[bool](number.words, parent, ready=2)
        segment.offer(((True, "Yes"), (False, "No")))
        return segment
    line = LineField("", parent, placeholder="Such as 7, 7")
    line.setAccessibleName(number.words)
    return line
