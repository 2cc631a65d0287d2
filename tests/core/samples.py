"""A broad sample of processes, one for each thing that drafts have to cope with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.models import (
    ContactKind,
    Feeling,
    InterviewFormat,
    InterviewKind,
    MessageKind,
    Outcome,
    ReplyKind,
)
from tests.core.letters import NOW, Person, Process

if TYPE_CHECKING:
    from collections.abc import Iterator


PROMISED = date(2026, 12, 7)
RUTH = Person("Ruth Abe", kind=ContactKind.RECRUITER, role="Recruiter")
PANEL = (
    Person("Dana Lee", "how your team runs critique with engineers in the room", role="Head of Design"),
    Person("Sam Okafor", "the move off the old component library", role="Engineer"),
    Person("Mei Chen", "We both know Kestrel", role="Product Manager"),
    Person("Tom Brandt", "talked about his dog", role="Researcher"),
)
LONG = (
    "what makes a good handover, how night shifts are staffed, and the plan to give every ward its own "
    "pharmacist by next spring"
)
RAPPORTS = (
    "hiking in Wales",
    "Why the on-call rota is shared by everybody.",
    "her dog",
    "she started at Halden as an intern",
    "I mixed up two of their products, and we laughed",
    "both grew up in Leeds",
    LONG,
    "UX research",
    "",
)
SITUATIONS: dict[str, tuple[Process, MessageKind]] = {
    "follow-up 1, they named a day": (
        Process(days_ago=15, promised=date(2026, 11, 23), news=RUTH),
        MessageKind.FOLLOW_UP,
    ),
    "follow-up 1, no day, to somebody met": (Process(days_ago=8), MessageKind.FOLLOW_UP),
    "follow-up 1, no interview, nobody": (Process(people=(), days_ago=None), MessageKind.FOLLOW_UP),
    "follow-up 2": (Process(days_ago=23, follow_ups=(7,), number=2, news=RUTH), MessageKind.FOLLOW_UP),
    "follow-up 3": (Process(days_ago=30, follow_ups=(14, 7), number=3, news=RUTH), MessageKind.FOLLOW_UP),
    "news later, with a day": (
        Process(days_ago=9, reply=ReplyKind.NEWS_LATER, promised=PROMISED, news=RUTH),
        MessageKind.REPLY_TO_NEWS,
    ),
    "news later, no day": (Process(days_ago=9, reply=ReplyKind.NEWS_LATER), MessageKind.REPLY_TO_NEWS),
    "next round": (Process(days_ago=9, reply=ReplyKind.NEXT_ROUND), MessageKind.REPLY_TO_NEWS),
    "next round, with a date": (
        Process(days_ago=9, reply=ReplyKind.NEXT_ROUND, upcoming_in=3),
        MessageKind.REPLY_TO_NEWS,
    ),
    "a no after three rounds": (
        Process(days_ago=12, rounds=3, reply=ReplyKind.NO, outcome=Outcome.REJECTED),
        MessageKind.REPLY_TO_REJECTION,
    ),
    "a no without an interview": (
        Process(people=(), days_ago=None, reply=ReplyKind.NO),
        MessageKind.REPLY_TO_REJECTION,
    ),
    "feedback, two weeks after": (
        Process(days_ago=30, reply=ReplyKind.NO, outcome=Outcome.REJECTED, news=RUTH),
        MessageKind.ASK_FOR_FEEDBACK,
    ),
    "an offer": (
        Process(days_ago=6, reply=ReplyKind.OFFER, answer_by=PROMISED, news=RUTH),
        MessageKind.THANK_FOR_OFFER,
    ),
    "an offer, no day": (Process(days_ago=6, reply=ReplyKind.OFFER), MessageKind.THANK_FOR_OFFER),
    "asking for time": (
        Process(days_ago=6, reply=ReplyKind.OFFER, answer_by=PROMISED),
        MessageKind.ASK_FOR_TIME,
    ),
    "accepting": (Process(days_ago=9, reply=ReplyKind.OFFER, outcome=Outcome.ACCEPTED), MessageKind.ACCEPT),
    "declining": (Process(days_ago=9, reply=ReplyKind.OFFER), MessageKind.DECLINE),
    "withdrawing, another offer accepted": (
        Process(days_ago=4, number=1, upcoming_in=2),
        MessageKind.WITHDRAW,
    ),
    "withdrawing, on second thoughts": (Process(days_ago=4, felt=Feeling.NOT_FOR_ME), MessageKind.WITHDRAW),
}


def thank_yous() -> Iterator[tuple[str, Process]]:
    """Yield processes to thank people for."""
    yield "a panel of four", Process(people=PANEL, promised=PROMISED, kind=InterviewKind.PANEL)
    yield "late", Process(days_ago=4, people=PANEL[:2], promised=PROMISED)
    yield "the same day", Process(days_ago=0, promised=NOW.date())
    yield "long ago", Process(days_ago=40)
    yield "another round is fixed", Process(upcoming_in=6)
    yield "they have decided already", Process(reply=ReplyKind.NO, outcome=Outcome.REJECTED)
    yield "in doubt, in person", Process(felt=Feeling.UNSURE, format=InterviewFormat.IN_PERSON)
    yield (
        "a recruiter's call",
        Process(
            people=(replace(RUTH, rapport="the garden she is planting"),), kind=InterviewKind.PHONE_SCREEN
        ),
    )
    yield (
        "a recruiter's late call, nothing noted",
        Process(people=(RUTH,), kind=InterviewKind.PHONE_SCREEN, days_ago=5),
    )
    for rapport in RAPPORTS:
        yield (
            f"noted: {rapport!r}",
            Process(people=(Person("Ines Duarte", rapport),), role="Ward Pharmacist", seed=rapport),
        )
