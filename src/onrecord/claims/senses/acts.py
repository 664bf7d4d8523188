"""Words of acts that tell none where they stand: what things do, what is one's own, what is found of the past, topics, treaties.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, body, political, side
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

# Things that speak for people: a letter urges, a resolution demands, a campaign presses.
_SPEAKING = frozenset(
    [
        "document", "speech", "proposal", "legal", "media", "media_thing", "protest_thing", "power_body", "group", "official",
        "person", "armed", "soldier", "police", "worker", "dignitary", "diplomat", "civilian", "protester", "migrant", "business",
    ]
)  # fmt: skip
_OWN = frozenset(["his", "her", "its", "their", "my", "our", "your"])


def no_act(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why the words tell no act of the kind that they name, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if rule.part == "noun":
        return "a topic, not a happening" if _topic(scene, token) else None
    if trigger.clause is not None and rule.type in ("AGREE", "THREATEN") and _found_of_past(parse, trigger.clause):
        return "what was found of the past, no intention"
    if rule.part != "verb":
        return "a count of what somebody did, no charge" if _counted(scene, trigger) else None
    if (
        rule.type == "REQUEST"
        and parse.lemmas[token] in scene.senses.acts.prompting
        and not roles.actor
        and _by_things(scene, token)
    ):
        return "what a thing brings about, asked by nobody"
    if rule.type == "REQUEST" and parse.lemmas[token] == "rally" and not roles.recipient:
        return "a rally of players or prices"
    if rule.type == "SUPPORT" and parse.lemmas[token] in scene.senses.acts.upheld and _ones_own(scene, token):
        return "somebody stands up for himself"
    if rule.type == "COERCE" and _by_a_pact(scene, token):
        return "a rule that a treaty sets"
    if rule.type == "COERCE" and parse.lemmas[token] == "deny" and not roles.actor:
        return "denied by nobody who is named"
    if rule.type == "AID" and _refreshment(scene, trigger, roles):
        return "a courtesy among persons"
    if (
        rule.type == "RETREAT"
        and "withdraw" in rule.mode
        and roles.actor
        and not any(_may_withdraw(scene, m) for m in roles.actor)
    ):
        return "private people who move"
    if rule.type == "CONSULT" and "multilateral" in rule.mode and roles.actor and not any(_public(scene, m) for m in roles.actor):
        return "a meeting of private people"
    if rule.type == "COOPERATE" and roles.actor and not any(_public(scene, m) for m in (*roles.actor, *roles.recipient)):
        return "business among private people"
    if rule.type == "ACCUSE" and parse.lemmas[token] in scene.senses.acts.accusing and _among_nobodies(scene, roles):
        return "among private persons"
    return None


def no_violence(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of violence tells none: a contest of politics, a war of all times, somebody who is only reached."""
    parse, token = scene.parse, trigger.token
    sides = (*roles.actor, *roles.recipient)
    if trigger.rule.part == "noun":
        return "a topic, not a happening" if _topic(scene, token) and len(sides) < 2 else None
    if parse.lemmas[token] in scene.senses.acts.contests and _politicians(scene, sides):
        return "a contest of politics"
    if parse.lemmas[token] in (*scene.senses.acts.contests, "combat") and _against_ideas(scene, trigger, roles):
        return "a struggle with an idea or an evil"
    if parse.lemmas[token] == "be" and len(sides) < 2 and all(m.form == "pronoun" for m in sides):
        return "a war that is only a figure or a state of mankind"
    if parse.lemmas[token] in scene.senses.acts.struck and _unclear(scene, trigger, roles):
        return "it is not clear who did what to whom"
    return None


def _topic(scene: Scene, noun: int) -> bool:
    """ "a stance on airstrikes", "a lecture about war": a kind of happening that is spoken of, named as a whole."""
    parse = scene.parse
    if parse.deps[noun] != "pobj":
        return False
    prep = parse.heads[noun]
    if parse.lowers[prep] not in ("on", "about", "over", "regarding", "concerning", "towards", "toward"):
        return False
    if any(parse.deps[c] in ("det", "poss", "nummod", "relcl", "acl") for c in parse.children[noun]):
        return False
    return parse.lemmas[parse.heads[prep]] in scene.senses.acts.topics and parse.tags[parse.heads[prep]][0] == "N"


