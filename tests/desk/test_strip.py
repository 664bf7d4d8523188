"""Every source's figure on one axis."""

from __future__ import annotations

from onrecord.desk.views.strip import LEFT, RIGHT, WIDTH, strip
from onrecord.model import FigureRange, SourcedFigure


def test_numbers_ranges_and_open_ends_are_told_apart() -> None:
    said = (
        SourcedFigure("monitor", 14, 14, ("a",)),
        SourcedFigure("rescuers", 10, None, ("b",)),
        SourcedFigure("ministry", None, 5, ("c",)),
    )
    found = strip("killed", FigureRange(5, None, said))
    exact, at_least, at_most = found.rows
    assert exact.x1 == exact.x2 == WIDTH - RIGHT
    assert (exact.open1, exact.open2) == (None, None)
    assert at_least.open2 is not None and at_least.open2 > at_least.x2
    assert at_most.open1 == LEFT
    assert [row.words for row in found.rows] == ["14", "≥10", "≤5"]


def test_nothing_known_is_drawn_without_a_fault() -> None:
    found = strip("killed", FigureRange(None, None, (SourcedFigure("x", None, None, ("a",)), SourcedFigure("y", 0, 0, ("b",)))))
    assert len(found.rows) == 2
