"""How sure the reading of an event is: a share of claims of its make that readers found wholly right.

`event_score` is a product of a start and of one factor for each thing about the claim that made readers of real pages find it
wrong more often: a side that is missing or stands far from the words, words that are a noun or an infinitive, what is only
planned or is denied, a pronoun in a role, an attack of no known means, a sentence of fifty words. The factors were set by the
verdicts of second readers on 558 claims of real articles (type, actor, recipient and direction all right: 0.69 of them), then
rounded; in one half of the verdicts they order the claims about as well as in the other. Nothing else goes into the score: it
says nothing about who is believed, for which `certainty`, the voices and the grades stand.
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.model import Mention

_START = 0.9
_ACTOR_ONLY, _RECIPIENT_ONLY, _NOBODY = 0.75, 0.9, 0.7
_NOUN, _INFINITIVE, _PLANNED, _DENIED, _LONG = 0.85, 0.9, 0.85, 0.8, 0.85
_FAR_ACTOR, _FAR_RECIPIENT, _PRONOUN, _BARE, _CLEAR = 0.95, 0.85, 0.9, 0.9, 1.05
_AWAY = 16  # characters between the words and the nearest mention of a role
_WORDY = 50  # words of a sentence
# Types of plain deeds, which readers nearly always found right; and those whose sides all stand as actors.
_PLAIN = frozenset(["RETREAT", "PROTEST", "COOPERATE"])
_MUTUAL = frozenset(["CONSULT", "COOPERATE"])


def event_score(scene: Scene, draft: Draft) -> float:
    """In (0, 1], three decimals."""
    found = _START * draft.strength
    for factor in (_sides(draft), _words(scene, draft), _distance(scene, draft)):
        found *= factor
    return round(min(1.0, max(0.01, found)), 3)


def _sides(draft: Draft) -> float:
    """Whether both sides are named, and how."""
    factor = 1.0
    if not (draft.actor and draft.recipient) and not (draft.type in _MUTUAL and len(draft.actor) > 1):
        factor = _ACTOR_ONLY if draft.actor else _RECIPIENT_ONLY if draft.recipient else _NOBODY
    if any(m.form == "pronoun" for m in (*draft.actor, *draft.recipient)):
        factor *= _PRONOUN
    return factor


def _words(scene: Scene, draft: Draft) -> float:
    """What the words are, and what is said of their reality."""
    tag, sentence = scene.parse.tags[draft.token], scene.parse.sentences[draft.sentence]
    factor = _NOUN if tag[0] == "N" else _INFINITIVE if tag == "VB" else 1.0
    if draft.standing.status == "planned":
        factor *= _PLANNED
    if draft.standing.polarity == "denied":
        factor *= _DENIED
    if sentence.last - sentence.first >= _WORDY:
        factor *= _LONG
    if draft.type == "ASSAULT" and not draft.mode:
        factor *= _BARE
    return factor * (_CLEAR if draft.type in _PLAIN else 1.0)


def _distance(scene: Scene, draft: Draft) -> float:
    """How far the nearest mention of each role stands from the words."""
    start, end = scene.parse.starts[draft.token], scene.parse.ends[draft.token]
    factor = _FAR_ACTOR if _away(draft.actor, start, end) else 1.0
    return factor * (_FAR_RECIPIENT if _away(draft.recipient, start, end) else 1.0)


def _away(mentions: tuple[Mention, ...], start: int, end: int) -> bool:
    """Characters between the words and the nearest of the mentions, none where they overlap."""
    return bool(mentions) and min(max(m.start - end, start - m.end, 0) for m in mentions) > _AWAY
