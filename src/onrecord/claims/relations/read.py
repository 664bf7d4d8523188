"""Relation claims: who leads, backs, fights, belongs to, is allied with or is the same as whom.

What `relation_words` and `relation_shapes` find is kept where both sides can stand in the relation: civilians do not fight,
nobody belongs to a person. Symmetric relations that the text gives a direction keep it; coordinated ones ("X and Y are
allies") put everyone in actor.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import armed, bare_place, body, is_state, is_thing, nation, side, taken_up
from onrecord.claims.relations.words import related
from onrecord.claims.scene import Scene
from onrecord.claims.senses.stories import in_a_work
from onrecord.claims.status.voice import Voices, standing
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule


def relation_drafts(scene: Scene, sentence: Sentence, voices: Voices, events: list[Draft]) -> list[Draft]:
    """Relations that the sentence states, and `fights` where one of its `events` is an attack of one body on another."""
    parse = scene.parse
    drafts: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], Draft] = {}
    for rule, tokens, actor, recipient, place in related(scene, sentence):
        if rule.armed and parse.tags[tokens[0]][0] == "V" and in_a_work(scene, tokens[0]):
            continue  # who fights in a film
        actor, recipient = _sides(scene, rule, actor, recipient)
        if not _complete(scene, rule, actor, recipient, place):
            continue
        head = tokens[0]
        chain = voices.chain(parse.starts[head], parse.ends[head])
        verb = head if parse.tags[head][0] == "V" else _verb_above(scene, head)
        if rule.type in ("part_of", "leads") and parse.tags[head][0] == "N" and chain and chain[-1].kind == "attitude":
            # "refused to hear party member X": who he is is told by whoever reports the refusal
            chain, verb = tuple(a for a in chain if a.kind != "attitude"), -1
        elif rule.type == "same_as" and parse.text[max(0, parse.starts[head] - 2) : parse.starts[head]].endswith(("(", "[")):
            chain, verb = (), -1  # a gloss in brackets is the writer's, in whoever's words it stands
        elif rule.type == "located_in" and _taken_for_granted(scene, head, verb):
            chain, verb = tuple(a for a in chain if a.polarity != "denied"), -1
        stands = standing(scene.predicates.by_token.get(verb), None, chain)
        if rule.type == "located_in" and any(parse.lowers[c] == "no" for c in parse.children[head]):
            stands = replace(stands, polarity="denied")  # "there are no rebels in Mopti"
        draft = Draft(
            "relation", head, tokens, sentence.index, stands, chain,
            actor, recipient, place, relation=rule.type, strength=0.9 if recipient or place else 0.8,
            reasons=[f"{rule.type}: {' '.join(parse.words[t] for t in tokens)}"],
        )  # fmt: skip
        key = (rule.type, tuple(m.id for m in actor), tuple(m.id for m in recipient), place.id if place is not None else "")
        drafts.setdefault(key, draft)
    for event in events:
        if event.type == "ASSAULT" and event.standing.status in ("occurred", "ongoing") and event.actor and event.recipient:
            foes = tuple(m for m in event.recipient if side(scene, m) and m not in event.actor and not _demonym(scene, m))
            doers = tuple(m for m in event.actor if side(scene, m) or taken_up(m))
            if foes and doers and _at_arms(scene, doers, foes):
                key = ("fights", tuple(m.id for m in doers), tuple(m.id for m in foes), "")
                drafts.setdefault(key, _fight(event, doers, foes))
    return list(drafts.values())


def _taken_for_granted(scene: Scene, head: int, verb: int) -> bool:
    """ "denied killing villagers in Mopti": that they live there is not denied; "there are no rebels in Mopti" denies it."""
    parse, found = scene.parse, scene.predicates.by_token.get(verb)
    denies = found is not None and found.polarity == "denied" and parse.lemmas[verb] == "be"
    none = any(parse.lowers[c] in ("no", "any") for c in parse.children[head])
    return parse.tags[head][0] == "N" and not denies and not none


def _fight(event: Draft, doers: tuple[Mention, ...], foes: tuple[Mention, ...]) -> Draft:
    return Draft(
        "relation", event.token, event.tokens, event.sentence, event.standing, event.attribution, doers, foes,
        relation="fights", strength=0.8, reasons=["fights: the attack of one body on another"],
    )  # fmt: skip


def _sides(
    scene: Scene, rule: RelationRule, actor: tuple[Mention, ...], recipient: tuple[Mention, ...]
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Without those that cannot stand in this relation: civilians do not fight, nobody belongs to a person or to himself."""
    actor = tuple(m for m in actor if m not in recipient and not is_thing(scene, m)) if recipient else actor
    if rule.armed:
        foes = tuple(m for m in recipient if side(scene, m))
        if recipient and not _at_arms(scene, actor, foes):
            return (), ()
        strict = not any(armed(scene, f) for f in foes)
        return tuple(m for m in actor if side(scene, m) or taken_up(m) or not (strict or _idle(scene, m))), foes
    if rule.organised:
        recipient = tuple(m for m in recipient if body(scene, m) or taken_up(m) or nation(m))
    if rule.type in ("part_of", "leads"):
        governed = rule.type == "leads"  # a governor leads a province that is no body otherwise
        recipient = tuple(
            m
            for m in recipient
            if m.form != "pronoun" and (body(scene, m) or (governed and bare_place(scene, m))) and not _person(scene, m)
        )
    if rule.type in ("part_of", "leads"):
        held = tuple(m for m in actor if m.form == "nominal")
        recipient = tuple(r for r in recipient if not any(m.start <= r.start and r.end <= m.end for m in held))
    if rule.type == "communicates_with":
        recipient = tuple(m for m in recipient if "media" not in scene.classes(scene.head_of(m)))
    return actor, recipient


