"""A candidate of a verb in one of its frames: its source, its cue, and its content without what the sentence adds to it."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import agent_of, is_passive, phrase_before, source_of
from onrecord.attribution.tree import Tree
from onrecord.language.tags import TENSED
from onrecord.vocabulary.reporting import Frames

_TAILS = frozenset({"while", "whereas", "although", "though", "even", "despite", "based"})
_POINTING = frozenset({"this", "that", "these", "those"})
_ASIDE = 14  # words of an aside between a cue and its "that"
_FOR = frozenset(
    {"for", "against", "to", "on", "over", "about", "of", "with"}
)  # frames of attitudes; what they add is the page's
_DASHES = frozenset({"--", "–", "—"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def make(tree: Tree, verb: int, frames: Frames, frame: str, content: set[int], cue: set[int] | None = None) -> Candidate:
    """The candidate of a verb in one of its frames: the speaker by its voice, the cue the verb's own words unless given."""
    source = agent_of(tree, verb) if is_passive(tree, verb) else source_of(tree, verb)
    if frame in ("infinitive", "order", "object", "gerund") or (frame in _FOR and frames[frame].kind == "attitude"):
        content = without_tail(tree, content)
    cue = cue if cue is not None else verb_cue(tree, verb)
    source = _behind_dateline(tree, source or set()) - cue
    subject = tree.parse.child(verb, "nsubj") if source & content and max(content) > verb else None
    if subject is not None and subject in source and min(content) < min(source):
        content = content - source  # "which | the envoy | says he sold": the relative word's clause reaches over the speaker
    return Candidate(verb, frames[frame], frame, cue, source - content, content - cue)


def _behind_dateline(tree: Tree, source: set[int]) -> set[int]:
    """ "CAIRO: Praising the truce, | the envoy Omar Haddad | on Monday said": where the parser took the place for the speaker."""
    parse = tree.parse
    first, last = min(source, default=0), max(source, default=0)
    colon = next((t for t in (first + 1, first + 2) if t in source and parse.words[t] == ":"), None)
    if colon is not None and colon < last and first == parse.sentence(first).first and parse.tags[colon + 1] != "VBG":
        return {t for t in source if t > colon}  # "cairo: | the union | has described ..."
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
        if parse.lowers[i] == "despite" or (parse.lowers[i] in ("while", "whereas") and _against(tree, i)):
            return {t for t in content if t < i}
        if (
            parse.words[i] in _DASHES
            and not _closed(tree, i)
            and parse.starts[i] > parse.ends[i - 1]
            and parse.ends[i] < parse.starts[i + 1]
            and i < last
        ):
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


def _closed(tree: Tree, dash: int) -> bool:
    """Whether a dash opens or closes what stands between two."""
    sentence = tree.parse.sentence(dash)
    return sum(tree.parse.words[t] in _DASHES for t in range(sentence.first, sentence.last)) > 1


def _against(tree: Tree, mark: int) -> bool:
    """Whether a "while" opens a clause of its own: "accused each other | while doctors warned"."""
    parse = tree.parse
    clause = parse.heads[mark]
    subject = parse.child(clause, "nsubj", "nsubjpass")
    contrast = parse.tags[clause] in TENSED  # "while troops were firing" says when
    return parse.deps[clause] == "advcl" and clause > mark and subject is not None and subject > mark and contrast


def _apposed(tree: Tree, first: int, last: int) -> bool:
    """Whether one apposition reaches from a word to the end: "that raid, | the worst in years"."""
    parse = tree.parse
    head = parse.heads[first]
    return parse.deps[head] == "appos" and tree.low[head] == first and tree.high[head] >= last - 1
