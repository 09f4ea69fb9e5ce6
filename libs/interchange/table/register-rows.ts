import type { ViewDeclaration } from '#views';
import { viewDeclarations } from '#views';
import type { Line } from './column.js';
import type { Data, Register, Row } from './register.js';
import { rowsFrom } from './register.js';

/** Asks a view for its data. */
export type Look = (view: string, params?: Data) => Promise<Data>;

/** A declared view by its name. @throws Error where there is none: registers name declared views only */
export function declared(name: string): ViewDeclaration {
  const declaration = viewDeclarations.find((one) => one.name === name);
  if (!declaration)
    throw new Error(`There is no view ${name}; there are ${viewDeclarations.map((v) => v.name).join(', ')}.`);
  return declaration;
}

/** By which a view is read page by page: where one of them is given, the asker wants that page and no other. */
const PAGING = ['limit', 'cursor', 'before'] as const;

/** The lines of a register: the whole of what the filter gives, page after page, or the page that was asked for. */
export async function registerLines(look: Look, register: Register, params: Data): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const answer of pages(look, register.view, params)) {
    const { each } = register;
    const answers = each ? await Promise.all(each.of(answer).map((one) => look(each.view, one))) : [answer];
    for (const one of answers) lines.push(...register.lines(one));
  }
  return lines;
}

/** The same as rows, a cell for each column. */
export const registerRows = async (look: Look, register: Register, params: Data): Promise<readonly Row[]> =>
  rowsFrom(register, await registerLines(look, register, params));

async function* pages(look: Look, view: string, params: Data): AsyncGenerator<Data> {
  const { params: shape } = declared(view);
  const limit = shape['limit']?.schema['maximum'];
  if (limit === undefined || PAGING.some((name) => params[name] !== undefined)) {
    yield await look(view, params);
    return;
  }
  const cursor = 'before' in shape ? 'before' : 'cursor';
  let next: unknown;
  do {
    const answer = await look(view, { ...params, limit, ...(next !== undefined && { [cursor]: next }) });
    yield answer;
    next = answer['next'];
  } while (next !== undefined);
}
