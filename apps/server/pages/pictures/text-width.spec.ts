import { join } from 'node:path';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { fitted, textWidth, wrapped } from './text-width.js';

/** The widest of the usual fonts, as its own file says: a page that is read without Helvetica or Arial is set in it. */
const fontOf = (file: string) =>
  new PDFDocument({ autoFirstPage: false }).font(join(import.meta.dirname, '../../../../libs/interchange/fonts', file));
const fonts = { BOLD: fontOf('DejaVuSans-Bold.ttf'), REGULAR: fontOf('DejaVuSans.ttf') };
const SIZE = 14;
const drawn = (text: string, weight: 'BOLD' | 'REGULAR' = 'BOLD'): number =>
  fonts[weight].fontSize(SIZE).widthOfString(text);
const printable = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)),
  ...Array.from({ length: 0x17f - 0xa1 }, (_, i) => String.fromCodePoint(0xa1 + i)),
  ...Array.from('ŵŷẁẃẅỳŴŶ–—…“”‘’€№'),
];
const texts = fc.string({ unit: fc.constantFrom(...printable), maxLength: 60 });

describe('how wide a text is at most', () => {
  it.each(printable.map((character) => [character]))(
    'is never less than what the widest font needs for %s',
    (character) => {
      expect(textWidth(character, SIZE)).toBeGreaterThanOrEqual(drawn(character));
      expect(textWidth(character, SIZE, 'REGULAR')).toBeGreaterThanOrEqual(drawn(character, 'REGULAR'));
    },
  );

  it('holds for any text of them', () => {
    fc.assert(fc.property(texts, (text) => expect(textWidth(text, SIZE)).toBeGreaterThanOrEqual(drawn(text) - 0.001)));
  });

  it('does not count an ordinary name as more than a quarter wider as it is drawn', () => {
    for (const name of [
      'Aldermere County Council',
      'Vale & Marches Police',
      'Cyngor Sir Gâr',
      'Purchase to pay, version 3',
    ])
      expect(textWidth(name, SIZE)).toBeLessThan(1.25 * drawn(name));
  });
});

describe('a text that is fitted', () => {
  it('stays as it is where there is room, and otherwise ends in an ellipsis', () => {
    expect(fitted('Brackwater', 200, SIZE)).toBe('Brackwater');
    expect(fitted('Brackwater District Council', 120, SIZE)).toMatch(/^Brackwater.*…$/);
  });

  it('is never wider than its room, and is the text or a beginning of it', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 400 }), (text, room) => {
        const shown = fitted(text, room, SIZE);
        expect(textWidth(shown, SIZE)).toBeLessThanOrEqual(room + textWidth('', SIZE));
        expect(text.startsWith(shown.replace(/…$/, '')) || shown === text).toBe(true);
      }),
    );
  });

  it('is broken between words, and no line is wider than its room', () => {
    expect(wrapped('Police and Crime Commissioner', 130, SIZE, 3)).toEqual(['Police and', 'Crime', 'Commissioner']);
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), fc.integer({ min: 1, max: 3 }), (text, room, most) => {
        const lines = wrapped(text, room, SIZE, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
