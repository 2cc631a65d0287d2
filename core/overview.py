"""The overview of all processes: read once, and from then on kept in step with what is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from core.agenda import next_step
from core.models import Company, Contact, Id
from core.processes import process_of
from core.search import fold
from core.timeline import stage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from core.live import Live
    from core.models import Change
    from core.processes import Process, Row


class Source(Protocol):
    """Where the overview is read from."""

    def overview(self, now: datetime, ids: Collection[Id] | None = None) -> list[Row]:
        """Return the rows at `now` (aware): of these applications, or else of all."""

    def texts(self, ids: Collection[Id]) -> Iterable[tuple[Id, str]]:
        """Return everything that was written in and about these applications, piece by piece."""


class Overview:
    """Every process there is, and what was written in it.

    What a change touches is read anew when it is next asked for, so that nothing is read for a screen that
    is not shown. Reading may raise `EnvironmentProblem`; what was read before stays.
    """

    def __init__(self, source: Source, now: datetime) -> None:
        self._source = source
        self._rows: dict[Id, Row] = {}
        self._told: dict[Id, Process] = {}
        self._texts: dict[Id, str] = {}
        self._stale: set[Id] = set()
        self._read_at = now
        self._put(source.overview(now))

    def touch(self, change: Change, touched: Collection[Id]) -> None:
        """Note a change; `touched` are the applications that its records belong to."""
        companies = {one.id for one in (*change.before, *change.after) if isinstance(one, Company)}
        self._stale |= set(touched) | self._at(companies)
        if any(isinstance(one, Company | Contact) for one in (*change.before, *change.after)):
            self._texts.clear()  # a name may stand in any of them
        for key in touched:
            self._texts.pop(key, None)

    def _at(self, company_ids: Collection[Id]) -> set[Id]:
        return {key for key, row in self._rows.items() if row[1] in company_ids} if company_ids else set()

    def _put(self, rows: Iterable[Row]) -> None:
        for row in rows:
            key = Id(row[0])
            self._rows[key], self._told[key] = row, process_of(row)

    def processes(self, live: Live, now: datetime) -> tuple[Process, ...]:
        """Return every process as it stands at `now` (aware), in no particular order."""
        self._stale |= self._began(live, now)
        self._read_at = now
        if self._stale:
            fresh = self._source.overview(now, self._stale)
            for key in self._stale:
                self._rows.pop(key, None)
                self._told.pop(key, None)
            self._put(fresh)
            self._stale.clear()
        judged = {
            key: process_of(self._rows[key], stage(facts, now), next_step(live.timelines[key], now))
            for key, facts in live.facts.items()
        }
        return tuple((self._told | judged).values())

    def _began(self, live: Live, now: datetime) -> set[Id]:
        """Return the applications of which an interview began since the last reading."""
        return {
            key
            for key, facts in live.facts.items()
            if any(self._read_at < one.start <= now for one in facts.interviews)
        }

    def texts(self, ids: Collection[Id]) -> Mapping[Id, str]:
        """Return the texts of these applications at least, folded for a search."""
        missing = [key for key in ids if key not in self._texts]
        if missing:
            pieces: dict[Id, list[str]] = {key: [] for key in missing}
            for key, text in self._source.texts(missing):
                pieces[key].append(text)
            self._texts.update((key, fold("\n".join(texts))) for key, texts in pieces.items())
        return self._texts
