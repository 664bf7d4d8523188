"""Figures side by side: parts do not lower a toll, and "at least" keeps a range open."""

from __future__ import annotations

from onrecord.incidents.figures import _range
from onrecord.model import Figure


def killed(low: float | None, high: float | None, of: str | None = None) -> tuple[Figure, str]:
    return Figure("killed", of, low, high, low == high, False), "c1"


def test_a_part_does_not_lower_the_range() -> None:
    found = _range({"a monitor": [killed(14, None, "civilians"), killed(5, 5, "children")], "rescuers": [killed(17, 17)]})
    assert (found.low, found.high) == (14, 17)


def test_a_lower_bound_above_every_number_leaves_the_range_open() -> None:
    found = _range({"a monitor": [killed(38, 38)], "rescuers": [killed(40, None)]})
    assert (found.low, found.high) == (38, None)


def test_parts_alone_still_count() -> None:
    assert _range({"a doctor": [killed(2, 2, "children")]}).low == 2
