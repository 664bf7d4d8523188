"""What a verb says through its clausal complements: "that ...", "to go", "whether ...", "going", or an order."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import closes_alone, verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.sources import agent_of, is_passive, parted_from, phrase_before
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE, TENSED
from onrecord.predicates.complements import clause_kind, has_to
from onrecord.vocabulary.reporting import Frames

OPENINGS = frozenset(
    {"while", "although", "though", "when", "as", "after", "before", "if", "because", "since", "until", "whereas", "once"}
)

_AIMS = ("xcomp", "advcl", "acl", "relcl")  # "a review to determine whether", "tried to show that"


def of_clause(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """A clausal complement that fits one of the verb's frames; those behind the verb come first."""
    parse = tree.parse
    for c in _complements(tree, verb) or _aims(tree, verb, frames):
        kind = clause_kind(parse, c)
        if parse.deps[c] == "xcomp" and parse.tags[c][0] not in "VM":
            continue
        # "said people trapped there | were calling": a participle with a subject is told like a clause
        whole = kind in ("clause", "whether") or (kind == "gerund" and parse.tags[c] == "VBN")
        found = _finite(tree, verb, c, frames) if whole else _nonfinite(tree, verb, c, kind, frames)
        if found is not None:
            return found
    return None


def _aims(tree: Tree, verb: int, frames: Frames) -> list[int]:
    """Infinitives that the parser took for purposes: "pushed both states | to disarm", "looked | to make inroads"; and "if"
    behind a verb of asking."""
    parse = tree.parse
    thing = parse.child(verb, "dobj")
    found = []
    for c in parse.children[verb]:
        if c < verb or parse.deps[c] != "advcl":
            continue
        before = tree.low[c] - 1
        if _parted_by_agent(tree, verb, before) and "clause" in frames and has_to(parse, c):
            found.append(c)
            continue
        if (
            parse.lowers[tree.low[c]] == "if"
            and before == verb
            and parse.tags[verb] != "VBN"
            and parse.lemmas[verb] in tree.reporting.asks_if
        ):
            found.append(c)
        elif has_to(parse, c) and parse.tags[tree.low[c]] == "TO":
            ordered = (
                thing is not None
                and before == tree.high[thing]
                and "order" in frames
                and parse.lemmas[verb] in tree.reporting.pushes_to
            )
            if ordered or (
                thing is None and before == verb and "infinitive" in frames and parse.lemmas[verb] in tree.reporting.aims_to
            ):
                found.append(c)
    return found


def _parted_by_agent(tree: Tree, verb: int, before: int) -> bool:
    """ "is alleged, by the prosecution, | to have fired": an agent between commas parts a passive from its infinitive."""
    parse = tree.parse
    by = next((k for k in parse.children[verb] if parse.deps[k] == "agent" and verb < k < before), None)
    return by is not None and parse.words[by - 1] == "," and parse.words[before] == "," and tree.high[by] == before - 1


def _complements(tree: Tree, verb: int) -> list[int]:
    """Clausal complements; one ahead of the verb only when nothing stands behind it (or behind "told X")."""
    parse = tree.parse
    children = parse.children[verb]
    behind = [c for c in children if c > verb and parse.deps[c] in ("ccomp", "xcomp")]
    if parse.lemmas[verb] != "tell" and any(c > verb and parse.deps[c] in ("dobj", "ccomp") for c in children):
        return behind
    return behind + [c for c in children if c < verb and parse.deps[c] == "ccomp" and not _apart(tree, c, verb)]


def _apart(tree: Tree, clause: int, verb: int) -> bool:
    """Whether a clause before a cue is none that it tells: opened by a conjunction, or a sentence of its own before a semicolon
    ("The channel claims the town; | Kyiv has not commented")."""
    parse = tree.parse
    subject = parse.child(verb, "nsubj")
    start = tree.low[subject] if subject is not None and clause < subject < verb else verb
    parted = any(parse.words[t] == ";" for t in range(clause + 1, start))
    return _subordinate(tree, clause) or (parted and not closes_alone(tree, verb))


