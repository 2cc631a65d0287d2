"""The messages that have templates, one row each, with those that were changed marked in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from core.drafting.situations import SITUATIONS, TITLES
from core.models import Channel
from gui.widgets.two_lines import TwoLineList

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

_CHANNELS = {Channel.EMAIL: "E-mail", Channel.CARD: "Card", Channel.LINKEDIN: "LinkedIn"}
_WHICH = Qt.ItemDataRole.UserRole


class TemplateList(TwoLineList):
    """`chosen` carries situation and channel."""

    chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Messages", parent)
        for situation, channels in SITUATIONS.items():
            for channel in channels:
                self.add(TITLES[situation], (situation, channel))
        self.say_own(())
        self.currentItemChanged.connect(self._changed)

    def say_own(self, own: Collection[tuple[str, Channel]]) -> None:
        """Say which have words of the user's own, in any tone."""
        for row in range(self.count()):
            item = self.item(row)
            situation, channel = item.data(_WHICH)
            self.say(item, _CHANNELS[channel] + (" \u00b7 yours" if (situation, channel) in own else ""))

    def choose(self, situation: str, channel: Channel) -> None:
        """Select a row."""
        for row in range(self.count()):
            if self.item(row).data(_WHICH) == (situation, channel):
                self.setCurrentRow(row)

    def which(self) -> tuple[str, Channel]:
        """Return the situation and channel that are selected."""
        situation, channel = self.currentItem().data(_WHICH)
        return str(situation), Channel(channel)

    def _changed(self) -> None:
        if self.currentItem() is not None:
            self.chosen.emit(*self.which())
