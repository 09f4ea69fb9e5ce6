import { addDays, instantOf, startOfDay } from '#kernel';
import type { By } from '#kernel';
import type { NewEvent } from '#governance';
import {
  ApprovalGranted,
  ApprovalTookEffect,
  ConsequenceVoided,
  DecisionCalledIn,
  CallInConsidered,
  DecisionConditionMet,
  DecisionNotCallable,
  DecisionRescinded,
  DecisionSuperseded,
  DecisionValidityQuestioned,
  DecisionVaried,
  DecisionWithheld,
  EntryConfirmed,
  EntryDisputed,
  HoldLifted,
  HoldPlaced,
  ImplementationStarted,
  MatterApproved,
  PublicationWithdrawn,
  RecordCorrected,
} from '#governance';
import type { TestLog } from '../../testing/log.js';
import type { Dice } from '../../testing/random-log.js';
import {
  AUTHORITIES,
  effective,
  officer,
  produced,
  published,
  recommended,
  resolved,
  sought,
  V2,
  windowClosed,
  windowOpened,
} from './decisions.js';

export const FIRST = '2024-10-10';
export const DAYS = 40;
const DECISIONS = ['D-1', 'D-2', 'D-3', 'D-4', 'D-10'];
const TITLES = ['Purchase to pay', 'Shared payroll', 'A lease of land', 'Purchase of vehicles'];

interface Written {
  readonly id: string;
  readonly stream: string;
}

const pick = <T>(values: readonly T[], roll: Dice): T => values[roll(values.length)] as T;

/**
 * Decisions of an authority and of the board with what becomes of them, in any order: much of it makes no sense, and a
 * fold meets it all the same. Some is entered late or by another authority's clerk, some corrected, voided or disputed.
 * What a gate needs comes often: otherwise none would ever open.
 */
export async function writeDecisions(log: TestLog, events: number, roll: Dice): Promise<void> {
  const written: Written[] = [];
  for (let n = 0; n < events; n++) {
    const day = Math.floor((n * DAYS) / events);
    const recorded = startOfDay(addDays(FIRST, day)) + 36_000_000 + n;
    const on =
      roll(6) === 0 ? addDays(FIRST, roll(day + 1)) : roll(3) === 0 ? instantOf(recorded) : addDays(FIRST, day);
    const [stream, event] = written.length > 5 && roll(8) === 0 ? amendment(written, roll) : something(n, roll);
    const by: By = stream.startsWith('decision/R')
      ? { body: 'board', meeting: 'B-1' }
      : officer(pick(AUTHORITIES, roll));
    const clerk =
      roll(9) === 0 ? { recordedBy: { person: 'p', authority: 'wic', capacity: 'CLERK', mandate: 'm' } } : {};
    const stored = await log.append(stream, { on, by, recorded, ...clerk }, event);
    for (const { envelope } of stored) written.push({ id: envelope.id, stream: envelope.stream });
  }
}

type Line = readonly [stream: string, event: NewEvent];

