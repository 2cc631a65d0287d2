"""Everybody by company, read once and kept in step with what changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.models import NO_ID, Company, Contact
from core.search import fold

if TYPE_CHECKING:
    from core.models import Change, Id
    from core.workspace import Workspace


class Heading(NamedTuple):
    """The name of a company, above its people."""

    text: str


class Listed(NamedTuple):
    """One person. They sort by `place`, and are found by `words`, which are folded."""

    place: tuple[str, Id, str, Id]
    id: Id
    name: str
    role: str
    company: str
    words: str

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return ", ".join(part for part in (self.name, self.role, self.company) if part)


Row = Heading | Listed


def _listed(row: tuple[Id, str, str, Id, str]) -> Listed:
    key, name, role, company_id, company = row
    place = (fold(company), company_id, fold(name), key)
    return Listed(place, key, name, role, company, f"{fold(name)} {fold(role)} {fold(company)}")


class Directory:
    """The list of everybody. Reading may raise `EnvironmentProblem`; what was read before stays."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[Id, Listed] | None = None
        self._stale: set[Id] = set()
        self._sorted: list[Listed] = []

    def note(self, change: Change) -> None:
        """Note what a change touches; it is read anew when the list is next asked for."""
        records = (*change.before, *change.after)
        if not records or any(isinstance(one, Company) for one in records):
            self._known = None
        self._stale |= {one.id for one in records if isinstance(one, Contact)}

    def everybody(self) -> list[Listed]:
        """Return everybody by company and name."""
        if self._known is None:
            self._known = {row[0]: _listed(row) for row in self._workspace.listed_contacts()}
        elif self._stale:
            fresh = {row[0]: _listed(row) for row in self._workspace.listed_contacts(self._stale)}
            for key in self._stale:
                self._known.pop(key, None)
            self._known |= fresh
        else:
            return self._sorted
        self._stale = set()
        self._sorted = sorted(self._known.values())
        return self._sorted

    def rows(self, text: str, *, first: str = "", without: Id = NO_ID) -> tuple[Row, ...]:
        """Return the people whose name, role or company holds all these words, under their companies.

        Those at the company `first` come first; `without` is left out.
        """
        words = fold(text).split()
        people = [
            one for one in self.everybody() if one.id != without and all(word in one.words for word in words)
        ]
        if first:
            people.sort(key=lambda one: one.company != first)
        rows: list[Row] = []
        company = None
        for one in people:
            if one.place[1] != company:
                company = one.place[1]
                rows.append(Heading(one.company))
            rows.append(one)
        return tuple(rows)
