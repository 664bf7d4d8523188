"""Figures side by side: parts do not lower a toll, and "at least" keeps a range open."""

from __future__ import annotations

from onrecord.incidents.figures import _range
from onrecord.model import Bounds, Figure, FigureRange


def ranged(said: dict[str, list[tuple[Figure, str]]]) -> FigureRange:
    return _range({(f"name:{label}", False, label): told for label, told in said.items()})


def killed(low: float | None, high: float | None, of: str | None = None) -> tuple[Figure, str]:
    return Figure("killed", of, low, high, low == high, False), "c1"


def test_a_toll_of_civilians_has_a_range_of_its_own() -> None:
    found = ranged({"a monitor": [killed(14, None, "civilians"), killed(5, 5, "children")], "rescuers": [killed(17, 17)]})
    assert (found.low, found.high) == (17, 17)
    assert found.groups == {"children": Bounds(5, 5), "civilians": Bounds(14, None)}
    assert [(s.source, s.of) for s in found.by_source] == [
        ("rescuers", None),
        ("a monitor", "children"),
        ("a monitor", "civilians"),
    ]


def test_several_groups_without_a_toll_of_all_bound_it_from_below_only() -> None:
    found = ranged({"the army": [killed(30, 30, "militants")], "a doctor": [killed(12, 12, "civilians")]})
    assert (found.low, found.high) == (30, None)


def test_a_lower_bound_above_every_number_leaves_the_range_open() -> None:
    found = ranged({"a monitor": [killed(38, 38)], "rescuers": [killed(40, None)]})
    assert (found.low, found.high) == (38, None)


def test_parts_alone_still_count() -> None:
    assert ranged({"a doctor": [killed(2, 2, "children")]}).low == 2
