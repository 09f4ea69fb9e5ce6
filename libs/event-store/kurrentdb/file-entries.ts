import { isMissingStream } from './answers.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';

/** What stands of one coming of a file: where its bytes are, and whose key they lie under. */
export interface StoredFile {
  readonly id: string;
  /** When it came last, in ms since 1970. */
  readonly came: number;
  readonly by: readonly string[];
}

/** A file as its entries tell it. */
export interface FileState {
  /** The last entry's revision; undefined where there is none. */
  readonly revision: bigint | undefined;
  readonly file: StoredFile | undefined;
  /** Ids of comings that were discarded. */
  readonly discarded: readonly string[];
}

/** One entry in a file's stream. */
export type FileEntry =
  | { readonly kind: 'STORED'; readonly id: string; readonly at: number; readonly by: readonly string[] }
  | { readonly kind: 'AGAIN'; readonly at: number; readonly by: readonly string[] }
  | { readonly kind: 'DISCARDED' };

const NOTHING: FileState = { revision: undefined, file: undefined, discarded: [] };

/** Reads what became of a file. */
export async function fileState(client: Client, stream: string, patience: Patience): Promise<FileState> {
  return insist(patience, 'a file', async () => {
    let state = NOTHING;
    for await (const { event } of client.readStream(stream)) {
      if (!event || event.isJson) continue;
      state = {
        ...after(state, JSON.parse(Buffer.from(event.data).toString()) as FileEntry),
        revision: event.revision,
      };
    }
    return state;
  }).catch((error: unknown) => {
    if (isMissingStream(error)) return NOTHING;
    throw error;
  });
}

function after(state: FileState, entry: FileEntry): FileState {
  const { file, discarded } = state;
  const gone = file ? [...discarded, file.id] : discarded;
  switch (entry.kind) {
    case 'STORED':
      return { ...state, file: { id: entry.id, came: entry.at, by: entry.by }, discarded: gone };
    case 'AGAIN':
      return file
        ? { ...state, file: { ...file, came: entry.at, by: [...new Set([...file.by, ...entry.by])] } }
        : state;
    case 'DISCARDED':
      return { ...state, file: undefined, discarded: gone };
  }
}
