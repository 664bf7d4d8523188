"""The contexts that a verb gives its complements, objects and conjuncts."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.language.tags import TENSED
from onrecord.model import Certainty
from onrecord.predicates.complements import effect_on_clause, has_to
from onrecord.predicates.own import is_nobody
from onrecord.predicates.reality import DENIED, PLAIN, PROSPECTS, PURPOSE, SUPPOSED, Reality, embed, purpose, weakest
from onrecord.predicates.shapes import is_ranked, is_too, is_voiced, was_to_have
from onrecord.vocabulary.modality import Effect, Modality, Readings

# How sure what is told under such verbs is: "insists that it had left", "predicted that it had left", "feared that it had left".
_TELLING: dict[Effect, Certainty] = {"plan": "certain", "request": "certain", "forecast": "probable", "fear": "possible"}
_GUESSED: dict[Effect, Certainty] = {"belief": "probable", "report": "probable", "fear": "possible", "forecast": "probable"}


def of_complement(
    parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings, subject: int | None
) -> Reality:
    """The context of a clausal complement `c` of verb `token`; `subject` heads the verb's subject ("the aim is to ...")."""
    lemma = parse.lemmas[token]
    phrased = _of_phrase(parse, modality, token, c, reality)
    if phrased is not None:
        return phrased
    if lemma == "be" and not readings and subject is not None:
        readings = modality.nouns.get(parse.lemmas[subject], readings)
    effect = effect_on_clause(parse, token, c, readings)
    if lemma in ("believe", "imagine") and reality.polarity == "denied" and _cannot(parse, token) and is_told(parse, c):
        return PLAIN  # "I can't believe you ate it": so it is
    if effect == "request" and lemma in ("order", "command") and _is_small_clause(parse, token, c):
        return embed(effect, reality)  # "ordered the houses razed"
    shaped = _of_shape(parse, modality, token, c, reality, effect)
    if shaped is not None:
        return shaped
    unsaid = _of_nobody(parse, modality, c, reality, effect, subject)
    if unsaid is not None:
        return unsaid
    if effect is not None:
        return embed(effect, reality)
    if parse.tags[c] == "VB" and has_to(parse, c):
        return purpose(reality)._replace(polarity="affirmed" if reality.polarity == "affirmed" else "unknown")
    if parse.tags[c] == "VBG" or parse.tags[c][0] != "V":
        return reality
    return PLAIN


def _of_nobody(
    parse: Parse, modality: Modality, clause: int, reality: Reality, effect: Effect | None, subject: int | None
) -> Reality | None:
    """The context of a clause that nobody denies, which is so, or that nobody claims, which leaves it open."""
    if reality.polarity != "denied" or subject is None or not is_nobody(parse, modality, subject):
        return None
    if effect == "denial":
        return PLAIN
    told = effect == "belief" and parse.lemmas[parse.heads[clause]] in modality.claiming
    return Reality(None, "unknown", "probable") if told and parse.deps[clause] == "ccomp" else None


def _cannot(parse: Parse, verb: int) -> bool:
    return any(parse.lowers[c] in ("can", "ca") and parse.deps[c] == "aux" for c in parse.children[verb])


