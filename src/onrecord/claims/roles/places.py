"""Where a rule says its roles stand: subject, object, owner, clause or preposition as phrase heads, and the mentions there."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.read import participant
from onrecord.claims.role_words import WARS
from onrecord.claims.roles.objects import clause_objects, clause_subject, objects_of
from onrecord.claims.roles.owners import of_country, owners
from onrecord.claims.roles.subjects import doing, shared_agents, stative
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

Found = tuple[tuple[Mention, ...], tuple[int, ...]]  # mentions and the phrase heads that gave them
NOBODY: Found = ((), ())

_WHERE = frozenset(["in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "amid"])


def mentions_at(scene: Scene, trigger: int, tokens: tuple[int, ...], create: bool, thing: bool) -> Found:
    """The parties that these words name, but for one that holds the trigger itself, and the words that name them."""
    found: list[Mention] = []
    used: list[int] = []
    for token in tokens:
        for mention in participant(scene, token, create, thing):
            if mention not in found and not mention.start <= scene.parse.starts[trigger] < mention.end:
                found.append(mention)
                used.append(token)
    if len(found) > 1:
        named = {m.actor.id: m for m in found if m.form == "name" and m.actor is not None and m.actor.id is not None}
        pairs = [(m, t) for m, t in zip(found, used, strict=True) if not _named_behind(m, named)]
        found, used = [m for m, _ in pairs], [t for _, t in pairs]
    if found and len(used) < len(tokens) and create and not thing and scene.parse.tags[trigger][0] == "V":
        return _with_lands(scene, tokens, found, used)
    return tuple(found), tuple(used)


def _named_behind(mention: Mention, named: Mapping[str, Mention]) -> bool:
    """ "the group Islamic State": the description, when its name stands right behind it."""
    if mention.form != "nominal" or mention.actor is None or mention.actor.id is None:
        return False
    other = named.get(mention.actor.id)
    return other is not None and other.start == mention.end + 1


def _with_lands(scene: Scene, tokens: tuple[int, ...], found: list[Mention], used: list[int]) -> Found:
    """ "Europe and Canada condemned": a continent or country that is only a place elsewhere is a party in a list of parties."""
    parse = scene.parse
    both: list[tuple[Mention, int]] = []
    for token in tokens:
        if token in used:
            both.extend((m, t) for m, t in zip(found, used, strict=True) if t == token)
            continue
        place = scene.mentions.at(token, "place")
        if place is None or place.form != "name" or place.place is None or parse.tags[token][:3] != "NNP":
            continue
        if place.place.precision in ("country", "region") and any(
            token in grammar.with_conjuncts(parse, t) or t in grammar.with_conjuncts(parse, token) for t in used
        ):
            both.append((nominal(scene, token, None), token))
    return tuple(m for m, _ in both), tuple(t for _, t in both)


def first(scene: Scene, trigger: Trigger, places: tuple[str, ...], thing: bool, taken: tuple[Mention, ...] = ()) -> Found:
    """The mentions at the first of the rule's role places that holds any."""
    parse = scene.parse
    if "against" in places and "on" in places and grammar.prepositional(parse, (trigger.token,), "against"):
        places = ("against", *(p for p in places if p != "against"))  # "strikes against X on Y's soil"
    for place in places:
        tokens = tuple(
            t
            for t in tokens_at(scene, trigger, place)
            if t not in trigger.tokens or parse.lemmas[t] not in scene.senses.reached.own_deeds
        )
        found, used = mentions_at(scene, trigger.token, tokens, create=True, thing=thing)
        kept = [(m, t) for m, t in zip(found, used, strict=True) if m not in taken]
        if kept:
            kept.extend(joined_above(scene, trigger.token, kept, taken))
            return tuple(m for m, _ in kept), tuple(t for _, t in kept)
    return (), ()


def joined_above(
    scene: Scene, trigger: int, found: list[tuple[Mention, int]], taken: tuple[Mention, ...]
) -> list[tuple[Mention, int]]:
    """ "sanctions on X and on the Y", "sanctions on X (Z) and Y", where the parser joins Y to the sanctions: the names that stand
    right behind the last one found, joined to a noun between it and the trigger."""
    parse = scene.parse
    last = max(t for _, t in found)
    stop = parse.subtree(last).stop
    more: list[tuple[Mention, int]] = []
    for above in (*_between(parse, last, trigger), trigger):
        for c in parse.children[above]:
            if parse.deps[c] != "conj" or c < stop or parse.tags[c][0] not in "NC":
                continue
            if not all(parse.lowers[t] in _JOINS for t in range(stop, parse.subtree(c).start)):
                continue
            if any(d == c + 1 and parse.deps[d] in ("acl", "relcl") and parse.tags[d] != "VBG" for d in parse.children[c]):
                continue  # "shelled the town and villagers fled"
            named = scene.actor_at(c)
            plain = above == trigger and parse.tags[trigger][0] == "V"  # "killed X and three of his guards"
            new = participant(scene, c, create=True) if plain else (named,) if named is not None and named.form == "name" else ()
            more.extend((m, c) for m in new if m not in taken and all(m != o for o, _ in (*found, *more)))
            stop = parse.subtree(c).stop
    return more or _as_well_as(scene, stop, trigger, found, taken)


