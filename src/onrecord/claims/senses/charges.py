"""Charges that are none, or none of public affairs: what something amounts to, traffic, accidents, alarms, questions.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_PRESENT = ("VBP", "VBZ")
_ALARMS = (("IGO",), ("NGO",))
_BREAKS = frozenset(["violate", "breach", "break", "circumvent", "evade", "flout"])
_OPENING = frozenset(['"', "“", "‘", "'", "``"])


def no_charge(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of blame, charge, threat or refusal tells none, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    words = scene.senses.charges
    if rule.type in ("ACCUSE", "REJECT") and rule.part == "noun" and not roles.actor and _amounts_to(parse, token):
        return "what something amounts to, said by nobody"
    inquiry = rule.type == "CONSULT" or (rule.type == "ACCUSE" and "investigate" in rule.mode)
    if inquiry and rule.part == "verb" and parse.lemmas[token] == "call" and _names(parse, trigger):
        return "what somebody calls a thing"
    if rule.type == "ACCUSE" and "allege" in rule.mode and parse.lemmas[token] in words.books and _traffic(scene, token):
        return "a matter of traffic"
    if rule.type == "ACCUSE" and "investigate" in rule.mode and _accident(scene, trigger):
        return "an accident is looked into"
    if rule.type == "ACCUSE" and parse.lemmas[token] == "sue" and not roles.recipient and parse.tags[token] in _PRESENT:
        return "what people do, none told"
    if rule.type == "THREATEN" and parse.lemmas[token] == "warn" and _of_a_blow(parse, trigger):
        return "an alarm, no threat"
    if rule.type == "THREATEN" and parse.lemmas[token] == "warn" and _alarm(scene, trigger, roles):
        return "an alarm, no threat"
    if rule.type == "ACCUSE" and parse.deps[token] == "pcomp" and parse.lowers[parse.heads[token]] == "on":
        return "what a text is about"  # "a resolution on investigating the attack"
    if rule.type == "REJECT" and parse.lemmas[token] in _BREAKS and parse.deps[token] == "pcomp":
        return "a breach that somebody is suspected of"
    if rule.part == "verb" and _under_a_question(parse, token):
        return "a question is asked"
    return None


def _amounts_to(parse: Syntax, noun: int) -> bool:
    """ "a third of the vote, a rebuke to the parties", "buried in it was a rejection of them"."""
    if grammar.has_child(parse, parse.heads[noun], ("expl",)):
        return False  # "there are allegations that"
    return parse.deps[noun] in ("appos", "attr") or (
        parse.deps[noun] == "nsubj" and parse.heads[noun] < noun and parse.lemmas[parse.heads[noun]] == "be"
    )


def _names(parse: Syntax, trigger: Trigger) -> bool:
    """ "called the inquiry 'hardly convincing'": what is called is called something."""
    noun = next((t for t in (*trigger.tokens, *trigger.objects) if parse.tags[t][0] == "N"), None)
    if noun is None or noun < trigger.token:
        return False
    if grammar.has_child(parse, trigger.token, ("oprd",)):
        return True
    after = noun + 1
    if after >= parse.sentence(noun).last:
        return False
    return parse.words[after] in _OPENING or parse.tags[after] in ("JJ", "JJR") or parse.deps[noun] == "nsubj"


def _traffic(scene: Scene, verb: int) -> bool:
    """ "was charged with reckless driving"."""
    parse, sentence = scene.parse, scene.parse.sentence(verb)
    words = scene.senses.charges.traffic
    return any(parse.lowers[t] in words or parse.lemmas[t] in words - {"traffic"} for t in range(sentence.first, sentence.last))


def _accident(scene: Scene, trigger: Trigger) -> bool:
    """ "the collision is under investigation", "are investigating the cause of the crash"."""
    parse, token = scene.parse, trigger.token
    about = [*trigger.objects, *grammar.objects(parse, token), *grammar.patients(parse, token)]
    about += grammar.prepositional(parse, trigger.tokens, "into")
    if trigger.rule.part == "noun":
        above = grammar.governor(parse, token)
        about += grammar.subjects(parse, above[0]) if above is not None and above[1] == "under" else ()
        prep = parse.heads[token]
        if parse.lowers[prep] == "under":
            about += grammar.subjects(parse, parse.heads[prep])
    about += [o for t in about for c in parse.children[t] if parse.lowers[c] == "of" for o in parse.children[c]]
    return any(parse.lemmas[t] in scene.senses.charges.accidents for t in about)


def _alarm(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the agency warned the powers that hunger was near", "warned against the forces of hate"."""
    parse = scene.parse
    if roles.actor and all(m.actor is not None and m.actor.sector in _ALARMS for m in roles.actor):
        return True
    against = (*trigger.objects, *grammar.prepositional(parse, trigger.tokens, "against"))
    return any(
        parse.lemmas[o] in scene.senses.charges.evils
        for t in against
        for c in parse.children[t]
        if parse.lowers[c] == "of"
        for o in parse.children[c]
    )


def _of_a_blow(parse: Syntax, trigger: Trigger) -> bool:
    """ "warned of attacks on churches": who warns so fears them."""
    return "of" in (parse.lowers[t] for t in trigger.tokens) and any(
        parse.lemmas[t] in ("attack", "strike") for t in trigger.tokens
    )


def _under_a_question(parse: Syntax, verb: int) -> bool:
    """ "How many can be won by threatening them?": a gerund in a question that asks for a number."""
    sentence = parse.sentence(verb)
    if parse.tags[verb] != "VBG" or sentence.last - sentence.first < 3 or parse.words[sentence.last - 1] != "?":
        return False
    opening = [parse.lowers[t] for t in range(sentence.first, min(sentence.first + 3, sentence.last))]
    return "how" in opening and ("many" in opening or "much" in opening)
