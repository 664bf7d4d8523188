"""A record that version 1 of the format wrote opens, complete, and goes on; the file was made by the program of that day."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from onrecord.record.filter import Filter
from onrecord.record.schema import VERSION
from onrecord.record.store import Record
from onrecord.record.tables import metadata

OLD = Path(__file__).parent / "data" / "version-1.sqlite"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "old.record"))


def _counts(path: Path) -> dict[str, int]:
    tables = ("contents", "captures", "documents", "readings", "copies", "issues", "claims", "participants", "figures")
    with sqlite3.connect(path) as database:
        return {t: database.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables}


def test_everything_is_carried_over(old: Path) -> None:
    before = _counts(old)
    with Record.open(old) as record:
        assert [(d.id, d.version, d.current, d.copy_of) for d in record.documents(versions=True)] == [
            ("copy-1", 1, True, "ledger-1"),
            ("harbour-1", 1, False, None),
            ("harbour-1", 2, True, None),
            ("ledger-1", 1, True, None),
            ("lines.jsonl:4", 1, True, None),
        ]
        assert record.count_claims(Filter()) == 5 and record.count_claims(Filter(state=("withdrawn",))) == 2
        assert {c.document for c in record.claims(Filter(text='"air strike"', place=("saraqib",)))} == {"copy-1", "ledger-1"}
        assert len(record.incidents()) == 1
    assert _counts(old) == before
    with sqlite3.connect(old) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_its_tables_are_those_of_a_new_record(old: Path, tmp_path: Path) -> None:
    found = []
    for path in (old, tmp_path / "new.record"):
        with Record.open(path) as record, record.database.read() as connection:
            master = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
            found.append({row[:2]: row[2] for row in connection.exec_driver_sql(master).all()})
    then, now = found
    then.pop(("table", "contents")), now.pop(("table", "contents"))  # kept as it was: the same columns, other white space
    assert then.keys() - {("table", "migrations")} == now.keys()
    assert all(then[key] == now[key] for key in now)


def test_a_record_has_the_tables_that_the_program_knows(record: Record) -> None:
    with record.database.read() as connection:
        found = inspect(connection)
        for table in metadata.tables.values():
            assert {c["name"] for c in found.get_columns(table.name)} == set(table.columns.keys())


def test_every_table_and_column_that_does_not_speak_for_itself_is_documented() -> None:
    assert all(table.comment for table in metadata.tables.values())
