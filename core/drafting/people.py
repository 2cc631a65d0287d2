"""Names as letters use them: whom to greet, what the role is called, and what stands at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.shorten import shorten
from core.drafting.words import pattern, word_set
from core.wording import first_name

if TYPE_CHECKING:
    from core.models import Profile

_LONGEST_NAME, _LONGEST_ROLE = 80, 90
_LONGEST_SIGNATURE = 600

_CONTROL = r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+"
_BRACKETED_END = r"\s*[(\[][^()\[\]]*[)\]]$"
_CREDENTIALS = r"(?:,\s*(?:[A-Z][A-Za-z]{0,2}\.?[A-Z]{1,4}\.?|Jr\.?|Sr\.?|I{2,3}))+$"
_ROLE_SAID = word_set(
    "role position job post internship apprenticeship traineeship fellowship placement",
)


def one_line(text: str) -> str:
    """Return a text in one line, without control characters and without doubled blanks."""
    return " ".join((text if text.isprintable() else pattern(_CONTROL).sub(" ", text)).split())


def clean_lines(text: str) -> str:
    """Return a text in its lines, each without control characters and doubled blanks, none of them empty."""
    return "\n".join(line for raw in text.splitlines() if (line := one_line(raw)))


def person(name: str) -> tuple[str, str]:
    """Return how to greet somebody: (by first name, in full), without degrees and "(she/her)".

    Both are empty for what is no name, such as an e-mail address.
    """
    full = _without_bracket(one_line(name))
    if "," in full:
        full = pattern(_CREDENTIALS).sub("", full)
    full = shorten(full.strip(" ,;"), _LONGEST_NAME)
    if "@" in full or not any(letter.isalpha() for letter in full):
        return "", ""
    first = first_name(full).strip(" ,;")
    return (full if first.endswith(".") or not first else first), full


def _without_bracket(text: str) -> str:
    """Return a text without the remark in brackets at its end, such as "(m/f/d)"."""
    return pattern(_BRACKETED_END).sub("", text) if text.endswith((")", "]")) else text


def role_title(role: str) -> str:
    """Return a role as its title alone: "Product Designer"."""
    return shorten(_without_bracket(one_line(role)), _LONGEST_ROLE)


def the_role(title: str) -> str:
    """Return a role as it stands in a sentence: "the Product Designer role", "the Design Internship"."""
    if not title:
        return ""
    words = title.casefold().split()
    said = title if words[-1] in _ROLE_SAID else f"{title} role"
    return f"the{said[3:]}" if words[0] == "the" else f"the {said}"


def signature(profile: Profile) -> str:
    """Return what stands under a letter: the signature, with the name above it if it lacks one."""
    text, name = clean_lines(profile.signature[:_LONGEST_SIGNATURE]), one_line(profile.name)
    if not text or name in text:
        return text or name
    return f"{name}\n{text}"
