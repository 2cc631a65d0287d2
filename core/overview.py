"""The overview of all processes: read once, and from then on kept in step with what is touched."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from core.agenda import next_step
from core.models import Company, Contact, Id
from core.processes import process_of
from core.search import fold
from core.timeline import stage
from core.timeline.context import ends

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from core.live import Live
    from core.models import Change, Facts, Step
    from core.processes import Process, Row


class Source(Protocol):
    """Where the overview is read from."""

    def overview(self, now: datetime, ids: Collection[Id] | None = None) -> list[Row]:
        """Return the rows at `now` (aware): of these applications, or else of all."""

    def texts(self, ids: Collection[Id]) -> Iterable[tuple[Id, str]]:
        """Return everything that was written in and about these applications, piece by piece."""


class Judgement(NamedTuple):
    """A process as it stands from `at` until an instant, by what it was judged by."""

    sources: tuple[Row, Facts, tuple[Step, ...]]
    at: datetime
    until: datetime
    process: Process

    @property
    def about(self) -> tuple[int, ...]:
        """Return what tells these very sources from others that are equal."""
        return tuple(map(id, self.sources))


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
        self._judgements: dict[Id, Judgement] = {}
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
            for key in self._stale - {Id(row[0]) for row in fresh}:
                self._rows.pop(key, None)
                self._told.pop(key, None)
            self._put(fresh)
            self._stale.clear()
        judgements = {
            key: self._judge(self._rows[key], facts, live.timelines[key], now)
            for key, facts in live.facts.items()
        }
        self._judgements = judgements
        self._told.update((key, one.process) for key, one in judgements.items())
        return tuple(self._told.values())

    def _judge(self, row: Row, facts: Facts, steps: tuple[Step, ...], now: datetime) -> Judgement:
        """Return where a live process stands; what was said last holds while nothing turned."""
        held = self._judgements.get(facts.application.id)
        if held is not None and held.about == (id(row), id(facts), id(steps)) and held.at <= now < held.until:
            return held
        return Judgement(
            sources=(row, facts, steps),
            at=now,
            until=_next_turn(facts, steps, now),
            process=process_of(row, stage(facts, now), next_step(steps, now)),
        )

    def _began(self, live: Live, now: datetime) -> set[Id]:
        """Return the applications of which an interview began since the last reading, however clocks went."""
        early, late = sorted((self._read_at, now))
        return {
            key
            for key, facts in live.facts.items()
            if any(early < one.start <= late for one in facts.interviews)
        }

    def forget_texts(self) -> None:
        """Let go of what was read for a search."""
        self._texts.clear()

    def texts(self, ids: Collection[Id]) -> Mapping[Id, str]:
        """Return the words of the texts of these applications at least, folded for a search."""
        missing = [key for key in ids if key not in self._texts]
        if missing:
            pieces: dict[Id, list[str]] = {key: [] for key in missing}
            for key, text in self._source.texts(missing):
                pieces[key].append(text)
            self._texts.update((key, _words(texts)) for key, texts in pieces.items())
        return self._texts


def _words(texts: Iterable[str]) -> str:
    """Return every word there is once: nothing else is searched for, and it is a fraction of the text."""
    return " ".join(dict.fromkeys(fold("\n".join(texts)).split()))


_NEVER = datetime.max.replace(tzinfo=UTC)
_JUST_AFTER = timedelta(seconds=1)  # a step is not late at its very end


def _next_turn(facts: Facts, steps: Iterable[Step], now: datetime) -> datetime:
    """Return the first instant after `now` at which a step or an interview turns into something else."""
    turns = {ends(one) for one in facts.interviews}
    for step in steps:
        turns |= {step.opens, step.due, step.due + _JUST_AFTER, step.later_until or step.opens}
    return min((one for one in turns if one > now), default=_NEVER)
