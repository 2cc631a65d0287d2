"""A sheet to copy a card from by hand: the words on a card of its real size, and the envelope's lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

_CARD_W, _CARD_H, _EDGE = 105.0, 148.0, 9.0  # millimetres: A6, which A5 makes when it is folded
_TOP, _BELOW = 24.0, 12.0
_APART, _CLOSEST, _CLOSER = 9.0, 5.0, 0.25  # from one written line to the next
_OF_LINE = 0.52  # how high the type is, of that: hands write wide
_DPI, _INCH = 300, 25.4
_LETTER_PAPER = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})
_SMALL, _NAME = 3.4, 5.2  # heights of type
_HINT = "To copy by hand. The frame is a card of 105 \u00d7 148 mm (A6)."
_GREY, _PALE = Qt.GlobalColor.darkGray, Qt.GlobalColor.lightGray


def card_sheet(body: str, to: Sequence[str], country: str = "") -> bytes:
    """Return the sheet as a PDF. `to` are name, role and company; `country` decides on A4 or Letter."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QPageSize.PageSizeId.Letter if country in _LETTER_PAPER else QPageSize.PageSizeId.A4
    writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(_DPI)
    writer.setTitle("Card")
    writer.setCreator("Afterword")
    _Sheet(writer).draw(body, to)
    return bytes(buffer.data().data())


class _Sheet:
    """The pages, measured in millimetres: one, or more where the words are too many for a card."""

    def __init__(self, writer: QPdfWriter) -> None:
        self._writer = writer
        self._painter = QPainter(writer)
        self._dots = _DPI / _INCH
        self._left = (writer.width() / self._dots - _CARD_W) / 2

    def draw(self, body: str, to: Sequence[str]) -> None:
        """Draw a card for each stretch of the words, and the envelope under the last."""
        apart, written = self._broken(body)
        a_card = int((_CARD_H - 2 * _EDGE) / apart)
        for first in range(0, len(written), a_card):
            if first:
                self._writer.newPage()
            self._say(_HINT, _TOP - 9, _SMALL)
            self._painter.setPen(QPen(_GREY, 0.25 * self._dots, Qt.PenStyle.DashLine))
            self._painter.drawRect(self._box(_TOP, _CARD_W, _CARD_H))
            self._write(written[first : first + a_card], apart)
        below = _TOP + _CARD_H + _BELOW
        self._say("For the envelope", below, _SMALL)
        for at, line in enumerate(to):
            self._say(line, below + 8 * (at + 1), _NAME, strong=at == 0)
        self._painter.end()

    def _broken(self, body: str) -> tuple[float, list[str]]:
        """Return the way from line to line, shorter where there are many words, and the lines."""
        width, apart = (_CARD_W - 2 * _EDGE) * self._dots, _APART
        while True:
            written = self._lines(body.strip(), self._type(apart * _OF_LINE, italic=True), width)
            if len(written) * apart <= _CARD_H - 2 * _EDGE or apart <= _CLOSEST:
                return apart, written
            apart -= _CLOSER

    def _lines(self, text: str, font: QFont, width: float) -> list[str]:
        """Return the text as lines that are no wider than this."""
        found: list[str] = []
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for paragraph in text.split("\n"):
            layout = QTextLayout(paragraph, font, self._writer)
            layout.setTextOption(option)
            units = paragraph.encode("utf-16-le", "replace")
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                at = line.textStart() * 2
                found.append(units[at : at + line.textLength() * 2].decode("utf-16-le", "replace").rstrip())
            layout.endLayout()
        return found

    def _write(self, written: Sequence[str], apart: float) -> None:
        self._painter.setFont(self._type(apart * _OF_LINE, italic=True))
        for at, line in enumerate(written):
            if not line:
                continue
            box = self._box(_TOP + _EDGE + at * apart, _CARD_W - 2 * _EDGE, apart, _EDGE)
            rule = box.top() + box.height() * 0.84
            self._painter.setPen(QPen(_PALE, 0.12 * self._dots))
            self._painter.drawLine(int(box.left()), int(rule), int(box.right()), int(rule))
            self._painter.setPen(Qt.GlobalColor.black)
            self._painter.drawText(box, line, _one_line())

    def _say(self, words: str, top: float, high: float, *, strong: bool = False) -> None:
        self._painter.setFont(self._type(high, weight=QFont.Weight.DemiBold if strong else None))
        self._painter.setPen(_GREY if high == _SMALL else Qt.GlobalColor.black)
        box = self._box(top, _CARD_W, high * 2)
        elide = Qt.TextElideMode.ElideRight
        fitting = self._painter.fontMetrics().elidedText(words, elide, int(box.width()))
        self._painter.drawText(box, fitting, _one_line())

    def _box(self, top: float, width: float, height: float, indent: float = 0) -> QRectF:
        return QRectF(*(one * self._dots for one in (self._left + indent, top, width, height)))

    def _type(self, high: float, *, italic: bool = False, weight: QFont.Weight | None = None) -> QFont:
        font = QFont()
        font.setFamilies(["Inter", *font.families()])
        font.setPixelSize(max(1, round(high * self._dots)))
        font.setItalic(italic)
        if weight is not None:
            font.setWeight(weight)
        return font


def _one_line() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option
