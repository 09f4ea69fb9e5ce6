import type { Told } from '../testing/given.js';
import { at, boardOf } from '../testing/given.js';
import { attentionTo, unpermittedSince } from './attention.js';
import { burden } from './burden.js';
import { ageDays, assessmentOn, carryingCost } from './carrying-cost.js';
import * as e from './workaround.events.js';
import {
  acknowledged,
  assessed,
  assessment,
  decision,
  extended,
  flagged,
  of,
  permitted,
  workaround,
} from './testing/wa-001.js';
import { statusOf } from './workaround.state.js';

const manager = (on: string): Told => ({ on, by: { process: 'deadlines' } });
const board = boardOf('acc', 'bdc', 'wic', 'scc');

describe('the register of the Vale (scenario C)', () => {
  const absorbed = [
    e.WorkaroundRetired({ ...of, how: 'ABSORBED', processVersion: 3 }),
    at('2025-10-31', 'bdc'),
  ] as const;
  const wa1 = workaround([flagged, acknowledged, assessed, permitted, extended, absorbed]);
  const wic = { ...of, workaround: 'WA-002', authority: 'wic' } as const;
  const wa2 = workaround([
    [
      e.WorkaroundFlagged({
        ...wic,
        processVersion: 2,
        clause: '5.1',
        title: 'Supplier bolt-on',
        reason: 'SYSTEM_GAP',
        description: 'x',
      }),
      at('2025-03-10', 'wic'),
    ],
    [e.WorkaroundAssessed({ ...wic, ...assessment, workaround: 'WA-002', risk: 'HIGH' }), at('2025-04-07', 'wic')],
    [e.WorkaroundRetired({ ...wic, how: 'FIXED', evidence: 'Internal audit 2025/9' }), at('2025-09-10', 'wic')],
  ]);

  it.each([
    ['2025-02-16', 'NONE'],
    ['2025-02-18', 'FLAGGED'],
    ['2025-02-25', 'ASSESSED'],
    ['2025-03-13', 'PERMITTED'],
    ['2025-09-11', 'EXTENDED'],
    ['2025-11-01', 'RETIRED'],
  ])('on %s WA-001 is %s', (on, status) => {
    expect(statusOf(wa1.stateAt(on))).toBe(status);
  });
  it('its burden on 13 March 2025 is 0.2533', () => {
    const { flaggedOn, assessments } = wa1.stateAt('2025-03-13').raised;
    const { risk, share } = assessmentOn(assessments, '2025-03-13')!;
    expect(burden([{ risk, share, flaggedOn: flaggedOn! }], '2025-03-13')).toBeCloseTo(0.2533, 4);
  });
  it('what it cost from the flag to its retirement is known to the penny', () => {
    const { flaggedOn, assessments, retiredOn } = wa1.state.raised;
    // £400 a month: 12 of 28 days of February, March to September, 30 of 31 days of October
    expect(carryingCost(assessments, flaggedOn!, retiredOn!, 2800)).toBe(17_142 + 7 * 40_000 + 38_709);
  });
  it('WA-002 turns amber after 7 April 2025, with the high risk after 90 days too, and is nobody’s concern once it is fixed', () => {
    expect(attentionTo(wa2.stateAt('2025-04-07'), board, '2025-04-07').level).toBe('NONE');
    expect(attentionTo(wa2.stateAt('2025-04-08'), board, '2025-04-08')).toEqual({
      level: 'AMBER',
      because: ['UNPERMITTED_TOO_LONG'],
    });
    expect(attentionTo(wa2.stateAt('2025-06-09'), board, '2025-06-09')).toEqual({
      level: 'AMBER',
      because: ['UNPERMITTED_TOO_LONG', 'HIGH_RISK_TOO_LONG'],
    });
    expect(attentionTo(wa2.state, board, '2025-09-11')).toEqual({ level: 'NONE', because: [] });
  });
  it('a permission keeps WA-001 from it', () => {
    expect(attentionTo(wa1.stateAt('2025-09-11'), board, '2025-09-11')).toEqual({ level: 'NONE', because: [] });
    expect(unpermittedSince(wa1.stateAt('2025-09-11'))).toBeUndefined();
  });
});

describe('the bolt-on of 2009 (scenario B)', () => {
  const scc = { workaround: 'WA-01', process: 'CP-P2P', authority: 'scc' } as const;
  const wa = workaround([
    [
      e.WorkaroundFlagged({
        ...scc,
        processVersion: 1,
        clause: '3',
        title: 'Bolt-on invoice scanning',
        reason: 'SYSTEM_GAP',
        description: 'x',
      }),
      at('2009-05-05', 'scc'),
    ],
    [
      e.WorkaroundPermitted({ ...scc, until: '2010-03-14', decision: { ...decision, date: '2009-09-15' } }),
      at('2009-09-15', 'scc'),
    ],
    [e.WorkaroundExpired({ ...scc, until: '2010-03-14' }), manager('2010-03-15')],
    [e.WorkaroundEscalated({ ...scc, ground: 'PERMISSION_EXPIRED' }), manager('2010-03-15')],
    [e.WorkaroundRetired({ ...scc, how: 'FIXED', evidence: 'Cabinet report' }), at('2013-04-30', 'scc')],
  ]);

  it('is not permitted from 15 March 2010, which is red and goes to the board', () => {
    const state = wa.stateAt('2010-06-30');
    expect([statusOf(state), state.permission.escalated, unpermittedSince(state)]).toEqual([
      'EXPIRED',
      true,
      '2010-03-15',
    ]);
    expect(attentionTo(state, board, '2010-06-30').level).toBe('RED');
  });
  it('is 1,456 days old when it is fixed', () => {
    const { flaggedOn, retiredOn } = wa.state.raised;
    expect(ageDays(flaggedOn!, retiredOn!)).toBe(1456);
    expect(unpermittedSince(wa.state)).toBeUndefined();
  });
});
