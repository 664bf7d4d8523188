"""Event claims in the 40 columns of POLECAT (tab separated, "None" for what is missing, lists joined by "; ").

The columns are POLECAT's (Halterman et al., codebook of NGEC 2023); what it has no column for, above all who says so, is not
in this file. Columns that onrecord does not know (COW codes, titles, Wikipedia ids) hold "None". Denied claims and claims of
what has not happened are left out, since POLECAT has no way to tell them from events.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from onrecord.exports.codes import Coder
from onrecord.exports.columns import joined
from onrecord.exports.csv_file import csv_line, safe_cell
from onrecord.model import Actor, Event
from onrecord.record.found import FoundClaim

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country",
    "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude",
    "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
    "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
_NONE = "None"
_QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


class Polecat:
    """One row per event claim that is said to have happened."""

    def __init__(self, out: BinaryIO, coder: Coder, version: str) -> None:
        self._out, self._coder, self._version = out, coder, version

    def start(self) -> None:
        self._out.write(csv_line(COLUMNS, "\t"))

    def feed(self, row: FoundClaim) -> None:
        if row.kind == "event" and row.type and row.status in ("occurred", "ongoing") and row.polarity == "affirmed":
            cells = tuple(_NONE if cell in (None, "") else _flat(cell) for cell in self._cells(row, row.type))
            self._out.write(csv_line(cells, "\t"))

    def finish(self) -> None:
        self._out.flush()

    def _cells(self, claim: FoundClaim, type: str) -> tuple[str | int | float | None, ...]:
        quad = claim.quad or 0
        codes = self._coder.codes(Event(type, claim.mode, claim.context, quad), claim.actors, claim.recipients, claim.country)
        place = claim.place
        return (
            claim.id, claim.start or claim.published, type, joined(claim.mode), codes.score, _QUADS.get(quad),
            joined(claim.context), *_actor(claim.actors), *_actor(claim.recipients),
            place, place if claim.precision in ("site", "town") else None, None, claim.admin1, claim.country, claim.lat,
            claim.lon, claim.geonameid, place, claim.precision, claim.outlet, claim.published, None, None, None, "English",
            self._version,
        )  # fmt: skip


def _actor(actors: Iterable[Actor]) -> tuple[str | None, ...]:
    """Name, country, COW, primary sector, sectors, title, raw name, Wikipedia id."""
    actors = tuple(actors)
    sectors = tuple(dict.fromkeys(s for a in actors for s in a.sector))
    countries = joined(dict.fromkeys(a.country for a in actors if a.country))
    names = joined(a.name for a in actors)
    return (names, countries, None, sectors[0] if sectors else None, joined(sectors), None, names, None)


def _flat(cell: str | int | float | None) -> str | int | float | None:
    """No tab and no line break inside a cell, so that naive readers of this format keep their columns."""
    return safe_cell(" ".join(cell.split())) if isinstance(cell, str) else cell
