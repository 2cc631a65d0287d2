"""The commands without a window: agenda, export, import and quit, for scripts and for checking."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import contextmanager
from datetime import datetime
from errno import EINVAL
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from core.clock import StoppedClock, SystemClock
from core.errors import AfterwordError, EnvironmentProblem, UserError
from core.example import begin_with_example
from core.session import load_holidays, opened
from core.transfer import export_workspace, import_workspace
from gui.agenda_text import agenda_json, agenda_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.clock import Clock
    from core.workspace import Workspace

_FAILED, _MISUSED, _INTERRUPTED = 1, 2, 130
_NO_FILE = Path()
_YEARS = range(1900, 2201)
_NO_DISPLAY = "There is no display here; run afterword in a desktop session to get the window."


class Start(Protocol):
    """What starts the window."""

    def __call__(self, data_dir: Path | None = None, *, demo: bool = False, hidden: bool = False) -> int:
        """Start it and return the exit status."""


def _say(text: str) -> None:
    """Print text, whatever letters the terminal lacks."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(f"{text}\n".encode(encoding, "replace").decode(encoding))
    sys.stdout.flush()


def _have_streams() -> None:
    """See that there is somewhere to answer: a program with a window has nothing of the kind on Windows."""
    if sys.stdout is None or sys.stderr is None:
        from gui.windows_console import borrow

        borrow()


def _nobody_reads(error: OSError) -> bool:
    """Say whether the reader, such as `head`, has seen enough. Windows has no word of its own for it."""
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == EINVAL)


def _guarded(work: Callable[[], None]) -> int:
    """Do some work and return the exit status; what a person can mend is one line, not a traceback."""
    try:
        work()
    except AfterwordError as error:
        sys.stderr.write(f"afterword: {error.message}\n")
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except OSError as error:
        if not _nobody_reads(error):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


@contextmanager
def _workspace(options: argparse.Namespace, clock: Clock) -> Iterator[Workspace]:
    """Open the workspace that the options name."""
    with opened(options.data_dir, clock, demo=options.demo) as workspace:
        if workspace.notice:
            sys.stderr.write(f"afterword: {workspace.notice}\n")
        yield workspace


# ---- what the commands do ----------------------------------------------------------------------------


def print_today(data_dir: Path | None, *, demo: bool) -> int:
    """Print Today, with the example on a first start, and how to get the window; return the exit status."""

    def work() -> None:
        with _workspace(argparse.Namespace(data_dir=data_dir, demo=demo), SystemClock()) as workspace:
            if workspace.is_new and not demo:
                begin_with_example(workspace)
            load_holidays(workspace)
            _say(f"{agenda_text(workspace)}\n\n{_NO_DISPLAY}")

    return _guarded(work)


def _version() -> None:
    from core.version import version

    _say(f"Afterword {version()}")


def _self_check(file: Path) -> int:
    from gui.self_check.report import self_check

    status = 0

    def work() -> None:
        nonlocal status
        status = self_check(None if file == _NO_FILE else file)

    return _guarded(work) or status


def _agenda(options: argparse.Namespace) -> None:
    clock: Clock = SystemClock()
    if options.at is not None:
        at, zone = options.at, clock.zone()
        clock = StoppedClock(at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone)), zone)
    with _workspace(options, clock) as workspace:
        load_holidays(workspace)
        _say(agenda_json(workspace) if options.json else agenda_text(workspace))


def _export(options: argparse.Namespace) -> None:
    with _workspace(options, SystemClock()) as workspace:
        try:
            count = export_workspace(workspace, options.file, overwrite=options.force)
        except AfterwordError as error:
            if error.field == "path":
                error.message += " Use --force to replace it."
            raise
        _say(f"Wrote {count:,} {'record' if count == 1 else 'records'} to {options.file}.")


def _import(options: argparse.Namespace) -> None:
    with _workspace(options, SystemClock()) as workspace:
        done = import_workspace(workspace, options.file)
        _say(
            f"Imported {options.file}: {done.added:,} added, {done.changed:,} changed, "
            f"{done.kept:,} kept as they were."
        )


def _quit(options: argparse.Namespace) -> None:
    if options.demo:
        raise UserError("A sample is not kept anywhere; its own window ends it.")
    from core.paths import Paths, default_data_dir
    from gui.instance import ask_to_end  # Qt, which no other command loads

    if not ask_to_end(Paths(options.data_dir or default_data_dir())):
        raise EnvironmentProblem("Afterword does not answer, and goes on.")


# ---- how they are called -----------------------------------------------------------------------------


def _time(text: str) -> datetime:
    """Return the time of `--at`, with or without an offset."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.year not in _YEARS:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no time such as 2026-11-24T09:00 or 2026-11-24T09:00+01:00"
        )
    return moment


def _parser() -> argparse.ArgumentParser:
    """Return the reader of the command line. The common options stand before or after the command."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    place = common.add_mutually_exclusive_group()
    place.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything in this folder")
    place.add_argument("--demo", action="store_true", help="open a sample that is thrown away at the end")
    parser = argparse.ArgumentParser(
        prog="afterword",
        description="What to do after a job interview.",
        parents=[common],
        allow_abbrev=False,
    )
    parser.add_argument("--hidden", action="store_true", help="start in the tray, as at login")
    parser.add_argument("--version", action="store_true", help="print which version this is")
    parser.add_argument(
        "--self-check",
        nargs="?",
        type=Path,
        const=_NO_FILE,
        metavar="FILE",
        help="see whether this build has everything it needs; FILE gets what is printed",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, work: Callable[[argparse.Namespace], None], words: str) -> argparse.ArgumentParser:
        command = commands.add_parser(
            name,
            help=words,
            description=f"{words[0].upper()}{words[1:]}.",
            parents=[common],
            allow_abbrev=False,
        )
        command.set_defaults(work=work)
        return command

    agenda = add("agenda", _agenda, "print what Today shows")
    agenda.add_argument("--json", action="store_true", help="as JSON, for programs")
    agenda.add_argument("--at", type=_time, metavar="TIME", help="as it will be at this ISO time")
    out = add("export", _export, "write everything to a JSON file")
    out.add_argument("file", type=Path, metavar="FILE")
    out.add_argument("--force", action="store_true", help="replace the file if it is there")
    into = add("import", _import, "bring in everything from a JSON file; the newer of two records wins")
    into.add_argument("file", type=Path, metavar="FILE")
    add("quit", _quit, "end the app that runs, once it has kept everything")
    return parser


def command(arguments: Sequence[str], start: Start) -> int:
    """Run the command that the arguments name, or `start` where they name none; return the exit status."""
    _have_streams()
    options = argparse.Namespace(data_dir=None, demo=False, hidden=False, self_check=None, work=None)
    try:
        options = _parser().parse_args(list(arguments), options)
    except SystemExit as end:  # argparse has said what is wrong, or what it was asked
        return end.code if isinstance(end.code, int) else _MISUSED
    if options.version:
        return _guarded(_version)
    if options.self_check is not None:
        return _self_check(options.self_check)
    if options.data_dir is not None and options.demo:
        sys.stderr.write("afterword: --demo has a folder of its own; leave out --data-dir\n")
        return _MISUSED
    if options.work is None:
        return start(options.data_dir, demo=options.demo, hidden=options.hidden)
    return _guarded(lambda: options.work(options))
