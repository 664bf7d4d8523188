"""Incidents and claims as rows of short cells, the same words as in the terminal and in downloads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from onrecord.exports.rows import PAGE, days, range_words
from onrecord.exports.safe import line
from onrecord.model import Incident
from onrecord.record.found import FoundClaim

_PRECISE = ("site", "town")


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident as a row of a table."""

    id: str
    when: str
    what: str
    type: str
    who: str
    whom: str
    where: str
    precision: str
    coarse: bool
    how_many: str
    sources: int
    reports: int
    standing: str

    @property
    def heading(self) -> str:
        return " · ".join(part for part in (self.what, self.where or "place unknown", self.when or "date unknown") if part)


def incident_row(found: Incident) -> IncidentRow:
    """The row of an incident."""
    place = found.place
    where = "" if place is None else f"{line(place.name)} ({place.country})" if place.country else line(place.name)
    figures = (f"{range_words(f.low, f.high)} {measure.replace('_', ' ')}" for measure, f in found.figures.items())
    return IncidentRow(
        found.id,
        days(found.start, found.end),
        " ".join((found.type, *found.mode)),
        found.type,
        ", ".join(line(actor.name) for actor in found.actors),
        ", ".join(line(actor.name) for actor in found.recipients),
        where,
        place.precision if place else "",
        place is not None and place.precision not in _PRECISE,
        ", ".join(figures),
        found.independent_sources,
        found.reports,
        found.standing,
    )


@dataclass(frozen=True, slots=True)
class ClaimCells:
    """A claim as a row; `href` leads to its characters in the document."""

    document: str
    id: str
    href: str
    voice: str
    outlet: str
    who: str
    what: str
    whom: str
    where: str
    when: str
    how_many: str
    status: str
    state: str
    type: str
    sentence: str
    published: str


def claim_cells(found: FoundClaim) -> ClaimCells:
    """The cells of a claim."""
    where = line(found.place or "")
    return ClaimCells(
        found.document,
        found.id,
        document_href(found.document, found.id),
        " ← ".join(map(line, found.voices)) or PAGE,
        line(found.outlet or found.document),
        names(actor.name for actor in found.actors),
        _what(found),
        names(actor.name for actor in found.recipients),
        f"{where} ({found.country})" if where and found.country else where,
        days(found.start, found.end),
        ", ".join(_figure(f.measure, f.of, f.low, f.high) for f in found.figures),
        status_words(found),
        found.state,
        found.type or "" if found.kind == "event" else "",
        line(found.sentence),
        found.published or "",
    )


def names(found: Iterable[str]) -> str:
    """Names once each, in their order."""
    return ", ".join(dict.fromkeys(map(line, found)))


def status_words(found: FoundClaim) -> str:
    """Status with polarity and certainty where they say more than "affirmed" and "certain"; a denial comes first."""
    words = ["denied"] if found.polarity == "denied" else []
    if not words or found.status != "occurred":
        words.append(found.status)
    if found.certainty not in ("certain", "unknown"):
        words.append(found.certainty)
    if found.state != "current":
        words.append(found.state)
    return ", ".join(words)


def document_href(document: str, claim: str | None = None) -> str:
    """The page of a document, at one of its claims."""
    return "/document?" + urlencode({"id": document} | ({"claim": claim} if claim else {}))


def actor_href(id: str | None, name: str) -> str:
    """The page of an actor by identity, else by name."""
    return "/actor?" + urlencode({"id": id or name})


def source_href(name: str) -> str:
    """The page of a source."""
    return "/source?" + urlencode({"name": name})


def _what(found: FoundClaim) -> str:
    words = line(found.trigger)
    if found.kind == "label":
        return f"called “{line(found.type or words)}”"
    if found.kind == "figure":
        return f"figure: {words}"
    return f"{' '.join((found.type or '', *found.mode)).strip()}: {words}"


def _figure(measure: str, of: str | None, low: float | None, high: float | None) -> str:
    measured = "" if measure == "other" else f" {measure}"
    return f"{range_words(low, high)}{measured}{f' ({of})' if of else ''}"
