"""Reads the text of a message template, and says in words, with the line, what is wrong with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.pieces import PieceReader, TemplateProblem
from core.drafting.template import Line, Part, Template

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["TemplateProblem", "parse_template"]

_SIGN_OFF = "--"
_WORDS = frozenset({"Subject", "either", "or", "else"})


class _LineBeingRead:
    """A line whose alternatives are still coming in."""

    def __init__(self, number: int, first: Part) -> None:
        self.number = number
        self.wordings = [first]
        self.fallbacks: list[Part] = []

    def line(self) -> Line:
        return Line(self.number, tuple(self.wordings), tuple(self.fallbacks))


class _Reader:
    """Reads one template, line by line."""

    def __init__(self, pieces: PieceReader) -> None:
        self._pieces = pieces
        self._subject: _LineBeingRead | None = None
        self._paragraphs: list[list[_LineBeingRead]] = [[]]
        self._sign_off: list[_LineBeingRead] | None = None
        self._open: _LineBeingRead | None = None  # the line that `or:` and `else:` add to

    def template(self, text: str) -> Template:
        for number, line in _logical_lines(text):
            self._read(number, line)
        return Template(
            self._subject.line() if self._subject else None,
            tuple(tuple(line.line() for line in lines) for lines in self._paragraphs if lines),
            tuple(line.line() for line in self._sign_off or ()),
        )

    def _read(self, number: int, line: str) -> None:
        if not line or line == _SIGN_OFF:
            self._open = None
            if line:
                self._sign_off = []
            elif self._sign_off is None:
                self._paragraphs.append([])
            return
        word, asked, text = _keyword(line)
        part = Part(self._pieces.pieces(text, number), self._pieces.conditions(asked, number))
        self._take(number, word, part)

    def _take(self, number: int, word: str, part: Part) -> None:
        """Put a wording where its keyword says."""
        if word in {"or", "else"}:
            if self._open is None or (word == "or" and self._open.fallbacks):
                problem = f"\u201c{word}:\u201d needs an \u201ceither:\u201d above it."
                raise TemplateProblem(problem, number)
            (self._open.wordings if word == "or" else self._open.fallbacks).append(part)
            return
        line = _LineBeingRead(number, part)
        if word != "Subject":
            (self._paragraphs[-1] if self._sign_off is None else self._sign_off).append(line)
        elif self._subject is None:
            self._subject = line
        else:
            problem = "There is a subject already; another wording begins with \u201cor:\u201d."
            raise TemplateProblem(problem, number)
        self._open = line if word else None


def _keyword(line: str) -> tuple[str, str, str]:
    """Return the keyword of a line, its conditions and its text: ("or", "not late", "Thank you.")."""
    head, colon, text = line.partition(":")
    word, _, rest = head.partition(" ")
    if colon and word == "if":
        return "", rest.strip(), text.strip()
    if colon and word in _WORDS and (not rest.strip() or rest.startswith("if ")):
        return word, rest.removeprefix("if ").strip(), text.strip()
    return "", "", line


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with its number: no remarks, and a line that begins with a blank joined to the last."""
    number, waiting = 0, ""
    for at, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#"):
            continue
        stripped = line.strip()
        if line[:1] in {" ", "\t"} and stripped and waiting:
            waiting = f"{waiting} {stripped}"
            continue
        if number:
            yield number, waiting
        number, waiting = at, stripped
    if number:
        yield number, waiting


def parse_template(text: str, fields: Collection[str], flags: Collection[str] = ()) -> Template:
    """Return the template that `text` describes.

    `fields` are the names that may be put in or asked about, `flags` those that may only be asked about.
    Raises `TemplateProblem` with the line and what is wrong in it.
    """
    return _Reader(PieceReader(fields, flags)).template(text)
