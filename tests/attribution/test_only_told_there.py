"""Who answers for a relative clause alone, beside whoever speaks in the clause before it."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Nurses accused the army of bombing the ward, where 60 people died according to the Red Cross.", "the Red Cross",
         "where 60 people died"),
        ("Nurses accused the army of bombing the ward, where 60 people died according to the Red Cross.", "Nurses",
         "the army of bombing the ward"),
        ("Nurses said rebels had stormed the ward, where 60 people died, according to the Red Cross.", "Nurses",
         "rebels had stormed the ward"),
        ("The army bombed the camp, where 60 people died according to the Red Cross.", "the Red Cross", "where 60 people died"),
        ("The army bombed the camp, where 60 people died, according to the Red Cross.", "the Red Cross",
         "The army bombed the camp, where 60 people died"),
        ("The army bombed the camp according to the Red Cross.", "the Red Cross", "The army bombed the camp"),
    ],
)  # fmt: skip
def test_a_phrase_in_a_relative_clause_speaks_for_it(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Protesters demanding bread were killed by soldiers in Khartoum.", "bread"),
        ("Students urging reform were arrested by soldiers.", "reform"),
        ("Officials saying the vote was rigged were arrested by soldiers.", "the vote was rigged"),
    ],
)
def test_what_is_done_to_those_who_demand_is_not_told_by_them(read, text: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.content) for a in read(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas fired rockets at Ashkelon, to which Israel responded with strikes on Gaza.",
        "Militants attacked a convoy near Gao, to which troops responded by bombing a camp.",
        "Pakistan shelled Poonch, to which India replied with missile strikes on Bahawalpur.",
    ],
)
def test_who_answers_a_blow_with_another_says_nothing(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "source"), [("Kyiv: Russian drones hit a ward in Odesa.", "Kyiv"), ("Moscow: Ukraine shelled Belgorod", "Moscow")]
)
def test_a_capital_before_a_colon_speaks(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]
