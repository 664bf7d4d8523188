"""No article corroborates itself: nameless voices count as somebody of their page or outlet, labels are not sources."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from onrecord.incidents.build import build_incidents
from onrecord.incidents.sources import voice_of
from onrecord.model import Actor, Attribution, Incident, Mention, Reading, Span
from tests.incidents.making import IDLIB, MONITOR, RUSSIA, Says, report

DAY = "2018-09-04"
TEXT = "Jets bombed the vegetable market of Idlib on Tuesday."
RAID = Says(TEXT, "bombed", actor=RUSSIA, place=IDLIB, day=DAY)
NAMED = replace(RAID, by=MONITOR, text=f"The Monitor, a monitoring group, said: {TEXT}")
GROUP = replace(RAID, unnamed=True, text=f"A monitoring group said: {TEXT}")
WITNESSES = replace(RAID, unnamed=True, text=f"Witnesses said: {TEXT}")
OFFICIALS = replace(RAID, unnamed=True, text=f"Officials said: {TEXT}")
ARMY = Actor("SYR:army", "The Syrian army", "SYR", ("MIL",))
MILITARY = Actor("SYR:military", "Syria's military", "SYR", ("MIL",))


def only(*readings: Reading) -> Incident:
    (incident,) = build_incidents(readings)
    return incident


@pytest.mark.parametrize(
    "says",
    [(NAMED, GROUP), (GROUP, NAMED), (NAMED, WITNESSES), (WITNESSES, OFFICIALS), (RAID, WITNESSES), (RAID, NAMED, OFFICIALS)],
    ids=["named first", "nameless first", "another noun", "two nouns", "the page itself", "all three"],
)
def test_one_page_with_one_named_voice_at_most_is_one_source(says: tuple[Says, ...]) -> None:
    incident = only(report("a", *says))
    assert (incident.independent_sources, incident.standing) == (1, "single-source")
    assert "agree" not in incident.agreement.values()


def test_another_page_of_the_same_outlet_adds_no_nameless_source() -> None:
    for named in (NAMED, RAID):
        pages = report("a", named, outlet="First"), report("b", WITNESSES, outlet="First")
        assert {only(*order).independent_sources for order in permutations(pages)} == {1}
    assert only(report("a", NAMED, outlet="First"), report("b", WITNESSES, outlet="Second")).independent_sources == 2


def test_two_named_voices_of_a_page_are_two_sources_and_a_nameless_one_adds_none() -> None:
    other = replace(NAMED, by=Actor("rescuers", "Rescue Service", None, ()), text=f"The Rescue Service said: {TEXT}")
    assert only(report("a", NAMED, other, WITNESSES)).independent_sources == 2


def test_what_is_affirmed_is_never_put_down_to_who_denies() -> None:
    denial = replace(RAID, by=RUSSIA, polarity="denied", text=f"Russia denied this: {TEXT}")
    for affirms, label in ((RAID, "Outlet a"), (WITNESSES, "unnamed via Outlet a")):
        incident = only(report("a", affirms, denial))
        assert (incident.independent_sources, incident.standing) == (2, "contested")
        assert {v.value: v.sources for v in incident.values["happened"]} == {"yes": (label,), "no": ("Russia",)}


def test_a_nameless_denial_contests_its_page_and_adds_no_source() -> None:
    denial = replace(WITNESSES, polarity="denied", text=f"A spokesman denied this: {TEXT}")
    incident = only(report("a", RAID, denial))
    assert (incident.independent_sources, incident.standing) == (1, "contested")


def test_two_labels_of_one_source_are_one_row() -> None:
    army = replace(RAID, by=ARMY, killed=9, text=f"The Syrian army said nine died. {TEXT}")
    military = replace(RAID, by=MILITARY, killed=9, text=f"Nine were killed, Syria's military said. {TEXT}")
    incident = only(report("a", army), report("b", military))
    assert incident.independent_sources == 1 and incident.agreement["killed"] == "complement"
    assert [(s.source, len(s.claims)) for s in incident.figures["killed"].by_source] == [("Syria's military", 2)]
    assert [v.sources for v in incident.values["killed"]] == [("Syria's military",)]


def test_a_nameless_voice_with_another_number_has_a_row_and_is_no_other_source() -> None:
    incident = only(report("a", replace(NAMED, killed=9), replace(WITNESSES, killed=12)))
    rows = [(s.source, s.low, s.high) for s in incident.figures["killed"].by_source]
    assert rows == [("The Monitor", 9, 9), ("unnamed via Outlet a", 12, 12)]
    assert incident.agreement["killed"] == "complement" and incident.independent_sources == 1


@pytest.mark.parametrize(("part", "whole", "found"), [(20, 17, "conflict"), (17, 17, "complement"), (5, 17, "complement")])
def test_a_part_above_the_whole_of_another_source_conflicts(part: float, whole: float, found: str) -> None:
    group = report("a", replace(NAMED, killed=part, of="militants"), outlet="First")
    assert only(group, report("b", replace(RAID, killed=whole), outlet="Second")).agreement["killed"] == found


def test_the_bundled_pages_give_the_sources_that_a_person_counts(bundled: dict[str, Reading]) -> None:
    """Of the strike on Saraqib: the documentation centre, the rescuers, the army, the opposition's head, Homeland News."""
    told = [i for i in build_incidents(bundled.values()) if i.place is not None and i.place.name == "Saraqib"]
    (strike,) = (i for i in told if i.reports > 2)
    assert (strike.reports, strike.independent_sources, strike.standing) == (6, 5, "contested")
    (levant,) = (i for i in build_incidents([bundled["levant-ledger-market.html"]]) if len(i.claims) > 3)
    assert (levant.reports, levant.independent_sources, levant.standing) == (1, 2, "contested")
    assert strike.agreement["killed"] == "conflict"  # 17 in all, 20 militants