/** The first lines take decisions, so that something can become of them; more are taken now and then. */
function something(n: number, roll: Dice): Line {
  const decision = DECISIONS[n] ?? pick(DECISIONS, roll);
  if (n < DECISIONS.length || roll(12) === 0) return [`decision/${decision}`, taken(decision, roll)];
  if (n === DECISIONS.length) return ['decision/R-1', recommended('R-1', { title: 'Purchase to pay, jointly' })];
  const of = { decision };
  const ofMatter = { matter: 'M-1', contentHash: V2 };
  const authority = pick(AUTHORITIES, roll);
  const joint = roll(5) === 0 ? 'R-1' : decision;
  const day = addDays(FIRST, roll(DAYS));
  const lines: readonly Line[] = [
    [`decision/${joint}`, published(joint)],
    [`decision/${joint}`, published(joint)],
    [`decision/${joint}`, published(joint)],
    [`decision/${decision}`, produced(decision)],
    [`decision/${decision}`, produced(decision, ['REASONS'])],
    [`decision/${decision}`, PublicationWithdrawn({ ...of, reasons: 'x' })],
    [`decision/${decision}`, withheld(decision)],
    [
      `decision/${decision}`,
      HoldPlaced({ ...of, hold: 'H', ground: 'COURT_ORDER', placedBy: 'The court', reason: 'x' }),
    ],
    [`decision/${decision}`, HoldLifted({ ...of, hold: 'H', reason: 'x' })],
    [`decision/${decision}`, HoldLifted({ ...of, hold: 'H', reason: 'x' })],
    [`decision/${decision}`, DecisionConditionMet({ ...of, condition: 'C', evidence: 'x' })],
    [`decision/${decision}`, DecisionConditionMet({ ...of, condition: 'C', evidence: 'x' })],
    [`decision/${joint}`, effective(joint, day)],
    [`decision/${joint}`, effective(joint, day)],
    [`decision/${decision}`, ImplementationStarted({ ...of, authority, premature: roll(2) === 0 })],
    [`decision/${decision}`, DecisionSuperseded({ ...of, replacement: 'D-9', from: day })],
    [`decision/${decision}`, DecisionVaried({ ...of, replacement: 'D-9', from: day, clauses: ['4.2'] })],
    [`decision/${decision}`, DecisionRescinded({ ...of, replacement: 'D-9', from: day })],
    [
      `decision/${decision}`,
      DecisionValidityQuestioned({ ...of, ground: pick(['INQUORATE', 'NOTICE'], roll), questionedBy: 'x' }),
    ],
    [`callin/${decision}`, windowOpened(decision)],
    [`callin/${decision}`, windowOpened(decision)],
    [`callin/${decision}`, windowClosed(decision)],
    [`callin/${decision}`, windowClosed(decision)],
    [
      `callin/${decision}`,
      DecisionCalledIn({ ...of, authority: 'acc', requisitioners: [], meetsBy: day, lapses: true }),
    ],
    [`callin/${decision}`, CallInConsidered({ ...of, authority: 'acc', outcome: 'DECISION_STANDS' })],
    [
      `callin/${decision}`,
      DecisionNotCallable({ ...of, authority: 'acc', published: day, reason: 'NOT_EXECUTIVE', citation: 'x' }),
    ],
    ['approvals/M-1', sought()],
    ['approvals/M-1', ApprovalGranted({ ...ofMatter, authority, decision: 'D-1', conditions: [] })],
    ['approvals/M-1', ApprovalGranted({ ...ofMatter, authority, decision: 'D-1', conditions: [] })],
    ['approvals/M-1', ApprovalTookEffect({ ...ofMatter, authority, decision: 'D-1' })],
    ['approvals/M-1', MatterApproved({ ...ofMatter, authorities: [...AUTHORITIES] })],
  ];
  return pick(lines, roll);
}

function taken(decision: string, roll: Dice): NewEvent {
  return resolved(decision, {
    title: pick(TITLES, roll),
    kind: pick(['RESOLVED', 'RESOLVED', 'RESOLVED', 'NOTED', 'DEFERRED'] as const, roll),
    key: roll(2) === 0,
    process: pick(['CP-1', 'CP-2'], roll),
    meeting: pick(['B-1', 'B-2'], roll),
    conditions: roll(3) === 0 ? [{ condition: 'C', kind: 'CONTRACT' }] : [],
    ...(roll(4) === 0 && { statedDate: addDays(FIRST, roll(DAYS)) }),
  });
}

const withheld = (decision: string): NewEvent =>
  DecisionWithheld({
    decision,
    authority: 'acc',
    basis: 'LGA_12A',
    jurisdiction: 'ENGLAND',
    paragraph: '3',
    publicInterest: 'Commercial',
    stub: 'A contract was settled.',
    where: ['www.aldermere.example'],
  });

function amendment(written: readonly Written[], roll: Dice): Line {
  const { id: target, stream } = pick(written, roll);
  const events: readonly NewEvent[] = [
    EntryConfirmed({ target }),
    EntryDisputed({ target, reason: 'Not so.' }),
    ConsequenceVoided({ target, because: pick(written, roll).id }),
    RecordCorrected({ target, field: 'title', becomes: 'A corrected title', as: 'TEXT', reason: 'x' }),
    RecordCorrected({ target, field: 'occurredAt', becomes: addDays(FIRST, roll(5)), as: 'TEXT', reason: 'x' }),
    RecordCorrected({ target, field: 'process', becomes: 'CP-2', as: 'TEXT', reason: 'x' }),
  ];
  return [stream, pick(events, roll)];
}
