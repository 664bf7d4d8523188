"""Numbers side by side: for every measure what each source says, and the range over all of them; never an average.

A toll of civilians and a toll of soldiers are two things, so each group counted has a range of its own. A source has one
row for a group; what a voice without a name says otherwise than the source it counts as has a row of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.incidents.independent import borrows
from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.model import Bounds, Figure, FigureRange, SourcedFigure

MEASURES = ("killed", "injured", "missing", "detained", "abducted", "displaced", "strikes", "attacks")
_Said = tuple[Figure, str]  # a figure and the claim that says it
_Who = tuple[str, bool, str]  # key of a source, whether it yields to others of its key (no name, or a page's own), and its label
Tolls = dict[str | None, dict[str, tuple[float, float]]]  # by group and key of the source: (low, high), open ends included


def figures_by_source(sketches: Sequence[Sketch], by_source: Mapping[tuple[str, str], Source]) -> dict[str, FigureRange]:
    """By measure, in a fixed order. Cumulative numbers ("since January") belong to no single incident and stay out."""
    said: dict[str, dict[_Who, list[_Said]]] = {}
    for sketch in sketches:
        source = by_source[sketch.ref]
        for figure in sketch.figures:
            if counts(figure):
                who = (source.key, source.unnamed or borrows(source), source.label)
                said.setdefault(figure.measure, {}).setdefault(who, []).append((figure, sketch.claim))
    return {measure: _range(said[measure]) for measure in MEASURES if measure in said}


def tolls(sketches: Sequence[Sketch], by_source: Mapping[tuple[str, str], Source]) -> dict[str, Tolls]:
    """By measure what each source (not each voice) says of each group, to be compared."""
    said: dict[str, dict[str | None, dict[str, list[Figure]]]] = {}
    for sketch in sketches:
        for f in sketch.figures:
            if counts(f):
                said.setdefault(f.measure, {}).setdefault(f.of, {}).setdefault(by_source[sketch.ref].key, []).append(f)
    return {
        measure: {of: {key: _ends(_bounds(found)) for key, found in by_key.items()} for of, by_key in said[measure].items()}
        for measure in MEASURES
        if measure in said
    }


def _ends(bounds: Bounds) -> tuple[float, float]:
    return (0.0 if bounds.low is None else bounds.low, float("inf") if bounds.high is None else bounds.high)


def counts(figure: Figure) -> bool:
    """Whether a figure is one of this incident alone, with a bound."""
    return figure.measure in MEASURES and not figure.cumulative and (figure.low is not None or figure.high is not None)


def _range(by_who: Mapping[_Who, list[_Said]]) -> FigureRange:
    """All sources with their bounds, tolls of all first, and the range of each group."""
    groups = sorted({f.of for said in by_who.values() for f, _ in said}, key=lambda of: (of is not None, of or ""))
    sourced = []
    ranges: dict[str | None, Bounds] = {}
    for of in groups:
        told = _rows(of, {who: [s for s in by_who[who] if s[0].of == of] for who in sorted(by_who)})
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


def _span(told: Sequence[SourcedFigure] | Sequence[Figure]) -> Bounds:
    lows = [s.low for s in told if s.low is not None]
    highs = [s.high for s in told if s.high is not None]
    # "At least 40" beside an exact 38 leaves the range open above.
    high = max(highs) if highs and max(highs) >= max(lows, default=0) else None
    return Bounds(min(lows) if lows else None, high)


def _rows(of: str | None, by_who: Mapping[_Who, list[_Said]]) -> list[SourcedFigure]:
    """What the sources say of one group, by label; a nameless voice that says what its source says has no row."""
    rows: dict[tuple[str, Bounds], tuple[str, list[_Said]]] = {}
    for (key, _, label), said in by_who.items():  # of one key the named come first
        if said:
            rows.setdefault((key, _bounds(f for f, _ in said)), (label, []))[1].extend(said)
    sourced = [
        SourcedFigure(label, bounds.low, bounds.high, tuple(dict.fromkeys(claim for _, claim in said)), of)
        for (_, bounds), (label, said) in rows.items()
    ]
    return sorted(sourced, key=lambda s: (s.source, s.claims))


def _bounds(figures: Iterable[Figure]) -> Bounds:
    """The range of all that one source says."""
    return _span(tuple(figures))
