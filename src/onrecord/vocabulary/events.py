"""The event lexicon: which words are which PLOVER event, under which conditions, with which roles.

Files `events/*.yaml` (one a PLOVER type; `_light.yaml` and `_contexts.yaml` beside them) and `classes/*.yaml`; the format is
described in docs/extending.md. Types, modes and contexts are those of the PLOVER manual of 2024-02-04. Entries are
compiled into `Pattern`s that are looked up by the lemma of their head word.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.event_types import Declared, ModeEntry, OwnType, TypeEntry, all_modes, all_quads, own_types
from onrecord.vocabulary.plover import CONTEXTS, PREPOSITIONS
from onrecord.vocabulary.yaml_files import read_yaml

Part = Literal["verb", "noun", "adjective"]

WORD_LISTS = (
    "outcome", "casualty", "bring_about", "occur", "deliberate", "stative", "shells", "measures", "other_sense", "currencies",
    "casualty_nouns", "consent", "mishap_verbs", "attempt", "blows", "media", "bodily", "background", "deny", "exercise",
)  # fmt: skip
STATUSES = frozenset({"occurred", "ongoing", "planned", "threatened", "predicted", "requested", "hypothetical"})
VOICES = frozenset({"any", "active", "passive", "intransitive"})
_ROLES = frozenset({"and", "subject", "object", "none", "poss", "mod", "clause-subject", "clause-object"})
_SPECIAL_CLASSES = frozenset({"actor", "place"})


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    unless_object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    unless_subject: tuple[str, ...] = ()
    unless_prep: tuple[str, ...] = ()
    symmetric: bool = False
    weak: bool = False
    status: str = ""
    complement: str = "any"
    voice: str = "any"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: str
    provenance: str = ""
    quad: int = 0
    modes: dict[str, ModeEntry] = {}
    definition: str = ""
    score: float = 0
    cameo: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    acled_civilians: tuple[str, ...] = ()
    example: str = ""
    verbs: tuple[_Entry, ...] = ()
    nouns: tuple[_Entry, ...] = ()
    adjectives: tuple[_Entry, ...] = ()


class _LightFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provenance: str = ""
    light_verbs: tuple[str, ...] = ()
    support_verbs_passive: tuple[str, ...] = ()


class _ContextsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    contexts: dict[str, tuple[str, ...]]
    provenance: str = ""


class _WordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: dict[str, tuple[str, ...]]
    provenance: str = ""


class _ClassesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    classes: dict[str, tuple[str, ...]]
    provenance: str = ""


class Condition(msgspec.Struct, frozen=True):
    """Words and classes of words; met by a noun that is one of the words or in one of the classes."""

    words: frozenset[str]
    classes: frozenset[str]


class Rule(msgspec.Struct, frozen=True):
    """One entry of the lexicon: an event and the conditions and roles that all its words share. `where` is file:words."""

    type: str
    part: Part
    mode: tuple[str, ...]
    context: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    object: Condition | None
    unless_object: Condition | None
    subject: Condition | None
    unless_subject: Condition | None
    unless_prep: frozenset[str]
    symmetric: bool
    weak: bool
    status: str
    complement: str
    voice: str
    default_recipient: bool
    where: str


class Pattern(msgspec.Struct, frozen=True):
    """A phrase: its words, the index of its head among them, and its rule. A hyphenated word is kept whole."""

    words: tuple[str, ...]
    head: int
    rule: int


class HeadPatterns(msgspec.Struct, frozen=True):
    """Patterns of one head lemma: those of one word, and the longer ones by one further word of theirs."""

    single: tuple[Pattern, ...]
    longer: dict[str, tuple[Pattern, ...]]

    def every(self) -> tuple[Pattern, ...]:
        return (*self.single, *(p for found in self.longer.values() for p in found))


class EventLexicon(msgspec.Struct, frozen=True):
    """Patterns by part of speech and head lemma; `word_classes` maps a noun or phrase to its classes."""

    rules: tuple[Rule, ...]
    verb_patterns: dict[str, HeadPatterns]
    noun_patterns: dict[str, HeadPatterns]
    adjective_patterns: dict[str, HeadPatterns]
    word_classes: dict[str, frozenset[str]]
    light_verbs: frozenset[str]
    passive_verbs: frozenset[str]
    context_words: dict[str, tuple[str, ...]]
    context_phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    words: dict[str, frozenset[str]]
    quads: dict[str, int]
    own: dict[str, OwnType]

    def of_classes(self, *names: str) -> frozenset[str]:
        """All nouns and phrases of any of these classes. Walks all words: ask once, not per document."""
        wanted = frozenset(names)
        return frozenset(word for word, classes in self.word_classes.items() if classes & wanted)

    def nouns(self) -> frozenset[str]:
        """Nouns that name events: head lemmas, hyphens kept, for stages that only ask whether a noun is one."""
        return frozenset(p.words[p.head] for found in self.noun_patterns.values() for p in found.every() if len(p.words) == 1)


def load_events(folders: Sequence[Path]) -> EventLexicon:
    """The lexicon of all folders; later folders add entries and classes.

    Raises VocabularyError for an unknown key, type, mode, context, class, role or status, or a phrase listed twice alike.
    """
    classes = frozenset(_load_classes(folders))
    rules: list[Rule] = []
    patterns: dict[Part, dict[str, list[Pattern]]] = {"verb": {}, "noun": {}, "adjective": {}}
    files = [(path, read_yaml(path, _File)) for path in _paths(folders) if not path.name.startswith("_")]
    own = own_types([_head(path, file) for path, file in files])
    modes = all_modes(own)
    for path, file in files:
        _add_file(path, file, modes[file.type], classes, rules, patterns)
    light, passive = _load_light(folders)
    words, phrases = _load_contexts(folders)
    return EventLexicon(
        tuple(rules),
        {head: _grouped(found) for head, found in patterns["verb"].items()},
        {head: _grouped(found) for head, found in patterns["noun"].items()},
        {head: _grouped(found) for head, found in patterns["adjective"].items()},
        _by_word(_load_classes(folders)),
        light,
        passive,
        words,
        phrases,
        _load_words(folders),
        all_quads(own),
        own,
    )


def _paths(folders: Sequence[Path]) -> list[Path]:
    """The lexicon files of all folders; a folder may also be one file of a user's."""
    found: list[Path] = []
    for folder in folders:
        found.extend([folder] if folder.is_file() else sorted((folder / "events").glob("*.yaml")))
    return found


