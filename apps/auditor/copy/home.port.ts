import type { RecordSource, RecordTarget } from '#event-store/record-copy.port.js';

/** One record of a home: the log's name, as its events bear it. */
export interface Resident {
  readonly log: string;
  /** By what it is asked for besides: the folder's name below an embedded data folder. */
  readonly slug?: string;
}

/** Where records live: a data folder, or a cluster with the folder that its servers share. */
export interface Home {
  /** As a person calls it; without passwords. */
  readonly name: string;
  /** Folder of the server's own keys: `token.key`, `fingerprint.key`. */
  readonly secrets: string;
  residents(): Promise<readonly Resident[]>;
  /** Opens a record to copy from it. */
  read(resident: Resident): Promise<RecordSource>;
  /** Opens the place of a record to copy into it. @param slug by which its arrangement is addressed */
  write(log: string, slug: string): Promise<RecordTarget>;
}
