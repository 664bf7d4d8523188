"""What a record keeps, when it changes, and what it refuses."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from onrecord.incidents.judgements import judgement
from onrecord.model import ClaimRef, Issue, Reading
from onrecord.record.errors import RecordError
from onrecord.record.found import Grade
from onrecord.record.schema import VERSION
from onrecord.record.store import Record
from onrecord.record.tables import SEALED
from tests.incidents.making import IDLIB, MONITOR, RUSSIA, Says, report
from tests.record.making import capture

RAID = Says("Jets bombed the market of Idlib.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9, by=MONITOR)
STRIKE = replace(RAID, text="Warplanes struck the market of Idlib, killing nine.", trigger="struck", by=None)


def _add(record: Record, reading: Reading) -> str:
    return record.add(capture(reading), reading).outcome


def _table(record: Record, query: str) -> list[tuple[object, ...]]:
    with record.database.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_a_reading_comes_back_as_it_went_in_in_the_order_of_ids(record: Record) -> None:
    readings = [report("b", RAID), report("a", STRIKE)]
    assert [_add(record, r) for r in readings] == ["added", "added"]
    assert list(record.readings()) == [readings[1], readings[0]]


def test_the_same_document_twice_is_a_no_op(record: Record) -> None:
    reading = report("a", RAID)
    assert [_add(record, reading), _add(record, reading)] == ["added", "unchanged"]
    counts = "SELECT (SELECT count(*) FROM captures), (SELECT count(*) FROM documents), (SELECT count(*) FROM claims)"
    assert _table(record, counts) == [(1, 1, 1)]


def test_the_same_text_under_another_id_is_kept_as_a_copy(record: Record) -> None:
    reading = report("a", RAID)
    copy = replace(reading, id="b", outlet="Another")
    _add(record, reading)
    added = record.add(capture(copy), copy)
    assert (added.outcome, added.original) == ("copy", "a")
    assert [r.id for r in record.readings()] == ["a", "b"]
    assert _table(record, "SELECT copy_of FROM current_documents ORDER BY id") == [(None,), ("a",)]


def test_a_new_text_under_an_id_is_a_new_version_and_the_old_one_stays(record: Record) -> None:
    old, new = report("a", RAID), report("a", STRIKE)
    _add(record, old)
    added = record.add(capture(new), new)
    assert (added.outcome, added.version) == ("changed", 2)
    assert list(record.readings()) == [new]
    assert _table(record, "SELECT version, text FROM documents ORDER BY version") == [(1, old.text), (2, new.text)]


def test_unreadable_documents_keep_their_issues(record: Record) -> None:
    empty = replace(report("a"), issues=(Issue("documents", "empty", None, None, "nothing there"),))
    assert (_add(record, empty), _add(record, empty), _add(record, replace(empty, id="b"))) == ("added", "unchanged", "added")
    assert [(i.document, i.issue.kind) for i in record.issues()] == [("a", "empty"), ("b", "empty")]


def test_claims_are_flat_rows_that_any_tool_can_query(record: Record) -> None:
    _add(record, report("a", RAID))
    query = "SELECT document_id, kind, type, mode, actor, place, lat, start, speaker, polarity, status FROM current_claims"
    row = ("a", "event", "ASSAULT", "aerial", "Russia", "Idlib", 35.93, "2018-09-04", "The Monitor", "affirmed", "occurred")
    assert _table(record, query) == [row]
    assert _table(record, "SELECT role, actor FROM participants ORDER BY role") == [("actor", "RUS"), ("speaker", "the-monitor")]
    assert _table(record, "SELECT measure, low, high FROM figures") == [("killed", 9, 9)]


@pytest.mark.parametrize("table", [table.name for table in SEALED])
def test_evidence_and_decisions_can_be_neither_changed_nor_deleted(record: Record, table: str) -> None:
    _add(record, report("a", RAID))
    _add(record, report("a", STRIKE))
    [claim] = record.claims()
    record.judge(judgement("2020-01-01T00:00:00+00:00", "Ann", "person", "rejected", [ClaimRef("a", claim.id)]))
    record.grade(Grade("2020-01-01T00:00:00+00:00", "Ann", "Outlet a", "B", None))
    before = _table(record, f"SELECT * FROM {table}")
    column = "size" if table in ("contents", "captures") else "key"
    column = "judgement" if table == "judgement_claims" else column
    for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = 0"):
        with pytest.raises(IntegrityError, match="never changed, never deleted"), record.database.write() as connection:
            connection.exec_driver_sql(statement)
    assert before and _table(record, f"SELECT * FROM {table}") == before


def test_incidents_are_built_again_only_after_an_addition(record: Record) -> None:
    _add(record, report("a", RAID))
    first = record.incidents()
    assert [i.reports for i in first] == [1] and record.incidents() == first
    _add(record, report("b", STRIKE))
    (second,) = record.incidents()
    assert second.reports == 2 and record.incidents() == (second,)
    assert len(_table(record, "SELECT * FROM incident_reports")) == 2


def test_a_batch_is_added_as_a_whole_or_not_at_all(record: Record) -> None:
    good, bad = report("a", RAID), replace(report("b", STRIKE), id=None)  # type: ignore[arg-type]
    with pytest.raises(IntegrityError):
        record.add_batch([(capture(good), good), (capture(good), bad)])
    assert record.count() == 0 and _table(record, "SELECT count(*) FROM captures") == [(0,)]
    assert _add(record, good) == "added"


def test_readers_go_on_while_a_writer_is_in_the_middle(record: Record, address: str) -> None:
    _add(record, report("a", RAID))
    with Record.open(address) as one, Record.open(address) as two:
        reading = one.readings()
        with record.writing():
            _add(record, report("b", STRIKE))
            assert (one.count(), two.count()) == (1, 1)
            assert [r.id for r in reading] == ["a"]
        assert (one.count(), two.count()) == (2, 2)


def test_a_file_that_is_no_record_is_refused_and_left_alone(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("These are only notes.")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE stamps (value)")
    for path, why in ((notes, "not an SQLite file"), (other, "no record"), (tmp_path, "folder")):
        with pytest.raises(RecordError, match=why):
            Record.open(path)
    assert notes.read_text() == "These are only notes."
    with pytest.raises(RecordError, match="no such record"):
        Record.open(tmp_path / "new.record", create=False)
    assert not (tmp_path / "new.record").exists()
    with pytest.raises(RecordError, match="folder exist"):
        Record.open(tmp_path / "missing" / "desk.record")


def test_a_record_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "desk.record"
    Record.open(path).close()
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(RecordError, match="newer onrecord"):
        Record.open(path)
