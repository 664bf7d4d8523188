"""Comparisons explain themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.incidents.account import Account, accounts
from onrecord.incidents.blocks import CAP, candidates
from onrecord.incidents.compare import compare
from onrecord.incidents.page import page
from onrecord.incidents.sketch import sketches, vague, wheres
from onrecord.incidents.when import day
from onrecord.model import Figure, Mention, Place, Reading
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.measures import load_measures
from tests.incidents.making import ALEPPO, HOMS, IDLIB, RUSSIA, TURKEY, Says, report

TEXT = "Jets bombed the vegetable market of Idlib, killing nine."
RAID = Says(TEXT, "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)


def account_of(reading: Reading) -> Account:
    (account,) = accounts(sketches(reading), day(reading.published), page(reading))
    return account


def test_a_comparison_lists_features_with_both_values_and_weights() -> None:
    left, right = account_of(report("a", RAID)), account_of(report("b", replace(RAID, killed=10)))
    comparison = compare(left, right)
    found = {f.name: f for f in comparison.features}
    assert {"date", "place", "actor", "mode", "killed", "words"} <= set(found)
    assert (found["date"].left, found["date"].right) == ("2018-09-04", "2018-09-04")
    assert comparison.weight == sum(f.weight for f in comparison.features)
    assert comparison.same and comparison.veto is None


def test_a_comparison_weighs_the_same_from_both_sides() -> None:
    left, right = account_of(report("a", RAID)), account_of(report("b", replace(RAID, day=None), published="2018-09-05"))
    one, other = compare(left, right), compare(right, left)
    assert (one.weight, one.same, one.veto) == (other.weight, other.same, other.veto)


def test_a_veto_says_what_forbids_the_merge() -> None:
    aleppo = replace(RAID, text="Jets bombed a bakery of Aleppo, killing nine.", place=ALEPPO)
    left, right = account_of(report("a", RAID)), account_of(report("b", aleppo))
    assert "km apart" in (compare(left, right).veto or "")


def test_a_crowded_block_is_compared_in_part_and_says_so() -> None:
    told = [account_of(report(f"d{n:03d}", RAID)) for n in range(CAP + 1)]
    pairs, issues = candidates(told)
    assert len(told) <= len(pairs) < len(told) * CAP // 2
    assert {i.kind for i in issues} == {"block-too-large"}


SHORIK = Place(5, "Shorik Prison", 35.95, 36.65, "SYR", "Idlib", "site")  # three kilometres from the middle of Idlib
BINNISH = Place(6, "Binnish", 35.95, 36.66, "SYR", "Idlib", "town")
NAMESAKE = Place(7, "Idlib", 33.50, 36.30, "SYR", "Damascus", "town")


def place_of(left: Place, right: Place) -> float:
    """What the places of two accounts weigh."""
    said = [replace(RAID, text=f"{p.name}: jets bombed it, killing nine.", place=p) for p in (left, right)]
    one, other = account_of(report("a", said[0])), account_of(report("b", said[1]))
    return sum(f.weight for f in compare(one, other).features if f.name == "place")


def test_a_prison_in_a_town_counts_like_the_town() -> None:
    assert place_of(SHORIK, IDLIB) == place_of(IDLIB, SHORIK) == place_of(IDLIB, IDLIB)


def test_a_prison_in_another_town_does_not() -> None:
    assert place_of(SHORIK, HOMS) == 0.0
    assert place_of(SHORIK, NAMESAKE) == 0.0


def test_two_towns_near_each_other_are_not_each_others_quarters() -> None:
    assert 0.0 < place_of(BINNISH, IDLIB) != place_of(IDLIB, IDLIB)


def test_two_sites_in_a_town_are_not_one() -> None:
    hospital = replace(SHORIK, name="Amal Hospital", lat=35.91)
    assert place_of(SHORIK, hospital) < place_of(IDLIB, IDLIB)


def test_a_place_that_a_text_calls_a_quarter_is_one() -> None:
    raid = replace(RAID, text="Binnish was bombed.", place=BINNISH)
    mentions = [m for m in report("a", raid).mentions if m.kind == "place"]
    assert [w.part for w in wheres(mentions, "the Idlib neighbourhood of Binnish") if w.lat is not None] == [True]
    assert [w.part for w in wheres(mentions, "the Binnish neighbourhood of Waer") if w.lat is not None] == [False]
    assert [w.part for w in wheres(mentions, "the hospital of Binnish") if w.lat is not None] == [False]


def told(text: str, trigger: str, *, outlet: str = "Harbour Wire", published: str | None = None, **says: object) -> Account:
    return account_of(report(outlet, Says(text, trigger, **says), outlet=outlet, published=published))  # type: ignore[arg-type]


LONG = (
    "Rescue workers said that two shells had struck the queue outside the only working bakery of the old quarter shortly "
    "before dawn and that the dead were mostly women who had come for bread."
)


def test_one_sentence_dated_differently_by_two_pages_is_one_report() -> None:
    left = told(LONG, "struck", outlet="Harbour Wire", place=IDLIB, day="2018-09-04", killed=7)
    right = told(LONG, "struck", outlet="Nile Evening", place=IDLIB, day="2018-09-11", killed=7)
    found = compare(left, right)
    assert found.same and found.echo
    other = told(LONG, "struck", outlet="Nile Evening", place=IDLIB, day="2018-09-11", killed=31)
    assert compare(left, other).veto == "dates 7 days apart"


def test_one_toll_at_one_place_bears_two_days_between_the_dates() -> None:
    left = told(
        "A blast in the fish market of Idlib killed 17 people.", "killed", outlet="a", place=IDLIB, day="2018-09-04", killed=17
    )
    right = told(
        "In Idlib 17 people died in a blast at the fish market.", "died", outlet="b", place=IDLIB, day="2018-09-06", killed=17
    )
    assert compare(left, right).same
    other = told(
        "In Idlib 19 people died in a blast at the fish market.", "died", outlet="b", place=IDLIB, day="2018-09-06", killed=19
    )
    assert compare(left, other).veto == "dates 2 days apart"


def test_a_day_later_in_a_large_town_one_small_toll_is_chance() -> None:
    left = told(
        "Artillery struck the customs yard of Aleppo and killed 5 guards.",
        "killed",
        outlet="a",
        place=ALEPPO,
        day="2018-09-04",
        killed=5,
    )
    right = told(
        "A helicopter came down west of Aleppo and all 5 aboard are dead.",
        "dead",
        outlet="b",
        place=ALEPPO,
        day="2018-09-05",
        killed=5,
    )
    assert not compare(left, right).same


def _figure(text: str, low: float | None, high: float | None) -> Mention:
    return Mention("m", "figure", "nominal", 0, len(text), text, figure=Figure("killed", None, low, high, low == high, False))


@pytest.mark.parametrize("text", [*load_measures((SHIPPED,)).vague, "Hundreds of people", "several hundred", "a few", "oodles"])
def test_an_order_of_magnitude_is_no_number_that_two_reports_share(text: str) -> None:
    """ "oodles" is a word that no shipped table holds: the Reading alone tells that it stands for no count."""
    assert vague(_figure(text, 30, None))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 12", 12, None),
        ("up to twenty-one", None, 21),
        ("more than a dozen", 12, None),
        ("a dozen", 12, 12),
        ("A guard", 1, 1),
    ],
)
def test_a_bounded_number_can_be_shared(text: str, low: float | None, high: float | None) -> None:
    assert not vague(_figure(text, low, high))


def test_an_outlets_other_stories_on_the_page_name_nothing_in_common() -> None:
    one, other = (told("A lorry hit a wall, killing one.", "hit", outlet=o, killed=1, published="2018-09-04") for o in ("x", "x"))
    named = frozenset(("rvln", "kbltn"))
    left, right = (replace(a, outlet="x", all_names=a.all_names | named) for a in (one, other))
    assert not any(f.name == "names" for f in compare(left, right).features)
    elsewhere = replace(right, outlet="y")
    assert any(f.name == "names" for f in compare(left, elsewhere).features)


def test_two_words_that_everybody_writes_are_no_likeness() -> None:
    left = told("Police later arrested her.", "arrested", type="COERCE", mode=("arrest",), outlet="a", published="2018-09-04")
    right = told("The man had been arrested.", "arrested", type="COERCE", mode=("arrest",), outlet="b", published="2018-09-05")
    found = compare(left, right)
    assert not found.same and found.lacks


def test_force_against_a_state_is_not_that_in_another() -> None:
    """One is told without a place, and says which state was struck."""
    left = told("Iran fired missiles at Turkey.", "fired", place=None, published="2018-09-04")
    struck = replace(left, sketches=tuple(replace(s, recipient_shown=(TURKEY,)) for s in left.sketches))
    right = told("Iran fired missiles at a base in Idlib.", "fired", place=IDLIB, published="2018-09-04")
    assert compare(struck, right).veto == "other countries are struck"
    assert compare(left, right).veto != "other countries are struck"
