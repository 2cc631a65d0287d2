"""Message templates: a list of all messages, and the template of the one that is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout

from core.drafting.lexicon import LANGUAGE_NAMES
from core.drafting.own_templates import TemplateName
from core.errors import EnvironmentProblem
from core.files import save_as
from core.models import Channel
from core.wording import plural, sentence
from gui.draft.where_to import ask_where
from gui.errors import told
from gui.templates.page import TemplatePage
from gui.templates.template_list import TemplateList
from gui.theme import type as typeface
from gui.widgets.button import Button, Weight
from gui.widgets.segment import Segment
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from core.workspace import Workspace

_SIZE = QSize(1120, 700)
_NARROW = 900
_LIST_WIDTH = 248
_KINDS = "Message templates (*.json)"


class TemplatesSheet(QDialog):
    """Opens at one template, and tries it on one process and its step, where these are given."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget,
        name: TemplateName | None = None,
        process: str = "",
        step_key: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Message templates")
        self._workspace = workspace
        self._warned = False
        self.resize(_SIZE.boundedTo(parent.window().size()))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addLayout(self._head())
        row = QHBoxLayout()
        row.setSpacing(14)
        self.list = TemplateList(self)
        self.list.setFixedWidth(_LIST_WIDTH)
        row.addWidget(self.list)
        self.page = TemplatePage(workspace, process, step_key, self)
        row.addWidget(self.page, 1)
        column.addLayout(row, 1)
        column.addLayout(self._foot())
        self.list.chosen.connect(self._chosen)
        self.page.turned.connect(self._chosen)
        self.page.kept.connect(self._say_own)
        self.page.editor.edited.connect(self._forget_warning)
        start = name or TemplateName("en", "thank_you", Channel.EMAIL, workspace.profile.tone)
        self.language.set_value(start.language)
        self.page.tone.set_value(start.tone)
        self._say_own()
        self.list.choose(start.situation, start.channel)
        (self.page.editor if name else self.list).setFocus()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text("Message templates", self, kind=typeface.heading, wrap=False))
        row.addStretch(1)
        self.language: Segment[str] = Segment("Language", self)
        self.language.offer(LANGUAGE_NAMES.items())
        self.language.chosen.connect(self._chosen)
        row.addWidget(self.language)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.said = Text("", self, kind=typeface.small, muted=True)
        row.addWidget(self.said, 1)
        self.import_button = Button("&Import\u2026", self)
        self.import_button.clicked.connect(self._import)
        self.export_button = Button("&Export yours\u2026", self)
        self.export_button.clicked.connect(self._export)
        self.close_button = Button("&Close", self, weight=Weight.PRIMARY)
        self.close_button.clicked.connect(self.reject)
        for button in (self.import_button, self.export_button, self.close_button):
            row.addWidget(button)
        return row

    # ---- choosing ------------------------------------------------------------------------------------

    def _chosen(self) -> None:
        """Show the template of what is chosen."""
        language, tone = self.language.value(), self.page.tone.value()
        if language is not None and tone is not None and self.list.currentItem() is not None:
            situation, channel = self.list.which()
            self.page.open(TemplateName(language, situation, channel, tone))
            self._say_own()

    def _say_own(self) -> None:
        own = self._workspace.templates.own()
        language = self.language.value()
        self.list.say_own({(one.situation, one.channel) for one in own if one.language == language})
        self.export_button.setEnabled(bool(own))
        self.export_button.setToolTip("" if own else "You have changed none so far")

    # ---- carrying ------------------------------------------------------------------------------------

    def _export(self) -> None:
        self.page.keep()
        dialog = ask_where(self, "Export your templates", "Message templates", _KINDS, "json")
        dialog.fileSelected.connect(self._export_to)
        dialog.open()

    def _export_to(self, chosen: str) -> None:
        with told(self):
            save_as(Path(chosen), self._workspace.templates.exported())
            count = len(self._workspace.templates.own())
            self.said.setText(f"{sentence(plural(count, 'template'))} exported to {Path(chosen).name}.")

    def _import(self) -> None:
        self.page.keep()
        dialog = QFileDialog(self, "Import templates")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_KINDS)
        dialog.fileSelected.connect(self._import_from)
        dialog.open()

    def _import_from(self, chosen: str) -> None:
        with told(self):
            taken = self._workspace.templates.take_in(_content(Path(chosen)))
            for name in taken:
                self.page.unsound.pop(name, None)
            self._workspace.words_changed()
            self.said.setText(f"{sentence(plural(len(taken), 'template'))} imported.")
            if self.page.name is not None:
                self.page.read_again()
            self._say_own()

    # ---- closing -------------------------------------------------------------------------------------

    def _forget_warning(self) -> None:
        self._warned = False
        self.said.setText("")

    def done(self, result: int) -> None:
        """Close; say first, once, what would be lost."""
        self.page.keep()
        unsound = self.page.unsound
        if unsound and not self._warned:
            self._warned = True
            titles = "; ".join(name.title for name in unsound)
            self.said.setText(f"Not kept, because of a mistake: {titles}. Close once more to leave it.")
            return
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview below where there is little room."""
        super().resizeEvent(event)
        self.page.set_narrow(narrow=self.width() < _NARROW)


def _content(path: Path) -> bytes:
    from core.drafting.own_templates import LARGEST_FILE

    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be read ({error.strerror}). Nothing was imported."
        ) from error
