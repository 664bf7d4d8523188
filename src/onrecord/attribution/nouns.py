"""Attributions that a noun makes of what completes it: "the claim that", "criticism of", "the aim is to"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import no_such, noun_cue, verb_cue
from onrecord.attribution.nounclauses import completes, extraposed, parted_clause
from onrecord.attribution.owners import holding, of_whom, told_by
from onrecord.attribution.sources import owner_of, source_of
from onrecord.attribution.tree import Tree
from onrecord.predicates.complements import clause_kind
from onrecord.vocabulary.reporting import Frames, Reporting


def noun_candidates(tree: Tree, noun: int, frames: Frames, reporting: Reporting) -> Iterator[Candidate]:
    """The claim that ..., X's refusal to ..., criticism of ..., the aim is to ...: at most one candidate for each noun."""
    if _of_a_user(tree, noun):
        return
    found = _complemented(tree, noun, frames, reporting)
    if found is None and "clause" in frames:
        found = _parted(tree, noun, frames, reporting) or _extraposed(tree, noun, frames)
    found = found or _arisen(tree, noun, frames)
    if found is None and "be" in frames:
        found = _is_list(tree, noun, frames) or _is_clause(tree, noun, frames)
    if found is not None:
        found.negated = found.frame != "be" and no_such(tree, found.cue)
        _given_up(tree, noun, found)
        yield found


def _of_a_user(tree: Tree, noun: int) -> bool:
    """ "the Facebook account of a farmer", "his bank account": where one posts or keeps money, and nothing that is told."""
    parse = tree.parse
    return parse.lemmas[noun] == "account" and any(
        parse.deps[c] in ("compound", "amod", "nmod") and parse.lowers[c] in tree.reporting.account_with
        for c in parse.children[noun]
    )


def _given_up(tree: Tree, noun: int, c: Candidate) -> None:
    """ "the view that the raid was just | was abandoned": what is no longer held, or put in question, is unlikely."""
    parse = tree.parse
    verb = parse.heads[noun]
    passive = parse.deps[noun] == "nsubjpass"
    if c.frame != "clause" or not (passive or parse.deps[noun] == "dobj") or parse.lemmas[noun] not in tree.reporting.views_held:
        return
    joined = (verb, *(k for k in parse.children[verb] if parse.deps[k] == "conj"))
    dropped = any(parse.lemmas[v] in tree.reporting.drops_views and parse.child(v, "neg") is None for v in joined)
    c.sense = replace(c.sense, certainty="unlikely" if dropped else c.sense.certainty)


def _complemented(tree: Tree, noun: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """ "the claim that ...", "the refusal to ...", "criticism of ...": what hangs on the noun itself."""
    parse = tree.parse
    for c in parse.children[noun]:
        complement = _complement(tree, noun, c, frames)
        if complement is None or (complement[0] == "of" and _no_charge(tree, noun)):
            continue
        frame, content, cue = complement
        if frame == "against" and parse.lemmas[noun] == "case" and parse.lemmas[parse.heads[noun]] not in reporting.arguing:
            continue  # "registered a case against the secretary": whom the law is after
        source, cue = _noun_source(tree, noun, cue, reporting)
        if not source and parse.lemmas[noun] in reporting.traces and _none_of(tree, noun):
            continue  # "there was no sign that": the page itself says so
        cue |= noun_cue(tree, noun, source or set())
        hearsay = frame == "of" and parse.tags[noun] == "NNS" and parse.lemmas[noun] in reporting.assertions
        if source or frame in ("clause", "about") or hearsay:
            return Candidate(noun, frames[frame], frame, cue, (source or set()) - content - cue, content)
    return None


def _complement(tree: Tree, noun: int, c: int, frames: Frames) -> tuple[str, set[int], set[int]] | None:
    """(frame, content, cue) of a child that completes its noun."""
    parse, dep = tree.parse, tree.parse.deps[c]
    if dep in ("acl", "ccomp", "relcl", "xcomp"):
        kind = clause_kind(parse, c)
        if kind == "clause" and "clause" in frames and completes(tree, c):
            return "clause", set(tree.tokens(c)), {noun}
        if kind == "infinitive" and "infinitive" in frames and dep != "relcl":
            return "infinitive", set(tree.tokens(c)), {noun}
    elif dep == "prep" and parse.lowers[c] in frames:
        inner = parse.child(c, "pobj", "pcomp")
        if inner is not None:
            return parse.lowers[c], set(tree.tokens(inner)), {noun, c}
    return None


def _parted(tree: Tree, noun: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """ "responded to accusations | that his men fired": the parser hangs the clause on another word."""
    parse = tree.parse
    told = parse.lemmas[noun] in reporting.assertions or (
        parse.lemmas[noun] not in reporting.traces and owner_of(tree, noun) is not None
    )
    if not told or (that := parted_clause(tree, noun)) is None:
        return None
    source, cue = _noun_source(tree, noun, {noun}, reporting)
    cue |= noun_cue(tree, noun, source or set())
    content = set(range(that, tree.high[parse.heads[that]] + 1))
    return Candidate(noun, frames["clause"], "clause", cue - content, (source or set()) - content - cue, content)


def _extraposed(tree: Tree, noun: int, frames: Frames) -> Candidate | None:
    """ "fears are growing that ..."."""
    if (clause := extraposed(tree, noun)) is None:
        return None
    source = owner_of(tree, noun) or set()
    cue = noun_cue(tree, noun, source) | verb_cue(tree, tree.parse.heads[noun])
    content = set(tree.tokens(clause))
    return Candidate(noun, frames["clause"], "clause", cue - content, source - content, content)


def _arisen(tree: Tree, noun: int, frames: Frames) -> Candidate | None:
    """ "Questions arose | about the count", "concern is growing | over the plan"."""
    parse, verb = tree.parse, tree.parse.heads[noun]
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb] not in tree.reporting.comes_up or parse.lemmas[verb] == "be":
        return None
    for c in parse.children[verb]:
        inner = parse.child(c, "pobj", "pcomp") if c > verb and parse.lowers[c] in ("about", "over") else None
        if inner is not None and parse.lowers[c] in frames:
            source = owner_of(tree, noun) or set()
            cue = noun_cue(tree, noun, source) | verb_cue(tree, verb) | {c}
            return Candidate(noun, frames[parse.lowers[c]], parse.lowers[c], cue - source, source, set(tree.tokens(inner)))
    return None


def _is_list(tree: Tree, noun: int, frames: Frames) -> Candidate | None:
    """ "X's demands: ...": what stands behind a noun of wanting."""
    if frames["be"].kind != "attitude" or (listed := _listed(tree, noun)) is None:
        return None
    source = owner_of(tree, noun) or of_whom(tree, noun)
    cue = {noun} | noun_cue(tree, noun, source)
    return Candidate(noun, frames["be"], "be", cue - source, source, listed) if source else None


def _is_clause(tree: Tree, noun: int, frames: Frames) -> Candidate | None:
    """ "the aim is to ...", "his view is that ..."."""
    parse, verb = tree.parse, tree.parse.heads[noun]
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb] != "be":
        return None
    clause = parse.child(verb, "ccomp", "xcomp")
    if clause is None or clause < verb:
        return None
    source = owner_of(tree, noun) or told_by(tree, noun) or of_whom(tree, noun)
    cue = verb_cue(tree, verb) | noun_cue(tree, noun, source or set())
    return Candidate(noun, frames["be"], "be", cue, source or set(), set(tree.tokens(clause)))


