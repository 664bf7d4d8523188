"""Set phrases in which a word of the lexicon means no such act: a line of attack, the execution of a plan, a referee's call.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state, political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_FIRMS = frozenset(["BUS"])
_MADE = frozenset(["line", "avenue", "angle"])


def in_a_phrase(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a set phrase makes no event of its word, or None."""
    token, rule = trigger.token, trigger.rule
    words, lemma = scene.senses.phrases, scene.parse.lemmas[trigger.token]
    if rule.type == "ASSAULT" and (why := _no_blow(scene, trigger, roles)) is not None:
        return why
    if rule.type == "COERCE" and "seize" in rule.mode and lemma == "take" and _takes_its_course(scene, token):
        return "a way that is taken"
    if rule.type == "REQUEST" and lemma == "call" and rule.part == "noun" and _of_a_referee(scene, token):
        return "a decision in a game"
    if rule.type == "AID" and lemma in ("offer", "provide", "give") and _of_benefits(scene, token):
        return "what a place has for those who come"
    if rule.type == "AID" and roles.actor and roles.recipient and all(_firm(m) for m in (*roles.actor, *roles.recipient)):
        return "among firms"
    if rule.type in ("AGREE", "CONSULT") and lemma == "reach" and _to_customers(scene, trigger):
        return "a firm and its customers"
    if rule.type == "AGREE" and lemma in words.willing and _misdeed(scene, trigger):
        return "readiness for a wrong, nothing agreed"
    if rule.type == "SUPPORT" and lemma == "tribute" and roles.actor and not any(political(scene, m) for m in roles.actor):
        return "an artist's tribute"
    if rule.type == "REJECT" and lemma in ("refusal", "refuse") and _keeps_silent(scene, token):
        return "what somebody does not talk about"
    return None


