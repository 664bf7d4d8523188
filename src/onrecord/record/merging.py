"""Incidents brought up to date after some documents changed: only what hangs together with them is clustered again.

The documents are sketched, their old accounts taken out and the new ones filed; those are compared with what shares a key.
Then everything that is connected with a change by comparisons that merge, or by a person's word, is clustered anew in the
canonical order, with the same functions that build all incidents at once: so the result is what that would give.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, update

from onrecord.incidents.account import Account
from onrecord.incidents.assemble import incident_id
from onrecord.incidents.build import in_order, stands, told_by
from onrecord.incidents.cluster import Together, cluster
from onrecord.incidents.decisions import strongest_first, taken_apart
from onrecord.incidents.judgements import Judgement
from onrecord.incidents.links import refs
from onrecord.incidents.withdrawn import fit
from onrecord.record import decided, filed_accounts, filed_texts, judging, listing
from onrecord.record.filed_accounts import Held
from onrecord.record.filing import chunks
from onrecord.record.merged import replace_incidents
from onrecord.record.tables_merging import accounts, cut
from onrecord.record.writing import next_key


@dataclass(slots=True)
class _Work:
    """What is touched: accounts to cluster again, documents with other sources, incidents that go or are put together again."""

    connection: Connection
    documents: set[str]
    incidents: set[str]  # to be put together again, whatever becomes of their claims
    seeds: set[int] = field(default_factory=set)
    before: set[str] = field(default_factory=set)  # incidents of accounts that went or are clustered again
    made: dict[int, Account] = field(default_factory=dict)  # accounts that are at hand


def update_incidents(connection: Connection, ids: Collection[str], graded: Iterable[str] = ()) -> None:
    """Everything that changed documents and newly graded sources change in the incidents, in the transaction that is open.

    `ids` are of documents that were added, changed, read again or judged; `graded` are incidents whose sources were graded.
    """
    work = _Work(connection, set(ids), set(graded))
    verdicts = judging.about(connection, ids)
    retracted = listing.retracted(connection, ids)
    readings = [r for id in sorted(ids) if (r := listing.standing(connection, id, verdicts.get(id, ()), retracted)) is not None]
    told = {reading.id: told_by(reading) for reading in readings}
    work.documents |= filed_texts.refile(connection, ids, {id: found.print for id, found in told.items()})
    next_key(connection, accounts, 0)  # so that no new account gets the key of one that goes
    old = filed_accounts.of_documents(connection, ids)
    new = [a for id, found in told.items() for a in _apart(found.accounts, verdicts.get(id, ()))]
    hashes = _refile(work, [h for h in old if not h.withdrawn], new)
    _withdrawn(work, [h for h in old if h.withdrawn], ids, hashes)
    work.seeds |= decided.refresh(connection, ids)
    work.incidents |= filed_accounts.incidents_of(connection, work.documents)
    _cluster(work)


def _apart(found: Iterable[Account], verdicts: Iterable[Judgement]) -> list[Account]:
    return taken_apart(found, strongest_first(verdicts))


def _refile(work: _Work, old: Collection[Held], new: Collection[Account]) -> set[int]:
    """Put new accounts in the place of old ones, and compare them; the numbers of all keys that this touched."""
    packed = {filed_accounts.pack(account): account for account in new}
    kept = {held.packed for held in old} & packed.keys()
    gone = [held for held in old if held.packed not in kept]
    removed = [f for held in gone for f in filed_accounts.filed(held.key, held.account)]
    work.before.update(held.incident for held in gone if held.incident is not None)
    work.seeds |= filed_accounts.forget(work.connection, [held.key for held in gone])
    filed_accounts.drop(work.connection, [held.key for held in gone])
    fresh = [account for key, account in packed.items() if key not in kept]
    rows = filed_accounts.add(work.connection, fresh, withdrawn=False)
    work.made.update(zip((held.key for held in rows), fresh, strict=True))
    added = [f for held, account in zip(rows, fresh, strict=True) for f in filed_accounts.filed(held.key, account)]
    changed = filed_accounts.filing(work.connection).change(removed, added)
    work.seeds.update(held.key for held in rows)
    left = {h.key for h in gone}
    work.seeds |= filed_accounts.recheck(work.connection, changed.doubted - left, [c - left for c in changed.crowds], work.made)
    work.seeds |= filed_accounts.compare_all(work.connection, changed.pairs, work.made)
    return {f.hash for f in (*removed, *added)}


def _withdrawn(work: _Work, old: Collection[Held], ids: Collection[str], hashes: Collection[int]) -> None:
    """What articles took back, shown where it belongs now."""
    connection = work.connection
    new = [a for reading in listing.withdrawn(connection, ids) for a in told_by(reading).accounts]
    filed_accounts.file_withdrawn(connection, [(h.key, h.account) for h in old], ())
    filed_accounts.drop(connection, [h.key for h in old])
    rows = filed_accounts.add(connection, new, withdrawn=True)
    filed_accounts.file_withdrawn(connection, (), [(h.key, h.account) for h in rows])
    nearby = filed_accounts.of_keys(connection, filed_accounts.withdrawn_under(connection, hashes) - {h.key for h in rows})
    moved = {h.beside for h in old}
    for held in (*rows, *nearby):
        best = _belongs(work, held)
        if best != held.beside or held.document in ids:
            connection.execute(update(accounts).where(accounts.c.key == held.key).values(beside=best))
            moved |= {held.beside, best}
    there = filed_accounts.of_keys(connection, (key for key in moved if key is not None))
    work.incidents.update(h.incident for h in there if h.incident is not None)


def _belongs(work: _Work, held: Held) -> int | None:
    """The account with which a withdrawn one is shown."""
    gone = held.account
    own = [h for h in filed_accounts.of_documents(work.connection, [gone.document]) if not h.withdrawn]
    met = filed_accounts.filing(work.connection).met({f.hash for f in filed_accounts.filed(held.key, gone)})
    near = {h.key: h.account for h in (*own, *filed_accounts.of_keys(work.connection, met - {h.key for h in own}))}
    order = {key: n for n, key in enumerate(sorted(near, key=lambda k: in_order(near[k])))}
    best = max(((*fit(gone, account), -order[key], key) for key, account in near.items()), default=None)
    return best[-1] if best is not None and best[0] else None


def _cluster(work: _Work) -> None:
    """Cluster what hangs together with the seeds, and write the incidents that are not as they were."""
    connection = work.connection
    members, held, whole = together(connection, work.seeds, work.made)
    found = cluster(whole.accounts, whole.strong, whole.decisions)
    _note_cut(connection, members, {members[n]: count for n, count in found.refused.items()}, work.made)
    work.before.update(h.incident for h in held.values() if h.incident is not None)
    _write(work, [[members[n] for n in group] for group in found.groups], held)


def together(
    connection: Connection, seeds: Collection[int], made: dict[int, Account]
) -> tuple[list[int], dict[int, Held], Together]:
    """What hangs together with some accounts: keys in canonical order, their rows, and what linkage is given of them.

    `made` are accounts that are at hand; those that were not are put there.
    """
    members, weights, decisions = _connected(connection, seeds)
    held = {h.key: h for h in filed_accounts.of_keys(connection, members) if not h.withdrawn}
    members = [key for key in members if key in held]
    for key in members:
        if key not in made:
            made[key] = held[key].account
    members.sort(key=lambda key: in_order(made[key]))
    place = {key: n for n, key in enumerate(members)}

    def local(a: int, b: int) -> tuple[int, int]:
        return (place[a], place[b]) if place[a] < place[b] else (place[b], place[a])

    strong = {local(a, b): weight for (a, b), weight in weights.items() if a in place and b in place}
    return members, held, Together([made[key] for key in members], strong, decisions.placed(place))


def _write(work: _Work, groups: list[list[int]], held: dict[int, Held]) -> None:
    """The incidents of the groups that are not as they were, in the place of those before."""
    connection = work.connection
    for touched in sorted(work.incidents):  # though nothing that hangs together with it was clustered
        rest = [h for h in filed_accounts.of_incidents(connection, [touched]) if h.key not in held]
        if rest:
            held.update((h.key, h) for h in rest)
            work.made.update((h.key, h.account) for h in rest if h.key not in work.made)
            groups.append([h.key for h in rest])
    changed: dict[str, list[Account]] = {}
    beside: dict[str, list[Account]] = {}
    stand: set[str] = set()
    for group in groups:
        told = [work.made[key] for key in group]
        id = incident_id(ref for account in told for ref in refs(account)) if stands(told) else None
        moved = [key for key in group if held[key].incident != id]
        if moved:
            connection.execute(update(accounts).where(accounts.c.key.in_(moved)).values(incident=id))
        if id is None:
            continue
        stand.add(id)
        if moved or id in work.incidents or any(a.document in work.documents for a in told):
            changed[id] = told
            beside[id] = [h.account for h in filed_accounts.beside(connection, group)]
    replace_incidents(connection, (work.before | work.incidents) - stand, changed, beside)


def _connected(connection: Connection, seeds: Collection[int]) -> tuple[list[int], dict[tuple[int, int], float], decided.Rows]:
    """All accounts that hang together with some, the comparisons between them, and what persons said of them."""
    found, new = set(seeds), set(seeds)
    weights: dict[tuple[int, int], float] = {}
    rows = decided.Rows({}, set())
    while new:
        more = filed_accounts.strong(connection, new)
        said = decided.of_accounts(connection, new)
        weights |= more
        rows = decided.Rows(rows.joined | said.joined, rows.apart | said.apart)
        new = {key for pair in (*more, *said.joined) for key in pair} - found
        found |= new
    return sorted(found), weights, rows


def _note_cut(connection: Connection, members: Iterable[int], refused: Mapping[int, int], made: Mapping[int, Account]) -> None:
    for some in chunks(members):
        connection.execute(delete(cut).where(cut.c.account.in_(some)))
    if refused:
        rows = [{"account": key, "number": number, "document": made[key].document} for key, number in refused.items()]
        connection.execute(insert(cut), rows)
