"""Readings to incidents: a pure function, the same for any order of its input and for a document given twice.

Every Reading is sketched at once and let go; only sketches and shingle hashes are held.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from onrecord.incidents.account import Account, accounts
from onrecord.incidents.assemble import Graded, assemble
from onrecord.incidents.blocks import candidates
from onrecord.incidents.cluster import Clusters, cluster
from onrecord.incidents.compare import compare
from onrecord.incidents.copies import Copies, find_copies
from onrecord.incidents.decisions import Decisions, decide, strongest_first, taken_apart
from onrecord.incidents.fingerprint import Fingerprint, fingerprint
from onrecord.incidents.grades import credibility_given
from onrecord.incidents.judgements import Judgement
from onrecord.incidents.links import Link, decided, link
from onrecord.incidents.page import dateline, page
from onrecord.incidents.rarity import Rarity, rarity
from onrecord.incidents.sites import named
from onrecord.incidents.sketch import day, sketches
from onrecord.incidents.sources import Source, Sources, known_names, names_of
from onrecord.incidents.withdrawn import attach
from onrecord.model import ClaimRef, Incident, Issue, Reading

RULES = "6"  # changes with every change of the rules that merge, so that cached incidents are built again


@dataclass(frozen=True, slots=True)
class Built:
    """`copies` are what was counted once; `issues` say where a bound kept something from being compared.

    `links` say why accounts of different documents are one incident, `doubtful` which comparisons nearly merged others.
    """

    incidents: tuple[Incident, ...]
    copies: Copies
    issues: tuple[Issue, ...]
    links: tuple[Link, ...] = ()
    doubtful: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class _Document:
    """What is kept of one Reading."""

    sha256: str
    outlet: str | None
    accounts: list[Account]
    print: Fingerprint


def build_incidents(readings: Iterable[Reading]) -> tuple[Incident, ...]:
    """The incidents that the Readings tell of, by id."""
    return build(readings).incidents


def build(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    grades: Mapping[str, str] | None = None,
    withdrawn: Iterable[Reading] = (),
) -> Built:
    """The same, with copies, issues and reasons. Of several Readings under one id the one whose bytes hash lowest is taken.

    `judgements` name claims as these Readings have them; persons outrank the rules. `grades` (A-F) are of sources, by
    outlet, name or actor id. `withdrawn` are Readings of the claims that an article no longer makes: they count for
    nothing and are shown where they belong.
    """
    with _uncollected():
        return _build(readings, tuple(judgements), grades or {}, withdrawn)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: it would walk over all sketches again and again, and there are no cycles."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _build(
    readings: Iterable[Reading], judgements: Sequence[Judgement], grades: Mapping[str, str], withdrawn: Iterable[Reading]
) -> Built:
    documents: dict[str, _Document] = {}
    names: set[tuple[str, str]] = set()
    for reading in readings:
        held = documents.get(reading.id)
        if held is None or reading.sha256 < held.sha256:
            documents[reading.id] = _document(reading)
            names |= names_of(reading)
    copies = find_copies(d.print for d in documents.values())
    decisive = strongest_first(judgements)
    told = taken_apart((account for id in sorted(documents) for account in documents[id].accounts), decisive)
    told.sort(key=lambda a: (a.document, a.sketches[0].order, a.key))
    decisions = decide(told, decisive)
    rare = rarity()
    pairs, issues = candidates(told, rare)
    found = cluster(told, pairs, rare, decisions)
    sources = Sources({id: d.outlet for id, d in documents.items()}, known_names(names), copies)
    by_claim = {s.ref: sources.source(s.voice, s.document, s.order) for account in told for s in account.sketches}
    gone = attach((_document(r).accounts for r in withdrawn), told, found.groups, rare)
    graded = Graded(sources.graded(grades), credibility_given(judgements))
    links, doubtful = _links(told, found, rare, decisions)
    return Built(_incidents(told, found.groups, by_claim, graded, gone), copies, (*issues, *found.issues), links, doubtful)


def _document(reading: Reading) -> _Document:
    anchor = dateline(reading)
    published = day(reading.published) if anchor is None else anchor
    buildings = named(reading.text)
    found = accounts(sketches(reading, anchor, buildings), published, page(reading, anchor, buildings), reading.outlet or "")
    return _Document(reading.sha256, reading.outlet, found, fingerprint(reading))


def _incidents(
    told: Sequence[Account],
    groups: Sequence[Sequence[int]],
    sources: Mapping[tuple[str, str], Source],
    graded: Graded,
    gone: Mapping[int, Sequence[ClaimRef]],
) -> tuple[Incident, ...]:
    found = []
    for n, group in enumerate(groups):
        members = [told[i] for i in group]
        if _stands(members):
            found.append(assemble(members, sources, graded, gone.get(n, ())))
    return tuple(sorted(found, key=lambda i: i.id))


def _stands(group: Sequence[Account]) -> bool:
    """Whether a cluster is an incident: somebody says that it happened, or somebody who is quoted denies it."""
    if any(account.founds for account in group):
        return True
    return any(s.denied and (s.voice.key or s.voice.unnamed) for account in group for s in account.sketches)


def _links(
    told: Sequence[Account], found: Clusters, rare: Rarity, decisions: Decisions
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Why accounts are one, by persons and by the rules; and what was nearly merged."""
    author = f"rules {RULES}"
    links = [decided(told[i], told[j], by) for (i, j), by in sorted(decisions.joined.items())]
    links += [link(told[i], told[j], compare(told[i], told[j], rare), True, author) for i, j in found.links]
    near = [link(told[i], told[j], compare(told[i], told[j], rare), False, author) for i, j in found.near]
    return tuple(links), tuple(near)
