"""Whose a noun is by what stands before it: actors named there, owners and bearers of arms; and the people of a place."""

from __future__ import annotations

from onrecord.claims.happenings import happens_in
from onrecord.claims.participants.kinds import PEOPLE, THINGS, armed_owner
from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.scene import Scene
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Mention

ASSETS = frozenset(["military_facility", "aircraft", "ship", "vehicle", "drone", "troop_like"])
_MODIFIERS = ("poss", "compound", "amod", "nmod", "nummod")
ARMS = frozenset(
    ["weapon", "bomb", "explosive", "firearm", "missile", "projectile", "ammunition", "chemical", "blade", "riot_agent"]
)
_DESCRIBED = frozenset(["territory", "facility", "military_facility", "residential", "infrastructure"])


def modifiers(scene: Scene, token: int) -> tuple[Mention, ...]:
    """Actors named before a noun as possessor, demonym or compound; the outermost of a nest."""
    parse = scene.parse
    found: list[Mention] = []
    for c in parse.children[token]:
        if parse.deps[c] in _MODIFIERS and c < token:
            if parse.words[c + 1] in ("-", "–") and parse.deps[c] != "compound":
                continue  # "U.S.-backed", "rebel-held": a relation, not an owner
            mention = scene.actor_at(c)
            if parse.lowers[c] == "military" and parse.tags[c] == "JJ" and not scene.classes(token) & (PEOPLE | THINGS | ASSETS):
                continue  # "military action" is of a kind, not the military's
            if mention is not None:
                if happens_in(scene, c, token):
                    continue
                found.append(mention)
                found.extend(m for o in parse.children[c] if parse.deps[o] == "conj" and (m := scene.actor_at(o)) is not None)
            else:
                found.extend(modifiers(scene, c))
    return tuple(found)


def owners_of_arms(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "its latest missiles struck a depot": whose they are."""
    owned = next((c for c in scene.parse.children[token] if scene.parse.tags[c] == "PRP$"), None)
    if owned is None:
        return ()
    return tuple(m for h in possessing(scene, owned) if (m := scene.actor_at(h)) is not None)


def bearers(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "a rebel bomb killed two": the rebels."""
    owner, parse = armed_owner(scene, token), scene.parse
    before = [c for c in parse.children[token] if owner is not None and parse.starts[c] == owner.start]
    return tuple(nominal(scene, c, owner) for c in before)


def gunners(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "killed by insurgents mortars", written without its apostrophe: the insurgents, who stand nearest before."""
    for c in reversed(scene.parse.children[token]):
        if c < token and scene.parse.deps[c] == "compound" and scene.parse.tags[c] == "NNS" and "armed" in scene.classes(c):
            return scene.bare_actor(c)
    return ()


def followed_by_who(parse: Syntax, token: int) -> bool:
    """ "a senior figure who": a noun right before "who" is somebody; not what somebody is called ("is a racist who")."""
    after = token + 1 + (parse.words[token + 1 : token + 2] == (",",))
    if parse.lowers[after : after + 1] != ("who",) or parse.deps[token] not in ("nsubj", "nsubjpass", "dobj", "pobj", "dative"):
        return False
    return parse.lemmas[token] not in ("one", "those") and token > 0 and parse.words[token - 1] != "-"


def place_party(scene: Scene, token: int) -> tuple[Mention, ...]:
    """The people and powers of a place by name: whom an act reaches that is directed to it."""
    known = scene.actor_at(token)
    if known is not None:
        return (known,)
    place = scene.mentions.at(token, "place")
    return (nominal(scene, token, None),) if place is not None and place.form == "name" else ()


def place_described(scene: Scene, token: int) -> tuple[Mention, ...]:
    """The same for a place that only a common noun names: "the besieged region", "the port of X"."""
    parse = scene.parse
    if parse.tags[token] not in ("NN", "NNS") or scene.mentions.at(token, "time") is not None:
        return ()
    owned = any(parse.tags[c] == "PRP$" for c in parse.children[token]) or parse.lemmas[token] == "ground"
    return (nominal(scene, token, None),) if scene.classes(token) & _DESCRIBED and not owned else ()
