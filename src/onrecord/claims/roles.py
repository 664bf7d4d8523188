"""Actors and recipients of a trigger, read off the sentence's structure by what its rule says of where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.claims import grammar
from onrecord.claims.nominals import nominal
from onrecord.claims.participants import participant, place_party
from onrecord.claims.parties import armed, is_state
from onrecord.claims.responsible import blamed_on, held_responsible, unclaimed
from onrecord.claims.role_clauses import aimed_at, other_side, sent_against, the_wounded, victims_told, without_sufferers
from onrecord.claims.role_fallbacks import (
    ATTACKS,
    elsewhere,
    is_own,
    of_the_attack,
    own_state,
    past_own,
    recipient_places,
)
from onrecord.claims.role_places import Found, first, mentions_at, owners, tokens_at, union
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.sides import allies, between
from onrecord.claims.support import support_verb
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_SAID = frozenset(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"])
DEEDS = frozenset(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"])  # of which somebody can be held responsible
_OUT = frozenset(["expel", "deport"])
_DONE_TO_ONE = frozenset(
    ["assassination", "murder", "killing", "abduction", "kidnapping", "kidnap", "execution", "beheading", "lynching", "poisoning",
     "slaying", "detention", "arrest", "imprisonment", "jailing", "deportation", "conviction", "torture"]
)  # fmt: skip
_REFUTE = frozenset(
    ["reject", "deny", "dismiss", "refute", "rebuff", "rebut", "brush", "shrug", "scorn", "condemn", "denounce", "counter"]
)
_LINKS = ("with", "between", "among", "and")


@dataclass(frozen=True, slots=True)
class Roles:
    """Mentions by role; `direct`: found at the trigger itself, not inherited; `support`: the verb that carries an event noun."""

    actor: tuple[Mention, ...]
    recipient: tuple[Mention, ...]
    actor_tokens: tuple[int, ...]
    recipient_tokens: tuple[int, ...]
    direct: bool
    support: int | None
    own: bool  # a noun that names a participant of its own


def find_roles(scene: Scene, trigger: Trigger) -> Roles:
    if trigger.rule.part == "noun":
        return _noun_roles(scene, trigger)
    return _verb_roles(scene, trigger)


def _verb_roles(scene: Scene, trigger: Trigger) -> Roles:
    parse, rule = scene.parse, trigger.rule
    attack = rule.type in ATTACKS
    actor, actor_tokens = first(scene, trigger, rule.actor, thing=False)
    if (above := _not_himself(scene, trigger)) is not None:
        actor, actor_tokens = mentions_at(scene, trigger.token, above, create=True, thing=False)
    if not actor and rule.type in _SAID:
        actor, actor_tokens = _telling_on(scene, trigger)
    if rule.symmetric:
        more, tokens = _partners(scene, trigger)
        return Roles(union(actor, more), (), (*actor_tokens, *tokens), (), True, None, True)
    harmed = tuple(m for m, t in zip(actor, actor_tokens, strict=False) if attack and _harmed(scene, t))
    if harmed:  # "26 were killed and 41 wounded"
        actor, actor_tokens = tuple(m for m in actor if m not in harmed), ()
    if not actor and rule.type == "ASSAULT":
        actor, actor_tokens = of_the_attack(scene, trigger)
    if not actor and grammar.is_passive(parse, trigger.token) and _OUT.intersection(rule.mode):
        actor, actor_tokens = _expelling(scene, trigger)
    if not actor and rule.type in ("RETREAT", "MOBILIZE") and grammar.is_passive(parse, trigger.token):
        actor, actor_tokens = _moved(scene, trigger)
    beside, beside_tokens = allies(scene, trigger)
    actor, actor_tokens = union(actor, beside), (*actor_tokens, *beside_tokens)
    recipient, recipient_tokens = first(scene, trigger, recipient_places(scene, trigger), attack, actor)
    if not recipient and rule.type in _SAID and not grammar.is_passive(parse, trigger.token):
        recipient, recipient_tokens = _addressed(scene, trigger, actor)
    if not recipient and rule.recipient != ("none",):
        recipient, recipient_tokens = elsewhere(scene, trigger, actor)
    if any(is_own(scene, trigger, m, actor) for m in recipient):
        recipient, recipient_tokens = past_own(scene, trigger, actor, recipient)
    if not recipient and not actor and attack:
        recipient, recipient_tokens = the_wounded(scene, trigger)
    if not recipient and rule.type == "MOBILIZE":
        recipient, recipient_tokens = sent_against(scene, trigger, actor)
    recipient = without_sufferers(scene, trigger, recipient)
    recipient = (*recipient, *(m for m in harmed if m not in recipient))
    direct = any(parse.deps[c] in ("nsubj", "nsubjpass", "agent") for c in parse.children[trigger.token])
    return Roles(actor, tuple(m for m in recipient if m not in actor), actor_tokens, recipient_tokens, direct, None, True)


def _not_himself(scene: Scene, trigger: Trigger) -> tuple[int, ...] | None:
    """ "X said Y was wrong and criticised him": not Y, whom "him" means, but X, whose clause the verb goes on with."""
    parse, token = scene.parse, trigger.token
    clause = parse.heads[token]
    if parse.deps[token] != "conj" or parse.deps[clause] != "ccomp" or parse.tags[token] != "VBD":
        return None
    if grammar.has_child(parse, token, ("nsubj", "nsubjpass", "aux")):
        return None
    told = any(parse.deps[c] == "dobj" and parse.lowers[c] in ("him", "her", "them") for c in parse.children[token])
    return grammar.subjects(parse, parse.heads[clause]) or None if told else None


def _telling_on(scene: Scene, trigger: Trigger) -> Found:
    """ "X said the letter was late and called for a review": no letter calls for anything, X does."""
    parse, token = scene.parse, trigger.token
    clause = parse.heads[token]
    joined = parse.deps[token] == "conj" and parse.deps[clause] == "ccomp" and parse.tags[token] in ("VBD", "VBZ", "VBP")
    if not joined or grammar.has_child(parse, token, ("nsubj", "nsubjpass", "aux")):
        return (), ()
    if parse.tags[parse.heads[clause]] != parse.tags[token]:
        return (), ()
    return mentions_at(scene, token, grammar.subjects(parse, parse.heads[clause]), create=True, thing=False)


def _harmed(scene: Scene, token: int) -> bool:
    """A bare number that the text counts as killed, wounded or arrested does none of it."""
    figure = scene.mentions.at(token, "figure")
    parse, verb = scene.parse, scene.parse.heads[token]
    bare = parse.tags[token] == "CD" or parse.lemmas[token] in QUANTITIES
    things = [c for c in parse.children[verb] if parse.deps[c] == "dobj"]
    if parse.lemmas[verb] in scene.events.words["casualty"] and all(parse.tags[c] == "CD" for c in things):
        bare = True  # "57 civilians killed", in the telegraphic past
    if not bare or figure is None or figure.figure is None:
        return False
    return figure.figure.measure in ("killed", "injured", "detained", "abducted")


def _expelling(scene: Scene, trigger: Trigger) -> Found:
    """ "expelled from X": the state that people are sent out of."""
    tokens = grammar.prepositional(scene.parse, (trigger.token,), "from")
    found = tuple(m for t in tokens for m in participant(scene, t, create=True) if is_state(m) or _country(scene, t))
    return found, tokens if found else ()


def _moved(scene: Scene, trigger: Trigger) -> Found:
    """ "the army was withdrawn from the city": forces are moved by their own side, which the text names only in them."""
    if trigger.rule.type == "RETREAT" and "withdraw" not in trigger.rule.mode:
        return (), ()
    found, tokens = mentions_at(scene, trigger.token, grammar.patients(scene.parse, trigger.token), create=True, thing=False)
    kept = tuple((m, t) for m, t in zip(found, tokens, strict=True) if armed(scene, m))
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)


def _country(scene: Scene, token: int) -> bool:
    place = scene.mentions.at(token, "place")
    return place is not None and place.place is not None and place.place.precision == "country"


def _partners(scene: Scene, trigger: Trigger) -> Found:
    """Everyone else in a symmetric event: objects and those behind with, between, among."""
    found, tokens = between(scene, trigger)
    asked = () if trigger.rule.default_recipient else tuple(p for p in trigger.rule.recipient if p not in ("object", "none"))
    for place in dict.fromkeys(("object", *_LINKS, *asked)):
        if place == "and":
            continue
        mentions, used = mentions_at(scene, trigger.token, tokens_at(scene, trigger, place), create=True, thing=False)
        found, tokens = union(found, mentions), (*tokens, *used)
    if not found:
        found, tokens = mentions_at(scene, trigger.token, owners(scene, trigger, "mod"), create=False, thing=False)
    return found, tokens


def _accused(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "the accusation that X directed the attack": X."""
    parse = scene.parse
    for c in parse.children[trigger.token]:
        that = any(parse.deps[m] == "mark" and parse.lowers[m] == "that" for m in parse.children[c])
        if parse.deps[c] in ("acl", "ccomp") and that and parse.tags[c][0] == "V":
            doers = grammar.agents(parse, c) if grammar.is_passive(parse, c) else grammar.subjects(parse, c)
            found, tokens = mentions_at(scene, trigger.token, doers, create=True, thing=False)
            return tuple(m for m in found if m not in actor and m.form != "pronoun"), tokens
    return (), ()


