"""Documents that are sent to the desk: read, added, and never a way into the private network."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from tests.desk.conftest import TOKEN, Desk, running

from onrecord.documents.make import make_document
from onrecord.model import Reading
from onrecord.reader import Reader
from onrecord.sources.capture import Capture

WRITE = {"authorization": f"Bearer {TOKEN}"}
TEXT = "Rebels killed 12 people in Idlib on Tuesday, a war monitor said."


@pytest.fixture
def taking(bundled_record: Path, reader: Reader, tmp_path: Path) -> Iterator[Desk]:
    """A desk that takes documents."""

    def read(captures: Iterable[Capture]) -> Iterator[Reading]:
        return reader.read_documents(make_document(capture) for capture in captures)

    path = tmp_path / "taking.db"
    shutil.copy(bundled_record, path)
    with running(path, read=read) as desk:
        yield desk


def test_a_document_is_read_added_and_told_as_an_incident(taking: Desk) -> None:
    with taking.client() as client:
        body = {"author": "Ana", "id": "ana-1", "text": TEXT, "outlet": "The Daily", "published": "2019-03-14"}
        answer = client.post("/api/v1/documents", json=body, headers=WRITE)
        assert answer.status_code == 201
        assert answer.json()["added"]["outcome"] == "added"
        claims = client.get("/api/v1/claims", params={"document": "ana-1", "kind": "event"}).json()["items"]
        assert [c["type"] for c in claims] == ["ASSAULT"]
        assert client.get("/api/v1/incidents", params={"document": "ana-1"}).json()["total"] == 1
        again = client.post("/api/v1/documents", json=body, headers=WRITE)
        assert again.json()["added"]["outcome"] == "unchanged"


def test_two_texts_of_one_person_without_ids_are_two_documents(taking: Desk) -> None:
    with taking.client() as client:
        sent = [{"author": "Ana", "text": text} for text in (TEXT, "Talks began in Geneva on Monday, officials said.")]
        first, second = (client.post("/api/v1/documents", json=body, headers=WRITE).json()["added"] for body in sent)
        assert first["document"] != second["document"]
        assert [found["outcome"] for found in (first, second)] == ["added", "added"]


def test_nothing_to_read_is_refused(taking: Desk) -> None:
    with taking.client() as client:
        answer = client.post("/api/v1/documents", json={"author": "Ana"}, headers=WRITE)
        assert answer.status_code == 422


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:22/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://0x7f000001/",
        "http://[::ffff:127.0.0.1]/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "//127.0.0.1/",
    ],
)
def test_no_address_leads_into_the_private_network(taking: Desk, url: str) -> None:
    with taking.client() as client:
        before = client.get("/api/v1/documents").json()
        answer = client.post("/api/v1/documents", json={"author": "Ana", "url": url}, headers=WRITE)
        assert answer.status_code == 422, answer.text
        assert client.get("/api/v1/documents").json() == before


def test_the_desk_itself_cannot_be_asked_through_the_desk(taking: Desk) -> None:
    with taking.client() as client:
        answer = client.post("/api/v1/documents", json={"author": "Ana", "url": f"{taking.url}/api/v1/judgements"}, headers=WRITE)
        assert answer.status_code == 422


def test_adding_needs_the_token_and_a_reader(desk: Desk, taking: Desk) -> None:
    with taking.client() as client:
        assert client.post("/api/v1/documents", json={"author": "Ana", "text": TEXT}).status_code == 401
    with desk.client() as client:
        assert client.post("/api/v1/documents", json={"author": "Ana", "text": TEXT}, headers=WRITE).status_code == 403
