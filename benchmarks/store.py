"""A record of generated claims, and how long questions to it take: place, time, actor, type, words, and all together.

    python benchmarks/store.py [--claims 1000000] [--record FILE|postgresql://...] [--plan]

Claims are drawn as news draws them: few places, actors and types are in most of them (Zipf), over ten years. A question
is a page of 100 claims, newest first, as a list or map asks for it; "count" counts all. Times are medians of seven in this
process, the first one apart (nothing of the question was read before). `--plan` prints how the database goes about it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import Dialect, text
from sqlalchemy.dialects import postgresql, sqlite

from onrecord.model import ReaderVersion, Reading
from onrecord.record.filter import Filter
from onrecord.record.names import folded
from onrecord.record.rows import ClaimRows
from onrecord.record.select import keys
from onrecord.record.store import Record
from onrecord.record.writing import insert_capture, insert_claims, insert_document, insert_reading
from onrecord.sources.capture import Capture, Hints

PER_DOCUMENT = 40
PLACES, ACTORS, COUNTRIES, OUTLETS = 4_000, 4_000, 60, 200
DAYS, FIRST = 3_650, date(2014, 1, 1)
BOUND = 100.0  # milliseconds that a page may take


class Dice:
    """Draws with a fixed seed; places, actors and types by Zipf's law."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        # Places lie in clusters, as towns do in countries.
        middles = [(self.random.uniform(-35, 60), self.random.uniform(-100, 140)) for _ in range(COUNTRIES)]
        self.places = []
        for n in range(PLACES):
            country = min(int(self.random.paretovariate(0.9)), COUNTRIES) - 1
            lat, lon = middles[country]
            where = (lat + self.random.gauss(0, 2), lon + self.random.gauss(0, 2))
            self.places.append(
                (f"Town {n}", 1_000 + n, *where, f"C{chr(65 + country // 26)}{chr(65 + country % 26)}", f"Province {n % 12}")
            )
        self.types = ["ASSAULT", "CONSULT", "ACCUSE", "PROTEST", "COERCE", "REQUEST", "AID", "SUPPORT", "THREATEN", "SANCTION",
                      "REJECT", "AGREE", "MOBILIZE", "RETREAT", "CONCEDE", "COOPERATE"]  # fmt: skip

    def zipf(self, most: int) -> int:
        return min(int(self.random.paretovariate(0.6)), most) - 1

    def claim(self, number: int, sentence: int) -> ClaimRows:
        r = self.random
        name, geonameid, lat, lon, country, admin1 = self.places[self.zipf(PLACES)]
        placed = r.random() < 0.7
        start = (FIRST + timedelta(days=int(DAYS * r.random() ** 0.7))).isoformat() if r.random() < 0.6 else None
        kind = self.types[min(int(r.expovariate(0.35)), len(self.types) - 1)]
        actor, recipient, speaker = (self.zipf(ACTORS) for _ in range(3))
        row = (
            f"c{number:015x}", f"a{number:015x}", "event", kind, "aerial" if r.random() < 0.2 else "", "", 4, "struck",
            sentence, sentence + 6, sentence, sentence + 40, f"Actor {actor}", f"Actor {recipient}",
            *((name, geonameid, lat, lon, country, admin1, "town") if placed else (None,) * 7), start, start,
            f"Actor {speaker}", f"Actor {speaker}", "affirmed", "certain", "occurred", 0.9,
            folded(name) if placed else None, start or "",
        )  # fmt: skip
        people = tuple(
            (role, f"A{n}", f"Actor {n}", f"actor {n}", "CAB", "MIL")
            for role, n in (("actor", actor), ("recipient", recipient), ("speaker", speaker))
        )
        return ClaimRows(row, people, (("killed", None, 3.0, 3.0, 1, 0),) if r.random() < 0.2 else ())


