"""Actors and recipients of a verb: its subject and objects, and the clauses around it where these name nobody."""

from __future__ import annotations

from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import place_party
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.participants.read import participant
from onrecord.claims.role_words import SAID
from onrecord.claims.roles.asked import matters
from onrecord.claims.roles.clauses import sent_against, the_wounded, without_sufferers
from onrecord.claims.roles.deeds import in_custody_of, of_the_attack
from onrecord.claims.roles.defied import defied, sent_to
from onrecord.claims.roles.fallbacks import ATTACKS, elsewhere, is_own, past_own, recipient_places
from onrecord.claims.roles.hosts import hosts
from onrecord.claims.roles.judged import owner_of_deal, signed_by, so_named, to_blame
from onrecord.claims.roles.partners import agreed_with, partners
from onrecord.claims.roles.places import Found, first, mentions_at, union
from onrecord.claims.roles.result import Roles
from onrecord.claims.roles.sides import allies
from onrecord.claims.roles.subjects import WRITINGS, with_means
from onrecord.claims.roles.targets import dispersed_as, driven_into, fired_at, kept_from, purposed, put_down, whose_things
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.language.tags import TENSED
from onrecord.model import Mention

_OUT = frozenset(["expel", "deport"])
_LANDS = frozenset(["territory", "place_word", "facility", "military_facility", "residential", "infrastructure"])
_BALLOTS = frozenset(["vote", "elect", "campaign", "nominate", "endorse"])
_DONE_TO_PLACES = frozenset(["COERCE", "ASSAULT"])


def verb_roles(scene: Scene, trigger: Trigger) -> Roles:
    """The parties of a verb by its rule: its own subject and objects first, then allies, agents and the clauses around it."""
    parse, rule = scene.parse, trigger.rule
    attack = rule.type in ATTACKS
    actor, actor_tokens = _doers(scene, trigger)
    if rule.type == "ACCUSE" and (blame := to_blame(scene, trigger)) is not None:
        (actor, actor_tokens), (recipient, recipient_tokens) = blame
        return Roles(actor, recipient, actor_tokens, recipient_tokens, bool(actor), None, True)
    if rule.symmetric:
        more, tokens = partners(scene, trigger)
        return Roles(union(actor, more), (), (*actor_tokens, *tokens), (), True, None, True)
    harmed = tuple(m for m, t in zip(actor, actor_tokens, strict=False) if attack and _harmed(scene, t, trigger.token))
    if harmed:  # "26 were killed and 41 wounded"
        actor, actor_tokens = tuple(m for m in actor if m not in harmed), ()
    if not actor:
        actor, actor_tokens = _doers_elsewhere(scene, trigger, actor_tokens)
    beside, beside_tokens = allies(scene, trigger)
    actor, actor_tokens = union(actor, beside), (*actor_tokens, *beside_tokens)
    recipient, recipient_tokens = _undergoers(scene, trigger, actor)
    if not actor and _whose_inquiry(scene, trigger, recipient_tokens):
        actor, actor_tokens, recipient, recipient_tokens = recipient, recipient_tokens, (), ()
    more = _late(scene, trigger, recipient, recipient_tokens)
    actor, recipient = union(actor, more), tuple(m for m in recipient if m not in more)
    recipient = without_sufferers(scene, trigger, recipient)
    aside = matters(scene, trigger, recipient)
    recipient = tuple(m for m in recipient if m not in aside)
    recipient = (*recipient, *(m for m in harmed if m not in recipient))
    recipient = agreed_with(scene, trigger, actor, recipient)
    direct = any(parse.deps[c] in ("nsubj", "nsubjpass", "agent") for c in parse.children[trigger.token])
    return Roles(actor, tuple(m for m in recipient if m not in actor), actor_tokens, recipient_tokens, direct, None, True)


def _doers(scene: Scene, trigger: Trigger) -> Found:
    """Who does it by the verb itself, by the clause above where it has no subject, or by who tells on somebody."""
    rule = trigger.rule
    actor, actor_tokens = first(scene, trigger, rule.actor, thing=False)
    if (above := _not_himself(scene, trigger)) is not None:
        actor, actor_tokens = mentions_at(scene, trigger.token, above, create=True, thing=False)
    if rule.type == "ASSAULT" and actor_tokens and all(_place_alone(scene, t) for t in actor_tokens):
        actor, actor_tokens = (), ()
    if rule.type == "MOBILIZE" and (owners := tuple(o for t in actor_tokens for o in with_means(scene, t))):
        actor, actor_tokens = mentions_at(scene, trigger.token, owners, create=True, thing=False)
    if not actor and rule.type in SAID:
        actor, actor_tokens = _telling_on(scene, trigger)
    return actor, actor_tokens


