"""Nouns for one of the two sides of a relation: "X, the leader of Y", "Y's ally X", "Y spokesman X".

The holder is the subject of the copula, the name in apposition or behind the title; whose leader, member or ally he is stands
behind the noun or before it. A title may name one of many (a member) or an office that has ended (nothing).
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import modifiers, place_party
from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.participants.pronouns import is_person, possessing
from onrecord.claims.relations.sides import Found, direct, owning
from onrecord.claims.relations.ties import gathered_before, whose_friend
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

_OFFICES = frozenset(["official", "diplomat", "dignitary"])
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
    holders = tuple(m for m in _holders(scene, token) if m not in others and not _heads_name(scene, token, m, rule))
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
    before = _before(scene, token)
    state = tuple(m for m in before if is_state(m) and _possessor(scene, token, m)) if member or rule.type == "leads" else ()
    stateless = stateless or parse.lemmas[token] in ("opposition", "dissident")  # "the Syrian opposition" is of Syria
    owned = tuple(m for m in before if not (stateless and is_state(m)))
    if member and not owned and scene.parse.lemmas[token] == "member":
        owned = gathered_before(scene, token)
    other = _bodies(scene, tuple(t for t in behind if not (member and _named_place(scene, t))), rule)
    if not other and not owned and any(m.form == "name" for m in _holders(scene, token)):
        if member and not scene.classes(token).isdisjoint(_OFFICES):
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
        owned = owned if any(m.form == "name" for m in _holders(scene, token)) else ()
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
    if own is None or own not in _holders(scene, token):
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
    named = any(m.form == "name" and m.start > parse.starts[token] for m in _holders(scene, token))
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


def _before(scene: Scene, token: int) -> tuple[Mention, ...]:
    """The actor before a noun: "Hezbollah's leader", "Hezbollah leader X" (there a sibling of the noun), "its leader X"."""
    parse = scene.parse
    below = parse.children[token]
    if parse.deps[token] in ("compound", "amod", "nmod"):  # "its rival X": the name has the pronoun
        below = (*below, *(c for c in parse.children[parse.heads[token]] if c < token))
    which = next((c for c in parse.children[token] if parse.lowers[c] == "whose"), None)
    if which is not None and parse.deps[parse.heads[token]] == "relcl":
        return direct(scene, (parse.heads[parse.heads[token]],))
    pronoun = next((c for c in below if parse.lowers[c] in ("its", "their")), None)
    meant: tuple[Mention, ...] = ()
    if pronoun is not None and any(m.form == "name" for m in _holders(scene, token)):
        here = parse.sentence(pronoun).first
        meant = tuple(m for h in possessing(scene, pronoun) if h >= here and (m := scene.actor_at(h)) is not None)
    own = meant or modifiers(scene, token)
    if own:
        return own
    if parse.deps[token] in ("compound", "nmod"):
        head = parse.heads[token]
        return tuple(
            m
            for c in parse.children[head]
            if c < token and parse.deps[c] in ("compound", "poss", "amod") and (m := scene.actor_at(c))
        )
    return ()


def _holders(scene: Scene, token: int) -> tuple[Mention, ...]:
    """Who is the leader, member, ally ...: subject of the copula, the noun in apposition, the name after the title."""
    parse = scene.parse
    dep, head = parse.deps[token], parse.heads[token]
    if dep == "conj" and parse.tags[head][0] == "N":
        dep, head = parse.deps[head], parse.heads[head]
    if dep in ("attr", "oprd", "ccomp") and parse.tags[head][0] == "V":
        return _described(scene, token, head)
    if dep == "appos":
        return direct(scene, (head,))
    if dep == "nsubj" and parse.lemmas[head] == "be":  # "X, whose leader is Y"
        named = parse.child(head, "attr")
        mention = scene.actor_at(named) if named is not None else None
        if mention is not None and mention.form == "name":
            return (mention,)
    for c in _apposed(scene, token):
        if parse.deps[c] in ("appos", "pobj") and (mention := scene.actor_at(c)) is not None:
            if mention.form == "nominal" and parse.tags[token] == "NNS" and any(token < p < c for p in parse.children[token]):
                continue  # "fighters of X, a faction": the faction is X
            if mention.form == "name" and _names_what_is_behind(scene, token, c):
                continue
            return direct(scene, grammar.with_conjuncts(parse, c)) if parse.tags[token] == "NNS" else (mention,)
    if dep in ("compound", "nmod", "amod"):
        mention = scene.actor_at(head)
        return (mention,) if mention is not None else ()
    if dep == "pobj" and parse.lowers[head] == "as" and parse.tags[parse.heads[head]][0] == "V":
        verb = parse.heads[head]
        whom = grammar.objects(parse, verb) if parse.lemmas[verb] in scene.senses.joined.recognising else ()
        if whom and not scene.passive(verb):
            return direct(scene, whom)  # "recognised X as the president"
        return direct(scene, grammar.patients(parse, verb) if scene.passive(verb) else grammar.subjects(parse, verb))
    if any(scene.parse.lowers[c] == "both" for c in parse.children[token]):  # "For X and Y, both allies of Z, ..."
        before = [(h, m) for h, m in scene.in_sentence("actor", parse.sentence_of[token]) if h < token and m.form != "pronoun"]
        if len(before) > 1 and parse.deps[before[-1][0]] == "conj":
            return tuple(m for _, m in before[-2:])
    mention = scene.actor_at(token)
    if parse.lemmas[token] in ("alliance", "partnership", "friendship"):
        return _allies(scene, token)  # "formed an alliance with X": it is nobody's ally
    return (mention,) if mention is not None else ()


def _allies(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "X's alliance with Y", "X has a partnership with Y"."""
    parse, above = scene.parse, scene.parse.heads[token]
    own = owning(scene, token)
    if own:
        return own
    makes = parse.deps[token] == "dobj" and parse.lemmas[above] in (
        "have",
        "forge",
        "build",
        "maintain",
        "enjoy",
        "enter",
        "strike",
    )
    return tuple(m for m in direct(scene, grammar.subjects(parse, above)) if m.form == "name") if makes else ()


