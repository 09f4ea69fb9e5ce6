import { diffWords } from 'diff';
import type { Said } from '../form/labels.js';

/** A part of a text as people read it: a heading, and what stands below it. */
export interface TextPart {
  readonly heading?: Said;
  readonly lines: readonly { readonly label?: Said; readonly text: string }[];
}

/** The very text that an acceptance names by its hash. */
export interface ShownText {
  /** SHA-256 (hex), worked out anew from the bytes of the text shown; undefined where this server does not hold the text. */
  readonly hash?: string;
  /** The hash that the record names, for a text that is not held here. */
  readonly named: string;
  readonly parts: readonly TextPart[];
}

/** What became of a text between two versions, word by word. */
export interface Difference {
  /** A message below `acting.text.since`, and the version it speaks of. */
  readonly since: string;
  readonly version: string;
  readonly changes: readonly { readonly is: 'SAME' | 'REMOVED' | 'ADDED'; readonly text: string }[];
}

/** A text in one piece, to be compared. */
const plain = (parts: readonly TextPart[]): string =>
  parts
    .map(({ heading, lines }) =>
      [
        ...(heading ? [heading.text] : []),
        ...lines.map(({ label, text }) => (label ? `${label.text}: ${text}` : text)),
      ].join('\n'),
    )
    .join('\n\n');

export const changesBetween = (before: readonly TextPart[], after: readonly TextPart[]): Difference['changes'] =>
  diffWords(plain(before), plain(after)).map(({ added, removed, value }) => ({
    is: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
