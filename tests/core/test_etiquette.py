"""The three policies: their numbers are those of the table, and every rule says why and who says so."""

from __future__ import annotations

import pytest

from core.etiquette import (
    DEFAULT_POLICY,
    POLICY_IDS,
    CardAdvice,
    ConnectWhen,
    FeedbackWhen,
    load_policy,
)
from core.models import Rule

SAME = {
    "interview_reminder_minutes": 60,
    "debrief_due_hour": 21,
    "thank_you_opens_hours": 2,
    "thank_you_late_hours": 48,
    "thank_you_same_day_hours": 3,
    "connect_due_hours": 24,
    "move_on_after_days": 7,
    "reply_to_rejection_due_hours": 48,
    "reply_to_news_due_hours": 24,
    "answer_offer_due_hours": 24,
    "withdraw_due_hours": 48,
    "thank_for_offer_due_hours": 24,
    "tell_the_others_due_hours": 48,
    "keep_searching_fewer_than": 2,
    "guard_spacing_days": 7,
}

# The rows of the etiquette's table in which the policies differ, a column for each.
DIFFERENT = {
    "thank_you_due_hours": (24, 24, 48),
    "thank_you_weekends_wait": (False, True, False),
    "thank_you_card": (CardAdvice.INSTEAD, CardAdvice.AS_WELL, CardAdvice.EMAIL_ONLY),
    "connect_when": (ConnectWhen.AFTER_INTERVIEW, ConnectWhen.AFTER_DECISION, ConnectWhen.IF_ASKED),
    "follow_up_after_promise_workdays": (1, 2, 0),
    "follow_up_after_promise_days": (0, 0, 7),
    "follow_up_no_promise_days": (7, 7, 14),
    "follow_up_gaps": ((7, 7), (7, 14), (7,)),
    "follow_ups": (3, 3, 2),
    "reply_to_rejection_openings": (True, False, False),
    "ask_for_feedback_when": (FeedbackWhen.IN_REPLY, FeedbackWhen.SEPARATE, FeedbackWhen.NEVER),
}


@pytest.mark.parametrize("policy_id", POLICY_IDS)
@pytest.mark.parametrize(("name", "number"), SAME.items())
def test_where_the_authorities_agree_every_policy_has_the_same_number(
    policy_id: str, name: str, number: int
) -> None:
    assert getattr(load_policy(policy_id), name) == number


@pytest.mark.parametrize(("name", "columns"), DIFFERENT.items())
def test_where_they_disagree_each_policy_has_its_own(name: str, columns: tuple[object, ...]) -> None:
    assert tuple(getattr(load_policy(policy_id), name) for policy_id in POLICY_IDS) == columns


def test_feedback_is_asked_for_two_weeks_after_a_no_where_it_is_a_note_of_its_own() -> None:
    assert load_policy("careers_office").ask_for_feedback_after_days == 14


@pytest.mark.parametrize("policy_id", POLICY_IDS)
def test_every_rule_says_in_whole_sentences_why_it_exists_and_who_says_so(policy_id: str) -> None:
    policy = load_policy(policy_id)
    assert set(policy.rules) == set(Rule)
    for text in (*policy.rules.values(), policy.guard_text):
        assert text.title
        assert text.reason[0].isupper()
        assert text.reason.endswith(".")
        assert text.sources
        assert all(source.strip() == source and source for source in text.sources)
    assert policy.summary.endswith(".")


def test_every_policy_has_a_name_of_its_own_and_the_default_is_the_users_own_source() -> None:
    names = [load_policy(policy_id).name for policy_id in POLICY_IDS]
    assert len(set(names)) == len(POLICY_IDS)
    assert load_policy(DEFAULT_POLICY).name == "Interviewing with Intention"


def test_an_unknown_policy_gives_the_default_rather_than_nothing() -> None:
    assert load_policy("of a newer version").rules == load_policy(DEFAULT_POLICY).rules
    assert load_policy("../../etc/passwd").id == DEFAULT_POLICY


def test_the_same_policy_is_read_once() -> None:
    assert load_policy("patient") is load_policy("patient")
