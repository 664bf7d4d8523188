"""The tables of a record. Versions only grow: a new one is a new entry of MIGRATIONS, never a change of an old one.

The comments inside the statements are kept by SQLite, so `.schema` in any tool shows them.
"""

from __future__ import annotations

APPLICATION = 0x6F6E7265  # "onre" in the file's header: how a record is told from any other SQLite file

_CUSTODY = """
CREATE TABLE contents (
  -- Raw bytes, once each, as they were captured. Never changed, never deleted.
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,      -- bytes before compression
  zlib BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE captures (
  -- Every time that a version of a document was captured: the chain of custody. Only added to.
  key INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES contents,
  name TEXT NOT NULL,         -- path, with :line or :record where a file holds several documents
  url TEXT,
  method TEXT NOT NULL,       -- file, jsonl, warc, stdin
  media TEXT NOT NULL,        -- text, html, pdf
  size INTEGER NOT NULL,
  captured TEXT NOT NULL      -- UTC, ISO 8601
);
CREATE TRIGGER contents_kept BEFORE DELETE ON contents BEGIN SELECT RAISE(ABORT, 'raw bytes are never deleted'); END;
CREATE TRIGGER contents_fixed BEFORE UPDATE ON contents BEGIN SELECT RAISE(ABORT, 'raw bytes are never changed'); END;
CREATE TRIGGER captures_kept BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'captures are never deleted'); END;
CREATE TRIGGER captures_fixed BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
"""

_DOCUMENTS = """
CREATE TABLE documents (
  -- One row for every version of a document; the highest version of an id is the current one.
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,   -- 1, 2, ... as the text under this id changed
  current INTEGER NOT NULL,   -- 1 for the highest version
  capture INTEGER NOT NULL REFERENCES captures,
  sha256 TEXT NOT NULL,       -- of the captured bytes
  text_sha256 TEXT NOT NULL,  -- of the clean text: equal texts are copies
  title TEXT, outlet TEXT, url TEXT,
  published TEXT,             -- ISO date
  language TEXT,
  text TEXT NOT NULL,
  added TEXT NOT NULL,        -- UTC, ISO 8601
  UNIQUE (id, version)
);
CREATE INDEX documents_by_text ON documents (text_sha256);
CREATE INDEX documents_by_published ON documents (published);
CREATE VIRTUAL TABLE documents_text USING fts5 (
  title, text, content='documents', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
);
CREATE TABLE readings (
  -- The whole Reading of a document, one line of the JSON contract.
  document INTEGER PRIMARY KEY REFERENCES documents,
  reader TEXT NOT NULL,       -- version, model and vocabulary that read it so
  line TEXT NOT NULL
);
CREATE TABLE copies (
  -- A text that the record already held under another id: kept, counted once as a source.
  document INTEGER PRIMARY KEY REFERENCES documents,
  original INTEGER NOT NULL REFERENCES documents
);
CREATE TABLE issues (
  -- What could not be read, or was left unresolved.
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  stage TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER, "end" INTEGER, message TEXT NOT NULL
);
CREATE INDEX issues_by_document ON issues (document);
"""

