"""What numbers count: the verbs, nouns and adjectives of each measure, classes of people, vague numbers and bounds.

Read from `figures/measures.yaml` of each data folder; a user's lists are added to the shipped ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import msgspec

from onrecord.model import Measure
from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.word_lists import NONE, Words, lists
from onrecord.vocabulary.yaml_files import read_yaml

BOUNDS = ("min", "above", "max", "below", "about", "exact")
_MEASURES: tuple[str, ...] = get_args(Measure)


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The plain lists of words; the comments of measures.yaml say what a word on each does."""

    tolls: Words = NONE
    number_words: Words = NONE
    lives: Words = NONE
    life_verbs: Words = NONE
    results: Words = NONE
    releases: Words = NONE
    inherit: Words = NONE
    population_verbs: Words = NONE
    others: Words = NONE
    people: Words = NONE
    units: Words = NONE
    labels: Words = NONE
    cumulative_verbs: Words = NONE
    conflicts: Words = NONE
    long_units: Words = NONE
    toll_verbs: Words = NONE
    containers: Words = NONE
    lodging: Words = NONE
    weak_numbers: Words = NONE
    periods: Words = NONE
    posted: Words = NONE


class Measures(Lists, frozen=True, kw_only=True):
    """Everything by lemma. `object_verbs` measure their object or passive subject, `subject_verbs` their subject.

    Verbs of several words are in `particle_verbs` (lemma -> rest of the words -> measure). `bounds` and `bounds_after`
    map the words of a bound to its kind; `cumulative` holds cues by their first word.
    """

    object_verbs: dict[str, str]
    subject_verbs: dict[str, str]
    particle_verbs: dict[str, dict[str, str]]
    adjectives: dict[str, str]
    counted: dict[str, str]
    events: dict[str, str]
    toll_words: dict[str, str]
    classes: dict[str, str]
    vague: dict[str, float]
    exact_words: dict[str, float]
    multipliers: dict[str, int]
    fractions: dict[str, float]
    bounds: dict[str, str]
    bounds_after: dict[str, str]
    cumulative: dict[str, tuple[tuple[str, ...], ...]]


class _Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()


class _File(Lists, frozen=True, forbid_unknown_fields=True, kw_only=True):
    provenance: str = ""
    verbs: dict[str, _Sides] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    counted: dict[str, tuple[str, ...]] = {}
    events: dict[str, tuple[str, ...]] = {}
    toll_words: dict[str, tuple[str, ...]] = {}
    classes: dict[str, tuple[str, ...]] = {}
    cumulative: tuple[str, ...] = ()
    vague: dict[str, float] = {}
    exact_words: dict[str, float] = {}
    multipliers: dict[str, int] = {}
    fractions: dict[str, float] = {}
    bounds: dict[str, tuple[str, ...]] = {}
    bounds_after: dict[str, tuple[str, ...]] = {}


_Files = Sequence[tuple[Path, _File]]


def load_measures(folders: Sequence[Path]) -> Measures:
    """The measures of the data folders together; VocabularyError for an unknown measure or bound."""
    files = [(path, read_yaml(path, _File)) for folder in folders if (path := folder / "figures" / "measures.yaml").exists()]
    objects, subjects, several = _verbs(files)
    return Measures(
        object_verbs=objects,
        subject_verbs=subjects,
        particle_verbs=several,
        adjectives=_named(files, "adjectives"),
        counted=_named(files, "counted"),
        events=_named(files, "events"),
        toll_words=_named(files, "toll_words"),
        classes=_named(files, "classes", ()),
        vague=_numbers(files, "vague"),
        exact_words=_numbers(files, "exact_words"),
        multipliers={word: int(value) for word, value in _numbers(files, "multipliers").items()},
        fractions=_numbers(files, "fractions"),
        bounds=_named(files, "bounds", BOUNDS),
        bounds_after=_named(files, "bounds_after", BOUNDS),
        cumulative=_cues(files),
        **lists(Lists, [file for _, file in files]),
    )


def _named(files: _Files, field: str, known: tuple[str, ...] = _MEASURES) -> dict[str, str]:
    """The word that names each list of a field, by the words on it; the first list that claims a word keeps it."""
    found: dict[str, str] = {}
    for path, file in files:
        for value, words in getattr(file, field).items():
            if known and value not in known:
                raise VocabularyError(path, None, f"{field}: unknown {value!r}", nearest(value, known))
            for word in words:
                found.setdefault(word, value)
    return found


def _numbers(files: _Files, field: str) -> dict[str, float]:
    return {word: value for _, file in files for word, value in getattr(file, field).items()}


def _cues(files: _Files) -> dict[str, tuple[tuple[str, ...], ...]]:
    """What follows the first word of each cue that a number is of a whole war, by that word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for _, file in files:
        for cue in file.cumulative:
            first, *rest = cue.split()
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(rest) for first, rest in found.items()}


def _verbs(files: _Files) -> tuple[dict[str, str], dict[str, str], dict[str, dict[str, str]]]:
    """(object verbs, subject verbs, verbs of several words)."""
    objects: dict[str, str] = {}
    subjects: dict[str, str] = {}
    several: dict[str, dict[str, str]] = {}
    for path, file in files:
        for measure, sides in file.verbs.items():
            if measure not in _MEASURES:
                raise VocabularyError(path, None, f"verbs: unknown measure {measure!r}", nearest(measure, _MEASURES))
            _add(sides.object, measure, objects, several)
            _add(sides.subject, measure, subjects, several)
    return objects, subjects, several


def _add(words: Sequence[str], measure: str, single: dict[str, str], several: dict[str, dict[str, str]]) -> None:
    for word in words:
        verb, _, rest = word.partition(" ")
        if rest:
            several.setdefault(verb, {})[rest] = measure
        else:
            single[verb] = measure
