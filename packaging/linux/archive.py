"""The portable archive: the frozen app in a folder that runs wherever it is unpacked."""

from __future__ import annotations

import lzma
import tarfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def pack(folder: Path, name: str, archive: Path, epoch: int) -> None:
    """Pack the folder under a name of its own, in the order of its names, as nobody's, and at one time."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    with lzma.open(archive, "wb", preset=9) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for path in (folder, *sorted(folder.rglob("*"))):
            tar.add(path, f"{name}/{path.relative_to(folder)}".rstrip("/."), recursive=False, filter=plain)
