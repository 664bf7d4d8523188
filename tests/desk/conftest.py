"""A record of the bundled pages behind a real desk on a free port; one for reading, and a fresh one for whoever writes."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import uvicorn

from onrecord.demo import EXAMPLES
from onrecord.desk.app import create_app
from onrecord.desk.patience import PatientProtocol
from onrecord.desk.settings import Settings
from onrecord.documents.make import make_document
from onrecord.reader import Reader
from onrecord.record.adding import Read, add_all
from onrecord.record.store import Record
from onrecord.sources.find import captures

TOKEN = "a token of the tests"


@dataclass(frozen=True)
class Desk:
    """A desk that is running: its address and the file of its record."""

    url: str
    record: Path

    def client(self, **options: object) -> httpx.Client:
        return httpx.Client(base_url=self.url, timeout=30, **options)  # type: ignore[arg-type]


@contextmanager
def running(record: Path, token: str | None = TOKEN, read: Read | None = None, **limits: float) -> Iterator[Desk]:
    """The desk of a record, in a thread of this process."""
    app = create_app(Settings(str(record), token, **limits), watch=False, read=read)  # type: ignore[arg-type]
    config = uvicorn.Config(app, host="127.0.0.1", port=0, http=PatientProtocol, log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 120
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    try:
        port = server.servers[0].sockets[0].getsockname()[1]
        yield Desk(f"http://127.0.0.1:{port}", record)
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def bundled_record(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the bundled pages, its incidents built."""
    path = tmp_path_factory.mktemp("desk") / "bundled.db"
    with Record.open(path) as record:
        add_all(record, captures([str(EXAMPLES)]), lambda found: reader.read_documents(make_document(c) for c in found))
        record.build_incidents()
    return path


@pytest.fixture(scope="session")
def desk(bundled_record: Path) -> Iterator[Desk]:
    """A desk that nobody writes to."""
    with running(bundled_record) as found:
        yield found


@pytest.fixture
def own_desk(bundled_record: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a copy of its own, to be written to."""
    path = tmp_path / "own.db"
    with Record.open(bundled_record) as record:
        record.database.engine.dispose()
    shutil.copy(bundled_record, path)
    with running(path) as found:
        yield found


@pytest.fixture
def client(desk: Desk) -> Iterator[httpx.Client]:
    with desk.client() as found:
        yield found