_CLAIMS = """
CREATE TABLE claims (
  -- The claims of every version of every document, flat. Lists are words joined by "; ".
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  id TEXT NOT NULL, anchor TEXT NOT NULL,
  kind TEXT NOT NULL,         -- event, relation, control, figure, label
  type TEXT,                  -- PLOVER type, or the type of the relation or control; the words of a label
  mode TEXT NOT NULL, context TEXT NOT NULL, quad INTEGER,
  "trigger" TEXT NOT NULL, trigger_start INTEGER NOT NULL, evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL,
  actor TEXT NOT NULL, recipient TEXT NOT NULL,
  place TEXT, geonameid INTEGER, lat REAL, lon REAL, country TEXT, admin1 TEXT, precision TEXT,
  start TEXT, "end" TEXT,     -- ISO dates of the happening, null where the text does not settle them
  speaker TEXT,               -- innermost voice; null for the page's own
  voices TEXT NOT NULL,       -- the whole chain, outermost first
  polarity TEXT NOT NULL, certainty TEXT NOT NULL, status TEXT NOT NULL,
  score REAL NOT NULL
);
CREATE INDEX claims_by_document ON claims (document);
CREATE INDEX claims_by_id ON claims (id);
CREATE INDEX claims_by_type ON claims (type, start);
CREATE INDEX claims_by_start ON claims (start);
CREATE INDEX claims_by_position ON claims (lat, lon);
CREATE INDEX claims_by_country ON claims (country, start);
CREATE TABLE participants (
  -- Who takes part in a claim: actor, recipient, or speaker (the innermost voice).
  claim INTEGER NOT NULL REFERENCES claims,
  role TEXT NOT NULL,
  actor TEXT,                 -- id of the identity, null for words without one
  name TEXT NOT NULL, country TEXT, sector TEXT NOT NULL
);
CREATE INDEX participants_by_claim ON participants (claim);
CREATE INDEX participants_by_actor ON participants (actor, role);
CREATE INDEX participants_by_name ON participants (name);
CREATE TABLE figures (
  claim INTEGER NOT NULL REFERENCES claims,
  measure TEXT NOT NULL, "of" TEXT, low REAL, high REAL, exact INTEGER NOT NULL, cumulative INTEGER NOT NULL
);
CREATE INDEX figures_by_claim ON figures (claim);
CREATE INDEX figures_by_measure ON figures (measure, low);
"""

_INCIDENTS = """
CREATE TABLE judgements (
  -- Decisions about claims and incidents, by a rule or by a person. Only added to; a later one outranks an earlier one
  -- of the same rank, a person's outranks a rule's.
  key INTEGER PRIMARY KEY,
  made TEXT NOT NULL,         -- UTC, ISO 8601
  author TEXT NOT NULL,       -- "rule VERSION" or a person's name
  by_person INTEGER NOT NULL,
  verdict TEXT NOT NULL,      -- same, different, unsure, rejected, recoded, confirmed
  left_document TEXT NOT NULL, left_claim TEXT NOT NULL,
  right_document TEXT, right_claim TEXT,
  reason TEXT
);
CREATE INDEX judgements_by_claim ON judgements (left_document, left_claim);
CREATE TABLE incidents (
  -- A view of the current claims, rebuilt whenever they changed; `line` is the incident in the JSON contract.
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL, mode TEXT NOT NULL,
  place TEXT, lat REAL, lon REAL, country TEXT, precision TEXT, start TEXT, "end" TEXT,
  reports INTEGER NOT NULL, independent_sources INTEGER NOT NULL, standing TEXT NOT NULL,
  reliability TEXT NOT NULL, credibility INTEGER NOT NULL,
  line TEXT NOT NULL
);
CREATE INDEX incidents_by_start ON incidents (start);
CREATE TABLE incident_claims (
  incident TEXT NOT NULL REFERENCES incidents ON DELETE CASCADE,
  document TEXT NOT NULL, claim TEXT NOT NULL,
  PRIMARY KEY (incident, document, claim)
) WITHOUT ROWID;
CREATE INDEX incident_claims_by_claim ON incident_claims (document, claim);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

_VIEWS = """
CREATE VIEW current_documents AS
  -- The documents as they stand, with the number of their claims, and whether they are copies.
  SELECT d.key, d.id, d.version, d.title, d.outlet, d.url, d.published, d.language, d.sha256, d.added,
    (SELECT count(*) FROM claims c WHERE c.document = d.key) AS claims,
    (SELECT o.id FROM copies JOIN documents o ON o.key = copies.original WHERE copies.document = d.key) AS copy_of
  FROM documents d WHERE d.current = 1;
CREATE VIEW current_claims AS
  -- The claims of current documents, each with what is known of its document.
  SELECT d.id AS document_id, d.title, d.outlet, d.url, d.published, c.*
  FROM claims c JOIN documents d ON d.key = c.document WHERE d.current = 1;
CREATE VIEW incident_reports AS
  -- Every claim of every incident, with its words and its voice.
  SELECT i.id AS incident, i.type AS incident_type, i.standing, c.*
  FROM incident_claims x JOIN incidents i ON i.id = x.incident
  JOIN current_claims c ON c.document_id = x.document AND c.id = x.claim;
"""

# Version n of a record is the result of the first n entries.
MIGRATIONS: tuple[str, ...] = (_CUSTODY + _DOCUMENTS + _CLAIMS + _INCIDENTS + _VIEWS,)
VERSION = len(MIGRATIONS)
