import { isParty } from '../language/board.js';
import type { Context } from '../language/decider.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { hasAgreed } from '../arrangement/agreed-by-all.js';
import type { Rule } from '../record/standing-orders.js';
import { actsFor } from '../record/acts-for.js';
import { mayWithhold } from '../rules/regimes/index.js';
import { attentionTo } from '../workaround/attention.js';
import { workaroundDecider } from '../workaround/workaround.decider.js';
import type { NotifyDispute } from './commands/notify-dispute.command.js';
import type { DisputeState } from './dispute.state.js';
import { isLiveDispute } from './dispute.state.js';
import type { Withheld } from './dispute.words.js';
import { MEDIATION } from './dispute.words.js';
import { ladderIn } from './ladder-in-force.js';
import { rungsOf } from './ladder.js';

interface OfDispute {
  readonly dispute: string;
}
type Order<C> = Rule<C, DisputeState>;

/** Who speaks: an authority, or somebody outside. A body or a process manager is no party. */
export function speaker({ authority, by }: Pick<Context, 'authority' | 'by'>): string | undefined {
  return authority ?? ('outside' in by ? by.outside : undefined);
}

export const withANewDisputeId: Order<OfDispute> = ({ dispute }, _state, { all }) =>
  all.status === 'NONE' ? undefined : refuse('DISPUTE_EXISTS', { dispute });

export const onTheDisputes: Order<OfDispute> = ({ dispute }, _state, { all }) =>
  all.status === 'NONE' ? unknown('DISPUTE_UNKNOWN', { dispute }) : undefined;

/** A dispute lies between a party and others. */
export const betweenSomebody: Order<NotifyDispute> = ({ dispute, against, outside }, _state, context) => {
  const notifier = speaker(context);
  if (notifier === undefined) return invalid('DISPUTE_OF_NOBODY', { dispute });
  if (against.length === 0 && outside === undefined) return invalid('DISPUTE_AGAINST_NOBODY', { dispute });
  if (against.includes(notifier) || outside === notifier)
    return invalid('DISPUTE_WITH_ONESELF', { authority: notifier });
  const stranger = against.find((one) => !isParty(context.board, one));
  return stranger === undefined ? undefined : invalid('DISPUTE_NAMES_NO_PARTY', { authority: stranger });
};

/**
 * A dispute begins on the first rung. One about a workaround whose risk has been high for too long may begin higher
 * (capabilities, default thresholds).
 */
export const fromTheFirstRung: Order<NotifyDispute> = ({ startsAt, workaround }, _state, context) => {
  if (startsAt === undefined || startsAt === 'L1') return undefined;
  const rungs = rungsOf({ ladder: ladderIn(context) });
  if (!rungs.includes(startsAt) || startsAt === MEDIATION)
    return invalid('NO_SUCH_RUNG', { rung: startsAt, rungs: rungs.join(', ') });
  const state = workaround === undefined ? undefined : context.look(workaroundDecider, `workaround/${workaround}`);
  return state && attentionTo(state, context.board, context.day).because.includes('HIGH_RISK_TOO_LONG')
    ? undefined
    : refuse('STARTS_TOO_HIGH', { rung: startsAt });
};

export const stillLive: Order<OfDispute> = ({ dispute }, state) =>
  isLiveDispute(state) ? undefined : refuse('DISPUTE_OVER', { dispute, status: state.status.toLowerCase() });

export const byAParty: Order<OfDispute> = ({ dispute }, state, context) => {
  const party = speaker(context);
  return party !== undefined && state.parties.some((one) => actsFor(context.board, party, one))
    ? undefined
    : forbid('NOT_A_PARTY_TO_THE_DISPUTE', { dispute, parties: state.parties.join(', ') });
};

export const byItsNotifier: Order<OfDispute> = ({ dispute }, { notifier }, context) =>
  actsFor(context.board, speaker(context), notifier) ? undefined : forbid('NOT_YOUR_DISPUTE', { dispute, notifier });

/** It goes up, never down. */
export const upTheLadder: Order<OfDispute & { readonly to: string }> = ({ to }, state) => {
  const rungs = rungsOf(state);
  const above = rungs.slice(rungs.indexOf(state.rung) + 1);
  return above.includes(to)
    ? undefined
    : refuse('NOT_UP_THE_LADDER', { to, rung: state.rung, rungs: above.join(', ') || 'none' });
};

export const notAgreedBefore: Order<OfDispute & { readonly to: string }> = ({ dispute, to }, _state, context) => {
  const { all, board } = context;
  const party = speaker(context) ?? '';
  return all.rung !== to && hasAgreed(all.escalations, to, party, board)
    ? refuse('ESCALATION_AGREED_BEFORE', { dispute, party, to })
    : undefined;
};

export const notSignedBefore: Order<OfDispute & { readonly instrument: string }> = (command, _state, context) => {
  const { all, board } = context;
  const party = speaker(context) ?? '';
  return hasAgreed(all.signatures, command.instrument, party, board)
    ? refuse('SETTLEMENT_SIGNED_BEFORE', { dispute: command.dispute, party })
    : undefined;
};

/** Each holder withholds on a ground of its own law, as it is on that day. */
export const onGroundsThatHold: Order<{ readonly withheld?: readonly Withheld[] | undefined }> = (
  { withheld = [] },
  _state,
  { day },
) => withheld.map((one) => mayWithhold({ ...one, day })).find((refusal) => refusal !== undefined);

/** Mediation comes after the last rung, or earlier by agreement of all. */
export const inMediation: Order<OfDispute> = ({ dispute }, { rung }) =>
  rung === MEDIATION ? undefined : refuse('NOT_IN_MEDIATION', { dispute, rung });

export const underAMediator: Order<OfDispute> = ({ dispute }, { mediation }) => {
  if (mediation === 'APPOINTED') return undefined;
  return mediation === 'NONE' ? refuse('NO_MEDIATOR', { dispute }) : refuse('MEDIATION_OVER', { dispute });
};

export const onceSettled: Order<OfDispute> = ({ dispute }, { status }, { all }) => {
  if (status !== 'SETTLED') return refuse('DISPUTE_NOT_SETTLED', { dispute });
  return all.opened ? refuse('SETTLEMENT_OPEN_ALREADY', { dispute }) : undefined;
};
