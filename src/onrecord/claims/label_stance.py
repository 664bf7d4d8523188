"""Whether a text stands off from a label: "so-called rebels", "the 'terrorists'", "liberators, not terrorists"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.claims.scene import Scene
from onrecord.language.tags import FINITE
from onrecord.model import Attribution, Certainty, Polarity

_OPENING = frozenset(["“", "‘", '"', "``", "'", "«", "`", "''"])
_CLOSING = frozenset(["”", "’", '"', "''", "'", "»"])
_AROUND = 3  # words between a mark and the label: "the 'foreign-backed terrorists'"
_BETWEEN = r"[\s\"“‘'«`]+(?:[\w-]+\s+){0,2}[\"“‘'«`]*$"  # marks and two adjectives at most before the label
_DISOWNED = re.compile(
    r"(?i)\b(?:so[- ]called|self[- ](?:styled|proclaimed|described|declared|appointed)|purported|supposed|what \w+ calls?)"
    + _BETWEEN
)
_DOUBTED = re.compile(r"(?i)\b(?:alleged|suspected|presumed|accused)" + _BETWEEN)


def stance(scene: Scene, label: range, chain: Sequence[Attribution]) -> tuple[Polarity | None, Certainty | None]:
    """The polarity and certainty that the words around a label give it; null where they give none.

    Marks around the label alone are the page's distance, except in somebody's speech, where they are that person's words.
    """
    if contrasted(scene, label.stop - 1) or disowned(scene, label):
        return "denied", None
    if _before(scene, label, _DOUBTED):
        return None, "possible"
    spoken = any(a.kind in ("speech", "document") or (a.source and a.kind == "thought") for a in chain)
    return ("denied" if _in_marks(scene, label) and not spoken else None), None


def contrasted(scene: Scene, token: int) -> bool:
    """ "..., not terrorists": a label set against the one before it."""
    parse = scene.parse
    if parse.deps[token] not in ("appos", "conj"):
        return False
    first = min((token, *(c for c in parse.children[token] if c < token)))
    before = first - 1 if parse.lowers[first] != "not" else first
    return before >= 0 and parse.lowers[before] == "not" and parse.sentence_of[before] == parse.sentence_of[token]


def disowned(scene: Scene, label: range) -> bool:
    """ "so-called rebels": a word that the page will not call its own is a label whatever word it is."""
    return _before(scene, label, _DISOWNED)


def _before(scene: Scene, label: range, words: re.Pattern[str]) -> bool:
    parse = scene.parse
    return words.search(parse.text[parse.sentence(label.start).start : parse.starts[label.start]]) is not None


def _in_marks(scene: Scene, label: range) -> bool:
    """Whether quotation marks stand around the label and its adjectives alone."""
    parse = scene.parse
    sentence = parse.sentence(label.start)
    opened = next(
        (t for t in range(label.start - 1, max(sentence.first, label.start - 1 - _AROUND) - 1, -1) if parse.words[t] in _OPENING),
        None,
    )
    closed = next((t for t in range(label.stop, min(sentence.last, label.stop + _AROUND)) if parse.words[t] in _CLOSING), None)
    if opened is None or closed is None:
        return False
    inside = [t for t in range(opened + 1, closed) if parse.words[t][0].isalnum()]
    return len(inside) <= _AROUND + len(label) and not any(parse.tags[t] in FINITE for t in inside)
