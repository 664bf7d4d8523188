"""Attempts that were made, and those that are only meant."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "word", "status", "certainty"),
    [
        ("Gunmen attempted to storm the prison on Monday.", "storm", "occurred", "possible"),
        ("The militia has tried to retake the bridge for months.", "retake", "occurred", "possible"),
        ("The militia is trying to retake the bridge.", "retake", "ongoing", "possible"),
        ("Turkey has sought to broker a truce between the two sides.", "broker", "occurred", "probable"),
        ("The envoy tried to persuade the rebels to release the hostages.", "persuade", "occurred", "probable"),
        ("The army might try to storm the town.", "storm", "planned", "possible"),
        ("The army will try to retake the bridge.", "retake", "planned", "possible"),
        ("Rebels seek to topple the government.", "topple", "planned", "possible"),
        ("Soldiers tried to arrest the general, who fled.", "arrest", "planned", "possible"),
        ("The council formed a commission to probe the killings.", "probe", "occurred", "probable"),
    ],
)
def test_status_of_what_was_tried(reader: Reader, text: str, word: str, status: str, certainty: str) -> None:
    claim = next(c for c in reader.read(text).claims if c.kind == "event" and word in c.trigger.text)
    assert (claim.status, claim.certainty) == (status, certainty)


def test_who_tried_is_told_by_the_page(reader: Reader) -> None:
    claim = next(c for c in reader.read("Rebels sought to capture the airport.").claims if c.kind == "event")
    assert claim.attribution == ()


def test_nobody_seizes_what_he_only_tried_to_seize(reader: Reader) -> None:
    claims = reader.read("The militia has tried to retake the bridge for months.").claims
    assert all(c.status == "planned" for c in claims if c.kind == "control")


def test_whoever_came_to_kill_so_many_killed_them(reader: Reader) -> None:
    (found,) = events(reader, "Rebels emerged from the forest to massacre 200 villagers.")
    assert (found.claim.status, found.claim.certainty) == ("occurred", "probable")
    assert [w.claim.status for w in events(reader, "Soldiers crossed the river to attack the town.")] == ["planned"]
