"""How long it takes to add one document to a large record, its incidents included, and how long to build such a record.

    python benchmarks/adding.py [--claims 1000000] [--record build/adding.record] [--add 200]

The record is filled with generated Readings (see happenings.py) as a stream of news over days; then documents that it has
not seen are added one at a time, each in a transaction of its own, and the incidents are brought up to date after each.
Reading is not part of it: it starts from Readings. A record that is there already is filled up and used again.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, process_time

from happenings import stream
from onrecord.model import Reading
from onrecord.record.filter import Filter
from onrecord.record.store import Record
from onrecord.sources.capture import Capture, Hints

BATCH = 100  # documents of a transaction while the record is filled
BOUND = 200.0  # milliseconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--record", default="build/adding.record")
    parser.add_argument("--add", type=int, default=200)
    options = parser.parse_args()
    if "://" not in options.record:
        Path(options.record).parent.mkdir(parents=True, exist_ok=True)
    with Record.open(options.record) as record:
        rest = _fill(record, options.claims)
        claims = record.count_claims(Filter())
        print(f"{claims:,} claims in {record.count():,} documents")
        times = [_add(record, next(rest)) for _ in range(options.add)]
    for name, column in (("added", 0), ("incidents", 1)):
        print(_summary(name, [row[column] for row in times]))
    both = [row[0] + row[1] for row in times]
    print(_summary("both", both))
    print(f"under {BOUND:.0f} ms: {sum(t < BOUND for t in both)} of {len(both)}")


def _fill(record: Record, claims: int) -> Iterator[Reading]:
    """Documents until the record holds so many claims; what the stream would bring after them."""
    rest = stream()
    held, number = record.count(), 0
    began, cpu = perf_counter(), process_time()
    for _ in range(held):
        number += len(next(rest).claims)
    fresh, batch = 0, list[Reading]()
    while number < claims:
        reading = next(rest)
        number += len(reading.claims)
        batch.append(reading)
        if len(batch) >= BATCH or number >= claims:
            record.add_batch((_capture(r), r) for r in batch)
            record.build_incidents()
            fresh += sum(len(r.claims) for r in batch)
            batch.clear()
            print(
                f"\r{number:,} claims, {fresh / (process_time() - cpu):,.0f} a second of one processor", end="", file=sys.stderr
            )
    if fresh:
        print(f"\nfilled with {fresh:,} claims in {perf_counter() - began:.0f} s ({process_time() - cpu:.0f} s of one processor)")
    return rest


def _add(record: Record, reading: Reading) -> tuple[float, float]:
    """Milliseconds of adding, and of bringing the incidents up to date."""
    began = perf_counter()
    record.add(_capture(reading), reading)
    added = perf_counter()
    record.build_incidents()
    return 1_000 * (added - began), 1_000 * (perf_counter() - added)


def _capture(reading: Reading) -> Capture:
    return Capture(reading.id, "text", reading.text.encode(), "jsonl", "2026-01-01T00:00:00+00:00", Hints(id=reading.id))


def _summary(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    high = ordered[int(0.95 * (len(ordered) - 1))]
    return f"{name:12} median {statistics.median(times):7.1f} ms, 95 of 100 under {high:7.1f} ms, at most {ordered[-1]:7.1f} ms"


if __name__ == "__main__":
    main()
