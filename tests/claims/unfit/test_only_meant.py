"""Deeds that are only the matter of a view, a condition, a charge or somebody's support."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def test_the_purpose_of_what_is_to_come_is_planned(reader: Reader) -> None:
    text = "A spokesman said the man will appear in court to be formally charged with terrorism."
    assert [w.claim.status for w in events(reader, text) if w.type == "ACCUSE"] == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "The senator has backed a no-fly zone in Libya.",
        "The US set preconditions on a troop withdrawal from Afghanistan.",
        "They face charges that could see them executed.",
        "Turkey said Russia shared its view on barring the Kurds from talks.",
    ],
)
def test_what_is_only_meant_has_not_occurred(reader: Reader, text: str) -> None:
    assert not [w for w in events(reader, text) if w.claim.status == "occurred" and w.type in ("COERCE", "RETREAT", "ASSAULT")]


def test_a_sentence_before_another_keeps_its_own_not(reader: Reader) -> None:
    found = events(reader, "We are fighting terrorists, we are not fighting democrats.")
    assert [w.claim.polarity for w in found if "terrorists" in w.recipient] == ["affirmed"]


def test_what_a_thing_is_called_after_was_done_before(reader: Reader) -> None:
    found = events(reader, "The president promised to rebuild homes bombed by the army.")
    assert [w.claim.status for w in found if w.type == "ASSAULT"] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "The senator expressed scepticism about an attack on Kenya.",
        "Ministers voiced doubts about an attack on Kenya.",
        "Lawmakers are sceptical of an attack on Kenya.",
        "Norway is wary of a military strike on Kenya.",
        "There is growing opposition to a strike on Kenya.",
        "The case for an attack on Kenya is weak, the minister said.",
        "Parliament debated an attack on Kenya.",
        "The foreign minister warned against an attack on Kenya.",
    ],
)
def test_a_deed_that_is_doubted_or_warned_against_is_none(reader: Reader, text: str) -> None:
    assert not [w for w in events(reader, text) if w.type in ("ASSAULT", "THREATEN")]


@pytest.mark.parametrize(
    "text",
    [
        "The senator expressed doubts about the attack on the barracks in Kenya.",
        "Parliament debated an attack on the market that killed nine people.",
    ],
)
def test_a_deed_that_was_done_stays_one_whatever_is_said_of_it(reader: Reader, text: str) -> None:
    assert "occurred" in [w.claim.status for w in events(reader, text) if w.type == "ASSAULT"]


def test_a_warning_goes_to_who_is_warned(reader: Reader) -> None:
    found = events(reader, "The minister warned Turkey against an attack on Iraq.")
    assert [w.recipient for w in found if w.type == "THREATEN"] == [("Turkey",)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The general ordered the attack on the town.", "requested"),
        ("The president authorised the raid on the compound.", "requested"),
        ("The general ordered the attack that killed ten prisoners.", "occurred"),
        ("The commander who ordered the massacre of the villagers was jailed.", "occurred"),
    ],
)
def test_what_is_ordered_is_asked_for_unless_it_is_told(reader: Reader, text: str, status: str) -> None:
    assert [w.claim.status for w in events(reader, text) if w.type == "ASSAULT"] == [status]
