"""Fits what a person noted about a talk ("her dog", "We both know Kestrel") into the sentence of a letter.

People jot down anything. What they wrote is kept in their words, shortened if it is long; only its edges
are fitted: a lead-in ("talked about"), the last full stop and a first capital go, and a reader who is
spoken of ("her dog", "how Dana got into design") is spoken to ("your dog", "how you got into design").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.drafting.rapport.address import spoken_to, told_of
from core.drafting.rapport.capitals import lowered
from core.drafting.rapport.lead_ins import with_subject, without_lead_ins
from core.drafting.rapport.shape import Shape, shape_of
from core.drafting.shorten import shorten
from core.drafting.words import pattern

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["Rapport", "Shape", "first_thought", "fit"]


class Rapport(NamedTuple):
    """A noted phrase, fitted."""

    shape: Shape
    text: str


def fit(
    noted: str,
    limit: int,
    first_name: str = "",
    names: Collection[str] = (),
    *,
    spoken_of: bool = False,
) -> Rapport | None:
    """Return a noted phrase as a letter to `first_name` can say it, in at most `limit` characters.

    `spoken_of` says that the letter is to somebody else and speaks of that person. None where nothing was
    noted, or nothing of it fits without breaking a word. `names` keep their capital.
    """
    text = without_lead_ins(first_thought(noted))
    if spoken_of:
        text = lowered(told_of(with_subject(text, first_name or "they")), names)
    else:
        text = lowered(spoken_to(with_subject(text), first_name), names)
    shape = shape_of(text)
    if shape is Shape.TOPIC:  # "crunch, and that they still do it" cannot stand within a sentence
        text = pattern(_HANGING_CLAUSE).split(text, maxsplit=1)[0]
    if shape in {Shape.THAT, Shape.SAID} and not spoken_of and pattern(_HAD_BEEN).match(text):
        shape, text = Shape.SAID, f"you told me that {text}"
    short = shorten(text, limit)
    return Rapport(shape, short) if short else None


_BULLETS = " \t-*\u2022\u00b7\u2013\u2014>"
_HANGING_CLAUSE = r",?\s+and\s+(?:that|how|why|what|where|whether)\b|,\s+(?:which|who|because|so that)\b"
_HAD_BEEN = r"(?!(?:I|we)\b)\S+\s+had\b"
"""What was told of an earlier time reads oddly without who told it: "nobody had stayed long"."""
_STOPS = " .,;:!?\u2026-\u2013\u2014"
_ABBREVIATED = r"(?<!\be\.g)(?<!\bi\.e)(?<!\b[A-Z])(?<!\b(?:Dr|St|vs|Mr|Ms|Mx|No))(?<!\bMrs)"
_THOUGHT_ENDS = rf";\s|{_ABBREVIATED}[.!?\u2026]+[\"'\u201d\u2019)]*\s+(?=\S)"


def first_thought(noted: str) -> str:
    """Return the first of the sentences, lines or remarks that were noted, without bullet and final stop."""
    lines = (" ".join(line.split()).lstrip(_BULLETS) for line in noted.splitlines())
    line = next((line for line in lines if line.strip(_STOPS)), "").rstrip(_STOPS)
    if not any(stop in line for stop in ";.!?\u2026"):
        return line
    match = pattern(_THOUGHT_ENDS).search(line)
    return (line[: match.start()] if match else line).rstrip(_STOPS)
