"""Takes out of a library where it looks for others, when that is a folder of the machine that built it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ELF64_LITTLE = b"\x7fELF\x02\x01"
_DYNAMIC_SEGMENT, _LOAD_SEGMENT = 2, 1
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29
_ENTRY = struct.Struct("<qQ")  # a tag and its value
_SEGMENT = struct.Struct("<II6Q")


def forget_foreign_runpath(path: Path) -> bool:
    """Remove such an entry from the file; say whether there was one. Others, as $ORIGIN, stay."""
    content = bytearray(path.read_bytes())
    if not content.startswith(_ELF64_LITTLE):
        return False
    segments = list(_segments(content))
    for kind, _, offset, _, _, size, _, _ in segments:
        if kind == _DYNAMIC_SEGMENT and _cut(content, offset, size, segments):
            path.write_bytes(content)
            return True
    return False


def _segments(content: bytearray) -> Iterator[tuple[int, ...]]:
    (table,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    for number in range(count):
        yield _SEGMENT.unpack_from(content, table + number * size)


def _cut(content: bytearray, offset: int, size: int, segments: list[tuple[int, ...]]) -> bool:
    entries = [_ENTRY.unpack_from(content, at) for at in range(offset, offset + size, _ENTRY.size)]
    address = next(value for tag, value in entries if tag == _STRINGS)
    strings = next(
        address - virtual + start
        for kind, _, start, virtual, _, length, _, _ in segments
        if kind == _LOAD_SEGMENT and virtual <= address < virtual + length
    )

    def is_foreign(tag: int, value: int) -> bool:
        return tag in {_RPATH, _RUNPATH} and not content.startswith(b"$ORIGIN", strings + value)

    foreign = [(tag, value) for tag, value in entries if is_foreign(tag, value)]
    if not foreign:
        return False
    for _, value in foreign:  # the words, too, so that nobody reads whose machine it was
        start = strings + value
        end = content.index(0, start)
        content[start:end] = bytes(end - start)
    kept = [entry for entry in entries if entry not in foreign]
    kept += [(_END, 0)] * len(foreign)
    for number, entry in enumerate(kept):
        _ENTRY.pack_into(content, offset + number * _ENTRY.size, *entry)
    return True
