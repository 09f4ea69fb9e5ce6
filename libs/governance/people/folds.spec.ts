import fc from 'fast-check';
import type { Fact } from '../language/fact.js';
import type { Kind } from '../language/kinds.js';
import { CAPACITIES } from '../rules/acts.js';
import { fact } from '../testing/given.js';
import { capacitiesHeld } from './holding.js';
import { mandateFor } from './mandate.policy.js';
import { delegationsAt } from './mandates.region.js';
import { peopleCommands } from './commands/index.js';
import { authorityDecider } from './people.decider.js';
import { peopleEvents } from './people.events.js';

/** One fact of every type, with the example of each of its fields. */
const examples: readonly Fact[] = peopleEvents.map((declaration, i) => {
  const body = Object.fromEntries(Object.entries<Kind>(declaration.shape).map(([name, kind]) => [name, kind.example]));
  return fact(
    { type: declaration.type, body },
    { on: '2025-01-01', by: { authority: 'bdc', capacity: 'MANDATE_HOLDER' } },
    i,
  );
});

describe('the fold of an authority', () => {
  it('meets any subset of facts, in any order, and every question about it has an answer', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...examples, ...examples]),
        fc.constantFrom(...CAPACITIES),
        fc.integer({ min: 0, max: 2e12 }),
        (some, capacity, at) => {
          const state = some.reduce((folded, f) => authorityDecider.evolve(folded, f), authorityDecider.initial);
          delegationsAt(state, at);
          const answer = mandateFor(state, undefined, { person: 'p_bdc_rep', capacity, act: 'NOTE', at });
          expect('mandate' in answer).toBe(capacitiesHeld(state, undefined, 'p_bdc_rep', at).includes(capacity));
        },
      ),
    );
  });
  it('knows every event about people', () => {
    expect(peopleEvents.map((e) => e.type).filter((type) => !authorityDecider.folds.has(type))).toEqual([]);
  });
});

describe('what is declared', () => {
  it('has a decision for every command, and a command for every decision', () => {
    expect(peopleCommands.map((c) => c.name).sort()).toEqual([...authorityDecider.commands].sort());
  });
});
