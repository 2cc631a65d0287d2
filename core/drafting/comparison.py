"""A person's own wording beside the app's, sentence by sentence, and what taking one of those would leave."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from core.drafting.words import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.drafting.checks.letter import Span

_PARAGRAPH = "\n\n"


class Difference(NamedTuple):
    """One place where two wordings part; `own` or `fresh` is empty where one has nothing there.

    `subject` and `body` are the person's message with the fresh words in it.
    """

    own: str
    fresh: str
    subject: str
    body: str
    in_subject: bool = False


def differences(own: tuple[str, str], fresh: tuple[str, str]) -> tuple[Difference, ...]:
    """Return where the own message parts from the fresh one, in order. Both are (subject, body)."""
    (own_subject, own_body), (fresh_subject, fresh_body) = own, fresh
    found = []
    if own_subject.strip() != fresh_subject.strip():
        found.append(Difference(own_subject.strip(), fresh_subject, fresh_subject, own_body, in_subject=True))
    for here, there in _parts(own_body, fresh_body):
        taken = _taken(own_body, here, fresh_body, there)
        own_words, fresh_words = own_body[slice(*here)], fresh_body[slice(*there)]
        found.append(Difference(own_words, fresh_words, own_subject, taken))
    return tuple(found)


def _parts(own: str, fresh: str) -> list[tuple[Span, Span]]:
    """Return the stretches of both texts that part; one is empty where a sentence is new or gone."""
    ours, theirs = sentences(own), sentences(fresh)
    said = [own[slice(*span)] for span in ours]
    anew = [fresh[slice(*span)] for span in theirs]
    found: list[tuple[Span, Span]] = []
    for kind, first, last, other_first, other_last in SequenceMatcher(
        None, said, anew, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        both = min(last - first, other_last - other_first)
        found += [(ours[first + at], theirs[other_first + at]) for at in range(both - 1)]
        rest = max(both - 1, 0)
        here = _stretch(ours, first + rest, last, len(own))
        found.append((here, _stretch(theirs, other_first + rest, other_last, len(fresh))))
    return found


def _stretch(spans: Sequence[Span], first: int, last: int, end: int) -> Span:
    """Return from where to where some sentences go; of none, where they would stand."""
    if first < last:
        return spans[first][0], spans[last - 1][1]
    at = spans[first - 1][1] if first else min(end, spans[0][0] if spans else 0)
    return at, at


def _taken(own: str, here: Span, fresh: str, there: Span) -> str:
    """Return the own text with the fresh stretch in the place of the own one."""
    head, tail = own[: here[0]], own[here[1] :]
    words = fresh[slice(*there)]
    if here[0] < here[1] and words:
        return f"{head}{words}{tail}"
    if not words:
        return _joined(head, tail)
    before = _gap(fresh[: there[0]], at_end=True) if head.strip() else ""
    after = _gap(fresh[there[1] :], at_end=False) if tail.strip() else ""
    head = head.rstrip() if before else head
    return f"{head}{before}{words}{after}{tail.lstrip() if after else tail}"


def _joined(head: str, tail: str) -> str:
    """Return what is left when a stretch is taken out: two sentences, lines or paragraphs, as they were."""
    between = max(_gap(head, at_end=True), _gap(tail, at_end=False), key=len)
    if not head.strip() or not tail.strip():
        return f"{head.rstrip()}{tail.lstrip()}"
    return f"{head.rstrip()}{between or ' '}{tail.lstrip()}"


def _gap(text: str, *, at_end: bool) -> str:
    """Return the blank, the line end or the empty line at the end or the beginning of a text."""
    bare = text.rstrip() if at_end else text.lstrip()
    gap = text[len(bare) :] if at_end else text[: len(text) - len(bare)]
    lines = gap.count("\n")
    if lines > 1:
        return _PARAGRAPH
    return "\n" if lines else " "
