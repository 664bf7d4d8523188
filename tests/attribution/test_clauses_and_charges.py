"""Points made ahead of the main clause, charges, aims behind a colon, clauses cut off, and what only looks like a cue."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("When farmers made the point that soldiers burn crops, the mayor said it was wrong to generalise.",
         "farmers", "that soldiers burn crops"),
        ("The radio accused rebels of shelling the port while troops were trying to take it.",
         "The radio", "rebels of shelling the port while troops were trying to take it"),
        ("None of this serves Haddad's stated aims: holding the bridge and driving out the rebels.",
         "Haddad", "holding the bridge and driving out the rebels"),
        ("The villagers also pointed out that the mayor had left\n\nbut he has a son who lives in the port.",
         "The villagers", "that the mayor had left\n\nbut he has a son who lives in the port"),
        ("The monitor said it was unclear when the killings took place adding that two men were beaten.",
         "The monitor", "that two men were beaten"),
        ("Reuters said the minister warned that rebels had left, and vowed that the army would go on.",
         "the minister", "that the army would go on"),
        ("The group Jund al-Wadi warned that it would shell the port.", "The group Jund al-Wadi", "that it would shell the port"),
        ("The brigade is accused by monitors of burning huts and barns.", "monitors", "The brigade / burning huts and barns"),
        ("The brigade was accused by two rights groups of burning barns.", "two rights groups", "The brigade / burning barns"),
        ("The driver was determined to have been part of the attack.", "", "The driver / to have been part of the attack"),
        ("The militia claimed responsibility for that raid, the worst bloodshed in years.",
         "The militia", "responsibility for that raid"),
    ],
)  # fmt: skip
def test_what_is_told_has_its_teller(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There was no sign that the driver had joined the rebels.",
        "As police units gather on the bridge, the road stays closed.",
        "A judge jailed the banker, who pleaded guilty to ten counts of fraud.",
    ],
)
def test_it_is_the_page_that_tells_it(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


def test_what_an_appeal_adds_behind_a_comma_is_the_pages(read) -> None:  # type: ignore[no-untyped-def]
    (appeal,) = read("The army is lobbying for access to the valley, where hundreds of fighters remain.")
    assert words(appeal.content) == "access to the valley"
