/** A part of a text and what became of it, as the view `difference` gives them, in the order of reading. */
export interface Change {
  readonly is: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** A line of the text with what changed in it, or so many lines in which nothing did. */
export type DifferenceLine =
  { readonly pieces: readonly Change[]; readonly head: boolean } | { readonly unchanged: number };

/** A line that names a step: `2 Approve`. */
const HEAD = /^\d[\w.]* \S/;

/** The text line by line: those that changed in full, the heads of their steps for orientation, the others counted. */
export function differenceLines(changes: readonly Change[]): readonly DifferenceLine[] {
  const lines = linesOf(wholeWords(changes));
  const shown: DifferenceLine[] = [];
  let hidden = 0;
  lines.forEach((pieces, n) => {
    const changed = pieces.some(({ is, text }) => is !== 'SAME' && text.trim() !== '');
    const text = pieces.map((piece) => piece.text).join('');
    if (text.trim() === '') return;
    const head = HEAD.test(text);
    if (!changed && !(head && stepChanges(lines, n))) {
      hidden++;
      return;
    }
    if (hidden > 0) shown.push({ unchanged: hidden });
    hidden = 0;
    shown.push({ pieces: pieces.flatMap(withoutEdges), head });
  });
  return hidden > 0 ? [...shown, { unchanged: hidden }] : shown;
}

/** Spaces at the edges of what changed stand outside it: a mark is drawn around words. */
function withoutEdges(change: Change): readonly Change[] {
  const [, lead = '', text = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(change.text) ?? [];
  if (change.is === 'SAME' || text === '') return [change];
  const space = (edge: string): readonly Change[] => (edge === '' ? [] : [{ is: 'SAME', text: edge }]);
  return [...space(lead), { is: change.is, text }, ...space(tail)];
}

/** Whether a line before the next step's head has changed. */
function stepChanges(lines: readonly (readonly Change[])[], from: number): boolean {
  for (const pieces of lines.slice(from + 1)) {
    const text = pieces.map((piece) => piece.text).join('');
    if (HEAD.test(text)) return false;
    if (pieces.some(({ is, text: part }) => is !== 'SAME' && part.trim() !== '')) return true;
  }
  return false;
}

function linesOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const lines: Change[][] = [[]];
  for (const { is, text } of changes)
    text.split('\n').forEach((part, n) => {
      if (n > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ is, text: part });
    });
  return lines;
}

const BEFORE = /[\p{L}\p{N}£,.%-]+$/u;
const AFTER = /^[\p{L}\p{N},.%-]*[\p{L}\p{N}%]/u;

/** "£5" to "£10" of "£5,000" reads as "£5,000" to "£10,000": what changes within a word is shown as the whole word. */
function wholeWords(changes: readonly Change[]): readonly Change[] {
  const all = changes.map((change) => ({ ...change }));
  all.forEach((removed, n) => {
    const [before, added, after] = [all[n - 1], all[n + 1], all[n + 2]];
    if (removed.is !== 'REMOVED' || added?.is !== 'ADDED') return;
    const head = before?.is === 'SAME' ? (BEFORE.exec(before.text)?.[0] ?? '') : '';
    const tail = after?.is === 'SAME' ? (AFTER.exec(after.text)?.[0] ?? '') : '';
    if (before) before.text = before.text.slice(0, before.text.length - head.length);
    if (after) after.text = after.text.slice(tail.length);
    removed.text = `${head}${removed.text}${tail}`;
    added.text = `${head}${added.text}${tail}`;
  });
  return all.filter(({ text }) => text !== '');
}