def _demonym(scene: Scene, mention: Mention) -> bool:
    """ "Somali" in what is no more than an origin."""
    return is_state(mention) and scene.parse.tags[scene.head_of(mention)][0] == "J"


def _at_arms(scene: Scene, doers: tuple[Mention, ...], foes: tuple[Mention, ...]) -> bool:
    """Somebody under arms, or two states: politicians who target each other do not fight, nor does a state itself."""
    if any(armed(scene, m) for m in (*doers, *foes)):
        return True
    countries = {m.actor.country for m in doers if m.actor is not None}
    return any(is_state(m) and m.actor is not None and m.actor.country not in countries for m in foes)


def _idle(scene: Scene, mention: Mention) -> bool:
    """No force even against one: no body or people, or everybody ("all parties")."""
    return not (body(scene, mention) or nation(mention)) or mention.text.lower().startswith(("all ", "every ", "both ", "other "))


def _complete(
    scene: Scene, rule: RelationRule, actor: tuple[Mention, ...], recipient: tuple[Mention, ...], place: Mention | None
) -> bool:
    if not actor:
        return False
    if rule.place:
        inside = place is not None and any(m.start <= place.start < m.end for m in actor if m.form == "name")
        return place is not None and place.form == "name" and not inside
    if not recipient:
        able = side if rule.armed else body
        return rule.symmetric and len(actor) > 1 and all(able(scene, m) for m in actor)
    if rule.organised:
        return any(body(scene, m) or taken_up(m) for m in actor)
    return rule.armed or any(m.form == "name" or body(scene, m) for m in recipient)


def _person(scene: Scene, mention: Mention) -> bool:
    """One man or woman, by a word such as "president" at the mention's head or before the name."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    last = scene.classes(tokens[-1])
    if not last.isdisjoint(("official", "dignitary")):
        return "group" not in last
    return mention.form == "name" and scene.parse.tags[tokens[0]] == "NNP" and "official" in scene.classes(tokens[0])


def _verb_above(scene: Scene, token: int) -> int:
    parse, step = scene.parse, token
    while parse.tags[step][0] != "V" and parse.heads[step] != step:
        step = parse.heads[step]
    return step
