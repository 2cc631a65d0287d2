"""How English says days, roles and companies within a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.days import by_day, day_and_month, day_name, on_day
from core.drafting.people import person, the_role
from core.drafting.rapport import fit
from core.drafting.speech import Addressed, Speech
from core.drafting.words import bare_words, word_set
from core.wording import count_words, is_title, join_names

if TYPE_CHECKING:
    from datetime import date

_IN_COMMON = word_set("both same too also each share")
_NEED_AN_ARTICLE = word_set(
    "university city county borough ministry department institute bank museum college"
)


def addressed(name: str) -> Addressed:
    """Return how to greet somebody; "titled" where the name has a title."""
    first, full = person(name)
    titled = frozenset({"titled"}) if is_title(first.partition(" ")[0]) else frozenset[str]()
    return Addressed(first, full, titled)


def until(day: date, today: date) -> str:
    """Return "until 14 December"."""
    return f"until {day_and_month(day, today)}"


def company(name: str) -> str:
    """Return a company as a sentence names it: "Halden", "the University of Leeds"."""
    first, _, rest = name.partition(" ")
    needs_one = rest.startswith("of ") and first.casefold() in _NEED_AN_ARTICLE
    return f"the {name}" if needs_one else name


def at_company(name: str) -> str:
    """Return "at Halden"; nothing without a name."""
    return f"at {company(name)}" if name else ""


def interviews(count: int) -> str:
    """Return "the interview" or "the three interviews"; nothing where there was none."""
    if count <= 1:
        return "the interview" if count else ""
    return f"the {count_words(count)} interviews"


def is_shared(text: str) -> bool:
    """Say whether a remark tells what both have in common, and so what one is glad to find."""
    said = set(bare_words(text))
    return "we" in said and not said.isdisjoint(_IN_COMMON)


SPEECH = Speech(
    addressed=addressed,
    on_day=on_day,
    day_name=day_name,
    day_and_month=day_and_month,
    by_day=by_day,
    until=until,
    the_role=the_role,
    company=company,
    at_company=at_company,
    interviews=interviews,
    names=join_names,
    is_shared=is_shared,
    fit=fit,
)