def _addressed(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "accused Damascus", "warned Kyiv": a capital as the object of words stands for those who govern there."""
    if "object" not in trigger.rule.recipient:
        return (), ()
    found = tuple(m for t in trigger.objects for m in place_party(scene, t) if m not in actor)
    if not found and trigger.rule.type == "REQUEST" and trigger.clause is not None:  # "urged surrogates to repeat it"
        parse = scene.parse
        found = tuple(nominal(scene, t, None) for t in trigger.objects if parse.tags[t] == "NNS" and not scene.classes(t))
    return found, trigger.objects if found else ()


def _suffered(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "the senator's assassination": of deeds done to one person the owner suffers it, unless an "of" names who does."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in _DONE_TO_ONE or not tokens or any(parse.deps[t] != "poss" for t in tokens):
        return False
    if any(parse.tags[t] == "PRP$" for t in parse.children[token]) or any(parse.lowers[c] == "of" for c in parse.children[token]):
        return False
    owners = tuple(m for t in tokens if (m := scene.actor_at(t)) is not None)
    return bool(owners) and not any(is_state(m) or armed(scene, m) for m in owners)


def _into(scene: Scene, trigger: Trigger) -> Found:
    """ "an offensive into X": X."""
    above = grammar.governor(scene.parse, trigger.token)
    verbs = (above[0],) if above is not None and above[1] in ("object", "passive") else ()
    tokens = grammar.prepositional(scene.parse, (trigger.token, *verbs), "into")
    found = tuple(m for t in tokens for m in (participant(scene, t, create=True) or place_party(scene, t)))
    return found, tokens if found else ()


def _answering(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "rejected accusations by X": they were made against who rejects them."""
    above = grammar.governor(scene.parse, trigger.token)
    if above is None or above[1] != "object" or scene.parse.lemmas[above[0]] not in _REFUTE:
        return (), ()
    found, tokens = mentions_at(scene, trigger.token, grammar.subjects(scene.parse, above[0]), create=True, thing=False)
    return tuple(m for m in found if m not in actor), tokens


def _placed(scene: Scene, token: int) -> bool:
    """ "an attack in X": it says where it was, so it is no bare mention."""
    parse = scene.parse
    return any(
        scene.mentions.at(o, "place") is not None
        for c in parse.children[token]
        if parse.deps[c] == "prep" and parse.lowers[c] in ("in", "at", "near", "outside", "on")
        for o in parse.children[c]
    )


def _noun_roles(scene: Scene, trigger: Trigger) -> Roles:
    parse, rule, token = scene.parse, trigger.rule, trigger.token
    attack = rule.type in ATTACKS
    support = support_verb(scene, token)
    actor, actor_tokens = first(scene, trigger, rule.actor, thing=False)
    if rule.type in DEEDS and (not actor or blamed_on(parse, token)):
        blamed, tokens = held_responsible(scene, token)
        actor, actor_tokens = (blamed, tokens) if blamed else (actor, actor_tokens)
    direct = bool(actor)
    suffered = _suffered(scene, trigger, actor_tokens)
    if suffered:
        actor, actor_tokens, suffering, suffering_tokens = (), (), actor, actor_tokens
    taken = actor
    recipient, recipient_tokens = ((), ()) if rule.symmetric else first(scene, trigger, rule.recipient, attack, taken)
    if suffered and not recipient:
        recipient, recipient_tokens = suffering, suffering_tokens
    if attack and not recipient and not rule.symmetric:
        recipient, recipient_tokens = _into(scene, trigger)
    if rule.type == "ASSAULT" and not recipient and not rule.symmetric:
        recipient, recipient_tokens = victims_told(scene, trigger, taken)
    if not rule.symmetric and not recipient and (aim := aimed_at(scene, trigger, actor_tokens)) is not None:
        actor, actor_tokens, recipient, recipient_tokens = actor[:-1], actor_tokens[:-1], actor[-1:], (aim,)
    if rule.symmetric:
        more, tokens = _partners(scene, trigger)
        actor, actor_tokens = union(actor, more), (*actor_tokens, *tokens)
        if len(actor) == 1 and rule.type in ("CONSULT", "ASSAULT"):
            other, tokens = other_side(scene, trigger)
            actor, actor_tokens = union(other, actor), (*tokens, *actor_tokens)
    if not actor and rule.type in _SAID and any(parse.tags[c] == "PRP$" for c in parse.children[token]):
        above = grammar.governor(parse, token)  # "repeated its demand": the subject's
        if above is not None and above[1] not in ("subject", "passive"):
            actor, actor_tokens = mentions_at(scene, token, grammar.subjects(parse, above[0]), create=True, thing=False)
    if actor and not recipient and not rule.symmetric and rule.type in ("ACCUSE", "REQUEST", "THREATEN"):
        recipient, recipient_tokens = _answering(scene, trigger, actor)
    if not recipient and rule.type == "ACCUSE":
        recipient, recipient_tokens = _accused(scene, trigger, actor)
    recipient = tuple(m for m in recipient if not own_state(m, actor))
    own = bool(actor or recipient) or (rule.type == "ASSAULT" and _placed(scene, token))
    verb = support[0] if support is not None else None
    if support is not None and support[1] in ("object", "passive") and verb is not None and not unclaimed(parse, token):
        doers = grammar.agents(parse, verb) if grammar.is_passive(parse, verb) else grammar.subjects(parse, verb)
        if not doers and support[1] == "object" and grammar.is_passive(parse, verb):  # "is involved in clashes with"
            doers = grammar.patients(parse, verb)
        found, tokens = mentions_at(scene, token, doers, create=True, thing=False)
        if found:
            if rule.symmetric:
                actor, actor_tokens = union(found, actor), (*tokens, *actor_tokens)
            elif actor and not recipient and "mod" not in rule.recipient and actor_tokens and actor_tokens[0] < token:
                # "Turkey launched Syria strikes": a premodifier yields to the subject of the light verb
                recipient = tuple(m for m in actor if m not in found)
                actor, actor_tokens = found, tokens
            else:
                actor, actor_tokens = found, tokens
            recipient = tuple(m for m in recipient if m not in actor)
    elif support is not None and support[1] == "strike" and verb is not None and not recipient and attack:
        recipient, recipient_tokens = mentions_at(scene, token, grammar.objects(parse, verb), create=True, thing=True)
    elif support is not None and support[1] == "undergo" and verb is not None and not recipient and not rule.symmetric:
        recipient, recipient_tokens = mentions_at(scene, token, grammar.subjects(parse, verb), create=True, thing=attack)
        if attack and not actor:  # "came under attack of X's units"
            actor, actor_tokens = first(scene, trigger, ("by", "of", "from"), False, recipient)
    return Roles(
        actor, recipient, actor_tokens, recipient_tokens, direct or support is not None, verb, own or support is not None
    )
