"""Attributions that a verb makes through its complements: clauses, infinitives, objects, prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import negated, verb_cue
from onrecord.attribution.sources import agent_of, is_passive, source_of
from onrecord.attribution.tree import Tree
from onrecord.predicates.complements import clause_kind
from onrecord.vocabulary.reporting import Frames, Reporting

_TAKEN_ALONG = ("for", "of", "as", "over")  # what follows the object belongs to it: "criticised X for Y"
_TAILS = frozenset({"while", "whereas", "although", "though", "even", "despite", "based"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_NAMES = ("oprd", "attr", "acomp", "xcomp")


def frames_of(tree: Tree, verb: int, reporting: Reporting) -> Frames | None:
    """The frames of a verb, of verb and particle together where they are listed."""
    parse = tree.parse
    lemma = parse.lemmas[verb]
    plain = reporting.verbs.get(lemma)
    for c in parse.children[verb]:
        if parse.lowers[c] in reporting.particles and parse.deps[c] in ("prt", "advmod", "prep", "acomp", "dobj"):
            found = reporting.verbs.get(f"{lemma} {parse.lowers[c]}")
            if found is not None:
                return {**plain, **found} if plain and parse.deps[c] == "prep" else found
    return plain


def verb_candidates(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Iterator[Candidate]:
    """At most one candidate for each verb: the first frame that fits, clauses before objects before prepositions."""
    found = _clause(tree, verb, frames) or _inserted(tree, verb, frames) or _that(tree, verb, frames)
    if found is None and is_passive(tree, verb):
        found = _passive(tree, verb, frames) or _prepositional(tree, verb, frames, reporting)
    elif found is None:
        found = _named(tree, verb, frames) or _object(tree, verb, frames, reporting) or _prepositional(tree, verb, frames, reporting) or _gap(tree, verb, frames)
    if found is not None:
        found.negated = negated(tree, verb)
        yield found


def _make(tree: Tree, verb: int, frames: Frames, frame: str, content: set[int], cue: set[int] | None = None) -> Candidate:
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


def _clause(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    parse = tree.parse
    behind = [c for c in parse.children[verb] if c > verb and parse.deps[c] in ("ccomp", "xcomp")]
    filled = any(c > verb and parse.deps[c] in ("dobj", "ccomp") for c in parse.children[verb])
    ahead = [] if filled and parse.lemmas[verb] != "tell" else [c for c in parse.children[verb] if c < verb and parse.deps[c] == "ccomp"]
    for c in behind + ahead:
        dep = parse.deps[c]
        kind = clause_kind(parse, c)
        content = set(tree.tokens(c))
        if parse.tags[c][0] not in "VM" and dep == "xcomp":
            continue
        if kind in ("clause", "whether"):
            content |= _carried_on(tree, verb, c)
            if "clause" in frames or ("quote" in frames and dep == "ccomp"):
                return _make(tree, verb, frames, "clause" if "clause" in frames else "quote", content)
            if "small" in frames:
                return _make(tree, verb, frames, "small", content)
        elif kind in ("order", "infinitive"):
            receiver = parse.child(verb, "dobj", "dative") or _addressee(tree, verb, frames)
            if kind == "infinitive" and "raising" in frames:
                return _raising(tree, verb, frames, content)
            if receiver is not None and "order" in frames:
                return _make(tree, verb, frames, "order", content | set(tree.tokens(receiver)))
            if kind == "order" and "order" in frames:
                return _make(tree, verb, frames, "order", content)
            if "infinitive" in frames and kind == "infinitive" and dep == "xcomp":
                if is_passive(tree, verb):
                    return _raising(tree, verb, frames, content, "infinitive")
                return _make(tree, verb, frames, "infinitive", content)
            if kind == "infinitive" and "order" in frames and is_passive(tree, verb):
                return _raising(tree, verb, frames, content, "order")
            if kind == "order" and "clause" in frames and dep == "ccomp":
                return _make(tree, verb, frames, "clause", content)
        elif kind == "gerund" and "gerund" in frames:
            return _make(tree, verb, frames, "gerund", content)
        elif kind == "gerund" and dep == "ccomp" and "clause" in frames:
            return _make(tree, verb, frames, "clause", content)
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


def _that(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A clause that the parser did not attach: "that" stands right behind the verb or behind whom it addresses."""
    parse = tree.parse
    if "clause" not in frames:
        return None
    last = tree.high[verb]
    for i in range(verb + 1, min(verb + 6, last)):
        if parse.lowers[i] == "that" and parse.tags[i] == "IN":
            return _make(tree, verb, frames, "clause", set(range(i, last + 1)))
        if parse.tags[i][0] == "V" or parse.words[i] in ",;:":
            break
    return None


