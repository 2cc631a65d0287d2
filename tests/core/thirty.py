"""Thirty processes, written by hand, as different as the people who have them: what drafts are read on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.drafting.variants import FEEDBACK, GROUP, OPENINGS
from core.models import (
    Channel,
    ContactKind,
    Feeling,
    InterviewFormat,
    InterviewKind,
    MessageKind,
    Outcome,
    Profile,
    ReplyKind,
)
from tests.core.letters import ALEX, Person, Process

EMAIL, CARD, LINKEDIN = Channel.EMAIL, Channel.CARD, Channel.LINKEDIN
RECRUITER, MANAGER = ContactKind.RECRUITER, ContactKind.HIRING_MANAGER
THANKS, CONNECT, FOLLOW_UP = MessageKind.THANK_YOU, MessageKind.CONNECT, MessageKind.FOLLOW_UP
NEWS, REJECTION = MessageKind.REPLY_TO_NEWS, MessageKind.REPLY_TO_REJECTION
IN_PERSON, PHONE = InterviewFormat.IN_PERSON, InterviewFormat.PHONE
SCREEN = InterviewKind.PHONE_SCREEN
NOBODY = -1


@dataclass(frozen=True)
class Letter:
    """One message of a process: to which of its people, by what channel, in which variant."""

    kind: MessageKind
    person: int = 0
    channel: Channel = EMAIL
    variant: str = ""


@dataclass(frozen=True)
class Case:
    """A process in a sentence, and the messages it takes."""

    story: str
    process: Process
    letters: tuple[Letter, ...]
    profile: Profile = ALEX


def met(*people: int, channels: tuple[Channel, ...] = (EMAIL, CARD)) -> tuple[Letter, ...]:
    """Return thanks by each channel and an invitation, for each of these people."""
    return tuple(
        letter
        for person in people
        for letter in (
            *(Letter(THANKS, person, channel) for channel in channels),
            Letter(CONNECT, person, LINKEDIN),
        )
    )


THIRTY = (
    Case(
        "A first job: a junior designer, one interviewer who showed her around",
        Process(
            company="Fernway",
            role="Junior UX Designer",
            people=(Person("Priya Raman", "the wall of rejected logos by the kitchen", role="Design Lead"),),
            format=IN_PERSON,
            promised=date(2026, 12, 4),
        ),
        met(0),
        Profile(name="Lucy Hart"),
    ),
    Case(
        "A head of department after a panel of four, with a coordinator",
        Process(
            company="Halden",
            role="Head of Product Design",
            people=(
                Person("Dana Lee", "how your team runs critique with engineers in the room", role="CPO"),
                Person("Sam Okafor", "the move off the old component library", role="Engineer"),
                Person("Mei Chen", "We both know Kestrel", role="Product Manager"),
                Person("Tom Brandt", "talked about his dog", role="Researcher"),
            ),
            kind=InterviewKind.PANEL,
            promised=date(2026, 12, 7),
            news=Person("Ruth Abe", kind=RECRUITER, role="Recruiting Coordinator"),
        ),
        (*met(0, 1, 2, 3), Letter(THANKS, 0, variant=GROUP)),
    ),
    Case(
        "Fully remote, in another time zone, met on video",
        Process(
            company="Northwind",
            role="Staff Software Engineer",
            people=(
                Person(
                    "Anders Holm", "why the on-call rota is shared by everybody", role="Engineering Manager"
                ),
            ),
            kind=InterviewKind.TECHNICAL,
        ),
        met(0, channels=(EMAIL,)),
        Profile(name="Jonas Weber-Liu", premium=True),
    ),
    Case(
        "An agency recruiter called first",
        Process(
            company="Calder & Finch",
            role="Financial Controller",
            people=(Person("Grace Adeyemi", "the half marathon she is training for", kind=RECRUITER),),
            kind=SCREEN,
            format=PHONE,
            promised=date(2026, 11, 27),
        ),
        (Letter(THANKS), Letter(CONNECT, 0, LINKEDIN)),
    ),
    Case(
        "A phone screen of which nothing was noted, thanked for late",
        Process(
            company="Orbit Labs",
            role="Data Analyst",
            people=(Person("Will Young", kind=RECRUITER),),
            kind=SCREEN,
            format=PHONE,
            days_ago=5,
        ),
        (Letter(THANKS), Letter(CONNECT, 0, LINKEDIN)),
    ),
    Case(
        "Rejected after three rounds, by a manager she liked",
        Process(
            company="Brightwater Trust",
            role="Programme Manager",
            people=(Person("Hope Lindqvist", "the school garden project in Malmö", kind=MANAGER),),
            days_ago=12,
            rounds=3,
            reply=ReplyKind.NO,
            outcome=Outcome.REJECTED,
        ),
        (Letter(REJECTION), Letter(REJECTION, variant=FEEDBACK), Letter(REJECTION, variant=OPENINGS)),
        Profile(name="Miriam Katz"),
    ),
    Case(
        "Late thanks to two people, four days after",
        Process(
            company="Sable Robotics",
            role="Mechanical Engineer",
            people=(
                Person("Ivan Petrov", "the gripper that kept dropping eggs"),
                Person("Nadia Aziz", "she started as an apprentice in the same workshop"),
            ),
            format=IN_PERSON,
            days_ago=4,
            promised=date(2026, 12, 1),
        ),
        met(0, 1),
    ),
    Case(
        "Nothing noted at all, not even the role",
        Process(company="Pell", role="", people=(Person("Marcus Reed"),)),
        met(0),
    ),
    Case(
        "No interview yet and nobody known: asking about an application",
        Process(company="City of Aldermere", role="Librarian", people=(), days_ago=None),
        (Letter(FOLLOW_UP, NOBODY),),
        Profile(name="Ewa Nowak"),
    ),
    Case(
        "They named a day and it passed: the first follow-up, to the recruiter",
        Process(
            company="Lumen Health",
            role="Ward Pharmacist",
            people=(Person("Ines Duarte", "how the night shifts are staffed", role="Chief Pharmacist"),),
            days_ago=15,
            promised=date(2026, 11, 23),
            news=Person("Carla Nunes", kind=RECRUITER),
        ),
        (Letter(FOLLOW_UP, 1),),
    ),
    Case(
        "No day named: the first follow-up, to the one he met",
        Process(
            company="Quarry Street Books",
            role="Shop Manager",
            people=(Person("Olu Bankole", "poetry nobody buys and everybody steals", kind=MANAGER),),
            format=IN_PERSON,
            days_ago=8,
        ),
        (Letter(FOLLOW_UP), *met(0, channels=(CARD,))),
    ),
    Case(
        "The second follow-up, a week after the first",
        Process(
            company="Tidewell",
            role="Customer Support Lead",
            people=(Person("Jess Moran", "both grew up by the sea"),),
            days_ago=23,
            follow_ups=(7,),
            number=2,
        ),
        (Letter(FOLLOW_UP),),
    ),
    Case(
        "The third and last follow-up, to somebody never met",
        Process(
            company="Arden Solar",
            role="Site Engineer",
            people=(Person("Peter Vance", "hiking in Wales"),),
            days_ago=30,
            follow_ups=(14, 7),
            number=3,
            news=Person("Lena Fischer", kind=RECRUITER),
        ),
        (Letter(FOLLOW_UP, 1),),
    ),
    Case(
        "They need longer, and named a new day",
        Process(
            company="Meridian Bank",
            role="Compliance Officer",
            people=(Person("Howard Blake", "the exam we both failed once"),),
            days_ago=9,
            reply=ReplyKind.NEWS_LATER,
            promised=date(2026, 12, 7),
        ),
        (Letter(NEWS),),
    ),
    Case(
        "They need longer, and named none",
        Process(
            company="Opal Studio",
            role="Motion Designer",
            people=(Person("Yuki Tan", "the film club on Thursdays"),),
            days_ago=9,
            reply=ReplyKind.NEWS_LATER,
        ),
        (Letter(NEWS),),
    ),
    Case(
        "Invited to the next round, no date yet",
        Process(
            company="Grain & Co",
            role="Head Baker",
            people=(Person("Sofia Rossi", "her grandmother's rye starter"),),
            format=IN_PERSON,
            days_ago=3,
            reply=ReplyKind.NEXT_ROUND,
        ),
        (Letter(NEWS), *met(0)),
    ),
    Case(
        "Invited to the next round, on Friday",
        Process(
            company="Tramline Media",
            role="Podcast Producer",
            people=(Person("Ben Achterberg", "why the best interviews start with silence"),),
            days_ago=6,
            reply=ReplyKind.NEXT_ROUND,
            upcoming_in=3,
        ),
        (Letter(NEWS), *met(0, channels=(EMAIL,))),
    ),
    Case(
        "An offer with a day to answer by: thanks, time, yes, no",
        Process(
            company="Kestrel",
            role="Security Engineer",
            people=(Person("Aisha Khan", "the capture-the-flag evenings", kind=MANAGER),),
            days_ago=6,
            reply=ReplyKind.OFFER,
            answer_by=date(2026, 12, 1),
        ),
        tuple(
            Letter(MessageKind.THANK_FOR_OFFER, variant=variant)
            for variant in ("", "ask_for_time", "accept", "decline")
        ),
    ),
    Case(
        "An offer without a day, from a small company",
        Process(
            company="Two Rivers Dental",
            role="Dental Nurse",
            people=(Person("Dr Omar Haddad", "how he calms nervous children"),),
            format=IN_PERSON,
            days_ago=6,
            reply=ReplyKind.OFFER,
        ),
        tuple(
            Letter(MessageKind.THANK_FOR_OFFER, variant=variant)
            for variant in ("", "ask_for_time", "accept", "decline")
        ),
        Profile(name="Rosa Delgado", signature="Rosa Delgado\n+44 20 7946 0000"),
    ),
    Case(
        "Another offer accepted: a process with an interview still to come is given up",
        Process(
            company="Vantage Rail",
            role="Timetable Planner",
            people=(Person("Colin Marsh", "the branch line to the coast"),),
            days_ago=4,
            number=1,
            upcoming_in=2,
        ),
        (Letter(MessageKind.WITHDRAW),),
    ),
    Case(
        "Withdrawing on second thoughts",
        Process(
            company="Hexagon Games",
            role="Level Designer",
            people=(Person("Zoe Lam", "crunch, and that they still do it"),),
            days_ago=4,
            felt=Feeling.NOT_FOR_ME,
        ),
        (Letter(MessageKind.WITHDRAW), *met(0, channels=(EMAIL,))),
    ),
    Case(
        "In doubt about it, and polite all the same",
        Process(
            company="Bramley Estates",
            role="Lettings Negotiator",
            people=(Person("Fiona McBride", "that everybody had started out on the front desk"),),
            format=IN_PERSON,
            felt=Feeling.UNSURE,
        ),
        met(0),
    ),
    Case(
        "They decide the same day",
        Process(
            company="Corner Deli",
            role="Kitchen Porter",
            people=(Person("Luca", "football"),),
            format=IN_PERSON,
            days_ago=0,
            promised=date(2026, 11, 24),
        ),
        (Letter(THANKS),),
        Profile(name="Tariq"),
    ),
    Case(
        "A professor, with a long note about the talk",
        Process(
            company="University of Aldermere",
            role="Postdoctoral Researcher in Hydrology",
            people=(
                Person(
                    "Prof. Ellen Markov",
                    "what makes a good field season, how students are taken along, and the plan to leave "
                    "every gauge where the village can read it",
                ),
                Person("Dr Raj Patel", "tea"),
            ),
            promised=date(2026, 12, 18),
        ),
        met(0, 1),
        Profile(name="Dr Hanna Sorensen"),
    ),
    Case(
        "A teacher, after a trial lesson before two colleagues and the head",
        Process(
            company="St Brigid's Primary School",
            role="Year 4 Teacher",
            people=(
                Person(
                    "Mrs Joan Whitlock", "the reading corner that the children built", role="Head Teacher"
                ),
                Person("Kate O'Neill", "we laughed about the volcano that would not erupt"),
                Person("Amir Shah"),
            ),
            kind=InterviewKind.PANEL,
            format=IN_PERSON,
            promised=date(2026, 11, 30),
        ),
        met(0, 1, 2),
    ),
    Case(
        "A contractor who noted it as a sentence, with a name in it",
        Process(
            company="Lowland Water",
            role="GIS Consultant (m/f/d)",
            people=(Person("Bart de Vries", "Bart showed me the map of every leak since 1970."),),
            days_ago=2,
            news=Person("Anouk Smit", kind=RECRUITER),
        ),
        met(0, channels=(EMAIL,)),
    ),
    Case(
        "Rejected by mail without an interview",
        Process(
            company="Harbour Theatre", role="Stage Manager", people=(), days_ago=None, reply=ReplyKind.NO
        ),
        (
            Letter(REJECTION, NOBODY),
            Letter(REJECTION, NOBODY, variant=FEEDBACK),
            Letter(REJECTION, NOBODY, variant=OPENINGS),
        ),
    ),
    Case(
        "Feedback asked for in a note of its own, two weeks after the no",
        Process(
            company="Delta Freight",
            role="Operations Manager",
            people=(Person("Samir Nasser", "the night the port closed"),),
            days_ago=30,
            reply=ReplyKind.NO,
            outcome=Outcome.REJECTED,
            news=Person("Ruby Clarke", kind=RECRUITER),
        ),
        (Letter(MessageKind.ASK_FOR_FEEDBACK, 1),),
    ),
    Case(
        "A returner after parental leave, second round fixed",
        Process(
            company="Maple & Stone",
            role="Landscape Architect",
            people=(
                Person("Helen Abbot", "both of us being parents", kind=MANAGER),
                Person("Theo Grant", "used to work on the same square in Lisbon"),
            ),
            upcoming_in=6,
            rounds=1,
        ),
        met(0, 1),
    ),
    Case(
        "They said no before she had thanked them; she still does",
        Process(
            company="Acme Inc.",
            role="Office Manager",
            people=(Person("Gail Turner", "the cactus that outlived three managers"),),
            reply=ReplyKind.NO,
            outcome=Outcome.REJECTED,
        ),
        met(0),
        Profile(name="Bea Lindholm"),
    ),
)
