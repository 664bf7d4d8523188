"""A passive without a speaker set into a clause: "The police, it is claimed, | tortured the students.". All around it is told so,
by somebody unnamed or by whom "by" names, whatever the parser made of the insertion."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.clauses import OPENINGS
from onrecord.attribution.sources import agent_of
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE
from onrecord.vocabulary.reporting import Reporting

_OPEN = {",": (",",), "(": (")",), "-": ("-",), "–": ("–",), "—": ("—",), "--": ("--",)}
_BE = frozenset({"is", "was", "been", "being", "'s", "’s"})
_BEFORE_IT = frozenset({"so", "or", "and", "as"})
_LONGEST = 12  # words from "it" to the mark that closes the insertion
_JOINING = frozenset({"and", "but", "while", "although", "though", "whereas"})
_PARTED = frozenset({"but", "while", "although", "though", "whereas"})
_FEWEST = 3  # words of what is told
_SAID = frozenset({"speech", "thought", "attitude", "document"})


def it_is_said(tree: Tree, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """The candidate of the first such insertion of a sentence."""
    parse = tree.parse
    for it in range(sentence.first + 2, sentence.last - _FEWEST):
        if parse.lowers[it] != "it":
            continue
        mark = it - 1 - (parse.lowers[it - 1] in _BEFORE_IT)
        closers = _OPEN.get(parse.words[mark])
        verb = _participle(tree, it, sentence.last, reporting) if closers and mark > sentence.first else None
        if closers is None or verb is None:
            continue
        end = min(it + _LONGEST, sentence.last)
        close = next((t for t in range(verb + 1, end) if parse.words[t] in closers), None)
        if close is None or close + 1 >= sentence.last or any(parse.tags[t] in FINITE for t in range(verb + 1, close)):
            continue
        content = set(range(_start(tree, sentence, mark), mark)) | set(range(close + 1, _stop(tree, sentence, close)))
        if len(content) < _FEWEST or parse.lowers[close + 1] == "that":
            continue
        source = {t for t in agent_of(tree, verb) or () if verb < t < close}
        return Candidate(verb, reporting.verbs[parse.lemmas[verb]]["clause"], "clause", set(range(it, verb + 1)), source, content)
    return None


def _participle(tree: Tree, it: int, last: int, reporting: Reporting) -> int | None:
    """The participle of "it is | claimed", "it has been widely | reported"; not "it must be said", which is the page's."""
    parse = tree.parse
    at = it + 1
    while at + 1 < last and (parse.lowers[at] in _BE or parse.lowers[at] in ("has", "had") or parse.tags[at][:2] == "RB"):
        at += 1
    frames = reporting.verbs.get(parse.lemmas[at], {}) if parse.tags[at] in ("VBN", "VBD", "JJ") else {}
    told = "clause" in frames and frames["clause"].kind in _SAID and any(w in _BE for w in parse.lowers[it + 1 : at])
    return at if told else None


def _start(tree: Tree, sentence: Sentence, mark: int) -> int:
    """Where the clause begins that the insertion stands in: behind a semicolon, behind "..., and" of a clause before it, behind
    an opening with a conjunction."""
    parse = tree.parse
    opened = parse.lowers[sentence.first] in OPENINGS
    for t in range(mark - 1, sentence.first, -1):
        joined = parse.words[t - 1] == "," and parse.lowers[t] in _JOINING
        before = any(parse.tags[u] in FINITE for u in range(sentence.first, t))
        if parse.words[t] in (";", ":") or (joined and before) or (opened and parse.words[t] == ","):
            return t + 1
    return sentence.first


def _stop(tree: Tree, sentence: Sentence, close: int) -> int:
    """Where it ends: before a semicolon, or before what the page sets against it ("..., but gunmen attacked")."""
    parse = tree.parse
    for t in range(close + 1, sentence.last - 1):
        if parse.words[t] == ";" or (parse.words[t] == "," and parse.lowers[t + 1] in _PARTED):
            return t
    return sentence.last


def without_misread(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates less those whose verb the parser, or a rule, gave the words before an insertion: "The general, it is
    believed, | ordered the killing" is not said by the killing. A cue that closes the sentence tells of the insertion too."""
    told = [c for c in candidates if _inserted(tree, c)]
    for t in told:
        for c in candidates:
            if c is not t and t.cue <= c.content and c.anchor in t.content and max(t.content) <= max(c.cue | c.source):
                t.content -= c.cue | c.source
    told += [c for c in candidates if c.cue and tree.parse.lowers[max(c.cue)] == "it" and c.source]  # "a leaked cable | has it"
    return [c for c in candidates if not any(_over(c, t) or _nothing_else(tree, c, t) for t in told)]


def _inserted(tree: Tree, c: Candidate) -> bool:
    at = min(c.cue) if c.cue else 0
    around = bool(c.content) and min(c.content) < at < max(c.content)
    return around and c.frame == "clause" and tree.parse.lowers[at] == "it" and max(c.cue) == c.anchor


def _over(c: Candidate, told: Candidate) -> bool:
    behind = {t for t in c.content if t > told.anchor}
    return c.anchor > told.anchor and bool(c.content & told.cue) and not behind & told.content


def _nothing_else(tree: Tree, c: Candidate, told: Candidate) -> bool:
    """Whether all that a candidate tells is the words of another's cue and speaker."""
    words = {t for t in c.content if tree.parse.words[t][0].isalnum()}
    return c is not told and bool(words) and words <= told.cue | told.source
