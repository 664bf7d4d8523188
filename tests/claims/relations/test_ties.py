"""Ties that no name tells."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import in_words, relations


@pytest.mark.parametrize(
    ("text", "whose", "friends"),
    [
        ("The European Union and its partners imposed the measures in March.", "The European Union", "its partners"),
        ("Kenyan forces, together with their Somali partners, held the road.", "Kenyan forces", "their Somali partners"),
        ("The army, in coordination with local tribes, cleared the valley.", "The army", "local tribes"),
    ],
)
def test_whose_partners_somebody_has_is_told(reader: Reader, text: str, whose: str, friends: str) -> None:
    assert ("ally_of", (whose,), (friends,)) in relations(reader, text)


def test_the_partner_of_one_man_is_no_ally(reader: Reader) -> None:
    assert "ally_of" not in {kind for kind, _, _ in relations(reader, "A police officer and his partner were killed at home.")}


def test_a_description_is_of_the_named(reader: Reader) -> None:
    found = relations(reader, "Boko Haram, a militant Islamist group affiliated with ISIL, attacked Baga.")
    assert ("affiliated_with", ("Boko Haram",), ("ISIL",)) in found


def test_an_alliance_is_nobodys_ally(reader: Reader) -> None:
    found = relations(reader, "Mali formed an alliance with Niger.")
    assert {actor for kind, actor, _ in found if kind == "ally_of"} == {("Mali",)}


def test_a_tie_by_which_somebody_is_named_is_no_plan(reader: Reader) -> None:
    reading = reader.read("Turkey plans to attack the Kurdish allies of France.")
    (tie,) = [w.claim for w in in_words(reading, "relation") if w.claim.relation and w.claim.relation.type == "ally_of"]
    assert (tie.status, tie.polarity) == ("occurred", "affirmed")
