"""Who a cleft names as the doer, and whom it says it was not."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "other"),
    [
        ("It was Ethiopia, not Eritrea, that attacked the town.", "Ethiopia", "Eritrea"),
        ("It was the soldiers, not the militia, that burned the village.", "the soldiers", "the militia"),
        ("It was the guerrillas and not the soldiers who raided the farm.", "the guerrillas", "the soldiers"),
        ("It was not the police but the gangsters who shot the mayor.", "the gangsters", "the police"),
        ("It was not the navy that bombed the harbour but the insurgents.", "the insurgents", "the navy"),
        ("It was the gunmen, and not the marchers, who attacked the clinic.", "the gunmen", "the marchers"),
    ],
)
def test_the_not_is_of_the_name_behind_it(reader: Reader, text: str, actor: str, other: str) -> None:
    found = events(reader, text)
    assert {w.type for w in found} == {"ASSAULT"}
    assert {(w.actor, w.claim.polarity) for w in found} == {((actor,), "affirmed"), ((other,), "denied")}
    assert all(w.recipient and actor not in w.recipient and other not in w.recipient for w in found)


def test_it_was_not_one_alone(reader: Reader) -> None:
    [event] = events(reader, "It was not Kenya that struck the harbour.")
    assert (event.actor, event.claim.polarity) == (("Kenya",), "denied")
