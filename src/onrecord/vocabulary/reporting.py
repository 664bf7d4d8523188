"""Words that attribute: verbs, nouns, adjectives, adverbs and prepositions by the frames in which they do so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.model import AttributionKind, Certainty, Polarity
from onrecord.vocabulary.word_lists import NONE as _NONE
from onrecord.vocabulary.word_lists import Words, lists
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


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The plain lists of words; the comments of reporting_words.yaml say what a word on each does."""

    light: Words = _NONE
    saying: Words = _NONE
    reports_beside: Words = _NONE
    closing_plainly: Words = _NONE
    closing_bare: Words = _NONE
    state_media: Words = _NONE
    adding: Words = _NONE
    remembering: Words = _NONE
    once: Words = _NONE
    versions: Words = _NONE
    pages: Words = _NONE
    as_saying: Words = _NONE
    cues_too: Words = _NONE
    excerpts: Words = _NONE
    talks: Words = _NONE
    regarding: Words = _NONE
    well_or_ill: Words = _NONE
    proceeding: Words = _NONE
    handling: Words = _NONE
    comes_with: Words = _NONE
    clings_to: Words = _NONE
    stands_by: Words = _NONE
    account_with: Words = _NONE
    areas: Words = _NONE
    amounting: Words = _NONE
    any_media: Words = _NONE
    platforms: Words = _NONE
    posts: Words = _NONE
    shares: Words = _NONE
    respondents: Words = _NONE
    backing: Words = _NONE
    picked_up: Words = _NONE
    hurt_people: Words = _NONE
    defends: Words = _NONE
    airing: Words = _NONE
    scores: Words = _NONE
    occasions: Words = _NONE
    titles: Words = _NONE
    settings: Words = _NONE
    media: Words = _NONE
    informants: Words = _NONE
    surveys: Words = _NONE
    assertions: Words = _NONE
    untrue: Words = _NONE
    verdicts: Words = _NONE
    receiving: Words = _NONE
    partisans: Words = _NONE
    papers: Words = _NONE
    giving_out: Words = _NONE
    venues: Words = _NONE
    inquiries: Words = _NONE
    page_labels: Words = _NONE
    tolls: Words = _NONE
    toll_verbs: Words = _NONE
    counting: Words = _NONE
    counted: Words = _NONE
    topics: Words = _NONE
    comes_up: Words = _NONE
    made_known: Words = _NONE
    charge_nouns: Words = _NONE
    other_said: Words = _NONE
    it_was: Words = _NONE
    showing: Words = _NONE
    shown_in: Words = _NONE
    closers: Words = _NONE
    closers_many: Words = _NONE
    closers_wire: Words = _NONE
    before_closers: Words = _NONE
    under_fire: Words = _NONE
    fired_from: Words = _NONE
    foreseeing: Words = _NONE
    many_in_one: Words = _NONE
    always_plural: Words = _NONE
    counted_on: Words = _NONE
    makes_speak: Words = _NONE
    spoken_at: Words = _NONE
    brings_about: Words = _NONE
    no_nouns: Words = _NONE
    nouns_too: Words = _NONE
    traces: Words = _NONE
    proven: Words = _NONE
    views_held: Words = _NONE
    drops_views: Words = _NONE
    arguing: Words = _NONE
    left_unsaid: Words = _NONE
    short_of: Words = _NONE
    makes_claims: Words = _NONE
    heaps: Words = _NONE
    kin: Words = _NONE
    trades: Words = _NONE
    as_they: Words = _NONE
    taken_lives: Words = _NONE
    flying: Words = _NONE
    claimed_deeds: Words = _NONE
    defended: Words = _NONE
    recording: Words = _NONE
    monitors: Words = _NONE
    finding: Words = _NONE
    unnamed: Words = _NONE
    points: Words = _NONE
    putting: Words = _NONE
    reckonings: Words = _NONE
    pictures: Words = _NONE
    pictured: Words = _NONE
    told_so: Words = _NONE
    notices: Words = _NONE
    wrongly: Words = _NONE
    remarks: Words = _NONE


class Reporting(Lists, frozen=True, kw_only=True):
    """`verbs`, `nouns` and `adjectives` map a lemma ("point out" for verb and particle) to its senses by frame; a key
    that is no frame is a preposition ("about"). `prepositions` maps a phrase ("according to") to its sense."""

    verbs: dict[str, Frames]
    nouns: dict[str, Frames]
    adjectives: dict[str, Frames]
    adverbs: Frames
    prepositions: Frames
    possessives: Frames
    particles: Words


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    kind: AttributionKind
    frames: list[Frame] = []
    prepositions: list[str] = []
    polarity: Polarity = "affirmed"
    certainty: Certainty = "certain"


class _File(Lists, frozen=True, forbid_unknown_fields=True, kw_only=True):
    provenance: str
    verbs: list[_Entry] = []
    nouns: list[_Entry] = []
    adjectives: list[_Entry] = []
    adverbs: list[_Entry] = []
    prepositions: list[_Entry] = []
    possessives: list[_Entry] = []


def load_reporting(folders: Sequence[Path]) -> Reporting:
    """All `language/reporting_*.yaml` of the folders; within one folder the first sense of a word in a frame wins,
    a later folder's wins over an earlier one's. Raises VocabularyError."""
    read = [[read_yaml(path, _File) for path in sorted((folder / "language").glob("reporting_*.yaml"))] for folder in folders]
    framed = {name: _by_frame(read, name) for name in ("verbs", "nouns", "adjectives")}
    plain = {name: _by_word(read, name) for name in ("adverbs", "prepositions", "possessives")}
    particles = frozenset(word.split()[1] for word in framed["verbs"] if " " in word)
    words = lists(Lists, [file for files in read for file in files])
    return Reporting(**framed, **plain, **words, particles=particles)  # type: ignore[arg-type]


def _by_frame(read: list[list[_File]], name: str) -> dict[str, Frames]:
    """A table of entries, the folders laid over one another."""
    table: dict[str, Frames] = {}
    for files in read:
        for word, frames in _table(entry for file in files for entry in getattr(file, name)).items():
            table.setdefault(word, {}).update(frames)
    return table


def _by_word(read: list[list[_File]], name: str) -> Frames:
    """A table of entries that have one sense wherever they stand."""
    return {word: sense for word, frames in _by_frame(read, name).items() for sense in frames.values()}


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
