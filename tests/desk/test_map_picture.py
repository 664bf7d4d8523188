"""The map that the server draws: every incident of the filter is on it, where it is known to be, and nowhere more exactly."""

from __future__ import annotations

import re

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.conftest import Desk

from onrecord.desk.views.map_picture import HEIGHT, WIDTH, Picture, picture
from onrecord.desk.views.outlines import mercator, shapes
from onrecord.desk.views.types import LETTERS
from onrecord.record.incident_lists import Brief, Selection
from onrecord.vocabulary.plover import QUAD


def brief(number: int, lat: float | None, lon: float | None, precision: str = "town", country: str = "SYR") -> Brief:
    return Brief("2019-03-01", f"i{number}", "ASSAULT", "contested", lat, lon, country, precision)


def drawn(*rows: Brief, divisions: dict[str, str] | None = None) -> Picture:
    return picture(
        Selection(rows, divisions or {}), lambda **fields: "/explore?" + "&".join(f"{k}={v}" for k, v in fields.items())
    )


@given(st.lists(st.tuples(st.floats(-80, 80), st.floats(-179, 179)), min_size=1, max_size=40))
def test_every_precise_incident_is_in_one_mark_inside_the_picture(places: list[tuple[float, float]]) -> None:
    found = drawn(*(brief(i, lat, lon) for i, (lat, lon) in enumerate(places)))
    assert sum(dot.count for dot in found.dots) == len(places)
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in found.dots)
    assert found.bounds is not None


def test_what_is_known_to_the_division_or_country_shades_it_and_is_no_point() -> None:
    found = drawn(
        brief(1, 35.9, 36.6, "admin1"), brief(2, 35.0, 38.0, "country"), brief(3, None, None, "none", "IRQ"),
        divisions={"i1": "Idlib"},
    )  # fmt: skip
    assert found.dots == ()
    assert {(area.words.split(":")[0], area.href) for area in found.areas} == {
        ("Idlib", "/explore?country=SYR&admin1=Idlib"), ("SYR", "/explore?country=SYR"), ("IRQ", "/explore?country=IRQ"),
    }  # fmt: skip


def test_one_incident_leads_to_itself_and_a_cluster_to_its_surroundings() -> None:
    one, two = drawn(brief(1, 35.9, 36.6), brief(2, 15.5, 32.5), brief(3, 15.5, 32.5)).dots[::-1]
    assert (one.href, one.standing, one.type) == ("/incidents/i1", "contested", "ASSAULT")
    assert two.count == 2 and two.href.startswith("/explore?near=15.5")
    assert drawn().bounds is None and drawn().land


def test_outlines_are_under_the_codes_of_places() -> None:
    countries = {shape.key: shape for shape in shapes("countries")}
    assert {"SYR", "SDN", "SSD", "PSE", "XKX", "BHR", "SGP"} <= set(countries)
    x, y = mercator(36.3, 33.5)  # Damascus
    west, north, east, south = countries["SYR"].box
    assert west < x < east and north < y < south
    assert "SYR|Idlib" in {shape.key for shape in shapes("areas")}


def test_every_type_has_its_own_letters_and_colour() -> None:
    assert set(LETTERS) == set(QUAD) and len(set(LETTERS.values())) == len(QUAD)


def test_colours_are_all_different_and_letters_can_be_read_on_them(client: httpx.Client) -> None:
    css = client.get("/static/desk.css").text
    found = {name: (fill, ink) for name, fill, ink in re.findall(r"\.t-([A-Z]+) \{ --t: (#\w+); --on: (#\w+);", css)}
    assert set(found) == set(QUAD) and len({fill for fill, _ in found.values()}) == len(QUAD)
    for fill, ink in found.values():
        light, dark = sorted((_luminance(fill), _luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, fill


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * c for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("query", ["", "?type=ASSAULT", "?standing=contested"])
def test_the_page_holds_the_map_without_any_script(client: httpx.Client, query: str) -> None:
    html = client.get(f"/explore{query}").text
    points = client.get(f"/points.json{query}").json()["features"]
    told = client.get(f"/map.json{query}").json()
    svg = html[html.index('<svg class="picture"') : html.index("</svg>")]
    singles, clusters = len(re.findall('href="/incidents/', svg)), re.findall(r"(\d+) incidents hereabouts</title>", svg)
    assert singles + sum(map(int, clusters)) == told["points"] == len(points)
    total = client.get(f"/api/v1/incidents{query}").json()["total"]
    assert told["points"] + sum(told["areas"].values()) + sum(told["countries"].values()) <= total


def test_indexes_lead_on(desk: Desk) -> None:
    with desk.client(follow_redirects=True) as client:
        assert client.get("/incidents?type=ASSAULT").url.path == "/explore"
        assert client.get("/codebook").url.query == b"page=codebook"
        assert {"GET /api/v1/incidents", "POST /api/v1/judgements"} <= {
            f"{a['method']} {a['path']}" for a in client.get("/api/v1").json()["addresses"]
        }
        assert client.get("/api").url.path == "/api/docs"
