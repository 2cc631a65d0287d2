"""Makes workspaces and processes for tests, on real SQLite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Change
from core.records import replace
from core.sample import Sample
from core.workspace import open_workspace
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from core.models import Application, Contact, Interview, Record, Step
    from core.workspace import Workspace


class Halden(Sample):
    """A panel at Halden yesterday from 14:00 to 15:30, with Dana and Sam: two notes to write."""

    def __init__(self, clock: FakeClock | None = None, name: str = "test") -> None:
        clock = clock or FakeClock()
        super().__init__(name, clock.now(), clock.zone())
        self.halden = self.company("Halden")
        self.dana: Contact = self.contact(self.halden, "Dana Lee", "Head of Design")
        self.sam: Contact = self.contact(self.halden, "Sam Okafor", "Engineer")
        self.process: Application = self.application(
            self.halden, "Product Designer", self.at(self.day(-20), 18), news=self.dana
        )
        self.panel: Interview = self.interview(
            self.process,
            self.at(self.day(-1), 14),
            90,
            {self.dana.id: "how your team runs critique", self.sam.id: "the old component library"},
        )

    @property
    def thank_dana(self) -> str:
        """Return the key of the step that thanks Dana."""
        return f"thank_you:{self.panel.id}:{self.dana.id}"

    @property
    def thank_sam(self) -> str:
        """Return the key of the step that thanks Sam."""
        return f"thank_you:{self.panel.id}:{self.sam.id}"


def make_workspace(folder: Path, *records: Record, clock: FakeClock | None = None) -> Workspace:
    """Return a workspace in a folder, holding these records."""
    workspace = open_workspace(folder, clock or FakeClock())
    workspace.apply(Change(title="Make", after=records))
    return workspace


def rename_company(workspace: Workspace, name: str) -> None:
    """Give the only company another name, now."""
    (company,) = workspace.companies()
    later = replace(company, name=name, changed=workspace.clock.now())
    workspace.apply(Change(title="Rename", before=(company,), after=(later,)))


def names(workspace: Workspace) -> list[str]:
    """Return the names of all companies."""
    return [company.name for company in workspace.companies()]


def the_step(workspace: Workspace, key: str) -> Step:
    """Return a step that is known to be there."""
    step = workspace.step(key)
    assert step is not None
    return step
