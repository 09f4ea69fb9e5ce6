/** Grows when the tables or what is kept in them change: a file of another number is dropped and made again. */
export const FORMAT = 1;

/** How many rows one event may come to, its corrected forms among them: `row.id` is position × this + n. */
export const ROWS_AN_EVENT = 1024;

/** The last moment that can be asked about: JavaScript's last date. */
export const LATEST = 8.64e15;

/**
 * views.db, which can be dropped and made again from the log at any time.
 * `row`: one event in one view, with the fields that the view folds; `known` and `until` say when that form of it was
 * known, and where there is no `until` it still holds.
 * `entry`: one line of a history; where the day of an event was corrected there is another, put there by the `mover`
 * (0: the event itself), and the last mover known is the one that counts. `common`: who acted and under which rules, once each.
 */
export const TABLES = `
CREATE TABLE state (version TEXT NOT NULL, building INTEGER NOT NULL, position INTEGER NOT NULL) STRICT;
CREATE TABLE key (id INTEGER PRIMARY KEY, view TEXT NOT NULL, key TEXT NOT NULL, UNIQUE (view, key)) STRICT;
CREATE TABLE common (id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE row (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, at INTEGER NOT NULL, known INTEGER NOT NULL, until INTEGER, kept TEXT NOT NULL) STRICT;
CREATE TABLE entry (key INTEGER NOT NULL, at INTEGER NOT NULL, position INTEGER NOT NULL, known INTEGER NOT NULL, mover INTEGER NOT NULL, veil INTEGER) STRICT;
CREATE TABLE moved (position INTEGER NOT NULL, mover INTEGER NOT NULL, known INTEGER NOT NULL, PRIMARY KEY (position, mover)) STRICT, WITHOUT ROWID;
CREATE TABLE amendment (target INTEGER NOT NULL, position INTEGER NOT NULL, known INTEGER NOT NULL, kept TEXT NOT NULL, PRIMARY KEY (target, position)) STRICT, WITHOUT ROWID;
`;

/** What reads need. Made at the end of a rebuild, when each is one sort instead of a million places in a tree. */
export const INDEXES = `
CREATE INDEX row_by_key ON row (key);
CREATE INDEX entry_in_order ON entry (key, at, position);
`;
