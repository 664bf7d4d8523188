"""Judgements in the record: written once, followed through versions of claims, and shown in the rows of claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, insert, select, update

from onrecord.incidents.judged import judged
from onrecord.incidents.judgements import Judgement, in_force
from onrecord.model import ClaimRef, Reading
from onrecord.record import custody
from onrecord.record.rows import Value, claim_rows
from onrecord.record.tables import changes, claims, documents, judgement_claims, judgements, readings
from onrecord.record.versions import drop_generated, generated
from onrecord.record.writing import insert_claims, next_key

_ENCODE = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(Judgement).decode
_READING = msgspec.json.Decoder(Reading).decode


def write(connection: Connection, found: Judgement) -> None:
    """One more judgement; the same one twice is written once."""
    if connection.execute(select(judgements.c.key).where(judgements.c.id == found.id)).first() is not None:
        return
    key = next_key(connection, judgements)
    row: dict[str, Value] = {
        "key": key, "id": found.id, "made": found.made, "author": found.author, "by_person": int(found.by == "person"),
        "verdict": found.verdict, "reason": found.reason, "undoes": found.undoes, "line": _ENCODE(found).decode(),
    }  # fmt: skip
    connection.execute(insert(judgements), row)
    named = [("claims", ref) for ref in found.claims] + [("others", ref) for ref in found.others]
    if named:
        rows = [{"judgement": key, "side": side, "document": ref.document, "claim": ref.claim} for side, ref in named]
        connection.execute(insert(judgement_claims), rows)
    custody.write(connection, "judgement", found.id, [row[c.name] for c in judgements.columns])


def written(connection: Connection) -> tuple[Judgement, ...]:
    """All judgements in the order of writing, naming claims as they were when they were judged."""
    return tuple(_DECODE(line) for line in connection.execute(select(judgements.c.line).order_by(judgements.c.key)).scalars())


def followed(connection: Connection, found: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The same, naming each claim as it stands now; a claim that is gone keeps its old name and binds nothing."""
    found = tuple(found)
    refs = {ref for j in found for ref in (*j.claims, *j.others)}
    now = successors(connection, refs)

    def moved(refs: Sequence[ClaimRef]) -> tuple[ClaimRef, ...]:
        return tuple(dict.fromkeys(now[ref] for ref in refs))

    return tuple(replace(j, claims=moved(j.claims), others=moved(j.others)) for j in found)


def successors(connection: Connection, refs: Iterable[ClaimRef]) -> dict[ClaimRef, ClaimRef]:
    """Where each claim stands now, through all changes of its article and of the reader."""
    found = {ref: ref for ref in refs}
    moves: dict[str, dict[str, str]] = {}
    for document in {ref.document for ref in found}:
        query = select(changes.c.before, changes.c.after).where(
            changes.c.document == document, changes.c.before.is_not(None), changes.c.after.is_not(None)
        )
        moves[document] = {str(before): str(after) for before, after in connection.execute(query.order_by(changes.c.key))}
    held = _standing(connection, {ref.document for ref in found})
    for ref in found:
        claim, seen = ref.claim, {ref.claim}
        while claim not in held[ref.document] and (after := moves[ref.document].get(claim)) is not None and after not in seen:
            claim = after
            seen.add(after)
        found[ref] = ClaimRef(ref.document, claim)
    return found


def _standing(connection: Connection, ids: Iterable[str]) -> dict[str, set[str]]:
    """Claim ids of current versions that were neither replaced nor withdrawn, by document id."""
    held: dict[str, set[str]] = defaultdict(set)
    for id in ids:
        query = (
            select(claims.c.id)
            .join(documents, documents.c.key == claims.c.document)
            .where(documents.c.id == id, documents.c.current == 1, claims.c.state.in_(("current", "rejected", "recoded")))
        )
        held[id] = set(connection.execute(query).scalars())
    return held


def about(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[Judgement, ...]]:
    """Judgements in force that name claims of these documents, naming them as they stand now, by document id."""
    wanted = set(ids)
    if connection.execute(select(judgements.c.key).limit(1)).first() is None:
        return {}
    by_document: dict[str, list[Judgement]] = defaultdict(list)
    for j in in_force(followed(connection, written(connection))):
        for document in {ref.document for ref in (*j.claims, *j.others)} & wanted:
            by_document[document].append(j)
    return {document: tuple(found) for document, found in by_document.items()}


def show(connection: Connection, ids: Iterable[str], at: str) -> None:
    """Make the rows of these documents' claims say what persons said of them; everything else as it was read."""
    wanted = set(ids)
    keys = {
        id: connection.execute(select(documents.c.key).where(documents.c.id == id, documents.c.current == 1)).scalar()
        for id in wanted
    }
    for key in keys.values():
        if key is not None:
            drop_generated(connection, key)
    for id, found in about(connection, wanted).items():
        key = keys[id]
        if key is not None and any(j.verdict in ("rejected", "recoded") for j in found):
            _show(connection, id, key, found, at)


def _show(connection: Connection, id: str, key: int, found: Sequence[Judgement], at: str) -> None:
    line = connection.execute(select(readings.c.line).where(readings.c.document == key)).scalar_one()
    reading = _READING(line)
    verdicts: dict[str, Judgement] = {}
    for j in found:
        if j.verdict in ("rejected", "recoded"):
            verdicts.update((ref.claim, j) for ref in j.claims if ref.document == id)
    after = {row.claim[0]: row for row in claim_rows(judged(reading, found))}
    for claim, j in verdicts.items():
        row = (claims.c.document == key) & (claims.c.id == claim) & (claims.c.state == "current") & ~generated()
        values = {"state": j.verdict, "current": 0, "until": at, "judgement": j.id}
        if connection.execute(update(claims).where(row).values(values)).rowcount and j.verdict == "recoded":
            insert_claims(connection, key, [after[claim]], at, judgement=j.id)
