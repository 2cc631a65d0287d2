"""The etiquette policies: their numbers, reasons and sources, read from `resources/etiquette/*.toml`.

The authorities disagree, so there are three: a person chooses one and may change any number of it.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.models import Rule
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Mapping

POLICY_IDS = ("intention", "careers_office", "patient")
DEFAULT_POLICY = "intention"

_FILES = Path(__file__).parent.parent / "resources" / "etiquette"


class CardAdvice(StrEnum):
    """What a handwritten card is to the thank-you: the note itself, an extra, or not advised."""

    INSTEAD = "instead"
    AS_WELL = "as_well"
    EMAIL_ONLY = "email_only"


class ConnectWhen(StrEnum):
    """When a LinkedIn invitation is right. Whoever asked for one gets it after the interview in any case."""

    AFTER_INTERVIEW = "after_interview"
    AFTER_DECISION = "after_decision"
    IF_ASKED = "if_asked"


class FeedbackWhen(StrEnum):
    """Where feedback is asked for after a rejection."""

    IN_REPLY = "in_reply"
    SEPARATE = "separate"
    NEVER = "never"


@record
class RuleText:
    """A rule as the user reads it: its name, why it exists, who says so. No source is quoted."""

    title: str
    reason: str
    sources: tuple[str, ...]


@record
class Policy:
    """A named set of the numbers of all rules. Hours run from the end of the interview unless said otherwise.

    `*_days` are calendar days, `*_workdays` working days where the company is. `follow_up_gaps` are the
    days between one follow-up and the next, so there is one follow-up more than there are gaps.
    """

    id: str
    name: str
    summary: str
    rules: Mapping[Rule, RuleText]
    guard_text: RuleText
    interview_reminder_minutes: int
    debrief_due_hour: int
    thank_you_opens_hours: int
    thank_you_due_hours: int
    thank_you_late_hours: int
    thank_you_same_day_hours: int
    thank_you_weekends_wait: bool
    thank_you_card: CardAdvice
    connect_when: ConnectWhen
    connect_due_hours: int
    follow_up_after_promise_workdays: int
    follow_up_after_promise_days: int
    follow_up_no_promise_days: int
    follow_up_gaps: tuple[int, ...]
    move_on_after_days: int
    reply_to_news_due_hours: int
    reply_to_rejection_due_hours: int
    reply_to_rejection_openings: bool
    ask_for_feedback_when: FeedbackWhen
    ask_for_feedback_after_days: int
    thank_for_offer_due_hours: int
    answer_offer_due_hours: int
    withdraw_due_hours: int
    tell_the_others_due_hours: int
    keep_searching_fewer_than: int
    guard_spacing_days: int

    @property
    def follow_ups(self) -> int:
        """Return how many follow-ups there are in all."""
        return len(self.follow_up_gaps) + 1


_PROSE = frozenset({"title", "reason", "sources"})


def _policy(policy_id: str, data: Mapping[str, Any]) -> Policy:
    """Return the policy a file's tables describe: `[rules.x] y = 1` is the number `x_y`."""
    texts = {
        name: RuleText(
            title=table["title"],
            reason=table["reason"],
            sources=tuple(table["sources"]),
        )
        for name, table in data["rules"].items()
    }
    numbers = {
        f"{name}_{key}": value
        for name, table in data["rules"].items()
        for key, value in table.items()
        if key not in _PROSE
    }
    numbers["thank_you_card"] = CardAdvice(numbers["thank_you_card"])
    numbers["connect_when"] = ConnectWhen(numbers["connect_when"])
    numbers["ask_for_feedback_when"] = FeedbackWhen(numbers["ask_for_feedback_when"])
    numbers["follow_up_gaps"] = tuple(numbers["follow_up_gaps"])
    return Policy(
        id=policy_id,
        name=data["name"],
        summary=data["summary"],
        rules={rule: texts[rule] for rule in Rule},
        guard_text=texts["guard"],
        **numbers,
    )


@lru_cache(maxsize=8)
def load_policy(policy_id: str) -> Policy:
    """Return the policy of that id, one of `POLICY_IDS`; any other id gives the default policy."""
    import tomllib  # only here: 5 ms that a cached policy does not need again

    name = policy_id if policy_id in POLICY_IDS else DEFAULT_POLICY
    return _policy(name, tomllib.loads((_FILES / f"{name}.toml").read_text(encoding="utf-8")))
