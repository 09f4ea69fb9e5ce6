import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import { isAffected } from './agreement.policy.js';
import type { AcceptProposal } from './commands/accept-proposal.command.js';
import { lastConsent } from './decision-value.policy.js';
import { partyOnly } from './party.policy.js';
import type { ProcessState } from './process.state.js';
import { statusOf } from './status.policy.js';

/** Only those affected are asked; who was left out claims to be affected first (capabilities 17). */
export const affectedOnly = (
  state: ProcessState,
  context: Context,
  process: string,
  authority: string,
): Refusal | undefined =>
  partyOnly(context) ??
  (isAffected(state, context.board, authority) ? undefined : forbid('NOT_AFFECTED', { process, authority }));

/**
 * Once per text and authority. An acceptance stands until the authority revokes it, so it cannot be turned into a rejection
 * in passing. Two changes are one act: to accept what was rejected, and to accept without conditions what was accepted with
 * them. What was said before stays in the history.
 */
export const notTwice = {
  accept(
    { process, version, conditions }: AcceptProposal,
    authority: string,
    { all }: Context<ProcessState>,
  ): Refusal | undefined {
    const last = lastConsent(all, authority, version);
    const conditionsFallAway = last?.conditional === true && conditions === undefined;
    return last?.act === 'ACCEPTED' && !conditionsFallAway
      ? refuse('ALREADY_ACCEPTED', { process, version, authority })
      : undefined;
  },
  reject(version: number, authority: string, { all }: Context<ProcessState>): Refusal | undefined {
    const last = lastConsent(all, authority, version)?.act;
    if (last === 'REJECTED') return refuse('ALREADY_REJECTED', { version, authority });
    return last === 'ACCEPTED'
      ? refuse('ALREADY_ACCEPTED', { process: all.text.process, version, authority })
      : undefined;
  },
};

/** There is an acceptance to revoke: the authority's own, of this text or carried over to it by a certificate. */
export const consentStands = (state: ProcessState, version: number, authority: string): Refusal | undefined =>
  lastConsent(state, authority, version)?.act === 'ACCEPTED'
    ? undefined
    : refuse('NO_CONSENT_TO_REVOKE', { version, authority });

/** Consent can be revoked until the version is in force; after that the way out is a new version, or to leave. */
export function revocable(state: ProcessState, process: string, version: number): Refusal | undefined {
  const status = statusOf(state, version);
  return ['IN_FORCE', 'UNDER_REVIEW', 'SUPERSEDED', 'RETIRED'].includes(status)
    ? refuse('CONSENT_HAS_TAKEN_EFFECT', { process, version, status })
    : undefined;
}
