"""A corpus in an S3 store is read there and its parts are written there, as from and to folders."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pytest
from pyarrow.parquet import write_table

from tests.engines.s3 import Objects, s3_server
from tests.engines.test_parts import web_record

pytest.importorskip("fsspec", reason="the extra `cluster` is not installed")

_TEXTS = {"a": "Gunmen killed two people in Kano on Monday, the police said.", "b": "Rebels seized the airport of Goma."}


def _corpus() -> Objects:
    table = io.BytesIO()
    write_table(pyarrow.table({"id": ["p"], "text": ["Troops shelled the town of Taiz on Sunday."]}), table)
    lines = "".join(json.dumps({"id": id, "text": text}) + "\n" for id, text in _TEXTS.items()).encode()
    return {
        "news/in/a.jsonl": lines, "news/in/b.jsonl.gz": gzip.compress(b'{"id": "z", "text": "Hail fell in Lima."}\n'),
        "news/in/c.parquet": table.getvalue(), "news/in/d.warc.gz": web_record(1, True) + web_record(2, True),
        "news/in/e.txt": b"Police arrested nine people in Herat.", "news/in/f.bin": b"0",
    }  # fmt: skip


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Objects]:
    objects = _corpus()
    with s3_server(objects) as address:
        for name, value in _environment(address).items():
            monkeypatch.setenv(name, value)
        yield objects


def _environment(address: str) -> dict[str, str]:
    return {
        "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
    }  # fmt: skip


def _read(inputs: str, out: str) -> str:
    """`onrecord read --out` as a user runs it."""
    command = [sys.executable, "-m", "onrecord", "read", inputs, "--out", out, "--workers", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=dict(os.environ))
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_what_is_read_from_a_store_and_written_to_it_is_what_folders_give(store: Objects, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, content in store.items():
        (folder / name.rsplit("/", 1)[-1]).write_bytes(content)
    _read(str(folder), str(tmp_path / "out"))
    _read("s3://news/in", "s3://news/out/")
    here = [p.read_bytes() for p in sorted((tmp_path / "out").glob("*.parquet"))]
    there = [store[name] for name in sorted(store) if name.startswith("news/out/") and name.endswith(".parquet")]
    assert len(here) == len(there) == 5
    assert _ids(here) == _ids(there) == ["a", "b", "p", "z"]
    before = dict(store)
    _read("s3://news/in", "s3://news/out/")  # nothing is read twice
    assert store == before


def _ids(files: list[bytes]) -> list[str]:
    found = [id for content in files for id in pyarrow.parquet.read_table(io.BytesIO(content))["id"].to_pylist()]
    return sorted(id for id in found if len(id) == 1)


def test_a_store_that_is_not_there_is_said() -> None:
    environment = {**os.environ, **_environment("http://127.0.0.1:9")}
    command = [sys.executable, "-m", "onrecord", "read", "s3://news/in", "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, env=environment)
    assert "Traceback" not in done.stderr
    assert "s3://news/in" in done.stdout + done.stderr
