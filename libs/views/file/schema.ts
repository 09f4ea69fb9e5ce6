/** Grows when the tables or what is kept in them change: a file of another number is dropped and made again. */
export const FORMAT = 2;

/** How many rows one event may come to, its corrected forms among them: `row.id` is position × this + n. */
export const ROWS_AN_EVENT = 1024;

/** The last moment that can be asked about: JavaScript's last date. */
export const LATEST = 8.64e15;

/**
 * views.db, which can be dropped and made again from the log at any time.
 * `row`: one event in one view, with the fields that the view folds; `known` and `until` say when that form of it was
 * known, and where there is no `until` it still holds.
 * `moment`: every event by when it happened, with the histories it stands in (`keys`, as `,12,45,`). Events come nearly in
 * that order, so it is written nearly at its end; a history reads it backwards between its `span` of moments. Where the
 * day of an event was corrected there is another line, put there by the `mover` (0: the event itself); the last known counts.
 * `common`: who acted and under which rules, once each.
 */
export const TABLES = `
CREATE TABLE state (version TEXT NOT NULL, building INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE key (id INTEGER PRIMARY KEY, view TEXT NOT NULL, key TEXT NOT NULL) STRICT;
CREATE TABLE common (id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE row (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, at INTEGER NOT NULL, known INTEGER NOT NULL, until INTEGER, kept TEXT NOT NULL) STRICT;
CREATE TABLE moment (
  at INTEGER NOT NULL, position INTEGER NOT NULL, mover INTEGER NOT NULL, known INTEGER NOT NULL, veil INTEGER, keys TEXT NOT NULL,
  PRIMARY KEY (at, position, mover)
) STRICT, WITHOUT ROWID;
CREATE TABLE span (key INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
CREATE TABLE moved (position INTEGER NOT NULL, mover INTEGER NOT NULL, known INTEGER NOT NULL, PRIMARY KEY (position, mover)) STRICT, WITHOUT ROWID;
CREATE TABLE amendment (target INTEGER NOT NULL, position INTEGER NOT NULL, known INTEGER NOT NULL, kept TEXT NOT NULL, PRIMARY KEY (target, position)) STRICT, WITHOUT ROWID;
`;

/** Wanted earlier where a log has more keys than are held in memory. */
export const KEY_INDEX = 'CREATE UNIQUE INDEX IF NOT EXISTS key_by_name ON key (view, key);';

/** What reads need. Made at the end of a rebuild, when each is one sort instead of a million places in a tree. */
export const INDEXES = `
${KEY_INDEX}
CREATE INDEX row_by_key ON row (key);
`;
