"""The lists of the API: one cursor, one format and the record's filters for all of them; what changed since a time."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import httpx
import pyarrow.parquet
import pytest
from tests.desk.conftest import TOKEN, Desk

from onrecord.sources.clock import now

WRITE = {"authorization": f"Bearer {TOKEN}"}
LISTS = ("incidents", "claims", "documents", "actors", "places", "sources", "changes")
PLACED = ("incidents", "claims", "places")
KEYS = {"incidents": "id", "claims": "key", "documents": "id", "actors": "name", "places": "geonameid", "sources": "name"}


def every(client: httpx.Client, name: str, limit: int, **fields: str) -> list[Any]:
    """All items of a list, page by page, as `next` leads."""
    found: list[Any] = []
    address = str(client.base_url.join(f"/api/v1/{name}").copy_merge_params(fields | {"limit": str(limit)}))
    for _ in range(1000):
        page = client.get(address).json()
        assert len(page["items"]) <= limit
        found += page["items"]
        assert (page["cursor"] is None) == (page["next"] is None)
        if page["next"] is None:
            return found
        address = page["next"]
    raise AssertionError("a list without an end")


@pytest.mark.parametrize("name", LISTS)
def test_pages_by_cursor_are_the_whole_list(client: httpx.Client, name: str) -> None:
    whole = client.get(f"/api/v1/{name}", params={"limit": "1000"}).json()
    assert whole["cursor"] is None
    assert every(client, name, 3) == whole["items"] or len(whole["items"]) > 300
    if name != "changes":
        assert len(whole["items"]) > 3


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("cursor", ["zzz", "0", "%00", "WyJub3RoaW5nIiw3XQ"])
def test_a_cursor_that_a_list_never_gave_is_refused(client: httpx.Client, name: str, cursor: str) -> None:
    answer = client.get(f"/api/v1/{name}?cursor={cursor}")
    assert answer.status_code == 422
    assert answer.json()["error"]["details"][0]["where"] == "query.cursor"


def test_a_cursor_is_of_one_list_and_of_pages_alone(client: httpx.Client) -> None:
    given = {n: client.get(f"/api/v1/{n}?limit=1").json()["cursor"] for n in LISTS if n != "changes"}
    for name in LISTS:
        for other, cursor in given.items():
            expected = 200 if name == other else 422
            assert client.get(f"/api/v1/{name}", params={"cursor": cursor}).status_code == expected, (name, other)
        cursor = given.get(name, "x")
        assert client.get(f"/api/v1/{name}", params={"cursor": cursor, "format": "csv"}).status_code == 422
    both = client.get("/api/v1/documents", params={"cursor": given["documents"], "after": "a"})
    assert both.status_code == 422
    assert client.get("/api/v1/codebook", params={"cursor": "x"}).status_code == 422


@pytest.mark.parametrize("name", LISTS)
def test_every_format_holds_the_rows_of_the_list(client: httpx.Client, name: str) -> None:
    items = client.get(f"/api/v1/{name}", params={"limit": "1000"}).json()["items"]
    lines = client.get(f"/api/v1/{name}?format=jsonl").text.splitlines()
    assert [json.loads(line) for line in lines] == items
    rows = list(csv.DictReader(io.StringIO(client.get(f"/api/v1/{name}?format=csv").text)))
    assert len(rows) == len(items)
    answer = client.get(f"/api/v1/{name}?format=parquet")
    table = pyarrow.parquet.read_table(io.BytesIO(answer.content))
    assert table.num_rows == len(items) and answer.headers["content-type"] == "application/vnd.apache.parquet"
    if rows:
        assert table.column_names == list(rows[0])
    key = {"incidents": "incident", "claims": "claim"}.get(name, KEYS.get(name))
    if key is not None:
        wanted = [item["id" if name in ("incidents", "claims") else key] for item in items]
        assert table.column(key).to_pylist() == [value or None for value in wanted]
    placed = client.get(f"/api/v1/{name}?format=geojson")
    assert placed.status_code == (200 if name in PLACED else 422)


@pytest.mark.parametrize("name", PLACED)
def test_only_precise_places_are_points(client: httpx.Client, name: str) -> None:
    features = client.get(f"/api/v1/{name}?format=geojson").json()["features"]
    assert len(features) == len(client.get(f"/api/v1/{name}?limit=1000").json()["items"])
    assert any(feature["geometry"] for feature in features) and not all(feature["geometry"] for feature in features)
    for feature in features:
        assert (feature["geometry"] is not None) == (feature["properties"]["precision"] in ("site", "town"))


def test_claims_as_features_are_those_of_the_filter(client: httpx.Client) -> None:
    shown = [claim["id"] for claim in client.get("/api/v1/claims?type=ASSAULT&limit=1000").json()["items"]]
    assert [f["id"] for f in client.get("/api/v1/claims?type=ASSAULT&format=geojson").json()["features"]] == shown


def test_actors_places_and_sources_are_those_of_the_filter(client: httpx.Client) -> None:
    claims = client.get("/api/v1/claims?country=SDN&limit=1000").json()["items"]
    for name in ("actors", "places", "sources"):
        some, whole = (client.get(f"/api/v1/{name}?limit=1000{more}").json()["items"] for more in ("&country=SDN", ""))
        assert 0 < len(some) < len(whole), name
    places = client.get("/api/v1/places?country=SDN&limit=1000").json()["items"]
    assert {place["country"] for place in places} == {"SDN"}
    assert sum(place["claims"] for place in places) == len(claims)
    actors = client.get("/api/v1/actors?country=SDN&limit=1000").json()["items"]
    told = {p["actor"]["id"] or p["actor"]["name"] for c in claims for p in c["participants"] if p["role"] != "voice"}
    assert {actor["id"] or actor["name"] for actor in actors} <= told
    sources = client.get("/api/v1/sources?country=SDN").json()["items"]
    assert sum(source["claims"] for source in sources) == len(claims)
    named = client.get("/api/v1/actors", params={"name": actors[0]["name"], "actor": actors[0]["id"] or actors[0]["name"]})
    assert named.json()["items"]


def test_documents_are_found_by_their_own_words_and_ids(client: httpx.Client) -> None:
    whole = client.get("/api/v1/documents").json()
    assert whole["total"] == len(whole["items"])
    one = whole["items"][0]["id"]
    assert [d["id"] for d in client.get("/api/v1/documents", params={"document": one}).json()["items"]] == [one]
    assert 0 < len(client.get("/api/v1/documents", params={"text": "Kutum"}).json()["items"]) < whole["total"]
    assert client.get("/api/v1/documents", params={"changed_since": "2100-01-01"}).json()["items"] == []
    assert client.get("/api/v1/documents", params={"changed_since": "2000-01-01"}).json()["total"] == whole["total"]


def test_after_a_merge_its_incident_has_changed(own_desk: Desk) -> None:
    with own_desk.client() as client:
        one, other = client.get("/api/v1/incidents", params={"limit": "2"}).json()["items"]
        since = later(client)
        claims = [*one["claims"], *other["claims"]]
        body = {"author": "Ana", "verdict": "same", "reason": "one talk", "claims": claims}
        made = client.post("/api/v1/judgements", json=body, headers=WRITE).json()
        whole = client.get("/api/v1/incidents").json()["total"]
        items = client.get("/api/v1/incidents", params={"changed_since": since}).json()["items"]
        told = [{(r["document"], r["claim"]) for r in incident["claims"]} for incident in items]
        assert sum(of >= {(r["document"], r["claim"]) for r in claims} for of in told) == 1
        assert len(items) < whole  # with those put together again beside it, not all
        undo = {"author": "Ana", "verdict": "undone", "reason": "two after all", "undoes": made["id"]}
        assert client.post("/api/v1/judgements", json=undo, headers=WRITE).status_code == 201
        back = client.get("/api/v1/incidents", params={"changed_since": since}).json()["items"]
        assert {one["id"], other["id"]} <= {incident["id"] for incident in back}


def test_after_a_decision_that_leaves_its_claims_an_incident_has_changed(own_desk: Desk) -> None:
    with own_desk.client() as client:
        found = client.get("/api/v1/incidents", params={"limit": "3"}).json()["items"][-1]
        since = later(client)
        body = {"author": "Ana", "verdict": "confirmed", "reason": "seen", "claims": found["claims"][:1]}
        assert client.post("/api/v1/judgements", json=body, headers=WRITE).status_code == 201
        now_changed = client.get("/api/v1/incidents", params={"changed_since": since, "limit": "1000"}).json()["items"]
        assert found["id"] in [incident["id"] for incident in now_changed]
        assert len(now_changed) < client.get("/api/v1/incidents").json()["total"]
        narrowed = {"changed_since": since, "country": "ZZZ"}
        assert client.get("/api/v1/incidents", params=narrowed).json()["items"] == []


def later(client: httpx.Client) -> str:
    """A time at which nothing has changed yet; the record's times are whole seconds."""
    import time

    while client.get("/api/v1/incidents", params={"changed_since": (since := now())}).json()["items"]:
        time.sleep(0.2)
    return since
