import type { Region } from '../language/decider.js';
import { DispensationGranted, InterestDeclared, MemberWithdrewFromItem } from './attendance.events.js';
import { authorityOfPerson } from './attendance.js';
import type { DeclareInterest } from './commands/declare-interest.command.js';
import type { GrantDispensation } from './commands/grant-dispensation.command.js';
import { convened, onTheAgenda } from './convening.policy.js';
import { counted } from './counting.js';
import { itemNotOver, notDeclaredYet, notToOneself, pecuniaryBars, withinFourYears } from './interest.policy.js';
import { dispensationFor, EFFECT_OF } from './interests.js';
import type { InterestsState, MeetingState } from './meeting.state.js';
import { memberOf, ofTheBody, onesOwn, somebodyNamed } from './person.policy.js';
import { quorumChange } from './quorum-change.js';
import type { Here, Kept } from './standing-orders.js';
import { under } from './standing-orders.js';

/** The declaration; with it the withdrawal, and what that does to the quorum, where it is of that kind. */
function declared(command: DeclareInterest, state: MeetingState, context: Here, kept: Kept) {
  const { item, code, nature, sensitive } = command;
  const { at, day } = context;
  const person = memberOf(command, context);
  const of = { ...kept, item, person, authority: authorityOfPerson(state, person) };
  const effect = command.effect ?? EFFECT_OF[code];
  const dispensed = dispensationFor(state.interests.dispensations, person, item, day);
  const votes = effect === 'NONE' || dispensed?.allows === 'VOTE';
  const event = InterestDeclared({ ...of, code, effect, votes, nature, sensitive });
  if (kept.notCounted) return [event];
  const leaves = effect === 'WITHDRAWS' && dispensed === undefined;
  const { interests, sitting } = state;
  const after: InterestsState = {
    ...interests,
    declared: [...interests.declared, { item, person, at, code, effect }],
    withdrew: leaves ? [...interests.withdrew, { item, person, at }] : interests.withdrew,
  };
  return [
    event,
    ...(leaves ? [MemberWithdrewFromItem(of)] : []),
    ...(sitting.current === item ? quorumChange({ ...state, interests: after }, at) : []),
  ];
}

/** The dispensation, and what it does to the quorum of the item that is open: who had withdrawn for it may be back. */
function dispensed({ member, ...command }: GrantDispensation, state: MeetingState, { at, day }: Here, kept: Kept) {
  const from = command.from ?? day;
  const event = DispensationGranted({
    ...command,
    ...kept,
    person: member,
    authority: authorityOfPerson(state, member),
    from,
  });
  if (kept.notCounted || state.sitting.current === undefined) return [event];
  const { item, allows, until } = command;
  const dispensations = [
    ...state.interests.dispensations,
    { person: member, allows, from, until, ...(item && { item }) },
  ];
  return [event, ...quorumChange({ ...state, interests: { ...state.interests, dispensations } }, at)];
}

/** Interests in items, what follows from them, and dispensations from that. */
export const interestsRegion: Region<InterestsState, MeetingState> = {
  initial: { declared: [], withdrew: [], dispensations: [] },
  folds: [
    counted(InterestDeclared, (state: InterestsState, { at, body: { item, person, code, effect } }) => ({
      ...state,
      declared: [...state.declared, { item, person, at, code, effect }],
    })),
    counted(MemberWithdrewFromItem, (state: InterestsState, { at, body: { item, person } }) => ({
      ...state,
      withdrew: [...state.withdrew, { item, person, at }],
    })),
    counted(DispensationGranted, (state: InterestsState, { body: { person, allows, item, from, until } }) => ({
      ...state,
      dispensations: [...state.dispensations, { person, allows, from, until, ...(item && { item }) }],
    })),
  ],
  decide: {
    DeclareInterest: under<DeclareInterest>(
      {
        always: [convened, somebodyNamed, notDeclaredYet],
        counting: [ofTheBody],
        form: [onesOwn, onTheAgenda, itemNotOver, pecuniaryBars],
      },
      declared,
    ),
    GrantDispensation: under<GrantDispensation>(
      { always: [convened], counting: [ofTheBody, withinFourYears, notToOneself] },
      dispensed,
    ),
  },
};
