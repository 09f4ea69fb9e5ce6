import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Said } from '../words/words.js';
import type { Document } from './document.js';
import { tagOf } from './document.js';
import { writeBlock } from './pdf-blocks.js';

/** PDF/UA asks that every font be in the file, so the standard fonts of PDF will not do. See fonts/LICENSE.txt. */
const FONTS = {
  plain: readFileSync(new URL('../fonts/DejaVuSans.ttf', import.meta.url)),
  bold: readFileSync(new URL('../fonts/DejaVuSans-Bold.ttf', import.meta.url)),
};
/** Which pdfkit knows, and the types of it that there are do not yet. */
const UA = 'PDF/UA' as 'PDF/A-3a';
const MARGIN = 56;
const FOOT_AT = 36;

/**
 * A document as tagged PDF (PDF/UA-1): every text in a structure element, in the order of reading, with its language where
 * it differs; what stands at the foot of pages is marked as no content. The same document gives the same bytes: the file
 * bears the record's date, and its id follows from its title, author and that date.
 */
export function pdfOf(document: Document): Promise<Uint8Array> {
  const { title, author, subject, language, made } = document;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: UA,
    tagged: true,
    displayTitle: true,
    lang: tagOf(language),
    info: {
      Title: title.text,
      Author: author,
      Subject: subject,
      Creator: 'Concordat',
      Producer: 'Concordat',
      CreationDate: new Date(made),
      ModDate: new Date(made),
    },
  });
  pdf.registerFont('plain', FONTS.plain).registerFont('bold', FONTS.bold);
  const bytes = collected(pdf);
  writeAll(pdf, document, title);
  writeFeet(pdf, document.foot);
  pdf.end();
  return bytes;
}

function writeAll(pdf: PDFKit.PDFDocument, { language, blocks }: Document, title: Said): void {
  const root = pdf.struct('Document', { title: title.text });
  pdf.addStructure(root);
  root.add(
    pdf.struct('H1', {}, () => {
      pdf.font('bold').fontSize(20).text(title.text, { lineGap: 4 }).moveDown(0.5);
    }),
  );
  for (const block of blocks) writeBlock(pdf, root, block, language);
  root.end();
}

/** The same line on each page, with its number: for the eye, and marked so that nobody has it read out on every page. */
function writeFeet(pdf: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const { margins, width, height } = pdf.page;
    margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pdf
      .font('plain')
      .fontSize(8)
      .text(`${foot}  ${page - start + 1}/${count}`, MARGIN, height - FOOT_AT, {
        width: width - 2 * MARGIN,
        lineBreak: false,
        ellipsis: true,
      });
    pdf.endMarkedContent();
    margins.bottom = MARGIN;
  }
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
