import type { Occurred } from '#kernel';
import type {
  DecisionState,
  EffectStatus,
  OutcomeStatus,
  PublicationRegion,
  StatementRegion,
} from './decision.state.js';
import { effectStatus, outcomeStatus, publishedAt } from './decision.state.js';
import type { ApprovalStatus } from '../approvals/standing.policy.js';
import type { CallInStatus } from '../call-in/call-in.state.js';
import type { ApprovalsSeen, CallInSeen } from './gate.policy.js';
import { askedInCallIn, standsFor } from './gate.policy.js';

/** How far the minutes of the meeting have come; an officer's decision has none (practice 16). */
export type MinutesStatus = 'NONE' | 'DRAFT' | 'CONFIRMED' | 'SIGNED';

/** The regions of a decision, never flattened into one status (lifecycles 9.5; the record is two, practice 16). */
export interface SixRegions {
  readonly outcome: {
    readonly status: OutcomeStatus;
    readonly kind?: string;
    readonly recordedKind?: string;
    readonly validityQuestioned: boolean;
    readonly unconfirmed: boolean;
  };
  readonly statement: { readonly status: StatementRegion['status']; readonly missing: StatementRegion['missing'] };
  readonly minutes: { readonly status: MinutesStatus | 'NOT_APPLICABLE' };
  readonly publication: {
    readonly status: PublicationRegion['status'];
    readonly incomplete: boolean;
    readonly publishedAt?: Occurred;
  };
  /** `place`: whose place the authority has taken, where it approves as a successor. */
  readonly approval: readonly {
    readonly authority: string;
    readonly place?: string;
    readonly status: ApprovalStatus;
  }[];
  readonly callIn: readonly { readonly authority: string; readonly status: CallInStatus; readonly until?: string }[];
  readonly implementation: { readonly status: EffectStatus; readonly premature: boolean; readonly from?: string };
}

/** Each region of a decision with its status, for those who show it. */
export function sixRegions(
  decision: DecisionState,
  approvals?: ApprovalsSeen,
  callIns: readonly CallInSeen[] = [],
  minutes: MinutesStatus = 'NONE',
): SixRegions {
  const { outcome, statement, publication, effect } = decision;
  const at = publishedAt(decision);
  return {
    outcome: {
      status: outcomeStatus(decision),
      ...(outcome.kind && { kind: outcome.kind }),
      ...(outcome.recordedKind && { recordedKind: outcome.recordedKind }),
      validityQuestioned: outcome.questions.some(({ settled }) => settled === undefined),
      unconfirmed: outcome.unconfirmed,
    },
    statement: { status: statement.status, missing: statement.missing },
    minutes: {
      status: outcome.capacity === 'OFFICER' || outcome.capacity === 'INDIVIDUAL' ? 'NOT_APPLICABLE' : minutes,
    },
    publication: {
      status: publication.status,
      incomplete: publication.incomplete,
      ...(at !== undefined && { publishedAt: at }),
    },
    approval: approvalRows(decision, approvals),
    callIn: callInRows(decision, callIns),
    implementation: {
      status: effectStatus(decision),
      premature: effect.premature,
      ...(effect.from && { from: effect.from }),
    },
  };
}

/** One row for each place of which approval was sought, and one for each authority of which it was not. */
function approvalRows({ outcome }: DecisionState, seen: ApprovalsSeen | undefined): SixRegions['approval'] {
  const asked = outcome.approvalsOf.length > 0 ? (seen?.rows ?? []) : [];
  const unasked = [...new Set([...outcome.affected, ...outcome.approvalsOf])].filter(
    (authority) => !asked.some((row) => standsFor(row, authority)),
  );
  return [
    ...asked.map(({ authority, place, status }) => ({ authority, ...(place !== authority && { place }), status })),
    ...unasked.map((authority) => ({
      authority,
      status: outcome.approvalsOf.includes(authority) ? ('AWAITED' as const) : ('NOT_REQUIRED' as const),
    })),
  ];
}

function callInRows({ outcome }: DecisionState, seen: readonly CallInSeen[]): SixRegions['callIn'] {
  return askedInCallIn(outcome, seen).map((authority) => {
    const row = seen.find((one) => one.authority === authority);
    const unopened = outcome.kind === 'RECOMMENDED' ? 'NOT_CALLABLE' : 'WINDOW_NOT_OPEN';
    return { authority, status: row?.status ?? unopened, ...(row?.until && { until: row.until }) };
  });
}
