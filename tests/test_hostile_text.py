"""Texts that nobody writes are read within bounded time, without a failure, and with offsets that hold."""

from __future__ import annotations

import time

import pytest

from onrecord.documents.limits import MAX_CHARACTERS
from onrecord.reader import Reader

# What a character may cost at most, as processor time; ordinary prose takes a tenth, and there is room for slow machines.
_SECONDS_A_CHARACTER = 1 / 500
_START = 3.0

_TEXTS = {
    "one sentence of many words": "the army shelled rebels in Idlib while officials said that talks with Turkey went on " * 300,
    "one clause after another": " and ".join(f"the army killed {n} rebels" for n in range(500)),
    "a sentence under a noun that a verb of saying precedes": "Thousands poured onto the streets of Tbilisi again and pelted the riot police with eggs, who "
    "drenched them in turn; President Salome Kapanidze, watching from a balcony, urged calm. ",
    "quotations": '"The army killed rebels," he said. ' * 700,
    "opening marks alone": "“" * 5_000 + "he said",
    "opening marks and words": "“He said " * 1_500,
    "apostrophes": "'He 'said " * 1_500,
    "straight marks": '" ' * 5_000,
    "digits": "7" * 100_000,
    "groups of digits": "1,234,567 " * 4_000,
    "digits and commas": "1," * 20_000,
    "number words": "hundred thousand million " * 1_500,
    "nested brackets": "(" * 5_000 + "he said" + ")" * 5_000,
    "open brackets": "[(he said) " * 2_000,
    "zero width and both directions": "a\u200bb\u200d \u202e\u2066 killed\ufeff " * 2_000,
    "lone surrogates": "The army \ud800 killed \udfff 5 rebels. " * 400,
    "one word to a paragraph": "Killed.\n\n" * 1_500,
    "empty lines": "\n" * 100_000 + "x",
    "one endless word": "a" * 100_000,
    "hyphens": "rebel-held-" * 2_000,
    "dates": "1/2/2018-" * 3_000,
    "titles": "President Prime Minister General " * 800,
    "of and of": "the leader of " * 2_000 + "Hamas",
    "he said that he said that": "he said that " * 1_500,
    "families of emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 killed " * 1_000,
    "accents": "e" + "\u0301" * 50_000,
    "an address without end": "http://example.org/" + "a/" * 10_000,
}


@pytest.mark.parametrize("name", _TEXTS)
def test_a_hostile_text_is_read_in_bounded_time(looking: Reader, name: str) -> None:
    text = _TEXTS[name]
    before = time.process_time()
    reading = looking.read(text)
    took = time.process_time() - before
    assert not [issue.message for issue in reading.issues if issue.kind == "failed"]
    assert len(reading.text) == len(text)
    assert all(reading.text[m.start : m.end] == m.text for m in reading.mentions)
    assert took < _START + len(text) * _SECONDS_A_CHARACTER


def test_what_lies_behind_the_limit_is_kept_unread_and_named(reader: Reader) -> None:
    text = "Rebels shelled the town on Monday.\n\n" + "7" * MAX_CHARACTERS + "\n\nTroops killed five people on Tuesday."
    reading = reader.read(text)
    assert reading.text == text
    [cut] = [issue for issue in reading.issues if issue.kind == "cut"]
    assert cut.end == len(text) and "were read" in cut.message
    assert {claim.event.type for claim in reading.claims if claim.event is not None} == {"ASSAULT"}
    assert all(claim.trigger.end <= (cut.start or 0) for claim in reading.claims)
