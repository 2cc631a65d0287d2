"""The ways to answer one occasion: which are offered, what each says, and what sending it settles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from core import commands
from core.correspondence import Strangers
from core.drafting.checks import check
from core.drafting.compose import Composition, compose
from core.drafting.variants import GROUP, as_chosen, coordinator, goes_through, kind_of, variants_of
from core.etiquette import load_policy
from core.ids import new_id
from core.models import (
    NO_ID,
    Change,
    Channel,
    ContactKind,
    InterviewKind,
    MarkKind,
    MessageKind,
    Outcome,
    Reply,
    ReplyKind,
    Rule,
    Tone,
)
from tests.core.letters import ALEX, NOW, Person, Process
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Step
    from core.workspace import Workspace

EMAIL = Channel.EMAIL
RUTH = Person("Ruth Abe", kind=ContactKind.RECRUITER)
PANEL = Process(
    people=(
        Person("Dana Lee", "how your team runs critique"),
        Person("Sam Okafor", "her dog"),
        Person("Mei Chen"),
    ),
    kind=InterviewKind.PANEL,
    promised=date(2026, 12, 7),
    news=RUTH,
)


def titles(
    process: Process, kind: MessageKind, channel: Channel = EMAIL, policy: str = "intention"
) -> list[str]:
    offered = variants_of(process.step(kind), process.facts(), channel, load_policy(policy))
    return [one.title for one in offered]


def written(process: Process, variant: str, person: int = 0, tone: Tone = Tone.WARM) -> Composition:
    step = process.step(MessageKind.THANK_YOU, person)
    return compose(step, process.facts(), ALEX, NOW, channel=EMAIL, tone=tone, variant=variant)


def faults(process: Process, body: str, person: int = 0) -> list[str]:
    step = process.step(MessageKind.THANK_YOU, person)
    found = check(step, EMAIL, "Thank you", body, process.facts(), ALEX, Strangers(), ())
    return [one.text for one in found if not one.ok]


# ---- what is offered ----


def test_an_answer_to_a_no_may_thank_or_ask_one_thing_as_far_as_the_policy_goes() -> None:
    told = Process(reply=ReplyKind.NO, outcome=Outcome.REJECTED)
    kind = MessageKind.REPLY_TO_REJECTION
    assert titles(told, kind) == ["Thank them", "Ask for feedback", "Ask about other openings"]
    assert titles(told, kind, policy="careers_office") == titles(told, kind, policy="patient") == []
    either = replace(load_policy("careers_office"), reply_to_rejection_openings=True)
    offered = variants_of(told.step(kind), told.facts(), EMAIL, either)
    assert [one.title for one in offered] == ["Thank them", "Ask about other openings"]


def test_an_answer_that_is_owed_is_a_yes_a_no_or_a_question_for_time_until_it_is_recorded() -> None:
    for outcome, offered in ((Outcome.OPEN, ["Accept", "Decline", "Ask for time"]), (Outcome.ACCEPTED, [])):
        told = Process(reply=ReplyKind.OFFER, outcome=outcome)
        step = replace(told.step(MessageKind.ACCEPT), rule=Rule.ANSWER_OFFER)
        assert [
            one.title for one in variants_of(step, told.facts(), EMAIL, load_policy("intention"))
        ] == offered
    assert kind_of(step, "decline") is MessageKind.DECLINE
    assert kind_of(step, "") is MessageKind.ACCEPT


def test_an_offer_can_be_thanked_for_put_off_accepted_or_declined() -> None:
    offered = Process(reply=ReplyKind.OFFER, answer_by=date(2026, 12, 7))
    assert titles(offered, MessageKind.THANK_FOR_OFFER) == ["Thank them", "Ask for time", "Accept", "Decline"]
    step = offered.step(MessageKind.THANK_FOR_OFFER)
    said = {
        one: compose(step, offered.facts(), ALEX, NOW, channel=EMAIL, tone=Tone.BRIEF, variant=one).body
        for one in ("", "ask_for_time", "accept", "decline")
    }
    assert "by 7 December" in said[""]
    assert "until 14 December" in said["ask_for_time"]
    assert "accept" in said["accept"]
    assert "not to accept" in said["decline"] or "won't be accepting" in said["decline"]
    assert kind_of(step, "accept") is MessageKind.ACCEPT
    assert as_chosen(step, "") is step


def test_everybody_can_be_thanked_through_whoever_arranged_it() -> None:
    assert titles(PANEL, MessageKind.THANK_YOU) == ["To Dana", "To everyone, through Ruth"]
    assert titles(PANEL, MessageKind.THANK_YOU, Channel.CARD) == []
    assert titles(PANEL, MessageKind.FOLLOW_UP) == []


def test_a_recruiter_will_do_where_nobody_is_named_for_news() -> None:
    facts = PANEL.facts()
    step = PANEL.step(MessageKind.THANK_YOU)
    nobody = replace(facts, application=replace(facts.application, news_contact_id=NO_ID))
    assert coordinator(step, nobody) == facts.contacts[PANEL.contact_id(3)]


@pytest.mark.parametrize(
    "process",
    [
        PANEL.but(news=None),
        PANEL.but(people=PANEL.people[:1]),
        PANEL.but(people=(RUTH, *PANEL.people[:2]), news=None),  # Ruth was met, and thanking her is the step
    ],
)
def test_without_a_coordinator_or_without_a_group_there_is_no_choice(process: Process) -> None:
    assert titles(process, MessageKind.THANK_YOU) == []
    assert written(process, GROUP) == written(process, "")


def test_a_coordinator_who_was_there_passes_thanks_on_to_the_others() -> None:
    process = PANEL.but(people=(*PANEL.people[:2], RUTH), news=None)
    assert titles(process, MessageKind.THANK_YOU) == ["To Dana", "To everyone, through Ruth"]
    body = written(process, GROUP).body
    assert "Dana and Sam" in body
    assert body.startswith("Dear Ruth,")


def test_people_without_usable_names_are_still_told_apart() -> None:
    process = PANEL.but(people=(Person("?"), Person("??")), news=Person("???", kind=ContactKind.RECRUITER))
    assert titles(process, MessageKind.THANK_YOU) == [
        "To this person",
        "To everyone, through the coordinator",
    ]
    assert written(process, GROUP).body.startswith("Dear hiring team,")


# ---- what it says ----


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize(
    "process",
    [PANEL, PANEL.but(days_ago=5, promised=None), PANEL.but(reply=ReplyKind.NO), PANEL.but(upcoming_in=4)],
)
def test_the_note_through_the_coordinator_passes_its_checks(process: Process, tone: Tone) -> None:
    for seed in "abcdef":
        told = process.but(seed=seed)
        found = written(told, GROUP, tone=tone)
        assert found.contact_id == told.contact_id(3)
        assert found.missing == ()
        assert faults(told, found.body) == [], found.body
        assert len(found.subject) < 70


def test_it_says_who_told_what_about_them_and_not_to_them() -> None:
    assert "how their team runs critique" in written(PANEL, GROUP).body
    assert "about her dog" in written(PANEL, GROUP, 1).body
    started = PANEL.but(people=(Person("Sam Okafor", "started as an intern"), *PANEL.people))
    assert "Sam started as an intern" in written(started, GROUP).body
    assert "Dana" in written(PANEL, GROUP, 2).body  # about Mei nothing was noted


def test_where_nothing_was_noted_it_is_not_asked_for() -> None:
    process = PANEL.but(people=(Person("Dana Lee"), Person("Sam Okafor")))
    found = written(process, GROUP)
    assert found.missing == ()
    assert faults(process, found.body) == []


def test_a_note_to_the_coordinator_alone_is_no_note_to_everybody() -> None:
    body = written(PANEL, GROUP).body
    step, facts = PANEL.step(MessageKind.THANK_YOU), PANEL.facts()
    assert goes_through(body, step, facts) is not None
    nobody_named = body.replace("Dana", "D").replace("Sam", "S").replace("Mei", "M")
    assert goes_through(nobody_named, step, facts) is None
    assert "Greets Ruth, but the note is for Dana Lee" in faults(PANEL, nobody_named)
    lonely = PANEL.but(news=None)
    assert goes_through(body, lonely.step(MessageKind.THANK_YOU), lonely.facts()) is None


# ---- what sending it settles ----


@pytest.fixture(name="halden")
def _halden() -> Halden:
    return Halden(FakeClock())


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=FakeClock())
    yield workspace
    workspace.close()


def thanks(workspace: Workspace, halden: Halden) -> list[Step]:
    return [step for step in workspace.timeline(halden.process.id) if step.rule is Rule.THANK_YOU]


def with_ruth(workspace: Workspace, halden: Halden) -> None:
    ruth = replace(halden.contact(halden.halden, "Ruth Abe", "Recruiter"), kind=ContactKind.RECRUITER)
    after = replace(halden.process, news_contact_id=ruth.id)
    workspace.apply(Change(title="", before=(halden.process,), after=(ruth, after)))


def test_one_note_through_the_coordinator_settles_the_thanks_to_all(
    workspace: Workspace, halden: Halden
) -> None:
    with_ruth(workspace, halden)
    dana, sam = (the_step(workspace, key) for key in (halden.thank_dana, halden.thank_sam))
    commands.mark(workspace, sam, MarkKind.LATER, FakeClock().now().replace(year=2027))
    assert [one.id for one in workspace.variants(dana, EMAIL)] == ["", GROUP]
    found = workspace.composition(dana, EMAIL, Tone.WARM, GROUP)
    unmet = [one.id for one in workspace.checks(dana, EMAIL, found.subject, found.body) if not one.ok]
    assert unmet == ["signed"]  # the user has not told their name
    change = commands.mark_sent(workspace, dana, EMAIL, found.subject, found.body, GROUP)
    assert change.title == "Sent: Thank everyone, through Ruth"
    assert all(step.done_at is not None for step in thanks(workspace, halden))
    (message,) = workspace.facts(halden.process.id).messages
    assert workspace.facts(halden.process.id).contacts[message.contact_id].name == "Ruth Abe"
    workspace.undo()
    assert all(step.done_at is None for step in thanks(workspace, halden))
    assert the_step(workspace, halden.thank_sam).later_until is not None


def test_a_step_without_a_process_or_a_choice_offers_none(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    assert workspace.variants(step, EMAIL) == ()
    assert workspace.variants(replace(step, application_id=NO_ID), EMAIL) == ()


def test_an_acceptance_is_kept_as_one(workspace: Workspace, halden: Halden) -> None:
    step = replace(the_step(workspace, halden.thank_dana), message_kind=MessageKind.THANK_FOR_OFFER)
    commands.mark_sent(workspace, step, EMAIL, "Yes", "I accept.", "accept")
    (message,) = workspace.facts(halden.process.id).messages
    assert message.kind is MessageKind.ACCEPT
    assert kind_of(step, "unheard of") is MessageKind.THANK_FOR_OFFER


def test_a_text_of_ones_own_is_taken_for_the_way_that_it_is_most_like(
    workspace: Workspace, halden: Halden
) -> None:
    no = Reply(
        id=new_id(),
        changed=NOW,
        application_id=halden.process.id,
        kind=ReplyKind.NO,
        received_at=workspace.clock.now(),
        zone=workspace.zone,
        contact_id=halden.dana.id,
    )
    workspace.apply(Change(title="They said no", after=(no,)))
    steps = workspace.timeline(halden.process.id)
    answer = next(step for step in steps if step.message_kind is MessageKind.REPLY_TO_REJECTION)
    for way in workspace.variants(answer, EMAIL):
        written = workspace.composition(answer, EMAIL, Tone.WARM, way.id).body
        mine = f"{written}\nP.S. I saw the new ferry."
        assert workspace.variant_of(answer, EMAIL, Tone.WARM, mine) == way.id
    connect = next(step for step in steps if step.message_kind is MessageKind.CONNECT)
    assert workspace.variant_of(connect, Channel.LINKEDIN, Tone.WARM, "Dear Dana,") == ""
