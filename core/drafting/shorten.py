"""Makes a phrase shorter without breaking a word or leaving it hanging on a small one."""

from __future__ import annotations

from core.drafting.words import word_set

_HANGING = word_set(
    """
    a an and about as at because but by for from how if in into is are was were of off on or our over so
    than that the their they to through under we what when where which who why with without you your i my
    her his its it she he be been being have has had not no very more most this these those between during
    before after
    und oder der die das den dem des ein eine einen einem einer eines mit von vom zu zum zur im am beim für
    über aus bei nach vor um auf an als wie dass weil wenn ist sind war waren hat haben wird werden ich wir
    sie er es ihr ihre ihren sich nicht auch noch nur sehr
    """,
)
_BREAKS = (
    *(", ", " (", " \u2013 ", " \u2014 ", " - "),
    *(" because ", " which ", " so that ", " and ", " but ", " und ", " aber "),
)
_ENOUGH = 0.5  # of the room: a break in the second half of it loses less than it saves
_LISTED = (", ", " and ", " or ", " und ", " oder ")
_CLAUSE_BEGINS = word_set("that which who whose whom how why what where when because while")
_CLAUSE = 3  # words of a clause that do not say anything yet: "that your team"
_LOOSE_END = " ,;:(-\u2013\u2014"


def shorten(text: str, limit: int) -> str:
    """Return the beginning of a phrase in at most `limit` characters, ended where it makes sense.

    Whole text if it fits, else up to a comma or conjunction, else up to a word. Empty if not even the first
    word fits.
    """
    if len(text) <= limit:
        return text
    room = text[: limit + 1]
    breaks = [at for mark in _BREAKS if (at := room.rfind(mark)) >= limit * _ENOUGH]
    cut = max(*breaks, 0) if breaks else max(room.rfind(" "), 0)
    kept = _well_ended(text[:cut])
    if ", " in kept and text.startswith(
        _LISTED, cut
    ):  # a list cut short: its first items, or it lacks an "and"
        kept = _well_ended(kept.rpartition(", ")[0])
    return kept


def _well_ended(text: str) -> str:
    """Return a text without small words, clauses just begun, and open brackets at its end."""
    words = text.split(" ")
    for at in range(max(len(words) - _CLAUSE, 0), len(words)):
        if words[at].strip(_LOOSE_END).casefold() in _CLAUSE_BEGINS:
            words = words[:at]
            break
    while words and words[-1].strip(_LOOSE_END).casefold() in _HANGING:
        words.pop()
    kept = " ".join(words).rstrip(_LOOSE_END)
    return kept if kept.count("(") <= kept.count(")") else kept.rpartition("(")[0].rstrip(_LOOSE_END)
