"""Places as the record knows them: where claims are said to have happened, most often first."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.record.filter import EVERYTHING, Filter
from onrecord.record.names import folded
from onrecord.record.select import conditions
from onrecord.record.tables import claims


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place by its name, country and precision; coordinates in degrees, null where it stands for no point."""

    name: str
    geonameid: int | None
    country: str | None
    admin1: str | None
    precision: str | None
    lat: float | None
    lon: float | None
    claims: int


def places(
    connection: Connection, words: str = "", limit: int | None = 100, filter: Filter = EVERYTHING, skipped: int = 0
) -> tuple[PlaceCount, ...]:
    """Places of a filter's claims; `words` are sought inside names, without case and accents. `skipped` are left out first."""
    c = claims.c
    query = (
        select(c.place, c.geonameid, c.country, c.admin1, c.precision, func.min(c.lat), func.min(c.lon), func.count())
        .where(c.place.is_not(None), *conditions(filter, connection))
        .group_by(c.place, c.geonameid, c.country, c.admin1, c.precision)
        .order_by(func.count().desc(), c.place, c.geonameid, c.country, c.admin1, c.precision)
        .limit(limit)
        .offset(skipped)
    )
    if words:
        query = query.where(c.place_folded.contains(folded(words), autoescape=True))
    return tuple(PlaceCount(*row) for row in connection.execute(query))
