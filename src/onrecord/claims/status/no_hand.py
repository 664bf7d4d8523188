"""Acts that somebody is said to have no part in: "had no hand in the bombing", "was not behind it", "had nothing to do with it".

The act itself is known; what is denied is who did it. With that doer the claim is denied; a claim without a doer, or with
another one ("had nothing to do with his brother's killing of the guard"), stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.tree.grammar import patients, subjects
from onrecord.claims.tree.syntax import Syntax

_PREPOSITIONS = frozenset({"in", "with", "for", "to", "of", "behind"})
_NONE = frozenset({"no", "none", "neither", "nobody", "nothing", "never", "not", "n't", "n’t", "hardly"})
_HAPPENED = frozenset({"occurred", "ongoing"})


def disclaimed(scene: Scene, draft: Draft) -> None:
    """Deny a claim of an act for whoever has no part in it; of a claim without a doer this becomes the doer that is denied."""
    stands = draft.standing
    if draft.kind not in ("event", "relation") or stands.polarity != "affirmed" or stands.status not in _HAPPENED:
        return
    verb = _not_shared_in(scene.parse, draft.token)
    if verb is None:
        return
    named = subjects(scene.parse, verb) or (patients(scene.parse, verb) if scene.passive(verb) else ())
    outside = tuple(m for t in named for m in participant(scene, t, create=True))
    if not outside:
        return
    if not draft.actor and draft.kind == "event":
        draft.actor = outside
    elif not {_who(scene, m.id) for m in draft.actor} & {_who(scene, m.id) for m in outside}:
        return
    draft.standing = replace(stands, polarity="denied")
    draft.reasons.append("somebody has no part in it")


def _who(scene: Scene, mention: str) -> str:
    known = scene.mentions.by_id.get(mention)
    return known.entity if known is not None and known.entity else mention


def _not_shared_in(parse: Syntax, token: int) -> int | None:
    """The verb that says of its subject that it has no part in an act."""
    while parse.deps[token] == "conj" and parse.heads[token] != token:
        token = parse.heads[token]
    holder = parse.heads[token]
    if parse.deps[token] not in ("pobj", "pcomp") or parse.lowers[holder] not in _PREPOSITIONS:
        return None
    above = parse.heads[holder]
    if parse.lowers[holder] == "with" and parse.lemmas[above] == "do":
        return _nothing_to_do(parse, above)
    part = above if parse.tags[above][0] == "N" else parse.child(above, "dobj", "attr")
    if part is not None and parse.lemmas[part] in parse.grammar.hands and parse.lowers[holder] != "behind":
        verb = parse.heads[part]
        if parse.lemmas[verb] not in parse.grammar.has_part:
            return None  # "claimed no responsibility for it" says nothing of who did it
        return verb if (_none(parse, part) or _negated(parse, verb)) else None
    if parse.lowers[holder] == "behind":
        return above if parse.lemmas[above] in ("be", "stand") and _negated(parse, above) else None
    if parse.lowers[above] not in parse.grammar.involved:
        return None
    verb = above if parse.tags[above][0] == "V" else parse.heads[above]
    return verb if _negated(parse, verb) or _negated(parse, above) else None


def _nothing_to_do(parse: Syntax, do: int) -> int | None:
    """ "had | nothing (whatsoever) | to do with", "did not have anything to do with"."""
    thing = parse.heads[do]
    if parse.lowers[thing] in ("nothing", "anything", "little", "something"):
        verb = parse.heads[thing]
        none = parse.lowers[thing] == "nothing" or (parse.lowers[thing] == "anything" and _negated(parse, verb))
        return verb if none and parse.lemmas[verb] == "have" else None
    if parse.lemmas[thing] != "have":  # "has | nothing | to do", the infinitive hung on "has"
        return None
    said = parse.child(thing, "dobj")
    return thing if said is not None and parse.lowers[said] == "nothing" else None


def _none(parse: Syntax, noun: int) -> bool:
    return any(parse.lowers[c] in _NONE and parse.deps[c] in ("det", "neg", "preconj") for c in parse.children[noun])


def _negated(parse: Syntax, verb: int) -> bool:
    """Whether a verb is negated, by itself, by its subject ("none of his men") or in the clause that it goes on."""
    if any(parse.lowers[c] in _NONE and (parse.deps[c] in ("neg", "advmod", "nsubj", "nsubjpass")) for c in parse.children[verb]):
        return True
    subject = parse.child(verb, "nsubj", "nsubjpass")
    return subject is not None and _none(parse, subject)
