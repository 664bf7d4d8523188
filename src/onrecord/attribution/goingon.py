"""What is said goes on behind the clause that the parser gave to its cue: "said ten may die, | and hundreds may be displaced".

The words of the tail show that it belongs to what was said: another "that", a modal beside that of the first clause, a pronoun
that is not the speaker's, a verb whose subject was taken for all that is said, a list that goes on. A tail without such a sign
is left to the page.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.clauses import OPENINGS
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Parse
from onrecord.language.tags import FINITE
from onrecord.predicates.asked import listed_with
from onrecord.predicates.listed import first_listed

_FRAMES = frozenset({"clause", "infinitive", "order", "raising", "gerund", "quote"})
_TELLING = frozenset({"speech", "document"})
_CLOSING = frozenset({"”", '"', "''", "’"})
_QUOTES = _CLOSING | {"“", "``", "‘"}
_TOGETHER = {"along": "with", "together": "with", "rather": "than", "instead": "of"}
_SOME = frozenset({"most", "mostly", "many", "some", "among", "half", "all"})  # "..., the monitor said, | most of them children"
_NEAR = 9  # words from "and" to the modal of its clause, or from a cue to the tail behind it
_HOW = frozenset({"how", "why", "what", "whether"})
_MOST = 4  # parts that a tail may have
_HE = frozenset({"he", "she"})
_PRONOUNS = _HE | {"it", "they"}
_PLURALS = frozenset({"NNS", "NNPS", "CD"})


def goes_along(tree: Tree, c: Candidate, anchors: frozenset[int]) -> None:
    """Give a candidate the tail of what is said, in its own sentence. `anchors` are the tokens that head a cue of telling."""
    sentence = tree.parse.sentence(c.anchor)
    if c.content and c.frame not in _FRAMES:
        _on_condition(tree, c, sentence.last)
    if c.content and c.anchor < max(c.content):
        _asked_too(tree, c, sentence.last)
    if not c.content or c.sense.kind == "perception":
        return
    says = tree.parse.lemmas[c.anchor] == "say" and c.frame == "object"  # a clause that the parser took for a thing
    if c.frame not in _FRAMES and not says and tree.parse.lowers[min(c.content)] != "how":
        _and_how(tree, c, sentence.last)
        return
    if c.anchor < max(c.content) < sentence.last:
        for _ in range(_MOST):
            end = _end(tree, c, anchors, sentence.last)
            if end is None:
                return
            c.content |= set(range(max(c.content) + 1, end)) - c.cue - c.source
    elif max(c.content) < c.anchor and not c.quotes and c.sense.kind in _TELLING:
        _behind_cue(tree, c, anchors, sentence.last)


def _on_condition(tree: Tree, c: Candidate, last: int) -> None:
    """ "warned of clashes | if the general orders an attack": the condition of what is foreseen is foreseen with it."""
    parse = tree.parse
    at = max(c.content) + 1
    foresees = parse.lemmas[c.anchor] in tree.reporting.foreseeing and c.anchor < at
    if foresees and at + 1 < last and parse.lowers[at] in ("if", "unless") and parse.deps[parse.heads[at]] == "advcl":
        c.content |= set(range(at, min(tree.high[parse.heads[at]] + 1, last)))


def _asked_too(tree: Tree, c: Candidate, last: int) -> None:
    """ "called for an embargo, | disarming the militia and shelling its bases", "denied burning the mill, | looting the farm and
    shooting its owner"."""
    parse = tree.parse
    for t in range(max(c.content) + 1, last):
        if parse.tags[t] != "VBG" or t <= max(c.content):
            continue
        if listed_with(parse, tree.modality, t) == c.anchor or first_listed(parse, tree.modality, t) in c.content:
            c.content |= set(range(max(c.content) + 1, min(tree.high[t] + 1, last)))


def _and_how(tree: Tree, c: Candidate, last: int) -> None:
    """ "spoke of the war | and how it had changed the town": a second thing spoken of, which the parser joined to the cue."""
    parse = tree.parse
    at = max(c.content) + 1
    at += at < last and parse.words[at] == ","
    if at + 2 >= last or parse.lowers[at] not in ("and", "or") or parse.lowers[at + 1] not in _HOW or at < c.anchor:
        return
    verb = next((t for t in range(at + 2, last) if parse.tags[t] in FINITE), None)
    if verb is not None and c.source:
        head = _head(parse, verb)
        joined = any(parse.deps[a] == "conj" and (parse.heads[a] == c.anchor or parse.heads[a] in c.content | c.cue) for a in
                     (head, *parse.ancestors(head)) if a > at)  # fmt: skip
        if joined:
            c.content |= set(range(max(c.content) + 1, min(tree.high[head] + 1, last)))