def _place_alone(scene: Scene, token: int) -> bool:
    """ "troops destroy X's oil stations kill nine": stations, whosever they are, kill nobody."""
    classes = scene.classes(token)
    still = classes & {"facility", "infrastructure", "residential"} and classes.isdisjoint(PEOPLE)
    return bool(still) and scene.parse.tags[token] in ("NN", "NNS") and scene.actor_at(token) is None


def _whose_inquiry(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> bool:
    """ "a German probe into their affairs was opened": the Germans look into them."""
    parse = scene.parse
    if "investigate" not in trigger.rule.mode or not tokens or not scene.passive(trigger.token):
        return False
    owned = (parse.deps[t] in ("amod", "compound") and parse.tags[t] != "NNS" for t in tokens)
    return all(owned) and all(parse.heads[t] in (*trigger.objects, *trigger.tokens) and parse.tags[t][0] == "J" for t in tokens)


def _doers_elsewhere(scene: Scene, trigger: Trigger, actor_tokens: tuple[int, ...]) -> Found:
    """Who does it where the verb does not name them: whose attack it was done in, who put somebody out, what is moved."""
    rule = trigger.rule
    actor: tuple[Mention, ...] = ()
    if rule.type == "ASSAULT":
        actor, actor_tokens = of_the_attack(scene, trigger)
    if not actor and "arrest" in rule.mode:
        actor, actor_tokens = in_custody_of(scene, trigger)
    if not actor and scene.passive(trigger.token) and _OUT.intersection(rule.mode):
        actor, actor_tokens = _expelling(scene, trigger)
    if not actor and rule.type in ("RETREAT", "MOBILIZE"):
        actor, actor_tokens = _moved(scene, trigger)
    return actor, actor_tokens


def _undergoers(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """To whom it is done: by the verb itself, then by whatever else of the sentence the type lets name them."""
    parse, rule = scene.parse, trigger.rule
    attack = rule.type in ATTACKS
    recipient, recipient_tokens = first(scene, trigger, recipient_places(scene, trigger), attack, actor)
    if rule.type == "ASSAULT" and (hit := driven_into(scene, trigger))[0]:
        recipient, recipient_tokens = hit
    if not recipient:
        recipient, recipient_tokens = so_named(scene, trigger)
    if (signer := signed_by(scene, trigger))[0]:
        recipient, recipient_tokens = signer
    if (owner := owner_of_deal(scene, trigger))[0]:
        recipient, recipient_tokens = owner
    if rule.type in SAID and not scene.passive(trigger.token) and len(trigger.objects) > len(set(recipient_tokens)):
        recipient, recipient_tokens = _addressed(scene, trigger, actor, (recipient, recipient_tokens))
    if not recipient and rule.type in _DONE_TO_PLACES:
        recipient, recipient_tokens = _noun_before(scene, trigger)
    if not recipient:
        recipient, recipient_tokens = _given_to(scene, trigger, actor)
    if not recipient and rule.type == "ASSAULT":
        recipient, recipient_tokens = purposed(scene, trigger, actor)
    if not recipient and "crowd-control" in rule.mode:
        recipient, recipient_tokens = dispersed_as(scene, trigger)
    if not recipient and rule.type == "COERCE":
        recipient, recipient_tokens = put_down(scene, trigger)
    if not recipient and rule.type == "COERCE":
        recipient, recipient_tokens = kept_from(scene, trigger, actor)
    if not recipient and rule.recipient != ("none",) and not _charged(scene, trigger):
        recipient, recipient_tokens = elsewhere(scene, trigger, actor)
    if not recipient and rule.type == "REJECT":
        recipient, recipient_tokens = defied(scene, trigger, actor)
    if "investigate" in rule.mode and parse.lemmas[trigger.token] in scene.senses.reached.dispatches:
        recipient, recipient_tokens = sent_to(scene, trigger, actor)
    if not recipient:
        recipient, recipient_tokens = fired_at(scene, trigger, actor)
    if not recipient and "seize" in rule.mode:
        recipient, recipient_tokens = whose_things(scene, trigger, actor)
    if rule.type == "SUPPORT" and len(recipient) > 1 and parse.lemmas[trigger.token] in _BALLOTS:
        recipient, recipient_tokens = _candidates(scene, trigger, recipient, recipient_tokens)
    if rule.type == "ACCUSE" and (sued := sued_in(scene, trigger, recipient_tokens))[0]:
        recipient, recipient_tokens = sued
    if not recipient and "visit" in rule.mode:
        recipient, recipient_tokens = hosts(scene, trigger, actor)
    if rule.type == "SUPPORT" and _defends_own(scene, trigger):
        recipient, recipient_tokens = (), ()
    if any(is_own(scene, trigger, m, actor) for m in recipient):
        recipient, recipient_tokens = past_own(scene, trigger, actor, recipient)
    if not recipient and not actor and attack:
        recipient, recipient_tokens = the_wounded(scene, trigger)
    if not recipient and rule.type == "MOBILIZE":
        recipient, recipient_tokens = sent_against(scene, trigger, actor)
    return recipient, recipient_tokens


def _defends_own(scene: Scene, trigger: Trigger) -> bool:
    """ "defended its enforcement of UN sanctions", "justified their strikes on X": nobody else's deed is stood up for."""
    parse, objects = scene.parse, trigger.objects
    if parse.lemmas[trigger.token] not in ("defend", "justify", "uphold") or len(objects) != 1:
        return False
    deed = parse.lemmas[objects[0]] in scene.events.noun_patterns or scene.classes(objects[0]).isdisjoint(PEOPLE)
    return deed and scene.actor_at(objects[0]) is None and any(parse.tags[c] == "PRP$" for c in parse.children[objects[0]])


def _given_to(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "gave residents a deadline"; "sent the governor a letter demanding action": to whom the paper went."""
    parse, verb = scene.parse, trigger.token
    if parse.deps[verb] == "acl" and parse.lemmas[parse.heads[verb]] in WRITINGS and trigger.rule.type in SAID:
        verb = parse.heads[parse.heads[verb]]
    tokens = tuple(t for c in parse.children[verb] if parse.deps[c] == "dative" and parse.tags[c][0] in "NP" for t in (c,))
    if verb != trigger.token:
        tokens = tokens or grammar.prepositional(parse, (verb, *grammar.objects(parse, verb)), "to")
    found, used = mentions_at(scene, trigger.token, tokens, create=True, thing=False)
    kept = [(m, t) for m, t in zip(found, used, strict=True) if m not in actor]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)


def _late(scene: Scene, trigger: Trigger, recipient: tuple[Mention, ...], tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """ "the town, besieged by a mixture of X and Y, Z and V": members of the by-list that the parser joins to the town."""
    parse = scene.parse
    agents = grammar.agents(parse, trigger.token) if scene.passive(trigger.token) else ()
    if not agents or not recipient or len(tokens) != len(recipient):
        return ()
    if not any(t < trigger.token for t in grammar.patients(parse, trigger.token)):
        return ()
    return tuple(
        m
        for m, t in zip(recipient, tokens, strict=True)
        if t > max(agents) and parse.deps[t] in ("conj", "appos") and armed(scene, m)
    )


def sued_in(scene: Scene, trigger: Trigger, tokens: tuple[int, ...]) -> Found:
    """ "filed a suit in a Paris court against X", where the parser gives X to the court: X."""
    parse = scene.parse
    courts = tuple(t for t in tokens if parse.deps[t] == "pobj" and parse.lowers[parse.heads[t]] in ("in", "at", "with"))
    heads = grammar.prepositional(parse, courts, "against") if courts and len(courts) == len(tokens) else ()
    return mentions_at(scene, trigger.token, heads, create=True, thing=False)


def _charged(scene: Scene, trigger: Trigger) -> bool:
    """ "X is alleged to have ousted Y": X, and nobody named in the charge, is accused."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.type != "ACCUSE" or not scene.passive(token) or trigger.clause is None:
        return False
    to = any(parse.tags[c] == "TO" for c in parse.children[trigger.clause])
    return to and any(parse.tags[t][0] == "N" for t in grammar.patients(parse, token))


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
    joined = parse.deps[token] == "conj" and parse.deps[clause] == "ccomp" and parse.tags[token] in TENSED
    if not joined or grammar.has_child(parse, token, ("nsubj", "nsubjpass", "aux")):
        return (), ()
    if parse.tags[parse.heads[clause]] != parse.tags[token]:
        return (), ()
    return mentions_at(scene, token, grammar.subjects(parse, parse.heads[clause]), create=True, thing=False)


def _harmed(scene: Scene, token: int, told: int) -> bool:
    """A bare number that the text counts as killed, wounded or arrested does none of it."""
    figure = scene.mentions.at(token, "figure")
    parse, verb = scene.parse, scene.parse.heads[token]
    bare = parse.tags[token] == "CD" or parse.lemmas[token] in QUANTITIES
    things = [c for c in parse.children[verb] if parse.deps[c] == "dobj"]
    if (
        told not in parse.subtree(token)
        and parse.lemmas[verb] in scene.events.words["casualty"]
        and all(parse.tags[c] == "CD" for c in things)
    ):
        bare = True  # "57 civilians killed", in the telegraphic past; not "a man who fought X has died"
    if not bare or figure is None or figure.figure is None:
        return False
    return figure.figure.measure in ("killed", "injured", "detained", "abducted", "displaced")


def _expelling(scene: Scene, trigger: Trigger) -> Found:
    """ "expelled from X": the state that people are sent out of."""
    tokens = grammar.prepositional(scene.parse, (trigger.token,), "from")
    found = tuple(m for t in tokens for m in participant(scene, t, create=True) if is_state(m) or _country(scene, t))
    return found, tokens if found else ()


def _moved(scene: Scene, trigger: Trigger) -> Found:
    """ "the army was withdrawn from the city": forces are moved by their own side, which the text names only in them."""
    if trigger.rule.type == "RETREAT" and "withdraw" not in trigger.rule.mode:
        return (), ()
    parse, token = scene.parse, trigger.token
    moved = grammar.patients(parse, token) if scene.passive(token) else ()
    if not moved and parse.tags[token] == "VBG":  # "worse than withdrawing the troops"
        moved = grammar.objects(parse, token)
    found, tokens = mentions_at(scene, token, moved, create=True, thing=False)
    kept = tuple((m, t) for m, t in zip(found, tokens, strict=True) if armed(scene, m))
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)


def _candidates(scene: Scene, trigger: Trigger, found: tuple[Mention, ...], tokens: tuple[int, ...]) -> Found:
    """ "voted for X for the Senate": the office behind a second preposition is nobody who is voted for."""
    parse = scene.parse
    prepared = {t: parse.heads[t] for t in tokens}
    first_of = min(prepared.values(), default=None)
    kept = [(m, t) for m, t in zip(found, tokens, strict=False) if parse.deps[t] != "pobj" or prepared[t] == first_of]
    return (tuple(m for m, _ in kept), tuple(t for _, t in kept)) if kept else (found, tokens)


def _noun_before(scene: Scene, trigger: Trigger) -> Found:
    """ "areas newly retaken by X": the noun before the participle, which is read as the doer's own."""
    parse, token = scene.parse, trigger.token
    if parse.deps[token] not in ("acl", "relcl") or not scene.passive(token):
        return (), ()
    found = tuple(nominal(scene, t, None) for t in grammar.patients(parse, token) if scene.classes(t) & _LANDS)
    return found, grammar.patients(parse, token) if found else ()


def _country(scene: Scene, token: int) -> bool:
    place = scene.mentions.at(token, "place")
    return place is not None and place.place is not None and place.place.precision == "country"


def _addressed(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...], known: Found) -> Found:
    """ "accused Damascus", "warned Kyiv and the rebels": a capital as the object of words stands for those who govern there."""
    if "object" not in trigger.rule.recipient or (known[0] and not set(known[1]) & set(trigger.objects)):
        return known
    if known[0]:
        towns = [t for t in trigger.objects if t not in known[1] and scene.parse.tags[t] == "NNP" and not scene.actor_at(t)]
        more = [(m, t) for t in towns for m in place_party(scene, t) if m not in actor and m not in known[0]]
        both = sorted((*zip(*known, strict=False), *more), key=lambda pair: pair[1])
        return tuple(m for m, _ in both), tuple(t for _, t in both)
    found = tuple(m for t in trigger.objects for m in place_party(scene, t) if m not in actor)
    if not found and trigger.rule.type == "REQUEST" and trigger.clause is not None:  # "urged surrogates to repeat it"
        parse = scene.parse
        to = any(parse.tags[c] == "TO" for c in parse.children[trigger.clause])
        asked = tuple(t for t in trigger.objects if parse.tags[t] == "NNS" or (to and parse.tags[t] == "NN"))
        asked = tuple(t for t in asked if parse.lemmas[t] not in scene.events.noun_patterns)  # not "pushed talks to avert war"
        found = tuple(nominal(scene, t, None) for t in asked if to or not scene.classes(t))
    return found, trigger.objects if found else ()
