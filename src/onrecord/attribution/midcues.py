"""Cues in the middle of a sentence that the parser did not see as such: ", said X, although ...", ", he told reporters, have
left"; and the witnesses whom an outlet "quoted as saying" all that stands before it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.attribution.before_cue import COMMAS, speaker_behind
from onrecord.attribution.candidate import Candidate
from onrecord.attribution.closing import FEWEST, INSERTED, is_clause
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import phrase_before
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE
from onrecord.vocabulary.reporting import Reporting


def quoted_as_saying(tree: Tree, sentence: Sentence, by_anchor: dict[int, Candidate]) -> Iterator[Candidate]:
    """ "The town fell, the agency quoted witnesses as saying.": all before the agency is the witnesses' and the
    agency's."""
    parse = tree.parse
    for v in range(sentence.last - 2, max(sentence.first + FEWEST, sentence.last - INSERTED), -1):
        if parse.lowers[v] != "saying" or parse.lowers[v - 1] != "as" or v in by_anchor:
            continue
        outlet = next((c for a in parse.ancestors(v) if (c := by_anchor.get(a)) is not None and c.source), None)
        if outlet is None or parse.lemmas[outlet.anchor] not in ("quote", "cite") or outlet.anchor > v:
            return
        person = set(range(outlet.anchor + 1, v - 1)) if max(outlet.source) < outlet.anchor else set()
        start = min(outlet.source | outlet.cue)
        content = set(range(sentence.first, start))
        if person and len(content) >= FEWEST and parse.words[start - 1] in COMMAS:
            outlet.content |= content
            outlet.frame = "clause"
            yield Candidate(v, outlet.sense, "clause", {v}, person, content, parent=outlet)
        return


def inverted_cue(tree: Tree, sentence: Sentence, by_anchor: dict[int, Candidate], reporting: Reporting) -> Candidate | None:
    """ "The raid killed four, said the monitor, although ...": all before "said X," whatever the sentence goes on with."""
    parse = tree.parse
    for v in range(sentence.first + FEWEST, sentence.last - 2):
        if (
            parse.lemmas[v] not in reporting.closing_plainly
            or parse.tags[v] not in ("VBD", "VBZ", "VBP")
            or parse.words[v - 1] != ","
        ):
            continue
        existing, content = by_anchor.get(v), set(range(sentence.first, v - 1))
        source = speaker_behind(tree, v, sentence.last)
        end = max(source, default=v) + 1
        if not source or end >= sentence.last or parse.words[end] != "," or (existing is not None and existing.content & content):
            continue
        told = {t for t in range(sentence.first, v) if parse.lemmas[t] in reporting.verbs and t in by_anchor}
        headline = parse.words[sentence.last - 1] not in (".", "?", "!") and any(parse.tags[t] == "VBN" for t in content)
        if (headline or is_clause(tree, content, v)) and not any(by_anchor[t].frame in ("clause", "quote") for t in told):
            return Candidate(v, reporting.verbs[parse.lemmas[v]]["clause"], "clause", verb_cue(tree, v), source, content)
    return None


def inserted_cue(tree: Tree, sentence: Sentence, taken: frozenset[int], reporting: Reporting) -> Candidate | None:
    """ "The fighters, he told reporters, have left": a cue between commas that the parser took for the main verb."""
    parse = tree.parse
    tags, words = parse.tags, parse.words
    for v in range(sentence.first + 2, sentence.last - 3):
        if tags[v] not in ("VBD", "VBZ") or v in taken:
            continue
        frames = reporting.verbs.get(parse.lemmas[v])
        if frames is None or "quote" not in frames or "clause" not in frames:
            continue
        comma = next((i for i in range(v + 1, min(v + INSERTED, sentence.last - 1)) if words[i] == ","), None)
        source = phrase_before(tree, v, sentence.first)
        if comma is None or not source or min(source) <= sentence.first or words[min(source) - 1] != ",":
            continue
        rest = comma + 1
        while rest < sentence.last - 1 and tags[rest][:2] == "RB":
            rest += 1
        if tags[rest] in FINITE and not any(tags[t] in FINITE for t in range(v + 1, comma)):
            content = set(range(sentence.first, min(source) - 1)) | set(range(comma + 1, sentence.last))
            return Candidate(v, frames["clause"], "clause", verb_cue(tree, v), source, content)
    return None
