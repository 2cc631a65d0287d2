"""The settings as a person changes them: applied at once, kept, and each with a way back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit

from core.models import Tone
from core.settings import Appearance
from gui.app import App
from gui.screens import SETTINGS
from gui.settings.computer import ComputerSection
from gui.settings.etiquette import EtiquetteSection
from gui.settings.number_field import NumberField
from gui.settings.page import SettingsPage
from gui.settings.reminders import RemindersSection
from gui.settings.you import YouSection
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import the_step

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from gui.settings.row import SettingRow
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def _config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


@pytest.fixture
def page(screen: Screen) -> SettingsPage:
    screen.key(KEY.Key_Comma, CTRL)
    assert isinstance(screen.window.page, SettingsPage)
    return screen.window.page


@pytest.fixture
def you(page: SettingsPage) -> YouSection:
    section = page.sections[0]
    assert isinstance(section, YouSection)
    return section


@pytest.fixture
def etiquette(page: SettingsPage, screen: Screen) -> EtiquetteSection:
    screen.turn("Etiquette")
    section = page.sections[1]
    assert isinstance(section, EtiquetteSection)
    return section


@pytest.fixture
def reminders(page: SettingsPage, screen: Screen) -> RemindersSection:
    screen.turn("Reminders")
    section = page.sections[2]
    assert isinstance(section, RemindersSection)
    return section


@pytest.fixture
def computer(page: SettingsPage, screen: Screen) -> ComputerSection:
    screen.turn("This computer")
    section = page.sections[3]
    assert isinstance(section, ComputerSection)
    return section


def enter(widget: QWidget, text: str) -> None:
    """Type in place of what is there, and go on."""
    widget.setFocus()
    QTest.keyClick(widget, KEY.Key_A, CTRL)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, KEY.Key_Return)


def saved(workspace: Workspace) -> dict[str, object]:
    found: dict[str, object] = json.loads(workspace.paths.settings.read_text())
    return found


def reset(row: SettingRow) -> None:
    assert row.back.isVisible()
    QTest.mouseClick(row.back, Qt.MouseButton.LeftButton)
    assert not row.back.isVisible()


# ---- you ---------------------------------------------------------------------------------------------


def test_the_settings_are_at_the_foot_of_the_sidebar_and_under_a_key(screen: Screen) -> None:
    screen.press("Settings")
    assert isinstance(screen.window.page, SettingsPage)
    assert screen.window.sidebar.entries[SETTINGS].isChecked()


def test_a_name_is_taken_when_it_is_entered_and_goes_into_the_note(
    screen: Screen, you: YouSection, workspace: Workspace
) -> None:
    assert you.name.text() == "Alex Moreau"
    enter(you.name, "  Robin   Vale ")
    assert workspace.profile.name == "Robin Vale"
    screen.window.go("today")
    screen.choose("Thank Dana Lee")
    assert screen.body().endswith("Robin Vale")
    screen.window.go(SETTINGS)
    assert you.name.text() == "Robin Vale"
    reset(you.name_row)
    assert workspace.profile.name == ""


def test_what_is_typed_and_left_is_kept(screen: Screen, you: YouSection, workspace: Workspace) -> None:
    you.name.setText("Robin")
    you.signature.text.setFocus()
    QTest.keyClicks(you.signature.text, "Robin Vale")
    QTest.keyClick(you.signature.text, KEY.Key_Return)
    QTest.keyClicks(you.signature.text, "Leith")
    screen.window.go("today")
    assert workspace.profile.name == "Robin"
    assert workspace.profile.signature == "Robin Vale\nLeith"


def test_a_signature_is_taken_after_a_pause(qtbot: QtBot, you: YouSection, workspace: Workspace) -> None:
    QTest.keyClicks(you.signature.text, "R. Vale")
    qtbot.waitUntil(lambda: workspace.profile.signature == "R. Vale")
    reset(you.signature_row)
    assert workspace.profile.signature == ""


def test_tone_and_account_are_chosen_and_reset(screen: Screen, you: YouSection, workspace: Workspace) -> None:
    screen.turn("Formal")
    screen.turn("Premium")
    assert (workspace.profile.tone, workspace.profile.premium) == (Tone.FORMAL, True)
    reset(you.tone_row)
    reset(you.premium_row)
    assert (workspace.profile.tone, workspace.profile.premium) == (Tone.WARM, False)


def test_a_country_is_understood_by_its_names_and_a_region_within_it(
    you: YouSection, workspace: Workspace
) -> None:
    enter(you.region, "Scotland")
    assert you.region_row.under.words() == "Enter the country first."
    enter(you.country, "uk")
    assert (workspace.profile.country, you.country.text()) == ("GB", "United Kingdom")
    enter(you.region, "scotland")
    assert (workspace.profile.region, you.region.text()) == ("SCT", "Scotland")
    enter(you.country, "Ruritania")
    assert you.country_row.under.words() == "No country of that name is known."
    assert you.country.text() == "Ruritania"
    assert workspace.profile.country == "GB"
    enter(you.region, "Narnia")
    assert you.region_row.under.words() == "No region of that name is known there."
    enter(you.country, "Germany")
    assert (workspace.profile.country, workspace.profile.region) == ("DE", "")
    assert you.country_row.under.words() == ""
    reset(you.country_row)
    assert workspace.profile.country == ""


# ---- etiquette ---------------------------------------------------------------------------------------


def test_a_number_moves_steps_and_says_which(
    etiquette: EtiquetteSection, workspace: Workspace, halden: Halden
) -> None:
    row = etiquette.rows["thank_you_due_hours"]
    enter(row.control, "30")
    assert workspace.policy.thank_you_due_hours == 30
    assert etiquette.moved.words() == [
        "That moves two steps:",
        "Thank Dana Lee, Halden: Tue 24 Nov 21:30 (was Tue 24 Nov 15:30)",
        "Thank Sam Okafor, Halden: Tue 24 Nov 21:30 (was Tue 24 Nov 15:30)",
    ]
    assert saved(workspace)["numbers"] == {"intention": {"thank_you_due_hours": 30}}
    assert row.back.toolTip() == "Back to: 24 hours"
    reset(row)
    assert workspace.policy.thank_you_due_hours == 24
    assert saved(workspace)["numbers"] == {}
    assert the_step(workspace, halden.thank_dana).due.hour == 15


def test_a_number_beyond_its_bounds_stays_as_typed_is_said_and_changes_nothing(
    etiquette: EtiquetteSection, workspace: Workspace
) -> None:
    row = etiquette.rows["thank_you_due_hours"]
    field = row.control
    assert isinstance(field, NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "4000")
    for leave in (KEY.Key_Return, KEY.Key_Tab):
        QTest.keyClick(field, leave)
        assert field.lineEdit().text().startswith("4000")
        assert row.under.words() == f"From {field.minimum()} to {field.maximum()}. It is still 24 hours."
        assert workspace.policy.thank_you_due_hours == 24
    etiquette.refresh()
    assert field.lineEdit().text().startswith("4000")
    field.setFocus()
    QTest.keyClick(field, KEY.Key_Escape)
    assert (field.lineEdit().text(), row.under.words()) == ("24 hours", "")
    field.selectAll()
    QTest.keyClicks(field, "999")
    QTest.keyClick(field, KEY.Key_Return)
    assert row.under.words()
    for _ in range(2):
        QTest.keyClick(field, KEY.Key_Backspace)
    assert row.under.words() == ""  # 9 can be
    QTest.keyClick(field, KEY.Key_Return)
    assert workspace.policy.thank_you_due_hours == 9


def test_numbers_that_contradict_each_other_are_said_at_the_field(
    etiquette: EtiquetteSection, workspace: Workspace
) -> None:
    row = etiquette.rows["thank_you_due_hours"]
    enter(row.control, "2")
    assert row.under.words() == "A note must be due later than it is right to write it."
    assert workspace.policy.thank_you_due_hours == 24
    enter(row.control, "24")
    assert row.under.words() == ""


def test_gaps_are_a_list_and_nonsense_is_said(etiquette: EtiquetteSection, workspace: Workspace) -> None:
    row = etiquette.rows["follow_up_gaps"]
    enter(row.control, "5, 9, 12")
    assert saved(workspace)["numbers"] == {"intention": {"follow_up_gaps": [5, 9, 12]}}
    enter(row.control, "a week")
    assert row.under.words() == "Write numbers of days, such as 7, 7."
    assert isinstance(row.control, QLineEdit)
    assert row.control.text() == "a week"
    row.control.clearFocus()
    reset(row)
    assert saved(workspace)["numbers"] == {}
    assert row.control.text() == "7, 7"


def test_choices_and_yes_or_no_are_numbers_too(
    screen: Screen, etiquette: EtiquetteSection, workspace: Workspace
) -> None:
    connect = etiquette.rows["connect_when"].control
    assert isinstance(connect, QComboBox)
    connect.setFocus()
    QTest.keyClick(connect, KEY.Key_End)
    assert workspace.policy.connect_when == "if_asked"
    assert etiquette.moved.words()[0] == "That moves two steps:"
    assert etiquette.moved.words()[1].endswith("not asked for any more (was Tue 24 Nov 15:30)")
    QTest.keyClick(connect, KEY.Key_Home)
    assert etiquette.moved.words()[1].endswith("asked for now, Tue 24 Nov 15:30")
    screen.turn("Yes")
    assert workspace.policy.thank_you_weekends_wait
    assert etiquette.rows["ask_for_feedback_after_days"].words(0) == "at once"
    assert etiquette.rows["follow_up_gaps"].words(()) == "none"
    assert etiquette.rows["thank_you_card"].words("as_well") == "As well as e-mail"


def test_another_policy_shows_its_own_numbers_and_all_can_be_reset(
    etiquette: EtiquetteSection, workspace: Workspace
) -> None:
    etiquette.policy.setFocus()
    QTest.keyClick(etiquette.policy, KEY.Key_End)
    assert workspace.policy.id == "patient"
    enter(etiquette.rows["move_on_after_days"].control, "3")
    assert etiquette.moved.words() == ["That moves none of your steps."]
    assert etiquette.reset_numbers.isVisible()
    QTest.mouseClick(etiquette.reset_numbers, Qt.MouseButton.LeftButton)
    assert workspace.policy.move_on_after_days == 7
    assert not etiquette.reset_numbers.isVisible()
    reset(etiquette.policy_row)
    assert workspace.policy.id == "intention"


def test_the_sources_of_a_rule_can_be_read(
    screen: Screen, etiquette: EtiquetteSection, qapp: QApplication
) -> None:
    link = next(iter(etiquette.sources.values()))
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    popup = qapp.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Rule: before the interview"
    popup.close()


# ---- reminders ---------------------------------------------------------------------------------------


def test_reminders_are_switched_off_paused_and_kept_quiet(
    screen: Screen, reminders: RemindersSection, workspace: Workspace
) -> None:
    screen.turn("Off")
    assert saved(workspace)["reminders"] is False
    reset(reminders.on_row)
    assert saved(workspace)["reminders"] is True
    screen.press("Pause until tomorrow")
    assert saved(workspace)["paused_until"] == "2026-11-25T08:00:00+00:00"
    assert reminders.pause_row.under.words() == "Paused until tomorrow 08:00."
    screen.press("Resume")
    assert saved(workspace)["paused_until"] is None
    reminders.start.setFocus()
    QTest.keyClicks(reminders.start, "22:30")
    assert workspace.settings.quiet_from == 22 * 60 + 30
    assert reminders.quiet_row.back.toolTip() == "Back to: 21:00 to 08:00"
    reset(reminders.quiet_row)
    assert workspace.settings.quiet_from == 21 * 60
    reminders.end.setFocus()
    QTest.keyClicks(reminders.end, "21:00")
    assert reminders.quiet_row.under.words() == "Reminders come at any hour."


# ---- this computer -----------------------------------------------------------------------------------


def test_starting_at_login_is_off_until_asked_for(
    screen: Screen, computer: ComputerSection, tmp_path: Path
) -> None:
    entry = tmp_path / "config" / "autostart" / "afterword.desktop"
    assert not entry.exists()
    screen.turn("On")
    assert "--hidden" in entry.read_text()
    reset(computer.login_row)
    assert not entry.exists()


def test_a_login_entry_that_cannot_be_written_is_said(
    screen: Screen, computer: ComputerSection, tmp_path: Path
) -> None:
    (tmp_path / "config").write_text("a file where the folder should be")
    screen.turn("On")
    assert "could not be changed" in computer.login_row.under.words()
    assert computer.login.value() is False


def test_the_data_folder_is_named_and_no_file_manager_is_said(
    screen: Screen, computer: ComputerSection, workspace: Workspace
) -> None:
    assert computer.folder.text() == str(workspace.paths.data_dir)
    screen.press("Show in file manager")
    assert "No file manager answered" in computer.window().page.status.text()  # type: ignore[attr-defined]


def test_an_appearance_is_shown_at_once(qapp: QApplication, workspace: Workspace) -> None:
    app = App(qapp, workspace)
    app.show()
    page = app.window.go(SETTINGS)
    assert isinstance(page, SettingsPage)
    page.show_section(3)
    section = page.sections[3]
    assert isinstance(section, ComputerSection)
    section.appearance.chosen.emit(Appearance.DARK)
    assert app.theme.appearance == "dark"
    assert workspace.settings.appearance is Appearance.DARK
    section.appearance_row.reset.emit()
    assert app.theme.appearance == "system"
    app.finish()
    app.window.close_for_good()


# ---- all of them -------------------------------------------------------------------------------------


@pytest.mark.parametrize("section", range(4))
def test_every_control_has_a_name_and_tab_comes_to_it(
    screen: Screen, page: SettingsPage, section: int
) -> None:
    page.show_section(section)
    screen.settle()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
    shown = [
        widget
        for kind in kinds
        for widget in page.sections[section].findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert shown
    for widget in shown:
        own = widget.text() if isinstance(widget, QAbstractButton) else ""
        outer = widget.parentWidget()
        assert widget.accessibleName() or own or (outer is not None and outer.accessibleName()), widget
    page.focus_first()
    reached = set()
    for _ in range(80):
        screen.key(KEY.Key_Tab)
        reached.add(screen.focus())
    missed = [one for one in shown if one not in reached and one.focusProxy() is None]
    assert not [one for one in missed if not isinstance(one.parentWidget(), QAbstractSpinBox)]


def test_settings_that_cannot_be_saved_leave_all_as_it_was(
    screen: Screen, you: YouSection, workspace: Workspace
) -> None:
    workspace.paths.settings.unlink()
    workspace.paths.settings.mkdir()
    screen.turn("Formal")
    assert workspace.profile.tone is Tone.WARM
    assert you.tone.value() is Tone.WARM
    workspace.paths.settings.rmdir()