def _gap(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """"the offer that they rejected": what is spoken of stands before the relative clause."""
    parse = tree.parse
    if parse.deps[verb] != "relcl" or "object" not in frames or parse.child(verb, "dobj", "ccomp", "xcomp") is not None:
        return None
    thing = parse.heads[verb]
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.tags[subject] in ("WDT", "WP") or parse.tags[thing][0] != "N":
        return None
    return _make(tree, verb, frames, "object", set(range(tree.low[thing], tree.low[verb])))


def _raising(tree: Tree, verb: int, frames: Frames, content: set[int], frame: str = "raising") -> Candidate:
    """"X seems to go", "X is expected to go": nobody is named, the subject belongs to what is said."""
    parse = tree.parse
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is not None:
        content = content | {t for t in tree.tokens(subject) if t < verb}
    cue = verb_cue(tree, verb)
    source = agent_of(tree, verb) or set()
    return Candidate(verb, frames[frame], frame, cue, source - content, content - cue)


def _inserted(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """"The war, he said, is over"; "as he put it": the clause around the cue is the content."""
    parse = tree.parse
    head, dep = parse.heads[verb], parse.deps[verb]
    if head == verb or not ("clause" in frames or "quote" in frames):
        return None
    as_clause = dep == "advcl" and any(parse.deps[c] == "mark" and parse.lowers[c] == "as" for c in parse.children[verb])
    if not (dep == "parataxis" or as_clause) or parse.child(verb, "dobj") is not None:
        return None
    mine = set(tree.tokens(verb))
    content = set(tree.tokens(head)) - mine
    made = _make(tree, verb, frames, "clause" if "clause" in frames else "quote", content)
    return made if made.source or as_clause else None


def _passive(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    parse = tree.parse
    subject = parse.child(verb, "nsubjpass")
    if subject is None or parse.lowers[subject] in ("it", "there"):
        return None
    content = set(tree.tokens(subject))
    for frame in ("named", "small", "as"):
        if frame in frames:
            names = [c for c in parse.children[verb] if parse.deps[c] in _NAMES or (frame == "as" and parse.deps[c] == "prep" and parse.lowers[c] == "as")]
            if names:
                for c in names:
                    content |= set(tree.tokens(c))
                return _make(tree, verb, frames, frame, content)
    if "object" in frames and agent_of(tree, verb):
        return _make(tree, verb, frames, "object", content)
    return None


def _named(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    for frame in ("named", "small"):
        if frame in frames:
            name = parse.child(verb, "oprd")
            clause = parse.child(verb, "ccomp")
            if name is not None:
                content = set(tree.tokens(name)) | (set(tree.tokens(thing)) if thing is not None else set())
                return _make(tree, verb, frames, frame, content)
            if clause is not None and parse.tags[clause][0] != "V":
                return _make(tree, verb, frames, frame, set(tree.tokens(clause)))
    if "as" in frames and thing is not None:
        for c in parse.children[verb]:
            if parse.lowers[c] == "as" and parse.deps[c] in ("prep", "advcl") and c > thing:
                return _make(tree, verb, frames, "as", set(tree.tokens(thing)) | set(tree.tokens(c)))
    return None


def _object(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    parse = tree.parse
    if "object" not in frames:
        return None
    thing = parse.child(verb, "dobj")
    if thing is None or parse.lowers[thing].endswith(("self", "selves")) or parse.tags[thing] in ("CD",):
        return None
    if parse.lemmas[verb] in reporting.light and parse.lemmas[thing] in reporting.nouns and parse.children[thing]:
        return None
    content = set(tree.tokens(thing))
    for c in parse.children[verb]:
        if c > thing and parse.deps[c] == "prep" and parse.lowers[c] in _TAKEN_ALONG:
            content |= set(tree.tokens(c))
    made = _make(tree, verb, frames, "object", content)
    return made if made.source else None


def _prepositional(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    idiom = parse.children[thing] if thing is not None and f"{parse.lemmas[verb]} {parse.lowers[thing]}" in reporting.verbs else ()
    for c in (*parse.children[verb], *idiom):
        if parse.deps[c] in ("prep", "prt", "agent") and parse.lowers[c] in frames and c > verb:
            word = parse.lowers[c]
            inner = parse.child(c, "pobj", "pcomp")
            if inner is None:
                continue
            cue = verb_cue(tree, verb) | {c}
            if c in idiom and thing is not None:
                cue |= set(range(verb, c + 1))
            made = _make(tree, verb, frames, word, set(tree.tokens(inner)), cue)
            if not made.source and parse.tags[verb] == "VBN":
                holder = parse.child(verb, "nsubjpass") if parse.deps[verb] != "acl" else parse.heads[verb]
                made.source = {t for t in tree.tokens(holder) if t < tree.low[verb] or parse.deps[verb] != "acl"} - made.content - cue if holder is not None else set()
            if made.source:
                return made
    return None
