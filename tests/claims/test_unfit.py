"""Words of the lexicon that are no event where they stand."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "All passengers were treated for minor injuries.",
        "The airline offers flights to Canada.",
        "A woman fled the hotel after the accident.",
        "The bill excludes small banks.",
        "She called the senator a liar.",
        "The army kept a close vigil in the town.",
        "Farmers live in poverty since the early days of the civil war.",
        "The visiting minister left.",
        "The coach was kicked out of the room.",
        "Her words exposed the boy to ridicule.",
    ],
)
def test_everyday_senses_give_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type not in ("ACCUSE",)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("War broke out between Eritrea and Ethiopia.", "ASSAULT"),
        ("The prisoner was beaten in his cell by guards.", "ASSAULT"),
        ("Civilians fled the fighting in Sirte.", "SANCTION"),
        ("The Red Cross treated refugees at the border.", "AID"),
        ("Militants released the boys, Nigeria said.", "RETREAT"),
    ],
)
def test_the_same_words_among_organised_actors_do(reader: Reader, text: str, kind: str) -> None:
    assert kind in {w.type for w in events(reader, text)}
