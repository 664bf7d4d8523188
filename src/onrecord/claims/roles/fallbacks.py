"""Who takes part where a rule's own places hold nobody, and what is found there but is no party: the doer's own means."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import ARMS, place_described, place_party
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.role_words import TURNS_TO
from onrecord.claims.roles.clauses import protested
from onrecord.claims.roles.defied import answered, demanded_gone
from onrecord.claims.roles.inside import party_inside, place_inside, told_to
from onrecord.claims.roles.objects import clause_subject, to_go
from onrecord.claims.roles.own import OWN_MEANS, own_border, own_means, own_state, own_thing
from onrecord.claims.roles.places import Found, first, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

ATTACKS = frozenset(["ASSAULT", "COERCE", "PROTEST", "SANCTION"])
OF_ONES_OWN = frozenset(["AGREE", "CONCEDE", "RETREAT", "MOBILIZE", "AID", "THREATEN"])
# Acts towards a state that the news often names only as their place: "called for reform in X", "sent aid workers into X".
_TOWARD_STATES = frozenset(
    ["REQUEST", "AID", "RETREAT", "CONCEDE", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "REJECT", "ACCUSE"]
)
_IN_PLACES = frozenset(
    ["AID", "RETREAT", "CONCEDE", "COERCE", "MOBILIZE"]
)  # "a curfew in X", "a truce in X": towards those there
_TOWARD_PLACES = _IN_PLACES | {"SANCTION", "AGREE", "REJECT", "THREATEN"}
_LOCAL_MODES = frozenset(["curfew", "martial-law", "restrict", "withhold"])
_SPOKEN_TO = frozenset(["REQUEST", "ACCUSE", "THREATEN"])
_MATTERS = frozenset(["document", "speech", "abstract", "time_word", "talks", "legal", "evidence", "emotion", "price", "money"])
_FRIENDLY = frozenset(["SUPPORT", "COOPERATE", "AID"])
_PLACES_AND_PEOPLE = frozenset(["person", "territory", "facility", "military_facility", "residential", "place_word"])
# Words behind which an event noun's victim or partner may stand even where the entry does not say so.
_TOWARD = ("against", "on", "with", "to", "from", "toward", "towards", "over")


def past_own(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...], found: tuple[Mention, ...]) -> Found:
    """ "offered its troops to X": what is the doer's own is no recipient, X is."""
    others = tuple(m for m in found if not is_own(scene, trigger, m, actor))
    if others:
        return others, ()
    places = ("to", "for", "from", "with", "against", "into", "in")
    again, tokens = first(scene, trigger, places, False, (*actor, *found))
    if not again:
        again, tokens = party_inside(scene, trigger, (*actor, *found))
    if not again:
        again, tokens = _place_party(scene, trigger, (*actor, *found))
    return (again, tokens) if again else place_inside(scene, trigger, (*actor, *found))


def is_own(scene: Scene, trigger: Trigger, mention: Mention, actor: tuple[Mention, ...]) -> bool:
    """What belongs to the doer: "its troops", the troops he sends, his own country."""
    if own_border(scene, mention, actor):
        return True
    if trigger.rule.type in _SPOKEN_TO and any(m is mention for t in trigger.objects if (m := scene.actor_at(t)) is not None):
        return False  # a general who urges his own country to do something
    if trigger.rule.type == "SUPPORT" and own_thing(scene, mention):
        return True  # "defended its decision", "thanked its fans"
    if trigger.rule.type == "SUPPORT" and scene.parse.lemmas[trigger.token] == "defend" and mention.form == "name":
        return False  # a minister who defends the policies of his country
    if trigger.rule.type not in OF_ONES_OWN:
        return own_state(mention, actor)
    return own_thing(scene, mention) or own_means(scene, trigger, mention, actor) or own_state(mention, actor)


