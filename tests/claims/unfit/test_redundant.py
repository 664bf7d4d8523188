"""What is told in a clause of its own is no part of the event above it."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("The bishop called on the rebels to leave Goma, and the president said he would meet the UN envoy.", "AGREE", "he"),
        ("Farmers rallied in Lahore, and the lawyers said they would petition the court.", "REQUEST", "the lawyers"),
        ("Mali expelled nine French diplomats after France ordered five Malian staff to leave.", "SANCTION", "France"),
        ("The party called a shutdown and demanded the withdrawal of the army.", "REQUEST", "The party"),
    ],
)
def test_a_clause_of_its_own(reader: Reader, text: str, kind: str, actor: str) -> None:
    assert (actor,) in [w.actor for w in events(reader, text) if w.type == kind]


def test_whom_another_clause_turns_to_is_not_whom_a_protest_is_against(reader: Reader) -> None:
    found = events(reader, "Farmers rallied in Lahore, and the lawyers said they would petition the court.")
    assert [w.recipient for w in found if w.type == "PROTEST"] == [()]


def test_what_a_protest_demands_stays_its_topic(reader: Reader) -> None:
    found = events(reader, "Students marched to demand the resignation of the president.")
    assert [w.type for w in found] == ["PROTEST"]
