"""Keeps a real database of the present schema for good: run it once for each release that changed the schema.

`python -m tests.schemas.keep` writes the file, named after the newest migration, and the number of records
of each kind in it. A file once released is never written again.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path

from core.demo import add_demo
from core.ids import sample_id
from core.models import Change, Channel, Draft, Mark, MarkKind, Promise, Tone
from core.store.opening import known_migrations
from core.workspace import open_workspace
from tests.fakes import FakeClock

HERE = Path(__file__).parent


def keep() -> None:
    """Write the sample, a mark and a draft as a database of the present schema."""
    target = HERE / f"{max(known_migrations())}.sqlite3"
    if target.exists():
        raise SystemExit(f"{target.name} is kept already")
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder), FakeClock())
        add_demo(workspace)
        promise = next(record for record in workspace.everything() if isinstance(record, Promise))
        now, key = workspace.clock.now(), promise.application_id
        step_key = f"debrief:{promise.interview_id}"
        mark = Mark(
            id=sample_id("schema", "Mark", 1),
            changed=now,
            application_id=key,
            step_key=step_key,
            kind=MarkKind.LATER,
            made_at=now,
            until=now,
        )
        draft = Draft(
            id=sample_id("schema", "Draft", 1),
            changed=now,
            application_id=key,
            step_key=step_key,
            channel=Channel.CARD,
            tone=Tone.BRIEF,
            subject="",
            body="Dear Dana",
        )
        workspace.apply(Change(title="", after=(mark, draft)))
        counts = Counter(type(record).__name__ for record in workspace.everything())
        workspace.close()
        target.write_bytes(workspace.paths.database.read_bytes())
    target.with_suffix(".json").write_text(f"{json.dumps(counts, indent=1)}\n")


if __name__ == "__main__":
    keep()
