"""What a record holds, read out: Readings, documents, issues, changes, raw bytes."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any, get_args

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from onrecord.incidents.judged import judged
from onrecord.incidents.judgements import Judgement
from onrecord.model import Actor, ClaimRef, Issue, Reading
from onrecord.record.database import streamed
from onrecord.record.errors import RecordError
from onrecord.record.filter import Filter, State
from onrecord.record.found import Change, DocumentIssue, FoundDocument
from onrecord.record.names import folded
from onrecord.record.select import conditions
from onrecord.record.tables import captures, claims, contents, copies, documents, judgement_claims, participants
from onrecord.record.tables import changes as changes_table
from onrecord.record.tables import issues as issues_table
from onrecord.record.tables import readings as readings_

_DECODE = msgspec.json.Decoder(Reading).decode


def readings(connection: Connection, filter: Filter | None = None) -> Iterator[Reading]:
    """Readings of current documents by id."""
    query = _lines().where(documents.c.current == 1).order_by(documents.c.id)
    if filter is not None and filter.selects:
        query = query.where(documents.c.key.in_(_telling(connection, filter)))
    for id, line in streamed(connection, query):
        yield decoded(id, line)


def reading(connection: Connection, document: str, version: int | None) -> Reading | None:
    """The Reading of a document: of a version, of the current one where none is named; None where there is none."""
    which = documents.c.current == 1 if version is None else documents.c.version == version
    row = connection.execute(_lines().where(documents.c.id == document, which)).first()
    return None if row is None else decoded(row.id, row.line)


def _lines() -> Select[str, str]:
    return select(documents.c.id, readings_.c.line).join(readings_, readings_.c.document == documents.c.key)


def decoded(id: str, line: str) -> Reading:
    """The Reading of a line; RecordError where an older program wrote it in a shape that this one does not know."""
    try:
        return _DECODE(line)
    except msgspec.ValidationError as error:
        raise RecordError(f"{id}: was read by an older version ({error}); run `onrecord reread` on this record") from error


def _telling(connection: Connection, filter: Filter) -> Select[int]:
    """Keys of the documents of which a filter selects a claim."""
    return select(claims.c.document).where(*conditions(filter, connection))


def count(connection: Connection) -> int:
    """How many current documents the record holds."""
    return int(connection.execute(select(func.count()).select_from(documents).where(documents.c.current == 1)).scalar_one())


def judged_documents(connection: Connection) -> set[str]:
    """The documents of whose claims a judgement speaks."""
    return set(connection.execute(select(judgement_claims.c.document).distinct()).scalars())


def retracted(connection: Connection, ids: Collection[str] | None = None) -> set[str]:
    """Documents that are a retraction now, of some or of all."""
    query = select(documents.c.id).where(documents.c.current == 1, documents.c.notice == "retraction")
    if ids is not None:
        query = query.where(documents.c.id.in_(ids))
    return set(connection.execute(query).scalars())


def standing(connection: Connection, id: str, verdicts: Iterable[Judgement], retracted: Collection[str]) -> Reading | None:
    """The Reading of a document as persons judged it, without its claims where it is a retraction."""
    found = reading(connection, id, None)
    if found is None:
        return None
    return replace(found, claims=()) if id in retracted else judged(found, verdicts)


def withdrawn(connection: Connection, ids: Collection[str] | None = None) -> Iterator[Reading]:
    """Readings with only the claims that were taken back, by document and version; of some documents or of all."""
    query = select(claims.c.document, claims.c.id).where(claims.c.state == "withdrawn")
    if ids is not None:
        query = query.join(documents, documents.c.key == claims.c.document).where(documents.c.id.in_(ids))
    gone: dict[int, set[str]] = {}
    for key, claim in connection.execute(query):
        gone.setdefault(key, set()).add(claim)
    for key in sorted(gone):
        row = connection.execute(_lines().where(documents.c.key == key)).first()
        if row is not None:
            found = decoded(row.id, row.line)
            yield replace(found, claims=tuple(c for c in found.claims if c.id in gone[key]))


def document_rows() -> Select[Any]:
    """Every version of every document in the order of FoundDocument's fields; the caller says which and in what order."""
    d = documents.c
    standing = select(func.count()).select_from(claims).where(claims.c.document == d.key, claims.c.current == 1)
    open_issues = select(func.count()).select_from(issues_table).where(issues_table.c.document == d.key)
    original = documents.alias()
    copy_of = select(original.c.id).join(copies, copies.c.original == original.c.key).where(copies.c.document == d.key)
    return select(
        d.id, d.version, d.current, d.notice, d.title, d.outlet, d.url, d.published, d.language, d.sha256, d.added,
        captures.c.captured, captures.c.method, standing.scalar_subquery(), open_issues.scalar_subquery(),
        copy_of.scalar_subquery(),
    ).join(captures, captures.c.key == d.capture)  # fmt: skip


