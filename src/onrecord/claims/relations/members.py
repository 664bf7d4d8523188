"""Membership that a construction tells: "soldiers from X", "X, including Y", "as part of X", "3rd Battalion, 21st Regiment"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.relations.sides import Found, direct
from onrecord.claims.relations.ties import gathered_before
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.misread import doing_swallowed
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

_COMPRISING = frozenset(["comprise", "include", "encompass", "consist", "compose", "make", "group"])
# What regiments are called by ("1st Battalion, 7th Marines").
_ARMS_OF_SERVICE = frozenset(
    ["marine", "marines", "infantry", "cavalry", "artillery", "armor", "armour", "fusilier", "fusiliers", "rifle", "rifles",
     "guard", "guards", "hussars", "lancers", "dragoons", "grenadiers", "engineers"]
)  # fmt: skip


def members(scene: Scene, sentence: Sentence, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """Every membership of a sentence that a construction tells."""
    for head, mention in actors:
        if mention.form != "pronoun":
            yield from _from_body(scene, head, mention, rule)
            yield from _including(scene, head, mention, rule)
    yield from _commands(scene, actors, rule)
    for token in range(sentence.first, sentence.last):
        if scene.parse.lemmas[token] in _COMPRISING and scene.parse.tags[token][0] == "V":
            yield from _comprising(scene, token, rule)
        if scene.parse.lowers[token] == "within" and scene.parse.deps[token] == "prep":
            yield from _within(scene, token, actors, rule)
        if scene.parse.lowers[token] == "part" and scene.parse.deps[token] == "pobj":
            yield from _as_part(scene, token, rule)


def _comprising(scene: Scene, verb: int, rule: RelationRule) -> Iterator[Found]:
    """ "the coalition comprises X and Y", "the alliance is made up of X and Y": named bodies that belong to a body of several."""
    parse = scene.parse
    passive = scene.passive(verb)
    if passive and parse.lemmas[verb] in ("include", "encompass"):
        return
    if parse.lemmas[verb] == "make" and not any(parse.lowers[c] == "up" for c in parse.children[verb]):
        return  # "the union made an ally of X"
    heads = grammar.patients(parse, verb) if passive else grammar.subjects(parse, verb)
    gathers = tuple(
        t for t in heads if parse.lemmas[t].lower() in scene.senses.joined.gathering and parse.tags[t] in ("NN", "NNP")
    )
    whole = tuple(m for m in direct(scene, gathers) if m.form != "pronoun")
    of = grammar.prepositional(parse, (verb, *(c for c in parse.children[verb] if parse.lowers[c] == "up")), "of")
    named = of if passive or parse.lemmas[verb] in ("consist", "compose", "make") else grammar.objects(parse, verb)
    parts = tuple(m for m in direct(scene, named) if m.form == "name" and body(scene, m) and m not in whole)
    if whole and parts:
        yield rule, (verb,), parts, whole, None


def _as_part(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "X flies missions as part of Y": who does it belongs to Y, when Y is a body that has members."""
    parse, prep = scene.parse, scene.parse.heads[token]
    if parse.lowers[prep] != "as":
        return
    whole = tuple(m for m in direct(scene, grammar.prepositional(parse, (token,), "of")) if body(scene, m) and not is_state(m))
    above = parse.heads[prep]
    while parse.tags[above][0] == "N" and parse.deps[above] in ("dobj", "pobj", "prep") and parse.heads[above] != above:
        above = parse.heads[above]  # "missions as part of Y" hangs on the missions
    if parse.tags[above][0] != "V" or not whole:
        return
    parts = grammar.patients(parse, above) if scene.passive(above) else grammar.subjects(parse, above)
    actor = tuple(m for m in direct(scene, parts) if m.form != "pronoun")
    if actor:
        yield rule, (prep, token), actor, whole, None


