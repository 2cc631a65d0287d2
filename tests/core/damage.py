"""Spoils files as disks, other programs and ill will do: seeded, so that what fails fails again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random

NASTY: tuple[object, ...] = (
    None, True, False, 0, -1, 1, 10**30, -(10**30), 1e308, float("inf"), float("nan"), "", " ", "\0",
    "\ud800", "\u202egro.live", "<img src='file:///etc/hostname'>", "A&B", "=1+1", "x" * 10_000,
    "\n" * 2000, "💥" * 300, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "9999-12-31",
    "0001-01-01", "2026-02-30", "2026-11-23T14:00:00", "2026-11-23T14:00:00Z", "2026-W48-2",
    "20261123", "24:00", "../../../etc/passwd",
    "${name}", "{0.__class__}", "%s%n", [], {}, [[]], [{}], {"": ""}, [1, "a", None], {"__proto__": 1},
    "Europe/London", "Factory", "localtime", "/etc/localtime", "../UTC", "GB", "ß",
    "\ufb01", "\u0661\u0662",
)  # fmt: skip
"""What no reader should fall over, wherever in a document it stands."""

_BYTES = (
    b"\0",
    b"\xff",
    b"\xef\xbb\xbf",
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b"\\",
    b",",
    b":",
    b"\n",
    b"\r",
    b"\xc3",
)
_TEXTS = (
    "if ",
    "else:",
    "or:",
    "either:",
    "${",
    "}",
    "[",
    "]",
    "|",
    "--",
    "Subject:",
    "\n",
    "\t",
    "#",
    "?",
    "&",
    " ",
)


def spoilt_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return the content with a few bytes lost, doubled, changed or put in, or with its end cut off."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 1, 2, 4, 16))):
        at = chance.randrange(len(data) + 1)
        until = min(len(data), at + chance.choice((1, 1, 2, 8, 64, 512)))
        match chance.randrange(6):
            case 0:
                del data[at:until]
            case 1:
                data[at:at] = data[at:until]
            case 2:
                data[at:until] = chance.randbytes(until - at)
            case 3:
                data[at:at] = chance.choice(_BYTES) * chance.choice((1, 1, 3, 50))
            case 4:
                data[at:until] = bytes(until - at)
            case _:
                del data[at:]
    return bytes(data)


def spoilt_value(value: object, chance: random.Random) -> object:
    """Return what JSON has read with one value in it, at any depth, lost or replaced by something nasty."""
    if isinstance(value, dict) and value and chance.random() < 0.9:
        name = chance.choice(list(value))
        rest: dict[Any, object] = dict(value)
        match chance.randrange(12):
            case 0:
                del rest[name]
            case 1:
                rest[str(chance.choice(NASTY))[:60]] = rest.pop(name)
            case _:
                rest[name] = spoilt_value(value[name], chance)
        return rest
    if isinstance(value, list) and value and chance.random() < 0.9:
        at = chance.randrange(len(value))
        match chance.randrange(12):
            case 0:
                return [*value[:at], *value[at + 1 :]]
            case 1:
                return [*value[:at], value[at], *value[at:]]
            case _:
                return [*value[:at], spoilt_value(value[at], chance), *value[at + 1 :]]
    if isinstance(value, str) and chance.random() < 0.3:
        return spoilt_text(value, chance)
    return chance.choice(NASTY)


def spoilt_json(content: bytes, chance: random.Random) -> bytes:
    """Return a JSON document spoilt as a document, or as a row of bytes."""
    if chance.random() < 0.3:
        return spoilt_bytes(content, chance)
    value: object = json.loads(content)
    for _ in range(chance.choice((1, 1, 2, 5))):
        value = spoilt_value(value, chance)
    return json.dumps(value).encode("utf-8", "surrogatepass")


def spoilt_text(text: str, chance: random.Random, more: tuple[str, ...] = _TEXTS) -> str:
    """Return a text with pieces lost, doubled, moved or put in."""
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(text) + 1)
        until = min(len(text), at + chance.choice((1, 1, 2, 8, 64)))
        match chance.randrange(5):
            case 0:
                text = text[:at] + text[until:]
            case 1:
                text = text[:until] + text[at:]
            case 2:
                text = text[:at] + chance.choice(more) * chance.choice((1, 1, 2, 40)) + text[at:]
            case 3:
                text = (
                    text[:at]
                    + chr(chance.choice((0, 9, 0x202E, 0x2028, 0xD800, chance.randrange(0x11000))))
                    + text[at:]
                )
            case _:
                text = text[:at] + text[until:] + text[at:until]
    return text
