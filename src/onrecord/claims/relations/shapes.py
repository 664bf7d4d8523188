"""Relations that a construction tells without a word of the vocabulary for them.

Short forms in brackets ("X (HTS)"), whereabouts ("fighters in X"), opposition ("strikes against X", "anti-X rebels"), side by
side ("together with X"); membership is in `relation_members`.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.parties import armed, body, is_state
from onrecord.claims.participants.pronouns import is_person
from onrecord.claims.relations.members import members
from onrecord.claims.relations.sides import BODIES, Found, direct, owner, owning, targets, waging
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.language.parse import Sentence
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

_OPENERS = frozenset({"against", "under", "together", "alongside", "along", "anti", "counter", "pro"})
_DASHES = frozenset(("-", "–", "‑"))
_PEOPLE = BODIES | {"person", "civilian", "official", "migrant", "protester", "worker"}


def shapes(scene: Scene, sentence: Sentence, rules: dict[str, RelationRule]) -> Iterator[Found]:
    """Every relation of the constructions above, for those types that the vocabulary has."""
    actors = scene.in_sentence("actor", sentence.index)
    if "same_as" in rules:
        yield from _brackets(scene, actors, rules["same_as"])
    for head, mention in actors:
        if mention.form == "pronoun":
            continue
        if "located_in" in rules:
            yield from _whereabouts(scene, head, mention, rules["located_in"])
    if "leads" in rules:
        yield from _own_following(scene, actors, rules["leads"])
        yield from _own_forces(scene, actors, rules["leads"])
    if "part_of" in rules:
        yield from members(scene, sentence, actors, rules["part_of"])
    words = scene.words_of(sentence)
    if "fights" in rules and not words.isdisjoint(scene.senses.joined.stopping):
        for token in range(sentence.first, sentence.last):
            if scene.parse.tags[token][0] == "V" and scene.parse.lemmas[token] in scene.senses.joined.stopping:
                yield from _stopped(scene, token, rules["fights"])
    if words.isdisjoint(_OPENERS) and words.isdisjoint(scene.senses.joined.side_by_side):
        return
    for token in range(sentence.first, sentence.last):
        word = scene.parse.lowers[token]
        if word == "against" and "fights" in rules:
            yield from _against(scene, token, rules["fights"])
        elif word == "under" and "leads" in rules:
            yield from _under(scene, token, rules["leads"])
        elif word in ("together", "alongside", "along") and "ally_of" in rules:
            yield from _together(scene, token, rules["ally_of"])
        elif word in scene.senses.joined.side_by_side and "ally_of" in rules:
            yield from _in_partnership(scene, token, rules["ally_of"])
        elif word in ("anti", "counter", "pro") and token + 2 < sentence.last and scene.parse.words[token + 1] in _DASHES:
            yield from _anti(scene, sentence, token, rules)


def _brackets(scene: Scene, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "Hayat Tahrir al-Sham (HTS)": a name and its short form in brackets."""
    text = scene.parse.text
    named = [(h, m) for h, m in actors if m.form == "name"]
    for head, short in named:
        if short.end - short.start > 12 or text[short.end : short.end + 1] not in (")", "]", ","):
            continue
        opened = text[max(0, short.start - 2) : short.start]
        if not opened.endswith(("(", "[")):
            continue
        before = short.start - len(opened)
        for _, long in named:
            if long is short or not 0 <= before - long.end <= 1 or long.end - long.start <= short.end - short.start - 4:
                continue
            if _same(long, short):
                yield rule, (head,), (long,), (short,), None
                break


def _same(long: Mention, short: Mention) -> bool:
    """One known actor, or a short form whose letters occur in this order in the long one."""
    one, other = long.actor, short.actor
    if one is not None and other is not None and one.id is not None and other.id is not None:
        return one.id == other.id
    letters = iter(long.text.lower())
    return short.text.isalpha() and all(c in letters for c in short.text.lower())