def _subordinate(tree: Tree, clause: int) -> bool:
    """Whether a conjunction makes a clause before the cue an opening of the sentence: "While X fled, Y ordered fire"."""
    parse = tree.parse
    return any(parse.lowers[c] in OPENINGS and parse.deps[c] in ("mark", "advmod") for c in parse.children[clause] if c < clause)


def _finite(tree: Tree, verb: int, c: int, frames: Frames) -> Candidate | None:
    parse = tree.parse
    content = _behind_participle(tree, verb, set(tree.tokens(c)))
    content |= _carried_on(tree, verb, c) | _lost_subject(tree, verb, c) | _shown(tree, verb, c, frames)
    if "clause" in frames and _unseen(tree, verb, c, frames):
        return make(tree, verb, frames, "small", content) if "small" in frames else None
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


def _behind_participle(tree: Tree, verb: int, content: set[int]) -> set[int]:
    """ "said this week, citing two envoys, | that ships had landed": a participle between the cue and its "that" says on what
    grounds one speaks, and is none of what is said."""
    parse = tree.parse
    first = min(content)
    if first <= verb + 1 or parse.words[first - 1] != "," or parse.tags[first] != "VBG":
        return content
    that = next(
        (t for t in sorted(content) if parse.lowers[t] == "that" and parse.tags[t] == "IN" and parse.words[t - 1] == ","), None
    )
    return content if that is None else {t for t in content if t >= that}


def _unseen(tree: Tree, verb: int, clause: int, frames: Frames) -> bool:
    """Whether the complement of a verb of finding, holding or seeing is no clause that it tells: "holds him to account", "found
    it offensive", "saw the bridge collapse", and what one looks into ("to find out whether")."""
    parse = tree.parse
    marked = any(parse.deps[m] == "mark" for m in parse.children[clause])
    told = marked or parse.tags[clause] in TENSED or any(parse.deps[m] == "aux" for m in parse.children[clause])
    kind = frames["clause"].kind
    aimed = parse.tags[verb] == "VB" and any(parse.tags[t] == "TO" for t in parse.children[verb])
    if kind in ("document", "perception") and aimed and parse.heads[verb] != verb and parse.deps[verb] in _AIMS:
        return True
    return not told and (kind == "perception" or "small" in frames or parse.lemmas[verb] in ("hold", "prove"))


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
    if closed and c < verb and "quote" in frames and parse.tags[c] == "VB" and kind != "gerund" and not has_to(parse, c):
        return make(tree, verb, frames, "quote", content)  # "Look at them, he said"
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
    if parse.tags[first] not in FINITE:
        return set()
    return set(range(tree.low[thing], tree.low[clause]))


def _shown(tree: Tree, verb: int, clause: int, frames: Frames) -> set[int]:
    """The thing ahead of the clause where a document shows both: "pictures show | ten bodies | and a house burning"."""
    thing = tree.parse.child(verb, "dobj")
    shown = "object" in frames and frames["object"].kind == "document"
    return set(range(tree.low[thing], tree.low[clause])) if shown and thing is not None and verb < thing < clause else set()


def _carried_on(tree: Tree, verb: int, clause: int) -> set[int]:
    """What the parser hung on the cue but belongs to its clause: a second clause right behind it ("said he doubts | it works"),
    a second part with a modal and no subject ("... and would go")."""
    parse = tree.parse
    found: set[int] = set()
    lone = parse.deps[verb] == "acl" and parse.heads[parse.heads[verb]] == parse.heads[verb]
    for c in parse.children[verb]:
        if lone and c > clause and parse.child(c, "nsubj", "nsubjpass") is None:
            continue  # "Officials saying the vote was rigged | were arrested": the verb of the sentence
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


def _raising(tree: Tree, verb: int, frames: Frames, content: set[int], frame: str = "raising") -> Candidate:
    """ "X seems to go", "X is expected to go": nobody is named, the subject belongs to what is said."""
    parse = tree.parse
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None and parse.deps[verb] == "advcl" and (be := parted_from(tree, verb)) is not None:
        subject = parse.child(be, "nsubj")
    if subject is not None:
        content = content | {t for t in tree.tokens(subject) if t < verb}
    cue = verb_cue(tree, verb)
    source = agent_of(tree, verb) or set()
    return Candidate(verb, frames[frame], frame, cue, source - content, content - cue)
