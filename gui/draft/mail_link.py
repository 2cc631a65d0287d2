"""A `mailto:` link from any text to exactly one recipient, with no way in for a further header."""

from __future__ import annotations

LONGEST = 2000  # characters: Windows cuts a link near 2,048


def mail_link(address: str, subject: str, body: str) -> str:
    """Return the link, percent-encoded throughout, with line ends as mail has them."""
    from urllib.parse import quote  # needed by a click only

    local, at, domain = address.strip().rpartition("@")
    recipient = f"{quote(local, safe='')}{at}{quote(domain, safe='')}"
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "%0D%0A".join(quote(words, safe="", errors="replace") for words in lines)
    title = quote(" ".join(subject.split()), safe="", errors="replace")
    return f"mailto:{recipient}?subject={title}&body={text}"


def fits(link: str) -> bool:
    """Say whether every system passes a link of this length on whole."""
    return len(link) <= LONGEST
