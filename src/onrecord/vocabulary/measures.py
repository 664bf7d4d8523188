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
from onrecord.vocabulary.yaml_files import read_yaml

BOUNDS = ("min", "above", "max", "below", "about", "exact")
_MEASURES: tuple[str, ...] = get_args(Measure)


class Measures(msgspec.Struct, frozen=True):
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
    tolls: frozenset[str]
    number_words: frozenset[str]
    lives: frozenset[str]
    life_verbs: frozenset[str]
    results: frozenset[str]
    releases: frozenset[str]
    inherit: frozenset[str]
    population_verbs: frozenset[str]
    others: frozenset[str]
    people: frozenset[str]
    units: frozenset[str]
    labels: frozenset[str]
    cumulative_verbs: frozenset[str]
    conflicts: frozenset[str]
    long_units: frozenset[str]
    toll_verbs: frozenset[str]
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


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provenance: str = ""
    verbs: dict[str, _Sides] = {}
    adjectives: dict[str, tuple[str, ...]] = {}
    counted: dict[str, tuple[str, ...]] = {}
    events: dict[str, tuple[str, ...]] = {}
    toll_words: dict[str, tuple[str, ...]] = {}
    classes: dict[str, tuple[str, ...]] = {}
    tolls: tuple[str, ...] = ()
    number_words: tuple[str, ...] = ()
    lives: tuple[str, ...] = ()
    life_verbs: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()
    inherit: tuple[str, ...] = ()
    population_verbs: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    cumulative: tuple[str, ...] = ()
    cumulative_verbs: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    long_units: tuple[str, ...] = ()
    toll_verbs: tuple[str, ...] = ()
    vague: dict[str, float] = {}
    exact_words: dict[str, float] = {}
    multipliers: dict[str, int] = {}
    fractions: dict[str, float] = {}
    bounds: dict[str, tuple[str, ...]] = {}
    bounds_after: dict[str, tuple[str, ...]] = {}


def load_measures(folders: Sequence[Path]) -> Measures:
    """The measures of the data folders together; VocabularyError for an unknown measure or bound."""
    files = [(path, read_yaml(path, _File)) for folder in folders if (path := folder / "figures" / "measures.yaml").exists()]
    verbs = _verbs(files)
    cues: dict[str, list[tuple[str, ...]]] = {}
    for _, file in files:
        for cue in file.cumulative:
            first, *rest = cue.split()
            cues.setdefault(first, []).append(tuple(rest))

    def flat(field: str, known: tuple[str, ...] = _MEASURES) -> dict[str, str]:
        found: dict[str, str] = {}
        for path, file in files:
            for value, words in getattr(file, field).items():
                if known and value not in known:
                    raise VocabularyError(path, None, f"{field}: unknown {value!r}", nearest(value, known))
                for word in words:  # the first class that claims a word keeps it within a file
                    found.setdefault(word, value)
        return found

    def words(field: str) -> frozenset[str]:
        return frozenset(word for _, file in files for word in getattr(file, field))

    def numbers(field: str) -> dict[str, float]:
        return {word: value for _, file in files for word, value in getattr(file, field).items()}

    return Measures(
        object_verbs=verbs[0],
        subject_verbs=verbs[1],
        particle_verbs=verbs[2],
        adjectives=flat("adjectives"),
        counted=flat("counted"),
        events=flat("events"),
        toll_words=flat("toll_words"),
        classes=flat("classes", ()),
        tolls=words("tolls"),
        number_words=words("number_words"),
        lives=words("lives"),
        life_verbs=words("life_verbs"),
        results=words("results"),
        releases=words("releases"),
        inherit=words("inherit"),
        population_verbs=words("population_verbs"),
        others=words("others"),
        people=words("people"),
        units=words("units"),
        labels=words("labels"),
        cumulative_verbs=words("cumulative_verbs"),
        conflicts=words("conflicts"),
        long_units=words("long_units"),
        toll_verbs=words("toll_verbs"),
        vague=numbers("vague"),
        exact_words=numbers("exact_words"),
        multipliers={word: int(value) for word, value in numbers("multipliers").items()},
        fractions=numbers("fractions"),
        bounds=flat("bounds", BOUNDS),
        bounds_after=flat("bounds_after", BOUNDS),
        cumulative={first: tuple(rest) for first, rest in cues.items()},
    )


def _verbs(files: Sequence[tuple[Path, _File]]) -> tuple[dict[str, str], dict[str, str], dict[str, dict[str, str]]]:
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
