import fc from 'fast-check';
import { addDays, endOfDay, londonDay, startOfDay } from '#kernel';
import type { When } from '#governance';
import { decisionInForceOn, effectStatus, outcomeStatus } from '#governance';
import type { Source } from '../../language/source.js';
import { TestLog } from '../../testing/log.js';
import { NaiveSource } from '../../testing/naive-source.js';
import { begin, dice } from '../../testing/random-log.js';
import { party, PUBLIC } from '../../testing/told.js';
import { gateView } from '../gate.js';
import { decisionViews } from '../index.js';
import { NaiveRegister } from '../testing/naive-register.js';
import { DAYS, FIRST, writeDecisions } from '../testing/random-decisions.js';
import type { Live } from '../testing/reading.js';
import { askOf, liveOver } from '../testing/reading.js';
import type { Filter } from './filter.js';
import { decisionRegister } from './register.js';
import type { DecisionRow } from './row.js';

interface Register {
  readonly decisions: readonly DecisionRow[];
  readonly total: number;
  readonly counts: { readonly outcome: Readonly<Record<string, number>> };
  readonly next?: string;
}

const day = fc.nat(DAYS + 3).map((n) => addDays(FIRST, n - 1));
const instant = fc.oneof(
  day.map(endOfDay),
  fc.nat(DAYS * 86_400_000).map((ms) => startOfDay(FIRST) + ms),
);
/** Any time, as known then or at any other time, or by all that is known now. */
const when: fc.Arbitrary<When> = fc.record({
  asOf: instant,
  knownAt: fc.oneof({ weight: 2, arbitrary: fc.constant(Infinity) }, { weight: 3, arbitrary: instant }),
});
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const filter: fc.Arbitrary<Filter> = fc
  .record({
    kind: some(fc.constantFrom('RESOLVED' as const, 'NOTED' as const)),
    decider: some(fc.constantFrom('acc', 'board', 'bdc')),
    status: some(fc.constantFrom('CARRIED' as const, 'SUPERSEDED' as const, 'VARIED' as const)),
    effect: some(fc.constantFrom('GATED' as const, 'EFFECTIVE' as const)),
    publication: some(fc.constantFrom('PUBLISHED' as const, 'UNPUBLISHED' as const)),
    inForceOn: some(day),
    key: some(fc.boolean()),
    process: some(fc.constantFrom('CP-1', 'CP-2')),
    meeting: some(fc.constantFrom('B-1', 'B-2')),
    from: some(fc.constant(FIRST)),
    to: some(day.map((d) => (d < FIRST ? FIRST : d))),
    q: some(fc.constantFrom('PURCHASE', 'payroll', 'nowhere')),
  })
  // Of all that can be asked a few at once: otherwise hardly any decision would ever answer to all of it.
  .chain((all) => fc.subarray(Object.keys(all), { maxLength: 3 }).map((names) => only(all, names)));
const only = (all: object, names: readonly string[]): Filter =>
  Object.fromEntries(Object.entries(all).filter(([name, value]) => names.includes(name) && value !== undefined));

/** The same question said naively, over the states of the oracle. */
function wanted(register: NaiveRegister, at: When, asked: Filter): readonly string[] {
  const { from = '', to = '9', q = '', inForceOn, decider } = asked;
  return register
    .decisions(at)
    .filter(([, state]) => {
      const { outcome, publication } = state;
      const { on = '', title, kind, key, process, meeting } = outcome;
      const has: Readonly<Record<string, unknown>> = {
        ...{ kind, key, process, meeting, publication: publication.status },
        ...{ status: outcomeStatus(state), effect: effectStatus(state) },
      };
      const asGiven = Object.entries(asked).every(([name, value]) => !(name in has) || has[name] === value);
      const deciders: readonly unknown[] = [...Object.values(outcome.decidedBy), outcome.authority];
      const byIt = decider === undefined || deciders.includes(decider);
      const stood = inForceOn === undefined || decisionInForceOn(state, inForceOn).inForce;
      return asGiven && byIt && stood && from <= on && on <= to && title.toLowerCase().includes(q.toLowerCase());
    })
    .map(([id]) => id);
}

let log: TestLog;
let naive: NaiveRegister;
let live: Live;
beforeAll(async () => {
  log = new TestLog();
  await begin(log);
  await writeDecisions(log, 260, dice(7));
  naive = await NaiveRegister.of(log);
  live = await liveOver(log);
}, 60_000);
afterAll(async () => {
  await live.close();
  await log.close();
});

