"""Takes pictures: a window on a workspace of its own, and the screen it is shown on."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.clock import StoppedClock
from core.settings import with_profile
from core.workspace import open_workspace
from gui.bridge import Bridge
from gui.main_window import MainWindow
from gui.theme.theme import STYLE, Theme
from tests.gui.fakes import FakeClipboard, FakeOpener

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.workspace import Workspace

    Shot = tuple[tuple[int, int], Callable[[Workspace], object], Callable[[MainWindow, Workspace], object]]
    """The size of the window, what is in the workspace, and what a person does before the picture."""

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
WIDE, NARROW, SMALLEST = (1280, 800), (1024, 700), (720, 520)
SETTLE = 350  # milliseconds until everything is painted


def take(shots: Mapping[str, Shot], folder: Path, *, close_up: bool = False) -> None:
    """Take all these pictures, in light and dark, and put them in `folder`.

    What is open over the window is shown on the screen or, in a `close_up`, alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0], *STYLE])
    theme = Theme(app)
    theme.follow()
    for look in ("light", "dark"):
        theme.set_appearance(look)
        for name, (size, fill, act) in shots.items():
            with a_window(size, fill) as (window, workspace):
                act(window, workspace)
                settle()
                shown = app.activePopupWidget() or app.activeModalWidget()
                alone = (shown or window).grab() if close_up or not shown else None
                picture = alone or app.primaryScreen().grabWindow(0)
                picture.toImage().save(str(folder / f"{name}-{look}.png"))


@contextmanager
def a_window(
    size: tuple[int, int], fill: Callable[[Workspace], object]
) -> Iterator[tuple[MainWindow, Workspace]]:
    """Show the window on a workspace of its own."""
    with TemporaryDirectory() as data:
        workspace = open_workspace(Path(data), StoppedClock(NOW, "Europe/London"))
        workspace.update_settings(with_profile(workspace.settings, name="Alex Moreau"))
        fill(workspace)
        window = MainWindow(workspace)
        bridge = Bridge(workspace, window)
        bridge.changed.connect(window.refresh)
        window.resize(*size)
        window.show()
        window.furnish(FakeClipboard(), FakeOpener())
        settle()
        yield window, workspace
        bridge.close()
        window.close_for_good()
        window.deleteLater()
        workspace.close()


def settle() -> None:
    """Let the window be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE, loop.quit)
    loop.exec()
