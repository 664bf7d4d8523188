"""The party or place deeper inside what an act is about: "lifted the sanctions imposed on X", "agreed to a truce in X"."""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.participants import place_party
from onrecord.claims.role_own import own_means, own_state
from onrecord.claims.role_places import Found
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger, organised_mention
from onrecord.language.parse import Parse
from onrecord.model import Mention

# Prepositions of why, when and after whom something is told: who stands behind them is no side of the act.
_CIRCUMSTANCE = frozenset(
    ["according", "after", "before", "amid", "during", "since", "despite", "following", "because", "as", "while", "over",
     "without", "until", "like", "including", "ahead", "by", "through", "via", "along", "together", "alongside"]
)  # fmt: skip
_VENUES = frozenset(
    [
        "summit", "meeting", "conference", "session", "forum", "rally", "ceremony", "hearing", "assembly", "gathering",
        "congress",
        "convention", "briefing", "event", "interview", "speech", "debate", "headquarters", "embassy", "hotel", "airport",
    ]
)  # fmt: skip
_TO_PLACES = frozenset(["to", "into", "from", "against", "on", "toward", "towards", "over", "in", "across", "throughout"])
_HARMING = frozenset(
    ["accuse", "charge", "convict", "suspect", "blame", "kill", "wound", "injure", "arrest", "criticise", "criticize"]
)
_NEAR, _FAR = 7, 9  # steps up to the trigger
_LIFTS = frozenset(["CONCEDE", "RETREAT", "AID"])  # "ease some of the restrictions on aid to X"
_SENT = frozenset(
    [
        "ceasefire", "cease-fire", "truce", "armistice", "withdrawal", "aid", "assistance", "troop", "force", "soldier",
        "peacekeeper", "peacekeeping", "access", "corridor", "pause", "mission", "adviser", "advisor", "support", "relief",
    ]
)  # fmt: skip
_BARRIERS = frozenset(["nsubj", "nsubjpass", "relcl", "ccomp", "parataxis", "appos"])
_ANSWERS = frozenset(["REJECT", "AGREE", "SUPPORT", "CONCEDE", "ACCUSE"])


def _inside(scene: Scene, head: int, mention: Mention) -> bool:
    """ "Syrian" in "the Syrian government" is not another actor."""
    outer = scene.actor_at(scene.parse.heads[head])
    return outer is not None and outer.start <= mention.start and mention.end < outer.end


def party_inside(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """The first organised actor inside the object or clause: "lifted the sanctions imposed on X", "closed its border with X"."""
    parse = scene.parse
    for head, mention in scene.in_sentence("actor", parse.sentence_of[trigger.token]):
        if head <= trigger.token or mention in actor or mention.form == "pronoun" or not organised_mention(scene, mention):
            continue
        if own_means(scene, trigger, mention, actor) or own_state(mention, actor) or _inside(scene, head, mention):
            continue
        if parse.text[mention.end : mention.end + 1] in ("-", "–"):
            continue  # "calls for a UN-led inquiry"
        if _an_example(parse, head):
            continue
        if _reaches(scene, head, trigger, _FAR if trigger.rule.type in _LIFTS else _NEAR):
            found = tuple(m for h in grammar.with_conjuncts(parse, head) if (m := scene.actor_at(h)) is not None)
            return tuple(m for m in found if m not in actor), (head,)
    return (), ()


def place_inside(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """The first named place inside the object or clause, for those there: "agreed to a truce in X", "peacekeepers from X"."""
    parse = scene.parse
    if trigger.rule.type == "AGREE" and not any(parse.lemmas[t] in _SENT for t in _told(scene, trigger)):
        return (), ()  # where talks are to be held is no side of them
    for head, mention in scene.in_sentence("place", parse.sentence_of[trigger.token]):
        prep = parse.heads[head]
        if head <= trigger.token or mention.form != "name" or parse.deps[head] != "pobj" or parse.lowers[prep] not in _TO_PLACES:
            continue
        found = tuple(m for m in place_party(scene, head) if m not in actor and not own_state(m, actor))
        if found and _reaches(scene, head, trigger, _NEAR):
            return found, (head,)
    return (), ()


def _told(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The words of the trigger, its objects and those of its clause."""
    below = grammar.objects(scene.parse, trigger.clause) if trigger.clause is not None else ()
    return (*trigger.tokens, *trigger.objects, *below)


def _reaches(scene: Scene, head: int, trigger: Trigger, steps: int) -> bool:
    """Whether a phrase hangs inside the trigger's object or clause, and neither tells why, when or after whom it was done."""
    parse, step = scene.parse, head
    for _ in range(steps):
        dep, above = parse.deps[step], parse.heads[step]
        if above == step or dep in _BARRIERS:
            return False
        if dep == "agent" and (trigger.rule.type not in _ANSWERS or parse.lemmas[above] in _HARMING):
            return False  # but "rejected the plan proposed by X"
        if (dep == "advcl" and parse.tags[step] != "VB") or (dep == "conj" and parse.tags[step][0] == "V"):
            return False
        if dep == "prep" and parse.lowers[step] in _CIRCUMSTANCE and not _made_by(scene, step, trigger):
            return False
        if dep == "pobj" and parse.lemmas[step] in _VENUES and parse.lowers[above] in ("at", "in"):
            return False  # "promised at the alliance's summit"
        step = above
        if step == trigger.token:
            return True
    return False


def _an_example(parse: Parse, head: int) -> bool:
    """ "sent personnel such as doctors to X": what is sent, told by an example."""
    prep = parse.heads[head]
    return parse.deps[head] == "pobj" and parse.lowers[prep] == "as" and prep > 0 and parse.lowers[prep - 1] == "such"


def _made_by(scene: Scene, prep: int, trigger: Trigger) -> bool:
    """ "rejected offers for talks by X", "supplies such as tents to X"."""
    parse = scene.parse
    if parse.lowers[prep] == "as":
        return parse.lowers[prep - 1] == "such"
    return parse.lowers[prep] == "by" and trigger.rule.type in _ANSWERS and parse.tags[parse.heads[prep]][0] == "N"
