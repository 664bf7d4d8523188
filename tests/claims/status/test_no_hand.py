"""Acts that somebody is said to have no part in."""

from __future__ import annotations

import pytest

from onrecord.model import Claim
from onrecord.reader import Reader


def event(reader: Reader, text: str) -> tuple[Claim, list[str]]:
    reading = reader.read(text)
    by_id = {m.id: m.text for m in reading.mentions}
    claim = next(c for c in reading.claims if c.kind == "event")
    return claim, [by_id[i] for i in claim.actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The army had no hand in the shelling of the market, a spokesman said.", "The army"),
        ("The army said it had no hand in the shelling of the market.", "The army"),
        ("The envoy insisted that his government played no part in the killing of the priest.", "his government"),
        ("The army was not behind the bombing of the port.", "The army"),
        ("The army had nothing to do with the bombing of the port.", "The army"),
        ("The rebels were not linked to the kidnapping of the priest.", "The rebels"),
    ],
)
def test_who_has_no_part_is_denied_as_its_doer(reader: Reader, text: str, actor: str) -> None:
    claim, actors = event(reader, text)
    assert (claim.polarity, actors) == ("denied", [actor])


@pytest.mark.parametrize(
    "text",
    [
        "The army had a hand in the bombing of the port.",
        "Musa had nothing to do with his brother's killing of the guard.",
    ],
)
def test_a_part_that_one_had_and_somebody_elses_act_stand(reader: Reader, text: str) -> None:
    assert event(reader, text)[0].polarity == "affirmed"
