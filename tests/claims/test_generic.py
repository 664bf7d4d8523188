"""Habits and kinds of people are no occurrences."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text", ["Anybody who attacks a soldier is a criminal.", "Attacks on police officers are common in the region."]
)
def test_a_kind_or_a_habit_is_no_event(reader: Reader, text: str) -> None:
    assert not [w for w in events(reader, text) if w.type == "ASSAULT"]


def test_an_occurrence_in_a_relative_clause_is_one(reader: Reader) -> None:
    assert [w for w in events(reader, "The gunmen who attacked the soldiers in Mosul fled.") if w.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text", ["The plan means destroying the bridges.", "Violence against any minority is a crime, the mayor said."]
)
def test_what_is_weighed_or_done_to_anybody_is_no_event(reader: Reader, text: str) -> None:
    assert not [w for w in events(reader, text) if w.type == "ASSAULT" and w.claim.status == "occurred"]
