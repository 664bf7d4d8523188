"""The clause of a noun of saying: behind it, parted from it by a verb, or hung by the parser on the verb above it."""

from __future__ import annotations

from onrecord.attribution.tree import Tree

_PARTED = 9  # words between a noun and its clause
_SPOKEN_OF = frozenset({"object", "saying", "clause"})
_CLAUSES = ("ccomp", "advcl", "acl", "relcl")


def extraposed(tree: Tree, noun: int) -> int | None:
    """The clause that a verb of being, coming up or being made parts from its noun: "fears are growing that", "claims were made
    that", "speculation is rife that"."""
    parse = tree.parse
    verb = parse.heads[noun]
    if parse.deps[noun] not in ("nsubj", "nsubjpass") or parse.lemmas[verb] not in (
        tree.reporting.made_known if parse.deps[noun] == "nsubjpass" else tree.reporting.comes_up
    ):
        return None
    said = parse.child(verb, "acomp", "attr")
    if said is None and parse.lemmas[verb] == "be":
        return None
    below = (*parse.children[verb], *(parse.children[said] if said is not None else ()))
    return next((c for c in below if c > verb and parse.deps[c] in _CLAUSES and _marked(tree, c)), None)


def _marked(tree: Tree, clause: int) -> bool:
    parse = tree.parse
    return any(parse.lowers[c] in ("that", "whether") and parse.deps[c] == "mark" for c in parse.children[clause])


def _taken_for_object(tree: Tree, clause: int) -> bool:
    """ "a warning | that the army would attack": "that", with a modal behind it, taken for what is attacked; a claim that one
    would make or reject is a claim all the same."""
    parse, reporting = tree.parse, tree.reporting
    that = next((c for c in parse.children[clause] if parse.lowers[c] == "that" and parse.deps[c] == "dobj"), None)
    modal = any(parse.tags[c] == "MD" for c in parse.children[clause])
    lemma, noun = parse.lemmas[clause], parse.lemmas[parse.heads[clause]]
    about = (
        lemma in reporting.light | reporting.giving_out | reporting.receiving
        or bool(_SPOKEN_OF & set(reporting.verbs.get(lemma, ())))
        or lemma in tree.reporting.handling
    )
    return that is not None and modal and not about and noun not in reporting.papers and parse.child(clause, "nsubj") is not None


def _with_object(tree: Tree, clause: int) -> bool:
    """ "his denial | that soldiers shot the boys": "that", taken for what was shot, where something else was."""
    parse = tree.parse
    that = next((c for c in parse.children[clause] if parse.lowers[c] == "that" and parse.deps[c] == "dobj"), None)
    things = [c for c in parse.children[clause] if parse.deps[c] == "dobj" and c > clause]
    return that is not None and bool(things) and parse.child(clause, "nsubj") is not None


def completes(tree: Tree, clause: int) -> bool:
    """Whether a clause completes its noun: with "that" or "whether", or with a subject of its own ("the hint they could")."""
    parse = tree.parse
    if _marked(tree, clause) or _taken_for_object(tree, clause) or _with_object(tree, clause):
        return True
    subject = parse.child(clause, "nsubj", "nsubjpass")
    noun = parse.heads[clause]
    whole = parse.child(clause, "dobj", "nsubjpass", "attr", "acomp") is not None  # "claims he made" lacks what it made
    charge = (
        parse.lemmas[noun] in tree.reporting.charge_nouns
        and whole
        and tree.low[clause] == noun + 1
        and parse.starts[noun + 1] < parse.ends[noun] + 2
    )
    return (parse.deps[clause] == "acl" or charge) and subject is not None and parse.tags[subject][0] != "W"


def parted_clause(tree: Tree, noun: int) -> int | None:
    """ "respond to accusations | that his men fired", "surprise at his remarks in Kano | that nobody fled": the "that" of a
    noun's clause which the parser hung on the verb above."""
    parse = tree.parse
    above = set(parse.ancestors(noun))
    if parse.deps[noun] in ("compound", "nmod", "amod", "npadvmod"):
        return None
    for t in range(noun + 1, min(noun + _PARTED, parse.sentence(noun).last)):
        if parse.lowers[t] == "that" and parse.deps[t] == "mark" and parse.tags[t] == "IN":
            clause = parse.heads[t]
            return t if clause > t and parse.deps[clause] in ("ccomp", "acl", "advcl") and parse.heads[clause] in above else None
        if parse.tags[t][0] in "VMW" and parse.tags[t] not in ("VBG", "VBN"):
            return None
        if parse.words[t] in (",", ";", ":") or (parse.lemmas[t] in tree.reporting.other_said and parse.tags[t][0] == "N"):
            return None
    return None
