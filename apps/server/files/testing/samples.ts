import { zipSync } from 'fflate';

export const ODT_TYPE = 'application/vnd.oasis.opendocument.text';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const text = (words: string): Buffer => Buffer.from(words);

export const PDF = text('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');

/** The smallest file of each type that is taken. */
export const samples: Readonly<Record<string, Uint8Array>> = {
  'application/pdf': PDF,
  [`${OFFICE}.wordprocessingml.document`]: zipSync({
    '[Content_Types].xml': text('<Types/>'),
    'word/document.xml': text('<w:document/>'),
  }),
  [`${OFFICE}.spreadsheetml.sheet`]: zipSync({
    '[Content_Types].xml': text('<Types/>'),
    'xl/workbook.xml': text('<workbook/>'),
  }),
  [ODT_TYPE]: zipSync({ mimetype: [text(ODT_TYPE), { level: 0 }], 'content.xml': text('<office/>') }),
  'text/csv': text('ward,members\nEast,3\n'),
  'text/plain': text('Nodyn: costau’r ddepo.\n'),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
};
