"""Meetings that are none: speeches to an audience, private journeys, one's own team, rallies of candidates, halls one leaves.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state, political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_OWN = frozenset(["our", "my", "your", "his", "her", "its", "their"])
_OFFICES = frozenset(["GOV", "LEG", "JUD", "DIP", "MIL", "IGO", "PTY", "OPP", "NGO", "COP", "REB", "UAF", "REL", "SPY"])


def no_meeting(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of meeting, travelling or gathering tells none of public affairs, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _private_journey(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return bool(roles.actor) and not _to_meet(scene, trigger.token) and all(_traveller(scene, m) for m in roles.actor)


def _opened(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) == "open" and not any(armed(scene, m) or is_state(m) for m in roles.actor)


def _how_it_looks(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    parse, token = scene.parse, trigger.token
    return parse.tags[token] == "VBN" and parse.deps[token] == "amod" and not (roles.actor or roles.recipient)


def _phrase_of(word: str, scene: Scene, trigger: Trigger) -> bool:
    """Whether the phrase that was met holds a word."""
    return word in (scene.parse.lemmas[t] for t in trigger.tokens)


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


_OTHERS = by_type(
    (
        Other(("CONSULT",), lambda s, t, r: _addresses(s, t.token), "a speech to an audience"),
        Other(("CONSULT", "AGREE"), _private_journey, "a journey of private people", mode="visit"),
        Other(("CONSULT",), lambda s, t, r: lemma(s, t) == "be" and _not_there(s, t), "where something is", mode="visit"),
        Other(
            ("CONSULT",), lambda s, t, r: lemma(s, t) == "revisit" and not _a_place(s, t.token), "a topic that is taken up again"
        ),
        Other(("PROTEST",), lambda s, t, r: _of_dignitaries(s, t.token), "a gathering of leaders", part="noun"),
        Other(
            ("PROTEST",),
            lambda s, t, r: _phrase_of("turn", s, t) and not r.recipient and t.rule.complement != "clause",
            "a figure of turning away",
        ),
        Other(("MOBILIZE",), _opened, "an office that is opened"),
        Other(("PROTEST",), lambda s, t, r: _phrase_of("campaign", s, t) and _a_rival(s, r), "a contest of politics"),
        Other(("PROTEST",), _how_it_looks, "how a thing looks"),
        Other(("MOBILIZE",), lambda s, t, r: _serves(s, t.token), "where somebody serves"),
        Other(("COOPERATE",), lambda s, t, r: _own_team(s, t), "work with one's own people"),
        Other(("PROTEST",), lambda s, t, r: lemma(s, t) == "rally" and _campaigns(s, t, r), "a rally of a candidate or a club"),
        Other(("SANCTION",), lambda s, t, r: lemma(s, t) == "leave" and _the_hall(s, t), "a meeting that somebody comes from"),
        Other(
            ("MOBILIZE",),
            lambda s, t, r: lemma(s, t) in s.senses.meetings.stirs and _voters(s, t, r),
            "voters and followers, no forces",
        ),
    )
)
