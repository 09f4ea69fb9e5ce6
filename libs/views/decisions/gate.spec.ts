import {
  ApprovalGranted,
  DecisionConditionMet,
  DecisionValidityQuestioned,
  DecisionValiditySettled,
  HoldLifted,
  HoldPlaced,
} from '#governance';
import { TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { party } from '../testing/told.js';
import { gateView } from './gate.js';
import type { ShownConjunct } from './gate.js';
import {
  decided,
  effective,
  GATE,
  officer,
  published,
  publishedVale,
  recommended,
  resolved,
  sought,
  V2,
  BOARD,
  windowClosed,
} from './testing/decisions.js';
import { answer } from './testing/reading.js';

interface Shown {
  readonly open: boolean;
  readonly effectiveFrom: string | null;
  readonly opensOn: string | null;
  readonly sentence: { readonly text: string; readonly lang: string };
  readonly waitsFor: readonly ShownConjunct[];
  readonly conjuncts: readonly ShownConjunct[];
}
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const gate = (day: string, decision = 'D-1', knownAt?: string): Promise<Shown> =>
  answer<Shown>(log, gateView, day, { decision }, undefined, knownAt);
const contract = { condition: 'C-1', kind: 'CONTRACT' as const };

describe('the gate of a decision', () => {
  it('says in plain words whom it waits for, and until when', async () => {
    await publishedVale(log, { conditions: [contract] });
    const shown = await gate('2024-10-18');
    expect(shown.sentence).toEqual({
      text: 'Waiting for: call-in at ACC Council until 24 October 2024, 5pm; contract.',
      lang: 'en',
    });
    expect(shown.waitsFor).toEqual([
      expect.objectContaining({ id: 'CALL_IN acc', status: 'WINDOW_OPEN', authorityName: 'ACC Council' }),
      expect.objectContaining({ id: 'CONDITION C-1', met: false }),
    ]);
    expect(shown).toMatchObject({ open: false, effectiveFrom: null, opensOn: null });
  });

  it('says since when it is open, and each thing that was met', async () => {
    await publishedVale(log, { conditions: [contract] });
    await log.append('callin/D-1', { on: '2024-10-24T16:00:00.000Z', by: GATE }, windowClosed('D-1'));
    const met = DecisionConditionMet({ decision: 'D-1', condition: 'C-1', evidence: 'Executed' });
    await decided(log, 'D-1', '2024-11-28', officer('acc'), met);
    const shown = await gate('2024-11-28');
    expect(shown).toMatchObject({ open: true, effectiveFrom: '2024-11-28', waitsFor: [] });
    expect(shown.sentence.text).toBe('The gate is open: it has effect from 28 November 2024.');
    expect(shown.conjuncts.map(({ sentence }) => sentence.text)).toEqual([
      'It was decided on 15 October 2024.',
      'It has been published since 17 October 2024.',
      'The window for call-in at ACC Council has closed; it has been free of it since 25 October 2024.',
      'Met since 28 November 2024: contract.',
    ]);
    await decided(log, 'D-1', '2024-11-28', GATE, effective('D-1', '2024-11-28'));
    expect((await gate('2024-11-28')).sentence.text).toBe('It has effect from 28 November 2024.');
  });

  it('names the day on which time alone will open it, also on the evening before', async () => {
    await publishedVale(log);
    await log.append('callin/D-1', { on: '2024-10-24T16:00:00.000Z', by: GATE }, windowClosed('D-1'));
    const shown = await gate('2024-10-24T18:00:00Z');
    expect(shown).toMatchObject({ open: false, opensOn: '2024-10-25' });
    expect(shown.sentence.text).toBe('Waiting for: the day after call-in at ACC Council, 25 October 2024.');
    expect((await gate('2024-10-25')).open).toBe(true);
  });

  it('is as at the hour, and as known then: nothing that came later is in it', async () => {
    await publishedVale(log);
    const before = await gate('2024-10-18');
    const placed = { decision: 'D-1', hold: 'H-1', ground: 'LEGALITY_REPORT' as const };
    await log.append(
      'decision/D-1',
      { on: '2024-10-18', by: officer('acc', 'LEGALITY_OFFICER'), recorded: Date.UTC(2024, 9, 21) },
      HoldPlaced({ ...placed, placedBy: 'Monitoring officer', reason: 'Procurement' }),
    );
    expect(await gate('2024-10-18', 'D-1', '2024-10-19')).toEqual(before);
    expect((await gate('2024-10-18')).sentence.text).toContain(
      'hold H-1 to be lifted (report of the monitoring officer)',
    );
    const lifted = HoldLifted({ decision: 'D-1', hold: 'H-1', reason: 'Settled' });
    await decided(log, 'D-1', '2024-10-22', officer('acc', 'LEGALITY_OFFICER'), lifted);
    expect((await gate('2024-10-21')).waitsFor.map(({ id }) => id)).toContain('HOLD H-1');
    expect((await gate('2024-10-22')).waitsFor.map(({ id }) => id)).not.toContain('HOLD H-1');
    expect(await answer(log, gateView, '2024-10-14', { decision: 'D-1' })).toBeUndefined();
  });

  it('of a joint decision names each authority whose own approval is waited for, and why', async () => {
    await decided(log, 'R-1', '2024-10-02', BOARD, recommended('R-1'), published('R-1'));
    await log.append('approvals/M-1', { on: '2024-10-04', by: BOARD }, sought());
    await log.append(
      'approvals/M-1',
      { on: '2024-10-15', by: officer('acc') },
      ApprovalGranted({
        matter: 'M-1',
        contentHash: V2,
        authority: 'acc',
        decision: 'D-1',
        conditions: [{ condition: 'others', kind: 'ALL_OTHERS_SAME_VERSION' }],
      }),
    );
    expect((await gate('2024-10-16', 'R-1')).sentence.text).toBe(
      'Waiting for: approval by ACC Council, given but still waiting for its decision D-1 to have effect, approval by BDC Council and approval by WIC Council; approval by BDC Council; approval by WIC Council.',
    );
    expect((await gate('2024-10-03', 'R-1')).sentence.text).toContain(
      'approval by WIC Council, which was not asked yet',
    );
  });

  it('of what decides nothing says so, and waits for nothing else', async () => {
    await decided(log, 'N-1', '2024-10-02', officer('acc'), resolved('N-1', { kind: 'NOTED' }));
    expect((await gate('2024-10-03', 'N-1')).sentence.text).toBe('It has no effect: it notes, and decides nothing.');
  });

  it('says that it has no effect, and why, where a doubt about its quorum ended in a fresh decision', async () => {
    await publishedVale(log);
    const of = { decision: 'D-1' };
    const question = DecisionValidityQuestioned({ ...of, ground: 'INQUORATE', questionedBy: 'Monitoring officer' });
    const [asked] = await log.append('decision/D-1', { on: '2024-10-18', by: officer('acc') }, question);
    expect((await gate('2024-10-18')).waitsFor).toMatchObject([
      { code: 'VALIDITY', sentence: { text: 'Waiting for: the question of the quorum to be settled.' } },
      { code: 'CALL_IN' },
    ]);
    await log.append(
      'decision/D-1',
      { on: '2024-10-21', by: officer('acc') },
      DecisionValiditySettled({ ...of, question: asked!.envelope.id, how: 'DECIDED_AFRESH', source: 'D-2' }),
    );
    const shown = await gate('2024-10-30');
    expect([shown.open, shown.opensOn, shown.sentence.text]).toEqual([
      false,
      null,
      'It has no effect: another decision took its place; its quorum was questioned, and it was decided afresh.',
    ]);
  });

  it('is told in Welsh, wholly, and in English where a part has only English', async () => {
    await publishedVale(log, { conditions: [contract] });
    const reader = { ...party('acc'), language: 'cy' as const };
    const welsh = await answer<Shown>(log, gateView, '2024-10-18', { decision: 'D-1' }, reader);
    expect(welsh.sentence.lang).toBe('cy');
    expect(welsh.sentence.text).toContain('galw i mewn yn ACC Council tan 24 Hydref 2024');
    expect(welsh.sentence.text).not.toMatch(/October|Waiting|until/);
  });
});
