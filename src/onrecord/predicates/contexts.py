"""The contexts that a governor gives its dependents, and the shapes of clauses that change them."""

from __future__ import annotations

from functools import lru_cache

from onrecord.language.parse import Parse
from onrecord.model import Certainty
from onrecord.predicates.complements import effect_on_clause, has_to
from onrecord.predicates.own import definite
from onrecord.predicates.reality import DENIED, PLAIN, PROSPECTS, PURPOSE, SUPPOSED, Reality, embed
from onrecord.predicates.shapes import is_likened, was_to_have
from onrecord.vocabulary.modality import Effect, Modality, Readings

_TOLD = frozenset({"report", "belief"})
# How sure what is told under such verbs is: "insists that it had left", "predicted that it had left", "feared that it had left".
_TELLING: dict[Effect, Certainty] = {"request": "certain", "forecast": "probable", "fear": "possible"}
_WISHING = frozenset({"wish", "dream", "imagine", "hope"})  # "wish they had": they had not
_GUESSED: dict[Effect, Certainty] = {"belief": "probable", "report": "probable", "fear": "possible", "forecast": "probable"}
_SOUGHT = frozenset({"request", "wish", "plan"})
_GIVEN = frozenset({"because", "since", "although", "though", "whereas"})  # open clauses that state what is
_GOING_ON = frozenset({"continue", "intensify", "escalate", "prolong", "resume", "sustain", "widen", "expand", "extend"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ABOUT = frozenset({"fear", "plan", "wish", "belief", "request", "denial", "doubt", "suppose"})


def of_complement(
    parse: Parse, modality: Modality, token: int, c: int, reality: Reality, readings: Readings, subject: int | None
) -> Reality:
    """The context of a clausal complement `c` of verb `token`; `subject` heads the verb's subject ("the aim is to ...")."""
    lemma = parse.lemmas[token]
    near = (*parse.children[token], *parse.children[c])
    if lemma in ("have", "be") and has_to(parse, c) and any(parse.lowers[d] == "yet" and d < c for d in near):
        return DENIED  # "has yet to find"
    if was_to_have(parse, token, c):
        return Reality("planned", "denied", "probable")
    if lemma == "have" and parse.deps[c] == "xcomp":
        return reality if parse.tags[token] == "VBD" else Reality("requested", reality.polarity, "probable")
    if lemma == "go" and parse.tags[token] == "VBG" and parse.child(token, "aux") is not None:
        return Reality("predicted", reality.polarity, "probable")
    if lemma == "be" and not readings and subject is not None:
        readings = modality.nouns.get(parse.lemmas[subject], readings)
    effect = effect_on_clause(parse, token, c, readings)
    if effect in _TELLING and lemma not in _WISHING and reality == PLAIN and parse.deps[c] == "ccomp" and is_told(parse, c):
        return Reality(None, "affirmed", _TELLING[effect] if lemma not in ("warn", "caution") else "probable")
    guessed = of_guess(parse, c, effect, reality) if lemma == "be" else None
    if guessed is not None:
        return guessed
    if effect is not None:
        return embed(effect, reality)
    if parse.tags[c] == "VB" and has_to(parse, c):
        if lemma == "be" and reality.status in ("predicted", "hypothetical"):
            return SUPPOSED  # "the first would be to attack"
        return PURPOSE._replace(polarity="affirmed" if reality.polarity == "affirmed" else "unknown")
    if parse.tags[c] == "VBG" or parse.tags[c][0] != "V":
        return reality
    return PLAIN


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
    return parse.tags[clause] == "VBD" or (parse.tags[clause] in ("VBG", "VBN") and not _FINITE.isdisjoint(tags))


def of_doubted(parse: Parse, modality: Modality, clause: int, reality: Reality) -> Reality | None:
    """The context of a clause right behind an adjective ("is doubtful | it works") that the parser did not give to it."""
    start = parse.child(clause, "nsubj", "nsubjpass")
    if start is None:
        return None
    while parse.children[start] and parse.children[start][0] < start:
        start = parse.children[start][0]
    before = start - 1
    if before < 0 or parse.tags[before][:2] != "JJ" or parse.deps[before] != "acomp" or parse.heads[clause] == before:
        return None
    effect = modality.adjectives.get(parse.lowers[before], {}).get("clause")
    return embed(effect, reality) if effect else None


def of_conjunct(parse: Parse, token: int, c: int, reality: Reality, context: Reality) -> Reality:
    """A conjunct without words of its own shares its head's; else only the context of both; "nor" and "not ... or" deny it."""
    start = _leftmost(parse, c)
    if start > 1 and f"{parse.lowers[start - 2]} {parse.lowers[start - 1]}" in ("instead of", "rather than"):
        return DENIED
    joint = next((parse.lowers[d] for d in parse.children[token] if parse.deps[d] == "cc"), "")
    if joint == "nor":
        return context._replace(polarity="denied")
    if joint == "or" and reality.polarity == "denied" and parse.child(c, "nsubj", "nsubjpass") is None:
        return reality
    if parse.tags[token] == "VB" and parse.tags[c] in ("VBD", "VBZ") and has_to(parse, token):
        return PLAIN
    if parse.tags[c] == "VBP" and parse.tags[token] == "VB" and reality.status == "requested":
        return context if parse.child(c, "nsubj", "nsubjpass") is not None else reality  # "leave and have a rest"
    if parse.tags[c] in ("VB", "VBN", "VBG") or parse.tags[c] == parse.tags[token]:
        for d in parse.children[c]:
            if parse.deps[d] in ("aux", "auxpass", "nsubj", "nsubjpass") and parse.lowers[d] != "to":
                return context
        return reality if parse.tags[c] in ("VB", "VBG", "VBN") else context
    if parse.tags[c] in ("VBZ", "VBP") and parse.tags[token] == "VB" and reality.status == "predicted":
        return Reality("predicted", "affirmed", reality.certainty)
    return context


def of_object(parse: Parse, modality: Modality, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of an object or passive subject `c`: known things ("the attack") stand whatever is done about them."""
    effect = readings.get("object")
    if effect is not None:
        if effect == "denial" and parse.lemmas[c] in modality.nouns:
            # Rejected reports are untrue, a rejected call was made all the same.
            untrue = not _TOLD.isdisjoint(modality.nouns[parse.lemmas[c]].values())
            return embed(effect, reality) if untrue else PLAIN
        if effect in _ABOUT and is_known(parse, c, effect):
            return PLAIN
        if effect == "follow" and goes_on(parse, c):
            return PLAIN
        return embed(effect, reality)
    return PLAIN if parse.deps[c] == "nsubjpass" or definite(parse, c) else reality


def goes_on(parse: Parse, noun: int) -> bool:
    """Whether a noun is what somebody goes on with: whoever is allowed "to continue its attacks" has attacked."""
    return parse.child(noun, "poss") is not None and parse.lemmas[parse.heads[noun]] in _GOING_ON


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


def of_participle(parse: Parse, verb: int, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of a predicate of the object or passive subject: "is feared drowned", "were reported killed"."""
    effect = readings.get("clause")
    if parse.tags[verb] != "VBN" or parse.child(verb, "auxpass") is None or effect not in _GUESSED:
        return reality
    return Reality(None, reality.polarity, _GUESSED[effect])


def is_against(parse: Parse, modality: Modality, prep: int) -> bool:
    """Whether a preposition, alone or with the word beside it, denies what stands under it ("without", "instead of")."""
    word = parse.lowers[prep]
    if word in modality.against:
        return True
    after = parse.lowers[prep + 1] if prep + 1 < len(parse) else ""
    before = parse.lowers[prep - 1] if prep else ""
    return f"{word} {after}" in modality.against or f"{before} {word}" in modality.against


def of_adverbial(parse: Parse, token: int, c: int, reality: Reality, readings: Readings) -> Reality:
    """The context of an adverbial clause: a purpose is planned, a participle goes with what has not happened yet."""
    tag = parse.tags[c]
    to = tensed = marked = False
    for d in parse.children[c]:
        if parse.tags[d] == "TO":
            to = True
        elif parse.deps[d] in ("aux", "nsubj"):
            tensed = True
        elif parse.deps[d] == "mark":
            marked = True
    if to:
        effect = effect_on_clause(parse, token, c, readings) if parse.lemmas[token] == "be" or "infinitive" in readings else None
        return embed(effect, reality) if effect else PURPOSE
    if tag == "VBG" and "gerund" in readings and not (marked or tensed) and parse.subtree(c).start <= token + 2:
        return embed(readings["gerund"], reality)  # "ruled out attacking"
    if reality.status in (None, "occurred", "ongoing") or tag == "VBD":
        return PLAIN
    if tensed and any(parse.deps[d] == "mark" and parse.lowers[d] in _GIVEN for d in parse.children[c]):
        return PLAIN  # "will leave because the town is besieged"
    if (marked and tensed and tag == "VBN" and not _still_to_come(parse, c)) or parse.lemmas[token] == "be":
        return PLAIN
    return Reality(reality.status, "affirmed", reality.certainty)


def away_from(parse: Parse, modality: Modality, prep: int) -> Effect | None:
    """What the subject makes of a phrase that is put behind the verb: "the prospect grows of a war", "calls grow for talks"."""
    verb = parse.heads[prep]
    subject = parse.child(verb, "nsubj")
    if subject is None or parse.tags[verb][0] != "V" or parse.child(verb, "dobj", "attr") is not None:
        return None
    return modality.nouns.get(parse.lemmas[subject], {}).get(parse.lowers[prep])


def of_listed(parse: Parse, modality: Modality, clause: int) -> Reality | None:
    """The context of a gerund behind a colon that says what was named before it: "its aims: driving them out"."""
    colon = parse.subtree(clause).start - 1
    if colon < 1 or parse.words[colon] not in (":", "–", "—") or parse.tags[clause] != "VBG":
        return None
    effect = modality.nouns.get(parse.lemmas[colon - 1], {}).get("infinitive")
    return embed(effect, PLAIN) if effect else None


def _still_to_come(parse: Parse, clause: int) -> bool:
    """Whether a clause of time is in the present: "before power is restored" speaks of what will be."""
    words = {parse.lowers[d] for d in parse.children[clause] if parse.deps[d] in ("mark", "advmod", "aux", "auxpass")}
    return not words.isdisjoint(("until", "till", "before", "after", "once", "when")) and not words.isdisjoint(
        ("is", "are", "has", "have")
    )


@lru_cache(maxsize=8)
def _last_words(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases)


def _leftmost(parse: Parse, token: int) -> int:
    """The first token of what hangs on the left of a token."""
    children = parse.children
    while children[token] and children[token][0] < token:
        token = children[token][0]
    return token


def is_supposing(parse: Parse, modality: Modality, prep: int) -> bool:
    """Whether a preposition with the words before it supposes what stands under it: "in the event of", "barring"."""
    if parse.lowers[prep] not in _last_words(modality.supposed):
        return False
    words = parse.lowers[max(0, prep - 3) : prep + 1]
    return any(" ".join(words[i:]) in modality.supposed for i in range(len(words)))


def is_condition(parse: Parse, modality: Modality, clause: int) -> bool:
    """Whether a clause is a condition: "if", "in case", "as long as", or its auxiliary put first ("had they attacked")."""
    lowers = parse.lowers
    for c in parse.children[clause]:
        if parse.deps[c] in ("mark", "advmod"):
            if lowers[c] in modality.conditionals:
                return True
            if lowers[c] == "as" and c > 1 and lowers[c - 1] == "long" and lowers[c - 2] in ("as", "so"):
                return True
    if parse.deps[clause] == "ROOT":
        return False
    if is_likened(parse, clause):
        return True
    first = _leftmost(parse, clause)
    near = first > 0 and lowers[first - 1] in _last_words(modality.supposed)
    if near and any(" ".join(lowers[max(0, first - n) : first]) in modality.supposed for n in (2, 3)):
        return True  # "in case", "in the event (that)"
    return (
        lowers[first] in ("had", "should", "were") and parse.deps[first] in ("aux", "auxpass") and parse.deps[clause] == "advcl"
    )


def misplaced_condition(parse: Parse, modality: Modality, root: int) -> int | None:
    """The comma that ends a condition which the parser took for a part of the main clause ("If it attacks | , ... will")."""
    children = parse.children[root]
    if not children or parse.deps[children[0]] != "mark" or parse.lowers[children[0]] not in modality.conditionals:
        return None
    if parse.deps[root] != "ROOT":
        return None
    commas = [c for c in children if c < root and parse.lowers[c] == ","]
    subjects = [c for c in children if parse.deps[c] in ("nsubj", "nsubjpass") and commas and c > commas[0]]
    return commas[0] if subjects else None


def is_anyones(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a noun or pronoun stands for nobody in particular ("anyone", "any group"): what its clause says is supposed."""
    if parse.lowers[noun] in modality.anyone:
        return True
    return any(parse.deps[c] == "det" and parse.lowers[c] in ("any", "whichever", "whatever") for c in parse.children[noun])


def is_generic(parse: Parse, modality: Modality, noun: int) -> bool:
    """Whether a bare plural stands for a habit and no happening: "attacks are common"."""
    verb = parse.heads[noun]
    if parse.tags[noun] != "NNS" or parse.lemmas[verb] != "be" or parse.tags[verb] not in ("VBP", "VBZ"):
        return False
    if any(parse.deps[c] in ("det", "poss", "nummod") for c in parse.children[noun]):
        return False
    said = parse.child(verb, "acomp", "attr")
    return said is not None and parse.lowers[said] in modality.habitual


def is_going_on(parse: Parse, modality: Modality, verb: int) -> bool:
    """Whether a verb in the present says that something goes on: "the siege continues", "talks are under way"."""
    if parse.tags[verb] not in ("VBZ", "VBP"):
        return False
    lemma = parse.lemmas[verb]
    if lemma == "be":
        return parse.lowers[verb + 1 : verb + 3] == ("under", "way")
    if lemma in modality.continuing:
        return True
    particle = parse.child(verb, "prt")
    return particle is not None and f"{lemma} {parse.lowers[particle]}" in modality.continuing


def governs(parse: Parse, clause: int) -> bool:
    """Whether a clause completes a noun ("the plan to go") rather than describing it ("the plan which failed")."""
    for c in parse.children[clause]:
        if parse.tags[c] in ("WDT", "WP") and (parse.lowers[c] != "that" or parse.deps[c] in ("nsubj", "nsubjpass", "dobj")):
            return False
        if parse.deps[c] == "prep" and any(parse.tags[o] in ("WDT", "WP") for o in parse.children[c]):
            return False  # "debates in which he was criticised"
    finite = parse.child(clause, "aux", "nsubj", "nsubjpass") is not None  # "reports that troops had fired"
    return finite or not (parse.tags[clause] in ("VBN", "VBG") and parse.deps[clause] == "acl")


def is_question(parse: Parse, token: int) -> bool:
    """A yes-no question: it ends in "?" and no question word opens it."""
    last = next((c for c in reversed(parse.children[token]) if parse.deps[c] == "punct"), None)
    if last is None or parse.lowers[last] != "?":
        return False
    if parse.tags[token] == "VBD" and parse.child(token, "nsubj") is not None and parse.child(token, "ccomp") is not None:
        return False  # "he asked, who knows?": the question is what was said
    first = parse.subtree(token).start
    return parse.tags[first] not in ("WP", "WRB", "WDT", "WP$")


def _is_past(parse: Parse, clause: int) -> bool:
    """Whether a clause has the past form, as an unreal condition has; a clause without any finite verb passes as one."""
    finite = [parse.tags[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass") and parse.tags[c] in _FINITE]
    if parse.tags[clause] in _FINITE:
        finite.append(parse.tags[clause])
    return not finite or "VBD" in finite


def _is_backshifted(parse: Parse, clause: int) -> bool:
    """Whether a clause is reported in the past, where "would" stands for "will": "said they would attack if ..."."""
    return parse.deps[clause] == "ccomp" and parse.tags[parse.heads[clause]] in ("VBD", "VBG", "VBN")


def is_counterfactual(parse: Parse, modality: Modality, token: int) -> bool:
    """Whether a "would" or "could" depends on a condition: an if-clause, "any X", or a participle of "have"."""
    children = parse.children[token]
    if not any(parse.deps[c] == "aux" and parse.lowers[c] in ("would", "'d", "could", "might") for c in children):
        return False
    for c in children:
        dep = parse.deps[c]
        if dep == "aux" and parse.lowers[c] in ("have", "'ve"):
            return True
        supposed = dep == "advcl" and any(parse.lowers[d] in modality.conditionals for d in parse.children[c])
        if supposed and _is_past(parse, c) and not _is_backshifted(parse, token):
            return True  # "would flee if they attacked"; "could flee if they attack" is a forecast
        if dep in ("nsubj", "nsubjpass") and any(parse.lowers[d] == "any" for d in parse.children[c]):
            return True
    return False
