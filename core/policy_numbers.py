"""The numbers of a policy that a person may change: what each is and may be, and the policy with them."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from core.errors import UserError
from core.etiquette import CardAdvice, ConnectWhen, FeedbackWhen, Policy, load_policy
from core.models import Rule
from core.records import record, replace

if TYPE_CHECKING:
    from core.settings import Settings

    Value = int | bool | str | tuple[int, ...]
    """A number as it is: an `Enum` of the policy is its word."""

_MOST_GAPS = 5
_WORDS = (CardAdvice, ConnectWhen, FeedbackWhen)


class Unit(StrEnum):
    """What a number counts, or what else it is."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WORKDAYS = "workdays"
    OCLOCK = "oclock"
    PROCESSES = "processes"
    GAPS = "gaps"
    YES = "yes"
    CARD = "card"
    CONNECT = "connect"
    FEEDBACK = "feedback"


_CHOICES: dict[Unit, type[StrEnum]] = {
    Unit.CARD: CardAdvice,
    Unit.CONNECT: ConnectWhen,
    Unit.FEEDBACK: FeedbackWhen,
}


@record
class Number:
    """One number: the field of `Policy`, its rule, what it says, and its bounds, both included."""

    name: str
    rule: Rule
    words: str
    unit: Unit
    low: int = 0
    high: int = 0


def _number(name: str, rule: Rule, words: str, unit: Unit, low: int = 0, high: int = 0) -> Number:
    return Number(name=name, rule=rule, words=words, unit=unit, low=low, high=high)


NUMBERS = (
    _number("interview_reminder_minutes", Rule.INTERVIEW, "Reminder ahead of it", Unit.MINUTES, 5, 240),
    _number("debrief_due_hour", Rule.DEBRIEF, "Due that evening at", Unit.OCLOCK, 12, 23),
    _number("thank_you_opens_hours", Rule.THANK_YOU, "Opens after the end", Unit.HOURS, 0, 48),
    _number("thank_you_due_hours", Rule.THANK_YOU, "Due after the end", Unit.HOURS, 1, 240),
    _number("thank_you_late_hours", Rule.THANK_YOU, "Late after the end", Unit.HOURS, 1, 480),
    _number("thank_you_same_day_hours", Rule.THANK_YOU, "Due if they decide that day", Unit.HOURS, 1, 24),
    _number("thank_you_weekends_wait", Rule.THANK_YOU, "Weekends put it off", Unit.YES),
    _number("thank_you_card", Rule.THANK_YOU, "Handwritten card", Unit.CARD),
    _number("connect_when", Rule.CONNECT, "When it is right", Unit.CONNECT),
    _number("connect_due_hours", Rule.CONNECT, "Due after that", Unit.HOURS, 1, 240),
    _number(
        "follow_up_after_promise_workdays",
        Rule.FOLLOW_UP,
        "After the promised day",
        Unit.WORKDAYS,
        0,
        20,
    ),
    _number(
        "follow_up_after_promise_days",
        Rule.FOLLOW_UP,
        "Or in calendar days",
        Unit.DAYS,
        0,
        60,
    ),
    _number(
        "follow_up_no_promise_days",
        Rule.FOLLOW_UP,
        "With no promise",
        Unit.DAYS,
        1,
        60,
    ),
    _number("follow_up_gaps", Rule.FOLLOW_UP, "Days from one to the next", Unit.GAPS, 1, 60),
    _number("guard_spacing_days", Rule.FOLLOW_UP, "Between two to one company", Unit.DAYS, 1, 60),
    _number("move_on_after_days", Rule.MOVE_ON, "After the last follow-up", Unit.DAYS, 1, 60),
    _number("reply_to_news_due_hours", Rule.REPLY_TO_NEWS, "Due after their news", Unit.HOURS, 1, 240),
    _number("reply_to_rejection_due_hours", Rule.REPLY_TO_REJECTION, "Due after the no", Unit.HOURS, 1, 240),
    _number("reply_to_rejection_openings", Rule.REPLY_TO_REJECTION, "May ask for other openings", Unit.YES),
    _number("ask_for_feedback_when", Rule.ASK_FOR_FEEDBACK, "Asked for", Unit.FEEDBACK),
    _number("ask_for_feedback_after_days", Rule.ASK_FOR_FEEDBACK, "After the no", Unit.DAYS, 0, 90),
    _number("thank_for_offer_due_hours", Rule.THANK_FOR_OFFER, "Due after the offer", Unit.HOURS, 1, 240),
    _number("answer_offer_due_hours", Rule.ANSWER_OFFER, "Due after you decide", Unit.HOURS, 1, 240),
    _number("withdraw_due_hours", Rule.WITHDRAW, "Due after you decide", Unit.HOURS, 1, 240),
    _number("tell_the_others_due_hours", Rule.TELL_THE_OTHERS, "Due after you accept", Unit.HOURS, 1, 240),
    _number("keep_searching_fewer_than", Rule.KEEP_SEARCHING, "Shown below", Unit.PROCESSES, 0, 10),
)
_BY_NAME = {number.name: number for number in NUMBERS}


