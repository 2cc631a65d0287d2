"""What else the user wrote to a company, and who else they know: what a new text is compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import NO_ID
from core.records import record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from core.models import Facts, Id, Step


@record
class Text:
    """One text, sent or begun, and whom it is for."""

    contact_id: Id
    body: str


def other_texts(step: Step, group: Iterable[Facts], steps: Callable[[str], Step | None]) -> Iterator[Text]:
    """Yield what was sent or begun to this company for other steps than this one."""
    for facts in group:
        for message in facts.messages:
            if message.step_key != step.key and message.body:
                yield Text(contact_id=message.contact_id, body=message.body)
        for draft in facts.drafts:
            if draft.step_key != step.key and draft.body:
                its_step = steps(draft.step_key)
                yield Text(contact_id=its_step.contact_id if its_step else NO_ID, body=draft.body)


@record
class Strangers:
    """The companies and people of the user's other processes: a text that names one may be a mistake."""

    companies: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


def strangers(facts: Facts, everything: Iterable[Facts]) -> Strangers:
    """Return the names of all companies and contacts but those of this process."""
    others = [other for other in everything if other.company.id != facts.company.id]
    own = {facts.company.name, *(contact.name for contact in facts.contacts.values())}
    people = {contact.name for other in others for contact in other.contacts.values()}
    return Strangers(
        companies=frozenset({other.company.name for other in others} - own), people=frozenset(people - own)
    )
