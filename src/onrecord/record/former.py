"""Names that incidents had: an incident that gains or loses a claim has another one, and the old one leads to it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from onrecord.model import ClaimRef
from onrecord.record.judging import successors
from onrecord.record.tables import former_incidents, incident_claims, incidents


def moved(connection: Connection, id: str) -> str | None:
    """The incident that now holds the claims of one that had this id; None where it never was, or its claim is gone."""
    query = select(former_incidents.c.document, former_incidents.c.claim).where(former_incidents.c.id == id)
    row = connection.execute(query).first()
    if row is None:
        return None
    ref = ClaimRef(*row)
    now = successors(connection, [ref])[ref]
    return of_claim(connection, now.document, now.claim)


def of_claim(connection: Connection, document: str, claim: str) -> str | None:
    """The incident that holds a claim."""
    x = incident_claims.c
    found: str | None = connection.execute(select(x.incident).where(x.document == document, x.claim == claim)).scalar()
    return found


def followed(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Ids of incidents as they are now; one that leads nowhere stays as it is."""
    found = []
    for id in ids:
        known = connection.execute(select(incidents.c.id).where(incidents.c.id == id)).first() is not None
        found.append(id if known else moved(connection, id) or id)
    return tuple(found)
