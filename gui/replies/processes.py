"""The processes that a reply or a message may be about, by the words that a person picks them by."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from core.models import Outcome
from core.timeline.events import offer as standing_offer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.models import Facts, Id
    from core.workspace import Workspace

_MAY_WRITE = frozenset({Outcome.OPEN, Outcome.NO_ANSWER})


def processes(workspace: Workspace) -> dict[str, Id]:
    """Return the ids of the open processes, and of those that nobody answered in, by their words.

    Two of the same company and role are told apart by a number, oldest first.
    """
    return _by_words([one for one in workspace.live_facts() if one.application.outcome in _MAY_WRITE])


def offers(workspace: Workspace) -> dict[str, Id]:
    """Return the ids of the processes whose offer waits for an answer, by their words."""
    live = (one for one in workspace.live_facts() if one.application.outcome is Outcome.OPEN)
    return _by_words([one for one in live if standing_offer(one) is not None])


def _by_words(live: list[Facts]) -> dict[str, Id]:
    found: dict[str, Id] = {}
    for facts in sorted(live, key=_place):
        words = process_words(facts)
        name = words
        for number in count(2):
            if name not in found:
                break
            name = f"{words} ({number})"
        found[name] = facts.application.id
    return found


def process_words(facts: Facts) -> str:
    """Return "Halden, Product Designer" on one line."""
    parts = (facts.company.name, facts.application.role)
    return ", ".join(" ".join(part.split()) for part in parts if part.strip())


def process_named(text: str, known: Mapping[str, Id]) -> Id | None:
    """Return the process that a text names: wholly, or as the only one that it fits."""
    typed = " ".join(text.casefold().split())
    if not typed:
        return None
    whole = [one for name, one in known.items() if name.casefold() == typed]
    part = [one for name, one in known.items() if typed in name.casefold()]
    return (whole or part)[0] if whole or len(part) == 1 else None


def _place(facts: Facts) -> tuple[str, str, str]:
    return facts.company.name.casefold(), facts.application.role.casefold(), facts.application.id
