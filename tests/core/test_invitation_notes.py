"""Invitations with a note: counted by the month where the user is, and warned of before the last."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from core import commands
from core.correspondence import Strangers
from core.drafting.checks import check
from core.invitation_notes import FREE_NOTES, InvitationNotes, month_began, notes_of
from core.models import Change, Channel, Id, Message, MessageKind, Profile
from core.settings import with_profile
from tests.core.letters import ALEX, Process
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.models import Step
    from core.workspace import Workspace

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def invitation(number: int, sent_at: datetime = NOW, body: str = "Hi Dana.") -> Message:
    return Message(
        id=Id(f"00000000-0000-4000-8000-{number:012}"),
        changed=NOW,
        application_id=Id("a"),
        kind=MessageKind.CONNECT,
        channel=Channel.LINKEDIN,
        sent_at=sent_at,
        body=body,
    )


def test_the_month_begins_where_the_user_is() -> None:
    assert month_began(NOW, "Europe/London") == datetime(2026, 11, 1, tzinfo=UTC)
    assert month_began(datetime(2026, 10, 31, 14, tzinfo=UTC), "Pacific/Auckland") == datetime(
        2026, 10, 31, 11, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("now", "anew"),
    [(NOW, date(2026, 12, 1)), (datetime(2026, 12, 31, 10, tzinfo=UTC), date(2027, 1, 1))],
)
def test_they_are_counted_anew_from_the_first(now: datetime, anew: date) -> None:
    assert notes_of([], Profile(), now, "UTC").anew == anew


def test_an_invitation_without_words_costs_no_note() -> None:
    found = notes_of([invitation(1), invitation(2, body=" ")], Profile(), NOW, "UTC")
    assert (found.sent, found.of, found.left) == (1, FREE_NOTES, 4)


def test_a_premium_account_has_no_limit() -> None:
    assert notes_of([invitation(1)], Profile(premium=True), NOW, "UTC").of == 0


@pytest.mark.parametrize(
    ("sent", "of", "said", "ok"),
    [
        (0, 5, "Note 1 of about 5 this month", True),
        (3, 5, "Note 4 of about 5 this month", True),
        (4, 5, "The last of about 5 notes this month", False),
        (5, 5, "5 notes sent this month: LinkedIn may take no more before Tue 1 Dec", False),
        (7, 5, "7 notes sent this month: LinkedIn may take no more before Tue 1 Dec", False),
        (7, 0, "", True),
    ],
)
def test_the_draft_says_how_many_are_left(sent: int, of: int, said: str, ok: bool) -> None:
    process = Process()
    for kind in (MessageKind.CONNECT, MessageKind.THANK_YOU):
        notes = InvitationNotes(sent=sent, of=of, anew=date(2026, 12, 1))
        step = process.step(kind)
        found = check(
            step, Channel.LINKEDIN, "", "Hi Dana", process.facts(), ALEX, Strangers(), (), None, notes
        )
        told = [(one.text, one.ok) for one in found if one.id == "notes"]
        assert told == ([(said, ok)] if said and kind is MessageKind.CONNECT else [])


# ---- in a workspace ----


@pytest.fixture(name="halden")
def _halden() -> Halden:
    return Halden(FakeClock())


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=FakeClock())
    yield workspace
    workspace.close()


def connect(workspace: Workspace, halden: Halden) -> Step:
    return the_step(workspace, f"connect:{halden.dana.id}")


def send(workspace: Workspace, halden: Halden, count: int, **changes: object) -> None:
    sent = (
        replace(invitation(at, workspace.clock.now()), application_id=halden.process.id)
        for at in range(count)
    )
    workspace.apply(Change(title="", after=tuple(replace(one, **changes) for one in sent)))  # type: ignore[arg-type]


def test_the_last_of_a_month_is_warned_of_and_one_more_too(workspace: Workspace, halden: Halden) -> None:
    step = connect(workspace, halden)
    send(workspace, halden, 3)
    assert workspace.guard(step) == ()
    send(workspace, halden, 0)
    send(workspace, halden, 1, id=Id("00000000-0000-4000-8000-000000000099"))
    (found,) = workspace.guard(step)
    assert found.code == "last_note"
    assert found.next_good is None
    assert found.text == (
        "A free account sends about five invitations with a note in a month, and this is the last of them. "
        "The next can go on Tue 1 Dec. Is this the person to spend it on?"
    )
    unmet = [one.id for one in workspace.checks(step, Channel.LINKEDIN, "", "Hi Dana") if not one.ok]
    assert "notes" in unmet
    commands.mark_sent(workspace, step, Channel.LINKEDIN, "", "Hi Dana")
    (found,) = workspace.guard(the_step(workspace, f"connect:{halden.sam.id}"))
    assert found.code == "no_note_left"
    assert found.next_good == date(2026, 12, 1)
    assert found.text == (
        "You have sent five invitations with a note this month, and LinkedIn takes about five from a free "
        "account. It may refuse this one; Tue 1 Dec is the next day on which it takes them."
    )
    assert workspace.guard(step, at=datetime(2026, 12, 1, 9, tzinfo=UTC)) == ()


def test_other_messages_other_months_and_premium_do_not_count(workspace: Workspace, halden: Halden) -> None:
    step = connect(workspace, halden)
    send(workspace, halden, 5, sent_at=datetime(2026, 10, 31, 23, tzinfo=UTC))
    assert workspace.guard(step) == ()
    assert workspace.invitation_notes().sent == 0
    workspace.undo()
    send(workspace, halden, 5, kind=MessageKind.OTHER)
    assert workspace.guard(step) == ()
    workspace.undo()
    send(workspace, halden, 5)
    assert workspace.guard(step) != ()
    workspace.update_settings(with_profile(workspace.settings, premium=True))
    assert workspace.guard(step) == ()
