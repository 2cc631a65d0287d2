"""One template being written: its tone, its text, what is wrong with it, and how it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.drafting.checks import Check, Repair
from core.drafting.own_templates import TemplateName, built_in, mistakes
from core.models import Id, Tone
from gui.draft.checks import CheckList
from gui.errors import told
from gui.templates.editor import TemplateEditor
from gui.templates.preview import Preview
from gui.theme import type as typeface
from gui.widgets.fields import Framed
from gui.widgets.link import Link
from gui.widgets.segment import Segment
from gui.widgets.splitter import QuietSplitter
from gui.widgets.text import Line, Text

if TYPE_CHECKING:
    from core.workspace import Workspace

_TONES = ((Tone.BRIEF, "Brief"), (Tone.WARM, "Warm"), (Tone.FORMAL, "Formal"))
_WRITING, _READING = 4, 3  # shares of the width
_PAUSE = 500  # milliseconds without a key, after which a sound text is kept


class TemplatePage(QWidget):
    """Keeps one template and its file in step. `kept` says that the words of some template are others now."""

    kept = Signal()
    turned = Signal()

    def __init__(self, workspace: Workspace, process: str, step_key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._step_key = workspace, step_key
        self._name: TemplateName | None = None
        self.unsound: dict[
            TemplateName, str
        ] = {}  # what was typed and cannot be kept, for as long as we live
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head())
        self.both = QuietSplitter()
        self.both.setChildrenCollapsible(False)
        self.both.setHandleWidth(12)
        self.both.addWidget(self._writing())
        self.preview = Preview(self)
        self.preview.chosen.connect(self._look)
        self.both.addWidget(self.preview)
        self.both.setStretchFactor(0, _WRITING)
        self.both.setStretchFactor(1, _READING)
        self.both.setSizes([_WRITING * 100, _READING * 100])
        column.addWidget(self.both, 1)
        self.preview.offer(workspace.live_facts(), process)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.tone: Segment[Tone] = Segment("Tone", self)
        self.tone.offer(_TONES)
        self.tone.chosen.connect(self.turned)
        row.addWidget(self.tone)
        self.whose = Line("", self, muted=True)
        row.addWidget(self.whose, 1)
        self.reset = Link("Back to the built-in words", self)
        self.reset.clicked.connect(self._reset)
        row.addWidget(self.reset)
        return row

    def _writing(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.editor = TemplateEditor(side)
        self.editor.edited.connect(self._edited)
        frame = Framed(self.editor, side, pad_x=13, pad_y=11)
        frame.row.setContentsMargins(13, 11, 5, 11)
        frame.setMinimumHeight(120)
        column.addWidget(frame, 1)
        self.problems = CheckList(side)
        self.problems.looked_for.connect(self._go_to)
        self.problems.mended.connect(self._mend)
        column.addWidget(self.problems)
        self.hint = Text(
            "Type ${ to see what can be put in, and \u201cif\u201d to see what can be asked about.",
            side,
            kind=typeface.small,
            muted=True,
        )
        column.addWidget(self.hint)
        return side

    # ---- showing -------------------------------------------------------------------------------------

    @property
    def name(self) -> TemplateName | None:
        """Return which template is shown."""
        return self._name

    def open(self, name: TemplateName) -> None:
        """Show a template, with what was typed into it and could not be kept."""
        self.keep()
        self._name = name
        self.tone.set_value(name.tone)
        with told(self):
            text = self.unsound.get(name) or self._workspace.templates.text(name)
            self.editor.show_text(text, ())
            self._say()

    def read_again(self) -> None:
        """Show the template as its file has it now."""
        if self._name is not None:
            with told(self):
                self.editor.show_text(self._workspace.templates.text(self._name), ())
                self._say()

    def _say(self) -> None:
        """Say what is wrong and whose words these are, and show how they read."""
        name, text = self._name, self.editor.text()
        if name is None:
            return
        found = mistakes(text)
        self.problems.say([_check(problem.message, problem.span, text) for problem in found])
        self.editor.point_out([problem.span for problem in found])
        own = self._workspace.templates.is_own(name)
        spoilt = "Not kept while there is a mistake in it: the words before are used."
        self.whose.setText(spoilt if found else "Your words" if own else "The built-in words")
        self.reset.setVisible(own or bool(found))
        self.hint.setVisible(not found)
        if not found:
            self._look()

    def _look(self) -> None:
        """Show how the words read for the chosen process."""
        name, process = self._name, self.preview.process_id()
        if name is None or not process or mistakes(self.editor.text()):
            return
        made = self._workspace.rehearsed(name, self.editor.text(), Id(process), self._step_key)
        self.preview.show_letter(made)

    # ---- writing -------------------------------------------------------------------------------------

    def _edited(self) -> None:
        self._say()
        self._pause.start()

    def keep(self) -> None:
        """Keep what was typed, where it is sound; what is not stays in the window."""
        self._pause.stop()
        name, text = self._name, self.editor.text()
        templates = self._workspace.templates
        if name is None:
            return
        if mistakes(text):
            self.unsound[name] = text
            return
        self.unsound.pop(name, None)
        with told(self):
            if text.rstrip() == templates.text(name).rstrip():
                return
            templates.save(name, text)
            self._workspace.words_changed()
            self.kept.emit()
            self._say()

    def _reset(self) -> None:
        """Put the built-in words in the place of these, which Ctrl+Z takes back as it does typing."""
        if self._name is not None:
            self.editor.mend(built_in(self._name))
            self.keep()
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, check: Check) -> None:
        self.editor.go_to(check.spans[0])

    def _mend(self, repair: Repair) -> None:
        self.editor.mend(repair.body)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the preview below the text where there is no room beside it."""
        self.both.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)


def _check(words: str, span: tuple[int, int], text: str) -> Check:
    """Return a mistake as the checks of a draft are shown, with what it was meant to be, if that is known."""
    _, meant, rest = words.partition("Did you mean ${")
    field = rest.partition("}")[0]
    repair = None
    if meant and field:
        mended = f"{text[: span[0]]}${{{field}}}{text[span[1] :]}"
        repair = Repair(f"Put ${{{field}}} there", "", mended)
    return Check("template", ok=False, text=words.partition(" Fields are: ")[0], spans=(span,), repair=repair)
