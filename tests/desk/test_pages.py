"""The pages, as they come from the server: complete without JavaScript, linked both ways, each state in its address."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import quote

import httpx
import pytest

PAGES = (
    "/", "/explore", "/claims", "/documents", "/actors", "/sources", "/review", "/review?queue=speakers", "/methodology",
    "/methodology?page=quality", "/methodology?page=codebook", "/sign-in", "/api/docs", "/explore?type=ASSAULT&standing=contested",
)  # fmt: skip
_VOID = {"meta", "link", "input", "br", "img", "hr"}


class Checked(HTMLParser):
    """Every tag is closed in order, no attribute is a handler or a style, and no script is inline."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        held = dict(attributes)
        self.faults += [f"{tag} {name}" for name in held if name.startswith("on") or name == "style"]
        if tag == "script" and not held.get("src"):
            self.faults.append("inline script")
        if tag == "a" and held.get("href"):
            self.links.append(held["href"] or "")
        if held.get("id"):
            self.ids.append(held["id"] or "")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> out of place")


def checked(html: str) -> Checked:
    parser = Checked()
    parser.feed(html)
    assert parser.faults == []
    assert parser.open == []
    assert len(parser.ids) == len(set(parser.ids)), [i for i in parser.ids if parser.ids.count(i) > 1]
    return parser


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_all_its_links_lead_somewhere(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    found = checked(answer.text)
    inside = [link for link in dict.fromkeys(found.links) if link.startswith("/") and "parquet" not in link]
    for link in inside[:25]:
        assert client.get(link, follow_redirects=True).status_code == 200, link


def test_an_incident_shows_every_voice_where_they_conflict_and_its_history(client: httpx.Client) -> None:
    for found in client.get("/api/v1/incidents", params={"standing": "contested"}).json()["items"]:
        html = client.get(f"/incidents/{found['id']}").text
        checked(html)
        for ref in found["claims"]:
            assert quote(ref["claim"]) in html
        assert "report" in html and "No decision" in html
        if "conflict" in found["agreement"].values():
            assert 'class="conflict"' in html


def test_a_document_links_claims_and_characters_both_ways(client: httpx.Client) -> None:
    document = next(d for d in client.get("/api/v1/documents").json()["items"] if d["claims"] > 5)
    html = client.get("/document", params={"id": document["id"]}).text
    found = checked(html)
    cards = re.findall(r'id="c(\d+)" data-n="\d+" href="#t\1"', html)
    assert len(cards) == document["claims"]
    for number in cards:
        assert f"t{number}" in found.ids
    assert document["sha256"] in html


def test_the_captured_bytes_are_given_as_a_file(client: httpx.Client) -> None:
    document = client.get("/api/v1/documents").json()["items"][0]
    answer = client.get("/captured", params={"sha256": document["sha256"]})
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content.lstrip().lower().startswith(b"<!doctype html")


def test_an_actor_by_id_and_by_name(client: httpx.Client) -> None:
    known = next(a for a in client.get("/api/v1/actors").json()["items"] if a["id"])
    unknown = next(a for a in client.get("/api/v1/actors").json()["items"] if not a["id"])
    for key in (known["id"], unknown["name"]):
        checked(client.get("/actor", params={"id": key}).text)
        network = client.get("/network.json", params={"id": key}).json()
        keys = {node["id"] for node in network["nodes"]}
        assert all(edge["source"] in keys and edge["target"] in keys for edge in network["edges"])


@pytest.mark.parametrize(
    "path", ["/incidents/none", "/document?id=none", "/actor?id=none", "/source?name=none", "/methodology?page=x"]
)
def test_what_is_not_there_is_said_on_a_page(client: httpx.Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    checked(answer.text)
    assert "not-found" in answer.text


def test_a_faulty_filter_is_said_on_a_page(client: httpx.Client) -> None:
    answer = client.get("/explore?start=soon")
    assert answer.status_code == 422
    assert "2018-09-07" in answer.text


def test_the_overview_tells_areas_by_country_or_division_and_every_silent_day(client: httpx.Client) -> None:
    by_country, by_division = client.get("/").text, client.get("/?area=division").text
    assert "SYR</a>" in by_country and "Idlib (SYR)</a>" in by_division and "admin1=Idlib" in by_division
    assert client.get("/?area=village").status_code == 422
    days = by_country[by_country.index('id="heard"') :].split("</table>")[0]
    assert days.count("<tr") == 1 + 63 and 'class="silent"' in days


def test_an_actor_goes_by_the_names_of_the_vocabularies_and_its_edges_are_claims(client: httpx.Client) -> None:
    known = [a["id"] for a in client.get("/api/v1/actors").json()["items"] if a["id"]]
    pages = [client.get("/actor", params={"id": id}).text for id in known]
    assert any("known as" in page for page in pages)
    edges = [(id, edge) for id in known for edge in client.get("/network.json", params={"id": id}).json()["edges"]]
    for id, edge in edges[:5]:
        typed = client.get("/network.json", params={"id": id, "type": edge["label"]}).json()["edges"]
        assert {e["label"] for e in typed} == {edge["label"]}
        assert client.get("/network.json", params={"id": id, "end": "1990-01-01"}).json()["edges"] == []
        assert 'data-href="/document' in client.get(edge["href"]).text
        assert edge["label"] in client.get("/actor", params={"id": id, "type": edge["label"]}).text
    assert edges
