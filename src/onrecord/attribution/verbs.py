"""Attributions that a verb makes through its complements: clauses first, then names, objects and prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.carried import remembered
from onrecord.attribution.charges import accused, gone_on
from onrecord.attribution.clauses import of_clause
from onrecord.attribution.cues import negated, no_such, nor_said, verb_cue
from onrecord.attribution.making import make
from onrecord.attribution.naming import named, so_named, valued
from onrecord.attribution.nouns import noun_candidates
from onrecord.attribution.passives import by_passive
from onrecord.attribution.prepositional import by_preposition
from onrecord.attribution.refutations import before_apposition, refuted
from onrecord.attribution.relatives import of_cleft, of_free_relative, of_gap, of_gapped_clause
from onrecord.attribution.sources import is_passive
from onrecord.attribution.strays import (
    lost_verb,
    of_for,
    of_garden_path,
    of_insertion,
    of_made_clear,
    of_occasion,
    of_tail,
    of_that,
    of_two_subjects,
)
from onrecord.attribution.taken import lives_taken, says_nothing, worth_saying
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Frames, Reporting

_WITH_OBJECT = ("prep", "dative")  # what follows the object belongs to it: "criticised X for Y"
_ASIDE = ("ccomp",)  # a clause that another one says
_REASONS = frozenset({"for", "as", "over", "of"})
_WHEREABOUTS = frozenset(
    {"in", "at", "during", "after", "before", "from", "since", "through", "throughout", "by", "until", "amid"}
)
_PARTICLES = ("prt", "advmod", "prep", "acomp", "dobj", "ccomp", "oprd", "xcomp")
_JUDGING = frozenset({"object", "named", "as", "small"})
_RECLINED = frozenset({"lay", "lain"})  # of "lie", which has another past where it means an untruth


def frames_of(tree: Tree, verb: int, reporting: Reporting) -> Frames | None:
    """The frames of a verb, of verb and particle together where they are listed."""
    parse = tree.parse
    lemma = parse.lemmas[verb]
    if lemma == "lie" and parse.lowers[verb] in _RECLINED:
        return None
    plain = reporting.verbs.get(lemma)
    for c in parse.children[verb]:
        if parse.lowers[c] in reporting.particles and parse.deps[c] in _PARTICLES:
            if parse.tags[c][0] == "N" and parse.deps[c] != "dobj":
                continue  # "made the point that", not "made it a point"
            found = reporting.verbs.get(f"{lemma} {parse.lowers[c]}")
            if found is not None:
                return {**plain, **found} if plain else found
    return plain


def verb_candidates(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Iterator[Candidate]:
    """At most one candidate for each verb: the first frame that fits, clauses before objects before prepositions."""
    if lives_taken(tree, verb) or worth_saying(tree, verb):
        return
    found = (
        refuted(tree, verb, frames, reporting)
        or of_cleft(tree, verb, frames)
        or of_free_relative(tree, verb, frames)
        or (None if is_passive(tree, verb) else accused(tree, verb, frames))
        or of_gapped_clause(tree, verb, frames)
        or of_made_clear(tree, verb, frames)
        or of_clause(tree, verb, frames)
        or remembered(tree, verb)
        or of_insertion(tree, verb, frames)
        or of_two_subjects(tree, verb, frames)
        or _report_told(tree, verb, frames, reporting)
        or of_that(tree, verb, frames, reporting)
        or of_occasion(tree, verb, frames)
        or of_for(tree, verb, frames)
        or of_garden_path(tree, verb, frames)
        or of_tail(tree, verb, frames)
    )
    if found is None and _aside_participle(tree, verb):
        found = so_named(tree, verb, frames)
    if found is None and is_passive(tree, verb):
        found = by_passive(tree, verb, frames, reporting) or by_preposition(tree, verb, frames, reporting)
    elif found is None:
        found = (
            _seeming(tree, verb, frames)
            or named(tree, verb, frames)
            or valued(tree, verb, frames)
            or _object(tree, verb, frames, reporting)
            or by_preposition(tree, verb, frames, reporting)
            or _moved(tree, verb, frames)
            or of_gap(tree, verb, frames)
        )
    if found is not None:
        found.negated = negated(tree, verb) or no_such(tree, found.cue) or nor_said(tree, verb, found)
        _reasoned(tree, found)
        if found.frame in ("object", "charged"):
            found.content = gone_on(tree, verb, found.content, reporting)
        yield found


def _aside_participle(tree: Tree, verb: int) -> bool:
    """ "Haddad, described as a hero, fled": a participle between commas that the parser took for the verb of the sentence."""
    parse = tree.parse
    subject = parse.child(verb, "nsubj")
    helped = parse.child(verb, "aux", "auxpass", "dobj") is not None
    if parse.deps[verb] == "conj" and parse.deps[parse.heads[verb]] == "acl" and parse.tags[verb] in ("VBN", "VBD"):
        return not helped and subject is None  # "seen as a branch of it and | listed as a gang"
    aside = subject is not None or (parse.deps[verb] == "acl" and parse.tags[verb] == "VBD")
    return parse.tags[verb] in ("VBN", "VBD") and aside and not helped and parse.words[verb - 1] == ","


def _reasoned(tree: Tree, c: Candidate) -> None:
    """ "called the plan a lie, | because the bridge had fallen": the reason that one gives for a judgement is one's own."""
    parse = tree.parse
    if c.frame not in _JUDGING or not c.source or not c.content or max(c.content) < c.anchor:
        return
    for clause in parse.children[c.anchor]:
        because = any(parse.lowers[m] == "because" and parse.deps[m] == "mark" for m in parse.children[clause])
        if because and parse.deps[clause] == "advcl" and tree.low[clause] > max(c.content):
            c.content |= set(tree.tokens(clause))


