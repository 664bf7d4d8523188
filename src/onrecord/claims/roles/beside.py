"""Doers who stand beside the clause of the deed: who uses something to do it, who is helped in a struggle "by" whom, whose words
a fronted "his" means, and who carried out "such attacks".

Closed constructions of English, written from general knowledge; each is asked only where the deed's own words name nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.draft import Draft
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree.grammar import agents, is_passive, objects, prepositional, subjects, with_conjuncts
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_FRONTED = frozenset(["through", "by", "with", "in", "after", "despite", "before", "during", "since", "for", "following"])
_ONES_DEEDS = frozenset(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "AID", "SUPPORT", "ACCUSE", "REQUEST"])
_SUCH = frozenset(["such", "these", "those"])


def used_by(scene: Scene, trigger: Trigger) -> Found:
    """ "the occasion is being used by X to denounce Y": X."""
    parse, verb = scene.parse, trigger.token
    while parse.deps[verb] == "conj" and parse.tags[verb] == "VB":
        verb = parse.heads[verb]
    head = parse.heads[verb]
    if parse.tags[verb] != "VB" or parse.deps[verb] not in ("xcomp", "advcl") or head > verb:
        return NOBODY
    if parse.lemmas[head] not in scene.senses.reached.used or not is_passive(parse, head):
        return NOBODY
    return mentions_at(scene, trigger.token, agents(parse, head), create=True, thing=False)


def by_behind_own(scene: Scene, trigger: Trigger) -> Found:
    """ "X is supported in its fight against Y by Z", where the parser gives Z to the fight, which is X's: Z."""
    parse, verb = scene.parse, trigger.token
    if not is_passive(parse, verb):
        return NOBODY
    for prep in parse.children[verb]:
        if prep < verb or parse.deps[prep] != "prep" or parse.lowers[prep] == "by":
            continue
        for noun in parse.children[prep]:
            owned = parse.deps[noun] == "pobj" and any(
                parse.deps[c] == "poss" and parse.tags[c] == "PRP$" for c in parse.children[noun]
            )
            by = _last_by(parse, noun) if owned else None
            if by is not None:
                heads = tuple(o for t in parse.children[by] if parse.deps[t] == "pobj" for o in with_conjuncts(parse, t))
                return mentions_at(scene, trigger.token, heads, create=True, thing=False)
    return NOBODY


def _last_by(parse: Syntax, noun: int) -> int | None:
    """The "by" that hangs on a noun, or on what stands behind a preposition below it."""
    layer = [noun]
    for _ in range(3):
        for t in layer:
            for c in parse.children[t]:
                if c > noun and parse.lowers[c] == "by" and parse.deps[c] in ("prep", "agent"):
                    return c
        layer = [o for t in layer for c in parse.children[t] if c > noun and parse.deps[c] == "prep" for o in parse.children[c]]
    return None


def fronted(scene: Scene, trigger: Trigger) -> Found:
    """ "Through his threats, and imposition of sanctions on Y, X has lost Z": X, whom the "his" that opens the sentence means."""
    parse, noun = scene.parse, trigger.token
    if trigger.rule.type not in _ONES_DEEDS:
        return NOBODY
    first = parse.sentence(noun).first
    while first < noun and not parse.words[first][0].isalnum():
        first += 1
    if parse.lowers[first] not in _FRONTED or parse.tags[first + 1] != "PRP$" or noun not in parse.subtree(first):
        return NOBODY
    opening, verb = parse.heads[first + 1], parse.heads[first]
    if parse.heads[opening] != first or parse.tags[verb][0] != "V" or verb < noun:
        return NOBODY
    step = noun
    while step not in (opening, first) and parse.heads[step] != step:
        if parse.deps[step] == "relcl" or parse.lowers[step] == "by" or (step != opening and parse.deps[step] == "poss"):
            return NOBODY
        step = parse.heads[step]
    subject = next((c for c in parse.children[verb] if parse.deps[c] == "nsubj" and c > noun), None)
    if subject is None or (step == opening and noun != opening and parse.lowers[parse.heads[noun]] not in ("of", "to")):
        return NOBODY
    return mentions_at(scene, trigger.token, subjects(parse, verb), create=True, thing=False)


def in_an_offensive(scene: Scene, trigger: Trigger) -> Found:
    """ "X took the province in an offensive called Y": X, who takes it so."""
    verb = _taken_in(scene, trigger)
    if verb is None:
        return NOBODY
    doers = agents(scene.parse, verb) if is_passive(scene.parse, verb) else subjects(scene.parse, verb)
    return mentions_at(scene, trigger.token, doers, create=True, thing=False)


def taken_from(scene: Scene, trigger: Trigger) -> Found:
    """ "took the province from X in an offensive": X."""
    verb = _taken_in(scene, trigger)
    if verb is None:
        return NOBODY
    foes = prepositional(scene.parse, (verb, *objects(scene.parse, verb)), "from")
    return mentions_at(scene, trigger.token, foes, create=True, thing=False)


def _taken_in(scene: Scene, trigger: Trigger) -> int | None:
    """The verb of taking a place that an offensive is the means of."""
    parse, noun = scene.parse, trigger.token
    prep = parse.heads[noun]
    if trigger.rule.type != "ASSAULT" or parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("in", "during", "through"):
        return None
    if parse.lemmas[noun] not in scene.senses.others.offensives or parse.tags[noun] != "NN":
        return None
    if any(parse.deps[c] == "det" and parse.lowers[c] not in ("a", "an", "another") for c in parse.children[noun]):
        return None
    verb = parse.heads[prep]
    known = scene.events.verb_patterns.get(parse.lemmas[verb]) if parse.tags[verb][0] == "V" else None
    taking = known is not None and any("seize" in scene.events.rules[p.rule].mode for p in known.single)
    return verb if taking else None


def doer_of_such(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> None:
    """ "the kidnapping of Y prompted X to carry out such attacks": X, for what "such attacks" take up."""
    parse = scene.parse
    if draft.type != "ASSAULT" or draft.actor or draft.standing.status != "occurred" or draft.standing.polarity != "affirmed":
        return
    for other in drafts:
        later = other is not draft and other.type == "ASSAULT" and other.token > draft.token and bool(other.actor)
        if not later or parse.tags[other.token] not in ("NNS", "NN") or other.standing.polarity == "denied":
            continue
        if any(parse.lowers[c] in _SUCH and c < other.token for c in parse.children[other.token]):
            draft.actor = tuple(m for m in other.actor if m not in draft.recipient)
            draft.reasons.append(f"doer of {parse.words[other.token]!r}, which take it up")
            return
