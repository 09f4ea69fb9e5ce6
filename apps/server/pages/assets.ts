import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file that pages link to, as it is sent. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
  /** Compressed as far as gzip goes, once for all; absent where that saves nothing. */
  readonly gzip?: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Style sheets, scripts and pictures, each under a name with the hash of its bytes: it may be kept for ever, and a changed file has a new name.
 * A style sheet that was not built (`npm run build` makes it) is not linked: the page reads without it.
 */
export class Assets {
  private readonly byName = new Map<string, string>();
  private readonly byAddress = new Map<string, Asset>();

  constructor(files: Readonly<Record<string, Buffer>>) {
    for (const [name, bytes] of Object.entries(files)) {
      const type = TYPES[extname(name)];
      if (type === undefined) continue;
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      const hashed = `${name.slice(0, -extname(name).length)}.${hash}${extname(name)}`;
      this.byName.set(name, `/assets/${hashed}`);
      const gzip = gzipSync(bytes, { level: 9 });
      this.byAddress.set(hashed, { type, bytes, ...(gzip.length < bytes.length && { gzip }) });
    }
  }

  /** All files of these folders; those that are not there yet are left out. */
  static in(...folders: readonly string[]): Assets {
    const files = folders
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const));
    return new Assets(Object.fromEntries(files));
  }

  /** The address to link to; undefined where there is no such file. */
  href(name: string): string | undefined {
    return this.byName.get(name);
  }

  /** The file with that hashed name. */
  get(hashed: string): Asset | undefined {
    return this.byAddress.get(hashed);
  }
}

let files: Assets | undefined;
/** The files beside these pages, read once a process. */
export const ownAssets = (): Assets =>
  (files ??= Assets.in(join(import.meta.dirname, 'styles'), join(import.meta.dirname, 'assets')));
