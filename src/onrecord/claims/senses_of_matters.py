"""Matters that a coder of conflict and politics leaves alone: service information, collisions, sport, duties, persons who move.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.parties import armed, political, side
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses_of_words import press
from onrecord.claims.triggers import Trigger
from onrecord.language.parse import Parse
from onrecord.model import Mention

_SERVICE = frozenset(
    [
        "website",
        "webpage",
        "page",
        "hotline",
        "helpline",
        "app",
        "number",
        "newsletter",
        "channel",
        "link",
        "form",
        "survey",
        "inbox",
    ]
)
_LOOK_UP = frozenset(["visit", "check", "call", "contact", "ring", "dial", "email", "e-mail", "follow", "download", "subscribe"])
_VEHICLES = frozenset(
    ["vehicle", "car", "truck", "lorry", "bus", "van", "train", "tram", "suv", "motorcycle", "motorbike", "taxi"]
)
_COLLIDES = frozenset(["strike", "hit", "bump", "clip", "collide", "ram", "scrape"])
_SPORT = frozenset(
    ["championship", "league", "tournament", "playoff", "playoffs", "innings", "quarterback", "striker", "goalkeeper",
     "midfielder",
     "semifinal", "semi-final", "quarterfinal", "quarter-final", "mvp", "touchdown", "wicket", "pitcher", "halftime", "half-time"]
)  # fmt: skip
_DUTIES = frozenset(["job", "task", "role", "duty", "focus", "function", "responsibility", "purpose"])
_GOES = frozenset(["leave", "quit", "depart", "exit", "vacate"])
_CLOSE = frozenset(
    ["friend", "family", "relative", "neighbour", "neighbor", "colleague", "classmate", "fan", "parent", "mother", "father",
     "wife",
     "husband", "sister", "brother", "teammate", "roommate", "customer", "shopper", "viewer", "listener", "reader"]
)  # fmt: skip
_WORDS = frozenset(["SUPPORT", "AGREE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT"])
_WORDS_GIVEN = frozenset(["speak", "talk", "interview", "comment", "chat", "film", "photograph", "answer"])
_PRESS = frozenset(["reporter", "journalist", "newspaper", "paper", "press", "media", "magazine", "correspondent", "broadcaster"])
_SCHOOLS = frozenset(
    [
        "school", "college", "university", "company", "firm", "employer", "landlord", "shop", "store", "restaurant",
        "teacher", "coach", "headmaster", "principal", "boss", "manager", "parent", "mother", "father", "husband", "wife",
        "neighbour", "neighbor", "friend", "customer", "student", "pupil", "colleague", "doctor", "hospital", "bank",
        "airline", "hotel", "club", "team", "fan", "reader",
    ]
)  # fmt: skip
_BLOWS = frozenset(
    ["attack", "bombing", "shooting", "killing", "torture", "raid", "massacre", "violence", "strike", "war", "riot"]
)
_WORDS_SAID = frozenset(
    ["account", "interview", "speech", "statement", "remark", "lecture", "talk", "answer", "reply", "explanation", "version",
     "description", "testimony", "address", "quote", "comment", "briefing", "story", "reason", "tour", "name", "look", "warning"]
)  # fmt: skip
_SAFE = frozenset(["to", "from", "of", "for", "into"])


def nobodys_affair(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an act is none that a record of public affairs holds, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if rule.type == "AID" and _in_sport(parse, token):
        return "help in a game"
    if rule.type in _WORDS and roles.actor and all(_close(scene, m) for m in roles.actor):
        return "words of friends and family"
    if rule.part != "verb":
        return None
    if rule.type == "REQUEST" and trigger.clause is not None and _service(parse, trigger.clause):
        return "information for the public"
    if rule.type == "ACCUSE" and parse.lemmas[token] == "verify" and any(_press(m) for m in roles.actor):
        return "the press checks what it is told"
    if rule.type == "ACCUSE" and "investigate" in rule.mode and _hearing(scene, trigger):
        return "a hearing about no wrong"
    if rule.type == "AID" and _words_given(parse, trigger):
        return "words given, no help"
    if rule.type == "ASSAULT" and _collision(scene, trigger):
        return "a collision"
    if rule.type in ("RETREAT", "SANCTION") and _moves(scene, trigger, roles):
        return "a person who moves"
    if rule.type == "SANCTION" and _leaves_a_body(scene, trigger, roles):
        return "a person who leaves a body or a post"
    if rule.type in ("AGREE", "REJECT") and trigger.clause is not None and _to_the_press(scene, trigger, roles):
        return "words to the press"
    if rule.type == "REQUEST" and _of_a_school(scene, trigger, roles):
        return "a matter within a school, a firm or a family"
    if _duty(parse, token):
        return "what somebody's task is"
    return None


def _press(mention: Mention) -> bool:
    return mention.actor is not None and "JRN" in mention.actor.sector


def _service(parse: Parse, clause: int) -> bool:
    """ "asked people to visit its website", "to call a number"."""
    if parse.lemmas[clause] not in _LOOK_UP:
        return False
    end = parse.sentence(clause).last
    return any(parse.lemmas[t] in _SERVICE for t in range(clause + 1, min(clause + 8, end)))


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


def _a_hearing(parse: Parse, token: int) -> bool:
    return parse.lemmas[token] == "hearing" and not any(
        parse.lemmas[c] in ("disciplinary", "impeachment", "war", "extradition", "misconduct") for c in parse.children[token]
    )


def _wrong(scene: Scene, token: int) -> bool:
    lemma = scene.parse.lemmas[token]
    return "misdeed" in scene.classes(token) or lemma in scene.events.words["casualty_nouns"] or lemma in _BLOWS


def _words_given(parse: Parse, trigger: Trigger) -> bool:
    """ "an account that she gave to the paper": what is given stands before its relative clause."""
    if parse.deps[trigger.token] not in ("relcl", "acl") or parse.lemmas[trigger.token] not in (
        "give",
        "deliver",
        "offer",
        "provide",
    ):
        return False
    return parse.lemmas[parse.heads[trigger.token]] in _WORDS_SAID and not grammar.objects(parse, trigger.token)[1:]


def _collision(scene: Scene, trigger: Trigger) -> bool:
    """ "the car struck the back of a van": vehicles that meet, and nobody under arms."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in _COLLIDES or grammar.is_passive(parse, token):
        return False
    subjects = grammar.subjects(parse, token)
    hit = (*trigger.objects, *grammar.objects(parse, token), *trigger.tokens[1:])
    below = [o for t in hit for c in parse.children[t] if parse.lowers[c] in _SAFE for o in parse.children[c]]
    if not subjects or not all(parse.lemmas[t] in _VEHICLES for t in subjects):
        return False
    caused = parse.deps[token] in ("xcomp", "ccomp") and parse.lemmas[parse.heads[token]] in ("cause", "lead", "make")
    return caused or any(_wheeled(scene, t) for t in (*hit, *below))


