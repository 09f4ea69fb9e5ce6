import { invalid, refuse } from '../language/refusal.js';
import type { MeetingState } from './meeting.state.js';
import type { Rule } from './standing-orders.js';

interface OfMeeting {
  readonly meeting: string;
}
interface OfItem extends OfMeeting {
  readonly item: string;
}

export const notClosed: Rule<OfMeeting> = ({ meeting }, { sitting }) =>
  sitting.status === 'CLOSED' ? refuse('MEETING_CLOSED', { meeting }) : undefined;

/** Judged on all facts: closed once. */
export const closedOnce: Rule<OfMeeting> = ({ meeting }, _, { all }) =>
  all.sitting.status === 'CLOSED' ? refuse('MEETING_CLOSED', { meeting }) : undefined;

/** An adjourned meeting is reconvened before it goes on. */
export const notAdjourned: Rule<OfMeeting> = ({ meeting }, { sitting }) =>
  isAdjourned(sitting.status) ? refuse('MEETING_IS_ADJOURNED', { meeting }) : undefined;

export const adjourned: Rule<OfMeeting> = ({ meeting }, { sitting }) =>
  isAdjourned(sitting.status) ? undefined : refuse('MEETING_NOT_ADJOURNED', { meeting });

const isAdjourned = (status: MeetingState['sitting']['status']): boolean =>
  status === 'ADJOURNED' || status === 'INQUORATE_ADJOURNED';

/** Business is done on the day for which the body was called, or later. */
export const dayHasCome: Rule<OfMeeting> = ({ meeting }, { convening: { convened } }, { day }) =>
  convened && day < convened.day ? invalid('MEETING_NOT_YET', { meeting, day, on: convened.day }) : undefined;

/** An item that was closed, deferred or referred is done with at this meeting. */
export const itemNotDone: Rule<OfItem> = ({ item }, { sitting }) => {
  const status = sitting.items.get(item);
  return status === undefined || status === 'OPEN' || status === 'STANDS_OVER'
    ? undefined
    : refuse('ITEM_DONE', { item, status });
};

/** One item at a time. */
export const noOtherItemOpen: Rule<OfItem> = ({ item }, { sitting }) => {
  if (sitting.current === undefined) return undefined;
  return refuse('ITEM_STILL_OPEN', { item, open: sitting.current });
};

export const itemOpen: Rule<OfItem> = ({ item }, { sitting }) =>
  sitting.items.get(item) === 'OPEN' ? undefined : refuse('ITEM_NOT_OPEN', { item });

/** A meeting is closed when its items are. */
export const noItemOpen: Rule<OfMeeting> = ({ meeting }, { sitting }) =>
  sitting.current === undefined ? undefined : refuse('ITEM_STILL_OPEN', { item: meeting, open: sitting.current });

/** A vote that was opened is closed before the item or the meeting is. */
export const noVoteOpen: Rule<OfMeeting & { readonly item?: string }> = ({ item }, { votes }) => {
  const open = [...votes.votes.values()].find((v) => !v.closed && (item === undefined || v.item === item));
  return open && refuse('VOTE_STILL_OPEN', { vote: open.vote });
};
