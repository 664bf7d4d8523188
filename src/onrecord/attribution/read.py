"""All attributions of a document: who says, writes, thinks or wants what, with nested ones under their parents."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.colon import colon_candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.direct import assign_quotes
from onrecord.attribution.neighbours import beside
from onrecord.attribution.quotes import Quote, blocks, find_quotes
from onrecord.attribution.tree import Tree, spans
from onrecord.attribution.verbs import frames_of, verb_candidates
from onrecord.attribution.words import (
    adjective_candidates,
    adverb_candidate,
    noun_candidates,
    possessive_candidate,
    preposition_candidate,
)  # fmt: skip
from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.model import Attribution, Directness, Polarity
from onrecord.predicates.found import Predicates
from onrecord.vocabulary.modality import Modality
from onrecord.vocabulary.reporting import Reporting

_NESTING = frozenset({"clause", "quote", "according"})
_FALLBACK_KINDS = frozenset({"speech", "document"})


def attribute(
    document: Document, parse: Parse, predicates: Predicates, reporting: Reporting, modality: Modality
) -> tuple[Attribution, ...]:
    """Attributions in text order, ids "a1", "a2", ...; an utterance that nobody owns has neither source nor cue."""
    tree = Tree.of(parse)
    candidates = _candidates(tree, reporting)
    quotes = find_quotes(parse)
    bounds = {block: (first, last) for first, last, block in blocks(parse)}
    candidates = [c for c in candidates if not _inside(c, quotes)]
    assign_quotes(tree, quotes, candidates, bounds, reporting)
    kept = _outermost(_split(tree, candidates))
    return _finished(parse, kept, quotes)


def _candidates(tree: Tree, reporting: Reporting) -> list[Candidate]:
    parse = tree.parse
    found: list[Candidate] = []
    for first, last, _ in blocks(parse):
        headline = colon_candidate(tree, first, last)
        if headline is not None:
            found.append(headline)
    verbs, nouns, adjectives, adverbs = reporting.verbs, reporting.nouns, reporting.adjectives, reporting.adverbs
    openers = {phrase.split()[0] for phrase in reporting.prepositions}
    for i, tag in enumerate(parse.tags):
        lemma = parse.lemmas[i]
        if tag[0] == "V" or (lemma in verbs and tag == "NN" and _mistagged(parse, i)):
            if parse.deps[i] not in ("aux", "auxpass"):
                frames = frames_of(tree, i, reporting) if parse.children[i] else verbs.get(lemma)
                if frames is not None:
                    found.extend(verb_candidates(tree, i, frames, reporting))
        elif tag[0] == "N" and lemma in nouns:
            found.extend(noun_candidates(tree, i, nouns[lemma], reporting))
        elif tag[0] in "JV" and lemma in adjectives:
            found.extend(adjective_candidates(tree, i, adjectives[lemma]))
        elif tag[:2] == "RB" and lemma in adverbs:
            adverb = adverb_candidate(tree, i, adverbs)
            if adverb is not None:
                found.append(adverb)
        if parse.lowers[i] in openers:
            phrase = preposition_candidate(tree, i, reporting)
            if phrase is not None:
                found.append(phrase)
        if tag[0] == "N" and parse.lowers[i] in reporting.possessives:
            view = possessive_candidate(tree, i, reporting)
            if view is not None:
                found.append(view)
    return found


def _mistagged(parse: Parse, token: int) -> bool:
    """A noun to the tagger, a verb to the parser: "to state that ..."."""
    return parse.deps[token] in ("advcl", "xcomp", "conj") and any(parse.tags[c] == "TO" for c in parse.children[token])


def _inside(candidate: Candidate, quotes: list[Quote]) -> bool:
    """Whether a cue stands inside a quotation: it is the quoted speaker's own talk, told by the attribution of the quotation."""
    return any(q.first < candidate.anchor < q.last for q in quotes)


