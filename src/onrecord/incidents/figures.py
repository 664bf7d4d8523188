"""Numbers side by side: for every measure what each source says, and the range over all of them; never an average."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.model import Figure, FigureRange, SourcedFigure

_SHOWN = ("killed", "injured", "missing", "detained", "abducted", "displaced", "strikes", "attacks")
# Groups that are told as a part of a toll ("14 people, among them five children"), never as the whole of one.
_PARTS = frozenset(("children", "women", "elderly"))
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
    """All sources with the bounds of their totals; who counts only a part ("five children") does not lower the range."""
    sourced = tuple(_sourced(label, by_label[label]) for label in sorted(by_label))
    whole = [s for s in sourced if any(_is_total(f) for f, _ in by_label[s.source])] or list(sourced)
    lows = [s.low for s in whole if s.low is not None]
    highs = [s.high for s in whole if s.high is not None]
    # "At least 40" beside an exact 38 leaves the range open above.
    high = max(highs) if highs and max(highs) >= max(lows, default=0) else None
    return FigureRange(min(lows) if lows else None, high, sourced)


def _is_total(figure: Figure) -> bool:
    return figure.of not in _PARTS


def _sourced(label: str, said: Sequence[_Said]) -> SourcedFigure:
    """What one source says: totals where it gives any, since "four, two of them children" says four."""
    totals = [s for s in said if _is_total(s[0])] or list(said)
    lows = [f.low for f, _ in totals if f.low is not None]
    highs = [f.high for f, _ in totals if f.high is not None]
    claims = tuple(dict.fromkeys(claim for _, claim in said))
    return SourcedFigure(label, min(lows) if lows else None, max(highs) if highs else None, claims)
