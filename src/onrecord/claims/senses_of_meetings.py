"""Meetings that are none: speeches to an audience, private journeys, one's own team, rallies of candidates, halls one leaves.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.parties import armed, is_state, political
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_OWN = frozenset(["our", "my", "your", "his", "her", "its", "their"])
_OFFICES = frozenset(["GOV", "LEG", "JUD", "DIP", "MIL", "IGO", "PTY", "OPP", "NGO", "COP", "REB", "UAF", "REL", "SPY"])


def no_meeting(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of meeting, travelling or gathering tells none of public affairs, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    words = scene.senses.meetings
    if rule.type == "CONSULT" and _addresses(scene, token):
        return "a speech to an audience"
    if (
        rule.type in ("CONSULT", "AGREE")
        and "visit" in rule.mode
        and roles.actor
        and not _to_meet(scene, token)
        and all(_traveller(scene, m) for m in roles.actor)
    ):
        return "a journey of private people"
    if rule.type == "CONSULT" and parse.lemmas[token] == "be" and "visit" in rule.mode and _not_there(scene, trigger):
        return "where something is"
    if rule.type == "CONSULT" and parse.lemmas[token] == "revisit" and not _a_place(scene, token):
        return "a topic that is taken up again"
    if rule.type == "PROTEST" and rule.part == "noun" and _of_dignitaries(scene, token):
        return "a gathering of leaders"
    if rule.type == "PROTEST" and "turn" in (parse.lemmas[t] for t in trigger.tokens) and not roles.recipient:
        return "a figure of turning away"
    if rule.type == "MOBILIZE" and parse.lemmas[token] == "open" and not any(armed(scene, m) or is_state(m) for m in roles.actor):
        return "an office that is opened"
    if rule.type == "PROTEST" and "campaign" in (parse.lemmas[t] for t in trigger.tokens) and _a_rival(scene, roles):
        return "a contest of politics"
    if (
        rule.type == "PROTEST"
        and parse.tags[token] == "VBN"
        and parse.deps[token] == "amod"
        and not (roles.actor or roles.recipient)
    ):
        return "how a thing looks"
    if rule.type == "MOBILIZE" and _serves(scene, token):
        return "where somebody serves"
    if rule.type == "COOPERATE" and _own_team(scene, trigger):
        return "work with one's own people"
    if rule.type == "PROTEST" and parse.lemmas[token] == "rally" and _campaigns(scene, trigger, roles):
        return "a rally of a candidate or a club"
    if rule.type == "SANCTION" and parse.lemmas[token] == "leave" and _the_hall(scene, trigger):
        return "a meeting that somebody comes from"
    if rule.type == "MOBILIZE" and parse.lemmas[token] in words.stirs and _voters(scene, trigger, roles):
        return "voters and followers, no forces"
    return None


def _addresses(scene: Scene, verb: int) -> bool:
    """ "Speaking to the association, the senator wavered": a participle in front of its clause."""
    parse = scene.parse
    if parse.lemmas[verb] not in scene.senses.telling.speaking or parse.tags[verb] != "VBG" or parse.deps[verb] != "advcl":
        return False
    return verb < parse.heads[verb] and not any(parse.deps[c] in ("aux", "mark") for c in parse.children[verb])


def _to_meet(scene: Scene, verb: int) -> bool:
    """ "flew to the capital to meet the ministers"."""
    parse, sentence = scene.parse, scene.parse.sentence(verb)
    return any(parse.lemmas[t] in scene.senses.meetings.purposes for t in range(verb + 1, sentence.last))


def _traveller(scene: Scene, mention: Mention) -> bool:
    """A person of no office: a name of which nothing public is known, or a described civilian."""
    actor = mention.actor
    if mention.form == "pronoun" or is_state(mention) or armed(scene, mention):
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or (actor is not None and (actor.id is not None or not _OFFICES.isdisjoint(actor.sector))):
        return False
    if any(not scene.classes(t).isdisjoint(("official", "dignitary", "diplomat")) for t in tokens):
        return False  # "Vice President X"
    if mention.form == "nominal":
        return not political(scene, mention) and "person" in scene.classes(scene.parse.head(tokens))
    return actor is not None and set(actor.sector) <= {"CVL", "UNK", "EDU", "MED", "BUS"} and not actor.country


def _not_there(scene: Scene, trigger: Trigger) -> bool:
    """ "the fair, which is in the capital", "advisers were in a base": no person, or no named place."""
    parse, token = scene.parse, trigger.token
    if any(parse.tags[t][0] == "W" for t in grammar.subjects(parse, token)):
        return True
    subject = parse.child(token, "nsubj")
    if subject is not None and parse.tags[subject][0] == "W":
        return True
    return bool(trigger.objects) and not any(scene.mentions.at(t, "place") is not None for t in trigger.objects)


def _a_place(scene: Scene, verb: int) -> bool:
    return any(
        scene.mentions.at(t, "place") is not None or scene.actor_at(t) is not None or "facility" in scene.classes(t)
        for t in grammar.objects(scene.parse, verb)
    )


def _of_dignitaries(scene: Scene, noun: int) -> bool:
    """ "the gatherings of world leaders"."""
    parse = scene.parse
    behind = grammar.prepositional(parse, (noun,), "of")
    return parse.lemmas[noun] in ("gathering", "assembly", "procession") and any(
        not scene.classes(t).isdisjoint(("dignitary", "official", "diplomat")) for t in behind
    )


def _serves(scene: Scene, verb: int) -> bool:
    """ "a constable posted at the station"."""
    parse = scene.parse
    head = parse.heads[verb]
    return (
        parse.tags[verb] == "VBN" and parse.deps[verb] == "acl" and parse.tags[head] == "NN" and "police" in scene.classes(head)
    )


def _a_rival(scene: Scene, roles: Roles) -> bool:
    """ "campaigning against Senator X": persons of politics, no policy."""
    return bool(roles.recipient) and all(m.form != "nominal" and _politician(m) for m in roles.recipient)


def _own_team(scene: Scene, trigger: Trigger) -> bool:
    """ "drills with our response team"."""
    parse = scene.parse
    return any(
        parse.lemmas[t] in scene.senses.meetings.teams and any(parse.lowers[c] in _OWN for c in parse.children[t])
        for t in grammar.prepositional(parse, trigger.tokens, "with")
    )


def _campaigns(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "has rallied thousands", "an annual biker rally", "traded his rallies for a hall": no cause, nobody against whom."""
    parse, token = scene.parse, trigger.token
    below = (*parse.children[token], *(c for t in trigger.tokens for c in parse.children[t]))
    if any(parse.lowers[c] in ("against", "outside", "demanding", "protesting") for c in below) or roles.recipient:
        return False
    if any(parse.lemmas[c].lower() in scene.senses.meetings.rallies for c in below):
        return True
    if trigger.rule.part == "verb" and grammar.objects(parse, token):
        return True
    return bool(roles.actor) and all(m.form != "nominal" and not armed(scene, m) and _politician(m) for m in roles.actor)


def _politician(mention: Mention) -> bool:
    actor = mention.actor
    return actor is not None and actor.id != actor.country and not {"GOV", "LEG", "ELI"}.isdisjoint(actor.sector)


def _the_hall(scene: Scene, trigger: Trigger) -> bool:
    """ "members leaving a long discussion": told of those who come out."""
    parse, token = scene.parse, trigger.token
    if parse.tags[token] != "VBG" or parse.deps[token] not in ("acl", "advcl"):
        return False
    return any(
        parse.lemmas[t] in scene.senses.minds.talk or parse.lemmas[t] in ("meeting", "session") for t in _things(parse, trigger)
    )


def _things(parse: Syntax, trigger: Trigger) -> tuple[int, ...]:
    return (*trigger.objects, *grammar.objects(parse, trigger.token))


def _voters(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "will mobilise to help her win", "energise and mobilise voters"."""
    parse = scene.parse
    if any(armed(scene, m) or is_state(m) for m in roles.actor):
        return False
    sentence = parse.sentence(trigger.token)
    return any(parse.lemmas[t].lower() in scene.senses.meetings.votes for t in range(sentence.first, sentence.last))
