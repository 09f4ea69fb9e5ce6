import { LOG_SCHEMA } from '../sqlite/schema.js';

/**
 * replica.db: the log as this server has read it from the cluster, so that reads cost no call. It can be deleted at any
 * time and is made again. The tables of the embedded log.db (a disclosure's `key` is a row of `sealing_key`), and
 * - `cursor`: how far it has read: the place of the last event, from which it goes on. Never the place of anything else:
 *   23.10 resumes after the next record that is there, and passes over one where the record at the place was scavenged.
 * - `skipped`: revisions of a stream that are no events of the log.
 * - `arrived`: ciphertexts whose event is still to come.
 */
export const REPLICA_SCHEMA = `${LOG_SCHEMA}
CREATE TABLE cursor ("commit" TEXT NOT NULL, "prepare" TEXT NOT NULL, recorded TEXT NOT NULL) STRICT;
CREATE TABLE skipped (stream TEXT PRIMARY KEY, records INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sealing_key (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  number INTEGER NOT NULL,
  UNIQUE (subject, number)
) STRICT;
CREATE TABLE arrived (digest TEXT PRIMARY KEY, key INTEGER NOT NULL, ciphertext BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;
