import fc from 'fast-check';
import { el, words } from './svg.js';
import { faultsIn, read } from './testing/drawn.js';

describe('a piece of SVG', () => {
  it('is markup with its attributes in order, without those that are undefined', () => {
    expect(el('g', { class: 'a', id: undefined }, el('path', { d: 'M0 0', 'stroke-width': 1.239 }))).toBe(
      '<g class="a"><path d="M0 0" stroke-width="1.24"/></g>',
    );
  });

  it('never lets a text or a value become markup, whatever it holds', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', '=', ' ') }),
    );
    fc.assert(
      fc.property(texts, texts, (value, text) => {
        const svg = el('text', { class: value }, words(text));
        expect(faultsIn(svg)).toEqual([]);
        expect(svg.match(/<\/?text/g)).toHaveLength(2);
        expect(read(svg)).toBe(text.replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD'));
      }),
    );
  });
});
