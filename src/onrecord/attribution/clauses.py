"""What a verb says through clauses: "that ...", "to go", "whether ...", around the cue, or before a relative clause."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import agent_of, is_passive, phrase_before, source_of
from onrecord.attribution.tree import Tree
from onrecord.predicates.complements import clause_kind
from onrecord.vocabulary.reporting import Frames

_TAILS = frozenset({"while", "whereas", "although", "though", "even", "despite", "based"})
_POINTING = frozenset({"this", "that", "these", "those"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "MD"})
_ASIDE = 14  # words of an aside between a cue and its "that"
_FOR = frozenset(
    {"for", "against", "to", "on", "over", "about", "of", "with"}
)  # frames of attitudes; what they add is the page's
_AWAY = 11  # words between a cue and its "that", no other verb among them
_TIMES = frozenset({"time", "week", "month", "year", "night", "morning", "evening", "afternoon"})
_TAIL = 6  # words behind a cue that ends its sentence, and the fewest before it
OPENINGS = frozenset(
    {"while", "although", "though", "when", "as", "after", "before", "if", "because", "since", "until", "whereas", "once"}
)
# thoughts and hopes that "as X knows" may insert; "as crowds gather" and "as prices hold" are times
_AS_THEY = frozenset(
    {"put", "know", "realise", "realize", "recognise", "recognize", "understand", "learn", "discover", "remember", "think",
     "believe", "suspect", "assume", "imagine", "expect", "anticipate", "foresee", "fear", "hope", "wish"}
)  # fmt: skip
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def make(tree: Tree, verb: int, frames: Frames, frame: str, content: set[int], cue: set[int] | None = None) -> Candidate:
    source = agent_of(tree, verb) if is_passive(tree, verb) else source_of(tree, verb)
    if frame in ("infinitive", "order", "object", "gerund") or (frame in _FOR and frames[frame].kind == "attitude"):
        content = without_tail(tree, content)
    cue = cue if cue is not None else verb_cue(tree, verb)
    source = _behind_dateline(tree, source or set()) - cue
    return Candidate(verb, frames[frame], frame, cue, source - content, content - cue)


def _behind_dateline(tree: Tree, source: set[int]) -> set[int]:
    """ "CAIRO: Praising the truce, | the envoy Omar Haddad | on Monday said": where the parser took the place for the speaker."""
    parse = tree.parse
    first, last = min(source, default=0), max(source, default=0)
    if last - first < _ASIDE // 2 or parse.words[first + 1] != ":" or parse.tags[first + 2] != "VBG":
        return source
    if parse.lowers[last].endswith("day"):
        last -= 2 if parse.lowers[last - 1] == "on" else 1
    return phrase_before(tree, last + 1, first + 2) or source


def without_tail(tree: Tree, content: set[int]) -> set[int]:
    """Content without what the sentence adds to it behind a comma: ", which ...", ", while ...", ", despite ..."."""
    parse = tree.parse
    last = max(content)
    for i in sorted(content)[3:]:
        if parse.lowers[i] == "despite":
            return {t for t in content if t < i}
        if parse.words[i] == "," and i < last:
            word, tag = parse.lowers[i + 1], parse.tags[i + 1]
            if word in ("the", "a", "an", "one") and parse.lowers[i - 2] in _POINTING and _apposed(tree, i + 1, last):
                return {t for t in content if t < i}
            if word in _TAILS or (tag in _RELATIVE and word != "who"):
                head = i + 1
                while parse.heads[head] != head and i < parse.heads[head] <= last:
                    head = parse.heads[head]
                if tree.high[head] >= last - 1 and tree.low[head] > i:
                    return {t for t in content if t < i}
    return content


def _apposed(tree: Tree, first: int, last: int) -> bool:
    """Whether one apposition reaches from a word to the end: "that raid, | the worst in years"."""
    parse = tree.parse
    head = parse.heads[first]
    return parse.deps[head] == "appos" and tree.low[head] == first and tree.high[head] >= last - 1


def of_clause(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A clausal complement that fits one of the verb's frames; those behind the verb come first."""
    parse = tree.parse
    for c in _complements(tree, verb):
        kind = clause_kind(parse, c)
        if parse.deps[c] == "xcomp" and parse.tags[c][0] not in "VM":
            continue
        found = _finite(tree, verb, c, frames) if kind in ("clause", "whether") else _nonfinite(tree, verb, c, kind, frames)
        if found is not None:
            return found
    return None


