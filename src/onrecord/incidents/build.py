"""Readings to incidents: a pure function, the same for any order of its input and for a document given twice.

Every Reading is sketched at once and let go; only sketches and shingle hashes are held.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.incidents.account import Account, accounts
from onrecord.incidents.assemble import assemble
from onrecord.incidents.blocks import candidates
from onrecord.incidents.cluster import cluster
from onrecord.incidents.copies import Copies, find_copies
from onrecord.incidents.fingerprint import Fingerprint, fingerprint
from onrecord.incidents.judgements import Judgement
from onrecord.incidents.page import dateline, page
from onrecord.incidents.rarity import rarity
from onrecord.incidents.sketch import day, sketches
from onrecord.incidents.sources import Source, Sources, known_names, names_of
from onrecord.model import Incident, Issue, Reading

RULES = "2"  # changes with every change of the rules that merge, so that cached incidents are built again


@dataclass(frozen=True, slots=True)
class Built:
    """`copies` are what was counted once; `issues` say where a bound kept something from being compared."""

    incidents: tuple[Incident, ...]
    copies: Copies
    issues: tuple[Issue, ...]


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


def build(readings: Iterable[Reading], judgements: Iterable[Judgement] = ()) -> Built:
    """The same, with copies and issues. `judgements` name claims as these Readings have them; persons outrank the rules.

    Of several Readings under one id the one whose bytes hash lowest is taken."""
    documents: dict[str, _Document] = {}
    names: set[tuple[str, str]] = set()
    for reading in readings:
        held = documents.get(reading.id)
        if held is None or reading.sha256 < held.sha256:
            documents[reading.id] = _document(reading)
            names |= names_of(reading)
    copies = find_copies(d.print for d in documents.values())
    told = [account for id in sorted(documents) for account in documents[id].accounts]
    rare = rarity(told)
    pairs, issues = candidates(told, rare)
    groups, more = cluster(told, pairs, rare)
    sources = Sources({id: d.outlet for id, d in documents.items()}, known_names(names), copies)
    by_claim = _sources(told, sources)
    found = (assemble([told[i] for i in group], by_claim) for group in groups if _stands([told[i] for i in group]))
    return Built(tuple(sorted(found, key=lambda i: i.id)), copies, (*issues, *more))


def _document(reading: Reading) -> _Document:
    anchor = dateline(reading)
    published = day(reading.published) if anchor is None else anchor
    found = accounts(sketches(reading, anchor), published, page(reading, anchor), reading.outlet or "")
    return _Document(reading.sha256, reading.outlet, found, fingerprint(reading))


def _sources(told: Iterable[Account], sources: Sources) -> dict[tuple[str, str], Source]:
    return {s.ref: sources.source(s.voice, s.document, s.order) for account in told for s in account.sketches}


def _stands(group: list[Account]) -> bool:
    """Whether a cluster is an incident: somebody says that it happened, or somebody who is quoted denies it."""
    if any(account.founds for account in group):
        return True
    return any(s.denied and (s.voice.key or s.voice.unnamed) for account in group for s in account.sketches)
