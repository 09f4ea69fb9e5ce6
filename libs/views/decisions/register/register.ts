import type { FullBody } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { declareView } from '../../language/declaration.js';
import { NotAnswerable } from '../../language/not-answerable.js';
import { countsOf } from './counts.js';
import { filterParams, matching } from './filter.js';
import { decisionsAt } from './ordered.js';
import { pageOf, pageParams } from './page.js';
import { rowsOf } from './row.js';

const registerParams = { ...filterParams, ...pageParams };

export const decisionRegister = declareView({
  name: 'decisions',
  route: 'decisions',
  params: registerParams,
  audience: 'PUBLIC',
  about:
    'The register of decisions, newest first and page by page: who decided what and when, its six regions in a word each, since when it has effect or what it waits for, what replaces what; with the number of all that were asked for.',
  read: readRegister,
});

async function readRegister(ask: Ask, { order, cursor, limit, ...filter }: FullBody<typeof registerParams>) {
  const { from, to } = filter;
  if (from !== undefined && to !== undefined && from > to)
    throw new NotAnswerable([{ path: 'to', wanted: `a day on or after from, which is ${from}` }]);
  const found = decisionsAt(ask).filter(matching(ask, filter));
  const { lines, next } = pageOf(found, { order, cursor, limit });
  return {
    decisions: await rowsOf(ask, lines),
    total: found.length,
    counts: countsOf(found),
    ...(next !== undefined && { next }),
  };
}