const register = async (source: Source, at: When, params: object): Promise<Register> =>
  (await decisionRegister.read(askOf(log, source, at), params as never)) as Register;

describe('in any history, as at any time', () => {
  it('the register holds what a fresh fold of all that was known then holds, in its order, with its numbers', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(when, filter, async (at, asked) => {
        const ids = wanted(naive, at, asked);
        const shown = await register(live.source, at, { ...asked, limit: 100 });
        expect(shown.decisions.map(({ id }) => id)).toEqual(ids);
        expect(shown.total).toBe(ids.length);
        expect(Object.values(shown.counts.outcome).reduce((sum, n) => sum + n, 0)).toBe(ids.length);
        const states = new Map(naive.decisions(at));
        for (const row of shown.decisions) {
          const state = states.get(row.id)!;
          expect(row).toMatchObject({
            title: state.outcome.title,
            decidedOn: state.outcome.on,
            standsAs: state.outcome.kind,
            process: state.outcome.process ?? null,
            effectiveFrom: state.effect.from ?? null,
            inForce: decisionInForceOn(state, londonDay(at.asOf)).inForce,
            regions: { outcome: outcomeStatus(state), publication: state.publication.status },
          });
        }
        found += ids.length;
      }),
      { numRuns: 200, seed: 20241015 },
    );
    // Questions that nothing answers would prove nothing.
    expect(found).toBeGreaterThan(150);
  }, 60_000);

  it('a page is followed by the rest, each decision once, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(
        when,
        filter,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('NEWEST', 'OLDEST'),
        async (at, asked, limit, order) => {
          const paged: string[] = [];
          let cursor: string | undefined;
          do {
            const page = await register(live.source, at, { ...asked, limit, order, ...(cursor && { cursor }) });
            expect(page.decisions.length).toBeLessThanOrEqual(limit);
            paged.push(...page.decisions.map(({ id }) => id));
            cursor = page.next;
          } while (cursor !== undefined);
          const ids = wanted(naive, at, asked);
          expect(paged).toEqual(order === 'NEWEST' ? ids : ids.toReversed());
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  }, 60_000);

  it('the gate that is shown is the gate of the domain on a fresh fold, at every instant', async () => {
    let [open, shut] = [0, 0];
    await fc.assert(
      fc.asyncProperty(when, async (at) => {
        for (const [id, state] of naive.decisions(at)) {
          const gate = naive.gate(id, state, at);
          const shown = (await gateView.read(askOf(log, live.source, at), { decision: id })) as {
            readonly open: boolean;
            readonly effectiveFrom: string | null;
            readonly opensOn: string | null;
            readonly conjuncts: readonly object[];
            readonly waitsFor: readonly object[];
            readonly sentence: { readonly text: string };
          };
          expect(shown).toMatchObject({
            open: gate.open,
            effectiveFrom: gate.effectiveFrom ?? null,
            opensOn: gate.opensOn ?? null,
          });
          expect(shown.conjuncts).toMatchObject(gate.conjuncts);
          expect(shown.waitsFor).toMatchObject(gate.waitsFor);
          expect(shown.sentence.text).toMatch(gate.open ? /has effect from/ : /^(Waiting for|It has no effect): ./);
          if (gate.open) open++;
          else shut++;
        }
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(Math.min(open, shut)).toBeGreaterThan(20);
  }, 60_000);

  it('every view of decisions answers the server’s source as a naive one, to the public and to a party', async () => {
    const source = await NaiveSource.of(log.store.events);
    const of = { decision: 'D-1', matter: 'M-1', meeting: 'B-1', vote: 'V-1', rule: 'majority@1' };
    await fc.assert(
      fc.asyncProperty(when, fc.constantFrom(PUBLIC, party('bdc')), async (at, reader) => {
        for (const { params, read } of decisionViews) {
          const given = Object.fromEntries(Object.entries(of).filter(([name]) => params[name]?.optional === false));
          const answers = [live.source, source].map((from) => read(askOf(log, from, at, reader), given));
          const [lively, naively] = await Promise.all(answers);
          expect(lively).toEqual(naively);
        }
      }),
      { numRuns: 15, seed: 9 },
    );
  }, 120_000);

  it('the server’s source and a naive one answer alike', async () => {
    const source = await NaiveSource.of(log.store.events);
    await fc.assert(
      fc.asyncProperty(when, filter, async (at, asked) => {
        expect(await register(live.source, at, asked)).toEqual(await register(source, at, asked));
      }),
      { numRuns: 25, seed: 3 },
    );
  }, 120_000);
});
