"""Parties of a deed that the clause around its noun names: who was hurt in it, against whom it helped, who has a record of it.

"X was hurt in police firing", "Y, backed by air strikes, drove X out", "Y, a group with a history of attacks". Closed
constructions of English, asked only where the noun's own words name nobody.
"""

from __future__ import annotations

from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger

_IN = frozenset(["in", "during", "by", "from"])


def hurt_in(scene: Scene, trigger: Trigger) -> Found:
    """ "was hurt in police firing", also read as police who fire: whoever the verb above says was hurt."""
    parse, noun = scene.parse, trigger.token
    if parse.deps[noun] == "acl" and parse.tags[noun] == "VBG" and parse.heads[noun] == noun - 1:
        noun = noun - 1
    prep = parse.heads[noun]
    verb = parse.heads[prep]
    if parse.deps[noun] not in ("pobj", "pcomp") or parse.lowers[prep] not in _IN or parse.tags[verb] not in ("VBN", "VBD"):
        return NOBODY
    if parse.lemmas[verb] == "lose" and not scene.passive(verb) and parse.tags[verb] in ("VBD", "VBN"):
        lost = tuple(t for t in grammar.objects(parse, verb) if scene.classes(t) & PEOPLE)  # "lost nine men in an ambush"
        return mentions_at(scene, trigger.token, lost, create=True, thing=False)
    if parse.lemmas[verb] not in scene.events.words["casualty"] or not scene.passive(verb):
        return NOBODY
    people = tuple(t for t in grammar.patients(parse, verb) if scene.mentions.at(t, "place") is None)
    return mentions_at(scene, trigger.token, people, create=True, thing=False)


def helped_against(scene: Scene, trigger: Trigger, taken: Found) -> Found:
    """ "Y, backed by air strikes, drove X out of the valley": X, whom the strikes hit as well."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    helped = parse.heads[prep]
    if parse.deps[noun] != "pobj" or parse.lowers[prep] != "by" or parse.lemmas[helped] not in scene.senses.reached.backs:
        return NOBODY
    verb = parse.heads[helped]
    if parse.deps[helped] == "acl":  # behind the subject
        verb = parse.heads[verb] if parse.deps[verb] == "nsubj" else verb
    elif parse.deps[helped] not in ("advcl", "prep"):
        return NOBODY
    if parse.tags[verb][0] != "V" or scene.passive(verb):
        return NOBODY
    lemma = parse.lemmas[verb]
    fights = lemma in scene.senses.targets.purposes or any(
        f"{lemma} {parse.lowers[c]}" in scene.senses.targets.purposes for c in parse.children[verb]
    )
    known = scene.events.verb_patterns.get(lemma)
    deed = known is not None and any(scene.events.rules[p.rule].type in ("ASSAULT", "COERCE") for p in known.single)
    if not fights and not deed:
        return NOBODY
    found, tokens = mentions_at(scene, noun, grammar.objects(parse, verb), create=True, thing=True)
    return tuple(m for m in found if m not in taken[0]), tokens


def with_record(scene: Scene, trigger: Trigger) -> Found:
    """ "X, a group with a long history of attacks on Y": X, of whom the history is."""
    parse, noun = scene.parse, trigger.token
    of = parse.heads[noun]
    record = parse.heads[of]
    prep = parse.heads[record]
    if parse.deps[noun] != "pobj" or parse.lowers[of] != "of" or parse.lemmas[record] not in scene.senses.reached.records:
        return NOBODY
    if parse.deps[record] != "pobj" or parse.lowers[prep] != "with":
        return NOBODY
    owner = parse.heads[prep]
    if parse.deps[owner] == "acl":  # "a group based in the north with a history of"
        owner = parse.heads[owner]
    if parse.deps[owner] == "appos":
        owner = parse.heads[owner]
    if parse.tags[owner][0] != "N":
        return NOBODY
    return mentions_at(scene, noun, (owner,), create=True, thing=False)
