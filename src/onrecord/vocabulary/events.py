"""Loading the event lexicon: which words are which PLOVER event, under which conditions, with which roles.

Files `events/*.yaml` (one a PLOVER type; `_light.yaml`, `_words.yaml`, `_senses.yaml`, `_grammar.yaml`, `_idioms.yaml` and
`_contexts.yaml` beside them) and `classes/*.yaml`; the format is described in docs/extending.md. Types, modes and contexts
are those of the PLOVER manual of 2024-02-04.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.event_entries import add_file, add_idioms, grouped
from onrecord.vocabulary.event_files import ClassesFile, ContextsFile, EventFile, IdiomsFile, LightFile, WordsFile
from onrecord.vocabulary.event_lexicon import EventLexicon, Part, Pattern, Rule
from onrecord.vocabulary.event_types import Declared, TypeEntry, all_modes, all_quads, own_types
from onrecord.vocabulary.plover import CONTEXTS
from onrecord.vocabulary.sense_words import load_senses
from onrecord.vocabulary.yaml_files import read_yaml

WORD_LISTS = (
    "outcome", "casualty", "bring_about", "occur", "deliberate", "stative", "shells", "measures", "other_sense", "currencies",
    "casualty_nouns", "consent", "mishap_verbs", "attempt", "blows", "media", "bodily", "background", "deny", "exercise",
    "stakes", "credits", "storms",
)  # fmt: skip


def load_events(folders: Sequence[Path]) -> EventLexicon:
    """The lexicon of all folders; later folders add entries and classes.

    Raises VocabularyError for an unknown key, type, mode, context, class, role or status, or a phrase listed twice alike.
    """
    classes = frozenset(_load_classes(folders))
    rules: list[Rule] = []
    patterns: dict[Part, dict[str, list[Pattern]]] = {"verb": {}, "noun": {}, "adjective": {}}
    files = [(path, read_yaml(path, EventFile)) for path in _paths(folders) if not path.name.startswith("_")]
    own = own_types([_head(path, file) for path, file in files])
    modes = all_modes(own)
    for path, file in files:
        add_file(path, file, modes[file.type], classes, rules, patterns)
    for path in _paths(folders):
        if path.name == "_idioms.yaml":
            add_idioms(path, read_yaml(path, IdiomsFile), rules, patterns)
    light, passive = _load_light(folders)
    words, phrases, masks, only_nouns = _load_contexts(folders)
    return EventLexicon(
        tuple(rules),
        {head: grouped(found) for head, found in patterns["verb"].items()},
        {head: grouped(found) for head, found in patterns["noun"].items()},
        {head: grouped(found) for head, found in patterns["adjective"].items()},
        _by_word(_load_classes(folders)),
        light,
        passive,
        words,
        phrases,
        masks,
        only_nouns,
        _load_words(folders),
        all_quads(own),
        own,
        load_senses(folders),
    )


def _paths(folders: Sequence[Path]) -> list[Path]:
    """The lexicon files of all folders; a folder may also be one file of a user's."""
    found: list[Path] = []
    for folder in folders:
        found.extend([folder] if folder.is_file() else sorted((folder / "events").glob("*.yaml")))
    return found


def _head(path: Path, file: EventFile) -> Declared:
    rows = (file.acled, file.acled_civilians)
    entry = TypeEntry(file.definition, file.score, file.cameo, *rows, example=file.example, acled_cases=file.acled_cases)
    return Declared(path, file.type, file.quad, entry, file.modes)


def _load_light(folders: Sequence[Path]) -> tuple[frozenset[str], frozenset[str]]:
    light: set[str] = set()
    passive: set[str] = set()
    for path in _paths(folders):
        if path.name == "_light.yaml":  # other parts of the vocabulary are read by their own loaders
            table = read_yaml(path, LightFile)
            light.update(table.light_verbs)
            passive.update(table.support_verbs_passive)
    return frozenset(light), frozenset(passive)


def _load_words(folders: Sequence[Path]) -> dict[str, frozenset[str]]:
    """The lists of `_words.yaml`; VocabularyError for a list that nothing reads."""
    found: dict[str, set[str]] = {name: set() for name in WORD_LISTS}
    for folder in folders:
        path = folder / "events" / "_words.yaml"
        for name, words in read_yaml(path, WordsFile).words.items() if path.exists() else ():
            if name not in found:
                raise VocabularyError(path, None, f"unknown list {name!r}", nearest(name, WORD_LISTS))
            found[name].update(words)
    return {name: frozenset(words) for name, words in found.items()}


def _load_classes(folders: Sequence[Path]) -> dict[str, set[str]]:
    classes: dict[str, set[str]] = {}
    for folder in folders:
        for path in sorted((folder / "classes").glob("*.yaml")):
            for name, words in read_yaml(path, ClassesFile).classes.items():
                classes.setdefault(name, set()).update(word.lower() for word in words)
    return classes


def _by_word(classes: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in classes.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _load_contexts(
    folders: Sequence[Path],
) -> tuple[
    dict[str, tuple[str, ...]],
    dict[str, tuple[tuple[tuple[str, ...], str], ...]],
    dict[str, tuple[tuple[str, ...], ...]],
    frozenset[str],
]:
    """Context keywords of one word, phrases by first word, phrases that mask words likewise, words that count as nouns."""
    words: dict[str, set[str]] = {}
    phrases: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    masks: dict[str, set[tuple[str, ...]]] = {}
    nouns: set[str] = set()
    for folder in folders:
        path = folder / "events" / "_contexts.yaml"
        if not path.exists():
            continue
        table = read_yaml(path, ContextsFile)
        nouns.update(table.nouns)
        for mask in table.masked:
            parts = _parts(mask)
            masks.setdefault(parts[0], set()).add(parts)
        for context, keywords in table.contexts.items():
            if context not in CONTEXTS:
                raise VocabularyError(path, None, f"unknown context {context!r}", nearest(context, CONTEXTS))
            for keyword in keywords:
                parts = _parts(keyword)
                if len(parts) == 1:
                    words.setdefault(parts[0], set()).add(context)
                else:
                    phrases.setdefault(parts[0], set()).add((parts, context))
    return (
        {w: tuple(sorted(c)) for w, c in words.items()},
        {w: tuple(sorted(p)) for w, p in phrases.items()},
        {w: tuple(sorted(m)) for w, m in masks.items()},
        frozenset(nouns),
    )


def _parts(keyword: str) -> tuple[str, ...]:
    """The words of a phrase as the parser divides them."""
    return tuple(keyword.lower().replace("-", " - ").replace("'s ", " 's ").split())
