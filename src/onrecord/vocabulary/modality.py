"""Words that say whether something happened: governors with their readings, modifiers, modals, negators, conditionals."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.model import Certainty, Polarity, Status
from onrecord.vocabulary.word_lists import NONE, Words, lists
from onrecord.vocabulary.yaml_files import read_yaml

# fmt: off
Effect = Literal[
    "fact", "follow", "fail", "stop", "attempt", "plan", "threat", "forecast", "fear", "request",
    "wish", "belief", "doubt", "denial", "question", "permit", "report", "suppose", "exclude",
    "bar", "delay", "perceive", "learn", "refuse", "lapse", "dissuade",
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

    conditionals: Words = NONE
    asking_for: Words = NONE
    asking: Words = NONE
    asked_besides: Words = NONE
    wishing: Words = NONE
    prolonging: Words = NONE
    supposing: Words = NONE
    phoning: Words = NONE
    phoned: Words = NONE
    shaped: Words = NONE
    defending: Words = NONE
    circumstances: Words = NONE
    no_whatever: Words = NONE
    coming: Words = NONE
    recalling: Words = NONE
    manners: Words = NONE
    willing: Words = NONE
    told_by_the_way: Words = NONE
    done_before: Words = NONE
    opposed: Words = NONE
    surprised: Words = NONE
    enough: Words = NONE
    unfulfilled: Words = NONE
    of_old: Words = NONE
    meant_only: Words = NONE
    refusing_alone: Words = NONE
    said_aside: Words = NONE
    giving_up: Words = NONE
    called_true: Words = NONE
    knowing_if: Words = NONE
    guessing: Words = NONE
    anyway: Words = NONE
    negators: Words = NONE
    against: Words = NONE
    supposed: Words = NONE
    event_nouns: Words = NONE
    not_event_nouns: Words = NONE
    softened: Words = NONE
    performed: Words = NONE
    relays: Words = NONE
    anyone: Words = NONE
    habitual: Words = NONE
    perceived: Words = NONE
    unsuccessful: Words = NONE
    repelling: Words = NONE
    prefixed: Words = NONE
    slim: Words = NONE
    collapsing: Words = NONE
    refusing: Words = NONE
    continuing: Words = NONE
    untrue: Words = NONE
    unproven: Words = NONE
    belittling: Words = NONE
    scaling: Words = NONE
    moving: Words = NONE
    voiced: Words = NONE
    gathering: Words = NONE
    unwilled: Words = NONE
    befalling: Words = NONE
    agents: Words = NONE
    asides: Words = NONE
    proving: Words = NONE
    calling: Words = NONE
    scotching: Words = NONE
    retracting: Words = NONE
    claiming: Words = NONE
    texts: Words = NONE
    accords: Words = NONE
    done_deeds: Words = NONE
    pursuits: Words = NONE
    spoken: Words = NONE
    allowing: Words = NONE
    room_makers: Words = NONE
    burdens: Words = NONE
    giving: Words = NONE
    without_more: Words = NONE
    undecided: Words = NONE
    knowing_of: Words = NONE
    grounds: Words = NONE
    weighing: Words = NONE
    submitted: Words = NONE
    ordered_deeds: Words = NONE
    missing: Words = NONE
    not_only: Words = NONE
    not_all: Words = NONE
    not_even: Words = NONE
    no_bounds: Words = NONE
    barely: Words = NONE
    of_any: Words = NONE
    lasting: Words = NONE
    linking: Words = NONE
    being_in: Words = NONE
    ranks: Words = NONE


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
