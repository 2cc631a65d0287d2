"""The look: colours that can be read, icons that can be drawn, and a start that does not wait for either."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication

from core.demo import add_demo
from core.paths import resources_dir
from gui.theme import flags
from gui.theme.app_icon import app_icon, due_badge, late_badge, paused_badge
from gui.theme.colours import DARK, LIGHT, Colours, colours_of, qt_palette
from gui.theme.hue import Hue
from gui.theme.icons import drawing, paint_icon
from gui.theme.theme import Theme
from gui.theme.type import body_font
from gui.theme.wrapping import isolated
from gui.widgets.choice import ChoiceField
from gui.widgets.fields import LineField
from gui.widgets.text import Line, plain_tip
from tests.gui.screen import Screen
from tests.making import make_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

READABLE = 4.5  # the contrast that WCAG asks of text
ICONS = sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours by the formula of WCAG."""
    bright = sorted((luminance(one), luminance(other)))
    return (bright[1] + 0.05) / (bright[0] + 0.05)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light")
    yield made
    made.set_appearance("light")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_all_words_can_be_read_on_their_ground(colours: Colours) -> None:
    pairs = [(colours.ink(hue), colours.ground(hue)) for hue in Hue]
    for name in (colours.bg, colours.surface, colours.side, colours.accent_soft):
        pairs += [(QColor(words), QColor(name)) for words in (colours.text, colours.muted)]
    pairs.append((QColor(colours.on_accent), QColor(colours.accent)))
    for ink, ground in pairs:
        assert contrast(ink, ground) >= READABLE, (ink.name(), ground.name())


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_palette_leads_back_to_its_colours(colours: Colours) -> None:
    assert colours_of(qt_palette(colours)) is colours


def test_the_person_chooses_light_or_dark_and_sees_it_at_once(theme: Theme, qapp: QApplication) -> None:
    theme.follow()
    theme.set_appearance("dark")
    assert colours_of(qapp.palette()) is DARK
    theme.set_appearance("light")
    assert colours_of(qapp.palette()) is LIGHT
    theme.set_appearance("system")
    assert colours_of(qapp.palette()) in {LIGHT, DARK}


def test_the_desktop_turns_dark_and_the_app_follows_unless_told_otherwise(
    theme: Theme, qapp: QApplication
) -> None:
    theme.follow()
    theme.set_appearance("system")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert colours_of(qapp.palette()) is DARK
    theme.set_appearance("light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert colours_of(qapp.palette()) is LIGHT


def test_the_window_changes_its_colours_while_it_is_open(
    theme: Theme, qtbot: QtBot, workspace: Workspace
) -> None:
    screen = Screen(qtbot, workspace)
    screen.choose("Thank Dana Lee")
    light = screen.window.grab().toImage().pixelColor(4, 400)
    theme.set_appearance("dark")
    screen.settle()
    dark = screen.window.grab().toImage().pixelColor(4, 400)
    assert (light.name(), dark.name()) == (LIGHT.side, DARK.side)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_can_be_drawn(qapp: QApplication, name: str) -> None:
    svg = (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert len(drawing(name)) == len(re.findall(r"<(?:path|rect|circle)\b", svg))
    image = QImage(24, 24, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, name, QRect(0, 0, 24, 24), QColor("red"))
    painter.end()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_the_apps_icon_tells_due_from_late_from_paused_by_shape_and_colour(qapp: QApplication) -> None:
    icons = [app_icon(), app_icon(due_badge(3)), app_icon(late_badge(3)), app_icon(paused_badge())]
    pictures = [icon.pixmap(22).toImage() for icon in icons]
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])
    corner = (63, 63)  # which a round mark leaves free, and a square one nearly fills
    inside = (60, 58)
    due, late = icons[1].pixmap(64).toImage(), icons[2].pixmap(64).toImage()
    assert not due.pixelColor(*corner).alpha()
    assert late.pixelColor(*inside).name() == LIGHT.late
    assert app_icon(due_badge(12)).pixmap(32).toImage() == app_icon(due_badge(99)).pixmap(32).toImage()


def test_the_numbers_that_stand_in_for_qts_are_qts() -> None:
    align, text = Qt.AlignmentFlag, Qt.TextFlag
    assert align.AlignLeft.value == flags.LEFT
    assert align.AlignRight.value == flags.RIGHT
    assert align.AlignHCenter.value == flags.H_CENTER
    assert align.AlignTop.value == flags.TOP
    assert align.AlignBottom.value == flags.BOTTOM
    assert align.AlignVCenter.value == flags.V_CENTER
    assert align.AlignCenter.value == flags.CENTER
    assert text.TextShowMnemonic.value == flags.SHOW_MNEMONIC
    assert text.TextHideMnemonic.value == flags.HIDE_MNEMONIC


