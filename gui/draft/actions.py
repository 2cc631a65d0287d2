"""What can be done with a step, as buttons: first the main thing, then the others, then what puts it off."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from core.models import Channel, Rule
from gui.widgets.button import Button, Weight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.models import Step
    from gui.draft.later import Later


class Action(Enum):
    """What a person can do with the step in the pane."""

    COPY_AND_MARK = "copy_and_mark"
    COPY = "copy"
    MAIL = "mail"
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
    Action.MAIL: ("Open in mai&l", ""),
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
    ),
    (Action.REPLIED, Action.ANSWER, Action.LATER, Action.DONE, Action.SKIP),
)
_PRIMARY = frozenset({Action.COPY_AND_MARK, Action.OPEN_INTERVIEW, Action.CLOSE_PROCESS, Action.DEBRIEF})
_ALSO = {Rule.FOLLOW_UP: Action.REPLIED, Rule.THANK_FOR_OFFER: Action.ANSWER}


def actions_for(step: Step, channel: Channel | None) -> frozenset[Action]:
    """Return what can be done with a step, when its message goes by `channel`."""
    if step.message_kind is None:
        return _BY_RULE.get(step.rule, frozenset())
    more = {Action.MAIL} if channel is Channel.EMAIL else set()
    if step.rule in _ALSO:
        more.add(_ALSO[step.rule])
    return frozenset({Action.COPY_AND_MARK, Action.COPY}) | more | _PUT_OFF


class ActionBar(QWidget):
    """The buttons. `asked` carries the action, `later` the instant chosen in the menu."""

    asked = Signal(object)
    later = Signal(object)
    wanted_times = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Action, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for actions in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(8 if Action.COPY in actions else 0)
            for action in actions:
                row.addWidget(self._button(action))
            row.addStretch(1)
            column.addLayout(row)
        self._times = QMenu(self)
        self._times.aboutToShow.connect(self.wanted_times)
        self._times.triggered.connect(self._later_chosen)
        self.buttons[Action.LATER].setMenu(self._times)

    def _button(self, action: Action) -> Button:
        words, hint = _LABELS[action]
        weight = Weight.QUIET if action in _PUT_OFF else Weight.PLAIN
        button = Button(words, self, weight=Weight.PRIMARY if action in _PRIMARY else weight, hint=hint)
        button.setObjectName(action.value)
        button.clicked.connect(self._clicked)
        self.buttons[action] = button
        return button

    def offer(self, actions: frozenset[Action]) -> None:
        """Show these actions alone."""
        for action, button in self.buttons.items():
            button.setVisible(action in actions)
        self.setVisible(bool(actions))

    def offer_times(self, times: Sequence[Later]) -> None:
        """Fill the menu of "Later"."""
        self._times.clear()
        for time in times:
            entry = QAction(time.words, self._times)
            entry.setData(time.until)
            self._times.addAction(entry)

    def _clicked(self) -> None:
        for action, button in self.buttons.items():
            if button is self.sender() and action is not Action.LATER:
                self.asked.emit(action)

    def _later_chosen(self, entry: QAction) -> None:
        self.later.emit(entry.data())
