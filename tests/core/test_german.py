"""German: every message there is, in Sie, from facts told in German; and its checks catch what is wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.correspondence import Strangers
from core.drafting import german_speech as german
from core.drafting.checks import check
from core.drafting.checks.phrases import first_phrase
from core.drafting.compose import characters, compose
from core.drafting.fields import FIELDS, FLAGS
from core.drafting.german import ARGUING, GERMAN, HUMBLE, PRESSING
from core.drafting.german_rapport import fit
from core.drafting.lexicon import LANGUAGE_NAMES, LANGUAGES, language_of, lexicon
from core.drafting.parsing import parse_template
from core.drafting.rapport import Shape
from core.drafting.situations import SITUATIONS, template_file
from core.drafting.speech import speech
from core.drafting.words import likeness, sentences
from core.models import Channel, ContactKind, MessageKind, Outcome, ReplyKind, Tone
from core.paths import resources_dir
from tests.core.german_cases import GERMAN_CASES
from tests.core.letters import ALEX, NOW, Person, Process
from tests.core.review_letters import checked, drafted
from tests.core.thirty import Case

EMAIL, CARD, LINKEDIN = Channel.EMAIL, Channel.CARD, Channel.LINKEDIN
STORIES = {case.story: case for case in GERMAN_CASES}
FILES = sorted((resources_dir() / "messages" / "de").glob("*.txt"))
TUESDAY = date(2026, 11, 24)
FRAU = Process(people=(Person("Frau Katrin Vogel", "Wandern in Wales"),), language="de")


def body_of(
    process: Process,
    kind: MessageKind = MessageKind.THANK_YOU,
    channel: Channel = EMAIL,
    tone: Tone = Tone.WARM,
    person: int = 0,
) -> str:
    return compose(process.step(kind, person), process.facts(), ALEX, NOW, channel=channel, tone=tone).body


def faults(process: Process, body: str, kind: MessageKind, names: Strangers | None = None) -> dict[str, str]:
    step = process.step(kind)
    found = check(step, EMAIL, "Danke", body, process.facts(), ALEX, names or Strangers(), ())
    return {one.id: one.text for one in found if not one.ok}


# ---- which language ----


@pytest.mark.parametrize(
    ("contact", "process", "language"),
    [
        ("", "", "en"),
        ("de", "", "de"),
        ("", "de", "de"),
        ("en", "de", "en"),
        ("DE_at", "", "de"),
        (" de-CH ", "en", "de"),
        ("fr", "de", "de"),
        ("fr", "", "en"),
    ],
)
def test_the_reader_decides_and_else_the_process(contact: str, process: str, language: str) -> None:
    facts = Process(language=process).facts()
    reader = replace(next(iter(facts.contacts.values())), language=contact)
    assert language_of(facts, reader) == language
    assert language_of(facts, None) == ("de" if process == "de" else "en")
    assert lexicon(language).question.startswith({"de": "Darf", "en": "May"}[language])


def test_every_language_has_a_name_and_all_that_it_takes() -> None:
    for language in LANGUAGES:
        assert LANGUAGE_NAMES[language]
        assert speech(language).on_day(TUESDAY, TUESDAY)


# ---- the files ----


def test_there_is_a_file_for_every_situation_channel_and_tone_and_no_other() -> None:
    expected = {
        template_file(situation, channel, tone, "de")
        for situation, channels in SITUATIONS.items()
        for channel in channels
        for tone in Tone
    }
    assert set(FILES) == expected


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_file_reads_well_as_it_stands(file: object) -> None:
    path = resources_dir() / "messages" / "de" / str(file).rsplit("/", maxsplit=1)[-1]
    text = path.read_text(encoding="utf-8")
    template = parse_template(text, FIELDS, FLAGS)
    assert text.startswith("# ")
    assert text.endswith("${signature}\n") or path.name.startswith("connect.")
    assert (template.subject is not None) == (".email." in path.name)
    assert not any(len(line) > 120 or line != line.rstrip() for line in text.splitlines())
    said = re.sub(r"^#.*$", "", text, flags=re.MULTILINE)
    assert "!" not in said
    assert not re.search(r"\b(?:du|dich|dir|dein\w*|euch|euer|eure\w*)\b", said)
    assert "${company}" not in said  # which goes with another word for each: ${at_company} knows
    assert first_phrase((*PRESSING, *HUMBLE), said.lower()) is None
    if "rejection" in path.name or "feedback" in path.name:
        assert first_phrase(ARGUING, said.lower()) is None
    opening = re.search(r"\n\n(?:either[^:]*|if[^:]*|or[^:]*): (\S)", said.partition("Guten Tag")[2])
    assert path.name.startswith("connect.") or (opening is not None and opening[1].islower())


# ---- the letters ----


@pytest.mark.parametrize("case", GERMAN_CASES, ids=STORIES)
@pytest.mark.parametrize("tone", Tone)
def test_every_draft_passes_every_check(case: Case, tone: Tone) -> None:
    for seed in ("", "b"):
        for letter in case.letters:
            found = drafted(case, letter, tone, seed)
            assert [one.text for one in checked(case, letter, tone, seed) if not one.ok] == [], found.body
            assert not re.search(r"\$\{|\[\[|\]\]|either:|else:| [.,;:?]|[.,;]{2}|  ", found.body)
            assert not re.search(r"\b(?:the|and|with|about|you|your)\b", found.body)
            if letter.channel is LINKEDIN:
                assert characters(found.body) <= 200


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.OTHER])
@pytest.mark.parametrize("tone", Tone)
def test_bare_facts_still_make_a_whole_letter(kind: MessageKind, tone: Tone) -> None:
    channel = LINKEDIN if kind is MessageKind.CONNECT else EMAIL
    bare = Process(company="Pell", people=(), role="", days_ago=None, language="de")
    met = Process(company="Pell", people=(Person("Sam Okafor"),), role="", language="de")
    for seed in "abc":
        for process, person in ((bare.but(seed=seed), -1), (met.but(seed=seed), 0)):
            step = process.step(kind, person)
            found = compose(step, process.facts(), ALEX, NOW, channel=channel, tone=tone)
            assert found.body.startswith(("Guten Tag", "Hallo", "Sehr geehrte Damen und Herren"))
            checks = check(step, channel, found.subject, found.body, process.facts(), ALEX, Strangers(), ())
            assert [one.text for one in checks if not one.ok] == [], found.body


NOTED = [
    ["Wandern in Wales"] * 4,
    ["wie Ihr Team Kritikrunden führt"] * 4,
    ["wir kennen beide Kestrel", "ihr Hund", "sie züchtet Bienen", "Tee"],
    [""] * 4,
]


@pytest.mark.parametrize("noted", NOTED, ids=["topic", "practice", "remarks", "nothing"])
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("channel", [EMAIL, CARD])
def test_four_people_of_one_panel_get_four_different_notes(
    noted: list[str], tone: Tone, channel: Channel
) -> None:
    names = ("Frau Dana Lee", "Sam Okafor", "Herr Mei Chen", "Tom Brandt")
    people = tuple(Person(name, rapport) for name, rapport in zip(names, noted, strict=True))
    for change in ({"promised": date(2026, 12, 7)}, {"days_ago": 5}, {"reply": ReplyKind.NO}):
        process = Process(people=people, language="de").but(**change)
        bodies = [body_of(process, channel=channel, tone=tone, person=at) for at in range(4)]
        for one, other in combinations(range(4), 2):
            found = check(
                process.step(MessageKind.THANK_YOU, one),
                channel,
                "Danke",
                bodies[one],
                process.facts(),
                ALEX,
                Strangers(),
                [(people[other].name, bodies[other])],
            )
            assert [c.text for c in found if c.id == "twins" and not c.ok] == []
            assert likeness(bodies[one], bodies[other]) < 0.5


def test_the_question_says_in_which_language_to_answer() -> None:
    process = Process(people=(Person("Katrin Vogel"),), language="de")
    found = compose(
        process.step(MessageKind.THANK_YOU), process.facts(), ALEX, NOW, channel=EMAIL, tone=Tone.WARM
    )
    assert [one.question for one in found.missing] == [
        "What did you and Katrin talk about? In German, as it goes into the letter."
    ]


# ---- who, when, where ----


@pytest.mark.parametrize(
    ("name", "first", "flags"),
    [
        ("Katrin Vogel", "Katrin Vogel", set()),
        ("Frau Katrin Vogel", "Frau Vogel", {"frau", "titled"}),
        ("Herr Dr. Emre Yilmaz", "Herr Dr. Yilmaz", {"herr", "titled"}),
        ("Mrs Joan Whitlock", "Frau Whitlock", {"frau", "titled"}),
        ("Mr Otto Braun", "Herr Braun", {"herr", "titled"}),
        ("Prof. Dr. Ines Wagner", "Prof. Dr. Ines Wagner", {"titled"}),
        ("Frau Ruth von der Heide", "Frau von der Heide", {"frau", "titled"}),
        ("Frau", "Frau", set()),
        ("Anna Frau", "Anna Frau", set()),
        ("dana@halden.example", "", set()),
    ],
)
def test_people_are_called_by_title_where_the_name_has_one(name: str, first: str, flags: set[str]) -> None:
    found = german.addressed(name)
    assert found.first == first
    assert found.flags == flags


def test_each_tone_greets_in_its_way() -> None:
    man = FRAU.but(people=(Person("Herr Jan Voss"),))
    plain = FRAU.but(people=(Person("Jan Voss"),))
    greetings = {
        (process.people[0].name, tone): body_of(process, tone=tone).partition("\n")[0]
        for process in (FRAU, man, plain)
        for tone in Tone
    }
    assert greetings == {
        ("Frau Katrin Vogel", Tone.BRIEF): "Hallo Frau Vogel,",
        ("Frau Katrin Vogel", Tone.WARM): "Liebe Frau Vogel,",
        ("Frau Katrin Vogel", Tone.FORMAL): "Sehr geehrte Frau Vogel,",
        ("Herr Jan Voss", Tone.BRIEF): "Hallo Herr Voss,",
        ("Herr Jan Voss", Tone.WARM): "Lieber Herr Voss,",
        ("Herr Jan Voss", Tone.FORMAL): "Sehr geehrter Herr Voss,",
        ("Jan Voss", Tone.BRIEF): "Hallo Jan Voss,",
        ("Jan Voss", Tone.WARM): "Guten Tag Jan Voss,",
        ("Jan Voss", Tone.FORMAL): "Guten Tag Jan Voss,",
    }


@pytest.mark.parametrize(
    ("day", "now_said", "card_said", "name"),
    [
        (date(2026, 11, 24), "heute", "am Dienstag", "heute"),
        (date(2026, 11, 23), "gestern", "am Montag", "gestern"),
        (date(2026, 11, 20), "am Freitag", "am Freitag", "Freitag"),
        (date(2026, 11, 9), "am 9. November", "am 9. November", ""),
        (date(2025, 3, 1), "am 1. März 2025", "am 1. März 2025", ""),
        (date(2026, 11, 25), "morgen", "am Mittwoch", ""),
    ],
)
def test_days_are_said_as_in_a_letter(day: date, now_said: str, card_said: str, name: str) -> None:
    assert german.on_day(day, TUESDAY) == now_said
    assert german.on_day(day, TUESDAY, lasting=True) == card_said
    assert german.day_name(day, TUESDAY) == name


def test_limits_and_counts_are_said() -> None:
    assert german.by_day(TUESDAY, TUESDAY) == "heute"
    assert german.by_day(date(2026, 11, 25), TUESDAY) == "bis morgen"
    assert german.by_day(date(2026, 12, 7), TUESDAY) == "bis zum 7. Dezember"
    assert german.until(date(2026, 12, 14), TUESDAY) == "bis zum 14. Dezember"
    said = [german.interviews(count) for count in (0, 1, 3, 13)]
    assert said == ["", "das Gespräch", "die drei Gespräche", "die 13 Gespräche"]
    assert german.names([]) == ""
    assert german.names(["Herr Voss"]) == "Herrn Voss"
    assert german.names(["Frau Lee", "Herr Voss", "Mei Chen"]) == "Frau Lee, Herrn Voss und Mei Chen"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Halden", "bei Halden"),
        ("Universität Leipzig", "an der Universität Leipzig"),
        ("Klinikum Nordtal", "am Klinikum Nordtal"),
        ("Universitätsklinikum Halden", "am Universitätsklinikum Halden"),
        ("Technische Hochschule Halden", "an der Technischen Hochschule Halden"),
        ("Deutsche Wasser AG", "bei der Deutschen Wasser AG"),
        ("Landratsamt Halden", "beim Landratsamt Halden"),
        ("Stadt Halden", "bei der Stadt Halden"),
        ("Brückner GmbH", "bei der Brückner GmbH"),
        ("Bank", "bei Bank"),
        ("", ""),
    ],
)
def test_a_company_follows_the_right_word(name: str, said: str) -> None:
    assert german.at_company(name) == said
    assert german.company(name) == name
    assert speech("en").at_company("University of Leeds") == "at the University of Leeds"
    assert speech("en").at_company("") == ""


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Redakteurin", "die Stelle als Redakteurin"),
        ("Praktikum Hydrologie", "das Praktikum Hydrologie"),
        ("Wissenschaftliche Volontariat", "das Wissenschaftliche Volontariat"),
        ("freie Stelle", "die freie Stelle"),
        ("", ""),
    ],
)
def test_the_role_fits_into_the_sentence(role: str, said: str) -> None:
    assert german.the_role(role) == said


# ---- what was talked about ----


@pytest.mark.parametrize(
    ("noted", "shape", "text"),
    [
        ("Wandern in Wales", Shape.TOPIC, "Wandern in Wales"),
        ("der neue Garten", Shape.TOPIC, "den neuen Garten"),
        ("der Umzug", Shape.TOPIC, "den Umzug"),
        ("Die Bienen", Shape.TOPIC, "die Bienen"),
        ("Ihre Bienen", Shape.TOPIC, "Ihre Bienen"),
        ("wir haben lange über den Umzug gesprochen", Shape.TOPIC, "den Umzug"),
        ("über Motorräder, die er sammelt", Shape.TOPIC, "Motorräder"),
        ("gelacht über den alten Aufzug", Shape.TOPIC, "den alten Aufzug"),
        ("sie hat erzählt, wie sie zum Design kam", Shape.HOW, "wie Sie zum Design kamen"),
        ("Wie ihr Team arbeitet", Shape.HOW, "wie Ihr Team arbeitet"),
        ("dass wir beide Kestrel kennen", Shape.THAT, "wir beide Kestrel kennen"),
        ("wir kennen beide Kestrel", Shape.THAT, "wir beide Kestrel kennen"),
        ("sie züchtet Bienen", Shape.THAT, "Sie Bienen züchten"),
        ("Katrin arbeitet gern nachts", Shape.THAT, "Sie gern nachts arbeiten"),
        ("er lernte Bäcker", Shape.THAT, "Sie Bäcker lernten"),
        ("er redet gern", Shape.THAT, "Sie gern reden"),
        ("er fährt Rad", Shape.THAT, "Sie Rad fahren"),
        ("er schwamm weit", Shape.SAID, "Er schwamm weit"),
        ("sie ist 40", Shape.THAT, "Sie 40 sind"),
        ("wir fangen beide früh an", Shape.THAT, "wir beide früh anfangen"),
        ("sie kommt viel herum", Shape.THAT, "Sie viel herumkommen"),
        ("wir sind gern dabei, mit Hund", Shape.SAID, "Wir sind gern dabei, mit Hund"),
        ("wir mögen Tee und trinken viel", Shape.SAID, "Wir mögen Tee und trinken viel"),
        ("wir haben gelacht auf der Treppe", Shape.SAID, "Wir haben gelacht auf der Treppe"),
        ("sie hat oft etwas vor", Shape.SAID, "Sie haben oft etwas vor"),
        ("wir lachten", Shape.SAID, "Wir lachten"),
        ("er ESSt", Shape.SAID, "Er ESSt"),
        ("ihr Hund", Shape.TOPIC, "Ihren Hund"),
        ("ihr alter Hund", Shape.TOPIC, "Ihren alten Hund"),
        ("sein neues Haus am See", Shape.TOPIC, "Ihr neues Haus am See"),
        ("unser Schulgarten, in dem Bienen leben", Shape.TOPIC, "unseren Schulgarten"),
        ("ihr Lieblingsteam", Shape.TOPIC, "Ihr Lieblingsteam"),
        ("ihr Roggensauer von der Großmutter", Shape.SAID, "Ihr Roggensauer von der Großmutter"),
        ("ihr altes", Shape.SAID, "Ihr altes"),
        ("ihr sehr alter", Shape.SAID, "Ihr sehr alter"),
        ("ihr", Shape.SAID, "Ihr"),
        ("seine Bienen", Shape.TOPIC, "Ihre Bienen"),
        ("alte Motorräder", Shape.SAID, "alte Motorräder"),
        ("Halden nutzt Rust", Shape.SAID, "Halden nutzt Rust"),
        ("Tee", Shape.TOPIC, "Tee"),
        ("wie", Shape.SAID, "wie"),
        ("der", Shape.SAID, "der"),
    ],
)
def test_a_note_is_put_where_german_lets_it_stand(noted: str, shape: Shape, text: str) -> None:
    assert fit(noted, 200, "Katrin") == (shape, text)


def test_what_is_said_about_somebody_to_another_stays_about_them() -> None:
    assert fit("wie Ihr Team arbeitet", 90, "Katrin", spoken_of=True) == (Shape.HOW, "wie ihr Team arbeitet")
    assert fit("sie züchtet Bienen", 90, "Katrin", spoken_of=True) == (Shape.SAID, "Sie züchtet Bienen")
    assert fit("Sie kennen Kestrel", 90, "Katrin", spoken_of=True) == (Shape.SAID, "Sie kennen Kestrel")
    assert fit("wir kennen beide Rom", 90, "Katrin", spoken_of=True) == (Shape.THAT, "wir beide Rom kennen")


def test_what_two_people_went_through_keeps_the_words_that_say_so() -> None:
    noted = "die Prüfung, durch die wir beide einmal gefallen sind"
    assert fit(noted, 90, "Katrin") == (Shape.SAID, noted)
    assert fit(noted, 20, "Katrin") == (Shape.TOPIC, "die Prüfung")
    assert fit("der Lauf, für den er trainiert", 90, "Katrin") == (Shape.TOPIC, "den Lauf")


def test_a_clause_that_is_too_long_ends_at_a_comma_or_is_left_out() -> None:
    long = "wie Ihr Team Kritikrunden führt, wann die Entwickler dazukommen und warum das hilft"
    assert fit(long, 40) == (Shape.HOW, "wie Ihr Team Kritikrunden führt")
    assert fit(long, 20) is None
    assert fit("Wandern in Wales und Radfahren in den Niederlanden", 30) == (Shape.TOPIC, "Wandern in Wales")
    assert fit("", 30) is None
    assert fit("\n", 30) is None


@given(st.text(), st.integers(0, 90), st.booleans())
def test_any_note_fits_or_is_left_out(noted: str, limit: int, spoken_of: bool) -> None:
    found = fit(noted, limit, "Katrin", spoken_of=spoken_of)
    assert found is None or 0 < len(found.text) <= limit


# ---- the checks ----

GOOD = """\
Liebe Frau Vogel,

