"""Which voices of one incident are sources of their own, so that no article corroborates itself.

Rules, for claims that say the same thing about whether it happened (what one voice denies is never put down to another
that affirms it):

1. A voice without a name ("a monitoring group said", "witnesses said") never stands beside a named voice of the same
   page, nor of another page of the same outlet: it may be that voice, so it counts as it. Of several the nearest is
   taken.
2. Where nobody is named it counts as the outlet that relays it, so all nameless voices of an outlet, whatever their
   words, and what the outlet says itself are one source.
3. What a page says in its own voice is put down to the nearest voice that it quotes, where it quotes any.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source

_Heard = tuple[str, int, bool, Source]  # document, character, whether it denies, and the voice


def independent(sketches: Sequence[Sketch], sources: Mapping[tuple[str, str], Source]) -> dict[tuple[str, str], Source]:
    """The source of every claim within one incident; each key has one label, but for nameless voices that count as it."""
    quoted = [(s.document, s.order, s.denied, sources[s.ref]) for s in sketches if sources[s.ref].quoted]
    named = [heard for heard in quoted if not heard[3].unnamed]
    found = {}
    for sketch in sketches:
        source = sources[sketch.ref]
        if not source.quoted:
            source = _nearest(sketch, named) or _nearest(sketch, quoted) or source
        if source.unnamed:
            source = replace(source, key=_counts_as(sketch, source, named))
        found[sketch.ref] = source
    return _labelled(found)


def _counts_as(sketch: Sketch, source: Source, named: Sequence[_Heard]) -> str:
    """The key under which a nameless voice counts."""
    relayed = [heard for heard in named if heard[3].relay == source.relay]  # a paragraph from elsewhere has its own voices
    near = _nearest(sketch, relayed)
    if near is not None:
        return near.key
    elsewhere = [s.key for _, _, denied, s in relayed if denied == sketch.denied]
    if elsewhere:
        return min(elsewhere)
    near = _nearest(sketch, named)
    if near is not None:
        return near.key
    # A nameless denial keeps a key of its own: under that of its outlet it would vanish behind what the page affirms.
    return source.key if sketch.denied else source.relay


def _nearest(sketch: Sketch, heard: Iterable[_Heard]) -> Source | None:
    """The voice of the same page, affirming or denying alike, whose claim stands nearest."""
    near = [(abs(at - sketch.order), at, s) for doc, at, no, s in heard if doc == sketch.document and no == sketch.denied]
    return min(near, key=lambda n: (n[0], n[1], n[2].key))[2] if near else None


def _labelled(found: Mapping[tuple[str, str], Source]) -> dict[tuple[str, str], Source]:
    """One label for one source ("The Syrian army", "Syria's military"): the one that most claims give it."""
    labels: dict[str, Counter[str]] = {}
    for source in found.values():
        if not source.unnamed:
            labels.setdefault(source.key, Counter())[source.label] += 1
    best = {key: min(given, key=lambda label: (-given[label], label)) for key, given in labels.items()}
    return {ref: s if s.unnamed else replace(s, label=best[s.key]) for ref, s in found.items()}


def count(sources: Iterable[Source]) -> int:
    """How many sources these are; a nameless denial adds none beside anybody of its outlet."""
    sources = tuple(sources)
    spoken = {s.key for s in sources if s.key != f"unnamed via {s.relay}"}
    relayed = {s.relay for s in sources if s.key in spoken}
    return len(spoken) + len({s.relay for s in sources if s.key not in spoken} - relayed)


def shown(told: Iterable[Source]) -> tuple[str, ...]:
    """The labels of sources, one for each key; that of a nameless voice only where nobody else of its key is among them."""
    best: dict[str, tuple[bool, str]] = {}
    for s in told:
        rank = (s.unnamed, s.label)
        best[s.key] = min(rank, best.get(s.key, rank))
    return tuple(sorted(label for _, label in best.values()))
