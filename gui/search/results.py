"""What was found, as rows to show: headings and results, each with its words and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import NO_ID
from core.records import record
from core.search import Group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.models import Id
    from core.search import Entry
    from core.workspace import Workspace

HEADINGS = {
    Group.PROCESS: "Companies and roles",
    Group.PERSON: "People",
    Group.NOTE: "Notes",
    Group.MESSAGE: "Messages",
}
_ICONS = {Group.PROCESS: "interview", Group.PERSON: "person", Group.NOTE: "debrief", Group.MESSAGE: "mail"}


@record
class Heading:
    """The name of a group."""

    text: str


@record
class Result:
    """One thing found. It leads to a step's draft, a contact, or a process, the first of them that is set."""

    group: Group
    title: str
    line: str
    side: str = ""
    step_key: str = ""
    contact_id: Id = NO_ID
    application_id: Id = NO_ID
    interview_id: Id = NO_ID

    @property
    def icon(self) -> str:
        """Return the icon of its group."""
        return _ICONS[self.group]

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return ". ".join(part for part in (self.title, self.line, self.side, HEADINGS[self.group]) if part)


Row = Heading | Result


def rows(workspace: Workspace, found: Mapping[Group, Sequence[Entry]], typed: str) -> tuple[Row, ...]:
    """Return what to show of what was found for the words typed, read in one go. Raises as `Workspace`."""
    from gui.search.known import Known

    known = Known(workspace, [one for entries in found.values() for one in entries])
    shown: list[Row] = []
    for group, entries in found.items():
        results = [known.result(group, one, typed) for one in entries]
        there = [one for one in results if one is not None]
        if there:
            shown += [Heading(text=HEADINGS[group]), *there]
    return tuple(shown)
