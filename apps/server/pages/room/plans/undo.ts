import type { Fact } from '#governance';
import {
  AmendmentMoved,
  ComplianceExceptionRaised,
  isAmendment,
  MemberArrived,
  MemberLeft,
  MotionMoved,
  QuorumEstablished,
  QuorumLost,
} from '#governance';
import { entry } from '../../acting/form/entries.js';
import type { Desk } from '../desk.js';
import type { Planner, Step } from './plan.js';
import { step } from './plan.js';

/** What follows by itself from an entry is not undone apart from it. */
const FOLLOWS: ReadonlySet<string> = new Set<string>([
  QuorumEstablished.type,
  QuorumLost.type,
  ComplianceExceptionRaised.type,
]);

/** The last entry about the meeting, and the entry that takes it back. */
export interface Undoing {
  readonly event: string;
  readonly step: Step;
}

/** Nothing is deleted: what is undone is followed by the entry that undoes it. Undefined where the last entry has no such entry. */
export async function undoing(desk: Desk): Promise<Undoing | undefined> {
  const { facts } = await desk.look.log.host.streams.load(`meeting/${desk.meeting}`);
  const last = facts.findLast((fact) => !FOLLOWS.has(fact.type) && !isAmendment(fact));
  const inverse = last && inverseOf(last, desk);
  return last && inverse && { event: last.id, step: inverse };
}

function inverseOf({ type, body }: Fact, desk: Desk): Step | undefined {
  const named = (name: string): unknown => body[name];
  switch (type) {
    case MemberArrived.type:
      return step(desk, 'RecordDeparture', { member: named('person') }, 'undo');
    case MemberLeft.type:
      return step(desk, 'RecordArrival', { member: named('person') }, 'undo');
    case MotionMoved.type:
      return step(desk, 'WithdrawMotion', { motion: named('motion'), member: named('mover') }, 'undo');
    case AmendmentMoved.type:
      return step(desk, 'WithdrawMotion', { motion: named('amendment'), member: named('mover') }, 'undo');
    default:
      return undefined;
  }
}

/** The page names the entry: pressed twice, or sent again after the network was lost, it is undone once. */
export const undoPlans = (events: readonly Fact[]): Readonly<Record<string, Planner>> => ({
  undo: (_arg, entries, desk) => {
    const target = events.find(({ id }) => id === entry(entries, 'undo'));
    const inverse = target && inverseOf(target, desk);
    return inverse ? { panel: 'entries', steps: [inverse] } : { panel: 'entries', missing: 'undo', field: 'undo' };
  },
});
