"""The second look reads types and parts from the characters alone."""

from __future__ import annotations

import hashlib
import random

import pytest
import yaml

from onrecord.claims.second_look import FOLDER, LONGEST, TYPES, SecondLook, Stretch


@pytest.fixture(scope="module")
def second() -> SecondLook:
    return SecondLook()


def _at(text: str, words: str) -> Stretch:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Masked men torched the town hall of Ebolowa and fled.", "torched", "ASSAULT"),
        ("A striker torched the visitors' defence with two goals before the break.", "torched", "NONE"),
        ("Border guards rounded up nine smugglers near Brest.", "rounded up", "COERCE"),
        ("The bank rounded up its dividend to nine cents.", "rounded up", "NONE"),
        ("The two foreign ministers met in Muscat on Friday.", "met", "CONSULT"),
        ("The new bridge met the standards of the engineers.", "met", "NONE"),
    ],
)
def test_the_sense_of_the_words_decides_the_type(second: SecondLook, text: str, words: str, kind: str) -> None:
    look = second.at(text, _at(text, words), [])
    assert look is not None
    assert TYPES[look.types.index(max(look.types))] == kind


def test_parts_follow_the_voice_of_the_verb(second: SecondLook) -> None:
    active, passive = "Herders ambushed farmers near Jos.", "Herders were ambushed by farmers near Jos."
    for text, doer, sufferer in ((active, "Herders", "farmers"), (passive, "farmers", "Herders")):
        look = second.at(text, _at(text, "ambushed"), [_at(text, doer), _at(text, sufferer), _at(text, "Jos")])
        assert look is not None
        did, suffered, nobody = look.parts
        assert did is not None and suffered is not None and nobody is not None
        assert did.actor > did.recipient and suffered.recipient > suffered.actor
        assert nobody.actor < 0.5


def test_probabilities_add_up_and_do_not_depend_on_what_was_asked_before(second: SecondLook) -> None:
    text = "Police beat marchers in Harare, and the union condemned the minister."
    asked = [
        (_at(text, "beat"), [_at(text, "Police"), _at(text, "marchers")]),
        (_at(text, "condemned"), [_at(text, "the union")]),
    ]
    first = [second.at(text, *one) for one in asked]
    random.Random(3).shuffle(asked)
    fresh = SecondLook()
    assert {fresh.at(text, *one) for one in asked} == set(first)
    for look in first:
        assert look is not None and sum(look.types) == pytest.approx(1, abs=1e-3)


def test_what_it_cannot_see_it_does_not_judge(second: SecondLook) -> None:
    text = "word " * (LONGEST + 50) + "Rebels attacked the camp."
    assert second.at(text, _at(text, "attacked"), []) is None
    look = second.at("Rebels attacked the camp. " + text, (7, 15), [_at(text, "the camp"), (len(text), len(text) + 8)])
    assert look is not None and look.parts[1] is None


def test_the_weights_are_those_whose_training_is_on_file_and_are_small() -> None:
    files = {path.stem: path.read_bytes() for path in FOLDER.glob("*.onnx")}
    trained = yaml.safe_load((FOLDER / "trained.yaml").read_text())
    assert {name: hashlib.sha256(found).hexdigest() for name, found in files.items()} == trained["weights"]
    assert sum(map(len, files.values())) < 30_000_000
