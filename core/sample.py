"""Builds the records of a sample around an instant, so that it is as fresh as if it had just been lived."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from core.ids import sample_id
from core.models import (
    NO_ID,
    Application,
    Channel,
    Company,
    Contact,
    ContactKind,
    Interview,
    InterviewFormat,
    InterviewKind,
    Message,
    MessageKind,
    Outcome,
    Participant,
    Promise,
    Reply,
    ReplyKind,
)
from core.wording import at_local, local, local_day

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.models import Id, Record

_LATE_HOUR = 16  # from then on, a note due at five would be overdue before anybody had looked


class Sample:
    """A growing set of records. Days are counted from today in the user's `zone`; past ones are negative."""

    def __init__(self, name: str, now: datetime, zone: str) -> None:
        self.now = now
        self.zone = zone
        self.today = local_day(now, zone)
        self.records: list[Record] = []
        self._name = name
        self._numbers: Counter[str] = Counter()

    def at(self, day: date, hour: int, minute: int = 0) -> datetime:
        """Return the instant of a time on a day where the user is."""
        return at_local(day, hour, minute, self.zone)

    def day(self, days: int) -> date:
        """Return the day so many days from today."""
        return self.today + timedelta(days=days)

    def just_held(self, hour: int, minute: int = 0) -> datetime:
        """Return that time yesterday or, late in the day, nine this morning: so that no note is overdue."""
        late = local(self.now, self.zone).hour >= _LATE_HOUR
        return self.at(self.today, 9) if late else self.at(self.day(-1), hour, minute)

    def company(self, name: str) -> Company:
        """Add a company in the user's own country."""
        company = Company(id=self._id("Company"), changed=self.now, name=name)
        self.records.append(company)
        return company

    def contact(
        self, company: Company, name: str, role: str, kind: ContactKind = ContactKind.INTERVIEWER
    ) -> Contact:
        """Add a contact with an address that can reach nobody."""
        host = "".join(letter for letter in company.name.lower() if letter.isalnum())
        contact = Contact(
            id=self._id("Contact"),
            changed=self.now,
            company_id=company.id,
            name=name,
            role=role,
            kind=kind,
            email=f"{name.split(maxsplit=1)[0].lower()}@{host}.example",
        )
        self.records.append(contact)
        return contact

    def application(
        self,
        company: Company,
        role: str,
        created: datetime,
        *,
        news: Contact | None = None,
        outcome: Outcome = Outcome.OPEN,
        closed_at: datetime | None = None,
    ) -> Application:
        """Add an application."""
        application = Application(
            id=self._id("Application"),
            changed=self.now,
            company_id=company.id,
            role=role,
            created=created,
            news_contact_id=news.id if news else NO_ID,
            outcome=outcome,
            closed_at=closed_at,
        )
        self.records.append(application)
        return application

    def interview(
        self,
        application: Application,
        start: datetime,
        minutes: int,
        met: dict[Id, str],
        *,
        kind: InterviewKind = InterviewKind.INTERVIEW,
        format: InterviewFormat = InterviewFormat.VIDEO,  # noqa: A002  the field's own name
        number: int = 1,
    ) -> Interview:
        """Add an interview with whom it was and what they connected over; one that is past is debriefed."""
        end = start + timedelta(minutes=minutes)
        interview = Interview(
            id=self._id("Interview"),
            changed=self.now,
            application_id=application.id,
            start=start,
            minutes=minutes,
            zone=self.zone,
            kind=kind,
            format=format,
            round=number,
            debriefed_at=end + timedelta(minutes=20) if end < self.now else None,
        )
        self.records.append(interview)
        for contact_id, rapport in met.items():
            self.records.append(
                Participant(
                    id=self._id("Participant"),
                    changed=self.now,
                    interview_id=interview.id,
                    contact_id=contact_id,
                    rapport=rapport,
                )
            )
        return interview

    def promise(self, interview: Interview, words: str, on: date) -> None:
        """Add what they said about replying at the end of an interview."""
        self.records.append(
            Promise(
                id=self._id("Promise"),
                changed=self.now,
                application_id=interview.application_id,
                said_at=interview.start + timedelta(minutes=interview.minutes),
                words=words,
                on=on,
                zone=self.zone,
                interview_id=interview.id,
            )
        )

    def thanked(self, interview: Interview, contact: Contact, channel: Channel = Channel.EMAIL) -> None:
        """Add the thank-you and the invitation of an interview, sent the same evening."""
        sent_at = interview.start + timedelta(minutes=interview.minutes, hours=3)
        key = f"thank_you:{interview.id}:{contact.id}"
        self.sent(interview.application_id, contact, MessageKind.THANK_YOU, sent_at, channel, interview, key)
        self.connected(interview, contact)

    def connected(self, interview: Interview, contact: Contact) -> None:
        """Add the invitation after an interview, sent the same evening."""
        sent_at = interview.start + timedelta(minutes=interview.minutes, hours=3)
        key = f"connect:{contact.id}"
        self.sent(
            interview.application_id, contact, MessageKind.CONNECT, sent_at, Channel.LINKEDIN, interview, key
        )

    def sent(
        self,
        application_id: Id,
        contact: Contact,
        kind: MessageKind,
        sent_at: datetime,
        channel: Channel = Channel.EMAIL,
        interview: Interview | None = None,
        step_key: str = "",
    ) -> None:
        """Add a message that went out; its text is not kept."""
        self.records.append(
            Message(
                id=self._id("Message"),
                changed=self.now,
                application_id=application_id,
                kind=kind,
                channel=channel,
                sent_at=sent_at,
                contact_id=contact.id,
                interview_id=interview.id if interview else NO_ID,
                step_key=step_key,
            )
        )

    def reply(
        self,
        application: Application,
        contact: Contact,
        kind: ReplyKind,
        received_at: datetime,
        words: str,
        answer_by: date | None = None,
    ) -> None:
        """Add what they said."""
        self.records.append(
            Reply(
                id=self._id("Reply"),
                changed=self.now,
                application_id=application.id,
                kind=kind,
                received_at=received_at,
                zone=self.zone,
                contact_id=contact.id,
                words=words,
                answer_by=answer_by,
            )
        )

    def _id(self, kind: str) -> Id:
        self._numbers[kind] += 1
        return sample_id(self._name, kind, self._numbers[kind])
