"""The numbers of a rule, as a person reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.etiquette import CardAdvice, ConnectWhen, FeedbackWhen
from core.models import Rule
from core.wording import join_names, plural, sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.etiquette import Policy

_CARD = {
    CardAdvice.INSTEAD: "By card instead of e-mail, where one arrives before they decide",
    CardAdvice.AS_WELL: "By e-mail first, and a card as well",
    CardAdvice.EMAIL_ONLY: "By e-mail",
}

_CONNECT = {
    ConnectWhen.AFTER_INTERVIEW: "Right from the end of the interview",
    ConnectWhen.AFTER_DECISION: "Right once they have decided, or at once if they asked you to",
    ConnectWhen.IF_ASKED: "Only if they asked you to",
}

_FEEDBACK = {
    FeedbackWhen.IN_REPLY: "Feedback may be asked for in the same note",
    FeedbackWhen.SEPARATE: "Feedback is asked for later, in a note of its own",
    FeedbackWhen.NEVER: "Thanks only: no question",
}


def rule_numbers(rule: Rule, policy: Policy) -> tuple[str, ...]:
    """Return what `policy` says about `rule` in numbers, one short sentence each."""
    words = _WORDS.get(rule)
    return tuple(sentence(part) for part in words(policy)) if words else ()


def rule_reason(rule: Rule, policy: Policy, *, promised: bool) -> str:
    """Return why `policy` has a rule; a follow-up has another reason where no day was promised."""
    if rule is not Rule.FOLLOW_UP or promised:
        return policy.rules[rule].reason
    after = _days(policy.follow_up_no_promise_days)
    return (
        f"They named no date. One short message {after} after the interview is "
        f"expected, not pushy: ask when they hope to decide. {plural(policy.follow_ups, 'message')} in all."
    )


def _hours(hours: int) -> str:
    return plural(hours, "hour")


def _days(days: int) -> str:
    return plural(days, "day")


def _interview(policy: Policy) -> list[str]:
    return [f"a reminder {plural(policy.interview_reminder_minutes, 'minute')} ahead"]


def _debrief(policy: Policy) -> list[str]:
    return ["opens when the interview ends", f"due that evening, by {policy.debrief_due_hour}:00"]


def _thank_you(policy: Policy) -> list[str]:
    said = [
        "one note for each person you met",
        f"right from {_hours(policy.thank_you_opens_hours)} after the interview",
        f"due {_hours(policy.thank_you_due_hours)} after it",
        f"late after {_hours(policy.thank_you_late_hours)}: still send it, and the note says so",
        f"within {_hours(policy.thank_you_same_day_hours)} where they decide the same day",
        _CARD[policy.thank_you_card],
    ]
    if policy.thank_you_weekends_wait:
        said.insert(3, "a weekend or public holiday moves it to 10:00 on the next working day")
    return said


def _connect(policy: Policy) -> list[str]:
    return [_CONNECT[policy.connect_when], f"due {_hours(policy.connect_due_hours)} after that"]


def _follow_up(policy: Policy) -> list[str]:
    if policy.follow_up_after_promise_days:
        first = f"{_days(policy.follow_up_after_promise_days)} after the day they promised"
    else:
        first = (
            f"{plural(policy.follow_up_after_promise_workdays, 'working day')} after the day they promised"
        )
    gaps = join_names([str(gap) for gap in policy.follow_up_gaps])
    return [
        f"the first {first}",
        f"with no promise, {_days(policy.follow_up_no_promise_days)} after the interview",
        f"{plural(policy.follow_ups, 'message')} in all, {gaps} days apart",
        f"never two to one company within {_days(policy.guard_spacing_days)}",
    ]


def _move_on(policy: Policy) -> list[str]:
    return [f"{_days(policy.move_on_after_days)} after the last follow-up"]


def _news(policy: Policy) -> list[str]:
    return [
        f"due {_hours(policy.reply_to_news_due_hours)} after their news",
        "never counted as a follow-up",
    ]


def _rejection(policy: Policy) -> list[str]:
    return [
        f"due {_hours(policy.reply_to_rejection_due_hours)} after the no",
        _FEEDBACK[policy.ask_for_feedback_when],
    ]


def _feedback(policy: Policy) -> list[str]:
    return [f"{_days(policy.ask_for_feedback_after_days)} after the no"]


def _offer(policy: Policy) -> list[str]:
    return [f"due {_hours(policy.thank_for_offer_due_hours)} after the offer"]


def _answer(policy: Policy) -> list[str]:
    return [
        "by the day they named, or a week after the offer",
        f"due {_hours(policy.answer_offer_due_hours)} after you decided",
    ]


def _withdraw(policy: Policy) -> list[str]:
    return [f"due {_hours(policy.withdraw_due_hours)} after you decided"]


def _others(policy: Policy) -> list[str]:
    return [f"due {_hours(policy.tell_the_others_due_hours)} after you accepted", "one for each open process"]


def _searching(policy: Policy) -> list[str]:
    return [
        f"shown while fewer than {plural(policy.keep_searching_fewer_than, 'process', 'processes')} are open"
    ]


def _wait(_policy: Policy) -> list[str]:
    return ["until the day they named has passed"]


_WORDS: dict[Rule, Callable[[Policy], list[str]]] = {
    Rule.INTERVIEW: _interview,
    Rule.DEBRIEF: _debrief,
    Rule.THANK_YOU: _thank_you,
    Rule.CONNECT: _connect,
    Rule.WAIT: _wait,
    Rule.FOLLOW_UP: _follow_up,
    Rule.MOVE_ON: _move_on,
    Rule.REPLY_TO_NEWS: _news,
    Rule.REPLY_TO_REJECTION: _rejection,
    Rule.ASK_FOR_FEEDBACK: _feedback,
    Rule.THANK_FOR_OFFER: _offer,
    Rule.ANSWER_OFFER: _answer,
    Rule.WITHDRAW: _withdraw,
    Rule.TELL_THE_OTHERS: _others,
    Rule.KEEP_SEARCHING: _searching,
}
