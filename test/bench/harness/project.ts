import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the nearest one above this file with a lock file (dist/ has none of its own). */
export const root = above(import.meta.dirname);

function above(folder: string): string {
  if (existsSync(join(folder, 'package-lock.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The benchmarks run inside the project, and package-lock.json is not there.');
  return above(parent);
}
