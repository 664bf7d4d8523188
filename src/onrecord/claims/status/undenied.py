"""What a denial leaves as it is: a relative clause of background ("denied it laid the mine, which killed nine"), the act that one
has no part in ("denied a role in the attack"), and that somebody made the charge that is rejected."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import REPORTS
from onrecord.language.parse import Parse
from onrecord.model import Attribution

_PARTS = frozenset(
    "involvement role part hand responsibility complicity connection link tie knowledge participation collusion".split()
)
_INVOLVED = frozenset({"responsible", "involved", "implicated", "complicit", "behind", "responsibility"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "last"})
_PAST = frozenset({"VBD", "VBN"})
_STEPS = 8


def undenied(scene: Scene, draft: Draft) -> None:
    """Give a claim back to whoever stands above a denial that does not reach its trigger, as affirmed."""
    chain = draft.attribution
    if draft.standing.polarity != "denied":
        return
    own = scene.predicates.by_token.get(draft.token)
    denier = next((i for i in range(len(chain) - 1, -1, -1) if chain[i].polarity == "denied"), None)
    if denier is None or (own is not None and own.polarity == "denied"):
        return
    parse, cue = scene.parse, _cue(scene.parse, chain[denier])
    if _background(parse, draft.token, cue) or _report(parse, draft.token, cue) or (
        not draft.actor and _no_part(parse, draft.token, cue)
    ):  # fmt: skip
        draft.attribution = chain[:denier]
        draft.standing = replace(draft.standing, polarity="affirmed")


def _cue(parse: Parse, attribution: Attribution) -> frozenset[int]:
    return frozenset(t for span in attribution.cue for t in parse.tokens(span.start, span.end))


def _background(parse: Parse, token: int, cue: frozenset[int]) -> bool:
    """ "denied that the raid | , which killed nine, | was its own": told of a thing by the way, behind a comma, in the past."""
    step = token
    for _ in range(_STEPS):
        if step in cue or parse.heads[step] == step:
            return False
        if parse.deps[step] == "relcl" and parse.tags[step] in _PAST:
            first = step
            while first > parse.heads[step] + 1 and parse.words[first - 1] != ",":
                first -= 1
            if parse.words[first - 1] == "," and any(parse.tags[t] in ("WDT", "WP", "WP$", "WRB") for t in range(first, step)):
                return True
        step = parse.heads[step]
    return False


def _report(parse: Parse, token: int, cue: frozenset[int]) -> bool:
    """ "rejected | allegations by the union | that ...": that the union alleges it is not denied."""
    return parse.deps[token] == "dobj" and parse.heads[token] in cue and parse.lemmas[token] in REPORTS


def _no_part(parse: Parse, token: int, cue: frozenset[int]) -> bool:
    """ "denied a role in the attack", "denied being behind Friday's attack": a known act that one had no part in."""
    if parse.tags[token][0] != "N":
        return False
    known = any(parse.lowers[c] in _KNOWN or parse.deps[c] == "poss" for c in parse.children[token])
    holder = parse.heads[token]
    if not known or parse.deps[token] != "pobj":
        return False
    above = parse.heads[holder]
    part = parse.lemmas[above] in _PARTS or parse.lowers[above] in _INVOLVED or parse.lowers[holder] == "behind"
    return part and (above in cue or any(a in cue for a in parse.ancestors(above)))
