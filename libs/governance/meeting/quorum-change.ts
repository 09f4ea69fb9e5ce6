import type { NewEvent } from '../language/event.js';
import type { MeetingState } from './meeting.state.js';
import { quorumFor } from './quorum.js';
import { QuorumEstablished, QuorumLost } from './sitting.events.js';

/**
 * What attendance, or an interest, does to the quorum: the event that says so with its reckoning, if it changed.
 * Before anything was opened, people still arriving are not a quorum lost.
 *
 * @param after the state as it is with what has just been decided
 * @param instant of that, in ms since 1970
 */
export function quorumChange(after: MeetingState, instant: number): readonly NewEvent[] {
  const { quorum: last, current } = after.sitting;
  const found = quorumFor(after, current, instant);
  return found.quorate === (last?.met ?? false) ? [] : [quorumEvent(after, current, instant)];
}

/** The quorum for an item as it is opened: stored in every case, since each item is asked anew. */
export function quorumEvent(state: MeetingState, item: string | undefined, instant: number): NewEvent {
  const found = quorumFor(state, item, instant);
  const meeting = state.convening.convened?.meeting ?? '';
  return found.quorate ? QuorumEstablished({ meeting, item, found }) : QuorumLost({ meeting, item, found });
}
