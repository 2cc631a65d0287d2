"""The one door to everything a person knows and has to do: queries, changes, undo, subscribe."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from core.agenda import Lines, agenda_of
from core.calendars import Calendars
from core.errors import UserError
from core.etiquette import POLICY_IDS, load_policy
from core.live import Conditions, Live, owners_within
from core.models import Application, Change, Draft, Mark, MessageKind, Participant, utc
from core.paths import Paths
from core.records import replace
from core.settings import load_settings, save_settings
from core.store.problems import reading
from core.store.store import ChangedMeanwhileError, open_store
from core.timeline import timelines
from core.undo import UndoStack
from core.wording import at_local, local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path
    from typing import TypeVar

    from core.agenda import Agenda
    from core.calendar.entries import ByDay
    from core.calendars import PlaceYear
    from core.clock import Clock
    from core.correspondence import Text
    from core.drafting.checks import Check
    from core.drafting.comparison import Difference
    from core.drafting.compose import Composition
    from core.drafting.own_templates import OwnTemplates, TemplateName
    from core.drafting.variants import Variant
    from core.etiquette import Policy
    from core.guard import Warning as Objection
    from core.invitation_notes import InvitationNotes
    from core.live import Foresight
    from core.models import (
        Channel,
        Company,
        Contact,
        Facts,
        Id,
        Profile,
        Record,
        Step,
        Tone,
    )
    from core.opinions import Opinion
    from core.overview import Overview
    from core.processes import Process
    from core.search import Entry, Group
    from core.settings import Settings
    from core.store.backup import Backup
    from core.store.store import Store
    from core.workdays import Workdays

    Listener = Callable[[Change], None]
    R = TypeVar("R", bound=Record)
    S = TypeVar("S", Mark, Draft)

LIVE_DAYS = 45  # a process closed longer ago asks for nothing more, and is read only when looked at

_AT_END = timedelta(hours=1)  # between the backups of two sessions


class Workspace:
    """Everything of one data folder.

    Every instant in and out is aware and in UTC. Every method may raise `EnvironmentProblem` when the disk
    or the rights stand in the way; then nothing has changed. `notice` is a sentence for the user about how
    it was opened, "" when there is nothing to say; `is_new` says that there was no workspace before.
    """

    def __init__(
        self, store: Store, paths: Paths, clock: Clock, settings: Settings, notice: str = ""
    ) -> None:
        self.clock = clock
        self.paths = paths
        self.notice = notice
        self.is_new = store.is_new
        self._store = store
        self._templates: OwnTemplates | None = None
        self._settings = settings
        self._policy = _policy(settings)
        self._undo = UndoStack()
        self._listeners: list[Listener] = []
        self._zone = clock.zone()
        self._calendars = Calendars(paths.cache_dir, clock.now().year)
        self._overview: Overview | None = None
        self._live = self._load()
        self._lines = Lines()
        self._agenda: tuple[datetime, Agenda] | None = None

    # ---- what there is -------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """Return the user's settings."""
        return self._settings

    @property
    def profile(self) -> Profile:
        """Return the user, as drafts and rules know them."""
        return self._settings.profile

    @property
    def policy(self) -> Policy:
        """Return the etiquette policy in force."""
        return self._policy

    @property
    def zone(self) -> str:
        """Return the IANA zone the user lives by, as of the last start, refresh or change of settings."""
        return self._zone

    def agenda(self) -> Agenda:
        """Return what to do now, next, and what only waits: worked out once a second at the most."""
        now, live = utc(self.clock.now()), self._live
        if self._agenda is None or self._agenda[0] != now:
            found = agenda_of(
                self._lines.of(live.timelines, now),
                now,
                self._zone,
                live.open_count,
                self._policy,
                accepted=live.accepted is not None,
            )
            self._agenda = now, found
        return self._agenda[1]

    def live_facts(self) -> Collection[Facts]:
        """Return the facts of every application that is open or was closed within `LIVE_DAYS`."""
        return self._live.facts.values()

    def facts(self, application_id: Id) -> Facts:
        """Return the facts of an application, live or not. Raises `UserError` if there is none."""
        known = self._live.facts.get(application_id) or self._store.facts([application_id]).get(
            application_id
        )
        if known is None:
            raise UserError("This process is not there any more.")
        return known

    def open_count(self) -> int:
        """Return how many processes are open."""
        return self._live.open_count

    def processes(self) -> tuple[Process, ...]:
        """Return every process there is, closed and archived ones too, as it stands now.

        All are read the first time; from then on it costs what was touched since, and what is live.
        """
        with reading():
            return self._all().processes(self._live, self.clock.now())

    def texts(self, application_ids: Collection[Id]) -> Mapping[Id, str]:
        """Return the words of all that was written about these applications, at least, for a search."""
        return self._all().texts(application_ids)

    def forget_texts(self) -> None:
        """Let go of what was read for a search, which may be much."""
        if self._overview is not None:
            self._overview.forget_texts()

    def _all(self) -> Overview:
        if self._overview is None:
            from core.overview import Overview  # the window is there before anybody looks at all

            self._overview = Overview(self._store, self.clock.now())
        return self._overview

    def timeline(self, application_id: Id) -> tuple[Step, ...]:
        """Return an application's steps in order of opening. Raises `UserError` if there is none."""
        if application_id in self._live.timelines:
            return self._live.timelines[application_id]
        facts, on = self.facts(application_id), self._conditions()
        found = timelines([facts], on.policy, on.workdays(facts.company), on.now, on.zone, None)
        return found[application_id]

    def timeline_with(self, facts: Facts) -> tuple[Step, ...]:
        """Return the steps that an application would have, were its facts these: for showing, not stored."""
        own, on = facts.application.id, self._conditions()
        group = [one for one in self._live.at(facts.company.id) if one.application.id != own]
        workdays = on.workdays(facts.company)
        return timelines([*group, facts], on.policy, workdays, on.now, on.zone, self._live.accepted)[own]

    def opinions(self, step: Step) -> tuple[Opinion, ...]:
        """Return what the policies that are not in force would say of a step."""
        from core.opinions import opinions  # few ask

        if not step.application_id:
            return ()
        facts, on = self.facts(step.application_id), self._conditions()
        others = [load_policy(name) for name in POLICY_IDS if name != on.policy.id]
        group = self._live.at(facts.company.id)
        if facts not in group:  # closed long ago
            group = [facts]
        workdays = on.workdays(facts.company)
        return opinions(step, group, others, workdays, on.now, on.zone, self._live.accepted)

    def step(self, key: str) -> Step | None:
        """Return the step of that key, of any live application or the agenda's hint."""
        found = self._live.step(key)
        if found is None:
            hint = self.agenda().hint
            found = hint if hint is not None and hint.key == key else None
        return found

    def steps(self) -> tuple[Step, ...]:
        """Return every step of every live application, settled ones too."""
        return tuple(self._live.steps())

    def shown_steps(self) -> tuple[Step, ...]:
        """Return every step that Today has a line for, waiting ones too."""
        agenda = self.agenda()
        return (*agenda.overdue, *agenda.today, *agenda.next, *agenda.waiting)

    def step_entries(self) -> tuple[ByDay, ...]:
        """Return what there is to do and to answer in all live applications, by the days of the calendar."""
        from core.calendar.entries import answer_entries, step_entries  # no part of the first window

        steps = tuple(self._live.steps())
        found = step_entries(steps, self._place, self.clock.now(), self._zone)
        return found, answer_entries(self._live.facts.values())

    def fact_entries(self, first: date, last: date) -> tuple[ByDay, ...]:
        """Return the interviews and the days they named from `first` to `last`, of every application.

        An interview that is still going on when `first` begins is on the day before.
        """
        from core.calendar.entries import interview_entries, promise_entries

        begins = at_local(first - timedelta(days=1), 0, 0, self._zone)
        ends = at_local(last + timedelta(days=1), 0, 0, self._zone)
        held = self._store.held_between(begins, ends)
        promised = self._store.promised_between(first, last)
        return interview_entries(held, self.clock.now(), self._zone), promise_entries(promised)

    def _place(self, step: Step) -> tuple[str, str, str]:
        facts = self._live.facts[step.application_id]
        contact = facts.contacts.get(step.contact_id)
        return facts.company.name, facts.application.role, contact.name if contact else ""

    def companies(self) -> tuple[Company, ...]:
        """Return every company by name, read afresh."""
        return tuple(self._store.companies())

    def contacts(self, company_id: Id) -> tuple[Contact, ...]:
        """Return every contact at a company by name, read afresh."""
        return tuple(self._store.contacts(company_id))

    def applications_at(self, company_ids: Collection[Id]) -> tuple[Application, ...]:
        """Return every application at these companies, closed ones too, read afresh."""
        return tuple(self._store.applications_at(company_ids))

    def everything(self) -> Iterator[Record]:
        """Yield every record there is, parents before children, read afresh."""
        return self._store.everything()

    def stored(self, kind: type[R], ids: Collection[Id]) -> dict[Id, R]:
        """Return the records of one kind that have these ids, as far as there are any, read afresh."""
        return self._store.stored(kind, ids)

    def of_steps(self, kind: type[S], step_keys: Collection[str]) -> list[S]:
        """Return the marks, or the drafts, of these steps, live or not, read afresh."""
        return self._store.of_steps(kind, step_keys)

    def mentions(self, contact_ids: Collection[Id]) -> list[Record]:
        """Return every record that names one of these contacts, read afresh."""
        return self._store.mentions(contact_ids)

    def contact_count(self) -> int:
        """Return how many contacts there are, read afresh."""
        return self._store.contact_count()

    def listed_contacts(self, ids: Collection[Id] | None = None) -> list[tuple[Id, str, str, Id, str]]:
        """Return id, name and role of these contacts, or else of all, and id and name of their companies."""
        return self._store.listed_contacts(ids)

    def search_pages(self) -> Iterator[tuple[Group, list[Entry]]]:
        """Yield everything that can be found by words, a page at a time, read afresh (`core.search`)."""
        return self._store.search_pages()

    # ---- working days --------------------------------------------------------------------------------

    def workdays(self, country: str, region: str) -> Workdays:
        """Return the working days of a place, and those where the user is if it names no country."""
        if not country:
            country, region = self.profile.country, self.profile.region
        return self._calendars.workdays(country, region)

    @property
    def holiday_years(self) -> range:
        """Return the years of which the holidays are wanted."""
        return self._calendars.years

    def missing_holidays(self) -> set[tuple[str, str]]:
        """Return the (country, region) pairs reckoned with weekends alone until `holidays_arrived`."""
        return self._calendars.missing()

    def holidays_arrived(self, found: Mapping[tuple[str, str], Workdays]) -> None:
        """Take the working days loaded meanwhile, reckon anew and announce it."""
        self._calendars.arrived(found)
        self._live.judge(self._conditions())
        self._announce(Change(title=""))

    def workdays_in(self, year: int, country: str = "", region: str = "") -> Workdays:
        """Return the working days of any year at a place, and those where the user is for no country."""
        if not country:
            country, region = self.profile.country, self.profile.region
        return self._calendars.in_year(country, region, year)

    def missing_years(self) -> set[PlaceYear]:
        """Return the (country, region, year) without holidays until `years_arrived`."""
        return self._calendars.missing_years()

    def years_arrived(self, found: Mapping[PlaceYear, Workdays]) -> None:
        """Take the years loaded meanwhile and announce that there is more to see."""
        self._calendars.years_arrived(found)
        self._announce(Change(title=""))

    # ---- messages ------------------------------------------------------------------------------------

    def guard(self, step: Step, at: datetime | None = None) -> tuple[Objection, ...]:
        """Return what speaks against sending the message of a step now, or at an aware instant."""
        if step.message_kind is None:
            return ()
        facts = self.facts(step.application_id)
        from core.guard import guard  # nothing is sent before the first paint

        return guard(
            step.message_kind,
            step.contact_id,
            step.interview_id,
            facts,
            self._store.messages_to(facts.company.id),
            self._policy,
            self.workdays(facts.company.country, facts.company.region),
            at or self.clock.now(),
            self.invitation_notes(at) if step.message_kind is MessageKind.CONNECT else None,
        )

    def invitation_notes(self, at: datetime | None = None) -> InvitationNotes:
        """Return how many LinkedIn invitations with a note went out in this month, or in that of `at`."""
        from core.invitation_notes import month_began, notes_of  # most days invite nobody

        moment = at or self.clock.now()
        sent = self._store.sent_since(MessageKind.CONNECT, month_began(moment, self._zone))
        return notes_of(sent, self.profile, moment, self._zone)

    def variants(self, step: Step, channel: Channel) -> tuple[Variant, ...]:
        """Return the ways to write the message of a step, the first unasked; empty where there is one."""
        from core.drafting.variants import variants_of  # the window is there before the first draft is

        if not step.application_id:
            return ()
        return variants_of(step, self.facts(step.application_id), channel, self._policy)

    def variant_of(self, step: Step, channel: Channel, tone: Tone, body: str) -> str:
        """Return which of a step's variants a text of the user's own is most like, "" for the first."""
        return self._likest(step, channel, tone, body)[0] if self.variants(step, channel) else ""

    def _likest(self, step: Step, channel: Channel, tone: Tone, body: str) -> tuple[str, Composition]:
        """Return the variant that a text is most like, the first where there is one way, and its wording."""
        from core.drafting.words import likeness

        ways = [way.id for way in self.variants(step, channel)] or [""]
        made = {way: self.composition(step, channel, tone, way) for way in ways}
        likest = max(ways, key=lambda way: likeness(made[way].body, body)) if len(ways) > 1 else ways[0]
        return likest, made[likest]

    def composition(
        self, step: Step, channel: Channel, tone: Tone, variant: str = "", at: datetime | None = None
    ) -> Composition:
        """Return the app's own wording for a step, in one of its `variants`, as of now or another instant."""
        facts = self.facts(step.application_id)
        return self._composed(step, facts, channel, tone, variant, at)

    def _composed(
        self, step: Step, facts: Facts, channel: Channel, tone: Tone, variant: str, at: datetime | None = None
    ) -> Composition:
        """Return the wording for a step by some facts; the other texts are those there are now."""
        from core.drafting.compose import compose  # the window is there before the first draft is

        earlier = [text.body for text in self._other_texts(step, facts)]
        return compose(
            step,
            facts,
            self.profile,
            at or self.clock.now(),
            channel=channel,
            tone=tone,
            earlier=earlier,
            variant=variant,
            load=self.templates.load,
        )

    def changed_under(self, draft: Draft, step: Step, variant: str = "") -> tuple[str, ...]:
        """Return in words what a draft rests on and is not as it was when the user last wrote on it."""
        from core.drafting.since import changed_since

        facts = self.facts(step.application_id)
        made = self.composition(step, draft.channel, draft.tone, variant)
        readers = frozenset({made.contact_id, step.contact_id})
        found = changed_since(draft.changed, step, facts, readers)
        then = self.composition(step, draft.channel, draft.tone, variant, draft.changed)
        same = (then.subject, then.body) == (made.subject, made.body)
        return found if same else (*found, "what day it is")

    def differences(
        self, step: Step, channel: Channel, tone: Tone, variant: str, subject: str, body: str
    ) -> tuple[Difference, ...]:
        """Return where a message of the user's own parts from the app's wording of now."""
        from core.drafting.comparison import differences

        made = self.composition(step, channel, tone, variant)
        return differences((subject, body), (made.subject, made.body))

    @property
    def templates(self) -> OwnTemplates:
        """Return the user's own message templates; after a change of them, `words_changed`."""
        if self._templates is None:
            from core.drafting.own_templates import OwnTemplates  # the window is there before the first draft

            self._templates = OwnTemplates(self.paths.messages)
        return self._templates

    def template_of(self, step: Step, channel: Channel, tone: Tone, variant: str = "") -> TemplateName | None:
        """Return which template writes the message of a step, or nothing for a step without one."""
        from core.drafting.rehearsal import template_of

        return template_of(step, self.facts(step.application_id), self.clock.now(), channel, tone, variant)

    def rehearsed(self, name: TemplateName, text: str, application_id: Id, step_key: str = "") -> Composition:
        """Return what the text of a template would say of a process: just what the draft of its step would.

        That is the step with `step_key`, where the template is for it. Raises `TemplateProblem`.
        """
        from core.drafting.rehearsal import rehearsal, rehearse, staged

        facts, now = self.facts(application_id), self.clock.now()
        steps = self.timeline(application_id)
        found = staged(name, steps, facts, self._policy, now, step_key)
        step, variant = found or rehearsal(name.situation, name.channel, facts, now, self._zone)
        earlier = [one.body for one in self._other_texts(step, facts) if one.contact_id != step.contact_id]
        return rehearse(name, text, facts, self.profile, now, (step, variant), earlier)

    def words_changed(self) -> None:
        """Announce that drafts are to be read again: a template is another one now."""
        self._announce(Change(title=""))

    def draft(self, step_key: str) -> Draft | None:
        """Return the user's own wording for a step of a live application, if they began one."""
        drafts = (draft for facts in self._live.facts.values() for draft in facts.drafts)
        return next((draft for draft in drafts if draft.step_key == step_key), None)

    def checks(
        self,
        step: Step,
        channel: Channel,
        subject: str,
        body: str,
        variant: str = "",
        tone: Tone | None = None,
    ) -> tuple[Check, ...]:
        """Return what is good and what is not yet in a text for a step, or for one of its `variants`.

        Repairs are worded in `tone`, or in that of the settings.
        """
        from core.correspondence import strangers  # the window is there before the first draft is
        from core.drafting.checks import check
        from core.drafting.variants import as_chosen

        if step.message_kind is None:
            return ()
        facts = self.facts(step.application_id)
        colleagues = [
            (facts.contacts[text.contact_id].name, text.body)
            for text in self._other_texts(step, facts)
            if text.contact_id in facts.contacts and text.contact_id != step.contact_id
        ]
        names = strangers(facts, self._live.facts.values())
        chosen = as_chosen(step, variant)

        def afresh() -> Composition:
            return self.composition(step, channel, tone or self.profile.tone, variant)

        notes = self.invitation_notes() if chosen.message_kind is MessageKind.CONNECT else None
        profile = self.profile
        return check(chosen, channel, subject, body, facts, profile, names, colleagues, afresh, notes)

    def _other_texts(self, step: Step, facts: Facts) -> list[Text]:
        from core.correspondence import other_texts  # with the first draft

        return list(other_texts(step, self._live.at(facts.company.id), self._live.step))

    # ---- changes -------------------------------------------------------------------------------------

    def apply(self, change: Change, *, joins_last: bool = False) -> Change:
        """Validate, write and announce a change, and return it. A change of nothing does nothing.

        `joins_last` makes it one with the last change for undoing, if it goes on with what that one left.
        Raises `UserError`, naming the field, or `EnvironmentProblem`; then nothing has changed.
        """
        if not change.before and not change.after:
            return change
        from core.validity import check_change  # loaded beside the window, like all that only writing needs

        check_change(change)
        change = self._with_drafts(change)
        self._commit(change)
        self._undo.add(change, joins_last=joins_last)
        self._announce(change)
        return change

    def _with_drafts(self, change: Change) -> Change:
        """Return a change with the drafts beneath which it alters no word: they are in line with it.

        Else a fact that does not show in the text (an e-mail address) would be named as one that changed.
        """
        if all(isinstance(one, Draft | Mark) for one in (*change.before, *change.after)):
            return change
        drafted = {one.application.id: one for one in self.live_facts() if one.drafts}
        kept = {one.id for one in change.after}
        gone = any(isinstance(one, Application) and one.id not in kept for one in change.before)
        if not drafted or gone:
            return change
        touched = drafted.keys() & self._live.touched_by(change, self._owners(change))
        if not touched:
            return change
        foreseen, now = self.foresee(change), self.clock.now()
        own = {one.id for one in (*change.before, *change.after)}
        before: list[Record] = []
        for key in sorted(touched):
            steps = {step.key: step for step in foreseen.after[key]}
            before += [
                draft
                for draft in drafted[key].drafts
                if draft.id not in own
                and draft.changed < now
                and self._says_the_same(draft, steps, drafted[key], foreseen.facts[key])
            ]
        after = [replace(draft, changed=now) for draft in before]
        return replace(change, before=(*change.before, *before), after=(*change.after, *after))

    def _says_the_same(self, draft: Draft, steps: Mapping[str, Step], facts: Facts, then: Facts) -> bool:
        """Return whether the app's wording beneath a draft was up to date, and is the same by other facts."""
        step, later = self.step(draft.step_key), steps.get(draft.step_key)
        if step is None or later is None:
            return False
        from core.drafting.since import changed_since

        channel, tone = draft.channel, draft.tone
        variant, made = self._likest(step, channel, tone, draft.body)
        aged = local_day(draft.changed, self._zone) != local_day(self.clock.now(), self._zone)
        readers = frozenset({made.contact_id, step.contact_id})
        if changed_since(draft.changed, step, facts, readers) or (
            aged and self.changed_under(draft, step, variant)
        ):
            return False
        fresh = self._composed(later, then, channel, tone, variant)
        return (made.subject, made.body) == (fresh.subject, fresh.body)

    def foresee(self, change: Change) -> Foresight:
        """Return what a change would do to the steps of all that it bears on, without making it.

        It may change and add, and deletes no application.
        """
        owners = self._owners(change)
        unknown = self._live.touched_by(change, owners) - self._live.facts.keys()
        return self._live.foresee(change, owners, self._store.facts(unknown).values(), self._conditions())

    def undo(self) -> Change | None:
        """Take the last change back and return what that did; None if there is none. Raises as `apply`."""
        change = self._undo.to_undo
        if change is None:
            return None
        back = change.inverse()
        self._commit(back)
        self._undo.undone()
        self._announce(back)
        return back

    def redo(self) -> Change | None:
        """Make the change again that was taken back last; None if there is none. Raises as `apply`."""
        change = self._undo.to_redo
        if change is None:
            return None
        self._commit(change)
        self._undo.redone()
        self._announce(change)
        return change

    def forget_undo(self) -> None:
        """Take nothing back of what was done so far: it was the app's own doing, such as the example."""
        self._undo.forget()

    @property
    def to_undo(self) -> Change | None:
        """Return the change that `undo` would take back, always the same object for the same change."""
        return self._undo.to_undo

    @property
    def to_redo(self) -> Change | None:
        """Return the change that `redo` would make again, likewise."""
        return self._undo.to_redo

    @property
    def undo_title(self) -> str:
        """Return what `undo` would take back, "" for nothing."""
        return self.to_undo.title if self.to_undo else ""

    @property
    def redo_title(self) -> str:
        """Return what `redo` would make again, "" for nothing."""
        return self.to_redo.title if self.to_redo else ""

    def update_settings(self, settings: Settings) -> None:
        """Save the settings, reckon anew and announce it. Raises `EnvironmentProblem`."""
        save_settings(self.paths.settings, settings)
        self._settings = settings
        self._policy = _policy(settings)
        self._live.judge(self._conditions())
        self._announce(Change(title="Settings"))

    def refresh_day(self) -> bool:
        """Read everything afresh if it may have changed by itself, announce that, and return whether so.

        That is: a new day began where the user is, they travelled, or another program wrote to the
        database. Cheap otherwise: for a coarse timer.
        """
        zone, now = self.clock.zone(), self.clock.now()
        same_day = zone == self._zone and local_day(now, zone) == self._day
        elsewhere = self._store.changed_elsewhere()
        if same_day and not elsewhere:
            return False
        if elsewhere:
            self._undo.forget()
        self._reload()
        return True

    # ---- listeners -----------------------------------------------------------------------------------

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every change from now on; return what ends that.

        A change without records says that everything may have changed: settings, a new day, holidays.
        """
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    @property
    def engine(self) -> str:
        """Return what keeps the facts, and its release, for a report of a mistake."""
        return self._store.engine

    def prepare_writing(self) -> None:
        """Load what only writing needs, so that the first change is as quick as the others."""
        self._store.prepare_writing()

    def back_up(self) -> Backup:
        """Make a backup because the user asked for it. Raises `EnvironmentProblem`."""
        from core.store.backup import Cause

        return self._store.back_up(self.paths.database, self.clock.now(), Cause.BY_HAND)

    def back_up_daily(self, *, at_end: bool = False) -> bool:
        """Make a backup if the last one is a day old, or `at_end` of a session an hour; say whether.

        Raises `EnvironmentProblem`.
        """
        from core.store.backup import Cause, is_due  # nothing of the first window

        now, database = self.clock.now(), self.paths.database
        due = is_due(database, now, _AT_END) if at_end else is_due(database, now)
        if due:
            self._store.back_up(database, now, Cause.DAILY)
        return due

    def backups(self) -> list[Backup]:
        """Return the backups there are, the newest first."""
        from core.store.backup import backups_of

        return backups_of(self.paths.database)

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the place of everything there is, and return where that is kept now.

        Raises `DatabaseTrouble` where the backup cannot be used, and `EnvironmentProblem`; then all is as it
        was. Nothing from before can be undone after.
        """
        from core.store.restoring import restore  # hardly anybody ever has to

        self._store.close()
        try:
            return restore(backup, self.paths.database)
        finally:
            self._store = open_store(self.paths.database, self.clock.now())
            self._undo.forget()
            self._reload()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    # ---- inside --------------------------------------------------------------------------------------

    def _announce(self, change: Change) -> None:
        self._agenda = None
        for listener in tuple(self._listeners):
            listener(change)

    def _conditions(self) -> Conditions:
        """Return what timelines depend on, as it is now."""
        return Conditions(
            policy=self._policy,
            now=self.clock.now(),
            zone=self._zone,
            workdays=lambda company: self.workdays(company.country, company.region),
        )

    def _load(self) -> Live:
        """Read the live applications."""
        self._day = local_day(self.clock.now(), self._zone)
        facts = self._store.live(self.clock.now() - timedelta(days=LIVE_DAYS))
        return Live(facts, self._conditions())

    def _reload(self) -> None:
        """Read everything afresh and announce that."""
        now, self._zone = self.clock.now(), self.clock.zone()
        if now.year + 1 not in self._calendars.years or now.year - 1 not in self._calendars.years:
            self._calendars = Calendars(self.paths.cache_dir, now.year)
        self._live = self._load()
        self._overview = None
        self._announce(Change(title=""))

    def _commit(self, change: Change) -> None:
        """Write a change and take it into memory; if it cannot be written, memory stays as it was."""
        try:
            with self._store.writing(change):
                touched = self._live.touched_by(change, self._owners(change))
                fresh = self._store.facts(touched)
        except ChangedMeanwhileError:
            self._undo.forget()
            self._reload()
            raise
        now = self.clock.now()
        kept = [facts for facts in fresh.values() if _is_live(facts.application, now)]
        self._live.replace(touched, kept, self._conditions())
        if self._overview is not None:
            self._overview.touch(change, touched)

    def _owners(self, change: Change) -> dict[Id, Id]:
        """Return the application of every interview that the change mentions by its participants."""
        owners = owners_within(change)
        mentioned = {
            record.interview_id
            for record in (*change.before, *change.after)
            if isinstance(record, Participant)
        }
        return owners | self._store.owners(mentioned - owners.keys())


def _policy(settings: Settings) -> Policy:
    """Return the policy in force."""
    if not settings.numbers:
        return load_policy(settings.policy)
    from core.policy_numbers import own_policy  # few change a number

    return own_policy(settings)


def _is_live(application: Application, now: datetime) -> bool:
    """Say whether an application is open, or closed so lately that something may be left to do."""
    return application.closed_at is None or application.closed_at >= now - timedelta(days=LIVE_DAYS)


def open_workspace(data_dir: Path, clock: Clock) -> Workspace:
    """Return the workspace in a data folder, made if there is none.

    Raises `DatabaseTrouble` where the database cannot be used, `EnvironmentProblem` where another file or
    the rights stand in the way; nothing is ever overwritten.
    """
    paths = Paths(data_dir)
    paths.prepare()
    store = open_store(paths.database, clock.now())
    try:
        settings, notice = load_settings(paths.settings)
        with reading():  # what a damaged page made of a record may break the rules as well
            workspace = Workspace(store, paths, clock, settings, notice)
            workspace.agenda()
    except BaseException:
        store.close()
        raise
    return workspace
