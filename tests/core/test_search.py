"""What a person finds by typing words, and what of it is shown."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import EnvironmentProblem
from core.models import (
    NO_ID,
    Application,
    Change,
    Channel,
    Company,
    Contact,
    Draft,
    Id,
    Interview,
    Message,
    MessageKind,
    Participant,
    Promise,
    Record,
    Reply,
    ReplyKind,
    Tone,
)
from core.search import Group, Index, entry, excerpt, fold, spans
from core.store.searching import PAGE
from core.workspace import open_workspace
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from core.workspace import Workspace

WORDS = st.lists(st.text(string.ascii_letters + "éüßł", min_size=1, max_size=4), min_size=1, max_size=4)
NAMES = st.lists(WORDS.map(" ".join), max_size=12)


def index_of(names: list[str], group: Group = Group.PERSON, about: str = "") -> Index:
    index = Index()
    index.add(group, [entry(Contact, Id(str(at)), name, about) for at, name in enumerate(names)])
    return index


def found(names: list[str], typed: str, group: Group = Group.PERSON, about: str = "") -> list[str]:
    hits = index_of(names, group, about).find(typed, len(names) or 1)
    return [names[int(one.id)] for one in hits.get(group, [])]


# ---- what matches ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("dana", "Dana Lee"),
        ("LEE dana", "Dana Lee"),
        ("jose", "José Álvarez"),
        ("josé", "Jose Alvarez"),
        ("strasse", "Lange Straße"),
        ("lodz", "Łódź"),
        ("o'neil", "O\u2019Neil & Sons"),
        ("dana@halden", "dana@halden.example"),
        ("\uff21\uff22", "AB Consulting"),
        ("son", "Johnson"),
        ("\u4f1f", "\u5f20\u4f1f"),
        ("jose", "Jose\u0301"),
    ],
)
def test_case_accents_order_and_punctuation_do_not_matter(typed: str, held: str) -> None:
    assert found([held], typed) == [held]


@pytest.mark.parametrize("typed", ["", "   ", "&", "...", "zz", "dana zz"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert found(["Dana Lee"], typed) == []


def test_names_that_begin_with_the_words_come_first() -> None:
    names = ["Jo Lees", "Ashlee Ode", "Sam Lee", "Leeds Ltd", "Lee Ann"]
    assert found(names, "lee") == ["Lee Ann", "Leeds Ltd", "Jo Lees", "Sam Lee", "Ashlee Ode"]


def test_people_are_found_by_their_company_after_those_of_that_name() -> None:
    index = Index()
    index.add(
        Group.PERSON, [entry(Contact, Id("a"), "Sam", "Halden"), entry(Contact, Id("b"), "Hal", "Orbit")]
    )
    assert [one.id for one in index.find("hal", 5)[Group.PERSON]] == ["b", "a"]
    assert [one.id for one in index.find("sam halden", 5)[Group.PERSON]] == ["a"]


def test_texts_come_newest_first_and_are_found_by_beginnings_of_words() -> None:
    texts = ["They start in May", "The art room", "state of the art"]
    assert found(texts, "art", Group.NOTE) == ["The art room", "state of the art"]


def test_a_note_needs_a_word_of_its_own() -> None:
    assert found(["The art room"], "halden", Group.NOTE, about="Halden") == []
    assert found(["The art room"], "halden art", Group.NOTE, about="Halden") == ["The art room"]
    assert found(["The art room"], "halden zz", Group.NOTE, about="Halden") == []


def test_no_more_are_found_than_asked_for() -> None:
    assert len(index_of(["Dana"] * 9).find("dana", 4)[Group.PERSON]) == 4


@given(NAMES, WORDS)
def test_exactly_what_holds_every_word_is_found(names: list[str], typed: list[str]) -> None:
    words = fold(" ".join(typed)).split()
    expected = sorted(name for name in names if all(word in fold(name) for word in words))
    assert sorted(found(names, " ".join(typed))) == expected


@given(NAMES, WORDS)
def test_the_order_of_words_their_case_and_doubles_do_not_matter(names: list[str], typed: list[str]) -> None:
    there = found(names, " ".join(typed))
    assert found(names, " ".join(reversed(typed))) == there
    assert found(names, "  ".join(typed).upper()) == there
    assert found(names, " ".join(typed + typed)) == there


@given(NAMES, WORDS, st.sampled_from(string.ascii_lowercase))
def test_typing_on_never_finds_more(names: list[str], typed: list[str], letter: str) -> None:
    shorter, longer = " ".join(typed), " ".join(typed) + letter
    assert set(found(names, longer)) <= set(found(names, shorter))
    assert set(found(names, f"of{longer}", Group.NOTE)) <= set(found(names, f"of{shorter}", Group.NOTE))


def test_one_letter_finds_names_alone() -> None:
    assert found(["Dana"], "d") == ["Dana"]
    assert found(["Dana"], "d", Group.NOTE) == []
    assert found(["Dana d."], "d da", Group.NOTE) == ["Dana d."]
    assert found(["\u5f20\u4f1f"], "\u4f1f", Group.NOTE) == ["\u5f20\u4f1f"]


def test_typing_on_looks_only_where_the_beginning_was_found() -> None:
    index = index_of(["lighthouse"] * 12_000, Group.NOTE)
    assert len(index.find("light", 3)[Group.NOTE]) == 3
    first, then, again = (len(list(index.finding(words, 3))) for words in ("zep", "zepp", "light"))
    assert then < first
    assert again < first


MIXED = st.text("ab\u4f1f ", max_size=6)


@given(st.lists(MIXED, max_size=6), MIXED)
@example(["xab\u4f1f"], "ab\u4f1f")
def test_typing_letter_by_letter_finds_the_same_as_all_at_once(texts: list[str], typed: str) -> None:
    index = index_of(texts, Group.NOTE, about="bab")
    for end in range(len(typed)):
        index.find(typed[:end], 9)
    assert index.find(typed, 9) == index_of(texts, Group.NOTE, about="bab").find(typed, 9)


def test_many_words_in_a_row_are_still_found() -> None:
    texts = [" ".join(f"word{number}" for number in range(20)), "word1"]
    index = index_of(texts, Group.NOTE)
    for number in range(20):
        assert index.find(f"word{number} word19", 5)[Group.NOTE][0].id == "0"
    assert len(index.find(texts[0], 5)[Group.NOTE]) == 1


@given(NAMES, WORDS)
def test_a_name_that_begins_so_is_never_behind_one_that_does_not(names: list[str], typed: list[str]) -> None:
    beginnings = tuple(fold(" ".join(typed)).split())
    begins = [fold(name).lstrip().startswith(beginnings) for name in found(names, " ".join(typed))]
    assert begins == sorted(begins, reverse=True)


@given(st.text())
@example("\u0130\ufb01\u2100 \u00bd")
def test_folding_is_settled_and_gives_words_and_spaces_alone(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert all(letter.isalnum() or letter == " " for letter in fold(text))


# ---- what is shown -----------------------------------------------------------------------------------


def marked(text: str, typed: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, typed)]


def test_what_was_typed_is_marked_as_it_is_written() -> None:
    assert marked("José Álvarez, Joseph", "jose al") == ["José", "Ál", "Jose"]
    assert marked("Lange Straße", "stras") == ["Straß"]
    assert marked("Johnson & Sons", "son") == ["Son"]
    assert marked("Johnson", "son") == ["son"]
    assert marked("Dana Lee", "zz") == []
    assert marked("aba", "a ab aba") == ["aba"]


@given(st.text(max_size=30), st.text(max_size=8))
def test_marks_stand_in_the_text_in_order_and_apart(text: str, typed: str) -> None:
    last = -1
    for start, end in spans(text, typed):
        assert last < start < end <= len(text)
        last = end


@given(NAMES, WORDS)
def test_everything_found_shows_why(names: list[str], typed: list[str]) -> None:
    for name in found(names, " ".join(typed)):
        assert spans(name, " ".join(typed))


def test_an_excerpt_is_the_part_around_the_match() -> None:
    text = "word " * 50 + "the lighthouse\nwas warm " + "word " * 50
    part = excerpt(text, "lighthouse")
    assert "the lighthouse was warm" in part
    assert part.startswith("\u2026word")
    assert part.endswith("\u2026")
    assert len(part) < 170
    assert excerpt("short and sweet", "sweet") == "short and sweet"
    assert excerpt("short", "zz") == "short"
    assert "\u4f1f" in excerpt("\u5f20" * 300 + "\u4f1f", "\u4f1f")


@given(st.integers(0, 60), st.sampled_from(["ß", "ﬁ", "é", "a"]))
def test_an_excerpt_holds_the_match_however_letters_are_folded(before: int, letter: str) -> None:
    text = f"{letter}x " * before + "lighthouse " + f"{letter}x " * 80
    assert "lighthouse" in excerpt(text, "LIGHT")


# ---- what is searched --------------------------------------------------------------------------------


def all_entries(workspace: Workspace) -> Index:
    index = Index()
    for group, entries in workspace.search_pages():
        index.add(group, entries)
    return index


def where(workspace: Workspace, typed: str) -> set[type[Record]]:
    return {one.kind for hits in all_entries(workspace).find(typed, 50).values() for one in hits}


def test_everything_with_words_is_searched(tmp_path: Path) -> None:
    made, clock = Halden(), FakeClock()
    now, process = clock.now(), made.process
    texts: dict[str, Record] = {
        "kanban": Company(id=Id(new(1)), changed=now, name="Orbit", notes="kanban"),
        "umbrella": Contact(
            id=Id(new(2)), changed=now, company_id=made.halden.id, name="Kim", notes="umbrella"
        ),
        "salary": Application(
            id=Id(new(3)), changed=now, company_id=made.halden.id, role="", created=now, notes="salary"
        ),
        "portal": Interview(
            id=Id(new(4)),
            changed=now,
            application_id=process.id,
            start=now,
            minutes=30,
            zone="UTC",
            notes="portal",
        ),
        "fortnight": Promise(
            id=Id(new(5)),
            changed=now,
            application_id=process.id,
            said_at=now,
            words="fortnight",
            on=None,
            zone="UTC",
        ),
        "patience": Reply(
            id=Id(new(6)),
            changed=now,
            application_id=process.id,
            kind=ReplyKind.NO,
            received_at=now,
            zone="UTC",
            words="patience",
        ),
        "gladly": Message(
            id=Id(new(7)),
            changed=now,
            application_id=process.id,
            kind=MessageKind.OTHER,
            channel=Channel.EMAIL,
            sent_at=now,
            subject="",
            body="gladly",
        ),
        "unsent": Draft(
            id=Id(new(8)),
            changed=now,
            application_id=process.id,
            step_key=made.thank_dana,
            channel=Channel.EMAIL,
            tone=Tone.WARM,
            subject="unsent",
            body="",
        ),
    }
    workspace = make_workspace(tmp_path, *made.records, *texts.values())
    for word, record in texts.items():
        assert where(workspace, word) == {type(record)}, word
    assert where(workspace, "critique") == {Participant}
    assert where(workspace, "critique dana halden") == {Participant}
    assert where(workspace, "designer halden") == {Application}
    assert where(workspace, "dana@halden.example") == {Contact}
    assert where(workspace, "gladly halden") == {Message}
    workspace.close()


def test_more_than_a_page_is_read_newest_first(tmp_path: Path) -> None:
    company = Company(id=Id(new(0)), changed=FakeClock().now(), name="Halden")
    people = [
        Contact(id=Id(new(at)), changed=company.changed, company_id=company.id, name=f"Kim {at}")
        for at in range(1, 2 * PAGE + 2)
    ]
    workspace = make_workspace(tmp_path, company, *people)
    hits = all_entries(workspace).find("kim", 10_000)[Group.PERSON]
    assert [one.id for one in hits] == [one.id for one in reversed(people)]
    workspace.close()


def test_what_a_reply_of_nobody_says_is_found_too(tmp_path: Path) -> None:
    made = Halden()
    reply = Reply(
        id=Id(new(1)),
        changed=made.now,
        application_id=made.process.id,
        kind=ReplyKind.OFFER,
        received_at=made.now,
        zone="UTC",
        contact_id=NO_ID,
        words="We are delighted",
    )
    workspace = make_workspace(tmp_path, *made.records, reply)
    assert where(workspace, "delighted halden") == {Reply}
    workspace.close()


def test_searching_a_disk_that_is_away_says_so(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path, FakeClock())
    workspace.apply(Change(title=""))
    workspace.paths.database.write_bytes(b"\0" * 200_000)
    with pytest.raises(EnvironmentProblem):
        list(workspace.search_pages())
    workspace.close()


def new(number: int) -> str:
    """Return an id that sorts by its number."""
    return f"{number:08x}-0000-7000-8000-000000000000"