def _no_blow(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    parse, token = scene.parse, trigger.token
    lemma, prep = parse.lemmas[token], parse.heads[token]
    of = lemma == "attack" and parse.deps[token] == "pobj" and parse.lowers[prep] == "of"
    if of and parse.lemmas[parse.heads[prep]] in _MADE and not any(armed(scene, m) for m in roles.actor):
        return "an argument, no attack"
    if lemma in ("attack", "assault") and _says_that(scene, token):
        return "an attack in words"
    if lemma == "execution" and _questioned(scene, token):
        return "how something is carried out"
    if _run_over(scene, trigger):
        return "an accident on the road"
    if _a_policy(scene, token):
        return "what a policy is about"
    if trigger.rule.part == "verb" and roles.actor and roles.recipient and _among_the_young(scene, roles):
        return "among private persons"
    return None


def _says_that(scene: Scene, noun: int) -> bool:
    """ "rejected attacks from rivals that he was weak": what is said stands behind."""
    parse = scene.parse
    clauses = [c for c in parse.children[noun] if parse.deps[c] in ("acl", "ccomp")]
    return any(parse.lowers[m] == "that" and parse.deps[m] == "mark" for c in clauses for m in parse.children[c])


def _questioned(scene: Scene, noun: int) -> bool:
    """ "his execution was questioned", "a flawless execution": a judgement on how it was done."""
    parse = scene.parse
    words = scene.senses.phrases
    if any(parse.deps[c] == "amod" and parse.lemmas[c] in words.skilled for c in parse.children[noun]):
        return True
    verb = parse.heads[noun]
    judged = parse.deps[noun] in ("nsubjpass", "dobj") and parse.lemmas[verb] in words.judges
    owned = any(parse.deps[c] == "poss" for c in parse.children[noun])
    return judged and owned and parse.lemmas[verb] not in ("condemn", "denounce")


def _run_over(scene: Scene, trigger: Trigger) -> bool:
    """ "was hit by a car and killed": a vehicle, and no word of an attack in the sentence."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part != "verb":
        return False
    words = scene.senses.phrases
    verbs = {token, parse.heads[token], *(c for c in parse.children[token] if parse.deps[c] in ("conj", "advcl"))}
    by = [t for v in verbs if parse.tags[v][0] == "V" for t in _struck_by(scene, v)]
    if not by or not all(parse.lemmas[t] in words.vehicles for t in by):
        return False
    sentence = parse.sentence(token)
    return not any(parse.lemmas[t] in words.on_purpose for t in range(sentence.first, sentence.last))


def _struck_by(scene: Scene, verb: int) -> tuple[int, ...]:
    parse = scene.parse
    if scene.passive(verb):
        return grammar.agents(parse, verb)
    return grammar.subjects(parse, verb) if parse.lemmas[verb] in ("hit", "strike") else ()


def _a_policy(scene: Scene, noun: int) -> bool:
    """ "his approach to the use of force": an attitude is told, no force used."""
    parse, prep = scene.parse, scene.parse.heads[noun]
    if parse.deps[noun] != "pobj" or parse.lowers[prep] not in ("to", "on", "about", "toward", "towards"):
        return False
    return parse.lemmas[parse.heads[prep]] in scene.senses.phrases.attitudes and parse.lemmas[noun] in (
        "use",
        "force",
        "violence",
    )


def _among_the_young(scene: Scene, roles: Roles) -> bool:
    """ "one girl stabbed the other": children or pupils among themselves."""
    parse = scene.parse
    heads = [parse.head(t) for m in (*roles.actor, *roles.recipient) if (t := parse.tokens(m.start, m.end))]
    known = all(parse.lemmas[h] in scene.senses.phrases.young for h in heads)
    return bool(heads) and known and not any(political(scene, m) for m in (*roles.actor, *roles.recipient))


def _takes_its_course(scene: Scene, verb: int) -> bool:
    """ "took it another direction", "took a turn"."""
    parse = scene.parse
    things = [c for c in parse.children[verb] if parse.deps[c] in ("dobj", "npadvmod", "oprd")]
    return any(parse.lemmas[t] in scene.senses.phrases.courses for t in things)


def _of_a_referee(scene: Scene, noun: int) -> bool:
    """ "the director's call to stop the race"."""
    parse = scene.parse
    clauses = [c for c in parse.children[noun] if parse.deps[c] in ("acl", "relcl", "xcomp")]
    things = [
        o
        for c in clauses
        if parse.lemmas[c] in ("stop", "halt", "restart", "abandon", "resume")
        for o in grammar.objects(parse, c)
    ]
    return any(parse.lemmas[t] in scene.senses.phrases.contests for t in things)


def _of_benefits(scene: Scene, verb: int) -> bool:
    """ "offers a wealth of benefits for investors"."""
    parse = scene.parse
    things = [c for c in parse.children[verb] if parse.deps[c] == "dobj"]
    inner = [o for t in things for o in grammar.prepositional(parse, (t,), "of")]
    return any(parse.lemmas[t] in scene.senses.phrases.perks for t in (*things, *inner))


def _firm(mention: Mention) -> bool:
    return mention.actor is not None and not _FIRMS.isdisjoint(mention.actor.sector) and not is_state(mention)


def _to_customers(scene: Scene, trigger: Trigger) -> bool:
    """ "the airline will be reaching out to the passengers"."""
    parse = scene.parse
    tokens = (*trigger.objects, *grammar.prepositional(parse, trigger.tokens, "to"))
    return any(parse.lemmas[t] in scene.senses.phrases.customers for t in tokens)


def _misdeed(scene: Scene, trigger: Trigger) -> bool:
    """ "his willingness to deceive the public": nobody shares in that."""
    parse, token = scene.parse, trigger.token
    clauses = [c for c in parse.children[token] if parse.deps[c] in ("acl", "xcomp", "ccomp", "relcl")]
    if trigger.clause is not None:
        clauses.append(trigger.clause)
    return any(parse.lemmas[c] in scene.senses.phrases.misdeeds for c in clauses)


def _keeps_silent(scene: Scene, token: int) -> bool:
    """ "his refusal to cut to the heart of it", "refused to get to the point"."""
    parse = scene.parse
    clauses = [c for c in parse.children[token] if parse.deps[c] in ("acl", "xcomp")]
    below = [o for c in clauses for o in grammar.prepositional(parse, (c,), "to")]
    return any(parse.lemmas[c] in ("cut", "get", "come", "go") for c in clauses) and any(
        parse.lemmas[o] in ("heart", "point", "root", "bottom", "core", "crux", "chase") for o in below
    )
