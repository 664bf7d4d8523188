"""What the reader looks up in the event lexicon: phrases by head word, their rules, the classes of nouns, context words."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.vocabulary.event_types import OwnType
from onrecord.vocabulary.sense_words import SenseWords

Part = Literal["verb", "noun", "adjective"]


class Condition(msgspec.Struct, frozen=True):
    """Words and classes of words; met by a noun that is one of the words or in one of the classes."""

    words: frozenset[str]
    classes: frozenset[str]


class Rule(msgspec.Struct, frozen=True):
    """One entry of the lexicon: an event and the conditions and roles that all its words share. `where` is file:words.

    `own`: it stands in a user's file, and goes before a shipped entry of as many words.
    """

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
    own: bool = False


class Pattern(msgspec.Struct, frozen=True):
    """A phrase: its words, the index of its head among them, and its rule. A hyphenated word is kept whole."""

    words: tuple[str, ...]
    head: int
    rule: int


def entry_named(rule: Rule, pattern: Pattern) -> str:
    """An entry by its file and by the phrase of it that was met: "assault.yaml: strike", not by the first of its phrases."""
    return f"{rule.where.partition(': ')[0]}: {' '.join(pattern.words)}"


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
    context_masks: dict[str, tuple[tuple[str, ...], ...]]
    context_nouns: frozenset[str]
    words: dict[str, frozenset[str]]
    quads: dict[str, int]
    own: dict[str, OwnType]
    senses: SenseWords

    def of_classes(self, *names: str) -> frozenset[str]:
        """All nouns and phrases of any of these classes. Walks all words: ask once, not per document."""
        wanted = frozenset(names)
        return frozenset(word for word, classes in self.word_classes.items() if classes & wanted)

    def nouns(self) -> frozenset[str]:
        """Nouns that name events: head lemmas, hyphens kept, for stages that only ask whether a noun is one."""
        return frozenset(p.words[p.head] for found in self.noun_patterns.values() for p in found.every() if len(p.words) == 1)
