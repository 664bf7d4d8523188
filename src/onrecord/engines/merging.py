"""Readings to incidents as a plan over many tasks, equal to building them in one process.

1. Every file of Readings is sketched by itself. 2. What shares a key becomes pairs; pairs are compared in partitions by
the month and the part of the world that their first account tells of, each partition with the accounts of both sides, so
that a border between two partitions parts nothing. 3. What hangs together by comparisons is clustered and told, again in
such partitions. Only keys, pairs and the texts' hashes come together in one place: see docs/scale.md for how far that goes.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.engines.engine import Engine, EngineError
from onrecord.engines.folder import Folder
from onrecord.engines.retry import run_all
from onrecord.exports.json_lines import read_reading
from onrecord.exports.readings_file import reading_lines
from onrecord.incidents.account import Account
from onrecord.incidents.assemble import assemble
from onrecord.incidents.blocks import candidates
from onrecord.incidents.build import Told, in_order, sources, stands, told_by, uncollected
from onrecord.incidents.cluster import cluster, proposal
from onrecord.incidents.copies import Copies, find_copies
from onrecord.incidents.links import too_large
from onrecord.model import Incident, Issue

SIZE = 5_000  # pairs that are compared in one task, or accounts that are told in one
_AREA = 30.0  # degrees
_MONTH = 30  # days

Pair = tuple[int, int]
Where = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Merged:
    """Incidents by id, and what a bound kept from being compared."""

    incidents: tuple[Incident, ...]
    issues: tuple[Issue, ...]


def merge(folders: Iterable[str], engine: Engine, size: int = SIZE) -> Merged:
    """The incidents of all Readings in these folders; `size` bounds the pairs or accounts of one task."""
    with uncollected():
        return _merge(_sketched(folders, engine), engine, size)


def _merge(documents: dict[str, Told], engine: Engine, size: int) -> Merged:
    told = sorted((a for id in sorted(documents) for a in documents[id].accounts), key=in_order)
    copies = find_copies(d.print for d in documents.values())
    proposed, issues = candidates(told)
    strong: dict[Pair, float] = {}
    for found in _run(engine, compare_pairs, _compared(told, proposed, size)):
        strong.update(found)
    outlets = {id: d.outlet for id, d in documents.items()}
    incidents: list[Incident] = []
    refused: dict[int, int] = {}
    for made, left_out in _run(engine, tell, _components(told, strong, outlets, copies, size)):
        incidents += made
        refused.update(left_out)
    issues += [too_large(count, [told[i].document]) for i, count in sorted(refused.items())]
    return Merged(tuple(sorted(incidents, key=lambda i: i.id)), tuple(issues))


def sketch_file(task: bytes) -> bytes:
    """What is kept of the Readings of one file."""
    address, name = pickle.loads(task)
    with Folder(address).open(name) as stream:
        found = [(reading.id, told_by(reading)) for reading in map(read_reading, reading_lines(stream))]
    return pickle.dumps(found, -1)


def compare_pairs(task: bytes) -> bytes:
    """The weights of those pairs that are proposed as one."""
    accounts, pairs = pickle.loads(task)
    strong = {}
    for i, j in pairs:
        found = proposal(accounts[i], accounts[j])
        if found is not None and found.same:
            strong[i, j] = found.weight
    return pickle.dumps(strong, -1)


def tell(task: bytes) -> bytes:
    """The incidents of accounts that hang together, and what was refused, by position in the whole."""
    positions, accounts, strong, outlets, copies = pickle.loads(task)
    found = cluster(accounts, strong)
    incidents = []
    for group in found.groups:
        members = [accounts[i] for i in group]
        if stands(members):
            incidents.append(assemble(members, sources(members, outlets, copies)))
    return pickle.dumps((incidents, {positions[i]: count for i, count in found.refused.items()}), -1)


def _sketched(folders: Iterable[str], engine: Engine) -> dict[str, Told]:
    """By document; of several Readings under one id the one whose bytes hash lowest is taken."""
    tasks = [pickle.dumps((address, name)) for address in folders for name in Folder(address).parquet()]
    documents: dict[str, Told] = {}
    for found in _run(engine, sketch_file, tasks):
        for id, told in found:
            held = documents.get(id)
            if held is None or told.sha256 < held.sha256:
                documents[id] = told
    return documents


def _run(engine: Engine, work: Any, tasks: Sequence[bytes]) -> Iterator[Any]:
    for outcome in run_all(engine, work, tasks):
        if outcome.error:
            raise EngineError(f"{work.__name__}, task {outcome.task}: {outcome.error}")
        yield pickle.loads(outcome.result)


def where(account: Account) -> Where:
    """The month and the part of the world that an account tells of; 0 where it does not say."""
    day = next((w.start for w in account.whens if w.start is not None), account.published)
    spot = next((w for w in account.where if w.lat is not None and w.lon is not None), None)
    area = (0, 0) if spot is None else (1 + int((spot.lat or 0) + 90) // int(_AREA), 1 + int((spot.lon or 0) + 180) // int(_AREA))
    return (0 if day is None else day // _MONTH, *area)


def _compared(told: Sequence[Account], pairs: Iterable[Pair], size: int) -> list[bytes]:
    """Tasks of pairs by month and area of their first account, with the accounts of both sides."""
    by_where: dict[Where, list[Pair]] = {}
    for pair in pairs:
        by_where.setdefault(where(told[pair[0]]), []).append(pair)
    tasks = []
    for _, found in sorted(by_where.items()):
        for n in range(0, len(found), size):
            some = found[n : n + size]
            tasks.append(pickle.dumps(({i: told[i] for pair in some for i in pair}, some), -1))
    return tasks


def _components(
    told: Sequence[Account], strong: dict[Pair, float], outlets: dict[str, str | None], copies: Copies, size: int
) -> list[bytes]:
    """Tasks of whole components by month and area of their first account; those of one account alone included."""
    parent = list(range(len(told)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in strong:
        a, b = sorted((root(i), root(j)))
        parent[b] = a
    inside: dict[int, list[int]] = {}
    for i in range(len(told)):
        inside.setdefault(root(i), []).append(i)
    order = sorted(inside, key=lambda first: (where(told[first]), first))
    edges: dict[int, dict[Pair, float]] = {}
    for (i, j), weight in strong.items():
        edges.setdefault(root(i), {})[i, j] = weight
    tasks, some, count = [], [], 0
    for n, first in enumerate(order):
        some.append(first)
        count += len(inside[first])
        if count >= size or n == len(order) - 1:
            tasks.append(_told_task(told, [inside[f] for f in some], [edges.get(f, {}) for f in some], outlets, copies))
            some, count = [], 0
    return tasks


def _told_task(
    told: Sequence[Account],
    groups: Sequence[Sequence[int]],
    edges: Sequence[dict[Pair, float]],
    outlets: dict[str, str | None],
    copies: Copies,
) -> bytes:
    """Positions stay in canonical order, and so does everything that depends on it."""
    positions = sorted(i for group in groups for i in group)
    at = {i: n for n, i in enumerate(positions)}
    strong = {(at[i], at[j]): weight for found in edges for (i, j), weight in found.items()}
    documents = {told[i].document for i in positions}
    origins = {s.origin for d in documents for s in copies.splices.get(d, ())}
    known = documents | origins | {copies.original[d] for d in documents | origins if d in copies.original}
    some = Copies(
        (),
        {d: copies.original[d] for d in known if d in copies.original},
        {d: copies.splices[d] for d in documents if d in copies.splices},
    )
    return pickle.dumps((positions, [told[i] for i in positions], strong, {d: outlets.get(d) for d in known}, some), -1)