def _head(path: Path, file: _File) -> Declared:
    entry = TypeEntry(file.definition, file.score, file.cameo, file.acled, file.acled_civilians, file.example)
    return Declared(path, file.type, file.quad, entry, file.modes)


def _load_light(folders: Sequence[Path]) -> tuple[frozenset[str], frozenset[str]]:
    light: set[str] = set()
    passive: set[str] = set()
    for path in _paths(folders):
        if path.name == "_light.yaml":  # other parts of the vocabulary are read by their own loaders
            table = read_yaml(path, _LightFile)
            light.update(table.light_verbs)
            passive.update(table.support_verbs_passive)
    return frozenset(light), frozenset(passive)


def _load_words(folders: Sequence[Path]) -> dict[str, frozenset[str]]:
    """The lists of `_words.yaml`; VocabularyError for a list that nothing reads."""
    found: dict[str, set[str]] = {name: set() for name in WORD_LISTS}
    for folder in folders:
        path = folder / "events" / "_words.yaml"
        for name, words in read_yaml(path, _WordsFile).words.items() if path.exists() else ():
            if name not in found:
                raise VocabularyError(path, None, f"unknown list {name!r}", nearest(name, WORD_LISTS))
            found[name].update(words)
    return {name: frozenset(words) for name, words in found.items()}


def _load_classes(folders: Sequence[Path]) -> dict[str, set[str]]:
    classes: dict[str, set[str]] = {}
    for folder in folders:
        for path in sorted((folder / "classes").glob("*.yaml")):
            for name, words in read_yaml(path, _ClassesFile).classes.items():
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
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    """Context keywords of one word, and phrases by their first word."""
    words: dict[str, set[str]] = {}
    phrases: dict[str, set[tuple[tuple[str, ...], str]]] = {}
    for folder in folders:
        path = folder / "events" / "_contexts.yaml"
        if not path.exists():
            continue
        for context, keywords in read_yaml(path, _ContextsFile).contexts.items():
            if context not in CONTEXTS:
                raise VocabularyError(path, None, f"unknown context {context!r}", nearest(context, CONTEXTS))
            for keyword in keywords:
                parts = tuple(keyword.lower().replace("-", " - ").split())
                if len(parts) == 1:
                    words.setdefault(parts[0], set()).add(context)
                else:
                    phrases.setdefault(parts[0], set()).add((parts, context))
    return {w: tuple(sorted(c)) for w, c in words.items()}, {w: tuple(sorted(p)) for w, p in phrases.items()}


