"""What of a record belongs into a situation report: what happened in the period, and what undated pages of the period tell."""

from __future__ import annotations

from dataclasses import replace

from onrecord.exports.brief import Brief, make_brief
from onrecord.exports.brief_words import Nouns
from onrecord.record.filter import Filter
from onrecord.record.store import Record


def brief_of(record: Record, filter: Filter, title: str, nouns: Nouns) -> Brief:
    """The report of a filter with a start and an end.

    An undated incident belongs to the period in which its pages were published; it stays undated in the report.
    """
    start, end = filter.start or "0001-01-01", filter.end or "9999-12-31"
    published = replace(filter, start=None, end=None, published_start=start, published_end=end)
    incidents = {i.id: i for i in record.incidents(filter)}
    incidents |= {i.id: i for i in record.incidents(published) if i.start is None}
    claims = {(c.document, c.id): c for c in record.claims(filter)}
    claims |= {(c.document, c.id): c for c in record.claims(published) if c.start is None}
    told = tuple(sorted({ref.document for i in incidents.values() for ref in i.claims}))
    for id in incidents:
        claims |= {(c.document, c.id): c for c in record.claims(Filter(incident=(id,)))}
    documents = {d.id: d for d in record.documents(published)}
    documents |= {d.id: d for d in record.documents() if d.id in set(told) | {document for document, _ in claims}}
    ordered = sorted(claims.values(), key=lambda c: (c.start or "9999", c.document, c.trigger_start, c.id))
    return make_brief(title, (start, end), tuple(incidents.values()), ordered, documents.values(), nouns)
