import type { ArrangementState } from '../arrangement/arrangement.state.js';
import { foundingMandateOf } from '../arrangement/signatories.js';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import type { IssueEnrolmentToken } from './commands/issue-enrolment-token.command.js';
import type { EnrolmentState } from './enrolment.state.js';
import { enrolmentCounts } from './enrolment.state.js';

/** The process that speaks for whoever runs the server. It has no mandate of any authority, and needs none for this one thing. */
export const OPERATOR = 'operator';

/** Enrolment tokens are made on the server itself: nobody who only has a token can make one. */
export const madeByTheOperator = ({ by }: Pick<Context, 'by'>): Refusal | undefined =>
  'process' in by && by.process === OPERATOR ? undefined : forbid('OPERATOR_ONLY');

/** The token is for the person whom the founding, the invitation or the succession named, and for nobody else. */
export function forTheFoundingHolder(
  { authority, person }: IssueEnrolmentToken,
  arrangement: ArrangementState,
): Refusal | undefined {
  const mandate = foundingMandateOf(arrangement, authority);
  if (!mandate) return unknown('NO_FOUNDING_MANDATE', { authority });
  return mandate.person === person
    ? undefined
    : invalid('NOT_THE_FOUNDING_HOLDER', { authority, person, holder: mandate.person });
}

/** One an authority: a new one when the last has ended or was revoked. */
export function oneAtATime(
  { authority }: IssueEnrolmentToken,
  { token }: EnrolmentState,
  { day }: Pick<Context, 'day'>,
): Refusal | undefined {
  if (!token || !enrolmentCounts({ token }, token.id, day)) return undefined;
  return refuse('ENROLMENT_TOKEN_LIVE', { authority, until: token.until });
}

/** It is revoked by the authority that it was made for, or by the operator. */
export function byItsAuthorityOrTheOperator(authority: string, context: Context): Refusal | undefined {
  if (context.authority === authority) return undefined;
  return madeByTheOperator(context) && forbid('NOT_YOUR_ENROLMENT', { authority });
}
