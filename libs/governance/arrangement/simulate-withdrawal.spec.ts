import { addDays, startOfDay } from '#kernel';
import fc from 'fast-check';
import type { Seat, TallyInput } from '../rules/voting/index.js';
import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import { standingAfter } from './after-exit.js';
import type { KnownElsewhere, WithdrawalAnswer } from './simulate-withdrawal.js';
import { simulateWithdrawal } from './simulate-withdrawal.js';
import { activeUnder, arrangement, passed, serving, then } from './testing/leaving.js';
import { isRefusal } from '../language/refusal.js';
import { MembershipScopeChanged } from './exit.events.js';
import { runningNotice } from './exit.state.js';
import { takesPartIn } from './places.js';

const seat = (person: string, authority: string): Seat => ({ person, authority, partner: authority });
const seats = [
  ...['a1', 'a2'].map((p) => seat(p, 'acc')),
  ...['b1', 'b2'].map((p) => seat(p, 'bdc')),
  ...['w1', 'w2'].map((p) => seat(p, 'wic')),
];
const vote = (...inFavour: string[]): TallyInput => ({
  rule: { name: 'majority@1' },
  entitled: seats,
  present: seats.map(({ person }) => person),
  votes: {
    how: 'NAMED',
    named: seats.map(({ person }) => ({ person, option: inFavour.includes(person) ? 'FOR' : 'AGAINST' })),
  },
});
const known: KnownElsewhere = {
  seats,
  processes: [
    { process: 'CP-001', leader: 'bdc' },
    { process: 'CP-002', leader: 'acc' },
  ],
  actions: [
    { action: 'A-014', authority: 'bdc' },
    { action: 'A-015', authority: 'bdc', service: 'HR' },
    { action: 'A-016', authority: 'acc', service: 'HR' },
  ],
  workarounds: [
    { workaround: 'WA-001', authority: 'bdc' },
    { workaround: 'WA-002', authority: 'wic' },
  ],
  votes: [
    { vote: 'V-1', input: vote('a1', 'a2', 'b1', 'b2') },
    { vote: 'V-2', input: vote('a1', 'a2', 'b1', 'b2', 'w1', 'w2') },
    { vote: 'V-3', input: { ...vote(), votes: { how: 'COUNTS', counts: { for: 4, against: 2, abstaining: 0 } } } },
  ],
};
const quorum = { present: 5, perPartner: 1 };
const answer = (
  history: History,
  leaver: string,
  served: string,
  asked?: string,
  schedules?: readonly string[],
): WithdrawalAnswer => {
  const simulated = simulateWithdrawal(
    arrangement(history).stateAt(served),
    { leaver, served, ...(asked !== undefined && { asked }), ...(schedules && { schedules }) },
    known,
  );
  if (isRefusal(simulated)) throw new Error(simulated.refused);
  return simulated;
};

