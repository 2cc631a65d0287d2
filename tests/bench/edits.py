"""What an edit costs, until every view of a real window shows it."""

from __future__ import annotations

import statistics
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.commands import mark
from core.models import MarkKind
from core.workspace import open_workspace
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.theme.theme import STYLE
from tests.gui.fakes import FakeClipboard, FakeOpener

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.workspace import Workspace

EDITS = 100


def print_edits(name: str, folder: Path) -> float:
    """Print the cost of the command alone, and until the window is painted anew; return the latter's median.

    The edits are marks on steps, and their undoing.
    """
    app = QApplication.instance() or QApplication(["bench", *STYLE])
    workspace = open_workspace(folder, SystemClock())
    workspace.prepare_writing()
    command = [_timed(edit) for edit in _edits(workspace)]
    window = MainWindow(workspace)
    bridge = Bridge(workspace, window)
    bridge.changed.connect(window.refresh)
    window.show()
    window.furnish(FakeClipboard(), FakeOpener())
    app.processEvents()

    def until_shown(edit: Callable[[], object]) -> None:
        edit()
        app.processEvents()

    shown = [_timed(partial(until_shown, edit)) for edit in _edits(workspace)]
    bridge.close()
    window.close_for_good()
    workspace.close()
    print(f"an edit with {name}: {_spread(command)}; until the window shows it: {_spread(shown)}")
    return statistics.median(shown)


def _edits(workspace: Workspace) -> list[Callable[[], object]]:
    steps = [step for facts in workspace.live_facts() for step in workspace.timeline(facts.application.id)]
    found: list[Callable[[], object]] = []
    for step in steps[: EDITS // 2]:
        found += [lambda step=step: mark(workspace, step, MarkKind.DONE), workspace.undo]  # type: ignore[misc]
    return found


def _timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return 1000 * (perf_counter() - began)


def _spread(taken: list[float]) -> str:
    ordered = sorted(taken)
    return (
        f"median {statistics.median(ordered):.1f} ms, 95 % under {ordered[int(len(ordered) * 0.95)]:.1f} ms"
    )
