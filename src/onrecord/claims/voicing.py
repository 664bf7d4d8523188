"""Which of the voices over a claim stay in the end, and whether it is denied."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.no_hand import disclaimed
from onrecord.claims.status.undenied import undenied
from onrecord.claims.status.voice import denies, once_each, vouched, weaker
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.unfit.presupposed import charged_by, told_by_page
from onrecord.language.tags import TENSED
from onrecord.model import (
    Attribution,
    Certainty,
)

_DEFINITE = frozenset({"the", "this", "these", "that", "those"})


def settle_voice(scene: Scene, draft: Draft) -> None:
    """Which of the voices over a claim stay, and whether it is denied."""
    draft.attribution = tuple(a for a in draft.attribution if a.source or a.kind != "perception")  # a writer's own "seems"
    if draft.attribution and told_by_page(scene.parse, draft.token, draft.attribution[-1]):
        gone = draft.attribution[-1]
        draft.attribution = draft.attribution[:-1]
        draft.standing = replace(draft.standing, certainty=_own_certainty(scene, draft))
        own = scene.predicates.by_token.get(draft.token)
        only = not any(denies(a) for a in draft.attribution) and not _denied_by_carrier(scene, draft)
        if only and gone.polarity == "denied" and not gone.source and (own is None or own.polarity == "affirmed"):
            draft.standing = replace(draft.standing, polarity="affirmed")
    undenied(scene, draft)
    disclaimed(scene, draft)
    charge = bool(draft.attribution) and charged_by(scene.parse, draft.token, draft.attribution[-1])
    if not charge and _told_as_happened(scene.parse, draft.token):
        asked = bool(draft.attribution) and _asked_for(scene.parse, draft.token, draft.attribution[-1])
        draft.attribution = vouched(draft.attribution, draft.standing, asked)
    draft.attribution = once_each(draft.attribution, scene.mentions.by_id)


def _told_as_happened(parse: Syntax, token: int) -> bool:
    """Whether a word tells of its event as of something known: a finite verb in the past or present, or a noun with "the"."""
    helped = any(parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in TENSED for c in parse.children[token])
    definite = any(parse.deps[c] == "poss" or parse.lowers[c] in _DEFINITE for c in parse.children[token])
    return parse.tags[token] in TENSED or helped or (parse.tags[token][0] == "N" and definite)


def _denied_by_carrier(scene: Scene, draft: Draft) -> bool:
    """Whether the verb that carries an event noun is denied: "never carried out the raid"."""
    if not draft.carried:
        return False
    above = next((t for t in scene.parse.ancestors(draft.token) if scene.parse.tags[t][0] == "V"), None)
    verb = scene.predicates.by_token.get(above) if above is not None else None
    return verb is not None and verb.polarity == "denied"


def _own_certainty(scene: Scene, draft: Draft) -> Certainty:
    """How certain a word is by itself and by the voices that are left over it."""
    own = scene.predicates.by_token.get(draft.token)
    certainty: Certainty = own.certainty if own is not None else "certain"
    for attribution in draft.attribution:
        certainty = weaker(certainty, attribution.certainty)
    return certainty


def _asked_for(parse: Syntax, token: int, attribution: Attribution) -> bool:
    """Whether a word stands inside what somebody is asked or told to do: "urged them to leave the town that rebels hold"."""
    cue = {t for span in attribution.cue for t in parse.tokens(span.start, span.end)}
    for above in (token, *parse.ancestors(token)):
        if parse.heads[above] in cue and above not in cue:
            told = parse.child(parse.heads[above], "dobj", "dative", "prep") is not None  # whom; "is said to be" tells nobody
            to = any(parse.tags[c] == "TO" for c in parse.children[above])
            return told and to and above != token and parse.tags[above] == "VB"
    return False
