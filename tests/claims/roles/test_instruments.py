"""With what it was done: the mode that weapons, aircraft and those who blow themselves up give an attack."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A drone hit the convoy.", ("drone",)),
        ("Norland's drones struck a tanker near Aden.", ("drone",)),
        ("Army jets hit the market in Kano.", ("aerial",)),
        ("A suicide bomber struck the checkpoint.", ("suicide-attack",)),
        ("A man with an axe attacked the priest.", ("primitive",)),
        ("A soldier sexually assaulted a refugee in Goma.", ("sexual",)),
        ("Kurdish fighters attacked the police.", ()),
    ],
)
def test_what_the_doer_says_of_how(reader: Reader, text: str, mode: tuple[str, ...]) -> None:
    [event] = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert event.mode == mode
