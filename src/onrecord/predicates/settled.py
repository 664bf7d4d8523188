"""A verb as it is in its context: with its own marks and what a predicate joined to it adds, and as it reads what it governs."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import readings_of
from onrecord.predicates.contrary import UNMET
from onrecord.predicates.futurate import is_announced, is_arranged
from onrecord.predicates.instances import is_going_on
from onrecord.predicates.lapsed import is_lapsed, is_meant_only_not
from onrecord.predicates.outcomes import is_unsuccessful
from onrecord.predicates.own import Marks
from onrecord.predicates.reality import Reality, combine, weakest
from onrecord.predicates.shapes import predicated
from onrecord.predicates.verbal import own_reality
from onrecord.vocabulary.modality import Modality, Readings


def verb_reality(parse: Parse, modality: Modality, token: int, context: Reality, marks: Marks) -> Reality:
    """The reality of a verb with these marks below `context`."""
    own = own_reality(parse, modality, token, marks)
    if own.status == "planned" and context.status is None and context.certainty != "certain":
        own = own._replace(status="predicted")  # "believes that they will leave": a guess at what others mean to do
    reality = combine(context, own)
    if (
        marks.denied
        and context.status == "planned"
        and context.polarity == "denied"
        and is_meant_only_not(parse, modality, token)
    ):
        return reality._replace(polarity="unknown")  # "had planned not to sign": it is not told whether they did
    if context is UNMET and marks.denied:
        return Reality(None, "affirmed", "probable")  # "had the guard not woken": he did
    if context.status == "predicted" and marks.perfect and marks.modal and reality.status == "predicted":
        reality = reality._replace(status=None)  # "it was feared that they may have been attacked"
    if reality.status is None and reality.polarity == "affirmed" and is_going_on(parse, modality, token):
        reality = reality._replace(status="ongoing")
    if reality.status in (None, "ongoing") and (is_arranged(parse, token) or is_announced(parse, token)):
        reality = Reality("planned", reality.polarity, weakest(reality.certainty, "probable"))
    return reality


def of_its_complement(parse: Parse, modality: Modality, token: int, reality: Reality) -> tuple[Reality, Readings]:
    """The reality of a verb with what a predicate says of it ("is likely", "is over"), and the readings of what it governs."""
    readings = readings_of(parse, token, modality)
    if readings.get("infinitive") == "attempt" and is_unsuccessful(parse, modality, token):
        readings = dict.fromkeys(readings, "fail")  # "tried in vain to reach the coast"
    if readings.get("infinitive") in ("attempt", "plan", "wish", "fear", "forecast") and is_lapsed(parse, modality, token):
        tried = readings["infinitive"] == "attempt" and reality.status is None
        readings = readings | {"infinitive": "fail" if tried else "lapse"}
    complement = parse.child(token, "acomp", "attr", "oprd") if parse.lemmas[token] in modality.linking else None
    if parse.lemmas[token] == "be" and complement is None:
        shade = predicated(parse, modality, token)
        if shade is not None:
            reality = combine(reality, Reality(shade.status, shade.polarity or "affirmed", shade.certainty or "certain"))
            readings = {"subject": "follow"}
    if complement is not None:
        shade = modality.modifiers.get(parse.lowers[complement]) if parse.tags[complement][0] == "J" else None
        if shade is not None and shade.status is not None:
            reality = reality._replace(status=reality.status or shade.status)
        readings = readings_of(parse, complement, modality) or readings
    return reality, readings
