"""What changed under a draft since the person last wrote on it: the facts tell, and nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import MessageKind
from core.wording import first_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from core.models import Facts, Id, Step


def changed_since(written: datetime, step: Step, facts: Facts, readers: frozenset[Id]) -> tuple[str, ...]:
    """Return in words which facts that the message of a step rests on changed after it was last `written`.

    `readers` are whom it goes to and whom it is about. Each is said once: "the role", "what you and Dana
    talked about".
    """
    found = (words for words, changed in _facts(step, facts, readers) if changed > written)
    return tuple(dict.fromkeys(found))


def _facts(step: Step, facts: Facts, readers: frozenset[Id]) -> Iterator[tuple[str, datetime]]:
    """Yield what the message rests on: how it is called, and when it was last changed."""
    yield "the company", facts.company.changed
    yield "the process", facts.application.changed
    yield from ((one.name, one.changed) for one in facts.contacts.values() if one.id in readers)
    held = (one for one in facts.interviews if step.interview_id in {one.id, ""})
    yield from (("the interview", one.changed) for one in held)
    for talk in facts.participants:
        if talk.contact_id in readers and talk.contact_id in facts.contacts:
            whom = first_name(facts.contacts[talk.contact_id].name)
            yield f"what you and {whom} talked about", talk.changed
    yield from (("when they will reply", one.changed) for one in facts.promises)
    yield from (("what they replied", one.changed) for one in facts.replies)
    if step.message_kind is MessageKind.FOLLOW_UP:
        yield from (("what you wrote to them", one.changed) for one in facts.messages)
