"""Incidents in the 31 columns of ACLED's event files.

The columns are ACLED's (as read by acledR 1.0.1); the rows are not ACLED's coding. `fatalities` follows its rule of the most
conservative estimate: the lowest number that any source gives, with the dispute in `notes`. Event types come from the
codebook's crosswalk by who takes part (`vocabulary.crosswalk`); where the text does not decide between several, their cells
are empty. Incidents for which ACLED has nothing are left out, and so are incidents that every source denies.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from onrecord.exports.codes import Coder, incident_codes
from onrecord.exports.csv_file import csv_line, safe_cell
from onrecord.exports.disputes import disagree
from onrecord.exports.rows import range_words
from onrecord.incidents.values import counted
from onrecord.model import Actor, Incident, Place
from onrecord.vocabulary.acled import EXCESSIVE, POLITICAL, VIOLENCE_AGAINST_CIVILIANS, AcledRow
from onrecord.vocabulary.countries import country_of
from onrecord.vocabulary.crosswalk import Codes

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
    "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_TARGETING = frozenset((VIOLENCE_AGAINST_CIVILIANS, "Explosions/Remote violence"))
_AT_PEOPLE = frozenset((EXCESSIVE, "Mob violence"))
_SOLE = 10
_WEEK = 8  # days


class Acled:
    """One row per incident with a crosswalk; `timestamp` is left empty, since it is ACLED's own."""

    def __init__(self, out: BinaryIO, coder: Coder) -> None:
        self._out, self._coder = out, coder

    def start(self) -> None:
        self._out.write(csv_line(COLUMNS))

    def feed(self, row: Incident) -> None:
        codes = incident_codes(row, self._coder)
        if codes.acled.disorder and row.standing != "denied":
            self._out.write(csv_line(tuple(safe_cell(cell) for cell in _cells(row, codes))))

    def finish(self) -> None:
        self._out.flush()


def _cells(incident: Incident, codes: Codes) -> tuple[str | int | float | None, ...]:
    row, sides = codes.acled, codes.sides
    one, two = _inter(sides.by), _inter(sides.on)
    killed = incident.figures.get("killed")
    sources = tuple(dict.fromkeys(source for v in incident.values.get("happened", ()) for source in v.sources))
    place = incident.place
    country = country_of(place.country) if place else None
    return (
        incident.id, incident.start, incident.start[:4] if incident.start else None, time_precision(incident),
        row.disorder, row.event or None, row.sub_event or None, *_side(sides.doers), one, *_side(sides.others), two,
        interaction(one, two, bool(sides.others)), "Civilian targeting" if targets_civilians(row, sides.unarmed) else "",
        country.number if country else None, None, country.name if country else None,
        place.admin1 if place else None, None, None, place.name if place else None, place.lat if place else None,
        place.lon if place else None, geo_precision(place), "; ".join(sources), None, _notes(incident),
        int(killed.low) if killed is not None and killed.low is not None else None, None, None,
    )  # fmt: skip


def _side(actors: Sequence[Actor]) -> tuple[str | None, str]:
    """The name that stands for a side, and those that go with it."""
    return actors[0].name if actors else None, "; ".join(a.name for a in actors[1:])


def _inter(classes: Sequence[int | None]) -> int | None:
    """The class of the first of a side, as its name stands for it."""
    return classes[0] if classes else None


def targets_civilians(row: AcledRow, unarmed: bool) -> bool:
    """Whether violence is aimed at civilians or peaceful protesters; arrests, trials and what a riot destroys are none."""
    violence = row.event in _TARGETING or (row.disorder == POLITICAL and not row.event)
    return unarmed and (violence or row.sub_event in _AT_PEOPLE)


def _notes(incident: Incident) -> str:
    """What the columns cannot hold: how it stands, and each source's number of killed."""
    count = incident.independent_sources
    parts = [f"{incident.standing}, {count} independent source{'' if count == 1 else 's'}, grade "]
    parts[0] += f"{incident.reliability}{incident.credibility}"
    if conflict := disagree(incident):
        parts.append(conflict)
    killed = incident.figures.get("killed")
    if killed is not None:
        said = (
            f"{range_words(s.low, s.high)}{f' {counted(s.of, s.low, s.high)}' if s.of else ''} ({s.source})"
            for s in killed.by_source
        )
        parts.append("killed: " + "; ".join(said))
    return ". ".join(parts)


def interaction(one: int | None, two: int | None, faced: bool = False) -> int | None:
    """The two digits, the smaller first; a sole actor as 10, 20 ... 80. None where one class is not known of two sides
    (`faced`: somebody stands on the other side)."""
    if one is None or two is None:
        known = one or two
        return known * _SOLE if known and not faced else None
    return min(one, two) * _SOLE + max(one, two)


def time_precision(incident: Incident) -> int | None:
    """1 a day, 2 a week, 3 a month or more."""
    if incident.start is None:
        return None
    days = (date.fromisoformat(incident.end or incident.start) - date.fromisoformat(incident.start)).days + 1
    return 1 if days <= 2 else 2 if days <= _WEEK else 3


def geo_precision(place: Place | None) -> int | None:
    """1 a town, 2 a part of a region, 3 a larger one."""
    if place is None or place.precision == "none":
        return None
    return {"site": 1, "town": 1, "admin2": 2}.get(place.precision, 3)
