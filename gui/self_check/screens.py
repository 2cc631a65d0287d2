"""Whether every screen, and all that opens over the window, can be drawn, in light and in dark."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from core.clock import SystemClock
from core.errors import EmptyDatabase
from core.session import opened
from gui.bridge import Bridge
from gui.draft.outside import DesktopClipboard, DesktopOpener
from gui.main_window import MainWindow
from gui.screens import SCREENS
from gui.self_check.incomplete import Incomplete
from gui.self_check.window_system import hidden_app
from gui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace

_LOOKS = ("light", "dark")
_EYES = 48  # places along each side of a picture that are looked at
_FEWEST = 4  # colours; a screen with less on it was not drawn
_OF_COURSE = "This plugin does not support"  # what the screen that nobody sees says of frames and masks


def all_screens() -> str:
    """Draw everything, on the sample."""
    app = hidden_app()
    problems: list[str] = []
    said: list[str] = []
    drawn = 0
    with ExitStack() as stack:
        stack.enter_context(_mistakes_into(problems, said))
        workspace = stack.enter_context(opened(None, SystemClock(), demo=True))
        theme = Theme(app)
        for look in _LOOKS:
            theme.set_appearance(look)
            window = _Window(workspace, look, problems)
            window.draw()
            drawn += window.drawn
            window.close()
    if problems:
        raise Incomplete(*problems)
    words = f"{drawn} pictures, in {' and '.join(_LOOKS)}"
    return f"{words}; Qt says: {' / '.join(said)}" if said else words


@contextmanager
def _mistakes_into(problems: list[str], said: list[str]) -> Iterator[None]:
    """Note what goes wrong inside Qt's calls to us, of which nothing else would hear, and what Qt says."""

    def note(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        words = f"while drawing: {kind.__name__}: {error}"
        if words not in problems:
            problems.append(words)

    def listen(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if not words.startswith(_OF_COURSE) and words not in said:
            said.append(words)

    before, sys.excepthook = sys.excepthook, note
    qInstallMessageHandler(listen)
    try:
        yield
    finally:
        qInstallMessageHandler(None)
        sys.excepthook = before


def is_drawn(picture: QImage) -> bool:
    """Say whether there is something on a picture."""
    if picture.isNull():
        return False
    across = [index * (picture.width() - 1) // _EYES for index in range(_EYES)]
    down = [index * (picture.height() - 1) // _EYES for index in range(_EYES)]
    return len({picture.pixel(x, y) for x in across for y in down}) >= _FEWEST


class _Window:
    """A window on the sample, that is led through everything there is."""

    def __init__(self, workspace: Workspace, look: str, problems: list[str]) -> None:
        self._workspace, self._look, self._problems = workspace, look, problems
        self._window = MainWindow(workspace)
        self._bridge = Bridge(workspace, self._window)
        self.drawn = 0
        self._window.show()
        self._window.furnish(DesktopClipboard(), DesktopOpener())

    def draw(self) -> None:
        """Draw each screen, then what opens over it."""
        window, errands = self._window, self._window.errands
        process = next(iter(self._workspace.live_facts())).application.id
        step = self._workspace.steps()[0].key
        for screen in SCREENS:
            window.go(screen.name)
            self._look_at(screen.words, window)
        errands.open_process(process)
        self._look_at("Interview", window)
        over: tuple[tuple[str, Callable[[], None]], ...] = (
            ("New interview", errands.new_interview),
            ("Another round", lambda: errands.add_round(process)),
            ("They replied", errands.they_replied),
            ("Log a message", errands.log_message),
            ("Debrief", errands.debrief),
            ("Draft", lambda: errands.open_draft(step)),
            ("Search", errands.search),
            ("Templates", errands.open_templates),
            ("Keys", errands.show_shortcuts),
            ("About", errands.show_about),
            ("Menu", errands.open_menu),
            ("Trouble", self._show_trouble),
        )
        for name, open_it in over:
            self._open_and_close(name, open_it)

    def _open_and_close(self, name: str, open_it: Callable[[], None]) -> None:
        """Draw what opens over the window, and let it go."""
        try:
            open_it()
        except Exception as error:  # noqa: BLE001  what is missing may show itself in any way
            self._problems.append(f"{name} cannot be opened: {type(error).__name__}: {error}")
        QApplication.processEvents()
        opened_now = self._over_it()
        for widget in opened_now:
            self._look_at(name, widget)
            if isinstance(widget, QDialog):
                widget.reject()
            else:
                widget.close()
        QApplication.processEvents()

    def _over_it(self) -> list[QWidget]:
        """Return the dialogs and menus that are open."""
        there = QApplication.allWidgets()
        return [one for one in there if isinstance(one, QDialog | QMenu) and one.isVisible()]

    def _show_trouble(self) -> None:
        from core.paths import Paths
        from gui.trouble.window import TroubleWindow

        with TemporaryDirectory(prefix="afterword-check-") as folder:
            window = TroubleWindow(EmptyDatabase("The file is empty."), Paths(Path(folder)), "UTC")
            window.show()
            self._trouble = window

    def _look_at(self, name: str, widget: QWidget) -> None:
        """Draw a widget, and see that there is something on the picture."""
        QApplication.processEvents()
        picture = widget.grab().toImage()
        if not is_drawn(picture):
            self._problems.append(f"{name} is empty, in {self._look}")
        self.drawn += 1

    def close(self) -> None:
        """Let go of the window."""
        self._bridge.close()
        self._window.close_for_good()
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
