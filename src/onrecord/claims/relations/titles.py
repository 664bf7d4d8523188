"""Nouns for one of the two sides of a relation: "X, the leader of Y", "Y's ally X", "Y spokesman X".

The holder is the subject of the copula, the name in apposition or behind the title; whose leader, member or ally he is stands
behind the noun or before it. A title may name one of many (a member) or an office that has ended (nothing).
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import place_party
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.relations.holders import OFFICES, actors_before, holders_of
from onrecord.claims.relations.sides import Found, direct
from onrecord.claims.relations.ties import gathered_before, whose_friend
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

_HEADS_OF_STATE = frozenset(
    [
        "president", "minister", "premier", "king", "queen", "chancellor", "ruler", "emir", "dictator", "monarch", "sultan",
        "leader", "emperor", "shah", "strongman",
    ]
)  # fmt: skip
_FORCES = frozenset(["army", "navy", "military", "police", "militia", "junta"])
_PREMODIFIERS = frozenset(("amod", "compound", "nmod", "advmod", "det", "punct", "poss", "case"))


def held(scene: Scene, token: int, tokens: tuple[int, ...], rule: RelationRule, behind: tuple[int, ...]) -> Iterator[Found]:
    """Nouns for one of the two: "X, the leader of Y", "Y's ally X"."""
    rules = scene.relations.relation_types
    own = scene.actor_at(token)
    if rule.type == "part_of" and own is not None and _heads_name(scene, token, own, rule):
        return
    kind = _office(scene, token, rule)
    if kind == "none":
        return
    if rule.type == "leads" and not behind:
        behind = tuple(t for t in grammar.prepositional(scene.parse, (token,), "in") if scene.parse.lowers[t] != "chief")
        if not behind:  # "a senior commander with X"
            behind = () if _in_talks(scene, token) else grammar.prepositional(scene.parse, (token,), "with")
        kind = "member" if behind else kind
    others = _other(scene, token, rule, behind)
    if not others and (owners := whose_friend(scene, token, rule)):
        whose, they = owners
        yield (rule, tokens, they, whose, None) if rule.type == "part_of" else (rule, tokens, whose, they, None)
        return
    holders = tuple(m for m in holders_of(scene, token) if m not in others and not _heads_name(scene, token, m, rule))
    if not holders and others and not _many_named(rule) and _owned_by_name(scene, token):
        holders = (nominal(scene, token, None),)  # "X's affiliates in Y"
    # "the Department of Defense": what follows is part of the name
    others = tuple(m for m in others if not any(_part_of_name(scene, h, m) for h in holders))
    if rule.symmetric and not others and len(holders) > 1 and scene.parse.deps[token] == "attr":
        yield rule, tokens, holders, (), None  # "X and Y remain allies"
        return
    if not others or not holders:
        return
    if (
        rule.type == "leads"
        and scene.parse.tags[token] in ("NNS", "NNPS")
        and any(scene.parse.deps[scene.head_of(m)] == "conj" for m in others)
    ):
        return  # "the leaders of X and Y": each his own
    if kind == "member":
        rule = rules.get("part_of", rule)
    yield rule, tokens, holders, others, None


def _in_talks(scene: Scene, token: int) -> bool:
    """ "a meeting of the president with X", and no head of state is one of many with somebody."""
    parse = scene.parse
    phrases = scene.relations.relation_nouns.get(parse.lemmas[parse.heads[parse.heads[token]]], ())
    talks = any(scene.relations.relations[p.rule].type == "communicates_with" for p in phrases)
    return talks or parse.lemmas[token].lower() in _HEADS_OF_STATE


def _other(scene: Scene, token: int, rule: RelationRule, behind: tuple[int, ...]) -> tuple[Mention, ...]:
    """Whose leader, member or ally: named behind the noun, else before it."""
    parse = scene.parse
    member = rule.type == "part_of"
    used = parse.lemmas[token] in ("proxy", "puppet", "surrogate", "mouthpiece")  # "an Iranian proxy"
    stateless = member or rule.type == "leads" or (rule.type == "affiliated_with" and not used)
    before = actors_before(scene, token)
    state = tuple(m for m in before if is_state(m) and _possessor(scene, token, m)) if member or rule.type == "leads" else ()
    stateless = stateless or parse.lemmas[token] in ("opposition", "dissident")  # "the Syrian opposition" is of Syria
    owned = tuple(m for m in before if not (stateless and is_state(m)))
    if member and not owned and scene.parse.lemmas[token] == "member":
        owned = gathered_before(scene, token)
    other = _bodies(scene, tuple(t for t in behind if not (member and _named_place(scene, t))), rule)
    if not other and not owned and any(m.form == "name" for m in holders_of(scene, token)):
        if member and not scene.classes(token).isdisjoint(OFFICES):
            ruled = tuple(m for m in direct(scene, grammar.prepositional(parse, (token,), "of")) if is_state(m))
            return ruled or state
        if state and not member and parse.lemmas[token].lower() in _HEADS_OF_STATE:
            return state
    if member:
        if any(parse.lowers[c] == "for" for c in parse.children[token]):  # else a remit: "envoy for X"
            bare = token == parse.sentence(token).first  # "Minister for the East X says": where the remit ends is not told
            other = () if bare else tuple(m for m in other if _known_body(scene, m))
        apart = parse.deps[token] in ("pobj", "attr")  # "was appointed as the ministry's envoy"; a minister's title says little
        speaks = parse.lemmas[token] in ("spokesman", "spokeswoman", "spokesperson", "official")
        owned = tuple(
            m for m in owned if apart or (speaks and _organ_of_state(m)) or m.actor is None or m.actor.sector[:1] != ("GOV",)
        )
        owned = owned if any(m.form == "name" for m in holders_of(scene, token)) else ()
        other = owned if owned and not any(parse.lowers[c] == "of" for c in parse.children[token]) else other
    if not other and not owned and rule.type == "leads":  # "the governor of X": those of a place by name
        other = tuple(m for t in grammar.prepositional(parse, (token,), "of") for m in place_party(scene, t))
    if other:
        return other
    if rule.type == "leads" and not owned:
        return _force_of_the_title(scene, token)
    if rule.type == "leads" or member:
        return owned
    own = scene.actor_at(token)
    if own is None or own not in holders_of(scene, token):
        return owned  # "X is a NATO ally", "the Y affiliate X"
    below = parse.children[token]
    possessors = [parse.starts[c] for c in below if parse.deps[c] == "poss" and parse.tags[c][0] == "N"]
    # "our Turkish allies": one phrase, one actor; "X's allies": two
    return tuple(m for m in owned if not own.start <= m.start < own.end or any(m.start <= s < m.end for s in possessors))


def _force_of_the_title(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "the army chief, X Y": the army, by its common noun, where the chief has a name."""
    parse = scene.parse
    before = token > parse.sentence(token).first and parse.deps[token - 1] in ("compound", "amod", "nmod")
    if not before or parse.lowers[token - 1] not in _FORCES or parse.lowers[token] not in ("chief", "commander", "head", "boss"):
        return ()
    named = any(m.form == "name" and m.start > parse.starts[token] for m in holders_of(scene, token))
    return (nominal(scene, token - 1, None),) if named else ()


