"""The month on paper: a PDF that is painted as the screen is, in the light colours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QFont, QFontInfo, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from core.month import month_weeks
from gui.calendar.ink import Ink
from gui.calendar.month_cell import paint_cell
from gui.errors import told
from gui.theme import type as typeface
from gui.theme.colours import LIGHT, colour
from gui.theme.painting import pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.calendar.book import DayFacts
    from gui.calendar.month_cell import Scene
    from gui.calendar.month_view import MonthView
    from gui.calendar.page import CalendarPage

_WIDTH = 1180  # pixels of the screen that the width of the paper stands for
_TITLE, _NAMES, _FOOT = 44, 26, 24
_WEEK = 7
_TITLE_SIZE = 28
_DPI = 1200


def ask_and_save(
    page: CalendarPage, view: MonthView, month: tuple[int, int], days: Sequence[DayFacts]
) -> None:
    """Ask where to, and save there; what goes wrong is told."""
    name = f"Calendar {month[0]}-{month[1]:02}.pdf"
    chosen, _ = QFileDialog.getSaveFileName(page, "Save the month as PDF", name, "PDF (*.pdf)")
    if not chosen:
        return
    path = Path(chosen)
    if not path.suffix:
        path = path.with_suffix(".pdf")
    with told(page):
        save_pdf(path, view, month, days)
        page.say(f"Saved as {path.name}.", can_undo=False)


def save_pdf(path: Path, view: MonthView, month: tuple[int, int], days: Sequence[DayFacts]) -> None:
    """Write the month to a file, whole or not at all. Raises `EnvironmentProblem`."""
    from core.files import save_as

    save_as(path, month_as_pdf(view, month, days))


def month_as_pdf(view: MonthView, month: tuple[int, int], days: Sequence[DayFacts]) -> bytes:
    """Return the page as a PDF: painted in memory, where no disk can fill up in the middle of it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(view.days.conventions.month(*month))
    writer.setCreator("Afterword")
    writer.setResolution(_DPI)
    american = view.days.conventions.letter_paper
    size = QPageSize(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)
    margins = QMarginsF(12, 12, 12, 12)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    painter = QPainter(writer)
    scale = writer.width() / _WIDTH
    painter.scale(scale, scale)
    base = QFont(view.font())
    base.setPixelSize(QFontInfo(base).pixelSize())
    scene = view.scene(Ink(base, vector=True))._replace(colours=LIGHT)
    scene.ink.begin(painter)
    _paint_month(painter, QRect(0, 0, _WIDTH, int(writer.height() / scale)), scene, month, days)
    painter.end()
    return bytes(buffer.data().data())


def _paint_month(
    painter: QPainter, sheet: QRect, scene: Scene, month: tuple[int, int], days: Sequence[DayFacts]
) -> None:
    ink, line = scene.ink, colour(LIGHT.line)
    side = Qt.AlignmentFlag.AlignRight if scene.rtl else Qt.AlignmentFlag.AlignLeft
    painter.setFont(typeface.sized(ink.plain, _TITLE_SIZE, QFont.Weight.DemiBold))
    painter.setPen(colour(LIGHT.text))
    painter.drawText(QRect(0, 0, sheet.width(), _TITLE - 8), side, scene.conventions.month(*month))
    weeks = len(month_weeks(*month, scene.conventions.first_weekday)) // _WEEK
    height = (sheet.height() - _TITLE - _NAMES - _FOOT) // weeks
    for at, facts in enumerate(days):
        row, place = divmod(at, _WEEK)
        column = _WEEK - 1 - place if scene.rtl else place
        left, right = sheet.width() * column // _WEEK, sheet.width() * (column + 1) // _WEEK
        if row == 0:
            box = QRect(left + 8, _TITLE, right - left - 16, _NAMES)
            name = scene.conventions.weekday(facts.day.weekday())
            ink.text(painter, box, name, colour(LIGHT.muted), bold=True, right=scene.rtl)
        cell = QRect(left, _TITLE + _NAMES + row * height, right - left, height)
        paint_cell(painter, cell, facts, scene, inside=(facts.day.year, facts.day.month) == month)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(line, 1))
        painter.drawRect(cell)
        ink.begin(painter)
    foot = QRect(0, sheet.height() - _FOOT + 8, sheet.width(), ink.line)
    ink.text(painter, foot, "Afterword", colour(LIGHT.muted), right=not scene.rtl)
