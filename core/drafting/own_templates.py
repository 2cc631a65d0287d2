"""The user's own message templates: readable files in the data folder, in the place of those of the app.

One file for each situation, channel, tone and language, by the same names and in the same form as the
built-in ones (`resources/messages/README.md`). Removing a file brings the built-in words back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from core.drafting.fields import FIELDS, FLAGS
from core.drafting.lexicon import LANGUAGE_NAMES, LANGUAGES
from core.drafting.parsing import TemplateProblem, mistakes_in, parse_template
from core.drafting.situations import SITUATIONS, TITLES, load_template, template_file
from core.errors import EnvironmentProblem, UserError
from core.files import write_all
from core.models import Channel, Tone
from core.paths import make_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from core.drafting.template import Template

FORMAT, VERSION = "afterword-messages", 1
LARGEST = 20_000
"""Characters of a template; the longest built-in one has a third of them."""

LARGEST_FILE = 4_000_000
"""Bytes of a file of templates."""

_CHANNEL_NAMES = {Channel.EMAIL: "e-mail", Channel.CARD: "card", Channel.LINKEDIN: "LinkedIn"}


class TemplateName(NamedTuple):
    """Which message a template writes."""

    language: str
    situation: str
    channel: Channel
    tone: Tone

    @property
    def key(self) -> str:
        """Return the name by which a file of templates holds it: "en/thank_you.email.warm"."""
        return f"{self.language}/{self.situation}.{self.channel}.{self.tone}"

    @property
    def title(self) -> str:
        """Return what a person calls it: "Thank you after an interview, by e-mail, warm (English)"."""
        by = f"by {_CHANNEL_NAMES[self.channel]}"
        return f"{TITLES[self.situation]}, {by}, {self.tone} ({LANGUAGE_NAMES[self.language]})"


def every_name() -> Iterator[TemplateName]:
    """Yield the name of every template there is, by language, situation, channel and tone."""
    for language in LANGUAGES:
        for situation, channels in SITUATIONS.items():
            for channel in channels:
                for tone in Tone:
                    yield TemplateName(language, situation, channel, tone)


def built_in(name: TemplateName) -> str:
    """Return the text that came with the app."""
    return template_file(name.situation, name.channel, name.tone, name.language).read_text(encoding="utf-8")


def mistakes(text: str) -> tuple[TemplateProblem, ...]:
    """Return what is wrong with the text of a template, each with its place; nothing where all is well."""
    if len(text) > LARGEST:
        words = f"A template has at most {LARGEST} characters, and this one has {len(text)}."
        return (TemplateProblem(words, 1, (LARGEST, len(text))),)
    return mistakes_in(text, FIELDS, FLAGS)


class OwnTemplates:
    """The templates in one folder. Every method that reads or writes may raise `EnvironmentProblem`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[TemplateName, tuple[tuple[int, int], Template | None]] = {}

    def file(self, name: TemplateName) -> Path:
        """Return the file of a template of the user's own, whether there is one or not."""
        return self._folder / name.language / f"{name.situation}.{name.channel}.{name.tone}.txt"

    def is_own(self, name: TemplateName) -> bool:
        """Say whether the user has a text of their own for it."""
        return self.file(name).is_file()

    def text(self, name: TemplateName) -> str:
        """Return the user's own text, else the built-in one."""
        try:
            return self.file(name).read_text(encoding="utf-8-sig", errors="replace")
        except FileNotFoundError:
            return built_in(name)
        except OSError as error:
            raise EnvironmentProblem(f"{self.file(name)} cannot be read ({error.strerror}).") from error

    def own(self) -> tuple[TemplateName, ...]:
        """Return what the user has texts of their own for."""
        return tuple(name for name in every_name() if self.is_own(name))

    def load(self, situation: str, channel: Channel, tone: Tone, language: str) -> Template:
        """Return the user's own template, or the built-in one where there is none or it has a mistake."""
        channels = SITUATIONS[situation]
        written_for = channel if channel in channels else channels[0]
        own = self._own_template(TemplateName(language, situation, written_for, tone))
        return own or load_template(situation, channel, tone, language)

    def _own_template(self, name: TemplateName) -> Template | None:
        """Return the user's own template as it is now; read again only once its file has changed."""
        try:
            status = self.file(name).stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if self._read.get(name, (None, None))[0] != stamp:
                self._read[name] = (stamp, _parsed(self.text(name)))
        except (OSError, EnvironmentProblem):
            return None
        return self._read[name][1]

    def spoilt(self) -> dict[TemplateName, TemplateProblem]:
        """Return the first mistake of each own template that cannot be used, so that it can be told."""
        found = {name: mistakes(self.text(name)) for name in self.own()}
        return {name: problems[0] for name, problems in found.items() if problems}

    def save(self, name: TemplateName, text: str) -> None:
        """Keep a text as the user's own; the built-in text itself is no text of their own.

        Raises `TemplateProblem` for the first mistake; then nothing has changed.
        """
        problems = mistakes(text)
        if problems:
            raise problems[0]
        self._keep({name: text})

    def _keep(self, texts: Mapping[TemplateName, str]) -> None:
        """Keep sound texts, all or none; one that is the built-in text is none of the user's own."""
        ended = {name: f"{text.rstrip()}\n" for name, text in texts.items()}
        own = {name: text for name, text in ended.items() if text != built_in(name)}
        files = {self.file(name): text.encode("utf-8", "replace") for name, text in own.items()}
        try:
            for file in files:
                make_folder(file.parent)
            write_all(files)
        except OSError as error:
            where = next(iter(files)) if len(files) == 1 else self._folder
            raise EnvironmentProblem(
                f"{where} could not be saved ({error.strerror}). The words before are kept. "
                "Make room or the folder writable, then try again."
            ) from error
        for name in ended:
            self._read.pop(name, None)
            if name not in own:
                self.reset(name)

    def reset(self, name: TemplateName) -> None:
        """Go back to the built-in text; nothing to do where there is no other."""
        try:
            self.file(name).unlink(missing_ok=True)
        except OSError as error:
            message = f"{self.file(name)} could not be removed ({error.strerror})."
            raise EnvironmentProblem(message) from error
        self._read.pop(name, None)

    def exported(self) -> bytes:
        """Return all texts of the user's own as one file."""
        texts = {name.key: self.text(name) for name in self.own()}
        data = {"format": FORMAT, "version": VERSION, "messages": texts}
        return f"{json.dumps(data, indent=2, ensure_ascii=False)}\n".encode("utf-8", "replace")

    def take_in(self, content: bytes) -> tuple[TemplateName, ...]:
        """Keep every text of an exported file as the user's own, in the place of theirs; return which.

        Raises `UserError`, naming what is wrong; then nothing has changed.
        """
        texts = _decoded(content)
        self._keep(texts)
        return tuple(texts)


