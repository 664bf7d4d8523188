"""What is said in relative clauses: "the offer that they rejected", "in what the governor called an attack"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE
from onrecord.vocabulary.reporting import Frames

_BREAKS = frozenset({",", ";", ":", "-", "--", "–", "—"})
_BACK = 14  # words between "what" and the verb of whoever calls it so
_SAYING = ("clause", "named", "small", "as")


def of_gap(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "the offer that they rejected": what is spoken of stands before the relative clause."""
    parse = tree.parse
    if parse.deps[verb] != "relcl" or "object" not in frames or parse.child(verb, "dobj", "ccomp", "xcomp") is not None:
        return None
    thing = parse.heads[verb]
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.tags[subject] in ("WDT", "WP") or parse.tags[thing][0] != "N":
        return None
    if any(parse.deps[c] == "prep" and parse.tags[c + 1] in ("WDT", "WP") for c in parse.children[verb] if c < verb):
        return None  # "the town, to which | the army replied | with raids": its pronoun is none that the verb speaks of
    first = tree.low[thing]
    for i in range(thing - 1, first - 1, -1):
        if parse.words[i] in _BREAKS:  # "X says so, a charge | that Y denies": what stands before is X's
            first = i + 1
            break
    return make(tree, verb, frames, "object", set(range(first, tree.low[verb])))


def of_free_relative(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "in what the governor claimed was an attack", "what a witness called an act of revenge": the name or clause behind the
    cue is the speaker's, what stands before "what" is not, whatever the parser made of either."""
    parse = tree.parse
    frame = next((f for f in _SAYING if f in frames), None)
    sentence = parse.sentence(verb)
    if frame is None or parse.tags[verb] not in ("VBD", "VBZ", "VBP", "VBN") or verb + 2 >= sentence.last:
        return None
    cue = verb_cue(tree, verb)
    what = next((t for t in range(min(cue) - 1, max(sentence.first, verb - _BACK) - 1, -1) if parse.lowers[t] == "what"), None)
    if what is None or not _nominal(tree, what + 1, min(cue)):
        return None
    end = _named_so(tree, max(cue) + 1, verb, sentence.last)
    if end is None:
        return None
    return Candidate(verb, frames[frame], frame, cue, set(range(what + 1, min(cue))), {what} | set(range(max(cue) + 1, end)))


def of_cleft(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "What the minister said last Friday was | that the army would leave": the clause behind the copula is what was said."""
    parse = tree.parse
    be = parse.heads[verb]
    frame = next((f for f in ("clause", "infinitive") if f in frames), None)
    if frame is None or parse.deps[verb] not in ("csubj", "nsubj") or parse.lemmas[be] != "be" or verb > be:
        return None
    subject = parse.child(verb, "nsubj")
    what = tree.low[verb]
    if subject is None or subject > verb or parse.lowers[what] != "what" or tree.low[subject] != what + 1:
        return None
    clause = next((c for c in parse.children[be] if c > be and parse.deps[c] in ("ccomp", "xcomp", "advcl", "attr")), None)
    told = clause is not None and parse.tags[clause][0] in "VM" and be < tree.low[clause] <= be + 2
    if clause is None or not told:
        return None
    return Candidate(verb, frames[frame], frame, verb_cue(tree, verb), set(tree.tokens(subject)), set(tree.tokens(clause)))


def of_gapped_clause(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "the men that the ministry has said | shot two guards": the clause whose subject is the relative pronoun."""
    parse = tree.parse
    if parse.deps[verb] != "relcl" or "clause" not in frames:
        return None
    cue = verb_cue(tree, verb)
    after = max(cue) + 1
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.tags[subject][0] == "W" or after >= parse.sentence(verb).last:
        return None
    head = parse.heads[after] if parse.deps[after] in ("aux", "auxpass") else after
    if parse.tags[after] not in FINITE or head < after or parse.child(head, "nsubj", "nsubjpass") is not None:
        return None
    pronouns = {c for c in parse.children[verb] if c < subject and parse.tags[c][0] == "W"}
    content = pronouns | set(range(after, tree.high[head] + 1))
    return Candidate(verb, frames["clause"], "clause", cue, set(tree.tokens(subject)) - cue - content, content)


def _nominal(tree: Tree, first: int, last: int) -> bool:
    """Whether words are a subject, with the relative clauses and appositions that it may have left out."""
    tags = tree.parse.tags[first:last]
    return any(tag[0] == "N" or tag == "PRP" for tag in tags) and not any(
        tag[0] == "V" or tag in ("MD", ".", ":") for tag in tags
    )


def _named_so(tree: Tree, first: int, verb: int, last: int) -> int | None:
    """The end of what stands behind the cue: "was an attack by rebels", "a massacre", "as revenge", "to be a hospital"."""
    parse = tree.parse
    head = first
    if parse.tags[head] in ("VBD", "VBZ", "VBP", "MD", "TO"):
        while (
            parse.tags[head] in ("MD", "TO", "VB", "RB")
            and head + 1 < last
            and parse.lemmas[head] not in tree.reporting.amounting
        ):
            head += 1
        if parse.deps[head] in ("aux", "auxpass") and parse.heads[head] > head:
            head = parse.heads[head]  # "what police say was | caused by a mine"
        elif parse.lemmas[head] not in tree.reporting.amounting:
            return None
        return min(tree.high[head] + 1, last) if tree.high[head] > head else None
    if parse.lowers[first] not in ("as", "a", "an", "the") and parse.tags[first] not in ("JJ", "``", "NN", "NNS"):
        return None
    head = first
    while head + 1 < last and parse.tags[head][0] in "NJD" and parse.tags[head + 1][0] in "NJ":
        head += 1
    if parse.tags[head][0] == "N" and parse.heads[head] > head and parse.tags[head + 1] in FINITE:
        return head + 1  # "what the army calls terrorists | attacked the village"
    held = [c for c in parse.children[verb] if c > verb and parse.deps[c] in ("oprd", "attr", "dobj", "prep", "ccomp", "acomp")]
    near = [c for c in held if tree.low[c] == first]
    return min(tree.high[near[0]] + 1, last) if near else None
