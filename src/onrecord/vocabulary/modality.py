"""Words that say whether something happened: governors with their readings, modifiers, modals, negators, conditionals."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.model import Certainty, Polarity, Status
from onrecord.vocabulary.word_lists import NONE as _NONE
from onrecord.vocabulary.word_lists import Words, lists
from onrecord.vocabulary.yaml_files import read_yaml

# fmt: off
Effect = Literal[
    "fact", "follow", "fail", "stop", "attempt", "plan", "threat", "forecast", "fear", "request",
    "wish", "belief", "doubt", "denial", "question", "permit", "report", "suppose", "exclude",
    "bar", "delay", "perceive", "learn", "refuse", "lapse",
]
# fmt: on
Readings = dict[str, Effect]


class Shade(msgspec.Struct, frozen=True):
    """What a modifier or modal sets; None leaves it as it was."""

    status: Status | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The plain lists of words; the comments of modality.yaml say what a word on each does."""

    conditionals: Words = _NONE
    asking_for: Words = _NONE
    asking: Words = _NONE
    asked_besides: Words = _NONE
    wishing: Words = _NONE
    prolonging: Words = _NONE
    supposing: Words = _NONE
    phoning: Words = _NONE
    phoned: Words = _NONE
    shaped: Words = _NONE
    defending: Words = _NONE
    circumstances: Words = _NONE
    no_whatever: Words = _NONE
    coming: Words = _NONE
    recalling: Words = _NONE
    manners: Words = _NONE
    willing: Words = _NONE
    told_by_the_way: Words = _NONE
    done_before: Words = _NONE
    opposed: Words = _NONE
    surprised: Words = _NONE
    enough: Words = _NONE
    unfulfilled: Words = _NONE
    of_old: Words = _NONE
    meant_only: Words = _NONE
    refusing_alone: Words = _NONE
    said_aside: Words = _NONE
    giving_up: Words = _NONE
    called_true: Words = _NONE
    knowing_if: Words = _NONE
    guessing: Words = _NONE
    anyway: Words = _NONE
    negators: Words = _NONE
    against: Words = _NONE
    supposed: Words = _NONE
    event_nouns: Words = _NONE
    not_event_nouns: Words = _NONE
    softened: Words = _NONE
    performed: Words = _NONE
    relays: Words = _NONE
    anyone: Words = _NONE
    habitual: Words = _NONE
    perceived: Words = _NONE
    unsuccessful: Words = _NONE
    repelling: Words = _NONE
    prefixed: Words = _NONE
    slim: Words = _NONE
    collapsing: Words = _NONE
    refusing: Words = _NONE
    continuing: Words = _NONE
    untrue: Words = _NONE
    unproven: Words = _NONE
    belittling: Words = _NONE
    scaling: Words = _NONE
    moving: Words = _NONE
    voiced: Words = _NONE
    gathering: Words = _NONE
    unwilled: Words = _NONE
    befalling: Words = _NONE
    agents: Words = _NONE
    asides: Words = _NONE
    proving: Words = _NONE
    calling: Words = _NONE
    scotching: Words = _NONE
    retracting: Words = _NONE
    texts: Words = _NONE
    accords: Words = _NONE
    done_deeds: Words = _NONE
    pursuits: Words = _NONE
    spoken: Words = _NONE
    allowing: Words = _NONE
    room_makers: Words = _NONE
    burdens: Words = _NONE
    giving: Words = _NONE
    without_more: Words = _NONE
    undecided: Words = _NONE
    knowing_of: Words = _NONE
    grounds: Words = _NONE
    weighing: Words = _NONE
    submitted: Words = _NONE
    ordered_deeds: Words = _NONE
    missing: Words = _NONE


class Modality(Lists, frozen=True, kw_only=True):
    """`verbs`, `nouns`, `adjectives` map a lemma ("call on") to its reading by complement (see modality.yaml)."""

    verbs: dict[str, Readings]
    nouns: dict[str, Readings]
    phrases: dict[tuple[str, str], Effect]  # verb and object lemma: what becomes of an infinitive behind both
    adjectives: dict[str, Readings]
    modifiers: dict[str, Shade]
    predicated: dict[str, Shade]
    modals: dict[str, Shade]


class _Governors(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    reading: Effect
    complements: list[str]


class _Phrases(msgspec.Struct, forbid_unknown_fields=True):
    reading: Effect
    verbs: list[str]
    objects: list[str]


class _Shaded(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    status: Status | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None


class _File(Lists, frozen=True, forbid_unknown_fields=True, kw_only=True):
    provenance: str
    verbs: list[_Governors] = []
    nouns: list[_Governors] = []
    phrases: list[_Phrases] = []
    adjectives: list[_Governors] = []
    modifiers: list[_Shaded] = []
    predicated: list[_Shaded] = []
    modals: list[_Shaded] = []


def load_modality(folders: Sequence[Path]) -> Modality:
    """`language/modality.yaml` of each folder; within one file the first reading of a word with a complement wins,
    a later folder's wins over an earlier one's. Raises VocabularyError."""
    governors: dict[str, dict[str, Readings]] = {name: {} for name in ("verbs", "nouns", "adjectives")}
    shades: dict[str, dict[str, Shade]] = {name: {} for name in ("modifiers", "predicated", "modals")}
    phrases: dict[tuple[str, str], Effect] = {}
    paths = (folder / "language" / "modality.yaml" for folder in folders)
    files = [read_yaml(path, _File) for path in paths if path.exists()]
    for file in files:
        for part, table in governors.items():
            for word, readings in _table(getattr(file, part)).items():
                table.setdefault(word, {}).update(readings)
        phrases.update({(v, o): p.reading for p in file.phrases for v in p.verbs for o in p.objects})
        for part, shaded in shades.items():
            shaded.update({word: Shade(s.status, s.polarity, s.certainty) for s in getattr(file, part) for word in s.words})
    return Modality(**governors, phrases=phrases, **shades, **lists(Lists, files))  # type: ignore[arg-type]


def _table(entries: list[_Governors]) -> dict[str, Readings]:
    table: dict[str, Readings] = {}
    for entry in entries:
        for word in entry.words:
            for complement in entry.complements:
                table.setdefault(word, {}).setdefault(complement, entry.reading)
    return table
