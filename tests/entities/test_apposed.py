"""Who speaks where a description ends in a name."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokesman for the coalition, Colonel John Dorrian, said the strikes hit the bridge.", "Colonel John Dorrian"),
        ("A resident of Raqqa, Syria, said the town was quiet.", "A resident of Raqqa"),
    ],
)
def test_a_spokesman_with_a_name_is_the_named_person(reader: Reader, text: str, speaker: str) -> None:
    found = reader.read(text)
    texts = {m.id: m.text for m in found.mentions}
    assert [texts[a.speaker] for a in found.attributions if a.speaker] == [speaker]
