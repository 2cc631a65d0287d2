"""A person writing in the form: what is right is kept as they go, what is wrong waits and says why."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.errors import AfterwordError, UserError
from core.interview_entry import (
    Known,
    entry_from,
    is_as_stored,
    place_typed,
    plan_for,
    read,
    same_name,
    without_mistakes,
)
from core.records import replace
from core.wording import local_day, short_day
from gui.errors import tell
from gui.holidays import HolidayLoader

if TYPE_CHECKING:
    from datetime import date

    from core.interview_entry import InterviewEntry, Offer, Reading
    from core.models import Company, Contact, Facts, Id
    from core.workdays import Workdays
    from core.workspace import Workspace
    from gui.forms.memory import Memory
    from gui.interview.form import ProcessForm

_TYPING_PAUSE = 700  # milliseconds without a key, after which what was typed is kept
_NAMES = ("name", "news", "company", "role")  # kept when they are left: half a name is somebody else
_TITLES = {
    "date": "When it was",
    "start": "When it was",
    "end": "When it was",
    "zone": "The time zone",
    "round": "Which round it is",
    "kind": "What kind it is",
    "place": "Where it is",
    "people": "The people",
    "promise": "When they will reply",
    "news": "Who to ask for news",
    "news_email": "Who to ask for news",
    "felt": "How it felt",
    "notes": "Notes",
    "company": "The company\u2019s name",
    "role": "The role",
    "language": "The language",
    "country": "Whose holidays count",
    "region": "Whose holidays count",
}


class _Seen(NamedTuple):
    """What is typed, as it is understood by what is known."""

    reading: Reading
    known: Known
    workdays: Workdays


class Writing(QObject):
    """Keeps the form and one stored interview in step.

    `looked` says that the form means something new: `facts` are those of the process as it would then be.
    """

    looked = Signal()

    def __init__(self, workspace: Workspace, form: ProcessForm, memory: Memory) -> None:
        super().__init__(form)
        self._workspace, self._form, self._memory = workspace, form, memory
        self._holidays = HolidayLoader(workspace, self)
        self._stored: InterviewEntry | None = None
        self._stored_facts: Facts | None = None
        self.facts: Facts | None = None
        self._contacts: tuple[Contact, ...] | None = None
        self._told: set[str] = set()
        self._typed = self._saving = False
        self._field = self._last_saved = ""
        self._typed_on = self._today()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self._paused)
        form.edited.connect(self._edited)
        form.rested.connect(self._rested)
        form.left.connect(self._left)
        form.given.connect(self._given)
        form.when.day.line.textEdited.connect(self._date_typed)
        form.when.day.calendar_wanted.connect(self.open_calendar)

    def _today(self) -> date:
        return local_day(self._workspace.clock.now(), self._workspace.zone)

    # ---- showing -------------------------------------------------------------------------------------

    def open(self, facts: Facts, interview_id: Id) -> None:
        """Show an interview of these facts from the beginning; what is not kept of another one is gone."""
        self._pause.stop()
        self._forget()
        self._typed_on = self._today()
        self._stored_facts = self.facts = facts
        self._stored = entry_from(facts, interview_id, self._typed_on)
        self._told, self._typed, self._last_saved = set(), False, ""
        self._form.fill(self._stored)
        self._look()

    def close(self) -> None:
        """Show no interview any more."""
        self._pause.stop()
        self._stored, self._stored_facts, self.facts, self._typed = None, None, None, False

    @property
    def is_stored(self) -> bool:
        """Return whether the facts are those that are stored."""
        return self.facts is self._stored_facts

    @property
    def interview_id(self) -> str:
        """Return the id of the interview shown, "" for none."""
        return self._stored.interview_id if self._stored else ""

    def refresh(self, facts: Facts) -> None:
        """Show what changed elsewhere, in the fields it changed in, and keep what is typed in the others."""
        if self._saving or self._stored is None:
            return
        self._forget()
        new = entry_from(facts, self._stored.interview_id, self._typed_on)
        old, self._stored, self._stored_facts = self._stored, new, facts
        self._form.show_changes(old, new)
        self._last_saved = ""
        self._look()

    def _seen(self, entry: InterviewEntry) -> _Seen:
        """Return what an entry means, by the company's own calendar."""
        assert self._stored_facts is not None, "only an interview that is shown is looked at"  # noqa: S101
        company = self._stored_facts.company
        known = self._known(entry, company)
        workdays = self._workspace.workdays(*place_typed(entry, company))
        return _Seen(read(entry, workdays, known, self._stored_facts), known, workdays)

    def _known(self, entry: InterviewEntry, company: Company) -> Known:
        """Return what the form is read by: all companies only where another name is typed for this one."""
        if not same_name(entry.company, company.name):
            return self._memory.known(entry.company, company.id)
        if self._contacts is None:
            self._contacts = self._workspace.contacts(company.id)
        return Known(companies=(company,), contacts=self._contacts)

    def _forget(self) -> None:
        """Read anew what is known, when it is needed next."""
        self._memory.forget()
        self._contacts = None

    def _look(self) -> None:
        """Say under the fields what they mean, and reckon what would follow."""
        entry = self._form.entry(self._typed_on)
        seen = self._seen(entry)
        self._form.unsaved = self._mistakes(seen.reading)
        self._form.show_reading(seen.reading, self._told, self._workspace.zone, self._workspace.clock.now())
        self.facts = self._planned(seen)
        if entry.promise.strip():
            self._holidays.load_missing()
        self.looked.emit()

    def _planned(self, seen: _Seen) -> Facts:
        assert self._stored is not None, "only an interview that is shown is looked at"  # noqa: S101
        assert self._stored_facts is not None, "its facts come with it"  # noqa: S101
        sound = without_mistakes(seen.reading, self._stored, seen.workdays, seen.known)
        if sound == self._stored:
            return self._stored_facts
        reading = seen.reading if sound == seen.reading.entry else self._seen(sound).reading
        return plan_for(reading, self._workspace.clock.now()).facts

    def _mistakes(self, reading: Reading) -> list[str]:
        """Return the fields in which something is typed that is wrong; what was stored so is no mistake."""
        stored = self._stored
        return [name for name in reading.problems if stored and not is_as_stored(name, reading.entry, stored)]

    # ---- typing --------------------------------------------------------------------------------------

    def _edited(self) -> None:
        self._typed = True
        self._field = self._form.focused() or "people"
        self._pause.start()
        self._look()

    def _left(self, name: str) -> None:
        """Say from now on what is wrong with a field that has been left."""
        if name not in self._told:
            self._told.add(name)
            self._look()

    def _given(self, name: str, offer: Offer) -> None:
        self._form.answer(name, offer)
        self._rested()

    def _date_typed(self) -> None:
        """Count "yesterday" from the day on which it is typed."""
        self._typed_on = self._today()

    def open_calendar(self) -> None:
        """Open a calendar under the date, on the day typed so far."""
        from gui.forms.calendar_popup import CalendarPopup  # few pick the day by mouse

        seen = self._seen(self._form.entry(self._typed_on))
        today = self._today()
        popup = CalendarPopup(seen.reading.day or today, today, seen.workdays, self._form)
        popup.taken.connect(self._day_taken)
        popup.open_under(self._form.when.day)

    def _day_taken(self, day: date) -> None:
        self._date_typed()
        self._form.when.day.line.setText(f"{short_day(day)} {day.year}")
        self._form.promise.unsettle()
        self._form.when.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()
        self._rested()

    # ---- keeping -------------------------------------------------------------------------------------

    def _paused(self) -> None:
        """Keep what is typed, but not a name somebody is in the middle of."""
        name = self._form.focused()
        self._save({name} if name.rpartition(".")[2] in _NAMES else set())

    def _rested(self) -> None:
        if self._typed:
            self._save(set())

    def keep(self) -> str:
        """Save all that can be saved; return the name of the first field that cannot, "" where all is."""
        if self._stored is None or not self._typed:
            return ""
        if not self._save(set()):
            return self._field
        if self._typed:  # something is wrong: say all of it
            self._told |= {name for name, _, _ in self._form.fields()}
            self._look()
        return next(iter(self._form.unsaved), "")

    def give_up(self) -> None:
        """Put back what is stored where something is typed that cannot be saved."""
        if self._stored is not None:
            self._typed = False
            self._told.clear()
            self._form.fill(self._stored)
            self._look()

    def _save(self, held: set[str]) -> bool:
        """Save what is typed without its mistakes and what is `held` back; say whether saving worked."""
        self._pause.stop()
        if self._stored is None or not self._typed:
            return True
        seen = self._seen(self._form.entry(self._typed_on))
        sound = without_mistakes(seen.reading, self._stored, seen.workdays, seen.known, held)
        self._typed = bool(held) or bool(self._mistakes(seen.reading))
        if sound == self._stored:
            return True
        try:
            self._apply(sound)
        except AfterwordError as trouble:
            self._typed = True
            tell(self._form, trouble)
            return False
        return True

    def _apply(self, sound: InterviewEntry) -> None:
        """Make the change, one with the last where it is the same stretch of typing."""
        made = plan_for(self._seen(sound).reading, self._workspace.clock.now())
        field = self._field
        what = _TITLES.get(field.split(".")[0], "The interview")
        change = replace(made.change, title=f"{what}, {made.facts.company.name}")
        self._saving = True
        try:
            self._workspace.apply(change, joins_last=field == self._last_saved)
        finally:
            self._saving = False
        self._last_saved = field
        self._forget()
        with suppress(UserError):  # a change of another program's may have taken the process away
            self._stored_facts = self._workspace.facts(made.facts.application.id)
            self._stored = entry_from(self._stored_facts, made.interview.id, self._typed_on)
            self._form.recognise(self._stored)
            self._look()
