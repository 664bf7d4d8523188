"""What nouns make of the clauses that complete them, and which nouns name a happening."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.complements import effect_on_clause, has_to, readings_of
from onrecord.predicates.contexts import of_guess
from onrecord.predicates.instances import governs, is_anyones
from onrecord.predicates.objects import is_told_of
from onrecord.predicates.own import definite
from onrecord.predicates.reality import DENIED, PLAIN, SUPPOSED, Reality, embed, purpose
from onrecord.predicates.shapes import is_ranked
from onrecord.predicates.spans import is_hyphened
from onrecord.vocabulary.modality import Effect, Modality, Readings

_SUFFIXES = ("tion", "sion", "ment", "ing", "ance", "ence")
_SHORTEST = 7  # letters of a noun taken for one of happening by its suffix
_NO_READINGS: Readings = {}


def of_noun_clause(parse: Parse, modality: Modality, noun: int, clause: int, reality: Reality, readings: Readings) -> Reality:
    """The context of a clause of a noun: what completes it, a purpose, or what only describes it."""
    near = parse.subtree(clause).start - 1 if has_to(parse, clause) else noun
    if near > noun and parse.tags[near] in ("NN", "NNS") and noun in parse.ancestors(near):
        nearer = noun_readings(parse, modality, near)
        if "infinitive" in nearer:  # "a response to calls | to leave"
            noun, readings, reality = near, nearer, PLAIN
    if has_to(parse, clause) and parse.lowers[noun] in ("nothing", "nobody"):
        return reality._replace(polarity="denied")  # "there was nothing left to burn"
    if reality.polarity == "denied" and parse.deps[clause] == "relcl" and _is_cleft(parse, noun):
        if any(parse.deps[c] == "neg" and c > noun for c in parse.children[noun]):
            return PLAIN  # "it was the rebels, not the army, that shelled the town"
        return DENIED  # "it was not the army that shelled the town"
    governed = _governed(parse, modality, noun, clause, reality, _effect_on(parse, noun, clause, readings))
    if governed is None and parse.deps[clause] == "acl" and parse.tags[clause] in ("VBG", "VBN") and not has_to(parse, clause):
        governed = _reduced(parse, modality, noun, clause, reality)
    return governed if governed is not None else _described(parse, modality, noun, clause, reality)


def _effect_on(parse: Parse, noun: int, clause: int, readings: Readings) -> Effect | None:
    """What the noun says of its clause, if anything."""
    effect = effect_on_clause(parse, noun, clause, readings) if readings and governs(parse, clause) else None
    if effect is None and "clause" in readings and has_to(parse, clause) and of_the_past(parse, clause):
        return readings["clause"]  # "the claim to have left" is the claim that one has
    bare = parse.tags[clause] == "VB" and parse.child(clause, "aux", "auxpass") is None
    if effect == "plan" and bare and _is_plural(parse, clause):
        return None  # "a mission that the people endorse": no order to them
    return effect


def _governed(
    parse: Parse, modality: Modality, noun: int, clause: int, reality: Reality, effect: Effect | None
) -> Reality | None:
    """The context of a clause by what its noun says of it: "a chance that they left", "a plan to leave"."""
    guessed = of_guess(parse, clause, effect, reality) if parse.deps[clause] in ("acl", "ccomp") else None
    if guessed is not None:
        return guessed if reality.certainty != "unlikely" else guessed._replace(certainty="unlikely")
    if effect is None:
        return None
    if reality.polarity == "denied" and effect in ("plan", "belief") and parse.lemmas[noun] in modality.undecided:
        return embed(effect, reality)._replace(polarity="unknown")  # "no decision to leave", "no sign that they left"
    if effect == "doubt" and reality.polarity == "denied":
        return PLAIN  # "there is no doubt that they attacked"
    return embed(effect, reality)


def _reduced(parse: Parse, modality: Modality, noun: int, clause: int, reality: Reality) -> Reality | None:
    """The context of a participle behind a noun that is not there, or not yet."""
    if parse.lowers[noun] in modality.anyone and parse.tags[clause] == "VBN":
        return SUPPOSED  # "anyone caught fishing"
    if parse.tags[clause] == "VBG" and parse.lemmas[noun] in modality.texts:
        return PLAIN  # "voted for a resolution urging them to leave"
    if reality.status not in (None, "occurred", "ongoing") and _is_still_to_be(parse, modality, noun, clause):
        return reality._replace(polarity="unknown" if reality.polarity == "unknown" else "affirmed")
    return None


def _described(parse: Parse, modality: Modality, noun: int, clause: int, reality: Reality) -> Reality:
    """The context of a clause of which its noun says nothing: a purpose, or what only describes it."""
    meant = has_to(parse, clause)
    if parse.lemmas[noun] == "way" and parse.deps[clause] in ("acl", "relcl", "ccomp") and _has_no(parse, noun):
        return Reality("predicted", "denied", "probable")  # "there is no way they will leave"
    if meant and _is_enough(parse, noun) and parse.tags[parse.heads[noun]] == "VBD" and reality == PLAIN:
        return PLAIN  # "dropped enough bombs to flatten the town"
    if meant and _is_placed(parse, modality, noun, clause):
        return PLAIN if reality == DENIED else reality  # "the third general to be killed", "not the first to be"
    if parse.deps[clause] == "relcl" and parse.tags[clause] != "VBD" and is_anyones(parse, modality, noun):
        return SUPPOSED
    if _is_of_no_happening(parse, modality, noun, clause, reality):
        return reality
    if parse.deps[clause] == "ccomp" or not meant:
        return PLAIN
    if parse.deps[noun] == "attr" and reality.status in ("predicted", "hypothetical"):
        return SUPPOSED  # "it would be a mistake to attack"
    return purpose(reality)._replace(polarity=reality.polarity)  # "lacks the strength to attack"


def _is_of_no_happening(parse: Parse, modality: Modality, noun: int, clause: int, reality: Reality) -> bool:
    """Whether a clause tells what a happening did that there was not, or nobody knows of: "reports of a raid that killed ten were
    denied", "no evidence of an attack that killed ten"; what "the raid" did stands."""
    if parse.deps[clause] != "relcl" or reality.polarity == "affirmed" or reality.status not in (None, "occurred", "ongoing"):
        return False
    if parse.lowers[parse.leftmost(clause) - 1] == "," or definite(parse, noun) or parse.tags[clause] not in ("VBD", "VBN"):
        return False
    subject = parse.child(clause, "nsubj", "nsubjpass")
    return subject is not None and parse.lowers[subject] in ("that", "which") and parse.lemmas[noun] in modality.event_nouns


