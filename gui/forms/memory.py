"""What the workspace knows, read when the form first needs it and kept while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.interview_entry import Known
from core.places.matching import NO_MATCH, plain, rank
from core.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.models import Application, Company, Contact, Id
    from core.workspace import Workspace


class Memory:
    """Companies, contacts and roles to recognise what is typed by."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.forget()

    def forget(self) -> None:
        """Read everything anew when it is needed next."""
        self._all: Known | None = None
        self._names: list[tuple[str, str]] | None = None
        self._at: dict[Id, Known] = {}
        self._applications: dict[Id, tuple[Application, ...]] = {}

    def _everything(self) -> Known:
        if self._all is None:
            live = tuple(self._workspace.live_facts())
            self._all = Known(companies=self._workspace.companies(), live=live)
        return self._all

    def known(self, company_name: str, company_id: Id) -> Known:
        """Return what is known of the company of that name, or of the one that is edited (`company_id`)."""
        if not company_id and not company_name.strip():
            return Known(live=tuple(self._workspace.live_facts()))  # a form just opened reads no list
        everything = self._everything()
        named = everything.company(company_name)
        which = company_id or (named.id if named else None)
        if which is None:
            return everything
        if which not in self._at:
            self._at[which] = replace(everything, contacts=self._workspace.contacts(which))
        return self._at[which]

    def company(self, name: str) -> Company | None:
        """Return the company of that name."""
        return self._everything().company(name)

    def contacts(self, company: Company | None) -> tuple[Contact, ...]:
        """Return the contacts at a company."""
        return self.known("", company.id).contacts if company else ()

    def company_names(self, text: str) -> list[str]:
        """Return the names of companies that answer what is typed so far."""
        if self._names is None:
            self._names = [(plain(company.name), company.name) for company in self._everything().companies]
        return _best(text, self._names)

    def roles(self, company: Company | None, text: str) -> list[str]:
        """Return the roles that answer what is typed so far, those at the company first."""
        roles: dict[str, None] = {}
        if company is not None:
            if company.id not in self._applications:
                self._applications[company.id] = self._workspace.applications_at([company.id])
            roles.update(dict.fromkeys(one.role for one in self._applications[company.id]))
        roles.update(dict.fromkeys(facts.application.role for facts in self._everything().live))
        return fitting(text, roles)


def fitting(text: str, names: Iterable[str]) -> list[str]:
    """Return the names that answer what is typed so far, best first; all of them, by name, for ""."""
    return _best(text, ((plain(name), name) for name in names if name))


def _best(text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Return the names that answer, each given with its plain spelling."""
    wanted = plain(text)
    ranked = ((rank(wanted, spelt) if wanted else 0, spelt, name) for spelt, name in names)
    return [name for _, _, name in sorted(one for one in ranked if one[0] < NO_MATCH)]
