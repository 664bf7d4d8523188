"""Deaths told by a verb of dying over an event noun, and outcomes told in a clause."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "dead"),
    [
        ("Three villagers died due to police firing on Monday.", "police", "Three villagers"),
        ("Two youths succumbed to injuries received in police firing.", "police", "Two youths"),
        ("More people died in police firing than in the floods.", "police", "More people"),
        ("Nine men fell to police bullets in the riot.", "police", "Nine men"),
        ("Police resorted to firing in which two people were killed.", "Police", "two people"),
        (
            "The superintendent ordered firing at the crowd in which three people were killed.",
            "The superintendent",
            "three people",
        ),
    ],
)
def test_who_died_of_it_is_the_recipient(reader: Reader, text: str, actor: str, dead: str) -> None:
    [event] = events(reader, text)
    assert event.type == "ASSAULT"
    assert actor in event.actor
    assert dead in event.recipient
    assert event.claim.status == "occurred"


def test_nobody_is_no_recipient(reader: Reader) -> None:
    assert all(e.recipient == () for e in events(reader, "Nobody died in the police firing."))
