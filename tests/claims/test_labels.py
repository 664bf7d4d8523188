"""Who is called what."""

from __future__ import annotations

from onrecord.reader import Reader
from tests.claims.reading import Words, in_words


def labels(reader: Reader, text: str) -> list[Words]:
    return in_words(reader.read(text), "label")


def test_a_label_names_who_is_labelled(reader: Reader) -> None:
    [found] = labels(reader, "The fighters are terrorists.")
    assert found.recipient == ("The fighters",) and found.actor == ()
    assert found.claim.label is not None and found.claim.label.text == "terrorists"


def test_a_refused_label_is_denied(reader: Reader) -> None:
    [found] = labels(reader, "The fighters are not terrorists.")
    assert found.claim.polarity == "denied"


def test_a_label_without_a_bearer_is_none(reader: Reader) -> None:
    assert labels(reader, "A terrorist attack was feared.") == []