def _of_phrase(parse: Parse, modality: Modality, token: int, c: int, reality: Reality) -> Reality | None:
    """The context of a clause below "be", "have", "help", "remain" or "go" where the two are one phrase ("has yet to leave")."""
    lemma = parse.lemmas[token]
    near = (*parse.children[token], *parse.children[c])
    if lemma in ("have", "be") and has_to(parse, c) and any(parse.lowers[d] == "yet" and d < c for d in near):
        return DENIED  # "has yet to find"
    if lemma == "be" and has_to(parse, c):
        person = parse.child(c, "nsubj", "nsubjpass")
        if person is not None and person < c and is_ranked(parse, modality, person):
            return reality  # "was the third general to be killed", a clause of its own to the parser
    if was_to_have(parse, token, c):
        return Reality("planned", "denied", "probable")
    if lemma == "help" and reality.polarity == "denied" and parse.tags[c] == "VBG":
        return PLAIN  # "could not help laughing"
    if lemma == "be" and parse.lemmas[c] == "blame":
        return reality  # "is to blame for the violence"
    if lemma == "remain" and parse.lemmas[c] == "see" and parse.tags[c] == "VBN":
        return Reality("planned", "unknown", "unknown")  # "remains to be seen"
    if lemma == "have" and parse.deps[c] == "ccomp" and parse.tags[c] == "VBN" and parse.lowers[token - 1] == "nor":
        return reality  # "nor had the convoy been attacked"
    if lemma == "let" and parse.lowers[token + 1 : token + 2] == ("alone",):
        return reality  # "did not shell the town, let alone burn it"
    if lemma == "be" and parse.deps[c] == "ccomp" and reality.polarity == "denied" and _is_not_that(parse, token, c):
        return DENIED
    if lemma == "have" and parse.deps[c] == "xcomp":
        had = parse.tags[token] == "VBD" or any(
            parse.deps[d] == "aux" and parse.lemmas[d] == "have" for d in parse.children[token]
        )
        return reality if had else Reality("requested", reality.polarity, "probable")
    if lemma == "go" and parse.tags[token] == "VBG" and parse.child(token, "aux") is not None:
        return Reality("predicted", reality.polarity, "probable")
    return None


def _is_small_clause(parse: Parse, verb: int, clause: int) -> bool:
    """A participle, taken for a past or not, behind its noun and right behind the verb."""
    if parse.tags[clause] not in ("VBD", "VBN") or parse.child(clause, "mark", "aux", "auxpass", "dobj") is not None:
        return False
    subject = parse.child(clause, "nsubj", "nsubjpass")
    return subject is not None and verb < subject < clause


def _is_not_that(parse: Parse, be: int, clause: int) -> bool:
    """ "it is not that the army attacked", with nothing else said of "it"."""
    subject = parse.child(be, "nsubj", "expl")
    said = parse.child(be, "attr", "acomp", "prep") is not None
    marked = any(parse.deps[c] == "mark" and parse.lowers[c] == "that" for c in parse.children[clause])
    return subject is not None and parse.lowers[subject] == "it" and not said and marked


def _of_shape(parse: Parse, modality: Modality, token: int, c: int, reality: Reality, effect: Effect | None) -> Reality | None:
    """The context of a clause whose tense, place or verb says more than the `effect` that the verb above has on it."""
    lemma = parse.lemmas[token]
    told = is_told(parse, c) or (effect == "request" and parse.tags[c] == "VBZ" and (c < token or parse.lemmas[c] == "be"))
    if effect in _TELLING and lemma not in modality.wishing and reality == PLAIN and parse.deps[c] == "ccomp" and told:
        return Reality(None, "affirmed", _TELLING[effect] if lemma not in ("warn", "caution") else "probable")
    if has_to(parse, c) and is_too(parse, parse.subtree(c).start - 1):
        return PURPOSE._replace(polarity="denied")  # "deemed them too few and weak | to attack"
    if lemma in modality.phoning and parse.lemmas[c] in modality.phoned and has_to(parse, c):
        return reality  # "called to congratulate him"
    if lemma in modality.supposing and reality.status == "requested" and parse.tags[token] == "VB":
        return SUPPOSED  # "suppose they attack"
    if lemma == "wish" and parse.deps[c] == "ccomp" and is_told(parse, c):
        return DENIED  # "wish that they had left": they had not (Iatridou 2000)
    if lemma == "let" and effect == "permit" and parse.tags[token] not in ("VBZ", "VBP"):
        return (
            reality  # who "let them go" did nothing to stop it, and they went; "a law that lets them go" only makes room for it
        )
    if (
        effect == "permit"
        and lemma in modality.allowing
        and reality.status in (None, "occurred", "ongoing")
        and _is_done(parse, modality, token)
    ):
        return reality._replace(certainty=weakest(reality.certainty, "probable"))  # "allowed the militia to seize the farms"
    if effect == "exclude" and reality.polarity == "denied" and is_told(parse, c):
        return Reality(None, "affirmed", "possible")  # "did not rule out that it had attacked"
    guessed = of_guess(parse, c, effect, reality) if lemma == "be" else None
    if guessed is not None:
        return guessed
    if effect == "fear" and lemma == "warn" and _warns_of_itself(parse, modality, c):
        return Reality("threatened", "affirmed", "possible")
    if effect in (None, "plan") and has_to(parse, c) and is_voiced(parse, modality, token, c, reality):
        return reality  # "writes to ask"
    if effect == "belief" and lemma == "say" and parse.tags[c] == "VB" and parse.child(c, "aux", "nsubj", "mark") is None:
        return Reality("requested", "affirmed", "possible")  # "I would say leave": an order
    if lemma == "be" and has_to(parse, c) and any(parse.lowers[d] in ("would", "'d") for d in parse.children[token]):
        return SUPPOSED  # "the first would be to attack", "it would be unfair to attack"
    return None


