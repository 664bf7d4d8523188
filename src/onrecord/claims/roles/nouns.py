"""Actors and recipients of an event noun: its owners and prepositions, the clauses around it and the verb that carries it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.claims.participants.owners import place_party
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.participants.read import participant
from onrecord.claims.role_words import SAID
from onrecord.claims.roles.asked import matters
from onrecord.claims.roles.beside import taken_from
from onrecord.claims.roles.clauses import aimed_at, other_side, victims_told
from onrecord.claims.roles.deeds import staged_by
from onrecord.claims.roles.defied import demanded_gone, to_do_it
from onrecord.claims.roles.fallbacks import ATTACKS
from onrecord.claims.roles.hosts import hosts
from onrecord.claims.roles.hurt import helped_against, hurt_in, with_record
from onrecord.claims.roles.judged import drawn_by, looked_into
from onrecord.claims.roles.noun_parties import fought, on_charges, seat_of, shot, without_scenes
from onrecord.claims.roles.noun_sides import (
    answering,
    arresting,
    asked_by,
    before_and,
    destination,
    held_by,
    institution,
    meant_for,
    of_atrocity,
    place_of_revolt,
    refusing,
    reported_from,
)
from onrecord.claims.roles.own import own_state, own_thing
from onrecord.claims.roles.partners import partners, spoken_for
from onrecord.claims.roles.places import NOBODY, Found, first, mentions_at, union
from onrecord.claims.roles.responsible import blamed_on, held_responsible, unclaimed
from onrecord.claims.roles.result import Roles
from onrecord.claims.roles.support import support_verb
from onrecord.claims.roles.targets import across_time, lying_under, purposed, right_behind
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

DEEDS = frozenset(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"])  # of which somebody can be held responsible
_ADDRESSED = frozenset(["ACCUSE", "REQUEST", "THREATEN"])


def noun_roles(scene: Scene, trigger: Trigger) -> Roles:
    """The parties of an event noun: its own, and those of the verb that carries it."""
    support = support_verb(scene, trigger.token)
    if support is not None and _asked_by_whom(scene, support):
        support = None
    doing = _doing(scene, trigger)
    done = _done(scene, trigger, doing)
    own = bool(done.actor or done.recipient) or (trigger.rule.type == "ASSAULT" and _placed(scene, trigger.token))
    sides = _carried(scene, trigger, done, support) if support is not None else done
    verb = support[0] if support is not None else None
    aside = matters(scene, trigger, sides.recipient)
    return Roles(
        sides.actor, tuple(m for m in sides.recipient if m not in aside), sides.actor_tokens, sides.recipient_tokens,
        doing.direct or support is not None, verb, own or support is not None,
    )  # fmt: skip


def _asked_by_whom(scene: Scene, support: tuple[int, str]) -> bool:
    """ "nobody could say whether X or Y had carried out the raids": they were carried out."""
    parse, (verb, how) = scene.parse, support
    open_ = any(parse.deps[c] == "mark" and parse.lowers[c] in ("if", "whether") for c in parse.children[verb])
    return how == "passive" and open_ and bool(grammar.agents(parse, verb))


@dataclass(frozen=True, slots=True)
class _Doing:
    """Who does what an event noun names; `suffering`: an owner who suffers it; `direct`: named at the noun itself."""

    actor: Found
    suffering: Found
    direct: bool


@dataclass(frozen=True, slots=True)
class _Sides:
    actor: tuple[Mention, ...]
    actor_tokens: tuple[int, ...]
    recipient: tuple[Mention, ...]
    recipient_tokens: tuple[int, ...]


def _doing(scene: Scene, trigger: Trigger) -> _Doing:
    """Those at the rule's places for the actor, else whom the clause holds responsible."""
    actor = first(scene, trigger, trigger.rule.actor, thing=False)
    if actor[0] and place_of_revolt(scene, trigger, actor[1]):
        actor = NOBODY
    if actor[0] and reported_from(scene, trigger.token, actor[1]):
        actor = NOBODY
    if not actor[0] and trigger.rule.type == "ASSAULT":
        actor = _flown(scene, trigger)
    if not actor[0] and trigger.rule.type == "ASSAULT":
        actor = with_record(scene, trigger)
    if not actor[0] and trigger.rule.type in DEEDS:
        actor = mentions_at(scene, trigger.token, staged_by(scene.parse, trigger.token), create=True, thing=False)
    if trigger.rule.type in DEEDS and (not actor[0] or blamed_on(scene.parse, trigger.token)):
        blamed = held_responsible(scene, trigger.token)
        actor = blamed if blamed[0] else actor
    if actor[0] and trigger.rule.type == "ASSAULT":
        more = before_and(scene, trigger, actor[0])
        actor = (*more[0], *actor[0]), (*more[1], *actor[1])
    if trigger.rule.type == "REQUEST" and (asked := asked_by(scene, trigger, actor[1]))[0]:
        return _Doing(asked, actor, True)
    if (both := shot(scene, trigger)) is not None:
        return _Doing(*both, True)
    if _suffered(scene, trigger, actor[1]):
        return _Doing(NOBODY, actor, bool(actor[0]))
    return _Doing(actor, NOBODY, bool(actor[0]))


