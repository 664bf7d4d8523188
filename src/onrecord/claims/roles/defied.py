"""Whom somebody holds out against, what a march answers and where an inquiry goes, where only another phrase names them.

"Refused to resign despite calls by X", "staged a walkout in protest at X's decision", "a strike in response to X's plans".
"""

from __future__ import annotations

from onrecord.claims.participants.nominals import nominal
from onrecord.claims.participants.owners import place_party
from onrecord.claims.participants.pronouns import is_person_pronoun
from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_DESPITE = frozenset(["despite", "notwithstanding"])
_TOWARD = frozenset(["at", "to", "against", "over", "with"])


def defied(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "declined to resign despite X's pleas": X, whose pleas they were."""
    parse = scene.parse
    clauses = tuple(c for c in parse.children[trigger.token] if parse.deps[c] in ("xcomp", "ccomp"))
    for verb in (trigger.token, *clauses):
        for prep in parse.children[verb]:
            if parse.lowers[prep] not in _DESPITE and " ".join(parse.lowers[prep : prep + 3]) != "in spite of":
                continue
            nouns = [t for t in grammar.governed(parse, prep) if parse.lemmas[t] in scene.senses.reached.defied]
            heads = tuple(h for t in nouns for h in (*_owners(scene, t), *grammar.prepositional(parse, (t,), "from")))
            found = _others(scene, trigger, heads, actor)
            if found[0]:
                return found
    return NOBODY


def answered(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "stopped work in protest at X's decision", "held a march, staging it in response to a ruling by X": X."""
    parse = scene.parse
    more = tuple(c for t in trigger.tokens for c in parse.children[t] if c > t and parse.deps[c] in ("advcl", "acl", "conj"))
    bases = tuple(dict.fromkeys((*trigger.tokens, *more, *(o for v in more for o in grammar.objects(parse, v)))))
    for noun in grammar.prepositional(parse, bases, "in"):
        prep = noun + 1
        if (
            parse.lemmas[noun] not in scene.senses.reached.answers
            or parse.lowers[prep : prep + 1] == ()
            or parse.lowers[prep] not in _TOWARD
        ):
            continue
        matters = grammar.governed(parse, prep)
        heads = tuple(h for t in matters for h in (_owners(scene, t) or (t,)))
        found = _others(scene, trigger, heads, actor)
        if found[0]:
            return found
    return NOBODY


def demanded_gone(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "a march demanding the resignation of X", "rallied to call for X's removal": X, whom they march against."""
    parse = scene.parse
    after = tuple(t for word in ("following", "after", "during", "in", "at") for t in _governed(scene, trigger.tokens, word))
    marches = tuple(t for t in after if parse.lemmas[t] in scene.senses.targets.gatherings)
    for clause in (c for t in (*trigger.tokens, *marches) for c in parse.children[t] if c > t):
        if (
            parse.deps[clause] not in ("acl", "advcl", "xcomp", "relcl")
            or parse.lemmas[clause] not in scene.senses.reached.calls_out
        ):
            continue
        nouns = (*grammar.objects(parse, clause), *grammar.prepositional(parse, (clause,), "for"))
        ends = tuple(t for t in nouns if parse.lemmas[t] in scene.senses.reached.ends_of)
        heads = tuple(h for t in ends for h in (*_owners(scene, t), *grammar.prepositional(parse, (t,), "of")))
        found = _others(scene, trigger, heads, actor)
        if found[0]:
            return found
    return NOBODY


def _governed(scene: Scene, tokens: tuple[int, ...], word: str) -> tuple[int, ...]:
    """What stands behind a preposition, "following" among them, whose object parsers give as one of a verb."""
    parse = scene.parse
    preps = (c for t in tokens for c in parse.children[t] if parse.lowers[c] == word and c > t)
    return tuple(o for c in preps for o in parse.children[c] if parse.deps[o] in ("pobj", "dobj"))


def sent_to(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "sent a team of experts to X to investigate": X, and not those who are sent."""
    parse = scene.parse
    things = grammar.patients(parse, trigger.token) if scene.passive(trigger.token) else grammar.objects(parse, trigger.token)
    bases = (trigger.token, *things, *grammar.prepositional(parse, things, "of"))
    for word in ("to", "into"):
        heads = grammar.prepositional(parse, bases, word)
        found = tuple(dict.fromkeys(m for t in heads for m in place_party(scene, t) if m not in actor))
        if found:
            return found, heads
    return NOBODY


def to_do_it(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """ "X's demand that Y repatriate its citizens", "a call for Y and Z to resume talks": those who are to do it."""
    parse, noun = scene.parse, trigger.token
    for clause in parse.children[noun]:
        if clause < noun or parse.deps[clause] not in ("acl", "ccomp", "relcl") or parse.tags[clause][0] != "V":
            continue
        marks = [parse.lowers[c] for c in parse.children[clause] if c < clause and parse.deps[c] in ("mark", "aux")]
        bare = parse.tags[clause] in ("VB", "VBP") or "should" in marks or "must" in marks
        heads: tuple[int, ...] = ()
        if "that" in marks and bare and "to" not in marks:
            gets = (
                parse.lemmas[clause] in scene.senses.reached.gets
            )  # "a demand that the rebels get a seat": who is to give it is not told
            heads = grammar.agents(parse, clause) if scene.passive(clause) else () if gets else grammar.subjects(parse, clause)
        elif "to" in marks:
            heads = tuple(t for t in grammar.prepositional(parse, (noun,), "for") if t < clause)
        if heads:
            return _others(scene, trigger, heads, actor)
    return NOBODY


def _owners(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whose a noun is: "X's plea", "a plea by X"."""
    parse = scene.parse
    own = tuple(c for c in parse.children[noun] if parse.deps[c] == "poss" and c < noun)
    return own or grammar.prepositional(parse, (noun,), "by")


def _others(scene: Scene, trigger: Trigger, heads: tuple[int, ...], actor: tuple[Mention, ...]) -> Found:
    heads = tuple(h for h in heads if not is_person_pronoun(scene.parse, h) and scene.parse.tags[h] != "PRP$")
    for head in heads:  # "the Ruritania Fair Trade Board": a body that no list knows, not the country before its name
        if scene.parse.tags[head] == "NNP" and scene.actor_at(head) is None and scene.mentions.at(head, "place") is None:
            nominal(scene, head, None)
    found, used = mentions_at(scene, trigger.token, heads, create=True, thing=False)
    kept = [(m, t) for m, t in zip(found, used, strict=True) if m not in actor]
    return tuple(m for m, _ in kept), tuple(t for _, t in kept)