def recipient_places(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The rule's places; what a state sends ("sent troops to X") is no recipient, whom it supplies with something is."""
    places = trigger.rule.recipient
    taking = trigger.rule.type == "COERCE" and "seize" in trigger.rule.mode and places[0] == "object"
    if taking and (_taken_thing(scene, trigger) or _taken_from_a_side(scene, trigger)):
        return ("from", *places)  # "confiscated weapons from X", "seized the town from the army"
    urged = trigger.rule.type == "REQUEST" and len(trigger.tokens) > 1 and scene.parse.lowers[trigger.tokens[-1]] == "for"
    if urged and grammar.has_child(scene.parse, trigger.token, ("dobj", "nsubjpass")):
        return ("object", *places)
    if _as_particle(scene, trigger):
        return ("object", *places)
    if trigger.rule.type == "REQUEST" and any(to_go(scene, t) is not None for t in trigger.objects):
        return ("object", *places)
    if urged and any(_to_act(scene, t) for t in trigger.objects):
        return ("object", *places)  # "pushed the governor for changes to the state's law"
    if trigger.rule.type in ("MOBILIZE", "AID"):
        supplied = grammar.prepositional(scene.parse, (trigger.token, *trigger.objects), "with")
        if trigger.rule.type == "AID" and supplied and trigger.objects:
            return ("object",) if any(_somebody(scene, t) for t in trigger.objects) else places
        if trigger.rule.type == "MOBILIZE" or (
            scene.parse.lemmas[trigger.token] not in scene.senses.reached.helped
            and any(scene.classes(t) & OWN_MEANS for t in trigger.objects)
        ):
            return tuple(p for p in places if p != "object") or ("to", "against", "into", "in")
    return places


def _as_particle(scene: Scene, trigger: Trigger) -> bool:
    """ "called on the aid groups to leave", where the parser takes "on" for a particle and those who are asked for its object."""
    parse, last = scene.parse, trigger.tokens[-1]
    particle = last != trigger.token and parse.deps[last] == "prt" and parse.lowers[last] in trigger.rule.recipient
    return particle and any(o > last for o in trigger.objects)


def _to_act(scene: Scene, token: int) -> bool:
    """ "called for the coalition to withdraw": somebody definite, who is to act; not "called for a movement to resist"."""
    parse = scene.parse
    to = any(parse.tags[c] == "TO" for v in parse.children[token] if v > token for c in parse.children[v])
    beside = parse.tags[token + 1 : token + 2] == ("TO",)
    indefinite = any(parse.lowers[c] in ("a", "an", "more", "any", "no") for c in parse.children[token] if c < token)
    return (to or beside) and not indefinite and parse.tags[token][0] == "N"


def _somebody(scene: Scene, token: int) -> bool:
    """ "provided the army with aircraft": the object is who gets it."""
    return scene.actor_at(token) is not None or bool(scene.classes(token) & {"person", "group", "armed"})


def _taken_from_a_side(scene: Scene, trigger: Trigger) -> bool:
    found, _ = first(scene, trigger, ("from",), False)
    return bool(found) and all(armed(scene, m) or is_state(m) for m in found)


def _taken_thing(scene: Scene, trigger: Trigger) -> bool:
    return bool(trigger.objects) and all(
        scene.actor_at(t) is None and scene.mentions.at(t, "place") is None and scene.classes(t).isdisjoint(_PLACES_AND_PEOPLE)
        for t in trigger.objects
    )


def elsewhere(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """Where an entry's own places hold nobody: owners and prepositions of the object, a state named as the place, the clause."""
    rule = trigger.rule
    recipient, tokens = ((), ()) if rule.type == "RETREAT" else _at_object(scene, trigger, actor)
    if not recipient and rule.type == "REQUEST":
        recipient, tokens = first(scene, trigger, ("clause-subject",), False, actor)
        if not recipient:
            recipient, tokens = _asked(scene, trigger)
    if not recipient and rule.type in ("AGREE", "AID"):
        recipient, tokens = _given_below(scene, trigger, actor)
    taken = "arrest" in rule.mode and rule.part == "verb" and scene.passive(trigger.token)
    if not recipient and rule.type in _TOWARD_STATES and not taken:  # "was arrested in X": whoever it was
        recipient, tokens = first(scene, trigger, ("in", "within", "throughout", "across"), False, actor)
    if rule.type == "THREATEN" and trigger.clause is not None and scene.parse.lemmas[trigger.clause] in TURNS_TO:
        return recipient, tokens
    for types, unless, find in _FARTHER:
        if recipient:
            break
        if (not types or rule.type in types) and rule.type not in unless:
            recipient, tokens = find(scene, trigger, actor)
    return recipient, tokens


def _at_object(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """At the owners and prepositions of the words and of their object; of an attack, the thing hit where it is a part of whom."""
    attack = trigger.rule.type in ATTACKS
    friendly = trigger.rule.type in _FRIENDLY  # "support a ban on X"
    toward: tuple[str, ...] = ("with", "to", "toward", "towards") if friendly else _TOWARD
    if trigger.rule.type == "MOBILIZE":
        toward = tuple(p for p in toward if p != "from")  # "moves aircraft from X to Y"
    places = ("poss", "mod", "of", "against", "on", "at", "around") if attack else ("poss", "mod", "of", *toward)
    if any(told_to(scene, trigger, c) for o in (trigger.token, *trigger.objects) for c in scene.parse.children[o]):
        places = tuple(p for p in places if p not in ("to", "with"))
    recipient, tokens = first(scene, trigger, places, attack, actor)
    recipient = recipient[:1] if len(recipient) > 2 else recipient
    if attack and len(recipient) == 1 and (head := _part_of(scene, trigger, recipient[0], tokens)) is not None:
        recipient = () if scene.classes(head) & ARMS else (nominal(scene, head, None),)
    return recipient, tokens


def _part_of(scene: Scene, trigger: Trigger, mention: Mention, tokens: tuple[int, ...]) -> int | None:
    """ "bombed a funeral hall": the hall, not a funeral; "set off a car bomb": nobody's car."""
    parse, first_of = scene.parse, tokens[0] if tokens else None
    if first_of is None or mention.form != "nominal" or (mention.actor is not None and mention.actor.country is not None):
        return None
    head = parse.heads[first_of]
    joined = parse.deps[first_of] in ("compound", "nmod", "amod") and head in trigger.objects
    return head if joined and parse.tags[head] in ("NN", "NNS") else None


def _asked(scene: Scene, trigger: Trigger) -> Found:
    """ "demanded that the centre take steps": whoever is to do something can, whatever the noun."""
    parse, clause = scene.parse, trigger.clause
    if clause is None or parse.lemmas[clause] == "be" or scene.passive(clause):
        return (), ()
    named = tuple(t for t in clause_subject(scene, trigger) if parse.tags[t][0] == "N" and scene.classes(t).isdisjoint(_MATTERS))
    singular = parse.tags[clause] == "VBP" and any(parse.tags[t] in ("NN", "NNP") for t in named)  # a subjunctive
    bare = singular or parse.tags[clause] in ("VB", "NN")
    bare = bare and any(parse.lowers[c] == "that" for c in parse.children[clause])
    return (tuple(nominal(scene, t, None) for t in named), named) if bare and named else ((), ())


def _given_below(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "willing to provide arms alongside medical aid to X", "gave money for food for X": X, wherever the word hangs below what
    is given."""
    parse = scene.parse
    verb = trigger.clause if trigger.clause is not None else trigger.token
    if parse.lemmas[verb] not in scene.senses.targets.gives:
        return (), ()
    things = [c for c in parse.children[verb] if parse.deps[c] in ("dobj", "prep") and c > verb]
    words = ("to", "for") if trigger.rule.type == "AID" else ("to",)
    preps = (t for c in things for t in parse.subtree(c) if parse.lowers[t] in words and parse.deps[t] == "prep")
    heads = tuple(o for t in preps if parse.tags[parse.heads[t]][0] == "N" for o in grammar.governed(parse, t))
    found, tokens = mentions_at(scene, trigger.token, heads, create=True, thing=False)
    return tuple(m for m in found if m not in actor and not own_state(m, actor)), tokens


def _seat(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "reopened its embassy in X": X, the seat of a government."""
    parse = scene.parse
    missions = tuple(t for t in (*trigger.tokens, *trigger.objects) if parse.lemmas[t] in scene.senses.targets.missions)
    tokens = grammar.prepositional(parse, missions, "in") or (
        grammar.prepositional(parse, (trigger.token,), "in") if missions else ()
    )
    found = tuple(m for t in tokens for m in place_party(scene, t) if m not in actor)
    return found, tokens if found else ()


def _gerund_subject(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "agreed to Paris taking charge of X's stores": Paris, though as a town's name it is a place first."""
    parse = scene.parse
    heads = (*trigger.objects, *(t for word in ("to", "on", "about") for t in grammar.prepositional(parse, trigger.tokens, word)))
    named = tuple(t for t in heads if parse.tags[t] == "NNP" and parse.tags[t + 1 : t + 2] == ("VBG",))
    found = tuple(m for t in named for m in place_party(scene, t) if m not in actor)
    return found, named if found else ()


def _same_measure(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "imposed sanctions on X, freezing assets and banning travel": X."""
    parse, clause = scene.parse, trigger.token
    while parse.deps[clause] == "conj" and parse.tags[clause] == "VBG":
        clause = parse.heads[clause]
    if parse.deps[clause] != "advcl" or parse.tags[clause] != "VBG" or clause <= parse.heads[clause]:
        return (), ()
    measures = tuple(o for o in grammar.objects(parse, parse.heads[clause]) if parse.lemmas[o] in scene.senses.reached.measures)
    tokens = tuple(t for word in ("on", "against") for t in grammar.prepositional(parse, measures, word))
    found, used = mentions_at(scene, trigger.token, tokens, create=True, thing=False)
    return tuple(m for m in found if m not in actor), used


def _place_party(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """A town, region or country that an act is directed to, taken for those there: "sent aid to X", "withdrew from X"."""
    if trigger.rule.type not in _TOWARD_PLACES:
        return (), ()
    parse = scene.parse
    bases = [*trigger.tokens, *(trigger.objects if trigger.rule.part != "noun" else ())]
    if trigger.clause is not None:
        bases.extend((trigger.clause, *grammar.objects(parse, trigger.clause)))
    if trigger.rule.type == "THREATEN" and trigger.clause is not None:  # "threatened to shell the town"
        tokens = grammar.objects(parse, trigger.clause)
        if found := _named(scene, tokens, actor) or _described(scene, tokens):
            return found, tokens
    places = ["to", "into", "from", "against", "on", "toward", "towards", "over"]
    if trigger.rule.type in _IN_PLACES:
        places += ["in", "of", "for"]
    if trigger.rule.type in ("CONCEDE", "COERCE"):  # "lifted a state of emergency in X"
        bases.extend(grammar.prepositional(parse, trigger.objects, "of"))
    if trigger.rule.type == "MOBILIZE":
        places += ["near", "along", "off", "around"]
    behind = [grammar.prepositional(parse, tuple(dict.fromkeys(bases)), place) for place in places]
    for tokens in behind:
        if found := _named(scene, tokens, actor):
            return found, tokens
    if trigger.rule.type in ("SANCTION", "REJECT", "AGREE") or (
        trigger.rule.type == "COERCE" and _LOCAL_MODES.isdisjoint(trigger.rule.mode)
    ):
        return (), ()  # "displaced to other parts of the country", "sent to a jail", "seized in an area"
    found, tokens = next(((f, tokens) for tokens in behind if (f := _described(scene, tokens))), ((), ()))
    if trigger.rule.type == "RETREAT" and "disarm" in trigger.rule.mode:  # not "surrendered in a town"
        named = scene.in_sentence("place", parse.sentence_of[trigger.token])
        found = tuple(m for m in found if any(m.start <= p.start and p.end <= m.end for _, p in named if p.form == "name"))
    return found, tokens


def _named(scene: Scene, tokens: tuple[int, ...], actor: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for t in tokens for m in place_party(scene, t) if m not in actor and not own_state(m, actor))


def _described(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    return tuple(m for t in tokens for m in place_described(scene, t))


def _condition_subject(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "threatened to strike unless X yields": X."""
    parse = scene.parse
    for verb in (trigger.token, *(c for c in parse.children[trigger.token] if parse.deps[c] == "xcomp")):
        for c in parse.children[verb]:
            if parse.deps[c] == "advcl" and any(parse.lowers[m] in ("if", "unless", "until") for m in parse.children[c]):
                found, tokens = mentions_at(scene, trigger.token, grammar.subjects(parse, c), create=True, thing=False)
                if any(m not in actor for m in found):
                    return tuple(m for m in found if m not in actor), tokens
    return (), ()


# Where else somebody is looked for, in this order: for which types (none named: all), for which not, and how.
_FARTHER: tuple[tuple[frozenset[str], frozenset[str], Callable[[Scene, Trigger, tuple[Mention, ...]], Found]], ...] = (
    (frozenset(), ATTACKS, _seat),
    (frozenset(), ATTACKS, _gerund_subject),
    (frozenset(), ATTACKS, party_inside),
    (frozenset(["THREATEN", "PROTEST"]), frozenset(), _condition_subject),
    (frozenset(["PROTEST"]), frozenset(), protested),
    (frozenset(["PROTEST"]), frozenset(), answered),
    (frozenset(["PROTEST"]), frozenset(), demanded_gone),
    (frozenset(["COERCE", "SANCTION"]), frozenset(), _same_measure),
    (frozenset(), frozenset(), _place_party),
    (frozenset(["AID", "RETREAT", "CONCEDE", "MOBILIZE", "AGREE"]), frozenset(), place_inside),
)
