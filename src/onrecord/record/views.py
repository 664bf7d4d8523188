"""What stands beside the tables: views for any SQL tool, full text, and triggers that keep evidence from being changed."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.record.tables import SEALED

VIEWS = {
    "current_documents": """CREATE VIEW current_documents AS
  -- The documents as they stand, with the number of their claims, and whether they are copies.
  SELECT d.key, d.id, d.version, d.title, d.outlet, d.url, d.published, d.language, d.sha256, d.notice, d.added,
    (SELECT count(*) FROM claims c WHERE c.document = d.key AND c.current = 1) AS claims,
    (SELECT o.id FROM copies JOIN documents o ON o.key = copies.original WHERE copies.document = d.key) AS copy_of
  FROM documents d WHERE d.current = 1""",
    "current_claims": """CREATE VIEW current_claims AS
  -- The claims that stand, as persons recoded them, each with what is known of its document.
  SELECT d.id AS document_id, d.title, d.outlet, d.url, d.published, c.*
  FROM claims c JOIN documents d ON d.key = c.document WHERE c.current = 1""",
    "all_claims": """CREATE VIEW all_claims AS
  -- The same with those that were withdrawn, rejected, recoded or replaced; `state` says which.
  SELECT d.id AS document_id, d.version, d.title, d.outlet, d.url, d.published, c.*
  FROM claims c JOIN documents d ON d.key = c.document""",
    "incident_reports": """CREATE VIEW incident_reports AS
  -- Every claim of every incident, with its words and its voice.
  SELECT i.id AS incident, i.type AS incident_type, i.standing, c.*
  FROM incident_claims x JOIN incidents i ON i.id = x.incident
  JOIN current_claims c ON c.document_id = x.document AND c.id = x.claim""",
    "rule_merges": """CREATE VIEW rule_merges AS
  -- The comparisons of the rules inside incidents: each is a judgement whose author is the version of the rules (`state`).
  SELECT a.incident, a.document, b.document AS other, p.weight, p.weight + p.short AS needed
  FROM account_pairs p JOIN accounts a ON a."key" = p.low JOIN accounts b ON b."key" = p.high
  WHERE p.same = 1 AND a.incident = b.incident""",
    "versions": """CREATE VIEW versions AS
  -- Every version of every document: when it was captured, from where, by which method, and what it is.
  SELECT d.id, d.version, d.current, d.notice, d.title, d.published, c.captured, c.method, c.url, c.type, c.size, d.sha256
  FROM documents d JOIN captures c ON c.key = d.capture""",
}

_SQLITE_TEXT = """CREATE VIRTUAL TABLE documents_text USING fts5 (
  title, text, content='documents', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
)"""
_POSTGRES_TEXT = (
    "CREATE TABLE documents_text (document BIGINT PRIMARY KEY REFERENCES documents, words TSVECTOR NOT NULL)",
    "CREATE INDEX documents_text_words ON documents_text USING GIN (words)",
)
_POSTGRES_REFUSAL = """CREATE OR REPLACE FUNCTION onrecord_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  RAISE EXCEPTION '%: never changed, never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$"""


def beside_tables(dialect: str) -> Iterator[str]:
    """The statements that make everything but tables and indexes, in order."""
    yield from VIEWS.values()
    if dialect == "sqlite":
        yield _SQLITE_TEXT
        for table in SEALED:
            for verb in ("UPDATE", "DELETE"):
                yield (
                    f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
                    f"BEGIN SELECT RAISE(ABORT, '{table.name}: never changed, never deleted'); END"
                )
    else:
        yield from _POSTGRES_TEXT
        yield _POSTGRES_REFUSAL
        for table in SEALED:
            yield (
                f"CREATE TRIGGER {table.name}_sealed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name} "
                "FOR EACH STATEMENT EXECUTE FUNCTION onrecord_refuse()"
            )
