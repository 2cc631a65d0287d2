"""What the last change of the etiquette moved, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.wording import plural
from gui.theme import type as typeface
from gui.widgets.card import Card
from gui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.models import Id
    from core.shifts import Shift

_MOST = 8


class Moved(Card):
    """A card that lists what moved; hidden until there was a change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 20, 14)
        self._column.setSpacing(4)
        self._lines: list[Text] = []
        self.hide()

    def show_shifts(self, shifts: Sequence[Shift], companies: Mapping[Id, str]) -> None:
        """List what moved, in place of what was listed before."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        if not shifts:
            self._say("That moves none of your steps.", strong=True)
        else:
            self._say(f"That moves {plural(len(shifts), 'step')}:", strong=True)
        for shift in shifts[:_MOST]:
            self._say(_words(shift, companies.get(shift.application_id, "")))
        if len(shifts) > _MOST:
            self._say(f"and {len(shifts) - _MOST} more.")
        self.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join(self.words())))

    def _say(self, words: str, *, strong: bool = False) -> None:
        line = Text(words, self, kind=typeface.strong if strong else typeface.small)
        self._column.addWidget(line)
        self._lines.append(line)

    def words(self) -> list[str]:
        """Return what is listed."""
        return [line.text() for line in self._lines]


def _words(shift: Shift, company: str) -> str:
    what = shift.title if not company or company in shift.title else f"{shift.title}, {company}"
    if not shift.after:
        return f"{what}: not asked for any more (was {shift.before})"
    if not shift.before:
        return f"{what}: asked for now, {shift.after}"
    return f"{what}: {shift.after} (was {shift.before})"
