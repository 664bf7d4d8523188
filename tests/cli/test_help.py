"""Every command and every group shows an example where somebody asks for help, and nothing is wider than the window."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from rich.console import Console

from onrecord.cli.main import app
from onrecord.exports.tables import fitted
from tests.cli.conftest import Run


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


@pytest.mark.parametrize("path", list(commands(typer.main.get_command(app))), ids=" ".join)
def test_every_command_shows_an_example(run: Run, path: tuple[str, ...]) -> None:
    assert "Example" in run(*path, "--help").out


def shown(headers: tuple[str, ...], rows: list[tuple[str, ...]], width: int) -> list[str]:
    file = io.StringIO()
    Console(width=width, file=file).print(fitted(headers, rows, width))
    return file.getvalue().splitlines()


def test_a_table_that_does_not_fit_is_told_cell_by_cell_and_no_word_is_cut() -> None:
    headers = ("judgement", "made", "author", "verdict", "of", "reason")
    row = (
        "jcff41472eb2f440c",
        "2026-11-28T17:57:53",
        "Ana",
        "recoded (taken back)",
        "c3d10e4b50130ab36",
        "the caption names her",
    )
    wide, narrow = shown(headers, [row, row], 120), shown(headers, [row, row], 80)
    assert all(word in " ".join(wide) for word in row[0].split()) and len(wide) == 4
    assert all(any(cell in line for line in narrow) for cell in row)
    assert max(map(len, narrow)) <= 80


def test_a_query_can_be_read_in_a_narrow_window(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    assert (
        run("add", "-", "--record", record, "--outlet", "Harbour Wire", input="Rebels attacked Idlib, the army said.").status == 0
    )
    text = run("query", "--record", record, "--format", "text", "--type", "ASSAULT", width=80).out
    assert "Harbour Wire ←" in text and "ASSAULT: attacked" in text and "occurred" in text
    assert max(map(len, text.splitlines())) <= 80


def test_the_incidents_say_what_their_counts_mean(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    run("add", "-", "--record", record, input="Rebels attacked Idlib on 3 March 2019, the army said.")
    assert "independent source: who says so first-hand" in run("incidents", "--record", record, "--format", "text").out


def test_a_wrong_date_is_said_of_the_option_that_holds_it(run: Run) -> None:
    assert run("actors", "find", "Russia", "--date", "soon").err.startswith("onrecord: --date 'soon' is no date")
