"""Pronouns of the third person that stand for nothing, or for somebody who is no one actor."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def meant(reader: Reader, text: str, word: str) -> list[str | None]:
    """Identity or name of every mention that is this pronoun; the word itself where it is open."""
    found = reader.read(text).mentions
    return [m.actor.id or m.actor.name for m in found if m.kind == "actor" and m.text == word and m.actor is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah was pushed back to the town where it all began.",
        "To see why Google did so, it helps to know its rivals.",
        "Hezbollah left the town, and it rained.",
    ],
)
def test_an_it_that_stands_for_nothing_is_nobody(reader: Reader, text: str) -> None:
    assert meant(reader, text, "it") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Both Kotar and Shehri, who were seized by Kurds, deny they were part of the cell.", "they"),
        ("The state feared for the pupils they said could stay.", "they"),
        ("Officials released the captives, among them many children.", "them"),
    ],
)
def test_a_pronoun_whose_antecedent_is_no_one_actor_is_open(reader: Reader, text: str, word: str) -> None:
    assert meant(reader, text, word) == [word]


def test_a_state_helps_and_is_meant(reader: Reader) -> None:
    assert meant(reader, "Turkey said it had helped to rebuild the bridge.", "it") == ["TUR"]


@pytest.mark.parametrize(
    "text",
    [
        "Taliban fighters stopped a convoy of Kenyan troops. The insurgents killed nine of them.",
        "Boko Haram gunmen ambushed a column of Kenyan soldiers. The militants killed two of them.",
    ],
)
def test_them_are_not_those_who_do_it(reader: Reader, text: str) -> None:
    assert meant(reader, text, "them") == ["KEN:military"]
