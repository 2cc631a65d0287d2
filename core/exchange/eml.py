"""Writes a message as a mail file (`.eml`), which any mail program opens as a letter still to be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.drafting.people import one_line

if TYPE_CHECKING:
    from email.headerregistry import Address


def mail_file(name: str, address: str, subject: str, body: str) -> bytes:
    """Return the file: to one recipient at most, with this subject and this text, in UTF-8.

    Nothing in the four texts can make another header or another recipient: line breaks become blanks in a
    header, and what is no mail address is left out. It has no sender, whom the mail program knows better.
    """
    from email.message import EmailMessage
    from email.policy import SMTP

    mail = EmailMessage(policy=SMTP)
    to = _recipient(name, address)
    if to is not None:
        mail["To"] = to
    mail["Subject"] = _whole(one_line(subject))
    mail["X-Unsent"] = "1"  # so that Outlook opens it to be sent, not as something received
    text = "\n".join(_whole(body).splitlines())
    mail.set_content(text, charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def _recipient(name: str, address: str) -> Address | None:
    """Return the recipient, or nobody where the address is none that mail can go to."""
    from email.errors import HeaderParseError
    from email.headerregistry import Address

    bare = address.strip()
    if not bare.isascii() or not bare.isprintable():
        return None
    try:
        return Address(display_name=_whole(one_line(name)), addr_spec=bare)
    except (HeaderParseError, ValueError, IndexError):
        return None


def _whole(text: str) -> str:
    """Return a text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
