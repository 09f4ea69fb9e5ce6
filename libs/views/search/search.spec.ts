import fc from 'fast-check';
import {
  CompromiseOffered,
  ConsequenceVoided,
  DecisionPublished,
  DecisionStatementProduced,
  NoteAdded,
  PersonNamed,
  RecordCorrected,
} from '#governance';
import type { Reader } from '../language/declaration.js';
import { reservedMatter } from '../forward/testing/a-matter.js';
import { by, TestLog } from '../testing/log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { highlighted, matchesIn, termsOf } from './matching.js';
import { scan } from './scan.js';
import { searchView } from './search.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await reservedMatter(log);
});
afterEach(() => log.close());

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly rank: string;
  readonly field: string;
  readonly shown: readonly { readonly text: string; readonly hit: boolean }[];
}
const search = async (q: string, day = '2026-01-01', reader: Reader = PUBLIC, params: object = {}) =>
  ((await searchView.read(await asking(log, day, reader), { q, ...params })) as { hits: Hit[] }).hits;
const found = async (q: string, day?: string, reader?: Reader) =>
  (await search(q, day, reader)).map(({ kind, id }) => `${kind}/${id}`);
const idOf = async (stream: string, type: string) =>
  (await log.store.events.readStream(stream)).find(({ envelope }) => envelope.type === type)!.envelope.id;

