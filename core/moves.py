"""What it means to move a process to another stage: stages follow from facts, never the other way round."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from core.models import Outcome, ReplyKind
from core.records import record, replace
from core.timeline import Stage, stage

if TYPE_CHECKING:
    from datetime import datetime

    from core.models import Facts


class Means(Enum):
    """What a move asks for."""

    NOTHING = "nothing"
    REPLY = "reply"
    REOPEN = "reopen"
    ACCEPT = "accept"
    CLOSE = "close"


@record
class Move:
    """What a move asks for, and a sentence about it: why not, or why it comes to stand elsewhere.

    `kind` is what they must have replied for the process to come there, None where no reply is asked for.
    """

    means: Means
    words: str = ""
    kind: ReplyKind | None = None


_NAMES = {
    Stage.INTERVIEWING: "Interviewing",
    Stage.WAITING: "Waiting",
    Stage.OFFER: "Offer",
    Stage.ACCEPTED: "Accepted",
    Stage.CLOSED: "Closed",
}
_REPLIES = {
    Stage.INTERVIEWING: ReplyKind.NEXT_ROUND,
    Stage.WAITING: ReplyKind.NEWS_LATER,
    Stage.OFFER: ReplyKind.OFFER,
}
_ENDS = {Stage.ACCEPTED: Means.ACCEPT, Stage.CLOSED: Means.CLOSE}
_BY_THEM = frozenset({Outcome.OPEN, Outcome.REJECTED, Outcome.NO_ANSWER})
_STILL_TO_COME = "Its interview is still to come. Once that is over, it comes to Waiting by itself."
_NO_INTERVIEW = "No interview is entered yet. Once one is over, it comes to Waiting by itself."
_OFFER_STANDS = "Their offer stands. Answer it, or say what else they replied."
_SAID_NO = "They said no. It is open again once they have written something else: what was it?"
_NO_OFFER = "No offer of theirs is known. Reopen it first, then say that they made one."


def move(facts: Facts, to: Stage, now: datetime) -> Move:
    """Return what moving a process to a stage asks for at `now` (aware)."""
    at = stage(facts, now)
    if to is at:
        return Move(means=Means.NOTHING)
    if to in _ENDS:
        return Move(means=_ENDS[to])
    if facts.application.outcome is not Outcome.OPEN:
        return _back(facts, to, now)
    return _onward(facts, at, to)


def _onward(facts: Facts, at: Stage, to: Stage) -> Move:
    """Return what moving an open process to another open stage asks for."""
    if at is Stage.CLOSED:
        return _reply(to, _SAID_NO)
    if at is Stage.OFFER:
        return Move(means=Means.NOTHING, words=_OFFER_STANDS)
    if to is Stage.WAITING:
        return Move(means=Means.NOTHING, words=_STILL_TO_COME if facts.interviews else _NO_INTERVIEW)
    return _reply(to)


def _reply(to: Stage, words: str = "") -> Move:
    """Return that a process comes to a stage by the reply that leads there."""
    return Move(means=Means.REPLY, words=words, kind=_REPLIES[to])


def _back(facts: Facts, to: Stage, now: datetime) -> Move:
    """Return what moving a process that the user closed back to an open stage asks for."""
    reopened = replace(facts.application, outcome=Outcome.OPEN, closed_at=None)
    lands = stage(replace(facts, application=reopened), now)
    by_them = facts.application.outcome in _BY_THEM
    if lands is Stage.CLOSED:
        return _reply(to, _SAID_NO)
    if to is Stage.OFFER and lands is not Stage.OFFER:
        return _reply(to) if by_them else Move(means=Means.NOTHING, words=_NO_OFFER)
    words = "" if lands is to else f"Its last facts put it in {_NAMES[lands]}."
    return Move(means=Means.REOPEN, words=words)
