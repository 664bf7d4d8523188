"""Within one page: what has no place and date of its own joins the page's happening only if nothing of kind speaks against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.incidents.build import build_incidents
from onrecord.incidents.taken_back import taken_back
from onrecord.model import Actor, Incident, Place
from tests.incidents.making import IDLIB, MONITOR, RUSSIA, TURKEY, Says, report

DAY = "2018-09-04"
REBELS = Actor("the-front", "The Front", "SYR", ("REB",))
SETTLERS = Actor(None, "settlers", None, ("CVL",))
POLICE = Actor(None, "police", None, ("COP",))
GANG = Actor(None, "gang members", None, ("CRM",))
GUNMEN = Actor(None, "gunmen", None, ("UAF",))
ARMY = Actor(None, "the army", None, ("MIL",))
SEA = Place(9, "Red Sea", 20.0, 38.0, None, None, "region")

RAID = Says("Jets bombed the market of Idlib on Tuesday, killing 31.", "bombed", actor=RUSSIA, place=IDLIB, day=DAY, killed=31)
ARSON = Says(
    "Gang members set houses on fire in Idlib on Tuesday.", "fire", actor=GANG, place=IDLIB, day=DAY, mode=("primitive",)
)
TAKEN = Says(
    "Gunmen took pupils from a school in Idlib on Tuesday.", "took", actor=GUNMEN, place=IDLIB, day=DAY, mode=("abduct",)
)
SHELLED = Says("The army shelled Idlib on Tuesday.", "shelled", actor=ARMY, place=IDLIB, day=DAY, mode=("heavy-weapons",))


def _incidents(*says: Says) -> tuple[Incident, ...]:
    quiet = Says("It had been quiet for a month, and the stalls were full of people from around. " * 6, "quiet", status="planned")
    told = [part for one in says for part in (one, quiet)]
    return tuple(build_incidents([report("a", *told)]))


@pytest.mark.parametrize(
    ("host", "other"),
    [
        (RAID, Says("Rebels fired missiles at a ship.", "fired", actor=REBELS, mode=("heavy-weapons",))),
        (RAID, Says("Missiles hit a ship.", "hit", place=SEA, mode=("heavy-weapons",))),
        (RAID, Says("Settlers burned cars.", "burned", actor=SETTLERS, mode=("destroy",))),
        (ARSON, Says("An officer was shot.", "shot", mode=("firearms",))),
        (ARSON, Says("Police fired tear gas at marchers.", "fired", actor=POLICE, mode=("crowd-control",))),
        (SHELLED, Says("Men abducted six nurses.", "abducted", mode=("abduct",))),
        (SHELLED, Says("The army abducted six nurses.", "abducted", actor=ARMY, mode=("abduct",))),
        (RAID, Says("A farmer was beaten in the village of Shorik.", "beaten", mode=())),
    ],
    ids=["doer", "sea", "settlers", "shooting", "tear gas", "abduction", "abduction by the same", "village named"],
)
def test_another_kind_of_happening_is_another_incident(host: Says, other: Says) -> None:
    assert len(_incidents(host, other)) == 2


@pytest.mark.parametrize(
    ("host", "detail"),
    [
        (RAID, Says("Three of the dead were children.", "dead", mode=(), killed=3, of="children")),
        (RAID, Says("Two houses were destroyed.", "destroyed", mode=("destroy",))),
        (RAID, Says("The drone returned within the hour.", "returned", mode=("drone",))),
        (TAKEN, Says("The gunmen burned a house.", "burned", actor=GUNMEN, mode=("destroy",))),
        (TAKEN, Says("A guard was killed.", "killed", mode=(), killed=1)),
    ],
    ids=["part of the toll", "damage", "from the sky", "the same raid", "no arms named"],
)
def test_details_of_one_happening_stay_one_incident(host: Says, detail: Says) -> None:
    assert len(_incidents(host, detail)) == 1


def test_what_a_page_took_back_widens_no_figure() -> None:
    wrong = Says("Correction: an earlier version of this article said 80 were killed.", "killed", mode=(), killed=80)
    (incident,) = _incidents(RAID, wrong)
    assert (incident.figures["killed"].low, incident.figures["killed"].high) == (31, 31)


@pytest.mark.parametrize(
    ("sentence", "word", "gone"),
    [
        ("An earlier version of this story said that 80 were killed.", "killed", True),
        ("A previous report incorrectly stated that jets bombed it.", "bombed", True),
        ("This article originally said soldiers fired.", "fired", True),
        ("An earlier version said 80 were hurt; 60 were killed.", "killed", False),
        ("This article was written after the city was bombed.", "bombed", False),
        ("An earlier report by the monitor was lost when jets bombed it.", "bombed", False),
    ],
)
def test_only_what_a_page_says_that_it_got_wrong_is_taken_back(sentence: str, word: str, gone: bool) -> None:
    assert taken_back(sentence, sentence.index(word)) is gone


def test_an_incident_is_named_by_what_is_told_first_of_it() -> None:
    later = replace(TAKEN, text="Gunmen took pupils in Idlib on Tuesday and shot.", trigger="shot", mode=("firearms",))
    (incident,) = build_incidents([report("a", replace(TAKEN, mode=("firearms",)), replace(later, mode=("abduct",)))])
    assert incident.mode == ("firearms", "abduct")


def test_one_voice_tells_the_raids_of_two_countries() -> None:
    first = Says("Russian jets bombed Idlib on Tuesday.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04")
    second = replace(first, text="Turkish jets bombed Idlib on Tuesday.", actor=replace(TURKEY, id="TUR:air-force"))
    first = replace(first, actor=replace(RUSSIA, id=None, name="Russian jets"))
    assert len(_incidents(first, second)) == 2
    assert len(_incidents(first, replace(second, by=MONITOR))) == 1
