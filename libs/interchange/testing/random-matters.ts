import { addDays, instantOf, startOfDay } from '#kernel';
import type { NewEvent } from '#governance';
import {
  ApprovalGranted,
  DecisionSuperseded,
  DecisionWithheld,
  EntryDisputed,
  MatterClassified,
  MatterRegistered,
  PublicationWithdrawn,
  RecordCorrected,
} from '#governance';
import type { TestLog } from '../../views/testing/log.js';
import type { Dice } from '../../views/testing/random-log.js';
import {
  AUTHORITIES,
  effective,
  officer,
  produced,
  published,
  resolved,
  sought,
  windowClosed,
  windowOpened,
} from '../../views/decisions/testing/decisions.js';

export const FIRST = '2024-10-10';
export const DAYS = 40;
const HASH = '3'.repeat(64);

const pick = <T>(values: readonly T[], roll: Dice): T => values[roll(values.length)] as T;

/** Words that break careless formats, and words that must not leave: told apart by their number. */
const NASTY = ['=SUM(A1:A9)', 'A "quoted", title', 'Two\nlines', '-1 and +1', '@here; there', 'Tŷ Ŵyn', '<b>&amp;</b>'];
export const secretOf = (decision: string): string => `secret of ${decision}: £412,000 to Sable and Reed`;

/**
 * Matters and decisions in any number, with what becomes of them in any order: some withheld, some corrected, disputed or
 * entered late. Titles are open and nasty; what is withheld bears the decision's secret.
 */
export async function writeMatters(log: TestLog, prefix: string, count: number, roll: Dice): Promise<void> {
  let clock = 0;
  const when = (day: number) => {
    const recorded = startOfDay(addDays(FIRST, day)) + 36_000_000 + clock++;
    const on =
      roll(5) === 0 ? addDays(FIRST, roll(day + 1)) : roll(3) === 0 ? instantOf(recorded) : addDays(FIRST, day);
    return { on, recorded };
  };
  for (let n = 0; n < count; n++) {
    const day = Math.floor((n * DAYS) / count);
    const [decision, matter] = [`${prefix}-${n}`, `M-${prefix}-${n}`];
    const by = officer(pick(AUTHORITIES, roll));
    await log.append(
      `matter/${matter}`,
      { ...when(day), by },
      MatterRegistered({
        matter,
        title: pick(NASTY, roll),
        affected: [...AUTHORITIES],
        money: roll(2) === 0,
        contentHash: HASH,
      }),
    );
    const [taken] = await log.append(
      `decision/${decision}`,
      { ...when(day), by },
      resolved(decision, {
        title: pick(NASTY, roll),
        key: roll(2) === 0,
        resolution: secretOf(decision),
        ...(roll(2) === 0 && { matter, contentHash: HASH }),
        ...(roll(3) === 0 && { process: 'CP-1' }),
      }),
    );
    for (let more = roll(4); more > 0; more--) {
      const [stream, event] = something(decision, matter, taken?.envelope.id ?? '', roll);
      await log.append(
        stream,
        { ...when(Math.min(DAYS - 1, day + roll(5))), by: officer(pick(AUTHORITIES, roll)) },
        event,
      );
    }
  }
}

function something(decision: string, matter: string, target: string, roll: Dice): readonly [string, NewEvent] {
  const stream = `decision/${decision}`;
  const authority = pick(AUTHORITIES, roll);
  return pick(
    [
      [stream, produced(decision)],
      [stream, published(decision)],
      [stream, effective(decision, addDays(FIRST, roll(DAYS)))],
      [stream, PublicationWithdrawn({ decision, reasons: 'x' })],
      [stream, DecisionSuperseded({ decision, replacement: 'D-9', from: addDays(FIRST, roll(DAYS)) })],
      [stream, withheld(decision)],
      [stream, EntryDisputed({ target, reason: 'Not so.' })],
      [stream, RecordCorrected({ target, field: 'title', becomes: '=HYPERLINK("x")', as: 'TEXT', reason: 'x' })],
      [`callin/${decision}`, windowOpened(decision)],
      [`callin/${decision}`, windowClosed(decision)],
      [`approvals/${matter}`, sought(matter, HASH)],
      [`approvals/${matter}`, ApprovalGranted({ matter, contentHash: HASH, authority, decision, conditions: [] })],
      [`matter/${matter}`, MatterClassified({ matter, authorities: [authority], tier: 'RESERVED' })],
    ] as const,
    roll,
  );
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
