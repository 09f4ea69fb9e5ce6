import type { Kind, Shape } from '#governance';
import { FILE_TYPES } from '../../../files/file-types.js';
import { countText } from '../../format.js';
import type { Entries } from './entries.js';
import { entry } from './entries.js';

/** The parts by which an event names a file, in the order of the alphabet. Nobody types those: one brings the file. */
const PARTS = 'hash,mediaType,size';
const KILO = 1000;

/** Whether a field is a file: a group of exactly its hash, its media type and its size. */
export const isFile = (kind: Kind): boolean =>
  kind.name === 'group' &&
  Object.keys(kind.of as Shape)
    .sort()
    .join() === PARTS;

/** The control by which a file is chosen, beside those that carry what became of it. */
export const chooserOf = (path: string): string => `${path}.file`;

/** "PDF, 120 KB": a file as people know it. @param size in bytes */
export const fileText = (mediaType: string, size: number): string =>
  `${typeOf(mediaType)}, ${countText(Math.max(1, Math.round(size / KILO)))} KB`;

/** The file that was brought for a field; undefined where none was. */
export function broughtText(entries: Entries, path: string): string | undefined {
  const [hash, type, size] = ['hash', 'mediaType', 'size'].map((part) => entry(entries, `${path}.${part}`));
  return hash && type ? fileText(type, Number(size) || 0) : undefined;
}

/** Endings of the names of files that are taken, as a file chooser wants them. */
export const TAKEN = FILE_TYPES.map(({ extension }) => `.${extension}`).join(',');

const typeOf = (mediaType: string): string =>
  FILE_TYPES.find((type) => type.mediaType === mediaType)?.extension.toUpperCase() ?? mediaType;
