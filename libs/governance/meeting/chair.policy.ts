import type { Day } from '#kernel';
import { addMonths } from '#kernel';
import type { ChairRules } from '../arrangement/bodies.words.js';
import type { AdmitLateItem } from './commands/admit-late-item.command.js';
import type { ConveneMeeting } from './commands/convene-meeting.command.js';
import type { Election } from './commands/election.js';
import type { TakeChair } from './commands/take-chair.command.js';
import { forbid, refuse } from '../language/refusal.js';
import type { Decider } from '../language/decider.js';
import { authorityOfPerson } from './attendance.js';
import { rulesOfBody } from './constitution-of-body.js';
import type { ChairState, MeetingState, Office } from './meeting.state.js';
import { belongs, isThere, memberOf } from './person.policy.js';
import type { Here, Rule } from './standing-orders.js';

/** Who presided at a moment (ms since 1970), the last to take the chair by then. */
export const presidingAt = ({ chair }: MeetingState, instant: number): Office | undefined =>
  chair.presided.findLast(({ at }) => at <= instant);

/** The two offices; the rota of each is its own. */
export type OfficeName = keyof Pick<ChairState, 'chair' | 'viceChair'>;
const OTHER: Readonly<Record<OfficeName, OfficeName>> = { chair: 'viceChair', viceChair: 'chair' };

export const electedFromTheBody: Rule<Election> = ({ meeting, person }, state) => belongs(person, meeting, state);

/** What the constitution in force says of the chair of the body; undefined where it says nothing. */
const chairRules = ({ convening: { convened } }: MeetingState, context: Here): ChairRules | undefined =>
  convened && rulesOfBody(convened, context)?.chair;

/**
 * Procedure: chair and vice-chair are not of the same authority (SI 2008/1572, SI 2011/1455: the usual rule), unless the
 * constitution allows it.
 */
export const ofDifferentAuthorities =
  (office: OfficeName): Rule<Election> =>
  ({ person }, state, context) => {
    const authority = authorityOfPerson(state, person);
    const same = authority !== undefined && state.chair[OTHER[office]]?.authority === authority;
    return same && chairRules(state, context)?.sameAuthority !== 'ALLOWED'
      ? refuse('CHAIR_SAME_AUTHORITY', { person, authority })
      : undefined;
  };

/** The same of those who hold the offices when a body is called together. */
export const officesOfDifferentAuthorities: Rule<ConveneMeeting> = (command, _, context) => {
  const { members, chair, viceChair } = command;
  const authorityOf = (person: string | undefined) => members.find((m) => m.person === person)?.authority;
  const authority = authorityOf(viceChair);
  const allowed = rulesOfBody(command, context)?.chair?.sameAuthority === 'ALLOWED';
  return viceChair === undefined || authority === undefined || allowed || authority !== authorityOf(chair)
    ? undefined
    : refuse('CHAIR_SAME_AUTHORITY', { person: viceChair, authority });
};

/**
 * Procedure (law-and-vehicles 2.5): the office passes on. `previous` names the meetings at which it was last filled: who was
 * elected there is read from the log. An authority that was elected within the months that the constitution bars is passed over
 * (where it sets none, and no rota, one that was elected at any of them); the chair passes in the order of the rota, where there is one.
 */
export const byRota =
  (office: OfficeName, self: () => Decider<MeetingState>): Rule<Election> =>
  ({ person, previous = [] }, state, context) => {
    const authority = authorityOfPerson(state, person);
    if (authority === undefined) return undefined;
    const rules = chairRules(state, context) ?? {};
    const rota = office === 'chair' ? rules.rota : undefined;
    const months = office === 'chair' ? rules.barredMonths : rules.viceBarredMonths;
    const held = previous.flatMap((meeting) => heldAt(meeting, office, context.look(self(), `meeting/${meeting}`)));
    const barred = held.find(
      (h) => h.authority === authority && (months === undefined ? !rota : h.day > addMonths(context.day, -months)),
    );
    const passedOver = barred ?? (rota && outOfTurn(authority, rota, held));
    return passedOver && refuse('ROTA_BREACH', { authority, held: passedOver.meeting });
  };

interface Held {
  readonly meeting: string;
  readonly day: Day;
  readonly authority: string;
}

/** Who was elected to the office at an earlier meeting. */
function heldAt(meeting: string, office: OfficeName, { chair, convening }: MeetingState): readonly Held[] {
  const holder = chair[office];
  return holder && convening.convened ? [{ meeting, day: convening.convened.day, authority: holder.authority }] : [];
}

/** The last election, where the turn after its authority is another's than the one elected now. */
function outOfTurn(authority: string, rota: readonly string[], held: readonly Held[]): Held | undefined {
  const last = [...held].sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  const place = last ? rota.indexOf(last.authority) : -1;
  return place >= 0 && rota[(place + 1) % rota.length] !== authority ? last : undefined;
}

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
