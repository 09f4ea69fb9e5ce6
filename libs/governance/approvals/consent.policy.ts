import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { compromiseRecord } from '../compromise/compromise.fold.js';
import { partyOnly, placeOf } from '../process/party.policy.js';
import type { Act, ApprovalsState } from './approvals.state.js';
import type { GrantApproval } from './commands/grant-approval.command.js';
import type { RefuseApproval } from './commands/refuse-approval.command.js';
import { sameText, wordOf } from './round.policy.js';
import { notComplete, notLapsed } from './seek.policy.js';
import { standings } from './standing.policy.js';

type Here = Context<ApprovalsState>;

/** Approval has been sought, of this authority or of one whose place it has taken, and the question is open. */
export function isAsked(state: ApprovalsState, matter: string, context: Here): Refusal | undefined {
  const { sought } = state;
  if (!sought) return unknown('APPROVALS_NOT_SOUGHT', { matter });
  const { authority, board } = context;
  if (authority === undefined) return forbid('AUTHORITY_NEEDED');
  const asked = placeOf(board, authority, sought.authorities) !== undefined;
  return (
    partyOnly(context) ??
    (asked ? undefined : forbid('APPROVAL_NOT_ASKED_OF', { matter, authority })) ??
    notComplete(state) ??
    notLapsed(state)
  );
}

/** Consent is to one exact text: the one asked about, or one that a certificate says it only edits. */
export const toThisText = (state: ApprovalsState, contentHash: string): Refusal | undefined =>
  sameText(state).has(contentHash)
    ? undefined
    : refuse('CONSENT_TO_ANOTHER_TEXT', {
        matter: state.matter,
        contentHash,
        current: state.sought?.contentHash ?? '',
      });

/** Once per authority and text (judged on all that is known). Said anew only after a refusal, a withdrawal or a lapse. */
export const notApprovedBefore = (authority: string, { all }: Here): Refusal | undefined =>
  wordOf(all, authority)?.act.act === 'GRANTED'
    ? refuse('APPROVED_BEFORE', { matter: all.matter, authority })
    : undefined;

/** A refusal is said once; an approval is not turned into one in passing, but withdrawn. */
export function notRefusedBefore(authority: string, context: Here): Refusal | undefined {
  const { all } = context;
  if (approvalsHeldBy(authority, context).length > 0)
    return refuse('APPROVED_BEFORE', { matter: all.matter, authority });
  return wordOf(all, authority)?.act.act === 'REFUSED'
    ? refuse('REFUSED_BEFORE', { matter: all.matter, authority })
    : undefined;
}

/** Standing approvals that an authority holds: its own, and those of the authorities whose place it has taken. */
export function approvalsHeldBy(authority: string, { all, board }: Here): readonly Act[] {
  const held = standings(all, board).flatMap(({ authority: holder, said }) =>
    holder === authority && said?.act === 'GRANTED' ? [said] : [],
  );
  return held.filter((act, i) => held.indexOf(act) === i);
}

/** Conditions are told apart by their ids, and all others are waited for once. */
export function conditionsToldApart({ conditions = [] }: GrantApproval): Refusal | undefined {
  const twice = conditions.find(
    ({ condition, kind }, i) =>
      conditions.findIndex(
        (c) => c.condition === condition || (c.kind === kind && kind === 'ALL_OTHERS_SAME_VERSION'),
      ) !== i,
  );
  return twice && invalid('CONDITION_TWICE', { condition: twice.condition });
}

/** “With amendments” is a refusal and a counter-offer: the counter-offer is a compromise that is on the record. */
export function counterOfferOnRecord(
  { withAmendments, counterOffer }: RefuseApproval,
  context: Here,
): Refusal | undefined {
  if (counterOffer === undefined) return undefined;
  if (withAmendments !== true) return invalid('COUNTER_OFFER_WITHOUT_AMENDMENTS', { compromise: counterOffer });
  const { offer } = context.look(compromiseRecord, `compromise/${counterOffer}`);
  return offer ? undefined : unknown('COUNTER_OFFER_NOT_FOUND', { compromise: counterOffer });
}

/** There is an approval to take back. */
export const somethingToWithdraw = (held: readonly Act[], matter: string, authority: string): Refusal | undefined =>
  held.length > 0 ? undefined : refuse('NO_APPROVAL_TO_WITHDRAW', { matter, authority });
