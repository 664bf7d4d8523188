"""What somebody meant to do and, as the sentence goes on, did not: "had hoped to leave", "wanted to leave but could not"."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.vocabulary.modality import Modality

_BRINKS = frozenset({"verge", "brink", "point", "edge", "cusp"})
_STANCES = frozenset({"report", "belief", "plan", "request", "denial", "threat", "forecast", "fear", "wish", "fact", "learn"})


def is_lapsed(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether what a verb of meaning, trying or "was (due) to" aims at did not come about: the verb is in the past perfect, or
    "but" follows with what came between."""
    if parse.child(verb, "dobj") is not None:
        return False
    helpers = {parse.lowers[c] for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")}
    words = {parse.lowers[c] for c in parse.children[verb]}
    lemma = parse.lemmas[verb]
    if lemma == "be" and _was_about_to(parse, verb):
        return True
    if lemma in modality.unfulfilled and parse.tags[verb] in ("VBN", "VBD") and not helpers.isdisjoint(("had", "'d")):
        return words.isdisjoint(modality.of_old) and "not" not in words and "n't" not in words
    past = parse.tags[verb] == "VBD" or (parse.tags[verb] in ("VBN", "VBG") and not helpers.isdisjoint(("was", "were", "had")))
    if lemma not in modality.meant_only or not past or "not" in words or "n't" in words or "never" in words:
        return False
    heads = [verb, *(c for c in parse.children[verb] if c > verb and parse.deps[c] in ("acomp", "xcomp", "oprd"))]
    heads += [d for c in heads[1:] for d in parse.children[c] if parse.deps[d] == "xcomp"]
    joined = [c for head in heads for c in parse.children[head]]
    return any(parse.deps[c] == "cc" and parse.lowers[c] == "but" for c in joined) and any(
        parse.deps[c] == "conj" and c > verb and _comes_between(parse, modality, c) for c in joined
    )


def _was_about_to(parse: Parse, be: int) -> bool:
    """ "was about to sign it when the talks broke off", "was on the point of leaving when": it did not come about."""
    if parse.tags[be] != "VBD" or any(parse.deps[c] == "neg" for c in parse.children[be]):
        return False
    near = [c for c in parse.children[be] if c > be and (parse.deps[c] in ("acomp", "xcomp", "prep", "advmod", "aux"))]
    if not any(parse.lowers[c] == "about" for c in near) and not any(
        parse.lowers[o] in _BRINKS for c in near if parse.lowers[c] in ("on", "at") for o in parse.children[c]
    ):
        return False
    after = [c for t in (be, *near) for c in (*parse.children[t], *(d for x in parse.children[t] for d in parse.children[x]))]
    return any(
        parse.deps[c] == "advcl"
        and c > be
        and (parse.tags[c] == "VBD" or any(parse.lowers[d] in ("was", "were", "had") for d in parse.children[c]))
        and any(parse.lowers[d] in ("when", "until", "before") and d < c for d in parse.children[c])
        for c in after
    )


def _comes_between(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether what follows "but" is a happening or a failure in the past, and nothing that somebody says or thinks."""
    if parse.tags[verb] == "MD":
        return parse.lowers[verb] == "could" and any(parse.deps[c] == "neg" for c in parse.children[verb])  # "but could not"
    if parse.tags[verb] not in ("VBD", "VBN", "VB"):
        return False
    if any(parse.tags[c] == "MD" and parse.lowers[c] != "could" for c in parse.children[verb]):
        return False
    denied = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return denied or _STANCES.isdisjoint((modality.verbs.get(parse.lemmas[verb], {}).get("clause"),))


def is_meant_only(parse: Parse, modality: Modality, governor: int, clause: int) -> bool:
    """Whether a verb of meaning, hoping or trying governs an infinitive with no negation of its own ("had hoped to sign")."""
    if parse.lemmas[governor] not in modality.meant_only | modality.unfulfilled or parse.deps[clause] not in (
        "xcomp",
        "advcl",
        "ccomp",
    ):
        return False
    lowers = {parse.lowers[c] for c in parse.children[clause] if c < clause}
    return "to" in lowers and lowers.isdisjoint(("not", "never"))


def is_meant_only_not(parse: Parse, modality: Modality, clause: int) -> bool:
    """Whether a negated infinitive stands under a verb of meaning, hoping or trying ("had planned not to sign")."""
    governor = parse.heads[clause]
    meaning = parse.lemmas[governor] in modality.meant_only | modality.unfulfilled
    return meaning and parse.deps[clause] in ("xcomp", "advcl", "ccomp")
