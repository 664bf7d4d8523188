"""Actors and recipients of a trigger, read off the sentence's structure by what its rule says of where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.claims import grammar
from onrecord.claims.participants import participant
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.triggers import Trigger, compound_gerund, organised, organised_mention
from onrecord.language.parse import Parse
from onrecord.model import Mention

_ATTACKS = frozenset(["ASSAULT", "COERCE", "PROTEST", "SANCTION"])
_OWN_MEANS = frozenset(["soldier", "troop_like", "weapon", "vehicle", "aircraft", "ship"])  # what is sent is no recipient
# Acts towards a state that the news often names only as their place: "called for reform in X", "sent aid workers into X".
_TOWARD_STATES = frozenset(
    ["REQUEST", "AID", "RETREAT", "CONCEDE", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "REJECT", "ACCUSE"]
)
_OF_ONES_OWN = frozenset(["AGREE", "CONCEDE", "RETREAT", "MOBILIZE", "AID", "THREATEN"])
_POSSESSIVES = ("its ", "their ", "his ", "her ", "our ", "my ")
_SAID = frozenset(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"])
_PLACES_AND_PEOPLE = frozenset(["person", "territory", "facility", "military_facility", "residential", "place_word"])
_BARRIERS = frozenset(["nsubj", "nsubjpass", "relcl", "ccomp", "parataxis", "appos"])
_ANSWERS = frozenset(["REJECT", "AGREE", "SUPPORT", "CONCEDE", "ACCUSE"])
_LINKS = ("with", "between", "among", "and")
# Words behind which an event noun's victim or partner may stand even where the entry does not say so.
_TOWARD = ("against", "on", "with", "to", "from", "toward", "towards", "over")


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


def _mentions(
    scene: Scene, trigger: int, tokens: tuple[int, ...], create: bool, thing: bool
) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    found: list[Mention] = []
    used: list[int] = []
    for token in tokens:
        for mention in participant(scene, token, create, thing):
            if mention not in found and not mention.start <= scene.parse.starts[trigger] < mention.end:
                found.append(mention)
                used.append(token)
    return tuple(found), tuple(used)


def _first(
    scene: Scene, trigger: Trigger, places: tuple[str, ...], thing: bool, taken: tuple[Mention, ...] = ()
) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """The mentions at the first of the rule's role places that holds any."""
    for place in places:
        tokens = _tokens_at(scene, trigger, place)
        found, used = _mentions(scene, trigger.token, tokens, create=True, thing=thing)
        kept = [(m, t) for m, t in zip(found, used, strict=True) if m not in taken]
        if kept:
            return tuple(m for m, _ in kept), tuple(t for _, t in kept)
    return (), ()


