"""Everybody by company, read once and kept in step with what changes."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from core.models import NO_ID, Company, Contact
from core.search import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.models import Change, Id
    from core.workspace import Workspace


class Heading(NamedTuple):
    """The name of a company, above its people."""

    text: str


class Listed(NamedTuple):
    """One person under the `heading` of a company. They sort by `place`, and are found by folded `words`."""

    place: tuple[str, Id, str, Id]
    id: Id
    name: str
    role: str
    heading: Heading
    words: str

    @property
    def company(self) -> str:
        """Return the name of their company."""
        return self.heading.text

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return ", ".join(part for part in (self.name, self.role, self.company) if part)


Row = Heading | Listed


def _listed(rows: Iterable[tuple[Id, str, str, Id, str]]) -> dict[Id, Listed]:
    """Return the people read, by id; each company and each role is folded once."""
    folded, headings = _Folded(), _Headings()
    return {
        key: Listed(
            (folded[company], company_id, folded[name], key),
            key,
            name,
            role,
            headings[company],
            f"{folded[name]} {folded[role]} {folded[company]}",
        )
        for key, name, role, company_id, company in rows
    }


class _Folded(dict[str, str]):
    def __missing__(self, text: str) -> str:
        self[text] = folded = fold(text)
        return folded


class _Headings(dict[str, Heading]):
    def __missing__(self, text: str) -> Heading:
        self[text] = heading = Heading(text)
        return heading


class Directory:
    """The list of everybody. Reading may raise `EnvironmentProblem`; what was read before stays."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: dict[Id, Listed] | None = None
        self._stale: set[Id] = set()
        self._sorted: list[Listed] = []
        self._shown: tuple[tuple[str, str, Id], tuple[Row, ...]] | None = None

    def note(self, change: Change) -> bool:
        """Note what a change touches, to be read anew when next asked for; say whether it touches anybody."""
        records = (*change.before, *change.after)
        if not records or any(isinstance(one, Company) for one in records):
            self._known = None
        self._stale |= {one.id for one in records if isinstance(one, Contact)}
        return self._known is None or bool(self._stale)

    def everybody(self) -> list[Listed]:
        """Return everybody by company and name."""
        if self._known is None:
            self._known = _listed(self._workspace.listed_contacts())
        elif self._stale:
            fresh = _listed(self._workspace.listed_contacts(self._stale))
            old = {key: self._known.pop(key) for key in self._stale if key in self._known}
            self._known |= fresh
            if self._patch(old, fresh):
                self._stale = set()
                return self._sorted
        else:
            return self._sorted
        self._stale = set()
        self._shown = None
        self._sorted = sorted(self._known.values())
        return self._sorted

    def knows(self, key: Id) -> bool:
        """Return whether somebody of that id was there when the list was read last."""
        return self._known is not None and key in self._known

    def _patch(self, old: dict[Id, Listed], fresh: dict[Id, Listed]) -> bool:
        """Put one person in the place they have in the list already; return whether that is all there was."""
        if len(old) != 1 or old.keys() != fresh.keys():
            return False
        (before,), (after,) = old.values(), fresh.values()
        if before.place != after.place:
            return False
        self._sorted[bisect_left(self._sorted, before)] = after
        if self._shown is not None and self._shown[0] == ("", "", NO_ID):
            rows = list(self._shown[1])
            rows[rows.index(before)] = after
            self._shown = self._shown[0], tuple(rows)
        else:
            self._shown = None
        return True

    def rows(self, text: str, *, first: str = "", without: Id = NO_ID) -> tuple[Row, ...]:
        """Return the people whose name, role or company holds all these words, under their companies.

        Those at the company `first` come first; `without` is left out. The same rows are the same object.
        """
        people, asked = self.everybody(), (text, first, without)
        if self._shown is None or self._shown[0] != asked:
            for word in fold(text).split():
                people = [one for one in people if word in one.words]
            if without:
                people = [one for one in people if one.id != without]
            if first:
                people = sorted(people, key=lambda one: one.company != first)
            self._shown = asked, _under_companies(people)
        return self._shown[1]


def _under_companies(people: Iterable[Listed]) -> tuple[Row, ...]:
    """Return the people, each company's name above its own."""
    rows: list[Row] = []
    company = None
    for one in people:
        if one.place[1] != company:
            company = one.place[1]
            rows.append(one.heading)
        rows.append(one)
    return tuple(rows)
