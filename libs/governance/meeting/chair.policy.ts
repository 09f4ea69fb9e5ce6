import type { AdmitLateItem } from './commands/admit-late-item.command.js';
import type { ElectChair } from './commands/elect-chair.command.js';
import type { TakeChair } from './commands/take-chair.command.js';
import { forbid, refuse } from '../language/refusal.js';
import type { Decider } from '../language/decider.js';
import { authorityOfPerson } from './attendance.js';
import type { ChairState, MeetingState, Office } from './meeting.state.js';
import { belongs, isThere, memberOf } from './person.policy.js';
import type { Rule } from './standing-orders.js';

/** Who presided at a moment (ms since 1970), the last to take the chair by then. */
export const presidingAt = ({ chair }: MeetingState, instant: number): Office | undefined =>
  chair.presided.findLast(({ at }) => at <= instant);

type Election = Pick<ElectChair, 'meeting' | 'person' | 'previous'>;

export const electedFromTheBody: Rule<Election> = ({ meeting, person }, state) => belongs(person, meeting, state);

/** Procedure: chair and vice-chair are not of the same authority (SI 2008/1572, SI 2011/1455: the usual rule). */
export const ofDifferentAuthorities =
  (other: keyof Pick<ChairState, 'chair' | 'viceChair'>): Rule<Election> =>
  ({ person }, state) => {
    const authority = authorityOfPerson(state, person);
    return authority !== undefined && state.chair[other]?.authority === authority
      ? refuse('CHAIR_SAME_AUTHORITY', { person, authority })
      : undefined;
  };

/**
 * Procedure: an authority that held the office within the rota is passed over. `previous` names the meetings, within
 * the reach of the constitution's rota, at which the office was last filled: who was elected there is read from the log.
 */
export const byRota =
  (office: keyof Pick<ChairState, 'chair' | 'viceChair'>, self: () => Decider<MeetingState>): Rule<Election> =>
  ({ person, previous = [] }, state, context) => {
    const authority = authorityOfPerson(state, person);
    const held = previous.find(
      (meeting) => context.look(self(), `meeting/${meeting}`).chair[office]?.authority === authority,
    );
    return authority === undefined || held === undefined ? undefined : refuse('ROTA_BREACH', { authority, held });
  };

/** Only somebody who is there presides. */
export const presidesInPerson: Rule<TakeChair> = (command, state, context) =>
  isThere(memberOf(command, context), state, context.at);

/** The chair, where there; in the chair's absence the vice-chair; somebody else by the meeting's own choice. */
export const presidesAsElected: Rule<TakeChair> = (command, { chair }, context) => {
  const { as } = command;
  const person = memberOf(command, context);
  if (as === 'CHOSEN_BY_MEETING' || as === 'CO_CHAIR') return undefined;
  const elected = as === 'CHAIR' ? chair.chair : chair.viceChair;
  return elected?.person === person ? undefined : forbid('NOT_ELECTED_TO_PRESIDE', { person, as });
};

/** Procedure: the reasons for a late item are those of the chair, or of who presides in the chair's place. */
export const admittedByTheChair: Rule<AdmitLateItem> = ({ item, chair }, state, { at }) => {
  const entitled = [state.chair.chair, state.chair.viceChair, presidingAt(state, at)].flatMap((o) => o?.person ?? []);
  return entitled.length === 0 || entitled.includes(chair)
    ? undefined
    : forbid('LATE_ITEM_NOT_BY_CHAIR', { item, person: chair });
};
