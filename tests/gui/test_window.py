"""The window as a whole: its keys, its menu, its size, and how it goes away and comes back."""

from __future__ import annotations

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from core import commands
from core.errors import UserError
from core.models import Change, MarkKind
from gui import errors
from gui.app import FOR_LATER, App
from gui.app_menu import app_menu
from gui.first_touch import FirstTouch
from gui.holidays import HolidayLoader
from gui.interview_dialog.dialog import InterviewDialog
from gui.main_window import MainWindow
from gui.pulse import Pulse
from gui.shortcuts import ShortcutsSheet
from gui.tray.icon import Tray
from gui.widgets.text import Text
from tests.gui.screen import CTRL, KEY, Screen
from tests.making import the_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace
    from tests.fakes import FakeClock
    from tests.making import Halden

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NARROW = 900


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> Screen:
    return Screen(qtbot, workspace)


# ---- keys and menu -----------------------------------------------------------------------------------


def test_every_control_has_a_name_to_be_called_by(screen: Screen) -> None:
    screen.choose("Thank Dana Lee")
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QListView)
    for kind in kinds:
        for control in screen.window.findChildren(kind):
            if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                text = control.text() if isinstance(control, QAbstractButton) else ""
                assert control.accessibleName() or text, control


def test_tab_goes_where_the_eye_goes(screen: Screen) -> None:
    screen.choose("Thank Dana Lee")
    screen.window.sidebar.menu_button.setFocus()
    walked: list[tuple[int, int, int]] = []
    seen = set()
    for _ in range(40):
        here = screen.focus()
        if here is None or here in seen:
            break
        seen.add(here)
        corner = here.mapTo(screen.window, here.rect().center())
        part = 0 if corner.x() < 208 else 1 if corner.x() < 800 or corner.y() < 80 else 2
        walked.append((part, corner.y(), corner.x()))
        screen.key(KEY.Key_Tab)
    assert len(walked) >= 12
    for before, after in pairwise(walked):
        forward = after[0] > before[0] or after[1] >= before[1] - 25
        assert forward, (before, after)


