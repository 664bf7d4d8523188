"""The tables from which incidents are built, and built again where something changed; all of them follow from the readings.

An account is what one document tells of one happening. Each is filed under the numbers of its keys, and so is each text
under the hashes that may show its copies: only what shares a key was ever compared.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, Table

from onrecord.record import tables
from onrecord.record.tables import real, text, whole

metadata = tables.metadata

accounts = Table(
    "accounts", metadata,
    whole("key", "", key=True),
    text("document", "id"),
    text("incident", "id of the incident that it is part of; null where nothing happened", null=True),
    whole("withdrawn", "1 for what an article took back"),
    whole("beside", "key of the account with which a withdrawn one is shown", null=True),
    Column("packed", LargeBinary, comment="the account, as it is compared (MessagePack)", nullable=False),
    comment="What each document tells of each happening, as the rules compare it.",
)  # fmt: skip
Index("accounts_by_document", accounts.c.document)
Index("accounts_by_incident", accounts.c.incident)
Index("accounts_by_beside", accounts.c.beside)
account_keys = Table(
    "account_keys", metadata,
    whole("hash", "of a place, a time, rare words ...", key=True),
    whole("place", "which are the first under a crowded key", key=True),
    whole("item", "key of the account", key=True),
    comment="Under which keys each account is filed: only accounts under one key are compared.",
    sqlite_with_rowid=False,
)  # fmt: skip
withdrawn_keys = Table(
    "withdrawn_keys", metadata,
    whole("hash", "", key=True), whole("item", "key of the account", key=True),
    comment="The same for what was withdrawn.",
    sqlite_with_rowid=False,
)  # fmt: skip
account_pairs = Table(
    "account_pairs", metadata,
    whole("low", "key of an account", key=True), whole("high", "key of the other one", key=True),
    real("weight", "of the comparison"), real("short", "what it lacks to its bar; below zero where it is above"),
    real("doubt", "how far from the bar, above or below"),
    whole("same", "1 where the rules propose one happening"),
    comment="Comparisons that merge two accounts, or nearly do.",
    sqlite_with_rowid=False,
)  # fmt: skip
Index("account_pairs_by_high", account_pairs.c.high)
Index("account_pairs_by_doubt", account_pairs.c.doubt)
account_decisions = Table(
    "account_decisions", metadata,
    whole("low", "key of an account", key=True), whole("high", "key of the other one", key=True),
    text("judgement", "id of the judgement that joined them; null where they must stay apart", null=True),
    comment="What persons' judgements of happenings mean for accounts.",
    sqlite_with_rowid=False,
)  # fmt: skip
Index("account_decisions_by_high", account_decisions.c.high)
texts = Table(
    "texts", metadata,
    whole("key", "", key=True),
    text("document", "id"), text("outlet", "", null=True), text("published", "ISO date", null=True),
    Column("packed", LargeBinary, comment="hashes of the shingles of the text and its paragraphs (MessagePack)", nullable=False),
    comment="The fingerprint of every current document.",
)  # fmt: skip
Index("texts_by_document", texts.c.document)
text_keys = Table(
    "text_keys", metadata,
    whole("hash", "one of the lowest shingle hashes", key=True),
    whole("place", "earlier texts first", key=True),
    whole("item", "key of the text", key=True),
    comment="The hashes that may show that texts are copies.",
    sqlite_with_rowid=False,
)  # fmt: skip
text_pairs = Table(
    "text_pairs", metadata,
    whole("first", "key of the text that ranks first", key=True), whole("later", "key of the other one", key=True),
    whole("same", "1 for one text"), text("spans", "paragraphs of the later one that stand in the first, as start-end"),
    comment="Texts that are one, or share paragraphs.",
    sqlite_with_rowid=False,
)  # fmt: skip
Index("text_pairs_by_later", text_pairs.c.later)
crowded = Table(
    "crowded", metadata,
    text("kind", "accounts or texts", key=True), whole("hash", "", key=True),
    whole("number", "how many share the key"), text("words", "the key"),
    comment="Keys that too many share, so that each is compared with a few only.",
    sqlite_with_rowid=False,
)  # fmt: skip
cut = Table(
    "cut", metadata,
    whole("account", "one of what hangs together", key=True),
    whole("number", "comparisons that were left out"), text("document", "id"),
    comment="Where more accounts hang together than are clustered at once.",
)  # fmt: skip
incident_sources = Table(
    "incident_sources", metadata,
    text("source", "key of a source", key=True), text("incident", "id", key=True),
    comment="The independent sources of every incident.",
    sqlite_with_rowid=False,
)  # fmt: skip
Index("incident_sources_by_incident", incident_sources.c.incident)
backlog = Table(
    "backlog", metadata,
    text("kind", "document or source", key=True), text("subject", "id of the document, name of the source", key=True),
    comment="What changed since the incidents were last brought up to date.",
    sqlite_with_rowid=False,
)  # fmt: skip
# All that is built, in an order in which it can be emptied.
BUILT = (
    account_keys, withdrawn_keys, account_pairs, account_decisions, accounts, text_keys, text_pairs, texts, crowded, cut,
    incident_sources,
)  # fmt: skip
