"""Claims of a query as JSON lines, as CSV and as a table for the terminal."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from rich.console import RenderableType

from onrecord.exports.codes import Coder, claim_codes, code_cells
from onrecord.exports.rows import Cells, days, range_words
from onrecord.exports.safe import line
from onrecord.exports.tables import WIDE, ClaimTable, fitted
from onrecord.record.found import FoundClaim

CSV_COLUMNS = (
    "document", "version", "outlet", "published", "url", "title", "claim", "state", "kind", "type", "mode", "quad", "cameo",
    "acled_event", "acled_sub_event", "actor", "actor_id", "recipient", "recipient_id", "place", "geonameid", "lat", "lon",
    "country", "admin1", "precision", "start", "end", "voices",
    "speaker_id", "polarity", "certainty", "status", "figures", "score", "sentence",
)  # fmt: skip


def found_csv(claims: Iterable[FoundClaim], coder: Coder) -> Iterator[bytes]:
    """Lines of CSV (RFC 4180) with a header; text that a spreadsheet would take for a formula gets an apostrophe."""
    yield _csv_line(CSV_COLUMNS)
    for claim in claims:
        speaker = claim.speaker
        yield _csv_line(
            (
                claim.document, claim.version, claim.outlet, claim.published, claim.url, claim.title, claim.id, claim.state,
                claim.kind, claim.type, _joined(claim.mode), *code_cells(claim_codes(claim, coder)),
                _joined(a.name for a in claim.actors),
                _joined(a.id or "" for a in claim.actors), _joined(a.name for a in claim.recipients),
                _joined(a.id or "" for a in claim.recipients), claim.place, claim.geonameid, claim.lat, claim.lon, claim.country,
                claim.admin1, claim.precision, claim.start, claim.end, _joined(claim.voices), speaker.id if speaker else None,
                claim.polarity, claim.certainty, claim.status, _figures(claim), claim.score, claim.sentence,
            )
        )  # fmt: skip


def found_table(claims: Iterable[FoundClaim], width: int) -> RenderableType:
    """Who says so, who, what, whom, where, when, how many, how it stands; one row per claim."""
    found = list(claims)
    if width < WIDE:
        return ClaimTable([_narrow(claim) for claim in found])
    headers = ("document", "who says so", "who", "what", "whom", "where", "when", "how many", "status")
    return fitted(headers, map(_cells, found), width)


def _narrow(claim: FoundClaim) -> Cells:
    """The same without the document's id: its outlet stands before the voices, as in the list of incidents."""
    document, voice, *rest = (line(cell) for cell in _cells(claim))
    printed = line(claim.outlet or document.rpartition("/")[2])
    return Cells(printed if not claim.voices else f"{printed} ← {voice}", *rest)


def _cells(claim: FoundClaim) -> tuple[str, ...]:
    what = " ".join((claim.type or claim.kind, *claim.mode)) + f": {claim.trigger}"
    where = f"{claim.place} ({claim.country})" if claim.place and claim.country else claim.place or ""
    state = "" if claim.state == "current" else f"{claim.state}, "
    denied = "denied, " if claim.polarity == "denied" else ""
    certainty = "" if claim.certainty in ("certain", "unknown") else f", {claim.certainty}"
    return (
        claim.document, " ← ".join(claim.voices) or "the page", _joined(a.name for a in claim.actors), what,
        _joined(a.name for a in claim.recipients), where, days(claim.start, claim.end), _figures(claim),
        f"{state}{denied}{claim.status}{certainty}",
    )  # fmt: skip


def _figures(claim: FoundClaim) -> str:
    return _joined(f"{range_words(f.low, f.high)} {f.measure}" + (f" ({f.of})" if f.of else "") for f in claim.figures)


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


def _csv_line(values: Iterable[str | int | float | None]) -> bytes:
    file = io.StringIO()
    csv.writer(file, lineterminator="").writerow(["" if v is None else _safe(v) for v in values])
    return file.getvalue().encode("utf-8", "replace")


def _safe(value: str | int | float) -> str | int | float:
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value
