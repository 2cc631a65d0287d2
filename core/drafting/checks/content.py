"""The checks of what a message holds: what was talked about, no gaps, the right length, a name under it."""

from __future__ import annotations

from core.drafting.checks.letter import Check, Letter
from core.drafting.compose import SUBJECT_LIMIT, characters, invitation_limit
from core.drafting.english import CLOSINGS, ORDINARY
from core.drafting.people import signature
from core.drafting.words import folded, name_words, pattern, words
from core.models import Channel, MessageKind

_NOTES_AFTER_A_MEETING = frozenset({MessageKind.THANK_YOU, MessageKind.CONNECT})
_CARD_WORDS = (30, 80)
_WORDS: dict[MessageKind | None, tuple[int, int]] = {
    MessageKind.THANK_YOU: (60, 180),
    MessageKind.FOLLOW_UP: (30, 110),
}
_ENOUGH_OF_IT = 3  # a third of the words that tell, of at most nine, and the talk is recognised
_MOST_TELLING = 9
_SHORTEST_STEM = 3
_REMARKS = r"[.,;\n]"


def mentions(letter: Letter) -> Check | None:
    """Look for the words of what was noted about the talk."""
    if letter.kind not in _NOTES_AFTER_A_MEETING or not letter.rapports:
        return None
    text = folded(letter.body)
    own = {folded(word) for word in name_words(letter.reader, letter.facts.company.name)}
    own |= set(words(folded(letter.facts.application.role)))
    if any(_is_mentioned(folded(rapport), text, own) for rapport in letter.rapports):
        return Check("rapport", ok=True, text="Mentions something you talked about")
    if not letter.noted_last:
        return None
    whom = f" with {letter.first_name}" if letter.first_name else ""
    return Check("rapport", ok=False, text=f"Does not mention what you talked about{whom}")


def _is_mentioned(noted: str, text: str, own: set[str]) -> bool:
    """Say whether a text takes up what was noted: in these words, enough of them, or one of the remarks."""
    if noted.strip(" .!?") in text:
        return True
    said = {_stem(word) for word in words(text)}
    telling = _telling(noted, own) or _telling(noted, set())
    if telling and len(telling & said) * _ENOUGH_OF_IT >= min(len(telling), _MOST_TELLING):
        return True
    remarks = (_telling(remark, own) for remark in pattern(_REMARKS).split(noted))
    return any(len(remark) > 1 and remark <= said for remark in remarks)


def _telling(noted: str, own: set[str]) -> set[str]:
    """Return the stems of the words of a note that are neither ordinary nor known anyway."""
    return {_stem(word) for word in words(noted) if word not in ORDINARY and word not in own}


def _stem(word: str) -> str:
    """Return a word without the endings that change most: "hiked" and "hiking" are the same."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


_BLANKS = (
    r"\$\{(?:\w*\})?"
    r"|\{\{[^}\n]*\}\}|\{[A-Za-z_ ]{2,40}\}"
    r"|\[\[|\]\]|\[(?=[^\]\n]*[^\W\d])[^\]\n]{2,60}\]"
    r"|<(?![^>\n]*[@/:])[A-Za-z][A-Za-z _]{1,40}>"
    r"|_{3,}|\b[Xx]{3,9}\b|\bTBD\b|\bTODO\b"
)
_DOUBLED_BLANK = r"(?<=[^\s.!?:\u2026])[ \t\u00a0]{2,}(?=\S)"


def without_blanks(letter: Letter) -> Check:
    """Look for fields, brackets and doubled blanks that were left."""
    typed = "\n".join(letter.typed)
    for text, where in ((letter.body, ""), (letter.subject, ", in the subject")):
        for match in pattern(_BLANKS).finditer(text):
            if match.group() not in typed:
                words_of_it = f"\u201c{match.group()}\u201d is still to be filled in{where}"
                return Check("blanks", ok=False, text=words_of_it, span=None if where else match.span())
    doubled = pattern(_DOUBLED_BLANK).search(letter.body)
    if doubled:
        return Check("blanks", ok=False, text="Two blanks in a row: is a word missing?", span=doubled.span())
    return Check("blanks", ok=True, text="Nothing left to fill in")


def right_length(letter: Letter) -> Check | None:
    """Count the words, or for an invitation the characters."""
    if letter.kind is MessageKind.CONNECT:
        return _characters(letter)
    limits = _CARD_WORDS if letter.channel is Channel.CARD else _WORDS.get(letter.kind)
    if limits is None:
        return None
    count = len(words(_without_long_signature(letter)))
    least, most = limits
    if least <= count <= most:
        return Check("length", ok=True, text=f"The right length: {count} words")
    what = "card" if letter.channel is Channel.CARD else str(letter.kind).replace("_", "-")
    said = "One word" if count == 1 else f"{count} words"
    return Check("length", ok=False, text=f"{said}: a {what} reads best with {least} to {most}")


def _characters(letter: Letter) -> Check:
    limit, count = invitation_limit(letter.profile), characters(letter.body)
    if count <= limit:
        return Check("length", ok=True, text=f"{count} of {limit} characters")
    account = "" if letter.profile.premium else " on a free account"
    text = f"{count} characters: LinkedIn takes {limit}{account}"
    return Check("length", ok=False, text=text, span=(min(limit, len(letter.body) - 1), len(letter.body)))


def _without_long_signature(letter: Letter) -> str:
    """Return the body without the lines that a long signature has beyond the name."""
    signed_with, body = signature(letter.profile), letter.body.rstrip()
    if "\n" in signed_with and body.endswith(signed_with):
        return f"{body[: -len(signed_with)]}{letter.profile.name}"
    return body


def signed(letter: Letter) -> Check | None:
    """Look for the subject of an e-mail and for the user's name under a letter."""
    if letter.channel is Channel.LINKEDIN:
        return None
    subject = letter.subject.strip()
    if letter.channel is Channel.EMAIL:
        if not subject:
            return Check("signed", ok=False, text="Has no subject yet")
        if len(subject) > SUBJECT_LIMIT:
            long = f"The subject has {len(subject)} characters: keep it under {SUBJECT_LIMIT + 1}"
            return Check("signed", ok=False, text=long)
    if not _ends_with_the_name(letter):
        return Check("signed", ok=False, text="Your name is missing at the end")
    return Check(
        "signed", ok=True, text="Signed, with a subject" if letter.channel is Channel.EMAIL else "Signed"
    )


def _ends_with_the_name(letter: Letter) -> bool:
    """Say whether the last lines hold the user's name, or at least something after the closing."""
    lines = [folded(line).strip() for line in letter.body.split("\n") if line.strip()]
    name = words(folded(letter.profile.name))
    if not name:
        return bool(lines) and not lines[-1].endswith(",") and not is_closing(lines[-1])
    last = signature(letter.profile).count("\n") + 2
    end = words("\n".join(lines[-last:]))
    return name[0] in end or name[-1] in end


def is_closing(line: str) -> bool:
    """Say whether a line of a letter is a closing such as "Kind regards,"."""
    return folded(line).strip(" ,.!") in CLOSINGS
