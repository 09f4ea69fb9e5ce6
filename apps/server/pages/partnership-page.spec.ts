import fc from 'fast-check';
import { endOfDay } from '#kernel';
import type { Asked } from './asked.js';
import { Way } from './frame/way.js';
import { partnershipPage } from './partnership-page.js';
import type { PartnershipRecord } from './record.js';
import { DECISIONS, OPERATIONS } from './record.js';
import { begun, busyVale, vale } from './testing/vale.js';
import { words } from './words.js';

const en = words('en');
const asAt = (day: string): Asked => ({ asOf: { text: day, day, ms: endOfDay(day) } });
const page = (record: PartnershipRecord, asked: Asked = {}) =>
  partnershipPage(record, { asked, way: new Way(record.slug, 'en', asked), words: en, opensAt: '2025-03-13' });

describe('why the partnership changes anything now', () => {
  it('counts the days left as at the date of the page', () => {
    expect(page(vale, asAt('2025-03-13')).compelling).toMatchObject({
      figure: '18',
      unit: 'days left',
      date: '31 March 2025',
      passed: false,
    });
    expect(page(vale, asAt('2025-03-30')).compelling).toMatchObject({ figure: '1', unit: 'day left' });
    expect(page(vale, asAt('2025-03-31')).compelling.figure).toBe('Today');
    expect(page(vale, asAt('2025-04-02')).compelling).toMatchObject({ figure: '2', unit: 'days ago', passed: true });
  });

  it('labels a partnership that has none, and one whose partners said so, each in its own words', () => {
    expect(page(begun).compelling.title).toBe('None stated');
    expect(page({ ...begun, compelling: { kind: 'DECLARED_NONE' } }).compelling.title).toBe('Declared none');
  });
});

describe('the matrix in words', () => {
  it('puts the names behind every number', () => {
    const [column] = page(vale).matrix.columns;
    expect(column?.operationCounts.map(({ sentence }) => sentence)).toEqual([
      '1 of 4 operates it as agreed: Aldermere',
      '1 of 4 operates it with an agreed variation: Vale & Marches Police',
      '1 of 4 has a permitted workaround: Brackwater',
      '1 of 4 has an open workaround: Wexcombe',
    ]);
    expect(column?.decisionCounts).toEqual([]);
  });

  it('counts every partner of a process exactly once, whatever the cells hold', () => {
    const ids = vale.partners.map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OPERATIONS), { minLength: 4, maxLength: 4 }), (values) => {
        const cells = ids.map((partner, i) => ({
          process: 'CP-001',
          partner,
          operation: { word: values[i]! },
          because: [],
        }));
        const sentences = page({ ...vale, cells }).matrix.columns[0]!.operationCounts.map(({ sentence }) => sentence);
        expect(sentences.reduce((sum, sentence) => sum + Number(/^\d+/.exec(sentence)?.[0]), 0)).toBe(4);
        for (const { name } of vale.partners)
          expect(sentences.filter((sentence) => sentence.includes(name))).toHaveLength(1);
      }),
    );
  });

  it('never draws silence or missing data as good', () => {
    const cells = [...OPERATIONS, ...DECISIONS].map((word) => word);
    expect(cells).toEqual(expect.arrayContaining(['SILENT', 'NOT_ASSESSED']));
    const busy = page(busyVale).matrix;
    const tones = new Map(busy.key.map(({ symbol, tone }) => [symbol, tone]));
    expect(tones.get('SILENT')).toBe('none');
    expect(tones.get('NOT_ASSESSED')).toBe('none');
    expect(tones.get('EARLIER_VERSION')).not.toBe('good');
  });

  it('leaves a partner out of the count of a process that is none of its business', () => {
    const cells = vale.cells.map((cell) =>
      cell.partner === 'vmp' ? { process: 'CP-001', partner: 'vmp', concerned: false, because: [] } : cell,
    );
    const { columns, rows } = page({ ...vale, cells }).matrix;
    expect(columns[0]?.operationCounts[0]?.sentence).toBe('1 of 3 operates it as agreed: Aldermere');
    expect(rows[3]?.cells[0]?.nothing).toBe('Not concerned');
  });

  it('has a row and a cell for a partner of whom nothing is said', () => {
    const { rows } = page({ ...vale, cells: [] }).matrix;
    expect(rows.map(({ name, cells }) => [name, cells.length, cells[0]?.tone])).toEqual(
      vale.partners.map(({ name }) => [name, 1, 'none']),
    );
  });
});

describe('open workarounds', () => {
  it('puts what is overdue first, then the oldest', () => {
    expect(page(busyVale).workarounds.items.map(({ id }) => id)).toEqual(['WA-003', 'WA-001', 'WA-002']);
  });

  it('says what has been spent, and of how many that is not known', () => {
    expect(page(vale).workarounds.summary).toBe(
      '2 workarounds are open. Carrying them has cost £964.28 so far. The cost of 1 has not been assessed.',
    );
  });

  it('never shows a cost that nobody has assessed as nothing', () => {
    const unassessed = vale.workarounds.filter(({ id }) => id === 'WA-002');
    const { items, summary } = page({ ...vale, workarounds: unassessed }).workarounds;
    expect(items[0]?.cost).toBe('Not assessed');
    expect(summary).toBe('1 workaround is open. The cost of 1 has not been assessed.');
  });
});

describe('the sample', () => {
  it('shows the way on from where the sample opens, and nowhere else', () => {
    expect(page(vale, asAt('2025-03-13')).whatHappenedNext).toEqual({
      href: '/arrangements/vale?asOf=2025-04-07',
      text: 'What happened next',
    });
    expect(page(vale, asAt('2025-04-07')).whatHappenedNext).toBeUndefined();
    expect(page({ ...vale, simulated: false }, asAt('2025-03-13')).whatHappenedNext).toBeUndefined();
  });
});

describe('the history', () => {
  it('marks what is not confirmed, who typed it, and what was recorded on a later day', () => {
    const [first, , third] = page(vale).history.entries;
    expect(first).toMatchObject({
      when: '12 March 2025',
      mark: 'Unconfirmed',
      notes: ['Entered by the clerk of Aldermere County Council'],
    });
    expect(third?.notes).toEqual(['Recorded on 26 February 2025']);
  });

  it('goes on to older entries at the same date', () => {
    expect(page(vale, asAt('2025-03-13')).history.all?.href).toBe(
      '/arrangements/vale/history?before=178&asOf=2025-03-13',
    );
  });
});
