import type { Context, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { MeetingState } from './meeting.state.js';

export type Here = Context<MeetingState>;
/** One rule: allowed (undefined), or the refusal that it comes to. */
export type Rule<C> = (command: C, state: MeetingState, context: Here) => Refusal | undefined;

/** The rules for one command, in the order in which they are read; the first refusal wins. */
export interface StandingOrders<C> {
  /** Refused both ways: there is no such thing, or it has been said already. */
  readonly always: readonly Rule<C>[];
  /** Doing is refused; what is recorded against it is kept, does not count, and an exception stands beside it (practice 1). */
  readonly counting?: readonly Rule<C>[];
  /** Doing is refused; what is recorded against it counts, and an exception stands beside it. */
  readonly form?: readonly Rule<C>[];
  /** Rules of procedure: the fact is let in both ways, and an exception of that code stands beside it. */
  readonly procedure?: readonly Rule<C>[];
  /** Let in both ways, with an exception that the legality officer must see. */
  readonly grave?: readonly Rule<C>[];
}

/** What every event of a meeting carries. */
export interface Kept {
  readonly meeting: string;
  readonly notCounted?: string | undefined;
}

type Decide<C> = (command: C, state: MeetingState, context: Here) => Decision;
type Make<C> = (command: C, state: MeetingState, context: Here, kept: Kept) => readonly NewEvent[];

/** Decides a command under its standing orders: doing is refused, recording is kept. */
export function under<C extends { readonly meeting: string }>(orders: StandingOrders<C>, make: Make<C>): Decide<C> {
  return (command, state, context) => {
    const broken = (rules: readonly Rule<C>[] = []): readonly Refusal[] =>
      rules.flatMap((rule) => rule(command, state, context) ?? []);
    for (const rule of orders.always) {
      const refusal = rule(command, state, context);
      if (refusal) return refusal;
    }
    const uncounted = broken(orders.counting);
    const informal = broken(orders.form);
    const first = uncounted[0] ?? informal[0];
    if (first && !context.recording) return first;
    const events = make(command, state, context, { meeting: command.meeting, notCounted: uncounted[0]?.refused });
    const grave = codes([...uncounted, ...broken(orders.grave)]);
    const others = codes([...informal, ...broken(orders.procedure)]).filter((code) => !grave.includes(code));
    return [
      ...events,
      ...grave.map((code) => exception(context, code, 'HIGH')),
      ...others.map((code) => exception(context, code, 'MEDIUM')),
    ];
  };
}

const codes = (broken: readonly Refusal[]): readonly string[] => [...new Set(broken.map(({ refused }) => refused))];

/** A rule that was not kept: the fact stands, and this beside it. */
export const exception = (
  context: Here,
  rule: string,
  severity: 'LOW' | 'MEDIUM' | 'HIGH',
  detail?: string,
): NewEvent => ComplianceExceptionRaised({ rule, severity, authority: context.authority, detail });
