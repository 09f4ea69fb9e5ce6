const PREFIX = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** What all streams begin with unless told otherwise. */
export const DEFAULT_PREFIX = 'concordat';

/** Whether streams can begin with it. */
export const isPrefix = (text: string): boolean => PREFIX.test(text);

/**
 * The names of a log's streams in a cluster that it may share with other logs and other programs. The slash ends the log's
 * name, which holds none: so no log's prefix is the beginning of another's.
 */
export class StreamNames {
  /** Streams of the record: `concordat-<log>/<stream>`. These, and nothing else, are numbered. */
  readonly events;
  /** Ciphertexts of one key of one subject: `concordat.disclosure-<log>/<subject>/<key>`. */
  readonly disclosures;
  /** Says which keys were destroyed. */
  readonly erasures;
  readonly #blobs;
  readonly #files;
  readonly #leases;
  /** The names of all logs below this prefix. */
  readonly registry;

  /** @throws RangeError for a name or a prefix that would make streams of two logs alike */
  constructor(
    readonly log: string,
    readonly prefix = DEFAULT_PREFIX,
  ) {
    if (!isPrefix(prefix))
      throw new RangeError(
        `"${prefix}" cannot begin the streams of a log: give 1 to 64 letters, digits or underscores, a letter first.`,
      );
    if (log === '' || log.includes('/'))
      throw new RangeError(`A log cannot be called "${log}" in KurrentDB: give a name without a slash.`);
    this.events = `${prefix}-${log}/`;
    this.disclosures = `${prefix}.disclosure-${log}/`;
    this.erasures = `${prefix}.erasure-${log}/keys`;
    this.#blobs = `${prefix}.blob-${log}/`;
    this.#files = `${prefix}.file-${log}/`;
    this.#leases = `${prefix}.lease-${log}/`;
    this.registry = registryOf(prefix);
  }

  /** The stream in the cluster of a stream of the record (`workaround/WA-001`). */
  event(stream: string): string {
    return this.events + stream;
  }

  disclosure(subject: string, key: number): string {
    return `${this.disclosures}${subject}/${key}`;
  }

  blob(hash: string): string {
    return this.#blobs + hash;
  }

  /** What became of an uploaded file: came, came again, discarded. */
  file(hash: string): string {
    return this.#files + hash;
  }

  /** The encrypted bytes of one coming of a file. */
  fileContent(hash: string, id: string): string {
    return `${this.#files}${hash}/${id}`;
  }

  /** The hashes of all files that ever came. */
  get fileIndex(): string {
    return `${this.#files}index`;
  }

  lease(name: string): string {
    return this.#leases + name;
  }

  /** Prefixes of what a server follows. */
  get followed(): readonly string[] {
    return [this.events, this.disclosures, this.erasures];
  }
}

/** The stream that names all logs below a prefix. */
export const registryOf = (prefix: string): string => `${prefix}.logs`;
