import type { Instant } from '#kernel';
import { addDays, eventId, instantOf, sha256Hex, startOf } from '#kernel';
import fc from 'fast-check';
import type { Fact, Standing } from '../language/fact.js';
import { at, fact } from '../testing/given.js';
import { factsAt } from './facts-at.js';
import { ConsequenceVoided, EntryConfirmed, EntryDisputed, FactRecorded, RecordCorrected } from './record.events.js';

const DAY = '2025-01-01';
const idOf = (position: number): string => eventId(sha256Hex('log'), position);
const logged = (
  position: number,
  event: Parameters<typeof fact>[0],
  on: string,
  known: Instant,
  by?: Fact['recordedBy'],
): Fact => ({
  ...fact(event, { ...at(on, 'bdc'), recordedBy: by }, position),
  id: idOf(position),
  known: startOf(known),
});
const sum = (position: number, amount: number, on: string, known: Instant): Fact =>
  logged(
    position,
    FactRecorded({ fact: `F-${position}`, kind: 'BENEFIT', title: 'Saved', amount, source: 'Ledger' }),
    on,
    known,
  );
const correction = (
  position: number,
  target: number,
  field: string,
  becomes: string,
  as: 'TEXT' | 'NUMBER',
  known: Instant,
): Fact =>
  logged(
    position,
    RecordCorrected({ target: idOf(target), field, becomes, as, reason: 'Typed wrongly' }),
    known.slice(0, 10),
    known,
  );

/** What a reader sees: order, amounts and standings. */
const read = (facts: readonly Fact[]): string =>
  facts.map((f) => `${f.position}@${f.at}=${String(f.body['amount'])}${f.standing}`).join(' ');

describe('facts as at a date, as known by a date', () => {
  const log = [
    sum(0, 100, '2025-01-10', '2025-01-10T09:00:00Z'),
    sum(1, 200, '2025-01-20', '2025-01-20T09:00:00Z'),
    sum(2, 50, '2025-01-05', '2025-02-01T09:00:00Z'), // late
    correction(3, 0, 'amount', '110', 'NUMBER', '2025-02-10T09:00:00Z'),
    correction(4, 1, 'occurredAt', '2025-01-02', 'TEXT', '2025-02-20T09:00:00Z'),
    logged(5, ConsequenceVoided({ target: idOf(2), because: idOf(0) }), '2025-03-01', '2025-03-01T09:00:00Z'),
  ];
  const amounts = (asOf: string, knownAt: string) =>
    factsAt(log, { asOf: startOf(asOf), knownAt: startOf(knownAt) }).map((f) => f.body['amount']);

  it('leaves out what had not happened by then, counting a day from its start', () => {
    expect(amounts('2025-01-19', '2025-01-31')).toEqual([100]);
    expect(amounts('2025-01-20', '2025-01-31')).toEqual([100, 200]);
  });
  it('puts a late fact at its date, once it is known', () => {
    expect(amounts('2025-01-31', '2025-02-01')).toEqual([100, 200]);
    expect(amounts('2025-01-31', '2025-02-02')).toEqual([50, 100, 200]);
  });
  it('reads as corrected from when the correction is known, whatever date is asked about', () => {
    expect(amounts('2025-01-10', '2025-02-11')).toEqual([50, 110]);
  });
  it('moves a fact whose date was corrected', () => {
    expect(amounts('2025-01-31', '2025-02-21')).toEqual([200, 50, 110]);
    expect(amounts('2025-01-02', '2025-02-21')).toEqual([200]);
  });
  it('drops what was voided, and still shows it to who asks what was known before', () => {
    expect(amounts('2025-01-31', '2025-03-02')).toEqual([200, 110]);
    expect(amounts('2025-01-31', '2025-02-28')).toEqual([200, 50, 110]);
  });
  it('corrects a member of a group by its path, and leaves the rest of the group', () => {
    const decided = logged(
      0,
      { type: 'X', body: { decision: { ref: 'item 5', date: DAY } } },
      DAY,
      '2025-01-01T09:00:00Z',
    );
    const [found] = factsAt([decided, correction(1, 0, 'decision.ref', 'item 6', 'TEXT', '2025-01-02T09:00:00Z')], {
      asOf: Infinity,
      knownAt: Infinity,
    });
    expect(found!.body).toEqual({ decision: { ref: 'item 6', date: DAY } });
  });
  it('leaves a fact as it is where a correction cannot be applied', () => {
    const facts = [
      log[0]!,
      correction(1, 0, 'occurredAt', 'yesterday', 'TEXT', '2025-02-01T09:00:00Z'),
      correction(2, 0, 'amount', 'many', 'NUMBER', '2025-02-01T09:00:00Z'),
    ];
    expect(factsAt(facts, { asOf: Infinity, knownAt: Infinity })).toEqual([log[0]]);
  });
  it('tells whether the authority has confirmed or disputed what was typed for it', () => {
    const clerk = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: idOf(99) };
    const typed = (n: number) =>
      logged(
        n,
        FactRecorded({ fact: `F-${n}`, kind: 'REPORT', title: 'Report', source: 'Minutes' }),
        DAY,
        '2025-01-01T09:00:00Z',
        clerk,
      );
    const confirmed = logged(3, EntryConfirmed({ target: idOf(0) }), DAY, '2025-01-02T09:00:00Z');
    const disputed = logged(4, EntryDisputed({ target: idOf(1), reason: 'Not so' }), DAY, '2025-01-02T09:00:00Z');
    const standings = factsAt([typed(0), typed(1), typed(2), confirmed, disputed], {
      asOf: Infinity,
      knownAt: Infinity,
    }).map((f) => f.standing);
    expect(standings).toEqual<Standing[]>(['CONFIRMED', 'DISPUTED', 'UNCONFIRMED']);
  });
});

