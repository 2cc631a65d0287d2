"""A scripted session on a disk that fills up at every write: run as a process of its own, for its limits.

`python -m tests.core.full_disk FOLDER LIMITS [really]` takes the size that files may have (`RLIMIT_FSIZE`)
through about LIMITS values before each step; with `really` it fills the disk that the folder is on instead,
which had better be a small one. It says how many steps there were, how often they were tried, and refused.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.announced import load_tick, save_tick
from core.commands import mark_sent, save_draft
from core.drafting.own_templates import built_in, every_name
from core.errors import EnvironmentProblem
from core.ids import new_id
from core.models import Change, Channel, Contact, ContactKind, Tone
from core.reminders import Tick
from core.settings import load_settings
from core.store.opening import open_database
from core.transfer import export_workspace
from core.workspace import open_workspace
from tests.core.limits import files_up_to
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, the_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.workspace import Workspace

FIRST_SIZES = (0, 1, 100, 511, 512, 513, 1024, 4095, 4096, 4097, 8192)
PAGE = 4096


@contextmanager
def room_for(folder: Path, size: int) -> Iterator[None]:
    """Fill the disk of a folder but for so many bytes."""
    filler = folder / "filler"
    status = os.statvfs(folder)
    filler.write_bytes(bytes(max(0, status.f_bavail * status.f_frsize - size)))
    try:
        yield
    finally:
        filler.unlink()


class Script:
    """What a person does in one session; each step can be tried again."""

    def __init__(self, folder: Path) -> None:
        self.halden = Halden()
        self.workspace = open_workspace(folder, FakeClock())
        self.folder = folder
        self._mei = new_id()

    def steps(self) -> tuple[Callable[[], object], ...]:
        """Return the steps in order."""
        return (
            self._make, self._draft, self._edit, self._send, self._note, self._person, self._undo, self._redo,
            self._settings, self._templates, self._announce, self._export, self._delete,
        )  # fmt: skip

    def _make(self) -> object:
        return self.workspace.apply(Change(title="Make", after=tuple(self.halden.records)))

    def _draft(self) -> object:
        step = the_step(self.workspace, self.halden.thank_dana)
        return save_draft(self.workspace, step, Channel.EMAIL, Tone.WARM, "Thanks", "Dear Dana, " * 900)

    def _edit(self) -> object:
        step = the_step(self.workspace, self.halden.thank_dana)
        return save_draft(self.workspace, step, Channel.EMAIL, Tone.WARM, "Thanks", "Dear Dana! " * 1800)

    def _send(self) -> object:
        step = the_step(self.workspace, self.halden.thank_dana)
        return mark_sent(self.workspace, step, Channel.EMAIL, "Thanks", "Dear Dana! " * 1800)

    def _note(self) -> object:
        noted = replace(self.halden.panel, notes="What they said. " * 1200)
        return self.workspace.apply(Change(title="Note", before=(self.halden.panel,), after=(noted,)))

    def _person(self) -> object:
        person = Contact(
            id=self._mei, changed=MORNING, company_id=self.halden.halden.id,
            name="Mei Chen", kind=ContactKind.INTERVIEWER, notes="n" * 20_000,
        )  # fmt: skip
        return self.workspace.apply(Change(title="Person", after=(person,)))

    def _undo(self) -> object:
        return self.workspace.undo()

    def _redo(self) -> object:
        return self.workspace.redo()

    def _settings(self) -> None:
        self.workspace.update_settings(replace(self.workspace.settings, window="w" * 9000))

    def _templates(self) -> object:
        names = tuple(every_name())[:5]
        texts = {name.key: f"{built_in(name)}\nA line of my own. {'x' * 3000}\n" for name in names}
        content = json.dumps({"format": "afterword-messages", "version": 1, "messages": texts}).encode()
        return self.workspace.templates.take_in(content)

    def _announce(self) -> None:
        keys = frozenset(f"thank_you:{n}@opens" for n in range(400))
        save_tick(self.workspace.paths.announced, Tick(at=MORNING, announced=keys))

    def _export(self) -> object:
        return export_workspace(self.workspace, self.folder / "export.json", overwrite=True)

    def _delete(self) -> object:
        drafts = tuple(self.workspace.facts(self.halden.process.id).messages)
        return self.workspace.apply(Change(title="Delete", before=drafts))


def everything_in(workspace: Workspace) -> tuple[object, ...]:
    """Return all that the session has saved so far, as it is on the disk."""
    paths = workspace.paths
    own = workspace.templates
    files = sorted(path.relative_to(paths.data_dir) for path in paths.data_dir.rglob("*") if path.is_file())
    return (
        tuple(sorted(map(repr, workspace.everything()))),
        load_settings(paths.settings),
        load_tick(paths.announced, MORNING),
        tuple((name, own.text(name)) for name in own.own()),
        tuple(path for path in files if not path.name.endswith("-journal")),
        repr(sorted(map(repr, workspace.live_facts()))),
    )


def sizes(workspace: Workspace, most: int, *, really: bool) -> list[int]:
    """Return the limits to try: the first writes of a file, and those around the end of the database."""
    if really:
        return list(range(0, most * PAGE, PAGE))
    end = workspace.paths.database.stat().st_size
    around = [end + more * PAGE + odd for more in range(-4, 8) for odd in (0, 512)]
    found = sorted({*FIRST_SIZES, *range(0, end + 12 * PAGE, PAGE // 2), *around})
    step = max(1, len(found) // most)
    return found[::step]


def try_when_full(script: Script, act: Callable[[], object], most: int, *, really: bool) -> tuple[int, int]:
    """Try a step at every limit, and then with room; return how often it was tried and refused."""
    tried = refused = 0
    for size in sizes(script.workspace, most, really=really):
        before = everything_in(script.workspace)
        tried += 1
        try:
            with room_for(script.folder.parent, size) if really else files_up_to(size):
                act()
        except EnvironmentProblem as problem:
            refused += 1
            check_message(problem.message)
            assert everything_in(script.workspace) == before, f"{act.__name__} at {size}"
        else:
            return tried, refused  # it fitted in; that it is there is seen by the steps that go on from it
    act()
    return tried + 1, refused


def check_message(message: str) -> None:
    """See that it names the cause, what was kept, and what to do."""
    assert "full" in message or "too large" in message, message
    assert "kept" in message or "whole" in message or "not shown" in message, message
    assert "room" in message, message


def main() -> None:
    """Play the script, then see that all is there after a restart."""
    folder, most, really = Path(sys.argv[1]), int(sys.argv[2]), "really" in sys.argv
    script = Script(folder)
    tried = refused = 0
    for act in script.steps():
        more, no = try_when_full(script, act, most, really=really)
        tried, refused = tried + more, refused + no
    kept = everything_in(script.workspace)[:4]
    script.workspace.close()
    again = open_workspace(folder, FakeClock())
    assert everything_in(again)[:4] == kept
    again.close()
    connection, _ = open_database(again.paths.database, MORNING)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    print(len(script.steps()), tried, refused)  # noqa: T201


if __name__ == "__main__":
    main()
