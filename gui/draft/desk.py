"""A person at work on a draft: typing is kept, buttons do what they say, the guard is asked first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core import commands
from core.calendar.moving import morning
from core.commands import processes
from core.errors import AfterwordError, UserError
from core.models import MarkKind, Outcome, StepState
from core.wording import short_day
from gui.draft.actions import Action
from gui.draft.answers import PROFILE, take_answer
from gui.draft.later import later_times
from gui.draft.sent import Sent
from gui.draft.shown import shown
from gui.draft.ways_out import WaysOut
from gui.errors import tell, told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from core.drafting.comparison import Difference
    from core.drafting.compose import Missing
    from core.models import Facts, Step
    from core.workspace import Workspace
    from gui.draft.letter import Choice, Letter
    from gui.draft.outside import Clipboard, UrlOpener
    from gui.draft.pane import DraftPane

_TYPING_PAUSE = 700  # milliseconds without a key, after which what was typed is kept
_ANYWAY = {
    Action.COPY_AND_MARK: "Send an&yway",
    Action.COPY: "Cop&y anyway",
    Action.RICH: "Cop&y anyway",
    Action.MAIL: "Open in mail an&yway",
    Action.EML: "Save an&yway",
    Action.LINKEDIN: "Open an&yway",
    Action.CARD_SHEET: "Save an&yway",
}


class Desk(QObject):
    """Keeps one `DraftPane` and the workspace in step.

    `said` is a sentence for the status line, and whether it can be taken back. `interview_wanted` and
    `debrief_wanted` ask for the form and the debrief of an interview, `reply_wanted` and `answer_wanted` for
    the sheets of a process.
    """

    said = Signal(str, bool)
    interview_wanted = Signal(str)
    debrief_wanted = Signal(str)
    reply_wanted = Signal(str)
    answer_wanted = Signal(str)

    def __init__(
        self, workspace: Workspace, pane: DraftPane, clipboard: Clipboard, opener: UrlOpener
    ) -> None:
        super().__init__(pane)
        self._workspace, self._pane = workspace, pane
        self.out = WaysOut(workspace, pane, clipboard, opener)
        self.out.said.connect(self.said)
        self.out.handed_over.connect(self._handed_over)
        self._key = ""
        self._chosen: dict[str, Choice] = {}
        self._unheeded: dict[str, tuple[str, ...]] = {}
        self._mailed = ""
        self._pending: Action | None = None
        self._typed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE)
        self._pause.timeout.connect(self.keep_typing)
        note, bar = pane.note, pane.bar
        note.edited.connect(self._edited)
        note.turned.connect(self._turned)
        note.restarted.connect(self._restart)
        note.compared.connect(self._compare)
        note.kept.connect(self._keep)
        note.answered.connect(self._answered)
        bar.asked.connect(self.do)
        bar.later.connect(self._later)
        bar.wanted_times.connect(self._offer_times)
        self.sent = Sent(workspace, pane)
        bar.wanted_sent.connect(self._offer_sent)
        bar.look.connect(self.sent.look)
        pane.reason.rule_wanted.connect(self._open_rule)
        pane.notice.anyway.connect(self._anyway)
        pane.notice.wait.connect(self._wait)

    # ---- showing -------------------------------------------------------------------------------------

    def open(self, key: str, otherwise: str = "") -> None:
        """Show the step with this key, or the words `otherwise` where there is none."""
        if key != self._key:
            self.keep_typing()
            self._typed = False  # what could not be kept was said, and is of another step
            self._key = key
            self._pane.notice.hide()
        step = self._step()
        if step is None:
            self._pane.show_nothing(otherwise)
        else:
            self._show(step)

    def _step(self) -> Step | None:
        return self._workspace.step(self._key) if self._key else None

    def _show(self, step: Step) -> None:
        if self._typed:  # the person is ahead of what is stored
            return
        now_shown = shown(self._workspace, step, self._chosen.get(step.key))
        self._pane.show_step(now_shown)
        self._name_done(step)
        if now_shown.letter is not None:
            self._say_changed(now_shown.letter)
            self._check(step)

    def _say_changed(self, letter: Letter) -> None:
        """Say what changed under the person's words until they heeded it, though they go on typing."""
        if letter.changed:
            self._unheeded[letter.step.key] = letter.changed
        elif not letter.edited:
            self._unheeded.pop(letter.step.key, None)
        self._pane.note.own.say(edited=letter.edited, changed=self._unheeded.get(letter.step.key, ()))

    def _check(self, step: Step) -> None:
        choice = self._pane.note.choice()
        if choice is not None:
            subject, body = self._pane.note.texts()
            found = self._workspace.checks(step, choice.channel, subject, body, choice.variant, choice.tone)
            self._pane.note.say_checks(found)

    def _open_rule(self) -> None:
        from gui.draft.rule_popup import RulePopup  # most people never ask

        step, reason = self._step(), self._pane.reason
        if step is not None:
            workspace = self._workspace
            popup = RulePopup(step.rule, workspace.policy, reason, workspace.opinions(step))
            popup.open_above(reason.link)

    def _name_done(self, step: Step) -> None:
        """Say "I have sent it" once another program has the text: only the person knows whether it went."""
        mailed = self._mailed == step.key
        self._pane.bar.buttons[Action.DONE].setText("I have &sent it" if mailed else "Al&ready done")

    # ---- typing --------------------------------------------------------------------------------------

    def _edited(self) -> None:
        step = self._step()
        if step is None:
            return
        self._typed = True
        self._pane.note.own.say(edited=True, changed=self._unheeded.get(step.key, ()))
        self._check(step)
        self._pause.start()

    def keep_typing(self) -> bool:
        """Save what was typed and not yet saved; say whether nothing is left unsaved."""
        self._pause.stop()
        step = self._step()
        if not self._typed or step is None:
            return True
        try:
            self._typed = False
            self._save(step)
        except AfterwordError as error:
            self._typed = True
            tell(self._pane, error)
        return not self._typed

    def _save(self, step: Step) -> None:
        choice = self._pane.note.choice()
        subject, body = self._pane.note.texts()
        if choice is None:
            return
        self._chosen[step.key] = choice
        made = self._workspace.composition(step, *choice)
        if (subject, body) == (made.subject, made.body):  # typed, and typed back
            commands.discard_draft(self._workspace, step.key)
        else:
            commands.save_draft(self._workspace, step, choice.channel, choice.tone, subject, body)

    def _turned(self, choice: Choice) -> None:
        """Write the message by another channel, in another tone or way: from the template, as asked."""
        step = self._step()
        if step is None or not self.keep_typing():
            return
        self._chosen[step.key] = choice
        self._mailed = ""
        if self._workspace.draft(step.key) is not None:
            with told(self._pane):
                commands.discard_draft(self._workspace, step.key)
                self.said.emit("Written anew from the template.", True)
        self._show(step)

    def _restart(self) -> None:
        self._typed = False
        self._pause.stop()
        step = self._step()
        if step is None:
            return
        if self._workspace.draft(step.key) is not None:
            with told(self._pane):
                commands.discard_draft(self._workspace, step.key)
                self.said.emit("Back to the template\u2019s words.", True)
        self._show(step)
        self._pane.note.focus_text()

    def _keep(self) -> None:
        """Let the person's words stand, whatever changed."""
        step = self._step()
        if step is not None and self.keep_typing():
            with told(self._pane):
                self._unheeded.pop(step.key, None)
                commands.keep_draft(self._workspace, step.key)
                self.said.emit("Your wording stands.", True)
                self._pane.note.focus_text()

    def _compare(self) -> None:
        """Show where the person's words and the template's part."""
        from gui.draft.comparison import ComparisonSheet

        step = self._step()
        if step is None or not self.keep_typing():
            return
        changed = self._unheeded.get(step.key, ())
        sheet = ComparisonSheet(self._differences, changed, self._pane)
        sheet.taken.connect(self._pane.note.take)
        sheet.finished.connect(self._compared)
        sheet.open()

    def _compared(self) -> None:
        """Take it that what changed has been seen."""
        step = self._step()
        if step is None or not self.keep_typing():
            return
        if self._unheeded.pop(step.key, None):
            with told(self._pane):
                commands.keep_draft(self._workspace, step.key)
        self._show(step)

    def _differences(self) -> Sequence[Difference]:
        step, choice = self._step(), self._pane.note.choice()
        if step is None or choice is None:
            return ()
        return self._workspace.differences(step, *choice, *self._pane.note.texts())

    def _answered(self, missing: Missing, words: str) -> None:
        step = self._step()
        if step is None:
            return
        with told(self._pane):
            try:
                take_answer(self._workspace, step, missing, words)
            except UserError as error:
                self._pane.note.questions.refuse(missing, error.message)
                return
            self._pane.note.focus_text()
            if missing.field == PROFILE:
                self._pane.note.ask_no_more()
                self._show(step)
                self.do(Action.LINKEDIN)

    # ---- doing ---------------------------------------------------------------------------------------

    def do(self, action: Action) -> None:
        """Do what a button says, after asking the guard where a message would leave."""
        step = self._step()
        if step is None or action not in shown_actions(self._pane) or not self.keep_typing():
            return
        with told(self._pane):
            objections = self._workspace.guard(step) if action in _ANYWAY else ()
            if objections and self._pending is not action:
                self._pending = action
                self._pane.notice.warn(objections, _ANYWAY[action])
            else:
                self._really(action, step)

    def _anyway(self) -> None:
        if self._pending is not None:
            self.do(self._pending)

    def _really(self, action: Action, step: Step) -> None:
        self._pending = None
        self._pane.notice.hide()
        {
            **self.out.ways,
            Action.TEMPLATE: self._edit_template,
            Action.COPY_AND_MARK: self._copy_and_mark,
            Action.OPEN_INTERVIEW: self._open_interview,
            Action.DEBRIEF: self._debrief,
            Action.REPLIED: self._replied,
            Action.ANSWER: self._answer,
            Action.CLOSE_PROCESS: self._close_process,
            Action.DONE: self._done,
            Action.SKIP: self._skip,
        }[action](step)

    def _copy_and_mark(self, step: Step) -> None:
        self.out.copy()
        self._mark_sent(step)
        self.said.emit(f"Copied. Done: {step.title}.", True)

    def _mark_sent(self, step: Step) -> None:
        choice = self._pane.note.choice()
        if choice is not None:
            subject, body = self._pane.note.texts()
            commands.mark_sent(self._workspace, step, choice.channel, subject, body, choice.variant)

    def _handed_over(self, key: str) -> None:
        """Ask from now on whether it was sent."""
        self._mailed = key
        step = self._step()
        if step is not None:
            self._name_done(step)

    def _edit_template(self, step: Step) -> None:
        from gui.templates.sheet import TemplatesSheet

        choice = self._pane.note.choice()
        if choice is not None:
            name = self._workspace.template_of(step, choice.channel, choice.tone, choice.variant)
            TemplatesSheet(self._workspace, self._pane.window(), name, step.application_id, step.key).open()

    def _open_interview(self, step: Step) -> None:
        self.interview_wanted.emit(step.interview_id)

    def _debrief(self, step: Step) -> None:
        self.debrief_wanted.emit(step.interview_id)

    def _replied(self, step: Step) -> None:
        self.reply_wanted.emit(step.application_id)

    def _answer(self, step: Step) -> None:
        self.answer_wanted.emit(step.application_id)

    def _close_process(self, step: Step) -> None:
        facts: Facts = self._workspace.facts(step.application_id)
        processes.close(self._workspace, step.application_id, Outcome.NO_ANSWER)
        self.said.emit(f"{facts.company.name} is closed. Nothing more is due there.", True)

    def _done(self, step: Step) -> None:
        if self._mailed == step.key:
            self._mark_sent(step)
        else:
            commands.mark(self._workspace, step, MarkKind.DONE)
        self.said.emit(f"Done: {step.title}.", True)

    def _skip(self, step: Step) -> None:
        commands.mark(self._workspace, step, MarkKind.SKIPPED)
        self.said.emit(f"Skipped: {step.title}.", True)

    def _offer_sent(self) -> None:
        step = self._step()
        if step is not None:
            self._pane.bar.offer_sent(self.sent.messages(step.application_id))

    # ---- later ---------------------------------------------------------------------------------------

    def _offer_times(self) -> None:
        step = self._step()
        if step is not None:
            company = self._workspace.facts(step.application_id).company
            workdays = self._workspace.workdays(company.country, company.region)
            times = later_times(self._workspace.clock.now(), self._workspace.zone, workdays)
            self._pane.bar.offer_times(times)

    def _later(self, until: datetime) -> None:
        step = self._step()
        if step is not None and self.keep_typing():
            with told(self._pane):
                commands.mark(self._workspace, step, MarkKind.LATER, until)
                self.said.emit(f"Later: {step.title}.", True)

    def _wait(self, day: date) -> None:
        step = self._step()
        if step is not None and self.keep_typing():
            with told(self._pane):
                self._pending = None
                self._pane.notice.hide()
                commands.mark(self._workspace, step, MarkKind.LATER, morning(day, self._workspace.zone))
                self.said.emit(f"\u201c{step.title}\u201d comes back on {short_day(day)}.", True)


def shown_actions(pane: DraftPane) -> frozenset[Action]:
    """Return what the pane offers now, so that a shortcut does no more than a button."""
    return pane.bar.offered()


def is_open(step: Step | None, now: datetime) -> bool:
    """Say whether a step still stands."""
    return step is not None and step.state(now) not in {StepState.DONE, StepState.SKIPPED}
