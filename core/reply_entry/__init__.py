"""The forms of what came and of what went without their windows: what is typed, what it means, the Change.

Everything here is pure, and no text in any field makes it fail. Field names are stable: "who", "day",
"time", "words", "promise" (of a reply), "until" (of an answer to an offer), "text" (of a message).
"""

from __future__ import annotations

from core.reply_entry.change import answer_change, message_change, reply_change, said_by
from core.reply_entry.entry import Answer, AnswerEntry, MessageEntry, ReplyEntry
from core.reply_entry.reading import (
    AnswerReading,
    Found,
    MessageReading,
    ReplyReading,
    read_answer,
    read_message,
    read_reply,
)

__all__ = [
    "Answer",
    "AnswerEntry",
    "AnswerReading",
    "Found",
    "MessageEntry",
    "MessageReading",
    "ReplyEntry",
    "ReplyReading",
    "answer_change",
    "message_change",
    "read_answer",
    "read_message",
    "read_reply",
    "reply_change",
    "said_by",
]
