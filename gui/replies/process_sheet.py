"""A sheet about one process: the one it was opened for, or one that is picked among those open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt

from core.commands.replies import consequences_of
from core.reply_entry import Found
from core.wording import short_day
from gui.forms.sheet import EntrySheet
from gui.replies.follows import FollowsCard
from gui.replies.processes import process_named, process_words, processes
from gui.replies.rows import ProcessRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from core.models import Change, Id
    from core.workspace import Workspace
    from gui.forms.fields import Fields
    from gui.forms.foot import Buttons
    from gui.forms.telling import Findings
    from gui.replies.rows import MomentRow

R = TypeVar("R", bound=Found)

_UNKNOWN = "Pick the process; what this starts and ends shows here."
_NOT_YET = "What this starts and ends shows here."


class ProcessSheet(EntrySheet, Generic[R]):
    """`application_id` is the process, if it is given; else it is picked, and `near` is offered."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None,
        form: Fields,
        buttons: Buttons,
        *,
        titles: tuple[str, str],
        subtitle: str,
        application_id: Id | None,
        near: Id | None,
        among: Callable[[Workspace], dict[str, Id]] = processes,
    ) -> None:
        """Put the sheet together; `titles` are those with and without a company in them.

        `among` gives the processes to pick from.
        """
        self.process = None if application_id else ProcessRow()
        self._given = application_id
        self._known = {} if application_id else among(workspace)
        title = titles[1]
        if application_id is not None:
            facts = workspace.facts(application_id)
            title = titles[0].replace("{}", facts.company.name)
            subtitle = f"{facts.application.role}. {subtitle}" if facts.application.role else subtitle
        super().__init__(workspace, parent, title, subtitle, buttons)
        self.fields = form
        if self.process is not None:
            form.add_first(self.process)
            self.process.offer(list(self._known), self._name_of(near))
            self.process.suggestions.save_wanted.connect(self.save)
        self.next = FollowsCard(self)
        self.finish(form, self.next)

    def _name_of(self, near: Id | None) -> str:
        """Return the words of the process to offer: the one that is near, or the only one there is."""
        if near is None and len(self._known) == 1:
            return next(iter(self._known))
        return next((words for words, one in self._known.items() if one == near), "")

    @property
    def application_id(self) -> Id | None:
        """Return the process that this is about, as far as it is known."""
        if self._given is not None:
            return self._given
        return process_named(self.process.line.text(), self._known) if self.process is not None else None

    # ---- what each sheet says for itself -------------------------------------------------------------

    def entry(self) -> object:
        """Return what is typed."""
        raise NotImplementedError

    def reading(self, application_id: Id) -> R:
        """Return what is typed as it is understood."""
        raise NotImplementedError

    def planned(self, reading: R) -> Change:
        """Return the change that a reading without problems makes."""
        raise NotImplementedError

    def log(self, reading: R) -> Change:
        """Make the change of a reading. Raises as `Workspace.apply`."""
        raise NotImplementedError

    def show_reading(self, reading: R) -> None:
        """Show what the fields come to."""
        raise NotImplementedError

    # ---- the sheet -----------------------------------------------------------------------------------

    def typed(self) -> object:
        return self.process.line.text() if self.process is not None else "", self.entry()

    def read(self) -> Findings:
        chosen = self.application_id
        if chosen is not None:
            return self.reading(chosen)
        typed = self.process.line.text().strip() if self.process is not None else ""
        wrong = "There is no open process of that name." if typed else "Which process is it about?"
        return Found(problems={"process": wrong})

    def look(self) -> None:
        self.notice.say("")
        chosen = self.application_id
        if self.process is not None:
            facts = self._workspace.facts(chosen) if chosen is not None else None
            self.process.show_chosen(process_words(facts) if facts is not None else "")
        if chosen is None:
            self.fields.tell(self.read(), self._told)
            self.next.say(None, _UNKNOWN)
            return
        reading = self.reading(chosen)
        self.show_reading(reading)
        if reading.problems:
            self.next.say(None, _NOT_YET)
        else:
            self.next.say(consequences_of(self._workspace, self.planned(reading), chosen))

    def picks_days(self, moment: MomentRow) -> None:
        """Let a calendar open under the day of this row."""
        self._moment = moment
        moment.day.calendar_wanted.connect(self._open_calendar)

    def _open_calendar(self) -> None:
        from gui.forms.calendar_popup import CalendarPopup  # few pick the day by mouse

        chosen, today = self.application_id, self._today()
        company = self._workspace.facts(chosen).company if chosen is not None else None
        place = (company.country, company.region) if company is not None else ("", "")
        popup = CalendarPopup(today, today, self._workspace.workdays(*place), self)
        popup.taken.connect(self._day_taken)
        popup.open_under(self._moment.day)

    def _day_taken(self, day: date) -> None:
        self._moment.day.line.setText(f"{short_day(day)} {day.year}")
        self._moment.day.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> Change:
        chosen = self.application_id
        assert chosen is not None, "an unknown process is told before anything is saved"  # noqa: S101
        return self.log(self.reading(chosen))

    def first_stop(self) -> QWidget:
        if self.process is not None and self.application_id is None:
            return self.process.line
        return next(
            one
            for one in self.fields.stops()
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is(one, self.process)
        )


def _is(widget: QWidget, row: ProcessRow | None) -> bool:
    return row is not None and row.isAncestorOf(widget)
