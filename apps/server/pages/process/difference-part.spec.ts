import fc from 'fast-check';
import type { Change } from './difference-part.js';
import { differenceLines } from './difference-part.js';

const same = (text: string): Change => ({ is: 'SAME', text });
const removed = (text: string): Change => ({ is: 'REMOVED', text });
const added = (text: string): Change => ({ is: 'ADDED', text });

describe('a difference between two texts', () => {
  it('shows the lines that changed, under the head of their step, and counts the others', () => {
    expect(
      differenceLines([
        same('Pay on time.\n\n1 Raise\nOwner: Holder\n\n2 Approve\nOwner: Approver\nOrders '),
        removed('over'),
        added('up to'),
        same(' £'),
        removed('5'),
        added('10'),
        same(',000 go up.\n\n3 Receive'),
      ]),
    ).toEqual([
      { unchanged: 3 },
      { pieces: [same('2 Approve')], head: true },
      { unchanged: 1 },
      {
        pieces: [
          same('Orders '),
          removed('over'),
          added('up to'),
          same(' '),
          removed('£5,000'),
          added('£10,000'),
          same(' go up.'),
        ],
        head: false,
      },
      { unchanged: 1 },
    ]);
  });

  it('has a line of its own for a step that is new', () => {
    expect(differenceLines([same('A.\n\n1 Raise'), added('\n\n2 Pay\nAt once.')])).toEqual([
      { unchanged: 2 },
      { pieces: [added('2 Pay')], head: true },
      { pieces: [added('At once.')], head: false },
    ]);
  });

  it('never loses or invents a word that was removed or added', () => {
    const piece = fc.record({
      is: fc.constantFrom('SAME' as const, 'REMOVED' as const, 'ADDED' as const),
      text: fc.stringMatching(/^[a-c0-9 £,.\n]{1,12}$/),
    });
    const side = (changes: readonly Change[], left: Change['is']): string =>
      changes
        .filter(({ is }) => is !== left)
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (changes) => {
        const shown = differenceLines(changes).flatMap((line) => ('pieces' in line ? line.pieces : []));
        for (const left of ['ADDED', 'REMOVED'] as const) {
          const whole = side(changes, left);
          // What is shown stands in the text in that order, and every change is in it.
          expect(whole).toContain(shown.length === 0 ? '' : side(shown.slice(0, 1), left));
          for (const { is, text } of changes)
            if (is !== 'SAME' && is !== left) expect(side(shown, left)).toContain(text.replaceAll(/\s/g, ''));
        }
      }),
    );
  });
});
