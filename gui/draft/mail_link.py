"""A `mailto:` link from any text to exactly one recipient, with no way in for a further header."""

from __future__ import annotations

LONGEST = 2000  # characters: Windows cuts a link near 2,048


def mail_link(address: str, subject: str, body: str) -> str:
    """Return the link, percent-encoded throughout, with line ends as mail has them.

    What is not one plain address is left out, so that the mail program asks for it: some programs would
    read "a,b@c" as two.
    """
    from urllib.parse import quote  # needed by a click only

    local, at, domain = one_address(address).rpartition("@")
    recipient = f"{quote(local, safe='')}{at}{quote(domain, safe='')}"
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "%0D%0A".join(quote(words, safe="", errors="replace") for words in lines)
    title = quote(" ".join(subject.split()), safe="", errors="replace")
    return f"mailto:{recipient}?subject={title}&body={text}"


def one_address(text: str) -> str:
    """Return the one address that a text is, or has in angle brackets after a name; else nothing."""
    import re

    plain = r"[^\s@,;:<>()\[\]\\\"\x00-\x1f\x7f\ud800-\udfff]+"
    match = re.fullmatch(rf"(?:[^<>@]*<)?\s*({plain}@{plain})\s*>?", text.strip())
    bracketed = text.count("<") == text.count(">")
    return match[1] if match and bracketed else ""


def fits(link: str) -> bool:
    """Say whether every system passes a link of this length on whole."""
    return len(link) <= LONGEST
