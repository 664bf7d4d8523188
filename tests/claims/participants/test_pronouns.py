"""Whom "they", "it" and "her" in a role stand for."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "France, Britain and Italy say they carried out the airstrikes to protect civilians.",
            "ASSAULT",
            ("France", "Britain", "Italy"),
            (),
        ),
        (
            "The mosque had been guarded by the Fajr brigade which seized it in March.",
            "COERCE",
            ("the Fajr brigade",),
            ("The mosque",),
        ),
        ("The town was held by rebels until the army recaptured it in May.", "COERCE", ("the army",), ("The town",)),
        (
            "Aung San Suu Kyi flew to Paris. After her meeting with Macron, the ministry announced that trade would grow.",
            "CONSULT",
            ("Aung San Suu Kyi", "Macron"),
            (),
        ),
        (
            "After his meeting with the Kenyan premier, Obama said that trade would grow.",
            "CONSULT",
            ("Obama", "the Kenyan premier"),
            (),
        ),
    ],
)
def test_pronouns(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_they_of_one_subject_is_that_subject(reader: Reader) -> None:
    found = events(reader, "The rebels say they shelled the port.")
    assert [e.actor for e in found if e.type == "ASSAULT"] == [("The rebels",)]


def test_it_of_an_idea_is_nothing_taken(reader: Reader) -> None:
    found = events(reader, "The offer was praised by the rebels until the army rejected it.")
    assert all("The offer" not in e.recipient for e in found)
