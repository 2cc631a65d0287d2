"""The database: what goes in comes out, nothing half-done stays, no foreign file is touched."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import EnvironmentProblem, NewerDatabase, UserError
from core.ids import new_id
from core.models import (
    RECORD_TYPES,
    Application,
    Change,
    Channel,
    Company,
    Contact,
    Draft,
    Mark,
    MarkKind,
    MessageKind,
    Tone,
)
from core.store.columns import COLUMNS, FIELDS
from core.store.opening import known_migrations, open_database, orm_on
from core.store.problems import explain, explained
from core.store.selecting import AT_ONCE
from core.store.store import ChangedMeanwhileError, Store, open_store
from core.store.tables import TABLES
from tests.fakes import MORNING
from tests.making import Halden
from tests.rights import has_rights
from tests.strategies import facts_among, worlds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.models import Record

SCHEMAS = Path(__file__).parent.parent / "schemas"


def write(store: Store, before: Iterable[Record] = (), after: Iterable[Record] = ()) -> None:
    with store.writing(Change(title="", before=tuple(before), after=tuple(after))):
        pass


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    return tmp_path / "afterword.sqlite3"


@pytest.fixture(name="store")
def _store(path: Path) -> Iterator[Store]:
    store = open_store(path, MORNING)
    yield store
    store.close()


@pytest.fixture(name="empty", scope="module")
def _empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, to copy: making one costs more than all else in a test."""
    path = tmp_path_factory.mktemp("store") / "empty.sqlite3"
    open_store(path, MORNING).close()
    return path


@contextmanager
def closing_store(store: Store) -> Iterator[Store]:
    try:
        yield store
    finally:
        store.close()


def sorted_as_stored(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda record: (RECORD_TYPES.index(type(record)), record.id))


def a_mark(records: Halden) -> Mark:
    return Mark(
        id=new_id(),
        changed=MORNING,
        application_id=records.process.id,
        step_key=records.thank_dana,
        kind=MarkKind.DONE,
        made_at=MORNING,
    )


def a_draft(records: Halden) -> Draft:
    return Draft(
        id=new_id(),
        changed=MORNING,
        application_id=records.process.id,
        step_key=records.thank_dana,
        channel=Channel.EMAIL,
        tone=Tone.WARM,
        subject="",
        body="Dear Dana",
    )


@contextmanager
def copy_of(database: Path) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.sqlite3"
        shutil.copyfile(database, path)
        with closing_store(open_store(path, MORNING)) as store:
            yield store


# ---- what goes in comes out --------------------------------------------------------------------------


@given(records=worlds())
@settings(deadline=None, max_examples=60)
def test_every_record_comes_back_as_it_was_written(empty: Path, records: tuple[Record, ...]) -> None:
    with copy_of(empty) as store:
        write(store, after=records)
        assert {record.id: record for record in store.everything()} == {one.id: one for one in records}
        assert len(list(store.everything())) == len(records)


@given(records=worlds(), since=st.sampled_from((datetime(2026, 6, 1, tzinfo=UTC), MORNING)))
@settings(deadline=None, max_examples=60)
def test_the_facts_of_every_application_are_complete_and_in_order(
    empty: Path, records: tuple[Record, ...], since: datetime
) -> None:
    expected = facts_among(records)
    with copy_of(empty) as store:
        write(store, after=records)
        assert store.facts(list(expected)) == expected
        live = {facts.application.id: facts for facts in store.live(since)}
        assert live == {
            key: facts
            for key, facts in expected.items()
            if facts.application.closed_at is None or facts.application.closed_at >= since
        }


@given(records=worlds())
@settings(deadline=None, max_examples=40)
def test_whatever_is_deleted_together_with_all_that_needs_it_is_gone(
    empty: Path, records: tuple[Record, ...]
) -> None:
    with copy_of(empty) as store:
        write(store, after=records)
        write(store, before=records)
        assert not list(store.everything())


