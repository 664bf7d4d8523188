"""Many inputs over processes: the same Readings in the same order, and nothing lost when a process dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import batch
from onrecord.batch import Options, explain_all, read_all
from onrecord.documents.document import Document
from onrecord.model import Reading
from onrecord.reader import Reader
from onrecord.sources.capture import Capture, Hints
from onrecord.sources.find import captures


def documents(number: int) -> Iterator[Capture]:
    for i in range(number):
        text = f"Rebels attacked the town of Idlib on Tuesday. The army denied that it had lost {i + 2} soldiers there."
        yield Capture(f"x:{i}", "text", text.encode(), "jsonl", "2020-01-01T00:00:00+00:00", Hints(id=str(i)))


def test_results_do_not_depend_on_the_number_of_workers(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_GROUP_DOCUMENTS", 7)
    options = Options(predicates=True)
    alone = list(read_all(documents(50), options, 1, reader))
    assert [r.id for r in alone] == [str(i) for i in range(50)]
    assert list(read_all(documents(50), options, 2, reader)) == alone


def test_results_do_not_depend_on_the_neighbours(reader: Reader) -> None:
    options = Options(predicates=True)
    together = list(read_all(documents(20), options, 1, reader))
    apart = [reading for capture in documents(20) for reading in read_all([capture], options, 1, reader)]
    assert together == apart


def test_inputs_are_streamed(reader: Reader) -> None:
    """The first Reading comes before an endless input has ended."""

    def endless() -> Iterator[Capture]:
        while True:
            yield from documents(1)

    for workers in (1, 2):
        found = read_all(endless(), Options(), workers, reader)
        assert next(found).id == "0"
        found.close()  # type: ignore[attr-defined]


def test_a_document_that_kills_its_process_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    class Mortal(Reader):
        def _read(self, document: Document, parse: object) -> object:  # type: ignore[override]
            if document.id == "3" and document.text:
                os._exit(9)
            return super()._read(document, parse)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "_GROUP_DOCUMENTS", 4)
    found = list(read_all(documents(10), Options(), 2, Mortal()))
    assert [r.id for r in found] == [str(i) for i in range(10)]
    assert [[i.kind for i in r.issues] for r in found if not r.claims] == [["crashed"]]
    assert not found[3].text


def test_a_fault_in_a_stage_is_an_issue_of_that_document(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: Document, parse: object) -> object:
        raise RuntimeError("no")

    monkeypatch.setattr(reader, "_read", broken)
    [reading] = read_all(documents(1), Options(), 1, reader)
    assert [i.kind for i in reading.issues] == ["failed"]
    assert reading.text


def test_explanations_come_with_every_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The weather was mild.")
    (tmp_path / "b.txt").write_text("Rebels attacked Idlib.")
    explained: list[tuple[Reading, object]] = list(explain_all(captures([str(tmp_path)]), Options()))
    assert [Path(reading.id).name for reading, _ in explained] == ["a.txt", "b.txt"]
    assert all(notes for _, notes in explained)
