"""How German says days, names, roles and companies within a letter, to somebody who is called "Sie"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.german_rapport import fit
from core.drafting.people import person
from core.drafting.speech import Addressed, Speech
from core.drafting.words import pattern, word_set
from core.wording import is_title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_SMALL = (
    "keine",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
)
_WEEK, _HALF_A_YEAR = 7, 183
_WOMEN, _MEN = word_set("frau ms mrs miss"), word_set("herr mr")
_PARTICLES = word_set("von van de der den zu zum zur vom del di la le ter")
_FEMININE = word_set(
    "stadt gemeinde stiftung bäckerei praxis kanzlei agentur sparkasse redaktion buchhandlung tischlerei",
)
_FEMININE_AT_THE_END = word_set(
    "gmbh ag kg ohg bank bahn gruppe gesellschaft versicherung stiftung sparkasse se",
)
_NEUTER = word_set("ministerium landratsamt amt bundesamt landesamt")
_AT_HER = ("universität", "hochschule", "klinik", "schule", "akademie")
_AT_IT = ("klinikum", "institut", "museum", "theater", "krankenhaus", "gymnasium")
_BENT = r"(?i:(?:[a-zäöüß]+(?:isch|lich)|deutsch|frei|allgemein|erst|neu)e)"
_ITSELF = ("stelle", "position", "ausbildung", "tätigkeit", "assistenz")
_THE_SAME = word_set("praktikum volontariat referendariat traineeprogramm werkstudium")


def addressed(name: str) -> Addressed:
    """Return how to greet somebody: "Frau Dr. Vogel" where the name says Frau or Herr, else the whole name.

    Whether it is a woman or a man is said by the name or by nobody.
    """
    first, full = person(name)
    words = full.split()
    titles = [word for word in words if is_title(word)]
    rest = [word for word in words if not is_title(word)]
    if not titles or not rest or words[: len(titles)] != titles:
        return Addressed(full or first, full)
    heads = {word.rstrip(".").casefold() for word in titles}
    degrees = [word for word in titles if word.rstrip(".").casefold() not in _WOMEN | _MEN]
    flag = "frau" if heads & _WOMEN else "herr" if heads & _MEN else "titled"
    form = {"frau": ["Frau"], "herr": ["Herr"]}.get(flag, [])
    last = _surname(rest) if form else " ".join(rest)
    return Addressed(" ".join((*form, *degrees, last)), full, frozenset({"titled", flag}))


def _surname(words: list[str]) -> str:
    """Return the last name with what belongs to it: "von der Heide"."""
    start = len(words) - 1
    while start > 0 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def day_and_month(day: date, today: date) -> str:
    """Return "7. Dezember", with the year where it could be mistaken."""
    said = f"{day.day}. {MONTHS[day.month - 1]}"
    far = day.year != today.year and abs((day - today).days) > _HALF_A_YEAR
    return f"{said} {day.year}" if far else said


def on_day(day: date, today: date, *, lasting: bool = False) -> str:
    """Return "heute", "gestern", "am Montag", "am 23. November"."""
    away = (day - today).days
    if not lasting and -1 <= away <= 1:
        return ("gestern", "heute", "morgen")[away + 1]
    if -_WEEK < away < _WEEK:
        return f"am {WEEKDAYS[day.weekday()]}"
    return f"am {day_and_month(day, today)}"


def day_name(day: date, today: date) -> str:
    """Return a name for a day of the last week ("gestern", "Montag"), else nothing."""
    away = (day - today).days
    return on_day(day, today).removeprefix("am ") if -_WEEK < away <= 0 else ""


def by_day(day: date, today: date) -> str:
    """Return "heute", "bis morgen" or "bis zum 7. Dezember"."""
    away = (day - today).days
    if away in {0, 1}:
        return "bis morgen" if away else "heute"
    return f"bis zum {day_and_month(day, today)}"


def until(day: date, today: date) -> str:
    """Return "bis zum 14. Dezember"."""
    return f"bis zum {day_and_month(day, today)}"


def the_role(title: str) -> str:
    """Return a role as it follows "für": "die Stelle als Redakteurin", "das Praktikum"."""
    if not title:
        return ""
    words = title.casefold().split()
    if words[0] in _THE_SAME or words[-1] in _THE_SAME:
        return f"das {title}"
    return f"die {title}" if words[-1].endswith(_ITSELF) else f"die Stelle als {title}"


def company(name: str) -> str:
    """Return a company as it is."""
    return name


def at_company(name: str) -> str:
    """Return "bei Halden", "an der Universität Leipzig", "am Klinikum Nordtal"; nothing without a name."""
    words = name.casefold().split()
    if not words:
        return ""
    bent = bool(pattern(_BENT).fullmatch(words[0])) and len(words) > 1
    head = words[1] if bent else words[0]
    after_the = pattern(r"^(\S+)").sub(r"\1n", name.strip()) if bent else name
    if head.endswith(_AT_HER):
        return f"an der {after_the}"
    if head in _FEMININE or (words[-1] in _FEMININE_AT_THE_END and len(words) > 1):
        return f"bei der {after_the}"
    if head.endswith(_AT_IT):
        return f"am {after_the}"
    return f"beim {name}" if words[0] in _NEUTER else f"bei {name}"


def interviews(count: int) -> str:
    """Return "das Gespräch" or "die drei Gespräche"; nothing where there was none."""
    if count <= 1:
        return "das Gespräch" if count else ""
    return f"die {_SMALL[count] if count < len(_SMALL) else count} Gespräche"


def names(those: Sequence[str]) -> str:
    """Return "Dana", "Dana und Sam" or "Dana, Sam und Herrn Voss", as they follow "mit"."""
    bent = [f"Herrn {name.removeprefix('Herr ')}" if name.startswith("Herr ") else name for name in those]
    if len(bent) <= 1:
        return "".join(bent)
    return f"{', '.join(bent[:-1])} und {bent[-1]}"


def is_shared(_text: str) -> bool:
    """Say yes: what was noted with "dass" is told in the same way whoever it is about."""
    return True


SPEECH = Speech(
    addressed=addressed,
    on_day=on_day,
    day_name=day_name,
    day_and_month=day_and_month,
    by_day=by_day,
    until=until,
    the_role=the_role,
    company=company,
    at_company=at_company,
    interviews=interviews,
    names=names,
    is_shared=is_shared,
    fit=fit,
)
