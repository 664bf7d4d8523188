"""What a verb is done to: its object, and the subject and objects of the clause that an act of words speaks of."""

from __future__ import annotations

from onrecord.claims.participants.kinds import PEOPLE
from onrecord.claims.role_words import TURNS_TO
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger

_SENT = frozenset(["dignitary", "diplomat", "soldier", "troop_like", "expert", "worker", "police"])
_BARE = frozenset(["resign", "quit", "apologise", "apologize", "abdicate", "withdraw", "surrender", "disarm", "intervene"])
_VERDICTS = frozenset(["guilty", "liable", "innocent"])
# What stands behind these is the matter or the way, when somebody is the object: "pressed X for".
_ASIDE = frozenset(["for", "from", "of", "with"])


def objects_of(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """The object; a verb whose phrase ends in a preposition has its own: "pressed X for", "forced X out of"."""
    parse = scene.parse
    if trigger.rule.part == "verb" and len(trigger.tokens) > 1 and parse.lowers[trigger.tokens[-1]] in _ASIDE:
        own = grammar.patients if scene.passive(trigger.token) else grammar.objects
        people = tuple(t for t in own(parse, trigger.token) if _somebody(scene, t))
        if people and people != trigger.objects:
            return people
    leaving = tuple(who for t in trigger.objects if (who := to_go(scene, t)) is not None)
    return leaving or _found_so(scene, trigger) or _named_so(scene, trigger) or _held(scene, trigger.objects)


def to_go(scene: Scene, token: int) -> int | None:
    """ "demanded the king resign", read as "the king resign": the king, who is to do it."""
    parse, before = scene.parse, token - 1
    if parse.tags[token] != "NN" or parse.lowers[token] not in _BARE or parse.heads[before] != token:
        return None
    return before if parse.deps[before] == "compound" and _somebody(scene, before) else None


def _found_so(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """ "found the general guilty of it": the general, whom parsers make the subject of "guilty" or an adjective before it."""
    parse = scene.parse
    if (
        trigger.rule.part != "verb"
        or parse.lemmas[trigger.token] not in scene.senses.reached.judges
        or scene.passive(trigger.token)
    ):
        return ()
    verdict = next((t for t in trigger.tokens if parse.lemmas[t] in _VERDICTS and t > trigger.token), None)
    if verdict is None or parse.tags[verdict][0] != "J":
        return ()
    for c in parse.children[verdict]:
        if c < verdict and (parse.deps[c] == "nsubj" or (parse.deps[c] == "amod" and "official" in scene.classes(c))):
            return grammar.with_conjuncts(parse, c)
    return ()


def _named_so(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """ "declared the group a danger", one phrase of the lexicon: the group, whom parsers make the subject of the noun."""
    parse = scene.parse
    if trigger.rule.part != "verb" or scene.passive(trigger.token):
        return ()
    for noun in trigger.tokens[1:]:
        subject = parse.child(noun, "nsubj") if parse.tags[noun][0] == "N" and parse.heads[noun] == trigger.token else None
        if subject is not None and trigger.token < subject < noun:
            return grammar.with_conjuncts(parse, subject)
    return ()


def _somebody(scene: Scene, token: int) -> bool:
    if scene.actor_at(token) is not None or scene.parse.tags[token] == "NNP":
        return True
    classes = scene.classes(token)
    return bool(classes & PEOPLE) or (scene.parse.tags[token] == "NNS" and not classes)


def _held(scene: Scene, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """ "regained control of X": X."""
    found: list[int] = []
    for token in tokens:
        inner = (
            grammar.prepositional(scene.parse, (token,), "of")
            if scene.parse.lemmas[token] in scene.senses.reached.holds
            else (token,)
        )
        found.extend(inner)
    return tuple(found)


def sends(scene: Scene, verb: int, person: int) -> bool:
    """ "to send envoys", "to appoint a mediator": who is sent only does it."""
    return scene.parse.lemmas[verb] in scene.senses.reached.sends_out and not scene.classes(person).isdisjoint(_SENT)


def clause_subject(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """Who is to do, or is said to have done, what the clause of a word of asking or accusing tells."""
    parse = scene.parse
    if trigger.clause is None:  # "demanding that police release", one phrase of the lexicon
        verbs = [t for t in trigger.tokens[1:] if parse.tags[t][0] == "V"]
        return grammar.subjects(parse, verbs[0]) if verbs and trigger.rule.part == "verb" else ()
    if trigger.rule.type == "ACCUSE" and scene.passive(trigger.clause):
        doers = grammar.agents(parse, trigger.clause)
        if doers:  # "alleged that votes were not counted by X"
            return doers
    for c in parse.children[trigger.clause]:
        if parse.deps[c] in ("nsubj", "nsubjpass"):
            return grammar.with_conjuncts(parse, c)
    if (asked := _bare_subject(scene, trigger)) is not None:
        return grammar.with_conjuncts(parse, asked)
    return grammar.inherited(parse, trigger.clause) if parse.tags[trigger.clause][0] == "V" else ()


def _bare_subject(scene: Scene, trigger: Trigger) -> int | None:
    """ "demanded that the governor resign": the verb without an ending is read as a noun, and its subject as part of it."""
    parse, clause = scene.parse, trigger.clause
    if clause is None or parse.tags[clause] != "NN" or parse.deps[clause] != "ccomp":
        return None
    that = any(parse.deps[c] == "mark" and parse.lowers[c] == "that" for c in parse.children[clause])
    before = clause - 1
    that = that or parse.lowers[clause] in _BARE
    return before if that and parse.heads[before] == clause and parse.deps[before] in ("compound", "nmod") else None


def clause_objects(scene: Scene, trigger: Trigger) -> tuple[int, ...]:
    """Whom the clause is about: its object, else who stands behind its prepositions."""
    if trigger.clause is None:
        return ()
    parse, clause = scene.parse, trigger.clause
    if trigger.rule.type == "THREATEN" and parse.lemmas[clause] in TURNS_TO:
        return ()  # "threatened to approach the court"
    found = grammar.patients(parse, clause) if scene.passive(clause) else grammar.objects(parse, clause)
    if trigger.rule.type == "AGREE" and parse.lemmas[clause] in scene.senses.targets.creates:
        found = ()  # "agreed to form a joint force with X"
    sent = [t for t in found if trigger.rule.type == "AGREE" and sends(scene, clause, t)]
    found = tuple(t for t in found if t not in sent)  # "agreed to send envoys to X"
    behind: tuple[int, ...] = ()
    for word in (
        "with",
        "to",
        "on",
        "against",
        "from",
        *(() if trigger.rule.type == "THREATEN" else ("for",)),
        "of",
        "in",
        "into",
        *(() if scene.passive(clause) else ("by",)),
    ):
        behind += grammar.prepositional(parse, (clause, *found), word)
    if sent:  # where they are sent is no side
        behind = tuple(t for t in behind if scene.mentions.at(t, "place") is None or scene.actor_at(t) is not None)
    return (*found, *_owners(scene, found), *behind)


def _owners(scene: Scene, things: tuple[int, ...]) -> tuple[int, ...]:
    """ "refused to ratify X's membership of the bloc": X, before whoever stands behind."""
    parse = scene.parse
    owners = (c for t in things for c in parse.children[t] if parse.deps[c] == "poss" and parse.tags[c] != "PRP$")
    return tuple(c for c in owners if scene.actor_at(c) is not None or scene.mentions.at(c, "place") is not None)
