"""Place and time carried on: a sentence that goes on about the attack of the sentence before it happened there and then.

Only within a paragraph, only where the sentence itself names no place (no time), and only for a definite event ("the attack",
"this bombing") or the casualties of one told without a doer ("Twelve people were killed").
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.language.parse import Sentence

_DEFINITE = frozenset(["the", "this", "that", "these", "those"])


def carry_on(scene: Scene, sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Fill place and time of attacks from the last attack of the sentence before, in place."""
    source = next((d for d in reversed(before) if _told(d) and (d.place is not None or d.time is not None)), None)
    if source is None or scene.parse.sentences[source.sentence].block != sentence.block:
        return
    if sentence.index - source.sentence != 1:
        return
    placed = bool(scene.in_sentence("place", sentence.index))
    timed = bool(scene.in_sentence("time", sentence.index))
    for draft in drafts:
        if not _told(draft) or not (_refers_back(scene, sentence) or _casualties(scene, draft)):
            continue
        if draft.place is None and not placed and source.place is not None:
            draft.place = source.place
            draft.reasons.append("place of the event in the sentence before")
        if draft.time is None and not timed and source.time is not None:
            draft.time = source.time
            draft.reasons.append("time of the event in the sentence before")


def _told(draft: Draft) -> bool:
    return draft.type == "ASSAULT" and draft.standing.status == "occurred" and draft.standing.polarity == "affirmed"


def _refers_back(scene: Scene, sentence: Sentence) -> bool:
    """Whether the sentence holds a definite event noun: "the attack"."""
    parse = scene.parse
    return any(
        parse.tags[t] in ("NN", "NNS")
        and "attack_word" in scene.classes(t)
        and any(parse.lowers[c] in _DEFINITE and parse.deps[c] == "det" for c in parse.children[t])
        for t in range(sentence.first, sentence.last)
    )


def _casualties(scene: Scene, draft: Draft) -> bool:
    lemma = scene.parse.lemmas[draft.token]
    words = scene.events.words
    return not draft.actor and bool(draft.figures) and (lemma in words["casualty"] or lemma in words["outcome"])