def _is_cleft(parse: Parse, noun: int) -> bool:
    """ "it was the army": no other thing is denied than who did it."""
    subject = parse.child(parse.heads[noun], "nsubj", "expl")
    return parse.deps[noun] == "attr" and subject is not None and parse.lowers[subject] == "it"


def _is_plural(parse: Parse, clause: int) -> bool:
    """Whether the subject of a bare verb is one that the present has no ending for, so that no order shows in it."""
    subject = parse.child(clause, "nsubj", "nsubjpass")
    return subject is not None and parse.tags[subject] in ("NNS", "NNPS", "PRP")


def _is_still_to_be(parse: Parse, modality: Modality, noun: int, clause: int) -> bool:
    """Whether a participle goes with a thing that is only spoken of: "will build a wall surrounding the town"; "the wall
    surrounding it", "any wall built there" and what stands behind a comma are told by the way."""
    if definite(parse, noun) or parse.lowers[clause - 1] == "," or parse.lemmas[clause] in modality.told_by_the_way:
        return False
    if parse.lemmas[clause] in modality.done_before and parse.tags[clause] == "VBN" and parse.deps[noun] == "dobj":
        return False
    return not any(parse.deps[c] == "det" and parse.lowers[c] == "any" for c in parse.children[noun])


def _is_enough(parse: Parse, noun: int) -> bool:
    return any(parse.deps[c] == "amod" and parse.lowers[c] in ("enough", "sufficient") for c in parse.children[noun])


def _has_no(parse: Parse, noun: int) -> bool:
    return any(parse.deps[c] in ("det", "neg") and parse.lowers[c] == "no" for c in parse.children[noun])


def _is_placed(parse: Parse, modality: Modality, noun: int, clause: int) -> bool:
    """Whether an infinitive tells what the noun, placed by its rank, did or suffered: "the first, youngest, third X to enter
    the town" entered it (Huddleston and Pullum 2002, p. 1187); "the best place to eat" is no such thing."""
    if parse.child(clause, "nsubj", "nsubjpass") is not None:
        return False
    return is_ranked(parse, modality, noun) and parse.child(clause, "dobj", "auxpass", "prep", "prt", "conj") is not None


def of_the_past(parse: Parse, clause: int) -> bool:
    """An infinitive of the perfect: "to have left"."""
    return has_to(parse, clause) and any(parse.lowers[c] == "have" and parse.deps[c] == "aux" for c in parse.children[clause])


def to_before(parse: Parse, clause: int) -> int | None:
    """The "to" of an infinitive that has no other auxiliary ("to leave", not "to have left")."""
    marks = [c for c in parse.children[clause] if parse.deps[c] == "aux"]
    return marks[0] if len(marks) == 1 and parse.tags[marks[0]] == "TO" else None


