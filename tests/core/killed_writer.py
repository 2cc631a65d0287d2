"""Changes the workspace in a folder again and again, until somebody kills it.

`python -m tests.core.killed_writer FOLDER SEED` says `try N DIGEST` before each change, DIGEST being that of
all that is stored once it is made, and `done N` as soon as the workspace says that it is.
"""

from __future__ import annotations

import hashlib
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.ids import new_id
from core.models import Application, Change, Channel, Company, Contact, Draft, Interview, Mark, MarkKind, Tone
from core.store.tables import TABLES
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.making import Halden

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from typing import TypeVar

    from core.models import Id, Record
    from core.workspace import Workspace

    R = TypeVar("R", bound=Record)

MOST = 60  # records; then some go
_LENGTHS = (0, 10, 300, 5000, 40_000)


def digest(records: Iterable[Record]) -> str:
    """Return what tells one set of records from every other."""
    lines = sorted(repr(record) for record in records)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()[:24]


class Writer:
    """Makes one change after the other, and knows by itself what must be stored then."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self._workspace = workspace
        self._chance = random.Random(seed)  # noqa: S311
        self._stored: dict[Id, Record] = {record.id: record for record in workspace.everything()}
        self._number = 0
        self._last: Change | None = None

    def step(self) -> None:
        """Make one change; now and then take one back, or save the settings."""
        what = self._chance.randrange(10)
        if what == 0 and self._last is not None:
            self._say(self._last.inverse())
            self._workspace.undo()
            self._last = None
        elif what == 1:
            named = replace(self._workspace.settings, window="w" * self._chance.choice(_LENGTHS))
            self._workspace.update_settings(named)
            return
        else:
            change = self._change()
            self._say(change)
            self._workspace.apply(change)
            self._last = change
        print(f"done {self._number}", flush=True)  # noqa: T201

    def _say(self, change: Change) -> None:
        gone = {record.id for record in change.before} - {record.id for record in change.after}
        self._stored = {key: record for key, record in self._stored.items() if key not in gone}
        self._stored |= {record.id: record for record in change.after}
        self._number += 1
        print(f"try {self._number} {digest(self._stored.values())}", flush=True)  # noqa: T201

    def _of(self, kind: type[R]) -> list[R]:
        return [record for record in self._stored.values() if isinstance(record, kind)]

    def _change(self) -> Change:
        chance, words = self._chance, self._words()
        contacts, drafts = self._of(Contact), self._of(Draft)
        if len(self._stored) > MOST and (spare := self._unneeded(contacts)):
            return Change(title="Delete", before=(*spare[:20], *drafts[:5]))
        match chance.randrange(4):
            case 0:
                company = chance.choice(self._of(Company))
                new = tuple(
                    Contact(id=new_id(), changed=self._now, company_id=company.id, name=f"P{n}", notes=words)
                    for n in range(chance.choice((1, 3, 12)))
                )
                return Change(title="People", after=new)
            case 1:
                noted: list[Contact | Application | Interview] = [
                    *contacts,
                    *self._of(Application),
                    *self._of(Interview),
                ]
                old = chance.choice(noted)
                return Change(title="Notes", before=(old,), after=(replace(old, notes=words),))
            case 2:
                process = chance.choice(self._of(Application))
                draft = Draft(
                    id=new_id(), changed=self._now, application_id=process.id, step_key=f"wait:{new_id()}",
                    channel=Channel.EMAIL, tone=Tone.WARM, subject="Hello", body=words,
                )  # fmt: skip
                return Change(title="Draft", after=(draft,))
            case _:
                process = chance.choice(self._of(Application))
                mark = Mark(
                    id=new_id(), changed=self._now, application_id=process.id, step_key=f"wait:{new_id()}",
                    kind=MarkKind.DONE, made_at=self._now,
                )  # fmt: skip
                return Change(title="Mark", before=tuple(drafts[:1]), after=(mark,))

    def _unneeded(self, contacts: list[Contact]) -> Sequence[Record]:
        return [one for one in contacts if one.name.startswith("P")] + self._of(Mark)

    @property
    def _now(self) -> datetime:
        return self._workspace.clock.now()

    def _words(self) -> str:
        return "wörter " * (self._chance.choice(_LENGTHS) // 7)


def begin(workspace: Workspace, seed: int) -> Writer:
    """Return a writer on a workspace, which holds at least the panel at Halden."""
    if not any(True for _ in workspace.everything()):
        halden = Halden()
        print(f"try 0 {digest(halden.records)}", flush=True)  # noqa: T201
        workspace.apply(Change(title="Make", after=tuple(halden.records)))
        print("done 0", flush=True)  # noqa: T201
    return Writer(workspace, seed)


if __name__ == "__main__":
    assert TABLES  # loaded before the first change
    writer = begin(open_workspace(Path(sys.argv[1]), FakeClock()), int(sys.argv[2]))
    while True:
        writer.step()
