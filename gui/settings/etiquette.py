"""The etiquette: which policy, its numbers with their sources, and what a change of them moves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from core.errors import UserError
from core.etiquette import POLICY_IDS, load_policy
from core.policy_numbers import (
    NUMBERS,
    changed_numbers,
    own_policy,
    value_of,
    with_number,
    without_numbers,
)
from core.records import replace
from core.settings import FIRST_POLICY
from core.shifts import shifts
from core.wording import sentence
from gui.settings.moved import Moved
from gui.settings.number_row import NumberRow
from gui.settings.section import Section
from gui.theme import type as typeface
from gui.widgets.choice import ChoiceField
from gui.widgets.link import Link
from gui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.models import Rule
    from core.policy_numbers import Number, Value
    from core.settings import Settings
    from core.workspace import Workspace
    from gui.settings.row import SettingRow


class EtiquetteSection(Section):
    """The policy, then a card for each rule that has numbers."""

    title = "Etiquette"

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._policy_card()
        self.moved = Moved(self)
        self.column.addWidget(self.moved)
        self.rows: dict[str, NumberRow] = {}
        self.sources: dict[Rule, Link] = {}
        for rule in dict.fromkeys(number.rule for number in NUMBERS):
            self._rule_card(rule)
        self.column.addStretch(1)

    def _policy_card(self) -> None:
        words = "What is good manners differs, and the authorities say so. Choose whom to follow."
        card = self.card("Policy", words)
        self.policy = ChoiceField("Policy", self)
        for name in POLICY_IDS:
            self.policy.addItem(load_policy(name).name, name)
        self.policy_row = self.row(card, "Whom to follow", self.policy)
        self.policy.activated.connect(self._take_policy)
        self.policy_row.reset.connect(self._reset_policy)
        self.reset_numbers = Link("Reset all numbers of this policy", self)
        self.reset_numbers.clicked.connect(self._reset_numbers)
        card.addWidget(self.reset_numbers)

    def _rule_card(self, rule: Rule) -> None:
        text = self.workspace.policy.rules[rule]
        card = self.card()
        head = QHBoxLayout()
        head.addWidget(Text(sentence(text.title), self, kind=typeface.strong), 1)
        link = self.sources[rule] = Link("Reason and sources", self)
        link.setAccessibleName(f"Reason and sources: {text.title}")
        link.clicked.connect(self._open_rule)
        head.addWidget(link)
        card.addLayout(head)
        for number in NUMBERS:
            if number.rule is rule:
                row = self.rows[number.name] = NumberRow(number, self)
                row.entered.connect(self._take_number)
                row.reset.connect(self._reset_number)
                row.refused.connect(self._refused)
                card.addWidget(row)

    # ---- showing ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the policy and its numbers as they are."""
        settings = self.workspace.settings
        original, own = load_policy(settings.policy), own_policy(settings)
        self.policy.setCurrentIndex(self.policy.findData(original.id))
        self.policy_row.say(original.summary)
        self.policy_row.show_changed(original.id != FIRST_POLICY, load_policy(FIRST_POLICY).name)
        self.reset_numbers.setVisible(bool(changed_numbers(settings)))
        for row in self.rows.values():
            row.show_value(value_of(own, row.number), value_of(original, row.number))

    def _open_rule(self) -> None:
        from gui.draft.rule_popup import RulePopup  # few read it every day

        for rule, link in self.sources.items():
            if link is self.sender():
                RulePopup(rule, self.workspace.policy, self).open_above(link)

    # ---- taking ----------------------------------------------------------------------------------------

    def _take(self, settings: Settings, row: SettingRow | None) -> None:
        workspace = self.workspace
        if settings == workspace.settings:
            if row is not None:
                row.tell(None)
            return
        before = workspace.steps()
        if self.change(settings, row):
            found = shifts(before, workspace.steps(), workspace.clock.now(), workspace.zone)
            companies = {
                shift.application_id: workspace.facts(shift.application_id).company.name for shift in found
            }
            self.moved.show_shifts(found, companies)
            self._place_moved(row if row is not None else self.policy_row)

    def _place_moved(self, row: QWidget) -> None:
        """Put what moved right under the card in which something was changed."""
        card = row.parentWidget()
        self.column.removeWidget(self.moved)
        under = self.column.indexOf(card) + 1 if card is not None else 0
        self.column.insertWidget(under, self.moved)
        QTimer.singleShot(0, self, self._show_moved)

    def _show_moved(self) -> None:
        self.shows.emit(self.moved)

    def _take_policy(self) -> None:
        chosen = replace(self.workspace.settings, policy=self.policy.currentData())
        self._take(chosen, None)

    def _reset_policy(self) -> None:
        self._take(replace(self.workspace.settings, policy=FIRST_POLICY), None)

    def _take_number(self, number: Number, value: Value) -> None:
        row = self.rows[number.name]
        try:
            self._take(with_number(self.workspace.settings, number.name, value), row)
        except UserError as error:
            row.tell(error)

    def _refused(self) -> None:
        """Bring into view what is said under a number, once there is room for it."""
        row = self.sender()
        if isinstance(row, NumberRow):
            QTimer.singleShot(0, row, partial(self.shows.emit, row))

    def _reset_number(self) -> None:
        row = self.sender()
        if isinstance(row, NumberRow):
            first = value_of(load_policy(self.workspace.settings.policy), row.number)
            self._take_number(row.number, first)

    def _reset_numbers(self) -> None:
        self._take(without_numbers(self.workspace.settings), None)
