import type { Board } from '../language/board.js';
import { boardOf } from '../testing/given.js';
import { actsFor } from './acts-for.js';

const succession = (taken: Readonly<Record<string, readonly string[]>>): Board => {
  const board = boardOf('acc', 'bdc', 'wic');
  return { ...board, signatories: board.signatories.map((s) => ({ ...s, succeededBy: taken[s.authority] ?? [] })) };
};

describe('who acts for an authority', () => {
  it('the authority itself, and no other', () => {
    expect(actsFor(boardOf('acc', 'bdc'), 'bdc', 'bdc')).toBe(true);
    expect(actsFor(boardOf('acc', 'bdc'), 'acc', 'bdc')).toBe(false);
    expect(actsFor(boardOf('acc', 'bdc'), undefined, 'bdc')).toBe(false);
  });
  it('each that took its place, and theirs after them', () => {
    const board = succession({ bdc: ['acc'], acc: ['wic'] });
    expect(actsFor(board, 'acc', 'bdc')).toBe(true);
    expect(actsFor(board, 'wic', 'bdc')).toBe(true);
    expect(actsFor(board, 'bdc', 'wic')).toBe(false);
  });
  it('ends also where succession was entered in a circle', () => {
    expect(actsFor(succession({ bdc: ['acc'], acc: ['bdc'] }), 'wic', 'bdc')).toBe(false);
  });
});
