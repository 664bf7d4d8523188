"""Objects of verbs of speech that hold nothing said: lives claimed, drones shot down, a record that is defended."""

from __future__ import annotations

from onrecord.attribution.tree import Tree

_TAKEN = frozenset(
    {"life", "lives", "victim", "victims", "casualties", "martyr", "martyrs", "dead", "deaths", "souls", "people", "civilians",
     "title", "crown"}
)  # fmt: skip  # "the war has claimed ten lives"
_FLYING = frozenset(
    {"jet", "plane", "aircraft", "airplane", "aeroplane", "helicopter", "chopper", "drone", "warplane", "bomber", "fighter",
     "missile", "rocket", "balloon", "flight", "airliner", "gunship", "uav", "warcraft", "satellite", "shell", "pilot", "man"}
)  # fmt: skip
_MANY = frozenset({"score", "dozen", "hundred", "thousand", "ten", "number", "lot", "handful"})
_DEEDS = frozenset(
    {"attack", "assault", "bombing", "killing", "strike", "raid", "ambush", "success", "victory", "operation", "assassination",
     "hit", "explosion", "blast", "kidnapping", "murder", "win", "gain", "achievement", "shooting"}
)  # fmt: skip
_STANDING_BY = frozenset({"defend", "tout", "trumpet"})
_ONES_OWN = frozenset({"record", "policy", "strategy", "approach", "stance", "handling", "legacy", "reputation", "title"})


def says_nothing(tree: Tree, verb: int, thing: int) -> bool:
    """Whether the object of a verb that may mean speech shows that nothing is said."""
    parse = tree.parse
    lemma, owned = parse.lemmas[verb], parse.child(thing, "poss") is not None
    if lemma == "claim":
        return parse.lowers[thing] in _TAKEN or _counted(tree, thing)
    if lemma == "shoot":
        return parse.lemmas[thing] in _FLYING  # "shot down a drone", no plan
    if lemma in _STANDING_BY and parse.lemmas[thing] in _ONES_OWN:
        return owned  # "defended his record against the rebels": what one has done
    return parse.lemmas[thing] == "way" and owned  # "blasted their way into the hall"


def _counted(tree: Tree, thing: int) -> bool:
    """ "claiming scores of militants", "claimed two villages": what is taken is counted; an act that one claims is one's own."""
    parse = tree.parse
    of = parse.child(thing, "prep")
    inner = parse.child(of, "pobj") if of is not None and parse.lowers[of] == "of" else None
    head = inner if inner is not None and parse.lemmas[thing] in _MANY else thing
    many = head != thing or parse.child(thing, "nummod") is not None
    return many and parse.tags[head] == "NNS" and parse.lemmas[head] not in _DEEDS
