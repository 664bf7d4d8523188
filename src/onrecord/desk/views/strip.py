"""Every source's figure on one axis: a dot where it gives one number, a line for a range, dashes where it leaves an end open."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.exports.rows import range_words
from onrecord.model import FigureRange

WIDTH, ROW, LEFT, RIGHT = 720, 22, 240, 70


@dataclass(frozen=True, slots=True)
class StripRow:
    """`x1` to `x2` is what the source says (equal for one number); `open1` and `open2` are where dashes end, or None."""

    source: str
    words: str
    y: int
    x1: float
    x2: float
    open1: float | None
    open2: float | None


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of one measure by source on one axis, in pixels."""

    measure: str
    words: str
    width: int
    height: int
    left: int
    rows: tuple[StripRow, ...]
    ticks: tuple[tuple[float, str], ...]


def strip(measure: str, found: FigureRange) -> Strip:
    """The picture of one measure; sources in the order that the incident lists them."""
    known = [value for s in found.by_source for value in (s.low, s.high) if value is not None]
    top = max(known, default=1) or 1
    scale = (WIDTH - LEFT - RIGHT) / top

    def x(value: float) -> float:
        return round(LEFT + value * scale, 1)

    rows = []
    for number, said in enumerate(found.by_source):
        low, high = said.low, said.high
        first = low if low is not None else high if high is not None else 0
        last = high if high is not None else first
        rows.append(
            StripRow(
                said.source if said.of is None else f"{said.source} ({said.of})",
                range_words(low, high),
                number * ROW + 14,
                x(first),
                x(last),
                x(0) if low is None else None,
                float(WIDTH - RIGHT + 24) if high is None else None,
            )
        )
    ticks = tuple((x(value), f"{value:,.0f}") for value in (0, top / 2, top))
    return Strip(measure, range_words(found.low, found.high), WIDTH, len(rows) * ROW + 26, LEFT, tuple(rows), ticks)
