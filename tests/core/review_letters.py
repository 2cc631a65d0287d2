"""Renders the thirty processes, and some in German, to one text file to be read: `make letters`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.correspondence import Strangers
from core.drafting.checks import check
from core.drafting.compose import compose
from core.drafting.variants import as_chosen
from core.drafting.words import words
from core.models import Channel, Tone
from tests.core.german_cases import GERMAN_CASES
from tests.core.letters import NOW
from tests.core.thirty import THIRTY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.drafting.checks import Check
    from core.drafting.compose import Composition
    from tests.core.thirty import Case, Letter

CASES = (*THIRTY, *GERMAN_CASES)
RULER = "=" * 100


def strangers(case: Case) -> Strangers:
    """Return the companies and people of all the others."""
    others = [other.process for other in CASES if other is not case]
    people = {person.name for other in others for person in (*other.people, other.news) if person}
    own = {person.name for person in (*case.process.people, case.process.news) if person}
    return Strangers(companies=frozenset(other.company for other in others), people=frozenset(people - own))


def drafted(case: Case, letter: Letter, tone: Tone, seed: str = "") -> Composition:
    """Return one draft."""
    process = case.process.but(seed=seed)
    step = process.step(letter.kind, letter.person)
    facts, profile = process.facts(), case.profile
    return compose(step, facts, profile, NOW, channel=letter.channel, tone=tone, variant=letter.variant)


def colleagues_texts(case: Case, letter: Letter, tone: Tone, seed: str = "") -> list[tuple[str, str]]:
    """Return the notes of the same kind to the others of the process."""
    alike = (
        other
        for other in case.letters
        if (other.kind, other.channel, other.variant) == (letter.kind, letter.channel, letter.variant)
        and other.person != letter.person
    )
    process = case.process
    people = (*process.people, process.news) if process.news else process.people
    return [(people[other.person].name, drafted(case, other, tone, seed).body) for other in alike]


def checked(case: Case, letter: Letter, tone: Tone, seed: str = "") -> tuple[Check, ...]:
    """Return what the checks say of one draft, with all other processes of the thirty going on too."""
    found = drafted(case, letter, tone, seed)
    process = case.process.but(seed=seed)
    step = as_chosen(process.step(letter.kind, letter.person), letter.variant)
    texts = colleagues_texts(case, letter, tone, seed)
    names = strangers(case)
    return check(step, letter.channel, found.subject, found.body, process.facts(), case.profile, names, texts)


def shown(case: Case, letter: Letter, tone: Tone) -> str:
    """Return one draft as the file shows it, with what its checks say against it."""
    found = drafted(case, letter, tone)
    process = case.process
    everybody = (*process.people, process.news) if process.news else process.people
    whom = everybody[letter.person].name if letter.person >= 0 else "nobody in particular"
    what = str(letter.variant or letter.kind).replace("_", " ")
    size = (
        f"{len(found.body)} characters"
        if letter.channel is Channel.LINKEDIN
        else f"{len(words(found.body))} words"
    )
    head = f"---- {what}, {letter.channel}, {tone}, about {whom} ({size})"
    against = "".join(f"\n!! {one.text}" for one in checked(case, letter, tone) if not one.ok)
    asked = "".join(f"\n?? {one.question}" for one in found.missing)
    subject = f"Subject: {found.subject}\n\n" if found.subject else ""
    return f"{head}{against}{asked}\n\n{subject}{found.body}\n"


def render() -> Iterator[str]:
    """Yield every page of the file."""
    for number, case in enumerate(CASES, start=1):
        role = case.process.role or "no role noted"
        yield f"{RULER}\n{number}. {case.story}\n   {case.process.company}, {role}\n{RULER}\n"
        for letter in case.letters:
            for tone in Tone:
                yield shown(case, letter, tone)


def main(target: Path) -> None:
    """Write the file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("\n".join(render()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
