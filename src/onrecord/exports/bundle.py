"""An evidence bundle: rows, whole Readings, raw captures, judgements and the hash of every file, in one ZIP.

Whoever receives it can check each claim down to the captured bytes without the record: `manifest.json` names every file with
size and SHA-256, raw captures are named by their own hash, and `documents.jsonl` says which document was captured as which
bytes, when and how. The same record and filter give the same bytes, whenever the bundle is made.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import msgspec

from onrecord.exports.codes import Coder
from onrecord.exports.columns import CLAIMS, FIGURES, INCIDENTS, Layout, Row, claim_row, figure_rows, incident_row
from onrecord.exports.csv_file import CsvFile
from onrecord.exports.json_lines import json_line
from onrecord.incidents.judgements import Judgement
from onrecord.model import Incident, Reading
from onrecord.record.found import FoundClaim, FoundDocument

_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest time that ZIP knows, so that equal contents give equal bundles
_README = """An evidence bundle of onrecord.

incidents.csv, claims.csv, figures.csv   one row each; `sentence` holds the exact characters of the document
incidents.jsonl, readings.jsonl          the same and more as JSON lines (docs/contract.md of onrecord)
documents.jsonl                          title, outlet, URL, date, capture time and method, and the SHA-256 of the captured bytes
captures/SHA256                          the raw bytes as they were captured
judgements.jsonl                         what persons decided about these claims
manifest.json                            every file with its size and SHA-256

Check a file with `sha256sum`; a capture's name is its hash.
"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What goes into a bundle; `content` gives raw bytes by hash, None where they are not held."""

    incidents: Iterable[Incident]
    claims: Iterable[FoundClaim]
    documents: Iterable[FoundDocument]
    readings: Iterable[Reading]
    judgements: Iterable[Judgement]
    content: Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class File:
    """One entry of the manifest."""

    name: str
    size: int
    sha256: str


def write_bundle(out: BinaryIO, evidence: Evidence, coder: Coder) -> tuple[File, ...]:
    """Write the ZIP; the manifest's entries, in the order of the archive."""
    found: list[File] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _files(evidence, coder):
            found.append(_add(archive, name, content))
        manifest = {"format": "onrecord evidence bundle 1", "files": found}
        _add(archive, "manifest.json", msgspec.json.format(json_line(manifest), indent=2))
    return tuple(found)


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> File:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
    return File(name, len(content), hashlib.sha256(content).hexdigest())


def _files(evidence: Evidence, coder: Coder) -> Iterator[tuple[str, bytes]]:
    incidents, documents = tuple(evidence.incidents), tuple(evidence.documents)
    yield "README.txt", _README.encode()
    yield "incidents.csv", _csv(INCIDENTS, (incident_row(incident, coder) for incident in incidents))
    yield "figures.csv", _csv(FIGURES, (row for incident in incidents for row in figure_rows(incident)))
    yield "claims.csv", _csv(CLAIMS, (claim_row(claim, coder) for claim in evidence.claims))
    yield "incidents.jsonl", _lines(incidents)
    yield "readings.jsonl", _lines(evidence.readings)
    yield "documents.jsonl", _lines(documents)
    yield "judgements.jsonl", _lines(evidence.judgements)
    for sha256 in sorted({d.sha256 for d in documents}):
        content = evidence.content(sha256)
        if content is not None:
            yield f"captures/{sha256}", content


def _csv(layout: Layout, rows: Iterable[Row]) -> bytes:
    out = io.BytesIO()
    file = CsvFile(out, layout)
    file.start()
    for row in rows:
        file.feed(row)
    file.finish()
    return out.getvalue()


def _lines(values: Iterable[object]) -> bytes:
    return b"".join(json_line(value) + b"\n" for value in values)