def _own_following(scene: Scene, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "X and his government", "X and her fighters": whose they are, he or she leads."""
    parse = scene.parse
    at = dict(actors)
    for head, mention in actors:
        owner = at.get(parse.heads[head])
        if parse.deps[head] != "conj" or mention.form != "nominal" or owner is None or owner.form != "name":
            continue
        tie = parse.lemmas[head] in ("ally", "partner", "friend", "supporter", "backer", "rival", "enemy", "foe", "opponent")
        if mention.text.lower().startswith(("his ", "her ")) and not tie and not scene.classes(head).isdisjoint(BODIES):
            yield rule, (head,), (owner,), (mention,), None


def _own_forces(scene: Scene, actors: list[tuple[int, Mention]], rule: RelationRule) -> Iterator[Found]:
    """ "President X's government", "General Y's forces": he or she leads them."""
    parse, at = scene.parse, dict(actors)
    for head, mention in actors:
        if mention.form != "nominal" or parse.lemmas[head] not in scene.senses.joined.followings:
            continue
        for c in parse.children[head]:
            whose = at.get(c)
            if parse.deps[c] == "poss" and whose is not None and whose.form == "name" and is_person(scene, whose):
                yield rule, (head,), (whose,), (mention,), None


def _whereabouts(scene: Scene, head: int, mention: Mention, rule: RelationRule) -> Iterator[Found]:
    """ "rebels in Idlib": people or a body with the named place straight behind them."""
    parse = scene.parse
    if mention.form == "nominal":
        one_man = parse.tags[head] == "NN" and scene.classes(head).isdisjoint(BODIES)
        if one_man or scene.classes(head).isdisjoint(_PEOPLE):
            return
    if mention.form == "name" and (is_state(mention) or not body(scene, mention)):
        return
    if parse.deps[head] == "pobj" and parse.lemmas[parse.heads[parse.heads[head]]] in scene.senses.joined.likenesses:
        return  # "a statue of X in Y"
    for c in parse.children[head]:
        if c > head and parse.deps[c] == "prep" and parse.lowers[c] in ("in", "at", "near", "inside", "across", "around"):
            for o in grammar.governed(parse, c):
                place = scene.mentions.at(o, "place")
                if place is not None and place.form == "name":
                    yield rule, (head, c), (mention,), (), place


def _against(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "unite against X", "positions against X": whoever acts against an armed actor fights it."""
    parse = scene.parse
    if parse.deps[token] != "prep":
        return
    foes = tuple(m for m in targets(scene, grammar.governed(parse, token)) if armed(scene, m))
    above = parse.heads[_first_against(scene, token)]
    if not foes:
        return
    if parse.tags[above] == "VBN" and parse.deps[above] == "acomp":  # "X and Y are united against Z"
        actor = direct(scene, grammar.subjects(parse, parse.heads[above]))
    elif parse.tags[above][0] == "V":
        if parse.lemmas[above] in scene.senses.joined.opinion:
            return
        thing = parse.child(above, "dobj")
        whose = () if thing is None or not _is_fight(scene, thing) else owning(scene, thing)
        if thing is not None and not whose and _is_fight(scene, thing):
            whose = direct(scene, grammar.prepositional(parse, (thing,), "of"))
        if whose:  # "ordered the campaign of Y against X"
            yield rule, (token,), whose, foes, None
            return
        if thing is not None and thing < token and parse.lemmas[above] not in scene.senses.joined.waging:
            return  # "recommended operations against X": not who wages them
        doers = grammar.patients(parse, above) if scene.passive(above) else grammar.subjects(parse, above)
        actor = direct(scene, doers) or owner(scene, doers)
    elif parse.lemmas[above] in scene.senses.joined.gathering and parse.lowers[parse.heads[above]] != "as":
        actor = direct(scene, (above,)) or waging(scene, above)  # "the coalition against X"
    else:
        actor = waging(scene, above)
    yield rule, (token,), actor, foes, None


def _first_against(scene: Scene, token: int) -> int:
    """ "the fight against terrorism, in particular against X": the first of the two."""
    parse = scene.parse
    for step in range(token - 1, max(parse.sentence(token).first, token - 7) - 1, -1):
        if parse.lowers[step] == "against" and parse.deps[step] == "prep" and parse.tags[parse.heads[step]][0] == "N":
            between = parse.tags[step + 1 : token]
            return step if any(t == "," for t in between) and not any(t[0] == "V" for t in between) else token
    return token


def _is_fight(scene: Scene, noun: int) -> bool:
    """A noun of fighting of the vocabulary ("campaign", "operation")."""
    phrases = scene.relations.relation_nouns.get(scene.parse.lemmas[noun], ())
    return any(scene.relations.relations[p.rule].armed for p in phrases)


def _stopped(scene: Scene, verb: int, rule: RelationRule) -> Iterator[Found]:
    """ "X halted Y's advance", "the assault of Y was repelled by X": X fights Y."""
    parse, passive = scene.parse, scene.passive(verb)
    thrusts = tuple(
        t
        for t in (grammar.patients(parse, verb) if passive else grammar.objects(parse, verb))
        if parse.lemmas[t] in ("advance", "offensive", "assault", "attack", "push", "onslaught", "incursion", "progress")
    )
    foes = owner(scene, thrusts) or direct(scene, grammar.prepositional(parse, thrusts, "of"))
    below = thrusts if passive else (*thrusts, verb)  # "withstood an assault by Y"
    foes = foes or (direct(scene, grammar.prepositional(parse, below, "by")) if thrusts else ())
    doers = direct(scene, grammar.agents(parse, verb) if passive else grammar.subjects(parse, verb))
    if doers and any(armed(scene, m) for m in foes) and all(armed(scene, m) or is_state(m) for m in doers):
        yield rule, (verb,), doers, foes, None


def _under(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "troops under the command of X", "fought under X's leadership": X leads them."""
    parse = scene.parse
    noun = parse.child(token, "pobj") if parse.deps[token] == "prep" else None
    if noun is None or parse.lemmas[noun] not in scene.senses.joined.command:
        return
    leaders = direct(scene, grammar.prepositional(parse, (noun,), "of")) or modifiers(scene, noun)
    above = parse.heads[token]
    above = parse.heads[above] if parse.words[above] == "," else above  # "the troops, under ..."
    if parse.tags[above][0] == "V":
        led = grammar.patients(parse, above) if scene.passive(above) else grammar.subjects(parse, above)
    else:
        led = (above,)
    bodies = tuple(m for m in direct(scene, led) if body(scene, m) and not is_state(m))
    if leaders and bodies:
        yield rule, (token, noun), leaders, bodies, None


def _together(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "X, together with Y, fights on", "X fought alongside Y"."""
    parse = scene.parse
    prep = token if parse.lowers[token] == "alongside" else token + 1
    if prep >= len(parse.words) or (prep != token and parse.lowers[prep] != "with"):
        return
    other = direct(scene, grammar.governed(parse, prep))
    above = parse.heads[token] if parse.heads[token] != prep else parse.heads[prep]
    if parse.lowers[token] == "along" and token > above and parse.deps[above] not in ("nsubj", "nsubjpass"):
        return  # "destroyed a truck along with the rebels in it"
    one = direct(scene, grammar.subjects(parse, above) if parse.tags[above][0] == "V" else (above,))
    if other and one and all(body(scene, m) for m in other):
        yield rule, (token,), one, other, None


def _in_partnership(scene: Scene, token: int, rule: RelationRule) -> Iterator[Found]:
    """ "X attacked in cooperation with Y", "in partnership with Y, X ..."."""
    parse, prep = scene.parse, scene.parse.heads[token]
    if parse.deps[token] != "pobj" or parse.lowers[prep] != "in":
        return
    above = parse.heads[prep]
    above = parse.heads[above] if parse.words[above] == "," else above  # "the army, in coordination with X, ..."
    other = direct(scene, grammar.prepositional(parse, (token,), "with"))
    if parse.tags[above][0] != "V" or not other or not all(body(scene, m) for m in other):
        return
    doers = grammar.agents(parse, above) if scene.passive(above) else grammar.subjects(parse, above)
    one = tuple(m for m in direct(scene, doers) if m not in other)
    if one:
        yield rule, (prep, token), one, other, None


def _anti(scene: Scene, sentence: Sentence, token: int, rules: dict[str, RelationRule]) -> Iterator[Found]:
    """ "the anti-X coalition": fights where both bear arms, else opposes; "pro-X forces" back X."""
    parse = scene.parse
    name = token + 2
    foe = next((m for _, m in scene.in_sentence("actor", sentence.index) if m.start == parse.starts[name]), None)
    if foe is None and "power_body" in scene.classes(name) and parse.words[name].islower():
        foe = nominal(scene, name, None)  # "anti-government protesters"
    head = parse.heads[name]
    for _ in range(3):
        if head > name and parse.tags[head][0] == "N":
            break
        head = parse.heads[head]
    if foe is None or head <= name:
        return
    group = direct(scene, (head,))
    group = tuple(m for m in group if m.start <= parse.starts[head] < m.end)
    both = armed(scene, foe) and any(armed(scene, m) or not scene.classes(head).isdisjoint(("group",)) for m in group)
    rule = rules.get("backs" if parse.lowers[token] == "pro" else "fights" if both else "opposes")
    if group and rule is not None:
        yield rule, (token, name), group, (foe,), None
