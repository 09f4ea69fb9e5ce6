import { checkShape, declarations } from '#governance';
import { canonicalise, endOfDay, isDay, msOf } from '#kernel';
import type { Entry } from './entry.js';
import { PlausiblePartnership } from './plausible-partnership.js';

const PLAN = { log: 'spec.example', slug: 'spec', seed: 1, partners: 6, processes: 12, programme: 300 };
const DAY_MS = 86_400_000;

function take(count: number, seed = PLAN.seed): readonly Entry[] {
  const taken: Entry[] = [];
  for (const entry of new PlausiblePartnership({ ...PLAN, seed })) {
    taken.push(entry);
    if (taken.length === count) break;
  }
  return taken;
}

const share = (entries: readonly Entry[], holds: (entry: Entry) => boolean): number =>
  entries.filter(holds).length / entries.length;
const happened = ({ occurredAt }: Entry): number => (isDay(occurredAt) ? endOfDay(occurredAt) : msOf(occurredAt));
const hasDisclosure = ({ event }: Entry): boolean =>
  Object.keys(event.body).some((field) => declarations.get(event.type)?.shape[field]?.disclosed !== undefined);

describe('the generator of plausible partnerships', () => {
  const entries = take(20_000);

  it('given any entry, then its event is one of the product’s, with a body that its declaration accepts', () => {
    for (const { event } of entries) {
      const declaration = declarations.get(event.type);
      expect(declaration && checkShape(declaration.shape, event.body)).toEqual([]);
    }
  });

  it('given the same seed, then the history is the same; given another, then it is another', () => {
    const text = (of: readonly Entry[]): string => of.map((entry) => canonicalise(entry)).join('\n');
    expect(text(take(2000))).toBe(text(entries.slice(0, 2000)));
    expect(text(take(2000, 2))).not.toBe(text(entries.slice(0, 2000)));
  });

  it('given the order of the log, then recorded time never goes back, and nothing is recorded before it happened', () => {
    for (const [n, entry] of entries.entries()) {
      expect(entry.recordedAt).toBeGreaterThanOrEqual(entries[n - 1]?.recordedAt ?? 0);
      expect(happened(entry) - entry.recordedAt).toBeLessThan(DAY_MS);
    }
  });

  it('given many entries, then about 30 % hold a disclosure, 5 % are weeks late and 1 % are corrected', () => {
    expect(Math.abs(share(entries, hasDisclosure) - 0.3)).toBeLessThan(0.01);
    expect(Math.abs(share(entries, (entry) => entry.recordedAt - happened(entry) > 7 * DAY_MS) - 0.05)).toBeLessThan(
      0.01,
    );
    expect(Math.abs(share(entries, ({ event }) => event.type === 'RecordCorrected') - 0.01)).toBeLessThan(0.003);
  });

  it('given a partnership, then all its lifecycles are there and no kind of event makes up more than a third', () => {
    const kinds = new Set(entries.map(({ stream }) => stream.slice(0, stream.indexOf('/'))));
    expect([...kinds].sort()).toEqual([
      'adoption',
      'arrangement',
      'assurance',
      'authority',
      'compromise',
      'fact',
      'process',
      'workaround',
    ]);
    for (const type of new Set(entries.map(({ event }) => event.type)))
      expect(share(entries, ({ event }) => event.type === type)).toBeLessThan(0.34);
  });
});
