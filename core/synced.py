"""Whether a folder is kept in step with other computers, and by which program: by what that leaves in it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from core.records import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@record
class Marks:
    """How the folders of a program are known: by a file in the topmost one, by names, by the environment.

    `files` are patterns in the topmost folder; `folders` are patterns of a name of a folder on the way;
    `variables` of the environment hold a topmost folder.
    """

    program: str
    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()


_PROGRAMS = (
    Marks(
        program="Dropbox",
        files=(".dropbox", ".dropbox.cache"),
        folders=("Dropbox", "Dropbox (*)", "Dropbox-*"),
    ),
    Marks(
        program="OneDrive",
        files=(".849C9593-D756-4E56-8D6E-42412F2A707B",),
        folders=("OneDrive", "OneDrive - *", "OneDrive-*"),
        variables=("OneDrive", "OneDriveConsumer", "OneDriveCommercial"),
    ),
    Marks(program="iCloud Drive", folders=("com~apple~CloudDocs", "Mobile Documents", "iCloudDrive")),
    Marks(
        program="Google Drive",
        files=(".tmp.drivedownload", ".tmp.driveupload"),
        folders=("Google Drive", "GoogleDrive-*"),
    ),
    Marks(
        program="Nextcloud",
        files=(".nextcloudsync.log", "._sync_*.db", ".sync_*.db", "_sync_*.db"),
        folders=("Nextcloud",),
    ),
    Marks(program="ownCloud", files=(".owncloudsync.log", ".OwnCloudSync.log"), folders=("ownCloud",)),
    Marks(program="Syncthing", files=(".stfolder", ".stversions")),
    Marks(program="Resilio Sync", files=(".sync/ID",)),
    Marks(program="Seafile", files=(".seafile-data",), folders=("Seafile",)),
    Marks(program="MEGA", files=(".megaignore",)),
    Marks(program="pCloud", folders=("pCloudDrive", "pCloud Drive")),
    Marks(program="a cloud drive", folders=("CloudStorage",)),  # where macOS puts what it does not name
)


def synced_by(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Return the program that keeps a folder in step with other computers, "" for none that is known."""
    on_the_way = list(_on_the_way(folder))
    for marks in _PROGRAMS:
        named = {Path(environment[name]).resolve() for name in marks.variables if environment.get(name)}
        for one in on_the_way:
            if one in named or any(one.match(name) for name in marks.folders) or _is_marked(one, marks.files):
                return marks.program
    return ""


def _on_the_way(folder: Path) -> Iterator[Path]:
    """Yield the folder and those it lies in, where links lead, without the home folder's own outside."""
    real = folder.resolve()
    yield real
    yield from real.parents


def _is_marked(folder: Path, files: tuple[str, ...]) -> bool:
    """Say whether one of these is in a folder; in one that cannot be looked into, nothing is."""
    try:
        return any(next(iter(folder.glob(name)), None) is not None for name in files)
    except OSError:
        return False
