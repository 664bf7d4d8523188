"""Names that a filter gives: spelt as the record spells them, and told apart from what the record does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from onrecord.record.filter import Filter
from onrecord.record.former import followed
from onrecord.record.names import folded, geonames_id
from onrecord.record.tables import claims, documents, incidents, participants

_NEAR = 3  # names that a misspelt one may mean


def outlets(connection: Connection, names: Iterable[str]) -> tuple[str, ...]:
    """Outlets as documents spell them, whatever case, accents and hyphens they are given with; others as they are given."""
    given = tuple(names)
    spelt: dict[str, list[str]] = {}
    for name in connection.execute(select(documents.c.outlet).distinct()).scalars():
        if name is not None:
            spelt.setdefault(folded(name), []).append(name)
    return tuple(dict.fromkeys(found for name in given for found in sorted(spelt.get(folded(name), [name]))))


def unknown(connection: Connection, filter: Filter) -> Iterator[str]:
    """What a filter names and the record does not hold, in words, with the nearest names that it holds."""
    c, d = claims.c, documents.c
    for name in filter.place:
        number = geonames_id(name)
        held = c.place_folded == folded(name) if number is None else c.geonameid == number
        if not _any(connection, c.key, held):
            yield _told("place", name, connection.execute(select(c.place).distinct()).scalars())
    for name in filter.admin1:
        if not _any(connection, c.key, func.lower(c.admin1) == name.lower()):
            yield _told("first-level area", name, connection.execute(select(c.admin1).distinct()).scalars())
    for name in filter.outlet:
        if not _any(connection, d.key, d.outlet.in_(outlets(connection, (name,)))):
            yield _told("outlet", name, connection.execute(select(d.outlet).distinct()).scalars())
    for name in filter.document:
        if not _any(connection, d.key, d.id == name):
            yield f"no document {name!r} in this record"
    for id in filter.incident:
        if not _any(connection, incidents.c.id, incidents.c.id.in_(followed(connection, (id,)))):
            yield f"no incident {id!r} in this record"
    p = participants.c
    for role in ("actor", "recipient", "speaker"):
        for name in getattr(filter, role):
            if not takes_part(connection, role, name):
                yield _told(role, name, connection.execute(select(p.name).where(p.role == role).distinct()).scalars())


def takes_part(connection: Connection, role: str, name: str) -> bool:
    """Whether some claim has an actor in a role (actor, recipient or speaker), by its id or name."""
    p = participants.c
    return _any(connection, p.claim, and_(p.role == role, or_(p.actor == name, p.folded == folded(name))))


def bodies_of(connection: Connection, role: str, state: str) -> tuple[str, ...]:
    """Ids of the bodies of a state ("SYR:army") that have a role in some claim, those with most claims first."""
    p = participants.c
    # a range and not a pattern, so that the index by actor serves it: ";" comes right behind ":"
    inside = and_(p.role == role, p.actor > f"{state}:", p.actor < f"{state};")
    most = select(p.actor).where(inside).group_by(p.actor).order_by(func.count().desc(), p.actor)
    return tuple(id for id in connection.execute(most).scalars() if id is not None)


def lies_in(connection: Connection, country: str) -> bool:
    """Whether some claim lies in a country (ISO 3166-1 alpha-3)."""
    return _any(connection, claims.c.key, claims.c.country == country)


def _any(connection: Connection, column: ColumnElement[Any], condition: ColumnElement[bool]) -> bool:
    return connection.execute(select(column).where(condition).limit(1)).first() is not None


def _told(kind: str, name: str, held: Iterable[str | None]) -> str:
    spelt: dict[str, str] = {}
    for known in held:
        if known:
            spelt.setdefault(folded(known), known)
    near = get_close_matches(folded(name), spelt, n=_NEAR, cutoff=0.7)
    hint = f"; nearest: {', '.join(spelt[word] for word in near)}" if near else ""
    return f"no {kind} named {name!r} in this record{hint}"