def test_the_menu_names_what_would_be_undone_and_keeps_ampersands(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    facts = workspace.facts(halden.process.id)
    workspace.apply(Change(title="Rename A&B", before=(facts.company,), after=(facts.company,)))
    menu = app_menu(screen.window, workspace)
    words = [action.text() for action in menu.actions() if action.text()]
    assert "&Undo: Rename A&&B" in words
    assert "&Redo" in words
    menu.deleteLater()


def test_the_status_line_offers_to_take_back_only_what_it_speaks_of(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.choose("Thank Dana Lee")
    screen.press("Already done")
    said = screen.status()
    screen.key(KEY.Key_4, CTRL)
    commands.people.change_contact(workspace, halden.sam.id, "notes", "Tall")
    screen.key(KEY.Key_1, CTRL)
    assert screen.status() == said
    assert "Undo" not in screen.buttons()
    screen.key(KEY.Key_Z, CTRL)
    assert screen.status().startswith("Undone: Change")
    assert the_step(workspace, halden.thank_dana).done_at is not None


def test_the_status_line_offers_redo_only_while_it_would_do_that_again(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.choose("Thank Dana Lee")
    screen.press("Already done")
    screen.press("Undo")
    assert "Redo" in screen.buttons()
    screen.key(KEY.Key_4, CTRL)
    screen.key(KEY.Key_1, CTRL)
    assert "Redo" in screen.buttons()
    commands.people.change_contact(workspace, halden.sam.id, "notes", "Tall")
    assert "Redo" not in screen.buttons()


def test_undo_on_the_status_line_never_takes_back_what_is_being_typed_instead(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    screen.choose("Thank Dana Lee")
    screen.press("Already done")
    screen.type_into(screen.window.today.pane.note.body, " Bye")
    screen.press("Undo")
    assert screen.body().endswith(" Bye")
    assert the_step(workspace, halden.thank_dana).done_at is not None
    assert screen.status() == f"Changed since: {workspace.undo_title}."
    screen.press("Undo")
    assert not screen.body().endswith(" Bye")


def test_appearance_is_chosen_in_the_menu(screen: Screen, workspace: Workspace) -> None:
    menu = app_menu(screen.window, workspace)
    choices = next(one for one in menu.findChildren(QMenu) if one.title() == "&Appearance")
    with screen.qtbot.waitSignal(screen.window.appearance_wanted) as wanted:
        choices.actions()[2].trigger()
    assert wanted.args == ["dark"]
    menu.deleteLater()


def test_f1_shows_the_keys(screen: Screen) -> None:
    screen.key(KEY.Key_F1)
    sheet = screen.window.findChild(ShortcutsSheet)
    assert sheet is not None
    words = [text.text() for text in sheet.findChildren(Text)]
    assert "Copy and mark sent" in words
    assert "Ctrl+Return" in words
    sheet.close()


def test_no_heading_among_the_keys_is_cut(screen: Screen) -> None:
    screen.key(KEY.Key_F1)
    sheet = screen.window.findChild(ShortcutsSheet)
    assert sheet is not None
    headings = [
        text for text in sheet.findChildren(Text) if text.text() in {"Everywhere", "Calendar", "Interviews"}
    ]
    assert headings
    for heading in headings:
        sides = heading.contentsMargins()
        assert heading.height() - sides.top() - sides.bottom() >= heading.line_height()
    sheet.close()


def test_ctrl_n_opens_the_form_for_a_new_interview(screen: Screen) -> None:
    screen.key(KEY.Key_N, CTRL)
    dialog = screen.window.findChild(InterviewDialog)
    assert dialog is not None
    dialog.reject()


def test_ctrl_d_opens_the_last_interview_where_each_is_written_down(screen: Screen, halden: Halden) -> None:
    screen.key(KEY.Key_D, CTRL)
    assert screen.window.screen_name() == "interview"
    assert screen.window.page.process_at_hand() == halden.process.id
    assert screen.window.page.status.text().startswith("Each interview that is over is written down.")


def test_alt_shows_the_letters_of_the_buttons(screen: Screen) -> None:
    QTest.keyPress(screen.window, KEY.Key_Alt)
    assert screen.window.property("mnemonics")
    QTest.keyRelease(screen.window, KEY.Key_Alt)
    assert not screen.window.property("mnemonics")


# ---- size --------------------------------------------------------------------------------------------


def test_a_narrow_window_shows_the_list_or_the_draft(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace, NARROW, 700)
    page = screen.window.today
    assert page.list.isVisible()
    assert not page.pane.isVisible()
    screen.choose("Thank Dana Lee")
    assert page.pane.isVisible()
    assert not page.list.isVisible()
    screen.press("\u2039 Back to the list")
    assert page.list.isVisible()
    screen.key(KEY.Key_Return)
    assert screen.focus() is page.pane.note.body
    screen.key(KEY.Key_Return, CTRL)
    assert screen.status().startswith("Copied.")
    assert page.status.isVisible()
    screen.key(KEY.Key_Escape)
    assert screen.focus() is page.list
    screen.window.resize(1400, 800)
    screen.settle()
    assert page.list.isVisible()
    assert page.pane.isVisible()


def test_the_smallest_window_shows_six_lines_of_a_letter(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace, 720, 520)
    page = screen.window.today
    screen.choose("Thank Dana Lee")
    body = page.pane.note.body
    assert body.visibleRegion().boundingRect().height() >= 6 * body.fontMetrics().lineSpacing()
    assert not page.headline.isVisible()
    screen.press("\u2039 Back to the list")
    assert page.headline.isVisible()
    assert not page.pane.back.isVisible()


def test_the_window_comes_back_where_it_was(qtbot: QtBot, workspace: Workspace) -> None:
    screen = Screen(qtbot, workspace, 760, 560)
    screen.window.today.splitter.setSizes([400, 500])
    place = screen.window.place()
    other = MainWindow(workspace)
    qtbot.addWidget(other, before_close_func=MainWindow.close_for_good)
    other.restore(place)
    assert other.size() == screen.window.size()
    other.restore("no such place")
    other.restore("")


# ---- going away and coming back ----------------------------------------------------------------------


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, workspace: Workspace) -> Iterator[App]:
    made = App(qapp, workspace)
    qtbot.addWidget(made.window, before_close_func=MainWindow.close_for_good)
    with qtbot.waitSignal(made.window.today.painted):
        made.show()
    qtbot.waitUntil(lambda: made.window.today.is_furnished)
    yield made
    made.finish()


def test_the_first_paint_has_the_list_and_the_next_one_the_draft(app: App) -> None:
    assert app.window.today.list.rows
    assert app.window.today.pane.title.text()


def test_without_a_tray_closing_makes_the_window_small(app: App) -> None:
    assert app.presence is not None
    assert not app.presence.has_tray  # offscreen there is none
    app.window.close()
    assert app.window.isMinimized()
    app.window.bring_up()
    assert not app.window.isMinimized()


def test_closing_keeps_what_was_typed(app: App, workspace: Workspace, halden: Halden) -> None:
    app.window.today.select(halden.thank_dana)
    app.window.today.pane.note.body.insertPlainText("Mine. ")
    app.window.close()
    kept = workspace.draft(halden.thank_dana)
    assert kept is not None
    assert kept.body.startswith("Mine. ")


def test_quitting_remembers_the_window(app: App, workspace: Workspace) -> None:
    app.window.resize(1200, 720)
    app.quit()
    assert workspace.settings.window == app.window.place()


def test_the_chosen_look_is_remembered(app: App, workspace: Workspace) -> None:
    app.window.appearance_wanted.emit("dark")
    assert workspace.settings.appearance == "dark"
    app.window.appearance_wanted.emit("light")


def test_saying_good_bye_to_the_desktop_keeps_everything(
    app: App, workspace: Workspace, halden: Halden
) -> None:
    app.window.today.select(halden.thank_dana)
    app.window.today.pane.note.body.insertPlainText("Mine. ")
    QApplication.instance().commitDataRequest.emit(None)  # type: ignore[union-attr]
    assert workspace.draft(halden.thank_dana) is not None


# ---- the tray, the pulse, the holidays ---------------------------------------------------------------


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # offscreen there is no tray to change
def test_the_tray_lists_the_most_urgent_steps(qtbot: QtBot, workspace: Workspace, halden: Halden) -> None:
    tray = Tray(workspace)
    assert [action.text() for action in tray.menu.actions() if action.text()] == [
        "Connect with Dana Lee, by 15:30",
        "Connect with Sam Okafor, by 15:30",
        "Thank Dana Lee, by 15:30",
        "New interview\u2026",
        "Debrief\u2026",
        "Pause reminders until tomorrow",
        "Resume reminders",
        "Open Afterword",
        "Quit",
    ]
    with qtbot.waitSignal(tray.step_wanted) as wanted:
        tray.menu.actions()[2].trigger()
    assert wanted.args == [halden.thank_dana]
    for step in (*workspace.agenda().overdue, *workspace.agenda().today):
        commands.mark(workspace, step, MarkKind.DONE)
    tray.refresh()
    assert tray.menu.actions()[0].text() == ""
    assert tray.tool_tip() == "Afterword: Nothing to do today"
    tray.hide()


def test_a_step_from_the_tray_opens_its_draft(app: App, halden: Halden) -> None:
    app.window.hide()
    app.window.show_step(halden.thank_sam)
    assert app.window.isVisible()
    assert app.window.today.pane.title.text() == "Thank Sam Okafor"


def test_the_pulse_beats_when_a_step_falls_due(qtbot: QtBot, workspace: Workspace, clock: FakeClock) -> None:
    pulse = Pulse(workspace)
    with qtbot.assertNotEmitted(pulse.moment_passed):
        pulse.beat()
    clock.advance(hours=7)
    with qtbot.waitSignal(pulse.moment_passed):
        pulse.beat()
    changes: list[Change] = []
    workspace.subscribe(changes.append)
    clock.advance(days=1)
    pulse.beat()
    assert [change.title for change in changes] == [""]


def test_missing_holidays_arrive_beside_the_window(qtbot: QtBot, workspace: Workspace) -> None:
    workspace.workdays("GB", "SCT")
    loader = HolidayLoader(workspace)
    loader.load_missing()
    qtbot.waitUntil(lambda: not workspace.missing_holidays(), timeout=20_000)
    loader.finish()
    assert [path.name for path in workspace.paths.cache_dir.iterdir()]
    loader.load_missing()  # nothing is missing any more


# ---- errors ------------------------------------------------------------------------------------------


def test_trouble_is_told_in_plain_text(screen: Screen) -> None:
    errors.tell(screen.window, UserError("<b>No</b> & no"))
    box = screen.window.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "<b>No</b> & no"
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_a_step_settled_elsewhere_is_not_done_twice(
    screen: Screen, workspace: Workspace, halden: Halden
) -> None:
    commands.mark(workspace, the_step(workspace, halden.thank_dana), MarkKind.DONE)
    assert not screen.window.today.select(halden.thank_dana)


def test_a_window_closed_before_it_was_painted_is_put_away_too(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(workspace)
    qtbot.addWidget(window, before_close_func=MainWindow.close_for_good)
    with qtbot.waitSignal(window.closed, timeout=1000):
        window.close()


def test_the_first_touch_of_a_window_that_was_hidden_at_first_is_noticed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    touch = FirstTouch(window)
    window.show()
    with qtbot.waitSignal(touch.touched):
        QTest.keyClick(window.windowHandle(), KEY.Key_Down)
    touch.touched.connect(pytest.fail)
    QTest.keyClick(window.windowHandle(), KEY.Key_Down)


def test_what_only_a_change_needs_is_loaded_when_somebody_is_there(app: App, qtbot: QtBot) -> None:
    touch = app.findChild(FirstTouch)
    assert isinstance(touch, FirstTouch)
    with qtbot.waitSignal(touch.touched):
        QTest.keyClick(app.window.windowHandle(), KEY.Key_Down)  # as it comes from the desktop
    qtbot.waitUntil(lambda: set(FOR_LATER) <= sys.modules.keys())
