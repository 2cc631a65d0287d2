"""The checks beside a text: every fault is caught and said in words, and nothing sound is blamed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.correspondence import Strangers
from core.drafting.checks import Check, check
from core.drafting.checks.spelling import is_slip_of
from core.drafting.words import likeness, sentences
from core.models import Channel, MessageKind, Profile
from tests.core.letters import ALEX, Person, Process

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

EMAIL, CARD, LINKEDIN = Channel.EMAIL, Channel.CARD, Channel.LINKEDIN
THANK_YOU, FOLLOW_UP, CONNECT = MessageKind.THANK_YOU, MessageKind.FOLLOW_UP, MessageKind.CONNECT
REJECTION = MessageKind.REPLY_TO_REJECTION
PANEL = Process(
    people=(
        Person("Dana Lee", "how your team runs critique with engineers in the room", role="Head of Design"),
        Person("Sam Okafor", "the move off the old component library"),
    ),
)
COMPANIES = ("Orbit Labs", "First Harbour", "Lumen Health")
GOOD = """\
Dear Dana,

Thank you for making time to talk about the Product Designer role yesterday. I enjoyed hearing how your team \
runs critique with engineers in the room, and it has stayed with me since.

Your patient portal is close to what I did at Fernway, and I would be glad to bring that to your team. You \
mentioned a decision by 7 December. I look forward to hearing from you then, and I am happy to send anything \
else you need.

