/** Looks at the content of a file as it comes, and says in the end whether it is what it was declared to be. */
export interface Look {
  see(piece: Uint8Array): void;
  fits(): boolean;
}

/** A kind of file that is taken: how a client declares it, how it is called on the way out, and how it is told by its content. */
export interface FileType {
  readonly mediaType: string;
  readonly name: string;
  readonly extension: string;
  readonly look: () => Look;
}

const bytes = (...parts: readonly (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.of(part))));

const PDF = bytes('%PDF-');
const ZIP = bytes('PK', 3, 4);
/** Every ZIP archive ends with this record (APPNOTE 4.3.16): without it the file was cut off. */
const ZIP_END = bytes('PK', 5, 6);
/** Where the macros of an Office document are: one that has them is refused. */
const MACROS = bytes('vbaProject.bin');
const ODT = 'application/vnd.oasis.opendocument.text';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The file begins with one of these. */
function begins(...starts: readonly Buffer[]): Look {
  const longest = Math.max(...starts.map(({ length }) => length));
  let head = Buffer.alloc(0);
  return {
    see: (piece) => {
      if (head.length < longest) head = Buffer.concat([head, piece.subarray(0, longest - head.length)]);
    },
    fits: () => starts.some((start) => head.subarray(0, start.length).equals(start)),
  };
}

/** Somewhere in the file these bytes stand, also where two pieces of it meet. */
function holds(wanted: Buffer): Look {
  let end = Buffer.alloc(0);
  let found = false;
  return {
    see: (piece) => {
      if (found) return;
      const joined = Buffer.concat([end, piece]);
      found = joined.includes(wanted);
      end = Buffer.from(joined.subarray(Math.max(0, joined.length - wanted.length + 1)));
    },
    fits: () => found,
  };
}

const not = (look: Look): Look => ({ see: (piece) => look.see(piece), fits: () => !look.fits() });
const all = (...looks: readonly Look[]): Look => ({
  see: (piece) => {
    for (const look of looks) look.see(piece);
  },
  fits: () => looks.every((look) => look.fits()),
});

/** The first entry of an OpenDocument is its own media type, stored as it is (ODF 1.3 part 2, 3.3). */
function openDocument(): Look {
  const wanted = `mimetype${ODT}PK`;
  let head = Buffer.alloc(0);
  return {
    see: (piece) => {
      if (head.length < 200) head = Buffer.concat([head, piece.subarray(0, 200)]);
    },
    fits: () => head.subarray(30, 30 + wanted.length).toString('latin1') === wanted,
  };
}

/** UTF-8 without control characters other than those of lines and tabs. */
function text(): Look {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let good = true;
  const decode = (piece?: Uint8Array): void => {
    try {
      utf8.decode(piece, { stream: piece !== undefined });
    } catch {
      good = false;
    }
  };
  return {
    see: (piece) => {
      if (!good) return;
      decode(piece);
      good &&= piece.every((byte) =>
        byte >= 0x20 ? byte !== 0x7f : byte === 9 || byte === 10 || byte === 12 || byte === 13,
      );
    },
    fits: () => {
      if (good) decode();
      return good;
    },
  };
}

const office = (part: string) => (): Look => all(begins(ZIP), holds(bytes(part)), holds(ZIP_END), not(holds(MACROS)));
const plain = (): Look => all(text(), not(begins(PDF)));

/** What is taken as a paper. The content decides: a file that is something else than it was declared to be is refused. */
export const FILE_TYPES: readonly FileType[] = [
  { mediaType: 'application/pdf', name: 'PDF', extension: 'pdf', look: () => begins(PDF) },
  {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    name: 'Word document (DOCX) without macros',
    extension: 'docx',
    look: office('word/document.xml'),
  },
  {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    name: 'Excel workbook (XLSX) without macros',
    extension: 'xlsx',
    look: office('xl/workbook.xml'),
  },
  {
    mediaType: ODT,
    name: 'OpenDocument text (ODT)',
    extension: 'odt',
    look: () => all(begins(ZIP), openDocument(), holds(ZIP_END)),
  },
  { mediaType: 'text/csv', name: 'CSV in UTF-8', extension: 'csv', look: plain },
  { mediaType: 'text/plain', name: 'plain text in UTF-8', extension: 'txt', look: plain },
  {
    mediaType: 'image/png',
    name: 'PNG',
    extension: 'png',
    look: () => begins(bytes(0x89, 'PNG\r\n', 0x1a, '\n')),
  },
  { mediaType: 'image/jpeg', name: 'JPEG', extension: 'jpg', look: () => begins(bytes(0xff, 0xd8, 0xff)) },
];

export const ACCEPTED = FILE_TYPES.map(({ name }) => name).join(', ');

/** The type that a Content-Type names; parameters (a charset) say nothing that the content does not. */
export function fileType(contentType: string): FileType | undefined {
  const named = contentType.split(';', 1)[0]?.trim().toLowerCase();
  return FILE_TYPES.find(({ mediaType }) => mediaType === named);
}
