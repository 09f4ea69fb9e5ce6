import type { NewEvent } from '#governance';
import {
  adoptionEvents,
  ArrangementCommenced,
  ArrangementProposed,
  CommonProcessProposed,
  LogOpened,
  ProcessBroughtIntoForce,
  ProposalVersionPublished,
  arrangementEvents,
  compromiseEvents,
  ComplianceExceptionRaised,
  ConsequenceVoided,
  DeadlinePassed,
  EntryConfirmed,
  EntryDisputed,
  FactRecorded,
  NoteAdded,
  peopleEvents,
  processEvents,
  RecordCorrected,
  workaroundEvents,
} from '#governance';
import type { EventDeclaration, Kind, Shape } from '#governance';
import { addDays, startOfDay } from '#kernel';
import type { TestLog } from './log.js';
import { by, SLUG } from './log.js';

/** Whole numbers from 0 up to and excluding `n`, the same for the same seed. */
export type Dice = (n: number) => number;

/** Linear congruential (Numerical Recipes): repeatable, which is all that is asked of it. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const AUTHORITIES = ['acc', 'bdc', 'wic'];
const IDS: Readonly<Record<string, readonly string[]>> = {
  authority: AUTHORITIES,
  partner: ['acc', 'vmp'],
  process: ['CP-1', 'CP-2'],
  workaround: ['WA-1', 'WA-2', 'WA-3'],
  compromise: ['K-1', 'K-2'],
  person: ['p_acc', 'p_bdc'],
  variation: ['V-1'],
  derogation: ['D-1'],
  objection: ['O-1', 'O-2'],
  gap: ['G-1'],
};
const FIRST = '2024-01-01';
const DAYS = 60;

const own = [
  arrangementEvents,
  peopleEvents,
  processEvents,
  compromiseEvents,
  adoptionEvents,
  ArrangementCommenced,
  ArrangementProposed,
  CommonProcessProposed,
  LogOpened,
  ProcessBroughtIntoForce,
  ProposalVersionPublished,
  workaroundEvents,
].flat() as readonly EventDeclaration[];
const KIND = new Map<string, string>([
  ...arrangementEvents.map(({ type }) => [type, 'arrangement'] as const),
  ...peopleEvents.map(({ type }) => [type, 'authority'] as const),
  ...processEvents.map(({ type }) => [type, 'process'] as const),
  ...compromiseEvents.map(({ type }) => [type, 'compromise'] as const),
  ...adoptionEvents.map(({ type }) => [type, type.includes('Assur') ? 'assurance' : 'adoption'] as const),
  ...workaroundEvents.map(({ type }) => [type, 'workaround'] as const),
]);

interface Written {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
}

/**
 * Any events in any order, well-formed and otherwise without sense: folds are total, so views must agree on them too.
 * Some are late, some corrected, voided, confirmed or disputed.
 */
export async function writeAnything(log: TestLog, events: number, roll: Dice): Promise<void> {
  const written: Written[] = [];
  for (let n = 0; n < events; n++) {
    const day = Math.floor((n * DAYS) / events);
    const recorded = startOfDay(addDays(FIRST, day)) + 36_000_000 + n;
    const on = addDays(FIRST, roll(5) === 0 ? roll(day + 1) : day);
    const authority = pick(AUTHORITIES, roll);
    const typist = pick(AUTHORITIES, roll);
    const clerk =
      roll(4) === 0
        ? { recordedBy: { person: `p_${typist}`, authority: typist, capacity: 'CLERK', mandate: 'm' } }
        : {};
    const next = written.length > 3 && roll(4) === 0 ? about(written, roll) : something(roll, written);
    const stored = await log.append(next.stream, { on, by: by(authority), recorded, ...clerk }, next.event);
    for (const { envelope } of stored) written.push({ id: envelope.id, stream: envelope.stream, type: envelope.type });
  }
}

function something(roll: Dice, written: readonly Written[]): { stream: string; event: NewEvent } {
  if (roll(12) === 0)
    return {
      stream: `fact/F-${roll(100_000)}`,
      event: { type: FactRecorded.type, body: bodyOf(FactRecorded.shape, roll, written) },
    };
  const { type, shape } = pick(own, roll);
  const body = bodyOf(shape, roll, written);
  const kind = KIND.get(type) ?? 'fact';
  const id = kind === 'arrangement' ? SLUG : kind === 'adoption' || kind === 'assurance' ? body['process'] : body[kind];
  return { stream: `${kind}/${String(id)}`, event: { type, body } };
}

