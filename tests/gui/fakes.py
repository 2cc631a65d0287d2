"""Stand-ins for what a draft leaves by."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class FakeClipboard:
    """A clipboard that remembers all it was given."""

    texts: list[str] = field(default_factory=list)
    rich: list[str] = field(default_factory=list)

    def set_text(self, text: str) -> None:
        self.texts.append(text)

    def set_rich(self, text: str, html: str) -> None:
        self.texts.append(text)
        self.rich.append(html)


@dataclass
class FakeOpener:
    """A mail program that remembers what it was asked to open, or none at all if `there` is false."""

    there: bool = True
    opened: list[str] = field(default_factory=list)

    def open(self, url: str) -> bool:
        self.opened.append(url)
        return self.there
