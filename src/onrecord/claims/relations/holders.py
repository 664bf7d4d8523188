"""Who bears a title or a tie: named before it, behind it, in apposition, as the subject of the copula or by a description."""

from __future__ import annotations

from onrecord.claims.participants.owners import modifiers
from onrecord.claims.participants.pronouns import is_person, possessing
from onrecord.claims.relations.sides import direct, owning
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention

OFFICES = frozenset(["official", "diplomat", "dignitary"])


def actors_before(scene: Scene, token: int) -> tuple[Mention, ...]:
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
    if pronoun is not None and any(m.form == "name" for m in holders_of(scene, token)):
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


def holders_of(scene: Scene, token: int) -> tuple[Mention, ...]:
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
    one = parse.tags[token] == "NN" and scene.classes(last).isdisjoint(OFFICES | {"person"}) and parse.tags[last][:3] == "NNP"
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
    if len(below) < 2 or not held_by_one or not scene.classes(below[0]).isdisjoint(OFFICES | {"person"}):
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
    common = parse.tags[behind[-1]] == "NN" and not scene.classes(behind[-1]).isdisjoint(OFFICES | {"person", "group"})
    return common and (several or not scene.classes(behind[-1]).isdisjoint(OFFICES | {"person"}))


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
