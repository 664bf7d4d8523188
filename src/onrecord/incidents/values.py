"""Every value that somebody gives to a field of an incident, with who says it and in which claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.incidents.figures import counts
from onrecord.incidents.independent import shown as labels
from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.model import Actor, ClaimRef, Figure, SaidValue
from onrecord.vocabulary.singular import singular

_Value = tuple[str, str]  # what makes two values one, and how it is shown
# Groups of data/figures/measures.yaml that are named in no plural.
_ONE_OF = {"police": "police officer", "elderly": "elderly person", "clergy": "cleric"}
By = Mapping[tuple[str, str], Source]


def values(sketches: Sequence[Sketch], by_source: By) -> dict[str, tuple[SaidValue, ...]]:
    """By field: happened, type, mode, place, date, actors, recipients, then measures; fields that nobody fills are left out."""
    found: dict[str, dict[str, list[tuple[str, Sketch]]]] = {}
    for sketch in sketches:
        for name, key, shown in _said(sketch):
            found.setdefault(name, {}).setdefault(key, []).append((shown, sketch))
    return {name: _ordered(found[name], by_source) for name in found}


def _ordered(said: Mapping[str, list[tuple[str, Sketch]]], by_source: By) -> tuple[SaidValue, ...]:
    """Values with most sources first, then with most claims."""
    shown = []
    for told in said.values():
        sources = labels(by_source[s.ref] for _, s in told)
        refs = tuple(dict.fromkeys(ClaimRef(s.document, s.claim) for _, s in told))
        shown.append(SaidValue(min(words for words, _ in told), sources, refs))
    return tuple(sorted(shown, key=lambda v: (-len(v.sources), -len(v.claims), v.value)))


def _said(sketch: Sketch) -> Iterable[tuple[str, str, str]]:
    """(field, key, words) of all that one claim says."""
    if sketch.kind == "event":
        yield "happened", *_same("no" if sketch.denied else "yes")
        yield "type", *_same(sketch.type)
        for mode in sketch.modes:
            yield "mode", *_same(mode)
        if sketch.place is not None and sketch.place.name:
            yield "place", str(sketch.place.geonameid or sketch.place.name), sketch.place.name
        if sketch.time is not None and sketch.time.start is not None and sketch.time.basis != "publication":
            end = sketch.time.end or sketch.time.start
            yield "date", *_same(sketch.time.start if end == sketch.time.start else f"{sketch.time.start}/{end}")
    for name, shown in (("actors", sketch.actor_shown), ("recipients", sketch.recipient_shown)):
        for actor in shown:
            yield name, *_actor(actor)
    for figure in sketch.figures:
        if counts(figure):
            yield figure.measure, *_same(figure_value(figure))


def _same(value: str) -> _Value:
    return value, value


def _actor(actor: Actor) -> _Value:
    return actor.id or " ".join(actor.name.casefold().split()), actor.name


def figure_value(figure: Figure) -> str:
    """ "12", "12-20", "12 or more", "up to 20", with the group that is counted: "5 civilians"."""
    low, high = figure.low, figure.high
    if low is not None and low == high:
        bounds = f"{low:g}" if figure.exact else f"about {low:g}"
    elif high is None:
        bounds = f"{low:g} or more"
    else:
        bounds = f"up to {high:g}" if low is None else f"{low:g}-{high:g}"
    return f"{bounds} {counted(figure.of, low, high)}" if figure.of else bounds


def counted(of: str, low: float | None, high: float | None) -> str:
    """The group as it is spoken of with its number: "5 women", but "1 woman"."""
    if not low == high == 1:
        return of
    if of in _ONE_OF:
        return _ONE_OF[of]
    before, space, last = of.rpartition(" ")
    return f"{before}{space}{singular(last)}"
