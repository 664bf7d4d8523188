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


@pytest.mark.parametrize(
    "text",
    [
        "This kind of killing by the police must stop.",
        "Tags Syria airstrikes UN siege Aleppo Nusra Front",
        "Revolutionaries always end up killing each other.",
        "Every day people are killed by the armed groups in this country.",
        "Murders and kidnappings have become a daily occurrence.",
        "Drug traffickers kill judges and policemen.",
        "The brigade patrols to reduce the number of attacks on army posts.",
        "The government will never tolerate the killing of civilians.",
        "It is not by blowing up pipelines that the rebels will win.",
        "Nothing can justify attacks on schools.",
        "The minister said people that have been killed by gangs deserve justice.",
    ],
)
def test_kinds_habits_and_principles_are_no_occurrence(reader: Reader, text: str) -> None:
    assert "ASSAULT" not in {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kill five policemen in Baghdad.",
        "Rebels attacked two army posts, and the brigade prevented a third attack on a bridge.",
        "The army has shelled the town of Saraqib every day this week.",
        "The governor condemned the killing of two teachers.",
    ],
)
def test_certain_occurrences_stay(reader: Reader, text: str) -> None:
    assert "ASSAULT" in {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    "text",
    ["The book tells of the horror of violence against women.", "Many were killed when a helicopter crashed into a market."],
)
def test_violence_at_large_and_crashes_are_no_attacks(reader: Reader, text: str) -> None:
    assert [w for w in events(reader, text) if w.type == "ASSAULT"] == []


def test_blows_of_many_times_are_no_single_one(reader: Reader) -> None:
    assert events(reader, "The army has often shelled the town.") == []
    assert [w.type for w in events(reader, "The army has twice shelled the town.")] == ["ASSAULT"]
