"""What is worked out for the draft without a widget: links, times, rules."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from email.headerregistry import Address
from email.utils import getaddresses
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontMetrics

from core.etiquette import POLICY_IDS, load_policy
from core.models import Rule
from core.wording import local
from core.workdays import PLAIN_WEEK, Workdays
from gui.draft.later import later_times
from gui.draft.mail_link import LONGEST, fits, mail_link, one_address
from gui.draft.outside import DesktopOpener
from gui.draft.rule_words import rule_numbers
from gui.theme.wrapping import lines, words_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(subject=TEXT, body=TEXT)
def test_a_mail_link_has_one_recipient_a_subject_and_a_body_and_nothing_else(subject: str, body: str) -> None:
    link = mail_link("dana@halden.example", subject, body)
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    assert unquote(parts.path) == "dana@halden.example"
    fields = dict(parse_qsl(parts.query.replace("+", "%2B"), keep_blank_values=True))
    assert list(fields) == ["subject", "body"]
    assert fields["subject"] == " ".join(subject.split())
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    assert fields["body"].replace("\r\n", "\n") == lines


ADDRESS_LIKE = st.text(st.sampled_from('ab.@,;<>"() %?&=:\r\n\\\u00e9\ud800'), max_size=30)


@given(st.text() | ADDRESS_LIKE)
def test_no_address_smuggles_in_a_second_one_or_a_header(address: str) -> None:
    link = mail_link(address, "s", "b")
    path = link.removeprefix("mailto:").partition("?")[0]
    assert not set(path) & set("?&,;: \r\n")
    assert path.count("@") <= 1
    assert link.isascii()
    assert link.partition("?")[2] == "subject=s&body=b"
    read = unquote(path)
    assert not read or getaddresses([read]) == [("", read)]
    assert read in address


@given(st.text(), st.text())
def test_any_text_makes_a_link_that_is_read_back(subject: str, body: str) -> None:
    link = mail_link("dana@halden.example", subject, body)
    assert link.isascii()
    fields = parse_qsl(urlsplit(link).query, keep_blank_values=True)
    assert [name for name, _ in fields] == ["subject", "body"]


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ("dana@halden.example", "dana@halden.example"),
        ("  dana@halden.example\n", "dana@halden.example"),
        ("Dana Lee <dana@halden.example>", "dana@halden.example"),
        ("Lee, Dana <dana@halden.example>", "dana@halden.example"),
        ("o'brien+work@halden.example", "o'brien+work@halden.example"),
        ("dana@h\u00e4lden.example", "dana@h\u00e4lden.example"),
        ("dana@halden.example, sam@halden.example", ""),
        ("dana@halden.example?cc=sam@halden.example", ""),
        ("dana", ""),
        ("<dana@halden.example", ""),
        ("", ""),
    ],
)
def test_a_mail_goes_to_one_plain_address_or_asks_for_it(typed: str, to: str) -> None:
    assert one_address(typed) == to


def test_a_mail_link_reads_back_the_same_through_qt() -> None:
    link = mail_link("o'brien+work@halden.example", "50 % & more?", "A&B = C\n\u201cquoted\u201d")
    url = QUrl.fromEncoded(link.encode("ascii"))
    assert url.isValid()
    assert bytes(url.toEncoded().data()).decode() == link
    assert Address(addr_spec=unquote(urlsplit(link).path)).domain == "halden.example"


def test_a_link_is_only_as_long_as_every_system_passes_on() -> None:
    assert fits(mail_link("a@b.example", "s", "x"))
    assert not fits(mail_link("a@b.example", "s", "x" * LONGEST))


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "http://halden.example", "javascript:alert(1)", "ftp://x"]
)
def test_nothing_but_https_and_mail_is_ever_opened(link: str) -> None:
    refused: list[str] = []
    DesktopOpener().open(link, lambda: refused.append(link))
    assert refused == [link]


TUESDAY = datetime(2026, 11, 24, 9, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "zone", "words"),
    [
        (
            TUESDAY,
            "Europe/London",
            ["In an hour 10:20", "This evening, 19:00 19:00", "Tomorrow morning, 09:00 9:00"],
        ),
        (TUESDAY + timedelta(hours=9), "Europe/London", ["In an hour 19:20", "Tomorrow morning, 09:00 9:00"]),
        (
            TUESDAY + timedelta(days=3),  # a Friday: tomorrow is no working day
            "Europe/London",
            [
                "In an hour 10:20",
                "This evening, 19:00 19:00",
                "Tomorrow morning, 09:00 9:00",
                "Next working day, Mon 30 Nov 9:00",
            ],
        ),
        (TUESDAY, "Asia/Tokyo", ["In an hour 19:20", "Tomorrow morning, 09:00 9:00"]),
    ],
)
def test_later_offers_what_makes_sense_at_this_hour(now: datetime, zone: str, words: list[str]) -> None:
    found = later_times(now, zone, PLAIN_WEEK)
    shown = [f"{words_of(time.words)} {local(time.until, zone):%-H:%M}" for time in found]
    assert shown == words
    assert [time.until for time in found] == sorted(time.until for time in found)


def test_the_next_working_day_is_after_the_holiday() -> None:
    christmas = Workdays(holidays={date(2026, 12, 25): "Christmas Day", date(2026, 12, 28): "Boxing Day"})
    eve = datetime(2026, 12, 24, 9, 0, tzinfo=UTC)
    assert later_times(eve, "Europe/London", christmas)[-1].words == "Next &working day, Tue 29 Dec"


@pytest.mark.parametrize("policy", POLICY_IDS)
@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_says_its_numbers_in_words(rule: Rule, policy: str) -> None:
    words = rule_numbers(rule, load_policy(policy))
    assert words
    for sentence in words:
        assert not sentence[0].islower()
        assert "None" not in sentence
        assert "  " not in sentence


def test_the_policies_differ_where_the_authorities_do() -> None:
    numbers = [rule_numbers(Rule.FOLLOW_UP, load_policy(policy)) for policy in POLICY_IDS]
    assert len(set(numbers)) == len(POLICY_IDS)
    assert (
        "One working day after" in numbers[0][0] or "the first one working day after" in numbers[0][0].lower()
    )


def test_a_label_is_read_without_its_mnemonic() -> None:
    assert words_of("Copy and &mark sent") == "Copy and mark sent"
    assert words_of("A&&B") == "A&B"


def test_a_very_long_text_is_laid_out_in_no_time_and_loses_nothing(qapp: object) -> None:
    metrics, begun = QFontMetrics(QFont()), time.process_time()
    for text in ("w" * 20_000, "so far " * 3_000, "\u0301" * 3_000 + "x" * 500, " " * 3_000):
        for width in (40, 420):
            found = lines(text, metrics, width)
            assert all(metrics.horizontalAdvance(line) <= width or len(line) == 1 for line in found)
            assert "".join(found).replace(" ", "") == text.replace(" ", "")
        assert lines(text, metrics, 1 << 20) == [text]
    assert time.process_time() - begun < 8  # it took more than a minute before
