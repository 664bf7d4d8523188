"""Capitals restored: length kept, names capitalised, ordinary text left alone."""

from __future__ import annotations

from onrecord.language.casing import Casing
from onrecord.reader import Reader

WORDS = frozenset("the army killed two men near village police said chief minister met rebels town protest plan".split())
CASING = Casing({"turkey": ((),)}, frozenset(["bjp"]), frozenset(["peter"]), frozenset(["minister"]))


def test_ordinary_text_is_left_alone() -> None:
    text = "The army killed two men near the village of Quorn, the police said on Monday."
    assert CASING.normalise(text, WORDS.__contains__) == text


def test_teletype_gets_small_letters_and_names() -> None:
    text = "THE ARMY KILLED TWO MEN NEAR THE VILLAGE OF QUORN, THE POLICE SAID."
    assert CASING.normalise(text, WORDS.__contains__) == "The army killed two men near the village of Quorn, the police said."


def test_text_without_capitals_gets_its_names_back() -> None:
    text = "the minister zubrik quorndale met the bjp rebels of turkey near the town, the police said."
    restored = CASING.normalise(text, WORDS.__contains__)
    assert restored == "The minister Zubrik Quorndale met the BJP rebels of Turkey near the town, the police said."


def test_initials_get_capitals_before_a_name_only() -> None:
    text = "the minister met k.r. quorndale and s. zubrik near the town at 5 p.m. police said it was plan b. the rebels met."
    restored = CASING.normalise(text, WORDS.__contains__)
    assert "met K.R. Quorndale and S. Zubrik near" in restored
    assert "5 p.m. Police said it was plan b. The rebels" in restored


def test_a_lone_unknown_word_stays_small() -> None:
    text = "the army killed two men near the village and the police lathicharged the rebels of the town."
    assert "lathicharged" in CASING.normalise(text, WORDS.__contains__)


def test_length_is_kept(reader: Reader) -> None:
    text = "İSTANBUL: THE ARMY KILLED TWO MEN NEAR THE VILLAGE, THE STRASSE POLICE SAID TO THE REPORTERS."
    assert len(Casing.of(reader.vocabulary.actors).normalise(text, WORDS.__contains__)) == len(text)
