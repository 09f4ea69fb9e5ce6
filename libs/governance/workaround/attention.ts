import type { Day } from '#kernel';
import { addDays } from '#kernel';
import type { Board } from '../language/board.js';
import { calendarOf } from '../rules/calendar/index.js';
import { ageDays, assessmentOn } from './carrying-cost.js';
import type { WorkaroundState } from './workaround.state.js';
import { isLive, isPermitted, statusOf } from './workaround.state.js';

/** How much a workaround wants looking at, and which threshold says so. */
export interface Attention {
  readonly level: 'NONE' | 'AMBER' | 'RED';
  readonly because: readonly ('EXPIRED' | 'UNPERMITTED_TOO_LONG' | 'HIGH_RISK_TOO_LONG')[];
}

/** After so many days a high risk may go to the dispute ladder, second rung (capabilities, default thresholds). */
const HIGH_RISK_DAYS = 90;

/** The first day on which a live workaround was not permitted, up to now; undefined while a permission runs. */
export function unpermittedSince(state: WorkaroundState): Day | undefined {
  if (!isLive(state) || isPermitted(state)) return undefined;
  const { until } = state.permission;
  return until === undefined ? state.raised.openedOn : addDays(until, 1);
}

/**
 * The default thresholds (capabilities, "Alignment, burden"), read on a day: expired is red; not permitted for longer
 * than an answer may take is amber; high risk for longer than 90 days is amber and may go to the dispute ladder.
 */
export function attentionTo(state: WorkaroundState, board: Board, on: Day): Attention {
  if (!isLive(state)) return { level: 'NONE', because: [] };
  const because: Attention['because'][number][] = [];
  const { authority, flaggedOn, assessments } = state.raised;
  if (statusOf(state) === 'EXPIRED') because.push('EXPIRED');
  const since = unpermittedSince(state);
  const nation = board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES';
  const days = board.rules.terms.answerFlagWorkingDays;
  if (since !== undefined && on > calendarOf(nation).addWorkingDays(since, days)) because.push('UNPERMITTED_TOO_LONG');
  const isHigh = assessmentOn(assessments, on)?.risk === 'HIGH';
  if (isHigh && flaggedOn !== undefined && ageDays(flaggedOn, on) > HIGH_RISK_DAYS) because.push('HIGH_RISK_TOO_LONG');
  if (because.includes('EXPIRED')) return { level: 'RED', because };
  return { level: because.length > 0 ? 'AMBER' : 'NONE', because };
}
