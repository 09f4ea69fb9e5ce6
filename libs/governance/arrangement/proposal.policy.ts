import { isDay } from '#kernel';
import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { decisionCited } from '../decision/cited.policy.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { newestAdopted } from './approval.policy.js';
import type { ArrangementState } from './arrangement.state.js';
import type { ProposeConstitution } from './commands/propose-constitution.command.js';
import { isSignatory } from './signatories.js';

/** Standing order: versions are numbered in order, and name as parties only authorities at the table, each once. */
export function constitutionProposable(
  { version, parties, withdrawal }: ProposeConstitution,
  state: ArrangementState,
  { all, at }: Context<ArrangementState>,
): Refusal | undefined {
  const next = Math.max(0, ...all.constitution.proposals.keys()) + 1;
  if (version !== next) return refuse('CONSTITUTION_VERSION_NOT_NEXT', { version, next });
  const twice = parties.find((authority, i) => parties.indexOf(authority) !== i);
  if (twice !== undefined) return invalid('AUTHORITY_NAMED_TWICE', { authority: twice });
  const stranger = parties.find((authority) => !isSignatory(state, authority, at));
  if (stranger !== undefined) return unknown('AUTHORITY_NOT_AT_THE_TABLE', { authority: stranger });
  const endsOn = withdrawal?.endsOn;
  // 29 February is a day of the year: where a year has none, the 28th stands for it (rules/notice).
  return endsOn === undefined || isDay(`2000-${endsOn}`) ? undefined : invalid('NOTICE_DAY_ILL_FORMED', { endsOn });
}

/**
 * Standing order (capabilities 4): to amend is itself a decision under the rules in force, and takes effect on its day
 * or later. Recording an amendment that was made without one is accepted, with exceptions.
 */
export function amendmentDecided(
  { from, decision }: ProposeConstitution,
  context: Context<ArrangementState>,
): Refusal | readonly NewEvent[] {
  const { all, recording } = context;
  const amends = newestAdopted(all.constitution) > 0;
  if (amends && !decision) return recording ? exception('DECISION_MISSING') : invalid('AMENDMENT_NEEDS_A_DECISION');
  const refusal = decisionCited(decision, context, { mustHaveEffect: amends });
  if (refusal) return recording ? exception(refusal.refused) : refusal;
  if (amends && decision && from < decision.date)
    return recording
      ? exception('RETROACTIVE_AMENDMENT')
      : invalid('AMENDMENT_REACHES_BACK', { from, date: decision.date });
  return [];
}

const exception = (rule: string): readonly NewEvent[] => [ComplianceExceptionRaised({ rule, severity: 'HIGH' })];
