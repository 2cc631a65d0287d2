"""The messages that come with the app: every one, in every tone, from full, bare, long and hostile facts."""

from __future__ import annotations

import re
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

import pytest

from core.correspondence import Strangers
from core.drafting.checks import check
from core.drafting.checks.phrases import first_phrase
from core.drafting.compose import Composition, characters, compose
from core.drafting.english import ARGUING, HUMBLE, PRESSING
from core.drafting.fields import FIELDS, FLAGS
from core.drafting.parsing import parse_template
from core.drafting.situations import SITUATIONS, load_template, template_file
from core.drafting.variants import FEEDBACK, OPENINGS
from core.drafting.words import likeness, words
from core.models import (
    Channel,
    ContactKind,
    Feeling,
    InterviewKind,
    MessageKind,
    Outcome,
    ReplyKind,
    Tone,
)
from core.paths import resources_dir
from tests.core.letters import ALEX, NOW, Person, Process
from tests.core.samples import PANEL, thank_yous
from tests.core.samples import SITUATIONS as SAMPLE

FILES = sorted((resources_dir() / "messages" / "en").glob("*.txt"))
MEETINGS = [
    (MessageKind.THANK_YOU, Channel.EMAIL),
    (MessageKind.THANK_YOU, Channel.CARD),
    (MessageKind.CONNECT, Channel.LINKEDIN),
]
SEEDS = "abcdefgh"
ATLANTIC = (
    "colou?r|favou?r|behaviou?r|honou?r|labou?r|neighbou?r|centre|center|theat|programme|organi[sz]|reali[sz]|"
    "apologi[sz]|recogni[sz]|analy[sz]|emphasi[sz]|summari[sz]|enrol|judge?ment|whilst|amongst|grey|gray|learnt|"
    "travell?ing|cancell?ed|fulfill?|catalog|licen[cs]e|practi[cs]e[ds]"
)
"""What is spelt differently in Britain and America."""
PROMISED = date(2026, 12, 7)


def drafted(
    process: Process,
    kind: MessageKind,
    channel: Channel,
    tone: Tone,
    person: int = 0,
    variant: str = "",
) -> Composition:
    step = process.step(kind, person)
    return compose(step, process.facts(), ALEX, NOW, channel=channel, tone=tone, variant=variant)


def faults(
    process: Process, kind: MessageKind, channel: Channel, found: Composition, person: int = 0
) -> list[str]:
    """Return what the checks say against a draft, seen beside other processes."""
    others = (
        "Northwind",
        "Priya Nair",
        "Orbit Labs",
        "Will Young",
        "Best Buy",
        "Hope Green",
        "Kind Snacks",
        "May Ling",
    )
    checks = check(
        process.step(kind, person),
        channel,
        found.subject,
        found.body,
        process.facts(),
        ALEX,
        Strangers(people=frozenset(others)),
        (),
    )
    return [one.text for one in checks if not one.ok]


# ---- the files ----


def test_there_is_a_file_for_every_situation_channel_and_tone_and_no_other() -> None:
    expected = {
        template_file(situation, channel, tone)
        for situation, channels in SITUATIONS.items()
        for channel in channels
        for tone in Tone
    }
    assert set(FILES) == expected


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_file_reads_well_as_it_stands(file: object) -> None:
    path = resources_dir() / "messages" / "en" / str(file).rsplit("/", maxsplit=1)[-1]
    text = path.read_text(encoding="utf-8")
    template = parse_template(text, FIELDS, FLAGS)
    assert text.startswith("# ")
    assert text.endswith("${signature}\n") or path.name.startswith("connect.")
    assert (template.subject is not None) == (".email." in path.name)
    assert not any(len(line) > 120 or line != line.rstrip() for line in text.splitlines())
    said = re.sub(r"^#.*$", "", text, flags=re.MULTILINE)
    assert "!" not in said
    assert first_phrase((*PRESSING, *HUMBLE), said.lower()) is None
    if "rejection" in path.name or "feedback" in path.name:
        assert first_phrase(ARGUING, said.lower()) is None
    assert re.findall(rf"\b\w*(?:{ATLANTIC})\w*", said.lower()) == []
    if ".formal." in path.name:
        assert not re.search(r"\w'(?:s|m|d|ll|re|ve|t)\b", said)


