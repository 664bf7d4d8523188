"""Casualties of a flood, a crash or a disease, which nobody has struck: no attack."""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention

_CONCRETE = frozenset(
    (
        "vehicle",
        "person",
        "facility",
        "aircraft",
        "ship",
        "weapon",
        "food",
        "narcotic",
        "infrastructure",
        "target",
        "attack_word",
        "explosive",
    )
)
_MISHAP = frozenset(("disaster", "accident", "disease", "weather"))


def of_accident(scene: Scene, draft: Draft) -> bool:
    """Killed or injured by nobody, in a sentence (or after one) that tells of a flood, a crash or a disease."""
    parse = scene.parse
    if draft.type == "ASSAULT" and draft.actor and all(_craft(scene, m) for m in draft.actor):
        sentence = parse.sentences[draft.sentence]
        return any(_crash(scene, t) for t in range(sentence.first, sentence.last))
    if draft.type != "ASSAULT" or draft.actor or draft.mode or draft.instrument:
        return False
    for number in (draft.sentence, draft.sentence - 1, draft.sentence + 1):
        if 0 <= number < len(parse.sentences) and abs(number - draft.sentence) <= 1:
            sentence = parse.sentences[number]
            if sentence.block != parse.sentences[draft.sentence].block:
                continue
            tokens = range(sentence.first, sentence.last)
            if any(_mishap(scene, t) for t in tokens if parse.tags[t] in ("NN", "NNS")):
                return True
            if any(parse.lemmas[t] in scene.events.words["mishap_verbs"] for t in tokens if parse.tags[t][0] == "V"):
                return True
            if any(_crash(scene, t) for t in tokens) and not any(parse.lemmas[t] in scene.senses.mishaps.violent for t in tokens):
                return True
    return False


def _mishap(scene: Scene, token: int) -> bool:
    """A word that names a mishap and nothing else: "flood", "derailment"; not "car" or "fire"."""
    classes = scene.classes(token)
    return (
        bool(classes & _MISHAP)
        and classes.isdisjoint(_CONCRETE)
        and scene.parse.lemmas[token] not in scene.events.words["other_sense"]
        and not (scene.parse.lemmas[token] == "suicide" and scene.parse.deps[token] in ("compound", "nmod", "amod"))
    )


def _crash(scene: Scene, token: int) -> bool:
    """ "a warplane crashed into a market": a craft that comes down, no missile and no bomb."""
    parse = scene.parse
    if parse.lemmas[token] != "crash" or parse.tags[token][0] != "V":
        return False
    return any(parse.lemmas[s] in scene.senses.mishaps.crafts for s in grammar.subjects(parse, token))


def _craft(scene: Scene, mention: Mention) -> bool:
    """ "a cargo plane", whose own crash kills: nobody's weapon."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    head = scene.parse.head(tokens) if tokens else -1
    return mention.form == "nominal" and head >= 0 and bool(scene.classes(head) & {"aircraft", "vehicle", "ship"})
