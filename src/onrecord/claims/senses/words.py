"""Words of speech, meeting and giving in another sense: questions, private meetings, the press, dangers, advice, loans taken."""

from __future__ import annotations

from onrecord.claims.participants.parties import political
from onrecord.claims.roles.result import Roles
from onrecord.claims.roles.sides import collective
from onrecord.claims.scene import Scene
from onrecord.claims.senses.weighed import infinitive
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_ASKING = frozenset(["whether", "if", "how", "why", "what", "who", "when", "where", "which", "about"])
_HUMAN = frozenset(
    [
        "person", "official", "armed", "soldier", "group", "police", "protester", "dignitary", "diplomat", "power_body",
        "worker", "civilian", "media", "business", "prisoner", "migrant",
    ]
)  # fmt: skip
_AHEAD = frozenset(["will", "would", "shall", "'ll", "’ll", "'d", "’d", "wo"])
_PRIVATE = frozenset(["kin", "family", "audience"])
_PRESS = frozenset(["JRN"])
_PRESS_CLASSES = frozenset(["media"])


def paid_a_call(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the actor called on the party chief": one person, nothing that he is asked to do or give."""
    parse, token = scene.parse, trigger.token
    if "on" not in (parse.lowers[t] for t in trigger.tokens) or trigger.clause is not None or trigger.rule.part != "verb":
        return False
    after = range(token + 2, parse.sentence(token).last)
    if any(parse.lowers[t] in ("for", "to", "that", "over") for t in after) or parse.tags[token] != "VBD":
        return False
    return len(trigger.objects) == 1 and parse.tags[trigger.objects[0]] in ("NN", "NNP") and bool(roles.actor)


def no_consultation(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word of meeting or talking tells no talks of public bodies, or None."""
    sides = (*roles.actor, *roles.recipient)
    public = [m for m in sides if political(scene, m) and not _private(scene, m)]
    if any(press(scene, m) for m in sides) and sum(not press(scene, m) for m in public) < 2:
        return "words to the press"
    if "phone" in trigger.rule.mode and len(public) < 2 and not any(_counterpart(scene, m) or _two_of(scene, m) for m in sides):
        return "a private call"
    if len(sides) > 1 and len(public) < 2 and any(_private(scene, m) for m in sides):
        return "among friends or family"
    if "visit" in trigger.rule.mode and _at_home(scene, trigger, roles):
        return "a trip within one's own country"
    return None


def _counterpart(scene: Scene, mention: Mention) -> bool:
    """ "his Dutch counterpart": both hold the same office."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)] == "counterpart"


def _two_of(scene: Scene, mention: Mention) -> bool:
    """ "the two leaders", "both governments": of public affairs by their words, whoever they are."""
    kind = collective(scene, mention)
    return kind in (scene.senses.reached.leaders, scene.senses.reached.states, scene.senses.reached.any_side)


def press(scene: Scene, mention: Mention) -> bool:
    """A medium or its people, by sector, by the last word of the name or by class."""
    if mention.actor is not None and not _PRESS.isdisjoint(mention.actor.sector):
        return True
    tokens = scene.parse.tokens(mention.start, mention.end)
    named = bool(tokens) and (mention.form == "name" or scene.parse.tags[tokens[-1]] == "NNP")
    if named and scene.parse.lowers[tokens[-1]] in scene.senses.speech.papers:
        return True
    return bool(tokens) and not _PRESS_CLASSES.isdisjoint(scene.classes(scene.parse.head(tokens)))


def _private(scene: Scene, mention: Mention) -> bool:
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or mention.form != "nominal":
        return False
    head = scene.parse.head(tokens)
    if scene.parse.lemmas[head] == "member" and any(scene.parse.lemmas[t] == "family" for t in tokens):
        return True
    return not _PRIVATE.isdisjoint(scene.classes(head)) or scene.parse.lemmas[head] in scene.senses.speech.friends


def _at_home(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the president visited a factory in Ohio": a visitor whose country is the place's, and nobody who receives him."""
    home = {m.actor.country for m in roles.actor if m.actor is not None and m.actor.country}
    hosts = [m for m in roles.recipient if m.form != "pronoun" and scene.mentions.at(_head(scene, m), "place") is None]
    if len(home) != 1 or hosts:
        return False
    below = {*grammar.objects(scene.parse, trigger.token), *trigger.objects}
    below |= {t for p in ("to", "in", "at") for t in grammar.prepositional(scene.parse, (*trigger.tokens, *below), p)}
    places = [m.place for t in below if (m := scene.mentions.at(t, "place")) is not None and m.place is not None]
    return bool(places) and all(p.country in home for p in places)


def _head(scene: Scene, mention: Mention) -> int:
    tokens = scene.parse.tokens(mention.start, mention.end)
    return scene.parse.head(tokens) if tokens else 0


_MEETS = frozenset(["face", "pay", "suffer", "bear", "feel"])


def no_threat(scene: Scene, trigger: Trigger) -> str | None:
    """ "the vote threatens to split the party": a thing is a danger; "warned officials to lock up": advice."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part != "verb":
        return None
    if parse.lemmas[token] == "threaten":
        subjects = grammar.subjects(parse, token)
        things = all(
            scene.actor_at(t) is None and parse.tags[t] in ("NN", "NNS") and _HUMAN.isdisjoint(scene.classes(t)) for t in subjects
        )
        return "a danger, not somebody's threat" if subjects and things and not scene.passive(token) else None
    if parse.lemmas[token] == "warn" and trigger.rule.complement == "clause" and not _ahead(parse, trigger.clause):
        return "a warning of what is, not of what one will do"
    if parse.lemmas[token] in ("warn", "caution", "tell", "remind") and _dreads(scene, trigger.clause):
        return "a forecast of what somebody will meet with"
    if parse.lemmas[token] == "warn":
        clause = parse.child(token, "xcomp", "ccomp")
        told = clause is not None and parse.tags[clause] == "VB" and infinitive(parse, clause)
        if told and clause is not None and not any(parse.deps[c] == "neg" for c in parse.children[clause]):
            return "advice, not a threat"
    return None


def _ahead(parse: Syntax, clause: int | None) -> bool:
    """ "warned that it would respond": with a word of the future."""
    return clause is not None and any(parse.deps[c] == "aux" and parse.lowers[c] in _AHEAD for c in parse.children[clause])


def _dreads(scene: Scene, clause: int | None) -> bool:
    """ "warned it that it would face shortages" is a forecast; "would face consequences", "would pay a price" is a threat."""
    parse = scene.parse
    if clause is None or parse.lemmas[clause] not in _MEETS:
        return False
    brought = (*grammar.objects(parse, clause), *(c for c in parse.children[clause] if parse.deps[c] in ("advmod", "dative")))
    return not any(parse.lemmas[t] in scene.senses.speech.brought_by_threats for t in brought)


def stance(scene: Scene, verb: int) -> bool:
    """ "rebels opposing the government", "lawmakers who support the ban", "militias backed by Iran"."""
    parse = scene.parse
    if parse.lemmas[verb] not in scene.senses.speech.standing or parse.deps[verb] not in ("acl", "relcl"):
        return False
    aux = any(parse.deps[c] in ("aux", "auxpass") for c in parse.children[verb])
    return parse.tags[verb] in ("VBP", "VBZ", "VBG") or (parse.tags[verb] == "VBN" and parse.deps[verb] == "acl" and not aux)


def question(parse: Syntax, verb: int) -> bool:
    """ "asked whether troops would leave", "when asked about the attack"."""
    if parse.lemmas[verb] not in ("ask", "quiz", "press", "question", "challenge", "push", "grill", "probe"):
        return False
    for c in parse.children[verb]:
        if c > verb and parse.lowers[c] == "about":
            return True
        if (
            c > verb
            and parse.lowers[c] in ("on", "over")
            and parse.lowers[c + 1 : c + 2] != ()
            and parse.lowers[c + 1] in _ASKING
        ):
            return True
        if parse.deps[c] in ("ccomp", "xcomp") and any(
            b < c and b > verb and parse.lowers[b] in _ASKING for b in (c, *parse.children[c])
        ):
            return True
    after = verb + 1
    return after < len(parse.words) and parse.lowers[after] in _ASKING


def of_things(scene: Scene, verb: int) -> bool:
    """ "registration is requested": a passive over something that is nobody."""
    if not scene.passive(verb):
        return False
    patients = grammar.patients(scene.parse, verb)
    return bool(patients) and all(scene.actor_at(t) is None and _HUMAN.isdisjoint(scene.classes(t)) for t in patients)


def who_is_to_blame(parse: Syntax, token: int) -> bool:
    """ "who is to blame for it"."""
    if parse.lemmas[token] != "blame" or parse.tags[token] != "VB":
        return False
    head = parse.heads[token]
    return any(parse.lowers[c] in ("who", "whom", "what") for c in (*parse.children[head], *parse.children[token]))


def quarrelled_over(scene: Scene, noun: int) -> bool:
    """ "the row over gas supplies"."""
    parse = scene.parse
    above = parse.heads[noun]
    return (
        parse.deps[noun] == "pobj"
        and parse.lowers[above] == "over"
        and parse.lemmas[parse.heads[above]] in scene.senses.speech.quarrels
    )


def borrowed(scene: Scene, noun: int) -> bool:
    """ "took out a loan", "repaid the loan": its subject gives nothing."""
    parse = scene.parse
    above = grammar.governor(parse, noun)
    return (
        above is not None and above[1] in ("object", "passive", "for") and parse.lemmas[above[0]] in scene.senses.speech.borrowed
    )


def among_private_persons(scene: Scene, roles: Roles) -> bool:
    """Somebody scolds somebody, and neither has a part in public affairs."""
    return bool(roles.actor and roles.recipient) and not any(political(scene, m) for m in (*roles.actor, *roles.recipient))


def given_a_duty(scene: Scene, token: int) -> bool:
    """ "is charged with protecting the coast": a task, no charge."""
    parse = scene.parse
    if parse.lemmas[token] != "charge":
        return False
    clauses = (
        o for c in parse.children[token] if parse.lowers[c] == "with" for o in parse.children[c] if parse.deps[o] == "pcomp"
    )
    return any(parse.lemmas[c] in scene.senses.speech.duties for c in clauses)