def _add_file(
    path: Path,
    file: _File,
    modes: frozenset[str],
    classes: frozenset[str],
    rules: list[Rule],
    patterns: dict[Part, dict[str, list[Pattern]]],
) -> None:
    by_part: dict[Part, tuple[_Entry, ...]] = {"verb": file.verbs, "noun": file.nouns, "adjective": file.adjectives}
    for part, entries in by_part.items():
        seen: set[tuple[str, ...]] = set()
        for entry in entries:
            _check(path, file.type, entry, modes, classes)
            rules.append(_rule(path, file.type, part, entry))
            for phrase in entry.words:
                alike = (*entry.object, "|", *entry.subject, entry.complement, *entry.recipient, *entry.mode, entry.voice)
                key = (phrase.lower(), *alike)
                if key in seen:
                    raise VocabularyError(path, _line(path, phrase), f"{phrase!r} is listed twice alike", "remove one of the two")
                seen.add(key)
                pattern = _pattern(path, part, phrase, len(rules) - 1)
                patterns[part].setdefault(pattern.words[pattern.head].rsplit("-", 1)[-1], []).append(pattern)


def _line(path: Path, phrase: str) -> int | None:
    """The first line of a file on which a phrase stands behind `words:`, for error messages only."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return next((number for number, line in lines if "words:" in line and phrase in line), None)


def _check(path: Path, kind: str, entry: _Entry, modes: frozenset[str], classes: frozenset[str]) -> None:
    """Raise for any word of an entry that is not one of the known ones."""
    name = entry.words[0] if entry.words else "?"

    def known(values: Sequence[str], allowed: frozenset[str], what: str) -> None:
        for value in values:
            if value not in allowed:
                raise VocabularyError(path, _line(path, name), f"unknown {what} {value!r}", nearest(value, allowed))

    if not entry.words:
        raise VocabularyError(path, None, "an entry without words", "give words: [...]")
    known(entry.mode, modes, f"mode of {kind}")
    known(entry.context, CONTEXTS, "context")
    known([entry.status] if entry.status else [], STATUSES, "status")
    known([entry.complement], frozenset({"any", "clause", "none"}), "complement")
    known([entry.voice], VOICES, "voice")
    for roles in (entry.actor, entry.recipient):
        known([r for r in roles if " " not in r], _ROLES | PREPOSITIONS, "role")
    for words in (entry.object, entry.unless_object, entry.subject, entry.unless_subject):
        known([w[1:] for w in words if w.startswith("@")], classes | _SPECIAL_CLASSES, "class")


def _condition(words: tuple[str, ...]) -> Condition | None:
    if not words:
        return None
    return Condition(
        frozenset(w.lower() for w in words if not w.startswith("@")), frozenset(w[1:] for w in words if w.startswith("@"))
    )


def _rule(path: Path, kind: str, part: Part, entry: _Entry) -> Rule:
    recipient = entry.recipient or (("on", "against", "of") if part == "noun" else ("object",) if part == "verb" else ("of",))
    return Rule(
        type=kind,
        part=part,
        mode=entry.mode,
        context=entry.context,
        actor=entry.actor or (("by", "from", "poss", "mod") if part == "noun" else ("subject",)),
        recipient=recipient,
        object=_condition(entry.object),
        unless_object=_condition(entry.unless_object),
        subject=_condition(entry.subject),
        unless_subject=_condition(entry.unless_subject),
        unless_prep=frozenset(entry.unless_prep),
        symmetric=entry.symmetric,
        weak=entry.weak,
        status=entry.status,
        complement=entry.complement,
        voice=entry.voice,
        default_recipient=not entry.recipient,
        where=f"{path.name}: {entry.words[0]}",
    )


def _pattern(path: Path, part: Part, phrase: str, rule: int) -> Pattern:
    words = tuple(phrase.lower().split())
    if not words:
        raise VocabularyError(path, None, "an empty phrase", "remove it")
    if part == "verb":
        head = 0
    elif part == "adjective":
        head = next((i - 1 for i, w in enumerate(words) if i and w in PREPOSITIONS), len(words) - 1)
    else:
        head = next((i - 1 for i, w in enumerate(words) if i and w in PREPOSITIONS), len(words) - 1)
    return Pattern(words, head, rule)


def _grouped(patterns: list[Pattern]) -> HeadPatterns:
    """A longer pattern is found by its rarest-looking further word: the longest that is not a preposition."""
    longer: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        if len(pattern.words) > 1:
            rest = [w for i, w in enumerate(pattern.words) if i != pattern.head]
            key = max(rest, key=lambda w: (w not in PREPOSITIONS, len(w)))
            longer.setdefault(key.rsplit("-", 1)[-1], []).append(pattern)
    return HeadPatterns(tuple(p for p in patterns if len(p.words) == 1), {word: tuple(found) for word, found in longer.items()})
