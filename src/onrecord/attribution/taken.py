"""Objects of verbs of speech that hold nothing said: lives claimed, drones shot down, a record that is defended."""

from __future__ import annotations

from onrecord.attribution.subjects import subject_of
from onrecord.attribution.tree import Tree

_PERSONS = frozenset({"he", "she", "i", "who", "we", "they"})
_ROUGHLY = frozenset("at least more than some about over up to".split())
_THINGS = frozenset({"it", "that", "which", "this"})


def says_nothing(tree: Tree, verb: int, thing: int) -> bool:
    """Whether the object of a verb that may mean speech shows that nothing is said."""
    parse = tree.parse
    lemma, owned = parse.lemmas[verb], parse.child(thing, "poss") is not None
    subject = subject_of(tree, verb)
    if lemma in tree.reporting.recording and subject is not None:
        person = parse.lowers[subject] in _PERSONS or parse.tags[verb] == "VBG"
        return person and parse.lemmas[subject] not in tree.reporting.monitors  # "was killed while documenting the fight"
    if lemma in tree.reporting.airing:
        said = tree.reporting.nouns.keys() | tree.reporting.papers | tree.reporting.assertions
        return parse.lemmas[thing] not in said  # "published a novel", "issued visas"
    if lemma == "return":
        return parse.lemmas[thing] not in tree.reporting.calls_taken or parse.child(verb, "neg") is None  # "did not return calls"
    if lemma == "single" and subject is not None:
        return parse.lowers[subject] in _THINGS  # "the law is unfair because it singles out teachers"
    if lemma == "claim":
        return parse.lowers[thing] in tree.reporting.taken_lives or _counted(tree, thing)
    if lemma == "shoot":
        return parse.lemmas[thing] in tree.reporting.flying  # "shot down a drone", no plan
    if lemma in tree.reporting.defends and parse.lemmas[thing] in tree.reporting.defended:
        return owned  # "defended his record against the rebels": what one has done
    if lemma == "defend":  # "help defend the town from attack": with arms
        return any(parse.lowers[c] in ("from", "against") for t in (verb, thing) for c in parse.children[t])
    return parse.lemmas[thing] == "way" and owned  # "blasted their way into the hall"


def _counted(tree: Tree, thing: int) -> bool:
    """ "claiming scores of militants", "claimed two villages": what is taken is counted; an act that one claims is one's own."""
    parse = tree.parse
    of = parse.child(thing, "prep")
    inner = parse.child(of, "pobj") if of is not None and parse.lowers[of] == "of" else None
    head = inner if inner is not None and parse.lemmas[thing] in tree.reporting.scores else thing
    many = head != thing or parse.child(thing, "nummod") is not None
    return many and parse.tags[head] == "NNS" and parse.lemmas[head] not in tree.reporting.claimed_deeds


def lives_taken(tree: Tree, verb: int) -> bool:
    """ "clashes on the hills claiming at least ten killed": a happening or a place claims lives, and no more."""
    parse = tree.parse
    if parse.lowers[verb] != "claiming":
        return False
    at = verb + 1
    while at + 1 < parse.sentence(verb).last and parse.lowers[at] in _ROUGHLY:
        at += 1
    subject = subject_of(tree, verb)
    dead = parse.tags[at] == "CD" and at + 1 < len(parse) and parse.lowers[at + 1] in ("killed", "dead", "wounded", "injured")
    if not dead or subject is None or parse.tags[subject] not in ("NN", "NNS"):
        return False
    return parse.lemmas[subject] not in tree.reporting.informants and parse.lemmas[subject] not in tree.reporting.many_in_one


def worth_saying(tree: Tree, verb: int) -> bool:
    """ "It is pertinent to mention that ...": whoever writes or speaks says so, and nobody else."""
    parse = tree.parse
    above = parse.heads[verb]
    if parse.tags[verb] == "VBG" and parse.lowers[verb - 1] == "worth":
        return any(parse.lowers[c] == "it" for a in (above, parse.heads[above]) for c in parse.children[a])
    if parse.tags[verb] != "VB" or parse.tags[verb - 1] != "TO" or parse.deps[verb] not in ("xcomp", "advcl", "ccomp", "acl"):
        return False
    be = above if parse.lemmas[above] == "be" else parse.heads[above]
    described = parse.tags[above][0] == "J" or parse.lowers[above] == "worth" or be == above
    subject = parse.child(be, "nsubj", "expl")
    return (
        described
        and parse.lemmas[be] == "be"
        and subject is not None
        and parse.lowers[subject] == "it"
        and (parse.child(be, "acomp", "attr") is not None)
    )
