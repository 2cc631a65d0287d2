"""What may stand in a field of text, and the words for what may not."""

from __future__ import annotations

import re
import unicodedata

from core.validity import LINE_LENGTH, NAME_LENGTH, TEXT_LENGTH

NAME_LIMIT = NAME_LENGTH
EMAIL_LIMIT = 254  # no address is longer
LINE_LIMIT = LINE_LENGTH
_NAMED = {"\n": "a line break", "\r": "a line break", "\u2028": "a line break", "\u2029": "a line break"}
_NAMED["\t"] = "a tab"
_REFUSED = {"Cc", "Cs", "Zl", "Zp"}  # control characters, halves of characters, and breaks of line or page
_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_UNSEEN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
_EMAIL = re.compile(r"""[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(?:\.[^\s@<>(),;:"\\.]+)+""")


def typed(text: str) -> str:
    """Return what is typed without the spaces around it; "" where nothing in it can be seen."""
    stripped = text.strip()
    seen = any(unicodedata.category(letter) not in _UNSEEN for letter in stripped)
    return stripped if seen or _refused(stripped) else ""


def _refused(text: str, allowed: str = "") -> str:
    """Return the first character that cannot be kept, "" when all can."""
    found = (letter for letter in text if unicodedata.category(letter) in _REFUSED and letter not in allowed)
    return next(found, "")


def line_problem(text: str, what: str, limit: int) -> str:
    """Return what is wrong with one line of text, "" when nothing is. `what` names it: "The role"."""
    return _problem(typed(text), what, limit, "")


def notes_problem(text: str, what: str) -> str:
    """Return what is wrong with a text of many lines."""
    return _problem(typed_notes(text), what, TEXT_LENGTH, "\n\t")


def in_one_line(text: str) -> str:
    """Return a stored text of many lines as a field of one line shows it."""
    return " ".join(text.split())


def kept(old: str, text: str) -> str:
    """Return `text`, or `old` where that is what the form showed for it."""
    return old if text == in_one_line(old) else text


def typed_notes(text: str) -> str:
    """Return a text of many lines, each ended in the one way, without the empty ones around it."""
    return typed(_LINE_END.sub("\n", text))


def _problem(text: str, what: str, limit: int, allowed: str) -> str:
    letter = _refused(text, allowed)
    if letter:
        name = _NAMED.get(letter, f"an invisible control character (U+{ord(letter):04X})")
        return f"{what} has {name} in it. Please take it out."
    if len(text) > limit:
        return f"{what} is {len(text):,} characters long; at most {limit:,} fit."
    return ""


def email_problem(text: str) -> str:
    """Return what is wrong with an e-mail address, "" when it is empty or looks like one."""
    address = typed(text)
    wrong = line_problem(address, "The e-mail address", EMAIL_LIMIT)
    if wrong or not address or _EMAIL.fullmatch(address):
        return wrong
    return "That is not an e-mail address yet. It looks like dana@halden.example."