def test_the_columns_of_the_tables_are_those_that_the_migrations_make(path: Path) -> None:
    connection, _ = open_database(path, MORNING)
    database = orm_on(connection)
    for table in TABLES.values():
        fields = table._meta.sorted_fields  # noqa: SLF001  peewee's documented way to them
        made = {column.name: column.null for column in database.get_columns(table._meta.table_name)}  # noqa: SLF001
        assert {field.column_name: field.null for field in fields} == made
        indexed = {tuple(index.columns) for index in database.get_indexes(table._meta.table_name)}  # noqa: SLF001
        assert {(field.column_name,) for field in fields if field.index} <= indexed
        assert {columns for columns, _unique in table._meta.indexes} <= indexed  # noqa: SLF001
    connection.close()


def test_the_fields_of_the_tables_are_those_of_the_records() -> None:
    for kind in RECORD_TYPES:
        names = [field.name for field in TABLES[kind]._meta.sorted_fields]  # noqa: SLF001  as above
        assert names == list(FIELDS[kind])
        columns = [field.column_name for field in TABLES[kind]._meta.sorted_fields]  # noqa: SLF001  as above
        assert columns == list(COLUMNS[kind])


def test_more_ids_than_one_query_takes_are_all_found(store: Store) -> None:
    companies = [Company(id=new_id(), changed=MORNING, name=f"Company {n}") for n in range(AT_ONCE + 1)]
    write(store, after=companies)
    assert len(store.stored(Company, [company.id for company in companies])) == AT_ONCE + 1


def test_people_and_companies_are_listed_by_name(store: Store) -> None:
    records = Halden()
    lumen = records.company("Lumen Health")
    zoe = records.contact(records.halden, "Ada Adams", "Recruiter")
    write(store, after=records.records)
    assert store.companies() == [records.halden, lumen]
    assert store.contacts(records.halden.id) == [zoe, records.dana, records.sam]
    assert store.contacts(lumen.id) == []


def test_the_messages_to_a_company_are_those_of_all_its_processes(store: Store) -> None:
    records = Halden()
    second = records.application(records.halden, "Researcher", records.now)
    lumen = records.company("Lumen Health")
    elsewhere = records.application(lumen, "Researcher", records.now)
    ines = records.contact(lumen, "Ines Duarte", "Lead")
    later = records.now - timedelta(hours=1)
    records.sent(second.id, records.dana, MessageKind.OTHER, later)
    records.sent(elsewhere.id, ines, MessageKind.OTHER, later)
    records.thanked(records.panel, records.dana)
    write(store, after=records.records)
    kinds = [message.kind for message in store.messages_to(records.halden.id)]
    assert kinds == [MessageKind.THANK_YOU, MessageKind.CONNECT, MessageKind.OTHER]


# ---- nothing half-done stays -------------------------------------------------------------------------


def test_a_record_that_refers_to_nothing_is_refused_by_field_and_nothing_is_written(store: Store) -> None:
    records = Halden()
    lost = replace(records.panel, application_id=new_id())
    everything = [lost if record is records.panel else record for record in records.records]
    with pytest.raises(UserError, match="application id names an application that does not exist") as caught:
        write(store, after=everything)
    assert caught.value.field == "application_id"
    assert not list(store.everything())


def test_a_record_cannot_refer_to_what_the_same_change_deletes(store: Store) -> None:
    records = Halden()
    write(store, after=records.records)
    company = Company(id=new_id(), changed=MORNING, name="Lumen Health")
    write(store, after=[company])
    late = Contact(id=new_id(), changed=MORNING, company_id=company.id, name="Ines Duarte")
    with pytest.raises(UserError, match="names a company that does not exist"):
        write(store, before=[company], after=[late])
    assert store.stored(Company, [company.id])


def test_what_others_refer_to_cannot_be_deleted_alone(store: Store) -> None:
    records = Halden()
    write(store, after=records.records)
    with pytest.raises(UserError, match="still refers"):
        write(store, before=[records.halden])
    assert len(list(store.everything())) == len(records.records)


def test_a_step_has_one_mark_and_one_draft_at_most(store: Store) -> None:
    records = Halden()
    write(store, after=records.records)
    for first in (a_mark(records), a_draft(records)):
        second = replace(first, id=new_id())
        with pytest.raises(UserError, match="is that of a step that has one already"):
            write(store, after=[first, second])
        write(store, after=[first])
        with pytest.raises(UserError, match="is that of a step that has one already"):
            write(store, after=[second])


