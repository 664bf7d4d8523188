"""The ontology as the vocabularies hold it: definitions, scores, crosswalks and the words that code each type and mode."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.event_lexicon import EventLexicon
from onrecord.vocabulary.event_types import ModeEntry, TypeEntry, all_modes, check_rows
from onrecord.vocabulary.plover import MODES
from onrecord.vocabulary.yaml_files import read_yaml


class _Types(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    types: dict[str, TypeEntry]


class _Modes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    modes: dict[str, dict[str, ModeEntry]]


@dataclass(frozen=True, slots=True)
class CodebookType:
    """One event type with everything a coder asks about it; `words` holds its phrases by part of speech."""

    name: str
    entry: TypeEntry
    quad: int
    modes: dict[str, ModeEntry]
    words: dict[str, tuple[str, ...]]


QUAD_NAMES = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


def load_codebook(folders: Sequence[Path], events: EventLexicon) -> tuple[CodebookType, ...]:
    """The types in PLOVER's order, then those that a user's files add.

    Raises VocabularyError for an entry of a type or mode that no lexicon file and no list of PLOVER's knows.
    """
    modes = all_modes(events.own)
    entries: dict[str, TypeEntry] = {}
    told: dict[str, dict[str, ModeEntry]] = {name: {} for name in modes}
    for folder in folders:
        path = folder / "codebook" / "types.yaml"
        if path.exists():
            entries.update(read_yaml(path, _Types).types)
            _known(path, entries, modes)
            _checked(path, entries.values())
        path = folder / "codebook" / "modes.yaml"
        for name, found in read_yaml(path, _Modes).modes.items() if path.exists() else ():
            _known(path, [name], modes)
            _known(path, found, modes[name])
            _checked(path, found.values())
            told[name].update(found)
    for name, own in events.own.items():
        told[name].update(own.modes)
        if name not in MODES:
            entries[name] = own.entry
    words = _words_by_type(events)
    empty = TypeEntry("", 0)
    return tuple(
        CodebookType(
            name,
            entries.get(name, empty),
            events.quads[name],
            {mode: told[name].get(mode, ModeEntry()) for mode in sorted(modes[name])},
            words.get(name, {}),
        )
        for name in dict.fromkeys([*entries, *modes])
    )


def _known(path: Path, names: Iterable[str], allowed: Iterable[str]) -> None:
    known = frozenset(allowed)
    for name in names:
        if name not in known:
            raise VocabularyError(path, None, f"{name!r} is no type or mode", nearest(name, known))


def _checked(path: Path, entries: Iterable[TypeEntry | ModeEntry]) -> None:
    for entry in entries:
        check_rows(path, entry)


def _words_by_type(events: EventLexicon) -> dict[str, dict[str, tuple[str, ...]]]:
    """Every phrase of the lexicon by event type and part of speech, sorted."""
    found: dict[str, dict[str, set[str]]] = {}
    for heads in (events.verb_patterns, events.noun_patterns, events.adjective_patterns):
        for patterns in heads.values():
            for pattern in patterns.every():
                rule = events.rules[pattern.rule]
                if not rule.type:
                    continue  # an idiom
                found.setdefault(rule.type, {}).setdefault(rule.part, set()).add(" ".join(pattern.words))
    return {name: {part: tuple(sorted(words)) for part, words in sorted(parts.items())} for name, parts in found.items()}
