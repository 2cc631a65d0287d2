"""The whole workspace as a file: it comes back equal; a bad one is named by its field and changes nothing."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import MISSING, fields, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import EnvironmentProblem, UserError
from core.exchange.json import FORMAT, VERSION, decode, encode, list_name
from core.ids import new_id
from core.models import (
    RECORD_TYPES,
    Change,
    Channel,
    Company,
    Draft,
    Mark,
    MarkKind,
    Tone,
)
from core.transfer import LARGEST, export_workspace, import_workspace
from core.workspace import open_workspace
from tests.fakes import MORNING, FakeClock
from tests.making import Halden, make_workspace
from tests.rights import has_rights
from tests.strategies import worlds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.models import Record
    from core.workspace import Workspace


@pytest.fixture(name="halden")
def _halden() -> Halden:
    return Halden()


@pytest.fixture(name="workspace")
def _workspace(tmp_path: Path, halden: Halden) -> Iterator[Workspace]:
    workspace = make_workspace(tmp_path / "data", *halden.records)
    yield workspace
    workspace.close()


@pytest.fixture(name="other")
def _other(tmp_path: Path) -> Iterator[Workspace]:
    workspace = open_workspace(tmp_path / "other", FakeClock())
    yield workspace
    workspace.close()


def document(*records: Record) -> dict[str, Any]:
    """Return an export of these records as Python has it."""
    data: dict[str, Any] = json.loads(encode(records, MORNING))
    return data


def mark(halden: Halden, **values: Any) -> Mark:
    made = Mark(
        id=new_id(),
        changed=MORNING,
        application_id=halden.process.id,
        step_key=halden.thank_dana,
        kind=MarkKind.DONE,
        made_at=MORNING,
    )
    return replace(made, **values)


# ---- there and back ----------------------------------------------------------------------------------


@given(records=worlds())
def test_what_is_written_is_read_back_equal(records: tuple[Record, ...]) -> None:
    assert decode(encode(records, MORNING)) == records


@given(records=worlds())
@settings(max_examples=25, deadline=None)
def test_an_export_imported_into_an_empty_workspace_gives_an_equal_workspace(
    records: tuple[Record, ...],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "everything.json"
        first = make_workspace(Path(folder) / "first", *records)
        second = open_workspace(Path(folder) / "second", FakeClock())
        assert export_workspace(first, path) == len(records)
        done = import_workspace(second, path)
        assert (done.added, done.changed, done.kept) == (len(records), 0, 0)
        assert list(second.everything()) == list(first.everything())
        assert {f.application.id: f for f in second.live_facts()} == {
            f.application.id: f for f in first.live_facts()
        }
        again = import_workspace(second, path)
        assert (again.added, again.changed, again.kept) == (0, 0, len(records))
        assert second.undo_title == ("Import everything.json" if records else "")
        second.undo()
        assert not list(second.everything())
        first.close()
        second.close()


def test_the_document_lists_every_kind_of_record_after_a_head(halden: Halden) -> None:
    data = document(*halden.records)
    assert list(data)[:3] == ["format", "version", "exported_at"]
    assert (data["format"], data["version"], data["exported_at"]) == (FORMAT, VERSION, "2026-11-24T09:20:00Z")
    assert len(list(data)[3:]) == len(RECORD_TYPES)
    assert data["companies"] == [
        {
            "id": halden.halden.id,
            "changed": "2026-11-24T09:20:00Z",
            "name": "Halden",
            "country": "",
            "region": "",
            "zone": "",
            "notes": "",
        }
    ]


def test_what_may_be_left_out_is_as_if_it_were_empty(halden: Halden) -> None:
    data = document(halden.halden)
    data["companies"] = [{name: data["companies"][0][name] for name in ("id", "changed", "name")}]
    del data["drafts"]
    assert decode(json.dumps(data).encode()) == (halden.halden,)


def test_a_file_that_begins_with_a_byte_order_mark_is_read(halden: Halden) -> None:
    assert decode(b"\xef\xbb\xbf" + encode([halden.halden], MORNING)) == (halden.halden,)


def test_an_instant_with_another_offset_is_the_same_instant(halden: Halden) -> None:
    data = document(halden.halden)
    data["companies"][0]["changed"] = "2026-11-24T10:20:00+01:00"
    assert decode(json.dumps(data).encode()) == (halden.halden,)


# ---- merging -----------------------------------------------------------------------------------------


def test_the_newer_of_two_records_wins_and_nothing_is_deleted(
    workspace: Workspace, halden: Halden, tmp_path: Path
) -> None:
    newer = replace(halden.halden, name="Halden & Co", changed=MORNING + timedelta(days=1))
    older = replace(halden.dana, name="D. Lee", changed=MORNING - timedelta(days=1))
    alike = replace(halden.sam, name="S. Okafor")
    lumen = Company(id=new_id(), changed=MORNING, name="Lumen Health")
    path = tmp_path / "in.json"
    path.write_bytes(encode([newer, lumen, older, alike], MORNING))
    done = import_workspace(workspace, path)
    assert (done.added, done.changed, done.kept) == (1, 1, 2)
    assert set(workspace.companies()) == {newer, lumen}
    assert set(workspace.contacts(halden.halden.id)) == {halden.dana, halden.sam}
    workspace.undo()
    assert set(workspace.everything()) == set(halden.records)


@pytest.mark.parametrize("minutes", [-1, 1])
def test_of_two_marks_of_one_step_the_newer_stays(
    workspace: Workspace, halden: Halden, tmp_path: Path, minutes: int
) -> None:
    here = mark(halden)
    there = mark(halden, kind=MarkKind.SKIPPED, changed=MORNING + timedelta(minutes=minutes))
    begun = Draft(
        id=new_id(),
        changed=MORNING,
        application_id=halden.process.id,
        step_key=halden.thank_dana,
        channel=Channel.EMAIL,
        tone=Tone.WARM,
        subject="",
        body="Dear Dana",
    )
    workspace.apply(Change(title="", after=(here, begun)))
    path = tmp_path / "in.json"
    path.write_bytes(encode([there, replace(begun, id=new_id())], MORNING))
    import_workspace(workspace, path)
    facts = workspace.facts(halden.process.id)
    assert facts.marks == ((there,) if minutes > 0 else (here,))
    assert facts.drafts == (begun,)


# ---- bad files ---------------------------------------------------------------------------------------


def test_everything_wrong_with_a_field_is_named_by_its_place(halden: Halden) -> None:
    cases: list[tuple[str, int, str, Any, str]] = [
        ("interviews", 0, "start", "soon", "must be an instant such as"),
        ("interviews", 0, "start", "2026-11-24T09:20:00", "must be an instant such as"),
        ("interviews", 0, "start", 1764000000, "must be an instant such as"),
        ("interviews", 0, "start", "0001-01-01T00:00:00+14:00", "must be an instant such as"),
        ("interviews", 0, "start", "2026-11-24T09:20:00.5Z", "whole seconds"),
        ("interviews", 0, "minutes", "60", "must be a whole number"),
        ("interviews", 0, "minutes", 60.5, "must be a whole number"),
        ("interviews", 0, "minutes", True, "must be a whole number"),
        ("interviews", 0, "minutes", 0, "must be a whole number from 1 to 1440"),
        ("interviews", 0, "zone", "Europe/Atlantis", "must be a time zone"),
        ("interviews", 0, "kind", "chat", "must be one of interview, phone_screen"),
        ("interviews", 0, "felt", [], "must be one of"),
        ("interviews", 0, "colour", "red", "is not a field"),
        ("interviews", 0, "application_id", "1", "must be a UUID"),
        ("participants", 1, "asked_to_connect", "yes", "must be true or false"),
        ("participants", 1, "rapport", None, "must be text"),
        ("promises", 0, "on", "next week", "must be a day such as"),
        ("promises", 0, "on", 7, "must be a day such as"),
        ("companies", 0, "name", " ", "must not be empty"),
        ("companies", 0, "name", "Hal\ud800den", "one line"),
        ("applications", 0, "closed_at", "2026-11-24T09:20:00Z", "while the outcome is open"),
    ]
    halden.promise(halden.panel, "in a week", halden.day(6))
    for name, number, field, value, words in cases:
        data = document(*halden.records)
        data[name][number][field] = value
        with pytest.raises(UserError, match=words) as caught:
            decode(json.dumps(data).encode())
        assert caught.value.message.startswith(f"{name}[{number}].{field}: ")
        assert caught.value.message.endswith(" Nothing was imported.")
        assert caught.value.field == f"{name}[{number}].{field}"


def test_a_field_that_is_missing_is_named(halden: Halden) -> None:
    data = document(*halden.records)
    del data["contacts"][1]["name"]
    with pytest.raises(UserError, match=r"contacts\[1\]\.name: is missing"):
        decode(json.dumps(data).encode())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"format": "something"}, "not an Afterword export"),
        ({"format": None}, "not an Afterword export"),
        ({"version": 2}, "version: is one that this Afterword does not know; it reads version 1"),
        ({"version": True}, "version: "),
        ({"version": "1"}, "version: "),
        ({"recipes": []}, "recipes: is not a part"),
        ({"re\ncipes\x1b": []}, r"re\\ncipes\\x1b: is not a part"),
        ({"companies": {}}, "companies: must be a list"),
        ({"companies": ["Halden"]}, r"companies\[0\]: must be an object"),
    ],
)
def test_a_document_that_is_not_ours_is_refused(change: dict[str, object], words: str) -> None:
    with pytest.raises(UserError, match=words):
        decode(json.dumps({**document(), **change}).encode())


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe{}", b"[" * 200_000, b'{"a":' * 200_000, b"9" * 10_000],
)
def test_what_is_no_json_object_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="not an Afterword export"):
        decode(content)


def test_a_name_given_twice_is_refused(halden: Halden) -> None:
    text = encode([halden.halden], MORNING).replace(
        b'"name": "Halden"', b'"name": "Halden", "name": "Holden"'
    )
    with pytest.raises(UserError, match="gives a name twice"):
        decode(text)


@given(
    content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_content_is_anything_but_refused(content: bytes) -> None:
    with pytest.raises(UserError):
        decode(content)


def test_a_record_that_refers_to_nothing_is_named_and_nothing_is_imported(
    other: Workspace, halden: Halden, tmp_path: Path
) -> None:
    lost = replace(halden.panel, id=new_id(), application_id=new_id())
    path = tmp_path / "in.json"
    path.write_bytes(encode([*halden.records, lost], MORNING))
    words = r"^interviews\[1\]\.application_id: names an application that does not exist\. Nothing was imp"
    with pytest.raises(UserError, match=words):
        import_workspace(other, path)
    assert not list(other.everything())


def test_one_id_given_to_two_records_is_named(other: Workspace, halden: Halden, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_bytes(encode([halden.halden, replace(halden.halden, name="Other")], MORNING))
    with pytest.raises(UserError, match=r"^companies\[1\]\.id: is that of another record"):
        import_workspace(other, path)
    path.write_bytes(encode([halden.halden, halden.halden], MORNING))
    with pytest.raises(UserError, match=r"^companies\[1\]\.id: is that of another record"):
        import_workspace(other, path)


def test_two_marks_for_one_step_are_named(other: Workspace, halden: Halden, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_bytes(encode([*halden.records, mark(halden), mark(halden)], MORNING))
    with pytest.raises(UserError, match=r"^marks\[[01]\]\.step_key: is that of a step that has one already"):
        import_workspace(other, path)


# ---- files -------------------------------------------------------------------------------------------


def test_an_export_is_for_the_user_alone_and_replaces_nothing_unasked(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "out.json"
    export_workspace(workspace, path)
    assert has_rights(path, 0o600)
    path.write_text("mine")
    with pytest.raises(UserError, match="is there already"):
        export_workspace(workspace, path)
    assert path.read_text() == "mine"
    export_workspace(workspace, path, overwrite=True)
    assert decode(path.read_bytes())


def test_an_export_never_replaces_the_database_or_the_settings(workspace: Workspace) -> None:
    before = workspace.paths.database.read_bytes()
    for path in (workspace.paths.database, workspace.paths.settings):
        with pytest.raises(UserError, match="belongs to Afterword itself"):
            export_workspace(workspace, path, overwrite=True)
    assert workspace.paths.database.read_bytes() == before


def test_a_place_that_cannot_be_written_is_told_in_words(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="could not be written"):
        export_workspace(workspace, tmp_path / "missing" / "out.json")


def test_a_file_that_is_missing_or_no_file_is_told_in_words(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        import_workspace(workspace, tmp_path / "missing.json")
    with pytest.raises(UserError, match="is not a file"):
        import_workspace(workspace, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_no_file(workspace: Workspace, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="is not a file"):
        import_workspace(workspace, tmp_path / "pipe")


def test_a_file_larger_than_any_export_is_not_read(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UserError, match="larger than 256 MB"):
        import_workspace(workspace, path)


# ---- the documentation -------------------------------------------------------------------------------

DOCUMENT = (Path(__file__).parent.parent.parent / "docs" / "data-format.md").read_text(encoding="utf-8")


def test_every_field_of_every_record_is_documented_with_its_words_and_whether_it_is_required() -> None:
    for kind in RECORD_TYPES:
        section = DOCUMENT.split(f"### {list_name(kind)}\n")[1].split("###")[0]
        rows = {row.split("`")[1]: row for row in section.splitlines() if row.startswith("| `")}
        described = {field.name: field for field in fields(kind)}
        assert list(rows) == [name for name in described if name not in {"id", "changed"}]
        for name, row in rows.items():
            field = described[name]
            assert (f"`{name}` *" in row) is (field.default is MISSING)
            hint = next((part for part in flat(get_type_hints(kind)[name]) if is_enum(part)), None)
            for word in hint or ():
                assert f"`{word}`" in row


def flat(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) or (hint,)


def is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, StrEnum)


def test_the_documented_example_can_be_imported(other: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "example.json"
    path.write_text(DOCUMENT.split("```json\n")[1].split("```")[0])
    assert import_workspace(other, path).added == 6
    (facts,) = other.live_facts()
    assert {step.title for step in other.timeline(facts.application.id)} >= {"Thank Dana Lee"}


def test_the_documented_message_is_the_message() -> None:
    words = "interviews[2].start: must be an instant such as 2026-11-23T14:00:00Z. Nothing was imported."
    assert words in " ".join(DOCUMENT.split())
