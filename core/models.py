"""The words of the product as frozen records: the facts a person tells, and nothing derived.

Every fact has an `id` (canonical UUID text, never changed) and `changed` (the UTC instant it was last
changed). All instants are aware, in UTC, in whole seconds; the zone that gives them their local
meaning is stored beside them as an IANA name. Everything here is text, numbers and instants: no record
holds another, they refer by id, so that a calendar, an export or a second computer can refer to them too.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import NewType

from core.records import record

Id = NewType("Id", str)
"""Canonical UUID text: 36 characters, lower case."""

NO_ID = Id("")


class ContactKind(StrEnum):
    """What a contact is to the process."""

    INTERVIEWER = "interviewer"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    OTHER = "other"


class InterviewKind(StrEnum):
    """What sort of round an interview is."""

    INTERVIEW = "interview"
    PHONE_SCREEN = "phone_screen"
    PANEL = "panel"
    TECHNICAL = "technical"
    CASE = "case"
    INFORMAL = "informal"


class InterviewFormat(StrEnum):
    """How the interview is held."""

    VIDEO = "video"
    PHONE = "phone"
    IN_PERSON = "in_person"


class Feeling(StrEnum):
    """How it felt, in the person's own judgement."""

    NOT_FOR_ME = "not_for_me"
    UNSURE = "unsure"
    GOOD = "good"
    WANT_IT = "want_it"


class MessageKind(StrEnum):
    """What a message from the user is for."""

    THANK_YOU = "thank_you"
    CONNECT = "connect"
    FOLLOW_UP = "follow_up"
    REPLY_TO_NEWS = "reply_to_news"
    REPLY_TO_REJECTION = "reply_to_rejection"
    ASK_FOR_FEEDBACK = "ask_for_feedback"
    THANK_FOR_OFFER = "thank_for_offer"
    ASK_FOR_TIME = "ask_for_time"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    OTHER = "other"


class Channel(StrEnum):
    """By what means a message goes."""

    EMAIL = "email"
    CARD = "card"
    LINKEDIN = "linkedin"


class Tone(StrEnum):
    """How a draft sounds."""

    BRIEF = "brief"
    WARM = "warm"
    FORMAL = "formal"


class ReplyKind(StrEnum):
    """What they said."""

    NEWS_LATER = "news_later"
    NEXT_ROUND = "next_round"
    NO = "no"
    OFFER = "offer"


class Outcome(StrEnum):
    """How an application ended; `OPEN` while it has not."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"


class MarkKind(StrEnum):
    """The user's word on a step."""

    DONE = "done"
    SKIPPED = "skipped"
    LATER = "later"


@record
class Company:
    """An employer. `country` is ISO 3166-1 alpha-2, `region` the part after the dash of ISO 3166-2."""

    id: Id
    changed: datetime
    name: str
    country: str = ""
    region: str = ""
    zone: str = ""
    notes: str = ""


@record
class Contact:
    """A person at a company."""

    id: Id
    changed: datetime
    company_id: Id
    name: str
    role: str = ""
    kind: ContactKind = ContactKind.INTERVIEWER
    email: str = ""
    linkedin: str = ""
    language: str = ""
    notes: str = ""


@record
class Application:
    """One process for one role at one company.

    `closed_at` is set exactly when `outcome` is not `OPEN`. `news_contact_id` is whom to ask for news.
    """

    id: Id
    changed: datetime
    company_id: Id
    role: str
    created: datetime
    news_contact_id: Id = NO_ID
    outcome: Outcome = Outcome.OPEN
    closed_at: datetime | None = None
    archived: bool = False
    language: str = ""
    notes: str = ""


@record
class Interview:
    """One round of an application. `minutes` is its length, `zone` the IANA zone it was agreed in."""

    id: Id
    changed: datetime
    application_id: Id
    start: datetime
    minutes: int
    zone: str
    kind: InterviewKind = InterviewKind.INTERVIEW
    format: InterviewFormat = InterviewFormat.VIDEO
    round: int = 1
    place: str = ""
    notes: str = ""
    felt: Feeling | None = None
    debriefed_at: datetime | None = None


@record
class Participant:
    """A contact in an interview, with the rapport: what we connected over."""

    id: Id
    changed: datetime
    interview_id: Id
    contact_id: Id
    rapport: str = ""
    asked_to_connect: bool = False


@record
class Promise:
    """What they said about replying: their words, and the last day of what they named, if any.

    Made in an interview (`interview_id`) or in a reply (`reply_id`), at `said_at`; `on` is a day in `zone`.
    """

    id: Id
    changed: datetime
    application_id: Id
    said_at: datetime
    words: str
    on: date | None
    zone: str
    interview_id: Id = NO_ID
    reply_id: Id = NO_ID


@record
class Message:
    """What the user sent, kept as sent. `step_key` names the step it was written for, if any."""

    id: Id
    changed: datetime
    application_id: Id
    kind: MessageKind
    channel: Channel
    sent_at: datetime
    contact_id: Id = NO_ID
    interview_id: Id = NO_ID
    step_key: str = ""
    subject: str = ""
    body: str = ""


