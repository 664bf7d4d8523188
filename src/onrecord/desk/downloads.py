"""Downloads of a filter: exactly the rows that a page shows under the same filter, all of them, in a file's format."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec
from fastapi import Response
from fastapi.responses import StreamingResponse

from onrecord.desk.faults import Fault
from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import claim_cells, incident_row
from onrecord.model import Incident
from onrecord.record import incident_lists
from onrecord.record.filter import Filter
from onrecord.record.found import FoundClaim

_ENCODE = msgspec.json.Encoder().encode
MEDIA = {
    "jsonl": "application/x-ndjson",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "parquet": "application/vnd.apache.parquet",
}
_PRECISE = ("site", "town")
INCIDENT_COLUMNS = (
    "id", "type", "mode", "place", "country", "admin1", "lat", "lon", "precision", "start", "end", "actors", "recipients",
    "figures", "reports", "independent_sources", "standing", "reliability", "credibility",
)  # fmt: skip
CLAIM_COLUMNS = (
    "document", "outlet", "published", "claim", "kind", "type", "mode", "voices", "actor", "recipient", "place", "country", "lat",
    "lon", "precision", "start", "end", "figures", "polarity", "certainty", "status", "score", "sentence",
)  # fmt: skip


def incidents_download(shelf: Shelf, filter: Filter, format: str) -> Response:
    """All incidents of a filter as one file."""
    found = _incidents(shelf, replace(filter, cursor=None, limit=1000))
    if format == "jsonl":
        return _file("incidents", format, (_ENCODE(incident) + b"\n" for incident in found))
    if format == "csv":
        return _file("incidents", format, _csv(INCIDENT_COLUMNS, map(_incident_row, found)))
    if format == "geojson":
        return _file("incidents", format, _geojson(found))
    return _parquet("incidents", INCIDENT_COLUMNS, map(_incident_row, found))


def claims_download(shelf: Shelf, filter: Filter, format: str) -> Response:
    """All claims of a filter as one file."""
    found = shelf.record.claims(replace(filter, cursor=None, limit=None))
    if format == "jsonl":
        return _file("claims", format, (_ENCODE(claim) + b"\n" for claim in found))
    if format == "csv":
        return _file("claims", format, _csv(CLAIM_COLUMNS, map(_claim_row, found)))
    if format == "geojson":
        raise Fault(400, "format: claims have no geojson of their own; ask for incidents")
    return _parquet("claims", CLAIM_COLUMNS, map(_claim_row, found))


def _incidents(shelf: Shelf, filter: Filter) -> Iterator[Incident]:
    """Page after page of one selection, at one moment."""
    with shelf.reading() as connection:
        selected = incident_lists.selection(connection, filter)
        while True:
            page = incident_lists.page(connection, filter, selected)
            yield from page.incidents
            if page.cursor is None:
                return
            filter = replace(filter, cursor=page.cursor)


def _file(name: str, format: str, chunks: Iterable[bytes]) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}.{format}"'}
    return StreamingResponse(iter(chunks), media_type=MEDIA[format], headers=headers)


def _csv(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterator[bytes]:
    held = io.StringIO()
    writer = csv.writer(held)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        if held.tell() > 64_000:
            yield held.getvalue().encode("utf-8", "replace")
            held.seek(0)
            held.truncate()
    yield held.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> object:
    """No cell begins like a formula: spreadsheets would run what a page says."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value


def _geojson(found: Iterable[Incident]) -> Iterator[bytes]:
    """Coarse places are features without a geometry: they are areas, and no point stands for them."""
    yield b'{"type":"FeatureCollection","features":['
    for number, incident in enumerate(found):
        place = incident.place
        precise = place is not None and place.precision in _PRECISE and place.lat is not None
        point = {"type": "Point", "coordinates": [place.lon, place.lat]} if place is not None and precise else None
        properties = dict(zip(INCIDENT_COLUMNS, _incident_row(incident), strict=True))
        feature = {"type": "Feature", "id": incident.id, "geometry": point, "properties": properties}
        yield (b"," if number else b"") + _ENCODE(feature)
    yield b"]}"


def _parquet(name: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Response:
    raise Fault(501, "parquet is not installed")


def _incident_row(found: Incident) -> tuple[object, ...]:
    row, place = incident_row(found), found.place
    where = (place.name, place.country, place.admin1, place.lat, place.lon, place.precision) if place else (None,) * 6
    return (
        found.id, found.type, " ".join(found.mode), *where, found.start, found.end, row.who, row.whom, row.how_many,
        found.reports, found.independent_sources, found.standing, found.reliability, found.credibility,
    )  # fmt: skip


def _claim_row(found: FoundClaim) -> tuple[object, ...]:
    cells = claim_cells(found)
    return (
        found.document, found.outlet, found.published, found.id, found.kind, found.type, " ".join(found.mode), cells.voice,
        cells.who, cells.whom, found.place, found.country, found.lat, found.lon, found.precision, found.start, found.end,
        cells.how_many, found.polarity, found.certainty, found.status, found.score, cells.sentence,
    )  # fmt: skip