def test_the_readme_shows_a_template_that_works() -> None:
    readme = (resources_dir() / "messages" / "README.md").read_text(encoding="utf-8")
    sample = readme.split("```")[1].strip("\n")
    assert parse_template(sample, FIELDS, FLAGS).fields() == {
        "day_name",
        "first_name",
        "the_role",
        "day",
        "signature",
    }


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.OTHER])
def test_the_three_tones_are_truly_different(kind: MessageKind) -> None:
    process = Process(promised=PROMISED)
    channel = Channel.LINKEDIN if kind is MessageKind.CONNECT else Channel.EMAIL
    noted = process.people[0].rapport
    bodies = [drafted(process, kind, channel, tone).body.replace(noted, "") for tone in Tone]
    for one, other in combinations(bodies, 2):
        assert likeness(one, other) < 0.5


def test_a_brief_note_is_shorter_than_a_warm_one() -> None:
    for kind, channel in [
        *MEETINGS,
        (MessageKind.FOLLOW_UP, Channel.EMAIL),
        (MessageKind.DECLINE, Channel.EMAIL),
    ]:
        total = dict.fromkeys(Tone, 0)
        for seed in SEEDS:
            for tone in Tone:
                total[tone] += len(drafted(Process(seed=seed), kind, channel, tone).body)
        assert total[Tone.BRIEF] < total[Tone.WARM]


# ---- full facts: every draft passes every check ----


@pytest.mark.parametrize("title", SAMPLE)
@pytest.mark.parametrize("tone", Tone)
def test_an_answer_or_a_follow_up_passes_its_own_checks(title: str, tone: Tone) -> None:
    process, kind = SAMPLE[title]
    person = len(process.people) if process.news else 0
    person = person if process.people or process.news else -1
    for seed in SEEDS:
        for ask in ("", FEEDBACK, OPENINGS) if kind is MessageKind.REPLY_TO_REJECTION else ("",):
            found = drafted(process.but(seed=seed), kind, Channel.EMAIL, tone, person, ask)
            assert faults(process.but(seed=seed), kind, Channel.EMAIL, found, person) == []
            assert_is_clean(found)


THANKED = dict(thank_yous())


@pytest.mark.parametrize("title", THANKED)
@pytest.mark.parametrize("tone", Tone)
def test_a_note_after_a_meeting_passes_its_own_checks(title: str, tone: Tone) -> None:
    for seed in SEEDS:
        process = THANKED[title].but(seed=seed + THANKED[title].seed)
        for person in range(len(process.people)):
            for kind, channel in MEETINGS:
                found = drafted(process, kind, channel, tone, person)
                assert faults(process, kind, channel, found, person) == [], found.body
                assert_is_clean(found)


def assert_is_clean(found: Composition) -> None:
    """Assert that nothing of a template is left in a draft, and that it is set as a letter."""
    for text in (found.body, found.subject):
        assert not re.search(r"\$\{|\[\[|\]\]|either:|else:|\bor:|if (?:not|late|keen)", text)
        assert "  " not in text
        assert not re.search(r" [.,;:?]|[.,;]{2}|,\s*\.", text)
    assert "\n\n\n" not in found.body
    assert found.body == found.body.strip()
    sentences = re.split(r"(?<=[.?]) |\n+", found.body)
    for sentence in sentences:
        assert sentence[0].isupper() or sentence.startswith("iPhone"), sentence


def test_no_words_are_said_twice_in_one_note() -> None:
    """A sentence may not echo another of the same note, whichever wordings meet."""
    allowed = {"the team at halden", "i look forward to", "look forward to hearing", "how your team runs"}
    for seed in range(60):
        for channel in (Channel.EMAIL, Channel.CARD):
            for tone in Tone:
                for process in (
                    Process(seed=str(seed), promised=PROMISED),
                    Process(seed=str(seed), felt=Feeling.UNSURE),
                ):
                    found = drafted(process, MessageKind.THANK_YOU, channel, tone)
                    said = [word.lower() for word in words(found.body.replace("Product Designer", "x"))]
                    runs = [" ".join(said[at : at + 4]) for at in range(len(said) - 3)]
                    echoed = {run for run in runs if runs.count(run) > 1} - allowed
                    assert not echoed, found.body


# ---- bare facts, long names, hostile text ----


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.OTHER])
@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("tone", Tone)
def test_bare_facts_still_make_a_whole_letter(kind: MessageKind, channel: Channel, tone: Tone) -> None:
    bare = Process(people=(), role="", days_ago=None)
    met = Process(people=(Person("Sam Okafor"),), role="")
    for seed in SEEDS:
        for process, person in ((bare.but(seed=seed), -1), (met.but(seed=seed), 0)):
            found = drafted(process, kind, channel, tone, person)
            assert_is_clean(found)
            assert len(words(found.body)) >= 10
            checks = check(
                process.step(kind, person),
                channel,
                found.subject,
                found.body,
                process.facts(),
                ALEX,
                Strangers(),
                (),
            )
            native = channel in SITUATIONS.get(str(kind), (Channel.EMAIL,))
            assert [
                one.text for one in checks if not one.ok and (native or one.id not in {"length", "signed"})
            ] == []