def test_the_bundled_pages_merge_as_a_person_would(bundled: dict[str, Reading]) -> None:
    """Which pages tell of the market and depot of Saraqib, and of the convoy near Kutum, and that nothing else these pages tell is among it."""
    names = {reading.id: name.removesuffix(".html") for name, reading in bundled.items()}
    merged = [i for i in build_incidents(bundled.values()) if i.reports > 1]
    told = {i.place.name if i.place else "": {names[d] for d in i.documents} for i in merged}
    assert told == {
        "Saraqib": {
            "daily-meridian-market", "gulf-tribune-talks", "harbour-wire-market", "homeland-news-depot",
            "levant-ledger-market", "newspile-aggregate",
        },
        "Kutum": {"newspile-aggregate", "nile-evening-convoy", "sahel-courier-convoy"},
    }  # fmt: skip
    sentences = {
        (r.id, c.id): r.text[c.evidence.start : c.evidence.end] for r in bundled.values() for c in r.claims
    }  # fmt: skip
    for incident in merged:
        words = {"Saraqib": ("Kutum", "Muscat", "Hama", "Turkey"), "Kutum": ("Saraqib", "Muscat")}
        said = [sentences[ref.document, ref.claim] for ref in incident.claims]
        assert not [s for s in said for word in words[incident.place.name if incident.place else ""] if word in s]


def test_a_name_behind_a_comma_is_whom_a_source_means() -> None:
    text = "A spokesman for the ministry, Colonel Omar Vard"
    nominal = Mention("m1", "actor", "nominal", 0, 11, "A spokesman", actor=Actor(None, "A spokesman", None, ()))
    named = Mention("m2", "actor", "name", 30, len(text), text[30:], actor=Actor(None, "Omar Vard", None, ()))
    said = Attribution("t1", (Span(0, len(text), text),), "m1", (), (), "speech", "indirect", "affirmed", "certain", None)
    [claim] = report("a", Says("Jets bombed it.", "bombed")).claims
    voice = voice_of(replace(claim, attribution=("t1",)), {"t1": said}, {"m1": nominal, "m2": named})
    assert (voice.label, voice.unnamed) == ("Omar Vard", False)


def test_what_a_page_says_itself_counts_as_whom_it_quotes_but_is_never_shown_as_theirs() -> None:
    other = replace(
        NAMED, killed=12, text="The Monitor, a monitoring group, said: Twelve died in Idlib when jets bombed the market."
    )
    incident = only(report("a", replace(RAID, killed=9), other))
    assert incident.independent_sources == 1
    assert {f.low: f.source for f in incident.figures["killed"].by_source} == {9: "Outlet a", 12: "The Monitor"}