def _object(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    parse = tree.parse
    aside = parse.deps[verb] in _ASIDE and not _before_semicolon(tree, verb) and not before_apposition(tree, verb, reporting)
    thing = parse.child(verb, "dobj")
    report = "saying" in frames and thing is not None and parse.lemmas[thing] in reporting.assertions
    frame = "object" if "object" in frames else "saying"
    if not ("object" in frames or report) or aside:
        return None
    if (frames[frame].polarity == "denied" and _purpose(tree, verb)) or (
        parse.lemmas[verb] == "quote" and parse.tags[verb] != "VBG"  # whom an outlet quotes is no content
    ):
        return None
    if thing is None or parse.lowers[thing].endswith(("self", "selves")) or parse.tags[thing] in ("CD",):
        return None
    noun = reporting.nouns.get(parse.lemmas[thing]) if parse.lemmas[verb] in reporting.light and parse.children[thing] else None
    itself = (
        parse.lemmas[verb] not in tree.reporting.no_telling and "object" in frames and parse.lemmas[thing] not in reporting.papers
    )  # "repeated the promise that won votes"
    if noun and not (itself and next(noun_candidates(tree, thing, noun, reporting), None) is None):
        return None
    if says_nothing(tree, verb, thing):
        return None
    content = set(tree.tokens(thing))
    alone = parse.tags[thing] == "PRP"  # "backed her | in other states", "slammed him | at a rally"
    wished = frames[frame].kind == "attitude"
    for c in parse.children[verb]:
        if alone and (parse.lowers[c] not in _REASONS if wished else parse.lowers[c] in _WHEREABOUTS):
            continue
        beside = parse.deps[c] == "advmod" and c == tree.high[thing] + 1 and frames[frame].kind == "document"  # "show X ahead"
        if c > thing and (parse.deps[c] in _WITH_OBJECT or beside) and not _setting(tree, c, reporting):
            content |= set(tree.tokens(c))
    if parse.lemmas[verb] == "say":
        content |= lost_verb(tree, verb, max(content))
    made = make(tree, verb, frames, frame, content)
    if report:
        made.sense = frames["saying"]
    return made if made.source else None


def _before_semicolon(tree: Tree, verb: int) -> bool:
    """ "The envoy accuses the army of shelling a port | ; the army denies it": two sentences in one, which the parser joined."""
    parse = tree.parse
    return parse.heads[verb] > verb and ";" in parse.words[verb : parse.heads[verb]]


def _report_told(tree: Tree, verb: int, frames: Frames, reporting: Reporting) -> Candidate | None:
    """ "questioned | a report that ...": the report is spoken of, its "that" is none of the verb's."""
    thing = tree.parse.child(verb, "dobj") if "saying" in frames and not is_passive(tree, verb) else None
    told = thing is not None and thing > verb and tree.parse.lemmas[thing] in reporting.assertions
    if thing is None or not told or tree.high[thing] <= thing:
        return None
    return _object(tree, verb, frames, reporting)


def _purpose(tree: Tree, verb: int) -> bool:
    """ "to deny the charge": what is meant to be said; nothing is denied yet."""
    parse = tree.parse
    return parse.tags[verb] == "VB" and any(parse.tags[c] == "TO" for c in parse.children[verb])


def _setting(tree: Tree, token: int, reporting: Reporting) -> bool:
    """Whether a phrase says when, where or on what occasion one speaks: "on Friday", "in an interview"."""
    parse = tree.parse
    inner = parse.child(token, "pobj")
    if inner is None:
        return False
    venue = parse.lowers[token] in ("in", "at", "during") and parse.lemmas[inner] in reporting.venues
    return venue or parse.lowers[inner] in reporting.settings or parse.lemmas[inner] in reporting.occasions


def _seeming(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "The talks seem doomed": nobody is named."""
    parse = tree.parse
    said = parse.child(verb, "acomp", "oprd", "attr") if "raising" in frames else None
    thing = parse.child(verb, "nsubj")
    if said is None or thing is None:
        return None
    content = set(tree.tokens(thing)) | set(tree.tokens(said))
    return Candidate(verb, frames["raising"], "raising", verb_cue(tree, verb), set(), content)


def _moved(tree: Tree, verb: int, frames: Frames) -> Candidate | None:
    """ "The vote angered the opposition": whom it moves is the source, what moves them the content."""
    parse = tree.parse
    person, thing = parse.child(verb, "dobj"), parse.child(verb, "nsubj", "csubj")
    if "moved" not in frames or person is None or thing is None:
        return None
    content = set(tree.tokens(thing))
    return Candidate(verb, frames["moved"], "moved", verb_cue(tree, verb), set(tree.tokens(person)) - content, content)
