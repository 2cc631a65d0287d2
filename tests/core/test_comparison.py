"""A person's own wording beside the app's: where they part, what changed, and what taking one leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import commands
from core.drafting.comparison import differences
from core.drafting.since import changed_since
from core.drafting.words import sentences
from core.models import (
    NO_ID,
    Change,
    Channel,
    Facts,
    Message,
    MessageKind,
    Participant,
    Promise,
    Reply,
    ReplyKind,
    Tone,
)
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.drafting.comparison import Difference
    from core.models import Draft, Step
    from core.workspace import Workspace

FRESH = (
    "Thank you, Dana",
    "Dear Dana,\n\nThank you for your time. I enjoyed the talk about maps.\n\nI hope.\n\nKind regards,\nAlex",
)
_SENTENCES = st.lists(st.sampled_from(["Dear Dana,", "Thank you.", "A map.", "Is it? Yes!", "x"]), max_size=7)
BODIES = st.builds(
    lambda said, gaps: "".join(
        f"{one}{gap}" for one, gap in zip(said, [*gaps, *[" "] * 9], strict=False)
    ).strip(),
    _SENTENCES,
    st.lists(st.sampled_from([" ", "\n", "\n\n"]), max_size=7),
)


def said(text: str) -> list[str]:
    return [text[slice(*span)] for span in sentences(text)]


def test_the_same_wording_has_no_difference() -> None:
    assert differences(FRESH, FRESH) == ()


def test_a_sentence_that_was_changed_can_be_taken_anew() -> None:
    mine = FRESH[1].replace("about maps", "about the sea")
    [one] = differences((FRESH[0], mine), FRESH)
    assert (one.own, one.fresh) == ("I enjoyed the talk about the sea.", "I enjoyed the talk about maps.")
    assert (one.subject, one.body) == FRESH


def test_a_sentence_of_ones_own_can_be_left_out() -> None:
    mine = FRESH[1].replace("maps.", "maps. My cat says hello.")
    [one] = differences((FRESH[0], mine), FRESH)
    assert (one.own, one.fresh) == ("My cat says hello.", "")
    assert one.body == FRESH[1]
    last = differences((FRESH[0], f"{FRESH[1]}\n\nP.S. Bye."), FRESH)
    assert [one.own for one in last] == ["P.S. Bye."]
    assert last[0].body == FRESH[1]


@pytest.mark.parametrize("gone", ["Dear Dana,\n\n", "Thank you for your time. ", "\n\nI hope.", "\nAlex"])
def test_a_sentence_that_was_left_out_can_be_put_in_again(gone: str) -> None:
    [one] = differences((FRESH[0], FRESH[1].replace(gone, "")), FRESH)
    assert (one.own, one.fresh) == ("", gone.strip())
    assert one.body == FRESH[1]


def test_a_subject_is_compared_as_a_whole() -> None:
    [one] = differences(("Hi", FRESH[1]), FRESH)
    assert (one.own, one.fresh, one.in_subject) == ("Hi", "Thank you, Dana", True)
    assert (one.subject, one.body) == FRESH


def test_several_sentences_in_a_row_are_compared_one_by_one() -> None:
    mine = "Dear Dana,\n\nThanks. It was fun. Really.\n\nI hope.\n\nKind regards,\nAlex"
    found = differences((FRESH[0], mine), FRESH)
    assert [(one.own, one.fresh) for one in found] == [
        ("Thanks.", "Thank you for your time."),
        ("It was fun. Really.", "I enjoyed the talk about maps."),
    ]


@given(own=BODIES, fresh=BODIES)
def test_taking_every_new_sentence_leaves_what_the_new_wording_says(own: str, fresh: str) -> None:
    for _ in range(40):
        found = differences(("", own), ("", fresh))
        if not found:
            break
        own = found[0].body
    assert said(own) == said(fresh)


@given(own=st.text(max_size=80), fresh=st.text(max_size=80))
def test_any_two_texts_can_be_compared(own: str, fresh: str) -> None:
    for one in differences((own, own), (fresh, fresh)):
        assert one.own or one.fresh


# ---- what changed ----


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def halden(clock: FakeClock) -> Halden:
    return Halden(clock)


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, halden: Halden, clock: FakeClock) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=clock)
    yield workspace
    workspace.close()


def begun(workspace: Workspace, key: str, words: str = " Mine.") -> tuple[Step, Draft]:
    """Begin a draft from the template, and add to it."""
    step = the_step(workspace, key)
    made = workspace.composition(step, Channel.EMAIL, Tone.WARM)
    commands.save_draft(workspace, step, Channel.EMAIL, Tone.WARM, made.subject, made.body + words)
    return step, draft_of(workspace, key)


def draft_of(workspace: Workspace, key: str) -> Draft:
    draft = workspace.draft(key)
    assert draft is not None
    return draft


def note_rapport(workspace: Workspace, halden: Halden, words: str) -> None:
    facts = workspace.facts(halden.process.id)
    old = next(one for one in facts.participants if one.contact_id == halden.dana.id)
    new: Participant = replace(old, rapport=words, changed=workspace.clock.now())
    workspace.apply(Change(title="Rapport", before=(old,), after=(new,)))


def test_nothing_changed_under_a_draft_just_begun(workspace: Workspace, halden: Halden) -> None:
    step, draft = begun(workspace, halden.thank_dana)
    assert workspace.changed_under(draft, step) == ()


def test_a_fact_that_changed_is_named_until_the_person_keeps_their_wording(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    step, draft = begun(workspace, halden.thank_dana)
    clock.advance(minutes=5)
    note_rapport(workspace, halden, "lighthouses")
    assert workspace.changed_under(draft, step) == ("what you and Dana talked about",)
    new = [one.fresh for one in differences_of(workspace, step, draft)]
    assert any("lighthouses" in one for one in new)
    clock.advance(minutes=1)
    commands.keep_draft(workspace, step.key)
    assert workspace.changed_under(draft_of(workspace, step.key), step) == ()
    workspace.undo()
    assert workspace.changed_under(draft_of(workspace, step.key), step) != ()


def differences_of(workspace: Workspace, step: Step, draft: Draft) -> tuple[Difference, ...]:
    return workspace.differences(step, draft.channel, draft.tone, "", draft.subject, draft.body)


def test_what_does_not_show_in_the_text_is_not_named(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    step, draft = begun(workspace, halden.thank_dana)
    clock.advance(minutes=5)
    new = replace(halden.dana, email="dana@halden.example", changed=clock.now())
    workspace.apply(Change(title="E-mail", before=(halden.dana,), after=(new,)))
    assert workspace.changed_under(draft_of(workspace, step.key), step) == ()
    clock.advance(minutes=5)
    newer = replace(new, name="Diana Lee", changed=clock.now())
    workspace.apply(Change(title="Name", before=(new,), after=(newer,)))
    assert workspace.changed_under(draft_of(workspace, step.key), step) == ("Diana Lee",)
    clock.advance(minutes=5)
    workspace.apply(
        Change(title="Notes", before=(newer,), after=(replace(newer, notes="x", changed=clock.now()),))
    )
    assert workspace.changed_under(draft_of(workspace, step.key), step) == ("Diana Lee",)
    for _ in range(3):
        workspace.undo()
    assert draft_of(workspace, step.key) == draft
    assert workspace.changed_under(draft_of(workspace, step.key), step) == ()


def test_a_day_that_passed_is_still_named_after_a_change_that_does_not_show(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    step, draft = begun(workspace, halden.thank_dana)
    clock.advance(hours=24)
    new = replace(halden.dana, email="dana@halden.example", changed=clock.now())
    workspace.apply(Change(title="E-mail", before=(halden.dana,), after=(new,)))
    assert draft_of(workspace, step.key) == draft
    assert "what day it is" in workspace.changed_under(draft, the_step(workspace, step.key))


def test_what_ends_its_step_leaves_a_draft_as_it_is(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    draft = begun(workspace, halden.thank_dana)[1]
    clock.advance(minutes=5)
    facts = workspace.facts(halden.process.id)
    met = next(one for one in facts.participants if one.contact_id == halden.dana.id)
    workspace.apply(Change(title="Not met", before=(met,)))
    assert facts.drafts == workspace.facts(halden.process.id).drafts == (draft,)
    clock.advance(minutes=5)
    noted = replace(facts.company, notes="by the river", changed=clock.now())
    workspace.apply(Change(title="Notes", before=(facts.company,), after=(noted,)))
    assert workspace.facts(halden.process.id).drafts == (draft,)
    other = halden.company("Pelham")
    workspace.apply(Change(title="Add", after=(other,)))
    assert workspace.facts(halden.process.id).drafts == (draft,)


def test_what_was_said_to_somebody_else_changes_nothing(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    step, draft = begun(workspace, halden.thank_sam)
    clock.advance(minutes=5)
    note_rapport(workspace, halden, "lighthouses")
    assert workspace.changed_under(draft, step) == ()


def test_a_day_that_passed_changes_the_words_for_the_day(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    step, draft = begun(workspace, halden.thank_dana)
    assert "yesterday" in draft.body
    clock.advance(hours=24)
    assert workspace.changed_under(draft, the_step(workspace, step.key)) == ("what day it is",)


def test_every_fact_that_a_message_rests_on_is_named_once(
    workspace: Workspace, halden: Halden, clock: FakeClock
) -> None:
    made = Halden(clock, name="more")
    made.promise(made.panel, "in a week", made.day(-1))
    made.reply(made.process, made.dana, ReplyKind.NEWS_LATER, made.at(made.day(0), 8), "Soon.")
    made.sent(made.process.id, made.dana, MessageKind.FOLLOW_UP, made.at(made.day(0), 9))
    facts = Facts(
        application=made.process,
        company=made.halden,
        contacts={made.dana.id: made.dana, made.sam.id: made.sam},
        interviews=(made.panel,),
        participants=tuple(one for one in made.records if isinstance(one, Participant)),
        promises=tuple(one for one in made.records if isinstance(one, Promise)),
        replies=tuple(one for one in made.records if isinstance(one, Reply)),
        messages=tuple(one for one in made.records if isinstance(one, Message)),
    )
    step = replace(
        the_step(workspace, halden.thank_dana), interview_id=NO_ID, message_kind=MessageKind.FOLLOW_UP
    )
    long_ago = clock.now() - timedelta(days=900)
    assert changed_since(long_ago, step, facts, frozenset({made.dana.id})) == (
        "the company",
        "the process",
        "Dana Lee",
        "the interview",
        "what you and Dana talked about",
        "when they will reply",
        "what they replied",
        "what you wrote to them",
    )
    assert changed_since(clock.now(), step, facts, frozenset({made.dana.id})) == ()


def test_there_is_nothing_to_keep_without_a_draft(workspace: Workspace, halden: Halden) -> None:
    assert commands.keep_draft(workspace, halden.thank_dana) == Change(title="")
