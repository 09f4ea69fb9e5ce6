import type { Kind, Shape } from '#governance';
import { isDay, isInstant, msOf } from '#kernel';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { BlobRef } from '#event-store';
import type { Lang } from '../../format.js';
import { countText, dayText, momentText, poundsText } from '../../format.js';
import { words } from '../../words.js';
import type { Known } from './known.js';
import type { Said } from './labels.js';
import { fileText, isFile } from './file.js';
import { choiceLabel, fieldLabel } from './labels.js';

/** A value as people read it: words, a list, or values under names of their own. */
export interface Answer {
  readonly said?: Said;
  readonly list?: readonly Answer[];
  readonly rows?: readonly AnswerRow[];
}
export interface AnswerRow {
  readonly field: string;
  readonly label: Said;
  readonly answer: Answer;
}

/** How values are written. */
export interface Writing {
  readonly of: Pick<CommandDeclaration, 'name'>;
  readonly known: Known;
  readonly lang: Lang;
}

/** Values under the names of their fields; what was left empty is left out. */
export const answerRows = (
  fields: Iterable<readonly [string, Kind]>,
  value: Readonly<Record<string, unknown>>,
  writing: Writing,
  prefix = '',
): readonly AnswerRow[] =>
  [...fields].flatMap(([name, kind]) => {
    const path = prefix + name;
    const given = value[name];
    return given === undefined
      ? []
      : [
          {
            field: path,
            label: fieldLabel(writing.of, path, writing.lang),
            answer: answerOf(kind, given, writing, path),
          },
        ];
  });

/** One value. @param path of its field, members of lists as `[]` */
export function answerOf(kind: Kind, value: unknown, writing: Writing, path: string): Answer {
  if (isFile(kind)) return fileAnswer(value as BlobRef);
  if (kind.name === 'group')
    return {
      rows: answerRows(Object.entries(kind.of as Shape), value as Record<string, unknown>, writing, `${path}.`),
    };
  if (kind.name === 'list')
    return {
      list: (value as readonly unknown[]).map((member) => answerOf(kind.of as Kind, member, writing, `${path}[]`)),
    };
  return { said: said(kind, value, writing) };
}

/** A file by its type and size, with the hash by which anybody can tell that it is this one. */
const fileAnswer = ({ hash, mediaType, size }: BlobRef): Answer => ({
  list: [{ said: { text: fileText(mediaType, size) } }, { said: { text: `SHA-256 ${hash}` } }],
});

function said(kind: Kind, value: unknown, { lang, known }: Writing): Said {
  if (typeof value === 'boolean') return { text: words(lang).t(value ? 'acting.yes' : 'acting.no') };
  if (typeof value === 'number') return { text: amount(kind, value) };
  if (typeof value !== 'string') return { text: JSON.stringify(value) };
  if (kind.name === 'one-of') return choiceLabel(value, lang);
  if (kind.control === 'date' || kind.control === 'when') return { text: momentSaid(value, lang) };
  const title = kind.target === undefined ? undefined : known.get(kind.target)?.find(({ id }) => id === value)?.title;
  if (title === undefined || title === value) return { text: value };
  // Nobody knows an entry by its id.
  return { text: kind.name === 'event' ? title : `${title} (${value})` };
}

function amount({ control, name }: Kind, value: number): string {
  if (control === 'money') return poundsText(value);
  return name === 'basis-points' ? `${value / 100}%` : countText(value);
}

const momentSaid = (value: string, lang: Lang): string =>
  isDay(value) ? dayText(value, lang) : isInstant(value) ? momentText(msOf(value), lang) : value;