def value_of(policy: Policy, number: Number) -> Value:
    """Return what a policy has for a number, enumerations as their words."""
    value: Value = getattr(policy, number.name)
    return str(value) if isinstance(value, _WORDS) else value


def own_policy(settings: Settings) -> Policy:
    """Return the policy that is chosen, with the numbers that the person changed of it."""
    return _with_numbers(settings.policy, dict(settings.numbers).get(load_policy(settings.policy).id, ()))


@lru_cache(maxsize=16)
def _with_numbers(policy_id: str, numbers: tuple[tuple[str, Value], ...]) -> Policy:
    """Return a policy with other numbers; what cannot be used, or does not fit together, stays as it was."""
    original = load_policy(policy_id)
    policy = original
    for name, value in numbers:
        if name in _BY_NAME:
            try:
                policy = _changed(policy, _BY_NAME[name], value)
            except UserError:
                continue
    try:
        _check_together(policy, "")
    except UserError:
        return original
    return policy


def with_number(settings: Settings, name: str, value: Value) -> Settings:
    """Return the settings with one number of the chosen policy changed; its own value takes the change back.

    Raises `UserError` with `name` as its field for a value that cannot be, or contradicts another.
    """
    original, number = load_policy(settings.policy), _BY_NAME[name]
    _check_together(_changed(own_policy(settings), number, value), name)
    of_policies = dict(settings.numbers)
    numbers = dict(of_policies.pop(original.id, ()))
    numbers.pop(name, None)
    if value != value_of(original, number):
        numbers[name] = value
    if numbers:
        of_policies[original.id] = tuple(sorted(numbers.items()))
    return replace(settings, numbers=tuple(sorted(of_policies.items())))


def without_numbers(settings: Settings) -> Settings:
    """Return the settings with every number of the chosen policy as it comes."""
    own = load_policy(settings.policy).id
    return replace(settings, numbers=tuple(one for one in settings.numbers if one[0] != own))


def changed_numbers(settings: Settings) -> frozenset[str]:
    """Return the names of the numbers of the chosen policy that are not as they come."""
    original, own = load_policy(settings.policy), own_policy(settings)
    return frozenset(one.name for one in NUMBERS if value_of(own, one) != value_of(original, one))


def _changed(policy: Policy, number: Number, value: Value) -> Policy:
    """Return a policy with one number changed. Raises `UserError` for a value that it cannot have."""
    taken: Any = value
    if number.unit in _CHOICES:
        kind = _CHOICES[number.unit]
        if value not in set(kind):
            raise UserError("That is not one of the choices.", field=number.name)
        taken = kind(str(value))
    elif number.unit is Unit.YES:
        if not isinstance(value, bool):
            raise UserError("That is neither yes nor no.", field=number.name)
    elif number.unit is Unit.GAPS:
        if not isinstance(value, tuple) or len(value) > _MOST_GAPS:
            raise UserError(f"Write up to {_MOST_GAPS} numbers, such as 7, 7.", field=number.name)
        for gap in value:
            _check_bounds(number, gap)
    else:
        _check_bounds(number, value)
    return replace(policy, **{number.name: taken})


def _check_bounds(number: Number, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not number.low <= value <= number.high:
        raise UserError(f"It can be from {number.low} to {number.high}.", field=number.name)


def _check_together(policy: Policy, field: str) -> None:
    """Raise `UserError` where two numbers contradict each other."""
    if policy.thank_you_opens_hours >= policy.thank_you_due_hours:
        raise UserError("A note must be due later than it is right to write it.", field=field)
    if policy.thank_you_due_hours > policy.thank_you_late_hours:
        raise UserError("A note cannot be late before it is due.", field=field)
    if not policy.follow_up_after_promise_workdays and not policy.follow_up_after_promise_days:
        raise UserError(
            "The first follow-up comes after the promised day: one of the two is not 0.", field=field
        )


def gaps_of(text: str) -> tuple[int, ...]:
    """Return the numbers in "7, 7", none for "". Raises `UserError` for anything else."""
    words = text.replace(",", " ").split()
    if not all(word.isascii() and word.isdigit() for word in words):
        raise UserError("Write numbers of days, such as 7, 7.", field="follow_up_gaps")
    return tuple(int(word[:4]) for word in words)
