"""Relation claims: who leads, backs, fights, belongs to, is allied with or is the same as whom.

What `relation_words` and `relation_shapes` find is kept where both sides can stand in the relation: civilians do not fight,
nobody belongs to a person. Symmetric relations that the text gives a direction keep it; coordinated ones ("X and Y are
allies") put everyone in actor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.participants.parties import (
    armed,
    bare_place,
    body,
    crewed,
    is_state,
    is_thing,
    nation,
    political,
    side,
    taken_up,
)
from onrecord.claims.relations.entries import Missed, relation_entry
from onrecord.claims.relations.words import related
from onrecord.claims.scene import Scene
from onrecord.claims.senses.works import in_a_work
from onrecord.claims.status.voice import Standing, Voices, standing
from onrecord.claims.unfit.lapsed import lapsed, no_war, played, to_end
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

# Of the class of those who rule: men and women, not bodies.
_RULERS = frozenset(
    [
        "dictator",
        "emperor",
        "governor",
        "king",
        "leader",
        "monarch",
        "premier",
        "president",
        "minister",
        "ruler",
        "shah",
        "sultan",
    ]
)
_HANDED = frozenset(["hand", "cede", "give", "transfer", "turn", "sign", "relinquish", "return", "yield"])  # without a fight
_TIES = frozenset(["backs", "ally_of", "affiliated_with", "part_of", "leads", "opposes"])
_BONDS = frozenset(["alliance", "partnership", "friendship"])  # "abandoned its ally" leaves out of doubt who was one
_OWN = ("its own ", "their own ", "his own ")


def relation_drafts(
    scene: Scene, sentence: Sentence, voices: Voices, events: list[Draft], controls: list[Draft], missed: Missed
) -> list[Draft]:
    """Relations that the sentence states, and `fights` where one of its `events` is an attack of one body on another.

    Who takes a place from an armed holder (one of its `controls`) fights him too. Words that give none are added to `missed`.
    """
    parse = scene.parse
    drafts: dict[tuple[str, tuple[str, ...], tuple[str, ...], str], Draft] = {}
    match = played(scene, sentence)
    for rule, tokens, actor, recipient, place in related(scene, sentence, missed):
        if rule.armed and parse.tags[tokens[0]][0] == "V" and in_a_work(scene, tokens[0]):
            missed.append((tokens[0], f"{relation_entry(scene, rule, tokens)}: in a film or a book"))
            continue  # who fights in a film
        if rule.armed and no_war(scene, tokens):
            missed.append((tokens[0], f"{relation_entry(scene, rule, tokens)}: a war without blood"))
            continue
        if match and (rule.armed or rule.type in ("communicates_with", "opposes")):
            missed.append((tokens[0], f"{relation_entry(scene, rule, tokens)}: in a game"))
            continue
        told = bool(recipient)
        actor, recipient = _sides(scene, rule, actor, recipient)
        # two who strike a third that is no side do not fight each other
        if (told and not recipient) or not _complete(scene, rule, actor, recipient, place):
            missed.append(
                (tokens[0], f"{relation_entry(scene, rule, tokens)}: those whom it names cannot stand so to each other")
            )
            continue
        head = tokens[0]
        chain = voices.chain(parse.starts[head], parse.ends[head])
        verb = head if parse.tags[head][0] == "V" else _verb_above(scene, head)
        if _only_names(scene, rule, head):
            # "refused to hear party member X": who he is is told by whoever reports the refusal, and is no plan
            chain, verb = tuple(a for a in chain if a.kind != "attitude"), -1
        elif rule.type == "same_as" and parse.text[max(0, parse.starts[head] - 2) : parse.starts[head]].endswith(("(", "[")):
            chain, verb = (), -1  # a gloss in brackets is the writer's, in whoever's words it stands
        elif rule.type == "located_in" and _taken_for_granted(scene, head, verb):
            chain, verb = tuple(a for a in chain if a.polarity != "denied"), -1
        stands = _stands(scene, rule, head, standing(scene.predicates.by_token.get(verb), None, chain))
        if stands is None:
            missed.append((head, f"{relation_entry(scene, rule, tokens)}: an end that is still to come"))
            continue
        draft = Draft(
            "relation", head, tokens, sentence.index, stands, chain,
            actor, recipient, place, relation=rule.type, strength=0.9 if recipient or place else 0.8,
            reasons=[relation_entry(scene, rule, tokens)],
        )  # fmt: skip
        key = (rule.type, tuple(m.id for m in actor), tuple(m.id for m in recipient), place.id if place is not None else "")
        drafts.setdefault(key, draft)
    for fight in _fights(scene, () if match else events, controls):
        drafts.setdefault(("fights", tuple(m.id for m in fight.actor), tuple(m.id for m in fight.recipient), ""), fight)
    return list(drafts.values())


def _stands(scene: Scene, rule: RelationRule, head: int, stands: Standing) -> Standing | None:
    """How the claim stands: denied where there is no such thing or the tie has ended; None where its end is still to come."""
    parse = scene.parse
    if rule.type != "fights" and parse.tags[head][0] == "N" and any(parse.lowers[c] == "no" for c in parse.children[head]):
        stands = replace(stands, polarity="denied")  # "there are no rebels in Mopti"
    if rule.ended:  # "broke off from the group for a talk" ends nothing
        off = any(parse.lowers[c] == "off" for c in parse.children[head])
        return None if off else replace(stands, polarity="denied")
    bond = rule.doers or parse.tags[head][0] != "N" or parse.lemmas[head] in _BONDS
    if rule.armed or rule.type not in _TIES or not bond:
        return stands
    if to_end(scene, head):
        return None
    polarity = lapsed(scene, head)
    return stands if polarity is None else replace(stands, polarity=polarity)


def _fights(scene: Scene, events: Sequence[Draft], controls: Sequence[Draft]) -> Iterator[Draft]:
    """The attacks of one body on another, and who takes a place from an armed holder."""
    for event in events:
        if event.type == "ASSAULT" and event.standing.status in ("occurred", "ongoing") and event.actor and event.recipient:
            foes = tuple(m for m in event.recipient if side(scene, m) and m not in event.actor and not _demonym(scene, m))
            foes = tuple(m for m in foes if not m.text.lower().startswith(_OWN) and not _lawbreaker(scene, m))
            doers = tuple(m for m in event.actor if _fighter(scene, m))
            if foes and doers and _at_arms(scene, doers, foes) and not _put_to_death(scene, event):
                yield _fight(event, doers, foes)
    for taken in controls:
        if taken.control != "seized" or scene.parse.tags[taken.token][0] != "V" or scene.parse.lemmas[taken.token] in _HANDED:
            continue
        foes = tuple(m for m in taken.control_from if side(scene, m))
        doers = tuple(m for m in taken.actor if _fighter(scene, m) and m not in foes)
        if doers and any(armed(scene, m) for m in foes):
            yield replace(_fight(taken, doers, foes), reasons=["fights: a place taken from its holder"])


def _only_names(scene: Scene, rule: RelationRule, head: int) -> bool:
    """A title or a tie by which somebody is named, which the verb above does not tell: not "X is (not) an ally of Y"."""
    if scene.parse.tags[head][0] != "N" or rule.doers or rule.place or rule.armed or rule.type == "same_as":
        return False
    return scene.parse.deps[head] not in ("attr", "oprd", "acomp", "ccomp", "xcomp") and not _as_post(scene, head)


def _as_post(scene: Scene, noun: int) -> bool:
    """ "was appointed as head of X": the verb tells it."""
    above = scene.parse.heads[noun]
    return scene.parse.deps[noun] in ("pobj", "dobj") and (
        scene.parse.lowers[above] in ("as", "to") or scene.parse.lemmas[above] in ("appoint", "become", "name", "elect", "have")
    )


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
    parse = scene.parse
    if recipient:
        manned = rule.armed or rule.type in ("backs", "ally_of")  # "X's aircraft" fight
        actor = tuple(
            m
            for m in actor
            if m not in recipient and (not _unmanned(scene, m) or (manned and crewed(scene, m)) or _by_tie(scene, rule, m))
        )
    if rule.armed:
        warlike = any(armed(scene, m) for m in actor)  # who bears arms fights "the opposition"; politicians only oppose it
        recipient = tuple(m for m in recipient if not m.text.lower().startswith(_OWN) and not _lawbreaker(scene, m))
        foes = tuple(m for m in recipient if side(scene, m) or (warlike and (_opposition(scene, m) or _whole_people(m))))
        if recipient and not _at_arms(scene, actor, foes):
            return (), ()
        strict = not any(armed(scene, f) for f in foes)
        return tuple(m for m in actor if _fighter(scene, m) or not (strict or _idle(scene, m))), foes
    if rule.organised:
        recipient = tuple(m for m in recipient if body(scene, m) or taken_up(m) or nation(m) or _organ(scene, m, True))
        recipient = tuple(m for m in recipient if not m.text.lower().startswith("operation "))
    if rule.type in ("part_of", "leads"):
        governed = rule.type == "leads"  # a governor leads a province that is no body otherwise
        recipient = tuple(
            m
            for m in recipient
            if m.form != "pronoun"
            and (body(scene, m) or _organ(scene, m) or (governed and bare_place(scene, m)))
            and not _person(scene, m)
        )
    if rule.type in ("part_of", "leads"):
        held = tuple(m for m in actor if m.form == "nominal")
        # "the 2nd company of the 5th Brigade", not the "Bureau" of a name
        held = tuple(m for m in held if not _organ(scene, m) or parse.tags[scene.head_of(m)][:3] == "NNP")
        recipient = tuple(r for r in recipient if _unit(scene, r) or not any(m.start <= r.start and r.end <= m.end for m in held))
    if rule.organised and not any(_public(scene, m) for m in (*actor, *recipient)):
        return (), ()  # singers and their team
    if rule.type == "part_of":  # "units of the army", read as the army, are no part of it
        same = {m.actor.id for m in actor if m.actor is not None and m.actor.id is not None}
        recipient = tuple(m for m in recipient if m.actor is None or m.actor.id not in same)
    if rule.type == "communicates_with":
        recipient = tuple(m for m in recipient if "media" not in scene.classes(scene.head_of(m)))
    return actor, recipient


def _lawbreaker(scene: Scene, mention: Mention) -> bool:
    """ "two Russian spies", "a smuggler": men and women, not a side."""
    return mention.form == "nominal" and scene.parse.lemmas[scene.head_of(mention)].lower() in scene.senses.joined.lawbreakers


def _put_to_death(scene: Scene, event: Draft) -> bool:
    """ "Iran executed a militant": a state and its prisoner."""
    return scene.parse.lemmas[event.token] in ("execute", "hang", "behead", "execution") and any(is_state(m) for m in event.actor)


def _demonym(scene: Scene, mention: Mention) -> bool:
    """ "Somali" in what is no more than an origin."""
    return is_state(mention) and scene.parse.tags[scene.head_of(mention)][0] == "J"


def _at_arms(scene: Scene, doers: tuple[Mention, ...], foes: tuple[Mention, ...]) -> bool:
    """Somebody under arms, or two states: politicians who target each other do not fight, nor does a state itself."""
    if any(armed(scene, m) for m in (*doers, *foes)):
        return True
    countries = {m.actor.country for m in doers if m.actor is not None}
    return any(is_state(m) and m.actor is not None and m.actor.country not in countries for m in foes)


def _unmanned(scene: Scene, mention: Mention) -> bool:
    return mention.form != "name" and is_thing(scene, mention)


def _fighter(scene: Scene, mention: Mention) -> bool:
    return side(scene, mention) or taken_up(mention) or crewed(scene, mention)


def _whole_people(mention: Mention) -> bool:
    """ "the Iraqi people": a people as a whole may be fought; some of it are civilians."""
    return nation(mention) and mention.text.lower().startswith("the ")


def _opposition(scene: Scene, mention: Mention) -> bool:
    return mention.actor is not None and "OPP" in mention.actor.sector and mention.form == "nominal" and body(scene, mention)


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
        return any(body(scene, m) or taken_up(m) or crewed(scene, m) or _by_tie(scene, rule, m) for m in actor)
    return rule.armed or any(m.form == "name" or body(scene, m) or _organ(scene, m) for m in recipient)


def _public(scene: Scene, mention: Mention) -> bool:
    """With a part in public affairs, under arms, or more than a name that no vocabulary knows."""
    return mention.form != "name" or political(scene, mention) or armed(scene, mention) or _unit(scene, mention)


def _by_tie(scene: Scene, rule: RelationRule, mention: Mention) -> bool:
    """ "critics of the government", "X's affiliates": people or bodies by nothing but the tie."""
    if rule.type not in ("opposes", "affiliated_with") or mention.form != "nominal":
        return False
    phrases = scene.relations.relation_nouns.get(scene.parse.lemmas[scene.head_of(mention)].lower(), ())
    return any(scene.relations.relations[p.rule].type == rule.type for p in phrases)


def _unit(scene: Scene, mention: Mention) -> bool:
    """A unit of a force by the word that heads it."""
    return scene.parse.lemmas[scene.head_of(mention)].lower() in scene.senses.joined.units


def _organ(scene: Scene, mention: Mention, one: bool = False) -> bool:
    """A common noun for a body or a unit ("the observatory", "the northern front")."""
    head = scene.head_of(mention)
    organ = not (one and scene.parse.tags[head][-1] == "S") and scene.parse.lemmas[head].lower() in scene.senses.joined.bodies
    return mention.form == "nominal" and (organ or _unit(scene, mention))


def _person(scene: Scene, mention: Mention) -> bool:
    """One man or woman, by a word such as "president" at the mention's head or before the name."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    last = scene.classes(tokens[-1])
    if _organ(scene, mention):
        return False
    if not last.isdisjoint(("official", "dignitary")):
        return last.isdisjoint(("group", "power_body")) or scene.parse.lemmas[tokens[-1]] in _RULERS
    return mention.form == "name" and scene.parse.tags[tokens[0]] == "NNP" and "official" in scene.classes(tokens[0])


def _verb_above(scene: Scene, token: int) -> int:
    parse, step = scene.parse, token
    while parse.tags[step][0] != "V" and parse.heads[step] != step:
        step = parse.heads[step]
    return step
