"""What stands before every request, against a real server."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import httpx
import pytest
from tests.desk.conftest import Desk, running

from onrecord.desk import patience
from onrecord.desk.guard import POLICY, host_name


@pytest.mark.parametrize("path", ["/", "/explore", "/api/v1/incidents", "/static/desk.css", "/nothing", "/api/v1/incidents/none"])
def test_every_answer_carries_the_policy(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY and "http" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("host", "name"), [("localhost:80", "localhost"), ("[::1]:8713", "::1"), ("EVIL.example", "evil.example"), ("", "")]
)
def test_names_of_hosts(host: str, name: str) -> None:
    assert host_name(host) == name


def test_another_name_for_this_machine_is_refused(client: httpx.Client) -> None:
    answer = client.get("/", headers={"host": "rebound.example"})
    assert answer.status_code == 421
    assert answer.json()["error"]["code"] == "unknown-host"


def test_a_large_body_is_refused_whether_it_says_so_or_not(desk: Desk) -> None:
    head = b"POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999\r\n\r\n"
    with socket.create_connection(("127.0.0.1", int(desk.url.rpartition(":")[2])), timeout=60) as connection:
        connection.sendall(head)
        assert b" 413 " in connection.recv(4096).split(b"\r\n")[0]
    with desk.client() as client:
        unsaid = client.post(
            "/api/v1/judgements", content=(b"x" * 65_536 for _ in range(100)), headers={"authorization": "Bearer x"}
        )
        assert unsaid.status_code == 413
        assert unsaid.json()["error"]["code"] == "too-large"


@pytest.mark.parametrize("before", [0, 1, 2])
def test_headers_that_never_end_are_given_up_on_every_request(
    bundled_record: Path, monkeypatch: pytest.MonkeyPatch, before: int
) -> None:
    """However many requests of the same connection were whole, and though bytes keep trickling in."""
    monkeypatch.setattr(patience, "SECONDS", 60.0 if before else 0.7)
    with running(bundled_record) as slow:
        port = int(slow.url.rpartition(":")[2])
        began = time.monotonic()
        with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
            for _ in range(before):
                connection.sendall(b"GET /api/v1/codebook HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                while not (came := connection.recv(65_536)).endswith(b"}"):
                    assert came, "the connection was closed in the middle of an answer"
                began = time.monotonic()
            monkeypatch.setattr(patience, "SECONDS", 0.7)
            connection.sendall(b"GET / HTTP/1.1\r\n")
            assert closed(connection)
        assert time.monotonic() - began > 0.5


def closed(connection: socket.socket) -> bool:
    """Sends a byte of a header now and then until the other side hangs up."""
    connection.settimeout(0.2)
    for _ in range(100):
        try:
            if not connection.recv(4096):
                return True
        except TimeoutError:
            pass
        except ConnectionError:
            return True
        try:
            connection.sendall(b"x")
        except ConnectionError:
            return True
    return False


def test_a_body_that_never_comes_is_given_up(bundled_record: Path) -> None:
    with running(bundled_record, seconds=0.5) as slow:
        port = int(slow.url.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
            head = b"POST /api/v1/judgements HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"
            connection.sendall(head)
            answer = connection.recv(4096)  # without an end of the wait this would run into the socket's own limit
        assert b" 408 " in answer.split(b"\r\n")[0]


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fmodel.py", "/static//etc/passwd"]
)
def test_no_path_leads_out_of_the_static_files(desk: Desk, path: str) -> None:
    host, port = desk.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    assert b" 404 " in answer.split(b"\r\n")[0]
    assert b"create_app" not in answer and b"root:" not in answer