def _done(scene: Scene, trigger: Trigger, doing: _Doing) -> _Sides:
    """Both sides as the noun and the clauses around it name them, before the verb that carries it is asked."""
    actor, actor_tokens = doing.actor
    if trigger.rule.symmetric:
        both, both_tokens = _together(scene, trigger, doing.actor)
        foe, foe_tokens = fought(scene, trigger)
        return _Sides(tuple(m for m in both if m not in foe), both_tokens, foe, foe_tokens)
    recipient, recipient_tokens = _done_to(scene, trigger, doing)
    if not actor and recipient and trigger.rule.type in ATTACKS and held_by(scene, trigger, recipient, recipient_tokens):
        return _Sides(recipient, recipient_tokens, *lying_under(scene, trigger))
    if not actor and recipient and (doers := of_atrocity(scene, trigger, recipient_tokens)):
        actor, actor_tokens, recipient, recipient_tokens = recipient, doers, (), ()
    if not recipient and (aim := aimed_at(scene, trigger, actor_tokens)) is not None:
        actor, actor_tokens, recipient, recipient_tokens = actor[:-1], actor_tokens[:-1], actor[-1:], (aim,)
    if not recipient and "visit" in trigger.rule.mode and destination(scene, trigger, actor_tokens):
        actor, actor_tokens, recipient, recipient_tokens = (), (), actor, actor_tokens
    if not actor and recipient and trigger.rule.type == "ACCUSE":
        actor, actor_tokens = institution(scene, trigger)
    if not actor:
        actor, actor_tokens = _repeating(scene, trigger)
    if not actor and "arrest" in trigger.rule.mode:
        actor, actor_tokens = arresting(scene, trigger)
    if actor and not recipient and trigger.rule.type in ("ACCUSE", "REQUEST", "THREATEN"):
        recipient, recipient_tokens = answering(scene, trigger, actor)
    if trigger.rule.type == "ACCUSE" and (charged := on_charges(scene, trigger))[0]:
        return _Sides((), (), *charged)
    if not recipient and trigger.rule.type in _ADDRESSED:
        recipient, recipient_tokens = seat_of(scene, trigger, actor)
    if not recipient and "visit" in trigger.rule.mode:
        recipient, recipient_tokens = hosts(scene, trigger, actor)
    if not recipient and trigger.rule.type == "PROTEST":
        recipient, recipient_tokens = demanded_gone(scene, trigger, actor)
    if not recipient and trigger.rule.type == "REQUEST":
        recipient, recipient_tokens = to_do_it(scene, trigger, actor)
    if not recipient and trigger.rule.type == "REQUEST":
        recipient, recipient_tokens = lying_under(scene, trigger)
    if not recipient and "investigate" in trigger.rule.mode:
        recipient, recipient_tokens = looked_into(scene, trigger, actor)
    if not recipient and trigger.rule.type == "ACCUSE":
        recipient, recipient_tokens = _accused(scene, trigger, actor)
    if not recipient and trigger.rule.type == "ACCUSE":
        recipient, recipient_tokens = drawn_by(scene, trigger, (actor, actor_tokens))
    if recipient and trigger.rule.type == "REJECT" and refusing(scene, trigger, recipient_tokens):
        return _Sides(recipient, recipient_tokens, (), ())
    if actor and not recipient and meant_for(scene, trigger, actor_tokens):
        return _Sides((), (), actor, actor_tokens)
    ones_own = trigger.rule.type in ("AGREE", "CONCEDE", "THREATEN")  # "X's pledge to add soldiers to its army"
    kept = (m for m in recipient if not own_state(m, actor) and not (ones_own and own_thing(scene, m)))
    return _Sides(actor, actor_tokens, tuple(kept), recipient_tokens)


