"""The timeline of one process: what happened and what comes, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.etiquette import POLICY_IDS, load_policy
from core.models import (
    Channel,
    ContactKind,
    Facts,
    InterviewKind,
    MessageKind,
    Outcome,
    Record,
    ReplyKind,
    Rule,
    Step,
    StepState,
)
from core.story import Moment, MomentKind, members, story
from core.timeline import timelines
from core.workdays import PLAIN_WEEK
from tests.core.facts import LONDON, Process, at, talk
from tests.strategies import facts_among, worlds


def moments(process: Process, now: str, policy: str = "intention") -> tuple[Moment, ...]:
    facts, moment = process.facts(), at(now)
    steps = timelines([facts], load_policy(policy), PLAIN_WEEK, moment, LONDON)[facts.application.id]
    return story(facts, steps, load_policy(policy), moment, LONDON)


def lines(process: Process, now: str, policy: str = "intention") -> list[str]:
    """Return the timeline as a person reads it: "23 Nov · Interviewed · Monday 14:00."."""
    return [f"{one.when} · {one.title} · {one.words}" for one in moments(process, now, policy)]


def only(process: Process, now: str, kind: MomentKind) -> list[str]:
    return [f"{one.when} · {one.title} · {one.words}" for one in moments(process, now) if one.kind is kind]


def test_past_present_and_future_stand_in_one_line() -> None:
    process = talk("Dana Lee", "Sam Okafor", promised="Mon 7 Dec", words="in about two weeks")
    process.interviews[0] = replace(process.interviews[0], debriefed_at=at("Mon 23 Nov 15:20"))
    process.knows("Ruth Abe", ContactKind.RECRUITER).asks_for_news("Ruth Abe")
    assert lines(process, "Tue 24 Nov 10:00") == [
        "yesterday · Interviewed · Monday 14:00, with Dana and Sam. Debrief written 20 minutes later.",
        "by 15:00 · Thank Dana and Sam · Within a day or two, one note each.",
        "by 15:00 · Connect with Dana and Sam · LinkedIn, with a short note.",
        "7 Dec · They said they would reply · “in about two weeks”. Until then, leave it with them.",
        "8 Dec · Follow up with Ruth Abe · Only if no reply by Mon 7 Dec.",
        "15 Dec · Second follow-up · Only if no reply by then.",
        "22 Dec · Last follow-up · Only if no reply by then. The last one.",
        "29 Dec · Move on from Halden · Only if no reply by then: you will have asked as often as is kind.",
    ]


def test_steps_of_a_group_can_each_be_reached() -> None:
    process = talk("Dana Lee", "Sam Okafor")
    facts, now = process.facts(), at("Tue 24 Nov 10:00")
    thanks = next(one for one in moments(process, "Tue 24 Nov 10:00") if one.title == "Thank Dana and Sam")
    each = members(thanks, facts, load_policy("intention"), now, LONDON)
    assert [one.title for one in each] == ["Thank Dana Lee", "Thank Sam Okafor"]
    assert [one.words for one in each] == ["Within a day or two."] * 2
    assert [one.steps for one in each] == [(step,) for step in thanks.steps]


def test_people_of_one_first_name_are_named_in_full() -> None:
    shown = lines(talk("Dana Lee", "Dana Ray"), "Tue 24 Nov 10:00")
    assert "by 15:00 · Thank Dana Lee and Dana Ray · Within a day or two, one note each." in shown


def test_of_many_people_the_first_are_named() -> None:
    shown = lines(talk("Ada Ray", "Bo Li", "Cy Day", "Di Fox", "Ed Orr"), "Tue 24 Nov 10:00")
    assert "by 15:00 · Thank Ada, Bo and 3 others · Within a day or two, one note each." in shown


def test_what_was_sent_is_told_once_and_in_its_place() -> None:
    process = Process().interview("Mon 23 Nov 14:00", "Dana Lee", "Sam Okafor", debriefed="Mon 23 Nov 15:00")
    process.sent(MessageKind.THANK_YOU, "Tue 24 Nov 09:00", "Sam Okafor", interview=1)
    process.messages[0] = replace(process.messages[0], subject="Thank\nyou", channel=Channel.EMAIL)
    process.sent(MessageKind.CONNECT, "Tue 24 Nov 09:05", "Sam Okafor")
    assert lines(process, "Tue 24 Nov 10:00")[1:5] == [
        "today · Thanked Sam Okafor · By e-mail: Thank you",
        "today · Invited Sam Okafor to connect · On LinkedIn.",
        "by 15:00 · Thank Dana Lee · Within a day or two.",
        "by 15:00 · Connect with Dana Lee · LinkedIn, with a short note.",
    ]


@pytest.mark.parametrize("kind", MessageKind)
def test_every_kind_of_message_has_its_words(kind: MessageKind) -> None:
    (message,) = [
        one
        for one in moments(talk().sent(kind, "Tue 24 Nov 09:00", "Dana Lee"), "Thu 26 Nov 10:00")
        if one.kind is MomentKind.MESSAGE
    ]
    assert "Dana Lee" in message.title
    assert message.when == "24 Nov"


def test_a_message_to_nobody_known_went_to_the_company() -> None:
    shown = only(talk().followed_up("Tue 1 Dec 09:00", ""), "Fri 4 Dec 10:00", MomentKind.MESSAGE)
    assert shown == ["1 Dec · Followed up with Halden · By e-mail."]


def test_what_was_marked_by_hand_is_told_as_that() -> None:
    process = talk("Dana Lee", "Sam Okafor")
    process.done("thank_you:a.i1:Dana Lee of Halden", "Mon 23 Nov 18:00")
    process.skipped("thank_you:a.i1:Sam Okafor of Halden", "Mon 23 Nov 18:10")
    shown = moments(process, "Tue 24 Nov 10:00")
    marked = [
        (one.title, one.words, one.state) for one in shown if one.steps and one.at < at("Tue 24 Nov 09:00")
    ]
    assert ("Thank Dana Lee", "Done outside Afterword.", StepState.DONE) in marked
    assert ("Thank Sam Okafor", "You left this out.", StepState.SKIPPED) in marked


def test_what_was_put_off_stands_where_it_comes_back() -> None:
    process = talk("Dana Lee").later(
        "thank_you:a.i1:Dana Lee of Halden", "Tue 24 Nov 09:00", "Wed 25 Nov 09:00"
    )
    later = [one for one in moments(process, "Tue 24 Nov 10:00") if one.state is StepState.LATER]
    assert [(one.title, one.when, one.at) for one in later] == [
        ("Thank Dana Lee", "tomorrow 09:00", at("Wed 25 Nov 09:00"))
    ]


def test_what_is_late_comes_after_all_that_is_past() -> None:
    process = talk("Dana Lee").sent(MessageKind.OTHER, "Thu 26 Nov 09:00", "Dana Lee")
    shown = moments(process, "Thu 26 Nov 15:30")
    thanks = next(one for one in shown if one.title == "Thank Dana Lee")
    assert thanks.state is StepState.OVERDUE
    assert thanks.words == "Interview last Monday at 14:00. Late, and still worth sending: the note says so."
    sent = next(one for one in shown if one.kind is MomentKind.MESSAGE)
    assert shown.index(sent) < shown.index(thanks)
    both = moments(talk("Dana Lee", "Sam Okafor"), "Thu 26 Nov 15:30")
    late = next(one for one in both if one.title == "Thank Dana and Sam")
    assert "one note each" not in late.words


def test_a_note_that_is_special_says_why() -> None:
    same_day = talk("Dana Lee", promised="Mon 23 Nov", words="today")
    assert "They decide the same day" in " ".join(lines(same_day, "Mon 23 Nov 15:30"))
    screen = Process().knows("Ruth Abe", ContactKind.RECRUITER)
    screen.interview("Mon 23 Nov 14:00", "Ruth Abe", kind=InterviewKind.PHONE_SCREEN)
    assert any("Optional, and brief." in line for line in lines(screen, "Tue 24 Nov 10:00"))


@pytest.mark.parametrize(
    ("due", "late", "words"),
    [
        (24, 48, "Within a day or two."),
        (48, 72, "Within two days or three."),
        (48, 48, "Within two days."),
        (24, 96, "Within a day."),
        (5, 48, "Within five hours."),
    ],
)
def test_the_rule_of_thumb_follows_the_numbers(due: int, late: int, words: str) -> None:
    policy = replace(load_policy("intention"), thank_you_due_hours=due, thank_you_late_hours=late)
    facts, now = talk("Dana Lee").facts(), at("Mon 23 Nov 18:00")
    steps = timelines([facts], policy, PLAIN_WEEK, now, LONDON)[facts.application.id]
    shown = story(facts, steps, policy, now, LONDON)
    assert next(one for one in shown if one.title == "Thank Dana Lee").words == words


# ---- interviews --------------------------------------------------------------------------------------


def test_each_round_has_its_name_and_its_people() -> None:
    process = Process().knows("Ruth Abe")
    process.interview("Mon 9 Nov 10:00", "Ruth Abe", kind=InterviewKind.PHONE_SCREEN, minutes=30)
    process.interview("Mon 23 Nov 14:00", "Dana Lee", debriefed="Wed 25 Nov 15:00")
    process.interview("Thu 26 Nov 16:00")
    assert only(process, "Wed 25 Nov 16:00", MomentKind.INTERVIEW) == [
        "9 Nov · Phone screen · Monday 10:00, with Ruth.",
        "23 Nov · Second interview · Monday 14:00, with Dana. Debrief written two days later.",
        "tomorrow · Third interview · Thursday 16:00. Ask when they will decide, and whom to ask for news.",
    ]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Mon 23 Nov 14:30", "Debrief written."),
        ("Mon 23 Nov 15:01", "Debrief written a minute later."),
        ("Mon 23 Nov 17:10", "Debrief written two hours later."),
        ("Tue 24 Nov 16:00", "Debrief written one day later."),
    ],
)
def test_how_soon_it_was_written_down_is_said(written: str, words: str) -> None:
    process = Process().interview("Mon 23 Nov 14:00", "Dana Lee", debriefed=written)
    assert only(process, "Fri 27 Nov 10:00", MomentKind.INTERVIEW)[0].endswith(words)


def test_the_hour_before_an_interview_it_is_due_and_the_reminder_is_part_of_it() -> None:
    process = Process().interview("Tue 24 Nov 14:00", "Dana Lee")
    (interview,) = [one for one in moments(process, "Tue 24 Nov 13:30") if one.kind is MomentKind.INTERVIEW]
    assert interview.state is StepState.DUE
    assert [step.rule for step in interview.steps] == [Rule.INTERVIEW]


# ---- promises, replies, outcomes ---------------------------------------------------------------------


def test_a_promise_that_another_took_back_stands_where_it_was_made() -> None:
    process = talk("Dana Lee", promised="Mon 7 Dec", words="two weeks")
    process.replied(ReplyKind.NEWS_LATER, "Thu 26 Nov 10:00", by="Dana Lee", words="Another week.")
    process.said("another week", "Mon 14 Dec")
    assert only(process, "Fri 27 Nov 10:00", MomentKind.PROMISE) == [
        "23 Nov · They said they would reply by Mon 7 Dec · “two weeks”. They named another day since.",
        "14 Dec · They said they would reply · “another week”. Until then, leave it with them.",
    ]
    assert only(process, "Fri 27 Nov 10:00", MomentKind.REPLY) == [
        "yesterday · They need longer · Dana Lee: “Another week”."
    ]


def test_a_promise_that_was_kept_to_its_day_stands_on_it() -> None:
    process = talk("Dana Lee", promised="Mon 30 Nov")
    process.replied(ReplyKind.NEWS_LATER, "Wed 2 Dec 10:00").said("a week", "Wed 9 Dec")
    assert only(process, "Thu 3 Dec 10:00", MomentKind.PROMISE) == [
        "30 Nov · They said they would reply · ",
        "9 Dec · They said they would reply · “a week”. Until then, leave it with them.",
    ]


def test_words_that_name_no_day_are_told_when_they_were_said() -> None:
    shown = moments(talk("Dana Lee", words="soon"), "Tue 24 Nov 10:00")
    (promise,) = [one for one in shown if one.kind is MomentKind.PROMISE]
    assert (promise.title, promise.words, promise.when) == ("They named no day", "“soon”.", "yesterday")
    wait = next(one for one in shown if one.title == "Leave it with them")
    assert (wait.words, wait.when) == ("They gave no date. Leave it until Monday.", "30 Nov")
    assert wait.state is StepState.WAITING


def test_after_a_decision_a_promise_is_waited_for_no_more() -> None:
    process = talk("Dana Lee", promised="Mon 7 Dec", words="two weeks").replied(
        ReplyKind.NO, "Wed 25 Nov 10:00"
    )
    assert only(process, "Thu 26 Nov 10:00", MomentKind.PROMISE) == [
        "23 Nov · They said they would reply by Mon 7 Dec · “two weeks”."
    ]
    assert lines(process, "Thu 26 Nov 10:00")[-1].startswith(
        "by tomorrow 10:00 · Thank Dana Lee all the same"
    )


def test_an_offer_names_the_day_it_wants_an_answer_by() -> None:
    process = talk("Dana Lee").replied(ReplyKind.OFFER, "Wed 25 Nov 10:00", answer_by="Wed 2 Dec")
    process.replied(ReplyKind.NEXT_ROUND, "Tue 24 Nov 10:00", by="Dana Lee")
    assert only(process, "Thu 26 Nov 10:00", MomentKind.REPLY) == [
        "24 Nov · They asked you to the next round · Dana Lee.",
        "yesterday · They made you an offer · They want an answer by Wed 2 Dec.",
    ]


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.OPEN])
def test_how_it_ended_is_told(outcome: Outcome) -> None:
    shown = moments(talk("Dana Lee").closed(outcome, "Thu 3 Dec 10:00"), "Mon 7 Dec 10:00")
    (ended,) = [one for one in shown if one.kind is MomentKind.OUTCOME]
    assert ended.when == "3 Dec"
    assert ended.title


def test_a_no_is_told_once() -> None:
    process = (
        talk("Dana Lee").replied(ReplyKind.NO, "Thu 3 Dec 09:00").closed(Outcome.REJECTED, "Thu 3 Dec 10:00")
    )
    assert [line for line in lines(process, "Mon 7 Dec 10:00") if "They said no ·" in line] == [
        "3 Dec · They said no · "
    ]


def test_a_policy_of_two_messages_calls_the_second_one_the_last() -> None:
    titles = [one.title for one in moments(talk("Dana Lee"), "Tue 24 Nov 10:00", "patient")]
    assert [title for title in titles if "ollow" in title] == ["Follow up with Dana Lee", "Last follow-up"]


# ---- whatever the facts ------------------------------------------------------------------------------


def _steps(facts: Facts, now: datetime, policy: str) -> tuple[Step, ...]:
    return timelines([facts], load_policy(policy), PLAIN_WEEK, now, LONDON)[facts.application.id]


@given(worlds(), st.integers(0, 60), st.sampled_from(POLICY_IDS))
def test_nothing_is_left_out_of_any_timeline_and_every_line_says_something(
    records: Sequence[Record], days: int, policy: str
) -> None:
    for facts in facts_among(records).values():
        first = facts.interviews[0].start if facts.interviews else datetime(2026, 11, 24, tzinfo=UTC)
        now = first + timedelta(days=days)
        steps = _steps(facts, now, policy)
        shown = story(facts, steps, load_policy(policy), now, LONDON)
        keys = [one.key for one in shown]
        assert len(keys) == len(set(keys))
        assert all(one.title and one.when for one in shown)
        told = {one.record_id for one in shown}
        every: tuple[Record, ...] = (*facts.interviews, *facts.messages, *facts.replies, *facts.promises)
        assert {one.id for one in every} <= told
        reached = {step.key for one in shown for step in one.steps}
        unsettled = {s.key for s in steps if s.done_at is None and s.skipped_at is None}
        apart = {s.key for s in steps if s.rule in {Rule.WAIT, Rule.INTERVIEW}}
        assert unsettled - apart <= reached
        for one in shown:
            assert members(one, facts, load_policy(policy), now, LONDON) or not one.steps
