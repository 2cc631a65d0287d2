"""A message as a mail file and as rich text: read back whole, with nothing smuggled in."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.errors import EnvironmentProblem
from core.exchange.eml import mail_file
from core.exchange.rich import as_html
from core.files import save_as
from tests.rights import has_rights

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

ANY = st.text(max_size=120)
HEADERS = ["Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]


def read(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=default)


def body_of(mail: EmailMessage) -> str:
    text: str = mail.get_content()
    return text.replace("\r\n", "\n").removesuffix("\n")


def test_a_mail_file_is_read_back_by_the_standard_library() -> None:
    text = "Dear Dána,\n\nThank you \u2013 for \u201cthe critique\u201d.\n\nFrom here on,\n.\nAlex"
    mail = read(mail_file("Dána Lee", "dana@halden.example", "Thank you, Dána", text))
    [to] = mail["To"].addresses
    assert (to.display_name, to.addr_spec) == ("Dána Lee", "dana@halden.example")
    assert mail["Subject"] == "Thank you, Dána"
    assert mail["X-Unsent"] == "1"
    assert mail.get_content_charset() == "utf-8"
    assert body_of(mail) == text
    assert "From" not in mail


@pytest.mark.parametrize(
    "address",
    [
        "",
        "dana",
        "dana@",
        "@halden.example",
        "a@b.example, c@d.example",
        "a b@c.example",
        "a@b..example",
        "<a@b.example>",
        "d\u00e1na@halden.example",
        "a@b.example\r\nBcc: c@d.example",
    ],
)
def test_what_is_no_address_leaves_the_recipient_open(address: str) -> None:
    assert "To" not in read(mail_file("Dana", address, "s", "b"))


@given(name=ANY, address=ANY, subject=ANY, body=ANY)
@example(name="a\r\nBcc: x@y.example", address="a@b.example", subject="s\nBcc: x@y.example", body="b")
def test_no_text_makes_another_header_or_a_second_recipient(
    name: str, address: str, subject: str, body: str
) -> None:
    for to in (address, "dana@halden.example"):
        mail = read(mail_file(name, to, subject, body))
        assert [header for header in mail if header != "To"] == HEADERS
        assert len(mail["To"].addresses if "To" in mail else ()) <= 1
    assert mail["To"].addresses[0].addr_spec == "dana@halden.example"
    lines = [line.encode("utf-8", "replace").decode() for line in body.splitlines()]
    assert body_of(mail).split("\n") == (lines or [""])


class _Reader(HTMLParser):
    """Reads a page as a mail program does: its tags, and its text by paragraphs and lines."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page.partition("<body>\n")[2])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not attrs
        if tag == "p" and self.text:
            self.text = self.text.removesuffix("\n") + "\n\n"

    def handle_data(self, data: str) -> None:
        self.text += data


def test_rich_text_keeps_paragraphs_and_lines() -> None:
    page = as_html("Dear Dana,\n\nThank you.\n\nKind regards,\nAlex & Co <b>")
    assert "<p>Dear Dana,</p>\n<p>Thank you.</p>\n<p>Kind regards,<br>\nAlex &amp; Co &lt;b&gt;</p>" in page


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120))
@example("<img src=x onerror=alert(1)>&amp;\"'</p><script>")
def test_nothing_in_rich_text_is_markup(text: str) -> None:
    read_back = _Reader(as_html(text))
    assert set(read_back.tags) <= {"p", "br"}
    assert read_back.text.split() == text.split()


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_is_whole(tmp_path: Path) -> None:
    save_as(tmp_path / "a.eml", b"one")
    assert has_rights(tmp_path / "a.eml", 0o600)
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        save_as(tmp_path / "a.eml" / "b.eml", b"two")
    assert (tmp_path / "a.eml").read_bytes() == b"one"
