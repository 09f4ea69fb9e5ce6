import type { Region } from '../language/decider.js';
import { ApologiesReceived, MemberArrived, MemberLeft, SubstitutionNotified } from './attendance.events.js';
import { authorityOfPerson } from './attendance.js';
import {
  noApologiesYet,
  notNotifiedYet,
  notRemoteWhereInPerson,
  notThereYet,
  stillThere,
  substituteEligible,
  substituteNominated,
} from './attendance.policy.js';
import type { NotifySubstitution } from './commands/notify-substitution.command.js';
import type { RecordApologies } from './commands/record-apologies.command.js';
import type { RecordArrival } from './commands/record-arrival.command.js';
import type { RecordDeparture } from './commands/record-departure.command.js';
import { convened, notCancelled } from './convening.policy.js';
import { counted } from './counting.js';
import type { AttendanceState, MeetingState, Movement } from './meeting.state.js';
import { memberOf, ofTheBody, onesOwn, somebodyNamed } from './person.policy.js';
import { quorumChange } from './quorum-change.js';
import { notClosed } from './sitting.policy.js';
import { under } from './standing-orders.js';

const moved = (state: AttendanceState, movement: Movement): AttendanceState => ({
  ...state,
  movements: [...state.movements, movement],
});
const after = (state: MeetingState, movement: Movement): MeetingState => ({
  ...state,
  attendance: moved(state.attendance, movement),
});

/** Who came and went, who sent apologies, and who stands in for whom. */
export const attendanceRegion: Region<AttendanceState, MeetingState> = {
  initial: { movements: [], substitutions: [], apologies: [] },
  folds: [
    counted(MemberArrived, (state: AttendanceState, { at, body: { person, remote } }) =>
      moved(state, { person, at, in: true, remote }),
    ),
    counted(MemberLeft, (state: AttendanceState, { at, body: { person } }) =>
      moved(state, { person, at, in: false, remote: false }),
    ),
    counted(ApologiesReceived, (state: AttendanceState, { body: { person } }) => ({
      ...state,
      apologies: [...state.apologies, person],
    })),
    counted(SubstitutionNotified, (state: AttendanceState, { at, body }) => ({
      ...state,
      substitutions: [...state.substitutions, { person: body.person, for: body.for, at }],
    })),
  ],
  decide: {
    RecordArrival: under<RecordArrival>(
      {
        always: [convened, somebodyNamed],
        counting: [ofTheBody, notThereYet],
        form: [onesOwn, notCancelled, notClosed, notRemoteWhereInPerson],
      },
      (command, state, context, kept) => {
        const person = memberOf(command, context);
        const { remote = false } = command;
        const arrived = MemberArrived({ ...kept, person, authority: authorityOfPerson(state, person), remote });
        if (kept.notCounted) return [arrived];
        return [arrived, ...quorumChange(after(state, { person, at: context.at, in: true, remote }), context.at)];
      },
    ),
    RecordDeparture: under<RecordDeparture>(
      { always: [convened, somebodyNamed], counting: [stillThere], form: [onesOwn] },
      (command, state, context, kept) => {
        const person = memberOf(command, context);
        const left = MemberLeft({ ...kept, person, authority: authorityOfPerson(state, person) });
        if (kept.notCounted) return [left];
        const gone = { person, at: context.at, in: false, remote: false };
        return [left, ...quorumChange(after(state, gone), context.at)];
      },
    ),
    RecordApologies: under<RecordApologies>(
      { always: [convened, somebodyNamed, noApologiesYet], counting: [ofTheBody], form: [onesOwn] },
      (command, state, context, kept) => {
        const person = memberOf(command, context);
        return [
          ApologiesReceived({ ...kept, person, authority: authorityOfPerson(state, person), reason: command.reason }),
        ];
      },
    ),
    NotifySubstitution: under<NotifySubstitution>(
      { always: [convened, notNotifiedYet], counting: [substituteEligible], procedure: [substituteNominated] },
      ({ person, authority, for: member }, state, { at }, kept) => {
        const notified = SubstitutionNotified({ ...kept, person, authority, for: member });
        if (kept.notCounted) return [notified];
        const { attendance } = state;
        const substitutions = [...attendance.substitutions, { person, for: member, at }];
        return [notified, ...quorumChange({ ...state, attendance: { ...attendance, substitutions } }, at)];
      },
    ),
  },
};
