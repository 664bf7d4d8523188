"""`onrecord export` and `onrecord brief`: what a filter selects as a file, and as a situation report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from onrecord.cli.codes import OwnTypes, noting
from onrecord.cli.common import RecordPlace, fail, opened, say, stopping
from onrecord.cli.filters import filtered, told_nothing, told_unknown

if TYPE_CHECKING:
    from onrecord.record.filter import Filter


class ExportFormat(StrEnum):
    """The formats of an export."""

    csv = "csv"
    hxl = "hxl"
    jsonl = "jsonl"
    parquet = "parquet"
    geojson = "geojson"
    polecat = "polecat"
    acled = "acled"
    graphml = "graphml"
    bibtex = "bibtex"
    bundle = "bundle"


class Rows(StrEnum):
    """The kinds of rows of an export."""

    incidents = "incidents"
    claims = "claims"
    figures = "figures"
    documents = "documents"
    readings = "readings"


class BriefFormat(StrEnum):
    """The formats of a situation report."""

    md = "md"
    html = "html"


Out = Annotated[
    Path | None, typer.Option("--out", help="A file; standard output by default.", metavar="FILE", show_default=False)
]
Publish = Annotated[
    bool, typer.Option("--publish", help="Leave out names of private persons, sentences, titles and exact places.")
]
LeaveOut = Annotated[
    list[str] | None,
    typer.Option("--leave-out", help="With --publish: a source that is not named.", metavar="NAME", show_default=False),
]


def register(app: typer.Typer) -> None:
    example = "Example: [bold]onrecord export --record news.db --format geojson --country SYR --out incidents.geojson[/bold]"
    app.command(name="export", epilog=example)(export)
    example = "Example: [bold]onrecord brief --record news.db --start 2019-03-01 --end 2019-03-31 --out brief.html[/bold]"
    app.command(name="brief", epilog=example)(brief)


@filtered
def export(
    record: RecordPlace,
    filter: Filter,
    format: Annotated[ExportFormat, typer.Option(metavar="FORMAT", help=" | ".join(ExportFormat))] = ExportFormat.csv,
    rows: Annotated[
        Rows | None,
        typer.Option(metavar="ROWS", help=f"{' | '.join(Rows)}; what the format is about by default.", show_default=False),
    ] = None,
    out: Out = None,
    publish: Publish = False,
    leave_out: LeaveOut = None,
    data: OwnTypes = None,
) -> None:
    """Write what a filter selects: incidents, claims, figures or documents, or a ZIP of evidence (bundle)."""
    from onrecord.exports.formats import Export, FormatError, export_to
    from onrecord.record.filter import FilterError

    try:
        asked = Export(format.value, rows.value if rows else None, publish, tuple(leave_out or ()))
    except FormatError as error:
        fail(str(error))
    if out is None and format in (ExportFormat.parquet, ExportFormat.bundle) and sys.stdout.isatty():
        fail(f"{format.value} is no text; name a file with --out")
    with stopping(), opened(record) as held:
        coder = noting(data)
        told_unknown(held, filter)
        try:
            with _written(out) as stream:
                export_to(held, filter, asked, stream, coder)
            coder.tell()
            if filter.selects and not held.count_claims(filter):
                told_nothing(held, filter)
        except FilterError as error:
            fail(str(error))


@filtered
def brief(
    record: RecordPlace,
    filter: Filter,
    format: Annotated[
        BriefFormat | None,
        typer.Option(metavar="md|html", help="By the name of the file, otherwise md.", show_default=False),
    ] = None,
    title: Annotated[str, typer.Option(help="The heading.", metavar="TEXT")] = "Situation report",
    out: Out = None,
) -> None:
    """Write a situation report of a period (--start, --end) and an area: all in reported speech, with its pages."""
    from onrecord.exports.brief_html import brief_html
    from onrecord.exports.brief_markdown import brief_markdown
    from onrecord.exports.brief_record import brief_of
    from onrecord.exports.brief_words import shipped_nouns
    from onrecord.record.filter import FilterError

    if filter.start is None or filter.end is None:
        fail("--start and --end: a report is of a period")
    if filter.start > filter.end:
        fail(f"--start {filter.start} is after --end {filter.end}")
    if format is None and out is not None and out.suffix.lower() not in (".md", ".markdown", ".txt", ".html", ".htm"):
        fail(f"{out}: a report is Markdown or HTML; name the file .md or .html, or give --format")
    html = format is BriefFormat.html or (format is None and out is not None and out.suffix.lower() in (".html", ".htm"))
    with stopping(), opened(record) as held:
        told_unknown(held, filter)
        try:
            found = brief_of(held, filter, title, shipped_nouns())
        except FilterError as error:
            fail(str(error))
        with _written(out) as stream:
            stream.write((brief_html(found) if html else brief_markdown(found)).encode("utf-8", "replace"))


@contextmanager
def _written(out: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that appears whole: what broke off leaves no half of it behind."""
    if out is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    part = out.with_name(out.name + ".part")
    try:
        with part.open("wb") as stream:
            yield stream
    except OSError as error:
        fail(f"{out}: cannot be written ({error.strerror})", 1)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    part.replace(out)
    say(f"wrote {out}")
