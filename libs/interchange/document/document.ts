import type { Said } from '../words/words.js';

/** A part of a document that is read from top to bottom: what PDF and DOCX make of it is theirs. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly said: Said }
  | { readonly is: 'text'; readonly said: Said }
  | { readonly is: 'list'; readonly items: readonly Said[]; readonly numbered?: true }
  /** Names with what they say: `Decided on: 15 October 2024`. */
  | { readonly is: 'facts'; readonly facts: readonly (readonly [name: Said, value: Said])[] };

/** A document as it leaves: made from the record alone, so that the same record makes the same document. */
export interface Document {
  readonly title: Said;
  /** Language of the whole: parts in another say so. */
  readonly language: string;
  /** Who speaks: the arrangement or authority, by name. */
  readonly author: string;
  readonly subject: string;
  /** When the record last said anything of it: the only date that the file bears. In ms since 1970. */
  readonly made: number;
  readonly blocks: readonly Block[];
  /** Stands at the foot of each page. */
  readonly foot: string;
}

export const heading = (level: 2 | 3, said: Said): Block => ({ is: 'heading', level, said });
export const text = (said: Said): Block => ({ is: 'text', said });

/** Nothing where there is nothing to list. */
export const list = (items: readonly Said[], numbered = false): readonly Block[] =>
  items.length === 0 ? [] : [{ is: 'list', items, ...(numbered && { numbered: true as const }) }];

/** A section with its heading; nothing where it would be empty. */
export const section = (said: Said, blocks: readonly Block[], level: 2 | 3 = 2): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(level, said), ...blocks];

/** The language tag of a text (BCP 47), by which it is read out and spelt. */
export const tagOf = (language: string): string => (language === 'cy' ? 'cy-GB' : 'en-GB');
