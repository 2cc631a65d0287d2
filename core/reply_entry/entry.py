"""What is typed of a reply, of the answer to an offer, and of a message sent outside the app."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from core.interview_entry.promise import Settled
from core.models import Channel, MessageKind, ReplyKind
from core.records import record

if TYPE_CHECKING:
    from datetime import date


class Answer(StrEnum):
    """What the user says to an offer."""

    NOT_YET = "not_yet"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    THINKING = "thinking"


NOT_SETTLED = Settled()


@record
class AnswerEntry:
    """The answer to an offer; `until` is by when, while they are still thinking, in words.

    `until_settled` is the day that these words were settled to mean, where it was asked.
    """

    answer: Answer = Answer.NOT_YET
    until: str = ""
    until_settled: Settled = NOT_SETTLED


@record
class ReplyEntry:
    """What they said, when, and who. `typed_on` is the user's own day, the one that "yesterday" counts from.

    `promise` is when they will be heard from next (news later, next round), or by when an offer wants an
    answer. An empty `who` is the company; an empty `time` is now, or noon of an earlier day.
    """

    typed_on: date
    kind: ReplyKind = ReplyKind.NEWS_LATER
    who: str = ""
    day: str = ""
    time: str = ""
    words: str = ""
    promise: str = ""
    promise_settled: Settled = NOT_SETTLED
    answer: AnswerEntry = AnswerEntry()


@record
class MessageEntry:
    """What was sent outside the app: for what, how, to whom, when, and the text where it is kept."""

    typed_on: date
    kind: MessageKind = MessageKind.FOLLOW_UP
    channel: Channel = Channel.EMAIL
    who: str = ""
    day: str = ""
    time: str = ""
    text: str = ""
