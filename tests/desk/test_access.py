"""Who may write: nobody without the token, and nobody through another site's form."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
from tests.desk.conftest import TOKEN, Desk, running


def sign_in(client: httpx.Client, name: str = "Ana Analyst") -> str:
    """Sign in and return the mark that the desk's forms carry."""
    answer = client.post("/sign-in", data={"name": name, "token": TOKEN})
    assert answer.status_code == 303
    incident = client.get("/api/v1/incidents").json()["items"][0]["id"]
    found = re.search(r'name="mark" value="([0-9a-f]{64})"', client.get(f"/incidents/{incident}").text)
    assert found
    return found[1]


def test_a_wrong_token_signs_nobody_in(desk: Desk) -> None:
    with desk.client() as client:
        answer = client.post("/sign-in", data={"name": "x", "token": "wrong"})
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(desk: Desk) -> None:
    with desk.client() as client:
        cookie = client.post("/sign-in", data={"name": "x", "token": TOKEN}).headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert TOKEN not in cookie


def test_a_forged_cookie_is_nobody(desk: Desk) -> None:
    with desk.client(cookies={"onrecord": "QWRtaW4=.0000"}) as client:
        assert "signed in" not in client.get("/").text


def test_forms_of_other_sites_are_refused(own_desk: Desk) -> None:
    with own_desk.client() as client:
        mark = sign_in(client)
        deed = {"verdict": "undone", "reason": "r", "mark": mark, "undoes": "j0"}
        assert client.post("/decide", data=deed | {"mark": "0" * 64}).status_code == 403
        assert client.post("/decide", data=deed, headers={"origin": "http://evil.example"}).status_code == 403
        assert client.post("/decide", data=deed).status_code == 409  # the form is the desk's own; there is no such judgement


def test_the_api_writes_with_the_token_alone(desk: Desk) -> None:
    body = {"author": "Ana", "verdict": "undone", "reason": "r", "undoes": "j0"}
    with desk.client() as client:
        assert client.post("/api/v1/judgements", json=body).status_code == 401
        assert client.post("/api/v1/judgements", json=body, headers={"authorization": "Bearer nope"}).status_code == 401
        assert client.post("/api/v1/judgements", json=body, headers={"authorization": f"Bearer {TOKEN}"}).status_code == 409


def test_without_a_token_the_desk_only_reads(bundled_record: Path) -> None:
    with running(bundled_record, token=None) as desk, desk.client() as client:
        assert (
            client.post("/api/v1/grades", json={"author": "a", "source": "s", "reliability": "A", "reason": "r"}).status_code
            == 403
        )
        assert client.post("/decide", data={"verdict": "same", "reason": "r", "mark": "m"}).status_code == 403
        assert "only reads" in client.get("/sign-in").text
