"""Who stands at a cue: the words of its subject, agent, possessor or controller."""

from __future__ import annotations

from onrecord.attribution.subjects import shared_subject, subject_of
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE

_EMPTY_SUBJECTS = frozenset({"it", "there"})
_WITHIN = frozenset({"in", "at", "on", "from", "of", "to", "inside", "near", "with", "within"})


def brief(tree: Tree, token: int) -> set[int]:
    """A noun phrase without the relative clauses and appositions behind its head, as a distant verb takes it up."""
    parse = tree.parse
    words = set(tree.tokens(token))
    for c in parse.children[token]:
        if c > token and parse.deps[c] in ("relcl", "acl", "appos", "punct"):
            words -= set(range(c if parse.deps[c] == "punct" else tree.low[c], tree.high[token] + 1))
    return words


def noun_phrase(tree: Tree, token: int, until: int | None = None, after: int | None = None) -> set[int]:
    """A noun phrase with its modifiers, appositions and relative clauses; cut at `until` or begun behind `after`."""
    first, last = tree.low[token], tree.high[token] + 1
    if until is not None and token < until < last:
        last = until
    if after is not None and first <= after < token:
        first = after + 1
    return set(range(first, last))


def _opening(tree: Tree, subject: int) -> set[int]:
    """What opens the sentence and the parser hung on its subject: "Meanwhile, | Haddad", "In a letter to the board, | Haddad"."""
    parse = tree.parse
    first = tree.low[subject]
    comma = next((t for t in range(first, subject) if parse.words[t] == ","), None)
    if comma is None or not (parse.tags[first][:2] == "RB" or parse.tags[first] in ("IN", "TO", "VBG")):
        return set()
    return set(range(first, comma + 1))


def source_of(tree: Tree, verb: int) -> set[int] | None:
    """The source words of a verb in the active; None when nobody is named, an empty set when "it" stands there for nobody."""
    parse = tree.parse
    subject = subject_of(tree, verb)
    if subject is None:
        subject = shared_subject(tree, verb)
    if subject is None:
        return None
    if parse.lowers[subject] in _EMPTY_SUBJECTS and parse.deps[subject] == "expl":
        return set()
    if parse.heads[verb] == subject and parse.deps[verb] == "acl":
        return noun_phrase(tree, subject, until=verb) - set(tree.tokens(verb))
    if parse.heads[subject] != verb:
        return brief(tree, subject)
    if subject < verb:
        first, subject = subject, _next_to(tree, verb, subject)
        if subject != first and parse.words[first + 1] == ",":
            return set(range(tree.low[first], tree.high[subject] + 1))
        return noun_phrase(tree, subject, until=verb) - _added(tree, subject)
    return noun_phrase(tree, subject, after=verb) - _added(tree, subject)


def _added(tree: Tree, subject: int) -> set[int]:
    """What the page tells of a speaker between commas: "Haddad | , who has left the council, | said"."""
    parse = tree.parse
    words = _opening(tree, subject)
    for c in parse.children[subject]:
        if c > subject and parse.deps[c] in ("relcl", "acl") and tree.low[c] - 1 > subject:
            comma = parse.words[tree.low[c] - 1] == ","
            words |= set(range(tree.low[c] - 1, tree.high[c] + 1)) if comma else set()
    return words


def _next_to(tree: Tree, verb: int, subject: int) -> int:
    """The second subject of a verb, where a heading without a stop ran into the sentence: "Army retreat Meanwhile | the mayor |
    denied"."""
    parse = tree.parse
    between = [c for c in parse.children[verb] if subject < c < verb]
    linking = any(parse.lowers[c] in tree.reporting.sentence_adverbs and parse.words[c][0].isupper() for c in between)
    linking = linking or parse.words[subject + 1] == ":"  # "Correction: | an earlier version | said"
    second = next((c for c in between if parse.deps[c] == "nsubj"), None)
    if second is not None and parse.words[subject + 1] == "," and parse.tags[subject + 2] in ("JJ", "NN", "AFX", "HYPH", "NNP"):
        bare = parse.child(second, "det", "poss") is None and parse.tags[subject] in ("NN", "JJ", "VBN")
        if bare and tree.high[subject] == subject < tree.low[second] <= subject + 2:
            return second  # "The snide, anti-union headline reads": an adjective that the parser took for a subject
    return max((c for c in between if parse.deps[c] == "nsubj"), default=subject) if linking else subject