def _found_of_past(parse: Syntax, clause: int) -> bool:
    """ "is determined to have been involved"."""
    below = {parse.lowers[c] for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass")}
    return {"to", "have"} <= below


def _counted(scene: Scene, trigger: Trigger) -> bool:
    """ "was responsible for 300 deaths": a toll."""
    parse = scene.parse
    return trigger.rule.type == "ACCUSE" and any(
        parse.lemmas[t] in scene.senses.acts.counted_harm
        and any(parse.deps[c] == "nummod" and parse.lowers[c] != "one" for c in parse.children[t])
        for t in trigger.objects or grammar.prepositional(parse, trigger.tokens, "for")
    )


def _by_things(scene: Scene, verb: int) -> bool:
    parse = scene.parse
    subjects = grammar.subjects(parse, verb)
    return bool(subjects) and all(
        scene.actor_at(t) is None
        and parse.tags[t] in ("NN", "NNS", "WDT", "DT", "VBG")
        and parse.lemmas[t] not in scene.senses.acts.voices
        and (parse.lemmas[t] in scene.senses.acts.mute or _SPEAKING.isdisjoint(scene.classes(t)))
        for t in subjects
    )


def _ones_own(scene: Scene, verb: int) -> bool:
    """ "defended his record": a thing that is the subject's own."""
    parse = scene.parse
    return any(
        parse.lemmas[o] in scene.senses.acts.records
        and any(parse.deps[c] == "poss" and parse.lowers[c] in _OWN for c in parse.children[o])
        for o in grammar.objects(parse, verb)
    )


def _by_a_pact(scene: Scene, verb: int) -> bool:
    """ "the treaty that bans landmines"."""
    subjects = grammar.subjects(scene.parse, verb)
    return bool(subjects) and all(scene.parse.lemmas[t] in scene.senses.acts.pacts for t in subjects)


def _refreshment(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "brought her a coffee": food or drink for one named person."""
    parse = scene.parse
    given = (*trigger.objects, *grammar.objects(parse, trigger.token))
    return (
        any(parse.lemmas[t] in scene.senses.acts.refreshments for t in given)
        and bool(roles.recipient)
        and all(_person(m) for m in roles.recipient)
    )


def _person(mention: Mention) -> bool:
    """One person: a name without a country's or a body's identity, or a pronoun for one."""
    if mention.form == "pronoun":
        return mention.text.lower() in ("he", "him", "she", "her", "me", "you", "i")
    actor = mention.actor
    return mention.form == "name" and (
        actor is None
        or ((actor.id is None or actor.id != actor.country) and set(actor.sector) <= {"ELI", "GOV", "LEG", "CVL", "UNK"})
    )


def _public(scene: Scene, mention: Mention) -> bool:
    """Of public affairs, firms and their people left out; a pronoun may stand for somebody who is."""
    if mention.form == "pronoun":
        return True
    sector = mention.actor.sector if mention.actor is not None else ()
    if mention.form == "nominal" and sector and set(sector) <= {"BUS", "CVL", "EDU", "UNK"}:
        return mention.actor is not None and mention.actor.id is not None
    return political(scene, mention) or mention.form == "name"


def _may_withdraw(scene: Scene, mention: Mention) -> bool:
    return mention.form == "pronoun" or side(scene, mention) or body(scene, mention) or political(scene, mention)


def _among_nobodies(scene: Scene, roles: Roles) -> bool:
    """Somebody without a name, of no public part, charges others who have none either."""
    if not roles.actor or any(m.form == "name" for m in (*roles.actor, *roles.recipient)):
        return False
    if not all(m.form == "nominal" and _private(scene, m) for m in roles.actor):
        return False
    return not any(political(scene, m) and not _private(scene, m) for m in roles.recipient)


def _private(scene: Scene, mention: Mention) -> bool:
    """One person of a calling or of none, known by no name: "a flight attendant"."""
    actor, tokens = mention.actor, scene.parse.tokens(mention.start, mention.end)
    if not tokens or scene.parse.tags[scene.parse.head(tokens)] != "NN":
        return False
    return actor is None or (actor.id is None and set(actor.sector) <= {"BUS", "CVL", "EDU", "UNK", "LAB", "MED"})


def _against_ideas(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "fights against racism": nobody is fought."""
    parse = scene.parse
    against = (*trigger.objects, *grammar.prepositional(parse, trigger.tokens, "against"))
    return not roles.recipient and any(
        parse.lemmas[t].endswith(tuple(scene.senses.acts.isms)) or "cause" in scene.classes(t) for t in against
    )


def _politicians(scene: Scene, sides: tuple[Mention, ...]) -> bool:
    """People of politics without arms on both sides; "others" goes along."""
    named = [m for m in sides if m.text.lower() not in ("others", "the others", "rivals", "opponents", "challengers", "critics")]
    return len(sides) > 1 and bool(named) and all(_politician(scene, m) for m in named)


def _politician(scene: Scene, mention: Mention) -> bool:
    """A person or party of politics by name, not a government and nobody under arms."""
    actor = mention.actor
    if actor is None or mention.form != "name" or armed(scene, mention) or (actor.id is not None and actor.id == actor.country):
        return False
    if any(scene.parse.lemmas[t] in scene.senses.acts.rulers for t in scene.parse.tokens(mention.start, mention.end)):
        return False
    return not {"LEG", "PTY", "ELI", "OPP", "GOV"}.isdisjoint(actor.sector)


def _unclear(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "he's killed" may be "has" or "is"; "they are getting hit with it": done by nobody to a bare pronoun."""
    parse, token = scene.parse, trigger.token
    if roles.actor or trigger.rule.part != "verb" or not scene.passive(token):
        return False
    if not roles.recipient or not all(m.form == "pronoun" for m in roles.recipient):
        return False
    aux = [c for c in parse.children[token] if parse.deps[c] in ("auxpass", "aux")]
    if any(parse.lowers[c] in ("'s", "’s") for c in aux) and not any(parse.lowers[c] in ("been", "being") for c in aux):
        return parse.lemmas[token] in ("kill", "shoot", "hit", "strike")
    struck = parse.lemmas[token] in ("hit", "strike", "slam", "target")
    return struck and not any(parse.lowers[c] in ("in", "on", "by", "during") for c in parse.children[token])
