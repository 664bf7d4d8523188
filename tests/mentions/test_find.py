"""What all mentions of a document hold against each other."""

from __future__ import annotations

from onrecord.reader import Reader


def _actors(reader: Reader, text: str) -> list[str]:
    return [m.text for m in reader.read(text).mentions if m.kind == "actor"]


def test_a_water_is_not_the_state_after_which_it_is_called(reader: Reader) -> None:
    assert _actors(reader, "The rocket fell into the Sea of Japan.") == []
    assert _actors(reader, "Mexico patrols the Gulf of Mexico.") == ["Mexico"]
