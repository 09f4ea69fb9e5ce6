import fc from 'fast-check';
import { checkShape } from '../language/kinds.js';
import type { Kind } from '../language/kinds.js';
import type { Fact } from '../language/fact.js';
import { fact } from '../testing/given.js';
import { arrangementDecider } from './arrangement.decider.js';
import { arrangementEvents } from './arrangement.events.js';
import { boardOf } from './board-of.js';
import { arrangementCommands } from './commands/index.js';
import { foundingMandateOf, partnersOf } from './signatories.js';
import { active } from './testing/vale.js';

/** One fact of every type, with the example of each of its fields. */
const examples: readonly Fact[] = arrangementEvents.map((declaration, i) => {
  const body = Object.fromEntries(Object.entries<Kind>(declaration.shape).map(([name, kind]) => [name, kind.example]));
  return fact(
    { type: declaration.type, body },
    { on: '2025-01-01', by: { authority: 'bdc', capacity: 'MANDATE_HOLDER' } },
    i,
  );
});

describe('the fold of an arrangement', () => {
  it('meets any subset of facts, in any order, and every question about it has an answer', () => {
    const facts = [...active.map(([event, told], i) => fact(event, told, 100 + i)), ...examples];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts), fc.integer({ min: 0, max: 2e12 }), (some, at) => {
        const state = some.reduce((folded, f) => arrangementDecider.evolve(folded, f), arrangementDecider.initial);
        const board = boardOf(state, at, 'test');
        for (const { authority } of board.signatories) foundingMandateOf(state, authority);
        partnersOf(state, at);
        for (const deadline of arrangementDecider.deadlines(state, board))
          arrangementDecider.passed(deadline, state, board);
        expect(new Set(board.signatories.map((s) => s.authority)).size).toBe(board.signatories.length);
      }),
    );
  });
  it('knows every event of the arrangement', () => {
    expect(arrangementEvents.map((e) => e.type).filter((type) => !arrangementDecider.folds.has(type))).toEqual([]);
  });
});

describe('what is declared', () => {
  it('has bodies that are well-formed', () => {
    for (const [event] of active)
      expect(checkShape(arrangementEvents.find((e) => e.type === event.type)!.shape, event.body)).toEqual([]);
  });
  it('has a decision for every command, and a command for every decision', () => {
    expect(arrangementCommands.map((c) => c.name).sort()).toEqual([...arrangementDecider.commands].sort());
  });
});
