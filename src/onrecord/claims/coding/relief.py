"""Force that helps: captives freed out of others' hands are rescued, troops sent to keep the peace are lent (AID).

Source: the PLOVER manual of 2024-02-04, whose AID includes the rescue of hostages and peacekeeping forces.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar

_ENDS = ("on", "as", "for", "under", "in")  # before what somebody is sent for


def settle_relief(scene: Scene, draft: Draft) -> bool:
    """Gives a release by force, or a sending of peacekeepers, the type AID; whether it did."""
    if draft.standing.polarity == "denied" or not draft.actor:
        return False
    if _freed_by_force(scene, draft):
        draft.type, draft.mode = "AID", ()
        draft.reasons.append("captives of others freed by force: AID")
        return True
    if _keeps_peace(scene, draft):
        draft.type, draft.mode = "AID", ()
        draft.reasons.append("troops sent to keep the peace: AID")
        return True
    return False


def _freed_by_force(scene: Scene, draft: Draft) -> bool:
    """ "commandos freed the hostages held by X", "troops freed 40 women from Y": out of the hands of others."""
    parse, verb = scene.parse, draft.token
    if draft.type != "RETREAT" or "release" not in draft.mode or parse.lemmas[verb] not in scene.senses.giving.freed:
        return False
    if parse.tags[verb][0] != "V" or not all(armed(scene, m) for m in draft.actor):
        return False
    freed = grammar.patients(parse, verb) if scene.passive(verb) else grammar.objects(parse, verb)
    captive = scene.senses.giving.captive
    words = [w for t in freed for w in (t, *parse.children[t])]
    if any(parse.lemmas[t] in captive or parse.lowers[t] in captive for t in words):
        return not any(_by_the_same(scene, draft, t) for t in words)
    behind = grammar.prepositional(parse, (verb, *freed), "from")
    return any((m := scene.actor_at(t)) is not None and armed(scene, m) and m not in draft.actor for t in behind)


def _by_the_same(scene: Scene, draft: Draft, participle: int) -> bool:
    """ "freed the men whom they had kidnapped": their own captives, let go."""
    parse = scene.parse
    if parse.deps[participle] not in ("acl", "relcl"):
        return False
    doers = (*grammar.agents(parse, participle), *(c for c in parse.children[participle] if parse.deps[c] == "nsubj"))
    mentions = [scene.actor_at(t) for t in doers]
    return any(m is not None and (m in draft.actor or m.form == "pronoun") for m in mentions)


def _keeps_peace(scene: Scene, draft: Draft) -> bool:
    """ "sent troops on a peacekeeping mission", "deployed men as part of a peacekeeping force": what they are sent for or as."""
    parse, verb, words = scene.parse, draft.token, scene.senses.giving.keeps_peace
    if draft.type != "MOBILIZE" or "troops" not in draft.mode or not all(is_state(m) or armed(scene, m) for m in draft.actor):
        return False
    sent = grammar.patients(parse, verb) if scene.passive(verb) else grammar.objects(parse, verb)
    serving = [c for t in (verb, *sent) for c in parse.children[t] if c > verb and parse.tags[c] == "VB"]
    ends = [o for word in _ENDS for o in grammar.prepositional(parse, (verb, *sent, *serving, *draft.tokens), word)]
    ends.extend(grammar.prepositional(parse, tuple(ends), "of"))
    return any(parse.lemmas[w].lower() in words for t in ends for w in (t, *parse.children[t]))
