"""Adding many captures: resumable, in batches, killed at any moment."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.model import Reading
from onrecord.record.adding import add_all
from onrecord.record.filter import Filter
from onrecord.record.store import Record
from onrecord.sources.capture import Capture, Hints
from onrecord.sources.jsonl import json_lines
from tests.incidents.making import Says, report


def captures(count: int) -> list[Capture]:
    texts = [(f"d{n:03d}", f"Jets bombed market {n}.".encode()) for n in range(count)]
    return [Capture(f"file:{id}", "text", text, "jsonl", "2018-09-05T08:00:00+00:00", Hints(id=id)) for id, text in texts]


def read(found: Iterable[Capture]) -> Iterator[Reading]:
    for capture in found:
        yield _reading(capture)


def _reading(capture: Capture) -> Reading:
    text = capture.content.decode()
    return replace(report(capture.hints.id or capture.name, Says(text, "bombed")), sha256=capture.sha256)


def read_ahead(found: Iterable[Capture]) -> Iterator[Reading]:
    """Takes in everything before the first Reading comes out, as workers do."""
    yield from [_reading(c) for c in found]


def test_what_the_record_holds_is_not_read_again(tmp_path: Path) -> None:
    with Record.open(tmp_path / "desk.record") as record:
        first = add_all(record, captures(5), read)
        assert (first.outcomes["added"], first.held, first.documents) == (5, 0, 5)
        seen: list[str] = []
        again = add_all(record, captures(7), lambda found: read(_watched(found, seen)))
        assert (again.outcomes["added"], again.held) == (2, 5)
        assert seen == ["d005", "d006"]


def _watched(found: Iterable[Capture], seen: list[str]) -> Iterator[Capture]:
    for capture in found:
        seen.append(capture.hints.id or "")
        yield capture


def test_a_reader_that_runs_ahead_keeps_captures_and_readings_together(tmp_path: Path) -> None:
    with Record.open(tmp_path / "desk.record") as record:
        told: list[str] = []
        counts = add_all(record, captures(150), read_ahead, lambda added, issues: told.append(added.document))
        assert counts.outcomes["added"] == 150 and told == [f"d{n:03d}" for n in range(150)]
        assert [r.text for r in record.readings()] == [c.content.decode() for c in captures(150)]


def test_two_texts_of_one_id_in_one_input_are_versions_and_stay_so_when_it_is_added_again(record: Record) -> None:
    first, second = captures(2)
    pair = [replace(first, name="f:1"), replace(second, name="f:2", hints=Hints(id="d000"))]
    assert add_all(record, pair, read).outcomes == {"added": 1, "unchanged": 0, "copy": 0, "changed": 1}
    assert add_all(record, pair, read).held == 2
    assert [d.version for d in record.documents(versions=True)] == [1, 2]
    back = replace(first, name="f:2")
    assert add_all(record, [back], read).outcomes["changed"] == 1


def test_characters_that_a_database_cannot_hold_cost_nothing(record: Record) -> None:
    line = rb'{"id": "a\u0000b", "url": "http://a.example/\u0000", "title": "T\u0000", "outlet": "\u0000", "text": "Jets bombed market \u00001."}'
    [found] = json_lines(io.BytesIO(line), "f\x00", "jsonl", "2018-09-05T08:00:00+00:00")

    def read_one(captures: Iterable[Capture]) -> Iterator[Reading]:
        for capture in captures:
            text = capture.content.decode()
            yield replace(report("x", Says(text, "bombed")), id="a\x00b", title="T\x00", url="u\x00", sha256=capture.sha256)

    assert add_all(record, [found], read_one).outcomes["added"] == 1
    assert add_all(record, [found], read_one).held == 1
    assert [d.id for d in record.documents()] == ["a\ufffdb"] and record.verify().faults == ()
    assert len(list(record.claims(Filter(text="bombed")))) == 1


def test_an_interruption_writes_what_was_read(tmp_path: Path) -> None:
    def interrupted(found: Iterable[Capture]) -> Iterator[Reading]:
        for n, capture in enumerate(found):
            if n == 3:
                raise KeyboardInterrupt
            yield _reading(capture)

    with Record.open(tmp_path / "desk.record") as record:
        with pytest.raises(KeyboardInterrupt):
            add_all(record, captures(10), interrupted)
        assert record.count() == 3


_ENDLESS = """
import sys
from onrecord.record.adding import add_all
from onrecord.record.store import Record
from tests.record.test_adding import captures, read
with Record.open(sys.argv[1]) as record:
    add_all(record, captures(100_000), read, lambda added, issues: print(added.document, flush=True))
"""


def _adding(address: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _ENDLESS, address]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def test_a_kill_loses_nothing_that_was_committed_and_the_next_run_goes_on(address: str) -> None:
    for after in (1, 70, 150):
        with _adding(address) as process:
            assert process.stdout is not None
            told = [process.stdout.readline().strip() for _ in range(after)]
            process.send_signal(signal.SIGKILL)
            told += process.stdout.read().split("\n")[:-1]
        with Record.open(address) as record:
            held = [r.id for r in record.readings()]
            assert set(told) <= set(held)
            assert held == [f"d{n:03d}" for n in range(len(held))]
            assert record.verify().faults == () and record.count_claims(Filter()) == len(held)
            counts = add_all(record, captures(len(held) + 2), read)
            assert (counts.held, counts.outcomes["added"]) == (len(held), 2)


_READING = """
import sys
from onrecord.record.filter import Filter
from onrecord.record.store import Record
with Record.open(sys.argv[1]) as record:
    seen = []
    while not seen or seen[-1] < 200:
        with record.database.read():
            claims = [claim.document for claim in record.claims(Filter(order="added"))]
        readings = sum(1 for _ in record.readings())
        assert claims == [f"d{n:03d}" for n in range(len(claims))], claims
        seen.append(len(claims))
        assert seen == sorted(seen) and readings >= len(claims)
    print(len(seen))
"""


def test_two_read_while_one_writes(address: str) -> None:
    Record.open(address).close()
    root = Path(__file__).parents[2]
    readers = [
        subprocess.Popen([sys.executable, "-c", _READING, address], stdout=subprocess.PIPE, text=True, cwd=root) for _ in range(2)
    ]
    with _adding(address) as writer:
        try:
            for reader in readers:
                out, _ = reader.communicate(timeout=120)
                assert reader.returncode == 0 and int(out) >= 1
        finally:
            writer.kill()
            for reader in readers:
                reader.kill()
