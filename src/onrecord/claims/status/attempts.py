"""Attempts that were made: "rebels tried to storm the base" attacked it, "has sought to broker a truce" mediated.

What an attempt aims at stays planned for the predicate, for nobody says that it came about. The event of a claim is often the
attempt itself: a blow that was tried was struck at somebody, a persuasion that was tried was a request. It then happened, or goes
on where the trying does; how far it succeeded its certainty leaves open. What only its outcome makes an event (an arrest, a
seizure by control, a killing of somebody named) stays planned, and so does a trying that is itself still to come.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.tree.syntax import Syntax
from onrecord.model import Certainty, Status

_CHAIN = frozenset({"xcomp", "conj"})
_STEPS = 4
_WORDS = frozenset({"REQUEST", "CONSULT"})  # an attempt at which is one
_FORCE = frozenset({"ASSAULT", "COERCE"})
_BY_OUTCOME = frozenset({"arrest", "abduct", "deport", "ban", "censor", "curfew", "confiscate", "cyber", "misinformation"})


def made_attempt(scene: Scene, draft: Draft) -> None:
    """Make a planned event occurred, or ongoing, where it was tried, or where a body was set up to do it."""
    stands, parse = draft.standing, scene.parse
    if draft.kind != "event" or (stands.status, stands.polarity) != ("planned", "affirmed") or parse.tags[draft.token] != "VB":
        return
    if draft.type == "ACCUSE" and "investigate" in draft.mode and _set_up(parse, draft.token):
        draft.standing = replace(stands, status="occurred", certainty="probable")
        draft.reasons.append("whoever sets up a body to investigate does")
        return
    if draft.type == "ASSAULT" and _came_to_do(scene, draft):
        draft.standing = replace(stands, status="occurred", certainty="probable")
        draft.reasons.append("whoever came to kill so many killed them")
        return
    verb = _tried(parse, draft.token)
    found = scene.predicates.by_token.get(verb) if verb is not None else None
    if verb is None or found is None or found.polarity != "affirmed" or found.status not in ("occurred", "ongoing"):
        return
    if parse.lemmas[verb] == "seek" and parse.tags[verb] not in ("VBD", "VBN"):
        return  # "seeks to": aims at
    if draft.type in _FORCE and _BY_OUTCOME.isdisjoint(draft.mode):
        certainty: Certainty = "possible"
    elif draft.type in _WORDS and stands.certainty == "possible":
        certainty = "probable"
    else:
        return
    status: Status = "ongoing" if found.status == "ongoing" else "occurred"
    draft.standing = replace(stands, status=status, certainty=certainty)
    last = draft.attribution[-1] if draft.attribution else None
    if last is not None and last.kind == "attitude" and any(s.start <= parse.starts[verb] < s.end for s in last.cue):
        draft.attribution = draft.attribution[:-1]  # that he tried is told by whoever tells it
    draft.reasons.append("an attempt that was made")


def _came_to_do(scene: Scene, draft: Draft) -> bool:
    """ "emerged from the forest to massacre 200 villagers": of a purpose nobody counts the dead."""
    parse, verb = scene.parse, scene.parse.heads[draft.token]
    if parse.deps[draft.token] not in ("advcl", "xcomp") or parse.tags[verb] != "VBD" or parse.lemmas[verb] not in _COMES:
        return False
    return any(
        m.figure is not None and m.figure.measure in ("killed", "injured") and (m.figure.low or 0) > 1 for m in draft.figures
    )


_COMES = frozenset(
    ["emerge", "burst", "pour", "sweep", "descend", "swoop", "storm", "come", "rise", "cross", "break", "turn", "return"]
)


def _tried(parse: Syntax, token: int) -> int | None:
    """The verb of trying above an infinitive, with no clause of another doer in between."""
    step = token
    for _ in range(_STEPS):
        head = parse.heads[step]
        if head == step or parse.deps[step] not in _CHAIN or parse.tags[step] != "VB":
            return None
        if parse.lemmas[head] in parse.grammar.trying and parse.tags[head][0] == "V":
            told = parse.deps[head] in ("amod", "acl", "pcomp", "csubj") or parse.tags[head] == "VB"
            return None if told or parse.deps[step] == "conj" else head
        step = head
    return None


def _set_up(parse: Syntax, token: int) -> bool:
    """ "created a committee to | investigate | the raid", in the past or perfect."""
    head = parse.heads[token]
    body = head if parse.tags[head][0] == "N" else parse.child(head, "dobj", "nsubjpass")
    verb = parse.heads[head] if parse.tags[head][0] == "N" else head
    if body is None or parse.lemmas[body] not in parse.grammar.inquiries or parse.lemmas[verb] not in parse.grammar.setting_up:
        return False
    if any(parse.tags[c] == "MD" or parse.deps[c] == "neg" for c in parse.children[verb]):
        return False
    return parse.tags[verb] in ("VBD", "VBN")
