"""Templates: what their form means, and that nothing anybody types is ever taken for it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.drafting.parsing import TemplateProblem, parse_template

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELDS = ("name", "company", "role", "day")
FLAGS = ("late", "keen")

SAMPLE = """\
# A remark, which is not part of it.
Subject: Thanks for ${day}, ${name}
or: Thanks, ${name}
else: Thanks

either: Dear ${name},
else: Dear all,

Thank you for your time[[ ${day}[[ at ${company}]]]].
if late: This comes late.
either if keen and not late: I am keen.
or if keen: I am keen
  all the same.
else: I learned a lot.

--
Kind regards,
${company}
"""


def first(line: int, texts: Sequence[str]) -> int:
    return 0


def last(line: int, texts: Sequence[str]) -> int:
    return len(texts) - 1


def said(text: str, **values: str) -> str:
    return parse_template(text, FIELDS, FLAGS).fill(values, first).text


def test_a_field_holds_what_is_known() -> None:
    assert said("Dear ${name},", name="Dana") == "Dear Dana,"


def test_the_lines_of_a_paragraph_are_joined_and_an_empty_line_begins_the_next() -> None:
    assert said("One.\nTwo.\n\nThree.\n") == "One. Two.\n\nThree."


def test_a_line_with_an_unknown_fact_drops_out_and_leaves_no_gap() -> None:
    assert said("One.\nI met ${name}.\nTwo.\n\nI met ${name}.\n\nThree.") == "One. Two.\n\nThree."


def test_a_part_drops_out_alone_and_takes_only_what_is_inside_with_it() -> None:
    text = "Thanks for the talk[[ on ${day}[[ at ${company}]]]]."
    assert said(text) == "Thanks for the talk."
    assert said(text, company="Halden") == "Thanks for the talk."
    assert said(text, day="Monday") == "Thanks for the talk on Monday."
    assert said(text, day="Monday", company="Halden") == "Thanks for the talk on Monday at Halden."


def test_a_condition_keeps_a_line_a_wording_or_a_part_for_when_it_is_so() -> None:
    assert said("One.\nif late: Late.\nif not late: In time.") == "One. In time."
    assert said("One.\nif late: Late.\nif not late: In time.", late="yes") == "One. Late."
    assert said("I am here[[if keen and not late:  and keen]].", keen="yes") == "I am here and keen."
    assert said("I am here[[if keen and not late:  and keen]].", keen="yes", late="yes") == "I am here."
    assert said("if name: Somebody.\nif not name: Nobody.") == "Nobody."


def test_one_of_the_wordings_that_can_be_said_is_picked() -> None:
    template = parse_template("either: ${day} it was.\nor: Once.\nor: Twice.\nelse: Never.", FIELDS)
    assert template.fill({}, first).text == "Once."
    assert template.fill({}, last).text == "Twice."
    assert template.fill({"day": "Monday"}, first).text == "Monday it was."


def test_the_fallbacks_are_for_when_nothing_else_can_be_said() -> None:
    template = parse_template("either: Dear ${name},\nelse: Dear all,\nelse: Hello,", FIELDS)
    assert template.fill({"name": "Dana"}, last).text == "Dear Dana,"
    assert template.fill({}, first).text == "Dear all,"
    assert template.fill({}, last).text == "Hello,"


def test_wordings_that_come_out_the_same_count_once() -> None:
    seen: list[int] = []

    def count(line: int, texts: Sequence[str]) -> int:
        seen.append(len(texts))
        return 0

    text = "either: A[[ ${day}]].\nor: A.\nor: B."
    assert parse_template(text, FIELDS).fill({}, count).text == "A."
    assert seen == [2]


def test_the_chooser_is_told_the_line_in_the_file() -> None:
    seen: list[int] = []

    def note(line: int, texts: Sequence[str]) -> int:
        seen.append(line)
        return 0

    parse_template("# remark\neither: A.\nor: B.\n\neither: C.\nor: D.", FIELDS).fill({}, note)
    assert seen == [2, 5]


def test_a_sign_off_keeps_its_lines_under_each_other() -> None:
    assert said("Bye.\n\n--\nBest,\n${name}\n${company}", name="Alex") == "Bye.\n\nBest,\nAlex"
    assert said("Bye.\n\n--\nBest,\n\n${name}", name="Alex") == "Bye.\n\nBest,\nAlex"


def test_a_whole_template_reads_as_it_should() -> None:
    body = said(SAMPLE, name="Dana", day="on Monday", company="Halden", keen="yes")
    assert body == (
        "Dear Dana,\n\nThank you for your time on Monday at Halden. I am keen.\n\nKind regards,\nHalden"
    )
    assert said(SAMPLE, keen="yes", late="yes") == (
        "Dear all,\n\nThank you for your time. This comes late. I am keen all the same.\n\nKind regards,"
    )


def test_a_subject_that_is_too_long_gives_way_to_a_shorter_one() -> None:
    template = parse_template(SAMPLE, FIELDS, FLAGS)
    values = {"name": "Dana", "day": "Monday"}
    assert template.fill_subject(values, first, 69) == "Thanks for Monday, Dana"
    assert template.fill_subject(values, first, 20) == "Thanks, Dana"
    assert template.fill_subject(values, first, 8) == "Thanks"
    assert template.fill_subject(values, first, 3) == ""


def test_a_template_without_a_subject_has_none() -> None:
    assert parse_template("Hello.", FIELDS).fill_subject({}, first, 69) == ""


def test_a_fact_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    assert said("I like ${company}. Bye.", company="Acme Inc.") == "I like Acme Inc. Bye."
    assert said("I like ${company}.", company="Acme Inc.") == "I like Acme Inc."
    assert said("I like ${company}, and you.", company="Acme Inc.") == "I like Acme Inc., and you."
    assert said("I like ${company}.", company="Halden") == "I like Halden."


def test_the_place_of_each_fact_is_known() -> None:
    filled = parse_template("Dear ${name},\n\nI met ${name} on ${day}.", FIELDS).fill(
        {"name": "Dana", "day": "Monday"},
        first,
    )
    assert [(name, filled.text[start:end]) for name, start, end in filled.spans] == [
        ("name", "Dana"),
        ("name", "Dana"),
        ("day", "Monday"),
    ]


def test_a_template_knows_the_fields_it_puts_in() -> None:
    assert parse_template(SAMPLE, FIELDS, FLAGS).fields() == {"name", "day", "company"}
    assert parse_template("if role: Hello.", FIELDS).fields() == frozenset()


def test_a_part_may_begin_with_if_and_ask_for_nothing() -> None:
    assert said("Come[[ if you like]].[[if only]]") == "Come if you like.if only"
    assert said("[[if 5: ${name}]]", name="Dana") == "if 5: Dana"


def test_a_line_that_only_looks_like_a_wording_is_a_line() -> None:
    assert said("or maybe: not\nSubject matter: tea") == "or maybe: not Subject matter: tea"


def test_a_dollar_sign_or_a_single_bracket_means_nothing() -> None:
    text = "It costs $5, $$ and $name [really]. Or: not?"
    assert said(text) == text


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("Dear ${frist},", 1, "no field ${frist}"),
        ("Dear ${nane},", 1, "Did you mean ${name}?"),
        ("Hello.\n\nDear ${name,", 3, "begins no field"),
        ("Dear ${},", 1, "begins no field"),
        ("Dear [[ ${name},", 1, "never closed"),
        ("Dear ${name}]],", 1, "closes nothing"),
        ("or: Hello.", 1, "needs an \u201ceither:\u201d above it"),
        ("Hello.\nelse: Hi.", 2, "needs an \u201ceither:\u201d above it"),
        ("if late: Hello.\nor: Hi.", 2, "needs an \u201ceither:\u201d above it"),
        ("either: A.\n\nor: B.", 3, "needs an \u201ceither:\u201d above it"),
        ("either: A.\nelse: B.\nor: C.", 3, "needs an \u201ceither:\u201d above it"),
        ("Subject: A\nSubject: B", 2, "a subject already"),
        ("if sunny: Hello.", 1, "\u201csunny\u201d is nothing to ask about"),
        ("[[if sunny: Hello.]]", 1, "\u201csunny\u201d is nothing to ask about"),
        ("if late or keen: Hello.", 1, "is not a condition"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(TemplateProblem) as caught:
        parse_template(text, FIELDS, FLAGS)
    assert caught.value.line == line
    assert caught.value.message.startswith(f"Line {line}: ")
    assert words in caught.value.message


HOSTILE = st.text() | st.sampled_from(
    [
        "${name}",
        "${unknown}",
        "[[ x ]]",
        "[[",
        "]]",
        "either: x",
        "or: y",
        "else: z",
        "--",
        "# x",
        "{0}",
        "%s",
        "$",
    ],
)


@given(HOSTILE.filter(bool), HOSTILE)
def test_what_a_person_typed_stands_there_as_typed_and_is_never_read(name: str, company: str) -> None:
    values = {"name": name, "company": company}
    filled = parse_template("A ${name} B[[ (${company})]] C", FIELDS).fill(values, first)
    assert filled.text == (f"A {name} B ({company}) C" if company else f"A {name} B C")
    assert all(filled.text[start:end] == values[field] for field, start, end in filled.spans)


@given(st.text(), st.dictionaries(st.sampled_from((*FIELDS, *FLAGS)), HOSTILE))
def test_any_text_is_a_template_or_a_mistake_in_words(text: str, values: dict[str, str]) -> None:
    with suppress(TemplateProblem):
        template = parse_template(text, FIELDS, FLAGS)
        template.fill(values, first)
        template.fill_subject(values, first, 69)
