"""What people note about a talk, and how it goes on in a sentence of a letter to Dana Lee at Halden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.drafting.rapport import Shape, fit
from core.drafting.shorten import shorten

HOW, TOPIC, THAT, SAID = Shape.HOW, Shape.TOPIC, Shape.THAT, Shape.SAID

NOTED = [
    # after "hearing"
    (
        "how your team runs critique with engineers in the room",
        HOW,
        "how your team runs critique with engineers in the room",
    ),
    ("How your team runs critique.", HOW, "how your team runs critique"),
    ("what makes a good design review?", HOW, "what makes a good design review"),
    ("how she got into design", HOW, "how you got into design"),
    ("how she runs critique", HOW, "how you run critique"),
    ("how he focuses on tests", HOW, "how you focus on tests"),
    ("why they moved off Oracle", HOW, "why you moved off Oracle"),
    ("how Dana moved into product", HOW, "how you moved into product"),
    ("how the team and she built it", HOW, "how the team and she built it"),
    ("how they organise their sprints themselves", HOW, "how you organise your sprints yourselves"),
    ("how she trains her dog and his cat", HOW, "how you train your dog and his cat"),
    ("explained how they moved to Rust", HOW, "how you moved to Rust"),
    ("enjoyed hearing how the release train stopped", HOW, "how the release train stopped"),
    # after "about"
    ("the move off the old component library", TOPIC, "the move off the old component library"),
    ("hiking in Wales", TOPIC, "hiking in Wales"),
    ("Hiking in Wales", TOPIC, "hiking in Wales"),
    ("Wales", TOPIC, "Wales"),
    ("Kestrel and its data platform", TOPIC, "Kestrel and its data platform"),
    ("Halden's move to Leeds", TOPIC, "Halden's move to Leeds"),
    ("talked about her dog", TOPIC, "your dog"),
    ("Talked about her dog.", TOPIC, "your dog"),
    ("We talked a lot about accessibility; she is from Leeds", TOPIC, "accessibility"),
    ("We were discussing his move to Rome", TOPIC, "your move to Rome"),
    ("She told me about her first job at NASA.", TOPIC, "your first job at NASA"),
    ("liked that they said that she told me about her boat", TOPIC, "your boat"),
    ("Dana's dog", TOPIC, "your dog"),
    ("Dana\u2019s move from nursing", TOPIC, "your move from nursing"),
    ("Dana and Sam playing in a band", TOPIC, "Dana and Sam playing in a band"),
    ("the garden she is planting", TOPIC, "the garden you are planting"),
    ("the project his team built", TOPIC, "the project your team built"),
    ("my sister and her dog", TOPIC, "my sister and her dog"),
    ("the engineers and their pagers", TOPIC, "the engineers and their pagers"),
    ("I loved the office", TOPIC, "the office"),
    ("both being parents", TOPIC, "both of us being parents"),
    ("both of them being late", TOPIC, "both of them being late"),
    ("shared love of climbing", TOPIC, "our shared love of climbing"),
    ("shared a story about the first launch", TOPIC, "a story about the first launch"),
    ("same school", TOPIC, "the same school"),
    ("the way your team works with design", TOPIC, "the way your team works with design"),
    ("the tool your team uses", TOPIC, "the tool your team uses"),
    ("the people who are on call", TOPIC, "the people who are on call"),
    ("the kids and the dogs", TOPIC, "the kids and the dogs"),
    ("whether tests matter", TOPIC, "whether tests matter"),
    ("critique, engineers, Wales", TOPIC, "critique, engineers, Wales"),
    ("- dogs", TOPIC, "dogs"),
    ("* Music", TOPIC, "music"),
    ("UX research", TOPIC, "UX research"),
    ("iPhone repair", TOPIC, "iPhone repair"),
    ("Accessibility", TOPIC, "accessibility"),
    ("Reading in Reading", TOPIC, "Reading in Reading"),
    ("Notion", TOPIC, "Notion"),
    ("over coffee", TOPIC, "coffee"),
    ("about", TOPIC, "about"),
    ("Re: testing", TOPIC, "testing"),
    ("that time the server died", TOPIC, "that time the server died"),
    ("used tractors", TOPIC, "used tractors"),
    ("works of art", TOPIC, "works of art"),
    ("The U.S. expansion, e.g. Boston. She will move.", TOPIC, "the U.S. expansion, e.g. Boston"),
    ("\n\n- the first line\n- the second", TOPIC, "the first line"),
    ("I", TOPIC, "I"),
    ("A", TOPIC, "A"),
    ("her", TOPIC, "her"),
    # after "that"
    ("We both know Kestrel", THAT, "we both know Kestrel"),
    ("we had the same teacher", THAT, "we had the same teacher"),
    ("both love climbing", THAT, "we both love climbing"),
    ("Both from Leeds", THAT, "we are both from Leeds"),
    ("She started at Halden as an intern.", THAT, "you started at Halden as an intern"),
    ("her dog is called Kestrel", THAT, "your dog is called Kestrel"),
    ("Their office is in a church", THAT, "your office is in a church"),
    ("she runs marathons and bakes bread", THAT, "you run marathons"),
    ("she always walks to work", THAT, "you always walk to work"),
    ("she was lost in Rome", THAT, "you were lost in Rome"),
    ("she's been climbing since she was six", THAT, "you've been climbing since you were six"),
    ("he's from Leeds", THAT, "you're from Leeds"),
    ("she'd like to move to Wales", THAT, "you'd like to move to Wales"),
    ("he's been to Wales and loves it", THAT, "you've been to Wales"),
    ("she carries a map", THAT, "you carry a map"),
    ("he teaches chess", THAT, "you teach chess"),
    ("she really never lies", THAT, "you really never lie"),
    ("he discusses us all", THAT, "you discuss us all"),
    ("she usually", THAT, "you usually"),
    ("he said yes", THAT, "you said yes"),
    ("they doesn't", THAT, "you doesn't"),
    ("she gave Ruth her map", THAT, "you gave Ruth your map"),
    ("he came with her", THAT, "you came with her"),
    ("she and I both sail", THAT, "you and I both sail"),
    ("Dana runs the local book club", THAT, "you run the local book club"),
    ("Dana's from Leeds", THAT, "you're from Leeds"),
    ("they liked the Fernway case", THAT, "you liked the Fernway case"),
    ("they say they like my portfolio", THAT, "you say you like my portfolio"),
    ("grew up in Leeds", THAT, "you grew up in Leeds"),
    ("went to the same school", THAT, "we went to the same school"),
    ("used to work at Kestrel", THAT, "you used to work at Kestrel"),
    ("has two kids", THAT, "you have two kids"),
    ("likes climbing", THAT, "you like climbing"),
    ("is from Leeds", THAT, "you are from Leeds"),
    ("liked that they use Rust", THAT, "you use Rust"),
    ("said that they use Rust", THAT, "you use Rust"),
    ("that they are moving to Rust", THAT, "you are moving to Rust"),
    ("the team uses Rust", THAT, "the team uses Rust"),
    ("our kids go to the same school", THAT, "our kids go to the same school"),
    ("My sister works there", THAT, "my sister works there"),
    ("we laughed so much at her story", THAT, "we laughed so much at your story"),
    # only after a colon
    ("I told her about Fernway", SAID, "I told you about Fernway"),
    ("I showed him my sketch", SAID, "I showed you my sketch"),
    ("I met Ruth and her dog", SAID, "I met Ruth and her dog"),
    ("I gave her, and him, a hug", SAID, "I gave her, and him, a hug"),
    ("I mixed up two of their products", SAID, "I mixed up two of your products"),
    ("I liked how he laughed", HOW, "how you laughed"),
    ("what a great office", SAID, "what a great office"),
    ("that nobody had left", SAID, "you told me that nobody had left"),
    ("Kestrel had moved twice", SAID, "you told me that Kestrel had moved twice"),
    ("she had been an apprentice there", SAID, "you told me that you had been an apprentice there"),
    ("I had met Ruth before", SAID, "I had met Ruth before"),
    ("Kestrel runs the same stack", SAID, "Kestrel runs the same stack"),
    ("asked me to draw a tree", SAID, "asked me to draw a tree"),
    ("does she still climb?", SAID, "does she still climb"),
]


@pytest.mark.parametrize(("noted", "shape", "text"), NOTED, ids=[noted for noted, _, _ in NOTED])
def test_a_note_goes_on_in_the_sentence(noted: str, shape: Shape, text: str) -> None:
    fitted = fit(noted, 150, "Dana", ("Dana Lee", "Halden", "Kestrel"))
    assert fitted is not None
    assert (fitted.text, fitted.shape) == (text, shape)


@pytest.mark.parametrize("noted", ["", "   ", "\n\n", "...", "-", "\u2022 \n ."])
def test_nothing_noted_is_nothing(noted: str) -> None:
    assert fit(noted, 150, "Dana") is None


def test_without_a_name_nobody_is_taken_for_the_reader() -> None:
    fitted = fit("Dana's dog", 150)
    assert fitted is not None
    assert fitted.text == "Dana's dog"


LONG = (
    "what makes a good handover, how night shifts are staffed, and the plan to give every ward its own "
    "pharmacist by next spring"
)


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("hiking in Wales", 150, "hiking in Wales"),
        (LONG, 150, LONG),
        (LONG, 90, "what makes a good handover"),
        (LONG, 10, ""),
        ("how your team runs critique", 15, ""),
        ("the way that your team runs critique with engineers", 40, "the way that your team runs critique"),
        ("the way that your team runs critique with engineers", 22, "the way"),
        ("critique with engineers (and designers) in the room", 30, "critique with engineers"),
        ("critique (with engineers and designers", 28, "critique"),
        ("the talk, which went on until six", 24, "the talk"),
        ("incomprehensibilities", 10, ""),
        ("the incomprehensibilities", 10, ""),
        ("tea, toast, jam and honey", 20, "tea, toast"),
        ("tea with toast, and jam on it", 20, "tea with toast"),
    ],
)
def test_a_long_phrase_is_ended_where_it_makes_sense(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text(), st.integers(0, 80))
def test_shortening_keeps_the_limit_and_whole_words(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert text.startswith(short)


@given(
    st.text() | st.from_regex(r"(how |both |she |we )?([a-z']{1,8} ){0,12}[a-z]{1,9}"), st.text(max_size=9)
)
def test_any_note_fits_or_is_left_out(noted: str, first_name: str) -> None:
    fitted = fit(noted, 60, first_name)
    assert fitted is None or (0 < len(fitted.text) <= 60 and "\n" not in fitted.text)


@given(st.lists(st.sampled_from("tea jam code maps rust bread tests wales".split()), min_size=1, max_size=6))
def test_a_plain_note_stands_in_the_letter_word_for_word(nouns: list[str]) -> None:
    fitted = fit(" ".join(nouns), 150, "Dana")
    assert fitted is not None
    assert fitted.text == " ".join(nouns)