LONG = Process(
    people=(
        Person(
            "Wolfeschlegelsteinhausenbergerdorff Bartholomew",
            "how the whole department of observability, reliability and platform engineering runs its weekly "
            "review of every incident with the people who were on call, the people who were woken up, and "
            "the customers as well",
        ),
    ),
    company="The Consolidated Amalgamated Holdings of Great and Little Snoring (International) GmbH & Co. KG",
    role="Senior Principal Staff Engineer for Distributed Observability and Reliability Platforms (remote)",
)


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.OTHER])
@pytest.mark.parametrize("tone", Tone)
def test_long_names_keep_every_limit(kind: MessageKind, tone: Tone) -> None:
    for seed in SEEDS:
        process = LONG.but(seed=seed)
        channel = Channel.LINKEDIN if kind is MessageKind.CONNECT else Channel.EMAIL
        found = drafted(process, kind, channel, tone)
        assert faults(process, kind, channel, found) == []
        assert len(found.subject) < 70
        if kind is MessageKind.CONNECT:
            assert characters(found.body) <= 200
        card = drafted(process, MessageKind.THANK_YOU, Channel.CARD, tone)
        assert faults(process, MessageKind.THANK_YOU, Channel.CARD, card) == []


HOSTILE = (
    "${first_name}",
    "[[if late: x]]",
    "either: x",
    "<b>&amp;</b>",
    "{0}%s",
    "a\nb\tc",
    "\u202eabc",
    "'; --",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    process = Process(people=(Person(text, text),), company=text, role=text)
    for kind in MessageKind:
        for channel in Channel:
            for tone in Tone:
                found = drafted(process, kind, channel, tone)
                assert "Alex Moreau" in found.body or kind in {MessageKind.OTHER, MessageKind.CONNECT}
                ours = {"company", "role", "day", "signature", "how", "topic", "remark", "or", "else"}
                assert not [name for name in ours if f"${{{name}}}" in found.body]
                assert found.body.count("[[") <= found.body.count(text[:2])


# ---- three notes to one panel ----

NOTED = [
    [person.rapport for person in PANEL],
    ["hiking in Wales"] * 4,
    ["how your team runs critique"] * 4,
    ["we both know Kestrel", "I like tea", "they use Rust", "Kestrel runs the same stack"],
    [""] * 4,
]


@pytest.mark.parametrize("noted", NOTED, ids=["different", "one topic", "one practice", "remarks", "nothing"])
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(("kind", "channel"), MEETINGS)
def test_four_people_of_one_panel_get_four_different_notes(
    noted: list[str],
    tone: Tone,
    kind: MessageKind,
    channel: Channel,
) -> None:
    people = tuple(Person(one.name, rapport) for one, rapport in zip(PANEL, noted, strict=True))
    for change in (
        {"promised": PROMISED},
        {"days_ago": 5},
        {"felt": Feeling.UNSURE},
        {"reply": ReplyKind.NO},
    ):
        process = Process(people=people, kind=InterviewKind.PANEL).but(**change)
        bodies = [drafted(process, kind, channel, tone, person).body for person in range(4)]
        for one, other in combinations(range(4), 2):
            found = check(
                process.step(kind, one),
                channel,
                "Thanks",
                bodies[one],
                process.facts(),
                ALEX,
                Strangers(),
                [(people[other].name, bodies[other])],
            )
            assert [c.text for c in found if c.id == "twins" and not c.ok] == []
            assert likeness(bodies[one], bodies[other]) < 0.5
            if kind is MessageKind.THANK_YOU:
                assert SequenceMatcher(None, bodies[one].split(), bodies[other].split()).ratio() < 0.6


def test_a_phone_screen_gets_a_brief_note_of_its_own() -> None:
    ruth = Person("Ruth Abe", kind=ContactKind.RECRUITER)
    process = Process(people=(ruth,), kind=InterviewKind.PHONE_SCREEN, outcome=Outcome.OPEN)
    warm = drafted(process, MessageKind.THANK_YOU, Channel.EMAIL, Tone.WARM)
    assert "the call" in warm.subject
    assert load_template("thank_you_recruiter", Channel.EMAIL, Tone.WARM).subject is not None
