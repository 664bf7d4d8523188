"""Every merge explains itself, and so does what nearly merged."""

from __future__ import annotations

from dataclasses import replace

from onrecord.incidents.build import RULES, build
from onrecord.incidents.judgements import judgement
from onrecord.incidents.links import about, doubtful
from onrecord.model import ClaimRef
from tests.incidents.making import ALEPPO, IDLIB, RUSSIA, Says, report

RAID = Says("Jets bombed the market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)
AGAIN = replace(RAID, text="Nine died in Idlib when warplanes struck a market.", trigger="struck")


def test_a_merge_has_an_author_and_reasons_with_both_values() -> None:
    left, right = report("a", RAID), report("b", AGAIN)
    (link,) = build([left, right]).links
    assert (link.merged, link.author, link.veto) == (True, f"rules {RULES}", None)
    assert {(f.left, f.right) for f in link.features if f.name == "date"} == {("2018-09-04", "2018-09-04")}
    assert link.weight == sum(f.weight for f in link.features) >= link.bar
    assert about([link], [ClaimRef("a", left.claims[0].id)]) == (link,)
    assert about([link], [ClaimRef("a", "another")]) == ()


def test_a_persons_merge_names_the_person_and_the_reason() -> None:
    left, right = report("a", RAID), report("b", replace(RAID, text=RAID.text.replace("Idlib", "Aleppo"), place=ALEPPO))
    refs = [ClaimRef("a", left.claims[0].id), ClaimRef("b", right.claims[0].id)]
    made = judgement("2020-01-01T00:00:00Z", "Ada", "person", "same", refs, reason="the same depot")
    (link,) = build([left, right], [made]).links
    assert (link.author, link.reason, link.merged) == ("Ada", "the same depot", True)


def test_links_make_a_tree_of_every_incident() -> None:
    pages = [report(f"d{n}", replace(RAID, text=f"Jets bombed Idlib, killing nine, outlet {n} says.")) for n in range(6)]
    built = build(pages)
    assert len(built.incidents) == 1 and len(built.links) == 5


def test_what_stands_nearest_to_its_bar_is_looked_at_first() -> None:
    pages = [report("a", RAID), report("b", AGAIN), report("c", replace(AGAIN, killed=None, day=None), published="2018-09-05")]
    found = doubtful(build(pages).links)
    assert [abs(k.weight - k.bar) for k in found] == sorted(abs(k.weight - k.bar) for k in found)
