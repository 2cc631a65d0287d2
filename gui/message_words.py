"""What a message was, and what a reply said, in a word or two."""

from __future__ import annotations

from core.models import Channel, MessageKind, ReplyKind

MESSAGES = {
    MessageKind.THANK_YOU: "Thank-you",
    MessageKind.CONNECT: "Invitation",
    MessageKind.FOLLOW_UP: "Follow-up",
    MessageKind.REPLY_TO_NEWS: "Answer",
    MessageKind.REPLY_TO_REJECTION: "Answer to a no",
    MessageKind.ASK_FOR_FEEDBACK: "Request for feedback",
    MessageKind.THANK_FOR_OFFER: "Thanks for the offer",
    MessageKind.ASK_FOR_TIME: "Request for time",
    MessageKind.ACCEPT: "Acceptance",
    MessageKind.DECLINE: "Answer to an offer",
    MessageKind.WITHDRAW: "Withdrawal",
    MessageKind.OTHER: "Message",
}
REPLIES = {
    ReplyKind.NEWS_LATER: "News later",
    ReplyKind.NEXT_ROUND: "Next round",
    ReplyKind.NO: "A no",
    ReplyKind.OFFER: "An offer",
}
CHANNEL_ICONS = {Channel.EMAIL: "mail", Channel.CARD: "card", Channel.LINKEDIN: "connect"}
