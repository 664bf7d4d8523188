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


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The minister denounced the so-called terrorists.", "denied"),
        ("The “terrorists” attacked the village.", "denied"),
        ("Self-styled freedom fighters seized the town.", "denied"),
        ("The president refused to call the rebels terrorists.", "denied"),
        ("The minister said the “terrorists” attacked the village.", "affirmed"),  # the marks show whose word it is
        ("The minister said the terrorists attacked the village.", "affirmed"),
    ],
)
def test_marks_and_disowning_words_deny_a_label(reader: Reader, text: str, polarity: str) -> None:
    assert [found.claim.polarity for found in labels(reader, text)] == [polarity]


def test_one_label_is_set_against_another(reader: Reader) -> None:
    found = {x.claim.label.text: x for x in labels(reader, "The men are liberators, not terrorists.") if x.claim.label}
    assert {name: x.claim.polarity for name, x in found.items()} == {"liberators": "affirmed", "terrorists": "denied"}
    assert {x.recipient for x in found.values()} == {("The men",)}


def test_to_consider_is_to_call(reader: Reader) -> None:
    [found] = labels(reader, "Ankara considers the YPG a terrorist organisation.")
    assert found.claim.certainty == "certain" and len(found.claim.attribution) == 1


def test_a_suspected_terrorist_is_possibly_one(reader: Reader) -> None:
    [found] = labels(reader, "Troops killed two suspected terrorists.")
    assert (found.claim.polarity, found.claim.certainty) == ("affirmed", "possible")


@pytest.mark.parametrize(
    ("text", "label", "bearer"),
    [
        ("Houthi rebels fired on a ship.", "rebels", "Houthi rebels"),
        ("The militant group Hamas fired rockets.", "militant group", "Hamas"),
        ("Hezbollah, a militant group, fired rockets.", "militant group", "Hezbollah"),
    ],
)
def test_a_plain_word_labels_where_a_groups_name_stands_by(reader: Reader, text: str, label: str, bearer: str) -> None:
    assert [(x.claim.label.text, x.recipient) for x in labels(reader, text) if x.claim.label] == [(label, (bearer,))]


@pytest.mark.parametrize(
    ("text", "label", "bearer"),
    [
        ("The minister called the fighters terrorists.", "terrorists", "the fighters"),
        ("The general dubbed the rebels bandits.", "bandits", "the rebels"),
        ("Damascus labels the opposition as terrorists.", "terrorists", "the opposition"),
        ("The group, which the army calls terrorists, attacked a village.", "terrorists", "The group"),
    ],
)
def test_who_is_called_so_in_every_shape(reader: Reader, text: str, label: str, bearer: str) -> None:
    found = [(x.claim.label.text, x.recipient) for x in labels(reader, text) if x.claim.label and x.claim.attribution]
    assert found == [(label, (bearer,))]


def test_what_the_page_disowns_is_a_label_whatever_word_it_is(reader: Reader) -> None:
    [found] = labels(reader, "The so-called rebels attacked a village.")
    assert found.claim.polarity == "denied" and not found.claim.attribution


def test_a_label_in_marks_that_somebody_gives_is_affirmed(reader: Reader) -> None:
    [found] = labels(reader, 'The agency said nobody was hurt and described the attackers as "terrorists".')
    assert found.claim.polarity == "affirmed" and len(found.claim.attribution) == 1


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Jaysh al-Islam, a Saudi-backed rebel group, left the town.", "Jaysh al-Islam"),
        ("Ahrar al-Sham, a Syrian rebel group, left the town.", "Ahrar al-Sham"),
    ],
)
def test_a_state_within_the_label_does_not_bear_it(reader: Reader, text: str, bearer: str) -> None:
    [found] = labels(reader, text)
    assert found.recipient == (bearer,)
