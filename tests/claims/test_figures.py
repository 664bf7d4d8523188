"""Which numbers an event counts."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Police freed 14 hostages.", "AID"),  # captives of others
        ("The army released nine prisoners.", "RETREAT"),
        ("The army freed 14 kidnapped pupils on Monday.", "AID"),
    ],
)
def test_the_freed_are_no_victims_of_their_release(reader: Reader, text: str, type: str) -> None:
    [event] = [e for e in events(reader, text) if e.type == type]
    assert event.recipient and not event.figures


def test_the_taken_are_counted(reader: Reader) -> None:
    [event] = [e for e in events(reader, "Rebels kidnapped 14 pupils.") if e.type == "ASSAULT"]
    assert event.figures == ("14 pupils",)


def test_another_number_of_the_dead_is_told_again(reader: Reader) -> None:
    found = events(reader, "Gunmen killed two guards near the dam. A police officer put the number at five.")
    assert [(e.type, e.figures) for e in found] == [("ASSAULT", ("two guards",)), ("ASSAULT", ("five",))]
    assert len(events(reader, "Gunmen killed two guards. The mayor put the number of shops at five.")) == 1
