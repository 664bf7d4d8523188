"""Conditions, questions and what hangs on them: the shapes of clauses that only suppose."""

from __future__ import annotations

from functools import lru_cache

from onrecord.language.parse import Parse
from onrecord.language.tags import TENSED
from onrecord.predicates.shapes import is_likened
from onrecord.vocabulary.modality import Modality

_JOINTS = frozenset({"so", "but", "and", ","})


def is_supposing(parse: Parse, modality: Modality, prep: int) -> bool:
    """Whether a preposition with the words before it supposes what stands under it: "in the event of", "barring"."""
    if parse.lowers[prep] not in _last_words(modality.supposed):
        return False
    if parse.deps[prep] == "conj":
        return False  # "not for leaking it but for losing it"
    words = parse.lowers[max(0, prep - 3) : prep + 1]
    return any(" ".join(words[i:]) in modality.supposed for i in range(len(words)))


def is_condition(parse: Parse, modality: Modality, clause: int) -> bool:
    """Whether a clause is a condition: "if", "in case", "as long as", or its auxiliary put first ("had they attacked")."""
    lowers = parse.lowers
    for c in parse.children[clause]:
        if parse.deps[c] in ("mark", "advmod"):
            if lowers[c] in modality.conditionals:
                return True
            if lowers[c] == "as" and c > 1 and lowers[c - 1] == "long" and lowers[c - 2] in ("as", "so"):
                return True
    if parse.deps[clause] == "ROOT":
        return False
    if is_likened(parse, clause):
        return True
    first = parse.leftmost(clause)
    near = first > 0 and lowers[first - 1] in _last_words(modality.supposed)
    if near and any(" ".join(lowers[max(0, first - n) : first]) in modality.supposed for n in (2, 3)):
        return True  # "in case", "in the event (that)"
    if lowers[first] == "had" and parse.deps[clause] in ("ccomp", "parataxis") and parse.heads[first] == clause:
        subject = parse.child(clause, "nsubj")
        asked = parse.lowers[parse.sentence(clause).last - 1] == "?"
        return subject is not None and first < subject < clause and not asked  # "had they known it, we would too", she said
    return (
        lowers[first] in ("had", "should", "were") and parse.deps[first] in ("aux", "auxpass") and parse.deps[clause] == "advcl"
    )


def is_conditional(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether what will be hangs on a condition: "will leave if they attack", not "will leave even if they attack"."""
    for c in parse.children[verb]:
        if parse.deps[c] == "advcl" and is_condition(parse, modality, c):
            first = parse.leftmost(c)
            return parse.lowers[first] not in ("whether", "even") and (first == 0 or parse.lowers[first - 1] != "even")
    return False


def misplaced_condition(parse: Parse, modality: Modality, root: int) -> int | None:
    """The comma that ends a condition which the parser took for a part of the main clause ("If it attacks | , ... will")."""
    children = parse.children[root]
    if not children or parse.deps[children[0]] != "mark" or parse.lowers[children[0]] not in modality.conditionals:
        return None
    if parse.deps[root] != "ROOT":
        return None
    commas = [c for c in children if c < root and parse.lowers[c] == ","]
    subjects = [c for c in children if parse.deps[c] in ("nsubj", "nsubjpass") and commas and c > commas[0]]
    return commas[0] if subjects else None


def is_question(parse: Parse, token: int) -> bool:
    """A yes-no question: it ends in "?" and no question word opens it."""
    last = next((c for c in reversed(parse.children[token]) if parse.deps[c] == "punct"), None)
    if last is None or parse.lowers[last] != "?":
        return False
    if parse.tags[token] == "VBD" and parse.child(token, "nsubj") is not None and parse.child(token, "ccomp") is not None:
        return False  # "he asked, who knows?": the question is what was said
    span = parse.subtree(token)
    first = span.start
    if parse.tags[first] != "MD":
        for word in range(token + 1, span.stop):  # "there are many already, so why add one?": only the end is asked
            if parse.tags[word] in ("WRB", "WP") and parse.lowers[word - 1] in _JOINTS:
                return False
    return parse.tags[first] not in ("WP", "WRB", "WDT", "WP$")


def is_counterfactual(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether a "would" or "could" depends on a condition: an if-clause, "any X", or a participle of "have"."""
    children = parse.children[token]
    if not any(parse.deps[c] == "aux" and parse.lowers[c] in ("would", "'d", "could", "might") for c in children):
        return False
    for c in children:
        dep = parse.deps[c]
        if dep == "aux" and parse.lowers[c] in ("have", "'ve"):
            return True
        supposed = dep == "advcl" and any(parse.lowers[d] in modality.conditionals for d in parse.children[c])
        if supposed and _is_past(parse, c) and not is_backshifted(parse, token):
            return True  # "would flee if they attacked"; "could flee if they attack" is a forecast
        if dep == "prep" and is_supposing(parse, modality, c) and not is_backshifted(parse, token):
            return True  # "would leave in the event of an attack"
        if dep in ("nsubj", "nsubjpass") and any(parse.lowers[d] == "any" for d in parse.children[c]):
            return True
    return False


def _is_past(parse: Parse, clause: int) -> bool:
    """Whether a clause has the past form, as an unreal condition has; a clause without any finite verb passes as one."""
    finite = [parse.tags[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in TENSED]
    if parse.tags[clause] in TENSED:
        finite.append(parse.tags[clause])
    return not finite or "VBD" in finite


def is_backshifted(parse: Parse, clause: int) -> bool:
    """Whether a clause is reported in the past, where "would" stands for "will": "said they would attack if ..."."""
    return parse.deps[clause] == "ccomp" and parse.tags[parse.heads[clause]] in ("VBD", "VBG", "VBN")


@lru_cache(maxsize=8)
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases)
