"""A person doing anything in any order: undo brings back exactly what there was, and nothing goes stale."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core import commands
from core.demo import add_demo
from core.example import add_example
from core.models import Channel, MarkKind, Tone
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from core.models import Facts, Id, Record, Step
    from core.workspace import Workspace

_numbers = st.integers(0, 60)


def shown(workspace: Workspace) -> dict[Id, tuple[Facts, tuple[Step, ...]]]:
    """Return all that the workspace shows of its live processes."""
    return {
        facts.application.id: (facts, workspace.timeline(facts.application.id))
        for facts in workspace.live_facts()
    }


class AnyUse(RuleBasedStateMachine):
    """Commands in any order, with all that was stored before each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = FakeClock()
        halden = Halden(self.clock)
        halden.promise(halden.panel, "in a week", halden.day(6))
        self.workspace = make_workspace(Path(self.folder.name), *halden.records, clock=self.clock)
        self.snapshots: list[dict[Id, Record]] = [{}, self.stored()]

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()

    def stored(self) -> dict[Id, Record]:
        return {record.id: record for record in self.workspace.everything()}

    def a_step(self, number: int) -> Step:
        steps = [step for _, timeline in shown(self.workspace).values() for step in timeline]
        return steps[number % len(steps)]

    def note(self) -> None:
        """Remember what is stored now, if the command changed anything."""
        now = self.stored()
        if now != self.snapshots[-1]:
            self.snapshots.append(now)

    def is_typing(self) -> bool:
        return self.workspace.undo_title.startswith("Edit")

    def has_steps(self) -> bool:
        return any(timeline for _, timeline in shown(self.workspace).values())

    @rule(number=_numbers, kind=st.sampled_from(MarkKind))
    @precondition(has_steps)
    def mark(self, number: int, kind: MarkKind) -> None:
        self.clock.advance(minutes=1)
        until = self.clock.now() + timedelta(days=2) if kind is MarkKind.LATER else None
        commands.mark(self.workspace, self.a_step(number), kind, until)
        self.note()

    @rule(number=_numbers)
    @precondition(has_steps)
    def unmark(self, number: int) -> None:
        commands.unmark(self.workspace, self.a_step(number))
        self.note()

    @rule(number=_numbers)
    @precondition(has_steps)
    def send(self, number: int) -> None:
        step = self.a_step(number)
        if step.message_kind is not None:
            commands.mark_sent(self.workspace, step, Channel.EMAIL, "Hello", "Dear you")
            self.note()

    @rule(number=_numbers, body=st.text("Dear you\n", max_size=5))
    @precondition(lambda self: self.has_steps() and not self.is_typing())
    def write(self, number: int, body: str) -> None:
        commands.save_draft(self.workspace, self.a_step(number), Channel.EMAIL, Tone.WARM, "", body)
        self.note()

    @rule(number=_numbers)
    @precondition(has_steps)
    def discard(self, number: int) -> None:
        commands.discard_draft(self.workspace, self.a_step(number).key)
        self.note()

    @rule()
    def add_or_remove_the_example(self) -> None:
        if commands.has_example(self.workspace):
            commands.remove_example(self.workspace)
        else:
            add_example(self.workspace)
        self.note()

    @rule()
    @precondition(lambda self: len(self.stored()) < 60)
    def add_the_sample(self) -> None:
        add_demo(self.workspace)
        self.note()

    @rule()
    def a_day_passes(self) -> None:
        self.clock.advance(days=1)
        self.workspace.refresh_day()

    @rule()
    @precondition(lambda self: len(self.snapshots) > 1)
    def undo_one(self) -> None:
        self.workspace.undo()
        self.snapshots.pop()
        assert self.stored() == self.snapshots[-1]

    @rule()
    def undo_all_and_redo_all(self) -> None:
        for expected in reversed(self.snapshots[:-1]):
            assert self.workspace.undo() is not None
            assert self.stored() == expected
        assert self.workspace.undo() is None
        for expected in self.snapshots[1:]:
            assert self.workspace.redo() is not None
            assert self.stored() == expected

    @invariant()
    def nothing_is_stale(self) -> None:
        again = open_workspace(self.workspace.paths.data_dir, self.clock)
        try:
            assert shown(self.workspace) == shown(again)
        finally:
            again.close()


TestAnyUse = AnyUse.TestCase
TestAnyUse.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
