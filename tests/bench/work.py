"""What single pieces of work cost: the timeline of an application, a letter, its checks."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from core.clock import SystemClock
from core.models import Channel, MessageKind, Tone
from core.timeline import timelines
from core.workspace import open_workspace

if TYPE_CHECKING:
    from pathlib import Path


def print_timeline(folder: Path) -> None:
    """Print what the timeline of one application costs."""
    workspace = open_workspace(folder, SystemClock())
    facts = next(iter(workspace.live_facts()))
    workdays = workspace.workdays("", "")
    now, zone, rounds = workspace.clock.now(), workspace.zone, 2000
    best = min(
        _timed(lambda: timelines([facts], workspace.policy, workdays, now, zone), rounds) for _ in range(5)
    )
    print(f"the timeline of one application: {best:.0f} microseconds")
    workspace.close()


def print_checks(folder: Path) -> None:
    """Print what composing a letter and checking it, as it is typed, cost."""
    workspace = open_workspace(folder, SystemClock())
    steps = [step for facts in workspace.live_facts() for step in workspace.timeline(facts.application.id)]
    step = next(step for step in steps if step.message_kind is MessageKind.THANK_YOU)
    text = workspace.composition(step, Channel.EMAIL, Tone.WARM)
    made = min(_timed(lambda: workspace.composition(step, Channel.EMAIL, Tone.WARM), 200) for _ in range(5))
    checked = min(
        _timed(lambda: workspace.checks(step, Channel.EMAIL, text.subject, text.body), 200) for _ in range(5)
    )
    print(f"a letter: {made / 1000:.1f} ms to compose, {checked / 1000:.1f} ms to check")
    workspace.close()


def _timed(call: object, rounds: int) -> float:
    assert callable(call)
    began = perf_counter()
    for _ in range(rounds):
        call()
    return 1_000_000 * (perf_counter() - began) / rounds
