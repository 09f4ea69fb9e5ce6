import type { Deadline } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { CallInLapsed, CallInPeriodEnded, CallInWindowClosed } from './call-in.events.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { AuthorityCallIn, CallInState } from './call-in.state.js';
import { reconsiderDeadline } from './call-in.state.js';
import { REFERRED } from './outcome.policy.js';

/** What is due at one authority, and the event that it becomes when the time has passed. */
interface Due extends Deadline {
  readonly event: NewEvent;
}

/**
 * All that is due, by authority: the cut-off of a window, the day for scrutiny to meet, the end of a closed window, the day
 * by which a decision is reconsidered.
 */
export const callInDues = ({ decision, authorities }: CallInState): readonly Due[] =>
  [...authorities.values()].flatMap((its) => [...dueAt(decision, its), ...reconsideration(decision, its)]);

function dueAt(decision: string, its: AuthorityCallIn): readonly Due[] {
  const { authority, status, window, calledIn, over } = its;
  const of = { decision, authority };
  if (status === 'WINDOW_OPEN' && window)
    return [
      {
        id: `window:${authority}`,
        due: window.closes,
        event: CallInWindowClosed({ ...of, closes: window.closes }),
      },
    ];
  if ((status === 'EXPIRED' || status === 'WITHDRAWN') && window && !over) {
    const { effectiveAt, effectiveFrom } = window;
    return [{ id: `call-in-over:${authority}`, due: effectiveAt, event: CallInPeriodEnded({ ...of, effectiveFrom }) }];
  }
  if (calledIn?.lapses && (status === 'CALLED_IN' || (isDirection(its) && REFERRED.includes(status)))) {
    const { meetsBy } = calledIn;
    return [{ id: `scrutiny:${authority}`, due: meetsBy, event: CallInLapsed({ ...of, meetsBy }) }];
  }
  return [];
}

/** In a combined authority the direction itself ends, whether or not the committee has met (SI 2017/68 art. 7(4)). */
const isDirection = ({ frozen }: AuthorityCallIn): boolean => frozen?.body === 'COMBINED_AUTHORITY';

/** A decision that was not reconsidered in time does not take effect for that: it waits on, and the exception says so. */
function reconsideration(decision: string, its: AuthorityCallIn): readonly Due[] {
  const { authority, status, reconsiderBy: due, reconsiderMissed } = its;
  const id = reconsiderDeadline(its);
  if (status !== 'REFERRED_BACK' || due === undefined || id === undefined || reconsiderMissed) return [];
  const detail = `Decision ${decision}, referred back, was to be reconsidered by ${due}`;
  return [
    {
      id,
      due,
      event: ComplianceExceptionRaised({ rule: 'RECONSIDERATION_MISSED', severity: 'MEDIUM', authority, detail }),
    },
  ];
}
