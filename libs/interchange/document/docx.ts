import type { Paragraph as DocxParagraph } from 'docx';
import { Document as DocxDocument, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { instantOf } from '#kernel';
import { archiveOf } from '../open-data/archive.js';
import type { Said } from '../words/words.js';
import type { Block, Document } from './document.js';
import { tagOf } from './document.js';

/** Half points, as Word counts. */
const TEXT = 22;
const TIMES = /(<dcterms:(created|modified)[^>]*>)[^<]*/g;
const CORE = 'docProps/core.xml';

/**
 * A document as DOCX, with the styles of Word, so that headings, lists and languages are what they look like. The same
 * document gives the same bytes: it bears the record's date, and the files in it stand in order of name.
 */
export async function docxOf(document: Document): Promise<Uint8Array> {
  const { title, author, subject, language, made, blocks, foot } = document;
  const packed = await Packer.toBuffer(
    new DocxDocument({
      title: title.text,
      creator: author,
      lastModifiedBy: author,
      subject,
      styles: { default: { document: { run: { font: 'Arial', size: TEXT, language: { value: tagOf(language) } } } } },
      numbering: { config: [] },
      sections: [
        {
          footers: { default: new Footer({ children: [footOf(foot)] }) },
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, children: [runOf(title, language)] }),
            ...blocks.flatMap((block) => paragraphsOf(block, language)),
          ],
        },
      ],
    }),
  );
  const files = unzipSync(packed);
  const core = files[CORE];
  return archiveOf({
    ...files,
    ...(core && { [CORE]: strFromU8(core).replaceAll(TIMES, `$1${instantOf(made)}`) }),
  });
}

function paragraphsOf(block: Block, language: string): readonly DocxParagraph[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [runOf(block.said, language)],
        }),
      ];
    case 'text':
      return block.said.text
        .split('\n')
        .map(
          (line) =>
            new Paragraph({ spacing: { after: 120 }, children: [runOf({ ...block.said, text: line }, language)] }),
        );
    case 'list':
      return block.items.map(
        (item, i) =>
          new Paragraph({
            ...(block.numbered ? {} : { bullet: { level: 0 } }),
            children: [...(block.numbered ? [new TextRun(`${i + 1}. `)] : []), runOf(item, language)],
          }),
      );
    case 'facts':
      return block.facts.map(
        ([name, value]) =>
          new Paragraph({
            children: [runOf({ ...name, text: `${name.text}: ` }, language, { bold: true }), runOf(value, language)],
          }),
      );
  }
}

const runOf = ({ text, lang }: Said, language: string, strong: { bold?: true } = {}): TextRun =>
  new TextRun({ text, ...strong, ...(lang !== language && { language: { value: tagOf(lang) } }) });

const footOf = (foot: string): DocxParagraph =>
  new Paragraph({
    children: [new TextRun({ size: 16, children: [`${foot}  `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
  });
