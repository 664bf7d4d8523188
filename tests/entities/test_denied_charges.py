"""Who denies a charge: the accused, not the accuser."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Colombia accused Ecuador of bombing a village, an allegation it denied.", "Ecuador"),
        ("Rights groups accused the army of bombing a village, a charge it has rejected.", "the army"),
        ("Residents accused the soldiers of burning the market, which they denied.", "the soldiers"),
        ("Ecuador, which Colombia blames, denied that it had bombed a village.", "Ecuador"),
    ],
)
def test_the_accused_denies_the_charge(reader: Reader, text: str, speaker: str) -> None:
    reading = reader.read(text)
    names = {m.id: m.text for m in reading.mentions}
    assert [names[a.speaker] for a in reading.attributions if a.polarity == "denied" and a.speaker] == [speaker]
