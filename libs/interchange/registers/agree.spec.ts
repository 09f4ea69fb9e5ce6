import fc from 'fast-check';
import { addDays, endOfDay, londonDay, startOfDay } from '#kernel';
import type { When } from '#governance';
import { decisionInForceOn, outcomeStatus } from '#governance';
import type { Reader } from '#views';
import { NaiveRegister } from '../../views/decisions/testing/naive-register.js';
import type { Live } from '../../views/decisions/testing/reading.js';
import { askOf, liveOver } from '../../views/decisions/testing/reading.js';
import type { Source } from '../../views/language/source.js';
import { TestLog } from '../../views/testing/log.js';
import { NaiveSource } from '../../views/testing/naive-source.js';
import { begin, dice } from '../../views/testing/random-log.js';
import type { NoticedDecision } from '../notice/answer.js';
import { noticeOf } from '../notice/notice.js';
import type { Cell, Line } from '../table/column.js';
import { csvOf } from '../table/csv.js';
import type { Basis } from '../table/json.js';
import { jsonOf } from '../table/json.js';
import { declared, registerRows } from '../table/register-rows.js';
import type { Look } from '../table/register-rows.js';
import type { Data, Register } from '../table/register.js';
import { cellFrom, readCsv } from '../testing/csv-reader.js';
import { PARTY, PUBLIC } from '../testing/played.js';
import { DAYS, FIRST, secretOf, writeMatters } from '../testing/random-matters.js';
import { registers } from './index.js';

const LOGS = 40;
const EACH = 25;

const instant = fc.oneof(
  fc.nat(DAYS + 3).map((n) => endOfDay(addDays(FIRST, n - 1))),
  fc.nat(DAYS * 86_400_000).map((ms) => startOfDay(FIRST) + ms),
);
/** Any time, as known then or at any other, or by all that is known now. */
const when: fc.Arbitrary<When> = fc.record({
  asOf: instant,
  knownAt: fc.oneof({ weight: 2, arbitrary: fc.constant(Infinity) }, { weight: 3, arbitrary: instant }),
});
/** Filters of the registers that are looked at here. */
const filters: Readonly<Record<string, fc.Arbitrary<Data>>> = {
  decisions: fc.oneof(
    fc.constant({}),
    fc.record({ publication: fc.constantFrom('PUBLISHED', 'UNPUBLISHED', 'WITHHELD_EXEMPT') }),
    fc.record({ key: fc.boolean(), to: fc.nat(DAYS).map((n) => addDays(FIRST, n)) }),
    fc.record({ q: fc.constantFrom('sum', 'quoted', 'ŵyn'), order: fc.constant('OLDEST') }),
  ),
  'decisions-in-force': fc.record({ show: fc.constantFrom('IN_FORCE', 'REPLACED') }),
  matters: fc.record({ show: fc.constantFrom('OPEN', 'ALL'), authority: fc.constantFrom('acc', 'wic') }),
  'matter-tiers': fc.constant({}),
  approvals: fc.record({ show: fc.constant('ALL') }),
  'call-ins': fc.record({ show: fc.constantFrom('OPEN', 'ALL') }),
  'forward-plan': fc.constant({ show: 'ALL' }),
  'who-decides': fc.constant({}),
};
const question = fc.record({ when, reader: fc.constantFrom(PUBLIC, PARTY), filters: fc.record(filters) });

const BASIS: Basis = {
  ...{ arrangement: 'test', log: 'test.example', clock: 'SIMULATED', position: 0, head: null },
  ...{ asOf: FIRST, knownAt: null, filter: {} },
};

const looking =
  (log: TestLog, source: Source, at: When, reader: Reader): Look =>
  async (view, params = {}) =>
    (await declared(view).read(askOf(log, source, at, reader), params)) as Data;

/** What a column should hold, by a way of its own: the field of the line, step by step. */
function expected(line: Line, field: string): unknown {
  const [step = '', ...rest] = field.split('.');
  const list = step.endsWith('[]');
  const value = line[list ? step.slice(0, -2) : step];
  if (rest.length === 0) return value;
  if (list) return (value as readonly Line[] | undefined)?.map((member) => expected(member, rest.join('.')));
  return value === null || value === undefined ? value : expected(value as Line, rest.join('.'));
}

