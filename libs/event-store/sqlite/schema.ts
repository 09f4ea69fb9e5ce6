/**
 * log.db. Events are one table written in order. Its two indexes are tables of their own, filled in sorted batches
 * (see event-index.ts): an index on random ids would dirty a page for every event and cost several times the event.
 * `fingerprint` stands on the first event of a command only.
 */
export const LOG_SCHEMA = `
CREATE TABLE log (name TEXT NOT NULL) STRICT;
CREATE TABLE event (
  position INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE event_by_id (id BLOB PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE event_by_stream (
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (stream, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE indexed (events INTEGER NOT NULL) STRICT;
INSERT INTO indexed VALUES (0);
CREATE TABLE disclosure (
  position INTEGER NOT NULL,
  digest TEXT NOT NULL,
  field TEXT NOT NULL,
  class TEXT NOT NULL,
  key INTEGER NOT NULL,
  ciphertext BLOB,
  PRIMARY KEY (position, digest)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'An event is never changed: append a correction instead.'); END;
CREATE TRIGGER event_never_goes BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'An event is never deleted: append a correction, or destroy the key of what was disclosed.'); END;
`;

/** keys.db: data keys, wrapped. A row whose key was destroyed stays, without it, until its ciphertexts are gone; numbers are never used again. */
export const KEYS_SCHEMA = `
CREATE TABLE data_key (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL,
  wrapped BLOB
) STRICT;
CREATE INDEX data_key_by_subject ON data_key (subject);
`;
