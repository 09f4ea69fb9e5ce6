import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import type { Decider } from '../language/decider.js';
import { singleDecider } from '../language/decider.js';
import { counted } from '../record/counted.js';
import { DelegationWithdrawn, FunctionsDelegated } from '../people/people.events.js';

/** A delegation with what limits it: up to which amount (pence), and who must be consulted first. */
export interface DelegationGiven {
  readonly delegate: string;
  readonly from: Day;
  /** The last day. */
  readonly until?: Day;
  readonly withdrawnOn?: Day;
  readonly limit?: number;
  readonly consultee?: string;
}
type Delegations = ReadonlyMap<string, DelegationGiven>;

/** The delegations of `authority/<id>` by their ids, for those who decide under one. */
export const delegationsRecord: Decider<Delegations> = singleDecider<Delegations>('authority', {
  initial: new Map(),
  folds: [
    counted(FunctionsDelegated, (all: Delegations, { body, occurredAt }) => {
      const { delegation, delegate, from, until, limit, consultee } = body;
      return new Map(all).set(delegation, {
        delegate,
        from: from ?? dayOf(occurredAt),
        ...(until !== undefined && { until }),
        ...(limit !== undefined && { limit }),
        ...(consultee !== undefined && { consultee }),
      });
    }),
    counted(DelegationWithdrawn, (all: Delegations, { body: { delegation }, occurredAt }) => {
      const given = all.get(delegation);
      return given ? new Map(all).set(delegation, { ...given, withdrawnOn: dayOf(occurredAt) }) : all;
    }),
  ],
  decide: {},
});

/** Whether a delegation can be used on that London day. */
export const isCurrent = ({ from, until, withdrawnOn }: DelegationGiven, day: Day): boolean =>
  from <= day && (until === undefined || day <= until) && (withdrawnOn === undefined || day < withdrawnOn);