def _split(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """ ", adding that ..." ends what its speaker said before, and a cue whose verb has no subject takes the words beside it."""
    parse = tree.parse
    candidates = _merged(tree, candidates)
    said = [c for c in candidates if c.frame in _NESTING and c.sense.kind in _FALLBACK_KINDS]
    for c in candidates:
        verb = c.anchor
        if (
            parse.tags[verb] == "VBG"
            and c.sense.kind in _FALLBACK_KINDS
            and verb
            and parse.words[verb - 1] == ","
            and parse.deps[verb] in ("advcl", "conj", "acl", "xcomp")
        ):
            for outer in said:
                if outer is not c and verb in outer.content and outer.anchor < verb:
                    outer.content = {t for t in outer.content if t < verb - 1}
                    c.source = set(outer.source) or c.source
    for c in said:
        verb = c.anchor
        if (
            not c.source
            and c.frame in ("clause", "quote")
            and parse.tags[verb] in ("VBD", "VBZ", "VBP")
            and parse.child(verb, "expl") is None
        ):
            sentence = parse.sentence(verb)
            c.source = beside(tree, verb, range(sentence.first, sentence.last)) - c.content - c.cue
    return candidates


def _merged(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """ "refused to say whether" is one cue: the first verb's source and stance, the second one's content."""
    parse = tree.parse
    by_anchor = {c.anchor: c for c in candidates}
    gone: set[int] = set()
    for c in candidates:
        head = parse.heads[c.anchor]
        linked = parse.deps[c.anchor] == "xcomp" or (
            parse.deps[c.anchor] == "advcl" and parse.lemmas[head] in ("go", "continue", "proceed")
        )
        if parse.tags[c.anchor][0] not in "VN" or not linked or head > c.anchor:
            continue
        if any(parse.tags[t][0] not in "TVR" and parse.deps[t] != "prt" for t in range(head, c.anchor)):
            continue
        outer = by_anchor.get(head)
        told = outer is not None and outer.frame in ("infinitive", "clause") and c.content <= outer.content
        if outer is not None and told and c.frame in ("clause", "quote"):
            c.source = set(outer.source)
            c.negated = c.negated != (outer.negated or outer.sense.polarity == "denied")
            gone.add(id(outer))
            c.cue |= outer.cue | set(range(head, c.anchor))
        elif outer is None and parse.tags[head][0] == "V":
            c.cue |= verb_cue(tree, head) | set(range(head, c.anchor))
        c.cue -= c.content | c.source
    return [c for c in candidates if id(c) not in gone]


def _outermost(candidates: list[Candidate]) -> list[Candidate]:
    """Candidates that no other's content holds, and of the rest those that are speech with a named source."""
    candidates = [c for c in candidates if c.content]
    holder: dict[int, list[Candidate]] = {}
    for c in candidates:
        for token in c.content:
            holder.setdefault(token, []).append(c)
    kept = []
    for c in candidates:
        outer = [
            o for o in holder.get(c.anchor, ()) if o is not c and not (o.anchor in c.content and len(o.content) <= len(c.content))
        ]
        if not outer or (
            c.frame in _NESTING and c.sense.kind in _FALLBACK_KINDS and c.source and not any(_same_speaker(o, c) for o in outer)
        ):
            kept.append(c)
    return kept


def _same_speaker(outer: Candidate, inner: Candidate) -> bool:
    return outer.frame in ("infinitive", "order", "gerund") or bool(outer.source & inner.source)


def _finished(parse: Parse, kept: list[Candidate], quotes: list[Quote]) -> tuple[Attribution, ...]:
    quoted = {t for q in quotes for t in range(q.first, q.last)}
    ready = []
    for c in kept:
        content = spans(parse, c.content)
        if content:
            cue, source = spans(parse, c.cue - c.source), spans(parse, c.source)
            if c.frame == "colon":
                cue = tuple(parse.span(t, t + 1) for t in c.cue)
            ready.append((min(s.start for s in (*cue, *source, *content)), c, source, cue, content))
    ready.sort(key=lambda item: (item[0], -len(item[1].content), item[1].anchor))
    ids = {id(item[1]): f"a{number}" for number, item in enumerate(ready, start=1)}
    found = []
    for _, c, source, cue, content in ready:
        parent = _parent(c, [item[1] for item in ready])
        found.append(
            Attribution(
                id=ids[id(c)],
                source=source,
                speaker=None,
                cue=cue,
                content=content,
                kind=c.sense.kind,
                directness=_directness(parse, c, quoted),
                polarity=_polarity(c),
                certainty=c.sense.certainty,
                parent=ids[id(parent)] if parent is not None else None,
            )  # fmt: skip
        )
    return tuple(found)


def _parent(c: Candidate, others: list[Candidate]) -> Candidate | None:
    around = [o for o in others if o is not c and c.anchor in o.content and o.anchor not in c.content]
    return min(around, key=lambda o: len(o.content), default=None)


def _directness(parse: Parse, c: Candidate, quoted: set[int]) -> Directness:
    words = [t for t in c.content if parse.words[t][0].isalnum()]
    inside = sum(t in quoted for t in words)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * len(words) and c.quotes else "mixed"


def _polarity(c: Candidate) -> Polarity:
    if not c.negated:
        return c.sense.polarity
    if c.sense.polarity == "denied":
        return "unknown"
    return "unknown" if c.sense.kind in ("speech", "document") else "denied"
