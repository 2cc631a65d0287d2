"""Faults planted in every letter of the review file, in all tones: each is caught wherever it can stand."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from core.drafting.checks import check
from core.drafting.compose import compose
from core.drafting.lexicon import lexicon
from core.drafting.people import person
from core.drafting.variants import GROUP, as_chosen
from core.drafting.words import likeness
from core.models import Channel, MessageKind, Tone
from tests.core.letters import ALEX, NOW, Person, Process
from tests.core.review_letters import CASES, drafted, strangers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.drafting.checks import Check
    from tests.core.thirty import Case, Letter

AFTER_A_NO = (MessageKind.REPLY_TO_REJECTION, MessageKind.ASK_FOR_FEEDBACK)
EVERY_LETTER = [(case, letter, tone) for case in CASES for letter in case.letters for tone in Tone]


class Planted:
    """One letter with a text of one's own in its place; `said` are what its checks have against it."""

    def __init__(self, case: Case, letter: Letter, tone: Tone) -> None:
        self.case, self.letter, self.tone = case, letter, tone
        self.made = drafted(case, letter, tone)
        self.language = "de" if case.process.language.startswith("de") else "en"
        everybody = (*case.process.people, case.process.news) if case.process.news else case.process.people
        self.reader = everybody[letter.person].name if letter.person >= 0 else ""
        self.others = [one.name for one in everybody if one.name != self.reader]

    def against(self, body: str, subject: str | None = None, twin: str = "") -> set[str]:
        """Return the ids of the checks that do not hold for a text; `twin` is what a colleague got."""
        case, letter = self.case, self.letter
        step = as_chosen(case.process.step(letter.kind, letter.person), letter.variant)
        told = [(self.others[0] if self.others else "Kim Roe", twin)] if twin else []
        found: tuple[Check, ...] = check(
            step,
            letter.channel,
            self.made.subject if subject is None else subject,
            body,
            case.process.facts(),
            case.profile,
            strangers(case),
            told,
        )
        return {one.id for one in found if not one.ok}

    def with_sentence(self, sentence: str) -> str:
        """Return the letter with one sentence more, before the sign-off."""
        head, gap, tail = self.made.body.rpartition("\n\n")
        return f"{head} {sentence}{gap}{tail}" if gap else f"{self.made.body} {sentence}"


def wrong_company(one: Planted) -> tuple[str, str] | None:
    other = next(name for name in sorted(strangers(one.case).companies) if len(name.split()) == 1)
    return one.with_sentence(f"{other} {'passt' if one.language == 'de' else 'fits'}."), "names"


def colleague(one: Planted) -> tuple[str, str] | None:
    first = person(one.reader)[1]
    names = [name for name in one.others if person(name)[1] != first]
    greeting, gap, rest = one.made.body.partition(",")
    if not names or not first or one.letter.variant == GROUP or first.split()[-1] not in greeting:
        return None
    return f"{greeting.replace(first.split()[-1], names[0].split()[-1])}{gap}{rest}", "names"


def misspelt(one: Planted) -> tuple[str, str] | None:
    greeting, gap, rest = one.made.body.partition(",")
    name = greeting.split()[-1]
    if not one.reader or len(name) < 4 or name not in one.reader.split():
        return None
    return f"{greeting.removesuffix(name)}{name[:2]}{name[1:]}{gap}{rest}", "names"


def left_over(one: Planted) -> tuple[str, str] | None:
    return one.with_sentence("[company] ${first_name}."), "blanks"


def too_long_for_linkedin(one: Planted) -> tuple[str, str] | None:
    if one.letter.channel is not Channel.LINKEDIN:
        return None
    limit = 300 if one.case.profile.premium else 200
    return one.made.body.ljust(limit + 1, "x"), "length"


def pressing(one: Planted) -> tuple[str, str] | None:
    words = "Ich wollte nur kurz nachhaken." if one.language == "de" else "I am just checking in."
    return one.with_sentence(words), "pressure"


def arguing(one: Planted) -> tuple[str, str] | None:
    if one.letter.kind is not MessageKind.REPLY_TO_REJECTION:
        return None
    phrase = next(words for words in lexicon(one.language).arguing if "*" not in words)
    return one.with_sentence(f"{phrase[:1].upper()}{phrase[1:]}."), "argument"


def two_questions(one: Planted) -> tuple[str, str] | None:
    if one.letter.kind not in AFTER_A_NO:
        return None
    asked = (
        "Woran lag es? Wer kam zu Ihnen?" if one.language == "de" else "What was missing? Who did you take?"
    )
    return one.with_sentence(asked), "argument"


FAULTS: tuple[Callable[[Planted], tuple[str, str] | None], ...] = (
    wrong_company,
    colleague,
    misspelt,
    left_over,
    too_long_for_linkedin,
    pressing,
    arguing,
    two_questions,
)


def everywhere() -> Iterator[Planted]:
    for case, letter, tone in EVERY_LETTER:
        yield Planted(case, letter, tone)


@pytest.mark.parametrize("plant", FAULTS, ids=lambda plant: plant.__name__)
def test_a_planted_fault_is_caught_in_every_letter_that_can_have_it(
    plant: Callable[[Planted], tuple[str, str] | None],
) -> None:
    tried, missed = 0, []
    for one in everywhere():
        planted = plant(one)
        if planted is not None:
            tried += 1
            body, which = planted
            if which not in one.against(body):
                missed.append((one.case.story, one.letter, one.tone, body))
    assert tried >= 18
    assert missed == [], f"{len(missed)} of {tried}: {missed[0]}"


def test_a_mail_without_a_subject_is_caught_in_every_letter() -> None:
    mails = [one for one in everywhere() if one.letter.channel is Channel.EMAIL]
    assert len(mails) > 200
    assert [one.case.story for one in mails if "signed" not in one.against(one.made.body, "")] == []


def test_the_same_note_to_two_is_caught_in_every_thank_you() -> None:
    notes = [one for one in everywhere() if one.letter.kind is MessageKind.THANK_YOU]
    assert len(notes) > 180
    assert [
        one.case.story for one in notes if "twins" not in one.against(one.made.body, twin=one.made.body)
    ] == []


def test_nothing_is_said_against_a_letter_as_it_is() -> None:
    assert [(one.case.story, found) for one in everywhere() if (found := one.against(one.made.body))] == []


TEN = (
    ("Halden", "Dana Lee", "how your team runs critique"),
    ("Northwind", "Priya Nair", "hiking in Wales"),
    ("Kestrel", "Aisha Khan", "We both know Orbit"),
    ("Orbit Labs", "Mei Chen", "her dog"),
    ("Tessel", "Yara Haddad", "the night shift app"),
    ("Lumen", "Ines Duarte", "the diary study"),
    ("Pelham", "Tom Brandt", ""),
    ("Brightwell", "Leo Martens", "why late events matter"),
    ("Quayside", "Noor Aziz", "the old rowing boat"),
    ("Marlow", "Ruth Abe", "she keeps bees"),
)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.CARD])
def test_the_tenth_thank_you_does_not_read_like_the_first(
    language: str, tone: Tone, channel: Channel
) -> None:
    bodies = []
    for company, name, noted in TEN:
        process = Process(company=company, people=(Person(name, noted),), language=language)
        step = process.step(MessageKind.THANK_YOU)
        bodies.append(compose(step, process.facts(), ALEX, NOW, channel=channel, tone=tone).body)
    alike = [likeness(one, other) for one, other in combinations(bodies, 2)]
    assert likeness(bodies[0], bodies[-1]) < 0.5
    assert sum(alike) / len(alike) < 0.36
