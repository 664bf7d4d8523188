"""PLOVER's decision rules."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def types(reader: Reader, text: str) -> set[str | None]:
    return {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will send aid to Chad.", "AGREE"),
        ("The minister plans to visit Israel next week.", "AGREE"),
        ("Russia will withdraw its troops from Georgia.", "CONCEDE"),
        ("Iran and Iraq failed to reach an agreement.", "REJECT"),
        ("Turkey threatened to attack Greece.", "THREATEN"),
    ],
)
def test_what_has_not_happened_changes_its_type(reader: Reader, text: str, kind: str) -> None:
    assert kind in types(reader, text)


def test_an_agreement_to_meet_is_one_event(reader: Reader) -> None:
    assert types(reader, "India agreed to hold talks with Pakistan.") == {"AGREE"}


def test_what_is_only_considered_is_not_coded(reader: Reader) -> None:
    assert types(reader, "Japan is considering sending aid to Laos.") == set()


def test_what_somebody_must_do_is_asked_for_by_the_speaker(reader: Reader) -> None:
    [event] = events(reader, "France said that Serbia must withdraw its troops.")
    assert (event.type, event.actor, event.recipient) == ("REQUEST", ("France",), ("Serbia",))


def test_a_mobilisation_inside_an_attack_is_not_coded(reader: Reader) -> None:
    assert "MOBILIZE" not in types(reader, "The army deployed tanks and attacked the rebels in the town.")
