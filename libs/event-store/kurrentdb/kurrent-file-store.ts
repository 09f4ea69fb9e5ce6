import { randomUUID } from 'node:crypto';
import { BlobDamaged } from '../blob-store.port.js';
import type { BlobRef } from '../blob-store.port.js';
import type { FileStore, ReadFile } from '../file-store.port.js';
import { encrypt } from '../sqlite/cipher.js';
import { headOf, Incoming, opened } from '../sqlite/sealed-file.js';
import { answerOf, isDeletedStream, isMissingStream } from './answers.js';
import { chunksOf, readChunks, writeChunks } from './chunks.js';
import type { Client } from './client.js';
import { fileState } from './file-entries.js';
import type { FileEntry, FileState } from './file-entries.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';
import type { KeyFolder } from './key-folder.js';
import type { StreamNames } from './stream-names.js';

const HASH = /^[0-9a-f]{64}$/;
/** Every coming of a file has a subject of its own, so its key is always the first. */
const KEY = 1;

export interface FileParts extends Patience {
  readonly client: Client;
  readonly names: StreamNames;
  readonly keys: KeyFolder;
  readonly mayWrite: () => void;
}

/**
 * Uploaded files as encrypted pieces in streams of their own, keys in the folder that all servers share. What became of a file
 * stands in a stream named by its hash; each entry is appended at the revision on which it was decided, so that on many servers
 * too a file that comes again is not discarded.
 */
export class KurrentFileStore implements FileStore {
  constructor(readonly parts: FileParts) {}

  /** @param came when it came, where that was another moment than now: a file copied from another record */
  async put(
    content: AsyncIterable<Uint8Array>,
    mediaType: string,
    by: readonly string[],
    came?: Date,
  ): Promise<BlobRef> {
    this.parts.mayWrite();
    const incoming = new Incoming(KEY, mediaType);
    const pieces: Uint8Array[] = [];
    for await (const piece of content) {
      incoming.count(piece);
      pieces.push(piece);
    }
    const ref = incoming.ref();
    for (;;) {
      const state = await this.#state(ref.hash);
      const there = state.file && (await this.get(ref.hash).catch(() => undefined));
      if (
        there
          ? await this.#note(ref.hash, state, { kind: 'AGAIN', at: (came ?? new Date()).getTime(), by })
          : await this.#store(ref.hash, state, incoming.head, pieces, { by, at: (came ?? new Date()).getTime() })
      )
        return ref;
    }
  }

  async broughtBy(hash: string): Promise<readonly string[]> {
    return HASH.test(hash) ? ((await this.#state(hash)).file?.by ?? []) : [];
  }

  async get(hash: string): Promise<ReadFile | undefined> {
    if (!HASH.test(hash)) return undefined;
    const { file } = await this.#state(hash);
    const key = file && this.parts.keys.byNumber(subjectOf(file.id), KEY);
    if (!key) return undefined;
    const stored = await readChunks(this.parts, this.parts.names.fileContent(hash, file.id));
    const head = stored && headOf(stored);
    if (!head) throw new BlobDamaged(hash);
    const bytes = opened(stored, head, key, hash);
    return { ref: { hash, mediaType: head.mediaType, size: bytes.length }, bytes };
  }

  /** When a file came last, in ms since 1970. */
  async came(hash: string): Promise<number | undefined> {
    return HASH.test(hash) ? (await this.#state(hash)).file?.came : undefined;
  }

  async olderThan(moment: number): Promise<readonly string[]> {
    const hashes = await this.#everCame();
    const states = await Promise.all(hashes.map((hash) => this.#state(hash)));
    return hashes.filter((_, i) => {
      const { file, discarded = [] } = states[i] ?? {};
      // A key that outlived its file (a process died in between) goes when it is discarded once more.
      return file ? file.came < moment : discarded.some((id) => this.parts.keys.has(subjectOf(id), KEY));
    });
  }

  async discard(hash: string, olderThan: number): Promise<boolean> {
    this.parts.mayWrite();
    if (!HASH.test(hash)) return false;
    const state = await this.#state(hash);
    for (const id of state.discarded) await this.#drop(hash, id);
    if (!state.file || state.file.came >= olderThan) return false;
    if (!(await this.#note(hash, state, { kind: 'DISCARDED' }))) return this.discard(hash, olderThan);
    await this.#drop(hash, state.file.id);
    return true;
  }

  /** Stores a coming under a key of its own. False where another was first: then this one is dropped. */
  async #store(
    hash: string,
    state: FileState,
    head: string,
    pieces: readonly Uint8Array[],
    coming: { readonly by: readonly string[]; readonly at: number },
  ): Promise<boolean> {
    const { client, names, keys } = this.parts;
    const id = randomUUID();
    const { key } = keys.of(subjectOf(id));
    const sealed = Buffer.concat([Buffer.from(head), encrypt(key, Buffer.concat(pieces), head)]);
    await writeChunks(this.parts, names.fileContent(hash, id), chunksOf(sealed), () => randomUUID());
    const index = entryOf({ hash });
    await insist(this.parts, 'a file', () => client.appendToStream(names.fileIndex, index));
    if (await this.#note(hash, state, { kind: 'STORED', id, ...coming })) return true;
    await this.#drop(hash, id);
    return false;
  }

  /** Appends an entry at the revision on which it was decided. False where another was first. */
  async #note(hash: string, { revision }: FileState, entry: FileEntry): Promise<boolean> {
    const { client, names } = this.parts;
    const record = entryOf(entry);
    const streamState = revision ?? ('no_stream' as const);
    try {
      await insist(this.parts, 'a file', () => client.appendToStream(names.file(hash), record, { streamState }));
      return true;
    } catch (error) {
      if (answerOf(error).type === 'wrong-expected-version') return false;
      throw error;
    }
  }

  /** Destroys the key of a coming, and then its bytes. */
  async #drop(hash: string, id: string): Promise<void> {
    const { client, names, keys } = this.parts;
    const subject = subjectOf(id);
    if (!keys.has(subject, KEY)) return;
    keys.destroy(subject);
    await insist(this.parts, 'a file', () => client.tombstoneStream(names.fileContent(hash, id))).catch(
      (error: unknown) => {
        if (!isDeletedStream(error)) throw error;
      },
    );
    keys.finish({ subject, number: KEY });
  }

  async #everCame(): Promise<readonly string[]> {
    const { client, names } = this.parts;
    return insist(this.parts, 'the list of files', async () => {
      const hashes = new Set<string>();
      for await (const { event } of client.readStream(names.fileIndex)) {
        if (!event || event.isJson) continue;
        hashes.add((JSON.parse(Buffer.from(event.data).toString()) as { hash: string }).hash);
      }
      return [...hashes];
    }).catch((error: unknown) => {
      if (isMissingStream(error)) return [];
      throw error;
    });
  }

  #state(hash: string): Promise<FileState> {
    return fileState(this.parts.client, this.parts.names.file(hash), this.parts);
  }
}

const subjectOf = (id: string): string => `file/${id}`;

/** An entry as a record. It is sent again under the same id where its answer is lost. */
const entryOf = (entry: object) => ({
  id: randomUUID(),
  type: 'FileNoted',
  contentType: 'application/octet-stream' as const,
  data: Buffer.from(JSON.stringify(entry)),
  metadata: undefined,
});
