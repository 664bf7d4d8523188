"""What a denial leaves as it is: a relative clause of background ("denied it laid the mine, which killed nine"), the act that one
has no part in ("denied a role in the attack"), and that somebody made the charge that is rejected."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import REPORTS, Voices, denies
from onrecord.language.parse import Parse
from onrecord.model import Attribution

_KNOWN = frozenset({"the", "this", "that", "these", "those", "last"})
_PAST = frozenset({"VBD", "VBN"})
_STEPS = 8


def undenied(scene: Scene, draft: Draft) -> None:
    """Give a claim back to whoever stands above a denial that does not reach its trigger, as affirmed."""
    own = scene.predicates.by_token.get(draft.token)
    while draft.standing.polarity == "denied" and (own is None or own.polarity != "denied"):
        chain = draft.attribution
        denier = next((i for i in range(len(chain) - 1, -1, -1) if chain[i].polarity == "denied"), None)
        if denier is None:
            return
        parse, cue = scene.parse, _cue(scene.parse, chain[denier])
        if not (
            _background(scene, draft.token, cue)
            or _report(parse, draft.token, cue)
            or (not draft.actor and _no_part(scene, draft.token, cue))
        ):
            return
        draft.attribution = chain[:denier]
        if not any(denies(a) for a in draft.attribution):
            draft.standing = replace(draft.standing, polarity="affirmed")


def disclaimers(scene: Scene, draft: Draft, chain: tuple[Attribution, ...]) -> list[Draft]:
    """ "Tehran denied any role in the attack on the tanker": beside the attack, which stays told as it was, that Tehran did it,
    denied by Tehran. `chain`: the voices over the claim before the denial was taken from it."""
    denier = next((a for a in reversed(chain) if a.polarity == "denied"), None)
    if denier is None or denier in draft.attribution or draft.kind != "event" or draft.actor:
        return []
    who = scene.mentions.by_id.get(denier.speaker or "")
    if who is None or draft.standing.polarity != "affirmed" or not _no_part(scene, draft.token, _cue(scene.parse, denier)):
        return []
    standing = replace(draft.standing, polarity="denied")
    reasons = [*draft.reasons, "somebody has no part in it"]
    return [replace(draft, actor=(who,), standing=standing, attribution=chain, reasons=reasons, answers=True)]


def of_denied_deed(scene: Scene, draft: Draft, voices: Voices) -> None:
    """Deny what a denied deed would have done: "denied firing at the town, | which wounded three |", told behind a comma of a
    place that wounds nobody, in the voice of whoever denies the deed."""
    parse, token = scene.parse, draft.token
    if draft.kind != "event" or draft.standing.polarity != "affirmed" or parse.deps[token] != "relcl":
        return
    verb = next((t for t in parse.ancestors(parse.heads[token]) if parse.tags[t][0] == "V"), None)
    own = scene.predicates.by_token.get(verb) if verb is not None else None
    if verb is None or own is None or not _of_the_deed(scene, token):
        return
    chain = voices.chain(parse.starts[verb], parse.ends[verb])
    if own.polarity == "denied" or any(denies(a) for a in chain):
        draft.attribution = chain
        draft.standing = replace(draft.standing, polarity="denied")
        draft.reasons.append("what a denied deed would have done")


def _cue(parse: Parse, attribution: Attribution) -> frozenset[int]:
    return frozenset(t for span in attribution.cue for t in parse.tokens(span.start, span.end))


def _background(scene: Scene, token: int, cue: frozenset[int]) -> bool:
    """ "denied that the raid | , which killed nine, | was its own": told of a thing by the way, behind a comma, in the past."""
    parse, step = scene.parse, token
    for _ in range(_STEPS):
        if step in cue or parse.heads[step] == step:
            return False
        if parse.deps[step] == "relcl" and parse.tags[step] in _PAST:
            first = step
            while first > parse.heads[step] + 1 and parse.words[first - 1] != ",":
                first -= 1
            if parse.words[first - 1] == "," and any(parse.tags[t] in ("WDT", "WP", "WP$", "WRB") for t in range(first, step)):
                return not _of_the_deed(scene, step)
        step = parse.heads[step]
    return False


def _of_the_deed(scene: Scene, clause: int) -> bool:
    """Whether "which" may mean the deed that is denied and not the thing before it: "denied firing at the town, | which killed
    nine |", "denied a raid, | which killed nine |"; nobody doubts that of "the raid, which killed nine"."""
    parse, noun = scene.parse, scene.parse.heads[clause]
    subject = parse.child(clause, "nsubj")
    if subject is None or parse.lowers[subject] not in ("which", "that"):
        return False
    named = scene.actor_at(noun)
    if named is not None and named.actor is not None:
        return not named.actor.sector and named.actor.id is None  # else one that may have done it: "the army, which killed nine"
    known = parse.child(noun, "poss") is not None or any(parse.lowers[c] in _KNOWN for c in parse.children[noun])
    return not known and parse.lemmas[noun] in scene.events.noun_patterns


def _report(parse: Parse, token: int, cue: frozenset[int]) -> bool:
    """ "rejected | allegations by the union | that ...": that the union alleges it is not denied."""
    return parse.deps[token] == "dobj" and parse.heads[token] in cue and parse.lemmas[token] in REPORTS


def _no_part(scene: Scene, token: int, cue: frozenset[int]) -> bool:
    """ "denied a role in the attack", "denied being behind Friday's attack": a known act that one had no part in."""
    parse = scene.parse
    if parse.tags[token][0] != "N":
        return False
    known = any(parse.lowers[c] in _KNOWN or parse.deps[c] == "poss" for c in parse.children[token])
    holder = parse.heads[token]
    if not known or parse.deps[token] != "pobj":
        return False
    above = parse.heads[holder]
    part = (
        parse.lemmas[above] in scene.senses.passing.parts_in
        or parse.lowers[above] in scene.senses.passing.involved_in
        or parse.lowers[holder] == "behind"
    )
    return part and (above in cue or any(a in cue for a in parse.ancestors(above)))
