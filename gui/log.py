"""A log that helps and holds nothing personal: what kind of mistake happened and where, never a value.

What an error says may name somebody, so that it is not printed either, unless to a terminal: a desktop keeps
what its programs print in logs of its own.
"""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from core.files import open_private
from core.version import version

if TYPE_CHECKING:
    import logging
    from collections.abc import Iterator
    from io import BufferedWriter
    from types import TracebackType

    from core.paths import Paths

_LARGEST = 200_000  # bytes; then the log begins anew, and the one before is kept
_DEEPEST = 12  # frames that are told of one mistake
_ROOT = Path(__file__).parent.parent


class Log:
    """Notes mistakes that nobody caught, in a folder of data; where that cannot be, it is done without."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._logger: logging.Logger | None = None
        self._crashes: BufferedWriter | None = None
        self._before = sys.excepthook, threading.excepthook

    def watch(self) -> None:
        """Note from now on what nobody catches, here or in a thread, and what ends the process itself."""
        import faulthandler

        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        with suppress(OSError):
            self._crashes = open_private(self._paths.crashes)
            faulthandler.enable(self._crashes)

    def say(self, what: str) -> None:
        """Note one thing; nothing that a person typed may be in it."""
        if self._logger is None:
            self._logger = _logger(self._paths.log)
        self._logger.info("%s (Afterword %s)", what, version())

    def finish(self) -> None:
        """Watch no longer, and let go of the files."""
        sys.excepthook, threading.excepthook = self._before
        if self._crashes is not None:
            import faulthandler

            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
            with suppress(OSError):
                if not self._paths.crashes.stat().st_size:
                    self._paths.crashes.unlink()
        if self._logger is not None:
            for handler in tuple(self._logger.handlers):
                self._logger.removeHandler(handler)
                handler.close()
            self._logger = None

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.say(mistake_in_words(error))
        self._before[0](kind, error if _at_terminal() else kind.__new__(kind), trace)

    def _uncaught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.say(f"in a thread: {mistake_in_words(found.exc_value)}")
        self._before[1](found)


def _at_terminal() -> bool:
    """Say whether what is printed is read by whoever started the app, and kept nowhere."""
    return sys.stderr is not None and sys.stderr.isatty()


def mistake_in_words(error: BaseException) -> str:
    """Return kinds and places of an error and of those behind it, innermost first; not what they say."""
    told: list[str] = []
    found: BaseException | None = error
    while found is not None and len(told) < _DEEPEST:
        places = list(_places(found.__traceback__))[-_DEEPEST:]
        told.append(f"{type(found).__name__} at {' < '.join(reversed(places)) or 'no place'}")
        found = found.__cause__ or found.__context__
    return "; after ".join(told)


def _places(trace: TracebackType | None) -> Iterator[str]:
    """Yield "gui/page.py:12 Page.refresh" for each frame; of code from elsewhere only the file's name.

    Frozen code has no folders but its own in its names.
    """
    for frame, line in walk_tb(trace):
        code = frame.f_code
        file = Path(code.co_filename)
        ours = file.relative_to(_ROOT) if file.is_relative_to(_ROOT) else file
        shown = file.name if ours.is_absolute() else ours.as_posix()
        yield f"{shown}:{line} {code.co_qualname}"


def _logger(path: Path) -> logging.Logger:
    """Return what writes to the file. It hands nothing on to other loggers, and takes nothing of theirs."""
    import logging
    from io import TextIOWrapper
    from logging.handlers import RotatingFileHandler

    class Private(RotatingFileHandler):
        """For the user's eyes only; a log that cannot be written is no reason to trouble anybody."""

        def _open(self) -> TextIOWrapper:
            return TextIOWrapper(open_private(path), encoding="utf-8")

        def handleError(self, record: logging.LogRecord) -> None:
            """Go on without."""

    logger = logging.getLogger("afterword")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    handler = Private(path, maxBytes=_LARGEST, backupCount=1, delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%d %H:%M:%S"))
    logger.addHandler(handler)
    return logger
