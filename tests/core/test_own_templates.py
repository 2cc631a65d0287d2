"""The user's own words: kept as files, used where there are any, told where they are wrong, taken along."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.drafting.fields import FIELDS, FLAGS
from core.drafting.own_templates import (
    LARGEST,
    LARGEST_FILE,
    OwnTemplates,
    TemplateName,
    built_in,
    every_name,
    mistakes,
)
from core.drafting.parsing import TemplateProblem, mistakes_in, parse_template
from core.drafting.situations import SITUATIONS, TITLES
from core.errors import EnvironmentProblem, UserError
from core.models import Channel, Tone
from tests.fakes import FakeClock
from tests.making import Halden, make_workspace, the_step
from tests.rights import has_rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.workspace import Workspace

WARM = TemplateName("en", "thank_you", Channel.EMAIL, Tone.WARM)
MINE = """\
Subject: Thanks, ${first_name}

Dear ${first_name},

Thanks for ${topic}.

--
Yours,
${signature}
"""


@pytest.fixture(name="own")
def _own(tmp_path: Path) -> OwnTemplates:
    return OwnTemplates(tmp_path / "messages")


# ---- which there are ----


def test_every_message_has_a_name_a_person_understands() -> None:
    names = list(every_name())
    assert len({name.title for name in names}) == len({name.key for name in names}) == len(names)
    assert TITLES.keys() == SITUATIONS.keys()
    assert WARM.title == "Thank you after an interview, by e-mail, warm (English)"
    assert WARM.key == "en/thank_you.email.warm"


def test_every_built_in_text_is_sound() -> None:
    assert [name.key for name in every_name() if mistakes(built_in(name))] == []


# ---- kept, used, put back ----


def test_at_first_the_words_are_those_of_the_app(own: OwnTemplates) -> None:
    assert own.text(WARM) == built_in(WARM)
    assert not own.is_own(WARM)
    assert own.own() == ()
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").subject is not None


def test_an_own_text_is_used_in_place_of_the_built_in_one(own: OwnTemplates) -> None:
    own.save(WARM, MINE)
    assert own.is_own(WARM)
    assert own.own() == (WARM,)
    assert own.text(WARM) == MINE
    filled = own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").fill(
        {"first_name": "Dana", "topic": "tea", "signature": "Alex"}, lambda line, texts: 0
    )
    assert filled.text == "Dear Dana,\n\nThanks for tea.\n\nYours,\nAlex"


def test_it_is_a_readable_file_for_the_user_alone(own: OwnTemplates) -> None:
    own.save(WARM, MINE.rstrip())
    file = own.file(WARM)
    assert file.name == "thank_you.email.warm.txt"
    assert file.read_text(encoding="utf-8") == MINE
    assert has_rights(file, 0o600)
    assert has_rights(file.parent, 0o700)


def test_a_channel_without_words_of_its_own_takes_the_users_for_the_other(own: OwnTemplates) -> None:
    name = TemplateName("en", "accept", Channel.EMAIL, Tone.WARM)
    own.save(name, "Yes.")
    assert own.load("accept", Channel.CARD, Tone.WARM, "en").fill({}, lambda line, texts: 0).text == "Yes."


def test_going_back_removes_the_file(own: OwnTemplates) -> None:
    own.save(WARM, MINE)
    own.load("thank_you", Channel.EMAIL, Tone.WARM, "en")
    own.reset(WARM)
    own.reset(WARM)
    assert own.text(WARM) == built_in(WARM)
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").fields() > {"how", "topic"}


def test_the_built_in_text_saved_again_is_no_text_of_ones_own(own: OwnTemplates) -> None:
    own.save(WARM, MINE)
    own.save(WARM, built_in(WARM))
    assert own.own() == ()


def test_a_file_changed_in_another_editor_is_read_again(own: OwnTemplates) -> None:
    own.save(WARM, MINE)
    first = own.load("thank_you", Channel.EMAIL, Tone.WARM, "en")
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en") is first
    own.file(WARM).write_text("Something else entirely, and longer than it was before.", encoding="utf-8")
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").subject is None


# ---- mistakes ----


def test_a_text_with_a_mistake_is_not_kept(own: OwnTemplates) -> None:
    own.save(WARM, MINE)
    with pytest.raises(TemplateProblem) as caught:
        own.save(WARM, MINE.replace("${topic}", "${topik}"))
    assert caught.value.line == 5
    assert own.text(WARM) == MINE


def test_a_file_that_was_spoilt_elsewhere_gives_way_to_the_built_in_words_and_is_told(
    own: OwnTemplates,
) -> None:
    own.save(WARM, MINE)
    own.file(WARM).write_bytes(b"Dear ${nobody},\xff")
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").fields() > {"how", "topic"}
    assert [problem.line for problem in own.spoilt().values()] == [1]
    own.save(WARM, MINE)
    assert own.spoilt() == {}


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("Dear ${frist},", "${frist}", "no field ${frist}"),
        ("Hello.\n\nDear all ${name,", "${", "begins no field"),
        ("# remark\nDear [[ ${first_name},", "[[", "never closed"),
        ("Dear ${first_name}]],", "]]", "closes nothing"),
        ("Hello.\n or so [[x [[ y]]", "[[", "never closed"),
        ("or: Hello.", "or", "needs an"),
        ("Subject: A\nSubject: B", "Subject", "a subject already"),
        ("either if not  sunny: Hello.", "", ""),
        ("if sunny: Hello.", "sunny", "nothing to ask about"),
        ("either if late and sunny: Hello.", "sunny", "nothing to ask about"),
        ("One.\nThanks [[if sunny: a lot]].", "sunny", "nothing to ask about"),
        ("if late or keen: Hello.", "late or keen", "is not a condition"),
        ("One line\n  that goes on ${frist} here.", "${frist}", "no field"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(text: str, marked: str, words: str) -> None:
    found = mistakes(text)
    if not marked:
        assert found != ()
        return
    (problem,) = found
    start, end = problem.span
    assert text[start:end] == marked
    assert words in problem.words
    assert problem.message == f"Line {problem.line}: {problem.words}"
    assert text[:start].count("\n") >= problem.line - 1


def test_all_mistakes_are_told_one_for_each_line() -> None:
    text = "Dear ${frist},\n\nor: x\nfine\n]]\n"
    assert [problem.line for problem in mistakes(text)] == [1, 3, 5]


def test_a_text_without_end_is_no_template() -> None:
    (problem,) = mistakes("x" * (LARGEST + 1))
    assert problem.span == (LARGEST, LARGEST + 1)
    assert "at most" in problem.message


@given(
    st.text(st.sampled_from("ab ${}[]:\n\r\x0b\x85 ifnoter late${first_name}#-"), max_size=120) | st.text()
)
def test_any_text_is_sound_or_marked_within_it(text: str) -> None:
    found = mistakes_in(text, FIELDS, FLAGS)
    for problem in found:
        start, end = problem.span
        assert 0 <= start < end <= len(text)
    if found:
        with pytest.raises(TemplateProblem) as caught:
            parse_template(text, FIELDS, FLAGS)
        assert (caught.value.line, caught.value.span) == (found[0].line, found[0].span)
    else:
        parse_template(text, FIELDS, FLAGS)


# ---- taken along ----


def test_all_own_texts_travel_in_one_file(own: OwnTemplates, tmp_path: Path) -> None:
    german = TemplateName("de", "accept", Channel.EMAIL, Tone.FORMAL)
    own.save(WARM, MINE)
    own.save(german, "Ja, gr\u00fc\u00dfend.")
    content = own.exported()
    assert "gr\u00fc\u00dfend" in content.decode()
    other = OwnTemplates(tmp_path / "other")
    assert set(other.take_in(content)) == {WARM, german}
    assert other.text(WARM) == MINE
    assert other.exported() == content


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no message templates"),
        (b"[]", "holds no message templates"),
        (b'{"format": "afterword"}', "holds no message templates"),
        (b'{"format": "afterword-messages", "version": 2, "messages": {}}', "newer Afterword"),
        (b'{"format": "afterword-messages", "version": 1, "messages": []}', "holds no message templates"),
        (b"[" * 100_000, "holds no message templates"),
        (b"x" * (LARGEST_FILE + 1), "too large"),
    ],
)
def test_a_file_that_holds_none_changes_nothing(own: OwnTemplates, content: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        own.take_in(content)
    assert own.own() == ()


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("en/../../secret", "x", "There is no message"),
        (WARM.key, 5, "is no text"),
        (WARM.key, "Dear ${nobody},", "Line 1: There is no field"),
    ],
)
def test_one_bad_text_keeps_the_whole_file_out(own: OwnTemplates, key: str, text: object, words: str) -> None:
    accept = TemplateName("en", "accept", Channel.EMAIL, Tone.WARM)
    data = {"format": "afterword-messages", "version": 1, "messages": {accept.key: "Yes.", key: text}}
    with pytest.raises(UserError) as caught:
        own.take_in(json.dumps(data).encode())
    assert words in caught.value.message
    assert caught.value.message.endswith("Nothing was imported.")
    assert own.own() == ()


# ---- where the disk stands in the way ----


def test_a_file_with_the_mark_of_windows_editors_is_read_as_it_was_written(own: OwnTemplates) -> None:
    own.save(WARM, MINE)
    own.file(WARM).write_bytes(b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode())
    assert own.text(WARM) == MINE
    assert own.spoilt() == {}


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows such a file is merely not there")
def test_what_cannot_be_written_or_read_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "messages"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    own = OwnTemplates(blocked)
    with pytest.raises(EnvironmentProblem, match="could not be saved"):
        own.save(WARM, MINE)
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        own.text(WARM)
    with pytest.raises(EnvironmentProblem, match="could not be removed"):
        own.reset(WARM)
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").subject is not None


def test_a_folder_in_the_place_of_a_file_gives_way_to_the_built_in_words(own: OwnTemplates) -> None:
    own.file(WARM).mkdir(parents=True)
    assert own.load("thank_you", Channel.EMAIL, Tone.WARM, "en").subject is not None
    assert own.own() == ()


# ---- in a workspace ----


@pytest.fixture(name="halden")
def _halden() -> Halden:
    return Halden(FakeClock())


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path, *halden.records, clock=FakeClock())
    yield workspace
    workspace.close()


def test_a_draft_is_written_in_ones_own_words_and_views_are_told(
    workspace: Workspace, halden: Halden
) -> None:
    step = the_step(workspace, halden.thank_dana)
    told: list[str] = []
    workspace.subscribe(lambda change: told.append(change.title))
    workspace.templates.save(WARM, "Dear ${first_name}, I have words of my own.")
    workspace.words_changed()
    assert told == [""]
    assert workspace.composition(step, Channel.EMAIL, Tone.WARM).body == "Dear Dana, I have words of my own."
    workspace.templates.reset(WARM)
    assert "words of my own" not in workspace.composition(step, Channel.EMAIL, Tone.WARM).body
    assert workspace.templates.file(WARM).is_relative_to(workspace.paths.data_dir)
