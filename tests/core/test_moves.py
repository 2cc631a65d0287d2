"""What it means to take a process to another stage of the board."""

from __future__ import annotations

import pytest

from core.models import Outcome, ReplyKind
from core.moves import Means, move
from core.timeline import Stage
from tests.core.facts import Process, at, talk

NOW = "Fri 27 Nov 09:00"
CLOSED_AT = "Thu 26 Nov 10:00"


def replied(kind: ReplyKind) -> Process:
    return talk().replied(kind, "Wed 25 Nov 10:00")


def coming() -> Process:
    return Process().interview("Mon 30 Nov 14:00")


@pytest.mark.parametrize(
    ("process", "to", "means", "words"),
    [
        (talk(), Stage.WAITING, Means.NOTHING, ""),
        (talk(), Stage.ACCEPTED, Means.ACCEPT, ""),
        (talk(), Stage.CLOSED, Means.CLOSE, ""),
        (talk(), Stage.OFFER, Means.REPLY, ""),
        (talk(), Stage.INTERVIEWING, Means.REPLY, ""),
        (coming(), Stage.WAITING, Means.NOTHING, "still to come"),
        (coming(), Stage.OFFER, Means.REPLY, ""),
        (Process(), Stage.WAITING, Means.NOTHING, "No interview is entered"),
        (replied(ReplyKind.OFFER), Stage.WAITING, Means.NOTHING, "offer stands"),
        (replied(ReplyKind.OFFER), Stage.INTERVIEWING, Means.NOTHING, "offer stands"),
        (replied(ReplyKind.OFFER), Stage.ACCEPTED, Means.ACCEPT, ""),
        (replied(ReplyKind.NO), Stage.WAITING, Means.REPLY, "They said no"),
        (replied(ReplyKind.NO), Stage.ACCEPTED, Means.ACCEPT, ""),
        (talk().closed(Outcome.NO_ANSWER, CLOSED_AT), Stage.WAITING, Means.REOPEN, ""),
        (talk().closed(Outcome.NO_ANSWER, CLOSED_AT), Stage.INTERVIEWING, Means.REOPEN, "in Waiting"),
        (talk().closed(Outcome.NO_ANSWER, CLOSED_AT), Stage.OFFER, Means.REPLY, ""),
        (talk().closed(Outcome.WITHDRAWN, CLOSED_AT), Stage.OFFER, Means.NOTHING, "No offer"),
        (talk().closed(Outcome.WITHDRAWN, CLOSED_AT), Stage.ACCEPTED, Means.ACCEPT, ""),
        (talk().closed(Outcome.ACCEPTED, CLOSED_AT), Stage.CLOSED, Means.CLOSE, ""),
        (replied(ReplyKind.OFFER).closed(Outcome.DECLINED, CLOSED_AT), Stage.OFFER, Means.REOPEN, ""),
        (replied(ReplyKind.OFFER).closed(Outcome.DECLINED, CLOSED_AT), Stage.WAITING, Means.REOPEN, "Offer"),
        (replied(ReplyKind.NO).closed(Outcome.REJECTED, CLOSED_AT), Stage.WAITING, Means.REPLY, "said no"),
    ],
)
def test_a_move_asks_for_what_it_means(process: Process, to: Stage, means: Means, words: str) -> None:
    asked = move(process.facts(), to, at(NOW))
    assert asked.means is means
    assert words in asked.words
    assert bool(words) is bool(asked.words)


@pytest.mark.parametrize(
    ("process", "to", "kind"),
    [
        (talk(), Stage.OFFER, ReplyKind.OFFER),
        (talk(), Stage.INTERVIEWING, ReplyKind.NEXT_ROUND),
        (replied(ReplyKind.NO), Stage.WAITING, ReplyKind.NEWS_LATER),
        (talk().closed(Outcome.NO_ANSWER, CLOSED_AT), Stage.OFFER, ReplyKind.OFFER),
        (talk(), Stage.CLOSED, None),
    ],
)
def test_a_move_by_a_reply_knows_which_reply_leads_there(
    process: Process, to: Stage, kind: ReplyKind | None
) -> None:
    assert move(process.facts(), to, at(NOW)).kind is kind
