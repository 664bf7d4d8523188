"""An index of numbered keys in the record: who is filed under one key, and so is to be compared with whom.

Under a crowded key, which more than `cap` share, everybody is compared with the `first` of them only; the first are those
of the lowest place, so that the pairs follow from who is filed and not from the order in which they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update

from onrecord.incidents.decisions import pair
from onrecord.record.tables_merging import crowded as crowded_table

MANY = 500  # values of one IN
Pair = tuple[int, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Filed:
    """One item under one key. `words` are the key's own, for an issue that says that it is crowded."""

    hash: int
    place: int
    item: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """Pairs that are to be compared now, and items of which a pair may have lost its reason: `doubted` with anybody, those
    of a crowd, under one key that has become crowded, among each other."""

    pairs: set[Pair] = field(default_factory=set)
    doubted: set[int] = field(default_factory=set)
    crowds: list[set[int]] = field(default_factory=list)


class Filing:
    """The index that a table of (hash, place, item) holds."""

    def __init__(self, connection: Connection, table: Table, kind: str, cap: int, first: int) -> None:
        self._connection = connection
        self._table = table
        self._kind = kind
        self._cap = cap
        self._first = first

    def change(self, removed: Collection[Filed], added: Collection[Filed]) -> Changed:
        """Take out and put in; what follows for pairs."""
        hashes = {f.hash for f in (*removed, *added)}
        crowd = self._crowded(hashes)
        before = self._under(hashes - crowd.keys())
        firsts = self.firsts(crowd)
        self._write(removed, added)
        gone, come = _by_hash(removed), _by_hash(added)
        found = Changed()
        for hash in hashes - crowd.keys():
            self._open(before.get(hash, []), gone.get(hash, []), come.get(hash, []), found)
        now = self.firsts(crowd)
        for hash, number in crowd.items():
            number += len(come.get(hash, ())) - len(gone.get(hash, ()))
            self._busy(hash, number, firsts.get(hash, []), now.get(hash, []), come.get(hash, []), found)
        return found

    def firsts(self, hashes: Iterable[int]) -> dict[int, list[int]]:
        """By key the first of all that are filed under it, in order."""
        t = self._table.c
        found: dict[int, list[int]] = defaultdict(list)
        for some in chunks(sorted(hashes)):
            order = func.row_number().over(partition_by=t.hash, order_by=(t.place, t.item)).label("n")
            inner = select(t.hash, t.item, order).where(t.hash.in_(some)).subquery()
            query = select(inner.c.hash, inner.c.item).where(inner.c.n <= self._first).order_by(inner.c.hash, inner.c.n)
            for hash, item in self._connection.execute(query):
                found[hash].append(item)
        return found

    def met(self, hashes: Collection[int]) -> set[int]:
        """Everybody with whom one who is filed under these keys, but not among them, is compared."""
        crowd = self._crowded(hashes)
        found = {item for rows in self._under(set(hashes) - crowd.keys()).values() for _, item in rows}
        return found.union(*self.firsts(crowd).values())

    def supported(self, pairs: Mapping[Pair, Collection[int]]) -> set[Pair]:
        """Those of some pairs that still have a reason to be compared; each with the keys that both have."""
        crowd = self._crowded({hash for shared in pairs.values() for hash in shared})
        firsts = self.firsts(crowd)
        return {
            pair
            for pair, shared in pairs.items()
            if any(h not in crowd or not {*pair}.isdisjoint(firsts.get(h, ())) for h in shared)
        }

    def _open(self, before: Sequence[Pair], gone: Sequence[Filed], come: Sequence[Filed], found: Changed) -> None:
        """A key that was not crowded; it may be now."""
        left = {f.item for f in gone}
        members = sorted([(place, item) for place, item in before if item not in left] + [(f.place, f.item) for f in come])
        if not come:
            return
        new = {f.item for f in come}
        if len(members) > self._cap:
            row = {"kind": self._kind, "hash": come[0].hash, "number": len(members), "words": come[0].words}
            self._connection.execute(insert(crowded_table), row)
            found.crowds.append({item for _, item in before})
        for n, (_, one) in enumerate(members if len(members) <= self._cap else members[: self._first]):
            found.pairs.update(pair(one, other) for _, other in members[n + 1 :] if one in new or other in new)

    def _busy(
        self, hash: int, number: int, before: Sequence[int], now: Sequence[int], come: Sequence[Filed], found: Changed
    ) -> None:
        """A key that was crowded; it may not be any more, and others may be its first."""
        row = and_(crowded_table.c.kind == self._kind, crowded_table.c.hash == hash)
        if number <= self._cap:
            self._connection.execute(delete(crowded_table).where(row))
            items = [item for _, item in self._under([hash]).get(hash, [])]
            found.pairs.update(pair(one, other) for one, other in combinations(items, 2))
            return
        self._connection.execute(update(crowded_table).where(row).values(number=number))
        found.pairs.update(pair(f.item, first) for f in come for first in now if first != f.item)
        found.doubted.update(set(before) - set(now))
        entered = set(now) - set(before)
        if entered:
            everybody = [item for _, item in self._under([hash]).get(hash, [])]
            found.pairs.update(pair(one, other) for one in entered for other in everybody if one != other)

    def _crowded(self, hashes: Iterable[int]) -> dict[int, int]:
        t, found = crowded_table.c, dict[int, int]()
        for some in chunks(sorted(hashes)):
            query = select(t.hash, t.number).where(t.kind == self._kind, t.hash.in_(some))
            found.update((hash, number) for hash, number in self._connection.execute(query))
        return found

    def _under(self, hashes: Iterable[int]) -> dict[int, list[Pair]]:
        """(place, item) of all that are filed under keys."""
        t, found = self._table.c, defaultdict[int, list[Pair]](list)
        for some in chunks(sorted(hashes)):
            for hash, place, item in self._connection.execute(select(t.hash, t.place, t.item).where(t.hash.in_(some))):
                found[hash].append((place, item))
        return found

    def _write(self, removed: Collection[Filed], added: Collection[Filed]) -> None:
        t = self._table.c
        by_item: dict[Pair, list[int]] = defaultdict(list)
        for f in removed:
            by_item[f.place, f.item].append(f.hash)
        for (place, item), hashes in by_item.items():
            for some in chunks(hashes):
                self._connection.execute(delete(self._table).where(t.hash.in_(some), t.place == place, t.item == item))
        rows: list[dict[str, Any]] = [{"hash": f.hash, "place": f.place, "item": f.item} for f in added]
        if rows:
            rows.sort(key=lambda row: (row["hash"], row["place"]))
            self._connection.execute(insert(self._table), rows)


def chunks(values: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """So many at once as one statement takes."""
    rest = iter(values)
    while some := tuple(islice(rest, MANY)):
        yield some


def _by_hash(filed: Iterable[Filed]) -> dict[int, list[Filed]]:
    found: dict[int, list[Filed]] = defaultdict(list)
    for f in filed:
        found[f.hash].append(f)
    return found
