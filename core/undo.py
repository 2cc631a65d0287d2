"""What can be undone and redone: the changes of this session, newest last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import replace

if TYPE_CHECKING:
    from core.models import Change

LIMIT = 200


class UndoStack:
    """Changes that were made, and changes that were taken back since."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def to_undo(self) -> Change | None:
        """Return the newest change that stands."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Change | None:
        """Return the change that was taken back last."""
        return self._undone[-1] if self._undone else None

    def add(self, change: Change, *, joins_last: bool) -> None:
        """Take in a change just made; what was taken back before is gone.

        `joins_last` makes one change of this and the last, where this one goes on with what that one left:
        so that undoing takes back a stretch of typing, not a letter.
        """
        last = self.to_undo
        joined = _joined(last, change) if joins_last and last is not None and not self._undone else None
        if joined is not None:
            self._done[-1:] = [joined] if joined.before or joined.after else []
        else:
            self._done.append(change)
            del self._done[:-LIMIT]
        self._undone.clear()

    def undone(self) -> None:
        """Note that the newest change was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """Note that the change taken back last was made again."""
        self._done.append(self._undone.pop())

    def forget(self) -> None:
        """Forget all: what is stored is no longer what these changes left."""
        self._done.clear()
        self._undone.clear()


def _joined(last: Change, change: Change) -> Change | None:
    """Return both changes as one, if the second changes nothing but what the first one left."""
    left = {record.id: record for record in last.after}
    goes_on = all(left.get(record.id) == record for record in change.before)
    if last.title != change.title or not change.before or not goes_on:
        return None
    for record in change.before:
        del left[record.id]
    left.update((record.id, record) for record in change.after)
    return replace(last, after=tuple(left.values()))
