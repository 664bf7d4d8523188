"""`verify` names whatever was changed or taken away, however it was done."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.record.found import Grade
from onrecord.record.store import Record
from tests.incidents.making import IDLIB, RUSSIA, Says, report
from tests.record.making import add

RAID = Says("Jets bombed the market of Idlib.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04")
Tamper = Callable[[sqlite3.Connection], object]


def filled(record: Record) -> Record:
    for n in range(3):
        add(record, report(f"d{n}", RAID, Says(f"Talks {n} began.", "Talks", type="CONSULT", mode=())))
    record.grade(Grade("2020-01-01T00:00:00+00:00", "Ann", "Outlet d0", "B", "years of it"))
    return record


def test_a_record_that_nobody_touched_is_whole(record: Record) -> None:
    report = filled(record).verify()
    assert (report.faults, report.contents, report.captures, report.documents, report.entries) == ((), 3, 3, 3, 5)
    assert record.verify(report.head).faults == ()
    assert [f.kind for f in record.verify("0" * 64).faults] == ["missing"]


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [
        ("UPDATE contents SET zlib = x'00'", "changed content"),
        ("DELETE FROM contents WHERE sha256 = (SELECT min(sha256) FROM contents)", "missing content"),
        ("UPDATE captures SET captured = '1999' WHERE key = 2", "changed capture 2"),
        ("DELETE FROM captures WHERE key = 2", "missing capture 2"),
        ("UPDATE custody SET at = '1999' WHERE key = 3", "changed entry 3"),
        ("DELETE FROM custody WHERE key = 3", "missing entry 3"),
        ("UPDATE grades SET reliability = 'A'", "changed grade 1"),
        ("DELETE FROM grades", "missing grade 1"),
        ("UPDATE documents SET text = 'Nothing happened.' WHERE key = 1", "changed document d0 version 1"),
        ("UPDATE readings SET line = replace(line, 'Jets', 'Cats') WHERE document = 1", "changed document d0 version 1"),
        ("DELETE FROM readings WHERE document = 1", "missing document d0 version 1"),
    ],
)
def test_what_was_changed_or_taken_away_is_named(tmp_path: Path, tamper: str, fault: str) -> None:
    path = tmp_path / "desk.record"
    with Record.open(path) as record:
        filled(record)
    _without_guards(path, lambda database: database.execute(tamper))
    with Record.open(path) as record:
        found = record.verify().faults
    assert any(f"{f.kind} {f.subject}".startswith(fault) for f in found), found


def test_other_bytes_of_the_same_length_are_found(tmp_path: Path) -> None:
    path = tmp_path / "desk.record"
    with Record.open(path) as record:
        filled(record)

    def swap(database: sqlite3.Connection) -> None:
        for sha, packed in database.execute("SELECT sha256, zlib FROM contents").fetchall():
            forged = zlib.compress(zlib.decompress(packed).replace(b"Jets", b"Cats"))
            database.execute("UPDATE contents SET zlib = ? WHERE sha256 = ?", (forged, sha))

    _without_guards(path, swap)
    with Record.open(path) as record:
        assert [f.kind for f in record.verify().faults] == ["changed"] * 3


def test_a_log_that_was_written_anew_does_not_hold_the_head_that_was_noted(tmp_path: Path) -> None:
    paths = tmp_path / "one.record", tmp_path / "two.record"
    for path in paths:
        with Record.open(path) as record:
            head = filled(record).verify().head
            add(record, report("late", RAID))
    with Record.open(paths[1]) as record:
        assert record.verify(head).faults == ()
    _without_guards(paths[1], lambda database: database.execute("DELETE FROM custody WHERE key > 4"))
    with Record.open(paths[1]) as record:
        assert "head" in " ".join(f.subject for f in record.verify(head).faults)


def _without_guards(path: Path, change: Tamper) -> None:
    """What somebody with the file in hand can do: drop the triggers, change, and put them back."""
    with sqlite3.connect(path) as database:
        guards = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            database.execute(f"DROP TRIGGER {name}")
        change(database)
        for _, sql in guards:
            database.execute(sql)
    database.close()
