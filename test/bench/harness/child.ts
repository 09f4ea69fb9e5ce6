import { spawn } from 'node:child_process';
import { join } from 'node:path';

const HERE = join(import.meta.dirname, '..');

/**
 * Runs a program of this folder in a process of its own and answers what it says at the end: one line of JSON.
 * Its memory, its compiled code and its garbage are then its own.
 * @param file below test/bench, without ending @param flags options of Node itself
 * @throws Error with what it said on stderr when it fails
 */
export function inChild<T>(
  file: string,
  order: object,
  progress: (sentence: string) => void,
  flags: readonly string[] = [],
): Promise<T> {
  const child = spawn(process.execPath, [...flags, join(HERE, `${file}.js`), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString();
    for (const line of part.toString().split('\n')) if (line.startsWith('… ')) progress(line.slice(2));
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said) as T);
      else reject(new Error(`${file} ended with ${code ?? 'a signal'}: ${complaint.slice(-2000)}`));
    });
  });
}

/** In the child: what it was ordered to do. */
export const order = (): unknown => JSON.parse(process.argv[2] ?? '{}');

/** In the child: tells the parent how far it is. */
export const tell = (sentence: string): void => void process.stderr.write(`… ${sentence}\n`);

/** In the child: the answer, and the end. */
export function answer(value: object): void {
  process.stdout.write(JSON.stringify(value), () => process.exit(0));
}
