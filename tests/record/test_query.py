"""Claims by every filter, in pages, and of one moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from onrecord.record import select
from onrecord.record.filter import Filter, FilterError
from onrecord.record.full_text import for_postgres, for_sqlite
from onrecord.record.store import Record
from tests.incidents.making import ALEPPO, HOMS, IDLIB, MONITOR, RUSSIA, TURKEY, Says, report
from tests.record.making import add

RAID = Says("Jets bombed the café of Idlib.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9, by=MONITOR)
SIEGE = Says("Turkey shelled Aleppo.", "shelled", mode=("heavy-weapons",), actor=TURKEY, place=ALEPPO, day="2018-09-06")
TALKS = Says("Talks began in Homs.", "Talks", type="CONSULT", mode=(), place=HOMS, status="planned")
DENIAL = Says("Russia denied that it bombed Idlib.", "bombed", actor=RUSSIA, place=IDLIB, polarity="denied", by=RUSSIA)


@pytest.fixture
def held(record: Record) -> Iterator[Record]:
    add(record, replace(report("a", RAID, SIEGE, outlet="Harbour Wire"), published="2018-09-05"))
    add(record, replace(report("b", TALKS, DENIAL, outlet="The Ledger"), published="2018-09-07"))
    yield record


def words(record: Record, **conditions: object) -> set[str]:
    return {claim.trigger + " " + claim.document for claim in record.claims(Filter(**conditions))}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({}, {"bombed a", "shelled a", "Talks b", "bombed b"}),
        ({"type": ("CONSULT",)}, {"Talks b"}),
        ({"mode": ("aerial",)}, {"bombed a", "bombed b"}),
        ({"mode": ("heavy-weapons", "aerial"), "polarity": ("affirmed",)}, {"bombed a", "shelled a"}),
        ({"kind": ("label",)}, set()),
        ({"place": ("IDLIB",)}, {"bombed a", "bombed b"}),
        ({"place": ("2",)}, {"shelled a"}),
        ({"country": ("syr",), "type": ("CONSULT",)}, {"Talks b"}),
        ({"admin1": ("aleppo",)}, {"shelled a"}),
        ({"near": (35.9, 36.6), "radius": 10.0}, {"bombed a", "bombed b"}),
        ({"near": (35.9, 36.6), "radius": 70.0}, {"bombed a", "bombed b", "shelled a"}),
        ({"near": (35.9, -179.9), "radius": 50.0}, set()),
        ({"start": "2018-09-05"}, {"shelled a"}),
        ({"end": "2018-09-05"}, {"bombed a"}),
        ({"start": "2018-09-04", "end": "2018-09-06"}, {"bombed a", "shelled a"}),
        ({"published_start": "2018-09-06"}, {"Talks b", "bombed b"}),
        ({"published_end": "2018-09-06"}, {"bombed a", "shelled a"}),
        ({"actor": ("RUS",)}, {"bombed a", "bombed b"}),
        ({"actor": ("türkey",)}, {"shelled a"}),
        ({"recipient": ("RUS",)}, set()),
        ({"speaker": ("the monitor",)}, {"bombed a"}),
        ({"outlet": ("The Ledger",)}, {"Talks b", "bombed b"}),
        ({"document": ("a",)}, {"bombed a", "shelled a"}),
        ({"status": ("planned",)}, {"Talks b"}),
        ({"text": "cafe -talks"}, {"bombed a", "shelled a"}),
        ({"text": '"shelled Aleppo"'}, {"bombed a", "shelled a"}),
        ({"text": "shel*"}, {"bombed a", "shelled a"}),
        ({"text": '"Aleppo shelled"'}, set()),
        ({"sentence": "turkey"}, {"shelled a"}),
        ({"state": ("withdrawn",)}, set()),
        ({"changed_since": "2100-01-01T00:00:00+00:00"}, set()),
    ],
)
def test_a_filter_selects(held: Record, conditions: dict[str, object], found: set[str]) -> None:
    assert words(held, **conditions) == found
    assert held.count_claims(Filter(**conditions)) == len(found)  # type: ignore[arg-type]


def test_a_claim_comes_whole(held: Record) -> None:
    [claim] = held.claims(Filter(speaker=("The Monitor",)))
    assert (claim.sentence, claim.outlet, claim.published, claim.version) == (RAID.text, "Harbour Wire", "2018-09-05", 1)
    assert (claim.actors, claim.speaker, claim.voices) == ((RUSSIA,), MONITOR, ("The Monitor",))
    assert (claim.place, claim.lat, claim.start, claim.end, claim.mode) == (
        "Idlib",
        35.93,
        "2018-09-04",
        "2018-09-04",
        ("aerial",),
    )
    assert [(f.measure, f.low, f.high) for f in claim.figures] == [("killed", 9, 9)]


@pytest.mark.parametrize("order", ["newest", "added"])
def test_pages_give_every_claim_once_and_in_order(held: Record, order: str) -> None:
    whole = [claim.key for claim in held.claims(Filter(order=order))]  # type: ignore[arg-type]
    paged, cursor = list[int](), None
    while True:
        page = held.query(Filter(order=order, limit=1, cursor=cursor))  # type: ignore[arg-type]
        paged += [claim.key for claim in page.claims]
        cursor = page.cursor
        if cursor is None:
            break
    assert paged == whole and len(whole) == 4


def test_the_newest_come_first_and_the_undated_last(held: Record) -> None:
    assert [claim.start for claim in held.claims()] == ["2018-09-06", "2018-09-04", None, None]


def test_incidents_and_readings_and_documents_take_the_same_filter(held: Record) -> None:
    everything = held.incidents()
    [raid] = held.incidents(Filter(actor=("RUS",), polarity=("affirmed",)))
    assert raid in everything and len(everything) > 1
    assert [r.id for r in held.readings(Filter(type=("CONSULT",)))] == ["b"]
    assert [(d.id, d.claims) for d in held.documents(Filter(actor=("TUR",)))] == [("a", 2)]
    assert words(held, standing=(raid.standing,), incident=(raid.id,)) >= {"bombed a"}


def test_what_is_added_meanwhile_does_not_show_in_a_reading_under_way(held: Record, address: str) -> None:
    claims = held.claims(Filter(order="added"))
    first = next(claims)
    with Record.open(address) as other:
        add(other, report("c", RAID))
    assert [first.document, *(c.document for c in claims)] == ["a", "a", "b", "b"]
    assert held.count_claims(Filter()) == 5


@pytest.mark.parametrize(
    "conditions",
    [
        {"start": "yesterday"},
        {"radius": 10.0},
        {"near": (91.0, 0.0)},
        {"limit": 0},
        {"text": "-only"},
        {"text": "***"},
        {"cursor": "nonsense"},
    ],
)
def test_a_filter_that_cannot_be_meant_is_refused(record: Record, conditions: dict[str, object]) -> None:
    with pytest.raises(FilterError):
        record.query(Filter(**conditions))  # type: ignore[arg-type]


@pytest.mark.parametrize("query", ['a" OR b', "x' & !y", "a:* | b", "NEAR(a b)", "title : a", "'; DROP TABLE claims; --", "(((a"])
def test_hostile_searches_are_only_words(held: Record, query: str) -> None:
    assert words(held, text=query) == set()
    assert for_sqlite(query) and for_postgres(query)


@pytest.mark.parametrize("many", [True, False])
@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({"near": (35.9, 36.6), "radius": 10.0}, {"bombed a", "bombed b"}),
        ({"near": (35.9, 36.6), "radius": 10.0, "mode": ("aerial",), "actor": ("RUS",)}, {"bombed a", "bombed b"}),
        ({"speaker": ("the monitor", "RUS"), "place": ("idlib",)}, {"bombed a", "bombed b"}),
        ({"outlet": ("The Ledger",), "mode": ("heavy-weapons",)}, set()),
    ],
)
def test_what_is_common_and_what_is_rare_are_found_alike(
    held: Record, monkeypatch: pytest.MonkeyPatch, many: bool, conditions: dict[str, object], found: set[str]
) -> None:
    monkeypatch.setattr(select, "_common", lambda *_: many)
    assert words(held, **conditions) == found


def test_postgresql_expects_that_a_walk_finds_many(postgres_address: str) -> None:
    with Record.open(postgres_address) as record:
        add(record, report("a", *(replace(RAID, text=f"Jets bombed house {n} of Idlib.") for n in range(40))))
        with record.database.write() as connection:
            connection.exec_driver_sql("ANALYZE")
        with record.database.read() as connection:
            query = select.keys(Filter(mode=("aerial",)), connection)
            statement = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
            plan = "\n".join(
                row[0] for row in connection.exec_driver_sql("EXPLAIN " + statement.replace("%%", "%").replace("%", "%%"))
            )
    assert "rows=20 " in plan  # half of all claims, and not the two hundredth that it takes a pattern to find
