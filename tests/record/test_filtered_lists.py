"""Actors, places, outlets, documents, changes and incidents of a filter, in both databases and by both forms of its conditions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from onrecord.incidents.judgements import judgement
from onrecord.model import ClaimRef
from onrecord.record import incident_lists, one_document, outlets, parties, places, select
from onrecord.record.filter import Filter
from onrecord.record.store import Record
from tests.incidents.making import report
from tests.record.making import add
from tests.record.test_query import DENIAL, RAID, SIEGE, TALKS


@pytest.fixture(params=["few rows", "many rows"])
def held(record: Record, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Record]:
    """Where many rows match, a filter looks each claim up by itself; one row is many here."""
    if request.param == "many rows":
        real = select._common
        monkeypatch.setattr(select, "_common", lambda connection, found, many=1: real(connection, found, 1))
    add(record, replace(report("a", RAID, SIEGE, outlet="Harbour Wire"), published="2018-09-05"))
    add(record, replace(report("b", TALKS, DENIAL, outlet="The Ledger"), published="2018-09-07"))
    add(record, replace(report("c", outlet="The Ledger"), published="2018-09-08"))
    record.build_incidents()
    yield record


EVERY = Filter()
LEDGER = Filter(outlet=("The Ledger",))
RUSSIAN = Filter(actor=("RUS",))
CAFE = Filter(text="cafe")


@pytest.mark.parametrize(
    ("filter", "names"),
    [
        (EVERY, {"Idlib", "Aleppo", "Homs"}),
        (LEDGER, {"Idlib", "Homs"}),
        (RUSSIAN, {"Idlib"}),
        (CAFE, {"Idlib", "Aleppo"}),
        (Filter(standing=("single-source",)), {"Aleppo", "Idlib"}),
    ],
)
def test_places_and_actors_are_those_of_the_claims(held: Record, filter: Filter, names: set[str]) -> None:
    with held.database.read() as connection:
        found = places.places(connection, filter=filter)
        assert {place.name for place in found} == names
        assert sum(place.claims for place in found) == held.count_claims(filter)
        assert places.places(connection, limit=1, filter=filter, skipped=1) == found[1:2]
        actors = parties.parties(connection, filter=filter)
        assert parties.parties(connection, limit=2, filter=filter, skipped=1) == actors[1:3]
        told = {p.actor.id or p.actor.name for c in held.claims(filter) for p in c.participants if p.role != "voice"}
        assert {actor.id or actor.name for actor in actors} == told


@pytest.mark.parametrize(
    ("filter", "ids"),
    [
        (EVERY, ["a", "b", "c"]),
        (LEDGER, ["b", "c"]),
        (RUSSIAN, ["a", "b"]),
        (CAFE, ["a"]),
        (Filter(changed_since="2000-01-01T00:00:00+00:00"), ["a", "b", "c"]),
        (Filter(changed_since="2100-01-01T00:00:00+00:00"), []),
    ],
)
def test_documents_and_outlets_with_and_without_claims(held: Record, filter: Filter, ids: list[str]) -> None:
    with held.database.read() as connection:
        assert [d.id for d in one_document.after(connection, filter, "", None)] == ids
        assert one_document.number(connection, filter) == len(ids)
        assert sum(source.documents for source in outlets.printed(connection, filter=filter)) == len(ids)
        assert sum(source.claims for source in outlets.printed(connection, filter=filter)) == held.count_claims(filter)


def test_changes_are_those_of_the_claims_before_and_after(held: Record) -> None:
    add(held, replace(report("a", RAID, outlet="Harbour Wire"), published="2018-09-05", text="The raid again."))
    every = list(held.changes())
    assert every
    assert list(held.changes(filter=Filter(document=("a",)))) == every
    assert list(held.changes(filter=LEDGER)) == []
    assert list(held.changes(filter=Filter(outlet=("Harbour Wire",), start="2018-09-01"))) == every


@pytest.mark.parametrize("filter", [EVERY, LEDGER, RUSSIAN, CAFE])
def test_incidents_changed_when_they_were_judged(held: Record, filter: Filter) -> None:
    after = replace(filter, changed_since="2100-01-01T00:00:00+00:00")
    with held.database.read() as connection:
        whole = incident_lists.selection(connection, filter)
        assert whole.total > 0
        assert incident_lists.selection(connection, replace(filter, changed_since="2000-01-01T00:00:00+00:00")) == whole
        assert incident_lists.selection(connection, after).total == 0
        found = incident_lists.one(connection, whole.rows[0].id)
    assert found is not None
    refs = (ClaimRef(found.claims[0].document, found.claims[0].claim),)
    held.judge(judgement("2100-06-01T00:00:00.000000+00:00", "Ana", "person", "confirmed", refs, reason="seen"))
    with held.database.read() as connection:
        assert [row.id for row in incident_lists.selection(connection, after).rows] == [found.id]
    assert [incident.id for incident in held.incidents(after)] == [found.id]