def listed(connection: Connection, filter: Filter | None, versions: bool) -> Iterator[FoundDocument]:
    """Documents by id, with all their versions or the current one; with a filter, those of which it selects a claim."""
    d = documents.c
    query = document_rows().order_by(d.id, d.version)
    if not versions:
        query = query.where(d.current == 1)
    if filter is not None and filter.selects:
        query = query.where(d.key.in_(_telling(connection, filter)))
    for named, version, current, *rest in streamed(connection, query):
        yield FoundDocument(named, version, bool(current), *rest)


def issues(connection: Connection) -> Iterator[DocumentIssue]:
    """The issues of current documents."""
    i = issues_table.c
    query = select(documents.c.id, i.stage, i.kind, i.start, i.end, i.message).join(documents, documents.c.key == i.document)
    query = query.where(documents.c.current == 1).order_by(documents.c.id, i.key)
    for id, *issue in streamed(connection, query):
        yield DocumentIssue(id, Issue(*issue))


def changes(connection: Connection, since: str | None, after: int, filter: Filter | None = None) -> Iterator[Change]:
    """In order; with a filter, those of which it selects the claim before or the claim after, in whatever state it is now."""
    query = select(changes_table).where(changes_table.c.key > after).order_by(changes_table.c.key)
    if filter is not None and filter.selects:
        query = query.where(_concerned(connection, filter))
    if since is not None:
        query = query.where(changes_table.c.at >= since)
    for row in streamed(connection, query):
        values: list[Any] = list(row)
        values[-1] = tuple(values[-1].split("; ")) if values[-1] else ()
        yield Change(*values)


def _concerned(connection: Connection, filter: Filter) -> ColumnElement[bool]:
    """That a claim of a filter stood before or after a change."""
    states = filter.state if filter.state != ("current",) else get_args(State)
    d, changed = documents.alias(), changes_table.c
    either = or_(claims.c.id == changed.before, claims.c.id == changed.after)
    found = select(claims.c.key).join(d, d.c.key == claims.c.document).where(d.c.id == changed.document, either)
    return found.where(*conditions(replace(filter, state=states), connection)).correlate(changes_table).exists()


def content(connection: Connection, sha256: str) -> bytes | None:
    """The captured bytes with this hash, or None."""
    packed = connection.execute(select(contents.c.zlib).where(contents.c.sha256 == sha256)).scalar()
    return None if packed is None else zlib.decompress(packed)


def has_claim(connection: Connection, ref: ClaimRef) -> bool:
    """Whether a document holds a claim, in any of its versions."""
    query = select(claims.c.key).join(documents, documents.c.key == claims.c.document)
    return connection.execute(query.where(documents.c.id == ref.document, claims.c.id == ref.claim).limit(1)).first() is not None


def holders(connection: Connection, claim: str) -> tuple[str, ...]:
    """The documents that hold a claim with this id."""
    query = select(documents.c.id).join(claims, claims.c.document == documents.c.key).where(claims.c.id == claim)
    return tuple(connection.execute(query.distinct().order_by(documents.c.id)).scalars())


def has_outlet(connection: Connection, name: str) -> bool:
    """Whether a current document is of an outlet, whatever the case of its name."""
    names = connection.execute(select(documents.c.outlet).where(documents.c.current == 1).distinct()).scalars()
    return folded(name) in {folded(found) for found in names if found}


def actor(connection: Connection, name: str) -> Actor | None:
    """Who takes part in some claim under this id or name, or None."""
    p = participants.c
    query = select(p.actor, p.name, p.country, p.sector).where(
        p.actor.is_not(None), or_(p.actor == name, p.folded == folded(name))
    )
    row = connection.execute(query.limit(1)).first()
    return None if row is None else Actor(row.actor, row.name, row.country, tuple(row.sector.split()))
