"""Every value stands beside who says it; what was taken back is shown as taken back."""

from __future__ import annotations

from dataclasses import replace

from onrecord.incidents.build import build
from onrecord.model import ClaimRef
from tests.incidents.making import IDLIB, MONITOR, RUSSIA, TURKEY, Says, report

RAID = Says("Jets bombed the market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)
MORE = replace(RAID, text="At the market of Idlib twelve died in the bombing.", trigger="died", killed=12, actor=TURKEY)


def test_each_field_lists_all_values_with_sources_and_claims() -> None:
    left, right = report("a", RAID, outlet="First"), report("b", MORE, outlet="Second")
    (incident,) = build([left, right]).incidents
    assert [(v.value, v.sources) for v in incident.values["killed"]] == [("12", ("Second",)), ("9", ("First",))]
    assert {v.value for v in incident.values["actors"]} == {"Russia", "Turkey"}
    (day,) = incident.values["date"]
    assert (day.value, day.sources, len(day.claims)) == ("2018-09-04", ("First", "Second"), 2)
    assert incident.agreement["actors"] == "conflict" and incident.agreement["type"] == "agree"


def test_a_denial_is_a_value_of_whether_it_happened() -> None:
    deny = replace(RAID, text="The monitor denied that jets bombed Idlib.", by=MONITOR, polarity="denied", killed=None)
    (incident,) = build([report("a", RAID), report("b", deny)]).incidents
    assert {v.value for v in incident.values["happened"]} == {"yes", "no"}


def test_a_withdrawn_claim_counts_for_nothing_and_is_shown() -> None:
    kept, gone = report("a", RAID), report("b", MORE)
    (incident,) = build([kept], withdrawn=[gone]).incidents
    assert incident.withdrawn == (ClaimRef("b", gone.claims[0].id),)
    assert (incident.reports, incident.independent_sources, incident.figures["killed"].high) == (1, 1, 9)
    assert incident.id == build([kept]).incidents[0].id
