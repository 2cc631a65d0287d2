"""The link to somebody's LinkedIn page, from what was noted of it."""

from __future__ import annotations

_SITE = "linkedin.com"


def profile_link(noted: str) -> str:
    """Return the `https:` link of a LinkedIn page, "" for anything that is none."""
    from urllib.parse import quote, urlsplit  # needed by a click only

    page = noted.strip()
    if not page.isprintable() or " " in page or "\\" in page:
        return ""
    page = page.removeprefix("http://").removeprefix("https://")
    page = f"https://www.{_SITE}/{page}" if page.startswith("in/") else f"https://{page}"
    try:
        parts = urlsplit(page)
        host = parts.hostname or ""
        alone = parts.netloc.lower() == host  # nobody's name before it, and no port behind it
    except ValueError:
        return ""
    if not alone or not (host == _SITE or host.endswith(f".{_SITE}")) or not host.isascii():
        return ""
    path = quote(parts.path, safe="/%-._~")
    return f"https://{host}{path}" if path.strip("/") else ""
