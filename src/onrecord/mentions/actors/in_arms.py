"""People who are told by what they wear or carry: "men in uniform", "people wearing balaclavas", "men with rifles".

Whose uniform it is, or whether it is theirs, the words do not say: they are armed people of no known force. Soldiers and police
officers are called so.
"""

from __future__ import annotations

from onrecord.language.parse import Parse

_PEOPLE = frozenset(("man", "person", "people", "individual", "youth", "figure", "attacker", "assailant"))
_WORN = frozenset(
    "uniform fatigue camouflage balaclava mask gear khaki armour armor hood helmet vest headscarf dress outfit".split()
)
_MARTIAL = frozenset(
    ("military", "army", "police", "combat", "battle", "black", "security", "ski", "bulletproof", "tactical", "camouflage")
)
_ONLY_MARTIAL = frozenset(
    ("gear", "vest", "armour", "armor", "helmet", "hood", "headscarf", "dress", "outfit", "mask")
)  # others wear them too
_CARRIED = frozenset("gun rifle weapon pistol machete kalashnikov ak-47 grenade shotgun bomb arm sword".split())
_CLAD = frozenset(("uniformed", "hooded", "balaclava-clad", "camouflaged", "masked", "armed", "gun-toting", "machete-wielding"))


def in_arms(parse: Parse, head: int) -> bool:
    """Whether people named by a plain noun are told by a uniform, a mask or arms."""
    if parse.lemmas[head].lower() not in _PEOPLE:
        return False
    for c in parse.children[head]:
        if c < head and parse.deps[c] == "amod" and parse.lowers[c] in _CLAD:
            return True
        if c > head and parse.deps[c] == "prep" and parse.lowers[c] in ("in", "with"):
            thing = parse.child(c, "pobj")
            if thing is not None and _shows(parse, thing, parse.lowers[c]):
                return True
        if (
            c > head
            and parse.deps[c] in ("acl", "relcl")
            and parse.lemmas[c] in ("wear", "carry", "dress", "wield", "brandish", "clothe")
        ):
            things = [t for t in parse.children[c] if parse.deps[t] == "dobj"]
            things += [o for t in parse.children[c] if parse.lowers[t] == "in" for o in parse.children[t]]
            if any(_shows(parse, t, "in") or parse.lemmas[t].lower() in _CARRIED for t in things):
                return True
    return False


def _shows(parse: Parse, thing: int, preposition: str) -> bool:
    """A uniform or mask that they are "in", arms that they are "with"."""
    lemma = parse.lemmas[thing].lower()
    if preposition == "with":
        return lemma in _CARRIED
    if lemma not in _WORN:
        return False
    described = any(parse.lowers[c] in _MARTIAL for c in parse.children[thing])
    return described or lemma not in _ONLY_MARTIAL
