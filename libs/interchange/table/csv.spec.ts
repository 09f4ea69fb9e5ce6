import fc from 'fast-check';
import { cellFrom, readCsv } from '../testing/csv-reader.js';
import type { Cell, Column } from './column.js';
import { cellOf, columns } from './column.js';
import { csvOf } from './csv.js';

const COLUMNS = columns(
  ['id', 'id', 'The thing.'],
  ['title', 'text', 'What it is called.'],
  ['members', 'list', 'Its members.'],
  ['names', 'lines', 'Their names.'],
  ['count', 'integer', 'How many.'],
  ['burden', 'number', 'How much.'],
  ['open', 'boolean', 'Whether it is.'],
);

/** Everything that breaks a careless writer: marks, line ends, formulas, spaces at the ends, other scripts. */
const nasty = fc.constantFrom(
  '"',
  '""',
  ',',
  '\r\n',
  '\n',
  '\r',
  '=',
  '+1',
  '-2',
  '@x',
  '\t',
  ' ',
  ';',
  "'",
  'ŵ',
  '𐍈',
  'a',
  '',
);
const words = fc.array(fc.oneof(nasty, fc.string()), { maxLength: 6 }).map((parts) => parts.join(''));
const code = fc.stringMatching(/^[A-Za-z0-9_.-]{1,8}$/);
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const row: fc.Arbitrary<readonly Cell[]> = fc.tuple(
  code,
  some(words.filter((text) => text !== '')),
  fc.array(code, { maxLength: 3 }),
  fc.array(
    words.map((text) => text.replaceAll(/[\r\n]/g, ' ') || 'x'),
    { maxLength: 3 },
  ),
  some(fc.integer()),
  some(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n))),
  some(fc.boolean()),
);

const readBack = (text: string, of: readonly Column[]): readonly (readonly Cell[])[] =>
  readCsv(text)
    .slice(1)
    .map((line) => line.map((cell, i) => cellFrom(of[i]!, cell)));

describe('CSV', () => {
  it('read back by RFC 4180 gives the rows that were written, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const text = csvOf({ columns: COLUMNS }, rows);
        expect(readCsv(text)[0]).toEqual(COLUMNS.map(({ name }) => name));
        expect(readBack(text, COLUMNS)).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends every line, the header too, with CRLF, and has no byte order mark', () => {
    expect(csvOf({ columns: COLUMNS.slice(0, 2) }, [['a', null]])).toBe('id,title\r\na,\r\n');
  });

  it.each(['=1+1', '+44 20', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'with %j in it is changed for a spreadsheet, and for programs is not',
    (text) => {
      const of = { columns: COLUMNS.slice(1, 2) };
      expect(readBack(csvOf(of, [[text]]), of.columns)).toEqual([[text]]);
      const [, [cell]] = readCsv(csvOf(of, [[text]], { spreadsheet: true }).slice(1)) as [string[], string[]];
      expect(cell).toBe(`'${text}`);
    },
  );

  it('for a spreadsheet never begins a cell of words with what a program would compute, and leaves numbers as they are', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const text = csvOf({ columns: COLUMNS }, rows, { spreadsheet: true });
        expect(text.startsWith('\uFEFF')).toBe(true);
        const [, ...lines] = readCsv(text.slice(1));
        lines.forEach((line, n) =>
          line.forEach((cell, i) => {
            const given = rows[n]?.[i];
            if (typeof given === 'number') expect(cell).toBe(String(given));
            else expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          }),
        );
      }),
    );
  });
});

describe('a cell', () => {
  const [column] = columns(['x', 'text', 'Anything.', 'a.b[].c']);
  it.each([
    [{}, null],
    [{ a: null }, null],
    [{ a: { b: [] } }, '[]'],
    [{ a: { b: [{ c: 1 }, {}] } }, '[1,null]'],
  ])('of %j is there whatever the view left out', (line, cell) => {
    expect(cellOf(column!, line)).toBe(cell);
  });

  it('of a period is an interval, and of a list has no holes', () => {
    expect(cellOf(columns(['on', 'when', 'When.'])[0]!, { on: { from: '2025-01-01', to: '2025-01-02' } })).toBe(
      '2025-01-01/2025-01-02',
    );
    expect(cellOf(columns(['ids', 'list', 'Ids.', 'x[].id'])[0]!, { x: [{ id: 'A' }, {}, { id: 'B' }] })).toEqual([
      'A',
      'B',
    ]);
    expect(cellOf(columns(['ids', 'list', 'Ids.'])[0]!, {})).toEqual([]);
  });
});
