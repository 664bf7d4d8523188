"""Opinions that are no act: a description that somebody denies, what a people thinks, minds that are to be changed.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, is_state
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_WANTED = frozenset(["should", "must", "ought", "shall"])


def only_an_opinion(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an opinion is told or denied and nothing is done, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _a_description(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "rejected the idea that he had fled", not "the idea that he should go": how things are, no demand and no offer."""
    parse = scene.parse
    below = grammar.prepositional(parse, (trigger.token,), "of") if trigger.rule.part == "noun" else ()
    for noun in (*trigger.objects, *grammar.objects(parse, trigger.token), *grammar.patients(parse, trigger.token), *below):
        if parse.lemmas[noun] not in scene.senses.opinions.descriptions:
            continue
        clauses = [c for c in parse.children[noun] if c > noun and parse.deps[c] in ("acl", "ccomp", "relcl")]
        owned = any(parse.deps[c] == "poss" for c in parse.children[noun])
        if any(_told(scene, clause) and not (owned and _to_come(scene, clause)) for clause in clauses):
            return True
    return False


def _told(scene: Scene, clause: int) -> bool:
    """A finite clause behind "that" in which nothing is wanted; "that talks be held" is wanted."""
    parse = scene.parse
    that = any(parse.lowers[c] == "that" and parse.deps[c] == "mark" for c in parse.children[clause])
    aux = [c for c in parse.children[clause] if parse.deps[c] in ("aux", "auxpass")]
    if not that or any(parse.lowers[c] in _WANTED or (parse.lowers[c] == "be" and len(aux) == 1) for c in aux):
        return False
    return parse.tags[clause] != "VB" or bool(aux)


def _to_come(scene: Scene, clause: int) -> bool:
    """ "rejected his suggestion that Europe would follow": what another wants."""
    return any(scene.parse.lowers[c] in ("will", "would") for c in scene.parse.children[clause] if scene.parse.deps[c] == "aux")


def _of_a_people(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "most Germans oppose the strikes, a poll found": what a people thinks, in a sentence that measures it."""
    found = scene.words_of(scene.parse.sentences[scene.parse.sentence_of[trigger.token]])
    polls = scene.senses.assurance.polls - {"study", "census"}
    if found.isdisjoint(polls) and found.isdisjoint(scene.senses.opinions.shares):
        return False
    return bool(roles.actor) and all(_people(scene, m) for m in roles.actor)


def _people(scene: Scene, mention: Mention) -> bool:
    """A nation by its people, or those who are asked; no government and no force."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    if not tokens or armed(scene, mention):
        return False
    head = scene.parse.head(tokens)
    if scene.parse.lemmas[head].lower() in scene.senses.opinions.asked:
        return True
    plural = scene.parse.tags[head] in ("NNS", "NNPS") and mention.form != "pronoun"
    return plural and mention.actor is not None and mention.actor.country is not None and not mention.actor.sector


def _of_minds(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "wants to force them to accept a compromise": talked into it, unless it is by those who bear arms."""
    parse, clause = scene.parse, trigger.clause
    if lemma(scene, trigger) not in scene.senses.opinions.forces or clause is None:
        return False
    if parse.lemmas[clause] not in scene.senses.opinions.thinks:
        return False
    return not any(armed(scene, m) for m in roles.actor)


def _of_a_power(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "came to challenge the United States": to stand up to it; "challenged the minister over the raid" finds fault."""
    parse, token = scene.parse, trigger.token
    if lemma(scene, trigger) != "challenge" or trigger.rule.part != "verb":
        return False
    if any(parse.lowers[c] in ("over", "on", "about") for c in parse.children[token]):
        return False
    things = grammar.patients(parse, token) if scene.passive(token) else grammar.objects(parse, token)
    powers = [scene.actor_at(t) for t in things]
    return bool(powers) and all(
        m is not None and (is_state(m) or armed(scene, m) or _rules(scene, t)) for t, m in zip(things, powers, strict=True)
    )


def _rules(scene: Scene, token: int) -> bool:
    return scene.parse.lemmas[token] in scene.senses.acts.rulers


_OTHERS = by_type(
    (
        Other(("REJECT",), _a_description, "a description that is denied, nothing refused"),
        Other(("SUPPORT", "REJECT", "ACCUSE", "REQUEST"), _of_a_people, "what a poll measures"),
        Other(("COERCE",), _of_minds, "minds that are to be changed", part="verb"),
        Other(("ACCUSE",), _of_a_power, "a power that is stood up to"),
    )
)
