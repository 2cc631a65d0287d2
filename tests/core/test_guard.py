"""The guard warns in words, with the next good day, and never about what is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.etiquette import load_policy
from core.guard import WarningCode, guard
from core.models import NO_ID, MessageKind
from core.workdays import PLAIN_WEEK
from tests.core.facts import Process, at, day, talk

if TYPE_CHECKING:
    from core.guard import Warning as Objection
    from core.models import Id


def objections(
    process: Process,
    now: str,
    kind: MessageKind = MessageKind.FOLLOW_UP,
    contact: str = "Dana Lee",
    interview: str = "",
    others: tuple[Process, ...] = (),
) -> tuple[Objection, ...]:
    facts = process.facts()
    messages = [message for one in (process, *others) for message in one.facts().messages]
    interview_id: Id = facts.interviews[0].id if interview else NO_ID
    whom = process.contact_id(contact)
    return guard(kind, whom, interview_id, facts, messages, load_policy("intention"), PLAIN_WEEK, at(now))


def test_nothing_speaks_against_asking_the_working_day_after_the_promised_one() -> None:
    assert objections(talk(promised="Mon 7 Dec", words="in two weeks"), "Tue 8 Dec 09:00") == ()


def test_asking_before_the_promised_day_has_passed_is_warned_of_with_the_day_that_is_good() -> None:
    (found,) = objections(talk(promised="Fri 4 Dec", words="by Friday"), "Fri 4 Dec 12:00")
    assert found.code is WarningCode.BEFORE_PROMISE
    assert found.text == "They said they would reply by Fri 4 Dec. Leave it with them: good from Mon 7 Dec."
    assert found.next_good == day("Mon 7 Dec")


def test_a_follow_up_within_a_week_of_the_last_is_too_soon() -> None:
    process = talk().followed_up("Mon 30 Nov 10:00")
    (found,) = objections(process, "Thu 3 Dec 10:00")
    assert found.code is WarningCode.TOO_SOON
    assert found.text == (
        "Your last follow-up went to Dana last Monday. Leave a week between: good from Mon 7 Dec."
    )
    assert objections(process, "Mon 7 Dec 09:00") == ()


def test_a_follow_up_to_a_colleague_counts_whoever_got_it() -> None:
    other = talk("Sam Okafor", key="b").followed_up("Mon 30 Nov 10:00", to="Sam Okafor")
    (found,) = objections(talk(), "Tue 1 Dec 10:00", others=(other,))
    assert found.code is WarningCode.TOO_SOON
    assert "went to Halden yesterday" in found.text  # Sam is not known to this process


def test_two_objections_name_one_day_that_is_good_for_both() -> None:
    other = talk("Sam Okafor", key="b").followed_up("Thu 3 Dec 10:00", to="Sam Okafor")
    found = objections(talk(promised="Fri 4 Dec", words="by Friday"), "Fri 4 Dec 10:00", others=(other,))
    assert [warning.code for warning in found] == [WarningCode.BEFORE_PROMISE, WarningCode.TOO_SOON]
    assert {warning.next_good for warning in found} == {day("Thu 10 Dec")}


def test_over_the_count_no_day_is_a_good_one() -> None:
    process = talk()
    for moment in ("Mon 30 Nov 10:00", "Mon 7 Dec 10:00", "Mon 14 Dec 10:00"):
        process.followed_up(moment)
    (found,) = objections(process, "Mon 21 Dec 10:00")
    assert found.code is WarningCode.OVER_COUNT
    assert found.text.startswith("You have sent three follow-ups")
    assert found.next_good is None


def test_the_same_person_is_not_thanked_twice_for_one_interview() -> None:
    process = talk().thanked("Dana Lee", "Mon 23 Nov 18:00")
    (found,) = objections(process, "Tue 24 Nov 10:00", MessageKind.THANK_YOU, interview="a.i1")
    assert found.code is WarningCode.THANKED_ALREADY
    assert found.text.startswith("You thanked Dana for this interview yesterday.")


def test_a_first_thank_you_and_other_messages_are_never_too_many() -> None:
    process = talk("Dana Lee", "Sam Okafor").thanked("Dana Lee", "Mon 23 Nov 18:00")
    process.followed_up("Mon 30 Nov 10:00")
    now = "Mon 30 Nov 11:00"
    assert objections(process, now, MessageKind.THANK_YOU, "Sam Okafor", interview="a.i1") == ()
    assert objections(process, now, MessageKind.THANK_YOU, "Sam Okafor") == ()
    assert objections(process, now, MessageKind.CONNECT) == ()
    assert objections(process, now, MessageKind.REPLY_TO_NEWS) == ()


def test_a_process_of_which_nothing_is_noted_may_be_asked_about() -> None:
    assert objections(Process(), "Mon 30 Nov 10:00") == ()
    other = talk("Sam Okafor", key="b").followed_up("Mon 30 Nov 09:00", to="Sam Okafor")
    (found,) = objections(Process(), "Mon 30 Nov 10:00", others=(other,))
    assert found.code is WarningCode.TOO_SOON
