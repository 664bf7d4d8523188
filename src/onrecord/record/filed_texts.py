"""Fingerprints in the record: which documents carry one text or share paragraphs, kept up to date document by document."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from onrecord.incidents.copies import FIRST, Copies, Original, Shared, bands, copies, filing_place
from onrecord.incidents.fingerprint import Fingerprint, Unit
from onrecord.record.filing import Filed, Filing, Pair, chunks
from onrecord.record.tables_merging import text_keys, text_pairs, texts
from onrecord.record.writing import next_key

_PACK = msgspec.msgpack.Encoder().encode
_UNPACK = msgspec.msgpack.Decoder(tuple[int, list[tuple[int, int, bool, bytes]]]).decode


@dataclass(frozen=True, slots=True)
class _Text:
    """A row of texts."""

    key: int
    document: str
    outlet: str | None
    published: str | None

    @property
    def rank(self) -> tuple[bool, str, str]:
        return Fingerprint(self.document, self.outlet, self.published, 0, ()).rank


def refile(connection: Connection, ids: Collection[str], prints: Mapping[str, Fingerprint]) -> set[str]:
    """Put new fingerprints in the place of those of `ids`; the documents whose claims may have another source now."""
    old = {text.key: text for text in _texts(connection, texts.c.document, ids)}
    held = {text.document: (text, packed) for text, packed in _packed(connection, old)}
    kept = {id for id, (text, packed) in held.items() if _same(text, packed, prints.get(id))}
    gone = {key: text for key, text in old.items() if text.document not in kept}
    come = [found for id, found in prints.items() if id not in kept]
    if not gone and not come:
        return set()
    before = set(gone) | _partners(connection, gone)
    origins = _originals(connection, before)
    filing = Filing(connection, text_keys, "texts", FIRST, FIRST)
    removed = [f for key, text in gone.items() for f in _filed(key, _fingerprint(text, held[text.document][1]))]
    next_key(connection, texts, 0)  # so that no new text gets the key of one that goes
    for some in chunks(gone):
        connection.execute(delete(text_pairs).where(or_(text_pairs.c.first.in_(some), text_pairs.c.later.in_(some))))
        connection.execute(delete(texts).where(texts.c.key.in_(some)))
    added = _insert(connection, come)
    changed = filing.change(removed, added)
    lost = _recheck(connection, filing, changed.doubted.union(*changed.crowds) - gone.keys())
    new = {f.item for f in added}
    shared = _compare(connection, changed.pairs)
    found = {later for _, later in shared}
    now = _originals(connection, new | found | lost | (before - gone.keys()))
    then = _originals(connection, now.keys() - new, without=new) | origins
    moved = {key for key, original in now.items() if then.get(key, key) != original}
    # Under a crowded key texts that were there before may meet, or part, when others become its first ones.
    met = {key for pair in shared if new.isdisjoint(pair) for key in pair}
    moved |= _family(connection, lost | met)
    spliced = _later(connection, moved)
    names = _texts(connection, texts.c.key, new | found | lost | moved | spliced | (before - gone.keys()))
    return {text.document for text in names} | {text.document for text in gone.values()}


def copies_of(connection: Connection, ids: Collection[str]) -> tuple[Copies, dict[str, str | None]]:
    """The copies among some documents and all that they copy, and the outlets of all of these."""
    mine = {text.key: text for text in _texts(connection, texts.c.document, ids)}
    p = text_pairs.c
    spliced = set(mine)
    for some in chunks(mine):
        spliced.update(connection.execute(select(p.first).where(p.later.in_(some), p.spans != "")).scalars())
    family = _family(connection, spliced)
    rows = [row for some in chunks(family) for row in connection.execute(select(text_pairs).where(p.later.in_(some)))]
    known = {text.key: text for text in _texts(connection, texts.c.key, family | {row.first for row in rows})}
    ranked = sorted(known.values(), key=lambda text: text.rank)
    said = {
        (known[row.first].document, known[row.later].document): Shared(bool(row.same), _spans(row.spans))
        for row in rows
        if row.first in known and row.later in known
    }
    return copies([text.document for text in ranked], said), {text.document: text.outlet for text in ranked}


def _filed(key: int, found: Fingerprint) -> list[Filed]:
    where = filing_place(found)
    return [Filed(hash, where, key) for hash in sorted(bands(found))]


def _insert(connection: Connection, prints: Collection[Fingerprint]) -> list[Filed]:
    key = next_key(connection, texts, len(prints))
    rows, filed = [], []
    for n, found in enumerate(prints, key):
        row = {"key": n, "document": found.document, "outlet": found.outlet, "published": found.published}
        rows.append(row | {"packed": _pack(found)})
        filed += _filed(n, found)
    if rows:
        connection.execute(insert(texts), rows)
    return filed


def _pack(found: Fingerprint) -> bytes:
    return _PACK((found.words, [(u.start, u.end, u.whole, u.hashes.tobytes()) for u in found.units]))


def _fingerprint(text: _Text, packed: bytes) -> Fingerprint:
    words, units = _UNPACK(packed)
    made = tuple(Unit(text.document, start, end, whole, array("I", hashes)) for start, end, whole, hashes in units)
    return Fingerprint(text.document, text.outlet, text.published, words, made)


def _same(text: _Text, packed: bytes, new: Fingerprint | None) -> bool:
    return new is not None and (text.outlet, text.published, packed) == (new.outlet, new.published, _pack(new))


def _compare(connection: Connection, pairs: Iterable[Pair]) -> set[Pair]:
    """Compare pairs and write what they share; those that do, as (first, later)."""
    wanted = sorted(pairs)
    made = {text.key: _fingerprint(text, packed) for text, packed in _packed(connection, {k for pair in wanted for k in pair})}
    ordered = [(a, b) if made[a].rank < made[b].rank else (b, a) for a, b in wanted if a in made and b in made]
    rows, first = [], None
    touched: set[Pair] = set()
    for a, b in sorted(ordered):
        if first is None or first.document != made[a].document:
            first = Original(made[a])
        found = first.shared(made[b])
        if found is not None:
            spans = " ".join(f"{start}-{end}" for start, end in found.spans)
            rows.append({"first": a, "later": b, "same": int(found.same), "spans": spans})
            touched.add((a, b))
    _forget(connection, ordered)
    if rows:
        connection.execute(insert(text_pairs), rows)
    return touched


def _forget(connection: Connection, pairs: Collection[Pair]) -> None:
    """Take out what was written of pairs."""
    p = text_pairs.c
    wanted, known = set(pairs), set[Pair]()
    for some in chunks({a for a, _ in wanted}):
        known.update((a, b) for a, b in connection.execute(select(p.first, p.later).where(p.first.in_(some))))
    rows = [{"a": a, "b": b} for a, b in known & wanted]
    if rows:
        connection.execute(delete(text_pairs).where(p.first == bindparam("a"), p.later == bindparam("b")), rows)


def _recheck(connection: Connection, filing: Filing, doubted: Collection[int]) -> set[int]:
    """Take out pairs that lost their reason; the texts of those, since a family that falls apart has two originals."""
    p, rows = text_pairs.c, set[Pair]()
    for some in chunks(doubted):
        rows.update(
            (a, b) for a, b in connection.execute(select(p.first, p.later).where(or_(p.first.in_(some), p.later.in_(some))))
        )
    if not rows:
        return set()
    keys = {t.key: bands(_fingerprint(t, packed)) for t, packed in _packed(connection, {k for pair in rows for k in pair})}
    lost = rows - filing.supported({(a, b): keys[a] & keys[b] for a, b in rows})
    _forget(connection, lost)
    return {key for pair in lost for key in pair}


def _partners(connection: Connection, keys: Iterable[int]) -> set[int]:
    """Texts that share something with these."""
    p, found = text_pairs.c, set[int]()
    for some in chunks(keys):
        for a, b in connection.execute(select(p.first, p.later).where(or_(p.first.in_(some), p.later.in_(some)))):
            found |= {a, b}
    return found


def _later(connection: Connection, keys: Iterable[int]) -> set[int]:
    """Texts with a paragraph of one of these."""
    p, found = text_pairs.c, set[int]()
    for some in chunks(keys):
        found.update(connection.execute(select(p.later).where(p.first.in_(some), p.spans != "")).scalars())
    return found


def _family(connection: Connection, keys: Collection[int]) -> set[int]:
    """These and all that are one text with them."""
    p, found, new = text_pairs.c, set(keys), set(keys)
    while new:
        reached: set[int] = set()
        for some in chunks(new):
            query = select(p.first, p.later).where(p.same == 1, or_(p.first.in_(some), p.later.in_(some)))
            reached.update(k for pair in connection.execute(query) for k in pair)
        new = reached - found
        found |= new
    return found


def _originals(connection: Connection, keys: Collection[int], without: Collection[int] = ()) -> dict[int, int]:
    """By text the first one of its family, for all of the families of these; as if some texts were not there."""
    p = text_pairs.c
    family = _family(connection, keys) - set(without)
    parent = {key: key for key in family}

    def root(key: int) -> int:
        while parent[key] != key:
            key = parent[key]
        return key

    for some in chunks(family):
        for a, b in connection.execute(select(p.first, p.later).where(p.same == 1, p.first.in_(some))):
            if a in parent and b in parent:
                parent[root(b)] = root(a)
    groups: dict[int, list[int]] = defaultdict(list)
    for key in family:
        groups[root(key)].append(key)
    ranks = {text.key: text.rank for text in _texts(connection, texts.c.key, family)}
    originals = {of: min((k for k in group if k in ranks), key=lambda k: ranks[k], default=of) for of, group in groups.items()}
    return {key: originals[root(key)] for key in family}


def _texts(connection: Connection, column: object, values: Iterable[object]) -> list[_Text]:
    t, found = texts.c, list[_Text]()
    for some in chunks(values):
        query = select(t.key, t.document, t.outlet, t.published).where(column.in_(some))  # type: ignore[attr-defined]
        found += [_Text(*row) for row in connection.execute(query)]
    return found


def _packed(connection: Connection, keys: Iterable[int]) -> list[tuple[_Text, bytes]]:
    t, found = texts.c, list[tuple[_Text, bytes]]()
    for some in chunks(keys):
        query = select(t.key, t.document, t.outlet, t.published, t.packed).where(t.key.in_(some))
        found += [(_Text(*row[:4]), row[4]) for row in connection.execute(query)]
    return found


def _spans(written: str) -> tuple[tuple[int, int], ...]:
    pairs = (span.partition("-") for span in written.split())
    return tuple((int(start), int(end)) for start, _, end in pairs)
