"""The record behind the desk goes on being watched, whatever one moment brings."""

from __future__ import annotations

import logging
import time
from pathlib import Path

import pytest

from onrecord.desk import shelf as module
from onrecord.desk.shelf import Shelf


def test_a_failed_build_is_told_and_tried_again(
    bundled_record: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries: list[int] = []

    def refresh(self: Shelf) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("disk busy")

    monkeypatch.setattr(module, "_INTERVAL", 0.01)
    monkeypatch.setattr(Shelf, "refresh", refresh)
    held = Shelf(str(bundled_record))
    with caplog.at_level(logging.WARNING):
        thread = held.watch()
        until = time.monotonic() + 120
        while len(tries) < 3 and time.monotonic() < until:
            time.sleep(0.01)
        held.close()
        thread.join(60)
    assert len(tries) >= 3
    assert "disk busy" in caplog.text


def test_what_is_kept_is_made_once_while_the_record_stands(bundled_record: Path) -> None:
    held, made = Shelf(str(bundled_record)), list[int]()

    def make() -> bytes:
        made.append(1)
        return b"content"

    for _ in range(3):
        assert held.kept("key", make) == b"content"
    assert len(made) == 1
