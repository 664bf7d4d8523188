"""What still belongs to a speaker, and what is the page's again."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Foreign envoys say they have cards left: the threat to freeze aid and the promise to keep troops in the valley.",
         "Foreign envoys", "they have cards left: the threat to freeze aid and the promise to keep troops in the valley"),
        ('"It is a massacre" a voice off camera said. "Let the world see this" he said.', "he", '"Let the world see this"'),
        ("The mayor calls this a lie, especially because the priests are backing it.",
         "The mayor", "this a lie / especially because the priests are backing it"),
        ("Additional charges of reckless homicide were filed against Haddad in March.", "", "reckless homicide"),
        ("The army left the town, as the monitor reported, and rebels moved in.", "the monitor", "The army left the town"),
        ("“I was nine when soldiers came to the village. We fled at night. We slept in a barn. I lost my boots. I left the valley."
         " “The port was far away,” Haddad said.", "Haddad",
         "“I was nine when soldiers came to the village. We fled at night. We slept in a barn. I lost my boots. I left the valley."
         " “The port was far away,”"),
        ("He admitted that gangs are out to make trouble, but those who are innocent should not be harassed.", "He",
         "that gangs are out to make trouble, but those who are innocent should not be harassed"),
        ("Reports from the valley spoke of fighters and their families surrendering to a militia.", "Reports from the valley",
         "fighters and their families surrendering to a militia"),
        ("Over 50 persons were arrested in the port, police said adding, the search yielded weapons.", "police",
         "Over 50 persons were arrested in the port / the search yielded weapons"),
        ("Pictures sent by the clinic have shown a row of burnt pupils receiving care at tents as well as wounded teachers and a body"
         " being carried over the bridge.", "Pictures sent by the clinic", "a row of burnt pupils receiving care at tents"
         " as well as wounded teachers and a body being carried over the bridge"),
        ("The charge sheet included counts of aggravated assault against a soldier.", "", "aggravated assault against a soldier"),
        ("The banker pleaded not guilty to ten counts of fraud.", "", "fraud"),
        ("CAIRO: The teachers' union has described the raid as a crime.", "The teachers' union", "the raid as a crime"),
        ("The mayor referred to the fighters as terrorists.", "The mayor", "the fighters as terrorists"),
        ("Bomb kills ten in Wadi A car bomb killed at least ten shoppers on Friday at a market of the army-held northern province"
         " of Wadi state news agency SANA reported.", "state news agency SANA", "Bomb kills ten in Wadi A car bomb killed at least ten"
         " shoppers on Friday at a market of the army-held northern province of Wadi"),
        ("A blast killed ten members of the Nusra Front the northern monitor said.", "the northern monitor",
         "A blast killed ten members of the Nusra Front"),
    ],
)  # fmt: skip
def test_it_is_the_speakers(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The house met after paying homage to the people killed in the attack.",
        "The army has ignored efforts to end the war.",
        "Amin, who is challenging Senator Haddad in Wadi, stayed at home.",
        "The mayor recommended an inquiry into the killing of ten men.",
    ],
)
def test_who_asks_or_honours_answers_for_nothing_told_along_the_way(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert {a.kind for a in read(text)} <= {"attitude"}


def test_a_quotation_whose_mark_is_missing_ends_before_its_cue(read) -> None:  # type: ignore[no-untyped-def]
    found = read("“We left the town, Haddad said. “It was night.”")
    assert all("Haddad said" not in words(a.content) for a in found)


def test_a_participle_with_a_subject_does_not_cut_what_is_told(read) -> None:  # type: ignore[no-untyped-def]
    assert "two miners caught below the lift were crying for water" in [
        words(a.content) for a in read("She said two miners caught below the lift were crying for water.")
    ]


@pytest.mark.parametrize("text", ["The colonel took charge of the port.", "Officials finished their count of the ballots."])
def test_what_one_takes_charge_or_count_of_is_no_charge(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Two gunmen blasted their way into the hall.", "Twin blasts hit a checkpoint on the highway, claiming four martyrs."],
)
def test_no_word_is_spoken(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()
