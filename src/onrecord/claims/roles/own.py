"""What belongs to the doer is no party to what he does: the troops he sends, his own country, "its decision"."""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

OWN_MEANS = frozenset(["soldier", "troop_like", "weapon", "vehicle", "aircraft", "ship"])  # what is sent is no recipient
_POSSESSIVES = ("its ", "their ", "his ", "her ", "our ", "my ")


_STATE_SECTORS = frozenset(["GOV", "MIL", "LEG", "COP", "DIP", "JUD"])


def own_means(scene: Scene, trigger: Trigger, mention: Mention, actor: tuple[Mention, ...]) -> bool:
    """Troops, ships and weapons that somebody sends or withdraws are his own, unless the text says whose else they are."""
    parse = scene.parse
    tokens = parse.tokens(mention.start, mention.end)
    if mention.form != "nominal" or not tokens or scene.classes(parse.head(tokens)).isdisjoint(OWN_MEANS | {"peacekeeper"}):
        return False
    if mention.actor is not None and mention.actor.sector and "MIL" not in mention.actor.sector:
        return False
    verbs = [trigger.token, *([trigger.clause] if trigger.clause is not None else [])]
    if not any(parse.lemmas[v] in scene.senses.belongings.moves for v in verbs) or (
        trigger.rule.type == "AID" and parse.lemmas[trigger.token] == "train"
    ):
        return False
    country = mention.actor.country if mention.actor is not None else None
    return country is None or any(a.actor is not None and a.actor.country == country for a in actor)


def own_state(mention: Mention, actor: tuple[Mention, ...]) -> bool:
    """The country of an official, a parliament or an army that acts: "the Saudi envoy pledged the Kingdom's support"."""
    if mention.actor is None or mention.actor.id is None or mention.actor.id != mention.actor.country:
        return False
    return any(
        a.actor is not None
        and a.actor.country == mention.actor.country
        and (a.actor.id == a.actor.country or not _STATE_SECTORS.isdisjoint(a.actor.sector))
        for a in actor
    )


def own_border(scene: Scene, mention: Mention, actor: tuple[Mention, ...]) -> bool:
    """ "closed its borders with X", "a president who shuts his country's airspace": what is closed is the doer's own."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if (
        mention.form != "nominal"
        or not tokens
        or scene.parse.lemmas[scene.parse.head(tokens)] not in scene.senses.belongings.borders
    ):
        return False
    if own_thing(scene, mention):
        return True
    country = mention.actor.country if mention.actor is not None else None
    return country is not None and any(a.actor is not None and a.actor.country == country for a in actor)


def own_thing(scene: Scene, mention: Mention) -> bool:
    """ "its troops", but not "its neighbours" and "their British counterparts", who are others."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    others = bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)] in scene.senses.belongings.others
    return mention.form == "nominal" and not others and mention.text.lower().startswith(_POSSESSIVES)
