import type { Context, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { WorkaroundState } from './workaround.state.js';

/** One rule: allowed (undefined), or the refusal that it comes to. */
export type Rule<C> = (command: C, state: WorkaroundState, context: Context<WorkaroundState>) => Refusal | undefined;

/** The rules for one command, in the order in which they are read; the first refusal wins. */
export interface StandingOrders<C> {
  /** Refused both ways: there is no such thing, it is not theirs to say, or it has been said. */
  readonly always: readonly Rule<C>[];
  /** Doing is refused; what is recorded against it is kept and does not count. */
  readonly counting: readonly Rule<C>[];
  /** Doing is refused; what is recorded against it counts, and the exception stands beside it. */
  readonly form: readonly Rule<C>[];
}

/** What the events of a workaround all carry. */
export interface Kept {
  readonly workaround: string;
  readonly process: string;
  readonly authority: string;
  readonly notCounted?: string | undefined;
}

type Decide<C> = (command: C, state: WorkaroundState, context: Context<WorkaroundState>) => Decision;

/**
 * Decides a command under its standing orders. Doing: one event, or the first refusal. Recording what happened
 * elsewhere: one event, whatever rule stood against it, and an exception for each such rule (practice 1).
 */
export function under<C>(orders: StandingOrders<C>, make: (command: C, kept: Kept) => NewEvent): Decide<C> {
  return (command, state, context) => {
    const broken = (rules: readonly Rule<C>[]): readonly Refusal[] =>
      rules.flatMap((rule) => rule(command, state, context) ?? []);
    for (const rule of orders.always) {
      const refusal = rule(command, state, context);
      if (refusal) return refusal;
    }
    const uncounted = broken(orders.counting);
    const informal = broken(orders.form);
    const first = uncounted[0] ?? informal[0];
    if (first && !context.recording) return first;
    const { workaround, process, authority } = context.all.raised;
    const event = make(command, { workaround, process, authority, notCounted: uncounted[0]?.refused });
    const exception =
      (severity: 'HIGH' | 'MEDIUM') =>
      ({ refused: rule }: Refusal) =>
        ComplianceExceptionRaised({ rule, severity, authority: String(event.body['authority']) });
    return [event, ...uncounted.map(exception('HIGH')), ...informal.map(exception('MEDIUM'))];
  };
}