/** The rule word for word, one step after the other; nothing is remembered, nothing is fast. */
function naively(log: readonly Fact[], asOf: number, knownAt: number): Fact[] {
  const prefix = log.filter((f) => f.known <= knownAt);
  const stands = (id: string) => !prefix.some((f) => f.type === 'ConsequenceVoided' && f.body['target'] === id);
  const facts = prefix
    .filter((f) => f.type === 'FactRecorded' && stands(f.id))
    .map((f) => structuredClone(f) as { -readonly [K in keyof Fact]: Fact[K] });
  for (const change of prefix) {
    const target = facts.find((f) => f.id === change.body['target']);
    if (!target) continue;
    if (change.type === 'EntryConfirmed') target.standing = 'CONFIRMED';
    if (change.type === 'EntryDisputed') target.standing = 'DISPUTED';
    if (change.type !== 'RecordCorrected') continue;
    const becomes = String(change.body['becomes']);
    if (change.body['field'] === 'amount') target.body = { ...target.body, amount: Number(becomes) };
    else target.at = startOf(becomes);
  }
  return facts.filter((f) => f.at <= asOf).sort((a, b) => (a.at === b.at ? a.position - b.position : a.at - b.at));
}

const FACTS = 60;
const LATE = Math.round(FACTS * 0.05);
const CORRECTED = Math.max(1, Math.round(FACTS * 0.01));

/** A year of facts in the order of the log: 5 % entered up to 60 days late, 1 % with a wrong sum and date, and what followed. */
const histories = fc
  .record({
    days: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: FACTS, maxLength: FACTS }),
    late: fc.uniqueArray(fc.nat(FACTS - 1), { minLength: LATE, maxLength: LATE }),
    corrected: fc.uniqueArray(fc.nat(FACTS - 1), { minLength: CORRECTED, maxLength: CORRECTED }),
    others: fc.uniqueArray(fc.nat(FACTS - 1), { minLength: 3, maxLength: 3 }),
    delay: fc.integer({ min: 1, max: 60 }),
    shift: fc.integer({ min: -30, max: 0 }),
  })
  .map(({ days, late, corrected, others, delay, shift }) => {
    const knownOf = (i: number): string => addDays(DAY, days[i]! + (late.includes(i) ? delay : 0));
    const entries = days
      .map((day, i) => ({ i, on: addDays(DAY, day), known: knownOf(i) }))
      .sort((a, b) => (a.known < b.known ? -1 : 1));
    const facts = entries.map(({ i, on, known }, position) => sum(position, i, on, `${known}T12:00:00Z`));
    const end = startOf(addDays(DAY, 400));
    const after = (n: number): Instant => instantOf(end + n * 86_400_000);
    let next = FACTS;
    const amendments = [
      ...corrected.flatMap((target) => [
        correction(next, target, 'amount', '7000', 'NUMBER', after(next++)),
        correction(next, target, 'occurredAt', addDays(DAY, 200 + shift), 'TEXT', after(next++)),
        correction(next, target, 'amount', '8000', 'NUMBER', after(next++)),
      ]),
      logged(next, EntryConfirmed({ target: idOf(others[0]!) }), DAY, after(next++)),
      logged(next, EntryDisputed({ target: idOf(others[1]!), reason: 'Not so' }), DAY, after(next++)),
      logged(next, ConsequenceVoided({ target: idOf(others[2]!), because: idOf(0) }), DAY, after(next++)),
    ];
    return [...facts, ...amendments];
  });

const boundaries = (times: readonly number[]): number[] => [...new Set(times.flatMap((t) => [t - 1, t]))];

describe('the oracle', () => {
  it('every pair of as-of and known-at boundaries reads the same as by the rule word for word', () => {
    fc.assert(
      fc.property(histories, (log) => {
        const knowns = boundaries(log.map((f) => f.known));
        const dates = boundaries([
          ...log.map((f) => f.at),
          ...log.flatMap((f) => (f.body['field'] === 'occurredAt' ? [startOf(String(f.body['becomes']))] : [])),
        ]);
        for (const knownAt of knowns) {
          const all = naively(log, Infinity, knownAt);
          for (const asOf of dates) {
            const expected = read(all.filter((f) => f.at <= asOf));
            const found = read(factsAt(log, { asOf, knownAt }));
            if (found !== expected) expect({ asOf, knownAt, found }).toEqual({ asOf, knownAt, found: expected });
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  it('never throws, whatever part of the log it meets', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.boolean(), { minLength: FACTS + 12, maxLength: FACTS + 12 }), (log, kept) => {
        const part = log.filter((_, i) => kept[i]);
        expect(factsAt(part, { asOf: Infinity, knownAt: Infinity }).length).toBeLessThanOrEqual(part.length);
      }),
    );
  });
});
