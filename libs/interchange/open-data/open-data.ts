import { csvOf } from '../table/csv.js';
import type { Basis } from '../table/json.js';
import { jsonOf } from '../table/json.js';
import type { Register, Row } from '../table/register.js';
import { archiveOf } from './archive.js';
import { dictionaryOf } from './dictionary.js';
import { readmeOf } from './readme.js';

/** A register with its rows, and the parameters by which they were asked for. */
export interface Filled {
  readonly register: Register;
  readonly rows: readonly Row[];
  readonly filter: Basis['filter'];
}

/** All open data as one ZIP: each register as CSV and JSON, votes as Popolo, a README and the data dictionary. */
export function openDataOf(filled: readonly Filled[], popolo: string, basis: Basis): Uint8Array {
  const registers = filled.map(({ register }) => register);
  return archiveOf({
    'README.txt': readmeOf(registers, basis),
    'dictionary.csv': dictionaryOf(registers),
    'votes.popolo.json': popolo,
    ...Object.fromEntries(filled.map(({ register, rows }) => [`csv/${register.name}.csv`, csvOf(register, rows)])),
    ...Object.fromEntries(
      filled.map(({ register, rows, filter }) => [
        `json/${register.name}.json`,
        jsonOf(register, rows, { ...basis, filter }),
      ]),
    ),
  });
}
