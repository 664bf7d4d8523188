"""Comparisons explain themselves."""

from __future__ import annotations

from dataclasses import replace

from onrecord.incidents.account import Account, accounts
from onrecord.incidents.blocks import CAP, candidates
from onrecord.incidents.compare import compare
from onrecord.incidents.page import page
from onrecord.incidents.sketch import day, sketches
from onrecord.model import Reading
from tests.incidents.making import ALEPPO, IDLIB, RUSSIA, Says, report

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
    left, right = account_of(report("a", RAID)), account_of(report("b", replace(RAID, place=ALEPPO)))
    assert "km apart" in (compare(left, right).veto or "")


def test_a_crowded_block_is_compared_in_part_and_says_so() -> None:
    told = [account_of(report(f"d{n:03d}", RAID)) for n in range(CAP + 1)]
    pairs, issues = candidates(told)
    assert len(told) <= len(pairs) < len(told) * CAP // 2
    assert {i.kind for i in issues} == {"block-too-large"}
