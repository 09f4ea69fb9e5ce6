import fc from 'fast-check';
import { isRefusal } from '../language/refusal.js';
import type { History, Told } from '../testing/given.js';
import { at, boardOf, given } from '../testing/given.js';
import { attentionTo } from './attention.js';
import { workaroundDecider } from './workaround.decider.js';
import * as e from './workaround.events.js';
import {
  acknowledged,
  assessed,
  assessment,
  decision,
  disputed,
  expired,
  extended,
  flag,
  flagged,
  of,
  permitted,
  processes,
  recordedBy,
  retired,
  unanswered,
} from './testing/wa-001.js';
import type { WorkaroundState } from './workaround.state.js';
import { isLive, isPermitted, statusOf } from './workaround.state.js';

const reopened = [e.WorkaroundReopened({ ...of, recurrence: 'Again' }), at('2025-12-01', 'acc')] as const;
const unfounded = [e.WorkaroundFoundUnfounded({ ...of, reason: 'x', decision }), at('2025-04-01', 'acc')] as const;
const refused = [e.PermissionRefused({ ...of, reason: 'x', decision }), at('2025-03-12', 'acc')] as const;
const breach = [e.WorkaroundBreachRecorded({ ...of, description: 'x' }), at('2025-05-12', 'acc')] as const;
const escalated = [e.WorkaroundEscalated({ ...of, ground: 'PERMISSION_EXPIRED' }), expired[1]] as const;
const everything: History = [
  flagged,
  acknowledged,
  disputed,
  unfounded,
  assessed,
  permitted,
  refused,
  extended,
  expired,
  escalated,
  breach,
  unanswered,
  retired,
  reopened,
];

const on = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const anyTold = fc
  .record({ on, authority: fc.constantFrom('acc', 'bdc', 'wic'), typed: fc.boolean() })
  .map(({ on: day, authority, typed }): Told => ({ ...at(day, authority), ...(typed ? { recordedBy } : {}) }));
const board = boardOf('acc', 'bdc', 'wic');

describe('a fold of a workaround', () => {
  it('never throws, whatever part of its life it meets, in whatever order, by whomever', () => {
    const part = fc.array(
      fc.tuple(
        fc.constantFrom(...everything).map(([event]) => event),
        anyTold,
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(part, on, (history, day) => {
        const { state, deadlines } = given(workaroundDecider, history);
        const known = history.some(([{ type }]) => type === 'WorkaroundFlagged');
        expect(statusOf(state) === 'NONE').toBe(!known);
        expect(isLive(state) || deadlines().length === 0).toBe(true);
        expect(['NONE', 'AMBER', 'RED']).toContain(attentionTo(state, board, day).level);
      }),
    );
  });
});

const commands: Readonly<Record<string, object>> = {
  FlagWorkaround: flag,
  AcknowledgeWorkaround: { owner: 'p_lead' },
  DisputeWorkaround: { reason: 'x' },
  FindWorkaroundUnfounded: { reason: 'x', decision },
  AssessWorkaround: assessment,
  PermitWorkaround: { decision },
  RefusePermission: { reason: 'x', decision },
  ExtendWorkaround: { progress: 'x', decision },
  EscalateWorkaround: { ground: 'OTHER', reason: 'x' },
  RetireWorkaround: { how: 'WITHDRAWN' },
  ReopenWorkaround: { recurrence: 'x' },
  RecordWorkaroundBreach: { description: 'x' },
};
/** Often what moves a permission, seldom what ends the story. */
const often = ['AssessWorkaround', 'PermitWorkaround', 'ExtendWorkaround', 'ExtendWorkaround', 'ReopenWorkaround'];
const steps = fc.array(
  fc.record({
    command: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...Object.keys(commands))),
    authority: fc.constantFrom('bdc', 'bdc', 'acc'),
    wait: fc.nat(40),
    until: fc.nat(220),
    recording: fc.nat(3).map((n) => n === 0),
  }),
  { minLength: 10, maxLength: 30 },
);

/** Plays steps one after another, from a flag on, with the deadlines that pass between them; `seen` is told what each step came to. */
function play(
  all: typeof steps extends fc.Arbitrary<infer T> ? T : never,
  seen: (before: WorkaroundState, after: WorkaroundState, day: string, done: string | undefined) => void,
): void {
  let history: History = [flagged];
  let day = '2025-03-12';
  for (const { command, authority, wait, until, recording } of all) {
    day = plus(day, wait);
    const due = given(workaroundDecider, history).deadlines();
    for (const deadline of due.filter((d) => d.due < day)) {
      const events = given(workaroundDecider, history).passed(deadline.id);
      history = [
        ...history,
        ...events.map((event) => [event, { on: plus(deadline.due, 1), by: { process: 'deadlines' } }] as const),
      ];
    }
    const before = given(workaroundDecider, history);
    const told = at(day, authority);
    const data = { workaround: 'WA-001', until: plus(day, until), ...commands[command] };
    const { decision: outcome } = given(workaroundDecider, history, { others: processes, context: { recording } }).when(
      command,
      data,
      told,
    );
    if (!isRefusal(outcome)) history = [...history, ...outcome.map((event) => [event, told] as const)];
    const done = isRefusal(outcome) || recording ? undefined : command;
    seen(before.state, given(workaroundDecider, history).state, day, done);
  }
}
const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe('whatever is done or recorded about a workaround', () => {
  it('no permission is ever extended twice, or after it has ended', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (before, after, day) => {
          expect(after.permission.extensions).toBeLessThanOrEqual(1);
          if (after.permission.extensions > before.permission.extensions)
            expect(day <= before.permission.until!).toBe(true);
        });
      }),
    );
  });
  it('done in the tool, a permission never outlasts what the terms allow, and never comes before an assessment', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (before, after, day, done) => {
          if (done !== 'PermitWorkaround') return;
          const longest = plus(day, board.rules.terms.longestPermitDays);
          expect(before.raised.assessed && after.permission.until! <= longest).toBe(true);
        });
      }),
    );
  });
  it('what is closed stays as it is until it is reopened', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (before, after) => {
          if (isLive(before) || statusOf(before) === 'NONE') return;
          const reopenedNow = after.raised.reopenings > before.raised.reopenings;
          expect(reopenedNow || statusOf(after) === statusOf(before)).toBe(true);
        });
      }),
    );
  });
  it('while it is permitted, a date is known on which that ends', () => {
    fc.assert(
      fc.property(steps, (all) => {
        play(all, (_before, after) => {
          if (isPermitted(after) && isLive(after))
            expect(workaroundDecider.deadlines(after, board)).toEqual([
              { id: `permission-ends:${after.permission.until!}`, due: after.permission.until },
            ]);
        });
      }),
    );
  });
});
