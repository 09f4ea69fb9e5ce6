import { diffWords } from 'diff';
import type { ProcessTextBody } from '#governance';
import type { Ask } from '../language/declaration.js';

/** A part of a text and what became of it between two versions. */
export interface Change {
  readonly is: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** The structured text of a version, by its content hash; null where the bytes are not here. */
export async function textOf({ blobs }: Pick<Ask, 'blobs'>, contentHash: string): Promise<ProcessTextBody | null> {
  const bytes = await blobs.get(contentHash);
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as ProcessTextBody) : null;
}

/** The text as people read it: a line for the summary, then each step with its owner, system and prose. */
export function plainText(text: ProcessTextBody): string {
  const steps = text.steps.map(
    ({ step, title, owner, system, prose }) =>
      `${step} ${title}\nOwner: ${owner}${system === undefined ? '' : `\nSystem: ${system}`}\n${prose}`,
  );
  return [text.summary, ...steps].join('\n\n');
}

/** The difference word by word, in the order of reading; null where either text is not here. */
export async function difference(ask: Pick<Ask, 'blobs'>, from: string, to: string): Promise<readonly Change[] | null> {
  const [before, after] = await Promise.all([textOf(ask, from), textOf(ask, to)]);
  if (!before || !after) return null;
  return diffWords(plainText(before), plainText(after)).map(({ added, removed, value }) => ({
    is: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}
