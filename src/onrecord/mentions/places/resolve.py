"""Which place of a name is meant: read from the whole document, population last.

Evidence, strongest first: what contains it in so many words ("Alexandria, La."), the same name settled elsewhere in the
text, divisions and countries named, where the outlet is published, other settled places near it, and only then its size.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.mentions.places.asked import asked_sizes
from onrecord.mentions.places.doubtful import better_known, is_doubtful
from onrecord.mentions.places.focus import Focus, kilometres
from onrecord.mentions.places.spans import PlaceSpan
from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer

_MOST_CANDIDATES = 12
_MOST_ANCHORS = 30
_NEAR_KM = 120.0
_GREAT = 200_000


def resolve(
    text: str, words: list[Unit], spans: Sequence[PlaceSpan], gazetteer: Gazetteer, focus: Focus, weights: Mapping[str, float]
) -> list[Candidate | None]:
    """One candidate for each span, null where none fits."""
    asked = asked_sizes(text, words, spans, gazetteer.cues)
    containers = _containers(text, words, spans)
    fixed = _contained(spans, containers, focus)
    told = {i: place for i, place in fixed.items() if i in containers or not _shared(spans[i])}
    by_key: dict[str, list[int]] = defaultdict(list)
    for i, span in enumerate(spans):
        by_key[span.key].append(i)
    settled: dict[int, Candidate] = {}
    first: dict[str, list[tuple[float, Candidate]]] = {}
    candidates_of: dict[str, tuple[Candidate, ...]] = {}
    for key, members in by_key.items():
        own = next((told[i] for i in members if i in told), None)
        candidates = (own,) if own else spans[members[0]].candidates
        candidates_of[key] = candidates
        ranked = sorted(_seated([(_prior(c, focus, weights), c) for c in candidates], weights), key=lambda pair: -pair[0])[
            :_MOST_CANDIDATES
        ]
        first[key] = ranked
    anchors = _anchors(first, by_key)
    for key, members in by_key.items():
        others = [place for other, _, place in anchors if other != key]
        near = _seated([(score + _nearness(c, key, anchors, focus, weights), c) for score, c in first[key]], weights)
        for i in members:
            if i in fixed:
                settled[i] = fixed[i]
            else:
                best = max(near, key=lambda pair: pair[0] + _size_fit(pair[1], asked[i], weights))[1]
                best = better_known(best, candidates_of[key], others, focus)
                if not is_doubtful(best, candidates_of[key], others, focus):
                    settled[i] = best
    return [settled.get(i) for i in range(len(spans))]


def _shared(span: PlaceSpan) -> bool:
    """Whether a name is a division's and a great town's alike: "Buffalo, New York" does not say what "New York" means later."""
    return any(c.kind == "admin1" for c in span.candidates) and any(
        c.precision == "town" and (c.seat or c.population > _GREAT) for c in span.candidates
    )


def _containers(text: str, words: list[Unit], spans: Sequence[PlaceSpan]) -> dict[int, int]:
    """Span number -> number of the span straight after its comma ("Buffalo, New York", "Mosul (Iraq)", "Pandi, Bulacan")."""
    found: dict[int, int] = {}
    for i in range(len(spans) - 1):
        left, right = spans[i], spans[i + 1]
        if (
            right.first == left.last
            and text[left.end : right.start].strip() in (",", "(", "", "., ", ".,")
            and right.start - left.end < 4
        ):
            found[i] = i + 1
    return found


def _size_fit(candidate: Candidate, asked: str, weights: Mapping[str, float]) -> float:
    if not asked:
        return 0.0
    wide = candidate.precision != "town" and candidate.precision != "site"
    return weights["size-asked"] if wide == (asked != "settlement") else 0.0


def _contained(spans: Sequence[PlaceSpan], containers: Mapping[int, int], focus: Focus) -> dict[int, Candidate]:
    """Spans whose container names their country or division; the best such candidate, and the container's own reading."""
    fixed: dict[int, Candidate] = {}
    lists = _listed(spans, containers)
    for inner, outer in sorted(containers.items(), reverse=True):
        outers = (fixed[outer],) if outer in fixed else spans[outer].candidates
        if inner in lists:
            continue
        pairs = [(a, b) for b in outers if b.precision != "town" for a in spans[inner].candidates if _inside(a, b)]
        if not pairs or (_is(spans[inner], "country") and all(b.kind == "country" and a.kind != "admin1" for a, b in pairs)):
            continue
        within = [a for a, _ in pairs]
        a, b = max(
            pairs,
            key=lambda pair: (
                pair[0].match == "name",
                focus.country(pair[1].country),
                _people(pair[0], within),
                pair[0].precision == "town",
                pair[1].population,
            ),
        )
        fixed[inner] = a
        fixed.setdefault(outer, b)
        if a.admin1:
            focus.add(a.country, a.admin1, 1.0)
    return fixed


