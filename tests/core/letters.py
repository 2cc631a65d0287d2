"""Facts to write letters from, for the tests of drafts and checks: one process, put together by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from core.models import (
    NO_ID,
    Application,
    Channel,
    Company,
    Contact,
    ContactKind,
    Facts,
    Feeling,
    Id,
    Interview,
    InterviewFormat,
    InterviewKind,
    Message,
    MessageKind,
    Outcome,
    Participant,
    Profile,
    Promise,
    Reply,
    ReplyKind,
    Rule,
    Step,
)

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)  # a Tuesday
ALEX = Profile(name="Alex Moreau")
ZONE = "Europe/London"


@dataclass(frozen=True)
class Person:
    """Somebody the user met, and what was noted about it."""

    name: str
    rapport: str = ""
    kind: ContactKind = ContactKind.INTERVIEWER
    role: str = ""


@dataclass(frozen=True)
class Process:
    """One process; `days_ago` is when its last interview was, None for none."""

    company: str = "Halden"
    role: str = "Product Designer"
    people: tuple[Person, ...] = (
        Person("Dana Lee", "how your team runs critique with engineers in the room", role="Head of Design"),
    )
    days_ago: int | None = 1
    kind: InterviewKind = InterviewKind.INTERVIEW
    format: InterviewFormat = InterviewFormat.VIDEO
    rounds: int = 1
    felt: Feeling | None = None
    promised: date | None = None
    upcoming_in: int | None = None
    reply: ReplyKind | None = None
    answer_by: date | None = None
    follow_ups: tuple[int, ...] = ()
    outcome: Outcome = Outcome.OPEN
    number: int = 0
    of: int = 3
    news: Person | None = field(default=None)
    seed: str = ""
    language: str = ""

    def id(self, name: str) -> Id:
        """Return an id that belongs to this process."""
        return Id(f"{name}-{self.company}-{self.role}-{self.seed}"[:80])

    def facts(self, now: datetime = NOW) -> Facts:
        """Return the facts as they stand at `now`."""
        return Facts(
            application=Application(
                id=self.id("application"),
                changed=now,
                company_id=self.id("company"),
                role=self.role,
                created=now - timedelta(days=40),
                news_contact_id=self.contact_id(len(self.people)) if self.news else NO_ID,
                outcome=self.outcome,
                language=self.language,
                closed_at=None if self.outcome is Outcome.OPEN else now,
            ),
            company=Company(id=self.id("company"), changed=now, name=self.company),
            contacts={self.contact_id(at): self._contact(at, now) for at in range(len(self._everybody))},
            interviews=tuple(self._interviews(now)),
            participants=tuple(self._participants(now)),
            promises=tuple(self._promises(now)),
            messages=tuple(self._messages(now)),
            replies=tuple(self._replies(now)),
        )

    def step(self, kind: MessageKind, person: int = 0, now: datetime = NOW) -> Step:
        """Return the step for a message to one of the people, or to nobody in particular (-1)."""
        facts = self.facts(now)
        meeting = kind in {MessageKind.THANK_YOU, MessageKind.CONNECT} and self.days_ago is not None
        held = [interview for interview in facts.interviews if interview.start <= now]
        start = held[-1].start if held else now
        return Step(
            key=f"{kind}:{self.contact_id(person)}",
            rule=Rule.TELL_THE_OTHERS if kind is MessageKind.WITHDRAW and self.number else Rule.THANK_YOU,
            application_id=facts.application.id,
            opens=start,
            due=start + timedelta(days=1),
            zone=ZONE,
            title="",
            reason="",
            contact_id=self.contact_id(person) if person >= 0 and self._everybody else NO_ID,
            interview_id=held[-1].id if meeting and held else NO_ID,
            reply_id=facts.replies[-1].id if facts.replies else NO_ID,
            message_kind=kind,
            number=self.number,
            of=self.of,
            late_after=start + timedelta(hours=49) if kind is MessageKind.THANK_YOU else None,
        )

    def but(self, **changes: object) -> Process:
        """Return the same process with some things different."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def _everybody(self) -> tuple[Person, ...]:
        return (*self.people, self.news) if self.news else self.people

    def contact_id(self, at: int) -> Id:
        """Return the id of one of the people; the contact for news comes after those met."""
        return self.id(f"contact{at}")

    def _contact(self, at: int, now: datetime) -> Contact:
        person = self._everybody[at]
        return Contact(
            id=self.contact_id(at),
            changed=now,
            company_id=self.id("company"),
            name=person.name,
            role=person.role,
            kind=person.kind,
        )

    def _interviews(self, now: datetime) -> list[Interview]:
        days = (
            []
            if self.days_ago is None
            else [self.days_ago + 9 * back for back in reversed(range(self.rounds))]
        )
        if self.upcoming_in is not None:
            days.append(-self.upcoming_in)
        return [
            Interview(
                id=self.id(f"interview{at}"),
                changed=now,
                application_id=self.id("application"),
                start=now.replace(hour=8) - timedelta(days=day),
                minutes=60,
                zone=ZONE,
                kind=self.kind,
                format=self.format,
                round=at + 1,
                felt=self.felt,
            )
            for at, day in enumerate(days)
        ]

    def _participants(self, now: datetime) -> list[Participant]:
        if self.days_ago is None:
            return []
        return [
            Participant(
                id=self.id(f"participant{at}"),
                changed=now,
                interview_id=self.id(f"interview{self.rounds - 1}"),
                contact_id=self.contact_id(at),
                rapport=person.rapport,
            )
            for at, person in enumerate(self.people)
        ]

    def _promises(self, now: datetime) -> list[Promise]:
        if self.promised is None:
            return []
        said_at = now - timedelta(days=self.days_ago or 0)
        return [
            Promise(
                id=self.id("promise"),
                changed=now,
                application_id=self.id("application"),
                said_at=said_at,
                words="soon",
                on=self.promised,
                zone=ZONE,
                reply_id=self.id("reply") if self.reply is ReplyKind.NEWS_LATER else NO_ID,
            ),
        ]

    def _messages(self, now: datetime) -> list[Message]:
        return [
            Message(
                id=self.id(f"message{days}"),
                changed=now,
                application_id=self.id("application"),
                kind=MessageKind.FOLLOW_UP,
                channel=Channel.EMAIL,
                sent_at=now - timedelta(days=days),
            )
            for days in self.follow_ups
        ]

    def _replies(self, now: datetime) -> list[Reply]:
        if self.reply is None:
            return []
        return [
            Reply(
                id=self.id("reply"),
                changed=now,
                application_id=self.id("application"),
                kind=self.reply,
                received_at=now - timedelta(hours=2),
                zone=ZONE,
                contact_id=self.contact_id(len(self._everybody) - 1),
                answer_by=self.answer_by,
            ),
        ]
