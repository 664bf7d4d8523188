"""A name and the description beside it are one actor, unless one of the two is several, or of another state."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def who(reader: Reader, text: str, words: str) -> tuple[str | None, str]:
    """Identity and name of the actor mention with these words."""
    found = [m.actor for m in reader.read(text).mentions if m.kind == "actor" and m.text == words]
    assert found, text
    assert found[0] is not None
    return found[0].id, found[0].name


def test_a_description_is_the_name_behind_it(reader: Reader) -> None:
    assert who(reader, "The club manager, Jane Orsk, was shot.", "The club manager, Jane Orsk")[1] == "Jane Orsk"


@pytest.mark.parametrize(
    ("text", "words", "identity"),
    [
        ("They fled strikes by the Syrian regime, Russia and a band of allies.", "the Syrian regime", "SYR:government"),
        ("Raids killed at least nine farmers the Nairobi Institute for Human Rights said.", "at least nine farmers", None),
        ("He inspected two companies, Google and Orsk Mills.", "two companies", None),
    ],
)
def test_what_only_stands_beside_a_name_keeps_its_own_identity(
    reader: Reader, text: str, words: str, identity: str | None
) -> None:
    assert who(reader, text, words)[0] == identity


def test_one_of_several_is_not_all_of_them(reader: Reader) -> None:
    assert who(reader, "She had three sons, Karl, Otto and Hugo.", "three sons") == (None, "three sons")


def test_of_several_described_each_name_is_one(reader: Reader) -> None:
    text = "Togo's warring generals, Kofi Mensah and Yao Adom, signed a truce."
    found = {m.text: m.actor for m in reader.read(text).mentions if m.kind == "actor"}
    for name in ("Kofi Mensah", "Yao Adom"):
        actor = found[name]
        assert actor is not None
        assert (actor.country, actor.sector) == ("TGO", ("MIL",))
    described = found["Togo's warring generals"]
    assert described is not None
    assert described.name != "Kofi Mensah"
