"""Records in both databases: whatever takes the fixture `record` runs on SQLite and on a real PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from onrecord.record.store import Record
from tests.postgres import NoServer, server

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server that is started for this run; tests are skipped where none can be."""
    try:
        with server() as address:
            yield address
    except NoServer as error:
        pytest.skip(str(error))


@pytest.fixture
def postgres_address(postgres_server: str) -> str:
    """An empty schema of its own: one record."""
    name = f"record_{next(_NUMBERS)}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f'CREATE SCHEMA "{name}"'.encode())
    return f"{postgres_server}&options=-csearch_path%3D{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record can be begun, in either database."""
    if request.param == "sqlite":
        return str(tmp_path / "desk.record")
    found: str = request.getfixturevalue("postgres_address")
    return found


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    with Record.open(address) as opened:
        yield opened
