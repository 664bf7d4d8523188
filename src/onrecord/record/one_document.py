"""Everything that a record holds of one document: its versions, and the others that carry the same text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from onrecord.record.filter import Filter
from onrecord.record.found import FoundDocument
from onrecord.record.listing import document_rows
from onrecord.record.select import conditions
from onrecord.record.tables import claims, copies, documents


def after(connection: Connection, filter: Filter, id: str, limit: int) -> tuple[FoundDocument, ...]:
    """Current documents by id behind one id; a filter of publication dates, outlets or words is one of documents."""
    d = documents.c
    query = document_rows().where(d.current == 1, d.id > id).order_by(d.id).limit(limit)
    if filter.outlet:
        query = query.where(d.outlet.in_(filter.outlet))
    if filter.published_start is not None:
        query = query.where(d.published >= filter.published_start)
    if filter.published_end is not None:
        query = query.where(d.published <= filter.published_end)
    rest = replace(filter, outlet=(), published_start=None, published_end=None, cursor=None)
    if rest.selects:
        query = query.where(d.key.in_(select(claims.c.document).where(*conditions(rest, connection))))
    return _found(connection, query)


def versions(connection: Connection, id: str) -> tuple[FoundDocument, ...]:
    """All versions of a document, the oldest first; empty where the record does not hold it."""
    return _found(connection, document_rows().where(documents.c.id == id).order_by(documents.c.version))


def _found(connection: Connection, query: Select[Any]) -> tuple[FoundDocument, ...]:
    return tuple(
        FoundDocument(name, version, bool(current), *rest) for name, version, current, *rest in connection.execute(query)
    )


def same_text(connection: Connection, id: str) -> tuple[str, ...]:
    """Ids of the other current documents that carry the same text: its original, its copies, and their copies."""
    d = documents.c
    mine = select(d.key).where(d.id == id, d.current == 1)
    original = select(copies.c.original).where(copies.c.document.in_(mine))
    family = select(copies.c.document).where(or_(copies.c.original.in_(mine), copies.c.original.in_(original)))
    query = select(d.id).where(d.current == 1, d.id != id, or_(d.key.in_(original), d.key.in_(family))).order_by(d.id)
    return tuple(connection.execute(query).scalars())
