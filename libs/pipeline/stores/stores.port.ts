import type { Clock } from '#kernel';
import type { BlobStore, DisclosureStore, EventStore, FileStore } from '#event-store';

/** Lets one of several servers do what must run once. */
export interface Turn {
  start(): void;
  /** Gives it back, where it is held. */
  stop(): Promise<void>;
}

/** Everything that is kept of one log, opened. */
export interface OpenedStore {
  readonly events: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  readonly files: FileStore;
  /** Resolves where the store stops by itself: end the process then, and start it again. */
  readonly stopped: Promise<Error>;
  /** Where other servers write to the same log: the turn to run its process managers. */
  readonly turn?: (changed: (held: boolean) => void) => Turn;
  close(): Promise<void>;
}

/** One log: its name, as its events bear it, and this server's own folder of it. */
export interface Place {
  readonly log: string;
  readonly folder: string;
  /** Folder of what is no copy of anything: who read exempt papers, letters written as files. The same folder unless it is shared. */
  readonly kept?: string;
}

/** Where logs are kept: SQLite files below the data folder, or a KurrentDB cluster that several servers share. */
export interface Stores {
  /** Where other servers found logs too: how often to look for theirs, in ms. */
  readonly lookEvery?: number;
  /** Every log that there is. */
  all(): Promise<readonly Place[]>;
  /** Where a new one will be. */
  placeOf(slug: string, log: string): Place;
  /** @throws WriterPresent where another process writes the folder; StoreStopped where the store does not answer */
  open(place: Place, clock: Clock): Promise<OpenedStore>;
  /** After a founding that was refused: nothing of it is left behind. */
  discard(place: Place): void;
}
