"""`onrecord read`: documents to Readings, printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from onrecord.batch import Options, explain_all, read_all
from onrecord.claims.notes import Note
from onrecord.cli.common import Data, Outlet, Published, Workers, fail, report, valid_date
from onrecord.exports.json_lines import reading_line
from onrecord.exports.notes import notes_text
from onrecord.exports.page import page
from onrecord.exports.text import reading_text
from onrecord.model import Reading
from onrecord.sources.find import captures
from onrecord.vocabulary.errors import VocabularyError


class ReadFormat(StrEnum):
    text = "text"
    jsonl = "jsonl"
    html = "html"


def register(app: typer.Typer) -> None:
    app.command(
        name="read",
        epilog="Example: [bold]onrecord read page.html --published 2018-09-07 --format jsonl[/bold]   "
        "Exit status: 0 every input gave a Reading or an issue record, 1 something could not be read at all, 2 wrong usage.",
    )(read)


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files (.txt .html .pdf .jsonl[.gz] .warc[.gz]), folders, or - for standard input."),
    ],
    format: Annotated[ReadFormat | None, typer.Option(help="By default text on a terminal, jsonl elsewhere.", show_default=False)] = None,
    published: Published = None,
    outlet: Outlet = None,
    predicates: Annotated[bool, typer.Option("--predicates", help="List every predicate with its status.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="For each sentence: what was seen, and why it gave no claim.")] = False,
    workers: Workers = 1,
    data: Data = None,
) -> None:
    """Read documents and print what they say, claim by claim, with who says so."""
    options = Options(valid_date(published), outlet, predicates, data)
    chosen = format or (ReadFormat.text if sys.stdout.isatty() else ReadFormat.jsonl)
    found: Iterable[tuple[Reading, tuple[Note, ...]]]
    try:
        if explain:
            found = explain_all(captures(paths), options)
        else:
            found = ((reading, ()) for reading in read_all(captures(paths), options, workers))
        unread = _print(found, chosen, explain)
    except (VocabularyError, NotADirectoryError) as error:
        fail(str(error))
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        raise typer.Exit(0) from None
    raise typer.Exit(1 if unread else 0)


def _print(found: Iterable[tuple[Reading, tuple[Note, ...]]], format: ReadFormat, explain: bool) -> bool:
    """Print Readings as they come; whether some input could not be read at all."""
    unread = False
    if format is ReadFormat.html:
        readings = [reading for reading, _ in found]
        sys.stdout.write(page(readings))
        return any([report(reading) for reading in readings])
    console = Console(highlight=False, soft_wrap=False)
    errors = Console(stderr=True, highlight=False)
    for reading, notes in found:
        unread = report(reading) or unread
        if format is ReadFormat.jsonl:
            sys.stdout.buffer.write(reading_line(reading) + b"\n")
            if explain:
                errors.print(notes_text(reading, notes))
        else:
            console.print(reading_text(reading))
            if explain:
                console.print(notes_text(reading, notes))
            console.print()
    sys.stdout.flush()
    return unread


