"""A record that version 2 of the format wrote opens with its judgements and grades; the file was made by the program of that day.

It holds five pages: two of one raid that a person keeps apart, a copy, a recoded claim and a rejected one; one incident
and one outlet are graded.
"""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from onrecord.incidents.build import build
from onrecord.incidents.judgements import judgement
from onrecord.record.filter import Filter
from onrecord.record.schema import VERSION
from onrecord.record.store import Record

OLD = Path(__file__).parent / "data" / "version-2.sqlite"
KEPT = ("contents", "captures", "documents", "readings", "claims", "participants", "figures", "judgements", "grades")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "old.record"))


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as database:
        return {t: sorted(database.execute(f"SELECT * FROM {t}").fetchall(), key=repr) for t in KEPT}


def test_what_was_read_judged_and_graded_is_kept_to_the_letter(old: Path) -> None:
    before = _rows(old)
    with Record.open(old) as record:
        assert [(j.verdict, j.author, j.reason) for j in record.judgements()] == [
            (verdict, "Ann", "I read it") for verdict in ("rejected", "recoded", "different", "graded")
        ]
        assert [(g.source, g.reliability, g.reason) for g in record.grades()] == [("Second", "B", "long known")]
        assert record.verify().faults == ()
    assert _rows(old) == before
    with sqlite3.connect(old) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_judgements_and_grades_rule_the_incidents_that_are_built_again(old: Path) -> None:
    with Record.open(old) as record:
        told = {i.documents: (i.type, i.reliability, i.credibility, i.graded_by) for i in record.incidents()}
        assert told == {
            ("a", "e"): ("ASSAULT", "F", 6, "rule"),
            ("b",): ("ASSAULT", "B", 2, "person"),
            ("c",): ("PROTEST", "F", 6, "rule"),
        }
        assert [c.document for c in record.claims(Filter(state=("rejected",)))] == ["d"]
        assert [(c.document, c.type) for c in record.claims(Filter(state=("recoded",)))] == [("c", "ASSAULT")]
        grades = {g.source: g.reliability for g in record.grades()}
        again = build(record.standing_readings(), record.judgements(current=True), grades).incidents
        assert {i.id: i for i in record.incidents()} == {i.id: i for i in again}


def test_judging_goes_on_and_a_judgement_of_that_day_can_be_taken_back(old: Path) -> None:
    with Record.open(old) as record:
        apart = next(j for j in record.judgements() if j.verdict == "different")
        record.judge(judgement("2020-02-01T00:00:00+00:00", "Ben", "person", "undone", (), reason="One raid", undoes=apart.id))
        assert {i.documents: i.credibility for i in record.incidents()} == {("a", "b", "e"): 2, ("c",): 6}
        assert record.verify().faults == ()
    with Record.open(old) as record:  # what it was brought to is on file
        assert len(record.incidents()) == 2


def test_its_tables_and_columns_are_those_of_a_new_record(old: Path, tmp_path: Path) -> None:
    found = []
    for path in (old, tmp_path / "new.record"):
        with Record.open(path) as record, record.database.read() as connection:
            tables = inspect(connection)
            found.append(
                {t: {c["name"] for c in tables.get_columns(t)} for t in (*tables.get_table_names(), *tables.get_view_names())}
            )
    assert found[0] == found[1]
