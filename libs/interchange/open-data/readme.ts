import type { Basis } from '../table/json.js';
import type { Register } from '../table/register.js';

/** What stands on top of the open data: from which record, as at when, how to check it, and what each file is. */
export const readmeOf = (registers: readonly Register[], basis: Basis): string =>
  [
    `Open data of ${basis.arrangement}`,
    '',
    `Log:          ${basis.log}${basis.clock === 'SIMULATED' ? ' (simulated: nobody real decided any of it)' : ''}`,
    `As at:        ${basis.asOf}`,
    `As known at:  ${basis.knownAt ?? 'the beginning'}`,
    `Log position: ${basis.position}`,
    `Head digest:  ${basis.head ?? 'none'}`,
    '',
    'This is what everybody may read; nothing in it needs a token. Asked again with the same two dates, it is the same.',
    'Log position is the last event that it rests on, numbered from 0. Head digest is the SHA-256 of a zero byte and the',
    'bytes of that event (RFC 6962 section 2.1), in hexadecimal: whoever holds the log can compute it.',
    '',
    'csv/   one file a register: RFC 4180, UTF-8, a header, CRLF. An empty cell: not known, or does not apply.',
    'json/  the same rows as plain JSON, with what they were computed at.',
    'votes.popolo.json  meetings, motions and votes in the manner of Popolo, with the stored computation of each result.',
    'dictionary.csv     every column of every register: its type and what it says.',
    '',
    'Registers:',
    ...registers.map(({ name, about }) => `  ${name.padEnd(19)} ${about}`),
    '',
    'Dates are London days, moments are UTC (ISO 8601), money is in pence. Ids stay the same for ever; names are those of',
    'the time. [withheld] stands where a text is not open, [erased] where it was erased.',
    '',
  ].join('\n');
