"""Reads the text of a message template, and says in words, with the line, what is wrong with one."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from core.drafting.template import Condition, Field, Line, Part, Template
from core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_KEYWORD = re.compile(
    r"(?:(?P<word>Subject|either|or|else)\b[ ]*)?(?:if[ ]+(?P<conditions>[a-z_ ]+?)[ ]*)?:[ ]*(?P<text>.*)",
)
_CONDITION = re.compile(r"(?P<negated>not )?(?P<name>[a-z_]+)")
_PART_BEGINS = re.compile(r"if[ ]+(?P<conditions>[a-z_ ]+?)[ ]*:[ ]?")
_SIGN_OFF = "--"


class TemplateProblem(UserError):
    """A template that cannot be read. `line` counts from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(f"Line {line}: {message}")
        self.line = line


class _Marked(string.Template):
    """Text with `${field}` in it, and nothing else of meaning: a dollar sign without a brace is one."""

    pattern = cast(  # the text of it; the class made from this has it compiled
        "re.Pattern[str]",
        r"""
        \$\{(?P<braced>[a-z_]+)\}       # a field
      | \$(?P<invalid>\{)               # a brace that opens no field
      | (?P<escaped>(?!))(?P<named>)    # no `$$` and no `$name`
    """,
    )


@dataclass(slots=True)
class _LineBeingRead:
    """A line whose alternatives are still coming in."""

    number: int
    wordings: list[Part] = field(default_factory=list)
    fallbacks: list[Part] = field(default_factory=list)

    def line(self) -> Line:
        return Line(self.number, tuple(self.wordings), tuple(self.fallbacks))


class _Reader:
    """Reads one template, line by line."""

    def __init__(self, fields: Collection[str], flags: Collection[str]) -> None:
        self._fields = fields
        self._flags = flags
        self._number = 0
        self._subject: _LineBeingRead | None = None
        self._paragraphs: list[list[_LineBeingRead]] = [[]]
        self._sign_off: list[_LineBeingRead] | None = None
        self._open: _LineBeingRead | None = None  # the line that `or:` and `else:` add to

    def template(self, text: str) -> Template:
        for number, line in _logical_lines(text):
            self._number = number
            self._read(line)
        return Template(
            self._subject.line() if self._subject else None,
            tuple(tuple(line.line() for line in lines) for lines in self._paragraphs if lines),
            tuple(line.line() for line in self._sign_off or ()),
        )

    def _read(self, line: str) -> None:
        if not line or line == _SIGN_OFF:
            self._open = None
            if line:
                self._sign_off = []
            elif self._sign_off is None:
                self._paragraphs.append([])
            return
        match = _KEYWORD.fullmatch(line)
        if match is None or not (match["word"] or match["conditions"]):
            self._begin(Part(self._pieces(line)))
            self._open = None
            return
        part = Part(self._pieces(match["text"]), self._conditions(match["conditions"] or ""))
        self._take(match["word"] or "", part)

    def _take(self, word: str, part: Part) -> None:
        """Put a wording where its keyword says."""
        if word in {"or", "else"}:
            if self._open is None or (word == "or" and self._open.fallbacks):
                raise TemplateProblem(
                    f"\u201c{word}:\u201d needs an \u201ceither:\u201d above it.", self._number
                )
            (self._open.wordings if word == "or" else self._open.fallbacks).append(part)
        elif word == "Subject":
            if self._subject is not None:
                raise TemplateProblem(
                    "There is a subject already; another wording begins with \u201cor:\u201d.", self._number
                )
            self._subject = self._open = _LineBeingRead(self._number, [part])
        else:
            self._begin(part)
            if not word:
                self._open = None

    def _begin(self, part: Part) -> None:
        """Begin a line of the paragraph, or of the sign-off, with its first wording."""
        self._open = _LineBeingRead(self._number, [part])
        (self._paragraphs[-1] if self._sign_off is None else self._sign_off).append(self._open)

    def _conditions(self, text: str) -> tuple[Condition, ...]:
        """Read "late", "not late" or "keen and not late"."""
        return tuple(self._condition(term.strip()) for term in text.split(" and ")) if text else ()

    def _condition(self, term: str) -> Condition:
        match = _CONDITION.fullmatch(term)
        if match is None:
            raise TemplateProblem(f"\u201cif {term}\u201d is not a condition.", self._number)
        name = match["name"]
        if name not in self._flags and name not in self._fields:
            known = ", ".join(sorted({*self._flags, *self._fields}))
            raise TemplateProblem(
                f"\u201c{name}\u201d is nothing to ask about. There are: {known}.", self._number
            )
        return Condition(name, not match["negated"])

    def _pieces(self, text: str) -> tuple[str | Field | Part, ...]:
        """Read a line's text: words, fields, and parts in double brackets, which may hold parts."""
        open_parts: list[tuple[list[str | Field | Part], tuple[Condition, ...]]] = [([], ())]
        position = 0
        while position < len(text):
            pieces, conditions = open_parts[-1]
            if text.startswith("[[", position):
                begins = _PART_BEGINS.match(text, position + 2)
                open_parts.append(([], self._conditions(begins["conditions"]) if begins else ()))
                position = begins.end() if begins else position + 2
            elif text.startswith("]]", position):
                open_parts.pop()
                if not open_parts:
                    raise TemplateProblem("\u201c]]\u201d closes nothing.", self._number)
                open_parts[-1][0].append(Part(tuple(pieces), conditions))
                position += 2
            else:
                position = self._plain(text, position, pieces)
        if len(open_parts) > 1:
            raise TemplateProblem("\u201c[[\u201d is never closed.", self._number)
        return tuple(open_parts[0][0])

    def _plain(self, text: str, start: int, pieces: list[str | Field | Part]) -> int:
        """Read words and fields up to the next bracket pair, and return where that is."""
        end = min((at for mark in ("[[", "]]") if (at := text.find(mark, start)) >= 0), default=len(text))
        position = start
        for match in _Marked.pattern.finditer(text, start, end):
            if match["invalid"] is not None:
                raise TemplateProblem(
                    "\u201c${\u201d begins no field: write ${name}, in small letters.", self._number
                )
            name = match["braced"]
            if name not in self._fields:
                raise TemplateProblem(_unknown(name, self._fields), self._number)
            if match.start() > position:
                pieces.append(text[position : match.start()])
            pieces.append(Field(name))
            position = match.end()
        if end > position:
            pieces.append(text[position:end])
        return end


def _unknown(name: str, fields: Collection[str]) -> str:
    """Return what to say of a field that does not exist: what was probably meant, and what there is."""
    import difflib  # only a template with a mistake in it needs this

    near = difflib.get_close_matches(name, fields, n=1)
    meant = f" Did you mean ${{{near[0]}}}?" if near else ""
    return f"There is no field ${{{name}}}.{meant} Fields are: {', '.join(sorted(fields))}."


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
    return _Reader(fields, flags).template(text)