/** The rows of a register as CSV, read back; which must be those of its JSON, and those that the lines of the view give. */
function rowsIn(register: Register, rows: readonly (readonly Cell[])[], lines: readonly Line[]): void {
  const [head, ...body] = readCsv(csvOf(register, rows));
  expect(head).toEqual(register.columns.map(({ name }) => name));
  const cells = body.map((texts) => texts.map((text, i) => cellFrom(register.columns[i]!, text)));
  const json = JSON.parse(jsonOf(register, rows, BASIS)) as { rows: Record<string, unknown>[]; count: number };
  expect(json.rows.map((row) => Object.values(row))).toEqual(cells);
  expect([json.count, cells.length]).toEqual([lines.length, lines.length]);
  lines.forEach((line, n) =>
    register.columns.forEach(({ field, type }, i) => {
      const value = expected(line, field);
      const plain = value === '' || value === undefined ? null : value;
      expect([register.name, field, cells[n]?.[i]]).toEqual([
        register.name,
        field,
        type === 'list' ? (plain ?? []) : plain,
      ]);
    }),
  );
}

describe('of 1,000 random matters and decisions', () => {
  it('an export, its view and a naive replay agree, and what is withheld is in none of them', async () => {
    const seen = { decisions: 0, rows: 0, withheld: 0, open: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), question, async (seed, asked) => {
        const log = new TestLog();
        let live: Live | undefined;
        try {
          await begin(log);
          await writeMatters(log, `D${seed}`, EACH, dice(seed));
          live = await liveOver(log);
          const [naive, oracle] = await Promise.all([NaiveSource.of(log.store.events), NaiveRegister.of(log)]);
          seen.rows += await agree(log, live.source, naive, oracle, asked);
          await documents(log, live.source, seen);
          seen.decisions += EACH;
        } finally {
          await live?.close();
          await log.close();
        }
      }),
      { numRuns: LOGS, seed: 20241015, endOnFailure: true },
    );
    expect(seen.decisions).toBe(LOGS * EACH);
    // Questions that nothing answers, and decisions of which none is withheld, would prove nothing.
    expect(Math.min(seen.rows / 5, seen.withheld, seen.open)).toBeGreaterThan(50);
  }, 300_000);
});

type Asked = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

async function agree(
  log: TestLog,
  live: Source,
  naive: Source,
  oracle: NaiveRegister,
  { when: at, reader, filters: given }: Asked,
): Promise<number> {
  let rows = 0;
  for (const register of registers.filter(({ name }) => name in filters)) {
    const filter = given[register.name]!;
    const look = looking(log, live, at, reader);
    const exported = await registerRows(look, register, filter);
    const whole = 'limit' in declared(register.view).params ? { ...filter, limit: 100 } : filter;
    const shown = await look(register.view, whole);
    expect(await looking(log, naive, at, reader)(register.view, whole)).toEqual(shown);
    rowsIn(register, exported, register.lines(shown));
    expect(JSON.stringify(exported)).not.toContain('secret of');
    rows += exported.length;
  }
  const all = await registerRows(looking(log, live, at, reader), registerOf('decisions'), {});
  expect(all.map((row) => cellsOf(row))).toEqual(
    oracle.decisions(at).map(([id, state]) => ({
      decision: id,
      title: state.outcome.title,
      decided_on: state.outcome.on,
      outcome: outcomeStatus(state),
      publication: state.publication.status,
      effective_from: state.effect.from ?? null,
      in_force: decisionInForceOn(state, londonDay(at.asOf)).inForce,
    })),
  );
  return rows;
}

const registerOf = (name: string): Register => registers.find((one) => one.name === name)!;
const KEPT = new Set(['decision', 'title', 'decided_on', 'outcome', 'publication', 'effective_from', 'in_force']);
const cellsOf = (row: readonly Cell[]): Record<string, unknown> =>
  Object.fromEntries(
    registerOf('decisions').columns.flatMap(({ name }, i) => (KEPT.has(name) ? [[name, row[i]]] : [])),
  );

/** Each notice as now: the words of the decision where they are open, the stub and the ground where they are not. */
async function documents(log: TestLog, source: Source, seen: { withheld: number; open: number }): Promise<void> {
  const now: When = { asOf: endOfDay(addDays(FIRST, DAYS)), knownAt: Infinity };
  const look = looking(log, source, now, PUBLIC);
  for (const [id] of await registerRows(look, registerOf('decisions'), {})) {
    const decision = (await look('decision', { decision: id })) as unknown as NoticedDecision;
    const ground = { arrangement: 'Test', log: 'test.example', simulated: true, made: 0 };
    const notice = JSON.stringify(noticeOf(decision, ground, 'en'));
    const secret = JSON.stringify(secretOf(String(id))).slice(1, -1);
    if (decision.withheld) {
      expect(notice).not.toContain(secret);
      expect(notice).toContain('A contract was settled.');
      expect(notice).toContain('the financial or business affairs of any person');
      seen.withheld++;
    } else {
      expect(notice).toContain(secret);
      seen.open++;
    }
  }
}
