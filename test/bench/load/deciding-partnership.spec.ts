import { checkShape, declarations } from '#governance';
import { canonicalise } from '#kernel';
import { DecidingPartnership } from './deciding-partnership.js';

const PLAN = { log: 'spec.example', slug: 'spec', seed: 1, partners: 6, processes: 12, decisions: 200 };

describe('the generator of partnerships that decide', () => {
  const entries = [...new DecidingPartnership(PLAN)];

  it('given any entry, then its event is one of the product’s, with a body that its declaration accepts', () => {
    for (const { event } of entries) {
      const declaration = declarations.get(event.type);
      expect([event.type, declaration && checkShape(declaration.shape, event.body)]).toEqual([event.type, []]);
    }
  });

  it('given so many decisions, then each is taken once, and recorded time never goes back', () => {
    expect(entries.filter(({ event }) => event.type === 'DecisionTaken')).toHaveLength(PLAN.decisions);
    for (const [n, entry] of entries.entries())
      expect(entry.recordedAt).toBeGreaterThanOrEqual(entries[n - 1]?.recordedAt ?? 0);
  });

  it('given the same seed, then the history is the same', () => {
    expect(canonicalise([...new DecidingPartnership(PLAN)])).toBe(canonicalise(entries));
  });
});
