"""Who is called what."""

from __future__ import annotations

import pytest

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


def test_a_group_set_beside_its_label_bears_it(reader: Reader) -> None:
    [found] = labels(reader, "The Taliban, a terrorist organisation, left.")
    assert found.recipient == ("The Taliban",)


@pytest.mark.parametrize(
    "text",
    [
        "The Nazi Party won the vote.",
        "The tax regime changed.",
        "No dictator should be in power.",
        "People should think about criminals and terrorists.",
        "An activist met two soldiers.",
    ],
)
def test_names_kinds_and_other_senses_are_no_labels(reader: Reader, text: str) -> None:
    assert labels(reader, text) == []


def test_a_plain_word_labels_where_somebody_uses_it_so(reader: Reader) -> None:
    assert labels(reader, "The rebels left the town.") == []
    [found] = labels(reader, "The fighters are rebels.")
    assert found.recipient == ("The fighters",)


def test_a_label_without_a_bearer_is_none(reader: Reader) -> None:
    assert labels(reader, "A terrorist attack was feared.") == []
