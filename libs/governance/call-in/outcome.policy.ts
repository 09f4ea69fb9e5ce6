import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import { actsFor } from '../record/acts-for.js';
import type { CallInState, CallInStatus } from './call-in.state.js';
import { callInOf } from './standing.policy.js';

type Here = Context<CallInState>;

/** Only the authority whose call-in it is (its scrutiny committee, its clerk), or one that has taken its place. */
export const concernedOnly = (owner: string, { authority, board }: Here): Refusal | undefined =>
  actsFor(board, authority, owner) ? undefined : forbid('NOT_YOUR_CALL_IN', { owner });

/** A joint body reconsiders its own decision, by an entry for the body; an authority, its own. */
export const reconsidersOwn = (owner: string, { authority, board, by }: Here): Refusal | undefined =>
  'body' in by || actsFor(board, authority, owner) ? undefined : forbid('NOT_YOURS_TO_RECONSIDER', { owner });

/** It stood there then, and does still on all that is known. */
export function standsAt(
  wanted: readonly CallInStatus[],
  code: string,
  decision: string,
  authority: string,
  state: CallInState,
  { all }: Here,
): Refusal | undefined {
  const status = [callInOf(state, authority).status, callInOf(all, authority).status].find((s) => !wanted.includes(s));
  return status && refuse(code, { decision, authority, status });
}

/** Authorities whose call-in waits for the decision to be reconsidered: the one named, or all of them. */
export const referredFrom = (state: CallInState, named: string | undefined): readonly string[] =>
  named === undefined
    ? [...state.authorities.values()]
        .filter(({ status }) => REFERRED.includes(status))
        .map(({ authority }) => authority)
    : [named];

/** Referred back to who decided, or to the council. */
export const REFERRED: readonly CallInStatus[] = ['REFERRED_BACK', 'REFERRED_TO_COUNCIL'];
