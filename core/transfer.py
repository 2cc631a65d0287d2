"""Carries a whole workspace out to a file and in from one, all or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import EnvironmentProblem, UserError
from core.exchange.json import decode, encode, locate
from core.files import save_as
from core.merge import merge
from core.models import RECORD_TYPES, Draft, Mark
from core.validity import InvalidRecord

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.merge import Merge
    from core.models import Id, Record
    from core.workspace import Workspace

LARGEST = 256 * 1024 * 1024  # bytes; ten times what 10,000 processes take


def export_workspace(workspace: Workspace, path: Path, *, overwrite: bool = False) -> int:
    """Write every record to `path` and return how many there are.

    Raises `UserError` if there is a file that may not be replaced, `EnvironmentProblem` if it cannot be
    written; then whatever was there is whole.
    """
    own = {workspace.paths.database.resolve(), workspace.paths.settings.resolve()}
    if path.resolve() in own:
        raise UserError(f"{path} belongs to Afterword itself. Choose another name. Nothing was written.")
    if path.exists() and not overwrite:
        raise UserError(f"{path} is there already. Nothing was written.", field="path")
    records = list(workspace.everything())
    content = encode(records, workspace.clock.now())
    save_as(path, content)
    return len(records)


def import_workspace(workspace: Workspace, path: Path) -> Merge:
    """Bring in every record of a file as one change, and return what that did.

    The newer of two records with one id wins; nothing is deleted. Raises `UserError`, naming the record
    and the field, or `EnvironmentProblem`; then nothing was imported.
    """
    records = decode(_content(path))
    result = _merged(workspace, f"Import {path.name}", records)
    try:
        workspace.apply(result.change)
    except InvalidRecord as problem:
        raise locate(problem, records) from problem
    return result


def bring_in(workspace: Workspace, copy: Path) -> Merge:
    """Bring in every record of another database of ours, as one change, and return what that did.

    The newer of two records with one id wins; nothing is deleted. Raises `DatabaseTrouble`, `UserError` and
    `EnvironmentProblem`; then nothing was brought in.
    """
    from core.store.restoring import records_of

    records = records_of(copy, workspace.paths.database)
    result = _merged(workspace, "Bring in another copy", records)
    workspace.apply(result.change)
    return result


def _merged(workspace: Workspace, title: str, records: Sequence[Record]) -> Merge:
    return merge(title, records, _stored(workspace, records), _marked(workspace, records))


def _content(path: Path) -> bytes:
    """Return the bytes of a plain file of a sensible size."""
    try:
        if path.exists() and not path.is_file():
            raise UserError(f"{path} is not a file. Nothing was imported.")
        if path.stat().st_size > LARGEST:
            raise UserError(
                f"{path} is larger than {LARGEST // 1024**2} MB, which no export is. Nothing was imported."
            )
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be read ({error.strerror}). Nothing was imported."
        ) from error


def _stored(workspace: Workspace, records: Sequence[Record]) -> dict[Id, Record]:
    """Return what is there under the same ids."""
    found: dict[Id, Record] = {}
    for kind in RECORD_TYPES:
        found.update(workspace.stored(kind, {record.id for record in records if type(record) is kind}))
    return found


def _marked(workspace: Workspace, records: Sequence[Record]) -> list[Mark | Draft]:
    """Return the marks and drafts that are there for the same steps."""
    marks = {record.step_key for record in records if isinstance(record, Mark)}
    drafts = {record.step_key for record in records if isinstance(record, Draft)}
    return [*workspace.of_steps(Mark, marks), *workspace.of_steps(Draft, drafts)]
