"""Whose a noun of saying is where a pronoun or a clause says so: "Haddad repeated | his claim", "the story the soldiers tell"."""

from __future__ import annotations

from onrecord.attribution.sources import agent_of, noun_phrase, source_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Reporting

_OWN = {"his": "NNP NN", "her": "NNP NN", "its": "NN NNP", "their": "NNS NNPS NN"}
# frames of verbs that speak of what others say: "dismissed his claim" does not say whose it is
_OF_OTHERS = frozenset({"saying", "charged"})


def holding(tree: Tree, noun: int, owner: set[int], reporting: Reporting) -> set[int] | None:
    """Who stands by what is their own: the subject of the verb over "his claim", where the verb is none of judging others'."""
    parse = tree.parse
    pronoun = min(owner, default=noun)
    if len(owner) != 1 or parse.tags[pronoun] != "PRP$" or parse.lowers[pronoun] not in _OWN:
        return None
    verb = parse.heads[noun]
    if parse.deps[noun] == "pobj":
        verb = parse.heads[verb]
        while parse.deps[verb] in ("advmod", "prt", "prep") and parse.tags[verb][0] in "RI":
            verb = parse.heads[verb]  # "stepped back from | his promise"
    elif parse.deps[noun] != "dobj":
        return None
    if parse.tags[verb][0] != "V" or parse.child(verb, "dobj") not in (None, noun):
        return None
    if _OF_OTHERS & set(reporting.verbs.get(parse.lemmas[verb], ())):
        return None
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.tags[subject] not in _OWN[parse.lowers[pronoun]].split():
        return None
    source = source_of(tree, verb)
    return source if source and max(source) < verb else None


def told_by(tree: Tree, noun: int) -> set[int]:
    """Who tells a noun of saying: "the accusation, made by two agencies,", "the story the soldiers tell"."""
    parse = tree.parse
    for c in parse.children[noun]:
        if c < noun or parse.lemmas[c] not in tree.reporting.makes_claims:
            continue
        if parse.deps[c] == "acl" and parse.tags[c] == "VBN":
            return agent_of(tree, c) or set()
        person = parse.child(c, "nsubj") if parse.deps[c] == "relcl" else None
        if person is not None and parse.tags[person][0] in "NP":
            return noun_phrase(tree, person, until=c)
    return set()


def of_whom(tree: Tree, noun: int) -> set[int]:
    """ "the aim of the group is to ...": whose it is, when that is somebody in particular."""
    parse = tree.parse
    for c in parse.children[noun]:
        inner = parse.child(c, "pobj") if parse.lowers[c] == "of" else None
        if inner is not None and (parse.tags[inner][:3] == "NNP" or parse.lowers[tree.low[inner]] in ("the", "this", "that")):
            return set(tree.tokens(inner))
    return set()
