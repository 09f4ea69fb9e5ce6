import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether poppler is on this machine: what it says of a PDF is said by somebody else than the writer. */
export const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0;

/** What poppler prints of a PDF. */
export function poppler(program: 'pdfinfo' | 'pdftotext', bytes: Uint8Array, ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'notice.pdf');
    writeFileSync(file, bytes);
    const args = program === 'pdftotext' ? [...options, file, '-'] : [...options, file];
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The structure tree of a PDF as its writer left it in plain objects: each element with its role, outermost first. */
export function structureOf(bytes: Uint8Array): readonly (readonly [depth: number, role: string])[] {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(text)?.[1] ?? '';
  const found: (readonly [number, string])[] = [];
  const walk = (id: string, depth: number): void => {
    const object = objects.get(id) ?? '';
    const role = /\/S \/(\w+)/.exec(object)?.[1];
    if (role !== undefined) found.push([depth, role]);
    const kids = /\/K (\[[\s\S]*?\]|\d+ 0 R)/.exec(object)?.[1] ?? '';
    for (const kid of kids.matchAll(/(?<!Pg )(?<!\d)(\d+) 0 R/g)) walk(kid[1] ?? '', depth + 1);
  };
  walk(root, 0);
  return found;
}

/** What the catalogue and the metadata of a PDF say: of tagging, language, title and conformance. */
export const catalogueOf = (bytes: Uint8Array): Readonly<Record<string, boolean | string | undefined>> => {
  const text = Buffer.from(bytes).toString('latin1');
  return {
    marked: text.includes('/Marked true'),
    language: /\/Lang \(([\w-]+)\)/.exec(/\/Type \/Catalog[\s\S]*?endobj/.exec(text)?.[0] ?? '')?.[1],
    titleShown: text.includes('/DisplayDocTitle true'),
    part: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(text)?.[1],
    fontsEmbedded: !/\/Type \/FontDescriptor(?![\s\S]{0,400}\/FontFile2)/.test(text),
  };
};
