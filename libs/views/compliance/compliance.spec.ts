import type { NewEvent } from '#governance';
import {
  ComplianceExceptionRaised,
  DelegationWithdrawn,
  ExceptionAcknowledged,
  ExceptionMitigated,
  ExceptionWaived,
  FunctionsDelegated,
  LegalHoldPlaced,
} from '#governance';
import { reservedMatter } from '../forward/testing/a-matter.js';
import { exceptionsRegister } from '../partnership/exceptions.js';
import { by, TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { complianceView } from './compliance.js';
import { delegationsRegister } from './delegations.js';
import { recordsRegister } from './records.js';

let log: TestLog;
beforeEach(() => {
  log = new TestLog();
});
afterEach(() => log.close());

const raised = async (rule: string, on: string, authority?: string, stream = 'process/CP-1'): Promise<string> => {
  const [event] = await log.append(
    stream,
    { on, by: { process: 'rules' } },
    ComplianceExceptionRaised({
      rule,
      severity: 'HIGH',
      ...(authority !== undefined && { authority }),
      detail: 'Two days late.',
    }),
  );
  return event!.envelope.id;
};
const said = (on: string, authority: string, ...events: NewEvent[]) =>
  log.append('process/CP-1', { on, by: by(authority) }, ...events);

describe('the register of compliance exceptions', () => {
  interface Register {
    readonly exceptions: Record<string, unknown>[];
    readonly counts: { all: object; rules: object[]; authorities: object[] };
  }
  const compliance = async (day: string, params: object = {}, reader = PUBLIC) =>
    (await complianceView.read(await asking(log, day, reader), params as never)) as Register;

  it('follows each from raised to waived, with the words and the days that it was open', async () => {
    await begin(log);
    const late = await raised('LATE_PUBLICATION', '2025-01-06', 'acc');
    await said(
      '2025-01-10',
      'acc',
      ExceptionAcknowledged({ target: late, rule: 'LATE_PUBLICATION', authority: 'acc', comment: 'So it is.' }),
    );
    await said(
      '2025-01-20',
      'acc',
      ExceptionMitigated({
        target: late,
        rule: 'LATE_PUBLICATION',
        authority: 'acc',
        measures: 'A second officer publishes.',
      }),
    );
    await said(
      '2025-02-03',
      'bdc',
      ExceptionWaived({ target: late, rule: 'LATE_PUBLICATION', authority: 'acc', reason: 'No harm was done.' }),
    );
    const row = async (day: string) => (await compliance(day)).exceptions[0];
    expect(await row('2025-01-09')).toMatchObject({ status: 'RAISED', open: true, openDays: 3, said: [] });
    expect(await row('2025-01-12')).toMatchObject({ status: 'ACKNOWLEDGED', open: true, openDays: 6 });
    expect(await row('2025-01-31')).toMatchObject({ status: 'MITIGATED', open: false, openDays: 14 });
    expect(await row('2025-02-10')).toMatchObject({
      status: 'WAIVED',
      waivedOn: '2025-02-03',
      detail: 'Two days late.',
      means: { owedTo: 'PUBLIC' },
      said: [
        { what: 'ACKNOWLEDGED', words: 'So it is.' },
        { what: 'MITIGATED', words: 'A second officer publishes.' },
        { what: 'WAIVED', words: 'No harm was done.', by: { authority: 'bdc' } },
      ],
    });
    expect((await compliance('2025-01-05')).exceptions).toEqual([]);
  });

  it('counts by rule and by authority for the year of a governance statement', async () => {
    await begin(log);
    await raised('NO_REASONS', '2024-03-31', 'acc');
    await raised('NO_REASONS', '2024-04-01', 'acc');
    await raised('LATE_PUBLICATION', '2025-03-31', 'acc');
    await raised('NO_REASONS', '2025-03-31');
    await raised('NO_REASONS', '2025-04-01', 'bdc');
    const { exceptions, counts } = await compliance('2025-06-01', { from: '2024-04-01', to: '2025-03-31' });
    expect(exceptions).toHaveLength(3);
    expect(counts).toMatchObject({
      all: { count: 3, raised: 3, high: 3 },
      rules: [
        { rule: 'LATE_PUBLICATION', count: 1 },
        { rule: 'NO_REASONS', count: 2 },
      ],
      authorities: [
        { authority: null, count: 1 },
        { authority: 'acc', count: 2 },
      ],
    });
  });

  it('is filtered by rule, authority and status, and the counts with it', async () => {
    await begin(log);
    const one = await raised('NO_REASONS', '2025-01-06', 'acc');
    await raised('NO_REASONS', '2025-01-07', 'bdc');
    await said('2025-01-08', 'acc', ExceptionAcknowledged({ target: one, rule: 'NO_REASONS', authority: 'acc' }));
    const ids = async (params: object) => (await compliance('2025-02-01', params)).exceptions.map(({ event }) => event);
    expect(await ids({ status: 'ACKNOWLEDGED' })).toEqual([one]);
    expect(await ids({ authority: 'acc' })).toEqual([one]);
    expect((await compliance('2025-02-01', { rule: 'LATE_ENTRY' })).counts.all).toMatchObject({ count: 0 });
  });

  it('is one register with the plain list of exceptions, and neither shows the public an offer made without prejudice', async () => {
    await begin(log);
    const seen = await raised('NO_REASONS', '2025-01-06', 'acc');
    const veiled = await raised('LATE_ENTRY', '2025-01-07', 'bdc', 'compromise/K-1');
    const plain = async (reader = PUBLIC) =>
      (
        (await exceptionsRegister.read(await asking(log, '2025-02-01', reader), {})) as {
          exceptions: { event: string }[];
        }
      ).exceptions;
    expect((await plain()).map(({ event }) => event)).toEqual([seen]);
    expect((await plain(party('acc'))).map(({ event }) => event)).toEqual([veiled, seen]);
    expect((await compliance('2025-02-01')).counts.all).toMatchObject({ count: 1 });
    expect((await compliance('2025-02-01', {}, party('acc'))).exceptions).toMatchObject(await plain(party('acc')));
  });
});

describe('the register of delegations', () => {
  const given = {
    authority: 'acc',
    delegation: 'DEL-1',
    functions: ['Payment of invoices up to the limit'],
    to: 'OFFICER' as const,
    delegate: 'Director of Finance',
    consultee: 'Cabinet member for finance',
    limit: 500_000_00,
    from: '2024-07-01',
    until: '2026-05-31',
    document: 'Scheme of delegation, part 3',
  };
  const register = async (day: string, params: object = {}) => {
    const answer = await delegationsRegister.read(await asking(log, day), params as never);
    return (answer as { delegations: Record<string, unknown>[] } | undefined)?.delegations;
  };

  it('has each as at a date: to whom, up to what, after whom is asked, and when it ended and why', async () => {
    await begin(log);
    await log.append('authority/acc', { on: '2024-06-20', by: by('acc') }, FunctionsDelegated(given));
    await log.append(
      'authority/acc',
      { on: '2025-02-01', by: by('acc') },
      DelegationWithdrawn({ authority: 'acc', delegation: 'DEL-1', reasons: 'The office is vacant.' }),
    );
    expect(await register('2024-06-30')).toEqual([]);
    expect(await register('2024-06-30', { show: 'ALL' })).toMatchObject([{ status: 'NOT_YET' }]);
    expect(await register('2024-07-01')).toMatchObject([
      {
        delegation: 'DEL-1',
        delegate: 'Director of Finance',
        consultee: 'Cabinet member for finance',
        limitPence: 500_000_00,
        withdrawn: null,
      },
    ]);
    expect(await register('2025-02-01')).toEqual([]);
    expect(await register('2025-02-01', { show: 'ALL' })).toMatchObject([
      { status: 'WITHDRAWN', withdrawn: { on: '2025-02-01', reasons: 'The office is vacant.' } },
    ]);
  });

  it('that has run out is ended; of an authority that there is not, there is no register', async () => {
    await begin(log);
    await log.append('authority/acc', { on: '2024-06-20', by: by('acc') }, FunctionsDelegated(given));
    expect(await register('2026-05-31')).toHaveLength(1);
    expect(await register('2026-06-01')).toEqual([]);
    expect(await register('2026-05-31', { authority: 'xyz' })).toBeUndefined();
  });
});

describe('custody and retention', () => {
  const records = async (day: string, params: object = {}) =>
    recordsRegister.read(await asking(log, day), params as never);

  it('has the clocks of each decision and meeting, and the holds that stop disposal', async () => {
    await reservedMatter(log);
    await log.append(
      'decision/D-ACC',
      { on: '2025-04-01', by: by('acc') },
      LegalHoldPlaced({ decision: 'D-ACC', hold: 'LH-1', reason: 'Proceedings.' }),
    );
    expect(await records('2031-03-25')).toMatchObject({
      custody: { custodian: null, unset: false },
      decisions: [
        {
          decision: 'D-ACC',
          legalHolds: ['LH-1'],
          clocks: [
            { clock: 'PUBLISHED', lastDay: '2028-03-24', over: true },
            { clock: 'INSPECTION', lastDay: '2031-03-24', over: true },
            { clock: 'BACKGROUND_PAPERS', over: true },
            { clock: 'SIGNED_MINUTES', lastDay: null, over: false },
          ],
        },
      ],
      meetings: [
        {
          meeting: 'B',
          clocks: [{ clock: 'INSPECTION', lastDay: '2031-03-11', over: true }, { clock: 'BACKGROUND_PAPERS' }],
        },
        { meeting: 'N' },
      ],
    });
    expect(await records('2025-03-24', { of: 'DECISIONS' })).toMatchObject({ decisions: [], meetings: [] });
  });
});
