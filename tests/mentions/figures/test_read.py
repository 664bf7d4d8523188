"""Numbers, their bounds and what they measure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.figures.numbers import LARGEST
from onrecord.mentions.figures.read import find_figures
from onrecord.mentions.figures.words import cardinal
from onrecord.mentions.times.read import find_times
from onrecord.model import Figure, Mention
from onrecord.vocabulary.load import Vocabulary

Parser = Callable[..., tuple[Document, Parse]]
Find = Callable[[str], tuple[Mention, ...]]


@pytest.fixture
def find(parse_text: Parser, vocabulary: Vocabulary) -> Find:
    def run(text: str) -> tuple[Mention, ...]:
        document, parse = parse_text(text)
        return find_figures(document, parse, vocabulary.measures, find_times(document, parse, vocabulary.calendar))

    return run


def _figure(found: tuple[Mention, ...], span: str) -> Figure:
    figure = next((m.figure for m in found if m.text == span), None)
    assert figure is not None, [m.text for m in found]
    return figure


@pytest.mark.parametrize(
    ("text", "span", "measure", "low", "high"),
    [
        ("At least a dozen air strikes hit the town.", "At least a dozen air strikes", "strikes", 12, None),
        ("Two lakh people fled the floods.", "Two lakh people", "displaced", 200_000, 200_000),
        ("The town is home to some 900 families.", "some 900 families", "population", 900, 900),
        ("Some three million people live there.", "Some three million people", "population", 3_000_000, 3_000_000),
        ("Between 20 and 30 fighters died.", "Between 20 and 30 fighters", "killed", 20, 30),
        ("Up to 200 people are missing.", "Up to 200 people", "missing", None, 200),
        ("The death toll rose to 12.", "12", "killed", 12, 12),
        ("The blast claimed the lives of 12 people.", "12 people", "killed", 12, 12),
        ("The shelling left 12 people dead.", "12 people", "killed", 12, 12),
        ("Police arrested 45 protesters.", "45 protesters", "detained", 45, 45),
        ("Gunmen kidnapped three aid workers.", "three aid workers", "abducted", 3, 3),
        ("Hundreds of thousands were forced to flee.", "Hundreds of thousands", "displaced", 100_000, None),
        ("The killing of 12 people shocked the town.", "12 people", "killed", 12, 12),
        ("Seven villagers lost their lives.", "Seven villagers", "killed", 7, 7),
        ("Norway expelled nine Chadian diplomats.", "nine Chadian diplomats", "other", 9, 9),
        ("The army expelled nine families.", "nine families", "displaced", 9, 9),
        ("The mill burned down, according to three residents.", "three residents", "other", 3, 3),
        ("Three residents said the mill burned down.", "Three residents", "other", 3, 3),
        ("The rebels handed over 18 soldiers.", "18 soldiers", "fighters", 18, 18),
        ("Police arrested over 18 protesters.", "over 18 protesters", "detained", 18, None),
        ("The army captured 12 villages.", "12 villages", "other", 12, 12),
        ("The repair cost $3 million.", "$3 million", "other", 3_000_000, 3_000_000),
        ("Police freed 14 hostages.", "14 hostages", "other", 14, 14),
        ("Nine prisoners were released.", "Nine prisoners", "other", 9, 9),
        ("Rebels seized 14 hostages.", "14 hostages", "abducted", 14, 14),
        ("Twelve gunmen stormed the bank.", "Twelve gunmen", "fighters", 12, 12),
    ],
)
def test_measures_and_bounds(find: Find, text: str, span: str, measure: str, low: float | None, high: float | None) -> None:
    figure = _figure(find(text), span)
    assert (figure.measure, figure.low, figure.high) == (measure, low, high)


def test_each_verb_measures_its_own_number(find: Find) -> None:
    found = find("Twelve people were killed and 30 others injured.")
    assert _figure(found, "Twelve people").measure == "killed"
    assert _figure(found, "30 others").measure == "injured"


def test_killers_are_not_counted_as_killed(find: Find) -> None:
    found = find("Twelve gunmen killed three farmers.")
    assert _figure(found, "Twelve gunmen").measure == "fighters"
    assert _figure(found, "three farmers").measure == "killed"


def test_parts_share_the_measure_of_the_whole(find: Find) -> None:
    found = find("The raid killed 7, among them 3 women.")
    part = _figure(found, "3 women")
    assert (part.measure, part.of) == ("killed", "women")


@pytest.mark.parametrize(
    ("text", "span", "of"),
    [("A civilian was killed.", "A civilian", "civilians"), ("Shells wounded a policeman.", "a policeman", "police")],
)
def test_one_person_is_a_figure_where_a_verb_makes_a_victim(find: Find, text: str, span: str, of: str) -> None:
    figure = _figure(find(text), span)
    assert (figure.low, figure.high, figure.exact, figure.of) == (1, 1, True, of)


def test_half_of_them_is_counted_from_its_base(find: Find) -> None:
    figure = _figure(find("About 600 people live there, with around half of them displaced."), "around half")
    assert (figure.measure, figure.low, figure.high, figure.exact) == ("displaced", 300, 300, False)


@pytest.mark.parametrize(
    "text",
    [
        "More than 4,000 people have been killed since the war began.",
        "The attack brings the toll to 40 dead.",
        "So far 30 people have died.",
    ],
)
def test_running_totals_are_cumulative(find: Find, text: str) -> None:
    assert any(m.figure is not None and m.figure.cumulative and m.figure.measure == "killed" for m in find(text))


def test_an_incident_is_not_cumulative(find: Find) -> None:
    assert not _figure(find("A bomb killed 12 people on Friday."), "12 people").cumulative


@pytest.mark.parametrize(
    "text",
    [
        "He left on 14 March 2015.",
        "The 12-year-old won.",
        "Resolution 2254 was quoted.",
        "He met a soldier at the gate.",
        "Police chief John Smith, 34, resigned.",
        "One of the ideas was good.",
    ],
)
def test_dates_ages_labels_and_articles_are_no_figures(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three hundred and twelve", 312),
        ("twenty - four", 24),
        ("nineteen ninety - six", 1996),
        ("two million five hundred thousand", 2_500_000),
        ("hundred thousand", 100_000),
        ("five people", None),
    ],
)
def test_number_words(words: str, value: int | None) -> None:
    assert cardinal(words.split()) == value


def test_spans_are_exact(find: Find) -> None:
    text = "At least 20 people, including 5 children, died and some 40,000 fled to 3 camps."
    found = find(text)
    assert found and all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(
    ("text", "span", "measure", "of", "low", "high"),
    [
        ("At least 30 soldiers were killed.", "At least 30 soldiers", "killed", "soldiers", 30, None),
        ("Up to 40 nurses were wounded.", "Up to 40 nurses", "injured", "medics", None, 40),
        ("Dozens of villagers were abducted.", "Dozens of villagers", "abducted", "civilians", 12, None),
        ("Tens of fighters died.", "Tens of fighters", "killed", "fighters", 10, None),
        ("Scores were wounded.", "Scores", "injured", None, 20, None),
        ("Nearly 30 civilians died in the raid.", "Nearly 30 civilians", "killed", "civilians", None, 30),
        ("Fewer than 10 people were hurt.", "Fewer than 10 people", "injured", None, None, 10),
        ("No fewer than 17 women were killed.", "No fewer than 17 women", "killed", "women", 17, None),
        ("Between 20 and 30 rebels were captured.", "Between 20 and 30 rebels", "detained", "rebels", 20, 30),
        ("Three policemen were shot dead.", "Three policemen", "killed", "police", 3, 3),
        ("Twelve people, including five children, were killed.", "five children", "killed", "children", 5, 5),
        ("Six aid workers were among 20 people killed.", "Six aid workers", "killed", "aid workers", 6, 6),
        ("The camp houses 12,000 people, around half of them children.", "around half", "population", "children", 6000, 6000),
        ("The camp houses 12,000 people.", "12,000 people", "population", None, 12_000, 12_000),
        ("The blast killed 12 and injured 30.", "30", "injured", None, 30, 30),
        ("A mother and her two daughters were killed.", "A mother", "killed", "women", 1, 1),
        ("Jets carried out 15 air strikes on the city.", "15 air strikes", "strikes", None, 15, 15),
        ("The militants staged three attacks on checkpoints.", "three attacks", "attacks", None, 3, 3),
        ("The troops seized 40 rifles.", "40 rifles", "weapons", None, 40, 40),
        ("Thousands fled their homes.", "Thousands", "displaced", None, 1000, None),
        ("Rescuers pulled 13 bodies from the rubble.", "13 bodies", "killed", None, 13, 13),
    ],
)
def test_what_and_whom_a_number_counts(
    find: Find, text: str, span: str, measure: str, of: str | None, low: float | None, high: float | None
) -> None:
    figure = _figure(find(text), span)
    assert (figure.measure, figure.of, figure.low, figure.high) == (measure, of, low, high)


@pytest.mark.parametrize(
    ("text", "span", "cumulative"),
    [
        ("More than 350,000 people have been killed since 2011.", "More than 350,000 people", True),
        ("Two more people died, bringing the toll to 14.", "14", True),
        ("The bombing campaign has killed hundreds of people.", "hundreds of people", True),
        ("Around 9,000 people died in custody from May 2012 to July 2015.", "Around 9,000 people", True),
        ("The shelling killed 14 people on Monday.", "14 people", False),
        ("A total of 30 people died in the blast.", "A total of 30 people", False),
        ("Five people were killed from 6 to 8 May 2016.", "Five people", False),
    ],
)
def test_a_running_total_is_told_from_one_incidents_count(find: Find, text: str, span: str, cumulative: bool) -> None:
    assert _figure(find(text), span).cumulative is cumulative


def test_a_number_counts_nothing_behind_another_number(find: Find) -> None:
    spans = [m.text for m in find("Rebels kidnapped 900 Executed 18 People in the town.")]
    assert "18 People" in spans
    assert not [s for s in spans if s.startswith("900 ")]


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("Bombs killed 17 people at least.", "17 people at least", 17, None),
        ("Guards arrested 17 miners or more.", "17 miners or more", 17, None),
        ("The fire hurt 17 dockers at most.", "17 dockers at most", None, 17),
        ("A minimum 17 people were killed.", "A minimum 17 people", 17, None),
        ("The wards took in at the very least 17 wounded men.", "at the very least 17 wounded men", 17, None),
        ("At least two soldiers and 17 farmers were killed.", "17 farmers", 17, None),
        ("More than two soldiers and 17 farmers were killed.", "17 farmers", 17, 17),
        ("Several hundred people were detained.", "Several hundred people", 300, None),
        ("A few thousand people fled.", "A few thousand people", 3000, None),
        ("Half a million people fled.", "Half a million people", 500_000, 500_000),
        ("A quarter of a million people fled.", "A quarter of a million people", 250_000, 250_000),
        ("One and a half million people fled.", "One and a half million people", 1_500_000, 1_500_000),
    ],
)
def test_bounds_behind_the_noun_shared_bounds_and_large_halves(
    find: Find, text: str, span: str, low: float | None, high: float | None
) -> None:
    figure = _figure(find(text), span)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "share", "measure", "number", "base", "base_measure"),
    [
        ("Around half of the 3 million people there are displaced.", "Around half", "displaced", 1_500_000, "the 3 million people", "other"),
        ("Two thirds of the 300 hostages were freed.", "Two thirds", "abducted", 200, "the 300 hostages", "abducted"),
        ("Half of the port town's 20,000 residents have fled.", "Half", "displaced", 10_000, "20,000 residents", "population"),
        ("A third of the 600 fighters were killed.", "A third", "killed", 200, "the 600 fighters", "fighters"),
        ("About two-thirds of the 90 dead were girls.", "About two-thirds", "killed", 60, "the 90 dead", "killed"),
        ("Forty percent of its two million inhabitants have fled.", "Forty percent", "displaced", 800_000, "two million inhabitants", "population"),
        ("Eight out of ten of the 200 houses were burnt.", "Eight out of ten", "other", 160, "the 200 houses", "other"),
    ],
)  # fmt: skip
def test_a_share_is_counted_from_the_base_behind_it(
    find: Find, text: str, share: str, measure: str, number: float, base: str, base_measure: str
) -> None:
    found = find(text)
    part, whole = _figure(found, share), _figure(found, base)
    assert (part.measure, part.low, part.high, part.exact) == (measure, number, number, False)
    assert whole.measure == base_measure


@pytest.mark.parametrize(
    "text", ["Three in five villages are empty.", "Half of the prisoners escaped.", "He won 40 percent of the vote."]
)
def test_a_share_without_a_base_is_no_figure(find: Find, text: str) -> None:
    assert all(m.figure is not None and m.figure.measure == "other" for m in find(text))


def test_percent_of_them_is_counted_from_the_figure_before(find: Find) -> None:
    figure = _figure(find("Around 1.5 million people were displaced, 40 percent of them children."), "40 percent")
    assert (figure.measure, figure.of, figure.low, figure.high) == ("displaced", "children", 600_000, 600_000)


@pytest.mark.parametrize(
    ("text", "span", "measure", "of"),
    [
        ("Three people died in Hama and four in Homs.", "four", "killed", None),
        ("Two of the wounded later died.", "Two", "killed", None),
        ("The dead included at least 17 soldiers.", "at least 17 soldiers", "killed", "soldiers"),
        ("Those arrested include two editors.", "two editors", "detained", "journalists"),
        ("Raiders killed three guards at the warehouse.", "three guards", "killed", "guards"),
        ("Smugglers killed three border guards.", "three border guards", "killed", "police"),
        ("The blast killed three prison guards.", "three prison guards", "killed", "guards"),
        ("The storm killed three coast guards.", "three coast guards", "killed", "soldiers"),
    ],
)
def test_measures_across_ellipsis_and_lists_and_kinds_of_guards(
    find: Find, text: str, span: str, measure: str, of: str | None
) -> None:
    figure = _figure(find(text), span)
    assert (figure.measure, figure.of) == (measure, of)


def test_a_toll_is_cumulative_and_its_parts_are_not(find: Find) -> None:
    found = find("Three people died in Hama and four in Homs on Friday, bringing the toll to 12.")
    assert [(m.figure.low, m.figure.cumulative) for m in found if m.figure is not None] == [(3, False), (4, False), (12, True)]


@pytest.mark.parametrize("number", ["9" * 320, "5 " + "million " * 60, "hundred " * 200])
def test_a_number_larger_than_anything_counted_is_none(find: Find, number: str) -> None:
    figures = [m.figure for m in find(f"The army killed {number} people on Monday.") if m.figure]
    assert all(bound is None or bound <= LARGEST for figure in figures for bound in (figure.low, figure.high))


@pytest.mark.parametrize(
    "text",
    [
        "A police spokesman said 20 people were killed in the town.",
        "A doctor, Amina Bello, said 20 people were wounded in the town.",
        "Twenty people were killed in the town, an army officer said.",
        "One nurse believes 20 people were detained.",
    ],
)
def test_who_tells_of_victims_is_none(find: Find, text: str) -> None:
    [figure] = [m.figure for m in find(text) if m.figure is not None and m.figure.measure != "other"]
    assert figure.low == 20


@pytest.mark.parametrize(
    "text",
    [
        "No one was hurt in the shelling of the harbour.",
        "Not one policeman was killed in the raid.",
        "Not a single villager was wounded.",
        "The blast killed no one.",
        "No one has been arrested.",
        "The blast did not kill a villager.",
        "None of the six guards was killed.",
        "Not one of the 14 sailors was hurt.",
        "Neither of the two guards was wounded.",
        "Nobody was killed and no soldiers were hurt.",
    ],
)
def test_none_is_not_one(find: Find, text: str) -> None:
    suffered = [m.figure for m in find(text) if m.figure and m.figure.measure in ("killed", "injured", "detained")]
    assert all(figure.low == figure.high == 0 for figure in suffered)


def test_one_beside_none_is_counted(find: Find) -> None:
    assert _figure(find("No one was killed; one guard was wounded."), "one guard").measure == "injured"
    assert _figure(find("Not one but two guards were killed."), "two guards").low == 2
    assert _figure(find("Zero people were killed."), "Zero people").high == 0


def test_a_bare_number_counts_the_victims_told_before(find: Find) -> None:
    assert _figure(find("A mine killed two men. A nurse put the number at five."), "five").measure == "killed"
    assert _figure(find("A mine hurt two men. The number later rose to five."), "five").measure == "injured"
    assert _figure(find("The mayor put the number at 50."), "50").measure == "other"