def _is_done(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether a verb of allowing tells what somebody let happen, in the past, and not what a law makes room for."""
    helpers = {parse.lowers[c] for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")}
    past = parse.tags[verb] == "VBD" or not helpers.isdisjoint(("has", "have", "had", "'ve", "did"))
    if parse.child(verb, "auxpass") is not None:
        return False  # "was allowed to leave" says no more than that it might
    blamed = parse.tags[verb] == "VBG" and parse.deps[verb] == "pcomp" and parse.lowers[parse.heads[verb]] == "for"
    if not (past or blamed) or any(parse.tags[c] == "MD" for c in parse.children[verb]):
        return False
    subject = parse.child(verb, "nsubj")
    return subject is None or parse.lemmas[subject] not in modality.room_makers


def _warns_of_itself(parse: Parse, modality: Modality, clause: int) -> bool:
    """ "warned that it would close the port": what one says one will do is a threat, what others will do a fear."""
    subject = parse.child(clause, "nsubj")
    if subject is None or parse.tags[subject] != "PRP" or parse.lemmas[clause] in modality.unwilled:
        return False
    return any(parse.deps[d] == "aux" and parse.lowers[d] in ("will", "would", "'ll", "'d") for d in parse.children[clause])


def of_guess(parse: Parse, clause: int, effect: Effect | None, reality: Reality) -> Reality | None:
    """The context of what is called possible or likely of the past: "it is possible that they attacked"."""
    if effect not in ("fear", "forecast") or reality.status == "hypothetical" or not is_told(parse, clause):
        return None
    return Reality(None, "affirmed", "unlikely" if reality.polarity == "denied" else PROSPECTS[effect][1])


def is_told(parse: Parse, clause: int) -> bool:
    """Whether a clause is in the past, the perfect or the progressive: "warned that troops had left", "insists that it was there"
    tell of something; "warned that troops leave" and "demands that it leave" do not."""
    tags = [parse.tags[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass")]
    if "MD" in tags or "TO" in tags:
        return False
    return parse.tags[clause] == "VBD" or (parse.tags[clause] in ("VBG", "VBN") and not TENSED.isdisjoint(tags))


def of_doubted(parse: Parse, modality: Modality, clause: int, reality: Reality) -> Reality | None:
    """The context of a clause right behind an adjective ("is doubtful | it works") that the parser did not give to it."""
    start = parse.child(clause, "nsubj", "nsubjpass")
    if start is None:
        return None
    before = parse.leftmost(start) - 1
    if before < 0 or parse.tags[before][:2] != "JJ" or parse.deps[before] != "acomp" or parse.heads[clause] == before:
        return None
    effect = modality.adjectives.get(parse.lowers[before], {}).get("clause")
    return embed(effect, reality) if effect else None


def of_participle(parse: Parse, verb: int, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of a predicate of the object or passive subject: "is feared drowned", "were reported killed"."""
    if parse.lemmas[verb] in ("order", "command") and parse.tags[c] in ("VBN", "JJ"):
        return embed("request", reality)  # "was ordered closed"
    effect = readings.get("clause")
    if parse.tags[verb] != "VBN" or parse.child(verb, "auxpass") is None or effect not in _GUESSED:
        return reality
    return Reality(None, reality.polarity, _GUESSED[effect])
