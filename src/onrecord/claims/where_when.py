"""Where and when: the place and time mentions that belong to a trigger by structure.

A place counts the fewer steps it hangs from the trigger; other clauses in between make it dearer, and so do vague
places, so that "in the town of X in Y province" gives X. Nothing is taken across a verb of saying.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.language.parse import Parse
from onrecord.model import Mention, Precision

_COST: dict[Precision, float] = {
    "site": 0.0,
    "town": 0.0,
    "admin2": 0.4,
    "admin1": 0.8,
    "country": 1.6,
    "region": 1.6,
    "none": 1.2,
}
_UP = 1.5  # a step above the trigger costs more than one below it
_CLAUSE = 2.0  # a clause in between
_TOO_FAR = 9.0
_LOCATIVE = frozenset(
    [
        "in", "at", "near", "on", "around", "outside", "inside", "across", "over", "into", "of", "throughout", "within",
        "through", "off", "along", "between", "north", "south", "east", "west", "from", "to", "by", "against", "for",
        "toward", "towards", "under",
    ]
)  # fmt: skip
_WEAK = frozenset(["from", "to", "by", "against", "for", "toward", "towards", "between", "with", "under"])
_INTO = frozenset(["on", "in", "into", "inside", "over", "across"])  # "an air strike on central Syria" was in Syria
_LOCAL = frozenset(["place_word", "territory", "facility", "residential", "border", "infrastructure", "military_facility"])
_CONTENT = frozenset(["ccomp", "parataxis"])


def _path(parse: Parse, token: int, trigger: int, above: dict[int, float], own: bool = False) -> float | None:
    """The cost of the way from a mention's head to the trigger or to something above it; `own`: not out of another clause."""
    cost, step = 0.0, token
    for _ in range(12):
        if step in above:
            return cost + above[step]
        head = parse.heads[step]
        if head == step:
            return None
        dep = parse.deps[step]
        if dep in _CONTENT and head not in above:
            return None
        if dep in ("relcl", "advcl", "acl") and parse.tags[step][0] == "V":
            if own and head != trigger:
                return None  # "Seized in 2015, the town is home to many displaced": they were not displaced in 2015
            cost += _CLAUSE
        cost += 0.5 if dep in ("prep", "compound", "appos", "conj", "pobj") else 1.0
        step = head
    return None


def _above(parse: Parse, trigger: int) -> dict[int, float]:
    """The trigger and the words above it, up to the verb of saying, with what it costs to go there."""
    found, cost, step = {trigger: 0.0}, 0.0, trigger
    for _ in range(8):
        head, dep = parse.heads[step], parse.deps[step]
        if head == step or dep in _CONTENT:
            break
        cost += _UP if parse.tags[step][0] == "V" and dep != "conj" else 0.7
        found[head] = cost
        step = head
    return found


def find_place(scene: Scene, trigger: int, sentence: int, taken: frozenset[tuple[int, int]]) -> Mention | None:
    """The place mention nearest to a trigger; `taken` are spans that already act as participants by metonymy."""
    parse = scene.parse
    places = scene.in_sentence("place", sentence)
    if not places:
        return None
    above = _above(parse, trigger)
    best: tuple[float, int, Mention] | None = None
    for head, mention in places:
        path = _path(parse, head, trigger, above)
        if path is None or mention.place is None or _is_site(mention) or _names_somebody(scene, head, mention, taken):
            continue
        word = parse.lowers[parse.heads[head]] if parse.deps[head] == "pobj" else ""
        if parse.deps[head] == "pobj" and word not in _LOCATIVE:
            continue
        cost = path + _COST[mention.place.precision] + (1.0 if word in _WEAK else 0.0) + (0.6 if mention.form != "name" else 0.0)
        if (mention.start, mention.end) in taken:
            if mention.place.precision in ("country", "region") and word not in _INTO:
                continue
            cost += 0.2
        if cost < _TOO_FAR and (best is None or cost < best[0]):
            best = (cost, head, mention)
    return _area_around(best[2], places) if best is not None else None


def _area_around(place: Mention, places: list[tuple[int, Mention]]) -> Mention:
    """The area that a phrase makes of a place ("between Mosul and Erbil"), or the place itself."""
    for _, area in places:
        if area.form == "nominal" and not _is_site(area) and area.start <= place.start and place.end <= area.end:
            return area
    return place


def _is_site(mention: Mention) -> bool:
    """A facility without a name ("a market"): it says at what, never where two reports could be compared."""
    return mention.form == "nominal" and mention.place is not None and mention.place.precision == "site"


def _in_place(parse: Parse, noun: int) -> bool:
    """ "in Idlib's southwest": the phrase stands where a place stands."""
    return parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] in (
        "in",
        "at",
        "near",
        "on",
        "inside",
        "around",
        "across",
    )


def _names_somebody(scene: Scene, head: int, mention: Mention, taken: frozenset[tuple[int, int]]) -> bool:
    """A place name that stands for somebody: a subject, "Turkey's pleas", "U.S.-backed", "the Damascus regime"."""
    parse, top = scene.parse, head
    while parse.deps[top] == "conj" and parse.heads[top] != top:
        top = parse.heads[top]
    if parse.deps[top] in ("nsubj", "nsubjpass", "agent", "dative"):
        return True
    if (
        parse.deps[top] == "poss"
        and scene.classes(parse.heads[top]).isdisjoint(_LOCAL)
        and not _in_place(parse, parse.heads[top])
    ):
        return True
    if head + 1 < len(parse) and parse.words[head + 1] in ("-", "–"):
        return True
    return any(
        start <= mention.start and mention.end <= end and end - start > mention.end - mention.start for start, end in taken
    )


def find_time(scene: Scene, trigger: int, sentence: int) -> Mention | None:
    """The time mention of the trigger's clause; dates before times of day, durations and sets left out."""
    parse = scene.parse
    above = _above(parse, trigger)
    best: tuple[float, Mention] | None = None
    for head, mention in scene.in_sentence("time", sentence):
        if mention.time is None or mention.time.type in ("duration", "set"):
            continue
        path = _path(parse, head, trigger, above, own=True)
        if path is None:
            continue
        cost = path + (1.0 if mention.time.type == "time" and mention.time.start is None else 0.0)
        if cost < _TOO_FAR and (best is None or cost < best[0]):
            best = (cost, mention)
    return best[1] if best is not None else None