def of_prefix(parse: Parse, modality: Modality, noun: int, reality: Reality, readings: Readings) -> Reality:
    """The context of a noun before a noun that is about it ("a coup attempt"); else the whole's own ("the truce talks")."""
    if parse.lemmas[noun] not in modality.prefixed or not readings:
        return reality
    effect = readings.get("infinitive") or readings.get("of") or readings.get("on")
    return embed(effect, reality) if effect else reality


def is_slim(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a chance, hope or prospect is called small ("little hope of", "the chances are slim", "played down the risk")."""
    if any(parse.deps[c] == "amod" and parse.lowers[c] in modality.slim for c in parse.children[noun]):
        return True
    verb = parse.heads[noun]
    if parse.deps[noun] in ("dobj", "nsubjpass"):
        particle = parse.child(verb, "prt")
        whole = f"{parse.lemmas[verb]} {parse.lowers[particle]}" if particle is not None else parse.lemmas[verb]
        return whole in modality.belittling and parse.child(verb, "neg") is None
    if parse.deps[noun] != "nsubj" or parse.lemmas[verb] not in ("be", "look", "seem", "remain", "appear"):
        return False
    said = parse.child(verb, "acomp")
    return said is not None and parse.lowers[said] in modality.slim


def accusing(parse: Parse, modality: Modality, noun: int, prep: int) -> Readings:
    """What a verb of accusing says of a gerund that the parser gave to whom it accuses: "accused the army | of planning"."""
    if parse.deps[noun] != "dobj" or not any(parse.deps[c] == "pcomp" for c in parse.children[prep]):
        return _NO_READINGS
    effect = readings_of(parse, parse.heads[noun], modality).get(parse.lowers[prep])
    return {parse.lowers[prep]: effect} if effect in ("belief", "fail") else _NO_READINGS


def stands_anyway(parse: Parse, modality: Modality, prep: int, c: int, effect: Effect | None) -> bool:
    """Whether what a noun or adjective governs through a preposition is there whatever it says: "worried about the minister's
    calls", "denial of the genocide", "no confirmation of the report", "close to where a helicopter was shot down"."""
    if parse.deps[c] == "pcomp":
        return any(parse.lowers[d] == "where" for d in parse.children[c])
    if effect == "report" and parse.lowers[prep] in ("about", "on", "regarding") and definite(parse, c):
        noun = parse.heads[prep]
        if parse.deps[noun] in ("dobj", "nsubjpass") and parse.lemmas[parse.heads[noun]] in modality.giving:
            return True  # "failed to give any information about the raid"
    told = effect == "report" and "report" in modality.nouns.get(parse.lemmas[c], _NO_READINGS).values()
    opposed = effect == "plan" and parse.lowers[prep] == "to" and parse.lemmas[parse.heads[prep]] in modality.opposed
    feared = effect in ("fear", "doubt") and parse.lowers[prep] in ("about", "over")
    return (effect == "denial" or told or feared or opposed) and is_told_of(parse, c)


def noun_readings(parse: Parse, modality: Modality, noun: int) -> Readings:
    """What a noun says of what it governs; "on the point of" and its like are listed with their three words."""
    lemma = parse.lemmas[noun]
    before = parse.lowers[noun - 1] if noun else ""
    near = parse.heads[noun]
    if parse.lowers[near] == "within" and parse.lemmas[parse.heads[near]] == "come":
        return {"of": "fail"}  # "came within a day of losing"
    if parse.lowers[noun] == "words":
        return _NO_READINGS  # "no words of praise"
    if before == "in" and lemma in ("order", "charge"):
        return modality.nouns.get(f"in {lemma}", _NO_READINGS)
    if lemma == "charge" and parse.lemmas[parse.heads[noun]] == "take":
        return _NO_READINGS
    if noun > 1 and parse.lowers[noun - 2 : noun] == ("on", "the"):
        found = modality.nouns.get(f"on the {lemma}")
        if found is not None:
            return found
    return modality.nouns.get(lemma, _NO_READINGS)


def is_event(parse: Parse, modality: Modality, event_nouns: frozenset[str], token: int) -> bool:
    """Whether a noun names a happening: listed, or by its suffix."""
    lemma = parse.lemmas[token].lower()
    if lemma in event_nouns or lemma in modality.event_nouns:
        return True
    if is_hyphened(parse, token) and any(f"{parse.lowers[token - 2]}{j}{lemma}" in modality.event_nouns for j in ("-", "")):
        return True  # "a sit-in", "a walk-out", three tokens
    if len(lemma) < _SHORTEST or not lemma.endswith(_SUFFIXES) or parse.tags[token][:3] == "NNP":
        return False
    return lemma not in modality.not_event_nouns
