import fc from 'fast-check';
import { atomOf, xml } from './atom.js';

const feed = {
  ...{ id: 'tag:vale.example,2024-01-08:feed/history', title: 'Vale', language: 'en', self: 'http://x/history.atom' },
  ...{ begun: '2024-01-08T09:00:00.000Z', author: 'Vale' },
};

describe('a feed', () => {
  it('without entries says when the record began', () => {
    expect(atomOf({ ...feed, entries: [] })).toContain('<updated>2024-01-08T09:00:00.000Z</updated>');
  });

  it('holds any words, and nothing that XML may not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const safe = xml(words);
        expect(safe).not.toMatch(/[<>"']|&(?!#\d+;)|(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
        const back = safe.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
        expect(back).toBe(words.replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD'));
      }),
    );
  });
});
