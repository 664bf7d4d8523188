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


def text(name: str, comment: str, **options: bool) -> Column[str]:
    """A column of text; `comment` says what it holds."""
    return _column(name, _TEXT, comment, **options)


def whole(name: str, comment: str, **options: bool) -> Column[int]:
    """A column of whole numbers."""
    return _column(name, _KEY, comment, **options)


def real(name: str, comment: str) -> Column[float]:
    """A column of real numbers, which may be empty."""
    return _column(name, _REAL, comment, null=True)


def _column(name: str, kind: TypeEngine[Any], comment: str, null: bool = False, key: bool = False) -> Column[Any]:
    return Column(name, kind, comment=comment, nullable=null, primary_key=key, autoincrement=False)


def _refers(name: str, to: str, comment: str, null: bool = False, key: bool = False) -> Column[int]:
    return Column(name, _KEY, ForeignKey(to), comment=comment, nullable=null, primary_key=key, autoincrement=False)


contents = Table(
    "contents", metadata,
    text("sha256", "of the bytes", key=True),
    whole("size", "bytes before compression"),
    Column("zlib", LargeBinary, comment="the bytes, compressed", nullable=False),
    comment="Raw bytes, once each, as they were captured. Never changed, never deleted.",
    sqlite_with_rowid=False,
)  # fmt: skip
captures = Table(
    "captures", metadata,
    whole("key", "in the order of writing", key=True),
    Column("sha256", _TEXT, ForeignKey("contents.sha256"), comment="of the raw bytes", nullable=False),
    text("document", "id of the document that was made of it"),
    text("name", "path or URL, with :line or :record where a file holds several documents"),
    text("url", "where the bytes come from", null=True),
    text("method", "file, jsonl, warc, stdin, http"),
    text("media", "how the bytes are read: text, html, pdf"),
    text("type", "media type that the source declared", null=True),
    whole("size", "bytes"),
    text("captured", "when"),
    text("hints", "JSON: what the input said of the document"),
    text("details", "JSON: status, redirects and headers of a web capture", null=True),
    comment="Every capture: the chain of custody of a document. Only added to.",
)  # fmt: skip
custody = Table(
    "custody", metadata,
    whole("key", "1, 2, 3 ... without gaps", key=True),
    text("at", "when it was written"),
    text("kind", "begun, migrated, capture, reread, judgement, grade"),
    text("subject", "key of the capture, id of the judgement ..."),
    text("digest", "SHA-256 of what the subject says"),
    text("previous", "hash of the entry before; empty for the first"),
    text("hash", "SHA-256 of the five columns before and the key, joined by line feeds"),
    comment="The custody log: each entry seals all before it. Only added to.",
)  # fmt: skip
documents = Table(
    "documents", metadata,
    whole("key", "one for every version of a document", key=True),
    text("id", "the document's id in the contract"),
    whole("version", "1, 2, ... as the text under this id changed"),
    whole("current", "1 for the highest version"),
    _refers("capture", "captures.key", "the first capture of this version"),
    text("sha256", "of the captured bytes"),
    text("text_sha256", "of the clean text: equal texts are copies"),
    text("title", "", null=True), text("outlet", "", null=True), text("url", "", null=True),
    text("published", "ISO date", null=True),
    text("language", "ISO 639-1", null=True),
    text("notice", "correction or retraction, where the version says that it is one", null=True),
    text("text", "all offsets refer to it"),
    text("added", "when"),
    UniqueConstraint("id", "version"),
    comment="Every version of every document; corrections and retractions are versions.",
)  # fmt: skip
Index("documents_by_text", documents.c.text_sha256)
Index("documents_by_published", documents.c.published)
Index("documents_by_outlet", documents.c.outlet)
readings = Table(
    "readings", metadata,
    _refers("document", "documents.key", "the version that was read", key=True),
    text("reader", "version, model and vocabulary that read it so; unusual settings behind them"),
    text("made", "when"),
    text("line", "the Reading, one line of the JSON contract"),
    comment="The latest Reading of every version.",
)  # fmt: skip
past_readings = Table(
    "past_readings", metadata,
    _refers("document", "documents.key", "the version that was read", key=True),
    text("reader", "version, model and vocabulary that read it so; unusual settings behind them", key=True),
    text("made", "when", key=True),
    text("replaced", "when a newer reader's Reading took its place"),
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
    whole("key", "", key=True),
    _refers("document", "documents.key", "where"),
    text("stage", ""), text("kind", ""),
    whole("start", "offset into the text", null=True), whole("end", "", null=True), text("message", ""),
    comment="What could not be read, or was left unresolved.",
)  # fmt: skip
Index("issues_by_document", issues.c.document)
claims = Table(
    "claims", metadata,
    whole("key", "", key=True),
    _refers("document", "documents.key", "the version that says so"),
    text("id", "hash of everything it says"),
    text("anchor", "hash of where it says it"),
    text("state", "current; withdrawn (a later version of the article no longer says it, or it was retracted); past (replaced "
          "by a changed version, or by a newer reader); rejected or recoded (by a person)"),
    whole("current", "1 for state current"),
    text("judgement", "id of the judgement that made this row or its state", null=True),
    text("since", "when it came into the record"),
    text("until", "when it stopped being current", null=True),
    text("kind", "event, relation, control, figure, label"),
    text("type", "PLOVER type, or the type of the relation or control; the words of a label", null=True),
    text("mode", ""), text("context", ""),
    whole("quad", "1 verbal cooperation ... 4 material conflict", null=True),
    text("trigger", "the words that say it"),
    whole("trigger_start", "offset into the text"), whole("trigger_end", ""),
    whole("evidence_start", "the sentence"), whole("evidence_end", ""),
    text("actor", "names"), text("recipient", "names"),
    text("place", "name, or the words of the text", null=True),
    text("place_folded", "the name without case and accents", null=True),
    whole("geonameid", "", null=True),
    real("lat", "degrees, WGS84"), real("lon", ""),
    text("country", "ISO 3166-1 alpha-3", null=True), text("admin1", "", null=True),
    text("precision", "how much of the map the coordinates stand for", null=True),
    text("day", "start, or empty where the text does not settle it: what rows are ordered by"),
    text("start", "first day of the happening", null=True), text("end", "last day, inclusive", null=True),
    text("speaker", "innermost voice; null for the page's own", null=True),
    text("voices", "the whole chain, outermost first"),
    text("polarity", ""), text("certainty", ""), text("status", ""),
    Column("score", _REAL, comment="of the extraction, 0-1", nullable=False),
    comment="The claims of every version of every document, flat.",
)  # fmt: skip
Index("claims_by_document", claims.c.document)
Index("claims_by_id", claims.c.id)
Index("claims_by_judgement", claims.c.judgement)
participants = Table(
    "participants", metadata,
    _refers("claim", "claims.key", "the claim"),
    text("role", "actor, recipient, speaker (the innermost voice), voice (one further out)"),
    text("actor", "id of the identity, null for words without one", null=True),
    text("name", ""), text("folded", "the name without case and accents"),
    text("country", "", null=True), text("sector", "PLOVER sectors"),
    text("day", "the claim's day"),
    comment="Who takes part in a claim, and who says it.",
)  # fmt: skip
Index("participants_by_claim", participants.c.claim)
Index("participants_by_actor", participants.c.actor, participants.c.role, participants.c.day, participants.c.claim)
Index("participants_by_name", participants.c.folded, participants.c.role, participants.c.day, participants.c.claim)
figures = Table(
    "figures", metadata,
    _refers("claim", "claims.key", "the claim"),
    text("measure", "killed, injured, displaced ..."), text("of", "of whom", null=True),
    real("low", "at least"), real("high", "at most"),
    whole("exact", "1 or 0"), whole("cumulative", "1 for a total over time"),
    comment="The figures of a claim.",
)  # fmt: skip
Index("figures_by_claim", figures.c.claim)
Index("figures_by_measure", figures.c.measure, figures.c.low)
changes = Table(
    "changes", metadata,
    whole("key", "in the order of writing", key=True),
    text("at", "when"),
    text("document", "id"),
    whole("version", "of the document after the change"),
    text("cause", "version (the article changed) or reread (the reader did)"),
    text("kind", "added, removed, changed"),
    text("anchor", "of the claim after the change, or before it where it is gone"),
    text("before", "id of the claim before", null=True), text("after", "id of the claim after", null=True),
    text("fields", "what differs"),
    comment="What a new version of an article or a newer reader changed in the claims of a document. Only added to.",
)  # fmt: skip
Index("changes_by_before", changes.c.document, changes.c.before)
Index("changes_by_at", changes.c.at)
judgements = Table(
    "judgements", metadata,
    whole("key", "in the order of writing", key=True),
    text("id", "hash of everything it says"),
    text("made", "when"), text("author", "a person's name, or rules and their version"),
    whole("by_person", "1 or 0"),
    text("verdict", "same, different, confirmed, rejected, recoded, graded, undone"),
    text("reason", "", null=True), text("undoes", "id of the judgement that is taken back", null=True),
    text("line", "the whole judgement as JSON"),
    UniqueConstraint("id"),
    comment="Decisions about claims. Only added to; a person's outranks a rule's, a later one an earlier one.",
)  # fmt: skip
judgement_claims = Table(
    "judgement_claims", metadata,
    _refers("judgement", "judgements.key", "", key=True),
    text("side", "claims or others", key=True),
    text("document", "id", key=True), text("claim", "id", key=True),
    comment="The claims that a judgement names. Only added to.",
)  # fmt: skip
Index("judgement_claims_by_claim", judgement_claims.c.document, judgement_claims.c.claim)
grades = Table(
    "grades", metadata,
    whole("key", "the highest of a source is its grade", key=True),
    text("made", "when"), text("author", "a person's name"),
    text("source", "outlet, or id of an actor"),
    text("reliability", "A-F"), text("reason", "", null=True),
    comment="The reliability that persons gave to sources. Only added to.",
)  # fmt: skip
Index("grades_by_source", grades.c.source)
incidents = Table(
    "incidents", metadata,
    text("id", "", key=True),
    text("type", ""), text("mode", ""), text("place", "", null=True), real("lat", ""), real("lon", ""),
    text("country", "", null=True), text("precision", "", null=True),
    text("start", "", null=True), text("end", "", null=True),
    whole("reports", "documents that tell it"), whole("independent_sources", ""), text("standing", ""),
    text("reliability", "A-F"), whole("credibility", "1-6"),
    text("line", "the incident in the JSON contract"),
    text("built", "when its claims were last put together", null=True),
    comment="A view of the current claims, brought up to date with what changed whenever it is asked for.",
)  # fmt: skip
Index("incidents_by_start", incidents.c.start)
Index("incidents_by_standing", incidents.c.standing)
incident_claims = Table(
    "incident_claims", metadata,
    Column("incident", _TEXT, ForeignKey("incidents.id"), primary_key=True, comment="id"),
    text("document", "id", key=True), text("claim", "id", key=True),
    comment="The claims of every incident.",
    sqlite_with_rowid=False,
)  # fmt: skip
Index("incident_claims_by_claim", incident_claims.c.document, incident_claims.c.claim)
former_incidents = Table(
    "former_incidents", metadata,
    text("id", "that an incident had", key=True),
    text("document", "id"), text("claim", "id of one of its claims then"),
    comment="Ids that incidents had before they gained or lost a claim: where an old link leads.",
)  # fmt: skip
state = Table(
    "state", metadata,
    text("name", "", key=True), text("value", ""),
    comment="What the record knows of itself: its version, and what the incidents were built from.",
)  # fmt: skip
feeds = Table(
    "feeds", metadata,
    text("url", "", key=True),
    text("etag", "", null=True), text("modified", "Last-Modified as the server wrote it", null=True),
    text("checked", "when it was last asked", null=True), text("due", "not before", null=True),
    whole("failures", "in a row"), text("note", "what was wrong the last time", null=True),
    comment="Feeds under watch and how far each has come.",
)  # fmt: skip
feed_items = Table(
    "feed_items", metadata,
    text("url", "", key=True),
    text("feed", "that named it first"), text("title", "", null=True), text("outlet", "the feed's own name", null=True),
    text("published", "ISO date", null=True),
    text("updated", "what the feed says of its last change", null=True),
    text("seen", "when"), text("state", "waiting, done, failed"),
    whole("tries", ""), text("due", "not before", null=True), text("note", "what was wrong", null=True),
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
