"""A workspace of any size for measuring: made-up processes, some open, the rest closed long ago."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from core.clock import SystemClock
from core.models import (
    Application,
    Change,
    Channel,
    Company,
    Contact,
    ContactKind,
    Id,
    Interview,
    InterviewKind,
    Message,
    MessageKind,
    Outcome,
    Participant,
    Promise,
    Record,
)
from core.workspace import open_workspace

ZONE = "Europe/London"
BATCH = 500  # applications in one change


class Maker:
    """Makes processes from a seed, the same ones every time."""

    def __init__(self, now: datetime, oldest: int = 900) -> None:
        self.random = Random(42)  # noqa: S311  made-up data, not secrets
        self.now = now
        self.oldest = oldest  # days since the first interview of what is closed

    def id(self) -> Id:
        """Return the next id."""
        return Id(str(UUID(int=self.random.getrandbits(128), version=4)))

    def process(self, number: int, *, is_open: bool) -> list[Record]:
        """Return one process with two people, an interview, a promise and five messages."""
        days = self.random.randint(1, 12) if is_open else self.random.randint(90, self.oldest)
        start = (self.now - timedelta(days=days)).replace(minute=0, second=0)
        closed_at = None if is_open else start + timedelta(days=20)
        company = Company(id=self.id(), changed=start, name=f"Company {number}", country="GB", zone=ZONE)
        application = Application(
            id=self.id(),
            changed=start,
            company_id=company.id,
            role=f"Role {number % 40}",
            created=start,
            outcome=Outcome.OPEN if is_open else Outcome.NO_ANSWER,
            closed_at=closed_at,
        )
        interview = Interview(
            id=self.id(),
            changed=start,
            application_id=application.id,
            start=start,
            minutes=60,
            zone=ZONE,
            kind=InterviewKind.PANEL,
            debriefed_at=start + timedelta(hours=2),
        )
        promise = Promise(
            id=self.id(),
            changed=start,
            application_id=application.id,
            said_at=start,
            words="in a week",
            on=(start + timedelta(days=7)).date(),
            zone=ZONE,
            interview_id=interview.id,
        )
        records: list[Record] = [company, application, interview, promise]
        for index, name in enumerate(("Dana", "Sam")):
            contact = Contact(
                id=self.id(),
                changed=start,
                company_id=company.id,
                name=f"{name} Example{number}",
                kind=ContactKind.RECRUITER if index else ContactKind.INTERVIEWER,
            )
            met = Participant(
                id=self.id(),
                changed=start,
                interview_id=interview.id,
                contact_id=contact.id,
                rapport="how your team runs reviews",
            )
            records += [contact, met]
        records += [self._message(application.id, start, index) for index in range(5)]
        return records

    def _message(self, application_id: Id, start: datetime, index: int) -> Message:
        """Return a message that starts no clock, so that every open process still asks for something."""
        sent = start + timedelta(minutes=index)
        return Message(
            id=self.id(),
            changed=sent,
            application_id=application_id,
            kind=MessageKind.OTHER,
            channel=Channel.EMAIL,
            sent_at=sent,
            subject="A question before we speak",
            body="Thank you for the invitation. Is there anything you would like me to bring?\n" * 6,
        )


def fill(data_dir: Path, applications: int, still_open: int, oldest: int = 900) -> None:
    """Make a workspace of so many applications in `data_dir`, `still_open` of them open."""
    workspace = open_workspace(data_dir, SystemClock())
    maker = Maker(datetime.now(UTC).replace(microsecond=0), oldest)
    every = max(1, applications // still_open)
    batch: list[Record] = []
    for number in range(applications):
        batch += maker.process(number, is_open=number % every == 0 and number // every < still_open)
        if (number + 1) % BATCH == 0 or number + 1 == applications:
            workspace.apply(Change(title="Sample", after=tuple(batch)))
            batch = []
    workspace.close()


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
