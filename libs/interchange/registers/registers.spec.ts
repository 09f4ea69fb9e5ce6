import { ConsequenceVoided, NoteAdded, RecordCorrected } from '#governance';
import { viewDeclarations } from '#views';
import { reservedMatter } from '../../views/forward/testing/a-matter.js';
import { by, TestLog } from '../../views/testing/log.js';
import { asking } from '../../views/testing/told.js';
import cy from '../messages/cy.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import type { Line } from '../table/column.js';
import { CELL_TYPES } from '../table/column.js';
import type { Data, Register } from '../table/register.js';
import { rowsOf } from '../table/register.js';
import { PARTY, Played } from '../testing/played.js';
import { registers } from './index.js';

const first = async ({ store }: TestLog) => (await store.events.at([0]))[0]!.envelope;
const viewOf = (name: string) => viewDeclarations.find((one) => one.name === name);

type Read = (view: string, params: object) => Promise<Data | undefined>;

/** All lines of a register in a log, with what is over as well. */
async function linesOf(read: Read, { view, lines, each }: Register): Promise<readonly Line[]> {
  const { show, limit } = viewOf(view)?.params ?? {};
  const all = (show?.schema['enum'] as readonly string[] | undefined)?.includes('ALL') && { show: 'ALL' };
  const answer = (await read(view, { ...all, ...(limit && { limit: limit.schema['maximum'] }) })) ?? {};
  if (!each) return lines(answer);
  const answers = await Promise.all(each.of(answer).map((one) => read(each.view, one)));
  return answers.flatMap((one) => lines(one!));
}

/** Every field of a line by its path, as columns name them. */
function* pathsIn(value: unknown, path = ''): Generator<string> {
  if (Array.isArray(value)) {
    yield path;
    for (const member of value) if (typeof member === 'object') yield* pathsIn(member, `${path}[]`);
  } else if (typeof value === 'object' && value !== null) {
    if ('from' in value && 'to' in value && Object.keys(value).length === 2) yield path;
    else
      for (const [name, inner] of Object.entries(value)) yield* pathsIn(inner, path === '' ? name : `${path}.${name}`);
  } else yield path;
}

