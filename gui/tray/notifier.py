"""What shows a notification, as the reminders need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.reminders import Notification, Offer

    Acted = Callable[[Notification, Offer], object]
    """Is told what a person chose on a notification."""
    Unshown = Callable[[Notification], object]
    """Is told of a notification that could not be shown after all."""


class Notifier(Protocol):
    """One way to show notifications."""

    def show(self, note: Notification) -> bool:
        """Show it; say False where that is known to be in vain."""

    def withdraw_stale(self, is_stale: Callable[[Notification], bool]) -> None:
        """Take back those still on screen that have nothing to say any more."""

    def close(self) -> None:
        """Take back everything: nobody will answer."""
