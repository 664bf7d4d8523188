"""A filter as the conditions of a SELECT over the table of claims; the same in SQLite and PostgreSQL."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Iterator
from datetime import date, timedelta

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Text,
    and_,
    case,
    cast,
    column,
    false,
    func,
    literal_column,
    or_,
    select,
    table,
    true,
)

from onrecord.record import known_words
from onrecord.record.filter import RADIUS, Filter, FilterError
from onrecord.record.former import followed
from onrecord.record.full_text import for_postgres, for_sqlite
from onrecord.record.held_names import outlets
from onrecord.record.names import folded, geonames_id
from onrecord.record.tables import claims, documents, incident_claims, incidents, participants

Condition = ColumnElement[bool]
_EARTH = 6371.0  # km
_DEGREE = _EARTH * math.pi / 180  # km of one degree of latitude
_YEAR = timedelta(days=366)
# Rows from which on walking the claims in order and checking each is quicker than fetching and sorting what matches;
# measured with benchmarks/store.py. A document has many claims.
_MANY, _MANY_DOCUMENTS = 20_000, 500


def keys(filter: Filter, connection: Connection) -> Select[int, str]:
    """Keys and days of the claims that a filter selects, in its order, after its cursor; its limit is the caller's."""
    found = select(claims.c.key, claims.c.day).where(*conditions(filter, connection))
    if filter.cursor is not None:
        found = found.where(_after(filter))
    if filter.order == "added":
        return found.order_by(claims.c.key)
    return found.order_by(claims.c.day.desc(), claims.c.key.desc())


def conditions(filter: Filter, connection: Connection) -> list[Condition]:
    """What a claim has to be; FilterError for a type or mode that neither the codebook nor this record knows."""
    known_words.check(filter, connection)
    return [
        *_state(filter),
        *_codes(filter),
        *_where(filter, connection),
        *_when(filter),
        *_who(filter, connection),
        *_document(filter, connection),
        *_said(filter, connection),
    ]


def _state(filter: Filter) -> Iterator[Condition]:
    if filter.state == ("current",):
        yield claims.c.current == literal_column("1")  # a constant, so that the indexes of current claims can serve
    else:
        yield claims.c.state.in_(filter.state)
    if filter.changed_since is not None:
        since, until = claims.c.since >= filter.changed_since, claims.c.until >= filter.changed_since
        yield since if filter.state == ("current",) else or_(since, until)


def _codes(filter: Filter) -> Iterator[Condition]:
    for name in ("kind", "type", "polarity", "certainty", "status"):
        values = getattr(filter, name)
        if values:
            yield claims.c[name].in_(values)
    if filter.mode:
        listed = "; " + claims.c.mode + "; "
        yield _walked(or_(*(listed.contains(f"; {mode}; ", autoescape=True) for mode in filter.mode)))


def _where(filter: Filter, connection: Connection) -> Iterator[Condition]:
    if filter.place:
        ids = [id for name in filter.place if (id := geonames_id(name)) is not None]
        names = [folded(name) for name in filter.place if geonames_id(name) is None]
        yield or_(*([claims.c.geonameid.in_(ids)] if ids else []), *([claims.c.place_folded.in_(names)] if names else []))
    if filter.country:
        yield claims.c.country.in_([name.upper() for name in filter.country])
    if filter.admin1:
        yield func.lower(claims.c.admin1).in_([name.lower() for name in filter.admin1])
    if filter.near is not None:
        yield from _around(*filter.near, filter.radius or RADIUS, connection)


def _around(lat: float, lon: float, radius: float, connection: Connection) -> Iterator[Condition]:
    """A box, and in it the great circle: a dot product of unit vectors, at least the cosine of the radius.

    The index serves the box where little lies in it.
    """
    box = _box(claims.c.lat, claims.c.lon, lat, lon, radius)
    there, here = func.radians(claims.c.lat), math.radians(lat)
    product = math.sin(here) * func.sin(there) + math.cos(here) * func.cos(there) * func.cos(func.radians(claims.c.lon - lon))
    circle = product >= math.cos(radius / _EARTH) - 1e-12
    if _common(connection, select(claims.c.key).where(claims.c.current == literal_column("1"), box)):
        yield _walked(and_(box, circle))
    else:
        yield and_(box, circle)


def _walked(condition: Condition) -> Condition:
    """A condition to be checked of each claim while they are walked in order: true of many, and no index serves it.

    The databases do not look into a CASE. PostgreSQL takes it for true of half of all rows, where it would take a
    pattern or a computed column for true of hardly any, and fetch and sort everything.
    """
    return case((condition, true()), else_=false())


def _box(x: ColumnElement[float], y: ColumnElement[float], lat: float, lon: float, radius: float) -> Condition:
    """Degrees within which everything lies that is `radius` km around; over the date line two ranges."""
    high = radius / _DEGREE
    band = x.between(lat - high, lat + high)
    if abs(lat) + high >= 89:
        return band
    wide = math.degrees(math.asin(min(1.0, math.sin(math.radians(high)) / math.cos(math.radians(lat)))))
    west, east = lon - wide, lon + wide
    if west < -180:
        return and_(band, or_(y <= east, y >= west + 360))
    if east > 180:
        return and_(band, or_(y >= west, y <= east - 360))
    return and_(band, y.between(west, east))


