"""`onrecord read`: documents to Readings, printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.claims.least import LEAST
from onrecord.cli.common import (
    EXIT_CODES,
    Data,
    Outlet,
    Paths,
    Published,
    SecondLook,
    Workers,
    fail,
    report,
    stopping,
    valid_date,
)
from onrecord.cli.read_out import EngineName, EngineOption, Out, read_out

if TYPE_CHECKING:
    from onrecord.claims.notes import Note
    from onrecord.model import Reading


class ReadFormat(StrEnum):
    """How a Reading is printed."""

    text = "text"
    jsonl = "jsonl"
    html = "html"


def register(app: typer.Typer) -> None:
    example = "Example: [bold]onrecord read page.html --published 2018-09-07 --format jsonl[/bold]"
    app.command(name="read", epilog=f"{example}\n\n{EXIT_CODES}")(read)


def read(
    paths: Paths,
    format: Annotated[
        ReadFormat | None,
        typer.Option(metavar="text|jsonl|html", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
    ] = None,
    published: Published = None,
    outlet: Outlet = None,
    predicates: Annotated[bool, typer.Option("--predicates", help="List every predicate with its status.")] = False,
    least: Annotated[
        float,
        typer.Option(min=0.0, max=1.0, metavar="SCORE", help="The least score of an event; 0 keeps the doubtful ones too."),
    ] = LEAST,
    second_look: SecondLook = True,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="For each sentence: what was seen, why it gave no claim; on standard error beside JSON (as in a pipe) or HTML.",
        ),
    ] = False,
    workers: Workers = 1,
    data: Data = None,
    out: Out = None,
    engine: EngineOption = EngineName.local,
) -> None:
    """Read documents and print what they say, claim by claim, with who says so.

    With --out, a corpus is read part by part into a folder of Parquet files instead, if need be on a cluster.
    """
    published = valid_date(published)
    if out is not None and (format is not None or explain):
        fail("--out writes Readings as Parquet: leave out --format and --explain, or read without --out")
    if out is None and engine is not EngineName.local:
        fail(f"--engine {engine} writes to a folder: give --out DIR")
    with stopping():
        from onrecord.batch import Options, explain_all, read_all
        from onrecord.cli.output import on_terminal
        from onrecord.sources.find import captures

        options = Options(published, outlet, predicates, data, least, second_look)
        if out is not None:
            raise typer.Exit(1 if read_out(paths, out, options, engine, workers) else 0)
        chosen = format or (ReadFormat.text if on_terminal() else ReadFormat.jsonl)
        if explain:
            unread = _print(explain_all(captures(paths), options), chosen, explain)
        else:
            unread = _print(((reading, ()) for reading in read_all(captures(paths), options, workers)), chosen, explain)
    raise typer.Exit(1 if unread else 0)


def _print(found: Iterable[tuple[Reading, tuple[Note, ...]]], format: ReadFormat, explain: bool) -> bool:
    """Print Readings as they come; whether some input could not be read at all. Notes go to standard error beside data."""
    from rich.console import Console

    from onrecord.cli.output import terminal, write_line
    from onrecord.exports.json_lines import json_line
    from onrecord.exports.notes import notes_text
    from onrecord.exports.page import page
    from onrecord.exports.text import reading_text

    unread = False
    readings = []
    console = terminal()
    notes_console = console if format is ReadFormat.text else Console(stderr=True, highlight=False, markup=False)
    for reading, notes in found:
        unread = report(reading) or unread
        if format is ReadFormat.jsonl:
            write_line(json_line(reading))
        elif format is ReadFormat.html:
            readings.append(reading)
        else:
            console.print(reading_text(reading), "")
        if explain:
            notes_console.print(notes_text(reading, notes))
    if format is ReadFormat.html:
        sys.stdout.write(page(readings))
    sys.stdout.flush()
    return unread
