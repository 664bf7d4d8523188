"""What is made of a report, claim or rumour: called false, left unproven, told in spite of, played down."""

from __future__ import annotations

from typing import Literal

from onrecord.language.parse import Parse
from onrecord.predicates.complements import readings_of
from onrecord.predicates.reality import DENIED, Reality
from onrecord.vocabulary.modality import Modality, Readings

Verdict = Literal["untrue", "unproven", "in spite"]
_TOLD = frozenset({"report", "belief"})
_PREDICATED = ("acomp", "attr", "oprd", "npadvmod", "xcomp", "amod", "pobj", "dobj")


def is_told(readings: Readings) -> bool:
    """Whether a noun with these readings tells of something ("report", "claim"), and is no plan, threat or request."""
    return not _TOLD.isdisjoint(readings.values())


def verdict(parse: Parse, modality: Modality, noun: int) -> Verdict | None:
    """What the words around a noun of telling make of what it tells; None when they leave it as it is."""
    for c in parse.children[noun]:
        if parse.deps[c] in ("amod", "compound", "nmod") and c < noun:
            if parse.lowers[c] in modality.unproven:
                return "unproven"
            if _is_false(parse, modality, c):
                return "untrue"
    head, dep = parse.heads[noun], parse.deps[noun]
    if dep == "pobj":
        if parse.lowers[head] in ("despite", "notwithstanding"):
            return "in spite"
        if parse.lowers[head] == "to" and parse.lowers[head - 1] == "contrary":
            return "untrue"
        if parse.lowers[head] in ("in", "to", "for") and _is_no_ground(parse, modality, parse.heads[head]):
            return "untrue"  # "there is no truth in claims that"
        return None
    if dep == "nsubj" and _is_groundless(parse, modality, head):
        return "untrue"
    if dep == "nsubj" and parse.lemmas[head] in modality.proving and _is_called(parse, modality, head, noun):
        return "untrue"
    if dep == "nsubj" and parse.lemmas[head] == "be" and _is_denied(parse, head):
        said = parse.child(head, "acomp", "attr")
        if said is not None and parse.lowers[said] in modality.called_true:
            return "untrue"  # "reports that it fell are not true"
    if dep in ("dobj", "nsubjpass"):
        if _with_particle(parse, head) in modality.scotching and not _is_denied(parse, head):
            return "untrue"
        if _with_particle(parse, head) in modality.retracting and not _is_denied(parse, head):
            return "unproven"
        if parse.lemmas[head] in modality.calling and _is_called(parse, modality, head, noun):
            return "untrue"
        if readings_of(parse, head, modality).get("object") == "report" and (
            _is_denied(parse, head) or _is_out_of_reach(parse, head)
        ):
            return "unproven"  # "the reports could not be confirmed"
    return None


def _is_no_ground(parse: Parse, modality: Modality, noun: int) -> bool:
    """ "no truth", "no basis", "little substance"."""
    if parse.lemmas[noun] not in modality.grounds:
        return False
    return any(
        parse.lowers[c] in ("no", "little", "zero") and parse.deps[c] in ("det", "amod", "neg") for c in parse.children[noun]
    )


def _is_groundless(parse: Parse, modality: Modality, verb: int) -> bool:
    """ "have no basis", "lack substance", "are without foundation"."""
    thing = parse.child(verb, "dobj")
    if thing is not None and parse.lemmas[verb] in ("have", "hold", "bear"):
        return _is_no_ground(parse, modality, thing)
    if thing is not None and parse.lemmas[verb] == "lack":
        return parse.lemmas[thing] in modality.grounds
    return parse.lemmas[verb] == "be" and any(
        parse.lowers[c] == "without" and any(parse.lemmas[t] in modality.grounds for t in parse.children[c])
        for c in parse.children[verb]
    )


def outcome_of_report(found: Verdict, own: Reality, readings: Readings) -> tuple[Reality, Reality, Readings]:
    """What such a noun is itself, what it hands down, and how it reads what it governs."""
    own = own._replace(polarity="affirmed")
    if found == "untrue":
        return own, DENIED, dict.fromkeys(readings, "follow")
    if found == "unproven":
        return own, DENIED, dict.fromkeys(readings, "report")
    return own, own, dict.fromkeys(readings, "doubt")


def _is_out_of_reach(parse: Parse, verb: int) -> bool:
    """ "was unable to confirm", "failed to verify"."""
    above = parse.heads[verb]
    return parse.deps[verb] == "xcomp" and (parse.lowers[above] in ("unable", "powerless") or parse.lemmas[above] == "fail")


def _with_particle(parse: Parse, verb: int) -> str:
    particle = parse.child(verb, "prt", "advmod")
    return f"{parse.lemmas[verb]} {parse.lowers[particle]}" if particle == verb + 1 else parse.lemmas[verb]


def _is_called(parse: Parse, modality: Modality, verb: int, noun: int) -> bool:
    """Whether what is predicated of the noun by a verb calls it false ("as false", "a lie", "turned out to be false")."""
    if _is_denied(parse, verb):
        return False
    last = parse.subtree(noun).stop - 1  # "described reports that they fled as false", where the parser gave the end to "fled"
    if verb < noun and parse.lowers[last - 1] in ("as", "a", "an") and _is_false(parse, modality, last):
        return True
    return any(
        _is_false(parse, modality, said)
        for c in parse.children[verb]
        if c != noun and c > min(verb, noun)
        for said in ([c, *parse.children[c]] if parse.deps[c] in ("prep", "xcomp", "advcl") else [c])
        if parse.deps[said] in _PREDICATED
    )


def _is_false(parse: Parse, modality: Modality, word: int) -> bool:
    if parse.tags[word][0] in "JV":
        return parse.lowers[word] in modality.untrue
    return parse.tags[word][0] == "N" and modality.nouns.get(parse.lemmas[word], {}).get("subject") == "denial"


def _is_denied(parse: Parse, verb: int) -> bool:
    return any(parse.deps[c] == "neg" for c in parse.children[verb])
