import fc from 'fast-check';
import { Way } from '../frame/way.js';
import { words } from '../words.js';
import type { NetworkFacts } from './network-model.js';
import { MOST_NODES, networkOf } from './network-model.js';
import { networkPart } from './network-part.js';
import { elementsIn, faultsIn, framed, outside, tableIn } from './testing/drawn.js';

const say = { version: (n: number) => `v${n}`, status: (word: string) => word };
const part = (facts: NetworkFacts, lang: 'en' | 'cy' = 'en') => networkPart(facts, words(lang), new Way('vale', lang));
const AT = Date.parse('2024-07-23T23:00:00Z');

const vale: NetworkFacts = {
  processes: [
    {
      process: 'CP-001',
      title: 'Purchase to pay',
      versions: [
        { version: 1, at: AT, status: 'SUPERSEDED' },
        { version: 2, at: AT, status: 'IN_FORCE' },
      ],
    },
  ],
  matters: [
    {
      id: 'M-1',
      title: 'Purchase to pay, version 2',
      registeredOn: '2024-08-30',
      text: { process: 'CP-001', version: 2 },
    },
    { id: 'M-2', title: 'Variation', registeredOn: '2025-01-20', text: { process: null, version: null } },
  ],
  decisions: [
    {
      id: 'D-2',
      title: 'Recommended again',
      decidedOn: '2024-11-01',
      process: 'CP-001',
      matter: 'M-1',
      replaces: [{ id: 'D-1' }],
    },
    { id: 'D-1', title: 'Recommended', decidedOn: '2024-10-02', process: 'CP-001', matter: 'M-1', replaces: [] },
    {
      id: 'D-9',
      title: 'Of a matter that nobody shows',
      decidedOn: '2024-12-02',
      process: 'CP-001',
      matter: 'M-99',
      replaces: [],
    },
  ],
  totals: { matters: 2, decisions: 3 },
};

const some = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.array(of, { maxLength });
const facts = fc
  .record({
    versions: some(fc.integer({ min: 1, max: 4 }), 4),
    matters: some(
      fc.record({ process: fc.integer({ min: 0, max: 4 }), version: fc.option(fc.integer({ min: 1, max: 4 })) }),
      30,
    ),
    decisions: some(
      fc.record({
        matter: fc.option(fc.nat(40)),
        day: fc.nat(27),
        replaces: fc.option(fc.nat(90)),
        title: fc.string({ maxLength: 80 }),
      }),
      90,
    ),
  })
  .map(({ versions, matters, decisions }): NetworkFacts => ({
    processes: versions.map((count, i) => ({
      ...{ process: `CP-${i}`, title: `Process <${i}>` },
      versions: Array.from({ length: count }, (_, v) => ({ version: v + 1, at: AT + v, status: 'SUPERSEDED' })),
    })),
    matters: matters.map(({ process, version }, i) => ({
      id: `M-${i}`,
      title: `Matter & ${i}`,
      registeredOn: '2024-05-01',
      text: { process: `CP-${process}`, version },
    })),
    decisions: decisions.map(({ matter, day, replaces, title }, i) => ({
      ...{ id: `D-${i}`, title, decidedOn: `2024-06-${String(day + 1).padStart(2, '0')}`, process: 'CP-0' },
      matter: matter === null ? null : `M-${matter}`,
      replaces: replaces === null ? [] : [{ id: `D-${replaces}` }],
    })),
    totals: { matters: matters.length, decisions: decisions.length },
  }));

describe('what hangs on what', () => {
  it('puts a decision under its matter, a matter under the version whose text it is about, and what has none of them for itself', () => {
    const { nodes } = networkOf(vale, say);
    expect(nodes.map(({ key, parent }) => [key, parent])).toEqual([
      ['process/CP-001', undefined],
      ['version/CP-001/1', 'process/CP-001'],
      ['version/CP-001/2', 'process/CP-001'],
      ['matter/M-1', 'version/CP-001/2'],
      ['decision/D-1', 'matter/M-1'],
      ['decision/D-2', 'matter/M-1'],
      ['decision/D-9', 'process/CP-001'],
      ['matter/M-2', undefined],
    ]);
  });

  it('counts what there is, and names in the list what each hangs on and what it replaces', () => {
    const network = part(vale)!;
    expect(network.headline).toBe('On the record: 3 decisions, 2 matters, 2 versions and 1 process');
    const rows = tableIn(framed('pictures/network', { title: 'x', choices: [], network }));
    expect(rows.find(([, name]) => name === 'D-2')).toEqual([
      'Decision',
      'D-2',
      'Recommended again',
      '1 November 2024',
      'M-1',
      'D-1',
    ]);
    expect(rows.find(([, name]) => name === 'M-1')?.[4]).toBe('CP-001, Version 2');
  });

  it('is nothing before anything is on the record', () => {
    expect(part({ processes: [], matters: [], decisions: [], totals: { matters: 0, decisions: 0 } })).toBeUndefined();
  });

  it('never holds more than a picture can, keeps the latest decisions with all that they hang on, and says how many it left out', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { nodes, total } = networkOf(given, say);
        expect(nodes.length).toBeLessThanOrEqual(MOST_NODES);
        const keys = new Set(nodes.map(({ key }) => key));
        for (const [i, { parent }] of nodes.entries())
          if (parent !== undefined) expect(nodes.slice(0, i).some(({ key }) => key === parent)).toBe(true);
        if (total <= MOST_NODES) expect(nodes).toHaveLength(total);
        else expect(part(given)!.cut).toContain(`Shown are ${nodes.length} of ${total}`);
        const last = given.decisions.toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))[0];
        if (last)
          expect(
            [...keys].some((key) =>
              given.decisions.some(({ id, decidedOn }) => key === `decision/${id}` && decidedOn === last.decidedOn),
            ),
          ).toBe(true);
      }),
    );
  });

  it('has as many boxes and lines in the picture as its list has names', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const network = part(given);
        if (!network) return;
        const rows = tableIn(framed('pictures/network', { title: 'x', choices: [], network }));
        const boxes = elementsIn(network.svg, 'rect').filter(({ of }) => of['class']?.startsWith('picture__box'));
        const lines = elementsIn(network.svg, 'path').filter(({ of }) => of['class'] === 'picture__edge');
        const replaced = elementsIn(network.svg, 'path').filter(({ of }) => of['class']?.endsWith('--replaces'));
        expect(boxes).toHaveLength(rows.length);
        expect(lines).toHaveLength(rows.filter(([, , , , under]) => under !== '').length);
        expect(replaced).toHaveLength(rows.filter(([, , , , , replaces]) => replaces !== '').length);
        const names = elementsIn(network.svg, 'text').map(({ inside }) => inside);
        for (const [, name] of rows) expect(names).toContain(name);
        // No box lies on another.
        const places = boxes.map(({ of }) => `${of['x']!} ${of['y']!}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps all words within the picture, in both languages, and is clean markup and the same bytes again', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('en' as const, 'cy' as const), (given, lang) => {
        const svg = part(given, lang)?.svg ?? '<svg viewBox="0 0 1 1"></svg>';
        expect(outside(svg)).toEqual([]);
        expect(faultsIn(svg)).toEqual([]);
        expect(part(structuredClone(given), lang)?.svg ?? svg).toBe(svg);
      }),
      { numRuns: 60 },
    );
  });
});
