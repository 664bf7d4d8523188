"""Downloads of a filter: exactly the rows that a page shows under the same filter, all of them, as the exports write them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import IO, Any, Literal, TypeVar, get_args, get_type_hints

from fastapi import Response
from fastapi.responses import StreamingResponse

from onrecord.desk.reference import crosswalk
from onrecord.desk.shelf import Shelf
from onrecord.exports.columns import CLAIMS, INCIDENTS, Cell, Column, Layout, Row, claim_row, incident_row, joined
from onrecord.exports.csv_file import CsvFile
from onrecord.exports.exporter import Exporter
from onrecord.exports.geojson import GeoJson
from onrecord.exports.lines_file import LinesFile
from onrecord.model import Incident
from onrecord.record import incident_lists
from onrecord.record.filter import Filter

MEDIA = {
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "parquet": "application/vnd.apache.parquet",
}
_HELD = 8_000_000  # bytes of a download that stay in memory; more goes through a file without a name
_CHUNK = 65_536
T = TypeVar("T")
What = Literal["documents", "actors", "places", "sources", "changes"]


def incidents_download(shelf: Shelf, filter: Filter, format: str) -> Response:
    """All incidents of a filter as one file."""
    found = _incidents(shelf, replace(filter, cursor=None, limit=1000))
    return _download(INCIDENTS, format, found, lambda incident: incident_row(incident, crosswalk()))


def claims_download(shelf: Shelf, filter: Filter, format: str) -> Response:
    """All claims of a filter as one file."""
    found = shelf.record.claims(replace(filter, cursor=None, limit=None))
    return _download(CLAIMS, format, found, lambda claim: claim_row(claim, crosswalk()))


def rows_download(what: What, kind: type[T], format: str, found: Iterable[T]) -> Response:
    """All rows of a list as one file; its columns are the fields of their dataclass."""
    layout = Layout(what, tuple(_columns(kind)))
    return _download(layout, format, found, lambda value: tuple(_cell(getattr(value, name)) for name in layout.names))


def _columns(kind: type[Any]) -> Iterator[Column]:
    """Whole numbers and truths are whole, real numbers real, all else text."""
    for name, hint in get_type_hints(kind).items():
        types = {*get_args(hint), hint}
        yield Column(name, "whole" if types & {int, bool} else "real" if float in types else "text")


def _cell(value: Any) -> Cell:
    if isinstance(value, tuple):
        return joined(value)
    return int(value) if isinstance(value, bool) else value


def _incidents(shelf: Shelf, filter: Filter) -> Iterator[Incident]:
    """Page after page of one selection, at one moment."""
    with shelf.reading() as connection:
        selected = incident_lists.selection(connection, filter)  # of this very moment
        while True:
            page = incident_lists.page(connection, filter, selected)
            yield from page.incidents
            if page.cursor is None:
                return
            filter = replace(filter, cursor=page.cursor)


def _download(layout: Layout, format: str, found: Iterable[T], row: Callable[[T], Row]) -> Response:
    """The whole file is written before the first byte is sent, so that a fault in the middle is an error and no short file."""
    file = tempfile.SpooledTemporaryFile(max_size=_HELD)  # noqa: SIM115  (closed when it is sent)
    exporter = _exporter(layout, format, file)
    exporter.start()
    for value in found:
        exporter.feed(value if format == "jsonl" else row(value))
    exporter.finish()
    headers = {"content-disposition": f'attachment; filename="{layout.what}.{format}"', "content-length": str(file.tell())}
    file.seek(0)
    return StreamingResponse(_chunks(file), media_type=MEDIA[format], headers=headers)


def _exporter(layout: Layout, format: str, out: Any) -> Exporter[Any]:
    if format == "csv":
        return CsvFile(out, layout)
    if format == "geojson":
        return GeoJson(out, layout)
    if format == "jsonl":
        return LinesFile(out)
    from onrecord.exports.parquet_file import ParquetFile  # Arrow takes half a second to load

    return ParquetFile(out, layout)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk
