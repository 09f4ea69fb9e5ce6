import { dayOf } from '#kernel';
import type { NewEvent } from '../../language/event.js';
import type { Told } from '../../testing/given.js';
import { fact } from '../../testing/given.js';
import type { DecisionKind } from '../decision.words.js';
import type { ApprovalsSeen, CallInSeen } from '../gate.policy.js';
import type { Entry } from './d-1.js';

/** A history of D-1, how its approvals and call-ins stand, and the day that is asked about. */
export interface Case {
  readonly history: readonly Entry[];
  readonly on: string;
  readonly approvals: ApprovalsSeen | undefined;
  readonly callIns: readonly CallInSeen[];
}
interface Taken {
  readonly kind: DecisionKind;
  readonly authority?: string;
  readonly contentHash?: string;
  readonly statedDate?: string;
  readonly conditions: readonly unknown[];
  readonly approvalsOf: readonly string[];
  readonly affected: readonly string[];
}
interface Line {
  readonly id: string;
  readonly event: NewEvent;
  /** Another authority's officer typed it. */
  readonly foreign: boolean;
}

/** Statuses in which a call-in stops a decision no more (lifecycles 9.5). */
export const DONE = ['NOT_CALLABLE', 'EXPIRED', 'DECISION_STANDS', 'RECONFIRMED', 'LAPSED', 'WITHDRAWN'];

const isForeign = ({ by, recordedBy }: Told): boolean =>
  recordedBy !== undefined && 'authority' in by && recordedBy.authority !== by.authority;

/** What was on the record by then, in the order in which it happened. */
const lines = ({ history, on }: Case): readonly Line[] =>
  history
    .map(([event, told], n) => ({
      id: fact(event, told, n).id,
      event,
      foreign: isForeign(told),
      day: dayOf(told.on),
      n,
    }))
    .filter(({ day }) => day <= on)
    .sort((a, b) => (a.day === b.day ? a.n - b.n : a.day < b.day ? -1 : 1));

/** The last that was said by these events; of those that open something, only the authority's own word is heard. */
const last = (all: readonly Line[], stops: string, ...opens: readonly string[]): string | undefined =>
  all.filter(({ event, foreign }) => event.type === stops || (opens.includes(event.type) && !foreign)).at(-1)?.event
    .type;

/**
 * Lifecycles 9.5 with practice 3 to 8, said naively over the bare events of a history: an oracle for the gate, which
 * shares no line with it.
 */
export function mayHaveEffect(one: Case): boolean {
  const all = lines(one);
  const found = all.find(({ event }) => event.type === 'DecisionTaken');
  if (!found || found.foreign) return false;
  const taken = found.event.body as unknown as Taken;
  return (
    decides(taken, all) &&
    last(all, 'PublicationWithdrawn', 'DecisionPublished') === 'DecisionPublished' &&
    last(all, 'HoldPlaced', 'HoldLifted', 'HoldEnded') !== 'HoldPlaced' &&
    (taken.conditions.length === 0 || metLast(all)) &&
    (taken.statedDate === undefined || taken.statedDate <= one.on) &&
    (taken.approvalsOf.length === 0 || approvedByAll(taken, one)) &&
    (taken.kind === 'RECOMMENDED' || pastCallIn(taken, one))
  );
}

const decides = ({ kind, approvalsOf }: Taken, all: readonly Line[]): boolean =>
  (['RESOLVED', 'RESCINDED'].includes(kind) || (kind === 'RECOMMENDED' && approvalsOf.length > 0)) &&
  !all.some(({ event, foreign }) => event.type === 'DecisionRescinded' && !foreign) &&
  all.every((line, n) => line.event.type !== 'DecisionValidityQuestioned' || isPutToRest(line, all.slice(n + 1)));

/** Settled that it stands; or still open, on another ground than the quorum. */
function isPutToRest({ id, event: { body } }: Line, later: readonly Line[]): boolean {
  const settled = later.findLast(
    ({ event, foreign }) => event.type === 'DecisionValiditySettled' && event.body['question'] === id && !foreign,
  );
  return settled ? settled.event.body['how'] === 'STANDS' : body['ground'] !== 'INQUORATE';
}

const metLast = (all: readonly Line[]): boolean => {
  const said = all.filter(({ event, foreign }) => event.type.startsWith('DecisionCondition') && !foreign);
  return said.at(-1)?.event.type === 'DecisionConditionMet';
};

function approvedByAll({ approvalsOf, contentHash }: Taken, { approvals, on }: Case): boolean {
  if (!approvals || (contentHash !== undefined && !approvals.texts.has(contentHash))) return false;
  const complete = approvals.approved !== undefined && approvals.approved.on <= on;
  const good = ({ status }: { readonly status: string }): boolean =>
    status === 'NOT_REQUIRED' || (status === 'SATISFIED' && complete);
  return approvals.rows.every(good) && approvalsOf.every((one) => approvals.rows.some((row) => row.authority === one));
}

function pastCallIn({ authority, affected }: Taken, { callIns, on }: Case): boolean {
  const clear = (one: CallInSeen | undefined): boolean =>
    one?.clear !== undefined && DONE.includes(one.status) && one.clear.day <= on;
  const whose = authority === undefined ? affected : [authority];
  return callIns.every(clear) && whose.every((name) => clear(callIns.find((one) => one.authority === name)));
}
