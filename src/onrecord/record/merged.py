"""Incidents written in the place of those before, with what leads to them: their claims, sources and former names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, select

from onrecord.incidents.account import Account
from onrecord.incidents.assemble import Graded, assemble
from onrecord.incidents.build import in_order, sources
from onrecord.incidents.grades import credibility_given
from onrecord.incidents.independent import independent
from onrecord.incidents.links import refs
from onrecord.incidents.sources import graded
from onrecord.model import Incident
from onrecord.record import filed_texts, grading, judging, listing
from onrecord.record.filing import chunks
from onrecord.record.names import folded
from onrecord.record.tables import former_incidents, incident_claims, judgements
from onrecord.record.tables import incidents as table
from onrecord.record.tables_merging import incident_sources
from onrecord.sources.clock import now

_ENCODE = msgspec.json.Encoder().encode


def replace_incidents(
    connection: Connection,
    gone: Collection[str],
    changed: Mapping[str, Sequence[Account]],
    withdrawn: Mapping[str, Sequence[Account]],
) -> None:
    """Take out incidents and write others, each of its accounts; `withdrawn` are shown with them."""
    remember(connection, gone)
    for some in chunks({*gone, *changed}):
        for held, column in (
            (incident_claims, incident_claims.c.incident), (incident_sources, incident_sources.c.incident), (table, table.c.id)
        ):  # fmt: skip
            connection.execute(delete(held).where(column.in_(some)))
    if not changed:
        return
    given = _graded(connection)
    copies, outlets = filed_texts.copies_of(connection, {a.document for group in changed.values() for a in group})
    incidents, said, told, at = [], [], [], now()
    for id, group in sorted(changed.items()):
        members = sorted(group, key=in_order)
        by_claim = sources(members, outlets, copies)
        gone_here = [ref for account in withdrawn.get(id, ()) for ref in refs(account)]
        incident = assemble(members, by_claim, given, gone_here)
        incidents.append(_row(incident) | {"built": at})
        said += [{"incident": id, "document": c.document, "claim": c.claim} for c in incident.claims]
        behind = independent([s for account in members for s in account.sketches], by_claim).values()
        told += [{"incident": id, "source": key} for key in sorted({source.key for source in behind})]
    for held, rows in ((table, incidents), (incident_claims, said), (incident_sources, told)):
        connection.execute(insert(held), rows)


def _graded(connection: Connection) -> Graded:
    """What persons graded, as incidents use it."""
    sources = {grade.source: grade.reliability for grade in grading.grades(connection, False)}
    happenings = {}
    if connection.execute(select(judgements.c.key).where(judgements.c.verdict == "graded").limit(1)).first() is not None:
        happenings = credibility_given(judging.followed(connection, judging.written(connection)))
    return Graded(keys_of(connection, sources), happenings)


def keys_of(connection: Connection, grades: Mapping[str, str]) -> dict[str, str]:
    """Grades by key of the source, those given to an actor by name among them."""
    known = [(folded(name), actor.id) for name in grades if (actor := listing.actor(connection, name)) is not None and actor.id]
    return graded(grades, known)


def remember(connection: Connection, gone: Collection[str]) -> None:
    """Ids that are about to go, each with one of its claims, so that an old link leads to where that claim stands now."""
    x = incident_claims.c
    rows: dict[str, dict[str, str]] = {}
    for some in chunks(gone):
        for id, document, claim in connection.execute(
            select(x.incident, x.document, x.claim).where(x.incident.in_(some)).order_by(x.incident, x.document, x.claim)
        ):
            rows.setdefault(id, {"id": id, "document": document, "claim": claim})
    for some in chunks(list(rows)):
        for id in connection.execute(select(former_incidents.c.id).where(former_incidents.c.id.in_(some))).scalars():
            del rows[id]
    if rows:
        connection.execute(insert(former_incidents), list(rows.values()))


def _row(incident: Incident) -> dict[str, str | int | float | None]:
    place = incident.place
    return {
        "id": incident.id, "type": incident.type, "mode": "; ".join(incident.mode), "place": place.name if place else None,
        "lat": place.lat if place else None, "lon": place.lon if place else None, "country": place.country if place else None,
        "precision": place.precision if place else None, "start": incident.start, "end": incident.end,
        "reports": incident.reports, "independent_sources": incident.independent_sources, "standing": incident.standing,
        "reliability": incident.reliability, "credibility": incident.credibility, "line": _ENCODE(incident).decode(),
    }  # fmt: skip
