"""People who are told by what they wear or carry, forces told by whose they are, juntas."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Men in uniform kidnapped a journalist in Lagos.", ("UAF",)),
        ("Men in police uniforms shot dead a teacher.", ("UAF",)),
        ("Hooded men shot the mayor.", ("UAF",)),
        ("Men with guns killed a priest.", ("UAF",)),
        ("Soldiers in uniform beat the students.", ("MIL",)),
        ("Men in suits beat the students.", ("CVL",)),
        ("Police reinforcements arrested ten protesters.", ("COP",)),
        ("Army reinforcements arrested ten protesters.", ("MIL",)),
        ("Tory rebels voted against the bill.", ("PTY",)),
        ("Syrian rebels attacked the town.", ("REB",)),
    ],
)
def test_sector(reader: Reader, text: str, sector: tuple[str, ...]) -> None:
    first = next(m for m in reader.read(text).mentions if m.kind == "actor" and m.start == 0 and m.text != "Police")
    assert first.actor is not None and first.actor.sector == sector


def test_a_junta_is_government_and_military(reader: Reader) -> None:
    (junta,) = [m for m in reader.read("The junta jailed the president.").mentions if m.text == "The junta"]
    assert junta.actor is not None and set(junta.actor.sector) == {"GOV", "MIL"}
