import type { Occurred } from '#kernel';
import { isDay, isInstant } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { occurredText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import type { Link } from '../time-part.js';
import type { Words } from '../words.js';

/** A sentence of a view, with the language it is in. */
export interface Sentence {
  readonly text: string;
  readonly lang: string;
}

/** It, marked where it is in another language than the page. */
export const sentenceSaid = ({ text, lang }: Sentence, words: Pick<Words, 'lang'>): Said =>
  lang === words.lang ? { text } : { text, foreign: true };

/** A text of the record as it is shown; `kept`: there is one, and this reader does not get it. */
export interface Told extends Said {
  readonly kept?: true;
}

/** What the views put where a text is not shown (libs/views/reading/disclosed.ts). */
const MARKS: Readonly<Record<string, string>> = { '[withheld]': 'lists.withheld', '[erased]': 'lists.erased' };

/** A text in words: as it stands, or that it is withheld or erased; undefined where there is none. */
export function told(text: unknown, { lang }: Pick<Words, 'lang'>): Told | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const mark = MARKS[text];
  return mark === undefined ? { text } : { ...saying(mark, lang), kept: true };
}

/** A name, or that it is withheld. */
export const nameSaid = (name: string, { t }: Words): string => {
  const mark = MARKS[name];
  return mark === undefined ? name : t(`${mark}Name`);
};

/** A day or a moment in words; undefined where there is none. */
export const whenText = (when: Occurred | null | undefined, { lang }: Pick<Words, 'lang'>): string | undefined =>
  when === null || when === undefined || (typeof when === 'string' && !isDay(when) && !isInstant(when))
    ? undefined
    : occurredText(when, lang);

/** What a code of the record means, in the words of the page. */
export const codeSaid =
  (section: string, { words: { lang } }: Reading) =>
  (code: string): Said =>
    saying(`${section}.${code}`, lang);

const PATHS: Readonly<Record<string, string>> = {
  action: 'actions',
  decision: 'decisions',
  dispute: 'disputes',
  matter: 'matters',
  meeting: 'meetings',
  process: 'processes',
  workaround: 'workarounds',
};

/** The page of a thing below its partnership; undefined for what has none of its own. */
export const pathOfThing = (kind: string, id: string): string | undefined =>
  Object.hasOwn(PATHS, kind) ? `${PATHS[kind]}/${pathOf(id)}` : undefined;

/** The page of a thing at the same date; undefined for what has none of its own. */
export function hrefOf(at: Reading, kind: string, id: string): string | undefined {
  const path = pathOfThing(kind, id);
  return path === undefined ? undefined : at.way.to(path);
}

/** A link to it by its id. */
export const linkOf = (at: Reading, kind: string, id: string | null, text = id): Link | undefined => {
  const href = id === null ? undefined : hrefOf(at, kind, id);
  return href === undefined || text === null ? undefined : { href, text };
};