@record
class Reply:
    """What they sent. `answer_by` is the day by which an offer wants an answer, in `zone`."""

    id: Id
    changed: datetime
    application_id: Id
    kind: ReplyKind
    received_at: datetime
    zone: str
    contact_id: Id = NO_ID
    words: str = ""
    answer_by: date | None = None


@record
class Mark:
    """The user's word on a step; `until` is set for `LATER` alone. At most one for each step."""

    id: Id
    changed: datetime
    application_id: Id
    step_key: str
    kind: MarkKind
    made_at: datetime
    until: datetime | None = None


@record
class Draft:
    """The user's own wording for a step, kept from the first key they press. At most one for each step."""

    id: Id
    changed: datetime
    application_id: Id
    step_key: str
    channel: Channel
    tone: Tone
    subject: str
    body: str


Record = Company | Contact | Application | Interview | Participant | Promise | Message | Reply | Mark | Draft
"""Any stored fact."""

RECORD_TYPES: tuple[type[Record], ...] = (
    Company,
    Contact,
    Application,
    Interview,
    Participant,
    Reply,
    Promise,
    Message,
    Mark,
    Draft,
)
"""Every kind of fact, each after the kinds it refers to."""


@record
class Change:
    """The records before and the records after: the one value that is written, announced and undone.

    `title` says what the user did, as an undo menu shows it. A record in `before` alone is deleted, in
    `after` alone is new, in both is changed. Within one side no id occurs twice.
    """

    title: str
    before: tuple[Record, ...] = ()
    after: tuple[Record, ...] = ()

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(title=self.title, before=self.after, after=self.before)


@record
class Facts:
    """Everything that is known of one application: what the timeline and the drafts are computed from.

    Interviews are in order of start; messages, replies and promises in order of their instants.
    """

    application: Application
    company: Company
    contacts: dict[Id, Contact]
    interviews: tuple[Interview, ...] = ()
    participants: tuple[Participant, ...] = ()
    promises: tuple[Promise, ...] = ()
    messages: tuple[Message, ...] = ()
    replies: tuple[Reply, ...] = ()
    marks: tuple[Mark, ...] = ()
    drafts: tuple[Draft, ...] = ()


class Rule(StrEnum):
    """The pieces of etiquette, by the ids of the etiquette files."""

    INTERVIEW = "interview"
    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    CONNECT = "connect"
    WAIT = "wait"
    FOLLOW_UP = "follow_up"
    MOVE_ON = "move_on"
    REPLY_TO_NEWS = "reply_to_news"
    REPLY_TO_REJECTION = "reply_to_rejection"
    ASK_FOR_FEEDBACK = "ask_for_feedback"
    THANK_FOR_OFFER = "thank_for_offer"
    ANSWER_OFFER = "answer_offer"
    WITHDRAW = "withdraw"
    TELL_THE_OTHERS = "tell_the_others"
    KEEP_SEARCHING = "keep_searching"


_PASSING = frozenset({Rule.INTERVIEW, Rule.WAIT})  # over when their time is: nobody can be late for them


class StepState(StrEnum):
    """Where a step stands at an instant."""

    COMING = "coming"
    DUE = "due"
    OVERDUE = "overdue"
    WAITING = "waiting"
    LATER = "later"
    DONE = "done"
    SKIPPED = "skipped"


@record
class Step:
    """Something to do, derived from facts and rules.

    `key` is made of ids alone, so that marks survive every edit. `opens` and `due` are UTC instants: from
    when it is right to do it, and by when; `zone` is the zone they are thought in. A whole-day step
    (`all_day`) is a matter of a day, not of an hour. `title` is what to do ("Thank Dana Lee"), `reason`
    why, in the words of this application. `late_after` is when the message must own up to being late.
    """

    key: str
    rule: Rule
    application_id: Id
    opens: datetime
    due: datetime
    zone: str
    title: str
    reason: str
    contact_id: Id = NO_ID
    interview_id: Id = NO_ID
    reply_id: Id = NO_ID
    message_kind: MessageKind | None = None
    number: int = 0
    of: int = 0
    all_day: bool = False
    optional: bool = False
    channels: tuple[Channel, ...] = ()
    late_after: datetime | None = None
    done_at: datetime | None = None
    skipped_at: datetime | None = None
    later_until: datetime | None = None

    def state(self, now: datetime) -> StepState:  # noqa: PLR0911  one line for each state
        """Return where the step stands at `now` (aware)."""
        if self.done_at is not None:
            return StepState.DONE
        if self.skipped_at is not None:
            return StepState.SKIPPED
        if self.later_until is not None and now < self.later_until:
            return StepState.LATER
        if now < self.opens:
            return StepState.COMING
        if self.rule in _PASSING and now >= self.due:
            return StepState.DONE
        if self.rule is Rule.WAIT:
            return StepState.WAITING
        return StepState.DUE if now <= self.due else StepState.OVERDUE


@record
class Profile:
    """The user, as drafts and rules need to know them. `premium` is LinkedIn's paid account."""

    name: str = ""
    signature: str = ""
    country: str = ""
    region: str = ""
    premium: bool = False
    tone: Tone = Tone.WARM


def utc(moment: datetime) -> datetime:
    """Return an aware `moment` in UTC, in whole seconds, as records keep it."""
    return moment.astimezone(UTC).replace(microsecond=0)
