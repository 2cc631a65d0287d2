"""The timeline as rows to show: each with the sign, the words and the colour it is painted with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.models import Rule, StepState
from core.records import record
from core.story import MomentKind
from gui.theme.hue import Hue
from gui.today.rows import hue_of, icon_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from core.models import Step
    from core.story import Moment

_ICONS = {
    MomentKind.REPLY: "reply",
    MomentKind.PROMISE: "flag",
    MomentKind.OUTCOME: "flag",
}
_STATES = {StepState.LATER: "wait", StepState.SKIPPED: "close", StepState.WAITING: "wait"}
_OPEN = frozenset({StepState.DUE, StepState.OVERDUE})
_BEGINS_SMALL = ("Within ", "Only if ", "Done ", "You ", "With ")


@record
class Row:
    """One line. `icon` stands in its circle, or `count` where it is not 0; a circle of no `hue` is dashed.

    `bare` says that the date stands without a ground. A row of several steps can be `open`: then each has
    a row of its own below, a `member`. `first` and `last` are the ends of the line.
    """

    moment: Moment
    icon: str
    count: int
    hue: Hue | None
    bare: bool
    member: bool = False
    open: bool = False
    first: bool = False
    last: bool = False

    @property
    def key(self) -> str:
        """Return what the row is known by while it is shown."""
        return f"{'member:' if self.member else ''}{self.moment.key}"

    @property
    def is_group(self) -> bool:
        """Return whether the row stands for several steps."""
        return len(self.moment.steps) > 1

    @property
    def step(self) -> Step | None:
        """Return the one step of the row, if it has one."""
        return self.moment.steps[0] if len(self.moment.steps) == 1 else None

    @property
    def can_be_marked(self) -> bool:
        """Return whether done, later and skip say anything of the row."""
        return self.moment.kind is MomentKind.STEP and all(
            step.rule not in {Rule.WAIT, Rule.INTERVIEW} for step in self.moment.steps
        )

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        words = self.moment.words
        if words.startswith(_BEGINS_SMALL):
            words = words[0].lower() + words[1:]
        more = ""
        if self.is_group:
            more = f" {len(self.moment.steps)} steps, {'shown below' if self.open else 'Right shows each'}."
        return f"{self.moment.title}, {_state_words(self.moment)}{f', {words}' if words else '.'}{more}"


def _state_words(moment: Moment) -> str:
    """Return "due today by 15:30", "overdue since yesterday", "coming 8 Dec", "done yesterday"."""
    state, when = moment.state, moment.when
    if state is StepState.DUE:
        return f"due {f'today {when}' if when[3:4].isdigit() else when}"
    if state is StepState.OVERDUE:
        return f"overdue {when}"
    if moment.kind is not MomentKind.STEP and state is StepState.DONE:
        return when
    words = {
        StepState.DONE: "done",
        StepState.SKIPPED: "left out",
        StepState.LATER: "put off to",
        StepState.WAITING: "expected",
    }
    return f"{words.get(state, 'coming')} {when}"


def rows(
    moments: Sequence[Moment],
    opened: Collection[str],
    members: Callable[[Moment], Sequence[Moment]],
    now: datetime,
) -> tuple[Row, ...]:
    """Return the rows of a timeline; `opened` are the keys of those whose steps have rows of their own."""
    found: list[tuple[Moment, bool, bool]] = []
    for moment in moments:
        shown = len(moment.steps) > 1 and moment.key in opened
        found.append((moment, False, shown))
        found += [(one, True, False) for one in members(moment)] if shown else []
    last = len(found) - 1
    return tuple(
        _row(moment, now, member=member, shown=shown, first=at == 0, last=at == last)
        for at, (moment, member, shown) in enumerate(found)
    )


def _row(moment: Moment, now: datetime, *, member: bool, shown: bool, first: bool, last: bool) -> Row:
    state = moment.state
    count = len(moment.steps) if len(moment.steps) > 1 else 0
    hue = _hue(moment, now)
    icon = _ICONS.get(moment.kind, "") if state is not StepState.COMING else ""
    if not icon and hue is not None:
        icon = _STATES.get(state) or ("check" if state is StepState.DONE else icon_of(moment.steps[0]))
    elif not icon and state is StepState.LATER:
        icon = "wait"
    return Row(
        moment=moment,
        icon=icon,
        count=count,
        hue=hue,
        bare=state not in _OPEN,
        member=member,
        open=shown,
        first=first,
        last=last,
    )


def _hue(moment: Moment, now: datetime) -> Hue | None:
    """Return the colour of a moment; nothing where its time is still to come."""
    if moment.kind is MomentKind.PROMISE or moment.state is StepState.WAITING:
        return Hue.WAIT
    if moment.state in {StepState.COMING, StepState.LATER}:
        return None
    if moment.state in _OPEN:
        return hue_of(moment.steps[0], now)
    return Hue.INFO if moment.kind is MomentKind.REPLY else Hue.DONE