def _people(candidate: Candidate, candidates: Sequence[Candidate]) -> int:
    """Its population, or that of its division when a town stands for its name: "Kaduna, Nigeria" is the town."""
    division = _division_of(candidate, candidates)
    return max(candidate.population, division.population if division is not None else 0)


def _listed(spans: Sequence[PlaceSpan], containers: Mapping[int, int]) -> frozenset[int]:
    """Spans in a list of divisions ("Kansas, Missouri, Iowa"): three in a row by commas, none of which contains another."""
    found: set[int] = set()
    for first, second in containers.items():
        third = containers.get(second)
        if third is not None and all(_is(spans[i], "admin1") for i in (first, second, third)):
            found.update((first, second))
    return frozenset(found)


def _is(span: PlaceSpan, kind: str) -> bool:
    return any(c.kind == kind and c.match == "name" for c in span.candidates)


def _inside(inner: Candidate, outer: Candidate) -> bool:
    """Whether one place lies in another of a wider kind."""
    if inner.place == outer.place:
        return False
    if outer.kind == "country":
        return inner.country == outer.country and inner.kind != "country"
    if outer.precision == "admin1":
        return inner.country == outer.country and inner.precision not in ("country", "admin1") and _same_division(inner, outer)
    if outer.precision == "admin2":
        return (
            inner.country == outer.country
            and inner.precision in ("town", "site")
            and kilometres(inner, outer.lat, outer.lon) < 60
        )
    return outer.precision == "region" and kilometres(inner, outer.lat, outer.lon) < 400


def _same_division(inner: Candidate, outer: Candidate) -> bool:
    return (
        inner.admin1 == outer.name
        or inner.admin1 == outer.admin1
        or (inner.admin1 is None and kilometres(inner, outer.lat, outer.lon) < 150)
    )


def _prior(candidate: Candidate, focus: Focus, weights: Mapping[str, float]) -> float:
    score = weights["population"] * math.log10(candidate.population + 300)
    score += weights.get("kind:" + candidate.kind, weights["kind:other"]) + weights["match:" + candidate.match]
    score += weights["country"] * focus.country(candidate.country) + weights["division"] * focus.division(candidate)
    if focus.home is not None:
        score += weights["home"] * math.exp(-kilometres(candidate, *focus.home) / _NEAR_KM)
    return score


def _seated(ranked: list[tuple[float, Candidate]], weights: Mapping[str, float]) -> list[tuple[float, Candidate]]:
    """The scores with those of seats raised: bare, a name that a division shares with its greatest town means the town
    ("Kharkiv"), whatever the division's size and wherever its middle lies."""
    places = [c for _, c in ranked]
    scores = {c.place: score for score, c in ranked}
    raised = []
    for score, c in ranked:
        division = _division_of(c, places)
        raised.append((score if division is None else max(score, scores[division.place] + weights["seat"]), c))
    return raised


def _division_of(town: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """The division of the same name whose greatest town this is."""
    if not town.seat:
        return None
    return next((c for c in candidates if c.kind == "admin1" and (c.country, c.name) == (town.country, town.admin1)), None)


def _anchors(
    first: Mapping[str, list[tuple[float, Candidate]]], by_key: Mapping[str, list[int]]
) -> list[tuple[str, float, Candidate]]:
    """Each name's best candidate so far, weighted by how clearly it leads; countries are too wide to be near to."""
    found = []
    for key, ranked in first.items():
        best = ranked[0]
        if best[1].precision in ("country", "region"):
            continue
        lead = 1.0 if len(ranked) == 1 else 1 - math.exp(ranked[1][0] - best[0]) * 0.7
        found.append((key, lead * min(2.0, 1 + 0.25 * (len(by_key[key]) - 1)), best[1]))
    return sorted(found, key=lambda item: -item[1])[:_MOST_ANCHORS]


def _nearness(
    candidate: Candidate, key: str, anchors: Sequence[tuple[str, float, Candidate]], focus: Focus, weights: Mapping[str, float]
) -> float:
    if candidate.precision in ("country", "region"):
        return 0.0
    near = sum(w * math.exp(-kilometres(candidate, a.lat, a.lon) / _NEAR_KM) for other, w, a in anchors if other != key)
    return weights["near"] * min(near, 3.0)
