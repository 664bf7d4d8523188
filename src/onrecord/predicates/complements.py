"""Which complement a dependent is to its governor, and what the governor's reading makes of it."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.vocabulary.modality import Effect, Modality, Readings

CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acl", "pcomp", "relcl", "advcl"})
_NONE: Readings = {}


def readings_of(parse: Parse, token: int, modality: Modality) -> Readings:
    """The readings of a governor: of verb and particle or preposition together where listed ("call on"), else of the word."""
    tag, lemma = parse.tags[token][0], parse.lemmas[token]
    if tag == "V":
        for c in parse.children[token]:
            if parse.deps[c] in ("prt", "prep", "advmod"):
                found = modality.verbs.get(f"{lemma} {parse.lowers[c]}")
                if found is not None:
                    whole = parse.deps[c] == "prep" and "object" in found and parse.lowers[c] not in found
                    return found | {parse.lowers[c]: found["object"]} if whole else found  # "could lead to talks"
        return modality.verbs.get(lemma, _NONE)
    if tag == "N":
        return modality.nouns.get(lemma, _NONE)
    if tag in ("J", "R"):
        return modality.adjectives.get(parse.lowers[token], _NONE)
    return _NONE


def has_to(parse: Parse, token: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(parse.tags[c] == "TO" for c in parse.children[token])


def clause_kind(parse: Parse, token: int) -> str:
    """ "whether", "infinitive", "order" (an infinitive or bare verb with its own subject), "gerund" or "clause"."""
    to = subject = auxiliary = being = marked = bare = False
    for c in parse.children[token]:
        dep = parse.deps[c]
        if dep == "mark" and parse.lowers[c] in ("whether", "if"):
            return "whether"
        if dep == "mark":
            marked = True
        if dep in ("aux", "auxpass"):
            if parse.lowers[c] == "to":
                to = True
            elif parse.lowers[c] == "be" and parse.tags[c] == "VB":
                bare = True
            elif parse.tags[c] == "VBG" and parse.lowers[c] != "going":
                being = True  # "escaped being killed"
            else:
                auxiliary = True
        elif dep in ("nsubj", "nsubjpass"):
            subject = True
    if bare and not to and not auxiliary and subject and marked:
        return "order"  # "proposed that each be paid"
    auxiliary = auxiliary or bare
    tag = parse.tags[token]
    if tag == "VBP" and not auxiliary and _is_mandative(parse, token):
        return "order"
    if to or (tag == "VB" and not auxiliary):
        return "order" if subject else "infinitive"
    if (tag == "VBG" or being or (tag == "VBN" and subject and not marked)) and not auxiliary:
        return "gerund"  # also "found it destroyed", a clause without a finite verb
    return "clause"


def _is_mandative(parse: Parse, clause: int) -> bool:
    """ "proposed that the army leave": a form without agreement, tagged as a present (Quirk et al. 1985, 3.59)."""
    subject = parse.child(clause, "nsubj", "nsubjpass")
    if subject is not None and parse.lowers[subject] in ("he", "she", "it"):
        return True  # "a plea that he intercede"
    if subject is None or parse.deps[clause] != "ccomp" or parse.tags[subject] not in ("NN", "NNP"):
        return False
    return parse.child(subject, "conj") is None


def _is_that(parse: Parse, clause: int) -> bool:
    return any(parse.deps[c] == "mark" and parse.lowers[c] == "that" for c in parse.children[clause])


def is_given(parse: Parse, clause: int) -> bool:
    """Whether a clause asks for the circumstances of what it takes as given: "why they fired", "how he died"."""
    opened = any(parse.lowers[c] in ("why", "how", "where", "when") and parse.tags[c] == "WRB" for c in parse.children[clause])
    return opened and not any(parse.tags[c] in ("MD", "TO") for c in parse.children[clause])


def effect_on_clause(parse: Parse, governor: int, clause: int, readings: Readings) -> Effect | None:
    """The effect of a governor with these readings on a clause that depends on it; None when it has none."""
    kind = clause_kind(parse, clause)
    if kind == "clause" and readings.get(kind) in ("question", "doubt", "fail", "denial", "report") and is_given(parse, clause):
        return "fact"  # "it is unclear why they fired": they did
    if kind == "infinitive" and "order" in readings and parse.child(governor, "dobj", "nsubjpass", "dative") is not None:
        return readings["order"]
    if kind in readings:
        return readings[kind]
    if kind == "order" and "clause" in readings and _is_that(parse, clause):
        return readings["clause"]  # "it is not true that sheep forget", the plural's verb taken for a bare one
    if kind == "whether":
        return "question"
    if kind == "order":
        return readings.get("infinitive")
    if kind == "infinitive":
        return readings.get("order") if readings.get("order") != "fail" else None  # "stopped to tie a lace"
    return None
