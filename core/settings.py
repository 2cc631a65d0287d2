"""The user's settings: one small JSON file, written whole or not at all."""

from __future__ import annotations

import json
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from core.errors import EnvironmentProblem
from core.files import set_aside, write_whole
from core.models import Profile, Tone, utc
from core.records import record, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Numbers = tuple[tuple[str, tuple[tuple[str, int | bool | str | tuple[int, ...]], ...]], ...]

FIRST_POLICY = "intention"
_LAST_MINUTE = 24 * 60 - 1


class Appearance(StrEnum):
    """Light, dark, or as the desktop is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@record
class Settings:
    """What the user chose.

    `numbers` are those that the user changed, by name, of each policy: `core.policy_numbers` reads them.
    Quiet hours are minutes after local midnight; nothing is announced before `paused_until` (UTC).
    `knows_tray` says that the user was told where a closed window goes, `knows_synced` by which program the
    data folder is kept in step with other computers. `window` is Qt's own word for place
    and size, `screens` are the names of screens, each with how it was arranged. `others` are keys of a newer
    app, kept as they were.
    """

    profile: Profile = Profile()
    policy: str = FIRST_POLICY
    numbers: Numbers = ()
    reminders: bool = True
    paused_until: datetime | None = None
    quiet_from: int = 21 * 60
    quiet_until: int = 8 * 60
    appearance: Appearance = Appearance.SYSTEM
    knows_tray: bool = False
    knows_synced: str = ""
    window: str = ""
    screens: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, object], ...] = ()


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _yes(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _texts(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise TypeError
    return tuple((name, _text(text)) for name, text in value.items())


def _minute(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LAST_MINUTE:
        raise TypeError
    return value


def _instant(value: object) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise TypeError
    return utc(moment)


def _numbers(value: object) -> Numbers:
    if not isinstance(value, dict):
        raise TypeError
    return tuple(sorted((policy, _of_one(numbers)) for policy, numbers in value.items()))


def _of_one(numbers: object) -> tuple[tuple[str, int | bool | str | tuple[int, ...]], ...]:
    if not isinstance(numbers, dict):
        raise TypeError
    return tuple(sorted((name, _number(number)) for name, number in numbers.items()))


def _number(value: object) -> int | bool | str | tuple[int, ...]:
    if isinstance(value, list) and all(isinstance(one, int) for one in value):
        return tuple(value)
    if not isinstance(value, int | str):
        raise TypeError
    return value


_OF_SETTINGS: dict[str, Callable[[Any], object]] = {
    "policy": _text,
    "numbers": _numbers,
    "reminders": _yes,
    "paused_until": _instant,
    "quiet_from": _minute,
    "quiet_until": _minute,
    "appearance": Appearance,
    "knows_tray": _yes,
    "knows_synced": _text,
    "window": _text,
    "screens": _texts,
}
_OF_PROFILE: dict[str, Callable[[Any], object]] = {
    "name": _text,
    "signature": _text,
    "country": _text,
    "region": _text,
    "premium": _yes,
    "tone": Tone,
}


def _usable(data: Mapping[str, object], readers: Mapping[str, Callable[[Any], object]]) -> dict[str, Any]:
    """Return the known values that can be used; a value that cannot leaves its setting as it is at first."""
    usable: dict[str, Any] = {}
    for name, reader in readers.items():
        try:
            usable[name] = reader(data[name])
        except (KeyError, OverflowError, TypeError, ValueError):
            continue
    return usable


def _settings(data: Mapping[str, object]) -> Settings:
    """Return the settings that a file's object holds."""
    profile = data.get("profile")
    return Settings(
        profile=Profile(**_usable(profile, _OF_PROFILE)) if isinstance(profile, dict) else Profile(),
        others=tuple((name, data[name]) for name in data if name not in {"profile", *_OF_SETTINGS}),
        **_usable(data, _OF_SETTINGS),
    )


def _broken(path: Path) -> str:
    """Move a broken file out of the way and return the words that say so."""
    goes_on = "Afterword goes on with its first settings; your interviews are not touched."
    try:
        return f"The settings could not be read and were kept as {set_aside(path)}. {goes_on}"
    except OSError as error:
        return f"The settings in {path} cannot be read, nor moved aside ({error.strerror}). {goes_on}"


def load_settings(path: Path) -> tuple[Settings, str]:
    """Return the settings, and a notice for the user, "" when there is nothing to say. Never fails."""
    try:
        data = json.loads(path.read_bytes())
        if isinstance(data, dict):
            return _settings(data), ""
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError):
        pass
    return Settings(), _broken(path)


def _plain(settings: Settings) -> dict[str, object]:
    """Return the settings as JSON has them."""
    data = dict(settings.others)
    data["profile"] = {name: getattr(settings.profile, name) for name in _OF_PROFILE}
    data.update({name: getattr(settings, name) for name in _OF_SETTINGS})
    data["numbers"] = {policy: dict(numbers) for policy, numbers in settings.numbers}
    if settings.paused_until is not None:
        data["paused_until"] = settings.paused_until.isoformat()
    data["screens"] = dict(settings.screens)
    return data


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings. Raises `EnvironmentProblem`, and then the old file is whole."""
    text = json.dumps(_plain(settings), indent=2, ensure_ascii=False) + "\n"
    try:
        write_whole(path, text.encode("utf-8", "replace"))
    except OSError as error:
        message = (
            f"The settings could not be saved in {path} ({error.strerror}). "
            "The settings before are kept. Make room or the folder writable, then try again."
        )
        raise EnvironmentProblem(message) from error


def with_profile(settings: Settings, **values: Any) -> Settings:  # noqa: ANN401  the fields of Profile
    """Return the settings with these fields of the profile changed."""
    return replace(settings, profile=replace(settings.profile, **values))
