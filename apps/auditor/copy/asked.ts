import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultOfConnection, isConnectionString } from '#event-store/kurrentdb/connection-string.js';
import { refused } from './outcome.js';

export const USAGE = `Carries a record from one store to another with every byte, and checks all of it at the end.

  npm run auditor -- copy --from WHERE --to WHERE [--log NAME] [--json]

WHERE is the data folder of a server with the embedded store (./data), or kurrentdb://… for a cluster; then
  --from-shared FOLDER, --to-shared FOLDER   what its servers have as CONCORDAT_SHARED (taken from there if it is set)
  --from-prefix NAME, --to-prefix NAME       what its servers have as CONCORDAT_PREFIX, where they have one
  --log NAME    one log, by its name or its folder; without it all logs, one after another
  --json        one object a line on stdout for each log; progress goes to stderr either way

It may be broken off at any moment: the same command goes on. A target that holds another record is refused.
Exit codes: 0 copied and checked; 1 the copy is not the original; 2 refused, nothing changed; 3 broken off, run it again.
How to move a record to another store, step by step: docs/how-to/move-a-record.md`;

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  'from-shared': { type: 'string' },
  'to-shared': { type: 'string' },
  'from-prefix': { type: 'string' },
  'to-prefix': { type: 'string' },
  log: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** A data folder, or a cluster with the folder that its servers share. */
export type Where =
  { readonly data: string } | { readonly connection: string; readonly shared: string; readonly prefix?: string };

/** What was asked for. `help`: only to be told how to ask. */
export type Asked =
  | { readonly help: true }
  | {
      readonly help: false;
      readonly from: Where;
      readonly to: Where;
      readonly log: string | undefined;
      readonly json: boolean;
    };

/** @throws NotCopied (REFUSED) with a sentence */
export function askedFor(args: readonly string[]): Asked {
  const values = optionsOf(args);
  if (values.help || args.length === 0) return { help: true };
  const from = whereOf(values, 'from');
  const to = whereOf(values, 'to');
  if (JSON.stringify(from) === JSON.stringify(to))
    throw refused('--from and --to name the same place: give another one for the copy.');
  return { help: false, from, to, log: values.log, json: values.json ?? false };
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw refused(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function whereOf(values: ReturnType<typeof optionsOf>, side: 'from' | 'to'): Where {
  const where = values[side];
  const [ownShared, ownPrefix] = [values[`${side}-shared`], values[`${side}-prefix`]];
  if (where === undefined)
    throw refused(`--${side} is missing: give a data folder, or kurrentdb://… for a cluster.\n\n${USAGE}`);
  if (isConnectionString(where)) {
    const fault = faultOfConnection(where);
    if (fault !== undefined) throw refused(`--${side} cannot be: ${fault}.`);
    const shared = ownShared ?? process.env['CONCORDAT_SHARED'];
    const prefix = ownPrefix ?? process.env['CONCORDAT_PREFIX'];
    if (shared === undefined)
      throw refused(
        `--${side} names a cluster, and --${side}-shared is missing: give the folder that its servers share, where the keys of the record are (or are to be).`,
      );
    return { connection: where, shared: resolve(shared), ...(prefix !== undefined && { prefix }) };
  }
  if (/^[a-z+]+:\/\//.test(where))
    throw refused(
      `--${side} is "${where}": give a data folder, or an address that begins with kurrentdb:// or kurrentdb+discover://.`,
    );
  if (ownShared !== undefined || ownPrefix !== undefined)
    throw refused(
      `--${side}-shared and --${side}-prefix belong to a cluster, and --${side} names a data folder: leave them out.`,
    );
  return { data: resolve(where.replace(/^sqlite:/, '')) };
}
