"""The checks of what a message holds: what was talked about, no gaps, the right length, a name under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.checks.letter import Check, Letter
from core.drafting.checks.mending import after_opening, closing_line, is_closing, replaced, within
from core.drafting.compose import SUBJECT_LIMIT, characters, invitation_limit
from core.drafting.people import one_line, role_title, signature
from core.drafting.shorten import shorten
from core.drafting.words import folded, name_words, pattern, sentences, words
from core.models import Channel, MessageKind
from core.wording import short_day

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.drafting.checks.letter import Repair, Span
    from core.drafting.lexicon import Lexicon

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
_NAME_ALONE = r"[^\W\d_a-z][\w'\u2019.-]*(?: [^\W\d_a-z][\w'\u2019.-]*){0,3}(?<!\.)"


def mentions(letter: Letter) -> Check | None:
    """Look for the words of what was noted about the talk."""
    if letter.kind not in _NOTES_AFTER_A_MEETING or not letter.rapports:
        return None
    text = folded(letter.body)
    own = {folded(word) for word in name_words(letter.reader, letter.facts.company.name)}
    own |= set(words(folded(letter.facts.application.role)))
    lexicon = letter.words
    if any(_is_mentioned(folded(rapport), text, own, lexicon) for rapport in letter.rapports):
        return Check("rapport", ok=True, text="Mentions something you talked about")
    if not letter.noted_last:
        return None
    whom = f" with {letter.first_name}" if letter.first_name else ""
    said = f"Does not mention what you talked about{whom}"
    return Check("rapport", ok=False, text=said, repair=_with_the_talk(letter))


def _with_the_talk(letter: Letter) -> Repair | None:
    """Return the repair that adds the app's own sentence about the talk."""
    fresh = letter.afresh() if letter.afresh else None
    if fresh is None or not fresh.highlights:
        return None
    if letter.kind is MessageKind.CONNECT:
        return letter.mended("Use the wording that does", fresh.body)
    at = fresh.highlights[0][0]
    sentence = next(fresh.body[start:end] for start, end in sentences(fresh.body) if start <= at < end)
    return letter.mended("Add a sentence about it", after_opening(letter.body, sentence))


def _is_mentioned(noted: str, text: str, own: set[str], lexicon: Lexicon) -> bool:
    """Say whether a text takes up what was noted: in these words, enough of them, or one of the remarks."""
    if noted.strip(" .!?") in text:
        return True
    said = {_stem(word, lexicon) for word in words(text)}
    telling = _telling(noted, own, lexicon) or _telling(noted, set(), lexicon)
    if telling and len(telling & said) * _ENOUGH_OF_IT >= min(len(telling), _MOST_TELLING):
        return True
    remarks = (_telling(remark, own, lexicon) for remark in pattern(_REMARKS).split(noted))
    return any(len(remark) > 1 and remark <= said for remark in remarks)


def _telling(noted: str, own: set[str], lexicon: Lexicon) -> set[str]:
    """Return the stems of the words of a note that are neither ordinary nor known anyway."""
    return {_stem(word, lexicon) for word in words(noted) if word not in lexicon.ordinary and word not in own}


def _stem(word: str, lexicon: Lexicon) -> str:
    """Return a word without the endings that change most: "hiked" and "hiking" are the same."""
    word = word.removesuffix("'s")
    for ending in lexicon.endings:
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
    for text, in_subject in ((letter.body, False), (letter.subject, True)):
        found = [match.span() for match in pattern(_BLANKS).finditer(text) if match.group() not in typed]
        if found:
            return _left(letter, text, found, in_subject=in_subject)
    doubled = [match.span() for match in pattern(_DOUBLED_BLANK).finditer(letter.body)]
    if doubled:
        repair = letter.mended("Leave one blank", replaced(letter.body, doubled, " "))
        said = "Two blanks in a row: is a word missing?"
        return Check("blanks", ok=False, text=said, spans=tuple(doubled), repair=repair)
    return Check("blanks", ok=True, text="No brackets or blanks left")


def _left(letter: Letter, text: str, found: list[Span], *, in_subject: bool) -> Check:
    """Return the check that points at what is left to fill in, and fills in the first if it is known."""
    left = text[slice(*found[0])]
    said = f"\u201c{left}\u201d is still to be filled in{', in the subject' if in_subject else ''}"
    fact = _known(letter, left)
    repair = None
    if fact and left not in fact:
        filled, title = text.replace(left, fact), f"Put \u201c{fact}\u201d there"
        repair = letter.retitled(title, filled) if in_subject else letter.mended(title, filled)
    return Check("blanks", ok=False, text=said, spans=tuple(found), in_subject=in_subject, repair=repair)