def _as_well_as(
    scene: Scene, stop: int, trigger: int, found: list[tuple[Mention, int]], taken: tuple[Mention, ...]
) -> list[tuple[Mention, int]]:
    """ "accused X and Y, as well as Z", wherever the parser hangs Z."""
    parse, end = scene.parse, scene.parse.sentence(trigger).last
    at = stop + (stop < end and parse.words[stop] == ",")
    if parse.lowers[at : at + 3] != ("as", "well", "as"):
        return []
    behind = (t for t in range(at + 3, min(at + 12, end)) if parse.tags[t][0] == "N" or parse.words[t] in (",", ";", "."))
    head = next((t for t in behind if parse.tags[t][0] != "N" or parse.deps[t] not in ("compound", "poss", "nmod", "amod")), None)
    if head is None or parse.tags[head][0] != "N" or parse.deps[head] in ("nsubj", "nsubjpass"):
        return []
    new = participant(scene, head, create=True)
    return [(m, head) for m in new if m not in taken and m.form != "pronoun" and all(m != o for o, _ in found)]


_JOINS = frozenset(["and", ",", "the", ")", "as", "well", "on", "against", "to", "with", "both", "&"])


def _between(parse: Syntax, token: int, trigger: int) -> list[int]:
    """Nouns and prepositions on the way up from a token, before the trigger's verb; the trigger itself when it is a noun."""
    found: list[int] = []
    step = parse.heads[token]
    while step != trigger and parse.heads[step] != step and len(found) < 5 and parse.tags[step][0] != "V":
        found.append(step)
        step = parse.heads[step]
    if step == trigger and parse.tags[trigger][0] == "N":
        found.append(step)
    return found


