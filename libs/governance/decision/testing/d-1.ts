import { arrangementDecider } from '../../arrangement/arrangement.decider.js';
import { active } from '../../arrangement/testing/vale.js';
import { approvalsRecord } from '../../approvals/approvals.fold.js';
import { callInRecord } from '../../call-in/call-in.fold.js';
import { CallInWindowClosed, CallInWindowOpened } from '../../call-in/call-in.events.js';
import { atLondon, instantOf } from '#kernel';
import { DEFAULT_CALL_IN } from '../../rules/call-in/index.js';
import type { Decider } from '../../language/decider.js';
import type { NewEvent } from '../../language/event.js';
import { matterDecider } from '../../matter/matter.decider.js';
import { advised, classified, registered, V2 } from '../../matter/testing/m-1.js';
import { votesRecord } from '../meeting-votes.js';
import { delegationsRecord } from '../delegations.js';
import type { History, Told } from '../../testing/given.js';
import { at, given } from '../../testing/given.js';
import { decisionDecider } from '../decision.decider.js';
import { decisionRecord } from '../decision.fold.js';
import * as e from '../effect.events.js';
import * as o from '../outcome.events.js';
import * as p from '../publication.events.js';

/** D-1 of the Vale: Aldermere's cabinet approves version 2 on 15 October 2024; R-1: the board recommended it on the 2nd. For specs. */
export type Entry = readonly [NewEvent, Told];
export const officer = (on: string, authority = 'acc'): Told => at(on, authority, 'PROPER_OFFICER');
export const gate = (on: string): Told => ({ on, by: { process: 'gate' } });
export const recordedBy = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' } as const;

export const taken = (
  more: Partial<Parameters<typeof o.DecisionTaken>[0]> = {},
  on = '2024-10-15',
  told?: Told,
): Entry => [
  o.DecisionTaken({
    decision: 'D-1',
    title: 'Purchase to pay: version 2',
    kind: 'RESOLVED',
    authority: 'acc',
    decidedBy: { authority: 'acc', organ: 'Cabinet' },
    capacity: 'EXECUTIVE',
    executive: true,
    key: true,
    regimes: ['EN_EXEC_MEETING'],
    contentHash: V2,
    matter: 'M-1',
    approves: { matter: 'M-1', contentHash: V2 },
    affected: ['acc'],
    approvalsOf: [],
    powers: [],
    conditions: [],
    urgency: [],
    replaces: [],
    ...more,
  }),
  told ?? at(on, 'acc', 'DECIDING_BODY'),
];
/** The same without these fields. */
export const without = <T extends object, K extends keyof T & string>(value: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !(names as readonly string[]).includes(name))) as Omit<
    T,
    K
  >;

/** The board's own: no authority, and each affected one must approve. */
export const recommended = (more: Partial<Parameters<typeof o.DecisionTaken>[0]> = {}): Entry => {
  const [event] = taken({
    kind: 'RECOMMENDED',
    decidedBy: { body: 'board' },
    capacity: 'BOARD',
    executive: false,
    regimes: ['CONTRACTUAL'],
    affected: ['acc', 'bdc', 'wic'],
    approvalsOf: ['acc', 'bdc', 'wic'],
    ...more,
  });
  return [
    { ...event, body: without(event.body, 'authority', 'approves') },
    { on: '2024-10-02', by: { body: 'board', meeting: 'B-2024-10-02' } },
  ];
};
export const produced = (missing: readonly ('REASONS' | 'ALTERNATIVES')[] = [], on = '2024-10-16'): Entry => [
  p.DecisionStatementProduced({
    decision: 'D-1',
    heads: (['DECISION', 'DATE', 'REASONS', 'ALTERNATIVES', 'INTERESTS'] as const)
      .filter((field) => !(missing as readonly string[]).includes(field))
      .map((field) => ({ field, said: field === 'INTERESTS' ? 'NONE' : 'STATED' })),
    missing,
  }),
  officer(on),
];
export const published = (on = '2024-10-17', told: Told = officer(on)): Entry => [
  p.DecisionPublished({ decision: 'D-1', authority: 'acc', where: ['www.aldermere.example'], incomplete: false }),
  told,
];
export const hold = (on = '2024-10-18', until?: string): Entry => [
  e.HoldPlaced({
    decision: 'D-1',
    hold: 'H-1',
    ground: 'LEGALITY_REPORT',
    placedBy: 'Monitoring officer',
    reason: 'Procurement',
    until,
  }),
  at(on, 'acc', 'LEGALITY_OFFICER'),
];
export const effective = (on = '2024-10-25'): Entry => [
  e.DecisionBecameEffective({ decision: 'D-1', effectiveFrom: on, authority: 'acc' }),
  gate(on),
];

const london = (day: string, time: string) => instantOf(atLondon(day, time));
/** Aldermere's window: five working days after 17 October 2024, until 5pm on the 24th. */
export const window = {
  opens: '2024-10-17',
  closes: london('2024-10-24', '17:00'),
  lastDay: '2024-10-24',
  effectiveFrom: '2024-10-25',
  effectiveAt: london('2024-10-25', '00:00'),
};
export const opened: Entry = [
  CallInWindowOpened({
    decision: 'D-1',
    authority: 'acc',
    published: '2024-10-17',
    ...window,
    body: 'COUNCIL',
    config: DEFAULT_CALL_IN,
    citation: 'x',
  }),
  gate('2024-10-17'),
];
export const closed: Entry = [
  CallInWindowClosed({ decision: 'D-1', authority: 'acc', closes: window.closes }),
  { on: window.closes, by: { process: 'call-in' } },
];

type Others = Readonly<Record<string, { readonly decider: Decider<never>; readonly history: History }>>;
const as = <S>(decider: Decider<S>, history: History) => ({ decider: decider as unknown as Decider<never>, history });

/** What a decision is taken on: the arrangement, a reserved matter with its advice, and whatever a spec adds. */
export const around = (
  more: {
    readonly matter?: History;
    readonly votes?: History;
    readonly delegations?: History;
    readonly callIns?: History;
    readonly approvals?: History;
    readonly decisions?: Readonly<Record<string, History>>;
  } = {},
): Others => ({
  'arrangement/test': as(arrangementDecider, active),
  'matter/M-1': as(matterDecider, more.matter ?? [registered, classified('RESERVED'), ...advised]),
  'meeting/B-1': as(votesRecord, more.votes ?? []),
  'authority/acc': as(delegationsRecord, more.delegations ?? []),
  'callin/D-1': as(callInRecord, more.callIns ?? []),
  'approvals/M-1': as(approvalsRecord, more.approvals ?? []),
  ...Object.fromEntries(
    Object.entries(more.decisions ?? {}).map(([id, history]) => [`decision/${id}`, as(decisionRecord, history)]),
  ),
});

/** The decision after a history, beside what it rests on. */
export const decision = (history: readonly Entry[], others: Others = around(), recording = false) =>
  given(decisionDecider, history, { others, ...(recording ? { context: { recording } } : {}) });

/** Codes of the exceptions among what was decided. */
export const rules = (events: unknown): readonly string[] =>
  (Array.isArray(events) ? (events as NewEvent[]) : [])
    .filter(({ type }) => type === 'ComplianceExceptionRaised')
    .map(({ body }) => String(body['rule']));