describe('search', () => {
  it('finds a title before a text, and an id before both', async () => {
    await log.append(
      'workaround/W',
      { on: '2025-05-01', by: by('bdc') },
      NoteAdded({ target: await idOf('matter/M-1', 'MatterRegistered'), note: 'See cost-share.' }),
    );
    expect((await search('cost-share')).map(({ kind, id, rank, field }) => [kind, id, rank, field])).toEqual([
      ['dispute', 'D-1', 'TITLE', 'subject'],
      ['workaround', 'W', 'TEXT', 'note'],
    ]);
    expect(await search('A-1')).toMatchObject([{ kind: 'action', id: 'A-1', rank: 'ID' }]);
    expect((await search(await idOf('dispute/D-1', 'DisputeNotified')))[0]).toMatchObject({
      kind: 'dispute',
      rank: 'ID',
    });
  });

  it('finds words by their beginnings, whatever the case or the accents, and only where all of them are', async () => {
    expect(await found('RECONCIL')).toEqual(['action/A-1']);
    expect(await found('monthly reconciliation')).toEqual(['action/A-1']);
    expect(await found('monthly nothing')).toEqual([]);
    expect(await found('conciliation')).toEqual([]);
    expect(matchesIn('Cyngor Tŷ Gŵyr', termsOf('ty gwyr'))).toEqual([
      [7, 9],
      [10, 14],
    ]);
  });

  it('finds authorities by their names', async () => {
    expect((await search('bdc council'))[0]).toMatchObject({ kind: 'authority', id: 'bdc', rank: 'TITLE' });
  });

  it('has nothing of a later day, and nothing known later', async () => {
    expect(await found('reconciliation', '2025-03-25')).toEqual([]);
    expect(await found('reconciliation', '2025-03-26')).toEqual(['action/A-1']);
    const ask = await asking(log, '2026-01-01', PUBLIC, '2025-03-20');
    expect((await searchView.read(ask, { q: 'reconciliation' })) as object).toMatchObject({ hits: [], complete: true });
  });

  it('reads a corrected title as corrected, and a voided event not at all', async () => {
    const target = await idOf('matter/M-1', 'MatterRegistered');
    await log.append(
      'matter/M-1',
      { on: '2025-06-01', by: by('acc') },
      RecordCorrected({
        target,
        field: 'title',
        was: 'Purchase to pay: version 2',
        becomes: 'Procure to pay',
        as: 'TEXT',
        reason: 'Its name.',
      }),
    );
    expect(await found('procure')).toEqual(['matter/M-1']);
    expect(await found('purchase version')).not.toContain('matter/M-1');
    const voided = await idOf('action/A-1', 'ActionAssigned');
    await log.append(
      'action/A-1',
      { on: '2025-06-02', by: by('acc') },
      ConsequenceVoided({ target: voided, because: target }),
    );
    expect(await found('reconciliation')).toEqual([]);
  });

  it('finds what is between the parties for the parties only, in no count, snippet or id', async () => {
    await log.append(
      'compromise/K-1',
      { on: '2025-05-01', by: by('wic') },
      CompromiseOffered({
        compromise: 'K-1',
        withoutPrejudice: true,
        process: 'CP-1',
        offerHash: 'a'.repeat(64),
        answers: [],
        addressees: ['bdc'],
        concessions: [{ by: 'wic', to: 'bdc', subject: 'The marmalade clause', size: 'MINOR' }],
        terms: 'Marmalade for all.',
        expires: '2025-06-01',
      }),
    );
    expect(await found('marmalade')).toEqual([]);
    expect(await found('K-1')).toEqual([]);
    expect(await found('marmalade', '2026-01-01', party('bdc'))).toEqual(['compromise/K-1']);
  });

  it('finds the nature of a sensitive interest for the member’s own authority only, and persons by name for the parties only', async () => {
    expect(await found('brother')).toEqual([]);
    expect(await found('brother', '2026-01-01', party('acc'))).toEqual([]);
    expect(await found('brother', '2026-01-01', party('bdc'))).toEqual(['meeting/B']);
    await log.append(
      'authority/bdc',
      { on: '2025-05-01', by: by('bdc') },
      PersonNamed({ authority: 'bdc', person: 'p_bdc_1', name: 'Rowan Ashby', role: 'Member' }),
    );
    expect(await found('rowan')).toEqual([]);
    expect(await found('rowan', '2026-01-01', party('acc'))).toEqual(['person/p_bdc_1']);
    expect(await found('withheld', '2026-01-01')).toEqual([]);
  });

  it('finds the record of a decision for the public once it is published', async () => {
    await log.append(
      'decision/D-ACC',
      { on: '2025-04-01', by: by('acc') },
      DecisionStatementProduced({ decision: 'D-ACC', heads: [], missing: [], reasons: { text: 'It saves postage.' } }),
    );
    expect(await found('postage')).toEqual([]);
    expect(await found('postage', '2026-01-01', party('bdc'))).toEqual(['decision/D-ACC']);
    await log.append(
      'decision/D-ACC',
      { on: '2025-04-03', by: by('acc') },
      DecisionPublished({ decision: 'D-ACC', where: ['www.aldermere.example'], incomplete: false }),
    );
    expect(await found('postage', '2025-04-02')).toEqual([]);
    expect(await found('postage', '2025-04-03')).toEqual(['decision/D-ACC']);
  });

  it('finds clauses of published texts before other text', async () => {
    const text = {
      summary: 'One way to buy.',
      steps: [{ step: '4', title: 'Goods received', owner: 'Storekeeper', prose: 'Count the pallets twice.' }],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(text));
    const hash = '1'.repeat(64);
    const blobs = { get: async (wanted: string) => (wanted === hash ? bytes : undefined) };
    const ask = { ...(await asking(log, '2026-01-01')), blobs: blobs as never };
    expect(((await searchView.read(ask, { q: 'pallets' })) as { hits: Hit[] }).hits).toMatchObject([
      { kind: 'process', id: 'CP-1', rank: 'CLAUSE', field: 'clause 4' },
    ]);
  });

  it('says when the record is longer than what is looked through', async () => {
    const ask = await asking(log, '2026-01-01');
    expect(await scan(ask, () => undefined, 3)).toBe(false);
    expect(await scan(ask, () => undefined, 10_000)).toBe(true);
  });

  it('answers nothing to a query without a word', async () => {
    expect(await search('… –')).toEqual([]);
  });
});

describe('a highlighted text', () => {
  it('is always a stretch of the text itself, with every hit a beginning of a word that was asked for', () => {
    const words = fc.array(fc.constantFrom('pay', 'Repay', 'limit', 'Tŷ', 'the', 'of', 'approval'), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('pay', 'li', 'TY', 'appro'), (chosen, q) => {
        const text = chosen.join(' ');
        const places = matchesIn(text, termsOf(q));
        if (!places) return;
        const parts = highlighted(text, places);
        const shown = parts.filter(({ text: part }) => part !== '…').map(({ text: part }) => part);
        expect(text).toContain(shown.join(''));
        for (const { text: part, hit } of parts)
          if (hit) expect(part.normalize('NFD').charAt(0).toLowerCase()).toBe(q.charAt(0).toLowerCase());
        expect(parts.some(({ hit }) => hit)).toBe(true);
      }),
    );
  });
});