def _no_charge(tree: Tree, noun: int) -> bool:
    """ "took charge of the port"; "pleaded guilty to ten counts of fraud": what a court has found is no mere charge."""
    parse = tree.parse
    if parse.lemmas[noun] not in ("charge", "count"):
        return False
    bare = parse.tags[noun] == "NN" and tree.low[noun] == noun
    if parse.lemmas[noun] == "count":  # "their count of the ballots"; a court's are numbered or several
        counted = parse.tags[noun] == "NN" and not any(parse.tags[c] == "CD" for c in parse.children[noun])
        bare = counted or any(parse.deps[c] in ("compound", "poss") for c in parse.children[noun])
    above = list(parse.ancestors(noun))
    disputed = any(parse.lowers[c] in ("not", "n't", "never") for a in above for c in parse.children[a])
    return bare or (not disputed and any(parse.lemmas[a] in tree.reporting.proven for a in above))


def _listed(tree: Tree, noun: int) -> set[int] | None:
    """ "the group's aims: holding the bridge and ...", "the goals are: to hold ...": all behind the colon."""
    parse = tree.parse
    colon = tree.high[noun] + 1
    if parse.deps[noun] == "nsubj" and parse.lemmas[parse.heads[noun]] == "be":
        colon = parse.heads[noun] + 1
    last = parse.sentence(noun).last
    if noun + 1 < last and parse.words[noun + 1] == ":":
        colon = noun + 1
    if colon + 2 >= last or parse.words[colon] != ":" or parse.tags[colon + 1] not in ("VBG", "TO"):
        return None
    return set(range(colon + 1, last))


def _none_of(tree: Tree, noun: int) -> bool:
    parse = tree.parse
    verb = parse.heads[noun]
    lacking = any(parse.lowers[c] in ("no", "little", "scant", "few") for c in parse.children[noun])
    return lacking or any(parse.deps[c] == "neg" for c in parse.children[verb]) or parse.lowers[verb] == "without"


def _noun_source(tree: Tree, noun: int, cue: set[int], reporting: Reporting) -> tuple[set[int] | None, set[int]]:
    """The owner of a noun, or the subject of the light verb that governs it ("issued a warning")."""
    parse = tree.parse
    verb = parse.heads[noun]
    owner = owner_of(tree, noun)
    if owner is not None and (own := holding(tree, noun, owner, reporting)) is not None:
        return own, cue
    if owner is None and parse.deps[noun] == "dobj" and parse.lemmas[verb] in reporting.light:
        source = source_of(tree, verb)
        return source, cue | verb_cue(tree, verb) | set(range(tree.low[noun], noun))
    if owner is None and parse.deps[noun] == "pobj" and parse.lowers[verb] in ("with", "to", "by"):
        above = parse.heads[verb]
        bringing = {"with": reporting.comes_with, "to": reporting.clings_to, "by": reporting.stands_by}
        source = source_of(tree, above) if parse.lemmas[above] in bringing[parse.lowers[verb]] else None
        if source and above < noun:
            return source, cue | verb_cue(tree, above) | set(range(verb, noun))  # "responded with a warning that"
    return owner, cue
