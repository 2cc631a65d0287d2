"""What a step says, the stage of a process, and the corners that the scenario table leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from core.etiquette import load_policy
from core.models import (
    NO_ID,
    Channel,
    Id,
    InterviewKind,
    MessageKind,
    Outcome,
    Participant,
    ReplyKind,
    Rule,
    Step,
    StepState,
)
from core.timeline import Acceptance, Stage, stage, timelines
from core.timeline.events import last_event
from core.wording import local_day
from core.workdays import PLAIN_WEEK
from tests.core.facts import LONDON, LONG_AGO, Process, at, one, say, steps_of, talk

THANK_DANA = "thank_you:a.i1:Dana Lee of Halden"

PANEL = Process().interview(
    "Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor", minutes=90, kind=InterviewKind.PANEL
)
SENT_ONE = talk().followed_up("Mon 30 Nov 10:00")
SENT_TWO = talk().followed_up("Mon 30 Nov 10:00").followed_up("Mon 7 Dec 10:00")
SENT_ALL = (
    talk().followed_up("Mon 30 Nov 10:00").followed_up("Mon 7 Dec 10:00").followed_up("Mon 14 Dec 10:00")
)

KEYS = {
    "interview": "interview:a.i1",
    "debrief": "debrief:a.i1",
    "thank Dana": THANK_DANA,
    "thank Sam": "thank_you:a.i1:Sam Okafor of Halden",
    "connect": "connect:Dana Lee of Halden",
    "wait": "wait:a.i1",
    "ask": "follow_up:a.i1:1",
    "ask again": "follow_up:a.i1:2",
    "ask last": "follow_up:a.i1:3",
    "move on": "move_on:a.i1",
    "after a no": "reply_to_rejection:a",
    "after an offer": "thank_for_offer:a",
}

REASONS = (
    (
        talk(),
        """
        Sun 22 Nov 12:00 | interview | With Dana Lee. Ask when they will decide, and whom to ask for news.
        Mon 23 Nov 18:00 | connect | LinkedIn, with a short note.
        Tue 24 Nov 09:00 | wait | They gave no date. Leave it until Monday.
        Mon 30 Nov 09:00 | ask | They gave no date; it has been 7 days.
        Tue 24 Nov 09:00 | move on | Only if no reply by then: you will have asked as often as is kind.
        """,
    ),
    (
        Process().interview("Mon 23 Nov 14:00"),
        "Sun 22 Nov 12:00 | interview | Ask when they will decide, and whom to ask for news.",
    ),
    (
        Process().interview("Mon 23 Nov 14:00", "Dana Lee", asked=("Dana Lee",)),
        "Mon 23 Nov 18:00 | connect | They asked you to. LinkedIn, with a short note.",
    ),
    (
        PANEL,
        """
        Mon 23 Nov 18:00 | debrief | Panel today at 14:00. Who you met, what you connected over, \
            when they will reply.
        Tue 24 Nov 09:00 | thank Dana | Panel yesterday at 14:00.
        Tue 24 Nov 09:00 | thank Sam | Same panel, so a different note.
        Wed 25 Nov 18:00 | thank Sam | Panel last Monday at 14:00. Late, and still worth sending: \
            the note says so.
        """,
    ),
    (
        talk(promised="Mon 23 Nov"),
        """
        Mon 23 Nov 16:00 | thank Dana | They decide the same day, so it should reach them first. By e-mail.
        Tue 24 Nov 10:00 | thank Dana | Interview yesterday at 14:00.
        """,
    ),
    (
        talk(promised="Wed 25 Nov"),
        """
        Mon 23 Nov 18:00 | thank Dana | Interview today at 14:00. By e-mail: a card would come too late.
        Thu 26 Nov 18:00 | thank Dana | Interview last Monday at 14:00. Late, and still worth sending: \
            the note says so.
        """,
    ),
    (
        talk().thanked("Dana Lee", "Fri 27 Nov 10:00"),
        "Mon 30 Nov 10:00 | thank Dana | Interview Mon 23 Nov at 14:00.",
    ),
    (
        talk(promised="Mon 7 Dec", words="in about two weeks"),
        """
        Tue 24 Nov 09:00 | wait | They said they would reply by Mon 7 Dec. Leave it with them.
        Thu 3 Dec 09:00 | wait | They said they would reply by Monday. Leave it with them.
        Sun 6 Dec 09:00 | wait | They said they would reply by tomorrow. Leave it with them.
        Mon 7 Dec 09:00 | wait | They said they would reply today. Leave it with them.
        Tue 8 Dec 08:00 | wait | They are past the day they named, as often happens.
        Tue 24 Nov 09:00 | ask | Only if no reply by Mon 7 Dec.
        Mon 7 Dec 09:00 | ask | Only if no reply today.
        Tue 24 Nov 09:00 | ask again | Only if no reply by then.
        Tue 24 Nov 09:00 | ask last | Only if no reply by then. The last one.
        """,
    ),
    (
        talk(promised="Mon 30 Nov", words="a week"),
        "Fri 4 Dec 09:00 | ask | They said \u201ca week\u201d; it has been 11 days.",
    ),
    (
        talk(promised="Fri 27 Nov", words="by Friday."),
        """
        Sat 28 Nov 09:00 | wait | They are past the day they named, as often happens. Leave it until Monday.
        Sat 28 Nov 09:00 | ask | Only if no reply by then.
        Mon 30 Nov 09:00 | ask | They said \u201cby Friday\u201d; that was last Friday.
        """,
    ),
    (
        talk(promised="Fri 27 Nov"),
        "Mon 30 Nov 09:00 | ask | They said they would reply by Fri 27 Nov.",
    ),
    (
        talk(promised="Fri 27 Nov", words="well, you know how these things go, but surely by Friday"),
        "Mon 30 Nov 09:00 | ask | They said they would reply by Fri 27 Nov.",
    ),
    (
        SENT_ONE,
        """
        Tue 1 Dec 09:00 | wait | You wrote yesterday. Leave it until Monday.
        Sun 6 Dec 09:00 | wait | You wrote last Monday. Leave it until tomorrow.
        Tue 1 Dec 09:00 | ask | You wrote yesterday.
        Mon 7 Dec 09:00 | ask again | You wrote on Mon 30 Nov. Once more, and shorter.
        """,
    ),
    (
        SENT_TWO,
        "Mon 14 Dec 09:00 | ask last | You wrote on Mon 7 Dec. One last time, kindly.",
    ),
    (
        SENT_ALL,
        """
        Mon 21 Dec 09:00 | move on | You have asked as often as is kind. Close this process and put your \
            energy elsewhere.
        """,
    ),
    (
        talk()
        .skipped("follow_up:a.i1:1", "Mon 30 Nov 12:00")
        .skipped("follow_up:a.i1:3", "Mon 14 Dec 12:00"),
        """
        Tue 1 Dec 09:00 | ask | You skipped this one yesterday.
        Mon 7 Dec 09:00 | ask again | Once more, and shorter.
        """,
    ),
    (
        talk()
        .skipped("follow_up:a.i1:1", "Mon 30 Nov 12:00")
        .skipped("follow_up:a.i1:2", "Mon 7 Dec 12:00")
        .skipped("follow_up:a.i1:3", "Mon 14 Dec 12:00"),
        """
        Mon 21 Dec 09:00 | move on | They have not answered. Close this process and put your energy elsewhere.
        """,
    ),
    (
        talk().replied(ReplyKind.NO, "Thu 3 Dec 10:00"),
        """
        Fri 4 Dec 09:00 | after a no | They said no yesterday. A thank-you now is rare, and remembered.
        Thu 10 Dec 09:00 | after a no | They said no on Thu 3 Dec. A thank-you now is rare, and remembered.
        """,
    ),
    (
        talk().replied(ReplyKind.OFFER, "Thu 3 Dec 10:00"),
        "Fri 4 Dec 09:00 | after an offer | Their offer came yesterday. Say when you will decide.",
    ),
    (
        talk().replied(ReplyKind.OFFER, "Thu 3 Dec 10:00", answer_by="Thu 10 Dec"),
        """
        Thu 3 Dec 12:00 | after an offer | Their offer came today. Say when you will decide. \
            They want an answer by Thu 10 Dec.
        Fri 11 Dec 12:00 | after an offer | Their offer came on Thu 3 Dec. Say when you will decide. \
            They wanted an answer by Thu 10 Dec.
        """,
    ),
)

WHY = [
    pytest.param(told, *line.split(" | "), id=line)
    for told, text in REASONS
    for line in (" ".join(line.split()) for line in text.splitlines())
    if line
]


@pytest.mark.parametrize(("told", "now", "step", "reason"), WHY)
def test_a_step_says_why_as_a_person_would(told: Process, now: str, step: str, reason: str) -> None:
    assert one(steps_of(told, now=now)["a"], KEYS[step]).reason == reason


def test_a_reason_names_times_on_the_users_own_clock() -> None:
    steps = steps_of(PANEL, now="Mon 23 Nov 18:00", zone="America/New_York")["a"]
    assert one(steps, THANK_DANA).reason == "Panel today at 09:00."


def test_spacing_says_what_it_waits_for() -> None:
    writer = Process(role="Writer", key="b").interview("Mon 23 Nov 15:00", "Ruth Abe")
    planned = steps_of(talk(), writer, now="Tue 24 Nov 09:00")["b"]
    reason = "A week after the other follow-up to Halden: one at a time."
    assert one(planned, "follow_up:b.i1:1").reason == reason
    written = steps_of(SENT_ONE, writer, now="Tue 1 Dec 09:00")["b"]
    reason = "A week after your last follow-up to Halden, whoever got it."
    assert one(written, "follow_up:b.i1:1").reason == reason
    due = steps_of(SENT_ONE, writer, now="Mon 7 Dec 09:00")["b"]
    assert one(due, "follow_up:b.i1:1").reason == "They gave no date; it has been 14 days."


def test_a_follow_up_ticked_off_before_its_talk_plans_the_next_after_the_talk() -> None:
    late = Process(role="Writer", key="b").interview("Mon 7 Dec 23:59", "Ruth Abe")
    steps = steps_of(talk(), late.done("follow_up:b.i1:1", "Mon 23 Nov 18:00"), now="Tue 24 Nov 09:00")
    days = sorted(
        local_day(step.opens, LONDON)
        for found in steps.values()
        for step in found
        if step.rule is Rule.FOLLOW_UP and step.done_at is None
    )
    assert all((later - earlier).days >= 7 for earlier, later in pairwise(days))


def test_spacing_is_said_in_the_days_the_user_chose() -> None:
    policy = replace(load_policy("intention"), guard_spacing_days=10)
    writer = Process(role="Writer", key="b").interview("Mon 23 Nov 15:00", "Ruth Abe")
    group = [SENT_ONE.facts(), writer.facts()]
    steps = timelines(group, policy, PLAIN_WEEK, at("Tue 1 Dec 09:00"), LONDON)[Id("b")]
    step = one(steps, "follow_up:b.i1:1")
    assert say(step.opens) == "Thu 10 Dec 09:00"
    assert step.reason == "Ten days after your last follow-up to Halden, whoever got it."


@pytest.mark.parametrize(
    ("told", "now", "expected"),
    [
        (Process(), "Mon 23 Nov 09:00", Stage.INTERVIEWING),
        (talk(), "Mon 23 Nov 09:00", Stage.INTERVIEWING),
        (talk(), "Mon 23 Nov 14:30", Stage.INTERVIEWING),
        (talk(), "Mon 23 Nov 15:00", Stage.WAITING),
        (talk().interview("Wed 2 Dec 10:00"), "Mon 30 Nov 09:00", Stage.INTERVIEWING),
        (talk().replied(ReplyKind.NEWS_LATER, "Tue 1 Dec 10:00"), "Wed 2 Dec 09:00", Stage.WAITING),
        (talk().replied(ReplyKind.NO, "Tue 1 Dec 10:00"), "Wed 2 Dec 09:00", Stage.CLOSED),
        (talk().replied(ReplyKind.OFFER, "Tue 1 Dec 10:00"), "Wed 2 Dec 09:00", Stage.OFFER),
        (
            talk().replied(ReplyKind.OFFER, "Tue 1 Dec 10:00").replied(ReplyKind.NO, "Wed 2 Dec 10:00"),
            "Thu 3 Dec 09:00",
            Stage.CLOSED,
        ),
        (talk().closed(Outcome.ACCEPTED, "Tue 1 Dec 10:00"), "Wed 2 Dec 09:00", Stage.ACCEPTED),
        (talk().closed(Outcome.WITHDRAWN, "Tue 1 Dec 10:00"), "Wed 2 Dec 09:00", Stage.CLOSED),
    ],
)
def test_the_board_shows_a_process_by_its_stage(told: Process, now: str, expected: Stage) -> None:
    assert stage(told.facts(), at(now)) is expected


def test_of_two_rounds_that_end_together_the_same_is_always_the_last() -> None:
    facts = talk().interview("Mon 23 Nov 14:00", "Sam Okafor").facts()
    turned = replace(facts, interviews=facts.interviews[::-1])
    first, second = last_event(facts), last_event(turned)
    assert first is not None
    assert second is not None
    assert first.id == second.id == "a.i2"


def test_whoever_is_entered_twice_for_one_interview_is_thanked_once() -> None:
    told = talk()
    twin = replace(told.participants[0], id=Id("twin"))
    told.participants.append(twin)
    keys = [step.key for step in steps_of(told, now="Mon 23 Nov 18:00")["a"]]
    assert keys.count(THANK_DANA) == 1


def test_a_participant_whose_interview_or_contact_is_gone_asks_for_nothing() -> None:
    told = talk()
    for interview_id, contact_id in ((Id("gone"), told.contact_id("Dana Lee")), (Id("a.i1"), Id("gone"))):
        stray = Participant(
            id=Id(f"stray {contact_id}"), changed=LONG_AGO, interview_id=interview_id, contact_id=contact_id
        )
        told.participants.append(stray)
    assert steps_of(told, now="Mon 23 Nov 18:00") == steps_of(talk(), now="Mon 23 Nov 18:00")


def test_notes_lapse_at_the_end_of_a_day_not_in_the_middle_of_it() -> None:
    for now in ("Mon 7 Dec 00:10", "Mon 7 Dec 23:50"):
        assert any(step.key == THANK_DANA for step in steps_of(talk(), now=now)["a"])
    assert all(step.key != THANK_DANA for step in steps_of(talk(), now="Tue 8 Dec 00:10")["a"])


def test_a_thank_you_that_names_no_interview_is_for_the_one_held_before_it() -> None:
    told = (
        talk().interview("Wed 2 Dec 10:00", "Dana Lee").thanked("Dana Lee", "Tue 24 Nov 10:00", interview=0)
    )
    steps = steps_of(told, now="Wed 2 Dec 18:00")["a"]
    assert one(steps, THANK_DANA).done_at == at("Tue 24 Nov 10:00")
    assert one(steps, "thank_you:a.i2:Dana Lee of Halden").done_at is None


def test_only_the_follow_up_goes_by_email_and_only_the_invitation_by_linkedin() -> None:
    steps = steps_of(talk(), now="Mon 23 Nov 18:00")["a"]
    assert one(steps, "follow_up:a.i1:1").channels == (Channel.EMAIL,)
    assert one(steps, "connect:Dana Lee of Halden").channels == (Channel.LINKEDIN,)
    assert one(steps, "move_on:a.i1").channels == ()


def test_a_message_written_for_a_step_outranks_a_mark_on_it() -> None:
    told = (
        talk()
        .skipped("follow_up:a.i1:1", "Mon 30 Nov 12:00")
        .followed_up("Tue 1 Dec 10:00", step_key="follow_up:a.i1:1")
    )
    step = one(steps_of(told, now="Wed 2 Dec 09:00")["a"], "follow_up:a.i1:1")
    assert (step.done_at, step.skipped_at) == (at("Tue 1 Dec 10:00"), None)


def test_done_by_hand_speaks_of_the_message_logged_before_it() -> None:
    told = talk().followed_up("Mon 30 Nov 10:00").done("follow_up:a.i1:1", "Mon 30 Nov 18:00")
    steps = steps_of(told, now="Tue 1 Dec 09:00")["a"]
    assert one(steps, "follow_up:a.i1:1").done_at == at("Mon 30 Nov 10:00")
    assert one(steps, "follow_up:a.i1:2").done_at is None


def test_a_message_after_one_done_by_hand_is_the_second() -> None:
    told = talk().done("follow_up:a.i1:1", "Mon 30 Nov 18:00").followed_up("Mon 7 Dec 10:00")
    steps = steps_of(told, now="Tue 8 Dec 09:00")["a"]
    assert one(steps, "follow_up:a.i1:1").done_at == at("Mon 30 Nov 18:00")
    assert one(steps, "follow_up:a.i1:2").done_at == at("Mon 7 Dec 10:00")
    assert one(steps, "wait:a.i1").number == 2


def test_what_is_put_off_until_the_evening_has_until_late_that_evening() -> None:
    told = talk().later("follow_up:a.i1:1", "Mon 30 Nov 16:00", "Mon 30 Nov 19:00")
    step = one(steps_of(told, now="Mon 30 Nov 19:30")["a"], "follow_up:a.i1:1")
    assert step.state(at("Mon 30 Nov 19:30")) is StepState.DUE
    assert say(step.due) == "Mon 30 Nov 21:00"


def test_what_is_put_off_within_its_day_keeps_its_hour() -> None:
    told = talk().later("follow_up:a.i1:1", "Mon 30 Nov 10:00", "Mon 30 Nov 11:00")
    step = one(steps_of(told, now="Mon 30 Nov 12:00")["a"], "follow_up:a.i1:1")
    assert say(step.due) == "Mon 30 Nov 17:00"


def test_a_mark_on_an_invitation_holds_though_another_interview_becomes_the_first() -> None:
    writer = Process(role="Writer", key="b").interview("Wed 25 Nov 10:00", "Dana Lee")
    first = talk().skipped("connect:Dana Lee of Halden", "Mon 23 Nov 18:00")
    first.interviews[0] = replace(first.interviews[0], start=at("Fri 27 Nov 10:00"))
    found = steps_of(first, writer, now="Fri 27 Nov 18:00")
    step = one(found["b"], "connect:Dana Lee of Halden")
    assert step.skipped_at == at("Mon 23 Nov 18:00")


def test_an_interview_that_runs_past_midnight_can_still_decide_the_same_day() -> None:
    told = Process().interview("Mon 23 Nov 23:30", "Dana Lee").said("tonight", "Mon 23 Nov")
    steps = steps_of(told, now="Tue 24 Nov 09:00")["a"]
    assert say(one(steps, "follow_up:a.i1:1").opens) == "Tue 24 Nov 09:00"


def test_a_no_noted_by_closing_alone_is_thanked_for_to_whom_one_asked_for_news() -> None:
    told = talk().interview("Mon 7 Dec 10:00", "Sam Okafor").closed(Outcome.REJECTED, "Thu 3 Dec 10:00")
    step = one(steps_of(told, now="Thu 3 Dec 12:00")["a"], "reply_to_rejection:a")
    assert (step.title, step.reply_id) == ("Thank Dana Lee all the same", NO_ID)


def test_an_answer_to_a_no_is_thought_where_the_interview_was_or_else_the_company_or_the_user() -> None:
    def zone(told: Process) -> str:
        told.replied(ReplyKind.NO, "Thu 3 Dec 10:00")
        steps = steps_of(told, now="Thu 3 Dec 12:00", zone="Asia/Tokyo")["a"]
        return one(steps, "reply_to_rejection:a").zone

    assert zone(Process().interview("Mon 23 Nov 14:00", zone="America/New_York")) == "America/New_York"
    assert zone(Process(zone="Asia/Riyadh")) == "Asia/Riyadh"
    nowhere = Process()
    nowhere.company = replace(nowhere.company, zone="")
    assert zone(nowhere) == "Asia/Tokyo"


def test_telling_the_others_names_the_offer_so_that_a_second_one_asks_anew() -> None:
    accepted = Acceptance(application_id=Id("orbit"), at=at("Mon 14 Dec 10:00"), company="Orbit Labs")
    steps = steps_of(talk(), now="Mon 14 Dec 12:00", accepted=accepted)["a"]
    step = one(steps, "tell_the_others:a:orbit")
    assert step.message_kind is MessageKind.WITHDRAW
    assert step.reason == "You accepted the offer of Orbit Labs; somebody else may be waiting for this place."


def test_a_promise_that_a_user_moves_to_the_same_day_gives_no_time_for_two_hours() -> None:
    """With the numbers changed so that a note is due before it opens, it opens and is due at once."""
    policy = replace(load_policy("intention"), thank_you_opens_hours=30)
    steps = timelines([talk().facts()], policy, PLAIN_WEEK, at("Mon 23 Nov 18:00"), LONDON)[Id("a")]
    step = one(steps, THANK_DANA)
    assert step.opens == step.due == at("Tue 24 Nov 21:00")


def test_a_policy_of_one_follow_up_has_one() -> None:
    policy = replace(load_policy("intention"), follow_up_gaps=())
    steps = timelines([talk().facts()], policy, PLAIN_WEEK, at("Mon 23 Nov 18:00"), LONDON)[Id("a")]
    follow_ups = [step for step in steps if step.rule is Rule.FOLLOW_UP]
    assert [(step.number, step.of) for step in follow_ups] == [(1, 1)]


def test_a_timeline_of_nobody_is_empty() -> None:
    assert timelines([], load_policy("intention"), PLAIN_WEEK, at("Mon 23 Nov 18:00"), LONDON) == {}


def test_a_step_is_what_the_rule_and_the_records_say_and_nothing_else() -> None:
    steps: tuple[Step, ...] = steps_of(talk(), now="Mon 23 Nov 18:00")["a"]
    step = one(steps, THANK_DANA)
    assert (step.rule, step.application_id, step.interview_id) == (Rule.THANK_YOU, "a", "a.i1")
    assert step.late_after == at("Mon 23 Nov 15:00") + timedelta(hours=48)


def test_what_was_done_ahead_of_an_interview_does_not_open_what_follows_before_it_is_held() -> None:
    told = Process().interview("Mon 23 Nov 14:00", "Dana Lee")
    told.done("follow_up:a.i1:1", "Mon 16 Nov 10:00").done("follow_up:a.i1:2", "Mon 16 Nov 11:00")
    steps = steps_of(told.done("follow_up:a.i1:3", "Mon 16 Nov 12:00"), now="Mon 23 Nov 11:00")["a"]
    after = [step for step in steps if step.rule is Rule.MOVE_ON]
    assert [step.opens >= at("Mon 23 Nov 15:00") for step in after] == [True]
