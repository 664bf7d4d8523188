"""The API: filters, pages, formats, tags, errors, decisions and what they lead to."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from itertools import pairwise

import httpx
import pytest
from tests.desk.conftest import TOKEN, Desk

WRITE = {"authorization": f"Bearer {TOKEN}"}


def test_incidents_are_paged_without_loss_or_repetition(client: httpx.Client) -> None:
    every = client.get("/api/v1/incidents").json()
    ids, cursor = [], None
    while True:
        page = client.get("/api/v1/incidents", params={"limit": "3"} | ({"cursor": cursor} if cursor else {})).json()
        ids += [item["id"] for item in page["items"]]
        cursor = page["cursor"]
        if cursor is None:
            break
    assert ids == [item["id"] for item in every["items"]]
    assert every["total"] == len(ids)
    days = [item["start"] or "" for item in every["items"]]
    assert all(a >= b for a, b in pairwise(days))


def test_filters_narrow_and_the_total_follows(client: httpx.Client) -> None:
    contested = client.get("/api/v1/incidents", params={"standing": "contested"}).json()
    assert contested["items"] and all(item["standing"] == "contested" for item in contested["items"])
    assert contested["total"] == len(contested["items"])
    in_sudan = client.get("/api/v1/incidents", params={"country": "SDN", "type": "ASSAULT"}).json()["items"]
    assert in_sudan and all(item["type"] == "ASSAULT" for item in in_sudan)


def test_downloads_hold_exactly_the_rows_of_the_page(client: httpx.Client) -> None:
    query = {"type": "ASSAULT"}
    shown = [item["id"] for item in client.get("/api/v1/incidents", params=query).json()["items"]]
    lines = client.get("/api/v1/incidents", params=query | {"format": "jsonl"}).text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == shown
    table = csv.DictReader(io.StringIO(client.get("/api/v1/incidents", params=query | {"format": "csv"}).text))
    assert [row["incident"] for row in table] == shown
    features = client.get("/api/v1/incidents", params=query | {"format": "geojson"}).json()["features"]
    assert [f["id"] for f in features] == shown
    claims = client.get("/api/v1/claims", params=query | {"limit": "1000"}).json()["items"]
    rows = list(csv.DictReader(io.StringIO(client.get("/api/v1/claims", params=query | {"format": "csv"}).text)))
    assert [row["claim"] for row in rows] == [claim["id"] for claim in claims]


def test_coarse_places_are_no_points(client: httpx.Client) -> None:
    for feature in client.get("/api/v1/incidents", params={"format": "geojson"}).json()["features"]:
        assert (feature["geometry"] is not None) == (feature["properties"]["precision"] in ("site", "town"))


def test_what_has_not_changed_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/api/v1/incidents")
    again = client.get("/api/v1/incidents", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/api/v1/incidents?limit=1", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/incidents?start=soon", 422),
        ("/api/v1/incidents?order=added", 422),
        ("/api/v1/feed?order=added", 422),
        ("/api/v1/claims?changed_since=foo", 422),
        ("/api/v1/incidents?cursor=%00", 422),
        ("/api/v1/claims?cursor=zzz", 422),
        ("/api/v1/incidents?format=xml", 422),
        ("/api/v1/incidents/i0", 404),
        ("/api/v1/documents/reading?id=none", 404),
        ("/api/v1/nothing", 404),
        ("/api/v1/documents?format=geojson", 422),
        ("/api/v1/incidents?type=NOPE", 422),
        ("/api/v1/claims?mode=NOPE", 422),
        ("/api/v1/feed?status=NOPE", 422),
        ("/api/v1/incidents?standing=NOPE", 422),
        ("/api/v1/incidents?tipe=ASSAULT", 422),
        ("/api/v1/actors?nom=x", 422),
        ("/api/v1/changes?changed_since=soon", 422),
    ],
)
def test_errors_have_one_shape(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["code"] and error["message"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("type=ASSAULTS", ("ASSAULTS", "PROTEST", "did you mean ASSAULT?")),
        ("mode=drones", ("did you mean drone?",)),
        ("status=done", ("occurred",)),
        ("standing=true", ("corroborated",)),
        ("actors=RUS", ("did you mean actor?",)),
    ],
)
def test_what_is_unknown_is_named_with_what_is_known(client: httpx.Client, query: str, words: tuple[str, ...]) -> None:
    error = client.get(f"/api/v1/incidents?{query}").json()["error"]
    assert error["code"] == "invalid" and error["details"][0]["where"] == f"query.{query.partition('=')[0]}"
    assert all(word in error["message"] for word in words)
    page = client.get(f"/explore?{query}")
    assert page.status_code == 422 and words[-1] in page.text


def test_a_type_that_only_this_record_holds_is_known(client: httpx.Client) -> None:
    label = client.get("/api/v1/claims", params={"kind": "label", "limit": "1"}).json()["items"][0]["type"]
    assert client.get("/api/v1/claims", params={"type": label}).json()["total"] >= 1


def test_lists_of_actors_places_sources_changes_and_the_codebook(client: httpx.Client) -> None:
    actors = client.get("/api/v1/actors").json()["items"]
    assert actors[0]["as_actor"] + actors[0]["as_recipient"] + actors[0]["as_speaker"] > 0
    assert any(place["country"] == "SDN" for place in client.get("/api/v1/places").json()["items"])
    sources = client.get("/api/v1/sources").json()["items"]
    assert sum(source["copies"] for source in sources) == 1
    assert client.get("/api/v1/changes").json() == {"items": [], "after": None, "cursor": None, "next": None}
    assert {t["type"] for t in client.get("/api/v1/codebook").json()["types"]} >= {"ASSAULT", "AGREE"}


def test_documents_and_readings(client: httpx.Client) -> None:
    listed = client.get("/api/v1/documents", params={"limit": "3"}).json()
    rest = client.get("/api/v1/documents", params={"after": listed["after"]}).json()
    ids = [d["id"] for d in (*listed["items"], *rest["items"])]
    assert ids == sorted(ids) and len(ids) == 8
    assert client.get("/api/v1/documents/reading", params={"id": ids[0]}).json()["id"] == ids[0]


def test_the_feed_is_atom_with_one_entry_per_incident(client: httpx.Client) -> None:
    root = ET.fromstring(client.get("/api/v1/feed", params={"standing": "contested"}).content)
    atom = "{http://www.w3.org/2005/Atom}"
    assert root.tag == f"{atom}feed"
    assert len(root.findall(f"{atom}entry")) == len(client.get("/api/v1/incidents?standing=contested").json()["items"])


def test_an_old_id_leads_to_the_incident_that_holds_its_claims(own_desk: Desk) -> None:
    with own_desk.client() as client:
        one, other = client.get("/api/v1/incidents", params={"limit": "2"}).json()["items"]
        claims = [*one["claims"], *other["claims"]]
        body = {"author": "Ana", "verdict": "same", "reason": "one talk", "claims": claims}
        made = client.post("/api/v1/judgements", json=body, headers=WRITE)
        assert made.status_code == 201
        for old in (one["id"], other["id"]):
            answer = client.get(f"/api/v1/incidents/{old}", follow_redirects=True)
            assert answer.status_code == 200
            assert {c["claim"] for c in answer.json()["claims"]} >= {c["claim"] for c in claims}
        undo = {"author": "Ana", "verdict": "undone", "reason": "two after all", "undoes": made.json()["id"]}
        assert client.post("/api/v1/judgements", json=undo, headers=WRITE).status_code == 201
        ids = {item["id"] for item in client.get("/api/v1/incidents").json()["items"]}
        assert {one["id"], other["id"]} <= ids


def test_a_rejected_claim_counts_for_nothing_and_stays_visible(own_desk: Desk) -> None:
    with own_desk.client() as client:
        claim = client.get("/api/v1/claims", params={"type": "ASSAULT", "limit": "1"}).json()["items"][0]
        ref = {"document": claim["document"], "claim": claim["id"]}
        body = {"author": "Ana", "verdict": "rejected", "reason": "not in the text", "claims": [ref]}
        assert client.post("/api/v1/judgements", json=body, headers=WRITE).status_code == 201
        now = client.get("/api/v1/claims", params={"state": "rejected"}).json()["items"]
        assert [c["id"] for c in now] == [claim["id"]]
        told = [r["claim"] for i in client.get("/api/v1/incidents").json()["items"] for r in i["claims"]]
        assert claim["id"] not in told


@pytest.mark.parametrize(
    "body",
    [
        {"verdict": "same", "claims": []},
        {"verdict": "different", "claims": [{"document": "d", "claim": "c"}]},
        {"verdict": "graded", "claims": [{"document": "d", "claim": "c"}]},
        {"verdict": "recoded", "claims": [{"document": "d", "claim": "c"}], "recode": {"type": 7}},
        {"verdict": "recoded", "claims": [{"document": "d", "claim": "c"}], "recode": {"type": "NOPE"}},
        {"verdict": "recoded", "claims": [{"document": "d", "claim": "c"}], "recode": {"tipe": "ASSAULT"}},
        {"verdict": "recoded", "claims": [{"document": "d", "claim": "c"}], "recode": {"type": "ASSAULT", "mode": ["visit"]}},
        {"verdict": "recoded", "claims": [{"document": "d", "claim": "c"}], "recode": {"place": "Nowherebury"}},
    ],
)
def test_a_deed_that_cannot_be_meant_is_refused(client: httpx.Client, body: dict[str, object]) -> None:
    answer = client.post("/api/v1/judgements", json={"author": "Ana", "reason": "r"} | body, headers=WRITE)
    assert answer.status_code == 422


def test_a_speaker_is_named_over_the_api_and_the_original_is_kept(own_desk: Desk) -> None:
    with own_desk.client() as client:
        claim = client.get("/api/v1/claims", params={"type": "ASSAULT", "limit": "1"}).json()["items"][0]
        ref = {"document": claim["document"], "claim": claim["id"]}
        body = {"author": "Ana", "verdict": "recoded", "reason": "the next page says so", "claims": [ref]}
        named = body | {"recode": {"speaker": "a harbour pilot"}}
        assert client.post("/api/v1/judgements", json=named, headers=WRITE).status_code == 201
        [now] = client.get("/api/v1/claims", params={"speaker": "a harbour pilot"}).json()["items"]
        assert now["id"] == claim["id"] and now["voices"][-1] == "a harbour pilot"
        [before] = client.get("/api/v1/claims", params={"state": "recoded"}).json()["items"]
        assert before["voices"] == claim["voices"]
        page = client.get("/document", params={"id": claim["document"]}).text
        assert "recoded by Ana" in page and "a harbour pilot" in page
        evil = body | {"recode": {"speaker": "<script>alert(1)</script>"}}
        assert client.post("/api/v1/judgements", json=evil, headers=WRITE).status_code == 201
        page = client.get("/document", params={"id": claim["document"]}).text
        assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page


def test_a_grade_is_signed_dated_and_shown(own_desk: Desk) -> None:
    with own_desk.client() as client:
        body = {"author": "Ana", "source": "Harbour Wire", "reliability": "B", "reason": "three years without a correction"}
        assert client.post("/api/v1/grades", json=body, headers=WRITE).status_code == 201
        found = client.get("/api/v1/sources/one", params={"name": "Harbour Wire"}).json()
        assert found["row"]["grade"] == "B"
        assert found["grades"][0]["author"] == "Ana"


def test_who_may_not_write_is_told_so_before_what_is_wrong_with_what_they_wrote(client: httpx.Client) -> None:
    for body in (b"{", b"[]", b'{"author": 3}'):
        answer = client.post("/api/v1/judgements", content=body, headers={"content-type": "application/json"})
        assert answer.status_code == 401, answer.text
    told = client.post("/api/v1/judgements", json={"author": 3}, headers=WRITE)
    assert told.status_code == 422 and "author: has to be text" in told.json()["error"]["message"]
    assert "verdict: is needed" in told.json()["error"]["message"]
