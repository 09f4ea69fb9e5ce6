import type { Decider, On, Region } from '../language/decider.js';
import { authorityOfPerson } from './attendance.js';
import { ChairElected, ChairTaken, ViceChairElected } from './chair.events.js';
import type { OfficeName } from './chair.policy.js';
import {
  byRota,
  electedFromTheBody,
  ofDifferentAuthorities,
  presidesAsElected,
  presidesInPerson,
} from './chair.policy.js';
import type { Election } from './commands/election.js';
import type { TakeChair } from './commands/take-chair.command.js';
import { convened, notCancelled } from './convening.policy.js';
import { MeetingConvened } from './convening.events.js';
import { counted } from './counting.js';
import type { ChairState, MeetingState, Office } from './meeting.state.js';
import type { Member } from './meeting.words.js';
import { memberOf, ofTheBody, onesOwn, somebodyNamed } from './person.policy.js';
import { under } from './standing-orders.js';

type Self = () => Decider<MeetingState>;

const officeOf = (members: readonly Member[], person: string | undefined): Office | undefined => {
  const member = members.find((m) => m.person === person);
  return member && { person: member.person, authority: member.authority };
};

const folds: readonly On<ChairState>[] = [
  counted(MeetingConvened, (state: ChairState, { body }) => {
    const chair = officeOf(body.members, body.chair);
    const viceChair = officeOf(body.members, body.viceChair);
    return { ...state, ...(chair && { chair }), ...(viceChair && { viceChair }) };
  }),
  counted(ChairElected, (state: ChairState, { body: { person, authority } }) => ({
    ...state,
    chair: { person, authority },
  })),
  counted(ViceChairElected, (state: ChairState, { body: { person, authority } }) => ({
    ...state,
    viceChair: { person, authority },
  })),
  counted(ChairTaken, (state: ChairState, { at, body: { person, authority } }) => ({
    ...state,
    presided: [...state.presided, { person, authority, at }],
  })),
];

/** An election to either office. */
const elected = (office: OfficeName, made: typeof ChairElected | typeof ViceChairElected, self: Self) =>
  under<Election>(
    {
      always: [convened, electedFromTheBody],
      form: [notCancelled],
      procedure: [ofDifferentAuthorities(office), byRota(office, self)],
    },
    ({ person, vote }, state, _, kept) => [
      made({ ...kept, person, authority: authorityOfPerson(state, person) ?? '', vote }),
    ],
  );

/** Who is elected to the chair, and who sits in it. The casting vote is the sitter's. */
export const chairRegion = (self: Self): Region<ChairState, MeetingState> => ({
  initial: { presided: [] },
  folds,
  decide: {
    ElectChair: elected('chair', ChairElected, self),
    ElectViceChair: elected('viceChair', ViceChairElected, self),
    TakeChair: under<TakeChair>(
      {
        always: [convened, somebodyNamed, ofTheBody],
        form: [notCancelled, onesOwn, presidesInPerson, presidesAsElected],
      },
      (command, state, context, kept) => {
        const person = memberOf(command, context);
        return [ChairTaken({ ...kept, person, authority: authorityOfPerson(state, person) ?? '', as: command.as })];
      },
    ),
  },
});
