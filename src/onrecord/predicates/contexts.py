"""The contexts that a verb gives its complements, objects and conjuncts."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.language.tags import TENSED
from onrecord.model import Certainty
from onrecord.predicates.complements import effect_on_clause, has_to
from onrecord.predicates.own import definite
from onrecord.predicates.reality import DENIED, PLAIN, PROSPECTS, PURPOSE, SUPPOSED, Reality, embed, purpose, weakest
from onrecord.predicates.shapes import is_how, is_ranked, is_too, is_voiced, was_to_have
from onrecord.vocabulary.modality import Effect, Modality, Readings

SETTLED: frozenset[Effect] = frozenset({"follow", "fact"})  # what a noun of doing reads: "denied any part in it" denies the part
_TOLD = frozenset({"report", "belief"})
# How sure what is told under such verbs is: "insists that it had left", "predicted that it had left", "feared that it had left".
_TELLING: dict[Effect, Certainty] = {"plan": "certain", "request": "certain", "forecast": "probable", "fear": "possible"}
_GUESSED: dict[Effect, Certainty] = {"belief": "probable", "report": "probable", "fear": "possible", "forecast": "probable"}
_SOUGHT = frozenset({"request", "wish", "plan"})
_ABOUT = frozenset({"fear", "plan", "wish", "belief", "request", "denial", "doubt", "suppose"})


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
    if effect is not None:
        return embed(effect, reality)
    if parse.tags[c] == "VB" and has_to(parse, c):
        return purpose(reality)._replace(polarity="affirmed" if reality.polarity == "affirmed" else "unknown")
    if parse.tags[c] == "VBG" or parse.tags[c][0] != "V":
        return reality
    return PLAIN


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


def of_conjunct(parse: Parse, token: int, c: int, reality: Reality, context: Reality) -> Reality:
    """A conjunct without words of its own shares its head's; else only the context of both; "nor" and "not ... or" deny it."""
    start = parse.leftmost(c)
    if start > 1 and f"{parse.lowers[start - 2]} {parse.lowers[start - 1]}" in ("instead of", "rather than"):
        return DENIED
    joints = [parse.lowers[d] for d in parse.children[token] if parse.deps[d] == "cc" and token < d < c]
    joint = "nor" if "nor" in joints else joints[0] if joints else ""  # "and nor did they free them"
    unlike = parse.tags[c] == "VBD" and joint == "but" and parse.tags[token] != "VBD"
    if unlike and context.status == "hypothetical" and parse.child(c, "nsubj", "nsubjpass") is not None:
        return PLAIN  # "whether it holds remains to be seen, but the minister praised it"
    if parse.tags[c] == "VBD" and parse.tags[token] == "VBG" and parse.child(token, "aux") is None:
        return PLAIN  # "has proposed watching them and signalled support": joined to the verb above
    same = parse.tags[c] == parse.tags[token]
    if joint == "but" and reality.polarity == "denied" and reality.status == "hypothetical":
        return PLAIN  # "could have appealed but let it stand"
    if joint == "but" and same and reality.polarity == "denied" and parse.child(c, "nsubj", "nsubjpass", "neg") is None:
        return reality._replace(polarity="affirmed")  # "was not attacked but delayed"
    told = [any(parse.deps[d] == "mark" and parse.lowers[d] == "that" for d in parse.children[k]) for k in (token, c)]
    if told == [False, True] and context.polarity == "denied":
        return PLAIN  # "said he did not think it would end and that he would stay": joined to what is above
    if joint == "nor":
        return context._replace(polarity="denied")
    if joint == "or" and reality.polarity == "denied" and parse.child(c, "nsubj", "nsubjpass") is None:
        return reality
    if parse.tags[token] == "VB" and parse.tags[c] in ("VBD", "VBZ") and has_to(parse, token):
        return PLAIN
    if parse.deps[token] == "ccomp" and reality.status is not None and _shares_modal(parse, token, c):
        return reality  # "promised that they would be punished and the nets returned"
    if parse.tags[token] == "VB" and _is_finite_alone(parse, c):
        return PLAIN  # "will be able to sell it | and are expecting losses": joined to the verb above
    bare = parse.tags[c] in ("VBD", "VBN") and parse.lowers[c] == parse.lemmas[c] and parse.tags[token] == "VB"
    if bare and parse.child(c, "nsubj", "nsubjpass", "aux", "auxpass") is None:
        return reality  # "to seize the leaders and put them on trial"
    if parse.tags[c] == "VBP" and parse.tags[token] == "VB" and reality.status == "requested":
        return context if parse.child(c, "nsubj", "nsubjpass") is not None else reality  # "leave and have a rest"
    if parse.tags[c] in ("VB", "VBN", "VBG") or parse.tags[c] == parse.tags[token]:
        for d in parse.children[c]:
            if parse.lowers[d] in ("to", "be", "have") and parse.tags[d] in ("TO", "VB"):
                continue
            if parse.deps[d] in ("aux", "auxpass", "nsubj", "nsubjpass"):
                return context  # "should lead and be rallying its allies" has no tense of its own
        return reality if parse.tags[c] in ("VB", "VBG", "VBN") else context
    if parse.tags[c] in ("VBZ", "VBP") and parse.tags[token] == "VB" and reality.status == "predicted":
        return Reality("predicted", "affirmed", reality.certainty)
    return context


