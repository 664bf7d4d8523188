"""Which voices of one incident are sources of their own, so that no article corroborates itself.

Rules, for claims that say the same thing about whether it happened (what one voice denies is never put down to another
that affirms it):

1. A voice without a name ("a monitoring group said", "witnesses said") never stands beside a named voice of the same
   page, nor of another page of the same outlet: it may be that voice, so it counts as it. Of several the one is
   taken that gives the same number, or else the nearest.
2. Where nobody is named it counts as the outlet that relays it, so all nameless voices of an outlet, whatever their
   words, and what the outlet says itself are one source.
3. What a page says in its own voice counts as the nearest voice that it quotes, where it quotes any; it is shown as the page's,
   and only where that voice does not say it too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source

_Heard = tuple[Sketch, Source]  # a claim and the voice that is quoted for it


def independent(sketches: Sequence[Sketch], sources: Mapping[tuple[str, str], Source]) -> dict[tuple[str, str], Source]:
    """The source of every claim within one incident; each key has one label, but for nameless voices that count as it."""
    pages: dict[str, list[_Heard]] = {}
    named: dict[tuple[str, str], list[_Heard]] = {}  # by page and by outlet
    for sketch in sketches:
        source = sources[sketch.ref]
        if source.quoted:
            pages.setdefault(sketch.document, []).append((sketch, source))
        if source.quoted and not source.unnamed:
            named.setdefault(("page", sketch.document), []).append((sketch, source))
            named.setdefault(("outlet", source.relay), []).append((sketch, source))
    found = {}
    for sketch in sketches:
        source = sources[sketch.ref]
        if not source.quoted:
            here = named.get(("page", sketch.document), ()), pages.get(sketch.document, ())
            voice = _nearest(sketch, here[0]) or _nearest(sketch, here[1]) or source
            key = _counts_as(sketch, voice, named) if voice.unnamed else voice.key
            source = replace(source, key=key)
        elif source.unnamed:
            source = replace(source, key=_counts_as(sketch, source, named))
        found[sketch.ref] = source
    return _labelled(found)


def _counts_as(sketch: Sketch, source: Source, named: Mapping[tuple[str, str], Sequence[_Heard]]) -> str:
    """The key under which a nameless voice counts: that of a named one of its outlet (of its page, where that is not the
    outlet's own text), or of the outlet."""
    for where in (("outlet", source.relay), ("page", sketch.document)):
        voice = _nearest(sketch, named.get(where, ()))
        if voice is not None:
            return voice.key
    # A nameless denial keeps a key of its own: under that of its outlet it would vanish behind what the page affirms.
    return source.key if sketch.denied else source.relay


def _nearest(sketch: Sketch, heard: Iterable[_Heard]) -> Source | None:
    """The voice, affirming or denying alike, who gives the same number, or else whose claim stands nearest: on the same
    page, or else first on its own."""
    near = [
        (not _same_number(sketch, s), s.document != sketch.document, _far(sketch, s), s.order, source.key, source)
        for s, source in heard
        if s.denied == sketch.denied
    ]
    return min(near, key=lambda n: n[:5])[5] if near else None


def _same_number(left: Sketch, right: Sketch) -> bool:
    return not {(f.measure, f.low) for f in left.figures}.isdisjoint((f.measure, f.low) for f in right.figures)


def _far(left: Sketch, right: Sketch) -> int:
    return abs(left.order - right.order) if left.document == right.document else right.order


def _labelled(found: Mapping[tuple[str, str], Source]) -> dict[tuple[str, str], Source]:
    """One label for one source ("The Syrian army", "Syria's military"): the one that most claims give it."""
    labels: dict[str, Counter[str]] = {}
    for source in found.values():
        if not (source.unnamed or borrows(source)):
            labels.setdefault(source.key, Counter())[source.label] += 1
    best = {key: min(given, key=lambda label: (-given[label], label)) for key, given in labels.items()}
    return {ref: s if s.unnamed or borrows(s) else replace(s, label=best[s.key]) for ref, s in found.items()}


def borrows(source: Source) -> bool:
    """Whether a page speaks that counts as a voice it quotes."""
    return not source.quoted and source.key != source.relay


def count(sources: Iterable[Source]) -> int:
    """How many sources these are; a nameless denial adds none beside anybody of its outlet."""
    sources = tuple(sources)
    spoken = {s.key for s in sources if s.key != f"unnamed via {s.relay}"}
    relayed = {s.relay for s in sources if s.key in spoken}
    return len(spoken) + len({s.relay for s in sources if s.key not in spoken} - relayed)


def shown(told: Iterable[Source]) -> tuple[str, ...]:
    """The labels of sources, one for each key; that of a nameless voice, or of a page that counts as a voice it
    quotes, only where nobody else of its key is among them."""
    best: dict[str, tuple[bool, str]] = {}
    for s in told:
        rank = (s.unnamed or borrows(s), s.label)
        best[s.key] = min(rank, best.get(s.key, rank))
    return tuple(sorted(label for _, label in best.values()))
