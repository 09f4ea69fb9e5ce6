import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Command } from './verify-log.js';

/** What a child told before it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly acknowledged: ReadonlySet<Command>;
  /** The error with which its store stopped, if it did. */
  readonly stopped: string | undefined;
}

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Runs appending-child.ts on a folder and waits for its end.
 * @param wrapper a program with its options that runs the child (strace)
 * @param told called after each acknowledgement with their number so far
 */
export async function runChild(
  folder: string,
  args: readonly string[],
  wrapper: readonly string[],
  told: (child: ChildProcess, count: number) => void,
): Promise<Ended> {
  const command = [
    ...wrapper,
    process.execPath,
    '--import',
    path('./typescript.mjs'),
    path('./appending-child.ts'),
    folder,
    ...args,
  ];
  const child = spawn(command[0] ?? process.execPath, command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = Promise.withResolvers<Pick<Ended, 'code' | 'signal'>>();
  child.on('error', ended.reject);
  child.on('close', (code, signal) => ended.resolve({ code, signal }));
  const acknowledged = new Set<Command>();
  let stopped: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('stopped ')) stopped = line;
    else if (/^\d+ \d+$/.test(line)) acknowledged.add(line);
    told(child, acknowledged.size);
  }
  return { ...(await ended.promise), acknowledged, stopped };
}
