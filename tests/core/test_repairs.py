"""Planted faults: each is caught, shown where it is, and mended by one click where a click can mend it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.correspondence import Strangers
from core.drafting.checks import Check, Repair, check
from core.drafting.checks.mending import (
    after_opening,
    before_closing,
    replaced,
    single_marks,
    tidy,
    within,
    without_sentences,
)
from core.drafting.compose import Composition, characters, compose
from core.drafting.english import ENGLISH
from core.models import Channel, MessageKind, Outcome, Profile, ReplyKind, Tone
from tests.core.letters import ALEX, NOW, Person, Process

if TYPE_CHECKING:
    from collections.abc import Callable

EMAIL, CARD, LINKEDIN = Channel.EMAIL, Channel.CARD, Channel.LINKEDIN
STRANGERS = Strangers(
    companies=frozenset({"Northwind", "Orbit Labs"}), people=frozenset({"Priya Nair", "Will Young"})
)
PANEL = Process(
    people=(
        Person("Dana Lee", "how your team runs critique with engineers in the room"),
        Person("Sam Okafor", "the move off the old component library"),
    ),
    promised=date(2026, 12, 7),
)
ASKED = PANEL.but(days_ago=15, promised=date(2026, 11, 23))
REJECTED = Process(reply=ReplyKind.NO, outcome=Outcome.REJECTED)


class Desk:
    """One message under the eyes of the checks, as the draft pane has it."""

    def __init__(
        self,
        process: Process = PANEL,
        kind: MessageKind = MessageKind.THANK_YOU,
        channel: Channel = EMAIL,
        profile: Profile = ALEX,
        variant: str = "",
    ) -> None:
        self.process, self.channel, self.profile, self.variant = process, channel, profile, variant
        self.step, self.facts = process.step(kind), process.facts()
        self.others: list[tuple[str, str]] = []
        made = self.afresh()
        self.subject, self.body = made.subject, made.body

    def afresh(self) -> Composition:
        return compose(
            self.step,
            self.facts,
            self.profile,
            NOW,
            channel=self.channel,
            tone=Tone.WARM,
            earlier=[text for _, text in self.others],
            variant=self.variant,
        )

    def checks(self) -> dict[str, Check]:
        found = check(
            self.step,
            self.channel,
            self.subject,
            self.body,
            self.facts,
            self.profile,
            STRANGERS,
            self.others,
            self.afresh,
        )
        return {one.id: one for one in found}

    def faults(self) -> list[str]:
        return [one.id for one in self.checks().values() if not one.ok]

    def marked(self, which: str) -> list[str]:
        """Return the words that a check points at."""
        found = self.checks()[which]
        text = self.subject if found.in_subject else self.body
        return [text[start:end] for start, end in found.spans]

    def repair(self, which: str) -> str:
        """Take the repair that a check offers, and return its title."""
        offered = self.checks()[which].repair
        assert offered is not None
        self.subject, self.body = offered.subject, offered.body
        return offered.title


def said(desk: Desk, old: str, new: str) -> None:
    assert old in desk.body
    desk.body = desk.body.replace(old, new)


def above_closing(desk: Desk, sentence: str) -> None:
    """Type a sentence at the end of the last paragraph above the closing."""
    above, _, closing = desk.body.rpartition("\n\n")
    desk.body = f"{above} {sentence}\n\n{closing}"


def wrong_company(desk: Desk) -> None:
    said(desk, "Halden", "Northwind")


def somebody_elsewhere(desk: Desk) -> None:
    above_closing(desk, "Please greet Priya Nair.")


def colleagues_name(desk: Desk) -> None:
    said(desk, "Dear Dana", "Dear Sam")


def colleague_thanked(desk: Desk) -> None:
    above_closing(desk, "Thank you again, Sam.")


def misspelt_name(desk: Desk) -> None:
    said(desk, "Dear Dana", "Dear Dnaa")


def misspelt_company(desk: Desk) -> None:
    above_closing(desk, "I like Haldne, and all at Haldne.")


def left_field(desk: Desk) -> None:
    above_closing(desk, "I would like to work at ${company}.")


def left_bracket(desk: Desk) -> None:
    above_closing(desk, "I like the [role] very much, dear [first name].")


def doubled_blank(desk: Desk) -> None:
    above_closing(desk, "It was  good.")


def field_in_subject(desk: Desk) -> None:
    desk.subject = "Thank you, {first name}"


def company_in_subject(desk: Desk) -> None:
    desk.subject = "Thank you for Northwind"


def twin_note(desk: Desk) -> None:
    desk.others = [("Sam Okafor", desk.body.replace("Dana", "Sam"))]


def pressure(desk: Desk) -> None:
    above_closing(desk, "I am still waiting. Please answer ASAP.")


def grovelling(desk: Desk) -> None:
    above_closing(desk, "Sorry to bother you with this.")


def shouting(desk: Desk) -> None:
    above_closing(desk, "So good! And again!!")


def nothing_of_the_talk(desk: Desk) -> None:
    first, last = (desk.body.index(words) for words in ("how your team", "the room"))
    desk.body = f"{desk.body[:first]}many things{desk.body[last + len('the room') :]}"


def no_subject(desk: Desk) -> None:
    desk.subject = " "


def long_subject(desk: Desk) -> None:
    desk.subject = "Thank you for our conversation yesterday about the role, and for all of your time"


def no_name(desk: Desk) -> None:
    desk.body = desk.body.removesuffix("\nAlex Moreau")


def no_closing(desk: Desk) -> None:
    desk.body = desk.body.rpartition("\n\n")[0]


THANKS: dict[Callable[[Desk], None], tuple[str, list[str], str]] = {
    wrong_company: ("names", ["Northwind"], "Put \u201cHalden\u201d there"),
    somebody_elsewhere: ("names", ["Priya Nair"], "Put \u201cDana Lee\u201d there"),
    colleagues_name: ("names", ["Sam"], "Put \u201cDana\u201d there"),
    colleague_thanked: ("names", ["Sam"], "Put \u201cDana\u201d there"),
    misspelt_name: ("names", ["Dnaa"], "Put \u201cDana\u201d there"),
    misspelt_company: ("names", ["Haldne", "Haldne"], "Put \u201cHalden\u201d there"),
    company_in_subject: ("names", ["Northwind"], "Put \u201cHalden\u201d there"),
    left_field: ("blanks", ["${company}"], "Put \u201cHalden\u201d there"),
    doubled_blank: ("blanks", ["  "], "Leave one blank"),
    field_in_subject: ("blanks", ["{first name}"], "Put \u201cDana\u201d there"),
    pressure: ("pressure", ["still waiting", "ASAP"], "Take the sentence out"),
    grovelling: ("pressure", ["Sorry to bother"], "Take the sentence out"),
    shouting: ("pressure", ["!", "!"], "Leave one exclamation mark"),
    nothing_of_the_talk: ("rapport", [], "Add a sentence about it"),
    no_subject: ("signed", [], ""),
    long_subject: ("signed", ["of your time"], "Shorten the subject"),
    no_name: ("signed", [], "Sign it"),
    no_closing: ("signed", [], "Sign it"),
}


@pytest.mark.parametrize("plant", THANKS, ids=[plant.__name__ for plant in THANKS])
def test_a_planted_fault_is_caught_shown_and_mended(plant: Callable[[Desk], None]) -> None:
    which, where, title = THANKS[plant]
    desk = Desk()
    assert desk.faults() == []
    plant(desk)
    assert desk.faults() == [which]
    assert [words for words in desk.marked(which) if words.strip() or where == ["  "]] == where
    assert desk.repair(which) == (title or f"Use \u201c{desk.afresh().subject}\u201d")
    assert desk.faults() == []


@pytest.mark.parametrize(
    "body",
    [
        "Hi. Dear [Name], just checking in.",
        "Hi.\nJust checking in.",
        "Hello. Just checking in, Alex",
    ],
)
def test_a_greeting_that_names_nobody_is_left_as_it_is(body: str) -> None:
    desk = Desk()
    desk.body = body
    assert "names" not in desk.faults()


@pytest.mark.parametrize(
    ("body", "mended"),
    [
        ("Hi Robin. Just checking in.", "Hi Dana. Just checking in."),
        ("Dear Dr. Robin,\n\nThanks.", "Dear Dana,\n\nThanks."),
        ("Dear R. Ortega, thanks.", "Dear Dana, thanks."),
        ("Hi \u2013 Robin, thanks.", "Hi \u2013 Dana, thanks."),
        ("Dear [Name], thanks.", "Dear Dana, thanks."),
    ],
)
def test_a_wrong_greeting_is_mended_within_its_sentence(body: str, mended: str) -> None:
    desk = Desk()
    desk.body = body
    wrong = desk.checks()["names"]
    assert wrong.repair is not None
    assert wrong.repair.body == mended


def test_several_left_fields_are_filled_in_one_after_the_other() -> None:
    desk = Desk()
    left_bracket(desk)
    assert desk.marked("blanks") == ["[role]", "[first name]"]
    assert desk.repair("blanks") == "Put \u201cProduct Designer\u201d there"
    assert desk.repair("blanks") == "Put \u201cDana\u201d there"
    assert desk.faults() == []
    assert "I like the Product Designer very much, dear Dana." in desk.body


@pytest.mark.parametrize("left", ["[salary]", "TBD", "[full name]", "[your name]", "____"])
def test_a_left_field_is_filled_in_only_where_the_fact_is_known(left: str) -> None:
    desk = Desk(profile=Profile(signature="A. M."))
    above_closing(desk, f"So {left} it is.")
    offered = desk.checks()["blanks"].repair
    assert (offered is not None) == (left == "[full name]")


def test_a_fact_that_holds_the_field_is_no_help() -> None:
    desk = Desk(PANEL.but(company="The [company] company"))
    desk.subject = "[company]"
    assert "blanks" not in desk.faults()  # it is their name
    desk = Desk(PANEL.but(company="TBD [Company]"))
    desk.subject = "[Company] and ____"
    assert desk.checks()["blanks"].repair is None


def test_a_note_like_the_colleagues_is_written_in_other_words() -> None:
    desk = Desk()
    twin_note(desk)
    assert desk.faults() == ["twins"]
    assert len(desk.marked("twins")) >= 2
    assert desk.repair("twins") == "Write it in other words"
    assert desk.faults() == []
    assert "critique" in desk.body


def test_a_shared_sentence_is_taken_out_where_there_are_no_other_words() -> None:
    desk = Desk()
    sentence = "I grew up between two rivers, and nobody in my family ever learned to swim before me."
    above_closing(desk, sentence)
    desk.others = [("Sam Okafor", f"Dear Sam,\n\n{sentence}\n\nBest,\nAlex")]
    shared = check(desk.step, EMAIL, desk.subject, desk.body, desk.facts, ALEX, STRANGERS, desk.others)
    (twins,) = (one for one in shared if one.id == "twins")
    assert [desk.body[start:end] for start, end in twins.spans] == [sentence]
    assert twins.repair is not None
    assert twins.repair.title == "Take the sentence out"
    assert sentence not in twins.repair.body
    again = f"{desk.body}\n{sentence.replace('two', 'three')}"
    (twins,) = (
        one
        for one in check(desk.step, EMAIL, "Thanks", again, desk.facts, ALEX, STRANGERS, desk.others)
        if one.id == "twins"
    )
    assert twins.repair is not None
    assert twins.repair.title == "Take the sentences out"


def test_a_whole_twin_without_other_words_is_only_pointed_at() -> None:
    desk = Desk()
    twin_note(desk)
    found = check(desk.step, EMAIL, "Thanks", desk.body, desk.facts, ALEX, STRANGERS, desk.others)
    assert [one.repair for one in found if one.id == "twins"] == [None]


# ---- an invitation ----


def test_201_characters_are_one_too_many_and_shortened() -> None:
    desk = Desk(kind=MessageKind.CONNECT, channel=LINKEDIN)
    assert desk.faults() == []
    desk.body += " Tell me." + "x" * (201 - len(desk.body) - 9)
    assert characters(desk.body) == 201
    assert desk.faults() == ["length"]
    assert desk.marked("length") == ["x"]
    assert desk.repair("length") == "Shorten it"
    assert desk.faults() == []
    assert desk.body.startswith("Hi Dana,")
    assert "critique" in desk.body


def test_an_invitation_without_the_talk_is_written_with_it() -> None:
    desk = Desk(kind=MessageKind.CONNECT, channel=LINKEDIN)
    desk.body = "Hi Dana, good to meet you."
    assert desk.repair("rapport") == "Use the wording that does"
    assert desk.faults() == []


# ---- a follow-up ----


def test_a_follow_up_that_does_not_ask_when_gets_the_question() -> None:
    desk = Desk(ASKED, MessageKind.FOLLOW_UP)
    assert desk.faults() == []
    asking = next(line for line in desk.body.split(". ") if "?" in line).split("?")[0]
    desk.body = desk.body.replace(f"{asking}?", "I would like that very much.")
    assert desk.faults() == ["timeline"]
    assert desk.repair("timeline") == "Ask when they expect to decide"
    assert desk.faults() == []
    assert desk.body.split("\n\n")[-2] == ENGLISH.question


@pytest.mark.parametrize("also", [True, False])
def test_asking_for_the_outcome_becomes_asking_for_the_day(also: bool) -> None:
    desk = Desk(ASKED, MessageKind.FOLLOW_UP)
    if not also:
        desk.body = (
            "Dear Dana,\n\nI enjoyed our conversation very much, and I have thought about it since.\n\n"
        )
        desk.body += "All the rest is well with me, and I hope it is with you too.\n\nBest,\nAlex Moreau"
    above_closing(desk, "Did I get the job? Am I hired?")
    assert desk.marked("timeline")[0] == "Did I get"
    desk.repair("timeline")
    assert desk.faults() == []
    assert "hired" not in desk.body
    assert (ENGLISH.question in desk.body) == (not also)


# ---- an answer to a no ----


def test_arguing_and_a_second_question_are_taken_out() -> None:
    desk = Desk(REJECTED, MessageKind.REPLY_TO_REJECTION, variant="feedback")
    assert desk.faults() == []
    above_closing(desk, "I think this is unfair, and you should have seen that.")
    assert desk.marked("argument") == ["unfair", "you should have"]
    assert desk.repair("argument") == "Take the sentence out"
    assert desk.faults() == []
    above_closing(desk, "Is another role open? Could you tell me more?")
    assert desk.faults() == ["argument"]
    assert desk.repair("argument") == "Keep the first question only"
    assert desk.faults() == []


# ---- where nothing can be offered ----


def test_without_a_known_name_there_is_nothing_to_sign_with() -> None:
    desk = Desk(profile=Profile())
    assert desk.checks()["signed"].repair is None


def test_a_card_is_signed_with_the_name_alone() -> None:
    desk = Desk(channel=CARD, profile=replace(ALEX, signature="Alex Moreau\nDesigner"))
    no_name(desk)
    desk.repair("signed")
    assert desk.body.endswith(",\nAlex Moreau")


def test_where_folding_moves_letters_nothing_is_taken_out() -> None:
    desk = Desk(ASKED, MessageKind.FOLLOW_UP)
    above_closing(desk, "\u0130stanbul. I am still waiting. Did I get the job?")
    assert desk.checks()["pressure"].repair is None
    assert desk.checks()["timeline"].repair is None


def test_what_was_not_noted_cannot_be_added() -> None:
    desk = Desk()
    nothing_of_the_talk(desk)
    alone = check(desk.step, EMAIL, desk.subject, desk.body, desk.facts, ALEX, STRANGERS, ())
    assert [one.repair for one in alone if not one.ok] == [None]
    assert [one.repair for one in check(desk.step, EMAIL, "", desk.body, desk.facts, ALEX, STRANGERS, ())][
        -1
    ] is None


# ---- the pieces ----


def test_taking_a_sentence_out_leaves_no_gap() -> None:
    text = "Dear Dana,\n\nOne. Two is bad. Three.\n\nBad alone.\n\nBest,\nAlex"
    at = text.index("bad"), text.index("bad") + 3
    alone = text.index("Bad"), text.index("Bad") + 3
    assert without_sentences(text, [at, alone]) == "Dear Dana,\n\nOne. Three.\n\nBest,\nAlex"
    assert tidy("a  b \n\n\n\n c") == "a b\n\nc"
    assert replaced("one two", [(0, 3), (4, 7)], "x") == "x x"


def test_a_sentence_is_put_before_the_closing_or_at_the_end() -> None:
    closings = ENGLISH.closings
    assert before_closing("Hello.\n\nBest,\nAlex", "Why?", closings) == "Hello.\n\nWhy?\n\nBest,\nAlex"
    assert before_closing("Hello.", "Why?", closings) == "Hello.\n\nWhy?"
    assert before_closing("Best,\nAlex", "Why?", closings) == "Why?\n\nBest,\nAlex"
    assert after_opening("Dear Dana,\n\nOne.\n\nTwo.", "More.") == "Dear Dana,\n\nOne. More.\n\nTwo."
    assert after_opening("One.", "More.") == "One. More."


def test_a_text_is_shortened_at_a_sentence_a_word_or_anywhere() -> None:
    assert within("One two. Three four.", 12, len) == "One two."
    assert within("One two three four five.", 12, len) == "One two."
    assert within("abcdefghijklmnop", 6, len) == "abcde."
    assert within("\U0001f600" * 9, 6, characters) == "\U0001f600\U0001f600."


def test_one_exclamation_mark_is_left() -> None:
    assert single_marks("Oh! My! Yes!!! Ok") == "Oh! My. Yes. Ok"
    assert single_marks("Oh!!! My!") == "Oh! My."


@given(
    st.text(max_size=300),
    st.text(max_size=90),
    st.sampled_from(MessageKind),
    st.sampled_from(Channel),
)
def test_taking_every_repair_of_any_text_ends(
    body: str, subject: str, kind: MessageKind, channel: Channel
) -> None:
    desk = Desk(kind=kind, channel=channel)
    desk.body, desk.subject = body, subject
    for _ in range(30):
        repairs = [one.repair for one in desk.checks().values() if one.repair is not None]
        if not repairs:
            break
        assert isinstance(repairs[0], Repair)
        desk.subject, desk.body = repairs[0].subject, repairs[0].body
    else:
        raise AssertionError(desk.body)
