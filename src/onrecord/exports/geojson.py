"""GeoJSON (RFC 7946): precise places as points, coarse ones as features without a geometry, so that no false point is drawn."""

from __future__ import annotations

import json
from typing import BinaryIO

from onrecord.exports.columns import Cell, Layout, Row, precise


class GeoJson:
    """One feature per row; the properties are the columns. A province or a country has a null geometry and its `precision`.

    `rounded`: rows of which only points have coordinates, and these rounded, so that their precision is that of an area.
    """

    def __init__(self, out: BinaryIO, layout: Layout, rounded: bool = False) -> None:
        self._out, self._names, self._first, self._rounded = out, layout.names, True, rounded

    def start(self) -> None:
        self._out.write(b'{"type": "FeatureCollection", "features": [')

    def feed(self, row: Row) -> None:
        self._out.write(b"\n" if self._first else b",\n")
        self._first = False
        self._out.write(json.dumps(self._feature(row), ensure_ascii=True, allow_nan=False).encode())

    def finish(self) -> None:
        self._out.write(b"\n]}\n")

    def _feature(self, row: Row) -> dict[str, object]:
        values: dict[str, Cell] = dict(zip(self._names, row, strict=True))
        lat, lon = values.get("lat"), values.get("lon")
        exact = self._rounded or precise(str(values.get("precision")))
        point = exact and isinstance(lat, (int, float)) and isinstance(lon, (int, float))
        if not point:
            values = {name: value for name, value in values.items() if name not in ("lat", "lon")}
        geometry = {"type": "Point", "coordinates": [lon, lat]} if point else None
        id = values.get("incident") or values.get("claim") or values.get("geonameid")
        return {"type": "Feature", **({"id": id} if id else {}), "geometry": geometry, "properties": values}