def _end(tree: Tree, c: Candidate, anchors: frozenset[int], last: int) -> int | None:
    """The end (exclusive) of the next part of a tail that goes with the content; None when nothing more does."""
    parse = tree.parse
    at = max(c.content) + 1
    while at < last and parse.words[at] in _CLOSING:
        at += 1
    within = parse.words[at - 1] == ","  # which the parser gave to the content
    comma = within or (at < last and parse.words[at] == ",")
    at += comma and not within
    while at < last and parse.words[at] in _CLOSING:
        at += 1
    if at + 1 >= last:
        return None
    if parse.tags[at] == "CC" and parse.lowers[at] in ("and", "but", "or", "nor"):
        return _joined(tree, c, at, comma, anchors, last)
    return _bare(tree, c, at, comma, anchors, last)


def _bare(tree: Tree, c: Candidate, at: int, comma: bool, anchors: frozenset[int], last: int) -> int | None:
    """A part without "and": the verb of a subject that was all the content, another "that", a list's next verb, "including"."""
    parse = tree.parse
    word, tag = parse.lowers[at], parse.tags[at]
    if tag in FINITE and c.frame in ("clause", "quote") and parse.deps[c.anchor] not in ("relcl", "acl"):
        head = _head(parse, at)
        subject = parse.child(head, "nsubj", "nsubjpass", "expl", "csubj")
        nominal = parse.tags[max(c.content)][0] == "N" or parse.tags[max(c.content)] in ("CD", "PRP")
        orphan = subject is None or subject in c.content
        if head >= at and nominal and orphan and parse.deps[head] != "relcl" and head not in anchors:
            return _until(tree, at, head, anchors)
    if word == "that" and comma and parse.deps[at] == "mark" and c.frame == "clause":
        return _until(tree, at, parse.heads[at], anchors)
    if tag == "VB" and comma and _modal(parse, c) and _no_subject(tree, at) and parse.deps[at] in ("conj", "advcl", "dep"):
        return _until(tree, at, at, anchors)
    told = any(parse.lowers[t] == "had" and parse.deps[t] == "aux" for t in c.content)
    if word == "then" and comma and told and parse.tags[at + 1] in ("VBD", "VBN") and _no_subject(tree, at + 1):
        return _until(tree, at, at + 1, anchors)  # "described how they had shot him, | then burned the house"
    if word in tree.reporting.counted_in and tree.low[at] >= at and (word != "followed" or "by" in parse.lowers[at : at + _NEAR]):
        return min(tree.high[at] + 1, last)
    if _TOGETHER.get(word) == parse.lowers[at + 1] and tree.low[at] >= at and tree.high[at] > at:
        return min(tree.high[at] + 1, last)
    return None


def _joined(tree: Tree, c: Candidate, at: int, comma: bool, anchors: frozenset[int], last: int) -> int | None:
    """A part behind "and", "but" or "or"."""
    parse = tree.parse
    first = at + 1
    while first < last and parse.tags[first][:2] == "RB":
        first += 1
    if first + 1 >= last:
        return None
    word, tag = parse.lowers[first], parse.tags[first]
    if word == "that" and parse.deps[first] == "mark":
        return _until(tree, first, parse.heads[first], anchors)
    if tag == "MD" and _modal(parse, c) and _no_subject(tree, _head(parse, first)):
        return _until(tree, first, _head(parse, first), anchors)
    base = tag == "VB" or (tag == "VBP" and parse.tags[c.anchor] != "VBP")
    bare = (base or word == "been") and c.frame in ("infinitive", "raising") and _no_subject(tree, first)
    asked = base and c.frame == "infinitive" and parse.tags[c.anchor] != "VB"  # "declined to blame him | or call him a liar"
    if bare and parse.deps[first] == "conj" and (first not in anchors or asked):
        return _until(tree, first, first, anchors)
    verb = next((t for t in range(first, min(first + _NEAR, last)) if parse.tags[t] in FINITE or parse.words[t] == ","), None)
    if verb is None or parse.words[verb] == "," or verb == first:
        return _noun(tree, c, first, comma)
    head = _head(parse, verb)
    if head < verb or head in anchors or parse.lowers[at] == "but":
        return None
    if parse.tags[verb] == "MD" and _modal(parse, c):
        return _until(tree, first, head, anchors)
    if word in _PRONOUNS and verb - first < 3 and not _speakers_own(tree, c, word, comma):
        return _until(tree, first, head, anchors)
    return None


def _noun(tree: Tree, c: Candidate, first: int, comma: bool) -> int | None:
    """ "said ten people were killed | and others injured": a noun that the parser joined to the cue, which it cannot be."""
    parse = tree.parse
    token = first
    while parse.heads[token] > token and parse.heads[token] != c.anchor and parse.tags[parse.heads[token]][0] in "NCV":
        token = parse.heads[token]
    joined = parse.heads[token] == c.anchor and parse.deps[token] == "conj" and parse.tags[token][0] == "N"
    return tree.high[token] + 1 if joined and not comma and tree.low[token] >= first else None