vielen Dank, dass Sie sich gestern die Zeit für unser Gespräch über die Stelle als Product Designer genommen
haben. Besonders gern habe ich mit Ihnen über Wandern in Wales gesprochen und hätte noch lange weitermachen
können.

Je mehr ich über die Arbeit bei Halden gehört habe, desto besser konnte ich mir vorstellen, sie zu machen. Ich
habe mir gemerkt, dass Sie bis zum 7. Dezember entscheiden möchten, und freue mich auf Ihre Nachricht.

Herzliche Grüße
Alex Moreau
"""


@pytest.mark.parametrize(
    ("old", "new", "which", "words"),
    [
        ("Frau Vogel", "Frau Vogle", "names", "\u201cVogle\u201d is spelt \u201cVogel\u201d in your notes"),
        ("Frau Vogel", "Herr Okafor", "names", "Greets Herr Okafor, but the note is for Frau Katrin Vogel"),
        ("bei Halden", "bei Nordwind", "names", "Names Nordwind, but this is about Halden"),
        (
            "Ich\nhabe",
            "Ich warte noch immer. Ich\nhabe",
            "pressure",
            "\u201cwarte noch immer\u201d sounds impatient",
        ),
        (
            "Ich\nhabe",
            "Ihre kostbare Zeit. Ich\nhabe",
            "pressure",
            "\u201cihre kostbare zeit\u201d sounds",
        ),
        ("gern habe", "gern  habe", "blanks", "Two blanks in a row"),
        ("Halden", "[Firma]", "blanks", "\u201c[Firma]\u201d is still to be filled in"),
        ("über Wandern in Wales", "über vieles", "rapport", "Does not mention what you talked about"),
        ("\nAlex Moreau", "", "signed", "Your name is missing at the end"),
    ],
)
def test_a_fault_is_caught(old: str, new: str, which: str, words: str) -> None:
    others = Strangers(companies=frozenset({"Nordwind", "Sommer"}))
    assert faults(FRAU, GOOD, MessageKind.THANK_YOU, others) == {}
    assert old in GOOD
    found = faults(FRAU, GOOD.replace(old, new), MessageKind.THANK_YOU, others)
    assert list(found) == [which]
    assert found[which].startswith(words)


def test_a_name_that_is_a_noun_too_proves_nothing() -> None:
    others = Strangers(companies=frozenset({"Sommer", "Stern"}))
    body = GOOD.replace("Ich\nhabe", "Im Sommer steht dort ein Stern. Ich\nhabe")
    assert faults(FRAU, body, MessageKind.THANK_YOU, others) == {}


def test_a_german_follow_up_asks_when_or_gets_the_question() -> None:
    process = FRAU.but(days_ago=15)
    body = "Guten Tag,\n\nich schreibe wegen der Stelle. Bekomme ich die Stelle?\n\nViele Grüße\nAlex Moreau"
    assert "timeline" in faults(process, body, MessageKind.FOLLOW_UP)
    step = process.step(MessageKind.FOLLOW_UP)
    found = check(step, EMAIL, "Frage", body, process.facts(), ALEX, Strangers(), ())
    (asked,) = (one for one in found if one.id == "timeline")
    assert asked.repair is not None
    assert GERMAN.question in asked.repair.body
    assert "timeline" not in faults(process, asked.repair.body, MessageKind.FOLLOW_UP)


def test_a_german_reply_to_a_no_may_not_argue_and_asks_one_thing() -> None:
    told = FRAU.but(reply=ReplyKind.NO, outcome=Outcome.REJECTED)
    kind = MessageKind.REPLY_TO_REJECTION
    thanks = "Liebe Frau Vogel,\n\ndanke für die Nachricht. {}\n\nViele Grüße\nAlex Moreau"
    assert faults(told, thanks.format("Alles Gute."), kind) == {}
    assert "argument" in faults(told, thanks.format("Das ist eine Fehlentscheidung."), kind)
    two = "Was kann ich besser machen? Ist eine andere Stelle frei?"
    assert faults(told, thanks.format(two), kind)["argument"].startswith("Asks two things")


def test_a_sentence_does_not_end_within_a_date_or_after_a_title() -> None:
    text = "Am 7. Dezember sprach Dr. Vogel. In 2020. So war es am 3. Ende.\nProf.\nEnde"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Am 7. Dezember sprach Dr. Vogel.",
        "In 2020.",
        "So war es am 3.",
        "Ende.",
        "Prof.",
        "Ende",
    ]


def test_thanks_through_the_coordinator_are_understood_in_german() -> None:
    case = next(case for case in GERMAN_CASES if len(case.process.people) == 4)
    group = next(letter for letter in case.letters if letter.variant)
    for tone in Tone:
        found = drafted(case, group, tone)
        assert found.body.startswith(("Hallo Frau Lang", "Liebe Frau Lang", "Sehr geehrte Frau Lang"))
        assert "Herrn Dr." in found.body
    assert case.process.news is not None
    assert case.process.news.kind is ContactKind.RECRUITER