def _when(filter: Filter) -> Iterator[Condition]:
    """Happenings that overlap the period; a lower bound on their first day lets the index stop."""
    if filter.end is not None:
        yield and_(claims.c.day != "", claims.c.day <= filter.end)
    if filter.start is not None:
        earliest = date.fromisoformat(filter.start)
        yield claims.c.day >= (earliest - _YEAR if earliest - date.min > _YEAR else date.min).isoformat()
        yield claims.c.end >= filter.start


def _who(filter: Filter, connection: Connection) -> Iterator[Condition]:
    """Who takes part; PostgreSQL looks up what is in few claims first, and not claim by claim, because of an OFFSET."""
    for role, values in (("actor", filter.actor), ("recipient", filter.recipient), ("speaker", filter.speaker)):
        if values:
            taking_part = _taking_part(role, values, connection)
            if _common(connection, taking_part):
                yield taking_part.where(participants.c.claim == claims.c.key).exists()
            else:
                yield claims.c.key.in_(taking_part if connection.dialect.name == "sqlite" else taking_part.offset(0))


def _taking_part(role: str, values: tuple[str, ...], connection: Connection) -> Select[int]:
    """Claims in which one of these takes part; what is no identity's id is a name, so that one index serves each."""
    p = participants.c
    ids = [v for v in values if connection.execute(select(p.claim).where(p.actor == v).limit(1)).first() is not None]
    names = [folded(value) for value in values if value not in ids]
    whom = [*([p.actor.in_(ids)] if ids else []), *([p.folded.in_(names)] if names else [])]
    return select(p.claim).where(p.role == role, or_(*whom))


def _common(connection: Connection, found: Select[int], many: int = _MANY) -> bool:
    """Whether so many rows match that it is quicker to walk the claims in order and look each of them up.

    The databases cannot know: they plan by averages, and what news speaks of is anything but evenly spread.
    """
    some = found.limit(many).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one()) == many


def _document(filter: Filter, connection: Connection) -> Iterator[Condition]:
    d, about = documents.c, list[Condition]()
    if filter.outlet:
        about.append(d.outlet.in_(outlets(connection, filter.outlet)))
    if filter.document:
        about.append(d.id.in_(filter.document))
    if filter.published_start is not None:
        about.append(d.published >= filter.published_start)
    if filter.published_end is not None:
        about.append(d.published <= filter.published_end)
    if about:
        found = select(d.key).where(*about)
        if _common(connection, found, _MANY_DOCUMENTS):
            yield found.where(d.key == claims.c.document).exists()
        else:
            yield claims.c.document.in_(found)
    if filter.text is not None:
        words, key = matching(filter.text, connection.dialect.name == "sqlite")
        if _common(connection, words, _MANY_DOCUMENTS):
            yield words.where(key == claims.c.document).exists()
        else:
            yield claims.c.document.in_(words)


def matching(query: str, sqlite: bool) -> tuple[Select[int], ColumnElement[int]]:
    """Keys of the documents whose title or text has these words, and the column of the keys."""
    if sqlite:
        rows = table("documents_text", column("rowid", Integer()))
        name: ColumnElement[str] = literal_column("documents_text")
        return select(rows.c.rowid).where(name.op("MATCH", is_comparison=True)(for_sqlite(query))), rows.c.rowid
    words = table("documents_text", column("document", Integer()), column("words", Text()))
    found = func.to_tsquery(literal_column("'simple'"), for_postgres(query))
    return select(words.c.document).where(words.c.words.op("@@", is_comparison=True)(found)), words.c.document


def _said(filter: Filter, connection: Connection) -> Iterator[Condition]:
    if filter.sentence is not None:
        said = func.lower(sentence())
        words = filter.sentence.lower().split()
        yield (
            select(documents.c.key)
            .where(documents.c.key == claims.c.document, *(said.contains(word, autoescape=True) for word in words))
            .correlate(claims)
            .exists()
        )
    if filter.standing or filter.incident:
        x = incident_claims
        inside = (
            select(x.c.incident).join(incidents, incidents.c.id == x.c.incident).join(documents, documents.c.id == x.c.document)
        )
        inside = inside.where(documents.c.key == claims.c.document, x.c.claim == claims.c.id)
        if filter.standing:
            inside = inside.where(incidents.c.standing.in_(filter.standing))
        if filter.incident:
            inside = inside.where(incidents.c.id.in_(followed(connection, filter.incident)))
        yield inside.correlate(claims).exists()


def sentence() -> ColumnElement[str]:
    """The characters of a claim's sentence."""
    start, length = claims.c.evidence_start + 1, claims.c.evidence_end - claims.c.evidence_start
    return func.substr(documents.c.text, cast(start, Integer), cast(length, Integer), type_=Text())


def cursor_of(order: str, key: int, day: str) -> str:
    """Where a page ended, as one word for a URL."""
    return base64.urlsafe_b64encode(msgspec.json.encode((order, key, day))).decode().rstrip("=")


def _after(filter: Filter) -> Condition:
    cursor = filter.cursor or ""
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        order, key, day = msgspec.json.decode(packed, type=tuple[str, int, str])
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        raise FilterError(f"cursor: {cursor!r} is none that this record gave") from None
    if order != filter.order:
        raise FilterError(f"cursor: belongs to the order {order!r}")
    if order == "added":
        return claims.c.key > key
    return or_(claims.c.day < day, and_(claims.c.day == day, claims.c.key < key))
