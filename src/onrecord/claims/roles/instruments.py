"""Instruments: with what. Weapons, bombs and munitions that are subjects, "with" phrases, or part of the event's own name."""

from __future__ import annotations

from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.mentions.phrases import base_phrase
from onrecord.model import Span

_WEAPONS = frozenset(
    [
        "weapon",
        "bomb",
        "explosive",
        "firearm",
        "missile",
        "drone",
        "blade",
        "blunt",
        "projectile",
        "riot_agent",
        "ammunition",
        "chemical",
    ]
)
_MODES = {
    "drone": "drone", "missile": "heavy-weapons", "bomb": "explosives", "explosive": "explosives", "firearm": "firearms",
    "blade": "primitive", "blunt": "primitive", "projectile": "primitive", "riot_agent": "crowd-control",
    "chemical": "unconventional",
}  # fmt: skip
# What comes from the air and whoever blows himself up, when they are the doer themselves.
_DOERS = {"drone": "drone", "aircraft": "aerial", "missile": "heavy-weapons"}
_BLASTER, _SELF = "bomber", "suicide"
_MEN = "fighter"  # men far oftener than aircraft
_TYPES = frozenset(("ASSAULT", "THREATEN", "COERCE", "PROTEST"))


def find_instruments(scene: Scene, trigger: Trigger) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """Spans of what it was done with, and the modes that they say when the trigger itself says none."""
    if trigger.rule.type not in _TYPES:
        return (), ()
    parse = scene.parse
    spans: list[Span] = []
    modes: list[str] = []
    for head in dict.fromkeys(_heads(scene, trigger)):
        classes = scene.classes(head)
        if parse.lemmas[head] in QUANTITIES:  # "dozens of missiles"
            head = next((o for c in parse.children[head] if parse.lowers[c] == "of" for o in parse.children[c]), head)
            classes = scene.classes(head)
        modes.extend(mode for mode in _of_doer(scene, head, classes) if mode not in modes)
        if classes.isdisjoint(_WEAPONS) or parse.tags[head][0] != "N" or scene.actor_at(head) is not None:
            continue
        tokens = base_phrase(parse, head)
        if parse.deps[head] == "compound":
            tokens = range(min((c for c in parse.children[head] if parse.deps[c] == "compound"), default=head), head + 1)
        spans.append(parse.span(tokens.start, tokens.stop))
        modes.extend(mode for name, mode in _MODES.items() if name in classes and mode not in modes)
    return tuple(spans), tuple(modes[:2])


def _of_doer(scene: Scene, head: int, classes: frozenset[str] | set[str]) -> tuple[str, ...]:
    """ "Norland's drones hit the camp", "a suicide bomber struck": what the doers themselves say of how it was done."""
    parse = scene.parse
    if scene.actor_at(head) is None or parse.tags[head][0] != "N" or parse.lemmas[head] == _MEN:
        return ()
    if parse.lemmas[head] == _BLASTER:
        return ("suicide-attack",) if any(parse.lowers[c] == _SELF for c in parse.children[head]) else ()
    return tuple(mode for name, mode in _DOERS.items() if name in classes)[:1]


def _heads(scene: Scene, trigger: Trigger) -> list[int]:
    """Where what it was done with may be named: beside the verb and behind its prepositions, before the noun and in it."""
    parse, token = scene.parse, trigger.token
    heads: list[int] = []
    if trigger.rule.part == "verb":
        doers = grammar.agents(parse, token) if scene.passive(token) else grammar.subjects(parse, token)
        heads.extend(doers)
        heads.extend(grammar.prepositional(parse, tuple(doers), "with"))  # "a man with an axe attacked"
        if scene.passive(token) and parse.lemmas[token] in scene.senses.reached.went_off:
            heads.extend(grammar.patients(parse, token))
        heads.extend(trigger.objects)
        heads.extend(trigger.tokens[1:])
        if not scene.passive(token) and parse.lemmas[token] in scene.senses.reached.senders:
            heads.extend(grammar.objects(parse, token))
        for word in ("with", "using", "in", "from", "by", "of"):
            heads.extend(grammar.prepositional(parse, trigger.tokens, word))
        for c in parse.children[token]:
            if parse.deps[c] == "advcl" and parse.lemmas[c] == "use":
                heads.extend(grammar.objects(parse, c))
    else:
        heads.extend(grammar.prepositional(parse, (token,), "with"))
        heads.extend(c for c in parse.children[token] if parse.deps[c] in ("compound", "amod", "nmod") and c < token)
        heads.append(token)
    if trigger.rule.mode == ("beat",):  # "beat the prisoner with bats": the parser may hang the bats on the prisoner
        heads.extend(grammar.prepositional(parse, trigger.objects, "with"))
    return heads
