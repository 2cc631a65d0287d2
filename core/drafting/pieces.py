"""Reads one line's text of a message template: words, fields, and parts in double brackets."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, cast

from core.drafting.template import Condition, Field, Part
from core.errors import UserError

if TYPE_CHECKING:
    import re
    from collections.abc import Collection

    Piece = str | Field | Part


class TemplateProblem(UserError):
    """A template that cannot be read. `line` counts from 1; `words` is the problem without it.

    `span` is where in the text it is: of the line's own text while that is read, of the whole in the end.
    """

    def __init__(self, words: str, line: int, span: tuple[int, int] = (0, 0)) -> None:
        super().__init__(f"Line {line}: {words}")
        self.words = words
        self.line = line
        self.span = span


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


class PieceReader:
    """Reads lines. `fields` are the names that may be put in, `flags` those that may only be asked about."""

    def __init__(self, fields: Collection[str], flags: Collection[str]) -> None:
        self._fields = fields
        self._flags = flags

    def conditions(self, text: str, line: int) -> tuple[Condition, ...]:
        """Read "late", "not late" or "keen and not late". Raises `TemplateProblem`."""
        found, at = [], 0
        for term in text.split(" and ") if text else ():
            start = at + len(term) - len(term.lstrip())
            found.append(self._condition(term.strip(), line, (start, start + len(term.strip()))))
            at += len(term) + len(" and ")
        return tuple(found)

    def _condition(self, term: str, line: int, span: tuple[int, int]) -> Condition:
        name = term.removeprefix("not ")
        if " " in name:
            raise TemplateProblem(f"\u201cif {term}\u201d is not a condition.", line, span)
        if name not in self._flags and name not in self._fields:
            known = ", ".join(sorted({*self._flags, *self._fields}))
            problem = f"\u201c{name}\u201d is nothing to ask about. There are: {known}."
            raise TemplateProblem(problem, line, span)
        return Condition(name, name == term)

    def pieces(self, text: str, line: int) -> tuple[Piece, ...]:
        """Read a line's text; parts may hold parts. Raises `TemplateProblem`."""
        open_parts: list[tuple[list[Piece], tuple[Condition, ...], int]] = [([], (), 0)]
        position = 0
        while position < len(text):
            pieces, conditions, _ = open_parts[-1]
            if text.startswith("[[", position):
                begins, (asked, position) = position, _part_begins(text, position + 2)
                open_parts.append(([], self._asked(asked, line, text.find(asked, begins)), begins))
            elif text.startswith("]]", position):
                open_parts.pop()
                if not open_parts:
                    raise TemplateProblem("\u201c]]\u201d closes nothing.", line, (position, position + 2))
                open_parts[-1][0].append(Part(tuple(pieces), conditions))
                position += 2
            else:
                end = min(
                    (at for mark in ("[[", "]]") if (at := text.find(mark, position)) >= 0), default=len(text)
                )
                self._plain(text[position:end], line, pieces, position)
                position = end
        if len(open_parts) > 1:
            begins = open_parts[-1][2]
            raise TemplateProblem("\u201c[[\u201d is never closed.", line, (begins, begins + 2))
        return tuple(open_parts[0][0])

    def _asked(self, asked: str, line: int, at: int) -> tuple[Condition, ...]:
        """Read what a part asks for, which stands at a place of the line."""
        try:
            return self.conditions(asked, line)
        except TemplateProblem as problem:
            start, end = problem.span
            raise TemplateProblem(problem.words, line, (at + start, at + end)) from None

    def _plain(self, text: str, line: int, pieces: list[Piece], at: int) -> None:
        """Read words and fields; the text stands at a place of the line."""
        position = 0
        for match in _Marked.pattern.finditer(text):
            if match["invalid"] is not None:
                begins = at + match.start()
                problem = "\u201c${\u201d begins no field: write ${name}, in small letters."
                raise TemplateProblem(problem, line, (begins, begins + 2))
            name = match["braced"]
            if name not in self._fields:
                span = (at + match.start(), at + match.end())
                raise TemplateProblem(_unknown(name, self._fields), line, span)
            if match.start() > position:
                pieces.append(text[position : match.start()])
            pieces.append(Field(name))
            position = match.end()
        if position < len(text):
            pieces.append(text[position:])


def _part_begins(text: str, start: int) -> tuple[str, int]:
    """Return what a part asks for ("if late: ") and where its text begins; a part may ask for nothing."""
    if not text.startswith("if ", start):
        return "", start
    asked, colon, _ = text[start + 3 :].partition(":")
    if not colon or not asked.replace("_", "").replace(" ", "").isalpha():
        return "", start
    begins = start + 3 + len(asked) + 1
    return asked.strip(), begins + text.startswith(" ", begins)


def _unknown(name: str, fields: Collection[str]) -> str:
    """Return what to say of a field that does not exist: what was probably meant, and what there is."""
    import difflib  # only a template with a mistake in it needs this

    near = difflib.get_close_matches(name, fields, n=1)
    meant = f" Did you mean ${{{near[0]}}}?" if near else ""
    return f"There is no field ${{{name}}}.{meant} Fields are: {', '.join(sorted(fields))}."
