"""Indexes on the moments that screens ask for: a month costs what is in it, not what was ever stored."""

from __future__ import annotations

from typing import Any


def up(migrator: Any, _db: object) -> None:  # noqa: ANN401  playhouse types nothing
    """Add the indexes."""
    migrator.migrate(
        migrator.add_index("message", ("kind", "sent_at")),
        migrator.add_index("interview", ("start",)),
        migrator.add_index("promise", ("on_day",)),
    )