Kind regards,
Alex Moreau
"""


def looked_at(
    body: str = GOOD,
    kind: MessageKind = THANK_YOU,
    *,
    channel: Channel = EMAIL,
    subject: str = "Thank you for yesterday, Dana",
    process: Process = PANEL,
    person: int = 0,
    profile: Profile = ALEX,
    names: Collection[str] = (),
    texts: Sequence[tuple[str, str]] = (),
) -> dict[str, Check]:
    step = process.step(kind, person)
    found = check(step, channel, subject, body, process.facts(), profile, apart(names), texts)
    assert len({one.id for one in found}) == len(found)
    return {one.id: one for one in found}


def apart(names: Collection[str]) -> Strangers:
    """Return the names as companies and people: of two words that are no company's, a person's."""
    people = frozenset(name for name in names if " " in name and name not in COMPANIES)
    return Strangers(companies=frozenset(names) - people, people=people)


def fault(found: dict[str, Check], which: str) -> str:
    """Return what the one check that failed says."""
    assert [one.id for one in found.values() if not one.ok] == [which], found
    return found[which].text


def marked(found: dict[str, Check], which: str, body: str) -> str:
    """Return the words of the body that a check points at."""
    start, end = found[which].spans[0]
    return body[start:end]


def test_a_good_note_passes_every_check_that_applies() -> None:
    found = looked_at(names=("Northwind", "Priya Nair"), texts=[("Sam Okafor", "Dear Sam,\n\nThanks a lot.")])
    assert [(one.id, one.ok) for one in found.values()] == [
        ("rapport", True),
        ("names", True),
        ("blanks", True),
        ("twins", True),
        ("length", True),
        ("pressure", True),
        ("signed", True),
    ]
    assert [one.text for one in found.values()] == [
        "Mentions something you talked about",
        "Right name and company",
        "No brackets or blanks left",
        "Different from your note to Sam Okafor",
        "The right length: 86 words",
        "Friendly, without pressure",
        "Signed, with a subject",
    ]
    assert all(one.spans == () for one in found.values())


# ---- mentions something you talked about ----


def test_a_note_that_could_go_to_anybody_is_noticed() -> None:
    body = GOOD.replace("how your team runs critique with engineers in the room", "about your work")
    assert fault(looked_at(body), "rapport") == "Does not mention what you talked about with Dana"


@pytest.mark.parametrize(
    ("noted", "written"),
    [
        (
            "how your team runs critique with engineers in the room",
            "your critiques, with engineers joining in",
        ),
        ("hiking in Wales", "the hikes you took in Wales"),
        ("talked about her dog", "your dog"),
        ("her dogs", "your dog"),
        ("We both know Kestrel", "that we both know Kestrel"),
        ("Halden", "what Halden means in the dialect"),
        ("\u732b\u306e\u8a71", "\u732b\u306e\u8a71"),
        ("the team", "the team"),
        ("UX", "UX and all that"),
    ],
)
def test_the_talk_is_recognised_in_other_words(noted: str, written: str) -> None:
    process = Process(people=(Person("Dana Lee", noted),))
    body = GOOD.replace("how your team runs critique with engineers in the room", written)
    assert looked_at(body, process=process)["rapport"].ok


@pytest.mark.parametrize(
    "noted", ["hiking in Wales", "why late-arriving events matter", "the old rowing boat"]
)
def test_another_talk_is_not_taken_for_it(noted: str) -> None:
    process = Process(people=(Person("Dana Lee", noted),))
    assert not looked_at(process=process)["rapport"].ok


def test_where_nothing_was_noted_nothing_is_missed() -> None:
    process = Process(people=(Person("Dana Lee"),))
    assert "rapport" not in looked_at(process=process)
    assert "rapport" not in looked_at(person=-1)
    assert "rapport" not in looked_at(kind=MessageKind.ACCEPT)


def test_a_second_round_without_a_note_is_not_measured_by_the_first() -> None:
    process = PANEL.but(rounds=2)
    facts = process.facts()
    first = tuple(replace(one, interview_id=facts.interviews[0].id) for one in facts.participants)
    second = tuple(replace(one, rapport=" ") for one in facts.participants)
    both = replace(facts, participants=(*second, *first))
    bland = GOOD.replace("how your team runs critique with engineers in the room", "about your work")
    for body, ids in ((bland, []), (GOOD, ["rapport"])):
        found = check(process.step(THANK_YOU), EMAIL, "Thanks", body, both, ALEX, Strangers(), ())
        assert [one.id for one in found if one.id == "rapport"] == ids


def test_the_talk_with_somebody_who_has_no_usable_name_is_missed_too() -> None:
    process = Process(people=(Person("?", "hiking in Wales"),))
    assert looked_at(process=process)["rapport"].text == "Does not mention what you talked about"


# ---- right person, right company ----

OTHERS = (
    "Northwind",
    "Priya Nair",
    "Orbit Labs",
    "Target",
    "Will Young",
    "May Chen",
    "notion",
    "First Harbour",
)


@pytest.mark.parametrize(
    ("old", "new", "words", "place"),
    [
        ("Dear Dana", "Dear Sam", "Greets Sam, but the note is for Dana Lee", "Sam"),
        ("Dear Dana", "Dear Ms Okafor", "Greets Ms Okafor, but the note is for Dana Lee", "Ms Okafor"),
        ("Dear Dana", "Hi Priya", "Greets Priya, but the note is for Dana Lee", "Priya"),
        ("Dear Dana", "Dear Dnaa", "\u201cDnaa\u201d is spelt \u201cDana\u201d in your notes", "Dnaa"),
        ("Dear Dana", "Dear dana", "\u201cdana\u201d is spelt \u201cDana\u201d in your notes", "dana"),
        ("Dear Dana", "Dear Danna Lee", "", ""),
        (
            "to your team.",
            "to Northwind.",
            "Names Northwind, but this is about Halden and Dana Lee",
            "Northwind",
        ),
        (
            "to your team.",
            "to Orbit Labs.",
            "Names Orbit Labs, but this is about Halden and Dana Lee",
            "Orbit Labs",
        ),
        ("to your team.", "to Target.", "Names Target, but this is about Halden and Dana Lee", "Target"),
        (
            "to your team.",
            "to Priya Nair.",
            "Names Priya Nair, but this is about Halden and Dana Lee",
            "Priya Nair",
        ),
        ("to your team.", "to Priya's team.", "Names Priya, but this is about Halden and Dana Lee", "Priya"),
        (
            "to your team.",
            "to Halen.",
            "\u201cHalen\u201d is spelt \u201cHalden\u201d in your notes",
            "Halen",
        ),
        ("Thank you for", "Thank you, Sam, for", "Thanks Sam, but the note is for Dana Lee", "Sam"),
    ],
)
def test_a_wrong_name_is_caught_where_it_stands(old: str, new: str, words: str, place: str) -> None:
    body = GOOD.replace(old, new)
    found = looked_at(body, names=OTHERS)
    if not words:
        assert found["names"].ok
        return
    assert fault(found, "names") == words
    assert marked(found, "names", body) == place


@pytest.mark.parametrize(
    "written",
    [
        "Will you be there in May?",
        "Target dates matter to me.",
        "May I say so.",
        "It was on 4 May, and in April.",
        "My notion of it is clear.",
        "First of all, thank you.",
        "Northwinds blow, and I am in Targeting.",
        "Halden's team, Halden-wide, is great.",
        "It was good to meet you and Sam, and thanks to Sam for the tour.",
        "Thank you, Sam and you, for the tour.",
        "I worked at Fernway and Kestrel.",
        "Dana and Lee are names.",
        "Head of Design is a fine title, Product Designer too.",
        "Haldens are rare.",
        "Tuesday and November suit me.",
    ],
)
def test_a_sound_sentence_is_no_wrong_name(written: str) -> None:
    body = GOOD.replace("You mentioned", f"{written} You mentioned")
    assert looked_at(body, names=OTHERS)["names"].ok, looked_at(body, names=OTHERS)["names"]


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Dana Lee",
        "Dear Ms Lee",
        "Hi Dana",
        "Hello",
        "Hi there",
        "Dear all",
        "Dear Halden team",
        "Dear hiring team",
        "Good morning Dana",
        "Dear Dana and Sam",
        "Dear Dan",
        "Hi and thank you for the time you took",
        "To whom it may concern",
    ],
)
def test_a_greeting_may_take_many_forms(greeting: str) -> None:
    body = GOOD.replace("Dear Dana,", f"{greeting},")
    assert looked_at(body)["names"].ok, looked_at(body)["names"]


def test_a_greeting_that_runs_on_is_read_for_names_with_a_capital() -> None:
    body = GOOD.replace("Dear Dana,", "Hello Priya it was so good to meet you,")
    assert not looked_at(body)["names"].ok


def test_a_name_that_was_talked_about_may_be_named() -> None:
    process = Process(people=(Person("Dana Lee", "we both know Priya at Northwind"),))
    body = GOOD.replace(
        "how your team runs critique with engineers in the room", "that we both know Priya at Northwind"
    )
    assert looked_at(body, process=process, names=OTHERS)["names"].ok


def test_a_namesake_is_told_from_the_reader() -> None:
    body = GOOD.replace("to your team.", "to Dana Park's team.")
    assert fault(looked_at(body, names=("Dana Park",)), "names").startswith("Names Dana Park,")


@pytest.mark.parametrize(
    ("recorded", "greeted", "words"),
    [
        ("Dana Lee", "Dana Leee", "\u201cLeee\u201d is spelt \u201cLee\u201d in your notes"),
        ("Dana Lee", "Dana Smith", "Greets Dana Smith, but the note is for Dana Lee"),
        ("Bart de Smit", "Bart de Smith", "\u201cSmith\u201d is spelt \u201cSmit\u201d in your notes"),
        ("Dana Lee", "Dr Dana Smith", "Greets Dr Dana Smith, but the note is for Dana Lee"),
        ("Dana Lee", "Dana", ""),
        ("Dana Lee", "Dana Lee", ""),
        ("Dana Lee", "Dana Marie Lee", ""),
        ("Dana Lee", "Dana and team", ""),
        ("Dana Lee", "Dana and Sam", ""),
        ("Dana", "Dana Lee", ""),
        ("Dana Lee", "Dana L.", ""),
    ],
)
def test_the_last_name_of_a_greeting_is_looked_at_too(recorded: str, greeted: str, words: str) -> None:
    process = Process(people=(Person(recorded, "how your team runs critique with engineers in the room"),))
    said = looked_at(GOOD.replace("Dear Dana", f"Dear {greeted}"), process=process)["names"]
    assert said.text == (words or "Right name and company")


def test_a_company_whose_name_holds_another_is_not_mistaken_for_it() -> None:
    process = PANEL.but(company="Lumen Health")
    body = GOOD.replace("to your team.", "to Lumen Health.")
    assert looked_at(body, process=process, names=("Lumen",))["names"].ok
    assert not looked_at(body, names=("Lumen Health",))["names"].ok


def test_a_wrong_company_in_the_subject_is_said_to_be_there() -> None:
    found = looked_at(subject="Thank you from Northwind", names=OTHERS)
    assert fault(found, "names") == "Names Northwind, but this is about Halden and Dana Lee, in the subject"
    assert found["names"].spans == ((15, 24),)
    assert found["names"].in_subject


def test_a_message_to_nobody_in_particular_is_checked_for_other_companies() -> None:
    body = GOOD.replace("to your team.", "to Northwind.")
    assert (
        fault(looked_at(body, person=-1, names=OTHERS), "names")
        == "Names Northwind, but this is about Halden"
    )
    assert looked_at(GOOD.replace("Dear Dana", "Dear Sam"), person=-1)["names"].ok


def test_a_slip_is_told_from_another_name() -> None:
    assert is_slip_of("Okafor", "Okafro")
    assert is_slip_of("Okafor", "okafor")
    assert is_slip_of("Bartholomew", "Bartolomeu")
    assert not is_slip_of("Okafor", "Okafor")
    assert not is_slip_of("Dana", "Hana")
    assert not is_slip_of("Dana", "Diane")
    assert not is_slip_of("Dana", "Dora")


# ---- nothing left to fill in ----


@pytest.mark.parametrize(
    "left",
    [
        "${company}",
        "${",
        "{{name}}",
        "{first name}",
        "[company]",
        "[[",
        "]]",
        "<name>",
        "____",
        "XXX",
        "TBD",
        "[Your Name Here]",
    ],
)
def test_what_is_left_to_fill_in_is_pointed_at(left: str) -> None:
    body = GOOD.replace("your patient", left).replace("Your patient", f"At {left} your patient")
    found = looked_at(body)
    assert fault(found, "blanks") == f"\u201c{left}\u201d is still to be filled in"
    assert marked(found, "blanks", body) == left


def test_a_doubled_blank_may_be_a_missing_word() -> None:
    body = GOOD.replace("time to talk", "time  talk")
    found = looked_at(body)
    assert fault(found, "blanks") == "Two blanks in a row: is a word missing?"
    assert marked(found, "blanks", body) == "  "


def test_a_field_left_in_the_subject_is_noticed() -> None:
    assert fault(looked_at(subject="Thanks, [name]"), "blanks").endswith("to be filled in, in the subject")


@pytest.mark.parametrize(
    "written",
    [
        "Two blanks.  After a stop.",
        "See [1] and {} and a < b > c.",
        "Write to <alex@moreau.example>.",
        "It cost $5.",
        "I (really) do.",
    ],
)
def test_a_sound_sentence_has_nothing_to_fill_in(written: str) -> None:
    assert looked_at(GOOD.replace("You mentioned", f"{written} You mentioned"))["blanks"].ok


def test_brackets_in_a_name_are_part_of_it() -> None:
    process = PANEL.but(company="[solid] state")
    assert looked_at(GOOD.replace("to your team", "to [solid] state"), process=process)["blanks"].ok


# ---- not the same as the colleague's ----


def test_the_same_note_to_a_colleague_is_noticed() -> None:
    theirs = GOOD.replace("Dana", "Sam")
    found = looked_at(texts=[("Sam Okafor", theirs), ("Mei Chen", "Hello.")])
    assert fault(found, "twins") == "100 % the same as your note to Sam Okafor"
    assert marked(found, "twins", GOOD).startswith("Thank you for making time")


def test_a_shared_sentence_is_pointed_at() -> None:
    theirs = "Dear Sam,\n\nYou mentioned a decision by 7 December.\nAnything goes.\n\nI liked the tour a lot."
    longer = f"{theirs} Thank you for making time to talk about the Product Designer role on Monday."
    found = looked_at(texts=[("Sam Okafor", longer)])
    assert fault(found, "twins") == "A sentence matches your note to Sam Okafor"
    assert marked(found, "twins", GOOD).startswith("Thank you for making time")


def test_two_shared_sentences_are_counted() -> None:
    theirs = (
        "Dear Sam,\n\nThank you for making time to talk about the Product Designer role yesterday. We spoke "
        "of rain and of the sea, of old boats and of very young sailors, and of why the port is closed in "
        "winter when nobody goes out. Your patient portal is close to what I did at Fernway, and I would be "
        "glad to bring that to your team. It would be a pleasure to hear a little more about "
        "the boats one day, and about the port.\n\n"
        "Best wishes,\nAlex Moreau"
    )
    assert (
        fault(looked_at(texts=[("Sam Okafor", theirs)]), "twins")
        == "Two sentences match your note to Sam Okafor"
    )


def test_short_sentences_greetings_and_closings_may_be_shared() -> None:
    said = "I hope you are well. You mentioned a decision by 7 December."
    theirs = f"Dear Sam,\n\n{said}\n\nKind regards,\nAlex Moreau"
    mine = GOOD.replace("You mentioned", "I hope you are well. You mentioned")
    assert looked_at(mine, texts=[("Sam Okafor", theirs)])["twins"].ok
    assert (
        looked_at(texts=[("Sam", "Thanks."), ("Mei", "")])["twins"].text
        == "Different from your other notes there"
    )


def test_only_notes_after_a_meeting_are_compared() -> None:
    assert "twins" not in looked_at()
    assert "twins" not in looked_at(kind=FOLLOW_UP, texts=[("Sam Okafor", GOOD)])


def test_likeness_is_a_share() -> None:
    assert likeness("", "Hello there you") == 0
    assert likeness("Hello there you", "") == 0
    assert likeness("hello there you", "Hello, there you!") == 1
    assert 0 < likeness("one two three four", "one two five six") < 0.5


def test_sentences_end_at_stops_and_lines_and_not_within_numbers() -> None:
    text = "Dear Dana,\nIt is 7.30 now! Really?  Yes\n\n"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Dear Dana,",
        "It is 7.30 now!",
        "Really?",
        "Yes",
    ]


# ---- the right length ----


@pytest.mark.parametrize(
    ("kind", "channel", "count", "words"),
    [
        (THANK_YOU, EMAIL, 59, "59 words: a thank-you reads best with 60 to 180"),
        (THANK_YOU, EMAIL, 60, ""),
        (THANK_YOU, EMAIL, 180, ""),
        (THANK_YOU, EMAIL, 181, "181 words: a thank-you reads best with 60 to 180"),
        (FOLLOW_UP, EMAIL, 29, "29 words: a follow-up reads best with 30 to 110"),
        (FOLLOW_UP, EMAIL, 110, ""),
        (FOLLOW_UP, EMAIL, 111, "111 words: a follow-up reads best with 30 to 110"),
        (THANK_YOU, CARD, 1, "One word: a card reads best with 30 to 80"),
        (THANK_YOU, CARD, 80, ""),
        (THANK_YOU, CARD, 81, "81 words: a card reads best with 30 to 80"),
    ],
)
def test_words_are_counted(kind: MessageKind, channel: Channel, count: int, words: str) -> None:
    one = looked_at(" ".join(["word"] * count), kind, channel=channel)["length"]
    assert one.text == (words or f"The right length: {count} words")
    assert one.ok == (not words)


def test_the_lines_of_a_signature_do_not_count() -> None:
    profile = Profile(name="Alex Moreau", signature="Alex Moreau\n" + "and so on " * 40)
    body = GOOD.rstrip().removesuffix("Alex Moreau") + "\n".join(
        line.strip() for line in profile.signature.splitlines()
    )
    assert looked_at(body, profile=profile)["length"].text == looked_at()["length"].text


def test_an_invitation_is_counted_in_characters() -> None:
    assert looked_at("x" * 200, CONNECT, channel=LINKEDIN)["length"].text == "200 of 200 characters"
    found = looked_at("x" * 201, CONNECT, channel=LINKEDIN)["length"]
    assert found.text == "201 characters: LinkedIn takes 200 on a free account"
    assert found.spans == ((200, 201),)
    premium = replace(ALEX, premium=True)
    assert looked_at("x" * 300, CONNECT, channel=LINKEDIN, profile=premium)["length"].ok
    found = looked_at("x" * 301, CONNECT, channel=LINKEDIN, profile=premium)["length"]
    assert found.text == "301 characters: LinkedIn takes 300"
    assert not looked_at("\U0001f600" * 101, CONNECT, channel=LINKEDIN)["length"].ok


def test_other_messages_have_no_length() -> None:
    assert "length" not in looked_at(kind=MessageKind.ACCEPT)


# ---- asks about their timeline ----


@pytest.mark.parametrize(
    "asked",
    [
        "May I ask when you expect to decide?",
        "Could you tell me when you will decide",
        "I would be glad to know when you expect to make the decision.",
        "Is there a new timeline?",
        "Please let me know about the next steps.",
        "Do you know by now how long it will take?",
    ],
)
def test_a_follow_up_that_asks_when_is_right(asked: str) -> None:
    assert (
        looked_at(f"Dear Dana,\n\n{asked}\n\nAlex", FOLLOW_UP)["timeline"].text
        == "Asks when they expect to decide"
    )


@pytest.mark.parametrize(
    "asked",
    ["Do you like my work?", "I remember when we met.", "It was nice.", "Is there any news?", ""],
)
def test_a_follow_up_that_does_not_ask_when_is_noticed(asked: str) -> None:
    found = looked_at(f"Dear Dana,\n\n{asked}\n\nAlex", FOLLOW_UP)["timeline"]
    assert found.text == "Does not ask when they expect to decide"
    assert not found.ok


def test_did_i_get_it_is_not_the_question() -> None:
    body = "Dear Dana,\n\nWhen do you decide? Did I get the job?\n\nAlex"
    found = looked_at(body, FOLLOW_UP)
    assert found["timeline"].text == "\u201cdid i get\u201d: ask when they expect to decide instead"
    assert marked(found, "timeline", body) == "Did I get"


def test_only_a_follow_up_has_to_ask() -> None:
    assert "timeline" not in looked_at()


# ---- no pressure, no grovelling ----


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("I am just checking in.", "\u201cjust checking in\u201d sounds impatient"),
        ("I am still waiting.", "\u201cstill waiting\u201d sounds impatient"),
        ("Please answer ASAP.", "\u201casap\u201d sounds impatient"),
        ("I haven\u2019t heard from you.", "\u201chaven't heard\u201d sounds impatient"),
        ("Sorry to bother you.", "\u201csorry to bother\u201d sounds smaller than you are"),
        ("I am desperate.", "\u201cdesperate\u201d sounds smaller than you are"),
    ],
)
def test_words_that_press_or_grovel_are_pointed_at(written: str, words: str) -> None:
    body = GOOD.replace("You mentioned", f"{written} You mentioned")
    found = looked_at(body)
    assert fault(found, "pressure") == words
    said = words.split("\u201d", maxsplit=1)[0].removeprefix("\u201c")
    assert marked(found, "pressure", body).replace("\u2019", "'").lower() == said


def test_one_exclamation_mark_is_plenty() -> None:
    once = GOOD.replace("since.", "since!")
    assert looked_at(once)["pressure"].ok
    twice = once.replace("your team.", "your team!")
    found = looked_at(twice)
    assert fault(found, "pressure") == "Two exclamation marks: one is plenty"
    assert found["pressure"].spans == ((twice.rindex("!"), twice.rindex("!") + 1),)


def test_a_company_with_an_exclamation_mark_is_no_shout() -> None:
    process = PANEL.but(company="Yodel!")
    assert looked_at(f"{GOOD} Yodel! Yodel! Yodel!", process=process)["pressure"].ok


@pytest.mark.parametrize(
    ("process", "written"),
    [
        (PANEL.but(role="Urgent Care Nurse"), "I like the Urgent Care Nurse role."),
        (PANEL.but(people=(Person("Dana Lee", "desperate housewives"),)), "I liked Desperate Housewives."),
        (PANEL, "I checked in at the desk, insurgent and despairing."),
        (PANEL, "I will reply as soon as I can."),
    ],
)
def test_sound_words_are_no_pressure(process: Process, written: str) -> None:
    assert looked_at(GOOD.replace("You mentioned", f"{written} You mentioned"), process=process)[
        "pressure"
    ].ok


def test_where_folding_moves_letters_nothing_is_pointed_at() -> None:
    body = f"\u0130stanbul. {GOOD} I am still waiting! Really!"
    assert looked_at(body)["pressure"].spans == ()
    assert looked_at(body.replace("I am still waiting", ""))["pressure"].spans == ()


# ---- does not argue ----


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("I disagree.", "\u201ci disagree\u201d argues with their answer"),
        ("That is unfair.", "\u201cunfair\u201d argues with their answer"),
        ("Would you reconsider?", "\u201creconsider\u201d argues with their answer"),
        ("I don\u2019t understand why.", "\u201cdon't understand why\u201d argues with their answer"),
        ("It is discriminating.", "\u201cdiscriminating\u201d argues with their answer"),
        ("What could I do better? Is another role open?", "Asks two things: keep the one that matters most"),
        (
            "I would be grateful for a line. Please let me know of other roles.",
            "Asks two things: keep the one that matters most",
        ),
    ],
)
def test_arguing_and_a_second_request_are_noticed(written: str, words: str) -> None:
    found = looked_at(f"Dear Dana,\n\nThank you. {written}\n\nBest,\nAlex Moreau", REJECTION)
    assert fault(found, "argument") == words
    assert found["argument"].spans


@pytest.mark.parametrize(
    "written",
    [
        "I had hoped for another answer, of course.",
        "What could I do better? If you cannot share anything, I understand.",
        "If something opens up, I would be happy to know.",
        "I wish you and whoever joins you a good start.",
        "",
    ],
)
def test_a_gracious_reply_takes_the_answer_as_it_is(written: str) -> None:
    found = looked_at(f"Dear Dana,\n\nThank you. {written}\n\nBest,\nAlex Moreau", REJECTION)
    assert found["argument"].text == "Takes their answer as it is"


def test_a_second_question_after_letters_that_move_is_not_pointed_at() -> None:
    body = "\u0130stanbul. What could I do better? Is another role open?\n\nBest,\nAlex Moreau"
    assert looked_at(body, REJECTION)["argument"].spans == ()


def test_only_an_answer_to_a_no_can_argue() -> None:
    assert "argument" not in looked_at(GOOD.replace("You mentioned", "I disagree. You mentioned"))


# ---- signed, with a subject ----


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("", "Has no subject yet"),
        ("   ", "Has no subject yet"),
        ("x" * 70, "The subject has 70 characters: keep it under 70"),
    ],
)
def test_the_subject_is_there_and_short(subject: str, words: str) -> None:
    assert fault(looked_at(subject=subject), "signed") == words
    assert looked_at(subject="x" * 69)["signed"].ok


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        ("Kind regards,\nAlex Moreau", True),
        ("Best,\nAlex", True),
        ("Kind regards, Alex Moreau", True),
        ("Kind regards,\nA. Moreau\n", True),
        ("Kind regards,", False),
        ("Kind regards,\nSam", False),
        ("", False),
    ],
)
def test_the_name_stands_at_the_end(end: str, signed: bool) -> None:
    body = GOOD.replace("Kind regards,\nAlex Moreau\n", end)
    assert looked_at(body)["signed"].ok == signed
    if not signed:
        assert looked_at(body)["signed"].text == "Your name is missing at the end"


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        ("Kind regards,\nAny Name", True),
        ("Kind regards,\nany name", True),
        ("Best wishes, Any Name", True),
        ("Any O\u2019Name", True),
        ("Kind regards,", False),
        ("Kind regards", False),
        ("Could you tell me ASAP please", False),
        ("Thank you.", False),
        ("Soon.", False),
    ],
)
def test_who_gave_no_name_has_to_sign_with_something(end: str, signed: bool) -> None:
    body = GOOD.replace("Kind regards,\nAlex Moreau\n", end)
    assert looked_at(body, profile=Profile())["signed"].ok == signed
    assert not looked_at("", profile=Profile())["signed"].ok
    assert not looked_at("Tell me ASAP please", profile=Profile())["signed"].ok


def test_a_note_without_a_name_under_it_is_not_said_to_be_whole() -> None:
    found = looked_at("Dear Dana,\n\nthank you.\n")
    assert not found["signed"].ok
    assert found["blanks"].text == "No brackets or blanks left"


def test_the_name_may_stand_at_the_top_of_a_long_signature() -> None:
    profile = Profile(name="Alex Moreau", signature="Designer\nalex.example\n+44")
    body = GOOD.rstrip() + "\nDesigner\nalex.example\n+44"
    assert looked_at(body, profile=profile)["signed"].ok


def test_a_card_is_signed_without_a_subject_and_an_invitation_not_at_all() -> None:
    assert looked_at(channel=CARD, subject="")["signed"].text == "Signed"
    assert "signed" not in looked_at(kind=CONNECT, channel=LINKEDIN, subject="")


# ---- at once, and on anything ----


@given(
    st.text(max_size=300),
    st.text(max_size=40),
    st.sampled_from(MessageKind),
    st.sampled_from(Channel),
    st.text(max_size=40),
)
def test_any_text_can_be_checked(
    body: str, subject: str, kind: MessageKind, channel: Channel, name: str
) -> None:
    process = Process(people=(Person(name, name), Person(subject, body)), company=name, role=subject)
    profile = Profile(name=subject, signature=name)
    found = looked_at(
        body,
        kind,
        channel=channel,
        subject=subject,
        process=process,
        profile=profile,
        names=(name, subject, "Priya Nair"),
        texts=[(name, subject), ("Sam", body)],
    )
    assert found
    for one in found.values():
        assert one.text
        text = subject if one.in_subject else body
        assert all(0 <= start < end <= len(text) for start, end in one.spans)
        assert one.repair is None or (one.repair.subject, one.repair.body) != (subject, body)
