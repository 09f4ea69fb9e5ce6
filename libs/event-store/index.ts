export { AlreadyRecorded, AppendRefused, LARGEST_ENTRY, StoreStopped, VersionConflict } from './event-store.port.js';
export type {
  Append,
  EventStore,
  ReadStream,
  Remembered,
  StoreAbilities,
  StoredEvent,
  StreamCheck,
  Subscription,
} from './event-store.port.js';
export { DisclosureDamaged } from './disclosure-store.port.js';
export type { DisclosureClass, DisclosureStore, ReadDisclosure, SealedDisclosure } from './disclosure-store.port.js';
export { disclosureDigest, disclosureJson } from './disclosure.js';
export { BlobDamaged, BlobTooLarge, LARGEST_BLOB } from './blob-store.port.js';
export type { BlobRef, BlobStore } from './blob-store.port.js';
export type { FileStore, ReadFile } from './file-store.port.js';
export { openSqliteStore } from './sqlite/sqlite-store.js';
export type { SqliteStore, SqliteStoreOptions } from './sqlite/sqlite-store.js';
export { WriterPresent } from './sqlite/writer-lock.js';
export { logNameIn } from './sqlite/log-name.js';
