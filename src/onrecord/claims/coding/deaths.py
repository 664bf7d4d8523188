"""Deaths told by an intransitive verb over an event noun: "five men died in police firing", "succumbed to the shelling".

The noun says what was done and by whom, the verb to whom: its subject is the recipient, and verb and noun are one trigger.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.participants.organised import organised_mention
from onrecord.claims.participants.read import participant
from onrecord.claims.roles.identified import identified
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_DYING = frozenset(["die", "perish", "succumb"])
_CAUSES = frozenset(["in", "from", "of", "by", "under", "during", "to", "due", "because", "after", "following", "amid"])
_STEPS = 5  # "succumbed to injuries received in police firing"


def of_the_dead(scene: Scene, trigger: Trigger, roles: Roles) -> tuple[Trigger, Roles]:
    """The trigger and its roles, those who died in it added; unchanged where nobody dies of it."""
    if trigger.rule.type != "ASSAULT":
        return trigger, roles
    if not trigger.rule.symmetric and (told := tuple(m for m in identified(scene, trigger)[0] if m not in roles.actor)):
        kept = tuple(
            m for m in roles.recipient if m not in told and m.text.lower().split()[-1] not in scene.senses.targets.sufferers
        )
        return trigger, replace(roles, recipient=(*kept, *told), own=True)
    if trigger.rule.part == "verb" and not roles.actor and scene.parse.lemmas[trigger.token] in _DYING:
        return trigger, replace(roles, actor=_named_before(scene, trigger.tokens[-1]))
    if trigger.rule.part != "noun" or roles.recipient:
        return trigger, roles
    verb = _dying_verb(scene, trigger.token)
    if verb is None:
        return trigger, roles
    found: list[Mention] = []
    for token in grammar.subjects(scene.parse, verb):
        if scene.parse.lowers[token] in ("nobody", "none"):
            return trigger, roles
        found.extend(m for m in participant(scene, token, create=True) if m not in roles.actor and m not in found)
    if not found:
        return trigger, roles
    return replace(trigger, tokens=(verb, *trigger.tokens)), replace(roles, recipient=tuple(found), own=True)


def _named_before(scene: Scene, noun: int) -> tuple[Mention, ...]:
    """Whose shelling or firing it was: "army" in "died in army shelling"."""
    parse = scene.parse
    if parse.tags[noun][0] not in "NV":
        return ()
    found = (
        scene.actor_at(c) for c in parse.children[noun] if parse.deps[c] in ("compound", "amod", "nmod", "poss") and c < noun
    )
    return tuple(m for m in found if m is not None and organised_mention(scene, m))


def _dying_verb(scene: Scene, noun: int) -> int | None:
    """The verb of dying that a noun hangs under through prepositions, nouns of hurt and participles."""
    parse, step = scene.parse, noun
    if parse.tags[noun] == "VBG" and parse.deps[noun] in ("acl", "advcl") and noun and parse.deps[noun - 1] == "pobj":
        step = noun - 1  # "in police firing": the parser hangs the event on its modifier
    for _ in range(_STEPS):
        head = parse.heads[step]
        if head == step:
            return None
        if parse.tags[head][0] == "V" and parse.lemmas[head] in _DYING:
            below = parse.deps[step] in ("prep", "agent") and parse.lowers[step] in _CAUSES
            return head if below and not any(parse.deps[c] == "neg" for c in parse.children[head]) else None
        through = parse.tags[head] in ("IN", "JJ", "VBN", "RB") or parse.lemmas[head] in ("injury", "wound", "burn")
        if parse.deps[step] not in ("pobj", "prep", "pcomp", "acl", "amod", "agent") or not through:
            return None
        step = head
    return None
