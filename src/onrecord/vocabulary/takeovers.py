"""Where entries of a user's meet shipped ones: whose the word is then, so that `onrecord vocabulary check` can say so.

A user's entry goes before a shipped one of as many words; a shipped one of more words that holds the user's goes before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.vocabulary.event_lexicon import EventLexicon, Pattern, Rule, entry_named
from onrecord.vocabulary.relations import Phrase, RelationLexicon


def takeovers(events: EventLexicon, relations: RelationLexicon) -> tuple[str, ...]:
    """One line for each entry of the user's that takes a word over, and for each that shipped entries of more words outdo."""
    return (*_of_events(events), *_of_ties(relations))


def _of_events(events: EventLexicon) -> Iterator[str]:
    for part in (events.verb_patterns, events.noun_patterns, events.adjective_patterns):
        every = [p for heads in part.values() for p in heads.every()]
        shipped = [p for p in every if not events.rules[p.rule].own]
        alike: dict[tuple[str, ...], list[Pattern]] = {}
        for pattern in shipped:
            alike.setdefault(pattern.words, []).append(pattern)
        for own in [p for p in every if events.rules[p.rule].own]:
            for other in alike.get(own.words, ()):
                yield f"{_entry(events.rules, own)} goes before {_entry(events.rules, other)}"
            longer = [p for p in shipped if len(p.words) > len(own.words) and _other(events.rules, own, p) and _holds(p, own)]
            if longer:
                more = f" and {len(longer) - 1} more" if len(longer) > 1 else ""
                yield f"{_entry(events.rules, own)} stands behind longer phrases: {_entry(events.rules, longer[0])}{more}"


def _other(rules: tuple[Rule, ...], own: Pattern, shipped: Pattern) -> bool:
    """Of another type: a longer entry of the same type takes the modes of the user's along."""
    return rules[own.rule].type != rules[shipped.rule].type


def _holds(longer: Pattern, own: Pattern) -> bool:
    """The user's words stand in the longer phrase, and with the same head."""
    return longer.words[longer.head] == own.words[own.head] and set(own.words) <= set(longer.words)


def _entry(rules: tuple[Rule, ...], pattern: Pattern) -> str:
    rule = rules[pattern.rule]
    return f"{entry_named(rule, pattern)} ({' '.join((rule.type, *rule.mode)) or 'an idiom, no event'})"


def _of_ties(words: RelationLexicon) -> Iterator[str]:
    """The same of relations and control, whose types are the same whoever says it."""
    related = (words.relation_verbs, words.relation_nouns, words.relation_adjectives)
    types = [rule.type for rule in words.relations], [rule.type for rule in words.controls]
    for tables, names in ((related, types[0]), ((words.control_verbs, words.control_nouns), types[1])):
        for phrases in (found for table in tables for found in table.values()):
            yield from _pairs(phrases, list(names))


def _pairs(phrases: tuple[Phrase, ...], names: list[str]) -> Iterator[str]:
    for own in phrases:
        for other in phrases if own.own else ():
            if not other.own and other.words == own.words:
                yield f"{own.named(names[own.rule])} goes before {other.named(names[other.rule])}"
