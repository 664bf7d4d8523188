"""The verb that carries an event noun ("carried out an attack", "came under fire"), and event nouns that carry a verb."""

from __future__ import annotations

from onrecord.claims.roles.places import tokens_at
from onrecord.claims.roles.responsible import OWNING_UP, unclaimed
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_OF_WORDS = frozenset(["ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])


def support_verb(scene: Scene, token: int) -> tuple[int, str] | None:
    """The verb that carries an event noun, and how: "object" (its subject acts), "passive", "undergo", "occur" or "strike"."""
    parse = scene.parse
    if unclaimed(parse, token) and not any(parse.lowers[c] in _DEFINITE for c in parse.children[token]):
        return None  # "rarely claims responsibility for attacks": of no attack in particular
    above = grammar.governor(parse, token)
    if above is None:
        return _claimed(parse, token) or _allowed(parse, token)
    verb, how = above
    if how in ("object", "passive") and _spoken_of(scene, token):
        return None
    if how == "on" and parse.lemmas[token] in ("charge", "count", "suspicion"):
        return None  # "went down on fraud charges": who is charged makes none
    if how in ("for", "to") and (allowed := _allowed(parse, token)) is not None:
        return allowed
    if parse.deps[token] == "oprd" or (parse.lemmas[verb] in scene.senses.reached.naming and _second_object(parse, token, verb)):
        return None  # "called the killings a genocide"
    return _carrying(scene, token, verb, how)


def _spoken_of(scene: Scene, token: int) -> bool:
    """ "made a strong condemnation of X's missile test": who condemns the test holds none."""
    parse, prep = scene.parse, scene.parse.heads[token]
    outer = parse.heads[prep]
    known = (
        scene.events.noun_patterns.get(parse.lemmas[outer])
        if parse.deps[token] == "pobj" and parse.lowers[prep] == "of"
        else None
    )
    return known is not None and any(scene.events.rules[p.rule].type in _OF_WORDS for p in known.single)


def _carrying(scene: Scene, token: int, verb: int, how: str) -> tuple[int, str] | None:
    """Whether the verb above carries the noun, by the lists of verbs that do; `how` is the noun's relation to it."""
    parse, lexicon = scene.parse, scene.events
    lemma = parse.lemmas[verb]
    phrase = lemma
    for c in parse.children[verb]:
        if parse.deps[c] in ("prt", "prep") and verb < c < max(token, verb) + 3:  # "the raids were carried | out |" too
            phrase = f"{lemma} {parse.lowers[c]}"
            break
    if how == "object" and lemma == "take" and parse.lemmas[token] in scene.senses.reached.taken:
        return verb, "undergo"
    if how == "object" and (lemma in lexicon.light_verbs or phrase in lexicon.light_verbs):
        retained = scene.passive(verb) and lemma in scene.senses.reached.given and parse.deps[token] == "dobj"
        return verb, "undergo" if retained else "object"
    first = parse.heads[verb]
    if how == "object" and parse.deps[verb] == "conj" and verb - first <= 2 and parse.lemmas[first] in lexicon.light_verbs:
        return first, "object"  # "conducted or inspired attacks"
    by = how == "passive" and bool(grammar.agents(parse, verb))  # "the attacks were carried out" alone tells nothing new
    if how == "passive" and (lemma in lexicon.light_verbs or (by and phrase in lexicon.light_verbs)):
        return verb, "passive"
    if how not in ("object", "subject", "passive") and f"{lemma} {how}" in lexicon.light_verbs:
        return verb, "object"
    if scene.passive(verb) and f"be {parse.lowers[verb]} {how}" in lexicon.light_verbs:
        return verb, "object"  # "is involved in clashes"
    if (how == "object" and lemma in lexicon.passive_verbs) or f"{lemma} {how}" in lexicon.passive_verbs:
        return verb, "undergo"
    if how == "subject" and (lemma in lexicon.words["outcome"] or phrase in scene.senses.reached.harms):
        return verb, "strike"
    if (how == "subject" and lemma in lexicon.words["occur"]) or (
        how == "object" and (lemma in lexicon.words["bring_about"] or _there(parse, verb))
    ):
        return verb, "occur"
    return None


def _claimed(parse: Syntax, token: int) -> tuple[int, str] | None:
    """ "claimed responsibility for the attack": who claims it did it, as he says."""
    prep = parse.heads[token]
    noun = parse.heads[prep]
    verb = parse.heads[noun]
    if parse.deps[token] != "pobj" or parse.lowers[prep] != "for" or parse.lemmas[noun] not in ("responsibility", "credit"):
        return None
    return (verb, "object") if parse.deps[noun] == "dobj" and parse.lemmas[verb] in OWNING_UP else None


def _allowed(parse: Syntax, token: int) -> tuple[int, str] | None:
    """ "gave approval for air strikes": who gave it."""
    prep = parse.heads[token]
    if parse.deps[token] != "pobj" or parse.lowers[prep] not in ("for", "to"):
        return None
    above = parse.heads[prep]
    verb = above if parse.tags[above][0] == "V" else parse.heads[above]
    leave = any(
        parse.deps[c] == "dobj" and parse.lemmas[c] in parse.grammar.leave_given for c in parse.children[verb] if c < token
    )
    return (verb, "object") if leave and parse.lemmas[verb] in ("give", "grant", "issue") else None


def _second_object(parse: Syntax, token: int, verb: int) -> bool:
    if any(
        parse.deps[c] == "det" and parse.lowers[c] in ("the", "these", "those", "this", "that") for c in parse.children[token]
    ):
        return True  # "calling the killings a genocide", but "called a strike"
    return any(parse.deps[c] in ("dobj", "nsubj") and verb < c < token for c in (*parse.children[verb], *parse.children[token]))


def _there(parse: Syntax, verb: int) -> bool:
    """ "There were clashes"."""
    return parse.lemmas[verb] == "be" and any(parse.deps[c] == "expl" for c in parse.children[verb])


def event_subject(scene: Scene, trigger: Trigger) -> int | None:
    """The event noun that is a verb's subject or agent ("air strikes killed ..."), if it is one."""
    if trigger.rule.part != "verb":
        return None
    for token in tokens_at(scene, trigger, "subject"):
        if scene.actor_at(token) is None and scene.parse.tags[token][0] == "N":
            return token
    return None
