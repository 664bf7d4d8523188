"""Accounts in the record: what each document tells, filed under its keys, and the comparisons that nearly or really merge."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, or_, select

from onrecord.incidents.account import Account, Page, account_of
from onrecord.incidents.blocks import CAP, FIRST, keys, rank, words_of
from onrecord.incidents.build import in_order
from onrecord.incidents.cluster import proposal
from onrecord.incidents.compare_time import Timed, far_apart
from onrecord.incidents.numbered import number
from onrecord.incidents.sketch import Sketch
from onrecord.incidents.when import UNDATED, When
from onrecord.record.filing import Filed, Filing, Pair, chunks
from onrecord.record.tables_merging import account_keys, account_pairs, accounts, cut, withdrawn_keys
from onrecord.record.writing import next_key


class _Packed(msgspec.Struct, array_like=True):
    """All that an account is made of."""

    sketches: tuple[Sketch, ...]
    published: int | None
    page: Page
    outlet: str


class _When(msgspec.Struct):
    """So much of a sketch as its time follows from."""

    when: When


class _Opening(msgspec.Struct):
    whens: tuple[When, ...]


class _Head(msgspec.Struct, array_like=True):
    """So much of what is packed."""

    sketches: list[_When]
    published: int | None
    page: _Opening


@dataclass(frozen=True, slots=True)
class _Times:
    """What the time of an account follows from."""

    whens: tuple[When, ...]
    published: int | None
    page: _Opening


def _times(packed: bytes) -> _Times:
    head = _HEAD(packed)
    whens = dict.fromkeys([s.when for s in head.sketches])
    whens.pop(UNDATED, None)
    return _Times(tuple(whens), head.published, head.page)


_PACK = msgspec.msgpack.Encoder(order="deterministic").encode
_UNPACK = msgspec.msgpack.Decoder(_Packed).decode
_HEAD = msgspec.msgpack.Decoder(_Head).decode


@dataclass(frozen=True, slots=True)
class Held:
    """A row of accounts."""

    key: int
    document: str
    incident: str | None
    withdrawn: bool
    beside: int | None
    packed: bytes

    @property
    def account(self) -> Account:
        found = _UNPACK(self.packed)
        return account_of(found.sketches, found.published, found.page, found.outlet)


def pack(account: Account) -> bytes:
    """An account as it is kept."""
    return _PACK(_Packed(account.sketches, account.published, account.page, account.outlet))


def filing(connection: Connection) -> Filing:
    """The index of accounts by their keys."""
    return Filing(connection, account_keys, "accounts", CAP, FIRST)


def of_documents(connection: Connection, ids: Iterable[str]) -> list[Held]:
    """The accounts of these documents."""
    return _held(connection, accounts.c.document, ids)


def of_keys(connection: Connection, wanted: Iterable[int]) -> list[Held]:
    """The accounts with these keys of their own."""
    return _held(connection, accounts.c.key, wanted)


def of_incidents(connection: Connection, ids: Iterable[str]) -> list[Held]:
    """The accounts that these incidents are made of."""
    return _held(connection, accounts.c.incident, ids)


def incidents_of(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The incidents that documents tell."""
    t, found = accounts.c, set[str]()
    for some in chunks(ids):
        found.update(connection.execute(select(t.incident).where(t.document.in_(some), t.incident.is_not(None))).scalars())
    return found


def beside(connection: Connection, wanted: Iterable[int]) -> list[Held]:
    """What was withdrawn and is shown with one of these."""
    return _held(connection, accounts.c.beside, wanted)


def _held(connection: Connection, column: ColumnElement[Any], values: Iterable[int | str]) -> list[Held]:
    """The accounts of which a column has one of these values."""
    t, found = accounts.c, list[Held]()
    columns = (t.key, t.document, t.incident, t.withdrawn, t.beside, t.packed)
    for some in chunks(values):
        rows = connection.execute(select(*columns).where(column.in_(some)))
        found += [Held(key, document, incident, bool(gone), by, packed) for key, document, incident, gone, by, packed in rows]
    return found


def add(connection: Connection, new: Collection[Account], withdrawn: bool) -> list[Held]:
    """Rows of new accounts; they are not filed yet."""
    first = next_key(connection, accounts, len(new))
    found = [Held(n, a.document, None, withdrawn, None, pack(a)) for n, a in enumerate(new, first)]
    if found:
        rows = [{"key": h.key, "document": h.document, "withdrawn": int(withdrawn), "packed": h.packed} for h in found]
        connection.execute(insert(accounts), rows)
    return found


def drop(connection: Connection, gone: Iterable[int]) -> None:
    """Takes accounts out, with what was said of crowds that they stood in."""
    for some in chunks(gone):
        connection.execute(delete(accounts).where(accounts.c.key.in_(some)))
        connection.execute(delete(cut).where(cut.c.account.in_(some)))


def filed(key: int, account: Account) -> list[Filed]:
    """What an account is filed under."""
    place = rank(account)
    return [Filed(number(k), place, key, words_of(k)) for k in keys(account)]


