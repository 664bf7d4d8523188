"""Who can be a side: armed, state and organised actors told from civilians, persons of no office, places and things.

Sectors are PLOVER's, classes those of `data/classes`; a mention made for an attacked thing ("a bridge") is no side.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.model import Mention

_FORCE = frozenset(["REB", "UAF", "MIL", "CRM", "COP", "SPY", "PRE"])
_POWER = frozenset(["GOV", "IGO", "LEG", "PTY", "OPP", "NGO", "JUD"])
_ARMED_CLASSES = frozenset(["armed", "soldier", "police"])
_BODY_CLASSES = frozenset(["group", "power_body", "armed", "soldier", "police"])
_HUMAN_CLASSES = _BODY_CLASSES | {"person", "official", "civilian", "migrant", "worker", "diplomat", "media", "business"}
_CREWED = frozenset(["aircraft", "ship", "troop_like"])
_GATHERED = frozenset(["group", "power_body"])
_TAKEN_UP = frozenset(["we", "they", "us", "them", "it", "our", "their"])


def armed(scene: Scene, mention: Mention) -> bool:
    """Under arms by its sector or its words: rebels, soldiers, police, gangs."""
    if mention.actor is not None and not _FORCE.isdisjoint(mention.actor.sector):
        return True
    return any(not _ARMED_CLASSES.isdisjoint(scene.classes(t)) for t in scene.parse.tokens(mention.start, mention.end))


def is_state(mention: Mention) -> bool:
    """A country itself, by its name or its demonym."""
    return mention.actor is not None and mention.actor.id is not None and mention.actor.id == mention.actor.country


def body(scene: Scene, mention: Mention) -> bool:
    """A state, an institution, an organisation or a force; a name that no vocabulary knows may be one."""
    if is_thing(scene, mention) or bare_place(scene, mention):
        return False
    actor = mention.actor
    if actor is None:
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    friends = any(scene.parse.lemmas[t] in ("partner", "ally") for t in tokens)
    if actor.sector == ("CVL",) and not friends and not armed(scene, mention):
        return False
    if actor.id is None and any(scene.parse.lowers[t] in scene.senses.parties.no_body for t in tokens):
        return False
    if mention.form == "name" or actor.id is not None or not (_POWER | _FORCE).isdisjoint(actor.sector):
        return True
    return friends or any(not _BODY_CLASSES.isdisjoint(scene.classes(t)) for t in tokens)


def nation(mention: Mention) -> bool:
    """A people as a whole: "the Iraqi people"."""
    words = mention.text.lower()
    people = words.endswith(" people") or words.startswith("the people of ")
    return mention.actor is not None and mention.actor.country is not None and people


def side(scene: Scene, mention: Mention) -> bool:
    """A body that can fight: under arms, a state, or one with an office in it; no civilians and no unknown names."""
    if is_thing(scene, mention) or bare_place(scene, mention):
        return False
    if armed(scene, mention) or is_state(mention):
        return True
    return mention.actor is not None and "GOV" in mention.actor.sector


def political(scene: Scene, mention: Mention) -> bool:
    """Whether a mention has a part in public affairs: a state, a body, an office or a force; a pronoun only where known."""
    actor = mention.actor
    if actor is not None and (
        actor.id or not (_POWER | _FORCE | {"DIP", "ELI", "LAB", "BUS", "REL", "MED", "JRN"}).isdisjoint(actor.sector)
    ):
        return True
    if actor is not None and actor.country and mention.form != "pronoun":
        return True
    tokens = scene.parse.tokens(mention.start, mention.end)
    return mention.form == "nominal" and any(
        scene.parse.lemmas[t] in ("country", "nation", "state")
        or not (_BODY_CLASSES | {"official", "dignitary", "diplomat", "protester", "migrant"}).isdisjoint(scene.classes(t))
        for t in tokens
    )


def taken_up(mention: Mention) -> bool:
    """A pronoun for several people or a body."""
    return mention.form == "pronoun" and mention.text.lower() in _TAKEN_UP


def is_thing(scene: Scene, mention: Mention) -> bool:
    """A mention made here for something attacked that is neither people nor a force."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens:
        return False
    head = scene.parse.head(tokens)
    if scene.parse.lemmas[head] in scene.events.words["shells"] and scene.parse.lemmas[head] != "worker":
        return True  # "a military campaign" has the class of its modifier
    made = scene.added.get(("actor", mention.start, mention.end))
    if made is None or made.id != mention.id or (mention.actor is not None and mention.actor.id is not None):
        return False
    return scene.classes(head).isdisjoint(_HUMAN_CLASSES)


def crewed(scene: Scene, mention: Mention) -> bool:
    """Somebody's aircraft, ships or troops: "coalition aircraft"; those of nobody named are no side."""
    if mention.form != "nominal":
        return False
    head = scene.head_of(mention)
    whose = (c for c in scene.parse.children[head] if c < head and scene.parse.deps[c] in ("compound", "amod", "nmod", "poss"))
    manned = not scene.classes(head).isdisjoint(_CREWED)
    return manned and any(scene.actor_at(c) is not None or not scene.classes(c).isdisjoint(_GATHERED) for c in whose)


def bare_place(scene: Scene, mention: Mention) -> bool:
    """The same words name a place that is no state: a town does not fight."""
    if mention.form != "name" or (mention.actor is not None and mention.actor.id is not None):
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    place = scene.mentions.at(scene.parse.head(tokens), "place") if tokens else None
    return place is not None and (place.start, place.end) == (mention.start, mention.end)
