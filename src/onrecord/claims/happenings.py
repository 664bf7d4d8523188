"""Nouns of what happens somewhere: a state named before one is where it happened, not who did it ("Turkey blast kills five"), and
so is its adjective before what nobody does ("an Iraqi depot explosion") or before what was hit ("a Syrian market bombing")."""

from __future__ import annotations

from onrecord.claims.scene import Scene

_DEEDS = frozenset("attack strike raid assault".split())  # done by a state as often as in it, unless a target stands between
_ANYWHERE = frozenset(["attack", "assault"])  # without whom it is on, seldom of a state that its noun names
_GERUNDS = frozenset("fighting infighting bombing shooting".split())
_TARGETS = frozenset("facility residential infrastructure place_word".split())


def happens_in(scene: Scene, name: int, noun: int) -> bool:
    """Whether the name at a token, a modifier of a noun, is where that happened: a state's noun, seldom its adjective."""
    parse = scene.parse
    if parse.tags[name] == "JJ":
        return _of_its_place(scene, name, noun)
    if parse.tags[name] not in ("NNP", "NNPS"):
        return False
    gerund = name + 1 < len(parse) and parse.lowers[name + 1] in _GERUNDS and parse.heads[name + 1] == name
    if parse.deps[name] not in ("compound", "nmod") and not gerund:
        return False
    place = scene.mentions.at(name, "place")
    if place is None or place.form != "name" or place.place is None or place.place.precision != "country":
        return False
    if gerund:  # "Syria fighting kills five", read as Syria that fights
        return True
    lemma = parse.lemmas[noun]
    if lemma in scene.senses.happenings.happens:
        return not any(parse.lemmas[t] in _DEEDS for t in range(name + 1, noun))
    if lemma in _ANYWHERE and not parse.words[name].isupper() and not _aimed(scene, noun):
        return True  # "killed in Norland attack"; a "US attack" is one of the US
    return lemma in _DEEDS and any(scene.classes(t) & _TARGETS for t in range(name + 1, noun))


def _aimed(scene: Scene, noun: int) -> bool:
    """Whether an attack has whom it is on behind it."""
    return any(scene.parse.lowers[c] in ("on", "against") and c > noun for c in scene.parse.children[noun])


def _of_its_place(scene: Scene, name: int, noun: int) -> bool:
    """ "an Iraqi weapons depot blast", "a Syrian market bombing": a state's adjective, and what blew up or was hit behind it."""
    parse, mention = scene.parse, scene.actor_at(name)
    if parse.deps[noun] == "compound" and parse.lemmas[noun] in scene.senses.happenings.stores:
        noun = parse.heads[noun]
    lemma = parse.lemmas[noun]
    if (
        lemma not in scene.senses.happenings.happens | _DEEDS | scene.senses.happenings.befalls
        or parse.deps[name] != "amod"
        or name > noun
    ):
        return False
    if mention is None or mention.actor is None or mention.actor.id is None or mention.actor.id != mention.actor.country:
        return False
    if lemma in scene.senses.happenings.befalls:
        return True
    return any(parse.lemmas[t] in scene.senses.happenings.stores for t in range(name + 1, noun))
