import type { Decider } from '../../language/decider.js';
import type { NewEvent } from '../../language/event.js';
import { processDecider } from '../../process/process.decider.js';
import { ProcessBroughtIntoForce } from '../../process/force.events.js';
import type { boardOf, History, Told } from '../../testing/given.js';
import { at, given } from '../../testing/given.js';
import { workaroundDecider } from '../workaround.decider.js';
import * as e from '../workaround.events.js';

/** WA-001 of the Vale: Brackwater approves orders in a spreadsheet; internal audit flagged it. For specs. */
export const of = { workaround: 'WA-001', process: 'CP-001', authority: 'bdc' } as const;
export const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 6', date: '2025-03-12', body: 'board' } as const;
export const recordedBy = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' } as const;

export const flag = {
  ...of,
  processVersion: 2,
  clause: '4.2',
  title: 'Spreadsheet approvals',
  reason: 'SYSTEM_GAP',
  description: 'Approved by e-mail',
} as const;
export const assessment = {
  workaround: 'WA-001',
  risk: 'MEDIUM',
  share: 1000,
  monthlyPence: 12_000,
  monthlyMinutes: 600,
  effortPence: 500_000,
  bornBy: 'bdc',
  compensatingControl: 'Monthly reconciliation',
  exitPlan: 'Second approver in version 3',
} as const;

const auditor: Told = { on: '2025-02-17', by: { authority: 'acc', person: 'p_auditor', capacity: 'AUDITOR' } };
/** An event, and who did it when. */
export type Entry = readonly [NewEvent, Told];
export const flagged: Entry = [e.WorkaroundFlagged(flag), auditor];
export const acknowledged: Entry = [e.WorkaroundAcknowledged({ ...of, owner: 'p_lead' }), at('2025-02-24', 'bdc')];
export const disputed: Entry = [e.WorkaroundDisputed({ ...of, reason: 'Within the clause' }), at('2025-02-24', 'bdc')];
export const assessed: Entry = [e.WorkaroundAssessed({ ...of, ...assessment }), at('2025-02-24', 'bdc')];
export const permitted: Entry = [
  e.WorkaroundPermitted({ ...of, until: '2025-08-16', decision }),
  at('2025-03-12', 'acc'),
];
export const extended: Entry = [
  e.WorkaroundExtended({ ...of, until: '2025-11-14', progress: 'Version 3 drafted', decision }),
  at('2025-08-15', 'acc'),
];
const manager = (on: string): Told => ({ on, by: { process: 'deadlines' } });
export const unanswered: Entry = [e.WorkaroundContinuingUnpermitted(of), manager('2025-03-18')];
export const expired: Entry = [e.WorkaroundExpired({ ...of, until: '2025-08-16' }), manager('2025-08-17')];
export const retired: Entry = [
  e.WorkaroundRetired({ ...of, how: 'FIXED', evidence: 'Internal audit 2025/9' }),
  at('2025-09-10', 'bdc'),
];

/** A version of the process in force since a day. */
export const inForce = (version: number, on: string): Entry => [
  ProcessBroughtIntoForce({
    process: 'CP-001',
    version,
    contentHash: String(version).repeat(64),
    decision: { ...decision, date: on },
  }),
  at(on, 'acc'),
];

type Others = Readonly<Record<string, { readonly decider: Decider<never>; readonly history: History }>>;
/** The processes and adoptions that it is decided on: version 2 since 29 November 2024, version 3 from 31 October 2025. */
export const processes: Others = {
  'process/CP-001': {
    decider: processDecider as Decider<never>,
    history: [inForce(2, '2024-11-29'), inForce(3, '2025-10-31')],
  },
};

interface Way {
  /** Recording what was done elsewhere, instead of doing it. */
  readonly recording?: true;
  readonly others?: Others;
  readonly board?: ReturnType<typeof boardOf>;
}
/** The workaround after a history, among the processes above. */
export const workaround = (history: readonly Entry[], { recording, others = processes, board }: Way = {}) =>
  given(workaroundDecider, history, {
    others,
    ...(board ? { board } : {}),
    ...(recording ? { context: { recording } } : {}),
  });
