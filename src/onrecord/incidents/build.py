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
from onrecord.incidents.cluster import Proposal, cluster, proposal, spanning
from onrecord.incidents.compare import compare
from onrecord.incidents.copies import Copies, find_copies
from onrecord.incidents.decisions import Decisions, Pair, decide, strongest_first, taken_apart
from onrecord.incidents.fingerprint import Fingerprint, fingerprint
from onrecord.incidents.grades import credibility_given
from onrecord.incidents.judgements import Judgement
from onrecord.incidents.links import MOST, Link, decided, link, too_large
from onrecord.incidents.page import dateline, page
from onrecord.incidents.sites import named
from onrecord.incidents.sketch import plain, sketches
from onrecord.incidents.sources import Source, graded, names_of, sources_of
from onrecord.incidents.when import day
from onrecord.incidents.withdrawn import attach
from onrecord.model import Incident, Issue, Reading

RULES = "16"  # changes with every change of the rules that merge, so that a record builds its incidents again
AUTHOR = f"rules {RULES}"


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
class Told:
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
    with uncollected():
        return _build(readings, tuple(judgements), grades or {}, withdrawn)


@contextmanager
def uncollected() -> Iterator[None]:
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
    documents: dict[str, Told] = {}
    names: set[tuple[str, str]] = set()
    for reading in readings:
        held = documents.get(reading.id)
        if held is None or reading.sha256 < held.sha256:
            documents[reading.id] = told_by(reading)
            names |= names_of(reading) if grades else set()
    copies = find_copies(d.print for d in documents.values())
    decisive = strongest_first(judgements)
    told = taken_apart((account for id in sorted(documents) for account in documents[id].accounts), decisive)
    told.sort(key=in_order)
    decisions = decide(told, decisive)
    pairs, issues = candidates(told)
    proposals = {(i, j): said for i, j in pairs if (said := proposal(told[i], told[j])) is not None}
    strong = {p: said.weight for p, said in proposals.items() if said.same and p not in decisions.apart}
    found = cluster(told, strong, decisions)
    outlets = {id: d.outlet for id, d in documents.items()}
    gone = attach((told_by(r).accounts for r in withdrawn), told, found.groups)
    judged = Graded(graded(grades, names), credibility_given(judgements))
    incidents = []
    for n, group in enumerate(found.groups):
        members = [told[i] for i in group]
        if stands(members):
            incidents.append(assemble(members, sources(members, outlets, copies), judged, gone.get(n, ())))
    issues += [too_large(count, [told[i].document]) for i, count in sorted(found.refused.items())]
    links, doubtful = _links(told, found.groups, proposals, strong, decisions)
    return Built(tuple(sorted(incidents, key=lambda i: i.id)), copies, tuple(issues), links, doubtful)


def told_by(reading: Reading) -> Told:
    """What is kept of a Reading."""
    anchor = dateline(reading)
    published = day(reading.published) if anchor is None else anchor
    buildings = named(plain(reading))
    found = accounts(sketches(reading, anchor, buildings), published, page(reading, anchor, buildings), reading.outlet or "")
    return Told(reading.sha256, reading.outlet, found, fingerprint(reading))


def in_order(account: Account) -> tuple[str, int, str]:
    """The canonical order of accounts."""
    return (account.document, account.sketches[0].order, account.key)


def sources(members: Iterable[Account], outlets: Mapping[str, str | None], copies: Copies) -> dict[tuple[str, str], Source]:
    """The sources of the claims of one happening."""
    return sources_of(((s.document, s.claim, s.order, s.voice) for a in members for s in a.sketches), outlets, copies)


def stands(group: Sequence[Account]) -> bool:
    """Whether a cluster is an incident: somebody says that it happened, or somebody who is quoted denies it."""
    if any(account.founds for account in group):
        return True
    return any(s.denied and (s.voice.key or s.voice.unnamed) for account in group for s in account.sketches)


def _links(
    told: Sequence[Account],
    groups: Sequence[Sequence[int]],
    proposals: Mapping[Pair, Proposal],
    strong: Mapping[Pair, float],
    decisions: Decisions,
) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """Why accounts are one, by persons and by the rules; and what was nearly merged, or kept apart by what else hangs on it."""
    of = {i: n for n, group in enumerate(groups) for i in group}
    links = [decided(told[i], told[j], by) for (i, j), by in sorted(decisions.joined.items())]
    links += [link(told[i], told[j], compare(told[i], told[j]), True, AUTHOR) for i, j in spanning(strong, of)]
    near = [p for p in proposals if of[p[0]] != of[p[1]] and p not in decisions.apart]
    near = sorted(near, key=lambda p: (abs(proposals[p].short), p))[:MOST]
    return tuple(links), tuple(link(told[i], told[j], compare(told[i], told[j]), False, AUTHOR) for i, j in near)
