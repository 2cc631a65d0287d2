"""Today as text for a terminal, and as JSON for programs (docs/data-format.md)."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

from core.agenda import when_words
from core.exchange.json import instant_text
from core.wording import clock_time, local_day, long_day

if TYPE_CHECKING:
    from core.models import Facts, Step
    from core.workspace import Workspace

FORMAT = "afterword-agenda"
VERSION = 1
_WIDTH = 80
_INDENT = "    "
_SECTIONS = (
    ("overdue", "Overdue"),
    ("today", "Today"),
    ("next", "Next 7 days"),
    ("waiting", "Waiting, nothing to do"),
)


def _two_columns(left: str, right: str) -> str:
    """Return a line with one text at each side, or two lines where they do not fit in one."""
    gap = _WIDTH - len(left) - len(right)
    return f"{left}{' ' * gap}{right}" if gap > 1 else f"{left}\n{right.rjust(_WIDTH)}"


def _wrapped(text: str, indent: str = "") -> str:
    """Return text in lines that fit; a word longer than a line stays whole, so that it can be copied."""
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _where(facts: Facts, step: Step) -> str:
    """Return "Halden, Product Designer", without what the title has said already."""
    parts = (facts.company.name, facts.application.role)
    return ", ".join(part for part in parts if part and part != step.title)


def _row(workspace: Workspace, step: Step) -> str:
    """Return a step in two lines or more."""
    when = when_words(step, workspace.clock.now(), workspace.zone)
    where = _where(workspace.facts(step.application_id), step)
    words = f"{where}. {step.reason}" if where else step.reason
    return f"{_two_columns(f'  {step.title}', when)}\n{_wrapped(words, _INDENT)}"


def agenda_text(workspace: Workspace) -> str:
    """Return Today, laid out for 80 columns."""
    now, zone = workspace.clock.now(), workspace.zone
    agenda = workspace.agenda()
    day = local_day(now, zone)
    blocks = [
        _two_columns("Afterword", f"{long_day(day)} {day.year}, {clock_time(now, zone)}"),
        _wrapped(agenda.headline),
    ]
    for name, title in _SECTIONS:
        steps: tuple[Step, ...] = getattr(agenda, name)
        if steps:
            blocks.append("\n".join([title, *(_row(workspace, step) for step in steps)]))
    if not agenda.due and agenda.next_thing:
        blocks.insert(2, _wrapped(agenda.next_thing))
    if agenda.hint:
        blocks.append(_wrapped(f"{agenda.hint.title}. {agenda.hint.reason}"))
    return "\n\n".join(blocks)


def _plain(workspace: Workspace, step: Step) -> dict[str, object]:
    """Return a step as JSON has it."""
    now = workspace.clock.now()
    facts = workspace.facts(step.application_id) if step.application_id else None
    contact = facts.contacts.get(step.contact_id) if facts else None
    return {
        "key": step.key,
        "rule": step.rule,
        "state": step.state(now),
        "title": step.title,
        "reason": step.reason,
        "when": when_words(step, now, workspace.zone),
        "opens": instant_text(step.opens),
        "due": instant_text(step.due),
        "zone": step.zone,
        "all_day": step.all_day,
        "optional": step.optional,
        "company": facts.company.name if facts else "",
        "role": facts.application.role if facts else "",
        "contact": contact.name if contact else "",
        "application_id": step.application_id,
        "contact_id": step.contact_id,
        "interview_id": step.interview_id,
        "message_kind": step.message_kind,
        "channels": list(step.channels),
        "number": step.number,
        "of": step.of,
    }


def agenda_json(workspace: Workspace) -> str:
    """Return Today as a JSON object in plain ASCII."""
    agenda = workspace.agenda()
    data: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "at": instant_text(workspace.clock.now()),
        "zone": workspace.zone,
        "policy": workspace.policy.id,
        "headline": agenda.headline,
        "next_thing": agenda.next_thing,
    }
    for name, _ in _SECTIONS:
        data[name] = [_plain(workspace, step) for step in getattr(agenda, name)]
    data["hint"] = _plain(workspace, agenda.hint) if agenda.hint else None
    return json.dumps(data, indent=2)
