import type { Said } from '../words/words.js';
import type { Block } from './document.js';
import { tagOf } from './document.js';

type Element = PDFKit.PDFStructureElement;

const SIZES = { 2: 14, 3: 11 } as const;
const TEXT = 10;
const INDENT = 22;
/** What must fit below a heading, and below a label: neither stands alone at the foot of a page. In points. */
const WITH_A_HEADING = 70;
const WITH_A_LABEL = 16;
const spaced = { lineGap: 2 };

/** Writes a block at the end of the page, under its element of the structure tree. */
export function writeBlock(pdf: PDFKit.PDFDocument, parent: Element, block: Block, language: string): void {
  const attributes = (said: Said): { lang?: string } => (said.lang === language ? {} : { lang: tagOf(said.lang) });
  switch (block.is) {
    case 'heading': {
      const { level, said } = block;
      makeRoom(pdf, WITH_A_HEADING);
      pdf.outline.addItem(said.text);
      parent.add(
        pdf.struct(`H${level}`, attributes(said), () => {
          pdf.moveDown(level === 2 ? 0.8 : 0.4);
          pdf.font('bold').fontSize(SIZES[level]).text(said.text, spaced).moveDown(0.2);
        }),
      );
      break;
    }
    case 'text':
      parent.add(
        pdf.struct('P', attributes(block.said), () => {
          plain(pdf).text(block.said.text, spaced).moveDown(0.4);
        }),
      );
      break;
    case 'list':
      writeList(pdf, parent, block.numbered ? 'Decimal' : 'Disc', block.items, (item, n) => [
        labelled(pdf, block.numbered ? `${n}.` : '•'),
        pdf.struct('LBody', attributes(item), () => {
          plain(pdf).text(item.text, pdf.page.margins.left + INDENT, pdf.y, spaced);
        }),
      ]);
      break;
    case 'facts':
      writeList(pdf, parent, 'None', block.facts, ([name, value]) => [
        pdf.struct('Lbl', attributes(name), () => {
          pdf
            .font('bold')
            .fontSize(TEXT)
            .text(`${name.text}: `, { ...spaced, continued: true });
        }),
        pdf.struct('LBody', attributes(value), () => {
          plain(pdf).text(value.text, { ...spaced, continued: false });
        }),
      ]);
  }
}

/** Begins a page where less than this is left of the one before. */
function makeRoom(pdf: PDFKit.PDFDocument, points: number): void {
  if (pdf.y + points > pdf.page.maxY()) pdf.addPage();
}

const plain = (pdf: PDFKit.PDFDocument): PDFKit.PDFDocument => pdf.font('plain').fontSize(TEXT);

/** A bullet or number in the margin of its item; the text beside it begins on the same line. */
const labelled = (pdf: PDFKit.PDFDocument, label: string): Element =>
  pdf.struct('Lbl', {}, () => {
    const { y } = pdf;
    plain(pdf).text(label, pdf.page.margins.left, y, { lineBreak: false });
    pdf.y = y;
  });

/** A list with its numbering said, as PDF/UA asks where items have labels (ISO 14289-1, 7.6). */
function writeList<T>(
  pdf: PDFKit.PDFDocument,
  parent: Element,
  numbering: 'Disc' | 'Decimal' | 'None',
  items: readonly T[],
  partsOf: (item: T, n: number) => Element[],
): void {
  const element = pdf.struct('L', {});
  if (numbering !== 'None') {
    const numbered = pdf.ref({ O: 'List', ListNumbering: numbering });
    (element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }).dictionary.data['A'] =
      numbered;
    numbered.end('');
  }
  parent.add(element);
  items.forEach((item, i) => {
    makeRoom(pdf, WITH_A_LABEL);
    const line = pdf.struct('LI', {});
    element.add(line);
    for (const part of partsOf(item, i + 1)) line.add(part);
    line.end();
  });
  element.end();
  pdf.x = pdf.page.margins.left;
  pdf.moveDown(0.4);
}
