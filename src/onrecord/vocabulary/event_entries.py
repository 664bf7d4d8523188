"""Entries of the event lexicon checked and compiled: each is one rule, each of its phrases a pattern found by its head word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.event_files import EntryRow, EventFile, IdiomsFile
from onrecord.vocabulary.event_lexicon import Condition, HeadPatterns, Part, Pattern, Rule
from onrecord.vocabulary.files import is_own
from onrecord.vocabulary.plover import CONTEXTS, PREPOSITIONS

STATUSES = frozenset({"occurred", "ongoing", "planned", "threatened", "predicted", "requested", "hypothetical"})
VOICES = frozenset({"any", "active", "passive", "intransitive"})
_ROLES = frozenset({"and", "subject", "object", "none", "poss", "mod", "clause-subject", "clause-object"})
_SPECIAL_CLASSES = frozenset({"actor", "place"})


def add_file(
    path: Path,
    file: EventFile,
    modes: frozenset[str],
    classes: frozenset[str],
    rules: list[Rule],
    patterns: dict[Part, dict[str, list[Pattern]]],
) -> None:
    """Adds the entries of one file to `rules`, and their phrases to `patterns`; VocabularyError for what names nothing."""
    by_part: dict[Part, tuple[EntryRow, ...]] = {"verb": file.verbs, "noun": file.nouns, "adjective": file.adjectives}
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


def add_idioms(path: Path, file: IdiomsFile, rules: list[Rule], patterns: dict[Part, dict[str, list[Pattern]]]) -> None:
    """One rule without a type for all idioms of a part of speech: what matches it is no event."""
    by_part: dict[Part, tuple[str, ...]] = {"verb": file.verbs, "noun": file.nouns}
    for part, phrases in by_part.items():
        if len(set(phrases)) < len(phrases):
            twice = next(p for i, p in enumerate(phrases) if p in phrases[:i])
            raise VocabularyError(path, None, f"{twice!r} is listed twice alike", "remove one of the two")
        rules.append(_rule(path, "", part, EntryRow(words=("idioms",))))
        for phrase in phrases:
            pattern = _pattern(path, part, phrase, len(rules) - 1)
            patterns[part].setdefault(pattern.words[pattern.head].rsplit("-", 1)[-1], []).append(pattern)


def _line(path: Path, phrase: str) -> int | None:
    """The first line of a file on which a phrase stands behind `words:`, for error messages only."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return next((number for number, line in lines if "words:" in line and phrase in line), None)


def _check(path: Path, kind: str, entry: EntryRow, modes: frozenset[str], classes: frozenset[str]) -> None:
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


def _rule(path: Path, kind: str, part: Part, entry: EntryRow) -> Rule:
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
        own=is_own(path),
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


def grouped(patterns: list[Pattern]) -> HeadPatterns:
    """A longer pattern is found by its rarest-looking further word: the longest that is not a preposition."""
    longer: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        if len(pattern.words) > 1:
            rest = [w for i, w in enumerate(pattern.words) if i != pattern.head]
            key = max(rest, key=lambda w: (w not in PREPOSITIONS, len(w)))
            longer.setdefault(key.rsplit("-", 1)[-1], []).append(pattern)
    return HeadPatterns(tuple(p for p in patterns if len(p.words) == 1), {word: tuple(found) for word, found in longer.items()})
