"""Attributions of a passive verb: whoever is behind "by" says it, or nobody named."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.charges import charged
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.naming import NAMES, one_of_several, so_named
from onrecord.attribution.sources import agent_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Frames, Reporting


def by_passive(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """What the subject of a passive is charged with, called, said to be or said; None where no frame of the verb fits."""
    parse = tree.parse
    if "charged" in frames and (charge := charged(tree, verb, frames)) is not None:
        return charge
    subject = parse.child(verb, "nsubjpass")
    if subject is None and parse.deps[verb] == "acl":
        return so_named(tree, verb, frames)
    if subject is None or (parse.lowers[subject] in ("it", "there") and not agent_of(tree, verb)):
        return None
    content = set(tree.tokens(subject))
    for frame in ("named", "small", "as"):
        if frame in frames:
            names = [
                c
                for c in parse.children[verb]
                if (parse.deps[c] == "prep" and parse.lowers[c] == "as" if frame == "as" else parse.deps[c] in NAMES)
            ]
            if names and one_of_several(tree, verb, names[0]):
                return None
            if names:
                for c in names:
                    content |= set(tree.tokens(c))
                cue = verb_cue(tree, verb) | ({names[0]} if frame == "as" else set())  # "is seen as"
                return make(tree, verb, frames, frame, content, cue)
    if "hearsay" in frames and not agent_of(tree, verb):
        return _hearsay(tree, verb, frames, content)
    if "object" in frames and agent_of(tree, verb):
        made = make(tree, verb, frames, "object", content)
        if "saying" in frames and parse.lemmas[subject] in reporting.assertions:
            made.sense = frames["saying"]
        return made
    return None


def _hearsay(tree: Tree, verb: int, frames: Frames, content: set[int]) -> Candidate | None:
    """ "Shelling was reported in the suburbs": nobody is named, but it is no plain fact; reported *to* the police is none."""
    parse = tree.parse
    if parse.lemmas[verb] == "claim" and (parse.child(verb, "xcomp", "oprd") is None):
        subject = parse.child(verb, "nsubjpass")
        if subject is not None and (parse.lemmas[subject] in ("life", "victim") or parse.child(subject, "nummod") is not None):
            return None  # "six lives were claimed in the blast"
    if any(parse.deps[c] in ("prep", "dative") and parse.lowers[c] in ("to", "by", "on", "for") and not _dated(tree, c)
           for c in parse.children[verb]):  # fmt: skip
        return None
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] in ("prep", "xcomp", "advcl", "npadvmod", "advmod") and parse.tags[c] != "RB":
            content |= set(tree.tokens(c))
    cue = verb_cue(tree, verb)
    return Candidate(verb, frames["hearsay"], "hearsay", cue, set(), content - cue)


def _dated(tree: Tree, preposition: int) -> bool:
    inner = tree.parse.child(preposition, "pobj")
    return inner is not None and (tree.parse.lowers[inner].endswith("day") or tree.parse.tags[inner] == "CD")
