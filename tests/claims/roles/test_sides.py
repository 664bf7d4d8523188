"""Parties of events between several: allies, lists behind "between", and what "the two sides" stands for."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("He fights with the Kurds against Islamic State.", "ASSAULT", ("He", "the Kurds"), ("Islamic State",)),
        ("The rebels clashed with the army near Aleppo.", "ASSAULT", ("The rebels", "the army"), ()),
        ("Tripartite negotiations among Egypt, Sudan and Ethiopia resumed.", "CONSULT", ("Egypt", "Sudan", "Ethiopia"), ()),
        ("A fishing deal is under negotiation between the Norwegian parliament and council.", "CONSULT",
         ("the Norwegian parliament", "council"), ()),
        ("The foreign ministers of France and Germany met in Berlin.", "CONSULT", ("The foreign ministers of France", "Germany"), ()),
    ],
)  # fmt: skip
def test_all_parties_are_named(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    [event] = [e for e in events(reader, text) if e.type == kind]
    assert (event.actor, event.recipient) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("India and Nepal held talks on Monday. The two sides agreed to reopen the border.", ("India", "Nepal")),
        ("The army clashed with Houthi fighters. Both sides agreed to a truce.", ("The army", "Houthi fighters")),
        ("The president held talks with his Russian counterpart. The two leaders agreed to set up a hotline.",
         ("The president", "his Russian counterpart")),
        ("Peru met Chile. Mali held talks with Niger. Both sides agreed to a truce.", ("Mali", "Niger")),
        ("The president held talks with Nepal. The two countries agreed to reopen the border.", ("The two countries",)),
        ("The two sides agreed to reopen the border.", ("The two sides",)),
    ],
)  # fmt: skip
def test_the_two_sides_are_the_parties_of_the_last_event_between_two(reader: Reader, text: str, parties: tuple[str, ...]) -> None:
    assert [e.actor for e in events(reader, text) if e.type == "AGREE"][-1] == parties


def test_who_was_hit_is_no_second_side(reader: Reader) -> None:
    found = events(reader, "Syrian shelling killed one Turkish soldier. The two armies clashed again.")
    assert found[-1].actor == ("The two armies",)


@pytest.mark.parametrize(
    ("text", "kind", "both"),
    [
        ("Talks between Sudan and Ethiopia resumed. The two sides signed a peace deal.", "SUPPORT", ("Sudan", "Ethiopia")),
        (
            "Talks between the government of Mali and Tuareg rebels resumed. The two sides signed a peace accord.",
            "SUPPORT",
            ("the government of Mali", "Tuareg rebels"),
        ),
        ("Hamas and Israel agreed a truce. Both sides accused each other of breaking it.", "ACCUSE", ("Hamas", "Israel")),
    ],
)
def test_an_event_of_the_two_sides_is_kept_with_both(reader: Reader, text: str, kind: str, both: tuple[str, ...]) -> None:
    assert both in [e.actor for e in events(reader, text) if e.type == kind]


def test_three_named_before_are_not_the_two(reader: Reader) -> None:
    found = events(reader, "Kenya, Chad and Peru met in Rome. The two countries signed a peace deal.")
    assert all(len(e.actor) != 2 for e in found)
