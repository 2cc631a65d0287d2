"""A template is tried on a real process, whatever point that has come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from core import commands
from core.drafting.own_templates import TemplateName, built_in, every_name
from core.drafting.parsing import TemplateProblem
from core.drafting.rehearsal import rehearsal, rehearse, template_of
from core.models import (
    NO_ID,
    Change,
    Channel,
    Contact,
    Facts,
    Interview,
    MessageKind,
    Participant,
    Profile,
    ReplyKind,
    Rule,
    Tone,
)
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.drafting.compose import Composition
    from core.workspace import Workspace

ALEX = Profile(name="Alex Moreau")
THANKS = TemplateName("en", "thank_you", Channel.EMAIL, Tone.WARM)


@pytest.fixture
def halden() -> Halden:
    return Halden(FakeClock())


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=FakeClock())
    yield workspace
    workspace.close()


def facts_of(halden: Halden) -> Facts:
    return Facts(
        application=halden.process,
        company=halden.halden,
        contacts={one.id: one for one in halden.records if isinstance(one, Contact)},
        interviews=tuple(one for one in halden.records if isinstance(one, Interview)),
        participants=tuple(one for one in halden.records if isinstance(one, Participant)),
    )


def read(name: TemplateName, text: str, halden: Halden) -> Composition:
    facts, now = facts_of(halden), halden.now
    asked = rehearsal(name.situation, name.channel, facts, now, "Europe/London")
    return rehearse(name, text, facts, ALEX, now, asked)


@pytest.mark.parametrize("name", list(every_name()), ids=lambda name: name.key)
def test_every_built_in_template_reads_whole_for_a_process(halden: Halden, name: TemplateName) -> None:
    made = read(name, built_in(name), halden)
    assert made.body
    assert not set("${}[]") & set(made.body)
    assert name.channel is not Channel.EMAIL or made.subject


def test_what_is_written_is_what_is_read(halden: Halden) -> None:
    text = "Subject: Thanks\n\nDear ${first_name}, how was ${company}?"
    made = read(THANKS, text, halden)
    assert (made.subject, made.body) == ("Thanks", "Dear Dana, how was Halden?")
    with pytest.raises(TemplateProblem, match="first_name"):
        read(THANKS, "Dear ${firstname},", halden)


def test_the_language_is_the_templates_own(halden: Halden) -> None:
    text = "Hallo ${first_name}, ${day}."
    german = TemplateName("de", "thank_you", Channel.EMAIL, Tone.WARM)
    made = read(german, text, halden)
    assert made.body == "Hallo Dana Lee, gestern."


def test_one_to_write_to_is_found_wherever_there_is_one(halden: Halden) -> None:
    facts = facts_of(halden)
    email, now, zone = Channel.EMAIL, halden.now, "Europe/London"
    unnoted = tuple(
        replace(one, rapport="" if one.contact_id == halden.dana.id else one.rapport)
        for one in facts.participants
    )
    talked = replace(facts, participants=unnoted)
    assert rehearsal("thank_you", email, talked, now, zone)[0].contact_id == halden.sam.id
    assert rehearsal("follow_up_2", email, talked, now, zone)[0].contact_id == halden.dana.id
    nobody = replace(facts, participants=(), interviews=())
    no_news = replace(nobody, application=replace(halden.process, news_contact_id=NO_ID))
    assert rehearsal("withdraw", email, nobody, now, zone)[0].contact_id == halden.dana.id
    assert rehearsal("thank_you", email, no_news, now, zone)[0].contact_id in facts.contacts
    step, _ = rehearsal("thank_you", email, replace(no_news, contacts={}), now, zone)
    assert (step.contact_id, step.interview_id, step.zone) == (NO_ID, NO_ID, zone)


def test_an_interview_to_come_is_better_than_none(halden: Halden) -> None:
    facts, ago = facts_of(halden), halden.now - timedelta(days=9)
    assert rehearsal("connect", Channel.LINKEDIN, facts, ago, "UTC")[0].interview_id == halden.panel.id


def test_the_template_of_a_step_is_known(workspace: Workspace, halden: Halden) -> None:
    step = the_step(workspace, halden.thank_dana)
    assert workspace.template_of(step, Channel.EMAIL, Tone.WARM) == THANKS
    assert workspace.template_of(step, Channel.CARD, Tone.BRIEF) == TemplateName(
        "en", "thank_you", Channel.CARD, Tone.BRIEF
    )
    facts, now = workspace.facts(halden.process.id), halden.now
    connect = replace(step, message_kind=MessageKind.CONNECT)
    found = template_of(connect, facts, now, Channel.EMAIL, Tone.WARM, "")
    assert found == TemplateName("en", "connect", Channel.LINKEDIN, Tone.WARM)
    other = replace(step, message_kind=MessageKind.OTHER)
    assert template_of(other, facts, now, Channel.EMAIL, Tone.WARM, "") is None


def test_the_preview_is_the_draft_of_the_step_it_is_opened_for(workspace: Workspace, halden: Halden) -> None:
    dana, sam = the_step(workspace, halden.thank_dana), the_step(workspace, halden.thank_sam)
    made = workspace.composition(dana, Channel.EMAIL, Tone.WARM)
    commands.save_draft(workspace, dana, Channel.EMAIL, Tone.WARM, made.subject, f"{made.body} Truly.")
    for step in (dana, sam):
        said = workspace.composition(step, Channel.EMAIL, Tone.WARM)
        tried = workspace.rehearsed(THANKS, built_in(THANKS), halden.process.id, step.key)
        assert (tried.subject, tried.body) == (said.subject, said.body)
    tried = workspace.rehearsed(THANKS, built_in(THANKS), halden.process.id)
    assert tried.body == workspace.composition(dana, Channel.EMAIL, Tone.WARM).body


def test_a_template_of_another_time_is_tried_without_a_step(workspace: Workspace, halden: Halden) -> None:
    offer = TemplateName("en", "accept", Channel.EMAIL, Tone.WARM)
    tried = workspace.rehearsed(offer, built_in(offer), halden.process.id, halden.thank_dana)
    assert "accept" in tried.body


def test_a_way_that_is_chosen_is_tried_by_its_own_template(workspace: Workspace, halden: Halden) -> None:
    halden.reply(halden.process, halden.dana, ReplyKind.NO, halden.now, "We chose somebody else.")
    reply = halden.records[-1]
    workspace.apply(Change(title="No", after=(reply,)))
    name = TemplateName("en", "reply_to_rejection_feedback", Channel.EMAIL, Tone.WARM)
    step = next(one for one in workspace.timeline(halden.process.id) if one.rule is Rule.REPLY_TO_REJECTION)
    said = workspace.composition(step, Channel.EMAIL, Tone.WARM, "feedback")
    assert workspace.rehearsed(name, built_in(name), halden.process.id).body == said.body