def documents(number: int, dice: Dice) -> Iterator[Reading]:
    """Documents with words to search for, without claims of their own."""
    words = ["market", "convoy", "ceasefire", "border", "minister", "rebels", "school", "bridge", "talks", "airport"]
    for n in range(number):
        said = " ".join(dice.random.choice(words) for _ in range(PER_DOCUMENT * 8))
        rare = " unicorn" if n % 1_000 == 0 else ""
        day = (FIRST + timedelta(days=n * DAYS // number)).isoformat()
        yield Reading(
            f"document-{n}", f"Report {n}", f"Outlet {dice.zipf(OUTLETS)}", None, day, "en", f"{n:064x}", said + rare,
            ReaderVersion("0", "none", "none"), (), (), (), (), None, (), (),
        )  # fmt: skip


def fill(record: Record, claims: int) -> float:
    """Generate and write; claims per second."""
    dice, started, number = Dice(), perf_counter(), 0
    found = documents(claims // PER_DOCUMENT, dice)
    while number < claims:
        with record.database.write() as connection:
            for _ in range(200):
                reading = next(found, None)
                if reading is None:
                    break
                at = f"{reading.published}T12:00:00+00:00"
                capture = Capture(reading.id, "text", reading.id.encode(), "file", at, Hints(id=reading.id))
                key = insert_document(connection, insert_capture(connection, capture, reading.id, None), reading, 1, None, at)
                insert_reading(connection, key, reading, at)
                rows = [dice.claim(number + i, i * 40) for i in range(PER_DOCUMENT)]
                insert_claims(connection, key, rows, at)
                number += PER_DOCUMENT
        print(f"\r{number:,} claims", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    rate = number / (perf_counter() - started)
    with record.database.write() as connection:
        connection.execute(text("ANALYZE"))
    return rate


def questions(dice: Dice) -> dict[str, Filter]:
    _, _, lat, lon, country, _ = dice.places[3]
    month: dict[str, Any] = {"start": "2021-03-01", "end": "2021-03-31"}
    return {
        "newest": Filter(),
        "type": Filter(type=("ASSAULT",)),
        "rare type": Filter(type=("COOPERATE",)),
        "mode": Filter(mode=("aerial",)),
        "month": Filter(**month),
        "country": Filter(country=(country,)),
        "common place": Filter(place=("Town 0",)),
        "rare place": Filter(place=("Town 3000",)),
        "25 km around": Filter(near=(lat, lon), radius=25.0),
        "300 km around": Filter(near=(lat, lon), radius=300.0),
        "common actor": Filter(actor=("A0",)),
        "rare actor": Filter(actor=("A3900",)),
        "actor by name": Filter(actor=("actor 12",)),
        "speaker": Filter(speaker=("A2",)),
        "outlet": Filter(outlet=("Outlet 5",)),
        "common words": Filter(text="ceasefire border"),
        "rare word": Filter(text="unicorn"),
        "type, month": Filter(type=("ASSAULT",), **month),
        "type, country, month": Filter(type=("ASSAULT",), country=(country,), **month),
        "actor, month": Filter(actor=("A0",), **month),
        "actor, recipient": Filter(actor=("A0",), recipient=("A1",)),
        "place, month, actor, type": Filter(near=(lat, lon), radius=100.0, actor=("A0",), type=("ASSAULT",), **month),
        "place, year, actor, type": Filter(
            near=(lat, lon), radius=300.0, actor=("A1",), type=("CONSULT",), start="2020-01-01", end="2020-12-31"
        ),
    }


def plan(record: Record, filter: Filter) -> str:
    """The database's own words."""
    dialect: Dialect = sqlite.dialect() if record.database.sqlite else postgresql.dialect()  # type: ignore[no-untyped-call]
    with record.database.read() as connection:
        query = keys(filter, connection).limit(101)
        statement = str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
        if record.database.sqlite:
            return "\n".join(f"      {row[3]}" for row in connection.execute(text(f"EXPLAIN QUERY PLAN {statement}")))
        return "\n".join(f"      {row[0]}" for row in connection.exec_driver_sql(f"EXPLAIN {statement.replace('%', '%%')}"))


def timed(record: Record, filter: Filter) -> tuple[float, float, int]:
    """Milliseconds of the first time and of the median after it; claims on the page."""
    times, shown = [], 0
    for _ in range(8):
        started = perf_counter()
        shown = len(record.query(filter).claims)
        times.append(1_000 * (perf_counter() - started))
    return times[0], statistics.median(times[1:]), shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--record", default="build/claims.record")
    parser.add_argument("--plan", action="store_true")
    options = parser.parse_args()
    if "://" not in options.record:
        Path(options.record).parent.mkdir(parents=True, exist_ok=True)
    slow = []
    with Record.open(options.record) as record:
        held = record.count_claims(Filter())
        if held < options.claims:
            print(f"written: {fill(record, options.claims):,.0f} claims a second")
        print(f"{record.count_claims(Filter()):,} claims in {record.count():,} documents\n")
        print(f"{'question':28}{'first ms':>10}{'then ms':>10}{'shown':>7}")
        for name, filter in questions(Dice()).items():
            first, median, shown = timed(record, filter)
            print(f"{name:28}{first:10.1f}{median:10.1f}{shown:7}", flush=True)
            if median > BOUND:
                slow.append(name)
            if options.plan:
                print(plan(record, filter))
        started = perf_counter()
        count = record.count_claims(Filter(type=("ASSAULT",)))
        print(f"{'count of a type':28}{1_000 * (perf_counter() - started):10.1f}{'':10}{count:>9,}")
    print(f"\nabove {BOUND:.0f} ms: {', '.join(slow) or 'none'}")


if __name__ == "__main__":
    main()
