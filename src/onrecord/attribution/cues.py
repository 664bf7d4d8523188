"""The words of a cue: the verb with its auxiliaries, negation, adverbs and particle."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Reporting

_FURTHEST = 9  # and of one that names an outlet or a place
_LONGEST = 6  # words of an occasion
_EACH = frozenset({"both", "all", "each"})
_PARTS = ("aux", "auxpass", "neg", "prt")


def verb_cue(tree: Tree, verb: int) -> set[int]:
    """A verb, its auxiliaries, negation and particle, and the adverbs between and right behind them ("said repeatedly")."""
    parse = tree.parse
    words = {verb}
    for c in parse.children[verb]:
        dep = parse.deps[c]
        if dep in _PARTS or (dep == "advmod" and c < verb and not parse.children[c] and _near(parse.tags, c, verb)):
            words.add(c)
    on = parse.lowers[verb + 1 : verb + 4]
    if on[:2] == ("on", "to") and len(on) == 3 and on[2] in tree.reporting.nouns_too:
        words |= {verb + 1, verb + 2, verb + 3}  # "went on to state", which the tagger took for a noun
    words |= _between(tree, verb, min(words))
    behind = max(words) + 1 if max(words) - verb < 2 else verb + 1
    for c in parse.children[verb]:
        if c == behind and parse.deps[c] == "advmod" and parse.tags[c][:2] == "RB" and not parse.children[c]:
            words.add(c)
            behind += 1
    return words


def _between(tree: Tree, verb: int, first: int) -> set[int]:
    """What stands between an auxiliary and its verb and is nobody: "have | both | urged", "is | once again | asking"."""
    parse = tree.parse
    gap = range(first + 1, verb)
    for c in parse.children[verb]:
        if c < verb and parse.deps[c] in ("nsubj", "nsubjpass", "expl", "dobj", "csubj", "attr") and c > first:
            return set()  # "did they refuse"
    if len(gap) > _LONGEST or any(parse.tags[t][0] == "V" or parse.tags[t] == "CC" for t in gap):
        return set()
    return set(gap) if all(first <= tree.low[t] or parse.lowers[t] in _EACH for t in gap) else set()


def noun_cue(tree: Tree, noun: int, source: set[int]) -> set[int]:
    """A noun with its determiner and adjectives, behind the words of whose it is: "the claim", "X's repeated insistence"."""
    parse = tree.parse
    first = noun
    while first > tree.low[noun] and first - 1 not in source and parse.tags[first - 1] not in _NO_PART:
        first -= 1
    return set(range(first, noun + 1))


def occasion(tree: Tree, verb: int, reporting: Reporting) -> set[int]:
    """Where one speaks, as part of the cue: "in a statement", "during an interview with a newspaper", "Sunday on Radio Kano"."""
    parse = tree.parse
    behind = max(day(tree, verb), default=verb) + 1
    for c in parse.children[verb]:
        if c == behind and parse.deps[c] == "prep" and parse.lowers[c] in ("in", "during", "via", "on", "at", "over"):
            inner = parse.child(c, "pobj")
            if inner is None or tree.high[inner] - c >= _FURTHEST:
                continue
            aired = any(
                parse.lowers[t] in reporting.media or parse.lowers[t] in tree.reporting.airwaves
                for t in range(c + 1, tree.high[inner] + 1)
            )
            if parse.lemmas[inner] in reporting.occasions or (aired and parse.lowers[c] != "at"):
                return set(range(c, tree.high[inner] + 1))
    return set()


def issued(tree: Tree, c: Candidate, reporting: Reporting) -> None:
    """ "The army issued a statement saying ...", "released a letter that says": whoever issues it says so, in one cue."""
    parse = tree.parse
    noun = parse.heads[c.anchor]
    noun = parse.heads[parse.heads[noun]] if parse.deps[noun] == "pobj" and parse.lemmas[noun] in reporting.papers else noun
    if parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] == "to":
        noun = _sent(tree, parse.heads[parse.heads[noun]], noun)
    verb = parse.heads[noun]
    paper = parse.lemmas[noun] in reporting.papers or parse.lemmas[noun] in tree.reporting.several_of
    if not paper or parse.deps[noun] != "dobj" or parse.lemmas[verb] not in reporting.giving_out or verb > noun:
        return
    participle = parse.tags[c.anchor] == "VBG" and parse.deps[c.anchor] == "acl" and parse.heads[c.anchor] in c.source
    relative = parse.deps[c.anchor] == "relcl" and {parse.lowers[t] for t in c.source} <= {"that", "which"}
    if not participle and not relative:
        return
    source = source_of(tree, verb)
    if source and not source & c.content and c.anchor - verb < _LONGEST + 4:
        c.cue |= set(range(verb, c.anchor + 1)) - c.content
        c.cue |= verb_cue(tree, verb)
        c.source = source - c.cue


def _sent(tree: Tree, holder: int, receiver: int) -> int:
    """What somebody is sent: "issued | a letter | to members stating that ..."."""
    thing = tree.parse.child(holder, "dobj") if tree.parse.tags[holder][0] == "V" else holder
    return receiver if thing is None else thing


def day(tree: Tree, verb: int) -> set[int]:
    """When one speaks, right behind the verb, as part of the cue: "said Friday", "wrote last week"."""
    parse = tree.parse
    for c in parse.children[verb]:
        if parse.deps[c] == "npadvmod" and tree.low[c] == verb + 1 and tree.high[c] - c == 0 and c - verb < 4:
            return set(range(verb + 1, c + 1))
    return set()


_NO_PART = frozenset({"POS", "PRP$", ",", ":", "``", "''", "-LRB-", "IN", "CC", "VB", "VBD", "VBZ", "VBP", "MD"})


def _near(tags: tuple[str, ...], adverb: int, verb: int) -> bool:
    """Whether only auxiliaries and adverbs stand between an adverb and its verb."""
    return tags[adverb][:2] == "RB" and all(tags[i][0] in "VMR" or tags[i] == "TO" for i in range(adverb, verb))


def closes_alone(tree: Tree, verb: int) -> bool:
    """Whether a cue, not denied, is the last word of its sentence: "Rebels hold the town; the agency | reported |."."""
    parse = tree.parse
    rest = range(verb + 1, parse.sentence(verb).last)
    return not negated(tree, verb) and not any(parse.words[t][0].isalnum() for t in rest)


def no_such(tree: Tree, cue: set[int]) -> bool:
    """ "made no mention of", "gave no indication that": a cue whose noun is none."""
    parse = tree.parse
    return any(parse.lowers[t] in ("no", "little") and parse.deps[t] in ("det", "amod") and parse.heads[t] in cue for t in cue)


def negated(tree: Tree, token: int) -> bool:
    """Whether "not" or "never" stands with a word."""
    parse = tree.parse
    return any(
        parse.deps[c] == "neg" or (parse.deps[c] == "advmod" and parse.lowers[c] == "never") for c in parse.children[token]
    )


def nor_said(tree: Tree, verb: int, c: Candidate) -> bool:
    """ "would neither confirm | nor deny that": the second of two verbs of which neither is said."""
    parse = tree.parse
    first = parse.heads[verb]
    nor = verb - 1
    if parse.lowers[nor] != "nor" or parse.deps[verb] != "conj" or first >= nor:
        return False
    c.cue |= (verb_cue(tree, first) | set(range(first, verb))) - c.content - c.source
    return True
