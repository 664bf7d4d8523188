"""Every export format and the rows it takes; one call writes what a filter selects of a record.

A format that is not about what was asked for ("graphml of figures") is a FormatError that says what it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal, get_args

from onrecord import __version__
from onrecord.exports.acled import Acled
from onrecord.exports.bibtex import BibTex
from onrecord.exports.bundle import Evidence, write_bundle
from onrecord.exports.codes import Coder, coded
from onrecord.exports.columns import LAYOUTS, claim_row, figure_rows, incident_row
from onrecord.exports.csv_file import CsvFile
from onrecord.exports.exporter import Exporter
from onrecord.exports.geojson import GeoJson
from onrecord.exports.graphml import GraphMl
from onrecord.exports.lines_file import LinesFile
from onrecord.exports.polecat import Polecat
from onrecord.exports.publish import Profile, profile, published_claim, published_document, published_incident
from onrecord.model import Incident
from onrecord.record.filter import Filter
from onrecord.record.found import FoundClaim, FoundDocument
from onrecord.record.store import Record

Format = Literal["csv", "hxl", "jsonl", "parquet", "geojson", "polecat", "acled", "graphml", "bibtex", "bundle"]
What = Literal["incidents", "claims", "figures", "documents", "readings"]
# What each format can hold; the first is meant where nothing is asked for.
HOLDS: dict[Format, tuple[What, ...]] = {
    "csv": ("incidents", "claims", "figures"), "hxl": ("incidents", "claims", "figures"),
    "jsonl": ("incidents", "claims", "documents", "readings"), "parquet": ("incidents", "claims", "figures"),
    "geojson": ("incidents", "claims"), "polecat": ("claims",), "acled": ("incidents",), "graphml": ("claims",),
    "bibtex": ("documents",), "bundle": ("incidents",),
}  # fmt: skip
FORMATS: tuple[Format, ...] = get_args(Format)
_NOT_PUBLISHED: frozenset[str] = frozenset(("bundle", "readings"))  # whole texts and raw pages name everybody


class FormatError(ValueError):
    """Something that a format does not hold, or that may not be published; the message says what to ask for instead."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is asked for: `publish` leaves out what may not be published, `left_out` are sources that are never named."""

    format: Format
    what: What | None = None
    publish: bool = False
    left_out: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        held = HOLDS[self.format]
        if self.what is not None and self.what not in held:
            raise FormatError(f"{self.format} holds {', '.join(held)}, not {self.what}")
        if self.publish and (self.format in _NOT_PUBLISHED or self.what in _NOT_PUBLISHED):
            raise FormatError("whole texts cannot be published; choose rows (csv, geojson ...) without the bundle")
        if self.left_out and not self.publish:
            raise FormatError("sources are left out only of what is published; add --publish")

    @property
    def rows(self) -> What:
        return self.what or HOLDS[self.format][0]


def export_to(record: Record, filter: Filter, asked: Export, out: BinaryIO, coder: Coder) -> None:
    """Write everything that a filter selects, in one traversal."""
    if asked.format == "bundle":
        write_bundle(out, _evidence(record, filter), coder)
        return
    exporter = _exporter(asked, out, coder)
    exporter.start()
    for row in _rows(record, filter, asked, coder):
        exporter.feed(row)
    exporter.finish()


def _exporter(asked: Export, out: BinaryIO, coder: Coder) -> Exporter[Any]:
    if asked.format == "parquet":
        from onrecord.exports.parquet_file import ParquetFile  # Arrow takes half a second to load

        return ParquetFile(out, LAYOUTS[asked.rows])
    makers: dict[Format, Callable[[], Exporter[Any]]] = {
        "csv": lambda: CsvFile(out, LAYOUTS[asked.rows]),
        "hxl": lambda: CsvFile(out, LAYOUTS[asked.rows], hxl=True),
        "jsonl": lambda: LinesFile(out),
        "geojson": lambda: GeoJson(out, LAYOUTS[asked.rows], asked.publish),
        "polecat": lambda: Polecat(out, coder, f"onrecord {__version__}"),
        "acled": lambda: Acled(out, coder),
        "graphml": lambda: GraphMl(out),
        "bibtex": lambda: BibTex(out),
    }
    return makers[asked.format]()


def _rows(record: Record, filter: Filter, asked: Export, coder: Coder) -> Iterator[object]:
    """Rows of the kind that the exporter takes: flat ones for tables, whole values for the rest."""
    flat = asked.format in ("csv", "hxl", "parquet", "geojson")
    allowed = public_names(record, asked.left_out, asked.format != "geojson") if asked.publish else None
    if asked.rows == "incidents":
        for incident in _incidents(record, filter, allowed):
            yield incident_row(incident, coder) if flat else incident
    elif asked.rows == "figures":
        for incident in _incidents(record, filter, allowed):
            yield from figure_rows(incident)
    elif asked.rows == "claims":
        for claim in _claims(record, filter, allowed):
            yield claim_row(claim, coder) if flat else coded(claim, coder) if asked.format == "jsonl" else claim
    elif asked.rows == "documents":
        yield from _documents(record, filter, allowed)
    else:
        yield from record.readings(filter)


def _incidents(record: Record, filter: Filter, allowed: Profile | None) -> Iterator[Incident]:
    found = record.incidents(filter)
    yield from found if allowed is None else (published_incident(i, allowed) for i in found)


def _claims(record: Record, filter: Filter, allowed: Profile | None) -> Iterator[FoundClaim]:
    if filter.standing or filter.incident:
        record.incidents()  # so that they are those of today
    for claim in record.claims(filter):
        shown = claim if allowed is None else published_claim(claim, allowed)
        if shown is not None:
            yield shown


def _documents(record: Record, filter: Filter, allowed: Profile | None) -> Iterator[FoundDocument]:
    for document in record.documents(filter):
        shown = document if allowed is None else published_document(document, allowed)
        if shown is not None:
            yield shown


def public_names(record: Record, left_out: Iterable[str], areas: bool = True) -> Profile:
    """Outlets of the record and the identities that it knows may be named."""
    names: set[str] = set()
    documents: dict[str, str] = {}
    for document in record.documents():
        documents[document.id] = document.sha256
        if document.outlet:
            names.add(document.outlet)
    for claim in record.claims():
        names.update(p.actor.name for p in claim.participants if p.actor.id)
    return profile(names, left_out, documents, areas)


def _evidence(record: Record, filter: Filter) -> Evidence:
    return Evidence(
        incidents=record.incidents(filter),
        claims=record.claims(filter),
        documents=record.documents(filter),
        readings=record.readings(filter),
        judgements=record.judgements(),
        content=record.content,
    )
