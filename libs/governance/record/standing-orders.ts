import type { Context, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from './record.events.js';

/** One rule of integrity: allowed (undefined), or the refusal that it comes to. */
export type Rule<C, S> = (command: C, state: S, context: Context<S>) => Refusal | undefined;

/** A rule of procedure that was not kept: the fact stands, and this beside it. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly authority?: string | undefined;
  /** Dates and ids, for whoever looks into it. */
  readonly detail?: string;
}
/** Rules of procedure: they never refuse (practice 1). */
export type Procedure<C, S> = (command: C, state: S, context: Context<S>) => readonly Finding[];

/** The rules for one command, in the order in which they are read; the first refusal wins. */
export interface StandingOrders<C, S> {
  /** Refused both ways: there is no such thing, it is not theirs to say, or it has been said. */
  readonly always?: readonly Rule<C, S>[];
  /** Doing is refused; what is recorded against it is kept and does not count. */
  readonly counting?: readonly Rule<C, S>[];
  /** Doing is refused; what is recorded against it counts, and the exception stands beside it. */
  readonly form?: readonly Rule<C, S>[];
  /** Whose it is to do in the tool: refused there; of what happened elsewhere nothing is asked. */
  readonly doing?: readonly Rule<C, S>[];
  /** Never refused, whichever way in. */
  readonly procedure?: readonly Procedure<C, S>[];
}

/** What a recorded event carries when a rule stood against it. */
export interface Kept {
  readonly notCounted?: string;
}

type Decide<C, S> = (command: C, state: S, context: Context<S>) => Decision;

/**
 * Decides a command under its standing orders (practice 1). Doing: the events, or the first refusal. Recording what
 * happened elsewhere: the events, whatever rule stood against them, and an exception for each such rule.
 */
export function under<C, S>(
  { always = [], counting = [], form = [], doing = [], procedure = [] }: StandingOrders<C, S>,
  make: (command: C, kept: Kept, state: S, context: Context<S>) => readonly NewEvent[],
): Decide<C, S> {
  return (command, state, context) => {
    const broken = (rules: readonly Rule<C, S>[]): readonly Refusal[] =>
      rules.flatMap((rule) => rule(command, state, context) ?? []);
    for (const rule of context.recording ? always : [...always, ...doing]) {
      const refusal = rule(command, state, context);
      if (refusal) return refusal;
    }
    const uncounted = broken(counting);
    const informal = broken(form);
    const first = uncounted[0] ?? informal[0];
    if (first && !context.recording) return first;
    const findings: readonly Finding[] = [
      ...uncounted.map(({ refused: rule }) => ({ rule, severity: 'HIGH' as const })),
      ...informal.map(({ refused: rule }) => ({ rule, severity: 'MEDIUM' as const })),
      ...procedure.flatMap((check) => check(command, state, context)),
    ];
    const events = make(command, uncounted[0] ? { notCounted: uncounted[0].refused } : {}, state, context);
    return [...events, ...findings.map((finding) => exception(finding, context.authority))];
  };
}

/** A finding as it stands on the record, of the acting authority unless it names another. */
export const exception = ({ rule, severity, authority, detail }: Finding, acting?: string): NewEvent =>
  ComplianceExceptionRaised({ rule, severity, authority: authority ?? acting, detail });
