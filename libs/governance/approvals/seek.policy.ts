import { compareDays } from '#kernel';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse } from '../language/refusal.js';
import { matterRecord } from '../matter/matter.fold.js';
import { partiesOnly } from '../process/party.policy.js';
import type { ApprovalsState } from './approvals.state.js';
import type { SeekApprovals } from './commands/seek-approvals.command.js';
import { sameText } from './round.policy.js';

type Here = Context<ApprovalsState>;

/** Nothing more is asked or certified of a matter that all have approved: a changed text is a new matter. */
export const notComplete = ({ approved, matter }: ApprovalsState): Refusal | undefined =>
  approved ? refuse('MATTER_APPROVED_ALREADY', { matter, on: approved.on }) : undefined;

/** The long-stop date has not passed: after it, approvals are sought anew. */
export const notLapsed = ({ matter, lapsed, sought }: ApprovalsState): Refusal | undefined =>
  lapsed ? refuse('APPROVALS_HAVE_LAPSED', { matter, longStop: sought?.longStop ?? '' }) : undefined;

/** Only parties are asked, each once. */
export const askableAuthorities = ({ authorities }: SeekApprovals, { board }: Here): Refusal | undefined => {
  const twice = authorities.find((authority, i) => authorities.indexOf(authority) !== i);
  return twice === undefined ? partiesOnly(authorities, board) : invalid('AUTHORITY_ASKED_TWICE', { authority: twice });
};

/** Asked again only for another text, of others, or after a lapse. */
export function somethingNewAsked(
  { matter, contentHash, authorities }: SeekApprovals,
  { all }: Here,
): Refusal | undefined {
  const { sought, lapsed } = all;
  if (!sought || lapsed || sought.contentHash !== contentHash) return undefined;
  const same =
    sought.authorities.length === authorities.length && authorities.every((a) => sought.authorities.includes(a));
  return same ? refuse('APPROVALS_SOUGHT_ALREADY', { matter, contentHash }) : undefined;
}

/** A long-stop date is still to come. */
export const longStopToCome = ({ longStop }: SeekApprovals, { day }: Here): Refusal | undefined =>
  longStop !== undefined && compareDays(longStop, day) < 0 ? invalid('DAY_HAS_PASSED', { day: longStop }) : undefined;

/**
 * What is asked about is the text that the matter is about, by its hash; or one that a certificate says only edits it. Of a
 * matter that is about no known text any may be asked.
 */
export function ofTheMattersText({ matter, contentHash }: SeekApprovals, context: Here): Refusal | undefined {
  const current = context.look(matterRecord, `matter/${matter}`).matter.text.contentHash;
  if (current === undefined || current === contentHash) return undefined;
  const edited = context.all.sought?.contentHash === contentHash && sameText(context.all).has(current);
  return edited ? undefined : refuse('APPROVAL_SOUGHT_OF_ANOTHER_TEXT', { matter, contentHash, current });
}
