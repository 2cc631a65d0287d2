"""Stand-ins for what a draft leaves by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


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

    def open(self, url: str, unopened: Callable[[], object]) -> None:
        self.opened.append(url)
        if not self.there:
            unopened()


@dataclass
class FakeSpeller:
    """A dictionary that knows every word but a few, and what those are meant to be."""

    wrong: dict[str, list[str]] = field(default_factory=dict)
    everything_wrong: bool = False

    def knows(self, word: str) -> bool:
        return word not in self.wrong and not self.everything_wrong

    def suggestions(self, word: str) -> list[str]:
        return self.wrong.get(word, [])

    def learn(self, word: str) -> None:
        self.wrong.pop(word, None)