def _from_body(scene: Scene, head: int, mention: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "soldiers from the 3rd Battalion", "airmen deployed from X": people that come from a body belong to it."""
    parse = scene.parse
    if parse.deps[head] == "pobj" and parse.lowers[parse.heads[head]] == "by":
        return  # "seized by rebels from the army"
    verb = parse.heads[head]
    below = list(parse.children[head])
    if parse.deps[head] == "nsubj" and parse.tags[verb] == "VBG" and verb == head + 1:
        below.append(verb)  # "welcomed soldiers visiting from X"
    for c in below:
        if c < head:
            continue
        preps = [c] if parse.lowers[c] in ("from", "within") else []
        if parse.lowers[c] == "of" and mention.form == "name":  # "Sergeant X of the 2nd Brigade"
            preps = [c] if any(parse.lemmas[t].lower() in scene.senses.joined.units for t in grammar.governed(parse, c)) else []
        if (parse.deps[c] == "acl" or c == verb) and parse.lemmas[c] in (
            "deploy",
            "visit",
            "come",
            "send",
            "draw",
            "dispatch",
            "hail",
        ):
            preps = [p for p in parse.children[c] if parse.lowers[p] == "from"]
        for prep in preps:
            bodies = tuple(t for t in grammar.governed(parse, prep) if scene.mentions.at(t, "place") is None)
            bodies = tuple(t for t in bodies if not doing_swallowed(parse, prep, t))
            other = tuple(m for m in direct(scene, bodies) if _body_of(scene, mention, m))
            if other:
                yield rule, (head, prep), (mention,), other, None


def _within(scene: Scene, token: int, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "Turkey within NATO": a body right before the word belongs to the one behind it, wherever the parser hangs the word."""
    parse = scene.parse
    if parse.heads[token] in {h for h, _ in actors}:
        return  # read with those that come from a body
    part = next((m for _, m in actors if m.end == parse.ends[token - 1] and m.form == "name"), None)
    whole = tuple(m for m in direct(scene, grammar.governed(parse, token)) if body(scene, m) and not is_state(m))
    if part is not None and body(scene, part) and whole:
        yield rule, (token,), (part,), whole, None


def _body_of(scene: Scene, mention: Mention, other: Mention) -> bool:
    """A force, or a name that is no state; "X, 35, from Y" with two unknown names may be a man and his town."""
    unit = scene.parse.lemmas[_last(scene, other)].lower() in scene.senses.joined.units
    if unit and other.form == "name" and any(c.isdigit() for c in other.text):
        return True
    if armed(scene, other) or scene.parse.lemmas[_last(scene, other)] == "unit":
        return True
    known = mention.form == "nominal" or (other.actor is not None and other.actor.id is not None)
    return other.form == "name" and known and body(scene, other) and not is_state(other)


def _last(scene: Scene, mention: Mention) -> int:
    return scene.parse.tokens(mention.start, mention.end)[-1]


def _including(scene: Scene, head: int, mention: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "the coalition, including X and Y", "members of the bloc such as X", "among them X"."""
    parse = scene.parse
    whole: tuple[Mention, ...] = (mention,)
    if parse.lemmas[head] in ("member", "partner", "nation", "country", "state") and parse.tags[head] in ("NNS", "NNPS"):
        whole = direct(scene, grammar.prepositional(parse, (head,), "of")) if parse.lemmas[head] == "member" else ()
        whole = whole or modifiers(scene, head) or gathered_before(scene, head)
        whole = tuple(m for m in whole if body(scene, m) and not is_state(m))
        for parts in _named_members(scene, head):
            if whole:
                yield rule, (head,), parts, whole, None
        return
    gathers = parse.lemmas[head] in scene.senses.joined.gathering and parse.tags[head] in ("NN", "NNP")
    forces = mention.form == "name" and armed(scene, mention) and parse.tags[head] == "NNPS"
    if mention.form == "pronoun" or not (gathers or forces):
        return
    for c in parse.children[head]:
        if c > head and parse.lowers[c] == "including":
            parts = tuple(m for m in direct(scene, grammar.governed(parse, c)) if m.form == "name" and body(scene, m))
            if parts:
                yield rule, (c,), parts, (mention,), None


def _named_members(scene: Scene, head: int) -> Iterator[tuple[Mention, ...]]:
    """Those whom "including", "such as" and "among them" name behind a noun."""
    parse = scene.parse
    for t in range(head + 1, min(parse.sentence(head).last, head + 12)):
        opens = parse.lowers[t] == "including" or parse.lowers[t - 1 : t + 1] in (("such", "as"), ("among", "them"))
        if opens:
            after = next(
                (h for h, m in scene.in_sentence("actor", parse.sentence_of[t]) if h > t and m.start <= parse.starts[t + 1] + 4),
                None,
            )
            if after is not None:
                heads = grammar.with_conjuncts(parse, after)
                parts = tuple(m for m in direct(scene, heads) if m.form == "name" and body(scene, m))
                if parts:
                    yield parts
            return


def _commands(scene: Scene, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "3rd Battalion, 21st Field Regiment": a unit and, behind a comma, the unit it belongs to."""
    parse = scene.parse
    bodies = scene.senses.joined.units | _ARMS_OF_SERVICE
    units = [(h, m) for h, m in actors if m.form == "name" and parse.lemmas[h].lower() in bodies]
    for (one, inner), (other, outer) in pairwise(units):
        if parse.text[inner.end : outer.start] in (", ", " of the ") and any(c.isdigit() for c in inner.text + outer.text):
            yield rule, (one, other), (inner,), (outer,), None
