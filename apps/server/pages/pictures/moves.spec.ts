import fc from 'fast-check';
import type { ProcessRow } from '#views';
import { DECISIONS, OPERATIONS } from '../record.js';
import { words } from '../words.js';
import { directionOf, ORDER } from './direction.js';
import type { Between, MatrixAnswer } from './moves-part.js';
import { movesPart } from './moves-part.js';
import { elementsIn, faultsIn, framed, outside, tableIn } from './testing/drawn.js';

const NAMES = [
  'Aldermere',
  'Brackwater',
  'NHS Wexcombe Integrated Care Board',
  'Police & Crime <Commissioner> for Vale and the Marches',
];
type Values = readonly (readonly [operation: string | null, decision: string | null])[];

const matrix = (values: Values, inForce: number | null, asked: number): MatrixAnswer => ({
  partners: NAMES.map((name, i) => ({ partner: `p${i}`, name })),
  processes: [
    {
      process: 'CP-001',
      title: 'Purchase to pay',
      asked: { version: asked, status: 'IN_FORCE', contentHash: '' },
      inForce: inForce === null ? null : { version: inForce, since: '2024-12-01', contentHash: '', because: '' },
      cells: values.map(([operation, decision], i) => ({
        ...{ partner: `p${i}`, concerned: true, authorities: [] },
        operation: operation === null || inForce === null ? null : { value: operation },
        decision: decision === null ? null : { value: decision },
      })),
    } as unknown as ProcessRow & { readonly title: string | null },
  ],
});
const between = (before: MatrixAnswer, after: MatrixAnswer): Between => ({
  from: '2025-02-01',
  to: '2025-03-13',
  before,
  after,
});
const moves = (before: MatrixAnswer, after: MatrixAnswer) => movesPart(between(before, after), words('en'));

const value = <T>(some: readonly T[]) => fc.constantFrom(null, ...some);
const valuesOf = fc.array(fc.tuple(value(OPERATIONS), value(DECISIONS)), {
  minLength: NAMES.length,
  maxLength: NAMES.length,
});
const matrices = fc
  .record({ values: valuesOf, inForce: fc.constantFrom(null, 1, 2), asked: fc.constantFrom(1, 2, 3) })
  .map(({ values, inForce, asked }) => matrix(values, inForce, asked));

describe('how partners moved between two dates', () => {
  const before = matrix(
    [
      ['ALIGNED', null],
      ['ALIGNED', null],
      ['WORKAROUND_OPEN', null],
      ['NOT_ASSESSED', null],
    ],
    2,
    2,
  );
  const after = matrix(
    [
      ['ALIGNED', null],
      ['WORKAROUND_PERMITTED', null],
      ['ALIGNED', null],
      ['ALIGNED', null],
    ],
    2,
    2,
  );

  it('names who came nearer to the common text, who went further from it, and who stayed', () => {
    const { panels, summary, still } = moves(before, after);
    expect(summary).toBe('3 values moved from 1 February 2025 to 13 March 2025.');
    expect(still).toBe('');
    expect(panels.map(({ heading, headline }) => [heading, headline])).toEqual([
      [
        'Purchase to pay: what is operated',
        'Nearer to the common text: NHS Wexcombe Integrated Care Board. Further from it: Brackwater. At another value: Police & Crime <Commissioner> for Vale and the Marches. As before: Aldermere.',
      ],
    ]);
  });

  it('draw nothing where nobody moved, and say so', () => {
    expect(moves(before, before)).toMatchObject({ panels: [], still: 'Nobody moved on: Purchase to pay.' });
  });

  it('compare what was said of the text in progress only where there was one', () => {
    const asked = matrix(
      [
        [null, 'SILENT'],
        [null, 'ACCEPTED'],
        [null, 'OBJECTS'],
        [null, 'SILENT'],
      ],
      2,
      3,
    );
    const [panel] = moves(
      matrix(
        [
          [null, 'ACCEPTED'],
          [null, 'ACCEPTED'],
          [null, 'ACCEPTED'],
          [null, 'ACCEPTED'],
        ],
        2,
        2,
      ),
      asked,
    ).panels;
    expect(panel!.rows.map(({ from, to }) => [from, to])).toEqual([
      ['No value', 'Silent'],
      ['No value', 'Accepted'],
      ['No value', 'Objects'],
      ['No value', 'Silent'],
    ]);
  });

  it('say in the picture what the table says, for everybody', () => {
    fc.assert(
      fc.property(matrices, matrices, (one, other) => {
        for (const panel of moves(one, other).panels) {
          const table = tableIn(
            framed('pictures/moves', {
              title: 'x',
              from: { fields: {} },
              moves: { summary: '', still: '', panels: [panel] },
            }),
          );
          expect(table.map(([name, from, to, how]) => ({ name, from, to, how }))).toEqual(
            panel.rows.map(({ name, from, to, how }) => ({ name, from, to, how })),
          );
          // By its height a name stands in the band of its value, on either side.
          const texts = elementsIn(panel.svg, 'text').map(({ of, inside }) => ({
            inside,
            x: of['x'],
            y: Number(of['y']),
            end: of['text-anchor'] === 'end',
          }));
          const bands = texts.filter(
            ({ inside, x }) => x === '0' && [...panel.rows.flatMap(({ from, to }) => [from, to])].includes(inside),
          );
          const bandAt = (y: number) => bands.findLast((band) => band.y < y)?.inside;
          for (const { name, from, to } of panel.rows) {
            const own = texts.filter(({ inside, y }) => y > 45 && inside.startsWith(name.slice(0, 9)));
            expect(own.filter(({ end }) => end).map(({ y }) => bandAt(y))).toEqual([from]);
            expect(own.filter(({ end }) => !end).map(({ y }) => bandAt(y))).toEqual([to]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep all words within the picture, in both languages, and are clean markup and the same bytes again', () => {
    fc.assert(
      fc.property(matrices, matrices, fc.constantFrom('en', 'cy'), (one, other, lang) => {
        const of = (): readonly string[] => movesPart(between(one, other), words(lang)).panels.map(({ svg }) => svg);
        for (const svg of of()) {
          expect(outside(svg)).toEqual([]);
          expect(faultsIn(svg)).toEqual([]);
        }
        expect(of()).toEqual(of());
      }),
      { numRuns: 100 },
    );
  });
});

describe('the direction of a move', () => {
  it('is the other way round for the way back, and none where nothing moved', () => {
    const BACK = { NEARER: 'FURTHER', FURTHER: 'NEARER', OTHERWISE: 'OTHERWISE', SAME: 'SAME' };
    for (const [axis, values] of [
      ['operation', OPERATIONS],
      ['decision', DECISIONS],
    ] as const)
      for (const from of values)
        for (const to of values) {
          expect(directionOf(axis, to, from)).toBe(BACK[directionOf(axis, from, to)]);
          expect(directionOf(axis, from, to) === 'SAME').toBe(from === to);
        }
  });

  it('has a place for every value, and calls nothing nearer that is silent, not assessed or left', () => {
    expect(new Set(ORDER.operation)).toEqual(new Set(OPERATIONS));
    expect(new Set(ORDER.decision)).toEqual(new Set(DECISIONS));
    for (const from of OPERATIONS)
      for (const to of ['NOT_ASSESSED', 'WITHDRAWN'] as const)
        expect(directionOf('operation', from, to)).not.toBe('NEARER');
    expect(directionOf('decision', 'RESERVED', 'SILENT')).toBe('OTHERWISE');
  });
});