def _organ_of_state(mention: Mention) -> bool:
    """A ministry, a department, a command, whose ids begin with the country's."""
    return mention.actor is not None and mention.actor.id is not None and ":" in mention.actor.id


def _many_named(rule: RelationRule) -> bool:
    """Nouns that name many people who are no side ("X's worker")."""
    return rule.type in ("part_of", "leads", "same_as")


def _owned_by_name(scene: Scene, token: int) -> bool:
    parse = scene.parse
    plain = parse.tags[token] in ("NN", "NNS") and parse.lemmas[token] not in ("alliance", "partnership", "friendship")
    return plain and any(parse.deps[c] == "poss" and parse.tags[c] == "NNP" for c in parse.children[token])


def _named_place(scene: Scene, token: int) -> bool:
    place = scene.mentions.at(token, "place")
    return place is not None and place.form == "name"


def _possessor(scene: Scene, token: int, mention: Mention) -> bool:
    """ "Norway's minister", not "the Norwegian minister"."""
    return any(
        scene.parse.deps[c] == "poss" and mention.start <= scene.parse.starts[c] < mention.end
        for c in scene.parse.children[token]
    )


def _bodies(scene: Scene, tokens: tuple[int, ...], rule: RelationRule) -> tuple[Mention, ...]:
    """The actors at phrase heads, and the common nouns for a body that no earlier stage takes for one ("the branch")."""
    found = direct(scene, tokens)
    if found or rule.type not in ("leads", "part_of"):
        return found
    organs = (
        t
        for t in tokens
        if scene.parse.tags[t] in ("NN", "NNP")
        and scene.parse.lemmas[t].lower() in scene.senses.joined.bodies | scene.senses.joined.units
        and any(c < t for c in scene.parse.children[t])  # not "the pilot in command"
    )
    return tuple(nominal(scene, t, None) for t in organs if not _named_place(scene, t))


def _known_body(scene: Scene, mention: Mention) -> bool:
    if (mention.actor is not None and mention.actor.id is not None) or armed(scene, mention):
        return True
    head = scene.head_of(mention)
    if mention.form == "nominal" and scene.parse.lemmas[head] in scene.senses.joined.bodies:
        return True
    return not scene.classes(head).isdisjoint(("group", "power_body", "armed", "soldier", "police"))


def _heads_name(scene: Scene, token: int, holder: Mention, rule: RelationRule) -> bool:
    """ "Units" in "People's Protection Units" is the name itself; "spokesman" in "spokesman X" is not."""
    if rule.type != "part_of" or holder.form != "name" or scene.parse.tags[token] not in ("NNP", "NNPS"):
        return False
    return scene.head_of(holder) == token


def _office(scene: Scene, token: int, rule: RelationRule) -> str:
    """Whether a title makes a "leader", a "member" (of lesser rank, one of many), or nothing any more."""
    parse, words = scene.parse, scene.relations
    first = parse.sentence(token).first
    kind = "leader"
    step = token - 1
    names = [(m.start, m.end) for _, m in scene.in_sentence("actor", parse.sentence_of[token]) if m.end <= parse.starts[token]]
    while step >= first and token - step <= 6 and parse.deps[step] in _PREMODIFIERS:
        word = parse.lowers[step]
        if any(s <= parse.starts[step] < e for s, e in names):
            step -= 1
            continue  # "state" in "Islamic State's chief" is no rank
        if word in words.former and rule.type != "same_as":
            return "none"
        if rule.type == "leads" and (word in words.lesser or word in ("a", "an", "another", "one")):
            kind = "member"
        if parse.deps[step] in ("det", "poss"):
            break
        step -= 1
    if rule.type == "leads" and parse.tags[token] in ("NNS", "NNPS"):
        kind = "member"
    return kind


def _part_of_name(scene: Scene, holder: Mention, other: Mention) -> bool:
    if not (holder.start <= other.start and other.end <= holder.end):
        return False
    named = holder.form == "name" or scene.parse.tags[scene.head_of(holder)][:3] == "NNP"
    return named and (other.actor is None or other.actor.id is None)
