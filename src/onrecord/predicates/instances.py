"""Whether words speak of one happening or of any: generic nouns, habits, what goes on, clauses that complete a noun."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.conditions import is_backshifted
from onrecord.vocabulary.modality import Modality

_NOT_NOW = frozenset({"had", "was", "were", "will", "would", "may", "might", "could", "can", "not", "n't", "n’t"})


def is_anyones(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun or pronoun stands for nobody in particular ("anyone", "any group"): what its clause says is supposed."""
    if parse.lowers[noun] in modality.anyone:
        return True
    return any(parse.deps[c] == "det" and parse.lowers[c] in ("any", "whichever", "whatever") for c in parse.children[noun])


def is_generic(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a bare plural stands for a habit and no happening: "attacks are common"."""
    verb = parse.heads[noun]
    if parse.tags[noun] != "NNS" or parse.lemmas[verb] != "be" or parse.tags[verb] not in ("VBP", "VBZ"):
        return False
    if any(parse.deps[c] in ("det", "poss", "nummod") for c in parse.children[noun]):
        return False
    said = parse.child(verb, "acomp", "attr")
    return said is not None and parse.lowers[said] in modality.habitual


def is_going_on(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether a verb in the present says that something goes on: "the siege continues", "talks are under way"."""
    lemma = parse.lemmas[verb]
    if parse.tags[verb] not in ("VBZ", "VBP"):
        return (
            parse.tags[verb] == "VBD" and lemma in modality.lasting and is_backshifted(parse, verb)
        )  # "said that clashes continued"
    if lemma == "remain":
        return parse.child(verb, "acomp", "oprd", "attr", "prep") is not None
    if lemma == "be":
        return parse.lowers[verb + 1 : verb + 3] == ("under", "way")
    if lemma in modality.continuing:
        return True
    particle = parse.child(verb, "prt")
    return particle is not None and f"{lemma} {parse.lowers[particle]}" in modality.continuing


def is_under_way(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a clause behind a happening says that it goes on: "the offensive that has been under way for months"."""
    for c in parse.children[noun]:
        if parse.deps[c] != "relcl" or parse.tags[c] not in ("VBZ", "VBP", "VBN", "VBG"):
            continue
        subject = parse.child(c, "nsubj")
        helpers = {parse.lowers[d] for d in parse.children[c] if parse.deps[d] in ("aux", "neg")}
        if subject is None or parse.tags[subject] not in ("WDT", "WP") or not helpers.isdisjoint(_NOT_NOW):
            continue
        if parse.tags[c] in ("VBN", "VBG") and helpers.isdisjoint(("has", "have", "'s", "is", "are")):
            continue
        said = parse.child(c, "acomp", "advmod", "attr")
        shade = modality.modifiers.get(parse.lowers[said]) if said is not None else None
        if parse.lemmas[c] == "be" and (shade is not None and shade.status == "ongoing"):
            return True
        if parse.lemmas[c] == "be" and parse.lowers[c + 1 : c + 3] in (("under", "way"), ("in", "progress"), ("in", "its")):
            return True
        if parse.lemmas[c] in modality.continuing and (parse.tags[c] != "VBN" or parse.child(c, "prep", "npadvmod") is not None):
            return True
    return False


def governs(parse: Parse, clause: int) -> bool:
    """Whether a clause completes a noun ("the plan to go") rather than describing it ("the plan which failed")."""
    if parse.deps[clause] == "relcl" and _has_gap(parse, clause):
        return False
    for c in parse.children[clause]:
        if is_joining_that(parse, clause, c):
            continue
        if parse.tags[c] in ("WDT", "WP") and (parse.lowers[c] != "that" or parse.deps[c] in ("nsubj", "nsubjpass", "dobj")):
            return False
        if parse.deps[c] == "prep" and any(parse.tags[o] in ("WDT", "WP") for o in parse.children[c]):
            return False  # "debates in which he was criticised"
    finite = parse.child(clause, "aux", "nsubj", "nsubjpass") is not None  # "reports that troops had fired"
    return finite or not (parse.tags[clause] in ("VBN", "VBG") and parse.deps[clause] == "acl")


def is_joining_that(parse: Parse, clause: int, word: int) -> bool:
    """Whether a "that" taken for the object of its clause only joins it to the noun: another object stands behind the verb
    ("the rumour | that they had shot | the mayor |")."""
    if parse.lowers[word] != "that" or parse.deps[word] != "dobj" or word > clause:
        return False
    return any(parse.deps[c] == "dobj" and c > clause for c in parse.children[clause])


def _has_gap(parse: Parse, clause: int) -> bool:
    """Whether a clause with a subject but no "that" lacks the object that the noun before it stands for: "the threat they made",
    "an approach others have embraced"."""
    subject = parse.child(clause, "nsubj")
    if subject is None or parse.child(clause, "mark", "dobj", "ccomp", "xcomp", "attr", "acomp", "auxpass") is not None:
        return False
    return parse.tags[clause] in ("VBD", "VBZ", "VBP", "VBN") and parse.tags[subject] not in ("WDT", "WP")
