"""Parties and places inside what an act is about, and those that only say when, where or before whom it was done."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("The militia rejected on Monday a Kenyan government offer.", "REJECT", ("The militia",), ("Kenyan government",)),
    ("The group has spurned repeated offers for talks by the Kabul government.", "REJECT", ("The group",), ("the Kabul government",)),
    ("Chad withdrew a batch of 300 peacekeepers from Liberia last May.", "RETREAT", ("Chad",), ("Liberia",)),
    ("Uganda has declared a ceasefire effective from Sunday in Somalia.", "CONCEDE", ("Uganda",), ("Somalia",)),
    ("Foreign Minister John Smith of Peru will meet Kenya's president.", "AGREE", None, ("Kenya's president",)),
    ("Workers started a hunger strike, protesting against the government of Chad.", "PROTEST", ("Workers",), ("the government of Chad",)),
    ("Gunmen attacked a police station on Monday.", "ASSAULT", ("Gunmen",), ("a police station",)),
    ("Chad has expelled some of the Kenyan peacekeepers.", "SANCTION", ("Chad",), ("some of the Kenyan peacekeepers",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_sides(reader: Reader, text: str, kind: str, actor: tuple[str, ...] | None, recipient: tuple[str, ...]) -> None:
    found = [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]
    assert any(recipient == r and actor in (None, a) for a, r in found), found


def test_where_somebody_promised_is_no_party(reader: Reader) -> None:
    found = events(reader, "Kenya promised to spend more at the alliance's summit in Lagos.")
    assert all(e.recipient == () for e in found if e.type == "AGREE")


def test_a_states_body_before_a_noun_is_one_actor(reader: Reader) -> None:
    [event] = [e for e in events(reader, "Nine people were killed in Kenyan army raids.") if e.type == "ASSAULT"]
    assert event.actor == ("Kenyan army",)


def test_troops_withdrawn_are_no_actor_of_their_own(reader: Reader) -> None:
    found = events(reader, "Kenya welcomed the Ugandan troop withdrawal.")
    assert all("troop" not in e.actor for e in found)
