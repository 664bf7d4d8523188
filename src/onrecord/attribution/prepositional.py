"""Attributions that a verb makes through a preposition: "spoke of the raid", "referred to them as terrorists"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Frames, Reporting


def _goes_on_doing(tree: Tree, verb: int, after: int) -> bool:
    """Whether a participle stands behind what is spoken of or behind a second name: "of fighters and their wives leaving"."""
    parse = tree.parse
    last = tree.high[verb]
    if after <= last and parse.lowers[after] == "and":
        after += 1
        while after <= last and parse.tags[after] in ("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "CD"):
            after += 1
    return after <= last and parse.tags[after] == "VBG"


def _told(tree: Tree, thing: int, reporting: Reporting) -> bool:
    """Whether the object of a verb is who is told: a pronoun, reporters, an outlet."""
    parse = tree.parse
    return (
        parse.tags[thing] == "PRP"
        or parse.lemmas[thing] in ("reporter", "journalist", "correspondent", "court", "judge")
        or (parse.lowers[thing] in reporting.media)
    )


def _behind_hearer(tree: Tree, verb: int) -> tuple[int, ...]:
    """ "talked to a small crowd | about the raid": hung by the parser on whom one talks to."""
    parse = tree.parse
    hearers = (h for c in parse.children[verb] if parse.lowers[c] in ("to", "with") and (h := parse.child(c, "pobj")) is not None)
    return tuple(a for h in hearers for a in parse.children[h] if parse.lowers[a] == "about")


def by_preposition(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """What stands under the first preposition, particle or agent that is a frame of the verb and has somebody to say it."""
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    idiom = (
        parse.children[thing] if thing is not None and f"{parse.lemmas[verb]} {parse.lowers[thing]}" in reporting.verbs else ()
    )
    if not idiom and thing is not None and _told(tree, thing, reporting):
        idiom = tuple(c for c in parse.children[thing] if parse.lowers[c] in ("about", "of"))  # "told the paper | of her son"
    for c in (*parse.children[verb], *idiom, *_behind_hearer(tree, verb)):
        if parse.deps[c] in ("prep", "prt", "agent") and parse.lowers[c] in frames and parse.lowers[c] != "as" and c > verb:
            word = parse.lowers[c]
            inner = parse.child(c, "pobj", "pcomp")
            if inner is None or parse.lowers[inner] in reporting.settings:
                continue
            if (
                word == "on"
                and parse.tags[inner] == "NNP"
                and any(parse.lowers[t] in reporting.media for t in tree.tokens(inner))
            ):
                continue  # "spoke on Radio Kano"
            cue = verb_cue(tree, verb) | {c}
            if thing is not None and thing < c and f"{parse.lemmas[verb]} {parse.lowers[thing]}" in reporting.verbs:
                cue |= set(range(verb, c + 1))  # "took credit for"
            content = set(tree.tokens(inner))
            after = tree.high[inner] + 1
            if parse.tags[inner][0] in "NP" and _goes_on_doing(tree, verb, after):
                content |= set(range(after, tree.high[verb] + 1))  # "pointing to the army | losing ground"
            for d in parse.children[verb]:
                if parse.deps[d] == "prep" and parse.lowers[d] == "as" and tree.low[d] == after:
                    content |= set(tree.tokens(d))  # "referred to the men | as terrorists"
            made = make(tree, verb, frames, word, content, cue)
            if not made.source and parse.tags[verb] == "VBN":
                holder = parse.child(verb, "nsubjpass") if parse.deps[verb] != "acl" else parse.heads[verb]
                made.source = (
                    {t for t in tree.tokens(holder) if t < tree.low[verb] or parse.deps[verb] != "acl"} - made.content - cue
                    if holder is not None
                    else set()
                )
            if made.source:
                return made
    return None