def _done_to(scene: Scene, trigger: Trigger, doing: _Doing) -> Found:
    """At the rule's places for the recipient, else who suffers, is invaded or is told to have died of it."""
    attack, taken = trigger.rule.type in ATTACKS, doing.actor[0]
    found = doing.suffering
    if not found[0]:
        found = first(scene, trigger, trigger.rule.recipient, attack, taken)
        if scene.parse.lemmas[trigger.token] in scene.senses.reached.slaughters:
            found = without_scenes(scene, trigger, found)
    if not found[0] and attack:
        found = _into(scene, trigger)
    if not found[0] and attack and taken:
        found = _defended(scene, trigger)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = right_behind(scene, trigger, taken)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = victims_told(scene, trigger, taken)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = across_time(scene, trigger)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = helped_against(scene, trigger, doing.actor)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = hurt_in(scene, trigger)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = lying_under(scene, trigger)
    if not found[0] and trigger.rule.type == "ASSAULT":
        found = taken_from(scene, trigger)
    if not found[0] and trigger.rule.type == "ASSAULT" and not _in_aid(scene, trigger):
        found = purposed(scene, trigger, taken)
    return found


def _in_aid(scene: Scene, trigger: Trigger) -> bool:
    """ "the strikes are carried out to help X": X is not hit."""
    parse, verb = scene.parse, scene.parse.heads[trigger.token]
    return any(parse.deps[c] in ("advcl", "xcomp") and parse.lemmas[c] in scene.senses.reached.aids for c in parse.children[verb])


def _together(scene: Scene, trigger: Trigger, doing: Found) -> Found:
    """All sides of talks, fights and agreements."""
    more, tokens = partners(scene, trigger)
    actor, actor_tokens = union(doing[0], more), (*doing[1], *tokens)
    if len(actor) == 1 and trigger.rule.type in ("CONSULT", "ASSAULT"):
        other, tokens = other_side(scene, trigger)
        if not other and trigger.rule.type == "ASSAULT":
            other, tokens = spoken_for(scene, trigger)
        return union(other, actor), (*tokens, *actor_tokens)
    return (actor, actor_tokens) if actor else _repeating(scene, trigger)


def _repeating(scene: Scene, trigger: Trigger) -> Found:
    """ "repeated its demand": the subject's."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.type not in SAID or not any(parse.tags[c] == "PRP$" for c in parse.children[token]):
        return NOBODY
    above = grammar.governor(parse, token)
    if above is None or above[1] in ("subject", "passive") or scene.passive(above[0]):
        return NOBODY  # "was hurt by her accusations": hers
    return mentions_at(scene, token, grammar.subjects(parse, above[0]), create=True, thing=False)


def _carried(scene: Scene, trigger: Trigger, sides: _Sides, support: tuple[int, str]) -> _Sides:
    """With those whom the verb over the noun makes its doers or sufferers: "launched", "came under", "killed"."""
    parse, token, (verb, how) = scene.parse, trigger.token, support
    attack, symmetric = trigger.rule.type in ATTACKS, trigger.rule.symmetric
    if how in ("object", "passive") and not unclaimed(parse, token):
        return _launched(scene, trigger, sides, support)
    if how == "strike" and not sides.recipient and attack:
        found = mentions_at(scene, token, grammar.objects(parse, verb), create=True, thing=True)
        return _Sides(sides.actor, sides.actor_tokens, *found)
    if how == "undergo" and not sides.recipient and not symmetric:
        given = scene.passive(verb)  # "have been given refuge"
        under = grammar.patients(parse, verb) if given else grammar.subjects(parse, verb)
        recipient, tokens = mentions_at(scene, token, under, create=True, thing=attack)
        if attack and not sides.actor:  # "came under attack of X's units"
            return _Sides(*first(scene, trigger, ("by", "of", "from"), False, recipient), recipient, tokens)
        return _Sides(sides.actor, sides.actor_tokens, recipient, tokens)
    return sides


def _launched(scene: Scene, trigger: Trigger, sides: _Sides, support: tuple[int, str]) -> _Sides:
    """Who launched, staged or held it, by the verb that carries the noun."""
    parse, token, (verb, how) = scene.parse, trigger.token, support
    passive = scene.passive(verb)
    doers = grammar.agents(parse, verb) if passive else grammar.subjects(parse, verb)
    if not doers and how == "object" and passive:  # "is involved in clashes with"
        doers = grammar.patients(parse, verb)
    found, tokens = mentions_at(scene, token, doers, create=True, thing=False)
    if not found:
        return sides
    recipient, recipient_tokens = sides.recipient, sides.recipient_tokens
    if trigger.rule.symmetric:
        found, tokens = union(found, sides.actor), (*tokens, *sides.actor_tokens)
    elif not recipient and "mod" not in trigger.rule.recipient and sides.actor_tokens and sides.actor_tokens[0] < token:
        # "Turkey launched Syria strikes": a premodifier yields to the subject of the light verb
        recipient = tuple(m for m in sides.actor if m not in found and m.text.lower() not in scene.senses.reached.imposers)
    return _Sides(found, tokens, tuple(m for m in recipient if m not in found), recipient_tokens)


def _accused(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "the accusation that X directed the attack": X."""
    parse = scene.parse
    for c in parse.children[trigger.token]:
        that = any(parse.deps[m] == "mark" and parse.lowers[m] == "that" for m in parse.children[c])
        if parse.deps[c] in ("acl", "ccomp") and that and parse.tags[c][0] == "V":
            doers = grammar.agents(parse, c) if scene.passive(c) else grammar.subjects(parse, c)
            said = parse.child(c, "attr") if parse.lemmas[c] == "be" else None
            if said is not None and any(parse.lowers[t] == "it" for t in parse.children_with(c, "nsubj")):
                doers = grammar.with_conjuncts(parse, said)  # "that it was X that used gas"
            found, tokens = mentions_at(scene, trigger.token, doers, create=True, thing=False)
            return tuple(m for m in found if m not in actor and m.form != "pronoun"), tokens
    return (), ()


