"""The fields of a template and what it can ask about, each with what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FIELDS: Mapping[str, str] = {
    "first_name": "the reader's first name",
    "full_name": "the reader's full name, for a formal greeting",
    "people": "the first names of all whom you thank through the reader: \u201cDana, Sam and Mei\u201d",
    "full_people": "the same in full: \u201cDana Lee, Sam Okafor and Mei Chen\u201d",
    "talked_with": "the first name of the one among them with whom you connected",
    "company": "the company",
    "at_company": "where: \u201cat Halden\u201d",
    "role": "the role, as in \u201cProduct Designer\u201d",
    "the_role": "the role in a sentence, as in \u201cthe Product Designer role\u201d",
    "day": "when the interview was: \u201cyesterday\u201d, \u201con Monday\u201d, \u201con 23 November\u201d",
    "day_name": "the same as a name, within a week: \u201cyesterday\u201d, \u201cMonday\u201d",
    "interviews": "\u201cthe interview\u201d or \u201cthe three interviews\u201d, where there was one",
    "how": "what you talked about, to follow \u201chearing\u201d: \u201chow your team runs critique\u201d",
    "topic": "what you talked about, to follow \u201cabout\u201d: \u201chiking in Wales\u201d",
    "that": "what you share, to follow \u201cthat\u201d: \u201cwe both know Kestrel\u201d",
    "remark": "what you talked about, to follow a colon: any whole sentence",
    "promised": "by when they hope to decide, while that is ahead: \u201cby 7 December\u201d",
    "promised_day": "the day they named, once it is past: \u201c7 December\u201d",
    "upcoming": "when the next interview is: \u201ctomorrow\u201d, \u201con Thursday\u201d",
    "wrote": "when you wrote last: \u201con 8 December\u201d",
    "answer_by": "by when they want an answer to their offer: \u201cby 7 December\u201d",
    "until": "a week after that day: \u201cuntil 14 December\u201d",
    "name": "your name",
    "signature": "your signature, or your name",
}
"""Every field of a template, and what it holds. What is not known is empty, and what needs it drops out."""

FLAGS: Mapping[str, str] = {
    "late": "the note is late",
    "keen": "nothing is decided yet, and you noted no doubt about the job",
    "decided": "they have decided",
    "open": "they have not decided, named no day ahead, and no further interview is to come",
    "met": "the reader was in the interview",
    "interviewed": "there has been an interview",
    "next_round": "they invited you to another round",
    "accepted_elsewhere": "you have accepted another offer",
    "lengthy": "what you talked about takes more than a line, and so stands best at the end of a sentence",
    "phone": "you talked on the phone",
    "frau": "the reader is recorded as a woman, by Frau, Mrs or Ms before the name",
    "herr": "the reader is recorded as a man, by Herr or Mr before the name",
    "titled": "the reader goes by a title, as in \u201cDr Lee\u201d",
    "premium": "your LinkedIn account allows 300 characters",
    "tight": "the limit leaves room for the most important only",
}
"""Every other thing that `if` can ask about."""

RAPPORT_FIELDS = ("how", "topic", "that", "remark")
