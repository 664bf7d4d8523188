"""Types that the doer settles: what citizens do as a protest, states and armed groups do as something else.

Source: the PLOVER manual of 2024-02-04: PROTEST is civilian; a state that protests disapproves (ACCUSE), one that boycotts
another reduces relations (SANCTION), armed men who loot or burn destroy (ASSAULT). Arrest (COERCE) is a state's: whom rebels or
gangs carry off is abducted (ASSAULT).
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention

_OUTLAWS = frozenset(["REB", "UAF", "MIL", "CRM"])
_NO_STATE = frozenset(["REB", "UAF", "CRM"])
_BODIES = frozenset(["power_body", "group"])
_MANY = frozenset(["it", "they", "we"])
_ON = ("against", "on", "of")


def settle_by_doer(scene: Scene, draft: Draft) -> bool:
    """Gives a PROTEST of states or armed men, and an arrest by outlaws, the type that it has for them; whether it did."""
    if draft.type == "COERCE" and scene.parse.lemmas[draft.token] == "raid" and any(_flies(scene, m) for m in draft.actor):
        draft.type, draft.mode = "ASSAULT", ("aerial",)
        draft.reasons.append("a raid by aircraft is ASSAULT aerial")
        return True
    if draft.type == "ASSAULT" and draft.mode == ("firearms",) and (mode := _heavier_arms(scene, draft)):
        draft.mode = (mode,)
        draft.reasons.append("what fires is no firearm")
        return True
    if _carried_off(scene, draft):
        draft.type, draft.mode = "ASSAULT", ("abduct",)
        draft.reasons.append("people carried off by armed men are abducted: ASSAULT")
        return True
    if draft.type == "SANCTION" and _rebuked(scene, draft):
        return True
    if draft.type != "PROTEST" or not draft.actor:
        return False
    if all(_government(scene, m) for m in draft.actor):
        if "boycott" in draft.mode:
            draft.recipient = draft.recipient or _aim(scene, draft)
            if not any(_a_state(scene, m) for m in draft.recipient):
                return False  # a meeting or a poll is boycotted
            draft.type, draft.mode = "SANCTION", ("discontinue",)
        elif "demo" in draft.mode:
            draft.type, draft.mode = "ACCUSE", ("disapprove",)
        else:
            return False
        draft.reasons.append("PROTEST by a state is no demonstration")
        return True
    if "vandalize" in draft.mode and all(_under_arms(scene, m) for m in draft.actor):
        draft.type, draft.mode = "ASSAULT", ("destroy",)
        draft.reasons.append("PROTEST vandalize by armed men is ASSAULT destroy")
        return True
    return False


def _rebuked(scene: Scene, draft: Draft) -> bool:
    """ "the senator reprimanded her rival": one person scolds, no body punishes."""
    if scene.parse.lemmas[draft.token] not in ("reprimand", "censure") or draft.mode or not draft.actor:
        return False
    for m in draft.actor:
        tokens = scene.parse.tokens(m.start, m.end)
        if is_state(m) or any(not _BODIES.isdisjoint(scene.classes(t)) for t in tokens) or m.text.lower() in _MANY:
            return False
        if m.actor is not None and not {"JUD", "IGO", "NGO"}.isdisjoint(m.actor.sector):
            return False
    draft.type, draft.mode = "ACCUSE", ("disapprove",)
    draft.reasons.append("a reprimand by one person is ACCUSE")
    return True


def _flies(scene: Scene, mention: Mention) -> bool:
    """ "a regime warplane": whoever raids comes by air."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return any(scene.parse.lemmas[t] in scene.senses.hit.aircraft for t in tokens)


def _heavier_arms(scene: Scene, draft: Draft) -> str | None:
    """The mode of "tanks fired at the school", "warplanes opened fire on the convoy"."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V":
        return None
    fire = grammar.agents(parse, token) if scene.passive(token) else grammar.subjects(parse, token)
    arms = {parse.lemmas[t] for t in fire}
    if not arms or arms.isdisjoint(scene.senses.hit.heavy | scene.senses.hit.aircraft):
        return None
    return "heavy-weapons" if not arms.isdisjoint(scene.senses.hit.heavy) else "aerial"


def _carried_off(scene: Scene, draft: Draft) -> bool:
    """ "fighters hauled away the pupils": outlaws take people of no arms, and no word says that it was an arrest."""
    if draft.type != "COERCE" or "arrest" not in draft.mode or scene.parse.lemmas[draft.token] not in scene.senses.hit.takes:
        return False
    if not draft.actor or any(m.actor is None or _NO_STATE.isdisjoint(m.actor.sector) for m in draft.actor):
        return False
    return bool(draft.recipient) and not any(armed(scene, m) for m in draft.recipient)


def _government(scene: Scene, mention: Mention) -> bool:
    """A state by its name or its capital, or its government; a demonym stands for people as well."""
    actor, tokens = mention.actor, scene.parse.tokens(mention.start, mention.end)
    if actor is None or actor.country is None or mention.form == "pronoun" or not tokens:
        return False
    head = scene.parse.head(tokens)
    if scene.parse.deps[head] in ("amod", "compound", "nmod"):
        return False
    if is_state(mention):
        return scene.mentions.at(head, "place") is not None
    return actor.sector == ("GOV",) and actor.id is not None


def _under_arms(scene: Scene, mention: Mention) -> bool:
    return armed(scene, mention) and mention.actor is not None and not _OUTLAWS.isdisjoint(mention.actor.sector)


def _a_state(scene: Scene, mention: Mention) -> bool:
    """A state by its name, or "the small nation", "the kingdom"."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return is_state(mention) or (bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)] in scene.senses.hit.states)


def _aim(scene: Scene, draft: Draft) -> tuple[Mention, ...]:
    """Whom the words behind the noun or its verb name: "imposed a boycott on X"."""
    above = grammar.governor(scene.parse, draft.token)
    bases = (*draft.tokens, above[0]) if above is not None and above[1] in ("object", "passive") else draft.tokens
    heads = [t for word in _ON for t in grammar.prepositional(scene.parse, bases, word)]
    found = [m for t in heads for m in participant(scene, t, create=True)]
    return tuple(m for m in found if _a_state(scene, m) and m not in draft.actor)
