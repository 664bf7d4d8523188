"""Which place "the city" is: the one that the sentences before name, if it is one."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def test_the_city_is_the_one_that_the_sentence_before_names(reader: Reader) -> None:
    found = events(
        reader, "Fighting spread to Kharkiv on Monday. Rocket fire on residential areas of the city wounded nine people."
    )
    assert [w.place for w in found if w.type == "ASSAULT"][-1] == "Kharkiv"


@pytest.mark.parametrize(
    "text",
    [
        "Clashes were reported in Homs and Hama. Two people were killed by shelling in the city.",  # two towns
        "Police closed roads in Lagos. Protesters marched in the northern city on Friday.",  # another city, perhaps
        "Police closed roads in Lagos.\n\nTwo people were killed by shelling in the city.",  # another paragraph
    ],
)
def test_a_city_that_may_be_another_is_none(reader: Reader, text: str) -> None:
    assert events(reader, text)[-1].place is None


def test_a_claim_says_where_its_place_stands(reader: Reader) -> None:
    reading = reader.read("Rebels shelled the town of Saraqib on Monday. The attack killed three civilians.")
    bases = {c.trigger.text: c.place_basis for c in reading.claims if c.event is not None and c.event.type == "ASSAULT"}
    assert set(bases.values()) == {"sentence", "before"}
    assert all((c.place is None) == (c.place_basis is None) for c in reading.claims)
