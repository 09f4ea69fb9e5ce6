import type { ArrangementStatus } from '../language/board.js';
import type { Context, Decision } from '../language/decider.js';
import { isRefusal, refuse, unknown } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { ArrangementState } from './arrangement.state.js';

/** While the arrangement is neither abandoned nor dissolved. */
export const LIVE: readonly ArrangementStatus[] = [
  'PROPOSED',
  'IN_FORMATION',
  'AGREED',
  'SHADOW',
  'ACTIVE',
  'UNDER_REVIEW',
  'TRANSITION',
  'SUSPENDED',
];
/** From the opening of formation on. */
export const FROM_FORMATION: readonly ArrangementStatus[] = LIVE.filter((status) => status !== 'PROPOSED');

type Decide<C> = (command: C, state: ArrangementState, context: Context<ArrangementState>) => Decision;

/**
 * Standing order: an act is done at its stage of the arrangement. Doing it at another is refused; recording that it
 * was done elsewhere is accepted, with the exception beside it, and the fold does not let it turn the stage back.
 */
export const atStage =
  <C>(stages: readonly ArrangementStatus[], decide: Decide<C>): Decide<C> =>
  (command, state, context) => {
    const { status } = state.formation;
    if (status === 'NONE') return unknown('ARRANGEMENT_UNKNOWN', { slug: context.board.slug });
    if (stages.includes(status)) return decide(command, state, context);
    const params = { status: words(status), stages: stages.map(words).join(', ') };
    if (!context.recording) return refuse('ARRANGEMENT_NOT_AT_THIS_STAGE', params);
    const decision = decide(command, state, context);
    return isRefusal(decision)
      ? decision
      : [
          ...decision,
          ComplianceExceptionRaised({
            rule: 'OUT_OF_STAGE',
            severity: 'LOW',
            detail: `Recorded while the arrangement was ${params.status}.`,
          }),
        ];
  };

const words = (status: string): string => status.toLowerCase().replaceAll('_', ' ');
