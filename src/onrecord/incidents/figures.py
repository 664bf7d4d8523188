"""Numbers side by side: for every measure what each source says, and the range over all of them; never an average.

A toll of civilians and a toll of soldiers are two things, so each group counted has a range of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.model import Bounds, Figure, FigureRange, SourcedFigure

MEASURES = ("killed", "injured", "missing", "detained", "abducted", "displaced", "strikes", "attacks")
_Said = tuple[Figure, str]  # a figure and the claim that says it


def figures_by_source(sketches: Sequence[Sketch], by_source: Mapping[tuple[str, str], Source]) -> dict[str, FigureRange]:
    """By measure, in a fixed order. Cumulative numbers ("since January") belong to no single incident and stay out."""
    said: dict[str, dict[str, list[_Said]]] = {}
    for sketch in sketches:
        label = by_source[sketch.ref].label
        for figure in sketch.figures:
            if counts(figure):
                said.setdefault(figure.measure, {}).setdefault(label, []).append((figure, sketch.claim))
    return {measure: _range(said[measure]) for measure in MEASURES if measure in said}


def counts(figure: Figure) -> bool:
    """Whether a figure is one of this incident alone, with a bound."""
    return figure.measure in MEASURES and not figure.cumulative and (figure.low is not None or figure.high is not None)


def _range(by_label: Mapping[str, list[_Said]]) -> FigureRange:
    """All sources with their bounds, tolls of all first, and the range of each group."""
    groups = sorted({f.of for said in by_label.values() for f, _ in said}, key=lambda of: (of is not None, of or ""))
    sourced = []
    ranges: dict[str | None, Bounds] = {}
    for of in groups:
        found = [_sourced(label, of, [s for s in by_label[label] if s[0].of == of]) for label in sorted(by_label)]
        told = [s for s in found if s.claims]
        ranges[of] = _span(told)
        sourced += told
    whole = _whole(ranges)
    return FigureRange(whole.low, whole.high, tuple(sourced), {of: r for of, r in ranges.items() if of is not None})


def _whole(ranges: Mapping[str | None, Bounds]) -> Bounds:
    """The range of tolls of all; without one that of the only group, and of several groups only that it is no less."""
    if None in ranges:
        return ranges[None]
    if len(ranges) == 1:
        return next(iter(ranges.values()))
    lows = [r.low for r in ranges.values() if r.low is not None]
    return Bounds(max(lows) if lows else None, None)


def _span(told: Sequence[SourcedFigure]) -> Bounds:
    lows = [s.low for s in told if s.low is not None]
    highs = [s.high for s in told if s.high is not None]
    # "At least 40" beside an exact 38 leaves the range open above.
    high = max(highs) if highs and max(highs) >= max(lows, default=0) else None
    return Bounds(min(lows) if lows else None, high)


def _sourced(label: str, of: str | None, said: Sequence[_Said]) -> SourcedFigure:
    """What one source says of one group."""
    lows = [f.low for f, _ in said if f.low is not None]
    highs = [f.high for f, _ in said if f.high is not None]
    claims = tuple(dict.fromkeys(claim for _, claim in said))
    return SourcedFigure(label, min(lows) if lows else None, max(highs) if highs else None, claims, of)