def file_withdrawn(
    connection: Connection, removed: Collection[tuple[int, Account]], added: Collection[tuple[int, Account]]
) -> None:
    """The same for what was withdrawn."""
    t = withdrawn_keys.c
    for key, account in removed:
        for some in chunks(number(k) for k in keys(account)):
            connection.execute(delete(withdrawn_keys).where(t.hash.in_(some), t.item == key))
    rows = [{"hash": number(k), "item": key} for key, account in added for k in keys(account)]
    if rows:
        connection.execute(insert(withdrawn_keys), rows)


def withdrawn_under(connection: Connection, hashes: Iterable[int]) -> set[int]:
    """Accounts of withdrawn claims that are filed under one of these hashes."""
    t, found = withdrawn_keys.c, set[int]()
    if connection.execute(select(t.item).limit(1)).first() is None:
        return found
    for some in chunks(hashes):
        found.update(connection.execute(select(t.item).where(t.hash.in_(some))).scalars())
    return found


def compare_all(connection: Connection, pairs: Collection[Pair], made: dict[int, Account]) -> set[int]:
    """Compare pairs of accounts of different documents and write down what merges or nearly does; accounts that merge.

    `made` holds accounts that are at hand already, and gets those that are not.
    """
    near = _near_in_time(connection, pairs, made)
    missing = {key for pair in near for key in pair} - made.keys()
    made.update((held.key, held.account) for held in of_keys(connection, missing))
    rows, merging, same = [], list[Pair](), set[int]()
    for a, b in near:
        left, right = made[a], made[b]
        if left.document == right.document:
            continue
        if in_order(right) < in_order(left):
            left, right = right, left
        found = proposal(left, right)
        if found is not None:
            row = {"low": a, "high": b, "weight": found.weight, "short": found.short, "doubt": abs(found.short)}
            rows.append(row | {"same": int(found.same)})
            merging.append((a, b))
            same.update((a, b) if found.same else ())
    _forget(connection, merging)  # a pair met before has the same comparison again
    if rows:
        connection.execute(insert(account_pairs), rows)
    return same


def _near_in_time(connection: Connection, pairs: Collection[Pair], made: Mapping[int, Account]) -> list[Pair]:
    """The pairs that their time does not forbid. Under a crowded key nearly all are years apart: those are never unpacked."""
    times: dict[int, Timed] = dict(made)
    t = accounts.c
    for some in chunks({key for pair in pairs for key in pair} - made.keys()):
        for key, packed in connection.execute(select(t.key, t.packed).where(t.key.in_(some))):
            times[key] = _times(packed)
    return [(a, b) for a, b in pairs if not far_apart(times[a], times[b])]


def _forget(connection: Connection, pairs: Collection[Pair]) -> None:
    """Take out what was written of pairs that are compared again."""
    p, wanted = account_pairs.c, set(pairs)
    known = {pair for some in chunks({a for a, _ in pairs}) for pair in _pairs(connection, p.low.in_(some))} & wanted
    rows = [{"a": a, "b": b} for a, b in known]
    if rows:
        connection.execute(delete(account_pairs).where(p.low == bindparam("a"), p.high == bindparam("b")), rows)


def forget(connection: Connection, gone: Collection[int]) -> set[int]:
    """Take out all comparisons with these; the accounts with which they merged."""
    p, partners = account_pairs.c, set[int]()
    for some in chunks(gone):
        touched = or_(p.low.in_(some), p.high.in_(some))
        for pair in _pairs(connection, touched & (p.same == 1)):
            partners.update(pair)
        connection.execute(delete(account_pairs).where(touched))
    return partners - set(gone)


def recheck(
    connection: Connection, doubted: Collection[int], crowds: Collection[Collection[int]], made: dict[int, Account]
) -> set[int]:
    """Take out comparisons that lost their reason; the accounts that merged by them."""
    p, rows = account_pairs.c, set[Pair]()
    for some in chunks(doubted):
        rows.update(_pairs(connection, or_(p.low.in_(some), p.high.in_(some))))
    for crowd in crowds:
        rows.update((a, b) for some in chunks(crowd) for a, b in _pairs(connection, p.low.in_(some)) if b in crowd)
    if not rows:
        return set()
    missing = {key for pair in rows for key in pair} - made.keys()
    made.update((held.key, held.account) for held in of_keys(connection, missing))
    numbers = {key: {number(k) for k in keys(made[key])} for pair in rows for key in pair}
    lost = rows - filing(connection).supported({(a, b): numbers[a] & numbers[b] for a, b in rows})
    _forget(connection, lost)
    return {key for pair in lost for key in pair}


def strong(connection: Connection, wanted: Iterable[int]) -> dict[Pair, float]:
    """Weights of the comparisons that merge, of which one side is among these."""
    p, found = account_pairs.c, dict[Pair, float]()
    for some in chunks(wanted):
        query = select(p.low, p.high, p.weight).where(p.same == 1, or_(p.low.in_(some), p.high.in_(some)))
        found.update(((a, b), weight) for a, b, weight in connection.execute(query))
    return found


def _pairs(connection: Connection, condition: object) -> list[Pair]:
    p = account_pairs.c
    return [(a, b) for a, b in connection.execute(select(p.low, p.high).where(condition))]  # type: ignore[arg-type]