def _suffered(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "the senator's assassination": of deeds done to one person the owner suffers it, unless an "of" names who does."""
    parse, token = scene.parse, trigger.token
    pronoun = any(parse.tags[t] == "PRP$" for t in parse.children[token])  # "his arrest"
    if (
        parse.lemmas[token] not in scene.senses.deeds.done_to_one
        or not tokens
        or not (pronoun or all(parse.deps[t] == "poss" for t in tokens))
    ):
        return False
    if any(parse.lowers[c] == "of" for c in parse.children[token]):
        return False
    owners = tuple(m for t in tokens if (m := scene.actor_at(t)) is not None)
    return bool(owners) and not any(is_state(m) or armed(scene, m) for m in owners)


def _flown(scene: Scene, trigger: Trigger) -> Found:
    """ "the air strikes of the Russian warplanes", "the shelling of the regime and its jets": whose planes bomb."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in scene.senses.deeds.from_above and parse.lowers[token] not in scene.senses.deeds.from_above:
        return NOBODY
    tokens = grammar.prepositional(parse, (token,), "of")
    if not any("aircraft" in scene.classes(t) and parse.tags[t] == "NNS" for t in tokens):
        return NOBODY
    return mentions_at(scene, token, tokens, create=True, thing=False)


def _into(scene: Scene, trigger: Trigger) -> Found:
    """ "an offensive into X": X."""
    above = grammar.governor(scene.parse, trigger.token)
    verbs = (above[0],) if above is not None and above[1] in ("object", "passive") else ()
    tokens = grammar.prepositional(scene.parse, (trigger.token, *verbs), "into")
    found = tuple(m for t in tokens for m in (participant(scene, t, create=True) or place_party(scene, t)))
    return found, tokens if found else ()


def _defended(scene: Scene, trigger: Trigger) -> Found:
    """ "defending the town from an invasion": the town."""
    parse, token = scene.parse, trigger.token
    prep = parse.heads[token]
    if parse.deps[token] != "pobj" or parse.lowers[prep] not in ("from", "against"):
        return NOBODY
    above = parse.heads[prep]
    verb = above if parse.tags[above][0] == "V" else parse.heads[above]
    if parse.lemmas[verb] not in scene.senses.reached.defends or (verb != above and parse.deps[above] != "dobj"):
        return NOBODY
    saved = grammar.patients(parse, verb) if scene.passive(verb) else grammar.objects(parse, verb)
    return mentions_at(scene, token, saved, create=True, thing=True)


def _placed(scene: Scene, token: int) -> bool:
    """ "an attack in X": it says where it was, so it is no bare mention."""
    parse = scene.parse
    return any(
        scene.mentions.at(o, "place") is not None
        for c in parse.children[token]
        if parse.deps[c] == "prep" and parse.lowers[c] in ("in", "at", "near", "outside", "on")
        for o in parse.children[c]
    )
