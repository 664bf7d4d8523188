"""Settlements that no gazetteer holds, great places that lost their apostrophe, and acronyms that papers write as words."""

from __future__ import annotations

import pytest

from onrecord.model import Mention
from onrecord.reader import Reader


def _found(reader: Reader, text: str, kind: str) -> dict[str, Mention]:
    return {m.text: m for m in reader.read(text).mentions if m.kind == kind and m.form == "name"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen attacked the town of Brenmoor on Friday.", ["Brenmoor"]),
        ("Shells hit the villages of Brenmoor, Kaltamir and Ozdahan on Friday.", ["Brenmoor", "Kaltamir", "Ozdahan"]),
        ("Shells fell in Brenmoor village.", ["Brenmoor"]),
        ("Rescuers dug in Zhongmeng Village on Friday.", ["Zhongmeng Village"]),
    ],
)
def test_an_unknown_settlement_is_a_place_without_coordinates(reader: Reader, text: str, names: list[str]) -> None:
    found = _found(reader, text, "place")
    assert list(found) == names
    for mention in found.values():
        assert mention.place is not None
        assert (mention.place.lat, mention.place.precision) == (None, "town")


@pytest.mark.parametrize(
    "text",
    [
        "They raided an Alawite village at night.",
        "They met the town of Mayor John Smith.",
        "The city of God is a film.",
        "The Brenmoor Village Hall Trust met.",
        "The Kurdish village was burnt and a Christian quarter emptied.",
        "The Old town was quiet.",
    ],
)
def test_peoples_bodies_and_common_words_are_no_settlements(reader: Reader, text: str) -> None:
    assert all(m.place is None or m.place.precision != "town" for m in _found(reader, text, "place").values())


_FILLER = "The war has gone on for years and nobody knows when it will end, the residents of the towns in the north say. " * 4


def test_a_country_keeps_its_place_where_a_text_has_lost_its_apostrophes(reader: Reader) -> None:
    found = _found(reader, _FILLER + "Shells fell on Syrias north and on Aleppos suburbs.", "place")
    assert {"Syria", "Aleppo"} <= set(found)


def test_a_plural_is_no_country_where_apostrophes_are_kept(reader: Reader) -> None:
    assert "Aleppo" not in _found(reader, _FILLER + "It wasn't quiet when Aleppos fell.", "place")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The town fell after three years of Isis rule.", "islamic-state"),
        ("Isis fighters left the town.", "islamic-state"),
        ("Nato condemned the attack.", "nato"),
        ("The town fell after three years of ISIS rule.", "islamic-state"),
    ],
)
def test_acronyms_that_papers_write_as_words(reader: Reader, text: str, actor: str) -> None:
    assert actor in {m.actor.id for m in reader.read(text).mentions if m.actor is not None}
