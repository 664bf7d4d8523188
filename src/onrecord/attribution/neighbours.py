"""The words around a quotation and the verb of speech among them."""

from __future__ import annotations

from onrecord.attribution.quotes import Quote
from onrecord.attribution.sources import is_passive, noun_phrase
from onrecord.attribution.tree import Tree
from onrecord.attribution.verbs import frames_of
from onrecord.vocabulary.reporting import Reporting

STOPS = frozenset({".", "?", "!"})
_RELATIVE = frozenset({"relcl", "acl", "amod", "advcl"})


def cue_beside(tree: Tree, quote: Quote, start: int, end: int, reporting: Reporting) -> tuple[int | None, range]:
    """The verb of speech before or after a quotation, within its paragraph and between its neighbours."""
    words = tree.parse.words
    before = back(tree, quote.first, start)
    if before and words[before.stop - 1] in (",", ":"):
        verb = speaking(tree, before, reporting, last=True)
        if verb is not None:
            return verb, before
    closing = words[quote.last - 2] if quote.closed and quote.last - 2 > quote.first else ""
    closing = "." if words[quote.last - 1] == "." else closing  # a speech without its closing mark
    behind = forth(tree, quote.last, end)
    if behind and (closing != "." or words[behind.start][:1].islower()):
        verb = speaking(tree, behind, reporting, last=False)
        if verb is not None and verb - behind.start < 40 and not (closing in ("?", "!") and _of_its_own(tree, verb, behind)):
            return verb, behind
    if before:
        verb = speaking(tree, before, reporting, last=True)
        if verb is not None and before.stop - verb < 12:
            return verb, before
    return None, before


def _of_its_own(tree: Tree, verb: int, region: range) -> bool:
    """Whether a sentence behind "...?” is no cue of it: its verb has a modal or a clause of its own, or stands in one."""
    parse = tree.parse
    if parse.words[region.start][:1].islower():
        return False
    held = any(
        (c > verb and parse.deps[c] in ("ccomp", "xcomp", "prt")) or parse.tags[c] in ("MD", "TO") for c in parse.children[verb]
    )
    return held or (parse.deps[verb] == "ccomp" and parse.heads[verb] in region)


REACH = 120  # words; no cue stands farther from its quotation, and text of nothing but quotation marks stays cheap


def back(tree: Tree, first: int, start: int) -> range:
    """The words of the sentence before a quotation."""
    i = first
    words = tree.parse.words
    start = max(start, first - REACH)
    while i > start and words[i - 1] not in STOPS:
        i -= 1
    return range(i, first)


def forth(tree: Tree, last: int, end: int) -> range:
    """The words of the sentence behind a quotation."""
    parse = tree.parse
    i = last
    end = min(end, last + REACH)
    while i < end and parse.words[i] not in STOPS:
        i += 1
    return range(last, i)


def speaking(tree: Tree, region: range, reporting: Reporting, last: bool) -> int | None:
    """The first (or last) verb of speech of a region; one in a relative clause only when there is no other."""
    parse = tree.parse
    fallback = None
    for i in reversed(region) if last else region:
        if parse.tags[i][0] != "V" or parse.deps[i] in ("aux", "auxpass"):
            continue
        frames = frames_of(tree, i, reporting)
        if frames is None or not ("quote" in frames or "clause" in frames):
            continue
        if parse.tags[i] == "VBN" and is_passive(tree, i) and parse.lemmas[i] != "quote":
            continue
        if parse.deps[i] in _RELATIVE and "quote" in frames and parse.tags[i] != "VBG":
            fallback = fallback if fallback is not None else i
            continue
        if "quote" in frames:
            return i
        fallback = fallback if fallback is not None else i
    return fallback


def beside(tree: Tree, verb: int, region: range) -> set[int]:
    """The noun phrase right after a verb, else right before it, when the parser gave it no subject."""
    parse = tree.parse
    first = verb + 1
    while first < region.stop and (parse.lowers[first].endswith("day") or parse.lowers[first] in tree.reporting.times_of_day):
        first += 1  # "said Thursday morning": a time is nobody
    for i in range(first, min(first + 3, region.stop)):
        if parse.tags[i][0] == "N" or parse.tags[i] == "PRP":
            head = _top(tree, i, region)
            return {t for t in noun_phrase(tree, head, after=verb) if t in region}
        if parse.tags[i] not in ("DT", "JJ", "CD", "RB", "PRP$"):
            break
    for i in range(verb - 1, max(verb - 4, region.start - 1), -1):
        if parse.tags[i][0] == "N" or parse.tags[i] in ("PRP", "WP"):
            head = _top(tree, i, region)
            return {t for t in noun_phrase(tree, head, until=verb) if t in region and t < verb}
    return set()


def _top(tree: Tree, token: int, region: range) -> int:
    parse = tree.parse
    while (
        parse.deps[token] in ("compound", "amod", "nmod", "poss", "det", "appos", "pobj", "prep") and parse.heads[token] in region
    ):
        if parse.tags[parse.heads[token]][0] == "V":
            break
        token = parse.heads[token]
    return token
