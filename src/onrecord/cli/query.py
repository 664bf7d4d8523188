"""`onrecord query`: the claims of a record by every filter."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.codes import OwnTypes, noting
from onrecord.cli.common import RecordPlace, fail, opened, say, stopping
from onrecord.cli.filters import filtered, told_nothing, told_unknown

if TYPE_CHECKING:
    from onrecord.record.filter import Filter
    from onrecord.record.found import FoundClaim


class QueryFormat(StrEnum):
    """How claims are printed."""

    text = "text"
    jsonl = "jsonl"
    csv = "csv"


class Order(StrEnum):
    """The order of claims."""

    newest = "newest"
    added = "added"


def register(app: typer.Typer) -> None:
    example = "Example: [bold]onrecord query --record news.db --type ASSAULT --place Idlib --radius 30 --start 2018-09-01[/bold]"
    app.command(name="query", epilog=example)(query)


@filtered
def query(
    record: RecordPlace,
    filter: Filter,
    format: Annotated[
        QueryFormat | None,
        typer.Option(metavar="text|jsonl|csv", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
    ] = None,
    order: Annotated[
        Order, typer.Option(metavar="newest|added", help="By the day of the happening, or as they came in.")
    ] = Order.newest,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many claims.", show_default=False)] = None,
    cursor: Annotated[str | None, typer.Option(metavar="WORD", help="Go on where a page ended.", show_default=False)] = None,
    count: Annotated[bool, typer.Option("--count", help="Only how many there are.")] = False,
    data: OwnTypes = None,
) -> None:
    """Print the claims that a filter selects, all of one moment, whatever is added meanwhile.

    With --limit, the word after which --cursor goes on is said on standard error.
    """
    from dataclasses import replace

    from onrecord.cli.output import on_terminal
    from onrecord.record.filter import FilterError

    with stopping(), opened(record) as held:
        try:
            asked = replace(filter, order=order.value, limit=limit, cursor=cursor)
            if asked.standing or asked.incident:
                held.incidents()  # so that they are those of today
            told_unknown(held, asked)
            if count:
                print(number := held.count_claims(asked))
                if not number:
                    told_nothing(held, asked)
                return
            page = held.query(asked) if limit is not None else None
            claims = iter(page.claims) if page is not None else held.claims(asked)
            first = list(islice(claims, 1))
            _print(chain(first, claims), format or (QueryFormat.text if on_terminal() else QueryFormat.jsonl), data)
            if not first:
                told_nothing(held, asked)
            if page is not None and page.cursor is not None:
                say(f"more with --cursor {page.cursor}")
        except FilterError as error:
            fail(str(error))


def _print(claims: Iterator[FoundClaim], format: QueryFormat, data: Path | None) -> None:
    from onrecord.cli.output import terminal, write_line
    from onrecord.exports.codes import coded
    from onrecord.exports.found_claims import found_csv, found_table
    from onrecord.exports.json_lines import json_line

    if format is QueryFormat.text:
        console = terminal()
        console.print(found_table(claims, console.width))
        return
    coder = noting(data)
    lines = (json_line(coded(claim, coder)) for claim in claims) if format is QueryFormat.jsonl else found_csv(claims, coder)
    for row in lines:
        write_line(row)
    coder.tell()
    sys.stdout.flush()
