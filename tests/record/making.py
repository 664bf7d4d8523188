"""Captures for Readings made by hand."""

from __future__ import annotations

from onrecord.model import Reading
from onrecord.record.found import Added
from onrecord.record.store import Record
from onrecord.sources.capture import Capture, Hints


def capture(reading: Reading) -> Capture:
    return Capture(reading.id, "text", reading.text.encode(), "jsonl", "2018-09-05T08:00:00+00:00", Hints(id=reading.id))


def add(record: Record, reading: Reading) -> Added:
    return record.add(capture(reading), reading)
