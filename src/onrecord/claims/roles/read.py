"""Actors and recipients of a trigger, read off the sentence's structure by what its rule says of where they stand."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.roles.beside import by_behind_own, fronted, in_an_offensive, used_by
from onrecord.claims.roles.frames import framed
from onrecord.claims.roles.nouns import noun_roles
from onrecord.claims.roles.result import Roles
from onrecord.claims.roles.verbs import verb_roles
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger


def find_roles(scene: Scene, trigger: Trigger) -> Roles:
    """Those whom the trigger's own words give; a doer that they do not name, from the clause that frames it."""
    roles = noun_roles(scene, trigger) if trigger.rule.part == "noun" else verb_roles(scene, trigger)
    if roles.actor and not (trigger.rule.symmetric and len(roles.actor) == 1):
        return roles
    found, tokens = framed(scene, trigger)
    for rule in () if found else (fronted, in_an_offensive) if trigger.rule.part == "noun" else (used_by, by_behind_own):
        found, tokens = rule(scene, trigger)
        if found:
            break
    more = tuple(m for m in found if m not in roles.actor and m not in roles.recipient)
    if not more:
        return roles
    return replace(roles, actor=(*more, *roles.actor), actor_tokens=(*tokens, *roles.actor_tokens), direct=False)
