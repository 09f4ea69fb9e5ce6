import { refuse, unknown } from '../language/refusal.js';
import type { Procedure } from '../record/standing-orders.js';
import { exemptionGround, mayWithhold } from '../rules/regimes/index.js';
import type { NotifyContacts } from './commands/notify-contacts.command.js';
import type { WithholdDecision } from './commands/withhold-decision.command.js';
import type { DecisionRule, OfDecision } from './decision.policy.js';
import { inOffice } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { MOST_ATTEMPTS } from './notifying.js';
import { incompleteness, missingOf } from './statement.policy.js';

/** Publishing belongs to the proper officer, a role apart from the clerk (practice 7). */
export const byTheProperOfficer = inOffice('PROPER_OFFICER_ONLY', 'PROPER_OFFICER');

/** Nobody overrides an incomplete record: it is completed, or published as incomplete, because … (practice 7). */
export const withACompleteRecord: DecisionRule<OfDecision> = ({ decision }, state) => {
  if (state.statement.status === 'PRODUCED') return undefined;
  const missing = missingOf(state).map(({ field }) => field);
  return refuse('RECORD_INCOMPLETE', { decision, missing: missing.length > 0 ? missing.join(', ') : 'the statement' });
};

/** A complete record is published plainly: nothing is to be excused. */
export const withAnIncompleteRecord: DecisionRule<OfDecision> = ({ decision }, { statement }) =>
  statement.status === 'PRODUCED' ? refuse('RECORD_COMPLETE', { decision }) : undefined;

/** Once; what was withheld, withdrawn or published as incomplete may be published after. */
export const notPublishedBefore: DecisionRule<OfDecision> = ({ decision }, _state, { all: { publication } }) =>
  publication.status === 'PUBLISHED' && !publication.incomplete
    ? refuse('ALREADY_PUBLISHED', { decision, on: publication.on ?? '' })
    : undefined;

export const published: DecisionRule<OfDecision> = ({ decision }, { publication }) =>
  publication.status === 'UNPUBLISHED' || publication.status === 'WITHDRAWN'
    ? refuse('NOT_PUBLISHED', { decision })
    : undefined;

/** Whom it was told to is entered, also when it has been withdrawn since. */
export const oncePublished: DecisionRule<OfDecision> = ({ decision }, { publication }) =>
  publication.on === undefined ? refuse('NOT_PUBLISHED', { decision }) : undefined;

/** The legality officer is alerted: the exception names what is missing, and by which law it is asked. */
export const alert: Procedure<OfDecision, DecisionState> = (_command, state) => [
  {
    rule: 'PUBLISHED_INCOMPLETE',
    severity: 'HIGH',
    detail:
      missingOf(state)
        .map(({ field }) => field)
        .join(', ')
        .slice(0, 300) || 'No statement',
  },
  ...(state.statement.status === 'NONE' ? incompleteness(missingOf(state)) : []),
];

/** On a ground that the law of the place gives on that day (practice 17). */
export const onALawfulGround: DecisionRule<WithholdDecision> = (
  { basis, jurisdiction, paragraph, ownPlanningPermission },
  _state,
  { day },
) => mayWithhold({ basis, jurisdiction, paragraph, day, ownPlanningPermission });

/** Where the ground is subject to the public-interest test, the balance is stated. */
export const publicInterestStated: Procedure<WithholdDecision, DecisionState> = (
  { basis, jurisdiction, paragraph, publicInterest },
  _state,
  { day },
) =>
  publicInterest === undefined && exemptionGround({ basis, jurisdiction, paragraph, day })?.publicInterest === true
    ? [{ rule: 'EXEMPTION_NO_PIT', severity: 'MEDIUM' }]
    : [];

/** After the last attempt, or where there is nobody to write to, the authority was not told: somebody has to do it by hand. */
export const toldInTheEnd: Procedure<NotifyContacts, DecisionState> = ({ notified }, _state, { by }) =>
  'process' in by
    ? notified
        .filter(
          ({ result, why, attempt = 1 }) => result === 'FAILED' && (why === 'NO_CONTACT' || attempt >= MOST_ATTEMPTS),
        )
        .map(({ authority, why }) => ({
          rule: 'CONTACT_NOT_NOTIFIED',
          severity: 'MEDIUM',
          authority,
          ...(why && { detail: why }),
        }))
    : [];

interface OfLegalHold extends OfDecision {
  readonly hold: string;
}
export const withANewLegalHold: DecisionRule<OfLegalHold> = ({ hold }, _state, { all }) =>
  all.publication.legalHolds.has(hold) ? refuse('LEGAL_HOLD_EXISTS', { hold }) : undefined;
export const onALegalHold: DecisionRule<OfLegalHold> = ({ hold, decision }, _state, { all }) =>
  all.publication.legalHolds.has(hold) ? undefined : unknown('LEGAL_HOLD_UNKNOWN', { hold, decision });
