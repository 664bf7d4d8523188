"""The token that heads the subject of a cue: its own, that of the verb it shares it with, or whoever is made to speak."""

from __future__ import annotations

from onrecord.attribution.tree import Tree
from onrecord.language.parse import Parse
from onrecord.language.tags import TENSED

_SUBJECTS = ("nsubj",)
# relations over which a verb shares the subject of what is above it
_SHARING = frozenset(["conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp", "acomp", "attr", "pobj", "dobj", "aux", "dep"])
_STEPS = 4
_LINKS = frozenset({",", "and", "but", "then"})


def subject_of(tree: Tree, verb: int) -> int | None:
    """The token that heads the subject of a verb: its own, or that of the verb it shares it with."""
    parse = tree.parse
    if (aside := _before_aside(parse, verb)) is not None:
        return aside
    token = verb
    for _ in range(_STEPS):
        if (own := _own(parse, token, token != verb)) is not None:
            return own
        head, dep = parse.heads[token], parse.deps[token]
        if dep == "pcomp" and parse.lowers[head] == "as" and parse.lemmas[parse.heads[head]] in ("quote", "cite", "report"):
            # "quoted X as saying": X speaks.
            return parse.child(parse.heads[head], "dobj", "nsubjpass")
        if dep == "acl" and parse.tags[head][0] == "N":
            if parse.tags[token] == "VBG" and parse.tags[head][:3] != "NNP" and parse.lemmas[head] in tree.reporting.spoken_at:
                above = next((a for a in parse.ancestors(head) if parse.tags[a][0] == "V" and a < head), None)
                return head if above is None or token - head > 4 else subject_of(tree, above)
            if parse.tags[token] != "VB" or not any(parse.tags[c] == "TO" for c in parse.children[token]):
                return head
            return _of_the_chance(tree, head)
        if dep == "relcl":
            return None
        if dep in ("xcomp", "ccomp") or (dep == "advcl" and parse.tags[token] == "VB"):
            person = parse.child(head, "dobj") if parse.lemmas[head] in tree.reporting.makes_speak else None
            if person is not None and head < person < token:
                return person
        if head == token or dep not in _SHARING:
            return None
        if dep == "ccomp" and parse.tags[token] not in ("VBG", "VB"):
            return None
        token = head
    return None


def _before_aside(parse: Parse, verb: int) -> int | None:
    """ "The report, | a copy of which was seen by the agency |, says": the parser gave the subject to the aside."""
    aside = next((c for c in parse.children[verb] if parse.deps[c] == "ccomp" and c < verb), None)
    if aside is None or parse.words[verb - 1] != "," or parse.tags[verb] not in TENSED:
        return None
    first = [c for c in parse.children[aside] if parse.deps[c] in ("nsubj", "nsubjpass") and c < aside]
    which = len(first) == 2 and any(parse.lowers[t] == "which" for t in range(first[1], aside))
    return first[0] if which and parse.words[first[0] + 1] == "," else None


def _own(parse: Parse, verb: int, above: bool) -> int | None:
    """A verb's own subject, that of a passive only for a verb `above` the cue."""
    for c in parse.children[verb]:
        if parse.deps[c] in _SUBJECTS or (above and parse.deps[c] == "nsubjpass"):
            return c
        helps = parse.deps[c] == "aux" and (parse.lemmas[c] in ("have", "be", "do") or parse.tags[c] == "MD")
        if helps and (hung := parse.child(c, "nsubj")) is not None:
            return hung  # "The envoys | had on Monday | accused ...": hung on the auxiliary
    return None


def _of_the_chance(tree: Tree, noun: int) -> int:
    """Who may do what a noun's infinitive says: "gave | rebels | an opportunity to claim", "the envoy has a right to say"."""
    parse = tree.parse
    verb = parse.heads[noun]
    if parse.tags[noun] in ("NNP", "NNPS") or parse.deps[noun] != "dobj" or parse.child(noun, "poss") is not None:
        return noun
    person = parse.child(verb, "dative")
    if person is not None and parse.tags[person] == "IN":
        person = parse.child(person, "pobj")
    if person is None:
        person = parse.child(verb, "nsubj")
    return noun if person is None else person


def shared_subject(tree: Tree, verb: int) -> int | None:
    """The subject of the finite verb before this one in the same tense, where only a comma or "and" links the two and the
    parser lost it: "The minister opened the talks, | denounced the plan | and said ..."."""
    parse = tree.parse
    if parse.tags[verb] not in TENSED or parse.child(verb, "nsubj", "nsubjpass", "csubj", "expl") is not None:
        return None
    sentence = parse.sentence(verb)
    link = verb - 1
    while link > sentence.first and parse.tags[link][:2] == "RB":
        link -= 1
    if parse.words[link] not in _LINKS and parse.lowers[link] not in _LINKS:
        return None
    for other in range(link - 1, sentence.first, -1):
        if parse.tags[other] == parse.tags[verb] and parse.deps[other] not in ("relcl", "aux", "auxpass", "advcl"):
            return parse.child(other, "nsubj")
    return None
