"""Readings, notes and tables on terminals of every width."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from onrecord.documents.plain import plain_document
from onrecord.exports.notes import notes_text
from onrecord.exports.rows import HEADERS, claim_rows
from onrecord.exports.text import reading_text
from onrecord.model import Reading
from onrecord.reader import Reader


def printed(what: RenderableType, width: int = 80, colour: bool = False) -> str:
    file = StringIO()
    Console(file=file, width=width, force_terminal=colour, color_system="standard" if colour else None).print(what)
    return file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 119, 120, 160, 250])
def test_nothing_is_wider_than_the_window(bundled: dict[str, Reading], width: int) -> None:
    for reading in bundled.values():
        assert max(cell_len(line) for line in printed(reading_text(reading), width).splitlines()) <= width


def test_a_wide_window_has_a_column_for_every_cell(bundled: dict[str, Reading]) -> None:
    text = printed(reading_text(bundled["levant-ledger-market.html"]), 160)
    head = next(line for line in text.splitlines() if line.strip().startswith("who says so") and "status" in line)
    assert all(header in head for header in HEADERS)


def test_no_claim_is_lost_in_a_narrow_window(bundled: dict[str, Reading]) -> None:
    reading = bundled["levant-ledger-market.html"]
    text = printed(reading_text(reading), 80)
    assert text.count("occurred") + text.count("denied") >= sum(c.status == "occurred" for c in reading.claims)
    assert "…" not in text.split("what is claimed")[-1].replace(" … ", "")


@pytest.mark.parametrize("width", [80, 120, 160])
def test_no_word_is_cut(bundled: dict[str, Reading], width: int) -> None:
    for reading in bundled.values():
        table = printed(reading_text(reading), width).split("what is claimed")[-1]
        for row in claim_rows(reading):
            for cell in (row.cells.status, row.cells.voice, row.cells.whom):
                assert all(word in table for word in cell.split() if len(word) < 14), cell


def test_colour_only_where_it_is_asked_for(bundled: dict[str, Reading]) -> None:
    reading = bundled["levant-ledger-market.html"]
    assert "\x1b[" not in printed(reading_text(reading))
    assert "\x1b[" in printed(reading_text(reading), colour=True)


def test_a_document_cannot_write_to_the_terminal(reader: Reader) -> None:
    reading = reader.read("Rebels attacked \x1b]0;owned\x07 Idlib \x1b[2J on Tuesday.", title="\x1b[31mred", outlet="\x9b31m")
    text = printed(reading_text(reading)) + printed(notes_text(reading, ()))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\x9b" not in text


def test_markup_of_a_document_is_only_text(reader: Reader) -> None:
    assert "[bold]Rebels[/bold]" in printed(reading_text(reader.read("[bold]Rebels[/bold] attacked Idlib.")))


def test_a_reading_without_claims_says_where_to_look(reader: Reader) -> None:
    assert "--explain" in printed(reading_text(reader.read("The weather was mild.")))


def test_notes_stand_under_their_sentences(reader: Reader) -> None:
    text = "Rebels attacked the town of Idlib. The weather was mild and bright."
    document = plain_document(text, id="a", sha256="")
    [explained] = reader.explain_documents([document])
    lines = [line.rstrip() for line in printed(notes_text(explained.reading, explained.notes), 120).splitlines()]
    first, second = lines.index("Rebels attacked the town of Idlib."), lines.index("The weather was mild and bright.")
    assert any("claim" in line and "attacked" in line for line in lines[first:second])
    assert any("no claim" in line for line in lines[second:])
