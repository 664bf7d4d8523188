"""Ties that no name tells: "X and its partners", "together with their allies", and whom a description describes."""

from __future__ import annotations

from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.participants.read import participant
from onrecord.claims.relations.sides import direct
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.model import Mention
from onrecord.vocabulary.relations import RelationRule

_GATHERED = frozenset(["coalition", "alliance", "bloc", "cabinet"])


def whose_friend(scene: Scene, token: int, rule: RelationRule) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """ "X and its partners", "X, with their allies": whose the friends or rivals are that no name tells, and they."""
    parse = scene.parse
    owned = next((c for c in parse.children[token] if parse.lowers[c] in ("its", "their", "his", "her", "our")), None)
    member = rule.type == "part_of" and "member" in (parse.lemmas[token], parse.lemmas[max(token - 1, 0)])
    if owned is None or rule.armed or not (rule.symmetric or member):
        return None
    if parse.lowers[owned] in ("his", "her") and parse.lemmas[token] in ("partner", "friend"):
        return None  # of private life or of business
    here = parse.sentence(owned).first
    above = parse.heads[token]
    if parse.deps[token] == "pobj" and parse.lowers[above] in ("with", "alongside"):
        heads = tuple(h for h in possessing(scene, owned) if h >= here)
    else:
        heads = (above,) if parse.deps[token] == "conj" and rule.type in ("ally_of", "part_of") else ()
    whose = tuple(m for h in heads if (m := scene.actor_at(h)) is not None and m.form != "pronoun")
    they = participant(scene, token, create=True)
    return (whose, they) if whose and they and not set(whose) & set(they) else None


def named_beside(scene: Scene, tokens: tuple[int, ...]) -> tuple[Mention, ...]:
    """The actors at phrase heads, and the named ones that they only describe: "X, a militia allied with Y"."""
    found: dict[str, Mention] = {}
    for t in tokens:
        own = direct(scene, (t,))
        dep, head = scene.parse.deps[t], scene.parse.heads[t]
        described = (head,) if dep == "appos" else grammar.subjects(scene.parse, head) if dep == "attr" else ()
        named = tuple(m for m in direct(scene, described) if m.form == "name")
        found.update((m.id, m) for m in (named or own))
    return tuple(found.values())


def gathered_before(scene: Scene, token: int) -> tuple[Mention, ...]:
    """ "Coalition members": the coalition, by the common noun before theirs."""
    parse = scene.parse
    return next(
        (
            scene.bare_actor(c)
            for c in parse.children[token]
            if c < token and parse.deps[c] == "compound" and parse.lemmas[c].lower() in _GATHERED
        ),
        (),
    )
