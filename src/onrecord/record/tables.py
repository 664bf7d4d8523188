"""The tables of a record, the same in SQLite and PostgreSQL; every comment is printed in docs/record.md.

Keys are given by the program, inside the one writing transaction. Times are UTC, ISO 8601 with seconds (those of
judgements with microseconds); dates are ISO dates; lists in one column are words joined by "; ". Text is compared by
code points in both databases.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData()

_TEXT = Text().with_variant(Text(collation="C"), "postgresql")
_KEY = BigInteger().with_variant(Integer(), "sqlite")
_REAL: Double[float] = Double()


def _text(name: str, comment: str, **options: bool) -> Column[str]:
    return _column(name, _TEXT, comment, **options)


def _whole(name: str, comment: str, **options: bool) -> Column[int]:
    return _column(name, _KEY, comment, **options)


def _real(name: str, comment: str) -> Column[float]:
    return _column(name, _REAL, comment, null=True)


def _column(name: str, kind: TypeEngine[Any], comment: str, null: bool = False, key: bool = False) -> Column[Any]:
    return Column(name, kind, comment=comment, nullable=null, primary_key=key, autoincrement=False)


def _refers(name: str, to: str, comment: str, null: bool = False, key: bool = False) -> Column[int]:
    return Column(name, _KEY, ForeignKey(to), comment=comment, nullable=null, primary_key=key, autoincrement=False)


contents = Table(
    "contents", metadata,
    _text("sha256", "of the bytes", key=True),
    _whole("size", "bytes before compression"),
    Column("zlib", LargeBinary, comment="the bytes, compressed", nullable=False),
    comment="Raw bytes, once each, as they were captured. Never changed, never deleted.",
    sqlite_with_rowid=False,
)  # fmt: skip
captures = Table(
    "captures", metadata,
    _whole("key", "in the order of writing", key=True),
    Column("sha256", _TEXT, ForeignKey("contents.sha256"), comment="of the raw bytes", nullable=False),
    _text("document", "id of the document that was made of it"),
    _text("name", "path or URL, with :line or :record where a file holds several documents"),
    _text("url", "where the bytes come from", null=True),
    _text("method", "file, jsonl, warc, stdin, http"),
    _text("media", "how the bytes are read: text, html, pdf"),
    _text("type", "media type that the source declared", null=True),
    _whole("size", "bytes"),
    _text("captured", "when"),
    _text("hints", "JSON: what the input said of the document"),
    _text("details", "JSON: status, redirects and headers of a web capture", null=True),
    comment="Every capture: the chain of custody of a document. Only added to.",
)  # fmt: skip
custody = Table(
    "custody", metadata,
    _whole("key", "1, 2, 3 ... without gaps", key=True),
    _text("at", "when it was written"),
    _text("kind", "begun, migrated, capture, reread, judgement, grade"),
    _text("subject", "key of the capture, id of the judgement ..."),
    _text("digest", "SHA-256 of what the subject says"),
    _text("previous", "hash of the entry before; empty for the first"),
    _text("hash", "SHA-256 of the five columns before and the key, joined by line feeds"),
    comment="The custody log: each entry seals all before it. Only added to.",
)  # fmt: skip
documents = Table(
    "documents", metadata,
    _whole("key", "one for every version of a document", key=True),
    _text("id", "the document's id in the contract"),
    _whole("version", "1, 2, ... as the text under this id changed"),
    _whole("current", "1 for the highest version"),
    _refers("capture", "captures.key", "the first capture of this version"),
    _text("sha256", "of the captured bytes"),
    _text("text_sha256", "of the clean text: equal texts are copies"),
    _text("title", "", null=True), _text("outlet", "", null=True), _text("url", "", null=True),
    _text("published", "ISO date", null=True),
    _text("language", "ISO 639-1", null=True),
    _text("notice", "correction or retraction, where the version says that it is one", null=True),
    _text("text", "all offsets refer to it"),
    _text("added", "when"),
    UniqueConstraint("id", "version"),
    comment="Every version of every document; corrections and retractions are versions.",
)  # fmt: skip
Index("documents_by_text", documents.c.text_sha256)
Index("documents_by_published", documents.c.published)
Index("documents_by_outlet", documents.c.outlet)
readings = Table(
    "readings", metadata,
    _refers("document", "documents.key", "the version that was read", key=True),
    _text("reader", "version, model and vocabulary that read it so"),
    _text("made", "when"),
    _text("line", "the Reading, one line of the JSON contract"),
    comment="The latest Reading of every version.",
)  # fmt: skip
past_readings = Table(
    "past_readings", metadata,
    _refers("document", "documents.key", "the version that was read", key=True),
    _text("reader", "version, model and vocabulary that read it so", key=True),
    _text("made", "when", key=True),
    _text("replaced", "when a newer reader's Reading took its place"),
    Column("zlib", LargeBinary, comment="the Reading's line, compressed", nullable=False),
    comment="Readings that a newer reader replaced.",
)  # fmt: skip
copies = Table(
    "copies", metadata,
    _refers("document", "documents.key", "the copy", key=True),
    _refers("original", "documents.key", "what it is a copy of"),
    comment="A text that the record already held under another id: kept, counted once as a source.",
)  # fmt: skip
issues = Table(
    "issues", metadata,
    _whole("key", "", key=True),
    _refers("document", "documents.key", "where"),
    _text("stage", ""), _text("kind", ""),
    _whole("start", "offset into the text", null=True), _whole("end", "", null=True), _text("message", ""),
    comment="What could not be read, or was left unresolved.",
)  # fmt: skip
Index("issues_by_document", issues.c.document)
claims = Table(
    "claims", metadata,
    _whole("key", "", key=True),
    _refers("document", "documents.key", "the version that says so"),
    _text("id", "hash of everything it says"),
    _text("anchor", "hash of where it says it"),
    _text("state", "current; withdrawn (a later version of the article no longer says it, or it was retracted); past (replaced "
          "by a changed version, or by a newer reader); rejected or recoded (by a person)"),
    _whole("current", "1 for state current"),
    _text("judgement", "id of the judgement that made this row or its state", null=True),
    _text("since", "when it came into the record"),
    _text("until", "when it stopped being current", null=True),
    _text("kind", "event, relation, control, figure, label"),
    _text("type", "PLOVER type, or the type of the relation or control; the words of a label", null=True),
    _text("mode", ""), _text("context", ""),
    _whole("quad", "1 verbal cooperation ... 4 material conflict", null=True),
    _text("trigger", "the words that say it"),
    _whole("trigger_start", "offset into the text"), _whole("trigger_end", ""),
    _whole("evidence_start", "the sentence"), _whole("evidence_end", ""),
    _text("actor", "names"), _text("recipient", "names"),
    _text("place", "name, or the words of the text", null=True),
    _text("place_folded", "the name without case and accents", null=True),
    _whole("geonameid", "", null=True),
    _real("lat", "degrees, WGS84"), _real("lon", ""),
    _text("country", "ISO 3166-1 alpha-3", null=True), _text("admin1", "", null=True),
    _text("precision", "how much of the map the coordinates stand for", null=True),
    _text("day", "start, or empty where the text does not settle it: what rows are ordered by"),
    _text("start", "first day of the happening", null=True), _text("end", "last day, inclusive", null=True),
    _text("speaker", "innermost voice; null for the page's own", null=True),
    _text("voices", "the whole chain, outermost first"),
    _text("polarity", ""), _text("certainty", ""), _text("status", ""),
    Column("score", _REAL, comment="of the extraction, 0-1", nullable=False),
    comment="The claims of every version of every document, flat.",
)  # fmt: skip
Index("claims_by_document", claims.c.document)
Index("claims_by_id", claims.c.id)
Index("claims_by_judgement", claims.c.judgement)
participants = Table(
    "participants", metadata,
    _refers("claim", "claims.key", "the claim"),
    _text("role", "actor, recipient, speaker (the innermost voice), voice (one further out)"),
    _text("actor", "id of the identity, null for words without one", null=True),
    _text("name", ""), _text("folded", "the name without case and accents"),
    _text("country", "", null=True), _text("sector", "PLOVER sectors"),
    _text("day", "the claim's day"),
    comment="Who takes part in a claim, and who says it.",
)  # fmt: skip
Index("participants_by_claim", participants.c.claim)
Index("participants_by_actor", participants.c.actor, participants.c.role, participants.c.day, participants.c.claim)
Index("participants_by_name", participants.c.folded, participants.c.role, participants.c.day, participants.c.claim)
figures = Table(
    "figures", metadata,
    _refers("claim", "claims.key", "the claim"),
    _text("measure", "killed, injured, displaced ..."), _text("of", "of whom", null=True),
    _real("low", "at least"), _real("high", "at most"),
    _whole("exact", "1 or 0"), _whole("cumulative", "1 for a total over time"),
    comment="The figures of a claim.",
)  # fmt: skip
Index("figures_by_claim", figures.c.claim)
Index("figures_by_measure", figures.c.measure, figures.c.low)
changes = Table(
    "changes", metadata,
    _whole("key", "in the order of writing", key=True),
    _text("at", "when"),
    _text("document", "id"),
    _whole("version", "of the document after the change"),
    _text("cause", "version (the article changed) or reread (the reader did)"),
    _text("kind", "added, removed, changed"),
    _text("anchor", "of the claim after the change, or before it where it is gone"),
    _text("before", "id of the claim before", null=True), _text("after", "id of the claim after", null=True),
    _text("fields", "what differs"),
    comment="What a new version of an article or a newer reader changed in the claims of a document. Only added to.",
)  # fmt: skip
Index("changes_by_before", changes.c.document, changes.c.before)
Index("changes_by_at", changes.c.at)
judgements = Table(
    "judgements", metadata,
    _whole("key", "in the order of writing", key=True),
    _text("id", "hash of everything it says"),
    _text("made", "when"), _text("author", "a person's name, or rules and their version"),
    _whole("by_person", "1 or 0"),
    _text("verdict", "same, different, confirmed, rejected, recoded, graded, undone"),
    _text("reason", "", null=True), _text("undoes", "id of the judgement that is taken back", null=True),
    _text("line", "the whole judgement as JSON"),
    UniqueConstraint("id"),
    comment="Decisions about claims. Only added to; a person's outranks a rule's, a later one an earlier one.",
)  # fmt: skip
judgement_claims = Table(
    "judgement_claims", metadata,
    _refers("judgement", "judgements.key", "", key=True),
    _text("side", "claims or others", key=True),
    _text("document", "id", key=True), _text("claim", "id", key=True),
    comment="The claims that a judgement names. Only added to.",
)  # fmt: skip
Index("judgement_claims_by_claim", judgement_claims.c.document, judgement_claims.c.claim)
grades = Table(
    "grades", metadata,
    _whole("key", "the highest of a source is its grade", key=True),
    _text("made", "when"), _text("author", "a person's name"),
    _text("source", "outlet, or id of an actor"),
    _text("reliability", "A-F"), _text("reason", "", null=True),
    comment="The reliability that persons gave to sources. Only added to.",
)  # fmt: skip
Index("grades_by_source", grades.c.source)
incidents = Table(
    "incidents", metadata,
    _text("id", "", key=True),
    _text("type", ""), _text("mode", ""), _text("place", "", null=True), _real("lat", ""), _real("lon", ""),
    _text("country", "", null=True), _text("precision", "", null=True),
    _text("start", "", null=True), _text("end", "", null=True),
    _whole("reports", "documents that tell it"), _whole("independent_sources", ""), _text("standing", ""),
    _text("reliability", "A-F"), _whole("credibility", "1-6"),
    _text("line", "the incident in the JSON contract"),
    comment="A view of the current claims, built again whenever they or the judgements changed.",
)  # fmt: skip
Index("incidents_by_start", incidents.c.start)
Index("incidents_by_standing", incidents.c.standing)
incident_claims = Table(
    "incident_claims", metadata,
    Column("incident", _TEXT, ForeignKey("incidents.id"), primary_key=True, comment="id"),
    _text("document", "id", key=True), _text("claim", "id", key=True),
    comment="The claims of every incident.",
    sqlite_with_rowid=False,
)  # fmt: skip
Index("incident_claims_by_claim", incident_claims.c.document, incident_claims.c.claim)
incident_links = Table(
    "incident_links", metadata,
    _whole("key", "", key=True),
    _text("incident", "id; null where two accounts were nearly merged", null=True),
    _text("line", "the comparison or decision as JSON: claims of both sides, author, weight, reasons"),
    comment="Why accounts are one incident, and what nearly was.",
)  # fmt: skip
Index("incident_links_by_incident", incident_links.c.incident)
former_incidents = Table(
    "former_incidents", metadata,
    _text("id", "that an incident had", key=True),
    _text("document", "id"), _text("claim", "id of one of its claims then"),
    comment="Ids that incidents had before they gained or lost a claim: where an old link leads.",
)  # fmt: skip
state = Table(
    "state", metadata,
    _text("name", "", key=True), _text("value", ""),
    comment="What the record knows of itself: its version, and what the incidents were built from.",
)  # fmt: skip
feeds = Table(
    "feeds", metadata,
    _text("url", "", key=True),
    _text("etag", "", null=True), _text("modified", "Last-Modified as the server wrote it", null=True),
    _text("checked", "when it was last asked", null=True), _text("due", "not before", null=True),
    _whole("failures", "in a row"), _text("note", "what was wrong the last time", null=True),
    comment="Feeds under watch and how far each has come.",
)  # fmt: skip
feed_items = Table(
    "feed_items", metadata,
    _text("url", "", key=True),
    _text("feed", "that named it first"), _text("title", "", null=True), _text("outlet", "the feed's own name", null=True),
    _text("published", "ISO date", null=True),
    _text("updated", "what the feed says of its last change", null=True),
    _text("seen", "when"), _text("state", "waiting, done, failed"),
    _whole("tries", ""), _text("due", "not before", null=True), _text("note", "what was wrong", null=True),
    comment="Pages that feeds named, and whether they are in the record.",
)  # fmt: skip
Index("feed_items_by_state", feed_items.c.state, feed_items.c.due)

_CURRENT = claims.c.current == 1


def _current(name: str, *columns: str) -> None:
    Index(name, *(claims.c[c] for c in columns), sqlite_where=_CURRENT, postgresql_where=_CURRENT)


# What the filters of a query select by, newest first; only current claims, which nearly all queries are about. After the
# key come what is checked without fetching the row.
_current("current_by_day", "day", "key", "end", "lat", "lon")
_current("current_by_kind", "kind", "day", "key")
_current("current_by_type", "type", "day", "key", "end", "lat", "lon")
_current("current_by_country", "country", "day", "key", "end")
_current("current_by_place", "place_folded", "day", "key")
_current("current_by_geoname", "geonameid", "day", "key")
_current("current_by_position", "lat", "lon", "day", "key")
_current("current_by_since", "since", "key")

SEALED = (contents, captures, custody, changes, judgements, judgement_claims, grades)  # only ever added to
