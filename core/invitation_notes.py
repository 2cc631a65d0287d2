"""How many LinkedIn invitations with a note went out this month: a free account has only a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.records import record
from core.wording import at_local, local_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from core.models import Message, Profile

FREE_NOTES = 5
"""Invitations with a note a month on a free account, about: LinkedIn Help names no firmer number."""

_DECEMBER = 12


@record
class InvitationNotes:
    """The notes of one calendar month: `sent` so far, of about `of` (0 for any number), anew on `anew`."""

    sent: int
    of: int
    anew: date

    @property
    def left(self) -> int:
        """Return how many more are likely to go out; only meaningful where there is a limit."""
        return max(0, self.of - self.sent)


def month_began(now: datetime, zone: str) -> datetime:
    """Return the instant at which the month of `now` (aware) began in `zone`."""
    return at_local(local_day(now, zone).replace(day=1), 0, 0, zone)


def notes_of(sent: Iterable[Message], profile: Profile, now: datetime, zone: str) -> InvitationNotes:
    """Return how the month of `now` (aware) in `zone` stands. `sent` are this month's invitations.

    One without words went without a note, and does not count.
    """
    today = local_day(now, zone)
    anew = today.replace(day=1, month=today.month % _DECEMBER + 1, year=today.year + today.month // _DECEMBER)
    count = sum(bool(message.body.strip()) for message in sent)
    return InvitationNotes(sent=count, of=0 if profile.premium else FREE_NOTES, anew=anew)
