import type { EventDeclaration, Kind, NewEvent, Shape } from '#governance';
import {
  actionEvents,
  approvalsEvents,
  callInEvents,
  ComplianceExceptionRaised,
  conditionEvents,
  ConsequenceVoided,
  decisionEvents,
  disputeEvents,
  EntryConfirmed,
  EntryDisputed,
  exceptionEvents,
  exitEvents,
  matterEvents,
  meetingEvents,
  peopleEvents,
  RecordCorrected,
} from '#governance';
import { addDays, startOfDay } from '#kernel';
import type { TestLog } from '../../testing/log.js';
import { by, SLUG } from '../../testing/log.js';
import type { Dice } from '../../testing/random-log.js';

const FIRST = '2024-01-01';
const DAYS = 60;
const IDS: Readonly<Record<string, readonly string[]>> = {
  authority: ['acc', 'bdc', 'wic'],
  partner: ['acc', 'vmp'],
  person: ['p_acc', 'p_bdc', 'p_wic'],
  process: ['CP-1'],
  workaround: ['WA-1'],
  body: ['board'],
  meeting: ['M-1', 'M-2'],
  item: ['6', '7'],
  motion: ['MO-1', 'MO-2'],
  vote: ['V-1', 'V-2'],
  matter: ['X-1', 'X-2'],
  decision: ['D-1', 'D-2'],
  action: ['A-1'],
  condition: ['C-1'],
  dispute: ['U-1'],
  delegation: ['DEL-1'],
};
const STREAMS: readonly (readonly [kind: string, events: readonly EventDeclaration[], field: string])[] = [
  ['meeting', meetingEvents, 'meeting'],
  ['matter', matterEvents, 'matter'],
  ['decision', decisionEvents, 'decision'],
  ['approvals', approvalsEvents, 'matter'],
  ['callin', callInEvents, 'decision'],
  ['action', actionEvents, 'action'],
  ['condition', conditionEvents, 'condition'],
  ['dispute', disputeEvents, 'dispute'],
  ['authority', peopleEvents, 'authority'],
  ['arrangement', exitEvents, ''],
  ['process', [ComplianceExceptionRaised, ...exceptionEvents], 'process'],
];

type Pick = <T>(values: readonly T[]) => T;
interface Written {
  readonly id: string;
  readonly stream: string;
}

/** Bodies of any shape, by the dice: well-formed, and otherwise without sense. */
class Bodies {
  constructor(
    private readonly roll: Dice,
    private readonly pick: Pick,
    private readonly written: readonly Written[],
  ) {}

  of(shape: Shape): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(shape).flatMap(([name, kind]) => (this.leftOut(name, kind) ? [] : [[name, this.valueOf(kind)]])),
    );
  }

  private leftOut(name: string, { optional }: Kind): boolean {
    return name === 'notCounted' ? this.roll(20) > 0 : optional && this.roll(2) === 0;
  }

  private valueOf(kind: Kind): unknown {
    const { roll, pick } = this;
    const some: Readonly<Record<string, () => unknown>> = {
      ref: () => pick(IDS[kind.target ?? ''] ?? ['Z-1']),
      event: () => (this.written.length > 0 ? pick(this.written).id : kind.example),
      'one-of': () => pick(kind.schema['enum'] as readonly string[]),
      day: () => addDays(FIRST, roll(2 * DAYS)),
      hash: () => String(1 + roll(3)).repeat(64),
      flag: () => roll(2) === 0,
      count: () => Number(kind.schema['minimum']) + roll(3),
      when: () => `${addDays(FIRST, roll(DAYS))}T1${roll(10)}:00:00Z`,
      list: () =>
        Array.from({ length: Number(kind.schema['minItems']) + roll(3) }, () => this.valueOf(kind.of as Kind)),
      group: () => this.of(kind.of as Shape),
    };
    return (some[kind.name] ?? (() => kind.example))();
  }
}

function picked<T>(values: readonly T[], roll: Dice): T {
  const value = values[roll(values.length)];
  if (value === undefined) throw new RangeError('Nothing to pick from: give one value at least.');
  return value;
}

/** Any events of the later lifecycles in any order: a view meets any subset of facts and never throws. */
export async function writeAnyRecord(log: TestLog, events: number, roll: Dice): Promise<void> {
  const written: Written[] = [];
  const pick: Pick = (values) => picked(values, roll);
  const bodies = new Bodies(roll, pick, written);
  for (let n = 0; n < events; n++) {
    const day = Math.floor((n * DAYS) / events);
    const clerk = { recordedBy: { person: 'p_wic', authority: 'wic', capacity: 'CLERK', mandate: 'm' } };
    const told = {
      on: `${addDays(FIRST, roll(5) === 0 ? roll(day + 1) : day)}T09:${10 + roll(50)}:00Z`,
      recorded: startOfDay(addDays(FIRST, day)) + 60_000_000 + n,
      by: by(pick(['acc', 'bdc', 'wic'])),
      ...(roll(4) === 0 && clerk),
    };
    // The first of each kind begins one, so that there is something for the others to happen to.
    const opening = STREAMS[n];
    const next = opening ? opened(opening, bodies) : any(pick(STREAMS), bodies, pick);
    const target = !opening && roll(8) === 0 ? pick(written) : undefined;
    const event = target ? amendment(target.id, roll, pick) : next.event;
    const stored = await log.append(target?.stream ?? next.stream, told, event);
    written.push(...stored.map(({ envelope }) => ({ id: envelope.id, stream: envelope.stream })));
  }
}

type Stream = (typeof STREAMS)[number];
interface Next {
  readonly stream: string;
  readonly event: NewEvent;
}
const named = (kind: string, id: unknown): string => `${kind}/${kind === 'arrangement' ? SLUG : String(id)}`;

function opened([kind, declared, field]: Stream, bodies: Bodies): Next {
  const { type, shape } = picked(declared, () => 0);
  const { notCounted: _, ...body } = bodies.of(shape);
  const id = IDS[field]?.[0] ?? 'Z-1';
  return { stream: named(kind, id), event: { type, body: { ...body, ...(shape[field] && { [field]: id }) } } };
}

function any([kind, declared, field]: Stream, bodies: Bodies, pick: Pick): Next {
  const { type, shape } = pick(declared);
  const body = bodies.of(shape);
  const own = body[field];
  return { stream: named(kind, typeof own === 'string' ? own : pick(IDS[field] ?? ['Z-1'])), event: { type, body } };
}

const amendment = (target: string, roll: Dice, pick: Pick): NewEvent =>
  pick([
    ConsequenceVoided({ target, because: target }),
    EntryConfirmed({ target }),
    EntryDisputed({ target, reason: 'Not so.' }),
    RecordCorrected({
      target,
      field: 'occurredAt',
      becomes: addDays(FIRST, roll(5)),
      as: 'TEXT',
      reason: 'Wrong day.',
    }),
    RecordCorrected({ target, field: 'title', becomes: 'Another title', as: 'TEXT', reason: 'Wrong title.' }),
  ]);
