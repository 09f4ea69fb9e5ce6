import {
  ConsequenceVoided,
  DecisionSuperseded,
  DecisionValidityQuestioned,
  MinutesConfirmed,
  RecordCorrected,
} from '#governance';
import { parseAt } from '#kernel';
import { NotAnswerable } from '../../language/not-answerable.js';
import { TestLog } from '../../testing/log.js';
import { begin } from '../../testing/random-log.js';
import {
  BOARD,
  decided,
  effective,
  GATE,
  officer,
  produced,
  published,
  publishedVale,
  recommended,
  resolved,
  windowClosed,
} from '../testing/decisions.js';
import { convened } from '../testing/meetings.js';
import { answer, askOf, liveOver } from '../testing/reading.js';
import { decisionRegister } from './register.js';
import type { DecisionRow } from './row.js';

interface Register {
  readonly decisions: readonly DecisionRow[];
  readonly total: number;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly next?: string;
}
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const register = (day: string, params: object = {}, knownAt?: string): Promise<Register> =>
  answer<Register>(log, decisionRegister, day, params, undefined, knownAt);
const row = async (day: string, id: string): Promise<DecisionRow | undefined> =>
  (await register(day)).decisions.find((one) => one.id === id);

describe('a line of the register of decisions', () => {
  it('says who decided what, its regions in a word each, until when it is callable and what it waits for', async () => {
    await publishedVale(log);
    expect(await row('2024-10-18', 'D-1')).toMatchObject({
      title: 'Purchase to pay: version 2',
      kind: 'RESOLVED',
      standsAs: 'RESOLVED',
      decidedOn: '2024-10-15',
      decidedBy: { name: 'Cabinet of ACC Council', authority: 'acc', body: null },
      regimes: ['EN_EXEC_MEETING'],
      regions: {
        outcome: 'CARRIED',
        statement: 'PRODUCED',
        minutes: 'NONE',
        publication: 'PUBLISHED',
        approval: 'NOT_REQUIRED',
        callIn: 'WINDOW_OPEN',
        implementation: 'GATED',
      },
      effectiveFrom: null,
      waitsFor: ['CALL_IN'],
      callableUntil: '2024-10-24T16:00:00.000Z',
      inForce: false,
      incomplete: null,
      unconfirmed: false,
      validityQuestioned: false,
    });
  });

  it('has the day on which time alone opens the gate, and then since when it has effect', async () => {
    await publishedVale(log);
    await log.append('callin/D-1', { on: '2024-10-24T16:00:00.000Z', by: GATE }, windowClosed('D-1'));
    expect(await row('2024-10-24', 'D-1')).toMatchObject({ opensOn: '2024-10-25', callableUntil: null });
    await decided(log, 'D-1', '2024-10-25', GATE, effective('D-1', '2024-10-25'));
    expect(await row('2024-10-25', 'D-1')).toMatchObject({
      effectiveFrom: '2024-10-25',
      opensOn: null,
      waitsFor: [],
      inForce: true,
      regions: { callIn: 'EXPIRED', implementation: 'EFFECTIVE' },
    });
  });

  it('lists what an incomplete record lacks: a blank is not “none”', async () => {
    await decided(log, 'D-1', '2024-10-15', officer('acc'), resolved('D-1'));
    expect((await row('2024-10-15', 'D-1'))?.incomplete?.missing).toEqual(
      expect.arrayContaining(['REASONS', 'ALTERNATIVES', 'INTERESTS']),
    );
    await decided(log, 'D-1', '2024-10-16', officer('acc'), produced('D-1', ['ALTERNATIVES']));
    expect((await row('2024-10-16', 'D-1'))?.incomplete).toEqual({ missing: ['ALTERNATIVES'] });
    expect((await register('2024-10-16', { statement: 'INCOMPLETE' })).total).toBe(1);
  });

  it('marks what was entered for another authority, and what is questioned', async () => {
    await decided(log, 'D-2', '2024-10-15', officer('acc'), resolved('D-2'));
    await log.append(
      'decision/D-3',
      {
        on: '2024-10-15',
        by: officer('bdc'),
        recordedBy: { person: 'p_acc', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
      },
      resolved('D-3', { authority: 'bdc', decidedBy: { authority: 'bdc', person: 'p_bdc' }, affected: ['bdc'] }),
    );
    const questioned = DecisionValidityQuestioned({ decision: 'D-2', ground: 'NOTICE', questionedBy: 'A resident' });
    await decided(log, 'D-2', '2024-10-20', officer('bdc'), questioned);
    expect(await row('2024-10-20', 'D-2')).toMatchObject({ validityQuestioned: true, unconfirmed: false });
    expect(await row('2024-10-20', 'D-3')).toMatchObject({
      unconfirmed: true,
      waitsFor: expect.arrayContaining(['CONFIRMATION']) as object,
    });
    expect(await row('2024-10-19', 'D-2')).toMatchObject({ validityQuestioned: false });
  });

  it('of the board’s own has how far the minutes of its meeting are, and who must still approve', async () => {
    await log.append('meeting/B-1', { on: '2024-09-20', by: officer('acc', 'CLERK') }, convened('B-1'));
    await decided(log, 'R-1', '2024-10-02', BOARD, recommended('R-1', { meeting: 'B-1' }));
    await log.append(
      'meeting/B-1',
      { on: '2024-11-13', by: BOARD },
      MinutesConfirmed({ meeting: 'B-1', at: 'B-2', contentHash: '3'.repeat(64), amendments: [] }),
    );
    expect((await row('2024-11-12', 'R-1'))?.regions).toMatchObject({
      minutes: 'NONE',
      approval: 'AWAITED',
      callIn: 'NOT_CALLABLE',
    });
    expect((await row('2024-11-13', 'R-1'))?.regions).toMatchObject({ minutes: 'CONFIRMED' });
    expect((await row('2024-11-13', 'R-1'))?.decidedBy.name).toBe('The board');
  });
});

describe('the register of decisions', () => {
  it('counts all that was asked for, region by region, and shows a page of it', async () => {
    for (const n of [1, 2, 3]) await decided(log, `D-${n}`, `2024-10-0${n}`, officer('acc'), resolved(`D-${n}`));
    await decided(log, 'D-3', '2024-10-04', officer('acc'), published('D-3'));
    const first = await register('2024-10-05', { limit: 2 });
    expect(first).toMatchObject({
      total: 3,
      counts: { outcome: { CARRIED: 3 }, publication: { PUBLISHED: 1, UNPUBLISHED: 2 }, effect: { GATED: 3 } },
      next: '2024-10-02~D-2',
    });
    expect(first.decisions.map(({ id }) => id)).toEqual(['D-3', 'D-2']);
    expect(await register('2024-10-05', { limit: 2, cursor: first.next })).toMatchObject({
      decisions: [{ id: 'D-1' }],
      total: 3,
    });
  });

  it('holds its place while decisions are added and corrected between two pages', async () => {
    for (const n of [1, 2, 3, 4]) await decided(log, `D-${n}`, `2024-10-0${n}`, officer('acc'), resolved(`D-${n}`));
    const { next } = await register('2024-10-09', { limit: 2 });
    const [shown] = await decided(log, 'D-9', '2024-10-09', officer('acc'), resolved('D-9'));
    const cursorOf = (await log.store.events.readStream('decision/D-3'))[0]!.envelope.id;
    await decided(
      log,
      'D-3',
      '2024-10-09',
      officer('acc'),
      ConsequenceVoided({ target: cursorOf, because: shown!.envelope.id }),
    );
    expect((await register('2024-10-09', { limit: 2, cursor: next })).decisions.map(({ id }) => id)).toEqual([
      'D-2',
      'D-1',
    ]);
  });

  it('lets nothing later into an earlier answer: no title, no count, no link', async () => {
    const [taken] = await decided(log, 'D-1', '2024-10-15', officer('acc'), resolved('D-1'));
    await decided(log, 'D-1', '2024-10-17', officer('acc'), published('D-1'));
    await decided(log, 'D-1', '2024-10-25', GATE, effective('D-1', '2024-10-25'));
    const before = await register('2024-10-26', {}, '2024-10-26');
    const asOfThen = await register('2024-10-26');
    await log.append(
      'decision/D-1',
      { on: '2024-11-20', by: officer('acc') },
      RecordCorrected({ target: taken!.envelope.id, field: 'title', becomes: 'Another', as: 'TEXT', reason: 'Wrong.' }),
    );
    const replaces = [{ decision: 'D-1', as: 'SUPERSEDES' as const }];
    await decided(log, 'D-2', '2024-11-20', officer('acc'), resolved('D-2', { replaces }));
    await decided(
      log,
      'D-1',
      '2024-12-01',
      GATE,
      DecisionSuperseded({ decision: 'D-1', replacement: 'D-2', from: '2024-12-01' }),
    );
    expect(await register('2024-10-26', {}, '2024-10-26')).toEqual(before);
    // As it was then, by what is known today: only the correction of the title is later knowledge of that time.
    expect(await register('2024-10-26')).toEqual({
      ...asOfThen,
      decisions: asOfThen.decisions.map((one) => ({ ...one, title: 'Another' })),
    });
    expect(await row('2024-12-01', 'D-1')).toMatchObject({
      replacedBy: 'D-2',
      inForce: false,
      regions: { outcome: 'SUPERSEDED' },
    });
    expect(await row('2024-12-01', 'D-2')).toMatchObject({ replaces: [{ id: 'D-1', as: 'SUPERSEDES' }] });
  });

  it('is searched by the words of a title, as it read at the time', async () => {
    const [taken] = await decided(
      log,
      'D-1',
      '2024-10-15',
      officer('acc'),
      resolved('D-1', { title: 'Shared payroll' }),
    );
    const becomes = 'A lease of land';
    await log.append(
      'decision/D-1',
      { on: '2024-11-20', by: officer('acc') },
      RecordCorrected({ target: taken!.envelope.id, field: 'title', becomes, as: 'TEXT', reason: 'Wrong.' }),
    );
    expect((await register('2024-11-30', { q: 'LEASE' })).total).toBe(1);
    expect((await register('2024-11-30', { q: 'payroll' })).total).toBe(0);
    expect((await register('2024-11-30', { q: 'payroll' }, '2024-11-01')).total).toBe(1);
  });

  it('refuses a cursor that no answer gave, and a period that ends before it begins', async () => {
    await expect(register('2024-10-15', { cursor: 'D-1' })).rejects.toThrow(NotAnswerable);
    await expect(register('2024-10-15', { cursor: '2024-10-15~' })).rejects.toThrow(/cursor must be the `next`/);
    await expect(register('2024-10-15', { from: '2024-10-02', to: '2024-10-01' })).rejects.toThrow(
      /to must be a day on or after from, which is 2024-10-02/,
    );
  });

  it('follows the log: what is remembered of the order gives way to what is new', async () => {
    await publishedVale(log);
    const live = await liveOver(log);
    const now = { asOf: parseAt('2025-01-01') ?? NaN, knownAt: Infinity };
    const ids = async (when = now) =>
      ((await decisionRegister.read(askOf(log, live.source, when), {})) as Register).decisions.map(({ id }) => id);
    expect(await ids()).toEqual(['D-1']);
    const [later] = await decided(log, 'D-2', '2024-11-01', officer('acc'), resolved('D-2'));
    await decided(log, 'D-0', '2024-11-01', officer('acc'), resolved('D-0'));
    await live.caughtUp();
    expect(await ids()).toEqual(['D-0', 'D-2', 'D-1']);
    expect(await ids({ ...now, asOf: parseAt('2024-10-31') ?? NaN })).toEqual(['D-1']);
    expect(await ids()).toEqual(['D-0', 'D-2', 'D-1']);
    const correction = { target: later!.envelope.id, field: 'occurredAt', becomes: '2024-10-01', as: 'TEXT' as const };
    await decided(log, 'D-2', '2024-11-05', officer('acc'), RecordCorrected({ ...correction, reason: 'Wrong day.' }));
    await live.caughtUp();
    expect(await ids()).toEqual(['D-0', 'D-1', 'D-2']);
    await live.close();
  });
});
