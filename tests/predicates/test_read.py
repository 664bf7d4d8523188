"""What the words of one sentence say of the reality of one predicate."""

from __future__ import annotations

import pytest

from onrecord.predicates.read import read_predicates
from onrecord.vocabulary.modality import Modality
from tests.conftest import ParseText
from tests.predicates.conftest import Find


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The army shelled the village.", "shelled", "occurred"),
        ("The army is shelling the village.", "shelling", "ongoing"),
        ("The army will shell the village.", "shell", "planned"),
        ("The army is expected to shell the village.", "shell", "predicted"),
        ("The army plans to shell the village.", "shell", "planned"),
        ("The army agreed to leave the village.", "leave", "planned"),
        ("The army threatened to shell the village.", "shell", "threatened"),
        ("The mayor urged the army to leave the village.", "leave", "requested"),
        ("The mayor called for a ceasefire.", "ceasefire", "requested"),
        ("Leave the village now.", "Leave", "requested"),
        ("If the army shells the village, people will flee.", "shells", "hypothetical"),
        ("Did the army shell the village?", "shell", "hypothetical"),
        ("The mayor asked whether the army had shelled the village.", "shelled", "hypothetical"),
        ("The army completed preparations for an attack.", "attack", "planned"),
        ("An imminent offensive worries the town.", "offensive", "predicted"),
        ("The planned withdrawal worries the town.", "withdrawal", "planned"),
        ("The threatened strike worries the town.", "strike", "threatened"),
        ("The army managed to take the village.", "take", "occurred"),
        ("Any such use of gas would be a crime.", "use", "hypothetical"),
    ],
)
def test_status(find: Find, text: str, word: str, status: str) -> None:
    assert find(text, word).status == status


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("The army did not shell the village.", "shell", "denied"),
        ("The army never shelled the village.", "shelled", "denied"),
        ("No soldiers entered the village.", "entered", "denied"),
        ("The army failed to take the village.", "take", "denied"),
        ("The army refused to leave the village.", "leave", "denied"),
        ("The army left without firing a shot.", "firing", "denied"),
        ("The general denied that the army had shelled the village.", "shelled", "denied"),
        ("The general rejected reports of an attack.", "attack", "denied"),
        ("The general rejected reports of an attack.", "reports", "affirmed"),
        ("Police foiled an attack on the station.", "attack", "denied"),
        ("The general knew that the army had shelled the village.", "shelled", "affirmed"),
        ("The general did not know that the army had shelled the village.", "shelled", "affirmed"),
        ("The army did not fail to take the village.", "take", "affirmed"),
        ("Not only did the army shell the village, it burned it.", "shell", "affirmed"),
        ("The general did not say that the army had left.", "left", "unknown"),
        ("The army no longer holds the village.", "holds", "denied"),
    ],
)
def test_polarity(find: Find, text: str, word: str, polarity: str) -> None:
    assert find(text, word).polarity == polarity


@pytest.mark.parametrize(
    ("text", "word", "certainty"),
    [
        ("The army shelled the village.", "shelled", "certain"),
        ("The army may shell the village.", "shell", "possible"),
        ("The army allegedly shelled the village.", "shelled", "probable"),
        ("The mayor believes that the army shelled the village.", "shelled", "probable"),
        ("The mayor doubts that the army left.", "left", "unlikely"),
        ("He is doubtful an offensive is imminent.", "imminent", "unlikely"),
        ("The alleged attack worries the town.", "attack", "possible"),
    ],
)
def test_certainty(find: Find, text: str, word: str, certainty: str) -> None:
    assert find(text, word).certainty == certainty


def test_predicates_stand_in_text_order_and_hold_their_words(parse_text: ParseText, modality: Modality) -> None:
    text = "The army, which had left, is ready to return. An attack followed."
    document, parse = parse_text(text)
    found = read_predicates(parse, modality, frozenset())
    assert [document.text[p.start : p.end] for p in found.all] == ["left", "is", "ready", "return", "attack", "followed"]
    assert all(found.by_token[token].start == parse.starts[token] for token in found.by_token)


def test_an_empty_document_has_no_predicates(parse_text: ParseText, modality: Modality) -> None:
    _, parse = parse_text("")
    assert read_predicates(parse, modality, frozenset()).all == ()


@pytest.mark.parametrize(
    ("text", "word", "status", "polarity"),
    [
        ("Attacks are common in the province.", "Attacks", "hypothetical", "affirmed"),
        ("The attacks were common in the province.", "attacks", "occurred", "affirmed"),
        ("Anyone who kills a guard will be punished.", "kills", "hypothetical", "affirmed"),
        ("The man who killed a guard was punished.", "killed", "occurred", "affirmed"),
        ("Investigators have yet to find a motive.", "find", "occurred", "denied"),
        ("The council delayed the strike.", "strike", "predicted", "affirmed"),
        ("They'd left the town by then.", "left", "occurred", "affirmed"),
        ("It took an hour to evacuate the town.", "evacuate", "occurred", "affirmed"),
    ],
)  # fmt: skip
def test_habits_anybodys_deeds_and_what_is_still_to_come(find: Find, text: str, word: str, status: str, polarity: str) -> None:
    found = find(text, word)
    assert (found.status, found.polarity) == (status, polarity)
