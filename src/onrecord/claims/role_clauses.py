"""Parties of an event noun that another clause names: whom the attack killed or was to drive out, who went to the meeting."""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.misread import DONE_TO
from onrecord.claims.pronouns import possessing
from onrecord.claims.role_places import Found, mentions_at
from onrecord.claims.scene import Scene
from onrecord.claims.support import support_verb
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

# What an attack is launched to do to somebody.
_AIMS = frozenset(
    [
        "purge", "oust", "drive", "expel", "destroy", "kill", "capture", "dislodge", "eliminate", "eradicate", "defeat", "crush",
        "flush", "evict", "remove", "clear", "push", "rout", "topple", "overthrow", "assassinate", "neutralise", "neutralize",
    ]
)  # fmt: skip
# Prepositions of when and where somebody told or did something: at a meeting that he took part in.
_AT = frozenset(["after", "before", "during", "following", "at", "in"])
# What one does with a meeting or a fight of one's own.
_ONES_OWN = frozenset(
    [
        "avoid", "duck", "avert", "risk", "seek", "want", "cancel", "postpone", "delay", "skip", "plan", "expect", "enjoy",
        "schedule", "resume", "suspend", "conclude", "end", "leave", "finish", "attend", "dodge", "escape", "shun",
    ]
)  # fmt: skip


def victims_told(scene: Scene, trigger: Trigger, taken: tuple[Mention, ...]) -> Found:
    """ "attacks in which at least 30 villagers were killed", "launched an attack to drive out the rebels"."""
    parse, token = scene.parse, trigger.token
    for clause in parse.children[token]:
        if parse.deps[clause] != "relcl" or parse.lemmas[clause] not in DONE_TO:
            continue
        where = any(
            parse.lowers[c] == "where" or any(parse.lowers[o] == "which" for o in parse.children[c])
            for c in parse.children[clause]
            if c < clause
        )
        if where and grammar.is_passive(parse, clause):
            found, tokens = mentions_at(scene, token, grammar.patients(parse, clause), create=True, thing=False)
            return tuple(m for m in found if m not in taken), tokens
    support = support_verb(scene, token)
    if support is None or support[1] != "object":
        return (), ()
    for clause in (*parse.children[support[0]], *parse.children[token]):
        to = clause > token and any(parse.tags[c] == "TO" for c in parse.children[clause])
        if to and parse.deps[clause] in ("advcl", "xcomp", "acl") and parse.lemmas[clause] in _AIMS:
            found, tokens = mentions_at(scene, token, grammar.objects(parse, clause), create=True, thing=False)
            return tuple(m for m in found if m not in taken), tokens
    return (), ()


def aimed_at(scene: Scene, trigger: Trigger, actor_tokens: tuple[int, ...]) -> int | None:
    """ "X's Y offensive": Y, behind a possessor, is whom it is against or, of a withdrawal, what is left."""
    parse, token = scene.parse, trigger.token
    if len(actor_tokens) < 2 or actor_tokens[-1] != token - 1 or token < 2 or trigger.rule.type not in _TOWARD:
        return None
    owned = parse.lowers[token - 2] in ("'s", "\u2019s", "'", "\u2019") and actor_tokens[-2] < token - 2
    return token - 1 if owned and scene.mentions.at(token - 1, "place") is not None else None


_TOWARD = frozenset(["ASSAULT", "RETREAT", "SANCTION", "AID", "COERCE", "MOBILIZE"])


def other_side(scene: Scene, trigger: Trigger) -> Found:
    """ "said after a meeting with X", "wants to avoid a confrontation with X": the subject is the other side."""
    parse, token = scene.parse, trigger.token
    if not grammar.prepositional(parse, trigger.tokens, "with"):
        return (), ()
    owned = any(parse.deps[c] == "poss" and parse.tags[c] != "PRP$" for c in parse.children[token])
    definite = any(parse.lowers[c] in ("the", "this", "that", "these", "those") for c in parse.children[token])
    if owned or definite:
        return (), ()
    for own in parse.children[token]:
        if parse.tags[own] == "PRP$" and (meant := possessing(scene, own)):  # "said his first meeting with X"
            return mentions_at(scene, token, meant, create=True, thing=False)
    head, verb = parse.heads[token], None
    if parse.deps[token] == "dobj" and parse.lemmas[head] in _ONES_OWN:
        verb = head
    elif parse.deps[token] == "pobj" and trigger.rule.type == "CONSULT":
        above = parse.heads[head]
        if parse.lowers[head] == "of" and parse.lowers[above] == "ahead":
            head, above = above, parse.heads[above]
        if parse.lowers[head] in (*_AT, "ahead") and parse.tags[above][0] == "V":
            verb = above
    if verb is None or grammar.is_passive(parse, verb):
        return (), ()
    return mentions_at(scene, token, grammar.subjects(parse, verb), create=True, thing=False)
