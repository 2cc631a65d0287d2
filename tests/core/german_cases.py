"""Processes in German, written by hand: what the second language is read on."""

from __future__ import annotations

from datetime import date

from core.drafting.variants import FEEDBACK, GROUP, OPENINGS
from core.models import Feeling, InterviewKind, MessageKind, Outcome, Profile, ReplyKind
from tests.core.letters import Person, Process
from tests.core.thirty import (
    CARD,
    CONNECT,
    EMAIL,
    FOLLOW_UP,
    IN_PERSON,
    LINKEDIN,
    MANAGER,
    NEWS,
    NOBODY,
    PHONE,
    RECRUITER,
    REJECTION,
    SCREEN,
    THANKS,
    Case,
    Letter,
    met,
)

JANA = Profile(name="Jana Köhler")
GERMAN_CASES = (
    Case(
        "Ein Gremium mit vier Menschen und einer Koordinatorin",
        Process(
            company="Sonnwerk",
            role="Produktdesignerin",
            people=(
                Person("Katrin Vogel", "wie Ihr Team Kritikrunden mit Entwicklern führt", role="Design"),
                Person("Herr Dr. Emre Yilmaz", "der Umzug weg von der alten Komponentenbibliothek"),
                Person("Mei Chen", "wir kennen beide Kestrel"),
                Person("Frau Ruth von der Heide", "ihr Hund"),
            ),
            kind=InterviewKind.PANEL,
            promised=date(2026, 12, 7),
            news=Person("Frau Petra Lang", kind=RECRUITER),
            language="de",
        ),
        (*met(0, 1, 2, 3), Letter(THANKS, 0, variant=GROUP)),
        JANA,
    ),
    Case(
        "Ein Erstgespräch am Telefon",
        Process(
            company="Brückner & Söhne",
            role="Controllerin (m/w/d)",
            people=(
                Person("Herr Felix Brandt", "über den Halbmarathon, für den er trainiert", kind=RECRUITER),
            ),
            kind=SCREEN,
            format=PHONE,
            promised=date(2026, 11, 27),
            language="de-DE",
        ),
        (Letter(THANKS), Letter(CONNECT, 0, LINKEDIN)),
        JANA,
    ),
    Case(
        "Verspäteter Dank, und nichts notiert",
        Process(
            company="Holzmann", role="Tischler", people=(Person("Ole Petersen"),), days_ago=5, language="de"
        ),
        met(0),
        Profile(name="Nils Ahrens"),
    ),
    Case(
        "Absage nach drei Runden",
        Process(
            company="Stiftung Lesen am Fluss",
            role="Projektleitung",
            people=(Person("Frau Anke Siebert", "der Schulgarten in Malmö", kind=MANAGER),),
            days_ago=12,
            rounds=3,
            reply=ReplyKind.NO,
            outcome=Outcome.REJECTED,
            language="de",
        ),
        (Letter(REJECTION), Letter(REJECTION, variant=FEEDBACK), Letter(REJECTION, variant=OPENINGS)),
        JANA,
    ),
    Case(
        "Absage ohne Gespräch, von niemandem gezeichnet",
        Process(
            company="Stadt Aldenhain",
            role="Bibliothekarin",
            people=(),
            days_ago=None,
            reply=ReplyKind.NO,
            language="de",
        ),
        (Letter(REJECTION, NOBODY), Letter(REJECTION, NOBODY, variant=FEEDBACK)),
        JANA,
    ),
    Case(
        "Erste Nachfrage nach dem genannten Tag, an die Personalabteilung",
        Process(
            company="Klinikum Nordtal",
            role="Stationsapothekerin",
            people=(Person("Dr. Ines Wagner", "wie die Nachtschichten besetzt werden"),),
            days_ago=15,
            promised=date(2026, 11, 23),
            news=Person("Carla Neumann", kind=RECRUITER),
            language="de",
        ),
        (Letter(FOLLOW_UP, 1), Letter(FOLLOW_UP, 0), Letter(THANKS)),
        JANA,
    ),
    Case(
        "Zweite und letzte Nachfrage",
        Process(
            company="Arden Solar",
            role="Bauleiter",
            people=(Person("Herr Peter Voss", "Wandern im Harz"),),
            days_ago=30,
            follow_ups=(14, 7),
            number=3,
            language="de",
        ),
        (Letter(FOLLOW_UP),),
        Profile(name="Nils Ahrens"),
    ),
    Case(
        "Die zweite Nachfrage",
        Process(
            company="Tidewell",
            role="Teamleitung Kundendienst",
            people=(Person("Jess Moran", "dass wir beide am Meer aufgewachsen sind"),),
            days_ago=23,
            follow_ups=(7,),
            number=2,
            language="de",
        ),
        (Letter(FOLLOW_UP), Letter(CONNECT, 0, LINKEDIN)),
        JANA,
    ),
    Case(
        "Keine Bewerbung beantwortet, niemand bekannt",
        Process(company="Harbour Theatre", role="Inspizientin", people=(), days_ago=None, language="de"),
        (Letter(FOLLOW_UP, NOBODY),),
        JANA,
    ),
    Case(
        "Sie brauchen länger und nennen einen Tag",
        Process(
            company="Meridian Bank",
            role="Compliance-Beauftragte",
            people=(Person("Howard Blake", "die Prüfung, durch die wir beide einmal gefallen sind"),),
            days_ago=9,
            reply=ReplyKind.NEWS_LATER,
            promised=date(2026, 12, 7),
            language="de",
        ),
        (Letter(NEWS), *met(0, channels=(EMAIL,))),
        JANA,
    ),
    Case(
        "Eingeladen zur nächsten Runde am Freitag",
        Process(
            company="Bäckerei Korn",
            role="Backstubenleitung",
            people=(Person("Sofia Rossi", "Ihr Roggensauer von der Großmutter"),),
            format=IN_PERSON,
            days_ago=3,
            reply=ReplyKind.NEXT_ROUND,
            upcoming_in=3,
            language="de",
        ),
        (Letter(NEWS), *met(0, channels=(EMAIL, CARD))),
        JANA,
    ),
    Case(
        "Ein Angebot mit Frist: Dank, Zeit, ja, nein",
        Process(
            company="Kestrel",
            role="IT-Sicherheitsingenieurin",
            people=(Person("Frau Aisha Khan", "die Spieleabende", kind=MANAGER),),
            days_ago=6,
            reply=ReplyKind.OFFER,
            answer_by=date(2026, 12, 1),
            language="de",
        ),
        tuple(
            Letter(MessageKind.THANK_FOR_OFFER, variant=variant)
            for variant in ("", "ask_for_time", "accept", "decline")
        ),
        JANA,
    ),
    Case(
        "Rückzug, weil ein anderes Angebot angenommen ist",
        Process(
            company="Vantage Bahn",
            role="Fahrplanerin",
            people=(Person("Colin Marsh", "die Strecke ans Meer"),),
            days_ago=4,
            number=1,
            upcoming_in=2,
            language="de",
        ),
        (Letter(MessageKind.WITHDRAW), Letter(MessageKind.ASK_FOR_FEEDBACK)),
        JANA,
    ),
    Case(
        "In Zweifeln, und trotzdem freundlich; ein Praktikum an der Universität",
        Process(
            company="Universität Aldermere",
            role="Praktikum Hydrologie",
            people=(
                Person("Frau Prof. Ellen Markov", "sie züchtet Bienen"),
                Person("Raj Patel", "wie er zur Hydrologie kam"),
            ),
            felt=Feeling.UNSURE,
            language="de",
        ),
        met(0, 1),
        JANA,
    ),
)
