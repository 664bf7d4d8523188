"""Actors and recipients of a trigger, read off the sentence's structure by what its rule says of where they stand."""

from __future__ import annotations

from onrecord.claims.noun_roles import noun_roles
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger
from onrecord.claims.verb_roles import verb_roles


def find_roles(scene: Scene, trigger: Trigger) -> Roles:
    return noun_roles(scene, trigger) if trigger.rule.part == "noun" else verb_roles(scene, trigger)