def _shares_modal(parse: Parse, verb: int, c: int) -> bool:
    """Whether a participle with a subject of its own goes on with the modal and the "be" of the passive before it."""
    if parse.tags[verb] != "VBN" or not any(parse.tags[d] == "MD" for d in parse.children[verb]):
        return False
    own = parse.child(c, "aux", "auxpass", "dobj", "mark", "ccomp", "xcomp") is not None
    return parse.tags[c] in ("VBN", "VBD") and not own and parse.child(c, "nsubj", "nsubjpass") is not None


def _is_finite_alone(parse: Parse, verb: int) -> bool:
    """Whether a participle has a finite auxiliary and no subject, so that it shares one with a finite verb."""
    if parse.tags[verb] not in ("VBG", "VBN") or parse.child(verb, "nsubj", "nsubjpass") is not None:
        return False
    return any(parse.deps[d] in ("aux", "auxpass") and parse.tags[d] in ("VBZ", "VBP", "VBD") for d in parse.children[verb])


def is_lower_conjunct(parse: Parse, verb: int, c: int, asked: bool) -> bool:
    """Whether a conjunct that the parser gave to a finite verb goes on with the infinitive under it, which something is `asked`
    in or not: "urged the court to seize them and | put them on trial"."""
    if parse.tags[verb] not in TENSED or parse.child(c, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return False
    unchanged = parse.tags[c] in ("VBD", "VBN") and parse.lowers[c] == parse.lemmas[c]
    return parse.tags[c] == "VB" or (unchanged and (parse.tags[verb] != "VBD" or asked))


def of_object(parse: Parse, modality: Modality, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of an object or passive subject `c`: known things ("the attack") stand whatever is done about them."""
    effect = readings.get("object")
    if reality.polarity == "denied" and parse.deps[c] == "nsubjpass" and is_how(parse, modality, parse.heads[c]):
        return PLAIN  # "the firing was not well directed"
    if reality.polarity == "denied" and parse.lemmas[parse.heads[c]] in modality.scaling:
        return PLAIN  # "did not reduce exports"
    if effect is not None:
        if effect == "fail" and parse.lemmas[parse.heads[c]] in modality.missing and definite(parse, c):
            return PLAIN  # "missed the trial"
        if effect == "plan" and _is_submitted(parse, modality, c):
            return PLAIN  # "is considering a request by"
        if effect == "request" and parse.lemmas[c] in modality.ordered_deeds and parse.lemmas[parse.heads[c]] == "order":
            return PLAIN._replace(certainty="probable") if definite(parse, c) else embed(effect, reality)
        if effect == "request" and parse.lemmas[parse.heads[c]] == "order" and _is_when(parse, parse.heads[c]):
            return PLAIN._replace(certainty="probable")  # "when the general ordered a strike"
        if effect == "fail" and parse.lemmas[c] in modality.pursuits:
            return PLAIN  # "evaded a manhunt"
        if effect == "plan" and parse.lemmas[parse.heads[c]] == "announce" and parse.lemmas[c] in modality.done_deeds:
            return PLAIN  # "announced the capture of the town"
        if effect == "follow" and parse.lemmas[c] in modality.accords and definite(parse, c):
            return PLAIN  # "did not sign the agreement"
        if effect == "denial" and parse.lemmas[c] in modality.spoken:
            return PLAIN  # dismissed criticism was made
        said = modality.nouns.get(parse.lemmas[c], {}).values()
        if effect == "denial" and not SETTLED.issuperset(said):
            # Rejected reports are untrue, a rejected call was made all the same.
            untrue = not _TOLD.isdisjoint(said)
            return embed(effect, reality) if untrue else PLAIN
        if effect in _ABOUT and is_known(parse, c, effect):
            return PLAIN
        if effect == "follow" and goes_on(parse, modality, c):
            return PLAIN
        if effect == "plan" and parse.deps[c] == "nsubjpass" and parse.lemmas[parse.heads[c]] in modality.shaped:
            return PLAIN  # "the raids were designed to break them"
        if effect == "plan" and parse.lemmas[c] in modality.texts:
            return PLAIN  # "approved a resolution condemning the attack": it is there and does so
        if effect == "permit" and parse.lemmas[parse.heads[c]] in modality.defending and definite(parse, c):
            return PLAIN  # "to justify her arrest"
        return embed(effect, reality)
    if parse.lemmas[c] in modality.burdens and reality.polarity == "denied" and _is_of_doing(parse, c):
        return reality  # "refused to share the burden of hosting them"
    return PLAIN if parse.deps[c] == "nsubjpass" or definite(parse, c) else reality


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


def of_participle(parse: Parse, verb: int, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of a predicate of the object or passive subject: "is feared drowned", "were reported killed"."""
    if parse.lemmas[verb] in ("order", "command") and parse.tags[c] in ("VBN", "JJ"):
        return embed("request", reality)  # "was ordered closed"
    effect = readings.get("clause")
    if parse.tags[verb] != "VBN" or parse.child(verb, "auxpass") is None or effect not in _GUESSED:
        return reality
    return Reality(None, reality.polarity, _GUESSED[effect])


def away_from(parse: Parse, modality: Modality, prep: int) -> Effect | None:
    """What the subject makes of a phrase that is put behind the verb: "the prospect grows of a war", "calls grow for talks", "no
    evidence was found of a raid"."""
    verb = parse.heads[prep]
    subject = parse.child(verb, "nsubj", "nsubjpass")
    if subject is None or parse.tags[verb][0] != "V" or parse.child(verb, "dobj", "attr") is not None:
        return None
    return modality.nouns.get(parse.lemmas[subject], {}).get(parse.lowers[prep])