def tokens_at(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """Phrase heads at a role place: subject, object, poss, mod, clause-subject, clause-object or a preposition."""
    if place == "none":
        return ()
    if place == "subject":
        return _subject_tokens(scene, trigger)
    if place == "object":
        return () if stative(scene, trigger.token) else objects_of(scene, trigger)
    if place == "clause-subject":
        return clause_subject(scene, trigger)
    if place == "clause-object":
        return clause_objects(scene, trigger)
    if place in ("poss", "mod"):
        return owners(scene, trigger, place)
    found = _behind(scene, trigger, place)
    if found and trigger.rule.part == "noun" and place in ("of", "on", "against", "with"):
        found = (*found, *_joined_to_deed(scene, trigger.token, found))
    return _that_take_part(scene, trigger, place, found)


def _subject_tokens(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """Who does it: the subject of a verb or of the copula over an adjective, of the verb over a noun, or the agent."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part == "adjective":
        return grammar.subjects(parse, parse.heads[token])
    if trigger.rule.part == "noun":
        above = grammar.governor(parse, token)
        return grammar.subjects(parse, above[0]) if above is not None else ()
    if stative(scene, token):
        return grammar.patients(parse, token)
    if not scene.passive(token):
        return doing(scene, trigger)
    return grammar.agents(parse, token) or shared_agents(scene, token)


def _behind(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """What stands behind a preposition of the trigger's, of its object's, or where parses of such phrases put it."""
    parse, token = scene.parse, trigger.token
    noun = trigger.rule.part == "noun"
    bases = (*trigger.tokens, *(trigger.objects if not noun else ()))
    found = grammar.prepositional(parse, tuple(dict.fromkeys(bases)), place)
    if not noun and place in ("to", "at"):
        found = tuple(t for t in found if not _fronted(parse, token, t))
    if found:
        return found
    if not noun:  # "seized by rebels from the army"
        passive = place == "from" and scene.passive(token)
        return grammar.prepositional(parse, grammar.agents(parse, token), place) if passive else ()
    found = _behind_verb_above(scene, token, place)
    if not found and place == "by":  # "strikes against IS by the coalition", read as IS by the coalition
        aimed = (t for word in ("against", "on", "of") for t in grammar.prepositional(parse, (token,), word))
        found = grammar.prepositional(parse, tuple(t for t in aimed if parse.lowers[t] not in scene.events.noun_patterns), place)
    if not found and place in ("on", "against"):  # "an attack by rebels on a convoy", read as rebels on a convoy
        found = grammar.prepositional(parse, grammar.prepositional(parse, (token,), "by"), place)
    if not found and place in ("on", "against") and trigger.rule.type == "ASSAULT":
        found = _behind_participle(parse, token, place)
    return found


_LAID = frozenset(["blame", "pin"])  # "an attack blamed by X on Y": Y did it


def _behind_participle(parse: Syntax, noun: int, place: str) -> tuple[int, ...]:
    """ "the attack carried out by the rebels on Goma": what stands behind the participle, or behind its agent."""
    clauses = [
        c for c in parse.children[noun] if parse.deps[c] == "acl" and parse.tags[c] == "VBN" and parse.lemmas[c] not in _LAID
    ]
    agents = [a for c in clauses for a in grammar.agents(parse, c)]
    return grammar.prepositional(parse, (*clauses, *agents), place) if agents else ()


def _fronted(parse: Syntax, verb: int, token: int) -> bool:
    """ "To the dismay of X, he", "At the university, officials": what opens the sentence is no party of its verb."""
    prep = next((t for t in range(token, max(token - _OPENING, -1), -1) if parse.heads[t] == verb), token)
    return parse.deps[prep] == "prep" and prep < verb and any(prep < c < verb for c in parse.children_with(verb, "nsubj"))


_OPENING = 12  # words of a phrase before the subject


def _behind_verb_above(scene: Scene, token: int, place: str) -> tuple[int, ...]:
    """ "clashes erupted between X and Y", "launched an attack on X"."""
    parse, above = scene.parse, grammar.governor(scene.parse, token)
    if above is None or (place == "by" and parse.lemmas[above[0]] not in scene.events.light_verbs):
        return ()
    occurs = above[1] == "subject" and parse.lemmas[above[0]] in scene.events.words["occur"]
    return grammar.prepositional(parse, (above[0],), place) if occurs or above[1] in ("object", "passive") else ()


def _that_take_part(scene: Scene, trigger: Trigger, place: str, found: tuple[int, ...]) -> tuple[int, ...]:
    """Without those that only say where, in what war or for whose sake."""
    parse, noun, protest = scene.parse, trigger.rule.part == "noun", trigger.rule.type == "PROTEST"
    if place == "of" and noun and parse.lemmas[trigger.token] in WARS:  # "the civil wars of X and Y": where they were
        found = tuple(
            t for t in found if not of_country(scene, t) and parse.lemmas[t] not in scene.senses.reached.land | {"nation"}
        )
    if place in ("in", "on"):
        found = tuple(t for t in found if parse.lemmas[t] not in scene.senses.reached.sakes)
    if place == "on":
        found = tuple(t for t in found if not _ridden(scene, t))
    where = place in _WHERE and (noun or protest)
    if where or (protest and place in ("on", "to", "through", "along", "of")):
        found = tuple(t for t in found if not _only_where(scene, trigger, t))
    return found


def _ridden(scene: Scene, token: int) -> bool:
    """ "a raid by gunmen on motorcycles": what they came on."""
    parse = scene.parse
    return parse.lemmas[token] in scene.senses.reached.mounts and not any(
        parse.deps[c] in ("det", "poss", "nummod", "amod", "compound") for c in parse.children[token]
    )


def _joined_to_deed(scene: Scene, token: int, found: tuple[int, ...]) -> tuple[int, ...]:
    """ "the bombing of X and Y", where the parser joins Y to the bombing: the names behind the first."""
    parse = scene.parse
    return tuple(
        t
        for t in parse.children[token]
        if parse.deps[t] == "conj"
        and t > max(found)
        and t not in found
        and (m := scene.actor_at(t)) is not None
        and m.form == "name"
    )


def _only_where(scene: Scene, trigger: Trigger, token: int) -> bool:
    """A town behind "in" is where an attack was, a market what it hit; a protest is at a place, not against it."""
    if trigger.rule.type not in ("ASSAULT", "PROTEST"):
        return False
    place = scene.mentions.at(token, "place")
    if scene.parse.lemmas[token] in WARS:
        return True  # "an attack in the current uprising of X"
    if trigger.rule.type == "PROTEST":
        actor = scene.actor_at(token)
        town = place is not None and place.place is not None and place.place.precision != "country"
        return town or actor is None or actor.actor is None or not actor.actor.sector
    if place is not None and place.place is not None and place.place.precision != "site":
        return True
    return scene.parse.lemmas[token] in scene.senses.reached.land | scene.senses.reached.quarters


def union(one: tuple[Mention, ...], more: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The first and, of the others, those not among them."""
    return (*one, *(m for m in more if m not in one))
