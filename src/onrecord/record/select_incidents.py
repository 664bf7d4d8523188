"""A filter as conditions of a SELECT over the table of incidents: what it asks of their claims, and since when they changed."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from onrecord.record.filter import Filter
from onrecord.record.select import conditions
from onrecord.record.tables import claims, documents, incident_claims, incidents, judgement_claims, judgements


def incident_conditions(connection: Connection, filter: Filter) -> list[ColumnElement[bool]]:
    """Standing and change of the incident itself; all else through its claims."""
    found: list[ColumnElement[bool]] = [incidents.c.standing.in_(filter.standing)] if filter.standing else []
    if filter.changed_since is not None and filter.state == ("current",):
        found.append(_changed(connection, filter.changed_since))
        filter = replace(filter, changed_since=None)
    of_claims = replace(filter, standing=(), cursor=None)
    if of_claims.selects:
        found.append(incidents.c.id.in_(_holding(connection, of_claims)))
    return found


def _holding(connection: Connection, filter: Filter) -> Select[str]:
    """Ids of the incidents of which a filter selects a claim."""
    x, d = incident_claims, documents.alias()  # a filter asks for documents of its own
    return (
        select(x.c.incident)
        .join(d, d.c.id == x.c.document)
        .join(claims, (claims.c.document == d.c.key) & (claims.c.id == x.c.claim))
        .where(*conditions(filter, connection))
    )


def _changed(connection: Connection, since: str) -> ColumnElement[bool]:
    """Put together again, judged, or given a claim at this UTC time or later.

    The first of them is not enough: records of earlier versions do not say when an incident was built, and a decision that
    leaves the claims of an incident as they were is one about it all the same.
    """
    x, j, named = incident_claims.c, judgements.c, judgement_claims.c
    judged = (
        select(x.incident)
        .join(judgement_claims, (named.document == x.document) & (named.claim == x.claim))
        .join(judgements, j.key == named.judgement)
        .where(j.made >= since)
    )
    told = _holding(connection, Filter(changed_since=since))
    return or_(incidents.c.built >= since, incidents.c.id.in_(judged), incidents.c.id.in_(told))
