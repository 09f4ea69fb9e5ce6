import type { Line } from '../table/column.js';
import type { Register } from '../table/register.js';
import type { RowGround } from '../table/told-row.js';
import { keysOf, linkOfRow, saidOfRow, timesOfRow, titleOfRow } from '../table/told-row.js';
import type { FeedEntry } from './atom.js';

/** The rows of a register as entries of a feed, the one that changed last first. */
export function registerEntries(register: Register, lines: readonly Line[], ground: RowGround): readonly FeedEntry[] {
  const keys = keysOf(register, lines);
  return lines
    .map((line, i) => entryOf(register, line, keys[i] ?? '', ground))
    .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated > b.updated ? -1 : 1));
}

function entryOf(register: Register, line: Line, key: string, ground: RowGround): FeedEntry {
  const { text, lang } = titleOfRow(register, line, key, ground.language);
  const { first, last } = timesOfRow(register, line, ground);
  const said = saidOfRow(register, line);
  return {
    id: `${ground.tag}:${register.name}/${encodeURIComponent(key)}`,
    title: text,
    language: lang,
    updated: last,
    published: first,
    author: ground.author,
    link: linkOfRow(register, line, ground),
    category: register.name,
    ...(said.text !== '' && { summary: said.text, summaryLanguage: said.lang }),
  };
}
