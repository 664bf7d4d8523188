"""Which place words of control are about: a named place, a noun of territory with the name behind it, or that noun itself.

A part of a country ("towns in Syria") is a nominal place without coordinates, for who holds the towns does not hold the country.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.mentions.phrases import base_phrase
from onrecord.model import Mention, Place

_LAND = frozenset(["territory", "land", "terrain", "countryside"])
_FRACTIONS = frozenset(
    ["part", "half", "third", "quarter", "fifth", "tenth", "rest", "most", "percent", "%", "majority", "swath", "swathe",
     "stretch", "bulk", "chunk", "much", "all", "portion", "remainder"]
)  # fmt: skip
_SITES = frozenset(
    ["airport", "airfield", "airbase", "airstrip", "base", "barracks", "bridge", "building", "checkpoint", "compound", "dam",
     "facility", "hospital", "palace", "parliament", "station", "refinery", "stadium", "terminal", "depot", "plant", "mine",
     "headquarters", "outpost", "square", "pipeline", "runway", "oilfield", "seaport", "harbour", "harbor"]
)  # fmt: skip
_INSIDE = frozenset(("of", "in", "around", "near", "at"))


def held_places(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The places that these words name, once each."""
    return tuple(dict.fromkeys(p for t in tokens if (p := _place(scene, t, 0)) is not None))


def _place(scene: Scene, token: int, depth: int) -> Mention | None:
    parse = scene.parse
    found = scene.mentions.at(token, "place")
    if found is not None and found.form == "name":
        return found
    if parse.deps[token] == "attr" and depth == 0:  # "X is the last rebel stronghold"
        called = next((p for t in grammar.subjects(parse, parse.heads[token]) if (p := _place(scene, t, 1)) is not None), None)
        if called is not None and called.form == "name":
            return called
    if parse.tags[token][0] == "V" and depth == 0:  # a clause read as the subject: "X and Y form the rest are under ..."
        return next((p for t in grammar.subjects(parse, token) if (p := _place(scene, t, 1)) is not None), None)
    lemma = parse.lemmas[token].lower()
    holdable = lemma in scene.relations.territory
    if not holdable and lemma not in scene.relations.portions and parse.tags[token] != "CD":
        return None
    inner = _inner(scene, token, depth)
    if inner is not None and inner.place is not None and inner.place.precision == "country":
        return _nominal_place(scene, token, inner.place.country, inner if _fraction(scene, token) else None)
    if inner is not None and lemma in _SITES and inner.place is not None:
        return _nominal_place(scene, token, inner.place.country, inner)  # who takes the airport of a town has not taken the town
    if inner is not None:
        return inner
    if holdable:
        return found or _nominal_place(scene, token, None)
    return _portion_of(scene, token)


def _portion_of(scene: Scene, token: int) -> Mention | None:
    """ "a third of the territory": the territory, of which no name is told."""
    parse = scene.parse
    for o in grammar.prepositional(parse, (token,), "of"):
        land = parse.lemmas[o].lower() in _LAND or (
            parse.tags[o] == "NNS" and parse.lemmas[o].lower() in scene.relations.territory
        )
        if land:  # "half of the city" is not the city
            found = scene.mentions.at(o, "place")
            return found if found is not None else _nominal_place(scene, o, None)
    return None


def _inner(scene: Scene, token: int, depth: int) -> Mention | None:
    """The named place that a noun of territory specifies: "the city of X", "X province", "villages near X"."""
    parse = scene.parse
    if depth >= 2:
        return None
    for c in parse.children[token]:
        if parse.deps[c] == "prep" and parse.lowers[c] in _INSIDE:
            for o in grammar.governed(parse, c):
                inner = _place(scene, o, depth + 1)
                if inner is not None and inner.form == "name":
                    return inner
        if parse.deps[c] in ("appos", "compound", "nmod", "poss"):
            named = scene.mentions.at(c, "place")
            if named is not None and named.form == "name":
                return named
    return None


def _fraction(scene: Scene, token: int) -> bool:
    """ "three-quarters", "most": words that say nothing without that of which they are a part."""
    parse = scene.parse
    return parse.tags[token] in ("CD", "JJ", "JJS") or parse.lemmas[token].lower() in _FRACTIONS


def _nominal_place(scene: Scene, token: int, country: str | None, whole: Mention | None = None) -> Mention:
    parse = scene.parse
    tokens = base_phrase(parse, token)
    start, end = parse.starts[tokens.start], parse.ends[tokens.stop - 1]
    if whole is not None and whole.end > end:
        end = whole.end
    words = parse.text[start:end]
    return scene.add(
        Mention(
            f"p{start}-{end}", "place", "nominal", start, end, words, place=Place(None, words, None, None, country, None, "none")
        )
    )
