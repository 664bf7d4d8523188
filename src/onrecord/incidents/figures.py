"""Numbers side by side: for every measure what each source says, and the range over all of them; never an average."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.model import Figure, FigureRange, SourcedFigure

_SHOWN = ("killed", "injured", "missing", "detained", "abducted", "displaced", "strikes", "attacks", "fighters", "weapons")
_Said = tuple[Figure, str]  # a figure and the claim that says it


def figures_by_source(sketches: Sequence[Sketch], by_source: Mapping[tuple[str, str], Source]) -> dict[str, FigureRange]:
    """By measure, in a fixed order. Cumulative numbers ("since January") belong to no single incident and stay out."""
    said: dict[str, dict[str, list[_Said]]] = {}
    for sketch in sketches:
        label = by_source[sketch.ref].label
        for figure in sketch.figures:
            if figure.measure in _SHOWN and not figure.cumulative and (figure.low is not None or figure.high is not None):
                said.setdefault(figure.measure, {}).setdefault(label, []).append((figure, sketch.claim))
    return {measure: _range(said[measure]) for measure in _SHOWN if measure in said}


def _range(by_label: Mapping[str, list[_Said]]) -> FigureRange:
    sourced = tuple(_sourced(label, by_label[label]) for label in sorted(by_label))
    lows = [s.low for s in sourced if s.low is not None]
    highs = [s.high for s in sourced if s.high is not None]
    return FigureRange(min(lows) if lows else None, max(highs) if highs else None, sourced)


def _sourced(label: str, said: Sequence[_Said]) -> SourcedFigure:
    """What one source says: totals where it gives any, since "four, two of them children" says four.

    Parts alone ("two children") bound the total from below only where there is no total at all.
    """
    totals = [s for s in said if s[0].of is None] or list(said)
    lows = [f.low for f, _ in totals if f.low is not None]
    highs = [f.high for f, _ in totals if f.high is not None]
    claims = tuple(dict.fromkeys(claim for _, claim in said))
    return SourcedFigure(label, min(lows) if lows else None, max(highs) if highs else None, claims)
