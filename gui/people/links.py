"""The links that a person's addresses make, if they make any."""

from __future__ import annotations

_HOSTS = ("linkedin.com/", "www.linkedin.com/")


def mail_to(address: str) -> str:
    """Return the `mailto:` link to one address, with no way in for anything else; "" for none."""
    from urllib.parse import quote  # needed by a click only

    local, at, domain = address.strip().rpartition("@")
    return f"mailto:{quote(local, safe='')}@{quote(domain, safe='')}" if at and local and domain else ""


def linkedin_page(text: str) -> str:
    """Return the `https:` link of what was noted as somebody's page; "" where that is no such link."""
    from urllib.parse import quote

    page = text.strip()
    if page.lower().startswith(_HOSTS):
        page = f"https://{page}"
    if not page.lower().startswith("https://") or " " in page:
        return ""
    return quote(page, safe="/:?=&%#@+~,;!$'()*[]-._")
