"""Words that a dictionary does not know, where the computer has one: underlined, with what may be meant.

The dictionaries are those of Enchant, by way of `pyenchant`. Neither is needed: without them nothing is
underlined, and nothing else changes.
"""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from threading import Lock, Thread
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from core.drafting.words import folded, pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from core.drafting.checks.letter import Span
    from gui.draft.editor import BodyEditor

    Load = Callable[[str], "Speller | None"]

_WORD = r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*"
_APART = frozenset(' \t\n\u00a0()[]"\u201c\u201d\u201e,.;:!?\u2026\u2013\u2014/')
_SHORTEST = 2
_MOST_OFFERED = 6
_PAUSE = 350  # milliseconds without a key, after which the words are looked at
_PLACES = {"en": ("en_GB", "en_US", "en_AU", "en_CA", "en"), "de": ("de_DE", "de_AT", "de_CH", "de")}


_ONE_AT_A_TIME = Lock()  # Enchant ends the program where two threads ask it at once


class Speller(Protocol):
    """What knows the words of one language."""

    def knows(self, word: str) -> bool:
        """Say whether a word is spelt right."""

    def suggestions(self, word: str) -> list[str]:
        """Return what may be meant, the likeliest first."""

    def learn(self, word: str) -> None:
        """Take a word as right from now on, in the user's own list of words."""


class EnchantSpeller:
    """A dictionary of Enchant."""

    def __init__(self, tag: str) -> None:
        """Open the dictionary of a language and place: "en_GB". Raises `ImportError` or Enchant's `Error`."""
        import enchant

        self._words = enchant.Dict(tag)
        self._asked: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        if word not in self._asked:
            with _ONE_AT_A_TIME:
                self._asked[word] = bool(self._words.check(word))
        return self._asked[word]

    def suggestions(self, word: str) -> list[str]:
        with _ONE_AT_A_TIME:
            return [str(one) for one in self._words.suggest(word)]

    def learn(self, word: str) -> None:
        with _ONE_AT_A_TIME:
            self._words.add(word)
        self._asked[word] = True


def load_speller(language: str) -> Speller | None:
    """Return the dictionary of a language ("en"), rather that of the user's own country; nothing for none."""
    with _ONE_AT_A_TIME:
        return _opened(language)


@lru_cache(maxsize=4)
def _opened(language: str) -> Speller | None:
    try:
        import enchant
        from enchant.errors import Error
    except ImportError:  # neither the package nor the system's library has to be there
        return None
    own = QLocale.system().name()
    for tag in sorted(_PLACES.get(language, ()), key=lambda one: one != own):
        try:
            if enchant.dict_exists(tag):
                return EnchantSpeller(tag)
        except Error:
            continue
    return None


def unknown_words(text: str, speller: Speller, known: Collection[str], typing: int = -1) -> list[Span]:
    """Return where the words stand that a dictionary does not know; those `known` (folded) are left alone.

    So are names of things with figures or capitals within, addresses, and the word that ends at `typing`.
    """
    found = []
    for match in pattern(_WORD).finditer(text):
        start, end = match.span()
        word = match.group().replace("\u2019", "'")
        alone = (start == 0 or text[start - 1] in _APART) and (end == len(text) or text[end] in _APART)
        plain = len(word) >= _SHORTEST and word[1:] == word[1:].lower() and folded(word) not in known
        at_an_address = end < len(text) - 1 and text[end] == "." and text[end + 1].isalnum()
        if alone and plain and not at_an_address and end != typing and not speller.knows(word):
            found.append((start, end))
    return found


class Spelling(QObject):
    """Looks at the words of an editor whenever the person pauses.

    The dictionary is loaded by the first pause, beside the window: it takes some tenths of a second.
    """

    loaded = Signal()

    def __init__(self, editor: BodyEditor, load: Load = load_speller) -> None:
        super().__init__(editor)
        self._editor, self._load = editor, load
        self._language, self._known = "", frozenset[str]()
        self._spellers: dict[str, Speller | None] = {}
        self._loading = ""
        self.loaded.connect(self.look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        editor.edited.connect(self._pause.start)
        editor.speaks = self

    def use(self, load: Load) -> None:
        """Take dictionaries from elsewhere."""
        self._load = load
        self._spellers.clear()

    def read(self, language: str, known: frozenset[str], *, own: bool) -> None:
        """Say what language the text is in, and which words need no dictionary; look if it is one's own."""
        self._language, self._known = language, known
        if own:
            self._pause.start()
        else:
            self._pause.stop()
            self._editor.underline(())

    def look(self) -> None:
        """Underline what the dictionary does not know, once it is there."""
        if self._language not in self._spellers:
            self._fetch()
            return
        speller = self._spellers[self._language]
        if speller is not None:
            typing = self._editor.cursor_place() if self._editor.hasFocus() else -1
            self._editor.underline(unknown_words(self._editor.text(), speller, self._known, typing))

    def _fetch(self) -> None:
        language, load = self._language, self._load
        if language == self._loading:
            return
        self._loading = language

        def fetch() -> None:
            self._spellers[language] = load(language)
            self._loading = ""
            with suppress(RuntimeError):  # the window may be gone by now
                self.loaded.emit()

        Thread(target=fetch, name="spelling", daemon=True).start()

    def offers(self, word: str) -> list[str]:
        """Return what may be meant by a word."""
        speller = self._spellers.get(self._language)
        return speller.suggestions(word)[:_MOST_OFFERED] if speller is not None else []

    def learn(self, word: str) -> None:
        """Take a word as right."""
        speller = self._spellers.get(self._language)
        if speller is not None:
            speller.learn(word)
            self.look()