def _behind_cue(tree: Tree, c: Candidate, anchors: frozenset[int], last: int) -> None:
    """The tail behind a cue that stands behind what is said: "Ten men fled, the mayor said, | and the depot was closed"."""
    parse = tree.parse
    if any(parse.words[t] in _QUOTES for t in c.content):
        return
    start = max(c.cue | c.source | {c.anchor}) + 1
    for at in range(start, min(start + _NEAR, last - 2)):
        comma = parse.words[at] == ","
        word = parse.lowers[at + comma]
        first = at + comma + 1
        if parse.tags[at + comma] == "CC" and word == "and" and (comma or at == start):
            end = _second(tree, c, first, anchors, last)
        elif word == "including" or (comma and word in _SOME) or (comma and word == "with" and parse.tags[first] == "CD"):
            end = next((t for t in range(first, last) if parse.words[t] in (",", ";") and parse.tags[t + 1] != "CD"), last)
            if any(t in anchors for t in range(first, end)):
                return
            first -= 1
        elif parse.tags[at][0] in "VMWC" or comma or word in OPENINGS:
            return
        else:
            continue
        if end is not None:
            c.content |= set(range(first, end)) - c.cue - c.source
        return


def _second(tree: Tree, c: Candidate, first: int, anchors: frozenset[int], last: int) -> int | None:
    """The end of a clause behind "X said, and": one with a subject of its own, or without any, if nobody speaks in it."""
    parse = tree.parse
    verb = next((t for t in range(first, min(first + _NEAR, last)) if parse.tags[t] in FINITE or parse.words[t] == ","), None)
    if verb is None or parse.words[verb] == "," or parse.lowers[first] in ("i", "we", "you"):
        return None
    head = _head(parse, verb)
    own = {parse.lowers[t] for t in c.source}
    if head < verb or any(t in anchors for t in range(first, tree.high[head] + 1)) or (verb == first and own & _HE):
        return None
    if parse.lowers[first] in _PRONOUNS and _speakers_own(tree, c, parse.lowers[first], True):
        return None
    return min(tree.high[head] + 1, last)


def _until(tree: Tree, first: int, head: int, anchors: frozenset[int]) -> int:
    """The end of a clause, before another speaker's cue that the parser joined to it."""
    parse = tree.parse
    end = min(tree.high[head] + 1, parse.sentence(head).last)
    for t in range(first, end):
        if t in anchors and t != head and parse.deps[t] in ("conj", "parataxis") and parse.tags[t] in FINITE:
            start = min(tree.low[t], t)
            while start > first and (parse.words[start - 1] == "," or parse.tags[start - 1] == "CC"):
                start -= 1
            return max(start, first)
    return end


def one_person(tree: Tree, c: Candidate) -> bool:
    """Whether one person speaks, whom "they" cannot mean alone; of a body it can."""
    parse = tree.parse
    heads = [t for t in c.source if parse.heads[t] not in c.source or parse.heads[t] == t]
    if len(heads) != 1 or parse.child(heads[0], "conj") is not None:
        return False
    tag, word = parse.tags[heads[0]], parse.lowers[heads[0]]
    return tag == "NNP" or (tag == "NN" and word not in tree.reporting.many_in_one) or word in ("he", "she", "i")


def _speakers_own(tree: Tree, c: Candidate, pronoun: str, comma: bool) -> bool:
    """Whether a pronoun may stand for whoever speaks, so that its clause may be the page's."""
    parse = tree.parse
    heads = [t for t in c.source if parse.heads[t] not in c.source or parse.heads[t] == t]
    if len(heads) != 1:
        return True
    tag, word = parse.tags[heads[0]], parse.lowers[heads[0]]
    several = tag in _PLURALS or parse.child(heads[0], "conj") is not None or word in ("they", "we")
    if pronoun == "they":
        return not one_person(tree, c)
    if several or (pronoun == "it" and word in _HE) or (pronoun in _HE and word in _HE and word != pronoun):
        return False
    subject = next((t for t in sorted(c.content) if parse.deps[t] in ("nsubj", "nsubjpass")), None)
    other = subject is not None and parse.tags[subject] in ("NN", "NNP") and parse.lowers[subject] != "it"
    return comma or not other


def _modal(parse: Parse, c: Candidate) -> bool:
    return any(parse.tags[t] == "MD" for t in c.content)


def _head(parse: Parse, token: int) -> int:
    return parse.heads[token] if parse.deps[token] in ("aux", "auxpass") else token


def _no_subject(tree: Tree, verb: int) -> bool:
    return tree.parse.child(verb, "nsubj", "nsubjpass", "expl", "csubj") is None
