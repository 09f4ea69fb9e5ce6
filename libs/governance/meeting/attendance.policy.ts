import type { Refusal } from '../language/refusal.js';
import { invalid, refuse } from '../language/refusal.js';
import { authorityDecider } from '../people/people.decider.js';
import { appointmentsOf } from '../people/holding.js';
import type { NotifySubstitution } from './commands/notify-substitution.command.js';
import type { RecordArrival } from './commands/record-arrival.command.js';
import { inTheRoom } from './attendance.js';
import type { AboutMember } from './person.policy.js';
import { memberOf } from './person.policy.js';
import type { Rule } from './standing-orders.js';

export const notThereYet: Rule<AboutMember> = (command, state, context) => {
  const member = memberOf(command, context);
  return inTheRoom(state, context.at).has(member) ? refuse('ALREADY_PRESENT', { member }) : undefined;
};

export const stillThere: Rule<AboutMember> = (command, state, context) => {
  const person = memberOf(command, context);
  return inTheRoom(state, context.at).has(person) ? undefined : refuse('NOT_PRESENT', { person });
};

export const noApologiesYet: Rule<AboutMember> = (command, _, context) => {
  const member = memberOf(command, context);
  return context.all.attendance.apologies.includes(member) ? refuse('APOLOGIES_RECEIVED', { member }) : undefined;
};

/** Nobody attends remotely a meeting that was called in person. Whether remote attendance counts is the law's to say. */
export const notRemoteWhereInPerson: Rule<RecordArrival> = ({ meeting, remote }, { convening: { convened } }) =>
  remote === true && convened?.held === 'IN_PERSON' ? invalid('NOT_HELD_REMOTELY', { meeting }) : undefined;

/**
 * A substitute sits for one named member of the own authority, who has no other substitute at this meeting, and has no
 * seat of their own: a quorum counts each person in one capacity.
 */
export const substituteEligible: Rule<NotifySubstitution> = (command, { convening, attendance }) => {
  const { members = [] } = convening.convened ?? {};
  const place = members.find((m) => m.person === command.for);
  const seated = members.some((m) => m.person === command.person);
  const taken = attendance.substitutions.some((s) => (s.for === command.for) !== (s.person === command.person));
  return place?.authority === command.authority && !seated && !taken ? undefined : ineligible(command);
};

/** Procedure: the authority has nominated the person for that member, on its own record, by then. */
export const substituteNominated: Rule<NotifySubstitution> = (command, _, context) => {
  const nominated = appointmentsOf(
    context.look(authorityDecider, `authority/${command.authority}`),
    command.person,
    context.at,
  );
  return nominated.some((a) => a.capacity === 'SUBSTITUTE' && a.for === command.for) ? undefined : ineligible(command);
};

const ineligible = ({ person, for: member, authority }: NotifySubstitution): Refusal =>
  refuse('SUBSTITUTE_INELIGIBLE', { person, member, authority });

export const notNotifiedYet: Rule<NotifySubstitution> = ({ person, for: member }, _, { all }) =>
  all.attendance.substitutions.some((s) => s.person === person && s.for === member)
    ? refuse('SUBSTITUTION_NOTIFIED', { person, member })
    : undefined;
