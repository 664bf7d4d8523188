"""Claims in eight short cells."""

from __future__ import annotations

import pytest

from onrecord.exports.rows import HEADERS, PAGE, claim_rows, date_words, range_words
from onrecord.model import Time
from onrecord.reader import Reader


def test_every_claim_has_one_row_in_text_order(reader: Reader) -> None:
    reading = reader.read("Rebels attacked Idlib. Turkey condemned the attack, and Russian warplanes bombed Saraqib.")
    rows = list(claim_rows(reading))
    assert len(rows) == len(reading.claims) > 1
    assert [row.claim.trigger.start for row in rows] == sorted(row.claim.trigger.start for row in rows)
    assert all(len(row.cells) == len(HEADERS) for row in rows)


def test_the_page_speaks_where_nobody_else_does(reader: Reader) -> None:
    [row, *_] = claim_rows(reader.read("Rebels attacked the town of Idlib.", outlet="The Daily Test"))
    assert row.cells.voice == PAGE
    assert row.cells.what.startswith("ASSAULT")
    assert row.cells.status == "occurred"


def test_a_denial_is_told_as_a_denial_by_its_speaker(reader: Reader) -> None:
    rows = [r.cells for r in claim_rows(reader.read("The Syrian army denied that it had bombed the market in Saraqib."))]
    assert any(cells.status.startswith("denied") and cells.voice != PAGE for cells in rows)


def test_line_feeds_inside_words_become_spaces(reader: Reader) -> None:
    for row in claim_rows(reader.read("Government\nforces attacked\nthe town of Khan\nShaykhun on Tuesday.")):
        assert "\n" not in row.cells.words()


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (17, 17, "17"),
        (12, None, "≥12"),
        (None, 5, "≤5"),
        (12, 20, "12–20"),
        (None, None, "?"),
        (1500, 1500, "1,500"),
        (2.5, 2.5, "2.5"),
    ],
)
def test_ranges_say_which_end_is_known(low: float | None, high: float | None, words: str) -> None:
    assert range_words(low, high) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2019-03-12", "2019-03-12", "day", "2019-03-12"),
        ("2013-01-01", "2013-12-31", "year", "2013"),
        ("2019-02-01", "2019-02-28", "month", "2019-02"),
        ("2013-06-01", "2013-12-31", "year", "2013-06-01 … 2013-12-31"),
        (None, None, "none", ""),
    ],
)
def test_dates_are_as_exact_as_the_text(start: str | None, end: str | None, precision: str, words: str) -> None:
    time = Time("date", start, end, precision, "explicit")  # type: ignore[arg-type]
    assert date_words(time) == words
