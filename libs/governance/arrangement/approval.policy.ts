import { dayOf } from '#kernel';
import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { Approval, ArrangementState, Constitution, ConstitutionProposal } from './arrangement.state.js';
import { ConstitutionAdopted, ConstitutionAmended } from './constitution.events.js';
import { heirs } from './signatories.js';

/**
 * Standing order: only a party to the text approves it, once, by the hash of that very text. Doing otherwise is
 * refused; recording that it was done elsewhere is kept with an exception, and does not count.
 */
export function approvalStands(
  authority: string,
  contentHash: string,
  proposal: ConstitutionProposal,
  { all, at, recording }: Context<ArrangementState>,
): Refusal | readonly NewEvent[] {
  const { version } = proposal;
  if (newestAdopted(all.constitution) >= version) return refuse('CONSTITUTION_SETTLED', { version });
  if (all.constitution.approvals.some((a) => a.authority === authority && a.counts && matches(a, proposal)))
    return refuse('CONSTITUTION_APPROVED_BEFORE', { authority, version });
  const raise = (rule: string): readonly NewEvent[] => [
    ComplianceExceptionRaised({ rule, severity: 'HIGH', authority }),
  ];
  if (contentHash !== proposal.contentHash) {
    return recording
      ? raise('APPROVAL_OF_ANOTHER_TEXT')
      : refuse('APPROVAL_OF_ANOTHER_TEXT', { version, contentHash, current: proposal.contentHash });
  }
  const entitled =
    proposal.parties.includes(authority) || heirs(proposal.parties, all.membership.successions, at).has(authority);
  if (!entitled)
    return recording ? raise('NOT_A_PARTY') : forbid('NOT_A_PARTY_TO_THE_CONSTITUTION', { authority, version });
  return [];
}

/** The newest version that every party adopted; 0 before the first. */
export const newestAdopted = ({ adoptions }: Constitution): number =>
  adoptions.reduce((newest, a) => Math.max(newest, a.version), 0);

/**
 * What follows when every party has approved the very text: the adoption, dated with the last approval and in force
 * not before it. A predecessor's approval stands for its successors; otherwise each of them must give its own.
 */
export function adoptionOf(
  proposal: ConstitutionProposal,
  approvals: readonly Approval[],
  state: ArrangementState,
): NewEvent | undefined {
  const counted = approvals.filter((a) => a.counts && matches(a, proposal));
  const approved = (party: string): boolean => {
    if (counted.some((a) => a.authority === party)) return true;
    const successors = [...heirs([party], state.membership.successions, Infinity)].filter((heir) => heir !== party);
    return successors.length > 0 && successors.every((heir) => counted.some((a) => a.authority === heir));
  };
  const last = lastOf(counted);
  if (!last || !proposal.parties.every(approved)) return undefined;
  const { version, contentHash, from } = proposal;
  const approvedOn = dayOf(last.occurredAt);
  const effectiveFrom = from > approvedOn ? from : approvedOn;
  const fromVersion = newestAdopted(state.constitution);
  return fromVersion === 0
    ? ConstitutionAdopted({ version, contentHash, effectiveFrom }, last.occurredAt)
    : ConstitutionAmended({ fromVersion, toVersion: version, contentHash, effectiveFrom }, last.occurredAt);
}

const matches = (a: Approval, { version, contentHash }: ConstitutionProposal): boolean =>
  a.version === version && a.contentHash === contentHash;
const lastOf = (approvals: readonly Approval[]): Approval | undefined =>
  approvals.reduce<Approval | undefined>((last, a) => (last && last.at >= a.at ? last : a), undefined);
