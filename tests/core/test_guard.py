"""The guard: what it has against a message, in which words, and from when it has nothing against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.etiquette import load_policy
from core.guard import Warning as Objection
from core.guard import WarningCode, guard
from core.models import Id, MessageKind, ReplyKind
from core.workdays import PLAIN_WEEK, Workdays
from tests.core.facts import Process, at, day, talk

FOLLOW_UP = MessageKind.FOLLOW_UP
THANK_YOU = MessageKind.THANK_YOU


def objections(
    told: Process,
    now: str,
    kind: MessageKind = FOLLOW_UP,
    *others: Process,
    policy: str = "intention",
    workdays: Workdays = PLAIN_WEEK,
    interview: str = "a.i1",
    spacing: int = 0,
    gaps: tuple[int, ...] | None = None,
) -> list[Objection]:
    """Return what speaks against writing to Dana Lee now."""
    numbers = load_policy(policy)
    numbers = replace(numbers, guard_spacing_days=spacing or numbers.guard_spacing_days)
    numbers = numbers if gaps is None else replace(numbers, follow_up_gaps=gaps)
    messages = [message for process in (told, *others) for message in process.messages]
    found = guard(
        kind,
        told.contact_id("Dana Lee"),
        Id(interview),
        told.facts(),
        messages,
        numbers,
        workdays,
        at(now),
    )
    return list(found)


def test_nothing_speaks_against_a_first_follow_up_in_its_time() -> None:
    assert objections(talk(promised="Mon 7 Dec"), "Tue 8 Dec 10:00") == []
    assert objections(talk(), "Mon 30 Nov 10:00") == []


@pytest.mark.parametrize(
    ("policy", "good"),
    [("intention", "Tue 8 Dec"), ("careers_office", "Wed 9 Dec"), ("patient", "Mon 14 Dec")],
)
def test_asking_before_the_promised_day_is_over_is_too_early(policy: str, good: str) -> None:
    text = (
        f"They said they would reply by Mon 7 Dec. Leave it with them: the first good day to ask is {good}."
    )
    for now in ("Tue 24 Nov 10:00", "Mon 7 Dec 23:59"):
        (found,) = objections(talk(promised="Mon 7 Dec"), now, policy=policy)
        assert found == Objection(code=WarningCode.BEFORE_PROMISE, text=text, next_good=day(good))
    assert objections(talk(promised="Mon 7 Dec"), "Tue 8 Dec 00:00", policy=policy) == []


def test_the_good_day_is_a_working_day() -> None:
    shut = Workdays(holidays={day("Mon 30 Nov"): "St Andrew's Day"})
    (found,) = objections(talk(promised="Fri 27 Nov"), "Thu 26 Nov 10:00", workdays=shut)
    assert found.next_good == day("Tue 1 Dec")


def test_the_promised_day_is_over_when_it_is_over_where_it_was_promised() -> None:
    told = Process("Tui", zone="Pacific/Auckland").interview("Mon 23 Nov 09:00", "Dana Lee")
    told.said("in two weeks", "Mon 7 Dec")
    assert objections(told, "Mon 7 Dec 10:59") != []
    assert objections(told, "Mon 7 Dec 11:00") == []


def test_a_second_follow_up_within_a_week_is_too_soon() -> None:
    told = talk().followed_up("Tue 1 Dec 10:00")
    (found,) = objections(told, "Thu 3 Dec 10:00")
    assert found.code is WarningCode.TOO_SOON
    assert found.text == (
        "Your last follow-up went to Dana last Tuesday. Leave a week between two: "
        "the first good day to ask is Tue 8 Dec."
    )
    assert found.next_good == day("Tue 8 Dec")
    assert objections(told, "Mon 7 Dec 23:00") != []
    assert objections(told, "Tue 8 Dec 00:10") == []


def test_too_soon_counts_for_the_whole_company_whoever_there_got_it() -> None:
    writer = Process(role="Writer", key="b").interview("Tue 24 Nov 10:00", "Ruth Abe")
    writer.followed_up("Mon 30 Nov 10:00", "Ruth Abe")
    (found,) = objections(talk(), "Tue 1 Dec 10:00", FOLLOW_UP, writer)
    assert found.text == (
        "Your last follow-up went to Halden yesterday. Leave a week between two: "
        "the first good day to ask is Mon 7 Dec."
    )


def test_the_newest_follow_up_counts() -> None:
    told = talk().followed_up("Mon 30 Nov 10:00").followed_up("Wed 9 Dec 10:00")
    (found,) = objections(told, "Thu 10 Dec 10:00")
    assert found.next_good == day("Wed 16 Dec")


def test_thank_yous_invitations_and_answers_do_not_count() -> None:
    told = talk().thanked("Dana Lee", "Mon 30 Nov 10:00")
    told.sent(MessageKind.CONNECT, "Mon 30 Nov 10:00", "Dana Lee")
    told.sent(MessageKind.REPLY_TO_NEWS, "Mon 30 Nov 10:00", "Dana Lee")
    assert objections(told, "Tue 1 Dec 10:00") == []


def test_what_is_dated_ahead_by_mistake_does_not_count_yet() -> None:
    told = talk().followed_up("Tue 8 Dec 10:00")
    assert objections(told, "Mon 7 Dec 10:00") == []


def test_the_spacing_is_said_in_the_days_the_user_chose() -> None:
    told = talk().followed_up("Tue 1 Dec 10:00")
    (found,) = objections(told, "Wed 9 Dec 10:00", spacing=10)
    assert found.text == (
        "Your last follow-up went to Dana on Tue 1 Dec. Leave ten days between two: "
        "the first good day to ask is Fri 11 Dec."
    )


def test_early_and_too_soon_name_the_one_day_that_is_good_for_both() -> None:
    told = talk(promised="Fri 27 Nov").followed_up("Thu 26 Nov 10:00")
    found = objections(told, "Fri 27 Nov 10:00")
    assert [one.code for one in found] == [WarningCode.BEFORE_PROMISE, WarningCode.TOO_SOON]
    assert {one.next_good for one in found} == {day("Thu 3 Dec")}
    assert all(one.text.endswith("the first good day to ask is Thu 3 Dec.") for one in found)


def test_after_the_last_of_the_policys_follow_ups_no_day_is_good() -> None:
    told = talk().followed_up("Mon 7 Dec 10:00").followed_up("Mon 14 Dec 10:00")
    (found,) = objections(told, "Tue 15 Dec 10:00", policy="patient")
    assert found.code is WarningCode.OVER_COUNT
    assert found.next_good is None
    assert found.text == (
        "You have sent two follow-ups since you last heard from them. "
        "More will not help: it is time to move on."
    )


def test_over_the_count_is_said_in_good_grammar_for_one() -> None:
    (found,) = objections(talk().followed_up("Mon 7 Dec 10:00"), "Mon 21 Dec 10:00", gaps=())
    assert found.text.startswith("You have sent one follow-up since")


def test_what_was_marked_done_by_hand_counts_as_sent() -> None:
    told = talk().done("follow_up:a.i1:1", "Mon 30 Nov 10:00")
    (found,) = objections(told, "Wed 2 Dec 10:00")
    assert found.text == (
        "Your last follow-up went to Halden last Monday. Leave a week between two: "
        "the first good day to ask is Mon 7 Dec."
    )
    told.done("follow_up:a.i1:2", "Mon 7 Dec 10:00")
    assert [one.code for one in objections(told, "Mon 21 Dec 10:00", policy="patient")] == [
        WarningCode.OVER_COUNT
    ]


def test_what_was_skipped_does_not_count() -> None:
    told = (
        talk().skipped("follow_up:a.i1:1", "Mon 30 Nov 10:00").skipped("follow_up:a.i1:2", "Tue 1 Dec 10:00")
    )
    assert objections(told, "Wed 2 Dec 10:00", policy="patient") == []


def test_their_reply_starts_the_count_again() -> None:
    told = talk().followed_up("Mon 30 Nov 10:00").followed_up("Mon 7 Dec 10:00")
    told.replied(ReplyKind.NEWS_LATER, "Tue 8 Dec 10:00")
    assert objections(told, "Wed 16 Dec 10:00", policy="patient") == []


def test_a_process_in_which_nothing_happened_counts_its_days_where_the_company_is() -> None:
    told = Process("Tui", zone="Pacific/Auckland").followed_up("Mon 7 Dec 10:00", "Aroha Ngata")
    assert objections(told, "Sun 13 Dec 10:59") != []  # Sunday 23:59 in Auckland
    assert objections(told, "Sun 13 Dec 11:00") == []


def test_thanking_somebody_twice_for_one_interview_reads_as_a_mistake() -> None:
    told = talk().thanked("Dana Lee", "Tue 24 Nov 10:00")
    (found,) = objections(told, "Wed 25 Nov 10:00", THANK_YOU)
    assert found == Objection(
        code=WarningCode.THANKED_ALREADY,
        text="You thanked Dana for this interview yesterday. A second note reads as a mistake.",
    )
    (found,) = objections(told, "Wed 2 Dec 10:00", THANK_YOU)
    assert found.text.startswith("You thanked Dana for this interview on Tue 24 Nov.")


def test_thanks_logged_without_an_interview_count_too() -> None:
    told = talk().thanked("Dana Lee", "Tue 24 Nov 10:00", interview=0)
    assert [one.code for one in objections(told, "Wed 25 Nov 10:00", THANK_YOU)] == [
        WarningCode.THANKED_ALREADY
    ]


def test_a_second_interview_earns_a_second_thank_you() -> None:
    told = talk().thanked("Dana Lee", "Tue 24 Nov 10:00").interview("Wed 2 Dec 10:00", "Dana Lee")
    assert objections(told, "Wed 2 Dec 16:00", THANK_YOU, interview="a.i2") == []


def test_a_colleague_may_be_thanked_as_well() -> None:
    told = talk("Dana Lee", "Sam Okafor").thanked("Sam Okafor", "Tue 24 Nov 10:00")
    assert objections(told, "Tue 24 Nov 11:00", THANK_YOU) == []


def test_an_interview_or_a_person_that_is_gone_is_no_obstacle() -> None:
    told = talk().thanked("Dana Lee", "Tue 24 Nov 10:00")
    assert objections(told, "Wed 25 Nov 10:00", THANK_YOU, interview="gone") == []
    told.contacts.clear()
    assert objections(told, "Wed 25 Nov 10:00", THANK_YOU) == []


@pytest.mark.parametrize("kind", sorted(set(MessageKind) - {FOLLOW_UP, THANK_YOU}))
def test_no_other_message_is_ever_too_many(kind: MessageKind) -> None:
    told = (
        talk(promised="Mon 7 Dec").followed_up("Tue 24 Nov 10:00").sent(kind, "Tue 24 Nov 11:00", "Dana Lee")
    )
    assert objections(told, "Tue 24 Nov 12:00", kind) == []
