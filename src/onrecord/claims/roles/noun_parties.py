"""Parties of an event noun by its own kind: whom a war is waged on, who is on charges, whose shooting it was, seats of states."""

from __future__ import annotations

from onrecord.claims.participants.kinds import THINGS
from onrecord.claims.participants.owners import place_party
from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.role_words import WARS
from onrecord.claims.roles.places import NOBODY, Found, first, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.mentions.phrases import name_run
from onrecord.model import Actor, Mention

_POLICE = frozenset(["police", "gendarmerie", "constabulary"])


def fought(scene: Scene, trigger: Trigger) -> Found:
    """ "the war against X": X is whom it is waged on."""
    if scene.parse.lemmas[trigger.token] not in WARS:
        return NOBODY
    found, tokens = first(scene, trigger, ("against", "on"), thing=False)
    heads = tuple(scene.parse.starts[t] for t in tokens)
    kept = tuple(m for m in found if (armed(scene, m) or body(scene, m)) and any(m.start <= h < m.end for h in heads))
    return kept, tokens if kept else ()


def on_charges(scene: Scene, trigger: Trigger) -> Found:
    """ "appeared in court on fraud charges", "was held on charges of theft": who is charged."""
    parse, token = scene.parse, trigger.token
    prep = parse.heads[token]
    if parse.lemmas[token] not in ("charge", "count") or parse.deps[token] != "pobj" or parse.lowers[prep] != "on":
        return NOBODY
    verb = parse.heads[prep]
    if parse.tags[verb][0] != "V":
        return NOBODY
    heads = grammar.patients(parse, verb) if scene.passive(verb) else grammar.subjects(parse, verb)
    return mentions_at(scene, token, heads, create=True, thing=False)


def seat_of(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "Moscow's warning to Kyiv": the town stands for those who govern there."""
    for word in trigger.rule.recipient:
        tokens = grammar.prepositional(scene.parse, (trigger.token,), word) if word in ("to", "against", "on", "of") else ()
        found = tuple(m for t in tokens for m in place_party(scene, t) if m not in actor)
        if found and actor:
            return found, tokens
    return NOBODY


def shot(scene: Scene, trigger: Trigger) -> tuple[Found, Found] | None:
    """ "the Jane Doe police shooting": who shot and who was shot, both joined to the noun."""
    parse, token = scene.parse, trigger.token
    if parse.lowers[token] not in scene.senses.reached.shot or not token:
        return None
    police = token - 1 if parse.lemmas[token - 1] in _POLICE and parse.deps[token - 1] == "compound" else None
    behind = police if police is not None else token
    run = range(name_run(parse, behind - 1).start, behind)
    named = all(parse.tags[t] == "NNP" and scene.mentions.at(t, "place") is None for t in run) and len(run) > 1
    if not named or parse.heads[run.stop - 1] not in (token, police):
        return None
    known = scene.actor_at(run.stop - 1)
    if known is not None and (is_state(known) or armed(scene, known) or (known.actor is not None and known.actor.sector)):
        return None
    start, end = parse.starts[run.start], parse.ends[run.stop - 1]
    words = parse.text[start:end]
    victim = known or scene.add(
        Mention(f"r{start}-{end}", "actor", "name", start, end, words, actor=Actor(None, words, None, ()))
    )
    doer = (scene.bare_actor(police), (police,)) if police is not None else NOBODY
    return doer, ((victim,), (run.stop - 1,))


def without_scenes(scene: Scene, trigger: Trigger, found: Found) -> Found:
    """ "the bus massacre": what stands before such a noun tells where it was."""
    parse = scene.parse
    kept = [
        (m, t)
        for m, t in zip(*found, strict=False)
        if parse.deps[t] not in ("compound", "nmod", "amod") or scene.classes(t).isdisjoint(THINGS)
    ]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)
