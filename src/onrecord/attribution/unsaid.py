"""Whose a quotation is that stands in a sentence of its own, without a cue, behind one that lets somebody speak: "Haddad tweeted
in response. “...”", "She called the plan a folly. “...”", "the baker Amira Haddad (“...”)"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.neighbours import back
from onrecord.attribution.quotes import Quote
from onrecord.attribution.sources import noun_phrase, source_of
from onrecord.attribution.tree import Tree
from onrecord.language.tags import TENSED
from onrecord.vocabulary.reporting import Reporting, Sense

_SPEECH = Sense("speech", "affirmed", "certain")
# frames that name no speaker, or none whose words one quotes
_NOBODYS = frozenset({"relay", "nobody", "hearsay", "raising", "adverb", "charged", "moved"})
_SPEAKING_ON = frozenset({"clause", "quote", "order", "according", "colon"})
_SEVERAL = frozenset({"they", "we", "it", "this", "that", "there", "who", "which"})


def voice_before(tree: Tree, quote: Quote, start: int, candidates: list[Candidate], reporting: Reporting) -> Candidate | None:
    """The one who alone speaks in the sentence before: the candidate that says so, or a new one for the quotation."""
    if quote.first - start < 3 or tree.parse.words[quote.first - 1] not in (".", "?", "!", ":"):
        return None
    before = back(tree, quote.first - 1, start)
    alone = alone_in(tree, before, candidates)
    if alone is not None and alone.frame not in _SPEAKING_ON:
        return Candidate(quote.first, _SPEECH, "quote", set(alone.cue), set(alone.source), set())
    return alone or _spoke_up(tree, before, candidates, reporting)


def alone_in(tree: Tree, before: range, candidates: list[Candidate]) -> Candidate | None:
    """The one person or body that alone speaks in a sentence; several people do not speak as one."""
    speaking = [
        c for c in candidates if c.anchor in before and c.sense.kind in ("speech", "document") and c.frame not in _NOBODYS
    ]
    outer = [c for c in speaking if c.source and not any(c.anchor in o.content for o in speaking if o is not c)]
    return outer[0] if len(outer) == 1 and _one(tree, outer[0].source) else None


def _one(tree: Tree, source: set[int]) -> bool:
    parse = tree.parse
    heads = [t for t in source if parse.heads[t] not in source or parse.heads[t] == t]
    if len(heads) != 1 or parse.child(heads[0], "conj") is not None:
        return False
    return parse.tags[heads[0]] in ("NNP", "NN", "PRP") and parse.lowers[heads[0]] not in _SEVERAL


def _spoke_up(tree: Tree, before: range, candidates: list[Candidate], reporting: Reporting) -> Candidate | None:
    """ "Haddad tweeted in response.", "His niece shouted to the crowd.": a verb of direct speech that says nothing yet."""
    parse = tree.parse
    for verb in before:
        frames = reporting.verbs.get(parse.lemmas[verb]) if parse.tags[verb] in TENSED else None
        if frames is None or "quote" not in frames or frames["quote"].kind == "thought" or parse.heads[verb] != verb:
            continue
        if parse.child(verb, "nsubj") is None or parse.child(verb, "ccomp", "xcomp", "dobj", "neg", "prt") is not None:
            return None
        source = {t for t in source_of(tree, verb) or () if t in before}
        told = any(c.anchor != verb and c.anchor in before and c.source != source for c in candidates)
        if not source or not _one(tree, source) or told:
            return None
        return Candidate(verb, _SPEECH, "quote", verb_cue(tree, verb), source, set())
    return None


def named_before(tree: Tree, quote: Quote) -> Candidate | None:
    """ "the baker Amira Haddad | (“...”)": whoever is named right before brackets that hold nothing but the quotation."""
    parse = tree.parse
    opened, name = quote.first - 1, quote.first - 2
    if name < 1 or parse.words[opened] not in ("(", "[") or parse.tags[name] not in ("NNP", "NNPS"):
        return None
    if not quote.closed or quote.last >= len(parse) or parse.words[quote.last] not in (")", "]"):
        return None
    head = name
    while parse.deps[head] in ("compound", "flat") and parse.heads[head] > head:
        head = parse.heads[head]
    source = {t for t in noun_phrase(tree, head) if t <= name}
    return Candidate(opened, _SPEECH, "quote", set(), source, set())
