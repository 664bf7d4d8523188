"""How far the second look agrees with an event that the rules read, and the parties that it adds where they found none.

Its doubts lower the score of a claim (`score`). It fills a role only where the rules leave it empty, from the actors that the
sentence names, and only where it is this sure: readers of real pages had found three in four of the claims whose actor it
now names to lack one, and as many of those whose recipient.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.claims.draft import Draft, in_its_words, trigger_span
from onrecord.claims.participants.no_party import is_where, no_candidate, no_doer, no_undergoer
from onrecord.claims.roles.responsible import whose_work_not
from onrecord.claims.scene import Scene
from onrecord.claims.second_look import LEARNT, Look, Part, SecondLook, Stretch
from onrecord.claims.tree.grammar import with_conjuncts
from onrecord.model import Mention

_SURE_ACTOR, _SURE_RECIPIENT = 0.8, 0.9
_JOINED = 0.5  # of those in one list with a party that it is sure of


@dataclass(frozen=True, slots=True)
class Agreement:
    """Probabilities: of the claim's type, that nothing happens at its words, of the least likely actor and recipient (None where
    none can be seen: the claim has none, or another sentence names it, for which it is as much less sure), and of the likeliest
    party of the sentence that the claim gives no part."""

    type: float
    nothing: float
    actor: float | None
    recipient: float | None
    other_actor: float
    other_recipient: float


def look_again(scene: Scene, draft: Draft, second: SecondLook) -> Agreement | None:
    """The second look at an event, whose empty roles it fills; None for a type that it never learnt and words it cannot see."""
    if draft.said:
        return look_again(scene, replace(in_its_words(draft), said=()), second)
    if draft.type not in LEARNT:
        return None
    sentence = scene.parse.sentences[draft.sentence]
    parties = [m for m in (*draft.actor, *draft.recipient) if sentence.start <= m.start and m.end <= sentence.end]
    words = trigger_span(scene.parse, draft)
    others = _others(scene, draft, parties, (words.start, words.end))
    stretches = [(m.start - sentence.start, m.end - sentence.start) for m in (*parties, *others)]
    text = scene.document.text[sentence.start : sentence.end]
    look = second.at(text, (words.start - sentence.start, words.end - sentence.start), stretches)
    if look is None:
        return None
    parts = dict(zip((m.id for m in (*parties, *others)), look.parts, strict=True))
    _fill(scene, draft, [m for m in others if not no_candidate(scene, draft, m)], parts)
    taking = {m.id for m in (*draft.actor, *draft.recipient)}
    left = [m for m in others if m.id not in taking and not is_where(scene, m)]
    return Agreement(
        _its_type(look, draft),
        look.types[0],
        min((p.actor for p in _of(draft.actor, parts)), default=None),
        min((p.recipient for p in _of(draft.recipient, parts)), default=None),
        max((p.actor for p in _of((m for m in left if not no_doer(scene, draft, m)), parts)), default=0.0),
        max((p.recipient for p in _of((m for m in left if not no_undergoer(scene, draft, m)), parts)), default=0.0),
    )


def _its_type(look: Look, draft: Draft) -> float:
    """Of a retreat that is still to come the look may say either: the words tell of a retreat, the status makes it CONCEDE."""
    found = look.of_type(draft.type)
    if draft.type == "CONCEDE" and draft.standing.status in ("planned", "predicted"):
        return max(found, look.of_type("RETREAT"))
    return found


def _of(mentions: Iterable[Mention], parts: dict[str, Part | None]) -> list[Part]:
    return [part for m in mentions if (part := parts.get(m.id)) is not None]


def _others(scene: Scene, draft: Draft, parties: list[Mention], words: Stretch) -> list[Mention]:
    """Actors and places of the sentence that have no part in the claim and do not touch its words."""
    taken = [words, *((m.start, m.end) for m in (*parties, *draft.actor, *draft.recipient))]
    cleared = whose_work_not(scene.parse, draft.token)
    named = (m for kind in ("actor", "place") for h, m in scene.in_sentence(kind, draft.sentence) if h not in cleared)
    return [m for m in dict.fromkeys(named) if not any(m.start < end and start < m.end for start, end in taken)]


def _fill(scene: Scene, draft: Draft, others: list[Mention], parts: dict[str, Part | None]) -> None:
    """Give an empty role the party that the look is sure of, with those joined to it in one list."""
    actors = [(part, m) for m in others if m.kind == "actor" and (part := parts.get(m.id)) is not None]
    if not draft.actor:
        doers = [(part.actor, m) for part, m in actors if not no_doer(scene, draft, m)]
        if found := _sure(scene, doers, _SURE_ACTOR):
            draft.actor = tuple(m for _, m in found)
            draft.reasons.append(f"second look: actor {_told(found)}")
    filled = [m.id for m in draft.actor]
    if not draft.recipient and not draft.figures:
        rest = [(part.recipient, m) for part, m in actors if m.id not in filled and not no_undergoer(scene, draft, m)]
        if found := _sure(scene, rest, _SURE_RECIPIENT):
            draft.recipient = tuple(m for _, m in found)
            draft.reasons.append(f"second look: recipient {_told(found)}")


_Weighed = list[tuple[float, Mention]]


def _sure(scene: Scene, weighed: _Weighed, least: float) -> _Weighed:
    """The likeliest, where it is likely enough, and what is joined to it ("regime and Russian forces"), in text order."""
    best = max(weighed, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < least:
        return []
    first = scene.head_of(best[1])
    while scene.parse.deps[first] == "conj" and scene.parse.heads[first] != first:
        first = scene.parse.heads[first]
    joined = with_conjuncts(scene.parse, first)
    with_it = [
        (weight, m)
        for weight, m in weighed
        if m is best[1] or (weight >= _JOINED and m.form != "pronoun" and scene.head_of(m) in joined)
    ]
    whole = [(w, m) for w, m in with_it if not any(o is not m and o.start <= m.start and m.end <= o.end for _, o in with_it)]
    return sorted(whole, key=lambda pair: pair[1].start)


def _told(found: _Weighed) -> str:
    return ", ".join(f"{m.text} ({weight:.2f})" for weight, m in found)
