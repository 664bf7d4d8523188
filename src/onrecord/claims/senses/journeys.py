"""Journeys that are no visit: to join a force, to fight, to work or to learn, and with whom one fights there.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger


def only_a_journey(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why somebody only goes somewhere, and meets or fights nobody who is told, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _to_join(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "travelled to Syria to join the rebels": the purpose is no talk."""
    parse, token = scene.parse, trigger.token
    if lemma(scene, trigger) not in scene.senses.journeys.goes:
        return False
    behind = {token, *grammar.objects(parse, token), *trigger.tokens, *trigger.objects}
    purposes = [c for t in behind for c in parse.children[t] if c > token and parse.deps[c] in ("xcomp", "advcl", "acl", "relcl")]
    purposes.extend(o for t in behind for c in parse.children[t] if parse.lowers[c] == "for" for o in parse.children[c])
    return any(parse.lemmas[p] in scene.senses.journeys.joins and not _talks(scene, p) for p in purposes)


def _talks(scene: Scene, verb: int) -> bool:
    """ "to join the talks"."""
    return any(scene.parse.lemmas[o] in scene.senses.meetings.purposes for o in grammar.objects(scene.parse, verb))


def _beside_them(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "went to fight with the Kurds": on the side of those to whom one goes."""
    parse, token = scene.parse, trigger.token
    if lemma(scene, trigger) != "fight" or not any(parse.lowers[t] == "with" for t in trigger.tokens[1:]):
        return False
    above = parse.heads[token]
    return (
        parse.tags[token] in ("VB", "VBG")
        and parse.deps[token] in ("xcomp", "advcl", "acl", "conj", "pcomp")
        and parse.lemmas[above if parse.deps[token] != "pcomp" else parse.heads[above]] in scene.senses.journeys.sides
    )


_OTHERS = by_type(
    (
        Other(("CONSULT",), _to_join, "a journey to join somebody, no talks"),
        Other(("ASSAULT",), _beside_them, "on the side of those to whom one goes", part="verb"),
    )
)
