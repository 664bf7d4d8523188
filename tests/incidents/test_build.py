"""From readings to incidents: what is merged, what is kept apart, who counts as a source, what is shown."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from onrecord.incidents.build import build, build_incidents
from onrecord.model import Incident, Reading
from tests.incidents.making import ALEPPO, HOMS, IDLIB, MONITOR, RUSSIA, TURKEY, Says, report

DAY = "2018-09-04"
TEXT = "Jets bombed the vegetable market of Idlib on Tuesday, killing nine."
RAID = Says(TEXT, "bombed", actor=RUSSIA, place=IDLIB, day=DAY, killed=9)
SAME = Says("Nine people died in Idlib when warplanes struck a market.", "struck", actor=RUSSIA, place=IDLIB, day=DAY, killed=9)
MORE = Says("At the market of Idlib twelve were killed in the bombing.", "killed", actor=RUSSIA, place=IDLIB, day=DAY, killed=12)
OTHER = Says("Jets bombed a depot in Aleppo, killing nine.", "bombed", actor=RUSSIA, place=ALEPPO, day=DAY, killed=9)
LATER = Says("Jets bombed the market of Idlib again.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-09")


def _only(*readings: Reading) -> Incident:
    (incident,) = build_incidents(readings)
    return incident


def test_two_outlets_that_tell_of_one_raid_give_one_incident() -> None:
    incident = _only(report("a", RAID), report("b", SAME))
    assert (incident.documents, incident.reports, incident.independent_sources) == (("a", "b"), 2, 2)
    assert (incident.type, incident.mode, incident.start, incident.end) == ("ASSAULT", ("aerial",), DAY, DAY)
    assert incident.place == IDLIB and incident.actors == (RUSSIA,)
    assert (incident.standing, incident.credibility, incident.reliability, incident.graded_by) == ("corroborated", 3, "F", "rule")


@pytest.mark.parametrize("other", [OTHER, LATER], ids=["another town", "another day"])
def test_another_place_or_day_is_another_incident(other: Says) -> None:
    assert len(build_incidents([report("a", RAID), report("b", other)])) == 2


@pytest.mark.parametrize(
    "other",
    [
        Says("Turkish jets struck it.", "struck", actor=TURKEY),
        Says("Jets bombed it on Wednesday.", "bombed", day="2018-09-05"),
        Says("Jets bombed Aleppo.", "bombed", place=ALEPPO),
        Says("Turkish gunmen fired at it.", "fired", actor=TURKEY, mode=("firearms",)),
    ],
    ids=["another known doer", "the next day", "another town", "another way and doer"],
)
def test_what_differs_stays_apart_however_near_on_the_page(other: Says) -> None:
    assert len(build_incidents([report("a", RAID, other)])) == 2


def test_a_chain_of_reports_does_not_join_its_ends() -> None:
    vague = replace(RAID, day=None, place=None, text="Jets bombed a market, killing nine.")
    incidents = build_incidents([report("a", RAID), report("v", vague), report("b", OTHER)])
    assert not any({"a", "b"} <= set(i.documents) for i in incidents)


def test_the_lead_and_a_later_paragraph_are_one_incident_of_one_source() -> None:
    again = Says("The strike on Idlib hit at noon.", "strike", place=IDLIB)
    incident = _only(report("a", RAID, again))
    assert (len(incident.claims), incident.reports, incident.independent_sources, incident.credibility) == (2, 1, 1, 6)
    assert incident.standing == "single-source"


def test_figures_stand_side_by_side_and_are_never_averaged() -> None:
    incident = _only(report("a", RAID, outlet="First"), report("b", MORE, outlet="Second"))
    killed = incident.figures["killed"]
    assert (killed.low, killed.high) == (9, 12)
    assert {s.source: (s.low, s.high) for s in killed.by_source} == {"First": (9, 9), "Second": (12, 12)}
    assert incident.agreement["killed"] == "conflict" and incident.agreement["place"] == "agree"


def test_a_part_of_a_toll_is_not_its_lower_bound() -> None:
    part = replace(RAID, text="Of the dead in Idlib three were children.", trigger="dead", killed=3, of="children")
    assert _only(report("a", RAID, part)).figures["killed"].low == 9


def test_ten_outlets_that_quote_one_monitor_are_one_source() -> None:
    readings = [report(f"d{i}", replace(SAME, by=MONITOR, text=f"{SAME.text} So it says, writes outlet {i}.")) for i in range(10)]
    incident = _only(*readings)
    assert (incident.reports, incident.independent_sources, incident.standing) == (10, 1, "single-source")


def test_the_monitor_as_an_outlet_is_the_monitor_that_others_quote() -> None:
    quoting = report("b", replace(SAME, by=MONITOR))
    assert _only(report("a", RAID, outlet="The Monitor"), quoting).independent_sources == 1


def test_a_page_that_names_its_source_is_not_a_second_one() -> None:
    incident = _only(report("a", RAID, replace(SAME, by=MONITOR)))
    assert incident.independent_sources == 1
    assert [s.source for s in incident.figures["killed"].by_source] == ["The Monitor"]


def test_an_unnamed_source_is_known_by_who_relays_it() -> None:
    incident = _only(report("a", replace(RAID, unnamed=True), outlet="First"))
    assert [s.source for s in incident.figures["killed"].by_source] == ["unnamed via First"]


def test_a_copy_counts_once() -> None:
    wire = report("a", RAID, MORE, outlet="Wire", published=DAY)
    copy = replace(wire, id="b", outlet="Daily", claims=wire.claims)
    incident = _only(wire, copy)
    assert (incident.reports, incident.independent_sources) == (2, 1)


def test_a_denial_joins_the_incident_that_it_denies() -> None:
    denial = Says("The ministry denied that its jets bombed the market of Idlib on Tuesday.", "bombed", actor=RUSSIA, place=IDLIB,
                  day=DAY, by=RUSSIA, polarity="denied")  # fmt: skip
    incident = _only(report("a", RAID), report("b", denial))
    assert (incident.standing, incident.credibility) == ("contested", 4)
    alone = _only(report("b", denial))
    assert (alone.standing, alone.credibility, alone.actors) == ("denied", 5, ())


def test_sources_that_name_different_doers_contest_the_incident() -> None:
    incident = _only(report("a", RAID), report("b", replace(SAME, actor=TURKEY)))
    assert incident.agreement["actors"] == "conflict" and incident.standing == "contested"
    assert {a.id for a in incident.actors} == {"RUS", "TUR"}


@pytest.mark.parametrize(
    "says",
    [
        replace(RAID, status="planned"), replace(RAID, status="hypothetical"), replace(RAID, type="ACCUSE"),
        replace(RAID, polarity="denied"), replace(RAID, polarity="unknown"), replace(RAID, kind="figure"),
        replace(RAID, kind="figure", polarity="denied", by=MONITOR),
    ],
    ids=["planned", "hypothetical", "only said", "negated by the page", "asked", "a number alone", "a denied number"],
)  # fmt: skip
def test_what_nobody_says_has_happened_founds_no_incident(says: Says) -> None:
    assert build_incidents([report("a", says)]) == ()


def test_undated_reports_need_more_than_a_town() -> None:
    one = Says("Shells hit a street in Homs.", "hit", mode=("heavy-weapons",), place=HOMS)
    two = Says("Artillery fire struck the outskirts of Homs.", "struck", mode=("heavy-weapons",), place=HOMS)
    assert len(build_incidents([report("a", one), report("b", two)])) == 2


def test_a_report_cannot_come_before_what_it_reports() -> None:
    early = report("b", replace(SAME, day=None), published="2018-08-28")
    assert len(build_incidents([report("a", RAID), early])) == 2


def test_the_order_of_arrival_does_not_matter_and_a_second_arrival_is_nothing() -> None:
    days = [f"2018-09-{n:02d}" for n in range(1, 7)]
    readings = [
        report(f"d{n}{place.name}", replace(RAID, place=place, day=day, text=f"{RAID.text} Report {n}."), replace(LATER, day=day))
        for n, day in enumerate(days)
        for place in (IDLIB, ALEPPO, HOMS)
    ]
    expected = build(readings)
    for seed in range(5):
        shuffled = readings + readings[:4]
        random.Random(seed).shuffle(shuffled)
        assert build(shuffled) == expected


def test_an_incident_keeps_its_id_while_its_claims_stay() -> None:
    alone = {i.documents: i.id for i in build_incidents([report("a", RAID), report("b", SAME)])}
    among = {i.documents: i.id for i in build_incidents([report("c", OTHER), report("b", SAME), report("a", RAID)])}
    assert among[("a", "b")] == alone[("a", "b")]


def test_a_sentence_that_two_pages_print_is_one_claim_of_one_happening() -> None:
    """An update repeats what the page before it said, without place or date of its own."""
    told = "Two brothers were shot dead at a bakery near the old grain silo while they waited for bread at dawn."
    first = Says(told, "shot", mode=("firearms",), killed=2)
    update = Says(f"{told} Four more were wounded.", "shot", mode=("firearms",), killed=2)
    assert len(build_incidents([report("a", first), report("b", update)])) == 1


def test_habits_and_summaries_are_no_single_happening() -> None:
    told = "Jets have repeatedly bombed the market of Idlib, killing nine."
    pages = [report(str(n), replace(RAID, text=told), outlet=f"Outlet {n}") for n in range(2)]
    assert all(i.reports == 1 for i in build_incidents(pages[:1]))
    assert not any(i.reports == 2 and len(i.claims) == 2 for i in build_incidents([pages[0], report("b", SAME)]))
