import {
  DisputeEscalated,
  DisputeSettled,
  PrincipalsMeetingHeld,
  SettlementOpened,
  SettlementSigned,
} from '#governance';
import { reservedMatter } from '../forward/testing/a-matter.js';
import { by, TestLog } from '../testing/log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { oneDispute } from './dispute.js';
import { disputesView } from './disputes.js';

const OF = { dispute: 'D-1' };
const ground = { basis: 'LGA_12A' as const, jurisdiction: 'ENGLAND' as const, paragraph: '3' };
const instrument = 'Settlement agreement of 20 May 2025';
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await reservedMatter(log);
  await log.append(
    'dispute/D-1',
    { on: '2025-04-11', by: { process: 'disputes' } },
    DisputeEscalated({ ...OF, from: 'L1', to: 'L2', ground: 'DEADLINE', due: '2025-05-06' }),
  );
  await log.append(
    'dispute/D-1',
    { on: '2025-04-20', by: { body: 'principals', meeting: 'P-1' } },
    PrincipalsMeetingHeld({ ...OF, rung: 'L2', outcome: 'An offer of three pence.' }),
  );
  await log.append(
    'dispute/D-1',
    { on: '2025-05-20', by: by('bdc') },
    SettlementSigned({
      ...OF,
      party: 'bdc',
      instrument,
      terms: 'Twelve thousand pounds.',
      withheld: [{ authority: 'bdc', ...ground }],
    }),
    DisputeSettled({
      ...OF,
      instrument,
      terms: 'Twelve thousand pounds.',
      withheld: [{ authority: 'bdc', ...ground }],
    }),
  );
  await log.append(
    'dispute/D-1',
    { on: '2026-05-20', by: by('bdc') },
    SettlementOpened({ ...OF, terms: 'Twelve thousand pounds.', reason: 'No longer sensitive.' }),
  );
});
afterEach(() => log.close());

const dispute = async (day: string, reader = PUBLIC) =>
  (await oneDispute.read(await asking(log, day, reader), OF)) as Record<string, unknown> | undefined;
const disputes = async (day: string, params: object = {}) =>
  ((await disputesView.read(await asking(log, day), params as never)) as { disputes: Record<string, unknown>[] })
    .disputes;

describe('the register of disputes', () => {
  it('names the parties, somebody outside among them, and the rung with its day', async () => {
    expect(await disputes('2025-04-01')).toMatchObject([
      {
        dispute: 'D-1',
        subject: 'The cost-share formula',
        parties: ['bdc', 'acc', 'Northgate Systems Ltd'],
        partyNames: ['BDC Council', 'ACC Council', 'Northgate Systems Ltd'],
        rung: 'L1',
        due: '2025-04-10',
        statusQuo: true,
      },
    ]);
    expect(await disputes('2025-03-26')).toEqual([]);
  });

  it('has only those that run, unless all are asked for', async () => {
    expect(await disputes('2025-05-21')).toEqual([]);
    expect(await disputes('2025-05-21', { show: 'ALL', authority: 'acc' })).toMatchObject([
      { status: 'SETTLED', endedOn: '2025-05-20' },
    ]);
  });
});

describe('the ladder of a dispute', () => {
  it('has the days of every rung: climbed ones as they were, those to come from the due day of the one before', async () => {
    expect((await dispute('2025-04-01'))!['ladder']).toEqual([
      expect.objectContaining({ rung: 'L1', status: 'HERE', from: '2025-03-27', due: '2025-04-10', workingDays: 10 }),
      expect.objectContaining({
        rung: 'L2',
        status: 'TO_COME',
        from: '2025-04-10',
        due: '2025-05-06',
        workingDays: 15,
      }),
      expect.objectContaining({
        rung: 'MEDIATION',
        status: 'TO_COME',
        from: '2025-05-06',
        due: null,
        workingDays: null,
      }),
    ]);
    expect((await dispute('2025-04-15'))!['ladder']).toMatchObject([
      { rung: 'L1', status: 'PASSED', left: 'DEADLINE' },
      { rung: 'L2', status: 'HERE', from: '2025-04-10', due: '2025-05-06' },
      { rung: 'MEDIATION', status: 'TO_COME' },
    ]);
  });
});

describe('a settlement', () => {
  it('is withheld from the public, with whose ground it is, and open to the parties', async () => {
    const settled = { withheld: [{ authority: 'bdc', paragraph: '3' }] };
    expect(await dispute('2025-06-01')).toMatchObject({
      status: 'SETTLED',
      settlement: {
        settled: { ...settled, instrument, terms: '[withheld]' },
        signatures: [{ party: 'bdc', terms: '[withheld]' }],
        opened: null,
      },
      principals: [{ outcome: '[withheld]' }],
    });
    expect(await dispute('2025-06-01', party('acc'))).toMatchObject({
      settlement: { settled: { ...settled, terms: 'Twelve thousand pounds.' } },
      principals: [{ outcome: 'An offer of three pence.' }],
    });
  });

  it('that is opened later is open from then on; the exempt record stays beside it', async () => {
    expect(JSON.stringify(await dispute('2026-05-19'))).not.toContain('Twelve');
    expect(await dispute('2026-05-21')).toMatchObject({
      settlement: { opened: { terms: 'Twelve thousand pounds.' }, settled: { terms: '[withheld]' } },
    });
  });
});