def test_the_mark_of_a_step_can_be_replaced_by_another(store: Store) -> None:
    records = Halden()
    first = a_mark(records)
    second = replace(first, id=new_id())
    write(store, after=(*records.records, first))
    write(store, before=[first], after=[second])
    assert store.of_steps(Mark, [records.thank_dana]) == [second]


def test_a_company_can_go_when_its_people_have_moved_to_another(store: Store) -> None:
    old, new = (Company(id=new_id(), changed=MORNING, name=name) for name in ("Halden Ltd", "Halden"))
    dana = Contact(id=new_id(), changed=MORNING, company_id=old.id, name="Dana Lee")
    write(store, after=[old, new, dana])
    moved = replace(dana, company_id=new.id)
    write(store, before=[old, dana], after=[moved])
    assert list(store.everything()) == [new, moved]


def test_a_change_from_anything_but_what_is_stored_is_refused(store: Store) -> None:
    records = Halden()
    write(store, after=records.records)
    believed = replace(records.halden, name="Halden Ltd")
    for before, after in (([believed], [records.halden]), ([], [records.halden])):
        with pytest.raises(ChangedMeanwhileError, match="meanwhile"):
            write(store, before=before, after=after)
    assert store.stored(Company, [records.halden.id]) == {records.halden.id: records.halden}


def test_what_goes_wrong_after_the_writing_takes_the_writing_back(store: Store) -> None:
    records = Halden()
    change = Change(title="", after=tuple(records.records))
    with pytest.raises(ZeroDivisionError), store.writing(change):
        raise ZeroDivisionError
    assert not list(store.everything())


def test_a_full_disk_says_so_and_loses_nothing(path: Path) -> None:
    database, is_new = open_database(path, MORNING)
    store = Store(database, is_new=is_new)
    records = Halden()
    write(store, after=records.records)
    before = list(store.everything())
    pages = database.execute("PRAGMA page_count").fetchone()[0]
    database.execute(f"PRAGMA max_page_count = {pages}")
    large = [replace(records.process, notes="x" * 90_000)]
    with pytest.raises(EnvironmentProblem, match=r"The disk is full.*not saved.*kept.*Make room"):
        write(store, before=[records.process], after=large)
    assert list(store.everything()) == before
    database.execute("PRAGMA max_page_count = 100000")
    write(store, before=[records.process], after=large)
    assert store.stored(Application, [records.process.id]) == {records.process.id: large[0]}
    store.close()


def test_a_database_that_may_not_be_written_says_so_and_can_be_read(path: Path) -> None:
    records = Halden()
    with closing_store(open_store(path, MORNING)) as store:
        write(store, after=records.records)
    database, is_new = open_database(path, MORNING)
    database.execute("PRAGMA query_only = 1")
    with closing_store(Store(database, is_new=is_new)) as store:
        with pytest.raises(EnvironmentProblem, match="may not be written to"):
            write(store, after=[Company(id=new_id(), changed=MORNING, name="Lumen Health")])
        assert list(store.everything()) == sorted_as_stored(records.records)


def test_a_database_in_use_by_another_program_says_so(path: Path, store: Store) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(EnvironmentProblem, match="Another program is using the database"):
            write(store, after=[Company(id=new_id(), changed=MORNING, name="Halden")])


def test_a_start_while_another_program_writes_says_so(path: Path) -> None:
    open_store(path, MORNING).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(EnvironmentProblem, match="Another program is using the database"):
            open_store(path, MORNING)


def test_a_damaged_row_is_told_in_words(path: Path) -> None:
    database, is_new = open_database(path, MORNING)
    with closing_store(Store(database, is_new=is_new)) as store:
        write(store, after=Halden().records)
        database.execute("DROP TABLE mark")
        with pytest.raises(EnvironmentProblem, match="cannot be read or written"):
            list(store.everything())


def test_what_is_no_trouble_of_the_database_passes_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError), explained(""):
        raise ZeroDivisionError


