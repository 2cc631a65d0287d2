"""Opens a workspace for as long as it is used: the user's own, or a sample that is thrown away after."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from core.calendars import holidays_of
from core.paths import default_data_dir
from core.workspace import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.clock import Clock
    from core.workspace import Workspace


@contextmanager
def opened(data_dir: Path | None, clock: Clock, *, demo: bool = False) -> Iterator[Workspace]:
    """Open the workspace in `data_dir`, by default in the usual place, and close it at the end.

    `demo` opens a sample in a folder of its own instead, which is removed at the end. Raises as
    `open_workspace` does.
    """
    with ExitStack() as stack:
        if demo:
            from tempfile import TemporaryDirectory

            from core.demo import add_demo

            folder = stack.enter_context(TemporaryDirectory(prefix="afterword-demo-"))
            data_dir = Path(folder) / "data"
        workspace = open_workspace(data_dir or default_data_dir(), clock)
        stack.callback(workspace.close)
        if demo:
            add_demo(workspace)
            workspace.forget_undo()  # the person did not do it
        yield workspace


def load_holidays(workspace: Workspace) -> None:
    """Load the public holidays that are still missing, here and now: it takes a moment."""
    missing = workspace.missing_holidays()
    if missing:
        years = workspace.holiday_years
        workspace.holidays_arrived(holidays_of(missing, workspace.paths.cache_dir, years))
