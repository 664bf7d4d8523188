"""Who does what an infinitive or a gerund of fighting says, where its own subject is not beside it.

"X's strategy to defeat Y", "forces focused on defeating Y", "assist the army to defeat Y"; and what it says, where the parser
pulled the object up ("the strategy to defeat X is failing").
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.claims.match import match_phrase
from onrecord.claims.relations.sides import Found, direct
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.vocabulary.plover import PREPOSITIONS
from onrecord.vocabulary.relations import RelationRule


def only_spoken_of(scene: Scene, verb: int) -> bool:
    """ "discussed the campaign to defeat X": who discusses it need not wage it."""
    parse = scene.parse
    if parse.deps[verb] != "acl" or parse.tags[verb] != "VB":
        return False
    noun = parse.heads[verb]
    above = parse.heads[noun]
    owned = any(parse.deps[c] == "poss" for c in parse.children[noun])
    owned = owned or any(scene.actor_at(t) is not None for t in grammar.prepositional(parse, (noun,), "of"))
    owned = owned or _gathers(scene, noun)
    return (
        parse.deps[noun] == "dobj"
        and parse.lemmas[above] not in scene.senses.joined.waging
        and parse.lemmas[above] != "have"
        and not owned
    )


def helping(scene: Scene, verb: int, rule: RelationRule) -> Iterator[Found]:
    """ "X is helping Y to fight Z": X backs Y, wherever the parser hangs Y."""
    parse, words = scene.parse, scene.relations
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] in ("xcomp", "ccomp", "advcl") and parse.tags[c] == "VB":
            phrases = words.relation_verbs.get(parse.lemmas[c], ())
            if any(words.relations[p.rule].armed for p in phrases):
                takers = direct(
                    scene, grammar.objects(parse, verb) or tuple(s for s in parse.children[c] if parse.deps[s] == "nsubj")
                )
                givers = direct(scene, grammar.subjects(parse, verb))
                if takers and givers:
                    yield rule, (verb,), givers, takers, None
                return


def cleared(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "a court acquitted two men of attacking X": the men, whom it clears of it."""
    parse = scene.parse
    prep = parse.heads[verb]
    above = parse.heads[prep]
    if parse.deps[above] == "dobj":  # "two men of attacking X" read as one
        above = parse.heads[above]
    if parse.deps[verb] != "pcomp" or parse.lemmas[above] not in scene.senses.others.acquits or parse.tags[above][0] != "V":
        return ()
    return grammar.patients(parse, above) if scene.passive(above) else grammar.objects(parse, above)


def _gathers(scene: Scene, noun: int) -> bool:
    """A coalition or another body of several."""
    return scene.parse.lemmas[noun].lower() in scene.senses.joined.gathering and scene.actor_at(noun) is not None


def whose_plan(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "X's strategy to defeat Y", "the campaign of X to drive out Y": whoever has the plan."""
    parse = scene.parse
    right_before = verb - 2  # wherever the parser hangs the infinitive
    if parse.lowers[verb - 1] == "to" and right_before >= 0 and _gathers(scene, right_before):
        return (right_before,)  # "the coalition to defeat X"
    noun = parse.heads[verb]
    if parse.deps[verb] not in ("acl", "relcl") or parse.tags[verb] != "VB" or parse.tags[noun][0] != "N":
        return ()
    if _gathers(scene, noun):
        return (noun,)
    before = tuple(c for c in parse.children[noun] if c < noun and parse.deps[c] in ("poss", "compound", "amod", "nmod"))
    owners = tuple(c for c in before if scene.actor_at(c) is not None)
    return owners or grammar.prepositional(parse, (noun,), "of")


def pulled_up(scene: Scene, verb: int) -> tuple[int, ...]:
    """ "the strategy to defeat X is failing": the object of the infinitive, which the parser made the subject of what follows."""
    parse, start = scene.parse, scene.parse.starts[verb + 1] if verb + 1 < len(scene.parse) else -1
    here = scene.in_sentence("actor", parse.sentence_of[verb])
    return tuple(h for h, m in here if m.start == start and parse.deps[h] == "nsubj" and parse.heads[h] > h)[:1]


def resolved(scene: Scene, verb: int) -> tuple[int, ...]:
    """Who is committed, determined or ready: "X is committed to defeating Y", "forces focused on defeating Y"."""
    parse = scene.parse
    step = parse.heads[verb]
    if parse.deps[verb] == "pcomp":
        step = parse.heads[step]
    above = parse.heads[step]
    if parse.deps[step] in ("acl", "amod") and parse.tags[step] == "VBN" and parse.lemmas[step] in scene.senses.joined.bent:
        return (above,)
    return grammar.subjects(parse, above) if parse.deps[step] == "acomp" and parse.tags[above][0] == "V" else ()


def helped(scene: Scene, verb: int) -> tuple[int, ...]:
    """Whom somebody helps to do it: "assist the army to defeat X"."""
    parse, words = scene.parse, scene.relations
    head = parse.heads[verb]
    if parse.tags[verb] != "VB" or parse.deps[verb] not in ("xcomp", "advcl", "ccomp") or parse.tags[head][0] != "V":
        return ()
    for phrase in words.relation_verbs.get(parse.lemmas[head], ()):
        kind = words.relations[phrase.rule].type
        if kind not in ("backs", "ally_of"):
            continue
        if len(phrase.words) == 1:
            return grammar.objects(parse, head)
        tokens = match_phrase(parse, head, phrase.words, phrase.head)
        if tokens is not None and phrase.words[-1] in PREPOSITIONS:  # "stands by X to defeat Y": both
            beside = kind == "ally_of" or phrase.words[0] == "stand"
            return (*(grammar.subjects(parse, head) if beside else ()), *grammar.governed(parse, tokens[-1]))
    return ()
