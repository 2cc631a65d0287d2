"""Renders a broad sample of drafts to one text file, to be read by a person: `review_drafts.py FILE`."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))  # so that it runs as a script, from anywhere

from core.drafting.checks import check
from core.drafting.compose import compose
from core.drafting.variants import FEEDBACK, OPENINGS
from core.drafting.words import words
from core.models import (
    Channel,
    ContactKind,
    Feeling,
    InterviewFormat,
    InterviewKind,
    MessageKind,
    Outcome,
    ReplyKind,
    Tone,
)
from tests.core.letters import ALEX, NOW, Person, Process

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.drafting.compose import Composition
    from core.models import Profile

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


def shown(
    title: str, found: Composition, process: Process, kind: MessageKind, channel: Channel, person: int
) -> str:
    """Return one draft as the review file shows it, with what its checks say against it."""
    facts, step = process.facts(), process.step(kind, person)
    checks = check(step, channel, found.subject, found.body, facts, ALEX, (), ())
    against = "".join(f"\n!! {one.text}" for one in checks if not one.ok)
    asked = "".join(f"\n?? {one.question}" for one in found.missing)
    head = f"---- {title} ({len(words(found.body))} words, {len(found.body)} characters){against}{asked}"
    subject = f"Subject: {found.subject}\n\n" if found.subject else ""
    return f"{head}\n\n{subject}{found.body}\n"


def render(profile: Profile = ALEX) -> Iterator[str]:
    """Yield every draft of the sample."""
    for title, process in thank_yous():
        facts = process.facts()
        for person, who in enumerate(process.people):
            for kind, channel in (
                (MessageKind.THANK_YOU, Channel.EMAIL),
                (MessageKind.THANK_YOU, Channel.CARD),
                (MessageKind.CONNECT, Channel.LINKEDIN),
            ):
                for tone in Tone:
                    step = process.step(kind, person)
                    found = compose(step, facts, profile, NOW, channel=channel, tone=tone)
                    yield shown(
                        f"{title}: {who.name}, {channel}, {tone}", found, process, kind, channel, person
                    )
    for title, (process, kind) in SITUATIONS.items():
        person = len(process.people) if process.news else 0
        step = process.step(kind, person if process.people or process.news else -1)
        asks = ("", FEEDBACK, OPENINGS) if kind is MessageKind.REPLY_TO_REJECTION else ("",)
        for ask in asks:
            for tone in Tone:
                found = compose(
                    step, process.facts(), profile, NOW, channel=Channel.EMAIL, tone=tone, variant=ask
                )
                yield shown(f"{title} {ask}, {tone}", found, process, kind, Channel.EMAIL, person)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text("\n".join(render()), encoding="utf-8")