describe('if an authority gave notice', () => {
  const vale = activeUnder({ withdrawal: { months: 12, endsOn: '03-31' }, quorum });
  const asked = answer(vale, 'bdc', '2025-10-06', '2026-03-31');
  it('it would leave on the day that its terms allow', () => {
    expect(asked).toMatchObject({ effective: '2027-03-31', heldUntil: '2027-03-31', short: true, keepsVote: true });
  });
  it('the board that remains would have these votes and this quorum', () => {
    expect(asked.before).toMatchObject({ seats: 6, quorum: { reachable: true } });
    expect(asked.after).toEqual({
      day: '2027-04-01',
      status: 'ACTIVE',
      windingUp: false,
      members: ['acc', 'wic'],
      partners: ['acc', 'wic'],
      seats: 4,
      thresholds: { majority: 3, twoThirds: 3, unanimity: 4 },
      quorum: { needed: 5, perPartner: 1, seats: 4, reachable: false },
    });
  });
  it('this is what it leads, what would be left over, and where its votes decided', () => {
    expect(asked).toMatchObject({
      leads: ['CP-001'],
      scope: 'WHOLE',
      staysMember: false,
      leaves: [],
      orphanedActions: ['A-014', 'A-015'],
      orphanedWorkarounds: ['WA-001'],
      pivotal: ['V-1'],
    });
  });
  it('of some schedules, it would stay a member and leave over only what belongs to those', () => {
    const partly = answer(vale, 'bdc', '2025-10-06', '2026-03-31', ['HR']);
    expect(partly).toMatchObject({
      scope: 'SCHEDULES',
      staysMember: true,
      leaves: ['HR'],
      effective: '2027-03-31',
      short: true,
      keepsVote: true,
      leads: [],
      orphanedActions: ['A-015'],
      orphanedWorkarounds: [],
      pivotal: [],
    });
    expect(partly.after).toEqual({ ...partly.before, day: '2027-04-01' });
    const strict = activeUnder({ withdrawal: { months: 12, keepsVote: false } });
    expect(answer(strict, 'bdc', '2025-10-06', undefined, ['HR']).keepsVote).toBe(true);
    expect(answer(strict, 'bdc', '2025-10-06').keepsVote).toBe(false);
  });
  it('of a schedule in which it takes no part, there would be nothing to leave', () => {
    const removed: History[number] = [
      MembershipScopeChanged({ authority: 'bdc', change: 'REMOVED', schedules: ['HR'] }),
      at('2025-01-06', 'acc'),
    ];
    expect(answer([...vale, removed], 'bdc', '2025-10-06', undefined, ['HR', 'Finance']).leaves).toEqual(['Finance']);
  });
  it('the same refusal would meet it as a real notice', () => {
    const state = arrangement(vale).stateAt('2025-10-06');
    expect(simulateWithdrawal(state, { leaver: 'zzz', served: '2025-10-06' }, known)).toMatchObject({
      refused: 'NOT_A_MEMBER_TO_LEAVE',
    });
    expect(simulateWithdrawal(state, { leaver: 'bdc', served: '2025-10-06', schedules: [] }, known)).toMatchObject({
      refused: 'NOTICE_NAMES_NO_SCHEDULE',
    });
  });
  it('nothing is changed by asking', () => {
    const state = arrangement(vale).stateAt('2025-10-06');
    const before = structuredClone(state);
    simulateWithdrawal(state, { leaver: 'bdc', served: '2025-10-06' }, known);
    expect(state).toEqual(before);
  });
});

describe('asking and then really leaving', () => {
  it('always gives equal results, field by field', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('acc', 'bdc', 'wic'),
        fc.integer({ min: 0, max: 24 }),
        fc.option(fc.constantFrom('03-31', '12-31', '02-29'), { nil: undefined }),
        fc.integer({ min: 0, max: 2000 }),
        fc.option(fc.integer({ min: -100, max: 1200 }), { nil: undefined }),
        fc.subarray(['acc', 'bdc', 'wic']),
        fc.boolean(),
        fc.option(fc.subarray(['HR', 'Finance'], { minLength: 1 }), { nil: undefined }),
        (leaver, months, endsOn, later, ahead, alreadyLeaving, keepsVote, schedules) => {
          const withdrawal = { months, keepsVote, ...(endsOn && { endsOn }) };
          const before = alreadyLeaving
            .filter((one) => one !== leaver)
            .reduce(
              (history, one) => then(history, 'ServeWithdrawalNotice', serving('2019-12-02'), at('2019-12-02', one)),
              activeUnder({ withdrawal, quorum }),
            );
          const served = addDays('2020-01-06', later);
          const asked = ahead === undefined ? undefined : addDays(served, ahead);
          const ended = until(before, addDays(served, -1));
          const simulated = answer(ended, leaver, served, asked, schedules);
          const scope = schedules && { scope: 'SCHEDULES', schedules };
          const real = then(
            ended,
            'ServeWithdrawalNotice',
            { ...serving(served, asked), ...scope },
            at(served, leaver),
          );
          const notice = runningNotice(arrangement(real).state.exit, leaver)!;
          const { state } = arrangement(until(real, notice.effective));
          const gone = addDays(notice.effective, 1);
          expect(simulated).toMatchObject({
            effective: notice.effective,
            keepsVote: notice.terms.keepsVote === true || schedules !== undefined,
          });
          expect(standingAfter(state, gone, seats)).toEqual(simulated.after);
          expect(
            (schedules ?? []).filter((schedule) => !takesPartIn(state, leaver, schedule, startOfDay(gone))),
          ).toEqual(simulated.leaves);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every deadline up to the end of a day passes, in order, as the process manager records it. */
function until(history: History, day: string): History {
  const [next] = arrangement(history)
    .deadlines()
    .filter(({ due }) => due <= day)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  return next ? until(passed(history, next.id, addDays(next.due, 1)), day) : history;
}
