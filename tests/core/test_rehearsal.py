"""A template is tried on a real process, whatever point that has come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from core.drafting.own_templates import TemplateName, built_in, every_name
from core.drafting.parsing import TemplateProblem
from core.drafting.rehearsal import rehearsal, rehearse, template_of
from core.models import NO_ID, Channel, Contact, Facts, Interview, MessageKind, Participant, Profile, Tone
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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


@pytest.mark.parametrize("name", list(every_name()), ids=lambda name: name.key)
def test_every_built_in_template_reads_whole_for_a_process(halden: Halden, name: TemplateName) -> None:
    now = halden.now
    made = rehearse(name, built_in(name), facts_of(halden), ALEX, now, "Europe/London")
    assert made.body
    assert not set("${}[]") & set(made.body)
    assert name.channel is not Channel.EMAIL or made.subject


def test_what_is_written_is_what_is_read(halden: Halden) -> None:
    text = "Subject: Thanks\n\nDear ${first_name}, how was ${company}?"
    made = rehearse(THANKS, text, facts_of(halden), ALEX, halden.now, "Europe/London")
    assert (made.subject, made.body) == ("Thanks", "Dear Dana, how was Halden?")
    with pytest.raises(TemplateProblem, match="first_name"):
        rehearse(THANKS, "Dear ${firstname},", facts_of(halden), ALEX, halden.now, "Europe/London")


def test_the_language_is_the_templates_own(halden: Halden) -> None:
    text = "Hallo ${first_name}, ${day}."
    german = TemplateName("de", "thank_you", Channel.EMAIL, Tone.WARM)
    made = rehearse(german, text, facts_of(halden), ALEX, halden.now, "Europe/London")
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
