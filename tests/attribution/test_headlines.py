"""Headline verbs in "-s", which the tagger often takes for plural nouns."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Envoy questions the count in Wadi.", "Envoy", "the count in Wadi"),
        ("Rights group documents abuse in camps.", "Rights group", "abuse in camps"),
        ("Mayor Omar Haddad's office demands answers over raid.", "Mayor Omar Haddad's office", "answers over raid"),
    ],
)
def test_a_headline_verb_has_its_subject(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert [(words(a.source), words(a.content)) for a in read(text)] == [(source, content)]


def test_a_plural_noun_before_a_verb_is_no_headline_verb(read) -> None:  # type: ignore[no-untyped-def]
    (say,) = read("Police reports say the men fled.")
    assert (words(say.source), words(say.cue)) == ("Police reports", "say")


def test_a_plural_noun_before_a_preposition_is_no_headline_verb(read) -> None:  # type: ignore[no-untyped-def]
    assert read("Ministry talks with rebels stall.") == ()


@pytest.mark.parametrize("text", ["Correction: The bridge has been closed since May", "Paid Notice: Deaths in the port of Wadi"])
def test_a_label_of_the_page_is_nobody(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


@pytest.mark.parametrize(
    "text", ["Uganda: Gunmen burn two lorries near Gulu.", "Chad: Herders flee the valley in fear of floods."]
)
def test_a_country_before_a_colon_is_where_it_was(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


def test_a_country_that_speaks_of_others_speaks(read) -> None:  # type: ignore[no-untyped-def]
    for text in ("Uganda: Rwandan jets burned two lorries near Gulu.", "Uganda: Jets hit terrorists near Gulu."):
        (found,) = read(text)
        assert words(found.source) == "Uganda"


def test_what_is_vowed_speaks_to_nobody(read) -> None:  # type: ignore[no-untyped-def]
    assert "vengeance" not in [words(a.source) for a in read("Chad mourns its dead at the lake, vows vengeance.")]
    assert [words(a.source) for a in read("Jets burned a mill near Gulu, warns monitor.")] == ["monitor"]
