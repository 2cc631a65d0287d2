"""Whatever a person typed anywhere, in any language: a draft is whole, and reads nothing into it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.correspondence import Strangers
from core.drafting.checks import check
from core.drafting.compose import Composition, characters, compose, invitation_limit
from core.drafting.lexicon import LANGUAGES
from core.drafting.variants import FEEDBACK, GROUP, OPENINGS, as_chosen
from core.models import Channel, ContactKind, Feeling, MessageKind, Outcome, Profile, ReplyKind, Tone
from tests.core.letters import NOW, Person, Process

SYNTAX = re.compile(r"\$\{[a-z_]+\}|\[\[|\]\]|\b(?:either|else|or)(?: if [a-z_ ]+)?: ")
WORDS = "Halden wie how our team der Umzug she sie said that \u00fcber about, 7. Dezember & <b> \u2019s"
PLAIN = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)
HOSTILE = st.sampled_from(
    "${company} ${ [[x]] ]] either:\u00a0a else:\u00a0c -- {0}%s \x00\x1b \ud800 \u202e".split(" ")
)
TYPED = st.text(max_size=80) | PLAIN | HOSTILE
VARIANTS = ("", GROUP, FEEDBACK, OPENINGS, "ask_for_time", "accept", "decline", "unheard of")


@st.composite
def processes(draw: st.DrawFn) -> Process:
    """Return any process, with any text in every place where a person types one."""
    people = tuple(
        Person(draw(TYPED), draw(TYPED), draw(st.sampled_from(ContactKind)), draw(TYPED))
        for _ in range(draw(st.integers(0, 3)))
    )
    return Process(
        company=draw(TYPED),
        role=draw(TYPED),
        people=people,
        days_ago=draw(st.sampled_from([None, 0, 1, 6, 40])),
        felt=draw(st.none() | st.sampled_from(Feeling)),
        promised=draw(st.none() | st.just(date(2026, 11, 20)) | st.just(date(2026, 12, 7))),
        upcoming_in=draw(st.none() | st.just(3)),
        reply=draw(st.none() | st.sampled_from(ReplyKind)),
        answer_by=draw(st.none() | st.just(date(2026, 12, 1))),
        outcome=draw(st.sampled_from([Outcome.OPEN, Outcome.REJECTED])),
        number=draw(st.integers(0, 3)),
        news=draw(st.none() | st.builds(Person, TYPED, kind=st.just(ContactKind.RECRUITER))),
        seed="x",
        language=draw(st.sampled_from(LANGUAGES)),
    )


@st.composite
def letters(draw: st.DrawFn) -> tuple[Process, MessageKind, Channel, Tone, str, Profile, int]:
    """Return a process and one message to write in it, of any kind and in any way."""
    return (
        draw(processes()),
        draw(st.sampled_from(MessageKind)),
        draw(st.sampled_from(Channel)),
        draw(st.sampled_from(Tone)),
        draw(st.sampled_from(VARIANTS)),
        Profile(name=draw(TYPED), signature=draw(TYPED), premium=draw(st.booleans())),
        draw(st.integers(-1, 2)),
    )


def written(letter: tuple[Process, MessageKind, Channel, Tone, str, Profile, int]) -> Composition:
    process, kind, channel, tone, variant, profile, person = letter
    step = process.step(kind, person)
    return compose(step, process.facts(), profile, NOW, channel=channel, tone=tone, variant=variant)


def typed_in(process: Process, profile: Profile) -> str:
    """Return everything that was typed anywhere."""
    everybody = (*process.people, *((process.news,) if process.news else ()))
    people = " ".join(f"{one.name} {one.rapport} {one.role}" for one in everybody)
    return f"{process.company} {process.role} {profile.name} {profile.signature} {people}"


@given(letters())
def test_a_draft_is_whole_and_holds_no_syntax_that_nobody_typed(
    letter: tuple[Process, MessageKind, Channel, Tone, str, Profile, int],
) -> None:
    process, kind, channel, _, _, profile, _ = letter
    found = written(letter)
    assert bool(found.body) == (kind is not MessageKind.OTHER)
    typed = typed_in(process, profile)
    if not SYNTAX.search(typed) and "either" not in typed and "else" not in typed:
        assert not SYNTAX.search(f"{found.subject}\n{found.body}")
    assert len(found.subject) < 70
    assert "\n" not in found.subject
    if kind is MessageKind.CONNECT:
        assert characters(found.body) <= invitation_limit(profile)
    assert bool(found.subject) <= (channel is Channel.EMAIL)
    assert all(0 <= start < end <= len(found.body) for start, end in found.highlights)
    f"{found.subject}{found.body}".encode()  # what cannot be sent is left out


@given(letters())
def test_what_is_written_can_be_checked_and_mended_in_any_language(
    letter: tuple[Process, MessageKind, Channel, Tone, str, Profile, int],
) -> None:
    process, kind, channel, _, variant, profile, person = letter
    found = written(letter)
    step = as_chosen(process.step(kind, person), variant)
    others = Strangers(companies=frozenset({process.role}), people=frozenset({profile.name}))
    texts = [("Sam", found.body)]
    for one in check(
        step,
        channel,
        found.subject,
        found.body,
        process.facts(),
        profile,
        others,
        texts,
        lambda: written(letter),
    ):
        text = found.subject if one.in_subject else found.body
        assert all(0 <= start < end <= len(text) for start, end in one.spans)
        if one.repair is not None:
            assert (one.repair.subject, one.repair.body) != (found.subject, found.body)


@given(processes(), st.sampled_from(Tone), st.sampled_from(["${company}", "[[if late: x]]", "{0} and %s"]))
def test_what_looks_like_a_template_stands_there_as_typed(process: Process, tone: Tone, rapport: str) -> None:
    told = replace(process, people=(Person("Dana Lee", rapport),), days_ago=1)
    step, alex = told.step(MessageKind.THANK_YOU), Profile(name="Alex")
    found = compose(step, told.facts(), alex, NOW, channel=Channel.EMAIL, tone=tone)
    assert rapport in found.body
