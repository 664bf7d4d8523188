"""Everything that a record holds of one document: its versions, and the others that carry the same text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from onrecord.record.filter import Filter
from onrecord.record.found import FoundDocument
from onrecord.record.listing import document_rows
from onrecord.record.select import conditions, matching
from onrecord.record.tables import claims, copies, documents


def after(connection: Connection, filter: Filter, id: str, limit: int | None) -> tuple[FoundDocument, ...]:
    """Current documents of a filter by id, behind one id."""
    d = documents.c
    query = document_rows().where(d.current == 1, d.id > id, *document_conditions(connection, filter)).order_by(d.id)
    return _found(connection, query.limit(limit))


def number(connection: Connection, filter: Filter) -> int:
    """How many current documents a filter selects."""
    query = select(func.count()).where(documents.c.current == 1, *document_conditions(connection, filter))
    return int(connection.execute(query).scalar_one())


def document_conditions(connection: Connection, filter: Filter) -> list[ColumnElement[bool]]:
    """What a document has to be: outlet, id, dates and words are its own, so that one without a claim has them too."""
    d = documents.c
    found: list[ColumnElement[bool]] = []
    if filter.outlet:
        found.append(d.outlet.in_(filter.outlet))
    if filter.document:
        found.append(d.id.in_(filter.document))
    if filter.published_start is not None:
        found.append(d.published >= filter.published_start)
    if filter.published_end is not None:
        found.append(d.published <= filter.published_end)
    if filter.text is not None:
        found.append(d.key.in_(matching(filter.text, connection.dialect.name == "sqlite")[0]))
    if filter.changed_since is not None:
        changed = select(claims.c.document).where(*conditions(Filter(changed_since=filter.changed_since), connection))
        found.append(or_(d.added >= filter.changed_since, d.key.in_(changed)))
    own: dict[str, Any] = {"outlet": (), "document": (), "published_start": None, "published_end": None, "text": None}
    rest = replace(filter, **own, changed_since=None, cursor=None)
    if rest.selects:
        found.append(d.key.in_(select(claims.c.document).where(*conditions(rest, connection))))
    return found


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
