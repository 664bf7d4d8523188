"""What became of a document's claims when its text, its reader or a person's judgement changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from onrecord.record.rows import CLAIM_COLUMNS, ClaimRows, Value
from onrecord.record.tables import changes, claims, documents, figures, participants
from onrecord.record.writing import next_key

_COLUMN = {name: n for n, name in enumerate(CLAIM_COLUMNS)}
_COMPARED = (
    "type", "mode", "context", "actor", "recipient", "place", "start", "end", "voices", "polarity", "certainty", "status",
)  # fmt: skip
_STANDING = ("current", "rejected", "recoded")


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as versions are compared: where and in which sentence it stands, and its values in the order of _COMPARED."""

    key: int
    id: str
    anchor: str
    kind: str
    trigger: str
    sentence: str
    values: tuple[object, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return (self.kind, self.trigger, " ".join(self.sentence.split()))


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim before and after; null where there is none."""

    before: Said | None
    after: Said | None


def standing(connection: Connection, document: int) -> list[Said]:
    """The claims of a version as they were read, whatever persons made of them; not those that were replaced before."""
    text = connection.execute(select(documents.c.text).where(documents.c.key == document)).scalar_one()
    c = claims.c
    columns = (c.key, c.id, c.anchor, c.kind, c.trigger, c.evidence_start, c.evidence_end, *(c[name] for name in _COMPARED))
    query = select(*columns).where(c.document == document, c.state.in_(_STANDING), ~generated()).order_by(c.key)
    return [
        Said(key, id, anchor, kind, trigger, text[start:end], tuple(values))
        for key, id, anchor, kind, trigger, start, end, *values in connection.execute(query)
    ]


def generated() -> ColumnElement[bool]:
    """Rows that a recoding made; they are views of a claim."""
    return (claims.c.judgement.is_not(None)) & (claims.c.state == "current")


def new_said(rows: Sequence[ClaimRows], text: str) -> list[Said]:
    """What the claims of a new version say, for pairing with those of the one before; `text` is the document's."""
    found = []
    for n, row in enumerate(rows):
        value = {name: row.claim[i] for name, i in _COLUMN.items()}
        sentence = text[int(value["evidence_start"] or 0) : int(value["evidence_end"] or 0)]
        id, anchor, kind, trigger = (str(value[name]) for name in ("id", "anchor", "kind", "trigger"))
        found.append(Said(n, id, anchor, kind, trigger, sentence, tuple(value[name] for name in _COMPARED)))
    return found


def pairs(before: Sequence[Said], after: Sequence[Said]) -> list[Pair]:
    """Each claim with its version: the same id, else the same anchor, else the same words in the same sentence."""
    left, found = list(before), []
    open_: list[Said] = list(after)
    same_by: tuple[Callable[[Said], object], ...] = (lambda s: s.id, lambda s: s.anchor, lambda s: s.words)
    for key_of in same_by:
        waiting: dict[object, list[Said]] = {}
        for said in left:
            waiting.setdefault(key_of(said), []).append(said)
        rest = []
        for said in open_:
            same = waiting.get(key_of(said))
            if same:
                found.append(Pair(same.pop(0), said))
            else:
                rest.append(said)
        open_ = rest
        taken = {id(p.before) for p in found}
        left = [said for said in left if id(said) not in taken]
    return [*found, *(Pair(said, None) for said in left), *(Pair(None, said) for said in open_)]


def retire(connection: Connection, pairs: Iterable[Pair], at: str, cause: str) -> None:
    """Claims that no longer stand: withdrawn where the article dropped them, past where something took their place."""
    gone = {"withdrawn": [], "past": []}  # type: dict[str, list[int]]
    for pair in pairs:
        if pair.before is not None and (cause == "version" or pair.after is None or pair.after.id != pair.before.id):
            gone["withdrawn" if pair.after is None and cause == "version" else "past"].append(pair.before.key)
    for state, keys in gone.items():
        if keys:
            values = {"state": state, "current": 0, "until": at, "judgement": None}
            connection.execute(update(claims).where(claims.c.key.in_(keys)).values(values))


def drop_generated(connection: Connection, document: int) -> None:
    """Take out what recodings made, and let the claims stand as they were read."""
    made = select(claims.c.key).where(claims.c.document == document, generated())
    for table in (participants, figures):
        connection.execute(delete(table).where(table.c.claim.in_(made)))
    connection.execute(delete(claims).where(claims.c.document == document, generated()))
    judged = claims.c.document == document, claims.c.state.in_(("rejected", "recoded"))
    values = {"state": "current", "current": 1, "until": None, "judgement": None}
    connection.execute(update(claims).where(*judged).values(values))


def note(connection: Connection, pairs: Iterable[Pair], document: str, version: int, cause: str, at: str) -> int:
    """Write what changed; how many claims did."""
    differing = [p for p in pairs if p.before is None or p.after is None or p.before.id != p.after.id]
    key, rows = next_key(connection, changes, len(differing)), list[dict[str, Value]]()
    for pair in differing:
        before, after = pair.before, pair.after
        kind = "added" if before is None else "removed" if after is None else "changed"
        differs = [
            name
            for name, one, other in zip(_COMPARED, before.values if before else (), after.values if after else (), strict=False)
            if one != other
        ]
        said = after or before
        rows.append(
            {
                "key": key + len(rows), "at": at, "document": document, "version": version, "cause": cause, "kind": kind,
                "anchor": said.anchor if said else "", "before": before.id if before else None,
                "after": after.id if after else None, "fields": "; ".join(differs),
            }
        )  # fmt: skip
    if rows:
        connection.execute(insert(changes), rows)
    return len(rows)