function about(written: readonly Written[], roll: Dice): { stream: string; event: NewEvent } {
  const { id: target, stream } = pick(written, roll);
  const because = pick(written, roll).id;
  const day = addDays(FIRST, roll(5));
  const events = [
    ConsequenceVoided({ target, because }),
    EntryConfirmed({ target }),
    EntryDisputed({ target, reason: 'Not so.' }),
    NoteAdded({ target, note: 'Noted.' }),
    RecordCorrected({ target, field: 'occurredAt', becomes: day, as: 'TEXT', reason: 'Wrong day.' }),
    RecordCorrected({ target, field: 'version', becomes: String(1 + roll(3)), as: 'NUMBER', reason: 'Wrong version.' }),
    RecordCorrected({ target, field: 'title', becomes: 'Another title', as: 'TEXT', reason: 'Wrong title.' }),
    ComplianceExceptionRaised({ rule: 'LATE_ENTRY', severity: 'LOW', evidence: [target] }),
    DeadlinePassed({ deadline: `x:${day}`, due: day }),
  ];
  return { stream, event: pick(events, roll) };
}

const bodyOf = (shape: Shape, roll: Dice, written: readonly Written[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([name, kind]) =>
      kind.optional && roll(2) === 0 ? [] : [[name, valueOf(kind, roll, written)] as const],
    ),
  );

function valueOf(kind: Kind, roll: Dice, written: readonly Written[]): unknown {
  if (kind.name === 'ref') return pick(IDS[kind.target ?? ''] ?? ['X-1'], roll);
  if (kind.name === 'event') return written.length > 0 ? pick(written, roll).id : kind.example;
  if (kind.name === 'one-of') return pick(kind.schema['enum'] as readonly string[], roll);
  if (kind.name === 'day') return addDays(FIRST, roll(2 * DAYS));
  if (kind.name === 'hash') return String(1 + roll(3)).repeat(64);
  if (kind.name === 'flag') return roll(2) === 0;
  if (kind.name === 'count') return Number(kind.schema['minimum']) + roll(3);
  if (kind.name === 'list')
    return Array.from({ length: Number(kind.schema['minItems']) + roll(2) }, () =>
      valueOf(kind.of as Kind, roll, written),
    );
  if (kind.name === 'group') return bodyOf(kind.of as Shape, roll, written);
  return kind.example;
}

function pick<T>(values: readonly T[], roll: Dice): T {
  const value = values[roll(values.length)];
  if (value === undefined) throw new RangeError('Nothing to pick from: give one value at least.');
  return value;
}

const founder = (authority: string) => ({
  authority,
  name: `${authority.toUpperCase()} Council`,
  partner: authority === 'wic' ? 'vmp' : authority,
  kind: 'COUNTY' as const,
  nation: 'ENGLAND_WALES' as const,
  identifiers: [],
  mandateHolder: `p_${authority}`,
  mandateDocument: 'Cabinet, 1 December 2023',
});

/** A beginning that makes sense: three authorities, and a process whose first version is in force. */
export async function begin(log: TestLog, authorities: readonly string[] = AUTHORITIES): Promise<void> {
  const told = { on: '2023-12-01', by: by(authorities[0] ?? 'acc') };
  await log.append(
    `arrangement/${SLUG}`,
    told,
    LogOpened({ log: 'test.example', slug: SLUG, clock: 'SIMULATED' }),
    ArrangementProposed({
      name: 'Vale',
      summary: 'Common processes.',
      vehicle: 'CONTRACTUAL_BOARD',
      founding: authorities.map(founder),
    }),
    ArrangementCommenced({}),
  );
  const decision = { kind: 'RECORDED_DECISION' as const, ref: 'Board, item 6', date: '2023-12-01' };
  await log.append(
    'process/CP-1',
    told,
    CommonProcessProposed({
      process: 'CP-1',
      title: 'Purchase to pay',
      purpose: 'One way to buy.',
      scope: 'All purchases',
      affected: [...authorities],
      baseline: 'Three ways',
      expectedBenefit: 'Faster',
      authority: authorities[0],
    }),
    ProposalVersionPublished({
      process: 'CP-1',
      version: 1,
      contentHash: '1'.repeat(64),
      content: { hash: '1'.repeat(64), mediaType: 'application/json', size: 1 },
      incorporates: [],
    }),
    ProcessBroughtIntoForce({ process: 'CP-1', version: 1, contentHash: '1'.repeat(64), decision }),
  );
}
