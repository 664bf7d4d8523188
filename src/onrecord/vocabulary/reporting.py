"""Words that attribute: verbs, nouns, adjectives, adverbs and prepositions by the frames in which they do so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.model import AttributionKind, Certainty, Polarity
from onrecord.vocabulary.yaml_files import read_yaml

Frame = Literal[
    "clause", "quote", "infinitive", "order", "gerund", "object", "named", "small", "as", "raising", "moved", "be", "saying",
    "charged", "valued", "hearsay",
]  # fmt: skip


class Sense(msgspec.Struct, frozen=True):
    """What kind of attribution a word in one frame makes, and the speaker's own stance."""

    kind: AttributionKind
    polarity: Polarity = "affirmed"
    certainty: Certainty = "certain"


Frames = dict[str, Sense]


class Reporting(msgspec.Struct, frozen=True):
    """`verbs`, `nouns` and `adjectives` map a lemma ("point out" for verb and particle) to its senses by frame; a key
    that is no frame is a preposition ("about"). `prepositions` maps a phrase ("according to") to its sense."""

    verbs: dict[str, Frames]
    nouns: dict[str, Frames]
    adjectives: dict[str, Frames]
    adverbs: Frames
    prepositions: Frames
    possessives: Frames
    light: frozenset[str]
    occasions: frozenset[str]
    titles: frozenset[str]
    settings: frozenset[str]
    media: frozenset[str]
    informants: frozenset[str]
    surveys: frozenset[str]
    assertions: frozenset[str]
    untrue: frozenset[str]
    verdicts: frozenset[str]
    receiving: frozenset[str]
    partisans: frozenset[str]
    papers: frozenset[str]
    giving_out: frozenset[str]
    venues: frozenset[str]
    inquiries: frozenset[str]
    page_labels: frozenset[str]
    tolls: frozenset[str]
    toll_verbs: frozenset[str]
    counting: frozenset[str]
    counted: frozenset[str]
    topics: frozenset[str]
    particles: frozenset[str]


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    kind: AttributionKind
    frames: list[Frame] = []
    prepositions: list[str] = []
    polarity: Polarity = "affirmed"
    certainty: Certainty = "certain"


class _File(msgspec.Struct, forbid_unknown_fields=True):
    provenance: str
    verbs: list[_Entry] = []
    nouns: list[_Entry] = []
    adjectives: list[_Entry] = []
    adverbs: list[_Entry] = []
    prepositions: list[_Entry] = []
    possessives: list[_Entry] = []
    light: list[str] = []
    occasions: list[str] = []
    titles: list[str] = []
    settings: list[str] = []
    media: list[str] = []
    informants: list[str] = []
    surveys: list[str] = []
    assertions: list[str] = []
    untrue: list[str] = []
    verdicts: list[str] = []
    receiving: list[str] = []
    partisans: list[str] = []
    papers: list[str] = []
    giving_out: list[str] = []
    venues: list[str] = []
    inquiries: list[str] = []
    page_labels: list[str] = []
    tolls: list[str] = []
    toll_verbs: list[str] = []
    counting: list[str] = []
    counted: list[str] = []
    topics: list[str] = []


_ENTRIES = frozenset({"provenance", "verbs", "nouns", "adjectives", "adverbs", "prepositions", "possessives"})
_LISTS = tuple(name for name in _File.__struct_fields__ if name not in _ENTRIES)  # plain lists of words


def load_reporting(folders: Sequence[Path]) -> Reporting:
    """All `language/reporting_*.yaml` of the folders; within one folder the first sense of a word in a frame wins,
    a later folder's wins over an earlier one's. Raises VocabularyError."""
    tables: dict[str, dict[str, Frames]] = {name: {} for name in ("verbs", "nouns", "adjectives")}
    flat: dict[str, Frames] = {name: {} for name in ("adverbs", "prepositions", "possessives")}
    words: dict[str, set[str]] = {name: set() for name in _LISTS}
    for folder in folders:
        files = [read_yaml(path, _File) for path in sorted((folder / "language").glob("reporting_*.yaml"))]
        for name, table in tables.items():
            for word, frames in _table(entry for file in files for entry in getattr(file, name)).items():
                table.setdefault(word, {}).update(frames)
        for name, senses in flat.items():
            entries = _table(entry for file in files for entry in getattr(file, name))
            senses.update({word: sense for word, frames in entries.items() for sense in frames.values()})
        for name, found in words.items():
            found.update(word for file in files for word in getattr(file, name))
    particles = frozenset(word.split()[1] for word in tables["verbs"] if " " in word)
    return Reporting(
        verbs=tables["verbs"],
        nouns=tables["nouns"],
        adjectives=tables["adjectives"],
        adverbs=flat["adverbs"],
        prepositions=flat["prepositions"],
        possessives=flat["possessives"],
        particles=particles,
        **{name: frozenset(found) for name, found in words.items()},
    )


def _table(entries: Iterable[_Entry]) -> dict[str, Frames]:
    """Words by frame; an entry without frames and prepositions stands under the frame "" (adverbs and prepositions)."""
    table: dict[str, Frames] = {}
    for entry in entries:
        sense = Sense(entry.kind, entry.polarity, entry.certainty)
        for word in entry.words:
            frames = table.setdefault(word, {})
            for frame in (*entry.frames, *entry.prepositions) or ("",):
                frames.setdefault(frame, sense)
    return table
