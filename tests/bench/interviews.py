"""What Interviews costs a person who waits for it: opening, typing, sorting, an edit, and the board."""

from __future__ import annotations

import statistics
import sys
from functools import partial
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.clock import SystemClock
from core.commands import mark
from core.models import MarkKind
from core.processes import Column, in_order
from core.records import replace
from core.workspace import open_workspace
from gui.bridge import Bridge
from gui.interviews.page import InterviewsPage
from gui.main_window import MainWindow
from gui.screens import INTERVIEWS
from gui.theme.theme import STYLE
from tests.gui.fakes import FakeClipboard, FakeOpener

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from core.processes import Process

TYPED = ("example4321", "reviews", "company 77", "zebra", "dana", "thank you for the invitation", "role 12")


def settle() -> None:
    """Let everything be laid out and painted that was asked for."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QApplication.processEvents()


def milliseconds(do: Callable[[], object]) -> float:
    """Return how long something takes until it is painted."""
    began = perf_counter()
    do()
    settle()
    return 1000 * (perf_counter() - began)


def told(name: str, taken: list[float]) -> None:
    """Print the middle and the slow end of some times."""
    ordered = sorted(taken)
    slow = ordered[int(len(ordered) * 0.95)]
    print(
        f"{name}: {statistics.median(ordered):.1f} ms, 95 % under {slow:.1f} ms, at most {ordered[-1]:.1f} ms"
    )


def keystrokes(page: InterviewsPage) -> list[float]:
    """Return what each letter took, and each letter taken back."""
    taken = []
    field = page.filters.search
    field.setFocus()
    for text in TYPED:
        taken += [milliseconds(partial(QTest.keyClicks, field, letter)) for letter in text]
        taken += [milliseconds(field.backspace) for _ in text]
    return taken


def reading_on(page: InterviewsPage) -> list[float]:
    """Return what each letter took while the texts were still being read, and the longest pause between."""
    field = page.filters.search
    field.setFocus()
    taken = [milliseconds(lambda: QTest.keyClicks(field, "z"))]
    while page._finder.is_reading:  # noqa: SLF001  a person sees it by what is found meanwhile
        taken.append(milliseconds(lambda: QTest.keyClicks(field, "e")))
    field.clear()
    settle()
    return taken


def edits(page: InterviewsPage, window: MainWindow) -> list[float]:
    """Return what marking a step took until the table showed it, and taking that back."""
    workspace = window._workspace  # noqa: SLF001  the bench looks in
    taken = []
    for process in [one for one in page.table.rows if one.step is not None][:40]:
        step = process.step
        assert step is not None
        taken.append(milliseconds(partial(mark, workspace, step, MarkKind.DONE)))
        taken.append(milliseconds(workspace.undo))
    return taken


def print_sorting(processes: Sequence[Process], now: datetime) -> None:
    """Print what sorting ten times as many rows by any column takes, in no order at first."""
    many = [
        replace(one, role=f"{one.role} {copy}", sorts_as=f"{one.sorts_as} {copy}")
        for copy in range(10)
        for one in processes
    ]
    Random(1).shuffle(many)  # noqa: S311  made-up data, not secrets
    taken = []
    for by in Column:
        for descending in (False, True):
            began = perf_counter()
            in_order(many, by, now, descending=descending)
            taken.append(1000 * (perf_counter() - began))
    told(f"sorting {len(many):,} rows", taken)


def print_interviews(folder: Path) -> None:
    """Print what each thing took in a window on the workspace of `folder`."""
    app = QApplication.instance() or QApplication([sys.argv[0], *STYLE])
    workspace = open_workspace(folder, SystemClock())
    window = MainWindow(workspace)
    bridge = Bridge(workspace, window)
    bridge.changed.connect(window.refresh)
    window.show()
    window.furnish(FakeClipboard(), FakeOpener())
    settle()
    print(f"opening Interviews: {milliseconds(lambda: window.go(INTERVIEWS)):.0f} ms")
    page = window.page
    assert isinstance(page, InterviewsPage)
    told("a keystroke in its search, while the texts are read", reading_on(page))
    told("a keystroke in its search, from then on", keystrokes(page))
    told("sorting its table", [milliseconds(partial(page.sort_by, by)) for by in Column for _ in "ab"])
    told("an edit until the table shows it", edits(page, window))
    print_sorting(workspace.processes(), workspace.clock.now())
    page.show_board(True)
    told("a keystroke in its search, on the board", keystrokes(page))
    bridge.close()
    window.close_for_good()
    workspace.close()
    app.processEvents()
