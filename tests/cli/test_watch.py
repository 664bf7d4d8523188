"""`onrecord watch`, and addresses given to `onrecord add`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.record.store import Record
from tests.cli.conftest import Run
from tests.web import Site, page, raw, serving

RAID = "Rebels attacked the town of Idlib on Tuesday, the army said. The attack began at dawn and lasted for many hours."


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        found.pages = {"/feed": raw(found.feed("/1"), "application/rss+xml"), "/1": page(RAID)}
        yield found


def test_feeds_of_a_list_are_watched_once(run: Run, site: Site, tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_text(f"# our feeds\n{site.url('/feed')}  # the wire\n\n")
    found = run("watch", tmp_path / "feeds.txt", "--once", "--record", tmp_path / "r.db", "--delay", "0", "--no-second-look")
    assert found.status == 0, found.err
    assert found.out.startswith("1 feeds asked, 0 failed; 1 added")
    with Record.open(tmp_path / "r.db") as record:
        assert [reading.reader.second_look for reading in record.readings()] == [False]
    lines = run("query", "--record", tmp_path / "r.db", "--type", "ASSAULT").out.splitlines()
    assert lines and all(json.loads(line)["url"] == site.url("/1") for line in lines)


@pytest.mark.parametrize("content", ["", "# nothing\n", "ftp://a.example/feed\n"])
def test_a_list_without_addresses_is_wrong_usage(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "feeds.txt").write_text(content)
    assert run("watch", tmp_path / "feeds.txt", "--once", "--record", tmp_path / "r.db").status == 2
    assert run("watch", tmp_path / "no.txt", "--once", "--record", tmp_path / "r.db").status == 1


def test_addresses_are_added_like_files(run: Run, site: Site, tmp_path: Path) -> None:
    record = tmp_path / "r.db"
    assert run("add", site.url("/1"), "--record", record).out.startswith("1 added")
    assert run("add", site.url("/feed"), "--record", record).out.startswith("0 added, 1 unchanged")
    missing = run("add", site.url("/no"), "--record", record)
    assert missing.status == 1 and "404" in missing.err
    assert [json.loads(line)["id"] for line in run("documents", "--record", record).out.splitlines()] == [
        site.url("/1"),
        site.url("/no"),
    ]
