"""The contexts that a verb gives its objects and passive subjects: what is spoken of stands, what is meant does not."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.language.parse import Parse
from onrecord.predicates.own import definite
from onrecord.predicates.reality import PLAIN, Reality, embed
from onrecord.predicates.shapes import is_how
from onrecord.vocabulary.modality import Effect, Modality, Readings

SETTLED: frozenset[Effect] = frozenset({"follow", "fact"})  # what a noun of doing reads: "denied any part in it" denies the part
_TOLD = frozenset({"report", "belief"})
_SOUGHT = frozenset({"request", "wish", "plan"})
_ABOUT = frozenset({"fear", "plan", "wish", "belief", "request", "denial", "doubt", "suppose"})


def of_object(parse: Parse, modality: Modality, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of an object or passive subject `c`: known things ("the attack") stand whatever is done about them."""
    if reality.polarity == "denied" and _is_denied_by_degree(parse, modality, c):
        return PLAIN
    effect = readings.get("object")
    if effect is None:
        if parse.lemmas[c] in modality.burdens and reality.polarity == "denied" and _is_of_doing(parse, c):
            return reality  # "refused to share the burden of hosting them"
        return PLAIN if parse.deps[c] == "nsubjpass" or definite(parse, c) else reality
    if effect == "request" and parse.lemmas[parse.heads[c]] == "order":
        ordered = _of_order(parse, modality, c, reality)
        if ordered is not None:
            return ordered
    if effect == "denial" and _is_untrue(parse, modality, c):
        return embed(effect, reality)
    known = effect in _ABOUT and is_known(parse, c, effect)
    return PLAIN if known or (effect in _STANDS and _STANDS[effect](parse, modality, c)) else embed(effect, reality)


def _is_denied_by_degree(parse: Parse, modality: Modality, c: int) -> bool:
    """ "the firing was not well directed", "did not reduce exports": they were there all the same."""
    passive = parse.deps[c] == "nsubjpass" and is_how(parse, modality, parse.heads[c])
    return passive or parse.lemmas[parse.heads[c]] in modality.scaling


def _of_order(parse: Parse, modality: Modality, c: int, reality: Reality) -> Reality | None:
    """What somebody ordered: a known deed of force was probably done, and so was what a clause of time speaks of."""
    if parse.lemmas[c] in modality.ordered_deeds:
        return PLAIN._replace(certainty="probable") if definite(parse, c) else embed("request", reality)
    if _is_when(parse, parse.heads[c]):
        return PLAIN._replace(certainty="probable")  # "when the general ordered a strike"
    return None


def _is_untrue(parse: Parse, modality: Modality, c: int) -> bool:
    """Whether what is rejected is a report, which is untrue then; a rejected call was made all the same."""
    return parse.lemmas[c] not in modality.spoken and not _TOLD.isdisjoint(modality.nouns.get(parse.lemmas[c], {}).values())


def _was_spoken(parse: Parse, modality: Modality, c: int) -> bool:
    """Dismissed criticism and a rejected call were made."""
    return parse.lemmas[c] in modality.spoken or not SETTLED.issuperset(modality.nouns.get(parse.lemmas[c], {}).values())


def _is_missed(parse: Parse, modality: Modality, c: int) -> bool:
    """ "missed the trial", "evaded a manhunt"."""
    missed = parse.lemmas[parse.heads[c]] in modality.missing and definite(parse, c)
    return missed or parse.lemmas[c] in modality.pursuits


def _is_there_to_plan_on(parse: Parse, modality: Modality, c: int) -> bool:
    """ "is considering a request by", "announced the capture of the town", "the raids were designed to break them", "approved a
    resolution condemning the attack"."""
    verb = parse.lemmas[parse.heads[c]]
    told = verb == "announce" and parse.lemmas[c] in modality.done_deeds
    shaped = parse.deps[c] == "nsubjpass" and verb in modality.shaped
    return told or shaped or parse.lemmas[c] in modality.texts or _is_submitted(parse, modality, c)


def _goes_on_or_is_agreed(parse: Parse, modality: Modality, c: int) -> bool:
    """ "did not sign the agreement", "was allowed to continue its attacks"."""
    return (parse.lemmas[c] in modality.accords and definite(parse, c)) or goes_on(parse, modality, c)


def _is_defended(parse: Parse, modality: Modality, c: int) -> bool:
    """ "to justify her arrest"."""
    return parse.lemmas[parse.heads[c]] in modality.defending and definite(parse, c)


def _is_submitted(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether somebody weighs what another has asked for or offered."""
    if parse.lemmas[noun] not in modality.submitted or parse.lemmas[parse.heads[noun]] not in modality.weighing:
        return False
    return definite(parse, noun) or any(parse.lowers[d] in ("by", "from", "of") for d in parse.children[noun])


def _is_of_doing(parse: Parse, noun: int) -> bool:
    return any(parse.lowers[c] == "of" and parse.child(c, "pcomp") is not None for c in parse.children[noun])


def _is_when(parse: Parse, verb: int) -> bool:
    """Whether a verb in the past stands in a clause of time ("when the general ordered")."""
    if parse.tags[verb] != "VBD" or parse.deps[verb] not in ("advcl", "relcl"):
        return False
    return any(
        parse.lowers[c] in ("when", "after", "since", "once") and parse.deps[c] in ("mark", "advmod")
        for c in parse.children[verb]
    )


def goes_on(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun is what somebody goes on with: whoever is allowed "to continue its attacks" has attacked."""
    return parse.child(noun, "poss") is not None and parse.lemmas[parse.heads[noun]] in modality.prolonging


def is_known(parse: Parse, noun: int, effect: Effect) -> bool:
    """Whether a noun is presented as known, so that it stands whatever is said about it ("fears the attack"); what is asked
    for or planned in so many words does not ("called for the release of the prisoners", "wants his resignation")."""
    if not definite(parse, noun):
        return False
    if effect not in _SOUGHT or parse.tags[noun] not in ("NN", "NNS"):
        return True
    return parse.child(noun, "poss") is None and not any(
        parse.deps[c] == "prep" and parse.lowers[c] == "of" for c in parse.children[noun]
    )


def is_told_of(parse: Parse, noun: int) -> bool:
    """Whether a noun behind "about" or "over" names a thing that is there: "worried about the attack", "about its calls for
    talks"; "about the collapse of the talks" may still be to come."""
    owned = parse.child(noun, "poss") is not None
    return owned or (definite(parse, noun) and parse.child(noun, "prep") is None)


def away_from(parse: Parse, modality: Modality, prep: int) -> Effect | None:
    """What the subject makes of a phrase that is put behind the verb: "the prospect grows of a war", "calls grow for talks", "no
    evidence was found of a raid"."""
    verb = parse.heads[prep]
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None or parse.tags[verb][0] != "V" or parse.child(verb, "dobj", "attr") is not None:
        return None
    return modality.nouns.get(parse.lemmas[subject], {}).get(parse.lowers[prep])


# Whether an object stands although its verb has this effect on objects.
_STANDS: dict[Effect, Callable[[Parse, Modality, int], bool]] = {
    "denial": _was_spoken,
    "fail": _is_missed,
    "plan": _is_there_to_plan_on,
    "follow": _goes_on_or_is_agreed,
    "permit": _is_defended,
}