def _complements(tree: Tree, verb: int) -> list[int]:
    """Clausal complements; one ahead of the verb only when nothing stands behind it (or behind "told X")."""
    parse = tree.parse
    children = parse.children[verb]
    behind = [c for c in children if c > verb and parse.deps[c] in ("ccomp", "xcomp")]
    if parse.lemmas[verb] != "tell" and any(c > verb and parse.deps[c] in ("dobj", "ccomp") for c in children):
        return behind
    return behind + [c for c in children if c < verb and parse.deps[c] == "ccomp" and not _subordinate(tree, c)]


def _subordinate(tree: Tree, clause: int) -> bool:
    """Whether a conjunction makes a clause before the cue an opening of the sentence: "While X fled, Y ordered fire"."""
    parse = tree.parse
    return any(parse.lowers[c] in OPENINGS and parse.deps[c] in ("mark", "advmod") for c in parse.children[clause] if c < clause)


def _finite(tree: Tree, verb: int, c: int, frames: Frames) -> Candidate | None:
    parse = tree.parse
    content = set(tree.tokens(c)) | _carried_on(tree, verb, c) | _lost_subject(tree, verb, c)
    if "clause" in frames and parse.deps[c] == "xcomp" and is_passive(tree, verb):
        return _raising(tree, verb, frames, content, "clause")  # "two were reported killed"
    if "clause" in frames:
        made = make(tree, verb, frames, "clause", content)
        if (
            parse.deps[verb] == "acl"
            and parse.tags[verb] == "VBN"
            and c > verb
            and not made.source
            and parse.lemmas[verb] != "tell"
        ):
            # "for the army to leave | the station alleged that ...": no participle is completed so
            made.source = phrase_before(tree, verb, parse.sentence(verb).first) - made.cue
        return made
    if "quote" in frames and parse.deps[c] == "ccomp":
        return make(tree, verb, frames, "quote", content)
    return make(tree, verb, frames, "small", content) if "small" in frames else None


def _nonfinite(tree: Tree, verb: int, c: int, kind: str, frames: Frames) -> Candidate | None:
    """Infinitives with their own subject ("order") or without, and gerunds."""
    parse = tree.parse
    content = set(tree.tokens(c))
    closed = parse.deps[c] == "ccomp"
    if kind == "gerund":
        frame = "gerund" if "gerund" in frames else "clause" if closed and "clause" in frames else None
        return make(tree, verb, frames, frame, content) if frame else None
    if kind == "infinitive" and "raising" in frames and "infinitive" not in frames:
        return _raising(tree, verb, frames, content)
    if "order" in frames:
        receiver = parse.child(verb, "dobj", "dative")
        if receiver is not None:
            return make(tree, verb, frames, "order", content | set(tree.tokens(receiver)))
        preposition, receiver = _addressee(tree, verb)
        if receiver is not None:
            cue = verb_cue(tree, verb) | {preposition}
            return make(tree, verb, frames, "order", content | set(tree.tokens(receiver)), cue)
        if kind == "order":
            return make(tree, verb, frames, "order", content)
    if kind == "order":
        return make(tree, verb, frames, "clause", content) if closed and "clause" in frames else None
    frame = "infinitive" if "infinitive" in frames and not closed else "order" if "order" in frames else None
    if (
        frame is None
        and kind == "infinitive"
        and "clause" in frames
        and is_passive(tree, verb)
        and parse.lemmas[verb] != "suppose"
    ):
        frame = "clause"  # "is feared to have left"
        return _raising(tree, verb, frames, content, frame)
    if frame is None or (frame == "order" and not is_passive(tree, verb)):
        return None
    return _raising(tree, verb, frames, content, frame) if is_passive(tree, verb) else make(tree, verb, frames, frame, content)


