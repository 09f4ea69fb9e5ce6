import type { By } from '#kernel';
import type { EventDeclaration, NewEvent } from '../../language/event.js';
import { checkShape } from '../../language/kinds.js';
import { recordEvents } from '../../record/record.events.js';
import { meetingEvents } from '../meeting.events.js';
import type { Decider } from '../../language/decider.js';
import { isRefusal } from '../../language/refusal.js';
import { SubstituteNominated, RepresentativeAppointed } from '../../people/people.events.js';
import { authorityDecider } from '../../people/people.decider.js';
import type { Board } from '../../language/board.js';
import type { History, Told } from '../../testing/given.js';
import { at, boardOf, given } from '../../testing/given.js';
import { meetingDecider } from '../meeting.decider.js';
import type { Member } from '../meeting.words.js';

/** The board of the Vale: eight votes, two each of Aldermere, Brackwater and Wexcombe, one each of the two of the police. */
const seat = (person: string, authority: string, partner = authority): Member => ({
  ...{ person, authority, partner },
  role: 'MEMBER',
  voting: true,
});
export const MEMBERS: readonly Member[] = [
  seat('p_acc_1', 'acc'),
  seat('p_acc_2', 'acc'),
  seat('p_bdc_1', 'bdc'),
  seat('p_bdc_2', 'bdc'),
  seat('p_wic_1', 'wic'),
  seat('p_wic_2', 'wic'),
  seat('p_pcc', 'pcc', 'vmp'),
  seat('p_cc', 'cc', 'vmp'),
];
export const QUORUM = { minTotal: 5, minPerPartner: 1 } as const;
export const RULE = { name: 'majority-no-casting@1' } as const;
export const board: Board = boardOf('acc', 'bdc', 'wic', 'pcc', 'cc');

/** One step as it was done: the command, what it says, and who did it when. */
export type Step = readonly [command: string, data: object, told: Told];

const appointed: History = [
  [RepresentativeAppointed({ authority: 'bdc', person: 'p_bdc_2', from: '2024-07-01' }), at('2024-07-01', 'bdc')],
  [
    SubstituteNominated({ authority: 'bdc', person: 'p_bdc_sub', for: 'p_bdc_2', from: '2024-07-01' }),
    at('2024-07-01', 'bdc'),
  ],
];

type Others = Readonly<Record<string, { readonly decider: Decider<never>; readonly history: History }>>;
export const others: Others = {
  'authority/bdc': { decider: authorityDecider as unknown as Decider<never>, history: appointed },
};

interface Way {
  readonly others?: Others;
  readonly board?: Board;
}

/** A meeting after a history. */
export const meetingAfter = (history: History, way: Way = {}) =>
  given(meetingDecider, history, { board: way.board ?? board, others: { ...others, ...way.others } });

const declared = new Map<string, EventDeclaration>(
  [...meetingEvents, ...recordEvents].map((declaration: EventDeclaration) => [declaration.type, declaration]),
);
/** Every event is checked against its declaration, as it is before it is hashed. */
function asDeclared(event: NewEvent, command: string): NewEvent {
  const declaration = declared.get(event.type);
  const problems = declaration ? checkShape(declaration.shape, event.body) : [{ path: '', wanted: 'declared' }];
  if (problems.length > 0) throw new Error(`${command}: ${event.type} ${JSON.stringify(problems)}`);
  return event;
}

/** Plays steps one after the other; a step that is refused, or an event that is not as declared, ends the test. */
export function play(steps: readonly Step[], before: History = [], way: Way = {}): History {
  return steps.reduce<History>((history, [command, data, told]) => {
    const { decision } = meetingAfter(history, way).when(command, { meeting: 'B', ...data }, told);
    if (isRefusal(decision)) throw new Error(`${command}: ${decision.refused} ${JSON.stringify(decision.params)}`);
    return [...history, ...decision.map((event): readonly [NewEvent, Told] => [asDeclared(event, command), told])];
  }, before);
}

export const clerk = (on: string): Told => at(on, 'acc', 'CLERK');
/** A member acts for themself. */
export const by = (on: string, person: string): Told => {
  const authority = MEMBERS.find((m) => m.person === person)?.authority ?? 'bdc';
  return { on, by: { authority, person, capacity: 'REPRESENTATIVE' } };
};
/** A clerk enters what a member did. */
export const entered = (on: string, person: string): Told => ({
  ...by(on, person),
  recordedBy: { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
});
/** A clerk enters what the board did. */
export const minuted = (on: string, meeting = 'B'): Told => ({
  on,
  by: { body: 'board', meeting } satisfies By,
  recordedBy: { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
});

export const convene = (day: string, on: string, more: object = {}): Step => [
  'ConveneMeeting',
  {
    body: 'board',
    kind: 'ORDINARY',
    held: 'IN_PERSON',
    day,
    time: '14:00',
    place: 'County Hall, Aldermere',
    members: MEMBERS,
    quorum: QUORUM,
    ...more,
  },
  clerk(on),
];
export const agenda = (on: string, ...items: string[]): Step => [
  'PublishAgenda',
  { items: items.map((item) => ({ item, title: `Item ${item}` })) },
  clerk(on),
];
export const arrive = (on: string, ...persons: string[]): Step[] =>
  persons.map((member) => ['RecordArrival', { member }, clerk(on)]);
export const open = (on: string, item: string): Step => ['OpenItem', { item }, clerk(on)];
export const move = (on: string, motion: string, item: string, more: object = {}): Step => [
  'MoveMotion',
  { motion, item, text: `That ${motion} be agreed.`, member: 'p_acc_1', ...more },
  clerk(on),
];
export const openVote = (on: string, vote: string, motion: string, more: object = {}): Step => [
  'OpenVote',
  { vote, motion, rule: RULE, ...more },
  clerk(on),
];
export const cast = (on: string, vote: string, option: string, ...persons: string[]): Step[] =>
  persons.map((person) => ['CastVote', { vote, option }, by(on, person)]);
export const closeVote = (on: string, vote: string): Step => ['CloseVote', { vote }, clerk(on)];

export const ALL = MEMBERS.map(({ person }) => person);
/** A meeting of all eight with one item open and a motion moved on it. */
export const sitting = (on = '2025-03-12', more: object = {}): History =>
  play([
    convene(on, '2025-02-20', more),
    agenda('2025-02-27', '6', '7'),
    ...arrive(on, ...ALL),
    open(on, '6'),
    move(on, 'MO-6', '6'),
  ]);
