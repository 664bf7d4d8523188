"""Incidents, claims and figures as flat rows: the columns that every tabular export shares, with types and HXL hashtags.

Lists in one cell are joined by "; ". A coordinate stands only beside its `precision`, which says how much of the map it
stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.exports.codes import Coder, claim_codes, code_cells, incident_codes
from onrecord.exports.disputes import disputed
from onrecord.model import Incident, SourcedFigure
from onrecord.record.found import FoundClaim

Cell = str | int | float | None
Row = tuple[Cell, ...]
_JOINER = "; "


@dataclass(frozen=True, slots=True)
class Column:
    """`hxl` is the hashtag of the Humanitarian Exchange Language (hxlstandard.org), empty where it has none."""

    name: str
    kind: Literal["text", "whole", "real"] = "text"
    hxl: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one kind of row, in order."""

    what: Literal["incidents", "claims", "figures", "documents", "actors", "places", "sources", "changes"]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.columns)


_CODES = (
    Column("quad", "whole", "#event+quad"), Column("cameo", hxl="#event+code+v_cameo"),
    Column("acled_event", hxl="#event+type+v_acled"), Column("acled_sub_event", hxl="#event+subtype+v_acled"),
)  # fmt: skip
INCIDENTS = Layout(
    "incidents",
    (
        Column("incident", hxl="#event+id"), Column("type", hxl="#event+type"), Column("mode", hxl="#event+mode"),
        Column("context", hxl="#event+context"), *_CODES,
        Column("start", hxl="#date+start"), Column("end", hxl="#date+end"),
        Column("place", hxl="#loc+name"), Column("country", hxl="#country+code+v_iso3"), Column("admin1", hxl="#adm1+name"),
        Column("geonameid", "whole", "#loc+code+v_geonames"),
        Column("lat", "real", "#geo+lat"), Column("lon", "real", "#geo+lon"), Column("precision", hxl="#geo+precision"),
        Column("actors", hxl="#actor+name"), Column("actor_ids", hxl="#actor+code"), Column("recipients", hxl="#affected+name"),
        Column("recipient_ids", hxl="#affected+code"),
        Column("killed_low", "real", "#affected+killed+min"), Column("killed_high", "real", "#affected+killed+max"),
        Column("injured_low", "real", "#affected+injured+min"), Column("injured_high", "real", "#affected+injured+max"),
        Column("displaced_low", "real", "#affected+displaced+min"), Column("displaced_high", "real", "#affected+displaced+max"),
        Column("standing", hxl="#status"), Column("independent_sources", "whole", "#indicator+sources+num"),
        Column("reports", "whole", "#indicator+reports+num"), Column("reliability", hxl="#severity+reliability"),
        Column("credibility", "whole", "#severity+credibility"), Column("graded_by", hxl="#meta+graded"),
        Column("conflicts", hxl="#meta+conflict"), Column("documents", hxl="#meta+source"),
    ),
)  # fmt: skip
CLAIMS = Layout(
    "claims",
    (
        Column("claim", hxl="#event+claim+id"), Column("document", hxl="#meta+source+id"),
        Column("outlet", hxl="#meta+source+name"),
        Column("published", hxl="#date+reported"), Column("url", hxl="#meta+url"), Column("title", hxl="#meta+title"),
        Column("kind", hxl="#event+kind"), Column("type", hxl="#event+type"), Column("mode", hxl="#event+mode"),
        Column("context", hxl="#event+context"), *_CODES,
        Column("actors", hxl="#actor+name"), Column("actor_ids", hxl="#actor+code"), Column("recipients", hxl="#affected+name"),
        Column("recipient_ids", hxl="#affected+code"), Column("place", hxl="#loc+name"),
        Column("geonameid", "whole", "#loc+code+v_geonames"),
        Column("lat", "real", "#geo+lat"), Column("lon", "real", "#geo+lon"), Column("country", hxl="#country+code+v_iso3"),
        Column("admin1", hxl="#adm1+name"), Column("precision", hxl="#geo+precision"),
        Column("start", hxl="#date+start"), Column("end", hxl="#date+end"), Column("voices", hxl="#meta+voice"),
        Column("speaker_id"), Column("polarity"), Column("certainty"), Column("status", hxl="#status"), Column("state"),
        Column("score", "real"), Column("trigger"), Column("sentence", hxl="#description"),
    ),
)  # fmt: skip
FIGURES = Layout(
    "figures",
    (
        Column("incident", hxl="#event+id"), Column("measure", hxl="#indicator+name"), Column("of", hxl="#affected+type"),
        Column("low", "real", "#indicator+min"), Column("high", "real", "#indicator+max"), Column("source", hxl="#meta+source"),
        Column("claims", hxl="#event+claim+id"),
    ),
)  # fmt: skip
LAYOUTS: dict[str, Layout] = {layout.what: layout for layout in (INCIDENTS, CLAIMS, FIGURES)}


def incident_row(incident: Incident, coder: Coder) -> Row:
    """In the order of INCIDENTS; `coder` knows the codes of other data sets."""
    place = incident.place
    where: Row = (
        (place.name, place.country, place.admin1, place.geonameid, place.lat, place.lon, place.precision)
        if place
        else (None,) * 7
    )
    return (
        incident.id, incident.type, joined(incident.mode), joined(incident.context),
        *code_cells(incident_codes(incident, coder)), incident.start, incident.end, *where,
        joined(a.name for a in incident.actors), joined(a.id or "" for a in incident.actors),
        joined(a.name for a in incident.recipients), joined(a.id or "" for a in incident.recipients),
        *_range(incident, "killed"), *_range(incident, "injured"), *_range(incident, "displaced"),
        incident.standing, incident.independent_sources, incident.reports, incident.reliability, incident.credibility,
        incident.graded_by, joined(disputed(incident)), joined(incident.documents),
    )  # fmt: skip


def _range(incident: Incident, measure: str) -> tuple[float | None, float | None]:
    found = incident.figures.get(measure)
    return (found.low, found.high) if found else (None, None)


def claim_row(claim: FoundClaim, coder: Coder) -> Row:
    """In the order of CLAIMS; `coder` knows the codes of other data sets."""
    speaker = claim.speaker
    return (
        claim.id, claim.document, claim.outlet, claim.published, claim.url, claim.title, claim.kind, claim.type,
        joined(claim.mode), joined(claim.context), *code_cells(claim_codes(claim, coder)), joined(a.name for a in claim.actors),
        joined(a.id or "" for a in claim.actors), joined(a.name for a in claim.recipients),
        joined(a.id or "" for a in claim.recipients), claim.place, claim.geonameid, claim.lat, claim.lon, claim.country,
        claim.admin1, claim.precision, claim.start, claim.end, joined(claim.voices), speaker.id if speaker else None,
        claim.polarity, claim.certainty, claim.status, claim.state, claim.score, claim.trigger, claim.sentence,
    )  # fmt: skip


def figure_rows(incident: Incident) -> Iterator[Row]:
    """In the order of FIGURES: one row per measure, group and source, never a sum."""
    for measure, found in incident.figures.items():
        for said in found.by_source:
            yield _figure(incident.id, measure, said)


def _figure(incident: str, measure: str, said: SourcedFigure) -> Row:
    return (incident, measure, said.of, said.low, said.high, said.source, joined(said.claims))


def joined(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return _JOINER.join(values)


def precise(precision: str | None) -> bool:
    """Whether coordinates stand for one place and may be shown as a point."""
    return precision in ("site", "town")
