"""Words within a calling: what the press is told and asks, hearings, pleas before a jury, what is asked of a school or a firm.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.words import press
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger


def within_a_calling(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why words said or asked for within a calling are no public act, or None."""
    rule = trigger.rule
    if rule.type == "REQUEST" and _courts(scene.parse, trigger):
        return "an appeal for nothing: favour is sought"
    if rule.part != "verb":
        return None
    if rule.type == "ACCUSE" and "investigate" in rule.mode and _hearing(scene, trigger):
        return "a hearing about no wrong"
    if rule.type == "AID" and _words_given(scene, trigger):
        return "words given, no help"
    if rule.type in ("AGREE", "REJECT") and trigger.clause is not None and _to_the_press(scene, trigger, roles):
        return "words to the press"
    if rule.type != "REQUEST":
        return None
    if _of_a_school(scene, trigger, roles):
        return "a matter within a school, a firm or a family"
    return _private_request(scene, trigger, roles)


def _private_request(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """ "did what they were asked to do", "persuaded the jury", what a broadcaster's host presses a guest about."""
    parse, token, clause = scene.parse, trigger.token, trigger.clause
    if (
        clause is not None
        and parse.lemmas[clause] == "do"
        and all(parse.tags[o][0] == "W" for o in grammar.objects(parse, clause))
    ):
        return "a task that is done"
    asked = (*trigger.objects, *grammar.objects(parse, token))
    if asked and all(parse.lemmas[t] in ("jury", "juror") for t in asked):
        return "a plea before a jury"
    if (
        parse.lemmas[token] in scene.senses.callings.asks
        and clause is None
        and roles.actor
        and all(press(scene, m) for m in roles.actor)
    ):
        return "a question is asked"
    return None


def _courts(parse: Syntax, trigger: Trigger) -> bool:
    """ "made a direct appeal to voters": nothing is asked for."""
    noun = next((t for t in trigger.tokens if parse.lemmas[t] == "appeal" and parse.tags[t] == "NN"), None)
    if noun is None or trigger.clause is not None or "to" not in (parse.lowers[t] for t in trigger.tokens):
        return False
    return not any(parse.lowers[t] in ("for", "that", "not") for t in range(noun + 1, parse.sentence(noun).last))


def _hearing(scene: Scene, trigger: Trigger) -> bool:
    """ "hold a hearing on the plan": into a wrong only where one or a blow stands behind into, on, over or against."""
    parse = scene.parse
    noun = next(
        (t for t in (*trigger.tokens, *trigger.objects, *grammar.objects(parse, trigger.token)) if _a_hearing(parse, t)), None
    )
    if noun is None:
        return False
    if any(parse.lowers[c] == "into" for c in (*parse.children[noun], *parse.children[trigger.token])):
        return False
    bases = (trigger.token, noun)
    about = [t for word in ("on", "over", "against", "about") for t in grammar.prepositional(parse, bases, word)]
    return not any(_wrong(scene, t) for t in about)


def _a_hearing(parse: Syntax, token: int) -> bool:
    return parse.lemmas[token] == "hearing" and not any(
        parse.lemmas[c] in ("disciplinary", "impeachment", "war", "extradition", "misconduct") for c in parse.children[token]
    )


def _wrong(scene: Scene, token: int) -> bool:
    lemma = scene.parse.lemmas[token]
    return (
        "misdeed" in scene.classes(token) or lemma in scene.events.words["casualty_nouns"] or lemma in scene.senses.callings.blows
    )


def _words_given(scene: Scene, trigger: Trigger) -> bool:
    """ "an account that she gave to the paper": what is given stands before its relative clause."""
    parse = scene.parse
    if parse.deps[trigger.token] not in ("relcl", "acl") or parse.lemmas[trigger.token] not in scene.senses.callings.gives:
        return False
    return (
        parse.lemmas[parse.heads[trigger.token]] in scene.senses.callings.words_said
        and not grammar.objects(parse, trigger.token)[1:]
    )


def _to_the_press(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "agreed to speak to the paper", "agreed to be interviewed": somebody gives the press his words."""
    parse, clause = scene.parse, trigger.clause
    if clause is None or parse.lemmas[clause] not in scene.senses.callings.words_given:
        return False
    if parse.lemmas[clause] in ("interview", "film", "photograph", "comment"):
        return True
    to = [t for word in ("to", "with") for t in grammar.prepositional(parse, (clause,), word)]
    heard = [m for m in (*roles.recipient, *(scene.actor_at(t) for t in to)) if m is not None]
    return any(press(scene, m) for m in heard) or any(parse.lemmas[t] in scene.senses.callings.press for t in to)


def _of_a_school(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "she petitioned the school to plant trees": asked by somebody of no public part, of a school or a firm."""
    parse = scene.parse
    asked = (*trigger.objects, *grammar.objects(parse, trigger.token))
    if not asked or not all(parse.lemmas[t] in scene.senses.callings.schools for t in asked):
        return False
    return bool(roles.actor) and not any(political(scene, m) for m in (*roles.actor, *roles.recipient))
