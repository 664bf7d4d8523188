"""Crimes that only a ruling tells of: "overturned the conviction of a soldier for killing a farmer", "pardoned for it".

Source: PLOVER codes court reports of old crimes as no new assault; nor is whoever rules, prosecutes or pardons its doer.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.tree.syntax import Syntax

_CRIMES = ("ASSAULT", "COERCE")


def of_a_ruling(scene: Scene, draft: Draft) -> bool:
    """Whether a deed is the gerund that a verdict, a charge or a pardon is for."""
    parse, token = scene.parse, draft.token
    while parse.deps[token] == "conj" and parse.tags[parse.heads[token]] == "VBG":
        token = parse.heads[token]
    prep = parse.heads[token]
    if draft.type not in _CRIMES or parse.tags[token] != "VBG" or parse.deps[token] != "pcomp":
        return False
    if parse.lowers[prep] not in ("for", "of", "over"):
        return False
    return _rules(scene, parse, parse.heads[prep])


def _rules(scene: Scene, parse: Syntax, base: int) -> bool:
    words = scene.senses.passing
    if parse.tags[base][0] == "N":
        if parse.lemmas[base] in words.verdicts:
            return True
        return parse.deps[base] in ("dobj", "nsubjpass") and parse.lemmas[parse.heads[base]] in words.clears
    if parse.tags[base][0] == "V":
        ruled = [c for c in parse.children[base] if parse.deps[c] in ("dobj", "nsubjpass")]
        return parse.lemmas[base] in words.clears or any(parse.lemmas[c] in words.verdicts for c in ruled)
    # "found guilty of", "not guilty of"; that somebody "is guilty of" it says that he did it
    ruled_so = parse.lemmas[parse.heads[base]] in ("find", "plead", "declare", "rule") and parse.heads[base] != base
    denied = any(parse.deps[c] == "neg" for c in parse.children[base])
    return parse.lowers[base] in ("guilty", "innocent") and (ruled_so or denied)