describe('registers', () => {
  let played: readonly Played[];
  const log = new TestLog();
  let lines: ReadonlyMap<string, readonly Line[]>;
  beforeAll(async () => {
    played = [await Played.of('vale'), await Played.of('borders'), await Played.of('westmark')];
    await reservedMatter(log);
    const told = { on: '2025-03-26', by: by('acc') };
    const [target] = await log.append(
      'process/CP-1',
      told,
      NoteAdded({ target: (await first(log)).id, note: 'Seen.' }),
    );
    await log.append(
      'process/CP-1',
      told,
      RecordCorrected({ target: target!.envelope.id, field: 'note', becomes: 'Read.', as: 'TEXT', reason: 'Wrong.' }),
      ConsequenceVoided({ target: target!.envelope.id, because: (await first(log)).id }),
    );
    const reads: readonly Read[] = [
      ...played.map(
        (one): Read =>
          (view, params) =>
            one.read(view, params, PARTY),
      ),
      async (view, params) =>
        (await viewOf(view)?.read(await asking(log, '2025-03-26', PARTY), params as never)) as Data | undefined,
    ];
    const entries = registers.map(
      async (register) =>
        [register.name, (await Promise.all(reads.map((read) => linesOf(read, register)))).flat()] as const,
    );
    lines = new Map(await Promise.all(entries));
  }, 120_000);
  afterAll(async () => {
    for (const one of played) await one.end();
    await log.close();
  });

  it('are each of a view that is declared, under a name of its own that no view has for another thing', () => {
    expect(registers.filter(({ view }) => viewOf(view) === undefined)).toEqual([]);
    expect(new Set(registers.map(({ name }) => name)).size).toBe(registers.length);
    const elsewhere = registers.filter(({ name, view }) =>
      viewDeclarations.some((v) => v.route === name && v.name !== view),
    );
    expect(elsewhere).toEqual([]);
  });

  it('have columns with names of their own in small letters, and a sentence each', () => {
    for (const { name, columns } of registers) {
      expect([name, new Set(columns.map((column) => column.name)).size]).toEqual([name, columns.length]);
      const odd = columns.filter(
        (column) =>
          !/^[a-z][a-z0-9_]*$/.test(column.name) ||
          !/^[A-Z].{5,}\.$/.test(column.meaning) ||
          !(column.type in CELL_TYPES),
      );
      expect([name, odd]).toEqual([name, []]);
    }
  });

  it('have words for every day that stands in a calendar, and name their rows by columns that they have', () => {
    // Days of the law: in English until a translator gives their names.
    const legal = /notice_by$|^general_exception_by$/;
    for (const { name, columns, entry } of registers) {
      for (const day of entry.days ?? []) {
        expect([day, Object.hasOwn(en, `day.${day}`)]).toEqual([day, true]);
        expect([day, legal.test(day) || Object.hasOwn(cy, `day.${day}`)]).toEqual([day, true]);
      }
      for (const messages of [en, cy] as readonly Readonly<Record<string, string>>[]) {
        const named = [...(messages[`row.${name}`] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
        expect([name, named.filter((column) => !columns.some((one) => one.name === column))]).toEqual([name, []]);
      }
      expect([name, Object.hasOwn(cy, `row.${name}`)]).toEqual([name, Object.hasOwn(en, `row.${name}`)]);
    }
  });

  it.each(registers.map((register) => [register.name, register] as const))(
    '%s: every field that its view gives has a column, or is named as having none',
    (name, { columns, without }) => {
      const has = (path: string): boolean =>
        [...columns.map(({ field }) => field), ...without].some(
          (known) => path === known || path.startsWith(`${known}.`) || path.startsWith(`${known}[]`),
        );
      // A list or a group that is empty, or not there, says nothing of its members.
      const isOpen = (path: string): boolean =>
        [...columns.map(({ field }) => field), ...without].some(
          (known) => known.startsWith(`${path}.`) || known.startsWith(`${path}[]`),
        );
      const paths = new Set((lines.get(name) ?? []).flatMap((line) => [...pathsIn(line)]));
      expect([...paths].filter((path) => !has(path) && !isOpen(path))).toEqual([]);
    },
  );

  it.each(registers.map((register) => [register.name, register] as const))(
    '%s: every column stands in a field that its view gives',
    (name, { columns }) => {
      const known = new Set((lines.get(name) ?? []).flatMap((line) => Object.keys(line)));
      const lost = columns.filter(({ field }) => !known.has(field.split(/[.[]/, 1)[0] ?? ''));
      // Some lines have more fields than others: a field that no line of all these has is a mistake.
      expect(lost).toEqual([]);
    },
  );

  it('hold cells of the type that their column says', () => {
    for (const register of registers) {
      const rows = rowsOf({ ...register, lines: () => lines.get(register.name) ?? [] }, {});
      for (const row of rows)
        register.columns.forEach(({ name, type }, i) =>
          expect([register.name, name, row[i], isOf(type, row[i])]).toEqual([register.name, name, row[i], true]),
        );
    }
  });
});

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

function isOf(type: string, cell: unknown): boolean {
  if (type === 'list' || type === 'lines') return Array.isArray(cell);
  if (cell === null) return true;
  if (type === 'integer' || type === 'pence') return Number.isSafeInteger(cell);
  if (type === 'number') return typeof cell === 'number';
  if (type === 'boolean') return typeof cell === 'boolean';
  if (typeof cell !== 'string') return false;
  if (type === 'day') return DAY.test(cell);
  if (type === 'instant') return INSTANT.test(cell);
  if (type === 'when') return cell.split('/').every((one) => DAY.test(one) || INSTANT.test(one));
  if (type === 'code') return !cell.includes('\n');
  return type !== 'id' || /^\S+$/.test(cell);
}
