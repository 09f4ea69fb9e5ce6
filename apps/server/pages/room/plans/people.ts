import { attendanceAt } from '#governance';
import { entry } from '../../acting/form/entries.js';
import type { Planner } from './plan.js';
import { given, step } from './plan.js';

/** Who comes and goes, who sits in whose place, who presides, and what interests are declared. */
export const peoplePlans: Readonly<Record<string, Planner>> = {
  present: (member, _, desk) => ({
    panel: 'people',
    steps: [step(desk, 'RecordArrival', { member }, `RecordArrival.${member}`)],
  }),
  remote: (member, _, desk) => ({
    panel: 'people',
    steps: [step(desk, 'RecordArrival', { member, remote: true }, `RecordArrival.${member}`)],
  }),
  absent: (member, _, desk) => ({
    panel: 'people',
    steps: [step(desk, 'RecordDeparture', { member }, `RecordDeparture.${member}`)],
  }),

  /** All who are not there yet, in whose place nobody sits, and who sent no apologies. */
  all: (_arg, _entries, desk) => {
    const { state, now } = desk;
    const taken = attendanceAt(state, now).flatMap(({ person, for: place }) => [person, place ?? person]);
    const missing = (state.convening.convened?.members ?? [])
      .map(({ person }) => person)
      .filter((person) => !taken.includes(person) && !state.attendance.apologies.includes(person));
    return {
      panel: 'people',
      steps: missing.map((member) => step(desk, 'RecordArrival', { member }, `RecordArrival.${member}`)),
    };
  },

  apologies: (_arg, entries, desk) => {
    const member = entry(entries, 'apologies.member');
    if (member === '') return { panel: 'people', missing: 'who', field: 'apologies.member' };
    return { panel: 'people', steps: [step(desk, 'RecordApologies', { member })] };
  },

  /** Notified and in the room: two facts, and one key. */
  substitute: (member, entries, desk) => {
    const field = `substitute.${member}`;
    const person = entry(entries, field);
    if (person === '') return { panel: 'people', missing: 'substitute', field };
    const { members = [] } = desk.state.convening.convened ?? {};
    const authority = members.find((one) => one.person === member)?.authority ?? '';
    const known = desk.state.attendance.substitutions.some((one) => one.person === person && one.for === member);
    return {
      panel: 'people',
      steps: [
        ...(known ? [] : [step(desk, 'NotifySubstitution', { person, for: member, authority })]),
        step(desk, 'RecordArrival', { member: person }),
      ],
    };
  },

  chair: (_arg, entries, desk) => {
    const { member, as } = { member: entry(entries, 'chair.member'), as: entry(entries, 'chair.as') };
    if (member === '') return { panel: 'chair', missing: 'chair', field: 'chair.member' };
    return { panel: 'chair', steps: [step(desk, 'TakeChair', { member, as })] };
  },

  interest: (_arg, entries, desk) => {
    const member = entry(entries, 'interest.member');
    const code = entry(entries, 'interest.code');
    if (member === '') return { panel: 'interests', missing: 'who', field: 'interest.member' };
    if (code === '') return { panel: 'interests', missing: 'code', field: 'interest.code' };
    const { 'interest.effect': effect, 'interest.nature': nature } = given(
      entries,
      'interest.effect',
      'interest.nature',
    );
    const sensitive = entry(entries, 'interest.sensitive') !== '';
    const said = { item: desk.item, member, code, effect, nature, ...(sensitive && { sensitive }) };
    return { panel: 'interests', steps: [step(desk, 'DeclareInterest', filled(said))] };
  },
};

/** Without the fields that were left empty. */
const filled = (data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
