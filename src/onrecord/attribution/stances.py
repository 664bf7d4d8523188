"""Where somebody stands, told by nouns: "X drew criticism from Y for ...", "X won the backing of Y", "X is a critic of Y"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import source_of
from onrecord.attribution.subjects import subject_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Reporting, Sense

_SPEECH = Sense("speech")
_STANCE = Sense("attitude")
_GIVERS = frozenset({"from", "of", "by", "among"})
_NOBODY = frozenset({"it", "there", "this", "that"})  # "it is the backers of the front who won"
_MATTERS = frozenset({"for", "over", "about", "after"})
_FROM_AFAR = 5  # words from "fire" to where it came from: "fire from a nearby hill"
_LONGEST = 8  # words from the verb to its verdict


def stance_candidate(tree: Tree, noun: int, reporting: Reporting) -> Candidate | None:
    """The attribution of a verdict that its subject receives, or of a stance that its subject takes; None for other nouns."""
    lemma = tree.parse.lemmas[noun]
    if lemma in reporting.verdicts:
        return _received(tree, noun, reporting)
    return _taken(tree, noun) if lemma in reporting.partisans else None


def _received(tree: Tree, noun: int, reporting: Reporting) -> Candidate | None:
    """ "The raid drew | sharp criticism | from the envoy": the giver is the source, the subject and the matter the content."""
    parse = tree.parse
    verb = _receiving(tree, noun, reporting)
    subject = subject_of(tree, verb) if verb is not None else None
    if verb is None or subject is None or noun - verb > _LONGEST or parse.tags[subject][0] == "W" or subject > verb:
        return None
    if parse.lowers[subject] in ("it", "there") and parse.deps[subject] == "expl":
        return None
    if parse.lemmas[noun] == "fire" and (parse.lemmas[subject] in reporting.under_fire or _from_afar(tree, noun)):
        return None  # shots, no criticism
    source: set[int] = set()
    matter: set[int] = set()
    for c in (*parse.children[noun], *(d for d in parse.children[verb] if d > noun)):
        inner = parse.child(c, "pobj", "pcomp") if parse.deps[c] in ("prep", "agent") else None
        if inner is None or parse.lowers[inner] in reporting.settings:
            continue
        if parse.lowers[c] in _GIVERS and not source and parse.tags[inner][0] in "NP":
            source = {t for t in tree.tokens(inner) if parse.lowers[t] not in _MATTERS or parse.heads[t] != inner}
            for d in parse.children[inner]:  # "from the envoy | over the raid"
                if parse.deps[d] == "prep" and parse.lowers[d] in _MATTERS:
                    matter |= set(tree.tokens(d)) - {d}
        elif parse.lowers[c] in _MATTERS:
            matter |= set(tree.tokens(c)) - {c}
    if not source and not matter:
        return None  # "would never win support" names neither who gives it nor what for
    if not source and (parse.tags[verb] in ("VB", "VBG") or parse.lemmas[verb] == "seek"):
        return None  # "worked on winning recognition for the council": an aim, given by nobody
    source -= matter
    cue = verb_cue(tree, verb) | set(range(verb, noun + 1))
    content = ({t for t in tree.tokens(subject) if t < min(cue)} | matter) - cue - source
    frames = reporting.nouns.get(parse.lemmas[noun])
    sense = Sense(next(iter(frames.values())).kind) if frames else _SPEECH
    return Candidate(noun, sense, "verdict", cue, source, content)


def _from_afar(tree: Tree, noun: int) -> bool:
    """ "came under fire from the hills"."""
    parse = tree.parse
    near = range(noun + 1, min(noun + _FROM_AFAR, parse.sentence(noun).last))
    return any(parse.lowers[t] in tree.reporting.fired_from for t in near)


def _receiving(tree: Tree, noun: int, reporting: Reporting) -> int | None:
    """The verb of drawing, winning or facing that governs a verdict."""
    parse = tree.parse
    head = parse.heads[noun]
    particle = parse.child(head, "prt")
    picked = particle is not None and f"{parse.lemmas[head]} {parse.lowers[particle]}" in reporting.picked_up
    backed = parse.lemmas[head] == "have" and parse.lemmas[noun] in reporting.backing
    if parse.deps[noun] == "dobj" and (parse.lemmas[head] in reporting.receiving or picked or backed):
        return head
    under = (
        parse.deps[noun] == "pobj"
        and parse.lowers[head] == "under"
        and parse.lemmas[parse.heads[head]] in tree.reporting.comes_under
    )
    return parse.heads[head] if under else None


def _taken(tree: Tree, noun: int) -> Candidate | None:
    """ "The governor is | a fierce critic | of the raids"."""
    parse = tree.parse
    verb = parse.heads[noun]
    if parse.deps[noun] != "attr" or parse.lemmas[verb] not in ("be", "become", "remain"):
        return None
    of = next((c for c in parse.children[noun] if parse.deps[c] == "prep" and parse.lowers[c] in ("of", "for")), None)
    inner = parse.child(of, "pobj", "pcomp") if of is not None else None
    source = source_of(tree, verb)
    if of is None or inner is None or not source or {parse.lowers[t] for t in source} <= _NOBODY:
        return None
    cue = verb_cue(tree, verb) | {t for t in tree.tokens(noun) if t <= noun} | {of}
    return Candidate(noun, _STANCE, "of", cue, source - cue, set(tree.tokens(inner)))