def _wheeled(scene: Scene, token: int) -> bool:
    named = (
        scene.parse.tags[token] in ("NNP", "NNPS") and scene.actor_at(token) is None and scene.mentions.at(token, "place") is None
    )
    return scene.parse.lemmas[token] in _VEHICLES or named


def _in_sport(parse: Parse, token: int) -> bool:
    sentence = parse.sentence(token)
    return any(parse.lowers[t] in _SPORT or parse.lemmas[t].lower() in _SPORT for t in range(sentence.first, sentence.last))


def _close(scene: Scene, mention: Mention) -> bool:
    """Friends, family, customers, known by no name and no office."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return mention.form == "nominal" and bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)] in _CLOSE


def _moves(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "left the country", "is quitting Hollywood": a person, and a place that is no office."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in _GOES or not roles.actor or any(_may_go(scene, m) for m in roles.actor):
        return False
    left = (*trigger.objects, *grammar.objects(parse, token))
    return "withdraw" in trigger.rule.mode or any(parse.tags[t] == "NNP" for t in left)


def _may_go(scene: Scene, mention: Mention) -> bool:
    """Forces, states and offices leave a place or a body; a person who leaves a country only moves."""
    if mention.form == "pronoun" or armed(scene, mention) or side(scene, mention):
        return True
    actor = mention.actor
    return actor is not None and not {"GOV", "LEG", "PTY", "IGO", "MIL", "OPP", "NGO", "ELI"}.isdisjoint(actor.sector)


def _leaves_a_body(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "before leaving Congress", "she quit the board": one person goes, no state withdraws."""
    return (
        scene.parse.lemmas[trigger.token] in _GOES
        and "withdraw" in trigger.rule.mode
        and bool(roles.actor)
        and all(_one_person(scene, m) for m in roles.actor)
    )


def _one_person(scene: Scene, mention: Mention) -> bool:
    """A person by name or by a pronoun of the singular that stands for no state and no force."""
    actor = mention.actor
    if mention.form == "pronoun" and mention.text.lower() not in ("he", "she", "him", "her", "i"):
        return False
    if actor is not None and actor.id is not None and actor.id == actor.country:
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    one = mention.form == "pronoun" or (actor is not None and not {"LEG", "ELI"}.isdisjoint(actor.sector))
    return one and bool(tokens) and scene.parse.tags[scene.parse.head(tokens)] in ("PRP", "NNP", "NN")


def _to_the_press(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "agreed to speak to the paper", "agreed to be interviewed": somebody gives the press his words."""
    parse, clause = scene.parse, trigger.clause
    if clause is None or parse.lemmas[clause] not in _WORDS_GIVEN:
        return False
    if parse.lemmas[clause] in ("interview", "film", "photograph", "comment"):
        return True
    to = [t for word in ("to", "with") for t in grammar.prepositional(parse, (clause,), word)]
    heard = [m for m in (*roles.recipient, *(scene.actor_at(t) for t in to)) if m is not None]
    return any(press(scene, m) for m in heard) or any(parse.lemmas[t] in _PRESS for t in to)


def _of_a_school(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "she petitioned the school to plant trees": asked by somebody of no public part, of a school or a firm."""
    parse = scene.parse
    asked = (*trigger.objects, *grammar.objects(parse, trigger.token))
    if not asked or not all(parse.lemmas[t] in _SCHOOLS for t in asked):
        return False
    return bool(roles.actor) and not any(political(scene, m) for m in (*roles.actor, *roles.recipient))


def _duty(parse: Parse, verb: int) -> bool:
    """ "his job was to liaise with the press"."""
    head = parse.heads[verb]
    if parse.tags[verb] != "VB" or parse.deps[verb] not in ("xcomp", "ccomp", "attr") or parse.lemmas[head] != "be":
        return False
    return any(parse.deps[c] == "nsubj" and parse.lemmas[c] in _DUTIES for c in parse.children[head])
