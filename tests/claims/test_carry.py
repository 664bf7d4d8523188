"""Place and time of an attack carried into the sentence that goes on about it."""

from __future__ import annotations

from onrecord.reader import Reader
from tests.claims.reading import events


def test_casualties_of_the_next_sentence_take_the_place(reader: Reader) -> None:
    found = events(reader, "Rebels shelled the town of Saraqib on Monday. The attack killed three civilians.")
    assert [w.place for w in found if w.type == "ASSAULT"][-1] == "Saraqib"


def test_an_own_place_is_kept(reader: Reader) -> None:
    found = events(reader, "Rebels shelled the town of Saraqib on Monday. The attack killed three civilians in Idlib.")
    assert [w.place for w in found if w.type == "ASSAULT"][-1] == "Idlib"
