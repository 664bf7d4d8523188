"""All attributions of a document: who says, writes, thinks or wants what, with nested ones under their parents."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.attribution.accounts import accounts
from onrecord.attribution.addresses import addressed
from onrecord.attribution.candidate import Candidate
from onrecord.attribution.carried import carried
from onrecord.attribution.closing import closing_cue, reach_back, stripped
from onrecord.attribution.colon import colon_candidate, credited_candidate, go_on, in_one_breath, listed_on, speak_on
from onrecord.attribution.corrections import taken_back
from onrecord.attribution.counts import count_candidate, toll_candidate, with_others
from onrecord.attribution.cues import day, issued, occasion
from onrecord.attribution.direct import assign_quotes, left_over
from onrecord.attribution.endings import ending, wire_headline
from onrecord.attribution.headlines import headline_verb
from onrecord.attribution.insertions import go_on_behind, insertions
from onrecord.attribution.interviews import interviews
from onrecord.attribution.it_is_said import it_is_said, without_misread
from onrecord.attribution.midcues import inserted_cue, inverted_cue, quoted_as_saying
from onrecord.attribution.nesting import parents, settle
from onrecord.attribution.nouns import noun_candidates
from onrecord.attribution.only_told_there import only_told_there
from onrecord.attribution.papers_have import papers_have
from onrecord.attribution.placed import behind_place
from onrecord.attribution.quotes import Quote, blocks, find_quotes
from onrecord.attribution.refutations import apposed_claims
from onrecord.attribution.relay import relayed
from onrecord.attribution.stances import stance_candidate
from onrecord.attribution.surveys import survey_verb, view_of
from onrecord.attribution.tails import cut_tail, whole_quotation
from onrecord.attribution.testimony import testimonies
from onrecord.attribution.tree import Tree, spans
from onrecord.attribution.verbs import frames_of, verb_candidates
from onrecord.attribution.words import (
    adjective_candidates,
    adverb_candidate,
    participle_candidates,
    possessive_candidate,
    preposition_candidate,
    survey_candidate,
)  # fmt: skip
from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.model import Attribution, Certainty, Directness, Polarity
from onrecord.predicates.found import Predicates
from onrecord.vocabulary.modality import Modality
from onrecord.vocabulary.reporting import Reporting

_SUPPOSING = frozenset({"if", "unless", "until", "once"})
_NONE = frozenset({"no", "nobody", "none", "little", "never", "not", "n't", "few"})


def attribute(
    document: Document, parse: Parse, predicates: Predicates, reporting: Reporting, modality: Modality
) -> tuple[Attribution, ...]:
    """Attributions in text order, ids "a1", "a2", ...; an utterance that nobody owns has neither source nor cue."""
    tree = Tree.of(parse, reporting, modality)
    candidates = _candidates(tree, reporting)
    quotes = find_quotes(parse, reporting)
    within = {t for q in quotes for t in range(q.first + 1, q.last)}
    _close(tree, candidates, within, reporting)
    candidates = without_misread(tree, candidates)
    only_told_there(tree, candidates, reporting)
    addressed(tree, candidates, reporting)
    candidates = accounts(tree, apposed_claims(tree, candidates, reporting), reporting)
    bounds = {block: (first, last) for first, last, block in blocks(parse)}
    framed = {t for c in candidates if c.frame == "according" for t in c.cue if t != c.anchor}
    candidates = [c for c in candidates if c.anchor not in framed and not _inside(parse, c, within)]
    assign_quotes(tree, quotes, candidates, bounds, reporting)
    _around_quotes(candidates)
    anchors = frozenset(c.anchor for c in candidates)
    candidates.extend(testimonies(tree, anchors))
    _reach_on(tree, candidates, anchors, reporting)
    candidates.extend(carried(tree, candidates))
    interviews(tree, candidates)
    kept = settle(tree, candidates)
    kept.extend(left_over(tree, candidates, kept))
    kept = relayed(tree, kept, reporting)
    kept = [c for c in kept if not _part_of_a_cue(parse, c, kept)]
    kept = list(
        {(frozenset(c.cue), frozenset(c.content), c.frame == "relay", c.anchor if not c.cue else 0): c for c in kept}.values()
    )
    _trim(tree, kept, reporting)
    return _finished(parse, kept, quotes)


def _around_quotes(candidates: list[Candidate]) -> None:
    """ "cites reports that the army “burned huts; it also shot men”": who tells of a report tells all of its quotation."""
    for inner in (c for c in candidates if c.quotes and c.frame == "clause"):
        for outer in candidates:
            if outer.frame in ("object", "saying") and inner.anchor in outer.content and outer is not inner:
                outer.content |= {t for first, last in inner.quotes if first in outer.content for t in range(first, last)}


def _reach_on(tree: Tree, candidates: list[Candidate], anchors: frozenset[int], reporting: Reporting) -> None:
    """Content goes on behind its first clause; `anchors` are the cues of all candidates."""
    for c in candidates:
        with_others(tree, c, reporting)
        speak_on(tree, c)
        go_on(tree, c)
        in_one_breath(tree, c, anchors)
        listed_on(tree, c)
        go_on_behind(tree, c, anchors, reporting)
        cut_tail(tree, c, candidates, reporting)


def _trim(tree: Tree, kept: list[Candidate], reporting: Reporting) -> None:
    """Content ends where the page speaks again, and a cue takes in its occasion and day."""
    for c in kept:
        cut_tail(tree, c, kept, reporting)
        whole_quotation(tree, c)
        behind_place(tree, c, reporting)
        taken_back(tree, c)
        issued(tree, c, reporting)
        if c.sense.kind in ("speech", "document") and tree.parse.tags[c.anchor][0] == "V":
            c.cue |= occasion(tree, c.anchor, reporting) - c.content - c.source
            c.cue |= day(tree, c.anchor) - c.content - c.source


def _candidates(tree: Tree, reporting: Reporting) -> list[Candidate]:
    """Whatever may attribute something: headlines, words by their part of speech, openings of phrases, views of sentences."""
    parse = tree.parse
    found: list[Candidate] = []
    for first, last, _ in blocks(parse):
        headline = colon_candidate(tree, first, last, reporting) or credited_candidate(tree, first, last, reporting)
        headline = headline or wire_headline(tree, first, last)
        if headline is not None:
            found.append(headline)
    openers = {phrase.split()[0] for phrase in reporting.prepositions}
    for i in range(len(parse.tags)):
        found.extend(_by_part(tree, i, reporting))
        found.extend(_by_phrase(tree, i, reporting, openers))
    for sentence in parse.sentences:
        view = view_of(tree, sentence)
        if view is not None:
            found.append(view)
        inserted = it_is_said(tree, sentence, reporting) or papers_have(tree, sentence, reporting)
        if inserted is not None:
            found[:] = [*(c for c in found if c.anchor != inserted.anchor), inserted]
        misread = headline_verb(tree, sentence, reporting)
        if misread is not None and all(c.anchor != misread.anchor or parse.tags[c.anchor][0] == "N" for c in found):
            found[:] = [c for c in found if c.anchor != misread.anchor] + [misread]
    return found


def _by_part(tree: Tree, i: int, reporting: Reporting) -> list[Candidate]:
    """What a verb, noun, adjective or adverb attributes."""
    parse = tree.parse
    tag, lemma = parse.tags[i], parse.lemmas[i]
    if tag[0] == "V" or (lemma in reporting.verbs and tag == "NN" and _mistagged(parse, i)):
        return _by_verb(tree, i, reporting) if parse.deps[i] not in ("aux", "auxpass") else []
    if tag[0] == "N":
        return _by_noun(tree, i, reporting)
    if tag[0] == "J" and lemma in reporting.adjectives:
        passive = any(parse.deps[c] == "auxpass" for c in parse.children[i])  # which the tagger took for an adjective
        return list((participle_candidates if passive else adjective_candidates)(tree, i, reporting.adjectives[lemma]))
    adverb = adverb_candidate(tree, i, reporting.adverbs) if tag[:2] == "RB" and lemma in reporting.adverbs else None
    return [adverb] if adverb is not None else []


def _by_verb(tree: Tree, i: int, reporting: Reporting) -> list[Candidate]:
    parse, adjectives = tree.parse, reporting.adjectives
    if _unnamed_to(parse, i):
        return []
    frames = frames_of(tree, i, reporting) if parse.children[i] else reporting.verbs.get(parse.lemmas[i])
    felt = parse.tags[i] == "VBN" and parse.lowers[i] in adjectives
    made = list(participle_candidates(tree, i, adjectives[parse.lowers[i]])) if felt else []
    if not made and frames is not None:
        made.extend(verb_candidates(tree, i, frames, reporting))
    if not made and (counted := count_candidate(tree, i, reporting) or survey_verb(tree, i, reporting)) is not None:
        made.append(counted)
    return made


def _unnamed_to(parse: Parse, i: int) -> bool:
    """ "spoke on condition of anonymity | to discuss the talks": why one is not named; nothing is said by it."""
    to = i - 1
    if parse.tags[i] != "VB" or to < 2 or parse.tags[to] != "TO":
        return False
    return parse.lowers[to - 1] == "anonymity" or (parse.lowers[to - 1] == "order" and parse.lowers[to - 3] == "anonymity")


def _by_noun(tree: Tree, i: int, reporting: Reporting) -> list[Candidate]:
    lemma = tree.parse.lemmas[i]
    stance = stance_candidate(tree, i, reporting)
    if stance is None and lemma in reporting.tolls:
        stance = toll_candidate(tree, i, reporting)
    if stance is not None:
        return [stance]
    return list(noun_candidates(tree, i, reporting.nouns[lemma], reporting)) if lemma in reporting.nouns else []


def _by_phrase(tree: Tree, i: int, reporting: Reporting, openers: set[str]) -> Iterator[Candidate]:
    """What the phrase that a word opens attributes: "according to X", "in X's view", "a poll of X"; `openers` open the first."""
    parse = tree.parse
    noun = parse.tags[i][0] == "N"
    phrase = preposition_candidate(tree, i, reporting) if parse.lowers[i] in openers else None
    view = possessive_candidate(tree, i, reporting) if noun and parse.lowers[i] in reporting.possessives else None
    survey = survey_candidate(tree, i) if noun and parse.lemmas[i] in reporting.surveys else None
    yield from (found for found in (phrase, view, survey) if found is not None)


def _close(tree: Tree, candidates: list[Candidate], within: set[int], reporting: Reporting) -> None:
    """Cues that close their sentence take all of it, whatever the parser made of what stands before them."""
    by_anchor = {c.anchor: c for c in candidates}
    taken = frozenset(by_anchor)
    bare = stripped(tree.parse)
    for sentence in tree.parse.sentences:
        candidates.extend(quoted_as_saying(tree, sentence, by_anchor))
        shown = insertions(tree, sentence, by_anchor, reporting)
        if shown:
            anchors = {a for c in shown for a in (c.anchor, c.parent.anchor if c.parent is not None else c.anchor)}
            candidates[:] = [c for c in candidates if c.anchor not in anchors] + shown
            continue
        inserted = inserted_cue(tree, sentence, taken, reporting)
        if inserted is not None:
            candidates.append(inserted)
        inverted = inverted_cue(tree, sentence, by_anchor, reporting)
        if inverted is not None and inverted.anchor not in within:
            candidates[:] = [c for c in candidates if c.anchor != inverted.anchor] + [inverted]
            continue
        ended = ending(tree, sentence)
        known = by_anchor.get(ended.anchor) if ended is not None else None
        wider = known is not None and bool(known.source) and ended is not None and len(known.content) + 4 > len(ended.content)
        if ended is not None and ended.anchor not in within and not wider:
            candidates[:] = [c for c in candidates if c.anchor != ended.anchor] + [ended]
            continue
        found = closing_cue(tree, sentence, reporting, bare)
        if found is not None and found[0] not in within:
            verb, source = found
            existing = by_anchor.get(verb)
            made = reach_back(tree, verb, source, sentence, existing, reporting, bare)
            if made is not None and made is not existing:
                if existing is not None:
                    candidates.remove(existing)
                candidates.append(made)


def _part_of_a_cue(parse: Parse, c: Candidate, kept: list[Candidate]) -> bool:
    """A noun within the cue of the same words: "wrote in a letter that"."""
    if parse.deps[c.anchor] != "pobj" or c.frame == "quote":
        return False
    verb = parse.heads[parse.heads[c.anchor]]
    return any(o.anchor == verb and o.anchor < c.anchor and c.content <= o.content for o in kept)


def _mistagged(parse: Parse, token: int) -> bool:
    """A noun to the tagger, a verb to the parser: "to state that ..."."""
    return parse.deps[token] in ("advcl", "xcomp", "conj") and any(parse.tags[c] == "TO" for c in parse.children[token])


def _inside(parse: Parse, c: Candidate, within: set[int]) -> bool:
    """Whether a cue stands inside a quotation: it is the quoted speaker's own talk, told by the attribution of the quotation.

    What that speaker has from others who are not named is kept ("two are reported to have died").
    """
    if c.anchor not in within or (c.frame == "colon" and min(c.source) - 1 not in within):
        return False  # a transcript's line in quotation marks begins with its speaker
    unnamed = not c.source and parse.tags[c.anchor] == "VBN" and c.frame in ("clause", "hearsay", "infinitive", "charged")
    unnamed = unnamed and not any(parse.lowers[m] in _SUPPOSING for m in parse.children[c.anchor])  # "if it is confirmed to be"
    c.hearsay = unnamed and c.sense.kind in ("speech", "thought") and all(t in within for t in c.content)
    return not c.hearsay


def _finished(parse: Parse, kept: list[Candidate], quotes: list[Quote]) -> tuple[Attribution, ...]:
    """Candidates as attributions, in text order."""
    quoted = {t for q in quotes for t in range(q.first, q.last)}
    ready = []
    for c in kept:
        content, source = spans(parse, c.content), spans(parse, c.source)
        cue = tuple(parse.span(t, t + 1) for t in c.cue) if c.frame == "colon" else spans(parse, c.cue - c.source)
        if content:
            ready.append((min(s.start for s in (*cue, *source, *content)), c, source, cue, content))
    ready.sort(key=lambda item: (item[0], item[1].anchor, item[1].frame != "relay"))
    ids = {id(item[1]): f"a{number}" for number, item in enumerate(ready, start=1)}
    parent_of = parents([item[1] for item in ready])
    found = []
    for _, c, words, cue, content in ready:
        source = tuple(s for s in words if any(letter.isalpha() or letter == "%" for letter in s.text))
        parent = parent_of.get(id(c))
        above = ids[id(parent)] if parent is not None else None
        directness, polarity = _directness(parse, c, quoted), _polarity(parse, c)
        found.append(
            Attribution(ids[id(c)], source, None, cue, content, c.sense.kind, directness, polarity, _certainty(parse, c), above)
        )
    return tuple(found)


def _directness(parse: Parse, c: Candidate, quoted: set[int]) -> Directness:
    words = [t for t in c.content if parse.words[t][0].isalnum()]
    inside = sum(t in quoted for t in words)
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.9 * len(words) and c.quotes else "mixed"


def _certainty(parse: Parse, c: Candidate) -> Certainty:
    """ "no doubt that", "nobody doubts that", "does not doubt that" doubt nothing."""
    undoubted = c.negated or any(parse.lowers[t] in _NONE for t in (*c.cue, *c.source))
    return "probable" if c.sense.certainty == "unlikely" and undoubted else c.sense.certainty


def _by_none(parse: Parse, c: Candidate) -> bool:
    """ "nobody denies that", "no one in the army disputes that", "few dispute that": whose denial there is none."""
    if not c.source:
        return False
    first = min(c.source)
    return parse.lowers[first] in ("nobody", "no-one", "none", "neither", "few") or parse.lowers[first] == "no"


def _polarity(parse: Parse, c: Candidate) -> Polarity:
    if not c.negated:
        return "affirmed" if c.sense.polarity == "denied" and _by_none(parse, c) else c.sense.polarity
    if c.sense.certainty == "unlikely":
        return "affirmed"  # "does not doubt that"
    if c.sense.polarity == "denied":
        return "unknown"
    # "did not say that" leaves it open, "does not believe that" denies it.
    return "unknown" if c.sense.kind in ("speech", "document") else "denied"