def agent_of(tree: Tree, verb: int) -> set[int] | None:
    """The words of a passive's by-phrase."""
    parse = tree.parse
    for c in parse.children[verb]:
        if parse.deps[c] == "agent" or (parse.deps[c] == "prep" and parse.lowers[c] == "by"):
            for d in parse.children[c]:
                if parse.deps[d] == "pobj":
                    return noun_phrase(tree, d)
    return None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what is done to its subject, the parser's labels first, then its form and what helps it."""
    parse = tree.parse
    for c in parse.children[verb]:
        if parse.deps[c] in ("nsubjpass", "auxpass"):
            return True
        if parse.deps[c] == "nsubj":
            return False
    if parse.deps[verb] == "advcl" and parted_from(tree, verb) is not None:
        return True
    return (
        parse.tags[verb] == "VBN"
        and parse.deps[verb] in ("acl", "amod", "advcl")
        and not any(parse.deps[c] == "aux" and parse.lemmas[c] == "have" for c in parse.children[verb])
    )


def parted_from(tree: Tree, verb: int) -> int | None:
    """ "was | last year mistakenly | thought to be dead": the "be" that adverbs part from its participle."""
    parse = tree.parse
    be = parse.heads[verb]
    if parse.lemmas[be] != "be" or be > verb or parse.child(verb, "nsubj", "dobj", "mark") is not None:
        return None
    between = range(be + 1, verb)
    timely = all(parse.tags[t][:2] in ("RB", "JJ", "NN", "CD", "DT") for t in between)
    return (
        be
        if between and timely and parse.child(be, "attr", "acomp") is None and parse.lowers[verb].endswith(("ed", "t"))
        else None
    )


def owner_of(tree: Tree, noun: int) -> set[int] | None:
    """Whose a noun is: possessor, "by X", "from X", or a name that stands before it."""
    parse = tree.parse
    for c in parse.children[noun]:
        if parse.deps[c] == "poss":
            return {t for t in tree.tokens(c) if parse.tags[t] != "POS"}
    for c in parse.children[noun]:
        if parse.deps[c] in ("prep", "agent") and parse.lowers[c] in ("by", "from", "among"):
            for d in parse.children[c]:
                if parse.deps[d] == "pobj" and parse.tags[d][0] in "NP":
                    return noun_phrase(tree, d)
    for c in parse.children[noun]:
        if parse.deps[c] in ("compound", "nmod") and parse.tags[c] in ("NNP", "NNPS"):
            return set(tree.tokens(c))
    return None


def phrase_before(tree: Tree, verb: int, first: int) -> set[int]:
    """The noun phrase right before a verb by its tags alone, back to its determiner; for a sentence that was parsed wrongly."""
    parse = tree.parse
    i = verb
    while i > first:
        tag, word = parse.tags[i - 1], parse.lowers[i - 1]
        if tag == "PRP" and i == verb:
            return {i - 1}
        linking = word in ("of", "for") and i < verb and parse.tags[i][0] in "NJ"
        if tag == "DT":
            i -= 1
            break
        if not (tag[0] == "N" or tag in ("JJ", "CD", "POS", "HYPH") or linking):
            break
        i -= 1
    return set(range(i, verb))


def informants_before(tree: Tree, phrase: set[int], first: int, informants: frozenset[str]) -> set[int]:
    """The phrase before a cue with whoever it describes: "sources close to | the group", "a source in | the province"."""
    parse = tree.parse
    start = min(phrase, default=first)
    at = start - 1
    if at - 1 <= first or parse.lowers[at] not in _WITHIN or parse.tags[start] not in ("DT", "NNP", "JJ", "PRP$"):
        return phrase
    at -= 1
    if parse.lowers[at] in ("close", "loyal", "near", "linked", "based"):
        at -= 1
    if at <= first or parse.lemmas[at] not in informants or parse.tags[at] not in ("NN", "NNS"):
        return phrase
    head = at
    while at - 1 > first and (parse.tags[at - 1] in ("JJ", "CD") or parse.lowers[at - 1] in tree.reporting.trades):
        at -= 1
    if parse.tags[head] == "NN":
        if parse.tags[at - 1] != "DT":
            return phrase
        at -= 1
    return set(range(at, max(phrase) + 1))


def kin_before(tree: Tree, name: int, first: int) -> int:
    """Where a speaker begins whose name stands behind what they are to somebody: "the brother of the
    gunman, | Omar Haddad, from Kano"."""
    parse = tree.parse
    if name - 2 <= first or parse.words[name - 1] != "," or not parse.words[name][0].isupper():
        return name
    start = name - 2
    while start > first and parse.words[start] != "," and parse.tags[start] not in FINITE:
        start -= 1
    related = any(parse.lemmas[t] in tree.reporting.kin for t in range(start + 1, name - 1))
    opened = parse.words[start] == "," and parse.tags[start + 1] in ("DT", "PRP$", "NN", "JJ")
    return start + 1 if related and opened else name
