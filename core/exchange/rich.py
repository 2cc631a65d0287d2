"""A message as rich text (HTML): paragraphs and lines as they stand, and nothing in it read as markup."""

from __future__ import annotations


def as_html(text: str) -> str:
    """Return the text as an HTML page of plain paragraphs, without a look of its own."""
    from html import escape  # needed by a click only

    lines = [escape(line) for line in text.splitlines()]
    shown = "<br>\n".join(lines).replace("<br>\n<br>\n", "</p>\n<p>")
    return f'<html><head><meta charset="utf-8"></head><body>\n<p>{shown}</p>\n</body></html>'