def test_the_oldest_error_is_the_cause() -> None:
    hidden = sqlite3.OperationalError("database or disk is full")
    hidden.sqlite_errorname = "SQLITE_FULL"
    shown = sqlite3.OperationalError("cannot rollback - no transaction is active")
    shown.sqlite_errorname = "SQLITE_ERROR"
    shown.__context__ = hidden
    assert explain(shown, "Kept.").message == "The disk is full. Kept. Make room and try again."


def test_writing_by_another_program_is_noticed_once(path: Path, store: Store) -> None:
    write(store, after=Halden().records)
    assert not store.changed_elsewhere()
    with closing_store(open_store(path, MORNING)) as other:
        write(other, after=[Company(id=new_id(), changed=MORNING, name="Lumen Health")])
    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()


# ---- opening -----------------------------------------------------------------------------------------


def test_a_new_database_is_for_the_user_alone_and_new_only_once(path: Path) -> None:
    with closing_store(open_store(path, MORNING)) as store:
        assert store.is_new
    with closing_store(open_store(path, MORNING)) as store:
        assert not store.is_new
    assert has_rights(path, 0o600)
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, "database-was-made.txt"]


def test_what_an_interrupted_first_start_left_is_cleared_away(path: Path) -> None:
    path.with_name(f".{path.name}.new").write_bytes(b"half a database")
    with closing_store(open_store(path, MORNING)) as store:
        assert store.is_new
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, "database-was-made.txt"]


def test_the_database_of_a_newer_app_is_refused_byte_for_byte_unchanged(path: Path) -> None:
    open_store(path, MORNING).close()
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_wonders', '2030-01-01')")
        newer.execute("PRAGMA journal_mode = WAL").fetchall()
    before = path.read_bytes()
    with pytest.raises(NewerDatabase, match=r"newer Afterword.*left as it is"):
        open_store(path, MORNING)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"Dear diary,\n", b"\x89PNG" * 5000, b"SQLite format 3"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(EnvironmentProblem, match="not an Afterword database"):
        open_store(path, MORNING)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipe (name)")
    before = path.read_bytes()
    with pytest.raises(EnvironmentProblem, match="not an Afterword database"):
        open_store(path, MORNING)
    assert path.read_bytes() == before


def test_a_damaged_database_is_refused_and_left_alone(path: Path) -> None:
    open_store(path, MORNING).close()
    damaged = path.read_bytes()[:4096] + b"\xff" * 8192
    path.write_bytes(damaged)
    with pytest.raises(EnvironmentProblem, match=r"damaged.*Nothing was changed"):
        open_store(path, MORNING)
    assert path.read_bytes() == damaged


def test_a_folder_in_the_place_of_the_database_is_told_in_words(path: Path) -> None:
    path.mkdir()
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        open_store(path, MORNING)


def test_a_place_where_no_file_can_be_made_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot make its database"):
        open_store(tmp_path / "missing" / "afterword.sqlite3", MORNING)


def test_an_older_database_is_brought_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(path)) as old, old:
        old.execute("CREATE TABLE schema_migration (id INTEGER PRIMARY KEY, name TEXT UNIQUE, applied TEXT)")
    with closing_store(open_store(path, MORNING)) as store:
        assert not store.is_new
        write(store, after=Halden().records)


def test_the_second_start_does_not_load_the_migrations(path: Path) -> None:
    open_store(path, MORNING).close()
    code = (
        "import sys; from pathlib import Path; from core.store.store import open_store;"
        "from core.clock import SystemClock;"
        f"open_store(Path({str(path)!r}), SystemClock().now()).close(); sys.exit('playhouse' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603  our own code


@pytest.mark.parametrize("schema", sorted(SCHEMAS.glob("*.sqlite3")), ids=lambda path: path.stem)
def test_every_released_schema_opens_with_all_its_facts(schema: Path, path: Path) -> None:
    shutil.copyfile(schema, path)
    counts = json.loads(schema.with_suffix(".json").read_text())
    with closing_store(open_store(path, MORNING)) as store:
        found = Counter(type(record).__name__ for record in store.everything())
        assert found == counts
        assert all(facts.interviews for facts in store.live(datetime(2000, 1, 1, tzinfo=UTC)))


def test_the_newest_schema_is_kept_as_a_file() -> None:
    assert (SCHEMAS / f"{max(known_migrations())}.sqlite3").exists()
