"""Plans, laws and taxes that a government gives up: a concession only where the sentence tells what it gave way to.

Source: the PLOVER manual of 2024-02-04, by which CONCEDE yields to a demand; what a cabinet drops of its own is its business.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger


def yields_to_nobody(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a plan that is dropped is no concession, or None."""
    parse, words = scene.parse, scene.senses.giving
    if trigger.rule.type != "CONCEDE" or trigger.rule.part != "verb" or parse.lemmas[trigger.token] not in words.drops:
        return None
    dropped = [t for t in trigger.objects if parse.lemmas[t] in words.policies]
    if not dropped or len(dropped) < len(trigger.objects):
        return None
    sentence = parse.sentence(trigger.token)
    if any(parse.lemmas[t].lower() in words.pressure for t in range(sentence.first, sentence.last)):
        return None
    return "a plan that is dropped, and nothing tells of pressure"
