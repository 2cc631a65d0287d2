"""The words that a phrase is made of, and those that change nothing in it."""

from __future__ import annotations

WEEKDAYS = {
    name: day
    for day, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

UNITS = {
    name: unit
    for unit, names in {
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days d",
        "workday": "workday workdays weekday weekdays",
        "week": "week weeks wk wks w",
        "fortnight": "fortnight fortnights",
        "month": "month months mth mths",
        "year": "year years yr yrs",
    }.items()
    for name in names.split()
}

BUSINESS = frozenset({"business", "working", "work"})

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBERS = {word: number for number, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split(), 1)}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}

_FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
_TEENTH = "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
ORDINALS = {word: number for number, word in enumerate(f"{_FIRST} {_TEENTH}".split(), 1)} | {"thirtieth": 30}

VERBS = frozenset(
    """aim announce answer ask be been call come confirm contact decide email expect feel feeling get give go
    guess have hear heard hope intend know let make me need phone plan reach reckon reply respond say speak
    take tell think try want write you""".split()
)
"""Before these "may" is no month, and next to these "to" joins no two days."""

FILLER = VERBS | frozenset(
    """about again all already also always am an answered any anyone anything approx approximately are around
    as asked at back by candidate candidates circa company could decided decision deciding due during
    eta ever exactly expected expecting expects fairly feedback finally for fully good guessing had has he her
    hers him his honestly hopefully hoping i id ideally ill im in inside interviewer is it its ive just
    letting likely made makes manager maybe might my news of ok okay on only our out outcome over perhaps
    please possibly presumably probably promised quite realistically really recruiter replies replying result
    results rough roughly said saying says shall she should so some someone something sometime somewhere
    sure talk team that the their them then there these they theyd theyll theyre things think thinks thought
    till time times told touch typically until up us usually very was we well were weve when which while
    will with within would yeah yes your whole full
    morning afternoon evening night hell shell theyve a an straight right
    anytime""".split()
)
"""Said around a day without changing it. Whatever is neither here nor known is asked about, never ignored."""

SAID = frozenset({"said", "says", "thinks", "thought", "reckons", "expects", "promised", "mentioned", "told"})
"""What stands before one of these is who said it."""

VAGUE = frozenset(
    """asap soon sooner shortly later eventually quickly promptly immediately straightaway quick weeks days
    months coming following now""".split()
)
"""Meant kindly, and no day."""
