"""The ontology as the vocabularies hold it: definitions, scores, crosswalks and the words that code each type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.vocabulary.events import EventLexicon
from onrecord.vocabulary.plover import MODES, QUAD
from onrecord.vocabulary.yaml_files import read_yaml


class TypeEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`score` is PLOVER's scale from -10 (conflict) to 10 (cooperation); `cameo` are root codes, kept as strings."""

    definition: str
    score: float
    cameo: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    example: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    types: dict[str, TypeEntry]


@dataclass(frozen=True, slots=True)
class CodebookType:
    """One event type with everything a coder asks about it; `words` counts entries by part of speech."""

    name: str
    entry: TypeEntry
    quad: int
    modes: tuple[str, ...]
    words: dict[str, tuple[str, ...]]


QUAD_NAMES = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


def load_codebook(folders: Sequence[Path], events: EventLexicon) -> tuple[CodebookType, ...]:
    """The types in PLOVER's order, then those that a user's files add."""
    entries: dict[str, TypeEntry] = {}
    for folder in folders:
        path = folder / "codebook" / "types.yaml"
        if path.exists():
            entries.update(read_yaml(path, _File).types)
    words = _words_by_type(events)
    empty = TypeEntry("", 0)
    return tuple(
        CodebookType(name, entries.get(name, empty), QUAD.get(name, 0), tuple(sorted(MODES.get(name, ()))), words.get(name, {}))
        for name in dict.fromkeys([*entries, *sorted(words)])
    )


def _words_by_type(events: EventLexicon) -> dict[str, dict[str, tuple[str, ...]]]:
    """Every phrase of the lexicon by event type and part of speech, sorted."""
    found: dict[str, dict[str, set[str]]] = {}
    for heads in (events.verb_patterns, events.noun_patterns, events.adjective_patterns):
        for patterns in heads.values():
            for pattern in patterns.every():
                rule = events.rules[pattern.rule]
                found.setdefault(rule.type, {}).setdefault(rule.part, set()).add(" ".join(pattern.words))
    return {name: {part: tuple(sorted(words)) for part, words in sorted(parts.items())} for name, parts in found.items()}