def _parsed(text: str) -> Template | None:
    """Return a template, or nothing where its text has a mistake."""
    return None if mistakes(text) else parse_template(text, FIELDS, FLAGS)


def _decoded(content: bytes) -> dict[TemplateName, str]:
    """Return the texts of an exported file, every one of them sound."""
    if len(content) > LARGEST_FILE:
        raise UserError("This file is too large to hold message templates. Nothing was imported.")
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise UserError("This file holds no message templates. Nothing was imported.") from None
    texts = data.get("messages") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(texts, dict):
        raise UserError("This file holds no message templates. Nothing was imported.")
    if data.get("version") != VERSION:
        raise UserError("This file is from a newer Afterword. Update first. Nothing was imported.")
    return dict(_sound(texts))


def _sound(texts: Mapping[str, object]) -> Iterator[tuple[TemplateName, str]]:
    """Yield the texts by name. Raises `UserError` for the first that is none, or is for no message."""
    known = {name.key: name for name in every_name()}
    for key, text in texts.items():
        if key not in known:
            raise UserError(f"There is no message \u201c{key}\u201d. Nothing was imported.")
        if not isinstance(text, str):
            raise UserError(f"\u201c{key}\u201d is no text. Nothing was imported.")
        problems = mistakes(text)
        if problems:
            raise UserError(f"{known[key].title}: {problems[0].message} Nothing was imported.")
        yield known[key], text
