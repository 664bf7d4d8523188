"""The contexts that an adjective gives its clauses: "is ready to", "was wrong to", "is sure that"."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import effect_on_clause, has_to
from onrecord.predicates.contexts import of_guess
from onrecord.predicates.nominal import of_the_past, to_before
from onrecord.predicates.reality import DENIED, PLAIN, PURPOSE, SUPPOSED, Reality, embed, purpose
from onrecord.predicates.shapes import is_ranked, is_too
from onrecord.vocabulary.modality import Modality, Readings

_VALUED = frozenset({None, "fact", "wish", "fail"})  # what it would be right, good or wrong to do


def of_adjective_clause(
    parse: Parse, modality: Modality, adjective: int, clause: int, context: Reality, readings: Readings
) -> Reality:
    """The context of a clause of an adjective whose own reality is `context`."""
    too = is_too(parse, adjective)
    effect = effect_on_clause(parse, adjective, clause, readings) if readings and not too else None
    so = parse.deps[clause] in ("ccomp", "advcl") and any(parse.lowers[d] == "so" for d in parse.children[adjective])
    if so and parse.lowers[adjective] == "far":
        return PLAIN  # "has said so far that it will stay"
    if so and not has_to(parse, clause) and effect is None:
        return context  # "is not so weak that it will leave"
    if context.polarity == "denied" and context.status is not None and parse.lowers[adjective] in modality.surprised:
        return Reality("predicted", "affirmed", "probable")  # "would not be surprised to see them leave"
    if has_to(parse, clause) and is_ranked(parse, modality, adjective) and parse.child(clause, "dobj", "auxpass") is not None:
        return context  # "is always the first to break it"
    if parse.lowers[adjective] == "far" and any(parse.lowers[d] == "as" for d in parse.children[clause]):
        return context  # "went so far as to attack"
    if parse.lowers[adjective] == "determined" and of_the_past(parse, clause):
        return context  # "is determined to have been there": found out
    idle = context == DENIED and parse.lowers[adjective] in modality.enough and _is_of_no_one(parse, adjective)
    if has_to(parse, clause) and idle:
        return SUPPOSED  # "it is not enough to condemn the raid"
    valued = _of_valued(parse, modality, adjective, context) if has_to(parse, clause) and effect in _VALUED else None
    if valued is not None:
        return valued
    if has_to(parse, clause) and parse.lowers[adjective] == "able" and context == DENIED:
        return DENIED  # who "was not able to leave" did not (Karttunen 2012)
    if has_to(parse, clause) and parse.lowers[adjective] == "able" and _is_done(parse, adjective, context):
        return PLAIN  # "was able to leave" is leaving
    if effect == "doubt" and has_to(parse, clause) and parse.child(clause, "aux") == to_before(parse, clause):
        return embed(effect, context)._replace(status="predicted")  # "unlikely to leave" speaks of what is to come
    if effect is not None:
        return of_guess(parse, clause, effect, context) or embed(effect, context)
    if not has_to(parse, clause) or (readings and not too):
        return PLAIN
    if too:
        return PURPOSE._replace(polarity="unknown" if context.polarity == "denied" else "denied")
    return purpose(context)._replace(polarity=context.polarity)


def _is_of_no_one(parse: Parse, adjective: int) -> bool:
    """ "it is not enough to condemn them": nothing is told to be too weak for it; "the fine was not enough to stop them" is."""
    be = parse.heads[adjective]
    subject = parse.child(be, "nsubj", "expl")
    return parse.tags[be] == "VBZ" and subject is not None and parse.lowers[subject] == "it"


def _of_valued(parse: Parse, modality: Modality, adjective: int, context: Reality) -> Reality | None:
    """The context of an infinitive that an adjective values or makes room for ("it would be wrong to attack")."""
    if context.status == "predicted" and parse.lowers[adjective] in modality.willing and _is_personal(parse, adjective):
        return context  # "we will be happy to leave"
    if context.status in ("predicted", "hypothetical") and parse.lowers[adjective] in modality.enough:
        return context  # "the money will be sufficient to cover the cost"
    if context.status in ("predicted", "hypothetical"):
        return SUPPOSED._replace(polarity=context.polarity)
    done = _is_done(parse, adjective, context)
    if done and any(parse.lowers[d] == "enough" for d in parse.children[adjective]):
        return PLAIN  # "was strong enough to attack"
    return PLAIN if done and parse.lowers[adjective] == "easy" else None


def _is_personal(parse: Parse, adjective: int) -> bool:
    subject = parse.child(parse.heads[adjective], "nsubj")
    return subject is not None and parse.lowers[subject] not in ("it", "that", "this")


def _is_done(parse: Parse, adjective: int, context: Reality) -> bool:
    if context.status is not None or context.polarity != "affirmed":
        return False
    be = parse.heads[adjective]
    if parse.tags[be] == "VBD":
        return True
    helpers = [parse.lemmas[c] for c in parse.children[be] if parse.deps[c] == "aux"]
    return parse.tags[be] == "VBN" and helpers == ["have"]  # "have been able to"
