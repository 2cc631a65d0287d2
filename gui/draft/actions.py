"""What can be done with a step, as buttons: first the main thing, then the others, then what puts it off."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.models import Channel, Rule
from gui.widgets.button import Button, Weight
from gui.widgets.flow import FlowLayout
from gui.widgets.menu import lasting_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from core.models import Step
    from gui.draft.later import Later


class Action(Enum):
    """What a person can do with the step in the pane."""

    COPY_AND_MARK = "copy_and_mark"
    COPY = "copy"
    MAIL = "mail"
    LINKEDIN = "linkedin"
    CARD_SHEET = "card_sheet"
    RICH = "rich"
    EML = "eml"
    TEMPLATE = "template"
    SENT = "sent"
    OPEN_INTERVIEW = "open_interview"
    CLOSE_PROCESS = "close_process"
    DEBRIEF = "debrief"
    REPLIED = "replied"
    ANSWER = "answer"
    LATER = "later"
    DONE = "done"
    SKIP = "skip"


_PUT_OFF = frozenset({Action.LATER, Action.DONE, Action.SKIP})
_BY_RULE = {
    Rule.INTERVIEW: frozenset({Action.OPEN_INTERVIEW}),
    Rule.DEBRIEF: frozenset({Action.DEBRIEF}) | _PUT_OFF,
    Rule.WAIT: frozenset({Action.REPLIED}),
    Rule.MOVE_ON: frozenset({Action.CLOSE_PROCESS, Action.REPLIED, Action.LATER, Action.SKIP}),
}

_LABELS = {
    Action.COPY_AND_MARK: ("Copy and &mark sent", "Ctrl+Return"),
    Action.OPEN_INTERVIEW: ("&Open the interview\u2026", ""),
    Action.DEBRIEF: ("Write it do&wn\u2026", "Ctrl+D"),
    Action.REPLIED: ("T&hey replied\u2026", "Ctrl+R"),
    Action.ANSWER: ("&Answer the offer\u2026", ""),
    Action.CLOSE_PROCESS: ("Close this &process", ""),
    Action.COPY: ("&Copy", "Ctrl+Shift+C"),
    Action.MAIL: ("Open in mai&l", "Ctrl+M"),
    Action.LINKEDIN: ("Open &LinkedIn", "Ctrl+M"),
    Action.CARD_SHEET: ("Card sheet\u2026", "Ctrl+P"),
    Action.LATER: ("La&ter", ""),
    Action.DONE: ("Al&ready done", "You did it outside Afterword"),
    Action.SKIP: ("S&kip", "Leave this step out"),
}
_ROWS = (
    (
        Action.COPY_AND_MARK,
        Action.OPEN_INTERVIEW,
        Action.DEBRIEF,
        Action.CLOSE_PROCESS,
        Action.COPY,
        Action.MAIL,
        Action.LINKEDIN,
        Action.CARD_SHEET,
    ),
    (Action.REPLIED, Action.ANSWER, Action.LATER, Action.DONE, Action.SKIP),
)
_MORE = {
    Action.RICH: ("Copy as &rich text", "Ctrl+Shift+R"),
    Action.EML: ("&Save as a mail file\u2026", "Ctrl+S"),
    Action.TEMPLATE: ("&Edit the template\u2026", "Ctrl+T"),
    Action.SKIP: ("S&kip this step", ""),
}
_CROWDED = frozenset({Action.DONE, Action.SKIP})  # beside one of `_ALSO` there is no room for "Skip" too
_KEYS = {Action.MAIL: "Ctrl+M", Action.LINKEDIN: "Ctrl+M", Action.CARD_SHEET: "Ctrl+P"}
_BY_CHANNEL = {
    Channel.EMAIL: frozenset({Action.MAIL, Action.RICH, Action.EML}),
    Channel.LINKEDIN: frozenset({Action.LINKEDIN}),
    Channel.CARD: frozenset({Action.CARD_SHEET}),
}
_PRIMARY = frozenset({Action.COPY_AND_MARK, Action.OPEN_INTERVIEW, Action.CLOSE_PROCESS, Action.DEBRIEF})
_ALSO = {Rule.FOLLOW_UP: Action.REPLIED, Rule.THANK_FOR_OFFER: Action.ANSWER}


def actions_for(step: Step, channel: Channel | None) -> frozenset[Action]:
    """Return what can be done with a step, when its message goes by `channel`."""
    if step.message_kind is None:
        return _BY_RULE.get(step.rule, frozenset())
    also = frozenset({_ALSO[step.rule]} if step.rule in _ALSO else ())
    by_channel = _BY_CHANNEL[channel] if channel is not None else frozenset()
    return frozenset({Action.COPY_AND_MARK, Action.COPY, Action.TEMPLATE}) | by_channel | also | _PUT_OFF


class ActionBar(QWidget):
    """The buttons, and what is behind "More".

    `asked` carries the action, `later` the instant chosen, `look` the id of a message that was sent.
    """

    asked = Signal(object)
    later = Signal(object)
    wanted_times = Signal()
    wanted_sent = Signal()
    look = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Action, Button] = {}
        self._more: dict[Action, QAction] = {}
        self._keys: dict[Action, QAction] = {}
        self._offered: frozenset[Action] = frozenset()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for actions in _ROWS:
            row = QWidget(self)
            flow = FlowLayout(row, 8 if Action.COPY in actions else 0, 4)
            for action in actions:
                flow.addWidget(self._button(action, row))
            column.addWidget(row)
        self._times = lasting_menu("Later", self)
        self._times.aboutToShow.connect(self.wanted_times)
        self._times.triggered.connect(self._later_chosen)
        self.buttons[Action.LATER].setMenu(self._times)
        self.more = Button("&More", row, weight=Weight.QUIET)
        self.more.setMenu(self._more_menu())
        flow.addWidget(self.more)
        for action, keys in _KEYS.items():
            self._keys[action] = self._key("", keys, action)

    def _button(self, action: Action, row: QWidget) -> Button:
        words, hint = _LABELS[action]
        weight = Weight.QUIET if action in _PUT_OFF else Weight.PLAIN
        button = Button(words, row, weight=Weight.PRIMARY if action in _PRIMARY else weight, hint=hint)
        button.setObjectName(action.value)
        button.clicked.connect(self._clicked)
        self.buttons[action] = button
        return button

    def _more_menu(self) -> QMenu:
        menu = lasting_menu("More", self)
        for action, (words, keys) in _MORE.items():
            self._more[action] = self._key(words, keys, action)
            menu.addAction(self._more[action])
        self.sent = QMenu("&What you sent", menu)
        self.sent.aboutToShow.connect(self.wanted_sent)
        self.sent.triggered.connect(self._sent_chosen)
        menu.addMenu(self.sent)
        self._more[Action.SENT] = self.sent.menuAction()
        self.later_there = QMenu("La&ter", menu)  # where its button would put "More" in a third row
        self.later_there.aboutToShow.connect(self._fill_later)
        self.later_there.triggered.connect(self._later_chosen)
        menu.addMenu(self.later_there)
        return menu

    def _key(self, words: str, keys: str, action: Action) -> QAction:
        """Return what works by its keys wherever the focus is in the window, while the bar is there."""
        entry = QAction(words, self)
        entry.setShortcut(QKeySequence(keys))
        entry.setData(action)
        entry.triggered.connect(self._chosen)
        self.addAction(entry)
        return entry

    def offer(self, actions: frozenset[Action]) -> None:
        """Show these actions alone."""
        self._offered = actions
        crowded = actions >= _CROWDED and not actions.isdisjoint(_ALSO.values())
        for action, button in self.buttons.items():
            button.setVisible(action in actions and not (crowded and action is Action.SKIP))
        for action, entry in (*self._more.items(), *self._keys.items()):
            entry.setVisible(action in actions)
            entry.setEnabled(action in actions)
        self._more[Action.SKIP].setVisible(crowded)
        self.more.setVisible(crowded or not (actions - {Action.SKIP}).isdisjoint(self._more))
        self.setVisible(bool(actions))
        self._fit()

    def _fit(self) -> None:
        """Put "Later" into the menu where the second row has no room for it."""
        later = self.buttons[Action.LATER]
        row = [self.buttons[action] for action in _ROWS[1] if not self.buttons[action].isHidden()]
        wanted = {*row, later, self.more} if Action.LATER in self._offered else set(row)
        full = sum(button.sizeHint().width() for button in wanted) > self.width() and not self.more.isHidden()
        away = full and Action.LATER in self._offered
        later.setVisible(Action.LATER in self._offered and not away)
        self.later_there.menuAction().setVisible(away)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again what fits."""
        super().resizeEvent(event)
        self._fit()

    def _fill_later(self) -> None:
        self.wanted_times.emit()

    def offered(self) -> frozenset[Action]:
        """Return what is shown, in the bar or in its menu."""
        return self._offered

    def offer_times(self, times: Sequence[Later]) -> None:
        """Fill the menu of "Later"."""
        for menu in (self._times, self.later_there):
            menu.clear()
            for time in times:
                entry = QAction(time.words, menu)
                entry.setData(time.until)
                menu.addAction(entry)

    def offer_sent(self, sent: Sequence[tuple[str, str]]) -> None:
        """Fill the menu of what was sent: the id of each message, and what it was."""
        self.sent.clear()
        for message_id, words in sent:
            entry = QAction(words.replace("&", "&&"), self.sent)
            entry.setData(message_id)
            self.sent.addAction(entry)

    def _clicked(self) -> None:
        for action, button in self.buttons.items():
            if button is self.sender() and action is not Action.LATER:
                self.asked.emit(action)

    def _chosen(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.asked.emit(entry.data())

    def _sent_chosen(self, entry: QAction) -> None:
        self.look.emit(str(entry.data()))

    def _later_chosen(self, entry: QAction) -> None:
        self.later.emit(entry.data())
