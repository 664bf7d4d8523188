"""`read --explain` names file and entry of relations, control and labels, and says why a word of theirs gave none."""

from __future__ import annotations

import pytest

from onrecord.documents.plain import plain_document
from onrecord.reader import Reader


def _notes(reader: Reader, text: str) -> set[tuple[str, str | None, str]]:
    document = plain_document(text, id="x", title=None, outlet=None, url=None, published=None, sha256="0")
    [explained] = reader.explain_documents([document])
    return {(n.outcome, n.word, n.reason) for n in explained.notes}


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("Iran backs the Houthis.", "backs", "relations.yaml: back (backs)"),
        ("Saudi-backed rebels left the town.", "backed", "relations.yaml: -backed (backs)"),
        ("Serbia is an ally of Russia.", "ally", "relations.yaml: ally (ally_of)"),
        ("The rebels control the town of Azaz.", "control", "control.yaml: control (holds)"),
        ("The rebel-held town of Azaz is quiet.", "held", "control.yaml: -held (holds)"),
        ("The rebels, together with the army, attacked a post.", "together", "the construction at 'together' (ally_of)"),
    ],
)
def test_a_claim_names_its_entry(reader: Reader, text: str, word: str, reason: str) -> None:
    assert ("claim", word, reason) in _notes(reader, text)


def test_a_label_names_its_list(reader: Reader) -> None:
    reasons = {why for _, _, why in _notes(reader, "The president said the protesters were terrorists.")}
    assert "labels.yaml: terrorist (loaded label)" in reasons


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("She led the choir.", "led", "relations.yaml: lead (leads): the words about it name no two sides for it"),
        ("He holds a grudge.", "holds", "control.yaml: hold (holds): no place that can be held"),
    ],
)
def test_a_word_that_gives_none_says_why(reader: Reader, text: str, word: str, reason: str) -> None:
    notes = _notes(reader, text)
    assert ("no claim", word, reason) in notes
    assert not any(why == "no word of the vocabularies" for _, _, why in notes)


def test_an_unlisted_object_says_where_to_add_it(reader: Reader) -> None:
    [why] = [why for _, word, why in _notes(reader, "Jets shelled the poem.") if word == "shelled" and "assault" in why]
    assert "its object 'poem' is none of those listed" in why
    assert "add it to `object` of the entry in your own events/assault.yaml" in why and "in classes/*.yaml" in why
