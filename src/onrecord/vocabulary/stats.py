"""What the vocabularies hold, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from onrecord.vocabulary.gazetteer import Gazetteer
from onrecord.vocabulary.load import Vocabulary


@dataclass(frozen=True, slots=True)
class Count:
    """How many a part of the vocabularies holds of something."""

    part: str
    name: str
    count: int


def statistics(vocabulary: Vocabulary, gazetteer: Gazetteer) -> tuple[Count, ...]:
    """Counts by part of the vocabularies, in a fixed order."""
    actors = vocabulary.actors
    kinds = Counter(identity.kind for identity in actors.identities.values())
    counts = [Count("actors", kind, number) for kind, number in sorted(kinds.items())]
    counts.append(Count("actors", "all", len(actors.identities)))
    counts.append(Count("actors", "names and aliases", sum(map(len, actors.names.values()))))
    counts.append(Count("actors", "terms of office", sum(map(len, actors.terms.values()))))
    counts.append(Count("actors", "role nouns", len(actors.roles)))
    counts.append(Count("actors", "given names", len(actors.given)))
    words: Counter[tuple[str, str]] = Counter()
    events = vocabulary.events
    for heads in (events.verb_patterns, events.noun_patterns, events.adjective_patterns):
        for patterns in heads.values():
            for pattern in patterns.every():
                rule = events.rules[pattern.rule]
                words[rule.type or "idiom", rule.part] += 1
    counts += [Count("events", f"{name} {part}s", number) for (name, part), number in sorted(words.items())]
    counts.append(Count("events", "all", sum(words.values())))
    counts.append(Count("places", "names", gazetteer.size()))
    return tuple(counts)
