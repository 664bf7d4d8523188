"""The context that a verb gives a clause or predicate that hangs from it, by the relation between the two."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.adverbials import of_adverbial, of_listed
from onrecord.predicates.complements import has_to, readings_of
from onrecord.predicates.contexts import of_complement, of_doubted, of_participle
from onrecord.predicates.listed import first_listed, joint_of
from onrecord.predicates.nominal import of_noun_clause
from onrecord.predicates.objects import of_object
from onrecord.predicates.outcomes import is_undone, of_phrase, thing_before
from onrecord.predicates.prepositions import of_verb, under
from onrecord.predicates.reality import PLAIN, SUPPOSED, Reality, embed
from onrecord.predicates.shapes import stands_before
from onrecord.vocabulary.modality import Modality, Readings

_AWAY = frozenset({"from", "without", "instead"})


def of_dependent(
    parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings, subject: int | None
) -> Reality:
    """The context of `c` under the verb `token`, which is of this reality; `subject` heads the verb's subject."""
    dep = parse.deps[c]
    if dep == "xcomp" and parse.tags[c] == "VBN" and parse.child(c, "aux", "auxpass") is None:
        return of_participle(parse, token, c, reality, readings)
    if dep == "ccomp" and c < token and stands_before(parse, c, token):
        return PLAIN  # "it has filed a suit, a charge that he denied", one sentence before another
    thing = parse.child(token, "dobj") if parse.lemmas[token] == "make" and has_to(parse, c) else None
    if thing is not None and of_phrase(parse, modality, thing) == ("suppose", token):
        return SUPPOSED  # "it makes sense to attack"
    if (
        dep == "xcomp"
        and has_to(parse, c)
        and "order" not in readings
        and (of_thing := _of_thing(parse, modality, token, c, reality, readings))
    ):
        return of_thing  # "foiled a plot to bomb it"
    if dep in ("ccomp", "xcomp") or (dep == "acl" and c == token + 1 and "gerund" in readings):
        doubted = of_doubted(parse, modality, c, reality)
        return doubted or of_complement(parse, modality, token, c, reality, readings, subject)
    if dep in ("attr", "acomp", "oprd"):
        return of_participle(parse, token, c, reality, readings)
    if dep == "advcl":
        listed = _of_listed_gerund(parse, modality, token, c, reality, readings, subject)
        return listed or _of_adverbial_clause(parse, modality, token, c, reality, readings)
    if dep in ("csubj", "csubjpass") and parse.tags[token] != "VBD" and _is_bare(parse, c):
        return SUPPOSED
    return PLAIN


def _of_listed_gerund(
    parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings, subject: int | None
) -> Reality | None:
    """The context of a gerund that goes on with a list; None for any other clause. "Avoided bombing the town, sending in medics
    and opening the roads" may go on with what was done instead, which "or" may not."""
    first = first_listed(parse, modality, c)
    if first is None:
        return None
    above = parse.heads[first]
    if first == token:
        shared = reality
    elif above == token:
        shared = of_dependent(parse, modality, token, first, reality, readings, subject)
    else:
        shared = of_verb(parse, modality, above, first, reality, readings, under(parse, modality, above, readings))
    instead = parse.lowers[above] in _AWAY or readings_of(parse, above, modality).get("gerund") in ("fail", "refuse")
    if shared.polarity == "denied" and instead and joint_of(parse, modality, c) == "and":
        return shared._replace(polarity="unknown")
    return shared


def _of_adverbial_clause(parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of an adverbial clause, or of one that goes with the thing before it ("has plans to leave")."""
    of_thing = _of_thing(parse, modality, token, c, reality, readings)
    return of_thing or of_listed(parse, modality, c) or of_adverbial(parse, modality, token, c, reality, readings)


def _of_thing(parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings) -> Reality | None:
    """The context of an infinitive that goes with the thing before it and not with the verb; None for any other clause."""
    thing = thing_before(parse, modality, token, c)
    if thing is None:
        return None
    settled = of_phrase(parse, modality, thing)
    if settled is not None:
        return embed(settled[0], reality)
    outer = of_object(parse, modality, thing, reality, readings)
    of_it = modality.nouns[parse.lemmas[thing]]
    if reality.polarity == "affirmed" and reality.status in (None, "occurred", "ongoing") and is_undone(parse, modality, thing):
        asked = of_it.get("infinitive") == "request"
        return Reality("requested" if asked else "planned", "denied", "probable")
    return of_noun_clause(parse, modality, thing, c, outer, of_it)


def _is_bare(parse: Parse, clause: int) -> bool:
    """An infinitive, or a gerund of nobody: "to attack", "attacking"."""
    return has_to(parse, clause) or (parse.tags[clause] == "VBG" and parse.child(clause, "nsubj", "nsubjpass") is None)
