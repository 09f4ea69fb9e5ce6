import type {
  ArrangementState,
  ApprovalsState,
  CallInState,
  DecisionState,
  Decider,
  Fact,
  Gate,
  When,
} from '#governance';
import {
  approvalsRecord,
  approvalsSeen,
  arrangementDecider,
  boardOf,
  bringUpToDate,
  callInRecord,
  callInsSeen,
  decisionRecord,
  declarations,
  factsAt,
  gateOf,
  isAmendment,
} from '#governance';
import type { TestLog } from '../../testing/log.js';
import { SLUG } from '../../testing/log.js';

/**
 * The oracle of the register: each stream folded afresh from the whole log with the domain's own folds, over whole event
 * bodies, with no view, no file and nothing remembered.
 */
export class NaiveRegister {
  private constructor(readonly log: readonly Fact[]) {}

  static async of({ store }: TestLog): Promise<NaiveRegister> {
    const stored = await store.events.readLog(0, store.events.size());
    return new NaiveRegister(stored.map((event) => bringUpToDate(event, declarations)));
  }

  /** The state of one stream as at a time. */
  state<S>(decider: Decider<S>, stream: string, when: When): S {
    return factsAt(this.log, when)
      .filter((fact) => fact.stream === stream && !isAmendment(fact))
      .reduce((state, fact) => decider.evolve(state, fact), decider.initial);
  }

  /** Every decision that was taken by then, newest first and then by id. */
  decisions(when: When): readonly (readonly [id: string, state: DecisionState])[] {
    const streams = new Set(this.log.map(({ stream }) => stream).filter((stream) => stream.startsWith('decision/')));
    return [...streams]
      .map((stream) => [stream.slice('decision/'.length), this.state(decisionRecord, stream, when)] as const)
      .filter(([, { outcome }]) => outcome.on !== undefined)
      .sort(([a, { outcome: x }], [b, { outcome: y }]) =>
        x.on === y.on ? (a < b ? -1 : 1) : (x.on ?? '') < (y.on ?? '') ? 1 : -1,
      );
  }

  /** The gate of a decision by the domain's own rule. */
  gate(id: string, state: DecisionState, when: When): Gate {
    const arrangement: ArrangementState = this.state(arrangementDecider, `arrangement/${SLUG}`, when);
    const { matter } = state.outcome;
    const approvals: ApprovalsState = this.state(approvalsRecord, `approvals/${matter ?? ''}`, when);
    const callIn: CallInState = this.state(callInRecord, `callin/${id}`, when);
    const board = boardOf(arrangement, when.asOf, SLUG);
    return gateOf({
      decision: state,
      approvals: approvalsSeen(approvals, board),
      callIns: callInsSeen(callIn, board),
      at: when.asOf,
    });
  }
}
