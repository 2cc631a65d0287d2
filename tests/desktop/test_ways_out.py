"""What leaves the app is read back by other programs: the clipboard, the mail file, the sheet for a card."""

from __future__ import annotations

import re
import shutil
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest

from tests.desktop import mail_reader

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.driver import App, Desktop

READS_MAIL = pytest.mark.skipif(not mail_reader.is_there(), reason="mutt is not installed")
READS_PDF = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture
def app(desktop: Desktop, tmp_path: Path) -> App:
    """A first start: the example is shown."""
    app = desktop.start(data_dir=tmp_path / "data", env={"XDG_CONFIG_HOME": str(tmp_path)})
    desktop.wait_window("Afterword")
    desktop.click_on(app, re.compile("^Thank Dana Lee, "), "list item")
    desktop.find(app, "Open in mail", "push button")
    return app


def pasted(desktop: Desktop, kind: str) -> str:
    return desktop.run("xclip", "-selection", "clipboard", "-out", "-target", kind)


def save(desktop: Desktop, app: App, keys: str, path: Path) -> None:
    """Save by keyboard, where the dialog asks."""
    desktop.press(keys)
    desktop.find(app, "Save", "push button")
    desktop.press("ctrl+a")
    desktop.type(str(path))
    desktop.press("Return")
    desktop.wait_until(path.exists, f"{path} was not written")
    desktop.wait_window("Afterword")


def body(desktop: Desktop, app: App) -> str:
    return desktop.find(app, "Text of the message", "text").text


def test_rich_text_is_on_the_clipboard_beside_plain_text(desktop: Desktop, app: App) -> None:
    text = body(desktop, app)
    desktop.press("ctrl+shift+r")
    desktop.wait_until(lambda: "text/html" in pasted(desktop, "TARGETS"), "no rich text came")
    html = pasted(desktop, "text/html")
    assert desktop.clipboard() == text
    assert html.count("<p>") == text.count("\n\n") + 1
    for line in text.split("\n"):
        assert line.replace("&", "&amp;").replace("'", "&#x27;") in html


def test_a_mail_file_is_whole(desktop: Desktop, app: App, tmp_path: Path) -> None:
    text = body(desktop, app)
    save(desktop, app, "ctrl+s", tmp_path / "note.eml")
    mail = message_from_bytes((tmp_path / "note.eml").read_bytes(), policy=default)
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == text
    assert len(mail["To"].addresses) == 1
    assert mail["Subject"]


@READS_MAIL
def test_a_mail_program_opens_the_file_as_it_was_written(desktop: Desktop, app: App, tmp_path: Path) -> None:
    text = body(desktop, app)
    save(desktop, app, "ctrl+s", tmp_path / "note.eml")
    headers, _, shown = mail_reader.opened(tmp_path / "note.eml").partition("\n\n")
    assert shown.rstrip("\n") == text
    assert re.search("^To: Dana Lee <.+@.+>$", headers, re.MULTILINE)
    assert re.search("^Subject: .+$", headers, re.MULTILINE)


@READS_PDF
def test_a_card_sheet_holds_every_word_and_the_name_for_the_envelope(
    desktop: Desktop, app: App, tmp_path: Path
) -> None:
    desktop.click_on(app, "Card", "radio button")
    text = body(desktop, app)
    save(desktop, app, "ctrl+p", tmp_path / "card.pdf")
    sheet = desktop.run("pdftotext", "-layout", str(tmp_path / "card.pdf"), "-")
    words = " ".join(sheet.split())
    assert " ".join(text.split()) in words
    assert "For the envelope Dana Lee" in words
