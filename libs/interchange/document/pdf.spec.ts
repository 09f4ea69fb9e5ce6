import { catalogueOf, hasPoppler, poppler, structureOf } from '../testing/pdf-reader.js';
import type { Block, Document } from './document.js';
import { heading, list, text } from './document.js';
import { pdfOf } from './pdf.js';

const said = (words: string, lang = 'en') => ({ text: words, lang });
const LONG = 'It is agreed that each authority pays its share by the end of the month. '.repeat(40);
const blocks: readonly Block[] = [
  text(said('On 12 March 2026 the board resolved: “Tŷ Ŵyn”.')),
  { is: 'facts', facts: [[said('Reference'), said('D-1')]] },
  heading(2, said('Rhesymau', 'cy')),
  ...Array.from({ length: 9 }, () => text(said(LONG))),
  ...list(Array.from({ length: 70 }, (_, n) => said(`Point ${n}`))),
  ...list([said('First'), said('Second')], true),
];
const document: Document = {
  ...{ title: said('Decision notice: A and <B>'), language: 'en', author: 'The board', subject: 'Vale: D-1' },
  ...{ made: Date.UTC(2026, 2, 12, 9, 30), blocks, foot: 'vale.example  D-1' },
};

describe('a document as PDF', () => {
  it('has every block in its tree in the order of reading, over as many pages as it takes', async () => {
    const bytes = await pdfOf(document);
    const tree = structureOf(bytes);
    expect(tree.slice(0, 3)).toEqual([
      [1, 'Document'],
      [2, 'H1'],
      [2, 'P'],
    ]);
    const count = (role: string): number => tree.filter(([, own]) => own === role).length;
    expect({
      P: count('P'),
      H2: count('H2'),
      L: count('L'),
      LI: count('LI'),
      Lbl: count('Lbl'),
      LBody: count('LBody'),
    }).toEqual({ P: 10, H2: 1, L: 3, LI: 73, Lbl: 73, LBody: 73 });
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\n/g)!.length,
    ).toBeGreaterThan(3);
  });

  it('says that it is tagged and conforms to PDF/UA, in which language it is, and which parts are in another', async () => {
    const bytes = await pdfOf(document);
    expect(catalogueOf(bytes)).toEqual({
      marked: true,
      language: 'en-GB',
      titleShown: true,
      part: '1',
      fontsEmbedded: true,
    });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (cy-GB)');
  });

  it('has the same bytes each time, and other bytes for another record', async () => {
    const first = Buffer.from(await pdfOf(document));
    expect(Buffer.from(await pdfOf(document)).equals(first)).toBe(true);
    expect(Buffer.from(await pdfOf({ ...document, made: document.made + 1000 })).equals(first)).toBe(false);
  });

  (hasPoppler ? it : it.skip)('is read by another program as it was written (poppler)', async () => {
    const bytes = await pdfOf(document);
    expect(poppler('pdfinfo', bytes)).toMatch(/CreationDate: +Thu Mar 12 09:30:00 2026 UTC/);
    const tree = poppler('pdfinfo', bytes, '-struct-text');
    expect(tree).toContain('“Tŷ Ŵyn”');
    expect(tree).toContain('H2 (block)\n    "Rhesymau"');
    expect(tree).toMatch(
      /\/ListNumbering \/Decimal\n {4}LI \(block\)\n {6}Lbl \(block\)\n {8}"1\."\n {6}LBody \(block\)\n {8}"First"/,
    );
    // The foot of a page is for the eye: no part of the content.
    expect(tree).not.toContain('vale.example');
    expect(poppler('pdftotext', bytes)).toContain('vale.example D-1');
  });
});