def test_the_desktops_own_font_is_honoured(qapp: QApplication) -> None:
    chosen = QFont("DejaVu Serif", 13)
    assert body_font(chosen) == chosen
    assert body_font(QFont("Sans Serif", 9)).pixelSize() == 14


def test_a_name_that_is_cut_can_be_read_in_a_tool_tip(qtbot: QtBot) -> None:
    line = Line("A very long name " * 20)
    qtbot.addWidget(line)
    line.resize(100, 20)
    line.show()
    assert line.toolTip().startswith("<p>A very long name")
    line.resize(9000, 20)
    assert line.toolTip() == ""
    assert plain_tip("<img src='file:///x'> & co") == "<p>&lt;img src='file:///x'&gt; &amp; co</p>"
    assert len(plain_tip("x" * 1000)) < 420


def test_a_field_with_something_wrong_in_it_looks_so(qtbot: QtBot) -> None:
    for field in (LineField("text"), ChoiceField("Zone")):
        qtbot.addWidget(field)
        field.resize(200, field.sizeHint().height())
        before = field.grab().toImage()
        field.set_wrong(True)
        assert field.grab().toImage() != before


def test_the_first_paint_waits_for_nothing_it_does_not_show(tmp_path: Path) -> None:
    """Qt's enumerations, its style's, the pane, the tray would each take some hundredths of the start."""
    code = """
import sys, os
from pathlib import Path
from gui.quick_qt import load_qt
load_qt()
from PySide6 import QtCore, QtGui, QtWidgets
import gui.app
def look(app):
    late = [m for m in ("gui.draft.pane", "gui.tray.icon", "gui.errors", "gui.interview_dialog.dialog",
                        "core.drafting.compose", "peewee", "holidays", "jeepney",
                        "shibokensupport.signature.loader", "inspect", "logging")
            if m in sys.modules]
    late += [n for home, n in ((QtCore, "Qt"), (QtWidgets, "QStyle"), (QtWidgets, "QMessageBox"),
                               (QtWidgets, "QTextEdit"), (QtGui, "QKeySequence")) if n in vars(home)]
    sys.stdout.write(" ".join(late) or "nothing")
    sys.stdout.flush()
    os._exit(0)
gui.app.App._after_first_paint = look
gui.app.run(Path(sys.argv[1]), False)
"""
    add_demo(make_workspace(tmp_path))
    ran = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.stdout == "nothing", ran.stdout + ran.stderr


def test_what_stays_in_the_tray_has_loaded_no_more_of_python_than_it_uses(tmp_path: Path) -> None:
    """Each of these brings a megabyte or more for one small function; so do classes of all kinds of widgets.

    PySide6 makes those when it is asked for a widget, or handed an object, of Qt's own making.
    """
    code = """
import gc, sys, os
from pathlib import Path
from gui.quick_qt import load_qt
load_qt()
import gui.app
from PySide6 import QtCore, QtWidgets
class Stopped(gui.app.App):
    def _after_first_paint(self):
        assert not gc.isenabled()
        super()._after_first_paint()
        assert gc.isenabled()
        QtCore.QTimer.singleShot(500, self.look)
    def look(self):
        heavy = ("inspect", "ast", "hashlib", "html.entities", "_strptime", "argparse", "peewee")
        found = [name for name in heavy if name in sys.modules]
        found += [name for name in ("QGraphicsScene", "QWizard", "QMdiArea") if name in vars(QtWidgets)]
        sys.stdout.write(" ".join(found) or "nothing")
        sys.stdout.flush()
        os._exit(0)
gui.app.App = Stopped
gui.app.run(Path(sys.argv[1]), False)
"""
    add_demo(make_workspace(tmp_path))
    ran = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.stdout == "nothing", ran.stdout + ran.stderr


def test_a_name_read_from_the_right_keeps_its_order_to_itself() -> None:
    """Without that, "company · role. reason" would be laid out from the right as a whole."""
    arabic = "\u062d\u0644\u0648\u0644"
    assert isolated("Håkon & Sons") == "Håkon & Sons"
    hebrew = "\u05de\u05e2\u05e6\u05d1\u05ea"
    line = f"{isolated(arabic)} · {isolated(hebrew)}. LinkedIn, with a short note."
    layout = QTextLayout(line)
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(1000)
    layout.endLayout()

    def left_of(word: str) -> float:
        at: Any = laid.cursorToX(line.index(word) + 1)
        return float(at[0])

    assert left_of(arabic) < left_of(hebrew) < left_of("LinkedIn")
