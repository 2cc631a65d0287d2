"""The colours of a template's text: what puts facts in, what chooses, and what is only a remark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat

from gui.draft.places import qt_place
from gui.theme.colours import colour, colours_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette, QTextDocument

_REMARK = re.compile(r"^#.*")
_WORD = re.compile(r"^(?:Subject|either|or|else|if)\b[^:\n]*:|^--\s*$")
_PART = re.compile(r"\[\[(?:if [a-z_ ]+:)?|\]\]")
_FIELD = re.compile(r"\$\{[a-z_]*\}?")


class TemplateInk(QSyntaxHighlighter):
    """Follows the theme when it is told to."""

    def __init__(self, document: QTextDocument, palette: QPalette) -> None:
        super().__init__(document)
        self._formats: tuple[tuple[re.Pattern[str], QTextCharFormat], ...] = ()
        self.follow(palette)

    def follow(self, palette: QPalette) -> None:
        """Take the colours of a palette."""
        colours = colours_of(palette)
        muted = QTextCharFormat()
        muted.setForeground(colour(colours.muted))
        strong = QTextCharFormat(muted)
        strong.setFontWeight(QFont.Weight.DemiBold)
        remark = QTextCharFormat(muted)
        remark.setFontItalic(True)
        field = QTextCharFormat()
        field.setForeground(colour(colours.accent))
        field.setFontWeight(QFont.Weight.Medium)
        self._formats = ((_WORD, strong), (_PART, muted), (_FIELD, field), (_REMARK, remark))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for pattern, look in self._formats:
            for match in pattern.finditer(text):
                start, end = qt_place(text, match.start()), qt_place(text, match.end())
                self.setFormat(start, end - start, look)