def _tokens_at(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """Phrase heads at a role place: subject, object, poss, mod, clause-subject, clause-object or a preposition."""
    parse, token = scene.parse, trigger.token
    noun = trigger.rule.part == "noun"
    if place == "none":
        return ()
    if place == "subject":
        if trigger.rule.part == "adjective":
            return grammar.subjects(parse, parse.heads[token])
        if noun:
            above = grammar.governor(parse, token)
            return grammar.subjects(parse, above[0]) if above is not None else ()
        if _stative(scene, token):
            return grammar.patients(parse, token)
        return grammar.agents(parse, token) if grammar.is_passive(parse, token) else grammar.subjects(parse, token)
    if place == "object":
        return () if _stative(scene, token) else trigger.objects
    if place == "clause-subject":
        return _clause_subject(scene, trigger)
    if place == "clause-object":
        return _clause_objects(scene, trigger)
    if place in ("poss", "mod"):
        return _owners(scene, trigger, place)
    bases = (*trigger.tokens, *(trigger.objects if not noun else ()))
    found = grammar.prepositional(parse, tuple(dict.fromkeys(bases)), place)
    if not found and noun:
        above = grammar.governor(parse, token)
        if above is not None and (
            above[1] in ("object", "passive") or (above[1] == "subject" and parse.lemmas[above[0]] in scene.events.words["occur"])
        ):  # "clashes erupted between X and Y"
            found = grammar.prepositional(parse, (above[0],), place)
        if not found and place in ("on", "against"):  # "an attack by rebels on a convoy", read as rebels on a convoy
            found = grammar.prepositional(parse, grammar.prepositional(parse, (token,), "by"), place)
    return found


def _stative(scene: Scene, token: int) -> bool:
    """ "is committed to": the subject of a stative participle without an agent is the one who acts."""
    parse = scene.parse
    if parse.lemmas[token] not in scene.events.words["stative"] or not grammar.is_passive(parse, token):
        return False
    return not grammar.agents(parse, token)


def _owners(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """Possessor or premodifiers of the event noun, or of a verb's object."""
    parse = scene.parse
    nouns = (trigger.token,) if trigger.rule.part == "noun" else (*trigger.objects, *trigger.tokens[1:])
    labels = ("poss",) if place == "poss" else ("compound", "amod", "nmod")
    found: list[int] = []
    if noun_gerund(scene, trigger):
        found.extend(_before_gerund(scene, trigger.token))
    for noun in nouns:
        for c in parse.children[noun]:
            if parse.deps[c] in labels and (c not in trigger.tokens or (parse.tags[c][0] == "N" and organised(scene, c))):
                if parse.lemmas[c] in QUANTITIES:
                    continue
                if place == "mod" and c + 1 < len(parse) and parse.words[c + 1] == "-":
                    continue
                found.extend(grammar.with_conjuncts(parse, c))
                if place == "mod" and scene.actor_at(c) is None:
                    found.extend(parse.children_with(c, "compound", "amod", "poss"))
    return tuple(found)


def noun_gerund(scene: Scene, trigger: Trigger) -> bool:
    return trigger.rule.part == "noun" and compound_gerund(scene, trigger.token)


def _before_gerund(scene: Scene, token: int) -> tuple[int, ...]:
    """Whose shelling it is: the noun before the gerund and what modifies it."""
    parse, before = scene.parse, token - 1
    phrase = parse.heads[before] if parse.deps[before] in ("compound", "amod") else before
    owners = tuple(c for c in parse.children[phrase] if c < token and parse.deps[c] in ("compound", "amod", "poss", "nmod"))
    return owners if "weapon" in scene.classes(phrase) else (phrase, *owners)


def _clause_subject(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    if trigger.clause is None:
        return ()
    parse = scene.parse
    for c in parse.children[trigger.clause]:
        if parse.deps[c] in ("nsubj", "nsubjpass"):
            return grammar.with_conjuncts(parse, c)
    return grammar.inherited(parse, trigger.clause) if parse.tags[trigger.clause][0] == "V" else ()


def _clause_objects(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """Whom the clause is about: its object, else who stands behind its prepositions."""
    if trigger.clause is None:
        return ()
    parse, clause = scene.parse, trigger.clause
    found = grammar.patients(parse, clause) if grammar.is_passive(parse, clause) else grammar.objects(parse, clause)
    behind: tuple[int, ...] = ()
    for word in ("with", "to", "on", "against", "from", "for", "of", "in", "into"):
        behind += grammar.prepositional(parse, (clause, *found), word)
    return (*found, *behind)


def _verb_roles(scene: Scene, trigger: Trigger) -> Roles:
    parse, rule = scene.parse, trigger.rule
    attack = rule.type in _ATTACKS
    actor, actor_tokens = _first(scene, trigger, rule.actor, thing=False)
    if rule.symmetric:
        more, tokens = _partners(scene, trigger)
        return Roles(_union(actor, more), (), (*actor_tokens, *tokens), (), True, None, True)
    if not actor and rule.type == "ASSAULT":
        actor, actor_tokens = _of_the_attack(scene, trigger)
    recipient, recipient_tokens = _first(scene, trigger, _recipient_places(scene, trigger), attack, actor)
    if not recipient and rule.recipient != ("none",):
        recipient, recipient_tokens = _elsewhere(scene, trigger, actor)
    if rule.type in _OF_ONES_OWN and any(_own_thing(m) for m in recipient):
        recipient, recipient_tokens = _past_own(scene, trigger, actor, recipient)
    direct = any(parse.deps[c] in ("nsubj", "nsubjpass", "agent") for c in parse.children[trigger.token])
    return Roles(actor, tuple(m for m in recipient if m not in actor), actor_tokens, recipient_tokens, direct, None, True)


def _own_thing(mention: Mention) -> bool:
    return mention.form == "nominal" and mention.text.lower().startswith(_POSSESSIVES)


def _past_own(
    scene: Scene, trigger: Trigger, actor: tuple[Mention, ...], found: tuple[Mention, ...]
) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """ "offered its troops to X": what is the doer's own is no recipient, X is."""
    others = tuple(m for m in found if not _own_thing(m))
    if others:
        return others, ()
    places = ("to", "for", "from", "with", "against", "into", "in")
    again, tokens = _first(scene, trigger, places, False, (*actor, *found))
    return (again, tokens) if again else _deeper(scene, trigger, (*actor, *found))


def _of_the_attack(scene: Scene, trigger: Trigger) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """Whose attack it was: "killed in police firing", "injured in clashes with the army"."""
    parse = scene.parse
    verbs = [trigger.token, *(c for c in parse.children[trigger.token] if parse.deps[c] == "conj" and parse.tags[c][0] == "V")]
    nouns = list(trigger.tokens[1:])
    for word in ("in", "during", "from", "by"):
        for verb in verbs:
            for c in parse.children[verb]:
                if parse.lowers[c] == word and parse.deps[c] in ("prep", "agent"):
                    nouns.extend(o for o in parse.children[c] if parse.deps[o] in ("pobj", "pcomp"))
    for noun in nouns:
        # "in police firing", read as police who fire
        gerund = next(
            (a for a in parse.children[noun] if parse.tags[a] == "VBG" and parse.deps[a] == "acl" and a == noun + 1), None
        )
        if gerund is not None and parse.lowers[gerund] in scene.events.noun_patterns:
            return _mentions(scene, trigger.token, (noun,), create=True, thing=False)
        if parse.lowers[noun] not in scene.events.noun_patterns and parse.lemmas[noun] not in scene.events.noun_patterns:
            continue
        owners = [c for c in parse.children[noun] if c < noun and parse.deps[c] in ("compound", "poss", "amod", "nsubj", "nmod")]
        found, used = _mentions(scene, trigger.token, (*grammar.agents(parse, noun), *owners), create=True, thing=False)
        if found:
            return found, used
    return (), ()


def _recipient_places(scene: Scene, trigger: Trigger) -> tuple[str, ...]:
    """The rule's places; what a state sends ("sent troops to X") is no recipient, whom it supplies with something is."""
    places = trigger.rule.recipient
    if trigger.rule.type == "COERCE" and "seize" in trigger.rule.mode and places[0] == "object" and _taken_thing(scene, trigger):
        return ("from", *places)  # "confiscated weapons from X"
    if trigger.rule.type in ("MOBILIZE", "AID"):
        supplied = grammar.prepositional(scene.parse, (trigger.token, *trigger.objects), "with")
        if trigger.rule.type == "AID" and supplied and trigger.objects:
            return ("object",) if any(_somebody(scene, t) for t in trigger.objects) else places
        if trigger.rule.type == "MOBILIZE" or any(scene.classes(t) & _OWN_MEANS for t in trigger.objects):
            return tuple(p for p in places if p != "object") or ("to", "against", "into", "in")
    return places


def _somebody(scene: Scene, token: int) -> bool:
    """ "provided the army with aircraft": the object is who gets it."""
    return scene.actor_at(token) is not None or bool(scene.classes(token) & {"person", "group", "armed"})


def _taken_thing(scene: Scene, trigger: Trigger) -> bool:
    return bool(trigger.objects) and all(
        scene.actor_at(t) is None and scene.mentions.at(t, "place") is None and scene.classes(t).isdisjoint(_PLACES_AND_PEOPLE)
        for t in trigger.objects
    )


def _elsewhere(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """Where an entry's own places hold nobody: owners and prepositions of the object, a state named as the place, the clause."""
    attack = trigger.rule.type in _ATTACKS
    recipient: tuple[Mention, ...] = ()
    tokens: tuple[int, ...] = ()
    if trigger.rule.type != "RETREAT":
        places = ("poss", "mod", "of", "against", "on", "at", "around") if attack else ("poss", "mod", "of", *_TOWARD)
        recipient, tokens = _first(scene, trigger, places, attack, actor)
        recipient = recipient[:1] if len(recipient) > 2 else recipient
    if not recipient and trigger.rule.type in _TOWARD_STATES:
        recipient, tokens = _first(scene, trigger, ("in", "within", "throughout", "across"), False, actor)
    if not recipient and not attack:
        recipient, tokens = _deeper(scene, trigger, actor)
    if not recipient and trigger.rule.type in ("THREATEN", "PROTEST"):
        recipient, tokens = _condition_subject(scene, trigger, actor)
    return recipient, tokens


def _condition_subject(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """ "threatened to strike unless X yields": X."""
    parse = scene.parse
    for verb in (trigger.token, *(c for c in parse.children[trigger.token] if parse.deps[c] == "xcomp")):
        for c in parse.children[verb]:
            if parse.deps[c] == "advcl" and any(parse.lowers[m] in ("if", "unless", "until") for m in parse.children[c]):
                found, tokens = _mentions(scene, trigger.token, grammar.subjects(parse, c), create=True, thing=False)
                if any(m not in actor for m in found):
                    return tuple(m for m in found if m not in actor), tokens
    return (), ()


def _deeper(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """The first organised actor inside the object or clause: "lifted the sanctions imposed on X", "closed its border with X"."""
    parse = scene.parse
    for head, mention in scene.in_sentence("actor", parse.sentence_of[trigger.token]):
        if head <= trigger.token or mention in actor or mention.form == "pronoun" or not organised_mention(scene, mention):
            continue
        step = head
        for _ in range(7):
            if parse.heads[step] == step or parse.deps[step] in _BARRIERS:
                break
            if parse.deps[step] == "agent" and trigger.rule.type not in _ANSWERS:  # "rejected the plan proposed by X"
                break
            if parse.deps[step] == "advcl" and parse.tags[step] != "VB":
                break
            step = parse.heads[step]
            if step == trigger.token:
                found = tuple(m for h in grammar.with_conjuncts(parse, head) if (m := scene.actor_at(h)) is not None)
                return tuple(m for m in found if m not in actor), (head,)
    return (), ()


def _partners(scene: Scene, trigger: Trigger) -> tuple[tuple[Mention, ...], tuple[int, ...]]:
    """Everyone else in a symmetric event: objects and those behind with, between, among."""
    found: tuple[Mention, ...] = ()
    tokens: tuple[int, ...] = ()
    asked = () if trigger.rule.default_recipient else tuple(p for p in trigger.rule.recipient if p not in ("object", "none"))
    for place in dict.fromkeys(("object", *_LINKS, *asked)):
        if place == "and":
            continue
        mentions, used = _mentions(scene, trigger.token, _tokens_at(scene, trigger, place), create=True, thing=False)
        found, tokens = _union(found, mentions), (*tokens, *used)
    if not found:
        found, tokens = _mentions(scene, trigger.token, _owners(scene, trigger, "mod"), create=False, thing=False)
    return found, tokens


def _union(one: tuple[Mention, ...], more: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return (*one, *(m for m in more if m not in one))


def support_verb(scene: Scene, token: int) -> tuple[int, str] | None:
    """The verb that carries an event noun, and how: "object" (its subject acts), "passive", "undergo", "occur" or "strike"."""
    parse, lexicon = scene.parse, scene.events
    above = grammar.governor(parse, token)
    if above is None:
        return None
    verb, how = above
    lemma = parse.lemmas[verb]
    phrase = lemma
    for c in parse.children[verb]:
        if parse.deps[c] in ("prt", "prep") and verb < c < token + 3:
            phrase = f"{lemma} {parse.lowers[c]}"
            break
    if how == "object" and (lemma in lexicon.light_verbs or phrase in lexicon.light_verbs):
        return verb, "object"
    if how == "passive" and (lemma in lexicon.light_verbs or phrase in lexicon.light_verbs):
        return verb, "passive"
    if how not in ("object", "subject", "passive") and f"{lemma} {how}" in lexicon.light_verbs:
        return verb, "object"
    if (how == "object" and lemma in lexicon.passive_verbs) or f"{lemma} {how}" in lexicon.passive_verbs:
        return verb, "undergo"
    if how == "subject" and lemma in lexicon.words["outcome"]:
        return verb, "strike"
    if (how == "subject" and lemma in lexicon.words["occur"]) or (
        how == "object" and (lemma in lexicon.words["bring_about"] or _there(parse, verb))
    ):
        return verb, "occur"
    return None


def _there(parse: Parse, verb: int) -> bool:
    """ "There were clashes"."""
    return parse.lemmas[verb] == "be" and any(parse.deps[c] == "expl" for c in parse.children[verb])


def _noun_roles(scene: Scene, trigger: Trigger) -> Roles:
    parse, rule, token = scene.parse, trigger.rule, trigger.token
    attack = rule.type in _ATTACKS
    support = support_verb(scene, token)
    actor, actor_tokens = _first(scene, trigger, rule.actor, thing=False)
    direct = bool(actor)
    taken = actor
    recipient, recipient_tokens = ((), ()) if rule.symmetric else _first(scene, trigger, rule.recipient, attack, taken)
    if rule.symmetric:
        more, tokens = _partners(scene, trigger)
        actor, actor_tokens = _union(actor, more), (*actor_tokens, *tokens)
    if not actor and rule.type in _SAID and any(parse.tags[c] == "PRP$" for c in parse.children[token]):
        above = grammar.governor(parse, token)  # "repeated its demand": the subject's
        if above is not None and above[1] not in ("subject", "passive"):
            actor, actor_tokens = _mentions(scene, token, grammar.subjects(parse, above[0]), create=True, thing=False)
    own = bool(actor or recipient)
    verb = support[0] if support is not None else None
    if support is not None and support[1] in ("object", "passive") and verb is not None:
        doers = grammar.agents(parse, verb) if grammar.is_passive(parse, verb) else grammar.subjects(parse, verb)
        found, tokens = _mentions(scene, token, doers, create=True, thing=False)
        if found:
            if rule.symmetric:
                actor, actor_tokens = _union(found, actor), (*tokens, *actor_tokens)
            elif actor and not recipient and "mod" not in rule.recipient and actor_tokens and actor_tokens[0] < token:
                # "Turkey launched Syria strikes": a premodifier yields to the subject of the light verb
                recipient = tuple(m for m in actor if m not in found)
                actor, actor_tokens = found, tokens
            else:
                actor, actor_tokens = found, tokens
            recipient = tuple(m for m in recipient if m not in actor)
    elif support is not None and support[1] == "strike" and verb is not None and not recipient and attack:
        recipient, recipient_tokens = _mentions(scene, token, grammar.objects(parse, verb), create=True, thing=True)
    elif support is not None and support[1] == "undergo" and verb is not None and not recipient and not rule.symmetric:
        recipient, recipient_tokens = _mentions(scene, token, grammar.subjects(parse, verb), create=True, thing=attack)
    return Roles(
        actor, recipient, actor_tokens, recipient_tokens, direct or support is not None, verb, own or support is not None
    )


def event_subject(scene: Scene, trigger: Trigger) -> int | None:
    """The event noun that is a verb's subject or agent ("air strikes killed ..."), if it is one."""
    if trigger.rule.part != "verb":
        return None
    for token in _tokens_at(scene, trigger, "subject"):
        if scene.actor_at(token) is None and scene.parse.tags[token][0] == "N":
            return token
    return None
