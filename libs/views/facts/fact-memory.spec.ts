import type { Fact } from '#governance';
import { view } from '../language/view.js';
import { FactMemory } from './fact-memory.js';

const fact = (position: number): Fact => ({
  id: `e${position}`,
  type: 'X',
  position,
  stream: 'x/1',
  version: position,
  at: position,
  known: position,
  occurredAt: '2024-01-01',
  by: { process: 'test' },
  rules: { constitution: 0, pack: 'uk@2005-01', hash: '' },
  body: {},
  standing: 'OWN',
});
const three = [fact(1), fact(2), fact(3)].map((f) => ({ fact: f, from: f.known, until: Infinity }));
const count = {
  ...view<number>('count', 0, [{ type: 'X', keys: () => ['k'], keep: () => ({}), fold: (n) => n + 1 }]),
  isOver: (n: number) => n >= 3,
};
const NOW = { asOf: Infinity, knownAt: Infinity };

describe('the memory of facts', () => {
  it('reads a key from the file once, and again when it had to make room', () => {
    const loaded: number[] = [];
    const memory = new FactMemory((key) => (loaded.push(key), three), 10);
    for (const key of [1, 1, 2, 3, 1]) memory.get(key);
    expect(loaded).toEqual([1, 2, 3]);
    memory.get(4);
    memory.get(2);
    expect(loaded).toEqual([1, 2, 3, 4, 2]);
  });

  it('reads a key again when its facts were amended', () => {
    let loads = 0;
    const memory = new FactMemory(() => (loads++, three));
    memory.get(1);
    memory.forget(1);
    memory.get(1);
    expect(loads).toBe(2);
  });

  it('knows which keys are open at a time, and learns that one is open again', () => {
    const memory = new FactMemory(() => three);
    const keys = [{ id: 1, key: 'a' }];
    const over = { ...count, isOver: (n: number) => n === 3 };
    expect(memory.open(over, keys, NOW)).toEqual([]);
    expect(memory.open(over, keys, { asOf: 2, knownAt: 2 })).toEqual([['a', 2]]);
    expect(memory.open(over, keys, { asOf: 0, knownAt: 9 })).toEqual([]);
    memory.add(1, () => ({ fact: fact(4), from: 4, until: Infinity }));
    expect(memory.open(over, keys, NOW)).toEqual([['a', 4]]);
  });
});
