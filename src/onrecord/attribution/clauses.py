"""What a verb says through clauses: "that ...", "to go", "whether ...", around the cue, or before a relative clause."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import agent_of, is_passive, source_of
from onrecord.attribution.tree import Tree
from onrecord.predicates.complements import clause_kind
from onrecord.vocabulary.reporting import Frames

_TAILS = frozenset({"while", "whereas", "although", "though", "even", "despite", "based"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def make(tree: Tree, verb: int, frames: Frames, frame: str, content: set[int], cue: set[int] | None = None) -> Candidate:
    source = agent_of(tree, verb) if is_passive(tree, verb) else source_of(tree, verb)
    if frame in ("clause", "infinitive", "order", "object", "gerund"):
        content = without_tail(tree, content)
    cue = cue if cue is not None else verb_cue(tree, verb)
    source = (source or set()) - cue
    return Candidate(verb, frames[frame], frame, cue, source - content, content - cue)


def without_tail(tree: Tree, content: set[int]) -> set[int]:
    """Content without what the sentence adds to it behind a comma: ", which ...", ", while ...", ", despite ..."."""
    parse = tree.parse
    last = max(content)
    for i in sorted(content)[3:]:
        if parse.lowers[i] == "despite":
            return {t for t in content if t < i}
        if parse.words[i] == "," and i < last:
            word, tag = parse.lowers[i + 1], parse.tags[i + 1]
            if word in _TAILS or tag in _RELATIVE:
                head = i + 1
                while parse.heads[head] != head and i < parse.heads[head] <= last:
                    head = parse.heads[head]
                if tree.high[head] >= last - 1 and tree.low[head] > i:
                    return {t for t in content if t < i}
    return content


def of_clause(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    parse = tree.parse
    behind = [c for c in parse.children[verb] if c > verb and parse.deps[c] in ("ccomp", "xcomp")]
    filled = any(c > verb and parse.deps[c] in ("dobj", "ccomp") for c in parse.children[verb])
    ahead = (
        []
        if filled and parse.lemmas[verb] != "tell"
        else [c for c in parse.children[verb] if c < verb and parse.deps[c] == "ccomp"]
    )
    for c in behind + ahead:
        dep = parse.deps[c]
        kind = clause_kind(parse, c)
        content = set(tree.tokens(c))
        if parse.tags[c][0] not in "VM" and dep == "xcomp":
            continue
        if kind in ("clause", "whether"):
            content |= _carried_on(tree, verb, c)
            if "clause" in frames or ("quote" in frames and dep == "ccomp"):
                return make(tree, verb, frames, "clause" if "clause" in frames else "quote", content)
            if "small" in frames:
                return make(tree, verb, frames, "small", content)
        elif kind in ("order", "infinitive"):
            receiver = parse.child(verb, "dobj", "dative") or _addressee(tree, verb, frames)
            if kind == "infinitive" and "raising" in frames:
                return _raising(tree, verb, frames, content)
            if receiver is not None and "order" in frames:
                return make(tree, verb, frames, "order", content | set(tree.tokens(receiver)))
            if kind == "order" and "order" in frames:
                return make(tree, verb, frames, "order", content)
            if "infinitive" in frames and kind == "infinitive" and dep == "xcomp":
                if is_passive(tree, verb):
                    return _raising(tree, verb, frames, content, "infinitive")
                return make(tree, verb, frames, "infinitive", content)
            if kind == "infinitive" and "order" in frames and is_passive(tree, verb):
                return _raising(tree, verb, frames, content, "order")
            if kind == "order" and "clause" in frames and dep == "ccomp":
                return make(tree, verb, frames, "clause", content)
        elif kind == "gerund" and "gerund" in frames:
            return make(tree, verb, frames, "gerund", content)
        elif kind == "gerund" and dep == "ccomp" and "clause" in frames:
            return make(tree, verb, frames, "clause", content)
    return None


def _carried_on(tree: Tree, verb: int, clause: int) -> set[int]:
    """What the parser hung on the cue but belongs to its clause: a second clause right behind it ("said he doubts | it works"),
    a second part with a modal and no subject ("... and would go")."""
    parse = tree.parse
    found: set[int] = set()
    for c in parse.children[verb]:
        if c > clause > verb and parse.deps[c] == "ccomp" and tree.low[c] == tree.high[clause] + 1:
            found |= set(tree.tokens(c))
        elif c > clause > verb and parse.deps[c] == "conj" and parse.child(c, "nsubj", "nsubjpass") is None:
            modal = parse.child(c, "aux")
            if modal is not None and parse.tags[modal] == "MD":
                found |= set(range(tree.low[c] - 1, tree.high[c] + 1))
    return found


def _addressee(tree: Tree, verb: int, frames: Frames) -> int | None:
    """Whom "called on X to go" addresses."""
    parse = tree.parse
    if "order" in frames:
        for c in parse.children[verb]:
            if parse.deps[c] == "prep" and parse.lowers[c] in ("on", "upon", "with", "to"):
                return parse.child(c, "pobj")
    return None


def of_that(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A clause that the parser did not attach: "that" stands right behind the verb or behind whom it addresses."""
    parse = tree.parse
    if "clause" not in frames:
        return None
    last = tree.high[verb]
    for i in range(verb + 1, min(verb + 6, last)):
        if parse.lowers[i] == "that" and parse.tags[i] == "IN":
            return make(tree, verb, frames, "clause", set(range(i, last + 1)))
        if parse.tags[i][0] == "V" or parse.words[i] in ",;:":
            break
    return None


def of_gap(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "the offer that they rejected": what is spoken of stands before the relative clause."""
    parse = tree.parse
    if parse.deps[verb] != "relcl" or "object" not in frames or parse.child(verb, "dobj", "ccomp", "xcomp") is not None:
        return None
    thing = parse.heads[verb]
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.tags[subject] in ("WDT", "WP") or parse.tags[thing][0] != "N":
        return None
    return make(tree, verb, frames, "object", set(range(tree.low[thing], tree.low[verb])))


def _raising(tree: Tree, verb: int, frames: Frames, content: set[int], frame: str = "raising") -> Candidate:
    """ "X seems to go", "X is expected to go": nobody is named, the subject belongs to what is said."""
    parse = tree.parse
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is not None:
        content = content | {t for t in tree.tokens(subject) if t < verb}
    cue = verb_cue(tree, verb)
    source = agent_of(tree, verb) or set()
    return Candidate(verb, frames[frame], frame, cue, source - content, content - cue)


def of_insertion(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "The war, he said, is over"; "as he put it": the clause around the cue is the content."""
    parse = tree.parse
    head, dep = parse.heads[verb], parse.deps[verb]
    if head == verb or not ("clause" in frames or "quote" in frames):
        return None
    as_clause = dep == "advcl" and any(parse.deps[c] == "mark" and parse.lowers[c] == "as" for c in parse.children[verb])
    if not (dep == "parataxis" or as_clause) or parse.child(verb, "dobj") is not None:
        return None
    mine = set(tree.tokens(verb))
    content = set(tree.tokens(head)) - mine
    made = make(tree, verb, frames, "clause" if "clause" in frames else "quote", content)
    return made if made.source or as_clause else None
