"""Persons outrank the rules: merges, splits, grades, and which of two decisions holds."""

from __future__ import annotations

from dataclasses import replace

from onrecord.incidents.build import build
from onrecord.incidents.judgements import Judgement, Recode, Verdict, judgement, replaced, said_before
from onrecord.model import ClaimRef, Reading
from tests.incidents.making import ALEPPO, IDLIB, RUSSIA, Says, report

RAID = Says("Jets bombed the market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)
AGAIN = replace(RAID, text="Nine died in Idlib when warplanes struck a market.", trigger="struck")
FAR = replace(RAID, text="Jets bombed a depot in Aleppo, killing nine.", place=ALEPPO)


def _ref(reading: Reading, n: int = 0) -> ClaimRef:
    return ClaimRef(reading.id, reading.claims[n].id)


def _by(verdict: Verdict, left: ClaimRef, right: ClaimRef, made: str = "2020-01-01T00:00:00Z") -> Judgement:
    both = verdict in ("same", "confirmed")
    claims, others = ((left, right), ()) if both else ((left,), (right,))
    return judgement(made, "Ada", "person", verdict, claims, others, reason="seen on the map")


def _together(readings: list[Reading], *judgements: Judgement) -> bool:
    return any({"a", "b"} <= set(i.documents) for i in build(readings, judgements).incidents)


def test_a_person_merges_what_the_rules_forbid() -> None:
    pair = [report("a", RAID), report("b", FAR)]
    assert not _together(pair)
    assert _together(pair, _by("same", _ref(pair[0]), _ref(pair[1])))


def test_a_person_parts_what_the_rules_merge() -> None:
    pair = [report("a", RAID), report("b", AGAIN)]
    assert _together(pair)
    assert not _together(pair, _by("different", _ref(pair[0]), _ref(pair[1])))


def test_a_split_takes_the_account_of_one_page_apart() -> None:
    page = report("a", RAID, replace(AGAIN, text="Warplanes struck Idlib at noon.", killed=None))
    assert len(build([page]).incidents) == 1
    assert len(build([page], [_by("different", _ref(page, 0), _ref(page, 1))]).incidents) == 2


def test_the_later_of_two_persons_holds_and_a_split_stays_while_more_documents_come_in() -> None:
    trio = [
        report("a", RAID),
        report("b", AGAIN),
        report("c", replace(RAID, text="In Idlib a raid killed nine.", trigger="raid")),
    ]
    merge = _by("same", _ref(trio[0]), _ref(trio[1]))
    part = _by("different", _ref(trio[0]), _ref(trio[1]), "2020-02-01T00:00:00Z")
    assert not _together(trio, merge, part) and not _together(trio, part, merge)
    assert not _together(trio, part)


def test_an_undone_split_binds_nothing() -> None:
    pair = [report("a", RAID), report("b", AGAIN)]
    part = _by("different", _ref(pair[0]), _ref(pair[1]))
    undo = judgement("2020-03-01T00:00:00Z", "Ben", "person", "undone", undoes=part.id)
    assert _together(pair, part, undo)


def test_only_a_person_grades_an_incident_one() -> None:
    page = report("a", RAID)
    graded = judgement("2020-01-01T00:00:00Z", "Ada", "person", "graded", [_ref(page)], credibility=1)
    (incident,) = build([page], [graded]).incidents
    assert (incident.credibility, incident.graded_by) == (1, "person")


def test_an_incident_is_as_reliable_as_the_best_source_that_affirms_it() -> None:
    pair = [report("a", RAID, outlet="First News"), report("b", AGAIN, outlet="Second News")]
    (incident,) = build(pair, grades={"first news": "B", "Second News": "D"}).incidents
    assert incident.reliability == "B"
    assert build(pair).incidents[0].reliability == "F"


def test_the_same_said_again_is_known_and_a_later_recoding_replaces_the_first() -> None:
    ref = [ClaimRef("a", "c1")]
    first = judgement("2020-01-01T00:00:00Z", "Ada", "person", "recoded", ref, reason="x", recode=Recode(type="PROTEST"))
    later = judgement("2020-01-02T00:00:00Z", "Ben", "person", "recoded", ref, reason="y", recode=Recode(status="planned"))
    again = judgement("2020-01-03T00:00:00Z", "Ada", "person", "recoded", ref, reason="z", recode=Recode(type="PROTEST"))
    assert said_before([first], again) == (first,) and said_before([first], later) == ()
    assert said_before([first, later], again) == ()  # Ben's holds now, so Ada says it anew
    assert replaced([first]) == {} and replaced([first, later]) == {first.id: later.id}
    undone = judgement("2020-01-04T00:00:00Z", "Ada", "person", "undone", undoes=later.id)
    assert replaced([first, later, undone]) == {}
