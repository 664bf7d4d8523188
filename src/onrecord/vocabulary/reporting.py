"""Words that attribute: verbs, nouns, adjectives, adverbs and prepositions by the frames in which they do so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.model import AttributionKind, Certainty, Polarity
from onrecord.vocabulary.word_lists import NONE, Words, lists
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

    light: Words = NONE
    saying: Words = NONE
    reports_beside: Words = NONE
    closing_plainly: Words = NONE
    closing_bare: Words = NONE
    state_media: Words = NONE
    adding: Words = NONE
    remembering: Words = NONE
    once: Words = NONE
    versions: Words = NONE
    pages: Words = NONE
    as_saying: Words = NONE
    cues_too: Words = NONE
    excerpts: Words = NONE
    talks: Words = NONE
    regarding: Words = NONE
    well_or_ill: Words = NONE
    proceeding: Words = NONE
    handling: Words = NONE
    comes_with: Words = NONE
    clings_to: Words = NONE
    stands_by: Words = NONE
    account_with: Words = NONE
    areas: Words = NONE
    amounting: Words = NONE
    any_media: Words = NONE
    platforms: Words = NONE
    posts: Words = NONE
    shares: Words = NONE
    respondents: Words = NONE
    backing: Words = NONE
    picked_up: Words = NONE
    hurt_people: Words = NONE
    defends: Words = NONE
    airing: Words = NONE
    scores: Words = NONE
    occasions: Words = NONE
    titles: Words = NONE
    settings: Words = NONE
    media: Words = NONE
    informants: Words = NONE
    surveys: Words = NONE
    assertions: Words = NONE
    untrue: Words = NONE
    verdicts: Words = NONE
    receiving: Words = NONE
    partisans: Words = NONE
    papers: Words = NONE
    giving_out: Words = NONE
    venues: Words = NONE
    inquiries: Words = NONE
    page_labels: Words = NONE
    tolls: Words = NONE
    toll_verbs: Words = NONE
    counting: Words = NONE
    counted: Words = NONE
    topics: Words = NONE
    comes_up: Words = NONE
    made_known: Words = NONE
    charge_nouns: Words = NONE
    other_said: Words = NONE
    it_was: Words = NONE
    showing: Words = NONE
    shown_in: Words = NONE
    closers: Words = NONE
    closers_many: Words = NONE
    closers_wire: Words = NONE
    before_closers: Words = NONE
    under_fire: Words = NONE
    fired_from: Words = NONE
    foreseeing: Words = NONE
    many_in_one: Words = NONE
    always_plural: Words = NONE
    counted_on: Words = NONE
    makes_speak: Words = NONE
    spoken_at: Words = NONE
    brings_about: Words = NONE
    no_nouns: Words = NONE
    nouns_too: Words = NONE
    traces: Words = NONE
    proven: Words = NONE
    views_held: Words = NONE
    drops_views: Words = NONE
    arguing: Words = NONE
    left_unsaid: Words = NONE
    short_of: Words = NONE
    makes_claims: Words = NONE
    heaps: Words = NONE
    kin: Words = NONE
    trades: Words = NONE
    as_they: Words = NONE
    taken_lives: Words = NONE
    flying: Words = NONE
    claimed_deeds: Words = NONE
    defended: Words = NONE
    recording: Words = NONE
    monitors: Words = NONE
    finding: Words = NONE
    unnamed: Words = NONE
    points: Words = NONE
    putting: Words = NONE
    reckonings: Words = NONE
    pictures: Words = NONE
    pictured: Words = NONE
    told_so: Words = NONE
    notices: Words = NONE
    wrongly: Words = NONE
    remarks: Words = NONE
    accusing_papers: Words = NONE
    tales: Words = NONE
    seats: Words = NONE
    lands: Words = NONE
    doers_there: Words = NONE
    credited: Words = NONE
    asks_if: Words = NONE
    pushes_to: Words = NONE
    aims_to: Words = NONE
    tells_whom: Words = NONE
    writes: Words = NONE
    clock_zones: Words = NONE
    interview_labels: Words = NONE
    airwaves: Words = NONE
    several_of: Words = NONE
    counted_in: Words = NONE
    disclosing: Words = NONE
    times_of_day: Words = NONE
    made_charges: Words = NONE
    sentence_adverbs: Words = NONE
    comes_under: Words = NONE
    times_before_that: Words = NONE
    made_so: Words = NONE
    days_behind: Words = NONE
    calls_taken: Words = NONE
    spoke_with: Words = NONE
    met_by_us: Words = NONE
    told_otherwise: Words = NONE
    tells_accounts: Words = NONE
    no_telling: Words = NONE
    feels_that: Words = NONE


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