def _apposed(scene: Scene, token: int) -> tuple[int, ...]:
    """What hangs on a title, and the name in apposition to the last noun behind it: "the chief of the army, General X"."""
    parse = scene.parse
    last = token
    while (inner := grammar.prepositional(parse, (last,), "of")) and inner[-1] > last:
        last = inner[-1]
    # "a supporter of the president, X": X is the president
    one = parse.tags[token] == "NN" and scene.classes(last).isdisjoint(_OFFICES | {"person"}) and parse.tags[last][:3] == "NNP"
    behind = (
        c
        for c in parse.children[last]
        if c > last
        and parse.deps[c] == "appos"
        and (m := scene.actor_at(c)) is not None
        and (_ranked(scene, m) or (one and is_person(scene, m)))
    )
    beside = tuple(t for c in parse.children[token] if parse.lowers[c] == "of" and (t := beside_the_body(scene, c)) is not None)
    if beside:
        return beside
    return (*parse.children[token], *(behind if last != token else ()))


def beside_the_body(scene: Scene, prep: int) -> int | None:
    """ "the commander of the RSF, Mohamed Dagalo": the name behind the comma, which the parser hung on the same "of"."""
    parse = scene.parse
    below = [c for c in parse.children[prep] if parse.deps[c] in ("pobj", "appos")]
    title = parse.heads[prep]
    phrases = scene.relations.relation_nouns.get(parse.lemmas[title].lower(), ())
    held_by_one = parse.tags[title] in ("NN", "NNP") and any(
        scene.relations.relations[p.rule].type in ("leads", "part_of") for p in phrases
    )
    if len(below) < 2 or not held_by_one or not scene.classes(below[0]).isdisjoint(_OFFICES | {"person"}):
        return None  # "an ally of the president, X": X is the president
    name = below[1]
    mention = scene.actor_at(name)
    if mention is None or mention.form != "name" or parse.text[max(0, mention.start - 2) : mention.start].strip() != ",":
        return None
    return name if _ranked(scene, mention) or is_person(scene, mention) else None


def _names_what_is_behind(scene: Scene, token: int, name: int) -> bool:
    """ "allies of the president, X", "supporters of the party, X": the name behind the comma is the president's, the party's."""
    parse = scene.parse
    behind = [t for t in grammar.prepositional(parse, (token,), "of") if token < t < name]
    phrases = scene.relations.relation_nouns.get(parse.lemmas[token].lower(), ())
    office = any(scene.relations.relations[p.rule].type in ("leads", "part_of") for p in phrases)
    if not behind or office:
        return False  # "the leader of the delegation, X"
    several = parse.tags[token] == "NNS" and not any(parse.deps[c] == "conj" for c in parse.children[name])
    common = parse.tags[behind[-1]] == "NN" and not scene.classes(behind[-1]).isdisjoint(_OFFICES | {"person", "group"})
    return common and (several or not scene.classes(behind[-1]).isdisjoint(_OFFICES | {"person"}))


def _ranked(scene: Scene, mention: Mention) -> bool:
    """One man or woman: a name with a rank or a title before it, or one of two words and more that no vocabulary knows."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if mention.form != "name":
        return False
    if not scene.classes(tokens[0]).isdisjoint(("official", "soldier", "dignitary", "police")):
        return True
    bare = 2 <= len(tokens) <= 4 and all(scene.parse.tags[t] == "NNP" for t in tokens)  # "the president of the region, X Y"
    unknown = mention.actor is None or (mention.actor.id is None and not mention.actor.sector)
    return bare and unknown and scene.mentions.at(tokens[-1], "place") is None


def _described(scene: Scene, token: int, verb: int) -> tuple[Mention, ...]:
    """The subject of a copula, or whom somebody makes the ally: "made it a partner of X" (it: the owner of the subject)."""
    parse = scene.parse
    own = parse.child(token, "nsubj") if parse.deps[token] == "ccomp" else None
    if own is None:
        return direct(scene, grammar.subjects(parse, verb))
    if parse.lowers[own] != "it":
        return direct(scene, (own,))
    return tuple(m for s in grammar.subjects(parse, verb) for m in modifiers(scene, s)[:1])