def _known(letter: Letter, left: str) -> str:
    """Return what a left field such as "[company]" or "${first_name}" asks for, as far as it is known."""
    facts, profile = letter.facts, letter.profile
    known = {
        "company companyname": facts.company.name,
        "role position jobtitle": role_title(facts.application.role),
        "name firstname contactname interviewername": letter.first_name,
        "fullname": letter.reader,
        "yourname yournamehere myname signature": profile.name,
    }
    asked = "".join(character for character in left.casefold() if character.isalpha())
    return next((one_line(fact) for names, fact in known.items() if asked in names.split()), "")


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
    spans = ((min(limit, len(letter.body) - 1), len(letter.body)),)
    repair = letter.mended("Shorten it", within(letter.body.strip(), limit, characters))
    return Check("length", ok=False, text=text, spans=spans, repair=repair)


def few_enough(letter: Letter) -> Check | None:
    """Count the invitations with a note of this month, where the account has only a few."""
    notes = letter.notes
    if letter.kind is not MessageKind.CONNECT or notes is None or not notes.of:
        return None
    if notes.left > 1:
        said = f"Note {notes.sent + 1} of about {notes.of} this month"
        return Check("notes", ok=True, text=said)
    if notes.left:
        return Check("notes", ok=False, text=f"The last of about {notes.of} notes this month")
    anew = short_day(notes.anew)
    said = f"{notes.sent} notes sent this month: LinkedIn may take no more before {anew}"
    return Check("notes", ok=False, text=said)


def _without_long_signature(letter: Letter) -> str:
    """Return the body without the lines that a long signature has beyond the name."""
    signed_with, body = signature(letter.profile), letter.body.rstrip()
    if "\n" in signed_with and body.endswith(signed_with):
        return f"{body[: -len(signed_with)]}{letter.profile.name}"
    return body


def signed(letter: Letter) -> Check | None:
    """Look for the subject of an e-mail and for the user's name under a letter."""
    if letter.channel is Channel.LINKEDIN or letter.kind is MessageKind.CONNECT:
        return None  # a note stands under one's own name
    subject = letter.subject.strip()
    if letter.channel is Channel.EMAIL:
        if not subject:
            fresh = letter.afresh().subject if letter.afresh else ""
            repair = letter.retitled(f"Use \u201c{fresh}\u201d", fresh)
            return Check("signed", ok=False, text="Has no subject yet", in_subject=True, repair=repair)
        if len(subject) > SUBJECT_LIMIT:
            return _long_subject(letter, subject)
    if not _ends_with_the_name(letter):
        return Check("signed", ok=False, text="Your name is missing at the end", repair=_signed(letter))
    return Check(
        "signed", ok=True, text="Signed, with a subject" if letter.channel is Channel.EMAIL else "Signed"
    )


def _long_subject(letter: Letter, subject: str) -> Check:
    """Return the check that a subject is too long, with a shorter one."""
    long = f"The subject has {len(subject)} characters: keep it under {SUBJECT_LIMIT + 1}"
    shorter = shorten(subject, SUBJECT_LIMIT) or subject[:SUBJECT_LIMIT]
    spans = ((SUBJECT_LIMIT, len(letter.subject)),)
    repair = letter.retitled("Shorten the subject", shorter)
    return Check("signed", ok=False, text=long, spans=spans, in_subject=True, repair=repair)


def _signed(letter: Letter) -> Repair | None:
    """Return the repair that puts the user's name under the letter, with a closing if there is none."""
    name = one_line(letter.profile.name) if letter.channel is Channel.CARD else signature(letter.profile)
    if not name:
        return None
    body, words = letter.body.rstrip(), letter.words
    lines = body.split("\n")
    closed = closing_line(lines, words.closings) == len(lines) - 1
    return letter.mended("Sign it", f"{body}\n{name}" if closed else f"{body}\n\n{words.closing}\n{name}")


def _ends_with_the_name(letter: Letter) -> bool:
    """Say whether the last lines hold the user's name or, where that is not known, any name."""
    lines = [line.strip() for line in letter.body.split("\n") if line.strip()]
    name = words(folded(letter.profile.name))
    if not name:
        return _ends_with_a_name(lines, letter.words.closings)
    last = signature(letter.profile).count("\n") + 2
    end = words(folded("\n".join(lines[-last:])))
    return name[0] in end or name[-1] in end


def _ends_with_a_name(lines: list[str], closings: Collection[str]) -> bool:
    """Say whether a letter ends with what may be a name: after the closing, or on a line of its own."""
    if closing_line(lines, closings) < len(lines) - 1:
        return True
    last = lines[-1] if len(lines) > 1 and not is_closing(lines[-1], closings) else ""
    closed = any(folded(last).startswith(f"{closing}, ") for closing in closings)
    return closed or pattern(_NAME_ALONE).fullmatch(last) is not None