def _lost_subject(tree: Tree, verb: int, clause: int) -> set[int]:
    """The subject of a clause where the parser took it for the object of the cue: "said | the raids, which ..., | go on"."""
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    if (
        thing is None
        or not verb < thing < tree.low[clause]
        or parse.child(clause, "nsubj", "nsubjpass", "csubj", "expl") is not None
    ):
        return set()
    first = min(tree.low[clause], *(c for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass")), clause)
    if parse.tags[first] not in ("MD", "VBD", "VBZ", "VBP"):
        return set()
    return set(range(tree.low[thing], tree.low[clause]))


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


def _addressee(tree: Tree, verb: int) -> tuple[int, int | None]:
    """The preposition and the token that heads whom "called on X to go" addresses."""
    parse = tree.parse
    for c in parse.children[verb]:
        if parse.deps[c] == "prep" and parse.lowers[c] in ("on", "upon", "with", "to"):
            return c, parse.child(c, "pobj")
    return verb, None


def of_for(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "called for X to resign": the clause behind "for", whatever the parser hung it on."""
    parse = tree.parse
    if "for" not in frames:
        return None
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] in ("advcl", "xcomp", "ccomp") and parse.lowers[tree.low[c]] == "for":
            mark = tree.low[c]
            if parse.tags[c] in ("VB", "VBN") and mark < c and parse.tags[mark] == "IN":
                content = set(tree.tokens(c)) - {mark}
                return make(tree, verb, frames, "for", content, verb_cue(tree, verb) | {mark})
    return None


def of_that(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A clause that the parser did not attach: "that" stands right behind the verb or behind whom it addresses."""
    parse = tree.parse
    if "clause" not in frames:
        return None
    last = tree.high[verb]
    aside = _behind_aside(tree, verb)
    if aside is not None:
        return make(tree, verb, frames, "clause", set(range(aside, last + 1)))
    for i in range(verb + 1, min(verb + _AWAY, last)):
        conjunction = (
            parse.tags[i] == "IN" or parse.deps[i] == "mark"
        )  # "told the guards that": no relative, it has no part in it
        if parse.lowers[i] == "that" and ((conjunction and i < verb + 8) or _behind_time(tree, i)):
            return make(tree, verb, frames, "clause", set(range(i, last + 1)))
        if parse.tags[i][0] == "V" or parse.words[i] in ",;:":
            break
    return None


def _behind_aside(tree: Tree, verb: int) -> int | None:
    """ "reported, citing two officials, | that ...": a clause behind a participle between commas."""
    parse = tree.parse
    end = min(parse.sentence(verb).last - 2, verb + 2 + _ASIDE)
    if verb + 2 >= end or parse.words[verb + 1] != "," or parse.tags[verb + 2] != "VBG":
        return None
    comma = next((i for i in range(verb + 3, end) if parse.words[i] == ","), None)
    return comma + 1 if comma is not None and parse.lowers[comma + 1] == "that" and parse.tags[comma + 1] == "IN" else None


def of_occasion(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "said after the raid | he had shot two men": the parser put the occasion into the clause behind it."""
    parse = tree.parse
    if not ("clause" in frames and "quote" in frames) or parse.child(verb, "dobj", "ccomp") is not None:
        return None
    for c in parse.children[verb]:
        first, subject = tree.low[c], parse.child(c, "nsubj", "nsubjpass")
        occasion = parse.deps[first] == "prep" and first == verb + 1 and parse.child(first, "pobj") is not None
        if c > verb and parse.deps[c] == "advcl" and occasion and subject is not None and tree.low[subject] > tree.high[first]:
            return make(tree, verb, frames, "clause", set(range(tree.low[subject], tree.high[c] + 1)))
    return None


def _behind_time(tree: Tree, that: int) -> bool:
    """ "said for the first time | that ...": no relative clause of the time, since "that" has no part in it."""
    parse = tree.parse
    timely = parse.lemmas[that - 1] in _TIMES or parse.lowers[that - 1].endswith("day")
    return timely and (parse.tags[that] == "IN" or parse.deps[that] in ("advmod", "mark"))


def of_garden_path(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "believed its weight | would help": the object of the cue is the subject of a verb that the parser hung elsewhere."""
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    if "clause" not in frames or thing is None or thing < verb or parse.child(verb, "ccomp", "xcomp") is not None:
        return None
    after = tree.high[thing] + 1
    if after >= parse.sentence(verb).last or parse.tags[after] not in ("MD", "VBD", "VBZ", "VBP"):
        return None
    head = parse.heads[after] if parse.deps[after] in ("aux", "auxpass") else after
    subject = parse.child(head, "nsubj", "nsubjpass")
    if head < after or (subject is not None and subject > verb):
        return None
    return make(tree, verb, frames, "clause", set(range(tree.low[thing], tree.high[head] + 1)))


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
    if parse.deps[head] in ("aux", "auxpass"):
        head = parse.heads[head]
    if head == verb or not ("clause" in frames or "quote" in frames):
        return None
    # "As the year starts" is a time, "as he put it" is not
    kind = frames["clause"].kind if "clause" in frames else ""
    speaks = kind in ("speech", "document") or parse.lemmas[verb] in _AS_THEY
    as_clause = (
        speaks and dep == "advcl" and any(parse.deps[c] == "mark" and parse.lowers[c] == "as" for c in parse.children[verb])
    )
    if as_clause and parse.child(verb, "nsubjpass") is not None and parse.lowers[parse.child(verb, "nsubjpass") or 0] != "it":
        return None  # "as no shots were reported, ..."
    if not (dep == "parataxis" or as_clause) or (parse.child(verb, "dobj") is not None and parse.lemmas[verb] != "tell"):
        return None
    mine = set(tree.tokens(verb))
    content = set(tree.tokens(head)) - mine
    made = make(tree, verb, frames, "clause" if "clause" in frames else "quote", content)
    return made if made.source or as_clause else None


def of_tail(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A sentence that ends in its cue without a comma, as in texts stripped of them: "Shells hit the town the monitor said."."""
    parse = tree.parse
    if (
        not ("clause" in frames and "quote" in frames)
        or frames["clause"].polarity == "denied"
        or parse.tags[verb] not in ("VBD", "VBZ", "VBP")
    ):
        return None
    sentence = parse.sentence(verb)
    subject = parse.child(verb, "nsubj")
    if subject is None or subject > verb or parse.tags[subject] in ("WP", "WDT") or sentence.last - verb > _TAIL:
        return None
    if any(parse.tags[t][0] in "VM" for t in range(verb + 1, sentence.last)) or parse.child(verb, "dobj", "ccomp") is not None:
        return None
    source = set(range(tree.low[subject], verb))
    if tree.low[subject] == sentence.first and any(parse.deps[t] == "acl" for t in source):
        source = phrase_before(tree, verb, sentence.first)  # the whole sentence was taken for the subject
    content = set(range(sentence.first, min(source, default=verb)))
    if not source or len(content) < _TAIL or not any(parse.tags[t] in _FINITE for t in content):
        return None
    made = make(tree, verb, frames, "clause", content)
    made.source = source - made.cue
    return made


def of_two_subjects(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "A blast killed ten, officials say, although ...": the parser took what is said for a subject of the cue."""
    parse = tree.parse
    subjects = [c for c in parse.children[verb] if parse.deps[c] == "nsubj" and c < verb]
    if len(subjects) != 2 or not ("clause" in frames and "quote" in frames):
        return None
    said, speaker = subjects
    content = set(range(tree.low[said], tree.low[speaker]))
    if parse.words[tree.low[speaker] - 1] != "," or not any(parse.tags[t] in ("VBD", "VBZ", "VBP", "VBN") for t in content):
        return None
    return Candidate(verb, frames["clause"], "clause", verb_cue(tree, verb), set(tree.tokens(speaker)), content)
