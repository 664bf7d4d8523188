"""Per field of an incident: do the sources agree, complement one another, or conflict?

agree: at least two sources say it, and say the same. conflict: two sources say what cannot both be. complement: the
rest, that is only one source says it, or one says it more exactly than the other. Compared are sources, not documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from onrecord.incidents.figures import Tolls
from onrecord.incidents.places import APART_KM, NEAR_KM, km
from onrecord.incidents.sketch import Sketch, Where
from onrecord.incidents.sources import Source
from onrecord.model import Agreement

T = TypeVar("T")
By = Mapping[tuple[str, str], Source]


def agreement(events: Sequence[Sketch], by_source: By, figures: Mapping[str, Tolls]) -> dict[str, Agreement]:
    """Field to agreement, for the fields that somebody says something about, in a fixed order."""
    found: dict[str, Agreement] = {}
    fields = (
        ("type", _types),
        ("mode", _modes),
        ("place", _places),
        ("date", _dates),
        ("actors", _actors),
        ("recipients", _recipients),
    )
    affirmed = [s for s in events if not s.denied]
    for name, judge in fields:
        value = judge(affirmed, by_source)
        if value is not None:
            found[name] = value
    for measure, said in figures.items():
        found[measure] = _figures(said)
    return found


def _types(events: Sequence[Sketch], by: By) -> Agreement | None:
    return _shared([(by[s.ref].key, frozenset((s.type,))) for s in events])


def _modes(events: Sequence[Sketch], by: By) -> Agreement | None:
    return _shared([(by[s.ref].key, frozenset(s.modes)) for s in events if s.modes])


def _shared(said: Sequence[tuple[str, frozenset[str]]]) -> Agreement | None:
    """Kinds of one happening never exclude each other: it was a raid and an arrest."""
    value = _identities(said)
    return "complement" if value == "conflict" else value


def _places(events: Sequence[Sketch], by: By) -> Agreement | None:
    said: dict[str, list[Where]] = {}
    for sketch in events:
        if sketch.where:
            said.setdefault(by[sketch.ref].key, []).append(sketch.where[0])
    if len(said) < 2:
        return "complement" if said else None
    pairs = _pairs(list(said.values()))
    if all(any(_same_place(a, b) for a in left for b in right) for left, right in pairs):
        return "agree"
    apart = any(all(_other_place(a, b) for a in left for b in right) for left, right in pairs)
    return "conflict" if apart else "complement"


def _same_place(a: Where, b: Where) -> bool:
    distance = km(a, b)
    return a.name == b.name or (a.fine and b.fine and distance is not None and distance <= NEAR_KM)


def _other_place(a: Where, b: Where) -> bool:
    distance = km(a, b)
    return a.name != b.name and a.fine and b.fine and distance is not None and distance > APART_KM


def _dates(events: Sequence[Sketch], by: By) -> Agreement | None:
    said: dict[str, list[tuple[int, int]]] = {}
    for sketch in events:
        if sketch.when.start is not None:
            said.setdefault(by[sketch.ref].key, []).append((sketch.when.start, sketch.when.end or sketch.when.start))
    if len(said) < 2:
        return "complement" if said else None
    pairs = _pairs(list(said.values()))
    if all(set(left) & set(right) for left, right in pairs):
        return "agree"
    apart = any(all(a[0] > b[1] or b[0] > a[1] for a in left for b in right) for left, right in pairs)
    return "conflict" if apart else "complement"


def _actors(events: Sequence[Sketch], by: By) -> Agreement | None:
    return _identities([(by[s.ref].key, s.actors) for s in events if s.actors])


def _recipients(events: Sequence[Sketch], by: By) -> Agreement | None:
    return _shared([(by[s.ref].key, s.recipients) for s in events if s.recipients])  # only who did it can conflict


def _identities(said: Sequence[tuple[str, frozenset[str]]]) -> Agreement | None:
    keys: dict[str, set[str]] = {}
    for source, found in said:
        keys.setdefault(source, set()).update(found)
    if len(keys) < 2:
        return "complement" if keys else None
    pairs = _pairs(list(keys.values()))
    if all(left & right for left, right in pairs):
        return "agree"
    known = [({k for k in a if k[0] == "#"}, {k for k in b if k[0] == "#"}) for a, b in pairs]
    return "conflict" if any(a and b and not a & b for a, b in known) else "complement"


def _figures(said: Tolls) -> Agreement:
    """Compared are tolls of one group, and parts with wholes: no part is larger than what another source counts in all."""
    shared = [list(by_key.values()) for by_key in said.values() if len(by_key) > 1]
    if any(max(low for low, _ in bounds) > min(high for _, high in bounds) for bounds in shared):
        return "conflict"
    parts = [(key, low) for of, by_key in said.items() if of is not None for key, (low, _) in by_key.items()]
    if any(low > high for key, low in parts for other, (_, high) in said.get(None, {}).items() if other != key):
        return "conflict"
    return "agree" if any(len(set(bounds)) == 1 for bounds in shared) else "complement"


def _pairs(values: list[T]) -> list[tuple[T, T]]:
    return [(a, b) for i, a in enumerate(values) for b in values[i + 1 :]]
